//! What a text is that holds no token.

use super::refusal;
use crate::{Code, Error};

/// Whether a private key was pasted, in the spellings in which keys arrive. Its holder must hear it before all else.
pub(super) fn is_private_key(bytes: &[u8], text: &str) -> bool {
    let start = bytes.get(..crate::key::MAX_INPUT).unwrap_or(bytes);
    is_private_pem(text) || is_private_jwk(text) || crate::key::contains_private(start)
}

fn is_private_pem(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains("private key") && (text.contains("begin") || text.contains("private key-"))
        || text.contains("putty-user-key-file")
}

/// A JSON Web Key with its private exponent (RFC 7518 §6.3.2).
fn is_private_jwk(text: &str) -> bool {
    text.contains("\"kty\"") && text.contains("\"d\"")
}

/// The name of a text without a token.
pub(super) fn name(text: &str) -> Error {
    let text = text.trim();
    if text.is_empty() {
        return refusal(Code::TokenEmpty);
    }
    // `T1==` and the base64 of `partner_id=…&sig=…`: a token of OpenTok, the video service before unified Video.
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

fn is_uuid(text: &str) -> bool {
    let shape = |(index, byte): (usize, u8)| match index {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 36 && text.bytes().enumerate().all(shape)
}
