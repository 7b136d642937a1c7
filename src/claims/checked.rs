//! A request after all checks.

use crate::claims::request::TokenRequest;
use crate::{Finding, Problem};

/// A request after all checks.
pub(crate) struct Checked {
    pub(crate) request: TokenRequest,
    pub(crate) problems: Vec<Problem>,
    /// Repairs, and what is legal but may not do what the user thinks.
    pub(crate) warnings: Vec<Finding>,
}
