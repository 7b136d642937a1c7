//! Any bytes as a signed webhook: genuine only where the secret signed it, and the hash is the body's.
//!
//! The first byte chooses; the first line is the secret, the second the token or the payload of one that is signed here,
//! the rest the body.

use super::pieces::{NOW, base64url, choice, line, token};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use vonage_jwt_web::{Authenticity, WebhookInput, verify_webhook};

const HEADER: &[u8] = br#"{"alg":"HS256","typ":"JWT"}"#;

pub fn run(mut input: &[u8]) {
    let choice = choice(&mut input);
    let secret = line(&mut input);
    let text = line(&mut input);
    let token = match choice % 4 {
        0 => text.to_vec(),
        1 => signed(b"another secret", text),
        2 => signed(secret, text),
        _ => signed(secret, payload(input).as_bytes()),
    };
    let body = (choice & 4 != 0).then_some(input);
    let answer = verify_webhook(&WebhookInput { token: &token, secret, body, now: NOW });
    match choice % 4 {
        1 => assert_ne!(answer.verdict, Authenticity::Genuine),
        // A secret that is plain letters is used as it is, so nothing can be wrong with this one.
        3 if body.is_some() && secret.len() > 8 && secret.iter().all(u8::is_ascii_alphanumeric) => {
            assert_eq!(answer.verdict, Authenticity::Genuine, "{answer:?}");
        }
        _ => {}
    }
}

fn signed(secret: &[u8], payload: &[u8]) -> Vec<u8> {
    let message = [base64url(HEADER), base64url(payload)].join(&b'.');
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap();
    mac.update(&message);
    token(HEADER, payload, &mac.finalize().into_bytes())
}

fn payload(body: &[u8]) -> String {
    let hash: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    format!(r#"{{"iat":{NOW},"jti":"1","iss":"Vonage","payload_hash":"{hash}","api_key":"a1b2c3d4"}}"#)
}
