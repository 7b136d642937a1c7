//! The core as WebAssembly: the same vectors and corpus as natively, in Node and in both browsers.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::duplicate_mod, reason = "each has its support when it is a test of its own")]

#[path = "fuzz_corpus.rs"]
mod fuzz_corpus;
#[path = "key_corpus.rs"]
mod key_corpus;
#[path = "key_signing.rs"]
mod key_signing;
#[path = "wycheproof_sign.rs"]
mod wycheproof_sign;
#[path = "wycheproof_verify.rs"]
mod wycheproof_verify;
