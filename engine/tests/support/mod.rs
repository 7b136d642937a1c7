//! The worst moduli and operands that we know, and random numbers.

// Each test program includes this file and uses only part of it.
#![allow(dead_code, unreachable_pub)]

use engine::{
    desk::{Desk, FIELD, radix_bits},
    lanes::Lanes,
    limbs::{BITS, hold, integer},
};
use num_bigint::BigUint;

pub fn one() -> BigUint {
    BigUint::from(1_u8)
}

pub fn power_of_two(bits: usize) -> BigUint {
    one() << bits
}

/// Random numbers, the same in each run (SplitMix64).
pub struct Random(pub u64);

impl Random {
    pub fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let x = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    }

    pub fn number(&mut self, bits: usize) -> BigUint {
        let bytes: Vec<u8> = (0..bits.div_ceil(8)).map(|_| self.word() as u8).collect();
        BigUint::from_bytes_le(&bytes) % power_of_two(bits)
    }

    /// Returns limbs of 2^51 and its neighbours, where the low half of a product changes sign.
    pub fn halfway(&mut self, bits: usize) -> BigUint {
        (0..bits / BITS)
            .fold(BigUint::ZERO, |sum, i| sum + (BigUint::from((1_u64 << 51) - 1 + self.word() % 3) << (i * BITS)))
    }
}

/// Returns limbs that alternate between all ones and zero.
fn alternating(bits: usize) -> BigUint {
    (0..bits / BITS).step_by(2).fold(BigUint::ZERO, |sum, i| sum + (((one() << BITS) - one()) << (i * BITS)))
}

/// Returns odd numbers of exactly `bits` bits.
pub fn moduli(bits: usize, random: &mut Random) -> [BigUint; 8] {
    let (top, half) = (power_of_two(bits), power_of_two(bits - 1));
    [
        &top - one(),
        &top - one() - (random.number(48) << 1),
        &half + one(),
        &half + one() + (random.number(20) << 1),
        (random.number(bits) >> 60 << 60) | &half | one(),
        &top - power_of_two(bits / 2) - one(),
        (random.halfway(bits - 1)) | &half | one(),
        random.number(bits) | &half | one(),
    ]
}

/// Returns numbers below 8m, the limit for factors. Products are below 3m.
pub fn operands(m: &BigUint, random: &mut Random) -> [BigUint; 11] {
    let bits = m.bits() as usize;
    let below = |x: BigUint| x.min(m * 8_u8 - one());
    [
        m * 8_u8 - one(),
        m * 3_u8 - one(),
        m * 2_u8 - one() - random.number(16),
        below(power_of_two(bits + 1) - one()),
        below(alternating(bits)),
        BigUint::ZERO,
        one(),
        m - one(),
        below(random.halfway(bits)),
        below(power_of_two(bits - 1)),
        random.number(bits) % m,
    ]
}

/// Puts a number into one lane.
pub fn put(number: &BigUint, lane: usize, to: &mut [Lanes]) {
    let mut rest = number.clone();
    for to in to {
        let limb = (&rest % power_of_two(BITS)).to_u64_digits().first().copied().unwrap_or(0);
        let mut both = to.get();
        both[lane] = hold(limb);
        *to = Lanes::new(both);
        rest >>= BITS;
    }
    assert_eq!(rest, BigUint::ZERO);
}

/// Takes the number from one lane.
pub fn take(from: &[Lanes], lane: usize) -> BigUint {
    from.iter().rev().fold(BigUint::ZERO, |sum, limbs| (sum << BITS) + integer(limbs.get()[lane]))
}

fn lay(field: &mut [u8; FIELD], number: &BigUint) {
    let bytes = number.to_bytes_le();
    field.fill(0);
    field[..bytes.len()].copy_from_slice(&bytes);
}

/// Puts operands on the desk, one of each per lane.
pub fn lay_all(desk: &mut Desk, bits: usize, m: &[BigUint; 2], base: &[BigUint; 2], other: &[BigUint; 2]) {
    for lane in 0..2 {
        lay(&mut desk.modulus[lane], &m[lane]);
        lay(&mut desk.square[lane], &(power_of_two(2 * radix_bits(bits)) % &m[lane]));
        lay(&mut desk.base[lane], &base[lane]);
        lay(&mut desk.other[lane], &other[lane]);
    }
}

pub fn results(desk: &Desk) -> [BigUint; 2] {
    desk.result.each_ref().map(|field| BigUint::from_bytes_le(field))
}
