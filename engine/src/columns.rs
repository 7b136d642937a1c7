//! Numbers as columns. Column k is a u64 that counts multiples of 2^(52k). Products are summed here and carried once.
//!
//! Halves of products are added as the bits of f64s (see `split`), which is too much by a known [`surplus`]. A column
//! therefore starts with its surplus taken off, and with [`LIFT`] added, because low halves can be negative.
//!
//! **No column overflows.** Of n ≤ 80 limbs, at most n products meet in a column, and at most n of the reduction. Each
//! adds a low half here, and each of the column below a high half: 2n ≤ 160 of either kind. The true sum is above
//! -160·2^51 > -2^59, and below 160·2^51 + 160·2^52 and a carry below 2^12, so below 2^60. With 2^60 added it lies
//! between 2^59 and 2^61 when it is read. (What wraps on the way wraps back.) 2^60 is a multiple of 2^52, so it does not
//! show in the column's own limb; it adds 2^8 to the carry, which the next column's start takes off.

use crate::{
    lanes::Lanes,
    limbs::{INTEGER, MASK},
    split::surplus,
};

const LIFT: u64 = 1 << 60;

/// A block of products, each row one column further up than the one before.
#[derive(Clone, Copy)]
pub(crate) struct Span {
    /// The column of the first row's first product.
    pub(crate) first: usize,
    pub(crate) rows: usize,
}

impl Span {
    /// Returns how many products these rows, of `n` products each, have in column `k`.
    fn products(self, k: usize, n: usize) -> u64 {
        let from = (k + 1).saturating_sub(n).max(self.first);
        (k + 1).min(self.first + self.rows).saturating_sub(from) as u64
    }
}

/// Returns what column `k` starts with if rows of `n` products will be added.
pub(crate) fn start(k: usize, n: usize, spans: &[Span]) -> u64 {
    let products = |k: usize| spans.iter().map(|span| span.products(k, n)).sum::<u64>();
    let (low, high) = (products(k), k.checked_sub(1).map_or(0, products));
    let carried = if k == 0 { 0 } else { LIFT >> 52 };
    (LIFT - carried).wrapping_sub(surplus(low, high))
}

/// Turns columns into limbs. Two constants, kept in registers.
#[derive(Clone, Copy)]
pub(crate) struct Carrier {
    mask: Lanes,
    integer: Lanes,
}

impl Carrier {
    #[inline(always)]
    pub(crate) fn new() -> Self {
        Self { mask: Lanes::register(MASK), integer: Lanes::register(INTEGER) }
    }

    /// Takes the limb out of a finished column and returns the rest as a carry.
    #[inline(always)]
    pub(crate) fn limb(self, column: Lanes) -> (Lanes, Lanes) {
        debug_assert!(column.get().iter().all(|sum| (1 << 59..1 << 61).contains(sum)), "{:x?}", column.get());
        (column.and(self.mask).or(self.integer).subtract(self.integer), column.shifted())
    }

    /// Turns columns into the same number of limbs. Takes and returns a carry.
    #[inline(always)]
    pub(crate) fn limbs(self, mut carried: Lanes, columns: &[Lanes], to: &mut [Lanes]) -> Lanes {
        for (column, to) in columns.iter().zip(to) {
            (*to, carried) = self.limb(column.plus(carried));
        }
        carried
    }
}
