//! What each fuzz target does with its input. The ordinary tests replay the kept inputs through the same functions.

pub mod acl;
pub mod claims;
pub mod der;
pub mod encrypted;
// As WebAssembly the engine needs flags of its own: tests/engine runs it there.
#[cfg(not(target_arch = "wasm32"))]
pub mod engine;
pub mod exchange;
pub mod inspect;
pub mod json;
pub mod read_key;
pub mod secret;
pub mod settings;
pub mod snippet;
pub mod token;
pub mod users;
pub mod webhook;

mod pieces;

/// Takes any bytes, and panics if the product's answer is wrong.
pub type Target = fn(&[u8]);
