//! Makes tokens, and reads them the way people paste them: `header.payload.signature` (RFC 7515 §3.1).

mod compact;
mod header;
mod mint;
mod read;
mod size;

pub use crate::token::compact::{Compact, Part};
pub use crate::token::header::HEADER;
pub use crate::token::mint::{Minted, mint, sign};
pub(crate) use crate::token::read::decode;
pub use crate::token::read::{MAX_BYTES, Reading, read};
pub(crate) use crate::token::size::{size_fault, size_warning};
