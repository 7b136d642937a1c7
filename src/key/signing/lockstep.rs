//! The fast way to sign: an engine outside of this crate, which computes two modular powers in lockstep.
//!
//! It is handed in, as the clock and the random source are, and nothing rests on it. What it refuses is judged again by
//! the portable arithmetic (`key::signing::portable`), and what it signs is verified before it leaves.

pub(crate) mod known;
mod moduli;
mod number;
pub(crate) mod seat;
mod signer;
mod witness;

/// Two modular powers in lockstep, or two products: lane 0 works modulo one number, lane 1 modulo another.
///
/// All work is on a desk: ten fields of 528 bytes, little-endian, two of each kind, one for each lane. They are modulus, R²
/// modulo the modulus, base, other, and result. A modulus is odd and has at most `bits`. An engine that fails leaves the
/// result as it was, which is zero: that is never right.
pub trait Lockstep: Send + Sync {
    /// Whether there is an engine now: it may come late, and it goes with [`Lockstep::dismiss`].
    fn is_there(&self) -> bool;
    /// The length of R in bits, for moduli of `bits`: R = 2^this.
    fn radix_bits(&self, bits: u32) -> u32;
    /// Lays down base · other; both are below eight times the modulus.
    fn product(&self, desk: &mut [u8], bits: u32);
    /// Lays down base ^ other, for `bits` of at most 2048. The base is below R times the modulus, and other has at most
    /// `exponent_bits`.
    fn power(&self, desk: &mut [u8], bits: u32, exponent_bits: u32);
    /// Lays down base ^ exponent, where anybody may know the exponent; the base is below eight times the modulus.
    fn public_power(&self, desk: &mut [u8], bits: u32, exponent: u64);
    /// Ends the use of the engine: it gave a wrong result.
    fn dismiss(&self);
}
