//! Any numbers through the signing engine, against num-bigint.
//!
//! The first bytes choose the size and the
//! operation; the rest are the limbs of the moduli and operands, each of them from four bytes: see [`Input::limb`].

use engine::{
    desk::{Desk, FIELD, radix_bits},
    work::Work,
};
use num_bigint::BigUint;

const LIMB: usize = 52;

struct Input<'a>(&'a [u8]);

impl Input<'_> {
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *byte
    }

    /// Near zero, near 2^51 or near 2^52, as often as anywhere else: there the halves of products are at their limits.
    fn limb(&mut self) -> u64 {
        let [kind, a, b, c] = [(); 4].map(|()| u64::from(self.byte()));
        let small = a | b << 8;
        let limb = match kind % 4 {
            0 => small,
            1 => (1 << 51) + small - (1 << 15),
            2 => (1 << 52) - 1 - small,
            _ => (small | c << 16).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 12,
        };
        limb & ((1 << LIMB) - 1)
    }

    /// Below 2^bits.
    fn number(&mut self, bits: usize) -> BigUint {
        let number = (0..bits.div_ceil(LIMB)).fold(BigUint::ZERO, |sum, _| (sum << LIMB) + self.limb());
        number % (BigUint::from(1_u8) << bits)
    }
}

fn lay(field: &mut [u8; FIELD], number: &BigUint) {
    let bytes = number.to_bytes_le();
    field[..bytes.len()].copy_from_slice(&bytes);
}

pub fn run(input: &[u8]) {
    let mut input = Input(input);
    let (operation, size) = (input.byte(), usize::from(input.byte()));
    let bits = if operation % 3 == 1 { 64 + size * 3 } else { 64 + size * 15 };
    let one = BigUint::from(1_u8);
    let m = [(); 2].map(|()| input.number(bits) | &one | &one << (bits - 1));
    let base = [(); 2].map(|()| input.number(bits));
    let other = [(); 2].map(|()| input.number(bits));
    let (mut desk, mut work) = (Box::new(Desk::EMPTY), Box::new(Work::EMPTY));
    for lane in 0..2 {
        lay(&mut desk.modulus[lane], &m[lane]);
        lay(&mut desk.square[lane], &((&one << (2 * radix_bits(bits))) % &m[lane]));
        lay(&mut desk.base[lane], &base[lane]);
        lay(&mut desk.other[lane], &other[lane]);
    }
    let exponent = 1 + u64::from(operation) * u64::from(operation);
    match operation % 3 {
        0 => work.product(&mut desk, bits),
        1 => work.power(&mut desk, bits, bits),
        _ => work.public_power(&mut desk, bits, exponent as u32, 0),
    }
    for lane in 0..2 {
        let expected = match operation % 3 {
            0 => &base[lane] * &other[lane] % &m[lane],
            1 => base[lane].modpow(&other[lane], &m[lane]),
            _ => base[lane].modpow(&exponent.into(), &m[lane]),
        };
        assert_eq!(BigUint::from_bytes_le(&desk.result[lane]), expected);
    }
}
