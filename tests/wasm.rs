//! The core as WebAssembly: the same tests as natively, in Node and in both browsers.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::duplicate_mod, reason = "each has its support when it is a test of its own")]
#![allow(clippy::indexing_slicing, reason = "as natively in tests, which clippy does not know here")]

#[path = "batch.rs"]
mod batch;
#[path = "claims.rs"]
mod claims;
#[path = "fuzz_corpus.rs"]
mod fuzz_corpus;
#[path = "key_corpus.rs"]
mod key_corpus;
#[path = "key_engine.rs"]
mod key_engine;
#[path = "key_layers.rs"]
mod key_layers;
#[path = "key_public.rs"]
mod key_public;
#[path = "key_signing.rs"]
mod key_signing;
#[path = "token.rs"]
mod token;
#[path = "with_engine.rs"]
mod with_engine;
#[path = "wycheproof_sign.rs"]
mod wycheproof_sign;
#[path = "wycheproof_verify.rs"]
mod wycheproof_verify;
