//! Quotation marks that are written twice inside a quoted cell (RFC 4180 §2.7), as spreadsheets and SQL do.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::Undone;

pub(super) fn undo(text: &str) -> Option<Undone> {
    text.contains("\"\"")
        .then(|| Undone::decoded(Zeroizing::new(text.replace("\"\"", "\"")), &[(Code::QuotesRemoved, 0)]))
}
