//! Checks the claims of a Video client token.

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};

use crate::{Code, Details, json::Json};
use crate::{
    fault::{Fault, excerpt, fault, fault_with},
    rules::findings::Findings,
};

/// The `scope` of every token that Vonage's SDKs make.
const SCOPE: &str = "session.connect";
/// The roles of the Node SDK, in the order of the form.
const ROLES: [&str; 4] = ["publisher", "subscriber", "moderator", "publisheronly"];
/// The most characters of `connection_data`.
const MAX_DATA_CHARACTERS: usize = 1000;

pub(super) fn claims(payload: &Json, findings: &mut Findings) {
    match payload.get("session_id") {
        Some(Json::String(id)) if !id.is_empty() => {
            if let Some(fault) = session_fault(id) {
                findings.add("session_id", fault);
            }
        }
        Some(other) => findings.add("session_id", fault_with(Code::VideoSessionMissing, "value", excerpt(other))),
        None => findings.add("session_id", fault(Code::VideoSessionMissing)),
    }
    let scope = payload.get("scope");
    if scope.and_then(Json::as_str) != Some(SCOPE) {
        let details = scope.map_or(Details::default(), |scope| Details::default().with("value", excerpt(scope)));
        findings.add("scope", (Code::VideoScopeUnexpected, details));
    }
    if let Some(role) = payload.get("role")
        && !role.as_str().is_some_and(|role| ROLES.contains(&role))
    {
        findings.add("role", fault_with(Code::VideoRoleInvalid, "value", excerpt(role)));
    }
    if let Some(found) = payload.get("initial_layout_class_list").filter(|list| list.as_str().is_none()) {
        let fault = fault_with(Code::VideoLayoutInvalid, "value", excerpt(found));
        findings.add("initial_layout_class_list", fault);
    }
    if let Some(fault) = payload.get("connection_data").and_then(data_fault) {
        findings.add("connection_data", fault);
    }
}

/// Returns why `id` cannot be a session of the unified Video API. Vonage does not document the format of these IDs,
/// so only certain mistakes are reported: another API's ID, or an OpenTok session (base64 of `1~<numeric API
/// key>~…`).
fn session_fault(id: &str) -> Option<Fault> {
    let unexpected = |reason: &str| Some(fault_with(Code::VideoSessionUnexpected, "reason", reason));
    if ["CON-", "MEM-", "USR-", "T1=="].iter().any(|start| id.starts_with(start)) {
        return unexpected("other_id");
    }
    let (_, encoded) = id.split_once('_')?;
    let encoded = encoded.trim_end_matches('=');
    let bytes = URL_SAFE_NO_PAD.decode(encoded).or_else(|_| STANDARD_NO_PAD.decode(encoded)).ok()?;
    let partner = bytes.split(|byte| *byte == b'~').nth(1)?;
    let numeric = !partner.is_empty() && partner.iter().all(u8::is_ascii_digit);
    if numeric { unexpected("opentok") } else { None }
}

/// Returns why `data` cannot be `connection_data`.
fn data_fault(data: &Json) -> Option<Fault> {
    let Some(text) = data.as_str() else {
        return Some(fault_with(Code::VideoDataInvalid, "value", excerpt(data)));
    };
    let length = text.chars().count();
    let details = Details::default().with("length", length).with("maxLength", MAX_DATA_CHARACTERS);
    if length > MAX_DATA_CHARACTERS { Some((Code::VideoDataTooLong, details)) } else { None }
}

/// Returns whether the API knows `role`.
pub(crate) fn is_role(role: &str) -> bool {
    ROLES.contains(&role)
}

/// Returns why `class` cannot be in the layout list, which is joined with spaces.
pub(crate) fn layout_fault(class: &Json) -> Option<Fault> {
    let fits = class.as_str().is_some_and(|text| !text.is_empty() && !text.contains(char::is_whitespace));
    if fits { None } else { Some(fault_with(Code::VideoLayoutInvalid, "value", excerpt(class))) }
}
