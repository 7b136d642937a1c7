//! Builds an error about the whole list.

use crate::{Code, Error};

/// Returns an error about the whole list.
pub(super) fn refused(code: Code) -> Error {
    Error::new(code, "users")
}
