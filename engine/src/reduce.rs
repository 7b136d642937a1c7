//! Montgomery's reduction: from the columns of T to T/R modulo m, where R = 2^(52n) and m has n limbs.
//!
//! Five limbs are taken off at a time. With B = 2^260 and f = -1/m modulo B, the number u = (m·f + 1)/B is 1/B modulo m.
//! So the five lowest limbs D are taken away, and D·u is added five columns up: that divides by B modulo m. Montgomery's
//! own step multiplies D by f first, and each limb waits for that product; here only the last step does.
//!
//! **How large the result is.** u ≤ m and D < B. All steps but the last leave less than T/2^(52(n - 5)) + B·m, because
//! what the i-th of them adds is divided by all later ones: u·B·(1 + 1/B + …) in all, times 1 - 1/B, is at most u·B. The
//! last step adds q·m with q < B, and divides by B: the result is below T/R + 2m. So it is below 3m
//! where T < R·m. With R ≥ 64m that is any T = a·b with a, b < 8m.

use crate::{
    blocks::{BLOCK, Block, add, low_product},
    columns::{Carrier, Span, start},
    lanes::Lanes,
    modulus::Modulus,
    split::surplus,
};

/// The rows that a reduction adds: those of each step begin five columns above the limbs that it took off, but those of
/// the last step begin in the same column.
pub(crate) const fn spans(n: usize) -> [Span; 2] {
    [Span { first: BLOCK, rows: n - BLOCK }, Span { first: n - BLOCK, rows: BLOCK }]
}

/// Reduces 2n `columns`, which [`start`]ed with [`spans`] in mind.
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
    // Five limbs of zero: they make no result, but a carry.
    let (zeros, result) = rest.split_at(BLOCK);
    let carried = zeros.iter().fold(Lanes::ZERO, |carried, column| column.plus(carried).shifted());
    carrier.limbs(carried, result, to);
}

/// Returns the multiple of m that makes the five lowest limbs zero.
#[inline(always)]
fn quotient(carrier: Carrier, m: Modulus<'_>, columns: &[Lanes]) -> Block {
    // The rows of this step are not there yet, but the columns started without what is surplus in them.
    let lowest: Block = core::array::from_fn(|k| {
        let to_come = surplus(k as u64 + 1, k as u64);
        columns[k].plus(Lanes::new([to_come; 2]))
    });
    let mut digits = [Lanes::ZERO; BLOCK];
    carrier.limbs(Lanes::ZERO, &lowest, &mut digits);
    low_product(&digits, m.factor(), 0)
}

/// Returns what column `k` starts with where only a reduction is to come.
pub(crate) fn start_alone(k: usize, n: usize) -> u64 {
    start(k, n, &spans(n))
}
