//! Percent-encoding (RFC 3986 §2.1).

use crate::text::hex::hex_byte;

/// Encodes everything except the unreserved characters of RFC 3986 §2.3.
pub(crate) fn percent_encode(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().map(char::from).unwrap_or_default();
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 0xf)]);
        }
    }
    out
}

/// Yields each byte of `text` with its spelling: three bytes for `%2E` and the like, otherwise itself.
pub(crate) fn percent_bytes(text: &str) -> impl Iterator<Item = (u8, &[u8])> {
    let mut rest = text.as_bytes();
    core::iter::from_fn(move || {
        let escaped = match rest {
            [b'%', digits @ ..] => digits.get(..2).and_then(hex_byte),
            _ => None,
        };
        let (spelling, tail) = rest.split_at_checked(if escaped.is_some() { 3 } else { 1 })?;
        rest = tail;
        Some((escaped.or_else(|| spelling.first().copied())?, spelling))
    })
}
