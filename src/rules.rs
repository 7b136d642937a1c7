//! The rules for a token's claims. Generate and Inspect share this one validator, so they never disagree.

mod examine;
mod findings;
mod identity;
mod severity;
mod text;
mod time;
mod video;

pub use crate::rules::examine::examine;
pub(crate) use crate::rules::identity::{application_id_fault, bare_id};
pub use crate::rules::severity::{Place, severity};
pub(crate) use crate::rules::time::{lifetime_fault, time_fault};
pub(crate) use crate::rules::video::{is_role, layout_fault};
