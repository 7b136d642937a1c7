//! Checks whom the token is for: `application_id`, `jti`, `sub`, and names that only resemble claims.

use crate::{Code, Details, Finding, Kind, json::Json, uuid::is_uuid};
use crate::{
    fault::{Fault, excerpt, fault, fault_with},
    rules::{Place, findings::Findings},
};

/// Options of `@vonage/jwt` and other SDKs that end up in the payload by mistake, and the claims they should have
/// set.
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

/// Returns why `id` is not an application ID: it is empty, padded, an API key, or something else.
pub(crate) fn application_id_fault(id: &str) -> Option<Fault> {
    if id.is_empty() {
        return Some(fault(Code::ApplicationIdMissing));
    }
    if is_uuid(id) {
        return None;
    }
    let bare = bare_id(id);
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

/// Returns `id` without the spaces, braces and quotes that copying may add.
pub(crate) fn bare_id(id: &str) -> &str {
    id.trim_matches(|c: char| c.is_whitespace() || matches!(c, '{' | '}' | '"' | '\''))
}

pub(super) fn jti(payload: &Json, findings: &mut Findings) {
    match payload.get("jti") {
        None => findings.add("jti", fault(Code::JtiMissing)),
        Some(Json::String(id)) if is_uuid(id) => {}
        Some(other) => findings.add("jti", fault_with(Code::JtiNotAUuid, "value", excerpt(other))),
    }
}

/// Requires a user token to name its user, by name and not by `USR-` ID. [`leaks`] reports a `subject` in its place.
pub(super) fn sub(kind: Kind, payload: &Json, findings: &mut Findings) {
    match payload.get("sub") {
        Some(Json::String(name)) if name.starts_with("USR-") => {
            findings.add("sub", fault_with(Code::SubIsUserId, "value", excerpt(&Json::from(name.as_str()))));
        }
        Some(Json::String(name)) if !name.is_empty() => {}
        _ if payload.get("subject").is_some() => {}
        None if kind == Kind::Application && allows_login(payload) => {
            // An administrator may have the same ACL, so what would be certain for a user is only likely here.
            let likely = Finding::at(Place::Unproven, Code::SubMissing, Details::default());
            findings.0.push(likely.about("sub"));
        }
        _ if kind != Kind::User => {}
        None => findings.add("sub", fault(Code::SubMissing)),
        Some(other) => findings.add("sub", fault_with(Code::SubMissing, "value", excerpt(other))),
    }
}

/// Returns whether the ACL contains the path that a Client SDK user needs to log in.
fn allows_login(payload: &Json) -> bool {
    let paths = payload.get("acl").and_then(|acl| acl.get("paths")).and_then(Json::members);
    paths.unwrap_or_default().iter().any(|(path, _)| path.split('/').nth(2) == Some("sessions"))
}

pub(super) fn leaks(payload: &Json, findings: &mut Findings) {
    for (name, instead) in LEAKS {
        if payload.get(name).is_some() {
            findings.add(name, fault_with(Code::ClaimLeaked, "instead", instead));
        }
    }
}
