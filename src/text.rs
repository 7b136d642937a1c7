//! Text: what nobody sees in it, and how it is written in an address.

mod invisible;
mod percent;

pub use crate::text::invisible::{has_outer_spaces, invisible, is_plain};
pub(crate) use crate::text::percent::percent_encode;
