//! Undoes percent-encoding (RFC 3986 §2.1), and the form encoding in which a space is a plus sign.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::undone::{Undone, text_of};
use crate::text::percent_bytes;

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
    for (byte, spelling) in percent_bytes(text) {
        count = count.saturating_add(usize::from(spelling.len() > 1));
        decoded.push(if is_form && spelling == b"+" { b' ' } else { byte });
    }
    let text = text_of(&decoded);
    (count > 0).then(|| Undone::decoded(text, &[(Code::PercentDecoded, 0)]))
}
