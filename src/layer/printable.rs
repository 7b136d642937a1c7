//! Undoes quoted-printable (RFC 2045 §6.7), the encoding of mail: `=3D`, and an equals sign where a line continues.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::undone::{Undone, text_of};
use crate::text::hex_byte;

pub(super) fn undo(text: &str) -> Option<Undone> {
    let mut decoded = Zeroizing::new(Vec::with_capacity(text.len()));
    let mut changed = false;
    let mut pieces = text.split('=');
    decoded.extend_from_slice(pieces.next()?.as_bytes());
    for piece in pieces {
        let escaped = piece.as_bytes().get(..2).and_then(hex_byte);
        let (replacement, tail) = match (escaped, piece.trim_start_matches([' ', '\t']).strip_prefix('\n')) {
            (Some(byte), _) => (Some(byte), piece.get(2..).unwrap_or_default()),
            (None, Some(next_line)) => (None, next_line),
            (None, None) => {
                decoded.push(b'=');
                decoded.extend_from_slice(piece.as_bytes());
                continue;
            }
        };
        changed = true;
        decoded.extend(replacement);
        decoded.extend_from_slice(tail.as_bytes());
    }
    let text = text_of(&decoded);
    changed.then(|| Undone::decoded(text, &[(Code::QuotedPrintableDecoded, 0)]))
}
