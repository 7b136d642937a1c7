//! A key prepared for an engine: checks its primes, and raises messages to its private exponent.

use crypto_bigint::{BoxedUint, ConcatenatingMul, NonZero, RandomMod};
use rsa::{
    rand_core::CryptoRng,
    traits::{PrivateKeyParts, PublicKeyParts},
};

use crate::key::{
    numbers,
    signing::{
        lockstep::{
            Lockstep,
            moduli::{Moduli, Pair},
            number::{self, Number},
            witness::are_primes,
        },
        portable::PortableKey,
    },
};

/// How many signatures share one random number and its squares.
const USES: u32 = 128;

#[derive(Clone, Copy)]
enum Exponent {
    D,
    MinusD,
}

pub(crate) struct Signer {
    /// Modulo p and q.
    halves: Moduli<'static>,
    /// Modulo n, in both lanes.
    whole: Moduli<'static>,
    e: u64,
    n: NonZero<BoxedUint>,
    /// d modulo p - 1 and q - 1.
    exponents: Pair,
    /// -d modulo p - 1 and q - 1.
    inverses: Pair,
    /// A number that is 1 modulo p and 0 modulo q, and one the other way round.
    coefficients: Pair,
    /// A and A^-d. A message is multiplied by A before it is raised to d, and by A^-d afterwards, so that even
    /// someone who chose the message does not know what was raised.
    blinding: Pair,
    uses: u32,
}

impl Signer {
    /// Prepares a key, if the engine finds that its primes are prime and that d undoes e. Returns `None` otherwise,
    /// or if the engine errs.
    pub(crate) fn new(engine: &'static dyn Lockstep, key: &PortableKey, rng: &mut dyn CryptoRng) -> Option<Self> {
        let mut signer = Self::lay_out(engine, key)?;
        let [p, q] = key.primes() else { return None };
        let is_right = are_primes(&mut signer.halves, [p, q], rng) && signer.renew(rng);
        is_right.then_some(signer)
    }

    /// Prepares a key that has been checked before.
    pub(crate) fn of_proved(engine: &'static dyn Lockstep, key: &PortableKey, rng: &mut dyn CryptoRng) -> Option<Self> {
        let mut signer = Self::lay_out(engine, key)?;
        signer.renew(rng).then_some(signer)
    }

    fn lay_out(engine: &'static dyn Lockstep, key: &PortableKey) -> Option<Self> {
        let [p, q] = key.primes() else { return None };
        let (n, bits) = (key.n().as_ref(), key.n().bit_width());
        let (dp, dq) = (key.dp()?, key.dq()?);
        let below =
            |prime: &BoxedUint, d: &BoxedUint| number::of(&prime.wrapping_sub(BoxedUint::one()).wrapping_sub(d));
        let coefficient = q.concatenating_mul(&key.qinv()?.retrieve());
        let other = n.wrapping_add(BoxedUint::one()).wrapping_sub(&coefficient);
        Some(Self {
            halves: Moduli::new(engine, [p, q], bits.div_ceil(2))?,
            whole: Moduli::new(engine, [n, n], bits)?,
            e: numbers::exponent(&key.e_bytes())?,
            n: key.n().clone(),
            exponents: [number::of(dp), number::of(dq)],
            inverses: [below(p, dp), below(q, dq)],
            coefficients: [number::of(&coefficient), number::of(&other)],
            blinding: [number::one(), number::one()],
            uses: 0,
        })
    }

    /// Raises the message to the power of d modulo n. It is big-endian and as long as n. Returns `None` if e does not
    /// undo it.
    pub(crate) fn raise(&mut self, message: &[u8], rng: &mut dyn CryptoRng) -> Option<Vec<u8>> {
        if self.uses >= USES && !self.renew(rng) {
            return None;
        }
        self.uses = self.uses.saturating_add(1);
        let padded = number::from_message(message);
        let [a, b] = core::mem::take(&mut self.blinding);
        let [blinded, next_a] = self.whole.product([&padded, &a], [&a, &a]);
        let power = self.private_power(&blinded, Exponent::D);
        let [signature, next_b] = self.whole.product([&power, &b], [&b, &b]);
        self.blinding = [next_a, next_b];
        let [undone, _] = self.whole.public_power([&signature, &signature], self.e);
        (undone == padded).then(|| signature.iter().take(message.len()).rev().copied().collect())
    }

    /// Draws a random A and computes A^-d. Returns whether (A^-d)^e·A² = A, which shows that d undoes e.
    fn renew(&mut self, rng: &mut dyn CryptoRng) -> bool {
        let a = number::of(&BoxedUint::random_mod_vartime(rng, &self.n));
        let power = self.private_power(&a, Exponent::MinusD);
        let [b, square] = self.whole.product([&power, &a], [&number::one(), &a]);
        let [power, _] = self.whole.public_power([&b, &b], self.e);
        let [product, _] = self.whole.product([&power, &a], [&square, &a]);
        let is_right = product == a;
        (self.blinding, self.uses) = ([a, b], 0);
        is_right
    }

    /// Raises modulo p and modulo q, and combines the two. The result is below 2n.
    fn private_power(&mut self, base: &Number, exponent: Exponent) -> Number {
        let exponents = match exponent {
            Exponent::D => &self.exponents,
            Exponent::MinusD => &self.inverses,
        };
        let [first, second] = self.halves.power([base, base], [&exponents[0], &exponents[1]]);
        let [first, second] = self.whole.product([&first, &second], [&self.coefficients[0], &self.coefficients[1]]);
        number::sum(&first, &second)
    }
}
