//! Two odd moduli of n limbs, one per lane, and what is precomputed from them.

use crate::{
    blocks::{Block, add, low_product},
    columns::{Carrier, Span, start},
    lanes::Lanes,
    limbs::{BLOCK, MASK, MAX, hold, integer},
};

/// Columns of a product.
pub type Columns = [Lanes; 2 * MAX];

/// Space for the moduli and what is precomputed from them.
pub struct Room {
    number: [Lanes; MAX],
    /// 1/2^260 modulo m: u in `reduce`.
    inverse: [Lanes; MAX],
    /// -1/m modulo 2^260: f in `reduce`.
    factor: Block,
    /// Half of what each column of a product starts with.
    starts: Columns,
}

/// The moduli, ready for multiplication. For a function this is two plain arguments: an address and a length.
#[derive(Clone, Copy)]
pub struct Modulus<'a> {
    room: &'a Room,
    pub(crate) n: usize,
}

impl Room {
    /// Space without moduli.
    pub const EMPTY: Self = Self {
        number: [Lanes::ZERO; MAX],
        inverse: [Lanes::ZERO; MAX],
        factor: [Lanes::ZERO; BLOCK],
        starts: [Lanes::ZERO; 2 * MAX],
    };

    /// Returns where to put the moduli before calling [`Self::modulus`].
    pub fn number(&mut self, n: usize) -> &mut [Lanes] {
        &mut self.number[..n]
    }

    /// Precomputes the rest from moduli of `n` limbs. `columns` is scratch space.
    #[inline(always)]
    pub fn modulus(&mut self, n: usize, columns: &mut Columns) -> Modulus<'_> {
        self.work_out(n, columns);
        Modulus { room: self, n }
    }

    fn work_out(&mut self, n: usize, columns: &mut Columns) {
        let Self { number, inverse, factor, starts } = self;
        let number = &number[..n];
        *factor = negative_inverse(number);
        // u = (m·f + 1)/2^260: the five lowest limbs are zero.
        let span = [Span { first: 0, rows: BLOCK }];
        let columns = &mut columns[..n + BLOCK];
        for (k, column) in columns.iter_mut().enumerate() {
            *column = Lanes::new([start(k, n, &span) + u64::from(k == 0); 2]);
        }
        add(factor, number, columns);
        let carrier = Carrier::new();
        let (zeros, rest) = columns.split_at(BLOCK);
        let carried = carrier.limbs(Lanes::ZERO, zeros, &mut [Lanes::ZERO; BLOCK]);
        carrier.limbs(carried, rest, &mut inverse[..n]);

        let [low, high] = spans(n);
        let product = Span { first: 0, rows: n };
        for (k, to) in starts[..2 * n].iter_mut().enumerate() {
            *to = Lanes::new([start(k, n, &[product, low, high]) >> 1; 2]);
        }
    }
}

/// Returns -1/m modulo 2^260 for odd m. Each step of Newton's f + f·(m·f + 1) doubles the number of correct bits.
fn negative_inverse(m: &[Lanes]) -> Block {
    let m: Block = core::array::from_fn(|i| m[i]);
    let mut factor = [Lanes::ZERO; BLOCK];
    factor[0] = Lanes::new(m[0].get().map(|limb| {
        let m = integer(limb);
        // m is its own inverse modulo 8, so five steps give more than 52 bits.
        let inverse = (0..5).fold(m, |x, _| x.wrapping_mul(2_u64.wrapping_sub(m.wrapping_mul(x))));
        hold(inverse.wrapping_neg() & MASK)
    }));
    let mut limbs = 1;
    while limbs < BLOCK {
        factor = low_product(&factor, &low_product(&m, &factor, 2), 0);
        limbs *= 2;
    }
    factor
}

impl<'a> Modulus<'a> {
    pub(crate) fn number(self) -> &'a [Lanes] {
        &self.room.number[..self.n]
    }

    pub(crate) fn inverse(self) -> &'a [Lanes] {
        &self.room.inverse[..self.n]
    }

    pub(crate) fn factor(self) -> &'a Block {
        &self.room.factor
    }

    pub(crate) fn starts(self) -> &'a [Lanes] {
        &self.room.starts[..2 * self.n]
    }
}

/// Returns the rows that a reduction adds. Those of each step start five columns above the limbs it removed, except
/// that those of the last step start in the same column.
pub(crate) const fn spans(n: usize) -> [Span; 2] {
    [Span { first: BLOCK, rows: n - BLOCK }, Span { first: n - BLOCK, rows: BLOCK }]
}

/// Returns what column `k` starts with if only a reduction follows.
pub(crate) fn start_alone(k: usize, n: usize) -> u64 {
    start(k, n, &spans(n))
}
