//! Whether p and q are primes, which no arithmetic on the other numbers of a key shows.

use crypto_bigint::{BoxedUint, Odd};
use crypto_primes::hazmat::MillerRabin;
use rsa::rand_core::CryptoRng;

use super::numbers::unsafe_key;
use crate::Result;

/// What FIPS 186-5 (table B.1) asks for primes of 1024 bits. A composite number passes one round with a chance of at most
/// 1/4, whoever chose it, since the bases are random; one that nobody chose fails the first. Signing with the key and
/// verifying, which comes next, is a round of another kind: it fails where d does not undo e modulo p and q.
const ROUNDS: usize = 4;

/// # Errors
/// [`crate::Code::KeyUnsafe`], reason `composite`.
pub(crate) fn check_primes(primes: &[Odd<BoxedUint>], rng: &mut impl CryptoRng) -> Result<()> {
    if primes.iter().all(|prime| is_prime(prime, rng)) { Ok(()) } else { Err(unsafe_key("composite")) }
}

fn is_prime(number: &Odd<BoxedUint>, rng: &mut impl CryptoRng) -> bool {
    let test = MillerRabin::new(number.clone());
    (0..ROUNDS).all(|_| test.test_random_base(rng).is_probably_prime())
}
