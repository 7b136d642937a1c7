//! Would a token with this ACL be allowed to `POST /v1/calls`?

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
    /// Only a path with `filters` allows it: what these do is not documented.
    DependsOnFilters,
}

impl Access {
    /// The spelling of `types.d.ts`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "yes",
            Self::Denied => "no",
            Self::DependsOnFilters => "depends",
        }
    }
}

/// Tells whether `acl` allows a call of `path` with `method`.
///
/// `*` stands for one segment, `**` for none or more; `{}` allows every method. `path` may be a whole URL: its scheme,
/// host, query and fragment do not count.
///
/// # Errors
/// The first of the `acl_…` codes that is wrong with `acl`, or what is wrong with its text, field `acl`;
/// [`Code::CallPathInvalid`], field `path`, for `//`, a `/` at the end, white space, or no `/` at the start.
pub fn acl_allows(acl: &Json, method: &str, path: &str) -> Result<Access> {
    if let Json::String(text) = acl {
        return acl_allows(&parse(text)?, method, path);
    }
    if let Some(fault) = faults(acl).into_iter().next() {
        return Err(Error::of(fault, "acl"));
    }
    let (method, path) = (method.trim().to_ascii_uppercase(), path_of(path));
    // The root is the path of a bare host.
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

/// An ACL in JSON text that is an object at least.
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

/// The path of a URL: without scheme and host, query and fragment.
fn path_of(url: &str) -> &str {
    let rest = url
        .trim()
        .split_once("://")
        .map_or(url.trim(), |(_, rest)| rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"));
    rest.split(['?', '#']).next().unwrap_or_default()
}

fn matches<'a>(pattern: impl Iterator<Item = &'a str>, path: &[&str]) -> bool {
    // `possible[i]`: the pattern so far fits the first `i` segments of the path. No pattern takes long this way.
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
