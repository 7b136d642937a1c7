//! Text utilities: invisible characters, and percent-encoding.

mod invisible;
mod percent;

pub use crate::text::invisible::{has_outer_spaces, invisible, is_plain};
pub(crate) use crate::text::percent::percent_encode;
