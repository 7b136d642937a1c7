//! Who the tokens are for, and what is wrong with the list.

use serde::Serialize;

use crate::batch::{columns::Columns, options::UsersFormat, row::Row};
use crate::{Code, Details, Finding, Problem, Repair, Severity};

/// How many rows a worker mints at a time. A chunk takes a few tenths of a second, so progress is visible and little
/// is lost on a failure.
pub(super) const CHUNK_ROWS: usize = 20;

/// How many rows the preview shows.
pub(super) const PREVIEW_ROWS: usize = 8;

/// How many problems are listed one by one.
pub(super) const TOLD_PROBLEMS: usize = 100;

/// Who the tokens are for, and what is wrong with the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Users {
    /// How the text was read: as lines or as CSV.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<UsersFormat>,
    /// The names of a CSV's columns.
    pub names: Vec<String>,
    /// Whether the first row of a CSV is a header.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub has_header: bool,
    /// Whether nothing says that `columns.sub` has the users.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub is_guess: bool,
    /// The columns in use.
    pub columns: Columns,
    /// How many rows were found, faulty ones included. Empty lines do not count.
    pub rows: usize,
    /// How many of them can be minted.
    pub good: usize,
    /// The first rows, for the preview.
    pub preview: Vec<Row>,
    /// The first problems, by line.
    pub problems: Vec<RowProblem>,
    /// How many of the problems are warnings, listed or not.
    pub warnings: usize,
    /// The warnings that a single token would get, counted over the good rows.
    pub findings: Vec<RowsFinding>,
    /// What was repaired in the text.
    pub repairs: Vec<Repair>,
    /// What is wrong with the settings that all rows share.
    pub settings: Vec<Problem>,
    /// How many rows a chunk has. The last one may have fewer.
    pub chunk_rows: usize,
    /// The good rows, one JSON text per line, for [`crate::mint_rows`].
    #[serde(skip)]
    pub lines: Vec<u8>,
    /// Where each chunk of `lines` ends, in bytes.
    #[serde(skip)]
    pub ends: Vec<u32>,
}

/// A problem with one row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowProblem {
    /// The line where the row begins, counted from 1, or the row's number in a pattern.
    pub line: usize,
    /// What the problem is.
    pub code: Code,
    /// An `Error` means that the row cannot be minted.
    pub severity: Severity,
    /// The request field it concerns: `sub`, `lifetimeSeconds`, `acl` or `claims`. Otherwise `users`.
    pub field: &'static str,
    /// Values for the message.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

/// A warning that several rows share.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowsFinding {
    /// The warning, with the values of the first row that has it.
    #[serde(flatten)]
    pub finding: Finding,
    /// How many good rows have it.
    pub rows: usize,
    /// The line of the first row that has it.
    pub line: usize,
}
