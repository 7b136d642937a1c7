//! Works out which column of a CSV contains what.

use std::borrow::Cow;

use serde::Serialize;

use crate::batch::{csv::Record, refusal::refused, row::Row};
use crate::{Code, Result};

/// The names of the columns in use.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Columns {
    /// The user's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub: Option<String>,
    /// Seconds from `iat` to `exp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lifetime_seconds: Option<String>,
    /// The id of a preset, or JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acl: Option<String>,
    /// Custom claims as JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claims: Option<String>,
}

/// Header names for a column of users. A line that is exactly one of these is a header.
const USERS: [&str; 7] = ["sub", "user", "username", "user_name", "user name", "name", "users"];
const LIFETIMES: [&str; 4] = ["lifetimeSeconds", "lifetime_seconds", "lifetime", "ttl"];

/// Returns whether a text without delimiters starts with a header.
pub(super) fn is_header(line: &str) -> bool {
    USERS.iter().any(|name| name.eq_ignore_ascii_case(line.trim()))
}

/// The positions of the columns.
pub(super) struct Places {
    pub(super) names: Vec<String>,
    pub(super) columns: Columns,
    places: [Option<usize>; 4],
}

impl Places {
    /// Finds the columns in `header`.
    ///
    /// # Errors
    /// [`Code::BatchColumnMissing`] if the caller named a column that is not there.
    pub(super) fn find(header: &Record, asked: &Columns) -> Result<Self> {
        let names: Vec<String> = header.cells.iter().enumerate().map(name_of).collect();
        let find = |asked: &Option<String>, usual: &[&str]| -> Result<Option<usize>> {
            let place = |wanted: &str| names.iter().position(|name| name.eq_ignore_ascii_case(wanted.trim()));
            match asked.as_deref() {
                // An empty name means that the user chose no column.
                Some("") => Ok(None),
                Some(wanted) => match place(wanted) {
                    None => Err(missing(wanted, &names, header.line)),
                    found => Ok(found),
                },
                None => Ok(usual.iter().find_map(|name| place(name))),
            }
        };
        let sub = find(&asked.sub, &USERS)?.or(Some(0));
        let places = [
            sub,
            find(&asked.lifetime_seconds, &LIFETIMES)?,
            find(&asked.acl, &["acl"])?,
            find(&asked.claims, &["claims"])?,
        ];
        let [sub, lifetime_seconds, acl, claims] = places.map(|place| names.get(place?).cloned());
        Ok(Self { columns: Columns { sub, lifetime_seconds, acl, claims }, names, places })
    }

    /// Returns the cells of a record that are in use.
    pub(super) fn row(&self, record: Record) -> Row {
        let [user, lifetime_seconds, acl, claims] = self
            .places
            .map(|place| place.and_then(|place| record.cells.get(place)).map_or("", |cell| cell.trim()).to_owned());
        Row { line: record.line, user, lifetime_seconds, acl, claims }
    }
}

/// Returns the column's name, or its position if it has none.
fn name_of((index, cell): (usize, &Cow<str>)) -> String {
    let name = cell.trim();
    if name.is_empty() { format!("column {}", index.saturating_add(1)) } else { name.to_owned() }
}

fn missing(wanted: &str, names: &[String], line: usize) -> crate::Error {
    refused(Code::BatchColumnMissing).with("name", wanted).with("columns", names.to_vec()).with("line", line)
}
