//! A key or a token where none belongs: in a link, in a claim, in a list of users.

use crate::json::Json;

/// Whether `text`, or a string in the JSON that it holds, looks like a key or a token.
pub(crate) fn is_secret(text: &str) -> bool {
    holds(text, looks_secret)
}

/// Whether `text`, or the JSON that it holds, has a private key in it that is spelt as one. What only may be one, as a
/// long base64 text may, is for a claim to hold.
pub(crate) fn has_private_key(text: &str) -> bool {
    holds(text, is_private_key)
}

/// [`has_private_key`] of JSON.
pub(crate) fn json_has_private_key(json: &Json) -> bool {
    json_holds(json, has_private_key)
}

fn holds(text: &str, is: fn(&str) -> bool) -> bool {
    is(text) || Json::parse(text).is_ok_and(|json| json_holds(&json, is))
}

fn json_holds(json: &Json, is: fn(&str) -> bool) -> bool {
    match json {
        Json::String(text) => is(text),
        Json::Array(items) => items.iter().any(|item| json_holds(item, is)),
        // A private JWK has a member `d` beside its `kty` (RFC 7517 §4.1, RFC 7518 §6.3.2).
        Json::Object(members) => {
            (json.get("kty").is_some() && (json.get("d").is_some() || json.get("k").is_some()))
                || members.iter().any(|(name, value)| is(name) || json_holds(value, is))
        }
        _ => false,
    }
}

/// The armour of a private key (RFC 7468 §10), however it is spelt otherwise.
fn is_private_key(text: &str) -> bool {
    (text.contains("BEGIN") && text.contains("PRIVATE KEY")) || text.contains("PuTTY-User-Key-File")
}

/// PEM, a JWT or an OpenTok token, or so much base64 in long words that it may be a key without its armour.
fn looks_secret(text: &str) -> bool {
    const KEY_LENGTH: usize = 160;
    const WORD_LENGTH: usize = 40;
    let marks = ["-----BEGIN", "PRIVATE KEY", "PuTTY-User-Key-File", "eyJhbGciOi", "eyJ0eXAiOi", "T1=="];
    if marks.iter().any(|mark| text.contains(mark)) {
        return true;
    }
    let plain = text.replace("\\n", "\n").replace("\\r", "\n");
    let base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '=');
    let long = plain
        .split(|c| !base64(c))
        .filter(|word| word.len() >= WORD_LENGTH && word.contains(|c: char| c.is_ascii_digit()));
    long.map(str::len).sum::<usize>() >= KEY_LENGTH
}
