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

/// Header names for a column of users, in English and Spanish, the surest first. A line that is exactly one of these is
/// a header.
const USERS: &[&str] = &[
    "sub",
    "user",
    "username",
    "user_name",
    "user name",
    "users",
    "usuario",
    "usuarios",
    "name",
    "nombre",
    "nombres",
    "login",
    "email",
    "e-mail",
    "correo",
    "correos",
    "correo electrónico",
];
const LIFETIMES: &[&str] =
    &["lifetimeSeconds", "lifetime_seconds", "lifetime", "ttl", "seconds", "duración", "duracion", "segundos"];
const ACLS: &[&str] = &["acl"];
const CLAIMS: &[&str] = &["claims"];
/// Names of columns that are not in use. They only show that a record is a header.
const OTHERS: &[&str] =
    &["id", "uid", "phone", "teléfono", "telefono", "surname", "last name", "apellido", "apellidos", "role", "rol"];

/// Returns whether a text without delimiters starts with a header.
pub(super) fn is_header(line: &str) -> bool {
    USERS.iter().any(|name| is_same(name, line))
}

/// The positions of the columns.
pub(super) struct Places {
    pub(super) names: Vec<String>,
    pub(super) columns: Columns,
    /// Whether the record has names. Otherwise it is the first row.
    pub(super) has_header: bool,
    /// Whether nothing says that the users are in this column.
    pub(super) is_guess: bool,
    places: [Option<usize>; 4],
}

impl Places {
    /// Finds the columns by the first record, which is a header if it must be or if it has a known name.
    ///
    /// # Errors
    /// [`Code::BatchColumnMissing`] if the caller named a column that is not there.
    pub(super) fn find(header: &Record, asked: &Columns, must_be_header: bool) -> Result<Self> {
        let wanted = [&asked.sub, &asked.lifetime_seconds, &asked.acl, &asked.claims].into_iter().flatten();
        let known: Vec<&str> =
            [USERS, LIFETIMES, ACLS, CLAIMS, OTHERS].concat().into_iter().chain(wanted.map(String::as_str)).collect();
        let is_known = |cell: &Cow<str>| !cell.trim().is_empty() && known.iter().any(|name| is_same(name, cell));
        let has_header = must_be_header || header.cells.iter().any(is_known);
        let name = |(index, cell): (usize, &Cow<str>)| name_of(index, if has_header { cell } else { "" });
        let names: Vec<String> = header.cells.iter().enumerate().map(name).collect();
        let find = |asked: &Option<String>, usual: &[&str]| -> Result<Option<usize>> {
            let place = |wanted: &str| names.iter().position(|name| is_same(name, wanted));
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
        let sub = find(&asked.sub, USERS)?;
        let places = [
            sub.or(Some(0)),
            find(&asked.lifetime_seconds, LIFETIMES)?,
            find(&asked.acl, ACLS)?,
            find(&asked.claims, CLAIMS)?,
        ];
        let is_guess = sub.is_none();
        let [sub, lifetime_seconds, acl, claims] = places.map(|place| names.get(place?).cloned());
        let columns = Columns { sub, lifetime_seconds, acl, claims };
        Ok(Self { names, columns, has_header, is_guess, places })
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
fn name_of(index: usize, cell: &str) -> String {
    let name = cell.trim();
    if name.is_empty() { format!("column {}", index.saturating_add(1)) } else { name.to_owned() }
}

fn is_same(name: &str, cell: &str) -> bool {
    name.trim().eq_ignore_ascii_case(cell.trim())
}

fn missing(wanted: &str, names: &[String], line: usize) -> crate::Error {
    refused(Code::BatchColumnMissing).with("name", wanted).with("columns", names.to_vec()).with("line", line)
}
