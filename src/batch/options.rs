//! How a list of users is to be read.

use serde::Serialize;

use crate::batch::{
    columns::Columns,
    members::{invalid, only, text},
    pattern::Pattern,
};
use crate::{Result, json::Json};

/// How a text holds its users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum UsersFormat {
    /// One user a line.
    Lines,
    /// RFC 4180 with a header.
    Csv,
}

/// How a list of users is to be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UsersOptions {
    /// Default: CSV where the first line holds `,`, `;` or a tab, or is a header by its name.
    pub format: Option<UsersFormat>,
    /// Default by their names; the users, where no name tells, are in the first. `""`: no column.
    pub columns: Columns,
    /// Users by number in place of a text.
    pub pattern: Option<Pattern>,
    /// The request that all rows share.
    pub request: Option<Json>,
}

const FIELDS: [&str; 4] = ["format", "columns", "pattern", "request"];
const COLUMNS: [&str; 4] = ["sub", "lifetimeSeconds", "acl", "claims"];

impl UsersOptions {
    /// Reads the options as `types.d.ts` spells them.
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
