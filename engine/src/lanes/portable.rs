//! The same results without vector instructions, bit for bit.

use core::hint::black_box;

/// Two lanes of 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lanes([u64; 2]);

impl Lanes {
    /// Zero, as f64 and as u64.
    pub const ZERO: Self = Self([0; 2]);

    /// Makes lanes from their bits.
    pub fn new(bits: [u64; 2]) -> Self {
        Self(bits)
    }

    /// Returns the bits of each lane.
    pub fn get(self) -> [u64; 2] {
        self.0
    }

    /// Returns `self · factor + term` as f64, rounded once.
    pub fn multiply_add(self, factor: Self, term: Self) -> Self {
        let [a, b, c] = [self, factor, term].map(|lanes| lanes.0.map(f64::from_bits));
        Self([a[0].mul_add(b[0], c[0]), a[1].mul_add(b[1], c[1])].map(f64::to_bits))
    }

    /// Returns `self - other` as f64.
    pub fn subtract(self, other: Self) -> Self {
        self.with(other, |a, b| (f64::from_bits(a) - f64::from_bits(b)).to_bits())
    }

    /// Returns `self + other` as u64, modulo 2^64.
    pub fn plus(self, other: Self) -> Self {
        self.with(other, u64::wrapping_add)
    }

    /// Returns `self - other` as u64, modulo 2^64.
    pub fn minus(self, other: Self) -> Self {
        self.with(other, u64::wrapping_sub)
    }

    /// Returns `self / 2^52` as u64, rounded down.
    pub fn shifted(self) -> Self {
        Self(self.0.map(|bits| bits >> 52))
    }

    /// Returns the bits that both have.
    pub fn and(self, other: Self) -> Self {
        self.with(other, |a, b| a & b)
    }

    /// Returns the bits that one of them has.
    pub fn or(self, other: Self) -> Self {
        self.with(other, |a, b| a | b)
    }

    /// Returns all ones where the lanes are equal as u64, else zero. Hides the masks from the compiler, which made
    /// branches of what they choose.
    pub fn equals(self, other: Self) -> Self {
        black_box(self.with(other, |a, b| {
            let difference = a ^ b;
            ((difference | difference.wrapping_neg()) >> 63).wrapping_sub(1)
        }))
    }

    /// Returns `chosen` in the lanes where `self` is all ones, `other` in those where it is zero.
    pub fn choose(self, chosen: Self, other: Self) -> Self {
        debug_assert!(self.0.iter().all(|mask| *mask == 0 || *mask == u64::MAX), "browsers differ on other masks");
        self.and(chosen).or(Self(self.0.map(|mask| !mask)).and(other))
    }

    fn with(self, other: Self, operation: impl Fn(u64, u64) -> u64) -> Self {
        Self([operation(self.0[0], other.0[0]), operation(self.0[1], other.0[1])])
    }
}
