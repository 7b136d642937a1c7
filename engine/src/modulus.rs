//! Two odd moduli of n limbs, one in each lane, and Montgomery's multiplication by them.

use crate::{
    columns::{Carrier, Span, start},
    lanes::Lanes,
    limbs::{MASK, MAX, hold, integer},
    reduce::{reduce, spans, start_alone},
    rows::{ROWS, Rows, add, low_product},
    split::Splitter,
};

/// Columns of a product.
pub type Columns = [Lanes; 2 * MAX];

/// Room for the moduli and what is worked out from them.
pub struct Room {
    number: [Lanes; MAX],
    /// 1/2^260 modulo m: u in `reduce`.
    inverse: [Lanes; MAX],
    /// -1/m modulo 2^260: f in `reduce`.
    factor: Rows,
    /// Half of what each column of a product starts with.
    starts: Columns,
}

/// The moduli, ready for multiplications. Two plain arguments to any function: an address and a length.
#[derive(Clone, Copy)]
pub struct Modulus<'a> {
    room: &'a Room,
    n: usize,
}

impl Room {
    /// Room without moduli.
    pub const EMPTY: Self = Self {
        number: [Lanes::ZERO; MAX],
        inverse: [Lanes::ZERO; MAX],
        factor: [Lanes::ZERO; ROWS],
        starts: [Lanes::ZERO; 2 * MAX],
    };

    /// Returns where to put the moduli, before [`Self::modulus`].
    pub fn number(&mut self, n: usize) -> &mut [Lanes] {
        &mut self.number[..n]
    }

    /// Works out the rest from the moduli of `n` limbs. `columns` is scratch.
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
        let span = [Span { first: 0, rows: ROWS }];
        let columns = &mut columns[..n + ROWS];
        for (k, column) in columns.iter_mut().enumerate() {
            *column = Lanes::new([start(k, n, &span) + u64::from(k == 0); 2]);
        }
        add(factor, number, columns);
        let carrier = Carrier::new();
        let (zeros, rest) = columns.split_at(ROWS);
        let carried = carrier.limbs(Lanes::ZERO, zeros, &mut [Lanes::ZERO; ROWS]);
        carrier.limbs(carried, rest, &mut inverse[..n]);

        let [low, high] = spans(n);
        let product = Span { first: 0, rows: n };
        for (k, to) in starts[..2 * n].iter_mut().enumerate() {
            *to = Lanes::new([start(k, n, &[product, low, high]) >> 1; 2]);
        }
    }
}

/// Returns -1/m modulo 2^260, m odd. Each step of Newton's f + f·(m·f + 1) doubles the number of right bits.
fn negative_inverse(m: &[Lanes]) -> Rows {
    let m: Rows = core::array::from_fn(|i| m[i]);
    let mut factor = [Lanes::ZERO; ROWS];
    factor[0] = Lanes::new(m[0].get().map(|limb| {
        let m = integer(limb);
        // m itself is 1/m modulo 8: five steps give more than 52 bits.
        let inverse = (0..5).fold(m, |x, _| x.wrapping_mul(2_u64.wrapping_sub(m.wrapping_mul(x))));
        hold(inverse.wrapping_neg() & MASK)
    }));
    let mut limbs = 1;
    while limbs < ROWS {
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

    pub(crate) fn factor(self) -> &'a Rows {
        &self.room.factor
    }

    fn starts(self) -> &'a [Lanes] {
        &self.room.starts[..2 * self.n]
    }

    /// Writes a·b/R, below 3m, where a and b are below 3m.
    #[inline(never)]
    pub fn multiply(self, a: &[Lanes], b: &[Lanes], columns: &mut Columns, to: &mut [Lanes]) {
        let columns = &mut columns[..2 * self.n];
        for (column, half) in columns.iter_mut().zip(self.starts()) {
            *column = half.plus(*half);
        }
        for (i, x) in a.as_chunks::<ROWS>().0.iter().enumerate() {
            add(x, b, &mut columns[i * ROWS..][..b.len() + ROWS]);
        }
        reduce(self, columns, to);
    }

    /// Writes a·a/R, below 3m, where a is below 3m. Products of two different limbs are added once, then doubled.
    #[inline(never)]
    pub fn square(self, a: &[Lanes], columns: &mut Columns, to: &mut [Lanes]) {
        let columns = &mut columns[..2 * self.n];
        // Not `copy_from_slice`: browsers call a function for it, which takes longer than this loop.
        let zero = Lanes::register(0);
        for (column, half) in columns.iter_mut().zip(self.starts()) {
            *column = half.plus(zero);
        }
        let split = Splitter::new();
        let (mut rest, mut above) = (a, &mut columns[..]);
        while let Some((x, others)) = rest.split_first_chunk::<ROWS>() {
            for i in 0..ROWS {
                for j in 0..i {
                    let [column, next] = &mut above[i + j..][..2] else { unreachable!() };
                    split.add(x[i], x[j], column, next);
                }
            }
            if !others.is_empty() {
                add(x, others, &mut above[ROWS..][..others.len() + ROWS]);
            }
            (rest, above) = (others, &mut above[2 * ROWS..]);
        }
        for (a, columns) in a.iter().zip(columns.as_chunks_mut::<2>().0) {
            let [low, high] = columns;
            (*low, *high) = (low.plus(*low), high.plus(*high));
            split.add(*a, *a, low, high);
        }
        reduce(self, columns, to);
    }

    /// Writes x/R, below 3m, where x has up to 2n limbs and is below R·m.
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
