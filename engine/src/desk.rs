//! Where the caller lays operands and finds results: ten fields, two of each kind, one for each lane.

use crate::{
    lanes::Lanes,
    limbs::{BITS, MASK, MAX, count, integer, store},
};

/// Bytes of a number, little-endian: 4096 bits and some to spare.
pub const FIELD: usize = 528;

/// A number.
pub type Field = [u8; FIELD];

/// The fields, in this order.
#[repr(C)]
pub struct Desk {
    /// Odd, at most as long as the bits that are told with each call.
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

/// Returns the length of Montgomery's R for moduli of `bits`.
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

    /// Lays down x modulo m, where x is below 3m.
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

/// Subtracts the modulus where that leaves no negative number: by a mask, not by a branch.
fn subtract_once(number: &mut [u64; MAX], modulus: &[u64; MAX]) {
    let borrow = number.iter().zip(modulus).fold(0, |borrow, (x, m)| x.wrapping_sub(*m).wrapping_sub(borrow) >> 63);
    // Hidden from the compiler, which might make a branch of it.
    let mask = core::hint::black_box(borrow.wrapping_sub(1));
    let mut borrow = 0;
    for (x, m) in number.iter_mut().zip(modulus) {
        let limb = x.wrapping_sub(m & mask).wrapping_sub(borrow);
        borrow = limb >> 63;
        *x = limb & MASK;
    }
}
