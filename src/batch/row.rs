//! One row: a user, and where its token differs from the shared request.

use serde::Serialize;

use crate::{
    Code, Kind, acl,
    fault::{Fault, fault_with},
    json::Json,
};

/// The cells of a row. Apart from the user, an empty cell keeps what the shared request says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The line where it begins, counted from 1.
    pub line: usize,
    /// The user's name: `sub` in a user token, and only a label in the other kinds.
    pub user: String,
    /// Seconds from `iat` to `exp`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lifetime_seconds: String,
    /// The id of a preset, or JSON text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub acl: String,
    /// JSON text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub claims: String,
}

impl Row {
    /// Returns the request for this row's token.
    ///
    /// # Errors
    /// [`Code::BatchPresetUnknown`], field `acl`.
    pub(super) fn request(&self, shared: &Json) -> Result<Json, Fault> {
        let mut members = shared.members().unwrap_or_default().to_vec();
        let is_user = shared.get("kind").and_then(Json::as_str) == Some(Kind::User.as_str());
        set(&mut members, "sub", is_user.then(|| Json::from(self.user.as_str())));
        if !self.lifetime_seconds.is_empty() {
            set(&mut members, "lifetimeSeconds", Some(number_or_text(&self.lifetime_seconds)));
        }
        if !self.acl.is_empty() {
            set(&mut members, "acl", acl_of(&self.acl)?);
        }
        if !self.claims.is_empty() {
            set(&mut members, "claims", Some(Json::from(self.claims.as_str())));
        }
        Ok(Json::Object(members))
    }

    /// Returns the row as one line for [`super::mint_rows`].
    pub(super) fn to_line(&self) -> String {
        let cells = [
            ("line", self.line.to_string()),
            ("user", self.user.clone()),
            ("lifetimeSeconds", self.lifetime_seconds.clone()),
            ("acl", self.acl.clone()),
            ("claims", self.claims.clone()),
        ];
        let given = cells.into_iter().filter(|(_, cell)| !cell.is_empty());
        Json::Object(given.map(|(name, cell)| (name.to_owned(), Json::String(cell))).collect()).to_text()
    }

    pub(super) fn from_line(line: &str) -> Option<Self> {
        let row = Json::parse(line).ok()?;
        let cell = |name: &str| row.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
        Some(Self {
            line: cell("line").parse().ok()?,
            user: cell("user"),
            lifetime_seconds: cell("lifetimeSeconds"),
            acl: cell("acl"),
            claims: cell("claims"),
        })
    }
}

/// Sets a member, or removes it if `value` is `None`.
fn set(members: &mut Vec<(String, Json)>, name: &str, value: Option<Json>) {
    members.retain(|(given, _)| given != name);
    if let Some(value) = value {
        members.push((name.to_owned(), value));
    }
}

/// Keeps a non-number as text, so that the rules can name the fault.
fn number_or_text(cell: &str) -> Json {
    match Json::parse(cell) {
        Ok(number @ Json::Number(_)) => number,
        _ => Json::from(cell),
    }
}

/// Reads an ACL cell. JSON text starts with a brace. Anything else is the name of a preset, which may mean no ACL.
fn acl_of(cell: &str) -> Result<Option<Json>, Fault> {
    if cell.starts_with(['{', '[']) {
        return Ok(Some(Json::from(cell)));
    }
    let preset = acl::presets().iter().find(|preset| preset.id == cell);
    let known = || acl::presets().iter().map(|preset| preset.id).collect::<Vec<_>>();
    preset.map(acl::AclPreset::acl).ok_or_else(|| {
        let (code, details) = fault_with(Code::BatchPresetUnknown, "value", cell);
        (code, details.with("known", known()))
    })
}
