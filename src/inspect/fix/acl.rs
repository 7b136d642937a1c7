//! Rewrites an ACL, in any of the forms that people write, into the form that the API accepts.

use crate::inspect::fix::members::ByName;
use crate::{acl::METHODS, json::Json};

/// Returns `acl` repaired, or `None` if it does not resemble an ACL.
pub(super) fn mend(acl: &Json) -> Option<Json> {
    match acl {
        // Somebody turned the JSON into a string.
        Json::String(text) => mend(&Json::parse(text).ok().filter(|inner| inner.as_str().is_none())?),
        Json::Array(paths) => Some(wrapped(paths.iter().filter_map(Json::as_str).filter_map(bare).collect())),
        Json::Object(members) => Some(wrapped(match acl.get("paths") {
            Some(Json::Object(paths)) => paths.iter().filter_map(path).collect(),
            Some(Json::Array(paths)) => paths.iter().filter_map(Json::as_str).filter_map(bare).collect(),
            // The paths are at the top level, without `paths` around them.
            _ => members.iter().filter(|(name, _)| name.starts_with('/')).filter_map(path).collect(),
        })),
        _ => None,
    }
}

/// Adds `path` to the ACL of `request`, or `method` to the methods of that path.
pub(super) fn allow(request: &mut Json, path: &str, method: &str) {
    let Some(Json::Object(paths)) = member(request, "acl").and_then(|acl| member(acl, "paths")) else { return };
    match paths.iter_mut().find(|(known, _)| known == path) {
        None => paths.push((path.to_owned(), Json::Object(Vec::new()))),
        Some((_, rule)) => {
            if let Some(Json::Array(methods)) = member(rule, "methods") {
                methods.push(Json::from(method));
            }
        }
    }
}

fn member<'a>(json: &'a mut Json, name: &str) -> Option<&'a mut Json> {
    let Json::Object(members) = json else { return None };
    members.iter_mut().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn wrapped(paths: Vec<(String, Json)>) -> Json {
    let paths = ByName::new(&paths).last_of_each().cloned().collect();
    Json::Object(vec![("paths".to_owned(), Json::Object(paths))])
}

fn bare(path: &str) -> Option<(String, Json)> {
    Some((spelt(path)?, Json::Object(Vec::new())))
}

/// Corrects a path: it starts with `/` and has no white space or empty segment.
fn spelt(path: &str) -> Option<String> {
    let path: String = path.chars().filter(|character| !character.is_whitespace()).collect();
    let segments = path.split('/').filter(|segment| !segment.is_empty());
    let path: String = segments.flat_map(|segment| ["/", segment]).collect();
    (!path.is_empty()).then_some(path)
}

fn path((path, rule): &(String, Json)) -> Option<(String, Json)> {
    let mut mended = Vec::new();
    if let Some(methods) = rule.get("methods").map(methods) {
        mended.push(("methods".to_owned(), methods));
    }
    if let Some(filters) = rule.get("filters").filter(|filters| filters.members().is_some()) {
        mended.push(("filters".to_owned(), filters.clone()));
    }
    Some((spelt(path)?, Json::Object(mended)))
}

/// Returns the methods in capital letters, without unknown ones.
fn methods(given: &Json) -> Json {
    let names: Vec<&Json> = if let Json::Array(names) = given { names.iter().collect() } else { vec![given] };
    let known = |name: &&Json| {
        let name = name.as_str()?.trim().to_ascii_uppercase();
        METHODS.contains(&name.as_str()).then_some(Json::String(name))
    };
    Json::Array(names.iter().filter_map(known).collect())
}
