//! A token: `header.payload.signature` (RFC 7515 §3.1), made, and read as people paste it.

mod compact;
mod header;
mod mint;
mod read;
mod size;

pub use crate::token::compact::{Compact, Part};
pub use crate::token::header::HEADER;
pub use crate::token::mint::{Minted, mint, sign};
pub use crate::token::read::{MAX_BYTES, Reading, read};
pub(crate) use crate::token::size::{size_fault, size_warning};
