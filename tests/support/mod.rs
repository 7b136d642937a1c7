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
pub(crate) mod lockstep;
pub(crate) mod named;
pub(crate) mod rng;
pub(crate) mod spell;
pub(crate) mod spellings;
pub(crate) mod torn;
pub(crate) mod unfit;

use vonage_jwt_web::{Lockstep, PrivateKey, ReadOptions, Result};

pub(crate) use rng::rng;

/// Returns whether this suite is the one that runs with the engine: see tests/with_engine.rs.
fn has_engine() -> bool {
    module_path!().contains("with_engine")
}

/// Reads a key without a passphrase.
pub(crate) fn read(input: &[u8]) -> Result<PrivateKey> {
    read_locked(input, None, false)
}

/// Reads a key with a passphrase, with the engine if the suite has one. That must have done the work.
pub(crate) fn read_locked(input: &[u8], passphrase: Option<&[u8]>, allow_costly: bool) -> Result<PrivateKey> {
    let engine = has_engine().then(lockstep::Observed::new);
    let options = ReadOptions { allow_costly, engine: engine.map(|engine| engine as &'static dyn Lockstep) };
    let key = PrivateKey::read(input, passphrase, options, &mut rng(7));
    if let Some(engine) = engine {
        assert!(engine.is_there() && (key.is_err() || engine.calls() > 0), "the engine is not used");
    }
    key
}

/// Reads a key with this engine.
pub(crate) fn read_with(input: &[u8], engine: &'static dyn Lockstep) -> Result<PrivateKey> {
    let options = ReadOptions { engine: Some(engine), ..ReadOptions::default() };
    PrivateKey::read(input, None, options, &mut rng(7))
}

/// Returns how often a property is tried: as often as `PROPERTY_RUNS` says, for the deep run, or `usual` times.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn cases(usual: u32) -> proptest::test_runner::Config {
    let asked = std::env::var("PROPERTY_RUNS").ok().and_then(|text| text.parse().ok());
    proptest::test_runner::Config { cases: asked.unwrap_or(usual), failure_persistence: None, ..Default::default() }
}
