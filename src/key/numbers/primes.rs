//! Whether p and q are primes, which no arithmetic on the other numbers of a key shows.

use crypto_bigint::{BoxedUint, Odd};
use crypto_primes::hazmat::MillerRabin;
use rsa::rand_core::CryptoRng;

use crate::Result;
use crate::key::numbers::unsafe_key;

/// A damaged or careless number fails the first round. One that somebody made to pass does so with a chance of at most
/// 1/4 a round, since the bases are random, and who made it knows the key already. Signing with the key and verifying,
/// which comes next, is a round of another kind: it fails where d does not undo e modulo p and q.
pub(crate) const ROUNDS: usize = 4;

/// # Errors
/// [`crate::Code::KeyUnsafe`], reason `composite`.
pub(crate) fn check_primes(primes: &[Odd<BoxedUint>], rng: &mut impl CryptoRng) -> Result<()> {
    if primes.iter().all(|prime| is_prime(prime, rng)) { Ok(()) } else { Err(unsafe_key("composite")) }
}

fn is_prime(number: &Odd<BoxedUint>, rng: &mut impl CryptoRng) -> bool {
    let test = MillerRabin::new(number.clone());
    (0..ROUNDS).all(|_| test.test_random_base(rng).is_probably_prime())
}
