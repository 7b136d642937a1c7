//! Any bytes as an encrypted key, opened with a passphrase.
//!
//! The product takes a derivation that is estimated to last three seconds, and refuses one above that before it begins.
//! Most inputs would then do nothing but hash, so those with a large number in them are left out here.

use super::pieces::{Counter, pem};
use vonage_jwt_web::{PrivateKey, ReadOptions};

/// The largest number of rounds, or scrypt's cost, that is tried.
const MOST: u32 = 1024;

pub fn run(input: &[u8]) {
    if has_number_above(MOST, input) {
        return;
    }
    for passphrase in [&b"secret"[..], b""] {
        let input = pem("ENCRYPTED PRIVATE KEY", input);
        match PrivateKey::read(&input, Some(passphrase), ReadOptions::default(), &mut Counter(1)) {
            Ok(key) => assert!(key.summary().encrypted),
            Err(error) => assert!(matches!(error.field(), Some("privateKey" | "passphrase"))),
        }
    }
}

/// Whether anything may be a DER INTEGER above `most`, at whatever place it is.
fn has_number_above(most: u32, input: &[u8]) -> bool {
    input.windows(4).any(|window| match *window {
        [2, 2, high, low] => (u32::from(high) << 8 | u32::from(low)) > most,
        [2, 3, 0, high] => high > 0,
        [2, 3..=9, ..] => true,
        _ => false,
    })
}
