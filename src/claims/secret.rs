//! A key or a token that was pasted into the wrong field: it must not be signed into a token, nor shown again.

use crate::{json::Json, settings::looks_secret};

/// Fields whose values are short: so much base64 is no name and no ID.
const SHORT: [&str; 3] = ["applicationId", "jti", "sub"];
const LONG: [&str; 2] = ["acl", "claims"];
const VIDEO: [(&str, &str); 4] = [
    ("sessionId", "video.sessionId"),
    ("role", "video.role"),
    ("connectionData", "video.connectionData"),
    ("initialLayoutClassList", "video.initialLayoutClassList"),
];

/// The request without the fields that hold a secret, and which these are.
pub(super) fn take_out(request: &Json) -> (Json, Vec<&'static str>) {
    let mut found = Vec::new();
    let Json::Object(members) = request else { return (request.clone(), found) };
    let mut rest = Vec::new();
    for (name, value) in members {
        let known = |names: &[&'static str]| names.iter().find(|known| *known == name).copied();
        let held = known(&SHORT).filter(|_| value.as_str().is_some_and(looks_secret));
        if let Some(field) = held.or_else(|| known(&LONG).filter(|_| holds_key(value))) {
            found.push(field);
        } else if name == "video" {
            rest.push((name.clone(), without_keys(value, &mut found)));
        } else {
            rest.push((name.clone(), value.clone()));
        }
    }
    (Json::Object(rest), found)
}

fn without_keys(video: &Json, found: &mut Vec<&'static str>) -> Json {
    let Json::Object(members) = video else { return video.clone() };
    let mut rest = members.clone();
    for (name, field) in VIDEO {
        if video.get(name).is_some_and(holds_key) {
            rest.retain(|(given, _)| given != name);
            found.push(field);
        }
    }
    Json::Object(rest)
}

fn holds_key(value: &Json) -> bool {
    match value {
        Json::String(text) => is_private_key(text),
        Json::Array(items) => items.iter().any(holds_key),
        Json::Object(members) => members.iter().any(|(name, value)| is_private_key(name) || holds_key(value)),
        _ => false,
    }
}

/// The armour of a private key (RFC 7468 §10), however it is spelt otherwise.
pub(crate) fn is_private_key(text: &str) -> bool {
    text.contains("PRIVATE KEY") && text.contains("BEGIN") || text.contains("PuTTY-User-Key-File")
}
