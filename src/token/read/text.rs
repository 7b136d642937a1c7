//! Turns bytes into text: byte order marks, invisible characters, percent-encoding.

use crate::{Code, Repair};

/// Decodes a paste or a file. Invalid bytes become U+FFFD, which no token contains.
pub(super) fn decode(bytes: &[u8], repairs: &mut Vec<Repair>) -> String {
    let text = match bytes {
        // PowerShell's `>` writes UTF-16.
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes, repairs),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes, repairs),
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            repairs.push(Repair::new(Code::BomRemoved));
            String::from_utf8_lossy(rest).into_owned()
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    let count = text.chars().filter(|&character| is_invisible(character)).count();
    if count == 0 {
        return text;
    }
    repairs.push(Repair::counted(Code::InvisibleCharactersRemoved, count));
    text.replace(is_invisible, "")
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, repairs: &mut Vec<Repair>) -> String {
    repairs.push(Repair::new(Code::Utf16Decoded));
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
    char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

const fn is_invisible(character: char) -> bool {
    matches!(character, '\0' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Decodes `%2E` and the like (RFC 3986 §2.1) once. Returns `None` if there is no percent-encoded ASCII.
pub(super) fn percent_decode(text: &str) -> Option<String> {
    let mut pieces = text.split('%');
    let mut decoded = String::from(pieces.next()?);
    let mut any = false;
    for piece in pieces {
        match piece.get(..2).and_then(escaped) {
            Some(character) => {
                any = true;
                decoded.push(character);
                decoded.push_str(piece.get(2..).unwrap_or_default());
            }
            None => {
                decoded.push('%');
                decoded.push_str(piece);
            }
        }
    }
    any.then_some(decoded)
}

fn escaped(digits: &str) -> Option<char> {
    let digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(digits)?;
    u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii).map(char::from)
}

/// Returns whether percent-encoding affected the token `raw`, and not only the words around it.
pub(super) fn was_escaped(pasted: &str, raw: &str) -> bool {
    let Some((before, after)) = pasted.split_once(raw) else { return true };
    let mut last = before.bytes().rev();
    after.starts_with('%') || last.nth(2) == Some(b'%')
}
