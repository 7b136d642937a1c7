//! A token: `header.payload.signature` (RFC 7515 §3.1), made, and read as people paste it.

mod compact;
mod mint;
mod read;
mod size;

pub use compact::{Compact, Part};
pub use mint::{HEADER, Minted, mint, sign};
pub use read::{MAX_BYTES, Reading, read};
pub(crate) use size::{size_fault, size_warning};
