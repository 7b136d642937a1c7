//! Montgomery multiplication modulo two numbers, one per lane.

use crate::{
    blocks::{Squarer, add},
    lanes::Lanes,
    limbs::{BLOCK, integer},
    reduce::reduce,
    room::{Columns, Modulus, start_alone},
};

impl Modulus<'_> {
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
