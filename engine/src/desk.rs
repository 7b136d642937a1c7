//! The desk, where the caller writes operands and reads results: ten fields, two of each kind, one per lane.

use crate::{
    lanes::Lanes,
    limbs::{BITS, MASK, MAX, count, integer, store},
};

/// The size of a number in bytes, little-endian: 4096 bits and a few to spare.
pub const FIELD: usize = 528;

/// A number.
pub type Field = [u8; FIELD];

/// The fields, in this order.
#[repr(C)]
pub struct Desk {
    /// Odd, and no longer than the number of bits given with each call.
    pub modulus: [Field; 2],
    /// R² modulo the modulus, where R = 2^[`radix_bits`].
    pub square: [Field; 2],
    /// What is multiplied or raised.
    pub base: [Field; 2],
    /// A factor or an exponent.
    pub other: [Field; 2],
    /// Below the modulus.
    pub result: [Field; 2],
}

/// Returns the length in bits of Montgomery's R for moduli of `bits` bits.
pub const fn radix_bits(bits: usize) -> usize {
    BITS * count(bits)
}

impl Desk {
    /// All zeros.
    pub const EMPTY: Self = Self {
        modulus: [[0; FIELD]; 2],
        square: [[0; FIELD]; 2],
        base: [[0; FIELD]; 2],
        other: [[0; FIELD]; 2],
        result: [[0; FIELD]; 2],
    };

    /// Writes x modulo m as the result. x is below 3m.
    pub(crate) fn finish(&mut self, m: &[Lanes], x: &[Lanes]) {
        for (lane, to) in self.result.iter_mut().enumerate() {
            let integers = |limbs: &[Lanes]| -> [u64; MAX] {
                core::array::from_fn(|i| limbs.get(i).map_or(0, |limb| integer(limb.get()[lane])))
            };
            let (mut number, modulus) = (integers(x), integers(m));
            subtract_once(&mut number, &modulus);
            subtract_once(&mut number, &modulus);
            store(&number, to);
        }
    }
}

/// Subtracts the modulus unless the result would be negative. Uses a mask instead of a branch.
fn subtract_once(number: &mut [u64; MAX], modulus: &[u64; MAX]) {
    let borrow = number.iter().zip(modulus).fold(0, |borrow, (x, m)| x.wrapping_sub(*m).wrapping_sub(borrow) >> 63);
    // Hidden from the compiler, which might turn it into a branch.
    let mask = core::hint::black_box(borrow.wrapping_sub(1));
    let mut borrow = 0;
    for (x, m) in number.iter_mut().zip(modulus) {
        let limb = x.wrapping_sub(m & mask).wrapping_sub(borrow);
        borrow = limb >> 63;
        *x = limb & MASK;
    }
}
