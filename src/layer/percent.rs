//! Undoes percent-encoding (RFC 3986 §2.1), and the form encoding in which a space is a plus sign.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::undone::{Undone, text_of};

/// Decodes each `%2B`.
pub(super) fn undo(text: &str) -> Option<Undone> {
    decode(text, false)
}

/// Does the same if plus signs mean spaces, which they do if real ones are `%2B` or the BEGIN line has no spaces.
pub(super) fn undo_form(text: &str) -> Option<Undone> {
    let upper = Zeroizing::new(text.to_ascii_uppercase());
    let is_form = text.contains('+') && ["%2B", "BEGIN+", "+PRIVATE+"].iter().any(|sign| upper.contains(sign));
    if is_form { decode(text, true) } else { None }
}

fn decode(text: &str, is_form: bool) -> Option<Undone> {
    let mut decoded = Zeroizing::new(Vec::with_capacity(text.len()));
    let mut count = 0_usize;
    let mut rest = text.as_bytes();
    while let Some((byte, tail)) = rest.split_first() {
        let escaped = if *byte == b'%' { tail.get(..2).and_then(hex_byte) } else { None };
        rest = tail;
        if let Some(byte) = escaped {
            decoded.push(byte);
            rest = tail.get(2..).unwrap_or_default();
            count = count.saturating_add(1);
        } else {
            decoded.push(if is_form && *byte == b'+' { b' ' } else { *byte });
        }
    }
    let text = text_of(&decoded);
    (count > 0).then(|| Undone::decoded(text, &[(Code::PercentDecoded, 0)]))
}

/// Returns the byte for two hexadecimal digits.
pub(super) fn hex_byte(digits: &[u8]) -> Option<u8> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let [high, low] = digits else { return None };
    u8::try_from(digit(high)?.checked_mul(16)?.checked_add(digit(low)?)?).ok()
}
