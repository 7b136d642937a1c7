//! How large a token may be in practice.

use crate::{Code, Details, rules::Fault};

/// The longest header that most servers take: Apache's `LimitRequestFieldSize`, two bytes less than nginx's buffer.
const MAX_HEADER_BYTES: usize = 8190;
const HEADER_START: &str = "Authorization: Bearer ";

/// Says that `token` is too large to be sent in a header.
pub(crate) fn size_fault(token: &str) -> Option<Fault> {
    let details = Details::default().with("bytes", token.len()).with("limit", MAX_HEADER_BYTES);
    let header = HEADER_START.len().saturating_add(token.len());
    (header > MAX_HEADER_BYTES).then_some((Code::TokenLarge, details))
}
