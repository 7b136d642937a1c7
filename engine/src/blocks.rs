//! The inner loop: multiplies a block of five limbs by all blocks of another number, in one pass over the columns.
//!
//! Block b of the columns gets the part of x · (block b of y) that stays in block b, and the part of x · (block b -
//! 1) that spills over. So the first block of columns has only the former, and the last only the latter.
//!
//! JavaScript engines keep the values of straight-line code in registers. So each column of a block has its own code:
//! its number is a constant ([`Pass::column`]), and the compiler gets no inner loop.

use crate::{
    columns::{Carrier, Span, start},
    lanes::Lanes,
    limbs::BLOCK,
    split::Splitter,
};

/// A block of a number, or of columns.
pub(crate) type Block = [Lanes; BLOCK];

/// Adds x·y to `columns`, which have exactly one block more than y.
#[inline(never)]
pub(crate) fn add(x: &Block, y: &[Lanes], columns: &mut [Lanes]) {
    let pass = Pass { split: Splitter::new(), x: *x };
    let (y, columns) = (y.as_chunks().0, columns.as_chunks_mut().0);
    let ([lowest, ..], [.., highest]) = (y, y) else { unreachable!() };
    let [first, middle @ .., last] = columns else { unreachable!() };
    let mut carried = Lanes::ZERO;
    pass.block::<false, true>([lowest; 2], first, &mut carried);
    for ([below, here], columns) in y.array_windows().zip(middle) {
        pass.block::<true, true>([below, here], columns, &mut carried);
    }
    pass.block::<true, false>([highest; 2], last, &mut carried);
}

/// What stays constant in a pass over the columns.
struct Pass {
    split: Splitter,
    x: Block,
}

impl Pass {
    /// Adds to one block of the columns the products of x with the block `below` and with the block `here` that fall
    /// into it.
    #[inline(always)]
    fn block<const BELOW: bool, const HERE: bool>(&self, y: [&Block; 2], columns: &mut Block, carried: &mut Lanes) {
        self.column::<BELOW, HERE, 0>(y, columns, carried);
        self.column::<BELOW, HERE, 1>(y, columns, carried);
        self.column::<BELOW, HERE, 2>(y, columns, carried);
        self.column::<BELOW, HERE, 3>(y, columns, carried);
        self.column::<BELOW, HERE, 4>(y, columns, carried);
    }

    /// Adds x[j]·y[k - j] to column `K` of a block, for each j. Takes the high halves from the column below and
    /// returns its own.
    #[inline(always)]
    fn column<const BELOW: bool, const HERE: bool, const K: usize>(
        &self,
        [below, here]: [&Block; 2],
        columns: &mut Block,
        carried: &mut Lanes,
    ) {
        let (mut sum, mut above) = (columns[K].plus(*carried), Lanes::ZERO);
        for (j, x) in self.x.into_iter().enumerate() {
            if HERE && j <= K {
                self.split.add(x, here[K - j], &mut sum, &mut above);
            } else if BELOW && j > K {
                self.split.add(x, below[BLOCK + K - j], &mut sum, &mut above);
            }
        }
        (columns[K], *carried) = (sum, above);
    }
}

/// Adds x·x to twice the columns, once they have all other products of a square.
pub(crate) struct Squarer {
    split: Splitter,
}

impl Squarer {
    #[inline(always)]
    pub(crate) fn new() -> Self {
        Self { split: Splitter::new() }
    }

    #[inline(always)]
    pub(crate) fn complete(&self, x: &Block, columns: &mut [Lanes; 2 * BLOCK]) {
        let (x, mut carried) = (*x, [Lanes::ZERO; 2]);
        self.column::<0>(&x, columns, &mut carried);
        self.column::<1>(&x, columns, &mut carried);
        self.column::<2>(&x, columns, &mut carried);
        self.column::<3>(&x, columns, &mut carried);
        self.column::<4>(&x, columns, &mut carried);
        self.column::<5>(&x, columns, &mut carried);
        self.column::<6>(&x, columns, &mut carried);
        self.column::<7>(&x, columns, &mut carried);
        self.column::<8>(&x, columns, &mut carried);
        self.column::<9>(&x, columns, &mut carried);
    }

    /// Adds the products of two different limbs, doubles the column, and adds the square of a limb. Keeps what goes
    /// to the column above separate, because half of it is doubled there.
    #[inline(always)]
    fn column<const K: usize>(&self, x: &Block, columns: &mut [Lanes; 2 * BLOCK], [halved, whole]: &mut [Lanes; 2]) {
        let (mut sum, mut above) = (columns[K].plus(*halved), Lanes::ZERO);
        for (j, low) in x.iter().enumerate() {
            if 2 * j < K && K < j + BLOCK {
                self.split.add(*low, x[K - j], &mut sum, &mut above);
            }
        }
        (sum, *halved) = (sum.plus(sum).plus(*whole), above);
        *whole = Lanes::ZERO;
        if K.is_multiple_of(2) {
            self.split.add(x[K / 2], x[K / 2], &mut sum, whole);
        }
        columns[K] = sum;
    }
}

/// Returns the lowest block of x·y + `term`.
#[inline(never)]
pub(crate) fn low_product(x: &Block, y: &Block, term: u64) -> Block {
    let pass = Pass { split: Splitter::new(), x: *x };
    let span = [Span { first: 0, rows: BLOCK }];
    let mut columns: Block = core::array::from_fn(|k| Lanes::new([start(k, BLOCK, &span); 2]));
    columns[0] = columns[0].plus(Lanes::new([term; 2]));
    let mut carried = Lanes::ZERO;
    pass.block::<false, true>([y; 2], &mut columns, &mut carried);
    let mut limbs = [Lanes::ZERO; BLOCK];
    Carrier::new().limbs(Lanes::ZERO, &columns, &mut limbs);
    limbs
}
