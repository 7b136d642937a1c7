//! Vonage JSON Web Tokens: reads the application's private key, mints the token, explains why one is refused.
//!
//! Everything here is pure: the clock and the random source come in as arguments. [`wasm`] is the only door to
//! JavaScript and decides nothing.

mod code;
mod details;
mod error;
pub mod json;
mod key;

pub use code::Code;
pub use details::{Detail, Details};
pub use error::{Error, Finding, Problem, Repair, Result, Severity};
pub use key::{ExportFormat, Format, KeySummary, MAX_INPUT, PrivateKey, PublicKey, ReadOptions};
#[cfg(target_arch = "wasm32")]
mod wasm;
