//! Two odd moduli of n limbs, one per lane, and Montgomery multiplication modulo them.

use crate::{
    blocks::{BLOCK, Block, Squarer, add, low_product},
    columns::{Carrier, Span, start},
    lanes::Lanes,
    limbs::{MASK, MAX, hold, integer},
    reduce::{reduce, spans, start_alone},
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
    n: usize,
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

    fn starts(self) -> &'a [Lanes] {
        &self.room.starts[..2 * self.n]
    }

    /// Writes a·b/R, below 3m, for a and b below 3m.
    #[inline(never)]
    pub fn multiply(self, a: &[Lanes], b: &[Lanes], columns: &mut Columns, to: &mut [Lanes]) {
        let columns = &mut columns[..2 * self.n];
        for (column, half) in columns.iter_mut().zip(self.starts()) {
            *column = half.plus(*half);
        }
        for (i, x) in a.as_chunks().0.iter().enumerate() {
            add(x, b, &mut columns[i * BLOCK..][..b.len() + BLOCK]);
        }
        reduce(self, columns, to);
    }

    /// Writes a·a/R, below 3m, for a below 3m. Products of two different limbs are added once and then doubled.
    #[inline(never)]
    pub fn square(self, a: &[Lanes], columns: &mut Columns, to: &mut [Lanes]) {
        let columns = &mut columns[..2 * self.n];
        // Not `copy_from_slice`: browsers call a function for it, which is slower than this loop.
        let zero = Lanes::register(0);
        for (column, half) in columns.iter_mut().zip(self.starts()) {
            *column = half.plus(zero);
        }
        let blocks = a.as_chunks().0;
        for (i, x) in blocks.iter().enumerate().take(blocks.len() - 1) {
            let others = &a[(i + 1) * BLOCK..];
            add(x, others, &mut columns[(2 * i + 1) * BLOCK..][..others.len() + BLOCK]);
        }
        let squarer = Squarer::new();
        for (x, columns) in blocks.iter().zip(columns.as_chunks_mut().0) {
            squarer.complete(x, columns);
        }
        reduce(self, columns, to);
    }

    /// Writes x/R, below 3m, for x of up to 2n limbs and below R·m.
    pub fn divide(self, x: &[Lanes], columns: &mut Columns, to: &mut [Lanes]) {
        let n = self.n;
        let columns = &mut columns[..2 * n];
        for (k, column) in columns.iter_mut().enumerate() {
            *column = Lanes::new([start_alone(k, n); 2]);
            if let Some(limb) = x.get(k) {
                *column = column.plus(Lanes::new(limb.get().map(integer)));
            }
        }
        reduce(self, columns, to);
    }
}
