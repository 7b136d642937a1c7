//! Undoes doubled quotation marks inside a quoted cell (RFC 4180 §2.7), as spreadsheets and SQL write them.

use crate::Code;
use crate::layer::undone::{Undone, replace};

pub(super) fn undo(text: &str) -> Option<Undone> {
    text.contains("\"\"").then(|| Undone::decoded(replace(text, "\"\"", "\""), &[(Code::QuotesRemoved, 0)]))
}
