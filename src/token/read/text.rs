//! Turns bytes into text: byte order marks, invisible characters, percent-encoding.

use crate::text::{marked, percent_bytes, push_utf16};
use crate::{Code, Repair};

/// Decodes a paste or a file. Invalid bytes become U+FFFD, which no token contains.
pub(crate) fn decode(bytes: &[u8], repairs: &mut Vec<Repair>) -> String {
    let text = match marked(bytes) {
        Some((Some(unit), rest)) => {
            repairs.push(Repair::new(Code::Utf16Decoded));
            let mut text = String::new();
            push_utf16(rest, unit, &mut text);
            text
        }
        Some((None, rest)) => {
            repairs.push(Repair::new(Code::BomRemoved));
            String::from_utf8_lossy(rest).into_owned()
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    };
    let count = text.chars().filter(|&character| is_invisible(character)).count();
    if count == 0 {
        return text;
    }
    repairs.push(Repair::counted(Code::InvisibleCharactersRemoved, count));
    text.replace(is_invisible, "")
}

const fn is_invisible(character: char) -> bool {
    matches!(character, '\0' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Decodes `%2E` and the like (RFC 3986 §2.1) once. Returns `None` if there is no percent-encoded ASCII.
pub(super) fn percent_decode(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut any = false;
    for (byte, spelling) in percent_bytes(text) {
        if byte.is_ascii() && spelling.len() > 1 {
            any = true;
            decoded.push(byte);
        } else {
            decoded.extend_from_slice(spelling);
        }
    }
    // Always UTF-8 still.
    String::from_utf8(decoded).ok().filter(|_| any)
}

/// Returns whether percent-encoding affected the token `raw`, and not only the words around it.
pub(super) fn was_escaped(pasted: &str, raw: &str) -> bool {
    let Some((before, after)) = pasted.split_once(raw) else { return true };
    let mut last = before.bytes().rev();
    after.starts_with('%') || last.nth(2) == Some(b'%')
}
