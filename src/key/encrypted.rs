//! Decrypts PKCS#8: PBES2 (RFC 8018 §6.2) with PBKDF2 or scrypt (RFC 7914), and AES or Triple DES in CBC mode.

pub(crate) mod cipher;
pub(crate) mod kdf;

use zeroize::Zeroizing;

use crate::key::refusal::damaged;
use crate::key::{
    der::{self, Der, DerFault, tag},
    encrypted::{cipher::Cipher, kdf::Kdf},
    refusal,
    structure::oid,
};
use crate::{Code, Error, Result};

/// id-PBES2, 1.2.840.113549.1.5.13
const PBES2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 13];
/// The prefix of the older schemes' identifiers: pkcs-5 (PBES1) and pkcs-12PbeIds.
const PKCS5: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5];
const PKCS12_PBE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 12, 1];

/// Decrypts to the DER of a `PrivateKeyInfo`.
///
/// # Errors
/// [`Code::KeyEncryptionUnsupported`] and [`Code::KeyKdfTooCostly`] before a passphrase is needed. Then
/// [`Code::KeyEncrypted`] if there is none, [`Code::KeyPassphraseWrong`], and [`Code::KeyDamaged`] if it was right
/// but the file is not.
pub(crate) fn open(
    algorithm: Der<'_>,
    ciphertext: &[u8],
    passphrase: Option<&[u8]>,
    allow_costly: bool,
) -> Result<Zeroizing<Vec<u8>>> {
    let (kdf, cipher) = read_scheme(algorithm)?;
    kdf.check_cost(cipher.key_length(), allow_costly)?;
    if ciphertext.is_empty() || !ciphertext.len().is_multiple_of(cipher.block_length()) {
        return Err(damaged("ciphertext_length"));
    }
    let passphrase = passphrase.ok_or_else(|| Error::new(Code::KeyEncrypted, "passphrase"))?;
    let key = kdf.derive(passphrase, cipher.key_length()).ok_or_else(|| damaged("kdf_parameters"))?;
    let mut bytes = Zeroizing::new(ciphertext.to_vec());
    cipher.decrypt(&key, &mut bytes).ok_or_else(|| damaged("cipher_parameters"))?;
    unpad(bytes, cipher.block_length())
}

/// Removes the padding (RFC 8018 §6.1.1) if what is before it is a key.
fn unpad(mut bytes: Zeroizing<Vec<u8>>, block: usize) -> Result<Zeroizing<Vec<u8>>> {
    let count = bytes.last().copied().map_or(0, usize::from);
    let end = bytes.len().saturating_sub(count);
    let padding = bytes.get(end..).unwrap_or_default();
    let padded = (1..=block).contains(&count) && padding.iter().all(|byte| usize::from(*byte) == count);
    if padded && der::expected_length(&bytes) == Some(end) {
        bytes.truncate(end);
        return Ok(bytes);
    }
    // A wrong passphrase gives noise. This start is not noise, so the passphrase was right and the file is damaged.
    let right = bytes.get(..block.max(16)).is_some_and(begins_private_key);
    Err(if right { damaged("ciphertext") } else { Error::new(Code::KeyPassphraseWrong, "passphrase") })
}

/// Returns whether the bytes start with `30 82 …  02 01 00 30`: a SEQUENCE with version 0 and an algorithm.
fn begins_private_key(start: &[u8]) -> bool {
    matches!(start, [tag::SEQUENCE, 0x82, _, _, tag::INTEGER, 1, 0 | 1, tag::SEQUENCE, ..])
}

/// Reads the key derivation and the cipher of PBES2 (RFC 8018 §A.4), or refuses another scheme.
fn read_scheme(mut algorithm: Der<'_>) -> Result<(Kdf, Cipher)> {
    let at = |_: DerFault| damaged("encryption_parameters");
    let scheme = algorithm.take(tag::OID).map_err(at)?;
    if scheme != PBES2 {
        return Err(refuse_scheme(scheme));
    }
    let mut parameters = algorithm.sequence().map_err(at)?;
    algorithm.end().map_err(at)?;
    let kdf = Kdf::read(parameters.sequence().map_err(at)?)?;
    let cipher = Cipher::read(parameters.sequence().map_err(at)?)?;
    parameters.end().map_err(at)?;
    Ok((kdf, cipher))
}

/// Names PBES1 (RFC 8018 §6.1) and the schemes of PKCS#12 (RFC 7292 §C) in a refusal.
fn refuse_scheme(scheme: &[u8]) -> Error {
    let name = match (scheme.strip_prefix(PKCS5), scheme.strip_prefix(PKCS12_PBE)) {
        (Some([1]), _) => "pbeWithMD2AndDES-CBC",
        (Some([3]), _) => "pbeWithMD5AndDES-CBC",
        (Some([4]), _) => "pbeWithMD2AndRC2-CBC",
        (Some([6]), _) => "pbeWithMD5AndRC2-CBC",
        (Some([10]), _) => "pbeWithSHA1AndDES-CBC",
        (Some([11]), _) => "pbeWithSHA1AndRC2-CBC",
        (_, Some([1])) => "pbeWithSHAAnd128BitRC4",
        (_, Some([2])) => "pbeWithSHAAnd40BitRC4",
        (_, Some([3])) => "pbeWithSHAAnd3-KeyTripleDES-CBC",
        (_, Some([4])) => "pbeWithSHAAnd2-KeyTripleDES-CBC",
        (_, Some([5])) => "pbeWithSHAAnd128BitRC2-CBC",
        (_, Some([6])) => "pbeWithSHAAnd40BitRC2-CBC",
        _ => return refusal::pkcs8_scheme("unknown", &oid::dotted(scheme)),
    };
    refusal::pkcs8_scheme("PBES1", name)
}
