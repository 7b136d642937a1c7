//! Montgomery reduction: turns the columns of T into T/R modulo m, where R = 2^(52n) and m has n limbs.
//!
//! It removes five limbs at a time. With B = 2^260 and f = -1/m modulo B, the number u = (m·f + 1)/B is 1/B modulo m.
//! So taking away the five lowest limbs D and adding D·u five columns up divides by B modulo m. Montgomery's own step
//! multiplies D by f first, and every limb waits for that product. Here only the last step does.
//!
//! **How large the result is.** u ≤ m and D < B. All steps but the last leave less than T/2^(52(n - 5)) + B·m,
//! because what the i-th of them adds is divided by all later ones: u·B·(1 + 1/B + …) in all, times 1 - 1/B, is at
//! most u·B. The last step adds q·m with q < B and divides by B, so the result is below T/R + 2m. If T < R·m, it is
//! below 3m. With R ≥ 64m that covers any T = a·b with a, b < 8m.

use crate::{
    blocks::{Block, add, low_product},
    columns::Carrier,
    lanes::Lanes,
    limbs::BLOCK,
    room::Modulus,
    split::surplus,
};

/// Reduces 2n `columns`, which must have been started with [`spans`](crate::room::spans) in mind.
#[inline(never)]
pub(crate) fn reduce(m: Modulus<'_>, columns: &mut [Lanes], to: &mut [Lanes]) {
    let carrier = Carrier::new();
    let mut rest = columns;
    while rest.len() > m.number().len() + BLOCK {
        let (lowest, above) = rest.split_at_mut(BLOCK);
        let mut digits = [Lanes::ZERO; BLOCK];
        above[0] = above[0].plus(carrier.limbs(Lanes::ZERO, lowest, &mut digits));
        add(&digits, m.inverse(), &mut above[..m.number().len() + BLOCK]);
        rest = above;
    }
    add(&quotient(carrier, m, rest), m.number(), rest);
    // Five limbs of zero. They add nothing to the result, but carry.
    let (zeros, result) = rest.split_at(BLOCK);
    let carried = zeros.iter().fold(Lanes::ZERO, |carried, column| column.plus(carried).shifted());
    carrier.limbs(carried, result, to);
}

/// Returns the multiple of m that makes the five lowest limbs zero.
#[inline(always)]
fn quotient(carrier: Carrier, m: Modulus<'_>, columns: &[Lanes]) -> Block {
    // The rows of this step are not there yet, but the columns started without their surplus.
    let lowest: Block = core::array::from_fn(|k| {
        let to_come = surplus(k as u64 + 1, k as u64);
        columns[k].plus(Lanes::new([to_come; 2]))
    });
    let mut digits = [Lanes::ZERO; BLOCK];
    carrier.limbs(Lanes::ZERO, &lowest, &mut digits);
    low_product(&digits, m.factor(), 0)
}
