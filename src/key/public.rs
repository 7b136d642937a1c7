//! The public half: what the dashboard shows, and what checks a signature.

use rsa::{Pkcs1v15Sign, traits::PublicKeyParts};
use sha2::{Digest, Sha256};

use crate::key::{der, numbers, pem::armour, structure::oid};
use crate::{Code, Error, Result};

/// Sizes that the comparison and the signature check take, in bits. Signing takes fewer.
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

    /// Whether `signature` is this key's RSASSA-PKCS1-v1_5 signature with SHA-256 (RFC 8017 §8.2.2) of `message`.
    #[must_use]
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        self.0.verify(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(message), signature).is_ok()
    }

    /// The length of the modulus in bits.
    #[must_use]
    pub fn bits(&self) -> u32 {
        self.0.n().bit_width()
    }

    /// The length of the modulus, and so of each signature, in bytes.
    #[must_use]
    pub fn modulus_bytes(&self) -> usize {
        self.0.size()
    }

    /// The public exponent.
    #[must_use]
    pub fn exponent(&self) -> u64 {
        numbers::exponent(&self.0.e_bytes()).unwrap_or_default()
    }

    /// `SubjectPublicKeyInfo` (RFC 5280 §4.1) as PEM, as the dashboard takes it.
    #[must_use]
    pub fn to_pem(&self) -> String {
        let pem = armour::encode("PUBLIC KEY", &self.to_spki());
        String::from_utf8_lossy(&pem).into_owned()
    }

    /// SHA-256 of the `SubjectPublicKeyInfo`, in lower-case hexadecimal.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let digest = Sha256::digest(self.to_spki());
        let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
        digest.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }

    fn to_spki(&self) -> Vec<u8> {
        let key = der::sequence(&[&der::integer(&self.0.n_bytes()), &der::integer(&self.0.e_bytes())]);
        let bits = [&[0], key.as_slice()].concat();
        der::sequence(&[&rsa_algorithm(), &der::element(der::tag::BIT_STRING, &bits)]).to_vec()
    }
}

/// `AlgorithmIdentifier` of rsaEncryption (RFC 8017 §A.1).
fn rsa_algorithm() -> zeroize::Zeroizing<Vec<u8>> {
    der::sequence(&[&der::element(der::tag::OID, oid::RSA), &der::element(der::tag::NULL, &[])])
}

pub(crate) fn not_recognised() -> Error {
    Error::new(Code::PublicKeyNotRecognised, "publicKey")
}

/// A refusal of the private key in the words of a public one.
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
