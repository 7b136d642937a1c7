//! Exports the key: PEM for a file, one line for an environment variable, or JSON.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use pkcs8::{
    AlgorithmIdentifierRef, ObjectIdentifier, PrivateKeyInfoRef,
    der::{
        Encode,
        asn1::{AnyRef, OctetStringRef},
    },
};
use zeroize::Zeroizing;

use crate::key::{der, numbers::Numbers, pem::armour, signing::portable::PortableKey};
use crate::{Code, Error, Result};

/// A format to export the key in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// `-----BEGIN PRIVATE KEY-----`
    Pkcs8,
    /// `-----BEGIN RSA PRIVATE KEY-----`
    Pkcs1,
    /// `VONAGE_PRIVATE_KEY="…"` on one line
    Env,
    /// JSON Web Key
    Jwk,
}

impl ExportFormat {
    /// Returns the format that `types.d.ts` calls `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "pkcs8" => Some(Self::Pkcs8),
            "pkcs1" => Some(Self::Pkcs1),
            "env" => Some(Self::Env),
            "jwk" => Some(Self::Jwk),
            _ => None,
        }
    }
}

pub(crate) fn export(key: &PortableKey, format: ExportFormat) -> Result<Zeroizing<Vec<u8>>> {
    let inconsistent = || Error::key(Code::KeyInconsistent);
    let parts = key.numbers();
    let [n, e, d, p, q, dp, dq, qi] = parts.each_ref().map(|part| der::trim(part));
    let numbers = Numbers { n, e, d, p, q, dp, dq, qi };
    Ok(match format {
        ExportFormat::Pkcs8 => armour::encode("PRIVATE KEY", &pkcs8(&numbers).ok_or_else(inconsistent)?),
        ExportFormat::Pkcs1 => armour::encode("RSA PRIVATE KEY", &numbers.to_der()),
        ExportFormat::Env => env(&armour::encode("PRIVATE KEY", &pkcs8(&numbers).ok_or_else(inconsistent)?)),
        ExportFormat::Jwk => jwk(&numbers),
    })
}

/// `rsaEncryption` (RFC 8017 §A.1).
const RSA_ENCRYPTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");

/// Encodes `PrivateKeyInfo` (RFC 5958 §2), version 0.
fn pkcs8(numbers: &Numbers<'_>) -> Option<Zeroizing<Vec<u8>>> {
    let key = numbers.to_der();
    let algorithm = AlgorithmIdentifierRef { oid: RSA_ENCRYPTION, parameters: Some(AnyRef::NULL) };
    let info = PrivateKeyInfoRef::new(algorithm, OctetStringRef::new(&key).ok()?);
    info.to_der().ok().map(Zeroizing::new)
}

/// Writes one line for a `.env` file. Line breaks become `\n`, which every dotenv reader undoes inside double quotes.
fn env(pem: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut line = Zeroizing::new(Vec::with_capacity(pem.len().saturating_add(128)));
    line.extend_from_slice(b"VONAGE_PRIVATE_KEY=\"");
    for byte in pem {
        match byte {
            b'\n' => line.extend_from_slice(b"\\n"),
            other => line.push(*other),
        }
    }
    line.extend_from_slice(b"\"\n");
    line
}

/// Writes a JSON Web Key (RFC 7517) with the members of RFC 7518 §6.3.
fn jwk(numbers: &Numbers<'_>) -> Zeroizing<Vec<u8>> {
    let mut text = Zeroizing::new(Vec::with_capacity(8 * 1024));
    text.extend_from_slice(b"{\"kty\":\"RSA\"");
    for (name, number) in numbers.named() {
        let encoded = Zeroizing::new(URL_SAFE_NO_PAD.encode(number));
        for part in [",\"", name, "\":\"", &encoded, "\""] {
            text.extend_from_slice(part.as_bytes());
        }
    }
    text.extend_from_slice(b"}\n");
    text
}
