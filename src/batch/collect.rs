//! Collects rows and their problems.

use std::collections::BTreeMap;

use crate::batch::{
    judge::{Judge, RowFault},
    limits::MAX_ROWS,
    refusal::refused,
    row::Row,
    users::{CHUNK_ROWS, PREVIEW_ROWS, RowProblem, RowsFinding, TOLD_PROBLEMS, Users},
};
use crate::{
    Code, Details, Finding, Result, Severity,
    fault::{Fault, fault},
    secret::has_token,
};

/// The rows so far.
pub(super) struct Collector {
    pub(super) users: Users,
    judge: Judge,
    /// Each user, with the line of its first appearance.
    first_lines: BTreeMap<String, usize>,
}

impl Collector {
    pub(super) fn new(judge: Judge) -> Self {
        let users = Users { settings: judge.settings.clone(), chunk_rows: CHUNK_ROWS, ..Users::default() };
        Self { users, judge, first_lines: BTreeMap::new() }
    }

    /// Adds a row. `form` is a fault in how the row was written, if it has one.
    ///
    /// # Errors
    /// [`Code::BatchTooMany`], or [`Code::RequestHasSecret`] if the user name is a token.
    pub(super) fn add(&mut self, row: Row, form: Option<Fault>) -> Result<()> {
        if self.users.rows == MAX_ROWS {
            return Err(refused(Code::BatchTooMany).with("line", row.line).with("limit", MAX_ROWS));
        }
        self.users.rows = self.users.rows.saturating_add(1);
        if has_token(&row.user) {
            return Err(refused(Code::RequestHasSecret).with("line", row.line));
        }
        let good = match form {
            // The cells of such a row may be in the wrong columns, so nothing else is reported about it.
            Some(fault) => self.tell(row.line, (Severity::Error, "users", fault)),
            None => self.judge_row(&row),
        };
        if good {
            self.keep(&row);
        }
        if self.users.preview.len() < PREVIEW_ROWS {
            self.users.preview.push(row);
        }
        Ok(())
    }

    pub(super) fn empty_line(&mut self, line: usize) {
        self.tell(line, (Severity::Warning, "users", fault(Code::BatchLineEmpty)));
    }

    /// Judges a row and returns whether it can be minted.
    fn judge_row(&mut self, row: &Row) -> bool {
        let mut good = match self.user_fault(row) {
            Some(fault) => self.tell(row.line, (Severity::Error, "sub", fault)),
            None => true,
        };
        let judged = self.judge.judge(row);
        for found in &judged.faults {
            good &= self.tell(row.line, found.clone());
        }
        if good {
            judged.warnings.iter().for_each(|warning| self.count(row.line, warning));
        }
        good
    }

    /// Counts a warning instead of repeating it: a thousand identical lines would hide the one that differs.
    fn count(&mut self, line: usize, warning: &Finding) {
        let is_same =
            |known: &&mut RowsFinding| known.finding.code == warning.code && known.finding.claim == warning.claim;
        if let Some(known) = self.users.findings.iter_mut().find(is_same) {
            known.rows = known.rows.saturating_add(1);
        } else if self.users.findings.len() < TOLD_PROBLEMS {
            self.users.findings.push(RowsFinding { finding: warning.clone(), rows: 1, line });
        }
    }

    fn user_fault(&mut self, row: &Row) -> Option<Fault> {
        if row.user.is_empty() {
            return Some(fault(Code::BatchUserEmpty));
        }
        if let Some(first) = self.first_lines.get(&row.user) {
            let details = Details::default().with("user", row.user.as_str()).with("firstLine", *first);
            return Some((Code::BatchDuplicateUser, details));
        }
        self.first_lines.insert(row.user.clone(), row.line);
        None
    }

    /// Records a fault and returns whether the row can be minted anyway.
    fn tell(&mut self, line: usize, (severity, field, (code, details)): RowFault) -> bool {
        if severity != Severity::Error {
            self.users.warnings = self.users.warnings.saturating_add(1);
        }
        if self.users.problems.len() < TOLD_PROBLEMS {
            self.users.problems.push(RowProblem { line, code, severity, field, details: details.complete(code) });
        }
        severity != Severity::Error
    }

    fn keep(&mut self, row: &Row) {
        let users = &mut self.users;
        users.lines.extend_from_slice(row.to_line().as_bytes());
        users.lines.push(b'\n');
        let starts_chunk = users.good.checked_rem(CHUNK_ROWS) == Some(0);
        users.good = users.good.saturating_add(1);
        // Wasm memory is smaller than 4 GiB, so an end always fits into 32 bits.
        let end = u32::try_from(users.lines.len()).unwrap_or(u32::MAX);
        if starts_chunk {
            users.ends.push(end);
        } else if let Some(last) = users.ends.last_mut() {
            *last = end;
        }
    }
}
