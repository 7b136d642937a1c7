//! Who the tokens are for, and what is wrong with the list.

use serde::Serialize;

use crate::batch::{columns::Columns, options::UsersFormat, row::Row};
use crate::{Code, Details, Finding, Problem, Repair, Severity};

/// How many rows a worker mints at a time: some tenths of a second, so that progress is seen and a loss is small.
pub(super) const CHUNK_ROWS: usize = 20;

/// How many rows are shown before the start.
pub(super) const PREVIEW_ROWS: usize = 8;

/// How many problems are told one by one.
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
    /// The columns that are used.
    pub columns: Columns,
    /// How many rows were found, the faulty ones among them; empty lines do not count.
    pub rows: usize,
    /// How many of them can be minted.
    pub good: usize,
    /// The first rows.
    pub preview: Vec<Row>,
    /// The first problems, in the order of the lines.
    pub problems: Vec<RowProblem>,
    /// How many warnings there are among the problems, listed or not.
    pub warnings: usize,
    /// What a single token would be warned of, counted over the good rows.
    pub findings: Vec<RowsFinding>,
    /// What was put right in the text.
    pub repairs: Vec<Repair>,
    /// What is wrong with the settings that all rows share.
    pub settings: Vec<Problem>,
    /// How many rows a chunk has; the last one may have fewer.
    pub chunk_rows: usize,
    /// The good rows, a JSON text a line, for [`crate::mint_rows`].
    #[serde(skip)]
    pub lines: Vec<u8>,
    /// Where each chunk of `lines` ends, in bytes.
    #[serde(skip)]
    pub ends: Vec<u32>,
}

/// Something about one row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowProblem {
    /// The line where the row begins, from 1; of a pattern, the row's number.
    pub line: usize,
    /// What it is.
    pub code: Code,
    /// An error keeps the row from being minted.
    pub severity: Severity,
    /// The field of the request that it belongs to: `sub`, `lifetimeSeconds`, `acl`, `claims`; else `users`.
    pub field: &'static str,
    /// Figures and names for the words.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

/// A warning that some rows share.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowsFinding {
    /// The warning, with the figures of the first of these rows.
    #[serde(flatten)]
    pub finding: Finding,
    /// How many good rows have it.
    pub rows: usize,
    /// The line of the first of them.
    pub line: usize,
}
