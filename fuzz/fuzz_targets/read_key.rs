//! Reads arbitrary bytes as a private key and as a public one. Each gets an answer, with no panic and no hang.
//!
//! `cargo +nightly fuzz run read_key` (needs `cargo install cargo-fuzz`). `tests/key_fuzz.rs` replays the corpus.

#![no_main]

use libfuzzer_sys::fuzz_target;
use vonage_jwt_web::{PrivateKey, PublicKey, ReadOptions};

fuzz_target!(|input: &[u8]| {
    let read = PrivateKey::read(input, Some(b"secret"), ReadOptions::default(), &mut rng::Counter(1));
    match read {
        Ok(key) => assert_eq!(key.matches(key.summary().public_key_pem.as_bytes()), Ok(true)),
        Err(error) => assert!(matches!(error.field(), Some("privateKey" | "passphrase"))),
    }
    if let Err(error) = PublicKey::read(input) {
        assert_eq!(error.field(), Some("publicKey"));
    }
});

/// Random numbers for the blinding, the same in each run.
mod rng {
    use rsa::rand_core::{Infallible, TryCryptoRng, TryRng};

    pub struct Counter(pub u64);

    impl TryRng for Counter {
        type Error = Infallible;
        fn try_next_u32(&mut self) -> Result<u32, Infallible> {
            self.try_next_u64().map(|word| (word >> 32) as u32)
        }
        fn try_next_u64(&mut self) -> Result<u64, Infallible> {
            self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            Ok(self.0 ^ (self.0 >> 29))
        }
        fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
            for byte in bytes {
                *byte = (self.try_next_u64()? >> 56) as u8;
            }
            Ok(())
        }
    }

    impl TryCryptoRng for Counter {}
}
