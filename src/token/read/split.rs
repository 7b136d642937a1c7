//! Splits a token into its parts.

use crate::token::{compact::Compact, read::refusal::refusal};
use crate::{Code, Repair, Result};

/// Splits `token` at its dots. Three parts are a signed token, five an encrypted one (RFC 7516 §7.1).
pub(super) fn compact(token: &str, repairs: &mut Vec<Repair>) -> Result<Compact> {
    let mut parts: Vec<&str> = token.split('.').take(7).collect();
    if parts.len() == 4 && parts.last() == Some(&"") {
        // The full stop of a sentence that ends with the token.
        parts.pop();
        repairs.push(Repair::new(Code::SurroundingTextRemoved));
    }
    match *parts.as_slice() {
        [header, payload, signature] => {
            let [header, payload, signature] = canonical([header, payload, signature], repairs);
            Ok(Compact::new(header, payload, signature))
        }
        [_, _, "", "", ..] | [_, "", "", ..] => Err(refusal(Code::TokenTruncated).with("parts", 2)),
        [_, _, glued, _, _] if glued.contains("eyJ") => Err(refusal(Code::TokenSeveral).with("count", 2)),
        [_, _, _, _, _] => Err(refusal(Code::TokenIsEncrypted)),
        _ => Err(refusal(Code::TokenNotAJwt).with("parts", parts.len())),
    }
}

/// Converts the parts to base64url without padding (RFC 7515 §2) from any kind of base64.
fn canonical<const N: usize>(parts: [&str; N], repairs: &mut Vec<Repair>) -> [String; N] {
    let (mut padded, mut standard) = (false, false);
    let parts = parts.map(|part| {
        let bare = part.trim_end_matches('=');
        padded |= bare.len() < part.len();
        standard |= bare.contains(['+', '/']);
        bare.replace('+', "-").replace('/', "_")
    });
    if standard {
        repairs.push(Repair::new(Code::StandardBase64Read));
    }
    if padded {
        repairs.push(Repair::new(Code::PaddingRemoved));
    }
    parts
}
