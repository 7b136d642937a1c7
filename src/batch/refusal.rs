//! A refusal of the whole list.

use crate::{Code, Error};

/// A refusal of the whole list.
pub(super) fn refused(code: Code) -> Error {
    Error::new(code, "users")
}
