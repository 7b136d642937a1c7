//! One difference between two tokens.

use serde::Serialize;

use crate::Code;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What kind of difference it is.
    pub code: Code,
    /// The claim, or the place in it: `role`, `acl.paths./v1/calls.methods`, `header.alg`; `lifetime`, `signature`.
    pub at: String,
    /// Of the token that works: JSON text, cut where it is long; `None` where there is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub works: Option<String>,
    /// The same of the token that is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fails: Option<String>,
    /// The place of the finding about the refused token that this explains.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<usize>,
}
