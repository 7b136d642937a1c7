//! A request that passed all checks.

use crate::claims::request::TokenRequest;
use crate::{Finding, Problem};

/// A request that passed all checks.
pub(crate) struct Checked {
    pub(crate) request: TokenRequest,
    pub(crate) problems: Vec<Problem>,
    /// Repairs, and things that are legal but may not do what the user expects.
    pub(crate) warnings: Vec<Finding>,
}
