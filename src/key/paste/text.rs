//! Turns bytes into text: byte order marks, UTF-16, old Windows text, and invisible characters.

use zeroize::Zeroizing;

use crate::Code;
use crate::key::{der::Der, repairs::Repairs};
use crate::text::{Unit, marked, push_utf16};

/// What the bytes are.
pub(crate) enum Input {
    /// DER, or the start of it.
    Der,
    /// Binary data other than DER.
    Binary,
    /// Text without invisible characters.
    Text(Zeroizing<String>),
}

pub(crate) fn decode(input: &[u8], repairs: &mut Repairs) -> Input {
    if is_der(input) {
        return Input::Der;
    }
    let text = match marked(input) {
        Some((None, rest)) => {
            repairs.add(Code::BomRemoved);
            from_bytes(rest)
        }
        Some((Some(unit), rest)) => from_utf16(rest, unit, repairs),
        None if has_zeros(input, 1) => from_utf16(input, u16::from_le_bytes, repairs),
        None if has_zeros(input, 0) => from_utf16(input, u16::from_be_bytes, repairs),
        None if is_binary(input) => return Input::Binary,
        None => from_bytes(input),
    };
    Input::Text(without_invisible(&text, repairs))
}

/// Returns whether the input is DER. UTF-8 text never starts with `30 8x`. A short SEQUENCE must have exactly the
/// length that it states.
fn is_der(input: &[u8]) -> bool {
    match input {
        [0x30, 0x80..=0x8f, ..] => true,
        [0x30, ..] => {
            let mut der = Der::new(input);
            der.next().is_ok() && der.is_empty() && input.iter().any(|byte| *byte < b'\t')
        }
        _ => false,
    }
}

/// Returns whether nearly every second byte at the start is zero, which means UTF-16 without its mark.
fn has_zeros(input: &[u8], offset: usize) -> bool {
    let start = input.get(..64).unwrap_or(input);
    let zeros = |offset| start.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let others = start.len() / 2;
    start.len() >= 4 && zeros(offset).saturating_mul(4) >= others.saturating_mul(3) && zeros(1 ^ offset) == 0
}

/// Returns whether the bytes contain some that no text has, and are not UTF-8 either.
fn is_binary(input: &[u8]) -> bool {
    let control = input.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    core::str::from_utf8(input).is_err() && control.saturating_mul(20) > input.len()
}

/// Decodes UTF-8, or else Windows-1252, which word processors use for dashes and quotes.
fn from_bytes(bytes: &[u8]) -> Zeroizing<String> {
    if let Ok(text) = core::str::from_utf8(bytes) {
        return Zeroizing::new(text.to_owned());
    }
    let mut text = Zeroizing::new(String::with_capacity(bytes.len().saturating_mul(3)));
    for byte in bytes {
        text.push(match byte {
            0x91 | 0x92 => '\'',
            0x93 | 0x94 => '"',
            0x96 => '–',
            0x97 => '—',
            other => char::from(*other),
        });
    }
    text
}

fn from_utf16(bytes: &[u8], unit: Unit, repairs: &mut Repairs) -> Zeroizing<String> {
    repairs.add(Code::Utf16Decoded);
    let mut text = Zeroizing::new(String::with_capacity(bytes.len().saturating_mul(2)));
    push_utf16(bytes, unit, &mut text);
    text
}

/// Returns the text without zero-width characters, with plain spaces, and with LF for each line break.
fn without_invisible(text: &str, repairs: &mut Repairs) -> Zeroizing<String> {
    let mut clean = Zeroizing::new(String::with_capacity(text.len()));
    let mut removed = 0_usize;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let replacement = match character {
            '\r' if rest.as_str().starts_with('\n') => None,
            '\r' => Some('\n'),
            '\t' | '\n' | ' '..='~' => Some(character),
            '\u{1b}' => {
                // A terminal control sequence (ECMA-48 §5.4) ends at its first letter or tilde.
                if rest.as_str().starts_with('[') {
                    rest.find(|c| matches!(c, '@'..='Z' | '\\'..='~'));
                }
                removed = removed.saturating_add(1);
                None
            }
            other => {
                let seen = seen_as(other);
                removed = removed.saturating_add(usize::from(seen != Some(other)));
                seen
            }
        };
        clean.extend(replacement);
    }
    repairs.count_some(Code::InvisibleCharactersRemoved, removed);
    clean
}

/// Returns the plain character that this one looks like, or `None` if it is invisible.
fn seen_as(character: char) -> Option<char> {
    match character {
        '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
        '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => None,
        control if control.is_control() => None,
        other => Some(other),
    }
}
