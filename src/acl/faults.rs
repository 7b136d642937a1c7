//! Finds what is wrong with the shape of an ACL.

use crate::acl::path::path_fault;
use crate::{
    Code, Details,
    fault::{Fault, excerpt, fault, fault_with},
    json::Json,
};

/// The methods that a path may list, in capital letters.
pub(crate) const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// A one-mebibyte ACL can have a hundred thousand faults, and nobody reads that many.
const MOST_FAULTS: usize = 100;

/// Lists everything wrong with an `acl` claim, which must look like `{"paths": {"<path>": {"methods"?: […],
/// "filters"?: {…}}}}`.
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

/// Checks the rule of one path, which must be an object.
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
