//! The operations on the desk's numbers, on both lanes at a time.

use crate::{
    desk::Desk,
    lanes::Lanes,
    limbs::{MAX, count, load},
    room::{Columns, Room},
    table::{ENTRIES, HALF, Table, WINDOW, choose, digits},
};

/// Scratch space for the operations.
pub struct Work {
    room: Room,
    columns: Columns,
    table: Table,
    square: [Lanes; MAX],
    base: [Lanes; MAX],
    x: [Lanes; MAX],
    y: [Lanes; MAX],
}

impl Work {
    /// All zeros.
    pub const EMPTY: Self = Self {
        room: Room::EMPTY,
        columns: [Lanes::ZERO; 2 * MAX],
        table: [[Lanes::ZERO; HALF]; ENTRIES],
        square: [Lanes::ZERO; MAX],
        base: [Lanes::ZERO; MAX],
        x: [Lanes::ZERO; MAX],
        y: [Lanes::ZERO; MAX],
    };

    /// Writes base · other as the result, for moduli of up to `bits`. Base and other are below eight times the
    /// modulus.
    pub fn product(&mut self, desk: &mut Desk, bits: usize) {
        let Self { room, columns, square, base, x, y, .. } = self;
        let n = count(bits);
        let (square, base, x, y) = (&mut square[..n], &mut base[..n], &mut x[..n], &mut y[..n]);
        load(&desk.modulus, room.number(n));
        load(&desk.square, square);
        load(&desk.base, base);
        load(&desk.other, x);
        let m = room.modulus(n, columns);
        m.multiply(base, square, columns, y);
        m.multiply(y, x, columns, base);
        desk.finish(m.number(), base);
    }

    /// Writes base ^ other as the result, for moduli of up to `bits`, at most 2048. Base is below R times the
    /// modulus, as p·q is for p and for q. Other has at most `exponent_bits` bits. The time depends only on the two
    /// lengths.
    pub fn power(&mut self, desk: &mut Desk, bits: usize, exponent_bits: usize) {
        let Self { room, columns, table, square, base, x, y } = self;
        let n = count(bits);
        let (square, x, y) = (&mut square[..n], &mut x[..n], &mut y[..n]);
        load(&desk.modulus, room.number(n));
        load(&desk.square, square);
        load(&desk.base, base);
        let m = room.modulus(n, columns);

        // The powers of the base, each times R, the form that Montgomery multiplication needs: R, base·R, base²·R, …
        m.divide(square, columns, x);
        table[0][..n].copy_from_slice(x);
        m.divide(base, columns, y);
        m.square(square, columns, x);
        m.multiply(y, x, columns, &mut table[1][..n]);
        for i in 2..ENTRIES {
            let (below, rest) = table.split_at_mut(i);
            if i % 2 == 0 {
                m.square(&below[i / 2][..n], columns, &mut rest[0][..n]);
            } else {
                m.multiply(&below[i - 1][..n], &below[1][..n], columns, &mut rest[0][..n]);
            }
        }

        let windows = exponent_bits.div_ceil(WINDOW);
        choose(table, digits(&desk.other, windows - 1), x);
        for window in (0..windows - 1).rev() {
            for _ in 0..WINDOW / 2 {
                m.square(x, columns, y);
                m.square(y, columns, x);
            }
            m.square(x, columns, y);
            choose(table, digits(&desk.other, window), square);
            m.multiply(y, square, columns, x);
        }
        m.divide(x, columns, y);
        desk.finish(m.number(), y);
    }

    /// Writes base ^ exponent as the result, for moduli of up to `bits`. The exponent is public: `high` · 2^32 +
    /// `low`, and not zero. Base is below eight times the modulus.
    pub fn public_power(&mut self, desk: &mut Desk, bits: usize, low: u32, high: u32) {
        let Self { room, columns, square, base, x, y, .. } = self;
        let n = count(bits);
        let (square, base, x, y) = (&mut square[..n], &mut base[..n], &mut x[..n], &mut y[..n]);
        load(&desk.modulus, room.number(n));
        load(&desk.square, square);
        load(&desk.base, x);
        let m = room.modulus(n, columns);
        m.multiply(x, square, columns, base);
        x.copy_from_slice(base);
        let top = if high == 0 { low.ilog2() } else { 32 + high.ilog2() };
        for bit in (0..top).rev() {
            m.square(x, columns, y);
            let word = if bit < 32 { low } else { high };
            if word >> (bit % 32) & 1 == 1 {
                m.multiply(y, base, columns, x);
            } else {
                x.copy_from_slice(y);
            }
        }
        m.divide(x, columns, y);
        desk.finish(m.number(), y);
    }
}
