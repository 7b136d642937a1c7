//! Options for reading a list of users.

use serde::Serialize;

use crate::batch::{
    columns::Columns,
    members::{invalid, only, text},
    pattern::Pattern,
};
use crate::{Result, json::Json};

/// The format of a list of users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum UsersFormat {
    /// One user per line.
    Lines,
    /// RFC 4180 with a header.
    Csv,
}

/// Options for reading a list of users.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UsersOptions {
    /// Default: CSV if the first line contains `,`, `;` or a tab, or is the name of a users column.
    pub format: Option<UsersFormat>,
    /// Default: found by their names. A first row without a known name is a row of data, and its columns are called
    /// "column 1" and so on, unless the format says that it is a header. If no name says which column has the users, it
    /// is the first. `""` means no column.
    pub columns: Columns,
    /// Numbered users instead of a list.
    pub pattern: Option<Pattern>,
    /// The request that all rows share.
    pub request: Option<Json>,
}

const FIELDS: [&str; 4] = ["format", "columns", "pattern", "request"];
const COLUMNS: [&str; 4] = ["sub", "lifetimeSeconds", "acl", "claims"];

impl UsersOptions {
    /// Reads the options as spelled in `types.d.ts`.
    ///
    /// # Errors
    /// [`crate::Code::RequestUnknownField`], [`crate::Code::RequestFieldInvalid`], and those of [`Pattern::new`].
    pub fn from_json(options: &Json) -> Result<Self> {
        only(options, &FIELDS)?;
        let format = match text(options, "format")?.as_deref() {
            None => None,
            Some("lines") => Some(UsersFormat::Lines),
            Some("csv") => Some(UsersFormat::Csv),
            Some(_) => return Err(invalid("format")),
        };
        let columns = match options.get("columns") {
            None => Columns::default(),
            Some(columns) => columns_of(columns)?,
        };
        let pattern = options.get("pattern").map(Pattern::from_json).transpose()?;
        Ok(Self { format, columns, pattern, request: options.get("request").cloned() })
    }
}

fn columns_of(columns: &Json) -> Result<Columns> {
    only(columns, &COLUMNS)?;
    Ok(Columns {
        sub: text(columns, "sub")?,
        lifetime_seconds: text(columns, "lifetimeSeconds")?,
        acl: text(columns, "acl")?,
        claims: text(columns, "claims")?,
    })
}
