//! Any bytes as a private key and as a public one: an answer, never a panic, never a hang.
//!
//! Without a passphrase: what one costs is for `encrypted.rs`.

use super::pieces::Counter;
use vonage_jwt_web::{PrivateKey, PublicKey, ReadOptions};

pub fn run(input: &[u8]) {
    match PrivateKey::read(input, None, ReadOptions::default(), &mut Counter(1)) {
        Ok(key) => assert_eq!(key.matches(key.summary().public_key_pem.as_bytes()), Ok(true)),
        Err(error) => assert!(matches!(error.field(), Some("privateKey" | "passphrase"))),
    }
    if let Err(error) = PublicKey::read(input) {
        assert_eq!(error.field(), Some("publicKey"));
    }
}
