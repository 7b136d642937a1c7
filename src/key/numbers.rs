//! The eight numbers of an RSA key (RFC 8017 §3.2), and whether they can be trusted.
//!
//! All checks are here, because the signing code uses the numbers as they are. A key with p = q, a composite p or
//! only 512 bits can sign too, but its signatures are unsafe.

pub(crate) mod primes;
pub(crate) mod recover;

use crypto_bigint::{BoxedUint, ConcatenatingMul, NonZero, Resize};
use zeroize::Zeroizing;

use crate::key::der::{self, Der, DerFault};
use crate::{Code, Error, Result};

/// The key sizes that Vonage accepts and this product signs with, in bits.
pub(crate) const MIN_BITS: u32 = 2048;
pub(crate) const MAX_BITS: u32 = 4096;
/// Above this width we don't even start the arithmetic.
const MAX_WIDTH: usize = 16_384 / 8;
/// The largest public exponent of the `rsa` crate.
const MAX_EXPONENT: u64 = (1 << 33) - 1;

/// Big-endian numbers as they were in the file, without leading zeros.
#[derive(Clone, Copy)]
pub(crate) struct Numbers<'a> {
    pub(crate) n: &'a [u8],
    pub(crate) e: &'a [u8],
    pub(crate) d: &'a [u8],
    pub(crate) p: &'a [u8],
    pub(crate) q: &'a [u8],
    pub(crate) dp: &'a [u8],
    pub(crate) dq: &'a [u8],
    pub(crate) qi: &'a [u8],
}

impl<'a> Numbers<'a> {
    /// Returns the numbers with their names in RFC 7518 §6.3.2, in the order of `RSAPrivateKey` (RFC 8017 §A.1.2).
    pub(crate) fn named(&self) -> [(&'static str, &'a [u8]); 8] {
        let Self { n, e, d, p, q, dp, dq, qi } = *self;
        [("n", n), ("e", e), ("d", d), ("p", p), ("q", q), ("dp", dp), ("dq", dq), ("qi", qi)]
    }

    /// Reads the integers of an `RSAPrivateKey` after its version. A fault comes with the name of its number.
    pub(crate) fn from_der(der: &mut Der<'a>) -> core::result::Result<Self, (DerFault, &'static str)> {
        let mut next = |name| der.unsigned().map_err(|fault| (fault, name));
        Ok(Self {
            n: next("n")?,
            e: next("e")?,
            d: next("d")?,
            p: next("p")?,
            q: next("q")?,
            dp: next("dp")?,
            dq: next("dq")?,
            qi: next("qi")?,
        })
    }

    /// Encodes the numbers as the DER of an `RSAPrivateKey` (RFC 8017 §A.1.2).
    pub(crate) fn to_der(self) -> Zeroizing<Vec<u8>> {
        let mut content = Zeroizing::new(der::integer(&[]).to_vec());
        for (_, number) in self.named() {
            content.extend_from_slice(&der::integer(number));
        }
        der::element(der::tag::SEQUENCE, &content)
    }

    /// Checks that the numbers agree and can be trusted.
    ///
    /// # Errors
    /// First [`Code::KeyInconsistent`], which means that the file is damaged. Then [`Code::KeyTooSmall`],
    /// [`Code::KeyTooLarge`] and [`Code::KeyUnsafe`], which mean that the file is intact but the key is useless.
    pub(crate) fn check(&self) -> Result<()> {
        if self.n.len() > MAX_WIDTH {
            return Err(Error::key(Code::KeyTooLarge).with("bits", bits(self.n)));
        }
        self.check_agreement()?;
        check_size(bits(self.n))?;
        self.check_safety()
    }

    /// Checks that p·q = n and e·d ≡ 1, and checks dp, dq and qInv (RFC 8017 §3.2).
    fn check_agreement(&self) -> Result<()> {
        for (name, bytes) in self.named() {
            // No number may exceed n. This also limits the work below.
            if name != "n" && !less(bytes, self.n) {
                return Err(inconsistent(name));
            }
        }
        let (e, d, p, q) = (number(self.e), number(self.d), number(self.p), number(self.q));
        if p.concatenating_mul(&q) != number(self.n) {
            return Err(inconsistent("n"));
        }
        if is_even(self.n) {
            return Err(unsafe_key("even"));
        }
        let (Some(below_p), Some(below_q)) = (minus_one(&p), minus_one(&q)) else {
            return Err(unsafe_key("unbalanced"));
        };
        if is_even(self.e) {
            return Err(inconsistent("e"));
        }
        let product = d.concatenating_mul(&e);
        if !is_one(&product.rem(&below_p)) || !is_one(&product.rem(&below_q)) {
            return Err(inconsistent("d"));
        }
        if number(self.dp) != d.rem(&below_p) {
            return Err(inconsistent("dp"));
        }
        if number(self.dq) != d.rem(&below_q) {
            return Err(inconsistent("dq"));
        }
        self.check_coefficient(&p, &q)
    }

    /// Checks that q·qInv ≡ 1 mod p, if such a number exists at all.
    fn check_coefficient(&self, p: &BoxedUint, q: &BoxedUint) -> Result<()> {
        if p == q {
            return Err(unsafe_key("equal_primes"));
        }
        let modulus = NonZero::new(p.clone()).into_option().ok_or_else(|| inconsistent("p"))?;
        let right = less(self.qi, self.p) && is_one(&number(self.qi).concatenating_mul(q).rem(&modulus));
        if right { Ok(()) } else { Err(inconsistent("qi")) }
    }

    /// Refuses consistent numbers that make a worthless key (FIPS 186-5 §A.1.3, NIST SP 800-56B §6.4.1.2).
    fn check_safety(&self) -> Result<()> {
        let half = bits(self.n).div_ceil(2);
        if bits(self.p) > half || bits(self.q) > half {
            return Err(unsafe_key("unbalanced"));
        }
        if !is_distance_wide(self.p, self.q, half.saturating_sub(100)) {
            return Err(unsafe_key("close_primes"));
        }
        if exponent(self.e).is_none_or(|e| !(3..=MAX_EXPONENT).contains(&e)) {
            return Err(unsafe_key("exponent"));
        }
        Ok(())
    }
}

pub(crate) fn check_size(bits: u32) -> Result<()> {
    match bits {
        ..MIN_BITS => Err(Error::key(Code::KeyTooSmall).with("bits", bits)),
        MIN_BITS..=MAX_BITS => Ok(()),
        _ => Err(Error::key(Code::KeyTooLarge).with("bits", bits)),
    }
}

pub(crate) fn inconsistent(number: &'static str) -> Error {
    Error::key(Code::KeyInconsistent).with("number", number)
}

pub(crate) fn unsafe_key(reason: &'static str) -> Error {
    Error::key(Code::KeyUnsafe).with("reason", reason)
}

pub(crate) fn number(bytes: &[u8]) -> BoxedUint {
    BoxedUint::from_be_slice_vartime(bytes)
}

/// Returns the length in bits of a number without leading zeros.
pub(crate) fn bits(number: &[u8]) -> u32 {
    let bytes = u32::try_from(number.len()).unwrap_or(u32::MAX);
    bytes.saturating_mul(8).saturating_sub(number.first().map_or(0, |byte| byte.leading_zeros()))
}

/// Reads a public exponent of at most 64 bits.
pub(crate) fn exponent(e: &[u8]) -> Option<u64> {
    let fits = e.len() <= 8;
    fits.then(|| e.iter().fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte)))
}

fn is_even(number: &[u8]) -> bool {
    number.last().is_none_or(|byte| byte & 1 == 0)
}

fn is_one(number: &BoxedUint) -> bool {
    number.is_one().into()
}

/// Compares two numbers without leading zeros.
pub(crate) fn less(left: &[u8], right: &[u8]) -> bool {
    (left.len(), left) < (right.len(), right)
}

/// Returns `number` - 1 if `number` is more than 1.
pub(crate) fn minus_one(number: &BoxedUint) -> Option<NonZero<BoxedUint>> {
    let above_zero = bool::from(number.is_nonzero());
    above_zero.then(|| number.wrapping_sub(BoxedUint::one())).and_then(|below| NonZero::new(below).into_option())
}

/// Returns whether |p - q| has more than `wanted` bits.
fn is_distance_wide(p: &[u8], q: &[u8], wanted: u32) -> bool {
    let (greater, smaller) = if less(p, q) { (q, p) } else { (p, q) };
    let greater = number(greater);
    let smaller = number(smaller).resize_unchecked(greater.bits_precision());
    greater.wrapping_sub(&smaller).bit_width() > wanted
}
