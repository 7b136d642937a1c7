//! Builds an error about the pasted text.

use crate::{Code, Error};

pub(super) fn refusal(code: Code) -> Error {
    Error::new(code, "token")
}
