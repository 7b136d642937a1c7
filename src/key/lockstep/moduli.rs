//! The two numbers that an engine works modulo, and the work.

use crypto_bigint::{BoxedUint, NonZero};
use zeroize::Zeroizing;

use crate::key::lockstep::{
    Lockstep,
    number::{self, FIELD, Number},
};

/// A number for each lane.
pub(crate) type Pair = [Number; 2];

/// The fields of a desk that stay the same: two moduli, and R² modulo each.
pub(crate) struct Moduli<'a> {
    engine: &'a dyn Lockstep,
    bits: u32,
    fields: Zeroizing<Vec<u8>>,
}

impl<'a> Moduli<'a> {
    /// Takes odd moduli of at most `bits`; `None` where one is zero.
    pub(crate) fn new(engine: &'a dyn Lockstep, moduli: [&BoxedUint; 2], bits: u32) -> Option<Self> {
        let mut fields = Zeroizing::new(Vec::with_capacity(4 * FIELD));
        for modulus in moduli {
            fields.extend_from_slice(&number::of(modulus));
        }
        let length = engine.radix_bits(bits).saturating_mul(2);
        for modulus in moduli {
            let modulus = NonZero::new(modulus.clone()).into_option()?;
            let square = BoxedUint::one_with_precision(length.saturating_add(1)).shl_vartime(length)?;
            fields.extend_from_slice(&number::of(&square.rem(&modulus)));
        }
        Some(Self { engine, bits, fields })
    }

    /// base · other, in each lane; both are below eight times the modulus.
    pub(crate) fn product(&self, base: [&Number; 2], other: [&Number; 2]) -> Pair {
        self.on_desk(base, other, |desk| self.engine.product(desk, self.bits))
    }

    /// base ^ exponent, in each lane; an exponent is no longer than a modulus, and a base below p·q.
    pub(crate) fn power(&self, base: [&Number; 2], exponent: [&Number; 2]) -> Pair {
        self.on_desk(base, exponent, |desk| self.engine.power(desk, self.bits, self.bits))
    }

    /// base ^ exponent, in each lane; the exponent is public.
    pub(crate) fn public_power(&self, base: [&Number; 2], exponent: u64) -> Pair {
        self.on_desk(base, base, |desk| self.engine.public_power(desk, self.bits, exponent))
    }

    fn on_desk(&self, base: [&Number; 2], other: [&Number; 2], work: impl Fn(&mut [u8])) -> Pair {
        let mut desk = Zeroizing::new(Vec::with_capacity(10 * FIELD));
        for part in [&self.fields, base[0], base[1], other[0], other[1]] {
            desk.extend_from_slice(part);
        }
        desk.resize(10 * FIELD, 0);
        work(&mut desk);
        [8, 9].map(|field| number::from_bytes(desk.chunks(FIELD).nth(field).unwrap_or_default()))
    }
}
