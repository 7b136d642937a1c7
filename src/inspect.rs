//! Inspects a token with whatever else is known, and returns findings: what is wrong, in which claim, and the values
//! for the message.

mod called;
mod clock;
mod context;
mod examine;
mod fix;
mod header;
mod kind;
mod pasted;
mod report;
mod secret;
mod signature;
mod verdict;

pub use crate::inspect::context::InspectContext;
pub use crate::inspect::examine::inspect;
pub(crate) use crate::inspect::fix::differences;
pub use crate::inspect::fix::{Change, Fix, fix, request_from_token};
pub use crate::inspect::kind::TokenKind;
pub use crate::inspect::report::{Inspection, Missing, Verdict};
pub(crate) use crate::inspect::signature::has_whole_signature;
pub use crate::inspect::signature::{LoadedKey, SignatureState};
