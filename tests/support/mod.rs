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

/// Returns the same key twice: one signs with the portable arithmetic and, natively, one with an engine.
pub(crate) fn read_both(input: &[u8]) -> Vec<PrivateKey> {
    vec![
        read(input).unwrap(),
        #[cfg(not(target_arch = "wasm32"))]
        read_with(input, lockstep::Portable::new()).unwrap(),
    ]
}

/// Returns how often a property is tried: as often as `PROPERTY_RUNS` says, for the deep run, or `usual` times.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn cases(usual: u32) -> proptest::test_runner::Config {
    let asked = std::env::var("PROPERTY_RUNS").ok().and_then(|text| text.parse().ok());
    proptest::test_runner::Config { cases: asked.unwrap_or(usual), failure_persistence: None, ..Default::default() }
}
