//! The public half: what the dashboard shows, and what checks a signature.

use rsa::{Pkcs1v15Sign, traits::PublicKeyParts};
use sha2::{Digest, Sha256};

use crate::key::{der, numbers, pem::armour, structure::oid};
use crate::{Code, Error, Result, text::hex};

/// The sizes that comparison and signature checks accept, in bits. Signing accepts fewer.
const SIZES: core::ops::RangeInclusive<usize> = 512..=8192;

/// A public RSA key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(rsa::PublicKey);

impl PublicKey {
    pub(crate) fn from_parts(n: &[u8], e: &[u8]) -> Result<Self> {
        rsa::PublicKey::new_with_size_limits(numbers::number(n), numbers::number(e), SIZES)
            .map(Self)
            .map_err(|_| not_recognised().with("bits", numbers::bits(n)))
    }

    pub(crate) fn of(key: &impl PublicKeyParts) -> Result<Self> {
        Self::from_parts(&key.n_bytes(), &key.e_bytes())
    }

    /// Returns whether `signature` is this key's signature of `message`: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017
    /// §8.2.2).
    #[must_use]
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        self.0.verify(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(message), signature).is_ok()
    }

    /// Returns the length of the modulus in bits.
    #[must_use]
    pub fn bits(&self) -> u32 {
        self.0.n().bit_width()
    }

    /// Returns the length in bytes of the modulus, and so of each signature.
    #[must_use]
    pub fn modulus_bytes(&self) -> usize {
        self.0.size()
    }

    /// Returns the public exponent.
    #[must_use]
    pub fn exponent(&self) -> u64 {
        numbers::exponent(&self.0.e_bytes()).unwrap_or_default()
    }

    /// Returns the `SubjectPublicKeyInfo` (RFC 5280 §4.1) as PEM, which is what the dashboard accepts.
    #[must_use]
    pub fn to_pem(&self) -> String {
        let pem = armour::encode("PUBLIC KEY", &self.to_spki());
        String::from_utf8_lossy(&pem).into_owned()
    }

    /// Returns the SHA-256 of the `SubjectPublicKeyInfo`, in lower-case hexadecimal.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        hex(&Sha256::digest(self.to_spki()))
    }

    fn to_spki(&self) -> Vec<u8> {
        let key = der::sequence(&[&der::integer(&self.0.n_bytes()), &der::integer(&self.0.e_bytes())]);
        let bits = [&[0], key.as_slice()].concat();
        der::sequence(&[&rsa_algorithm(), &der::element(der::tag::BIT_STRING, &bits)]).to_vec()
    }
}

/// Encodes the `AlgorithmIdentifier` of rsaEncryption (RFC 8017 §A.1).
fn rsa_algorithm() -> zeroize::Zeroizing<Vec<u8>> {
    der::sequence(&[&der::element(der::tag::OID, oid::RSA), &der::element(der::tag::NULL, &[])])
}

pub(crate) fn not_recognised() -> Error {
    Error::new(Code::PublicKeyNotRecognised, "publicKey")
}

/// Rewrites an error about a private key as one about a public key.
pub(crate) fn as_public(error: Error) -> Error {
    let private = matches!(
        error.code,
        Code::KeyWrongAlgorithm
            | Code::KeyMultiPrime
            | Code::KeyEncryptionUnsupported
            | Code::KeyIsOpenssh
            | Code::KeyIsPutty
            | Code::KeyIsPkcs12
    );
    let code = if private { Code::PublicKeyIsPrivate } else { Code::PublicKeyNotRecognised };
    let found = Error::new(code, "publicKey").with("found", error.code.as_str());
    match error.details.get("algorithm") {
        Some(algorithm) => found.with("algorithm", algorithm.clone()),
        None => found,
    }
}
