//! Splits a product of two limbs into two halves, each found with one fused multiply-add.
//!
//! The limbs a and b are integers below 2^52, so a·b ≤ 2^104 - 2^53 + 1. We want integers H and L with
//! a·b = H·2^52 + L and |L| ≤ 2^51, and only ever see the bits of an f64. Those of a positive one grow by 1 from each f64
//! to the next, so inside a power of two they count its multiples of the last place.
//!
//! - h = a·b + 2^104 lies in [2^104, 2^105), where f64s are 2^52 apart. The sum is rounded to 2^104 + H·2^52, and what
//!   the rounding left over is L. So the bits of h are [`HIGH`] + H.
//! - 2^104 - 3·2^51 is an f64, and that minus h is -(2H + 3)·2^51. This is exact, because 2H + 3 < 2^53.
//! - l = a·b + that = L - 3·2^51 lies in [-2^53, -2^52], where every integer is an f64. So nothing is rounded. Bits grow
//!   with the distance from zero: those of l are [`LOW`] - L. (At -2^53 the exponent steps up, which fits the formula.)
//!
//! Bits of h and l are summed as integers, and the excess of such a sum is known in advance: see [`surplus`].

use crate::lanes::Lanes;

/// The bits of 2^104: of h where H is zero.
const HIGH: u64 = 0x467 << 52;
/// The bits of 2^104 - 3·2^51: just below 2^104, f64s are 2^51 apart.
const SHIFT: u64 = HIGH - 3;
/// The bits of -3·2^51: of l where L is zero.
const LOW: u64 = (0xC33 << 52) + (1 << 51);

/// Returns the excess in a column that received this many halves, modulo 2^64.
pub(crate) const fn surplus(low: u64, high: u64) -> u64 {
    HIGH.wrapping_mul(high).wrapping_sub(LOW.wrapping_mul(low))
}

/// The two constants, in registers.
#[derive(Clone, Copy)]
pub(crate) struct Splitter {
    high: Lanes,
    shift: Lanes,
}

impl Splitter {
    #[inline(always)]
    pub(crate) fn new() -> Self {
        Self { high: Lanes::register(HIGH), shift: Lanes::register(SHIFT) }
    }

    /// Adds the low half of a·b to `column`, and the high half to the column above.
    #[inline(always)]
    pub(crate) fn add(self, a: Lanes, b: Lanes, column: &mut Lanes, above: &mut Lanes) {
        let h = a.multiply_add(b, self.high);
        let l = a.multiply_add(b, self.shift.subtract(h));
        debug_assert!(is_split(a, b, h, l));
        *above = above.plus(h);
        *column = column.minus(l);
    }
}

/// Checks the proof above for given numbers.
fn is_split(a: Lanes, b: Lanes, h: Lanes, l: Lanes) -> bool {
    let [a, b] = [a, b].map(|limb| limb.get().map(f64::from_bits));
    (0..2).all(|lane| {
        let product = (a[lane] as i128) * (b[lane] as i128);
        let high = h.get()[lane].wrapping_sub(HIGH);
        let low = LOW.wrapping_sub(l.get()[lane]).cast_signed();
        let limbs = [a[lane], b[lane]].iter().all(|limb| (0.0..(1_u64 << 52) as f64).contains(limb));
        limbs && low.unsigned_abs() <= 1 << 51 && (i128::from(high) << 52) + i128::from(low) == product
    })
}
