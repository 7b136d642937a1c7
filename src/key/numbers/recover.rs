//! Recovers the primes of a key that is given only as n, e and d, as RFC 7518 §6.3.2 allows.

use crypto_bigint::{
    BoxedUint, ConcatenatingMul, Gcd, NonZero, Odd, Resize,
    modular::{BoxedMontyForm, BoxedMontyParams},
};
use zeroize::Zeroizing;

use crate::key::numbers::{less, minus_one, number};

/// d·e - 1 has few factors of two, and each base splits n with a probability of at least a half.
const MAX_TWOS: u32 = 64;
const MAX_BASE: u32 = 40;

/// Returns p, q, dp, dq and qInv for this n, e and d, or `None` if the three do not belong together. The caller limits
/// the size of n.
pub(crate) fn recover(n: &[u8], e: &[u8], d: &[u8]) -> Option<[Zeroizing<Vec<u8>>; 5]> {
    let (p, q) = recover_primes(n, e, d)?;
    let modulus = Odd::new(p.clone()).into_option()?;
    let inverse = q.rem(modulus.as_nz_ref()).invert_odd_mod(&modulus).into_option()?;
    let d = number(d);
    let (dp, dq) = (d.rem(&minus_one(&p)?), d.rem(&minus_one(&q)?));
    Some([p, q, dp, dq, inverse].map(|part| Zeroizing::new(part.to_be_bytes().into_vec())))
}

/// Finds the factors of n (NIST SP 800-56B §C.1). A square root of 1 that is neither 1 nor -1 reveals one.
fn recover_primes(n: &[u8], e: &[u8], d: &[u8]) -> Option<(BoxedUint, BoxedUint)> {
    if !less(d, n) || !less(e, n) {
        return None;
    }
    let modulus: Odd<BoxedUint> = Odd::new(number(n)).into_option()?;
    let exponent = number(d).concatenating_mul(&number(e)).wrapping_sub(BoxedUint::one());
    let twos = exponent.trailing_zeros();
    // Zero has more of them, and what is below it has none.
    if !(1..=MAX_TWOS).contains(&twos) {
        return None;
    }
    let params = BoxedMontyParams::new(modulus.clone());
    let one = BoxedMontyForm::one(&params);
    for base in 2_u32..MAX_BASE {
        let start = BoxedUint::from(base).resize_unchecked(modulus.bits_precision());
        let mut root = BoxedMontyForm::new(start, &params).pow(&exponent.clone().shr(twos));
        for _ in 0..twos {
            let square = root.square();
            if square == one && root != one && root != one.neg() {
                let factor = root.retrieve().wrapping_sub(BoxedUint::one());
                return split(&modulus, &factor);
            }
            root = square;
        }
        if root != one {
            return None; // d does not belong to n and e, so no base will help
        }
    }
    None
}

/// Returns the two factors of `n`, given a number that contains one of them.
fn split(n: &Odd<BoxedUint>, number: &BoxedUint) -> Option<(BoxedUint, BoxedUint)> {
    let p = n.as_ref().gcd(number);
    let divisor = NonZero::new(p.clone()).into_option()?;
    let (q, rest) = n.as_ref().div_rem(&divisor);
    bool::from(rest.is_zero()).then_some((p, q))
}
