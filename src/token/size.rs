//! How large a token may be in practice.

use crate::{
    Code, Details, Finding,
    claims::{TokenRequest, claims},
    fault::Fault,
    token::HEADER,
    uuid::ANY_UUID,
};

/// The longest header that most servers accept: Apache's `LimitRequestFieldSize`, two bytes less than nginx's buffer.
const MAX_HEADER_BYTES: usize = 8190;
const HEADER_START: &str = "Authorization: Bearer ";
/// The signature size of a 2048-bit key, the kind that Vonage makes.
const USUAL_SIGNATURE_BYTES: usize = 256;

/// Returns a fault if `token` is too large to send in a header.
pub(crate) fn size_fault(token: &str) -> Option<Fault> {
    fault_of(token.len())
}

/// Returns the same as a warning for a token that is not made yet, assuming a 2048-bit key.
pub(crate) fn size_warning(request: &TokenRequest, now: i64) -> Option<Finding> {
    let payload = claims(request, now, request.jti.clone().unwrap_or_else(|| ANY_UUID.to_owned()));
    let parts = [HEADER.len(), payload.to_text().len(), USUAL_SIGNATURE_BYTES];
    // Three base64url texts without padding (RFC 7515 §2), and two dots between them.
    let length = parts.iter().map(|bytes| bytes.saturating_mul(4).div_ceil(3)).sum::<usize>().saturating_add(2);
    fault_of(length).map(|(code, details)| Finding::of(code, details))
}

fn fault_of(length: usize) -> Option<Fault> {
    let details = Details::default().with("bytes", length).with("limit", MAX_HEADER_BYTES);
    (HEADER_START.len().saturating_add(length) > MAX_HEADER_BYTES).then_some((Code::TokenLarge, details))
}
