//! The private key: reads it, checks it, signs with it and exports it.

mod der;
mod detect;
mod encrypted;
mod export;
mod numbers;
mod options;
mod paste;
mod pem;
mod public;
mod read;
mod refusal;
mod repairs;
mod signing;
mod structure;

pub(crate) use crate::key::detect::contains_private;
pub use crate::key::export::ExportFormat;
pub use crate::key::options::{MAX_INPUT, ReadOptions};
pub(crate) use crate::key::pem::bare::begins_private;
pub use crate::key::public::PublicKey;
pub use crate::key::refusal::pair_unavailable;
pub use crate::key::signing::lockstep::{Lockstep, known::engine_works};
pub use crate::key::structure::Format;

use rsa::{rand_core::CryptoRng, traits::PrivateKeyParts};
use serde::Serialize;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::key::{
    numbers::primes::check_primes,
    signing::{emsa, lockstep::seat::Seat, portable::PortableKey},
};
use crate::{Code, Error, Finding, Repair, Result};

/// A private RSA key that can sign.
pub struct PrivateKey {
    portable: PortableKey,
    seat: Seat,
    public: PublicKey,
    summary: KeySummary,
}

/// Public facts about the key, safe to display. Never the key itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeySummary {
    /// How the key was written.
    pub format: Format,
    /// Whether a passphrase protected it.
    pub encrypted: bool,
    /// The length of the modulus in bits.
    pub bits: u32,
    /// The public exponent, below 2^33.
    pub exponent: u64,
    /// SHA-256 of the `SubjectPublicKeyInfo`, in lower-case hexadecimal.
    pub fingerprint: String,
    /// The public half, as the dashboard shows it.
    pub public_key_pem: String,
    /// What was repaired while reading.
    pub repairs: Vec<Repair>,
    /// What is unusual about the key.
    pub warnings: Vec<Finding>,
    /// The application ID found next to the key, in a `.env` file or in the application's JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
}

impl PrivateKey {
    /// Reads a key from the bytes of a file or a paste.
    ///
    /// ```
    /// use vonage_jwt_web::{PrivateKey, ReadOptions, rand_core::UnwrapErr};
    ///
    /// # fn main() -> vonage_jwt_web::Result<()> {
    /// let mut rng = UnwrapErr(getrandom::SysRng);
    /// # let file = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/keys/rsa2048.pem"));
    /// // `file` is the content of `private.key`.
    /// let key = PrivateKey::read(file, None, ReadOptions::default(), &mut rng)?;
    /// assert_eq!(key.summary().bits, 2048);
    ///
    /// let error = PrivateKey::read(b"not a key", None, ReadOptions::default(), &mut rng).unwrap_err();
    /// assert_eq!((error.code(), error.field()), ("key_not_recognised", Some("privateKey")));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// A key code of [`Code`], with the field `privateKey` or `passphrase`.
    pub fn read(
        input: &[u8],
        passphrase: Option<&[u8]>,
        options: ReadOptions,
        rng: &mut impl CryptoRng,
    ) -> Result<Self> {
        let found = read::read_private(input, passphrase, options)?;
        let seat = Seat::new(options.engine);
        let is_proved = seat.proves(&found.portable, rng);
        if !is_proved {
            check_primes(found.portable.primes(), rng)?;
        }
        let mut key = Self::new(found.portable, found.format, seat)?;
        key.summary.encrypted = found.encrypted;
        key.summary.repairs = found.repairs;
        key.summary.application_id = found.application_id;
        // A key that loads can sign, because it has just signed (RFC 8017 §8.2).
        if !is_proved {
            key.sign_portably(b"self-test", rng)?;
            // The key is right, so an engine that refused it was wrong.
            key.seat.dismiss();
        }
        Ok(key)
    }

    /// Returns the fingerprint of the key in `input`. This takes a tenth of the work of [`PrivateKey::read`], because
    /// it does not check that the primes are prime or that the key can sign.
    ///
    /// # Errors
    /// Those of [`PrivateKey::read`], and [`Code::KeyEncrypted`] for any key that a passphrase protects.
    pub fn identify(input: &[u8]) -> Result<String> {
        read::identify(input)
    }

    /// Reads a pair that another generator has just made, as PKCS#8 DER. Checks it like any other, but reports no repairs.
    ///
    /// # Errors
    /// Those of [`PrivateKey::read`].
    pub fn from_generated(pkcs8: &[u8], options: ReadOptions, rng: &mut impl CryptoRng) -> Result<Self> {
        let mut key = Self::read(pkcs8, None, options, rng)?;
        key.summary.repairs.clear();
        Ok(key)
    }

    /// Checks that we make pairs of this size.
    ///
    /// # Errors
    /// [`Code::RequestFieldInvalid`] for any size other than 2048, 3072 and 4096.
    pub fn check_size(bits: u32) -> Result<()> {
        let refusal = || Error::new(Code::RequestFieldInvalid, "bits").with("bits", bits);
        matches!(bits, 2048 | 3072 | 4096).then_some(()).ok_or_else(refusal)
    }

    fn new(portable: PortableKey, format: Format, seat: Seat) -> Result<Self> {
        let public = PublicKey::of(&portable)?;
        let summary = KeySummary {
            format,
            encrypted: false,
            bits: public.bits(),
            exponent: public.exponent(),
            fingerprint: public.fingerprint(),
            public_key_pem: public.to_pem(),
            repairs: Vec::new(),
            warnings: exponent_warning(public.exponent()),
            application_id: None,
        };
        Ok(Self { portable, seat, public, summary })
    }

    /// Returns public facts about the key, safe to display. Never the key itself.
    #[must_use]
    pub fn summary(&self) -> &KeySummary {
        &self.summary
    }

    /// Returns the public half.
    #[must_use]
    pub fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// Returns whether `public_key` (SPKI, PKCS#1, JWK or certificate) is this key's public half.
    ///
    /// # Errors
    /// Those of [`PublicKey::read`].
    pub fn matches(&self, public_key: &[u8]) -> Result<bool> {
        Ok(PublicKey::read(public_key)? == self.public)
    }

    /// Returns the key in another format.
    ///
    /// # Errors
    /// [`Code::KeyInconsistent`] if a number is missing, which cannot happen to a key that was read.
    pub fn export(&self, format: ExportFormat) -> Result<Zeroizing<Vec<u8>>> {
        export::export(&self.portable, format)
    }

    /// Signs `message` with RSASSA-PKCS1-v1_5 and SHA-256 (RFC 8017 §8.2.1). The signature is blinded, and verified
    /// before it is returned.
    ///
    /// # Errors
    /// [`Code::SigningFailed`] if the signature does not verify with the public half.
    pub fn sign(&self, message: &[u8], rng: &mut impl CryptoRng) -> Result<Vec<u8>> {
        match self.seat.raise(&self.portable, &self.encode(message), rng) {
            Some(signature) => Ok(signature),
            None => self.sign_portably(message, rng),
        }
    }

    fn sign_portably(&self, message: &[u8], rng: &mut impl CryptoRng) -> Result<Vec<u8>> {
        let encoded = self.encode(message);
        let signature = self.portable.raise_to_private_exponent(&encoded, rng).ok_or_else(signing_failed)?;
        if self.public.verify(message, &signature) { Ok(signature) } else { Err(signing_failed()) }
    }

    fn encode(&self, message: &[u8]) -> Vec<u8> {
        emsa::encode(&Sha256::digest(message), self.public.modulus_bytes())
    }
}

fn signing_failed() -> Error {
    Error::key(Code::SigningFailed)
}

fn exponent_warning(exponent: u64) -> Vec<Finding> {
    if exponent == 65_537 {
        return Vec::new();
    }
    let details = crate::Details::default().with("exponent", exponent);
    vec![Finding::of(Code::KeyExponentUnusual, details)]
}

impl core::fmt::Debug for PrivateKey {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("PrivateKey(")?;
        formatter.write_str(&self.summary.fingerprint)?;
        formatter.write_str(")")
    }
}
