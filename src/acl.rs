//! The access control list of a token: its form, its presets, and what it allows.

mod allows;
mod nothing;
mod presets;

use crate::{
    Code, Details,
    json::Json,
    rules::{Fault, excerpt, fault, fault_with},
};

pub use crate::acl::allows::acl_allows;
pub(crate) use crate::acl::nothing::allows_nothing;
pub use crate::acl::presets::{AclPreset, PATHS, PathMeaning, presets};

/// The methods that a path may name, in capital letters.
pub const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// An ACL of a mebibyte can have a hundred thousand faults, and names of any length; nobody reads on so far.
const MOST_FAULTS: usize = 100;

/// Everything that is wrong with an `acl` claim: `{"paths": {"<path>": {"methods"?: […], "filters"?: {…}}}}`.
pub(crate) fn faults(acl: &Json) -> Vec<Fault> {
    let Json::Object(members) = acl else {
        return vec![fault_with(Code::AclNotAnObject, "found", acl.type_name())];
    };
    let mut found = Vec::new();
    match acl.get("paths") {
        None => found.push(fault(Code::AclPathsMissing)),
        Some(Json::Object(paths)) => {
            for (path, rule) in paths {
                path_faults(path, rule, &mut found);
                if found.len() >= MOST_FAULTS {
                    break;
                }
            }
        }
        Some(_) => found.push(fault(Code::AclPathsNotAnObject)),
    }
    let unknown = members.iter().filter(|(name, _)| name != "paths").take(MOST_FAULTS);
    found.extend(unknown.map(|(name, _)| fault_with(Code::AclUnknownKey, "name", excerpt(&Json::from(name.as_str())))));
    found
}

/// Why `path` is not a path: it starts with `/` and has no white space (the schema of the Vonage CLI). How the API
/// matches `//` and a `/` at the end is not documented, so neither is taken.
fn path_fault(path: &str) -> Option<&'static str> {
    let Some(rest) = path.strip_prefix('/') else { return Some("no_slash") };
    if path.contains(char::is_whitespace) {
        return Some("white_space");
    }
    if path.contains("//") {
        return Some("empty_segment");
    }
    (rest.is_empty() || rest.ends_with('/')).then_some("trailing_slash")
}

/// What stands between the slashes; nothing in `/`.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.strip_prefix('/').filter(|rest| !rest.is_empty()).into_iter().flat_map(|rest| rest.split('/'))
}

/// The rule of a path is an object.
fn path_faults(path: &str, rule: &Json, found: &mut Vec<Fault>) {
    let at = || Details::default().with("path", excerpt(&Json::from(path)));
    let reason = path_fault(path).or_else(|| rule.members().is_none().then_some("not_an_object"));
    if let Some(reason) = reason {
        found.push((Code::AclPathInvalid, at().with("reason", reason)));
    }
    for (name, value) in rule.members().unwrap_or_default().iter().take(MOST_FAULTS) {
        match name.as_str() {
            "methods" => method_faults(path, value, found),
            "filters" if value.members().is_some() => {}
            "filters" => found.push((Code::AclFiltersInvalid, at())),
            other => found.push((Code::AclUnknownKey, at().with("name", excerpt(&Json::from(other))))),
        }
    }
}

fn method_faults(path: &str, methods: &Json, found: &mut Vec<Fault>) {
    let at = || Details::default().with("path", excerpt(&Json::from(path)));
    let Json::Array(methods) = methods else { return found.push((Code::AclMethodInvalid, at())) };
    let unknown = methods.iter().filter(|method| !method.as_str().is_some_and(|name| METHODS.contains(&name)));
    for method in unknown.take(MOST_FAULTS.saturating_sub(found.len())) {
        found.push((Code::AclMethodInvalid, at().with("method", excerpt(method))));
    }
}
