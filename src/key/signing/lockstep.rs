//! The fast way to sign: an engine outside this crate that computes two modular powers in lockstep.
//!
//! The caller passes it in, like the clock and the random source, and nothing depends on it being right. If it
//! refuses a key, the portable arithmetic (`key::signing::portable`) decides. What it signs is verified before it is
//! returned.

pub(crate) mod known;
mod moduli;
mod number;
pub(crate) mod seat;
mod signer;
mod witness;

/// Computes two modular powers or two products in lockstep. Lane 0 works modulo one number, lane 1 modulo another.
///
/// All data is on a desk: ten little-endian fields of 528 bytes, two of each kind, one per lane. They are the
/// modulus, R² modulo the modulus, base, other, and result. A modulus is odd and has at most `bits` bits. An engine
/// that fails leaves the result at zero, which is never right.
pub trait Lockstep: Send + Sync {
    /// Returns whether there is an engine now. It may arrive late, and [`Lockstep::dismiss`] removes it.
    fn is_there(&self) -> bool;
    /// Returns the exponent of R = 2^`radix_bits` for moduli of `bits` bits.
    fn radix_bits(&self, bits: u32) -> u32;
    /// Writes base · other as the result. Both are below eight times the modulus.
    fn product(&self, desk: &mut [u8], bits: u32);
    /// Writes base ^ other as the result. `bits` is at most 2048, the base is below R times the modulus, and other
    /// has at most `exponent_bits` bits.
    fn power(&self, desk: &mut [u8], bits: u32, exponent_bits: u32);
    /// Writes base ^ exponent as the result. The exponent is public and the base is below eight times the modulus.
    fn public_power(&self, desk: &mut [u8], bits: u32, exponent: u64);
    /// Stops using the engine, because it gave a wrong result.
    fn dismiss(&self);
}
