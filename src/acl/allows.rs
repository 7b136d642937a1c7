//! Answers whether a token with this ACL may call, say, `POST /v1/calls`.

use crate::acl::{
    faults::faults,
    path::{path_fault, segments},
};
use crate::{
    Code, Error, Result,
    fault::excerpt,
    json::{Json, JsonError},
};

/// What an ACL says about a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// A path without filters allows the call.
    Allowed,
    /// No path allows it.
    Denied,
    /// Only a path with `filters` allows it, and Vonage does not document what filters do.
    DependsOnFilters,
}

impl Access {
    /// Returns the name used in `types.d.ts`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "yes",
            Self::Denied => "no",
            Self::DependsOnFilters => "depends",
        }
    }
}

/// Returns whether `acl` allows a call to `path` with `method`.
///
/// `*` matches one segment and `**` matches any number, including none. `{}` allows every method. `path` may be a
/// whole URL: its scheme, host, query and fragment are ignored.
///
/// # Errors
/// The first `acl_…` code that applies to `acl`, or what is wrong with its text, with the field `acl`.
/// [`Code::CallPathInvalid`] with the field `path` if the path contains `//` or white space, ends with `/`, or does
/// not start with `/`.
pub fn acl_allows(acl: &Json, method: &str, path: &str) -> Result<Access> {
    if let Json::String(text) = acl {
        return acl_allows(&parse(text)?, method, path);
    }
    if let Some(fault) = faults(acl).into_iter().next() {
        return Err(Error::of(fault, "acl"));
    }
    let (method, path) = (method.trim().to_ascii_uppercase(), path_of(path));
    // A URL that is only a host has the path `/`, so that one is allowed.
    if let Some(reason) = path_fault(path).filter(|_| path != "/") {
        let shown = excerpt(&Json::from(path));
        return Err(Error::new(Code::CallPathInvalid, "path").with("path", shown).with("reason", reason));
    }
    let path: Vec<&str> = segments(path).collect();
    let paths = acl.get("paths").and_then(Json::members).unwrap_or_default();
    let mut answer = Access::Denied;
    for (pattern, rule) in paths {
        if matches(segments(pattern), &path) && names_method(rule, &method) {
            if !has_filters(rule) {
                return Ok(Access::Allowed);
            }
            answer = Access::DependsOnFilters;
        }
    }
    Ok(answer)
}

/// Parses an ACL and makes sure that it is at least a JSON object.
fn parse(text: &str) -> Result<Json> {
    let parsed = Json::parse(text).map_err(|JsonError { line, column, reason }| {
        Error::new(Code::JsonInvalid, "acl").with("line", line).with("column", column).with("reason", reason.as_str())
    })?;
    if let Some(name) = parsed.duplicate_key() {
        return Err(Error::new(Code::JsonDuplicateKey, "acl").with("name", name));
    }
    if parsed.members().is_none() {
        return Err(Error::new(Code::AclNotAnObject, "acl").with("found", parsed.type_name()));
    }
    Ok(parsed)
}

/// Returns the path of a URL without its scheme, host, query and fragment.
fn path_of(url: &str) -> &str {
    let rest = url
        .trim()
        .split_once("://")
        .map_or(url.trim(), |(_, rest)| rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"));
    rest.split(['?', '#']).next().unwrap_or_default()
}

fn matches<'a>(pattern: impl Iterator<Item = &'a str>, path: &[&str]) -> bool {
    // `possible[i]` means that the pattern so far matches the first `i` segments. This keeps the time linear in both
    // lengths, whatever the pattern.
    let mut possible: Vec<bool> = core::iter::once(true).chain(path.iter().map(|_| false)).collect();
    for part in pattern {
        let mut reached = false;
        let before = core::mem::take(&mut possible);
        if part == "**" {
            possible = before
                .iter()
                .map(|fits| {
                    reached |= fits;
                    reached
                })
                .collect();
        } else {
            let step = before.iter().zip(path).map(|(fits, segment)| *fits && (part == "*" || part == *segment));
            possible = core::iter::once(false).chain(step).collect();
        }
    }
    possible.last().copied().unwrap_or(false)
}

fn names_method(rule: &Json, method: &str) -> bool {
    match rule.get("methods") {
        Some(Json::Array(methods)) => methods.iter().any(|given| given.as_str() == Some(method)),
        _ => true,
    }
}

fn has_filters(rule: &Json) -> bool {
    rule.get("filters").and_then(Json::members).is_some_and(|filters| !filters.is_empty())
}
