//! Recognises an ACL that is well formed but lets its holder do nothing.

use crate::acl::{path::segments, presets::PATHS};
use crate::{
    Code, Kind,
    fault::{Fault, fault_with},
    json::Json,
};

/// Returns why a token of `kind` with this faultless ACL can do nothing: it has no path, no path has a method, or it
/// is a user token without any of the Client SDK's paths.
pub(crate) fn allows_nothing(kind: Kind, acl: &Json) -> Option<Fault> {
    let rules = acl.get("paths").and_then(Json::members)?;
    let mut usable = rules.iter().filter(|(_, rule)| !has_no_method(rule)).map(|(path, _)| path).peekable();
    let reason = if rules.is_empty() {
        "no_path"
    } else if usable.peek().is_none() {
        "no_method"
    } else if kind == Kind::User && !usable.any(|path| is_of_client_sdk(path)) {
        "no_client_sdk_path"
    } else {
        return None;
    };
    Some(fault_with(Code::AclAllowsNothing, "reason", reason))
}

fn has_no_method(rule: &Json) -> bool {
    matches!(rule.get("methods"), Some(Json::Array(methods)) if methods.is_empty())
}

/// Returns whether the Client SDK may call `path`: `/*/<name>/…` with a name from its documentation.
fn is_of_client_sdk(path: &str) -> bool {
    let mut parts = segments(path);
    let version = parts.next();
    let name = parts.next();
    let documented = PATHS.iter().filter(|known| known.documented != "seen");
    version == Some("**")
        || name.is_some_and(|name| name.starts_with('*'))
        || documented.filter_map(|known| segments(known.path).nth(1)).any(|known| name == Some(known))
}
