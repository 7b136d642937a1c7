//! The first 32 powers of a base. Choosing one reads them all, so that nothing reveals which it was.

use crate::{
    desk::{FIELD, Field},
    lanes::Lanes,
    limbs::BLOCK,
    limbs::MAX,
};

/// How many bits of an exponent one entry covers.
pub(crate) const WINDOW: usize = 5;
pub(crate) const ENTRIES: usize = 1 << WINDOW;
/// Powers are computed modulo halves of a key only.
pub(crate) const HALF: usize = MAX / 2;

pub(crate) type Table = [[Lanes; HALF]; ENTRIES];

/// Returns five bits of each exponent, starting at bit 5·`window`.
pub(crate) fn digits(exponents: &[Field; 2], window: usize) -> Lanes {
    let (byte, shift) = (window * WINDOW / 8, window * WINDOW % 8);
    let digit = |field: &[u8; FIELD]| {
        let both = u64::from(field[byte]) | u64::from(field[byte + 1]) << 8;
        both >> shift & (ENTRIES as u64 - 1)
    };
    Lanes::new([digit(&exponents[0]), digit(&exponents[1])])
}

/// Copies the entry for each lane's digit.
#[inline(never)]
pub(crate) fn choose(table: &Table, digits: Lanes, to: &mut [Lanes]) {
    let one = Lanes::register(1);
    for (block, to) in to.as_chunks_mut::<BLOCK>().0.iter_mut().enumerate() {
        let (mut chosen, mut number) = ([Lanes::ZERO; BLOCK], Lanes::ZERO);
        for entry in table {
            let mask = digits.equals(number);
            number = number.plus(one);
            for (chosen, limb) in chosen.iter_mut().zip(&entry.as_chunks::<BLOCK>().0[block]) {
                *chosen = mask.choose(*limb, *chosen);
            }
        }
        *to = chosen;
    }
}
