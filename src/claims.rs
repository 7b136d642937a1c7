//! Turns a request for a token into checked claims.

mod check;
mod checked;
mod fields;
mod payload;
mod problems;
mod read;
mod request;
mod secret;

pub use crate::claims::check::check;
pub(crate) use crate::claims::checked::Checked;
pub(crate) use crate::claims::fields::{Type, field_of, in_link};
pub use crate::claims::payload::claims;
pub use crate::claims::request::{TokenRequest, Video};
