//! Tests whether p and q are prime, with the Miller–Rabin test on both at once.

use crypto_bigint::{BoxedUint, Odd, RandomMod};
use rsa::rand_core::CryptoRng;

use crate::key::{
    numbers::primes::ROUNDS,
    signing::lockstep::{
        moduli::{Moduli, Pair},
        number::{self, Number},
    },
};

/// One of the two numbers, with p - 1 = odd · 2^twos.
struct Candidate<'a> {
    prime: &'a Odd<BoxedUint>,
    below: Number,
    odd: Number,
    twos: u32,
}

impl<'a> Candidate<'a> {
    fn new(prime: &'a Odd<BoxedUint>) -> Self {
        let below = prime.wrapping_sub(BoxedUint::one());
        let twos = below.trailing_zeros();
        Self { prime, odd: number::of(&below.wrapping_shr(twos)), below: number::of(&below), twos }
    }

    fn base(&self, rng: &mut dyn CryptoRng) -> Number {
        number::of(&BoxedUint::random_mod_vartime(rng, self.prime.as_nz_ref()))
    }

    /// Returns whether base^(odd·2^squarings) is what it must be for a prime.
    fn passes(&self, power: &Number, squarings: u32) -> bool {
        (squarings < self.twos && *power == self.below) || (squarings == 0 && *power == number::one())
    }
}

/// Returns whether both pass every round (FIPS 186-5 §B.3.1), as primes do.
pub(crate) fn are_primes(moduli: &mut Moduli<'_>, [p, q]: [&Odd<BoxedUint>; 2], rng: &mut dyn CryptoRng) -> bool {
    let (p, q) = (Candidate::new(p), Candidate::new(q));
    (0..ROUNDS).all(|_| {
        let mut powers = moduli.power([&p.base(rng), &q.base(rng)], [&p.odd, &q.odd]);
        pass(moduli, [&p, &q], &mut powers)
    })
}

fn pass(moduli: &mut Moduli<'_>, [p, q]: [&Candidate<'_>; 2], powers: &mut Pair) -> bool {
    let (mut first_passes, mut second_passes) = (false, false);
    for squarings in 0..p.twos.max(q.twos) {
        let [first, second] = &*powers;
        first_passes |= p.passes(first, squarings);
        second_passes |= q.passes(second, squarings);
        if first_passes && second_passes {
            return true;
        }
        *powers = moduli.product([first, second], [first, second]);
    }
    false
}
