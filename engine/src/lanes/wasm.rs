//! One WebAssembly instruction each.

use core::arch::wasm32::{
    f64x2_relaxed_madd, f64x2_sub, i64x2, i64x2_add, i64x2_eq, i64x2_extract_lane, i64x2_relaxed_laneselect, i64x2_sub,
    u64x2_shr, v128, v128_and, v128_or,
};

/// Two lanes of 64 bits.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Lanes(v128);

impl Lanes {
    /// Zero, as f64 and as u64.
    pub const ZERO: Self = Self(i64x2(0, 0));

    /// Makes lanes from their bits.
    #[inline(always)]
    pub fn new([first, second]: [u64; 2]) -> Self {
        Self(i64x2(first.cast_signed(), second.cast_signed()))
    }

    /// Returns the bits of each lane.
    #[inline(always)]
    pub fn get(self) -> [u64; 2] {
        [i64x2_extract_lane::<0>(self.0).cast_unsigned(), i64x2_extract_lane::<1>(self.0).cast_unsigned()]
    }

    /// Returns `self · factor + term` as f64, rounded once (if [`super::is_fused`]).
    #[inline(always)]
    pub fn multiply_add(self, factor: Self, term: Self) -> Self {
        Self(f64x2_relaxed_madd(self.0, factor.0, term.0))
    }

    /// Returns `self - other` as f64.
    #[inline(always)]
    pub fn subtract(self, other: Self) -> Self {
        Self(f64x2_sub(self.0, other.0))
    }

    /// Returns `self + other` as u64, modulo 2^64.
    #[inline(always)]
    pub fn plus(self, other: Self) -> Self {
        Self(i64x2_add(self.0, other.0))
    }

    /// Returns `self - other` as u64, modulo 2^64.
    #[inline(always)]
    pub fn minus(self, other: Self) -> Self {
        Self(i64x2_sub(self.0, other.0))
    }

    /// Returns `self / 2^52` as u64, rounded down.
    #[inline(always)]
    pub fn shifted(self) -> Self {
        Self(u64x2_shr(self.0, 52))
    }

    /// Returns the bits that both have.
    #[inline(always)]
    pub fn and(self, other: Self) -> Self {
        Self(v128_and(self.0, other.0))
    }

    /// Returns the bits that one of them has.
    #[inline(always)]
    pub fn or(self, other: Self) -> Self {
        Self(v128_or(self.0, other.0))
    }

    /// Returns all ones where the lanes are equal as u64, else zero.
    #[inline(always)]
    pub fn equals(self, other: Self) -> Self {
        Self(i64x2_eq(self.0, other.0))
    }

    /// Returns `chosen` in the lanes where `self` is all ones, `other` in those where it is zero.
    #[inline(always)]
    pub fn choose(self, chosen: Self, other: Self) -> Self {
        Self(i64x2_relaxed_laneselect(chosen.0, other.0, self.0))
    }
}
