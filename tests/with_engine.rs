//! The suites that read a key or sign with it, once more with the signing engine. `support/mod.rs` looks for this
//! module's name. Natively the engine has no vectors and is slow, so the long suites are left to WebAssembly.
#![allow(clippy::duplicate_mod, reason = "each suite has its support when it is a test of its own")]

#[cfg(target_arch = "wasm32")]
#[path = "batch.rs"]
mod batch;
#[cfg(target_arch = "wasm32")]
#[path = "key_corpus.rs"]
mod key_corpus;
#[cfg(target_arch = "wasm32")]
#[path = "key_layers.rs"]
mod key_layers;
#[path = "key_public.rs"]
mod key_public;
#[path = "key_signing.rs"]
mod key_signing;
#[path = "token.rs"]
mod token;
#[path = "wycheproof_sign.rs"]
mod wycheproof_sign;
