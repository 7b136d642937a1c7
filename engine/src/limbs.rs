//! Numbers as limbs of 52 bits, lowest first. A limb is an integer below 2^52, stored as an f64.

use crate::lanes::Lanes;

/// Bits of a limb.
pub const BITS: usize = 52;
/// Limbs per block: 1024, 1536 and 2048 bits make 20, 30 and 40 limbs. README.md compares other sizes.
pub(crate) const BLOCK: usize = 5;
/// Limbs of the widest modulus, which has 4096 bits.
pub const MAX: usize = 80;
/// The bits of a limb, as an integer.
pub(crate) const MASK: u64 = (1 << BITS) - 1;
/// The bits of the f64 2^52. With an integer below 2^52 in its low bits, it is 2^52 plus that integer.
pub(crate) const INTEGER: u64 = 0x433 << 52;
/// Two limbs as bytes.
const PAIR: usize = 2 * BITS / 8;

/// Returns how many limbs moduli of `bits` have: a multiple of [`BLOCK`], with at least six bits to spare (see
/// `reduce`).
pub const fn count(bits: usize) -> usize {
    bits.saturating_add(6).div_ceil(BITS).next_multiple_of(BLOCK)
}

/// Converts an integer below 2^52 to an f64, and returns its bits.
pub fn hold(integer: u64) -> u64 {
    (f64::from_bits(INTEGER | integer) - f64::from_bits(INTEGER)).to_bits()
}

/// Undoes [`hold`].
pub fn integer(limb: u64) -> u64 {
    (f64::from_bits(limb) + f64::from_bits(INTEGER)).to_bits() & MASK
}

/// Reads a little-endian number for each lane. The fields have eight more bytes than the limbs need.
pub(crate) fn load<const FIELD: usize>(fields: &[[u8; FIELD]; 2], to: &mut [Lanes]) {
    for (i, to) in to.iter_mut().enumerate() {
        let (byte, shift) = (i * BITS / 8, i * BITS % 8);
        let word = |field: &[u8; FIELD]| {
            let bytes: [u8; 8] = core::array::from_fn(|i| field[byte + i]);
            u64::from_le_bytes(bytes) >> shift & MASK
        };
        *to = Lanes::new([hold(word(&fields[0])), hold(word(&fields[1]))]);
    }
}

/// Writes integers below 2^52 as one little-endian number.
pub(crate) fn store(integers: &[u64], to: &mut [u8]) {
    to.fill(0);
    for (integers, to) in integers.chunks(2).zip(to.as_chunks_mut::<PAIR>().0) {
        let number = integers.iter().rev().fold(0, |number: u128, integer| number << BITS | u128::from(*integer));
        to.copy_from_slice(&number.to_le_bytes()[..PAIR]);
    }
}
