//! Decodes hexadecimal: a dump of a DER file or of the text.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::undone::{Undone, replace};
use crate::text::hex_byte;

/// Fewer bytes are not a key.
const SHORTEST: usize = 160;

pub(super) fn undo(text: &str) -> Option<Undone> {
    let plain = replace(&replace(&replace(text, "\\x", " "), "0x", " "), "0X", " ");
    let is_part =
        |c: char| c.is_ascii_hexdigit() || c.is_ascii_whitespace() || matches!(c, ':' | ',' | ';' | '"' | '\\');
    let run = plain.split(|c| !is_part(c)).max_by_key(|run| run.len())?;
    let mut digits = Zeroizing::new(Vec::with_capacity(run.len()));
    digits.extend(run.bytes().filter(u8::is_ascii_hexdigit));
    // Start at a SEQUENCE or the dash of a BEGIN line. A name that looks like digits may come before it.
    let start = digits
        .windows(4)
        .take(32)
        .position(|four| matches!(four, [b'3', b'0', b'8', _] | [b'2', b'd' | b'D', b'2', b'd' | b'D']))
        .unwrap_or_default();
    let digits = digits.get(start..)?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(digits.len() / 2));
    bytes.extend(digits.chunks_exact(2).map_while(hex_byte));
    let repairs = vec![(Code::HexDecoded, 0)];
    (bytes.len() >= SHORTEST).then_some(Undone { bytes, repairs, is_decoding: true })
}
