//! Computes with the private numbers: RSASP1 (RFC 8017 §5.2.1), with the arithmetic of the `rsa` crate.
//!
//! We don't use that crate's `RsaPrivateKey`. It would check the numbers again and recompute what the file already
//! says, with code that only a key without primes needs. [`Numbers::check`] has checked them all, so they are used as
//! they are.

use crypto_bigint::{
    BoxedUint, NonZero, Odd,
    modular::{BoxedMontyForm, BoxedMontyParams, MontyParams},
};
use rsa::{
    rand_core::CryptoRng,
    traits::{PrivateKeyParts, PublicKeyParts},
};
use zeroize::{Zeroize, Zeroizing};

use crate::Result;
use crate::key::numbers::{self, Numbers};

/// Every width comes from the modulus and none from a secret number, so timing does not reveal a length.
pub(crate) struct PortableKey {
    n: NonZero<BoxedUint>,
    n_params: BoxedMontyParams,
    e: BoxedUint,
    d: BoxedUint,
    primes: [Odd<BoxedUint>; 2],
    p: MontyParams<BoxedUint>,
    q: MontyParams<BoxedUint>,
    dp: BoxedUint,
    dq: BoxedUint,
    qinv: BoxedMontyForm,
}

impl PortableKey {
    /// Checks the numbers and prepares them for signing.
    ///
    /// # Errors
    /// Those of [`Numbers::check`].
    pub(crate) fn checked(numbers: &Numbers<'_>) -> Result<Self> {
        numbers.check()?;
        Self::new(numbers).ok_or_else(|| numbers::inconsistent("n"))
    }

    /// Returns `None` if a number does not fit its width, or is even where it must be odd. Checked numbers never are.
    fn new(numbers: &Numbers<'_>) -> Option<Self> {
        let width = numbers::bits(numbers.n);
        let half = width.div_ceil(2);
        let of_width = |bytes, width| BoxedUint::from_be_slice(bytes, width).ok();
        let odd = |bytes, width| Odd::new(of_width(bytes, width)?).into_option();
        let n = odd(numbers.n, width)?;
        let primes = [odd(numbers.p, half)?, odd(numbers.q, half)?];
        let [p, q] = primes.each_ref().map(|prime| BoxedMontyParams::new(prime.clone()));
        Some(Self {
            n_params: BoxedMontyParams::new(n.clone()),
            n: NonZero::new(n.get()).into_option()?,
            e: numbers::number(numbers.e),
            d: of_width(numbers.d, width)?,
            dp: of_width(numbers.dp, half)?,
            dq: of_width(numbers.dq, half)?,
            qinv: BoxedMontyForm::new(of_width(numbers.qi, half)?, &p),
            p: p.as_ref().clone(),
            q: q.as_ref().clone(),
            primes,
        })
    }

    /// Raises the message to the power of d modulo n. Blinds it against timing attacks, and checks the result with e
    /// before returning it. This is the only place where the private numbers are used.
    pub(crate) fn raise_to_private_exponent(&self, message: &[u8], rng: &mut impl CryptoRng) -> Option<Vec<u8>> {
        let number = BoxedUint::from_be_slice(message, self.n.bits_precision()).ok()?;
        let power = rsa::hazmat::rsa_decrypt_and_check(self, Some(rng), &number).ok()?.to_be_bytes();
        let start = power.len().saturating_sub(self.size());
        power.get(start..).map(<[u8]>::to_vec)
    }

    /// Returns the numbers in the order of `RSAPrivateKey` (RFC 8017 §A.1.2), big-endian, with leading zeros.
    pub(crate) fn numbers(&self) -> [Zeroizing<Vec<u8>>; 8] {
        let [p, q] = &self.primes;
        let coefficient = self.qinv.retrieve();
        [self.n.as_ref(), &self.e, &self.d, p.as_ref(), q.as_ref(), &self.dp, &self.dq, &coefficient]
            .map(|number| Zeroizing::new(number.to_be_bytes().into_vec()))
    }
}

impl Drop for PortableKey {
    fn drop(&mut self) {
        self.d.zeroize();
        self.primes.zeroize();
        self.p.zeroize();
        self.q.zeroize();
        self.dp.zeroize();
        self.dq.zeroize();
        self.qinv.zeroize();
    }
}

impl PublicKeyParts for PortableKey {
    fn n(&self) -> &NonZero<BoxedUint> {
        &self.n
    }
    fn e(&self) -> &BoxedUint {
        &self.e
    }
    fn n_params(&self) -> &BoxedMontyParams {
        &self.n_params
    }
}

impl PrivateKeyParts for PortableKey {
    fn d(&self) -> &BoxedUint {
        &self.d
    }
    fn primes(&self) -> &[Odd<BoxedUint>] {
        &self.primes
    }
    fn p(&self) -> Option<&MontyParams<BoxedUint>> {
        Some(&self.p)
    }
    fn q(&self) -> Option<&MontyParams<BoxedUint>> {
        Some(&self.q)
    }
    fn dp(&self) -> Option<&BoxedUint> {
        Some(&self.dp)
    }
    fn dq(&self) -> Option<&BoxedUint> {
        Some(&self.dq)
    }
    fn qinv(&self) -> Option<&BoxedMontyForm> {
        Some(&self.qinv)
    }
    fn crt_values(&self) -> Option<&[rsa::CrtValue]> {
        None
    }
}
