//! Who the token is for: `application_id`, `jti`, `sub`, and names that only look like claims.

use super::{Fault, Findings, excerpt, fault, fault_with};
use crate::{Code, Details, Kind, json::Json, uuid::is_uuid};

/// Options of `@vonage/jwt` and other SDKs that leak into the payload, and the claims that they stand for.
const LEAKS: [(&str, &str); 4] = [("subject", "sub"), ("notBefore", "nbf"), ("issued_at", "iat"), ("ttl", "exp")];

pub(super) fn application_id(payload: &Json, findings: &mut Findings) {
    let found = match payload.get("application_id") {
        None => Some(fault(Code::ApplicationIdMissing)),
        Some(Json::String(id)) => application_id_fault(id),
        Some(other) => {
            let details = Details::default().with("value", excerpt(other)).with("reason", "not_a_string");
            Some((Code::ApplicationIdInvalid, details))
        }
    };
    if let Some(fault) = found {
        findings.add("application_id", fault);
    }
}

/// Why `id` is no application ID: empty, padded, an API key, or another text.
fn application_id_fault(id: &str) -> Option<Fault> {
    if id.is_empty() {
        return Some(fault(Code::ApplicationIdMissing));
    }
    if is_uuid(id) {
        return None;
    }
    let bare = id.trim_matches(|c: char| c.is_whitespace() || matches!(c, '{' | '}' | '"' | '\''));
    let reason = if is_uuid(bare) {
        "padded"
    } else if bare.len() == 8 && bare.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        "api_key"
    } else {
        "not_a_uuid"
    };
    let value = excerpt(&Json::from(id));
    Some((Code::ApplicationIdInvalid, Details::default().with("value", value).with("reason", reason)))
}

pub(super) fn jti(payload: &Json, findings: &mut Findings) {
    match payload.get("jti") {
        None => findings.add("jti", fault(Code::JtiMissing)),
        Some(Json::String(id)) if is_uuid(id) => {}
        Some(other) => findings.add("jti", fault_with(Code::JtiNotAUuid, "value", excerpt(other))),
    }
}

/// A user's token names the user, by its name rather than by its `USR-` id. `subject` in its place is told by [`leaks`].
pub(super) fn sub(kind: Kind, payload: &Json, findings: &mut Findings) {
    match payload.get("sub") {
        Some(Json::String(name)) if name.starts_with("USR-") => {
            findings.add("sub", fault_with(Code::SubIsUserId, "value", excerpt(&Json::from(name.as_str()))));
        }
        Some(Json::String(name)) if !name.is_empty() => {}
        _ if kind != Kind::User || payload.get("subject").is_some() => {}
        None => findings.add("sub", fault(Code::SubMissing)),
        Some(other) => findings.add("sub", fault_with(Code::SubMissing, "value", excerpt(other))),
    }
}

pub(super) fn leaks(payload: &Json, findings: &mut Findings) {
    for (name, instead) in LEAKS {
        if payload.get(name).is_some() {
            findings.add(name, fault_with(Code::ClaimLeaked, "instead", instead));
        }
    }
}
