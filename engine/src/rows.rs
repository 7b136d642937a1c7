//! The inner loop: a few limbs of one number times all limbs of another, in one pass over the columns.

use crate::{
    columns::{Carrier, Span, start},
    lanes::Lanes,
    split::Splitter,
};

/// Limbs that are multiplied in one pass. Five limbs and what belongs to them fit the sixteen registers of x86-64, and
/// 1024, 1536 and 2048 bits make 20, 30 and 40 limbs.
pub(crate) const ROWS: usize = 5;

/// As many limbs.
pub(crate) type Rows = [Lanes; ROWS];

/// Adds x·y to `columns`, which are [`ROWS`] more than y has limbs.
#[inline(never)]
pub(crate) fn add(x: &Rows, y: &[Lanes], columns: &mut [Lanes]) {
    let split = Splitter::new();
    let x = *x;
    // Column k gets x[j]·y[k - j], for each j where both exist. The high halves go to the column above.
    let mut carried = Lanes::ZERO;
    let (first, columns) = columns.split_at_mut(ROWS - 1);
    for k in 0..ROWS - 1 {
        let (mut sum, mut above) = (first[k].plus(carried), Lanes::ZERO);
        for j in 0..=k {
            split.add(x[j], y[k - j], &mut sum, &mut above);
        }
        (first[k], carried) = (sum, above);
    }
    let (full, last) = columns.split_at_mut(y.len() + 1 - ROWS);
    for (column, y) in full.iter_mut().zip(y.array_windows::<ROWS>()) {
        let (mut sum, mut above) = (column.plus(carried), Lanes::ZERO);
        for j in 0..ROWS {
            split.add(x[j], y[ROWS - 1 - j], &mut sum, &mut above);
        }
        (*column, carried) = (sum, above);
    }
    let y = &y[y.len() - ROWS..];
    for k in 0..ROWS - 1 {
        let (mut sum, mut above) = (last[k].plus(carried), Lanes::ZERO);
        for j in k + 1..ROWS {
            split.add(x[j], y[ROWS + k - j], &mut sum, &mut above);
        }
        (last[k], carried) = (sum, above);
    }
    last[ROWS - 1] = last[ROWS - 1].plus(carried);
}

/// Returns the lowest limbs of x·y + `term`, as many as x and y have.
pub(crate) fn low_product(x: &Rows, y: &Rows, term: u64) -> Rows {
    let split = Splitter::new();
    let span = [Span { first: 0, rows: ROWS }];
    let mut carried = Lanes::ZERO;
    let mut columns: Rows = core::array::from_fn(|k| Lanes::new([start(k, ROWS, &span); 2]));
    columns[0] = columns[0].plus(Lanes::new([term; 2]));
    for k in 0..ROWS {
        let (mut sum, mut above) = (columns[k].plus(carried), Lanes::ZERO);
        for j in 0..=k {
            split.add(x[j], y[k - j], &mut sum, &mut above);
        }
        (columns[k], carried) = (sum, above);
    }
    let mut limbs = [Lanes::ZERO; ROWS];
    Carrier::new().limbs(Lanes::ZERO, &columns, &mut limbs);
    limbs
}
