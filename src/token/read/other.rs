//! What a text is that holds no token.

use base64::{Engine as _, prelude::BASE64_STANDARD_NO_PAD as BASE64};

use super::refusal;
use crate::{Code, Error};

/// Whether a private key was pasted, in the spellings in which keys arrive. Its holder must hear it before all else.
pub(super) fn is_private_key(bytes: &[u8], text: &str) -> bool {
    is_private_der(bytes) || is_private_pem(text) || is_private_jwk(text) || is_private_base64(text.trim_start())
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

/// PKCS#8 and PKCS#1 begin alike: a sequence, then version 0 (RFC 5958 §2, RFC 8017 §A.1.2).
fn is_private_der(bytes: &[u8]) -> bool {
    matches!(bytes, [0x30, 0x82, _, _, 0x02, 0x01, 0x00, 0x02 | 0x30, ..])
}

/// A key without its BEGIN and END lines, or the base64 of them all.
fn is_private_base64(text: &str) -> bool {
    let start: String = text.chars().take(64).filter(|character| !character.is_whitespace()).collect();
    let whole = start.get(..start.len() & !3).unwrap_or_default();
    BASE64.decode(whole).is_ok_and(|bytes| is_private_der(&bytes) || is_private_pem(&String::from_utf8_lossy(&bytes)))
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
