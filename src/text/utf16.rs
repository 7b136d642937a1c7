//! Byte order marks, and UTF-16 (Unicode 16, §3.10), as PowerShell's `>` and spreadsheets write it.

/// Reads a unit from its two bytes.
pub(crate) type Unit = fn([u8; 2]) -> u16;

/// Returns how the byte order mark of `bytes` says to read them (`None` is UTF-8), and what follows it.
pub(crate) fn marked(bytes: &[u8]) -> Option<(Option<Unit>, &[u8])> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => Some((None, rest)),
        [0xff, 0xfe, rest @ ..] => Some((Some(u16::from_le_bytes), rest)),
        [0xfe, 0xff, rest @ ..] => Some((Some(u16::from_be_bytes), rest)),
        _ => None,
    }
}

/// Appends the text of `bytes` to `text`, and returns whether all of it is valid. Invalid units become U+FFFD, and an odd last
/// byte is ignored.
pub(crate) fn push_utf16(bytes: &[u8], unit: Unit, text: &mut String) -> bool {
    let mut is_text = true;
    let units = bytes.as_chunks().0.iter().map(|pair| unit(*pair));
    for read in char::decode_utf16(units) {
        is_text &= read.is_ok();
        text.push(read.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    is_text
}
