//! A random source that gives the same numbers for the same seed, for tests only.

use rsa::rand_core::{Infallible, TryCryptoRng, TryRng};

pub(crate) fn rng(seed: u64) -> SplitMix {
    SplitMix(seed)
}

/// SplitMix64 (Steele, Lea, Flood 2014).
pub(crate) struct SplitMix(u64);

impl SplitMix {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    /// Returns the state. Two sources with the same state give the same numbers from then on.
    pub(crate) fn peek(&self) -> u64 {
        self.0
    }

    /// Advances the state and draws one word.
    pub(crate) fn next_state(&mut self) -> u64 {
        let state = self.0;
        self.next();
        state
    }

    /// Returns a number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % end
    }
}

impl TryRng for SplitMix {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok((self.next() >> 32) as u32)
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.next())
    }
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

impl TryCryptoRng for SplitMix {}
