//! What the key tests share.
#![allow(dead_code, reason = "each test file uses a part of it")]

use rsa::rand_core::{Infallible, TryCryptoRng, TryRng};
use vonage_jwt_web::{PrivateKey, ReadOptions, Result};

/// Reads without a passphrase.
pub(crate) fn read(input: &[u8]) -> Result<PrivateKey> {
    PrivateKey::read(input, None, ReadOptions::default(), &mut rng(7))
}

/// A random source that gives the same numbers for the same seed (SplitMix64). For tests only.
pub(crate) fn rng(seed: u64) -> SplitMix {
    SplitMix(seed)
}

/// SplitMix64.
pub(crate) struct SplitMix(u64);

impl TryRng for SplitMix {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> core::result::Result<u32, Infallible> {
        self.try_next_u64().map(|word| (word >> 32) as u32)
    }
    fn try_next_u64(&mut self) -> core::result::Result<u64, Infallible> {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Ok(word ^ (word >> 31))
    }
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> core::result::Result<(), Infallible> {
        for chunk in bytes.chunks_mut(8) {
            let word = self.try_next_u64()?.to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
        Ok(())
    }
}
impl TryCryptoRng for SplitMix {}
