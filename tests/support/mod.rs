//! What the key tests share.
#![allow(
    dead_code,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "tests may panic, and each test file uses a part of this"
)]

pub(crate) mod case;
pub(crate) mod corpus;
pub(crate) mod damage;
pub(crate) mod der;
pub(crate) mod files;
pub(crate) mod layers;
pub(crate) mod locked;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod lockstep;
pub(crate) mod named;
pub(crate) mod rng;
pub(crate) mod spell;
pub(crate) mod spellings;
pub(crate) mod torn;
pub(crate) mod unfit;

use vonage_jwt_web::{Lockstep, PrivateKey, ReadOptions, Result};

pub(crate) use rng::rng;

/// Reads a key without a passphrase.
pub(crate) fn read(input: &[u8]) -> Result<PrivateKey> {
    PrivateKey::read(input, None, ReadOptions::default(), &mut rng(7))
}

/// Reads a key with an engine.
pub(crate) fn read_with(input: &[u8], engine: &'static dyn Lockstep) -> Result<PrivateKey> {
    let options = ReadOptions { engine: Some(engine), ..ReadOptions::default() };
    PrivateKey::read(input, None, options, &mut rng(7))
}

/// Returns the same key with the portable arithmetic and, if tests have an engine, with that too.
pub(crate) fn read_both(input: &[u8]) -> Vec<PrivateKey> {
    vec![
        read(input).unwrap(),
        #[cfg(not(target_arch = "wasm32"))]
        read_with(input, lockstep::Portable::new()).unwrap(),
    ]
}
