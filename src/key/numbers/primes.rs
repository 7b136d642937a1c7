//! Tests whether p and q are prime, which the other numbers of a key cannot show.

use crypto_bigint::{BoxedUint, Odd};
use crypto_primes::hazmat::MillerRabin;
use rsa::rand_core::CryptoRng;

use crate::Result;
use crate::key::numbers::unsafe_key;

/// A damaged or careless number fails the first round. A number that somebody constructed to pass does so with a
/// chance of at most 1/4 per round, because the bases are random, and whoever constructed it knows the key anyway.
/// The test signature that follows is another kind of round: it fails if d does not undo e modulo p and q.
pub(crate) const ROUNDS: usize = 4;

/// Checks that all of `primes` are prime.
///
/// # Errors
/// [`crate::Code::KeyUnsafe`] with the reason `composite`.
pub(crate) fn check_primes(primes: &[Odd<BoxedUint>], rng: &mut impl CryptoRng) -> Result<()> {
    if primes.iter().all(|prime| is_prime(prime, rng)) { Ok(()) } else { Err(unsafe_key("composite")) }
}

fn is_prime(number: &Odd<BoxedUint>, rng: &mut impl CryptoRng) -> bool {
    let test = MillerRabin::new(number.clone());
    (0..ROUNDS).all(|_| test.test_random_base(rng).is_probably_prime())
}
