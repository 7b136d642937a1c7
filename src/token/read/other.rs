//! Names a text that contains no token.

use crate::token::read::refusal::refusal;
use crate::{Code, Error, uuid::is_uuid};

/// Returns the error for a text without a token.
pub(super) fn refusal_of(text: &str) -> Error {
    let text = text.trim();
    if text.is_empty() {
        return refusal(Code::TokenEmpty);
    }
    // `T1==` and the base64 of `partner_id=…&sig=…`: an OpenTok token, from the video service before unified Video.
    if text.contains("T1==") {
        return refusal(Code::TokenIsOpentok);
    }
    let refused = refusal(Code::TokenNotAJwt);
    let like = if is_uuid(text) {
        "applicationId"
    } else if text.contains("BEGIN PUBLIC KEY") || text.contains("BEGIN RSA PUBLIC KEY") {
        "publicKey"
    } else if text.contains("BEGIN CERTIFICATE") {
        "certificate"
    } else if text.starts_with('{') {
        "json"
    } else {
        return refused.with("parts", text.split('.').count());
    };
    refused.with("looksLike", like)
}
