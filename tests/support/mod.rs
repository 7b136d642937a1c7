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
pub(crate) mod named;
pub(crate) mod rng;
pub(crate) mod spell;
pub(crate) mod spellings;
pub(crate) mod torn;
pub(crate) mod unfit;

use vonage_jwt_web::{PrivateKey, ReadOptions, Result};

pub(crate) use rng::rng;

/// Reads without a passphrase.
pub(crate) fn read(input: &[u8]) -> Result<PrivateKey> {
    PrivateKey::read(input, None, ReadOptions::default(), &mut rng(7))
}
