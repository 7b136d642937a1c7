//! A token: `header.payload.signature`.

mod mint;

pub use mint::{HEADER, Minted, mint, sign};
