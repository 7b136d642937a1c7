//! Tests an engine with questions whose answers are known.

use crypto_bigint::{BoxedUint, ConcatenatingMul};

use crate::key::signing::lockstep::{Lockstep, moduli::Moduli, number};

/// Returns whether the engine computes x^M = x modulo a Mersenne prime M, whose limbs are all full, and x·x·x = x³.
/// Run while a worker is idle, this also makes the browser compile the engine's code.
#[must_use]
pub fn engine_works(engine: &dyn Lockstep) -> bool {
    check(engine).unwrap_or_default()
}

fn check(engine: &dyn Lockstep) -> Option<bool> {
    /// 2^1279 - 1 is prime.
    const LONG: u32 = 1279;
    const SHORT: u32 = 607;
    let (long, short) = (mersenne(LONG)?, mersenne(SHORT)?);
    // x^M = x, so x^(M·M) = x too. The digits of M·M are all ones in one half and nearly all zeros in the other.
    let exponents = [number::of(&long), number::of(&short.concatenating_mul(&short))];
    let x = number::from_bytes(&[0x5a; 70]);
    let mut moduli = Moduli::new(engine, [&long, &short], LONG)?;
    let powers = moduli.power([&x, &x], [&exponents[0], &exponents[1]]);
    let square = moduli.product([&x, &x], [&x, &x]);
    let cube = moduli.product([&square[0], &square[1]], [&x, &x]);
    Some(powers.iter().all(|power| *power == x) && cube == moduli.public_power([&x, &x], 3))
}

fn mersenne(bits: u32) -> Option<BoxedUint> {
    let power = BoxedUint::one_with_precision(bits.saturating_add(1)).shl_vartime(bits)?;
    Some(power.wrapping_sub(BoxedUint::one()))
}
