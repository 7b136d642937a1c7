//! The core as WebAssembly: the same vectors and the same corpus as natively, in Node and in both browsers.
#![cfg(target_arch = "wasm32")]

#[path = "key_corpus.rs"]
mod key_corpus;
#[path = "key_signing.rs"]
mod key_signing;
