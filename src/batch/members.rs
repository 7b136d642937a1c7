//! Checks the members of the options: their names and their types.

use crate::{Code, Error, Result, json::Json};

/// Returns an error for any name that is not in `known`.
pub(super) fn only(object: &Json, known: &[&str]) -> Result<()> {
    let unknown = |(name, _): &&(String, Json)| !known.contains(&name.as_str());
    match object.members().ok_or_else(|| invalid("object"))?.iter().find(unknown) {
        Some((name, _)) => Err(Error::new(Code::RequestUnknownField, "users").with("name", name.as_str())),
        None => Ok(()),
    }
}

pub(super) fn text(object: &Json, name: &'static str) -> Result<Option<String>> {
    match object.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(invalid(name)),
    }
}

pub(super) fn invalid(name: &'static str) -> Error {
    Error::new(Code::RequestFieldInvalid, "users").with("name", name)
}
