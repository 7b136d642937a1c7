//! Two numbers that an engine works modulo, and the operations on them.

use crypto_bigint::{BoxedUint, NonZero};
use zeroize::Zeroizing;

use crate::key::signing::lockstep::{
    Lockstep,
    number::{self, FIELD, Number},
};

/// One number per lane.
pub(crate) type Pair = [Number; 2];

/// The size of the fields that stay on a desk: the moduli, and R² modulo each.
const KEPT: usize = 4 * FIELD;
/// The index of the first result's field.
const RESULT: usize = 8;

/// A desk with two moduli on it. Between two calls it has nothing else.
pub(crate) struct Moduli<'a> {
    engine: &'a dyn Lockstep,
    bits: u32,
    desk: Zeroizing<Vec<u8>>,
}

impl<'a> Moduli<'a> {
    /// Takes two odd moduli of at most `bits` bits. Returns `None` if one is zero.
    pub(crate) fn new(engine: &'a dyn Lockstep, moduli: [&BoxedUint; 2], bits: u32) -> Option<Self> {
        let mut desk = Zeroizing::new(Vec::with_capacity(10 * FIELD));
        for modulus in moduli {
            desk.extend_from_slice(&number::of(modulus));
        }
        let length = engine.radix_bits(bits).saturating_mul(2);
        for modulus in moduli {
            let modulus = NonZero::new(modulus.clone()).into_option()?;
            let square = BoxedUint::one_with_precision(length.saturating_add(1)).shl_vartime(length)?;
            desk.extend_from_slice(&number::of(&square.rem(&modulus)));
        }
        desk.resize(10 * FIELD, 0);
        Some(Self { engine, bits, desk })
    }

    /// Returns base · other in each lane. Both must be below eight times the modulus.
    pub(crate) fn product(&mut self, base: [&Number; 2], other: [&Number; 2]) -> Pair {
        self.lay(base, other);
        self.engine.product(&mut self.desk, self.bits);
        self.take()
    }

    /// Returns base ^ exponent in each lane. The exponent must not be longer than the modulus, and the base must be
    /// below p·q.
    pub(crate) fn power(&mut self, base: [&Number; 2], exponent: [&Number; 2]) -> Pair {
        self.lay(base, exponent);
        self.engine.power(&mut self.desk, self.bits, self.bits);
        self.take()
    }

    /// Returns base ^ exponent in each lane, for a public exponent.
    pub(crate) fn public_power(&mut self, base: [&Number; 2], exponent: u64) -> Pair {
        self.lay(base, base);
        self.engine.public_power(&mut self.desk, self.bits, exponent);
        self.take()
    }

    fn lay(&mut self, [first, second]: [&Number; 2], [third, fourth]: [&Number; 2]) {
        let fields = self.desk.chunks_mut(FIELD).skip(KEPT / FIELD);
        for (field, number) in fields.zip([first, second, third, fourth]) {
            field.copy_from_slice(number);
        }
    }

    /// Takes the results off the desk, and clears them and the operands.
    fn take(&mut self) -> Pair {
        let results = [RESULT, RESULT + 1]
            .map(|field| Zeroizing::new(self.desk.chunks(FIELD).nth(field).unwrap_or_default().to_vec()));
        if let Some(rest) = self.desk.get_mut(KEPT..) {
            rest.fill(0);
        }
        results
    }
}
