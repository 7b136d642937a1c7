//! The ciphers of encrypted PKCS#8 (RFC 8018 §B.2): AES and Triple DES, both in CBC mode.

use aes::{Aes128, Aes192, Aes256};
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use des::TdesEde3;

use crate::key::refusal::damaged;
use crate::key::{
    der::{Der, DerFault, tag},
    refusal,
    structure::oid,
};
use crate::{Error, Result};

/// des-EDE3-CBC, 1.2.840.113549.3.7
const TRIPLE_DES: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 3, 7];
/// des-CBC, 1.3.14.3.2.7
const DES: &[u8] = &[0x2b, 0x0e, 3, 2, 7];
/// rc2CBC, 1.2.840.113549.3.2
const RC2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 3, 2];
/// aes, 2.16.840.1.101.3.4.1
const AES: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 1];

#[derive(Clone, Copy)]
enum Algorithm {
    Aes128,
    Aes192,
    Aes256,
    TripleDes,
}

/// A cipher with its initialization vector.
pub(crate) struct Cipher {
    algorithm: Algorithm,
    vector: Vec<u8>,
}

impl Cipher {
    pub(crate) fn read(mut parts: Der<'_>) -> Result<Self> {
        let name = parts.take(tag::OID).map_err(fault)?;
        let algorithm = match (name, name.strip_prefix(AES)) {
            (_, Some([2])) => Algorithm::Aes128,
            (_, Some([22])) => Algorithm::Aes192,
            (_, Some([42])) => Algorithm::Aes256,
            (TRIPLE_DES, _) => Algorithm::TripleDes,
            (DES, _) => return Err(refusal::pkcs8_scheme("PBES2", "DES-CBC")),
            (RC2, _) => return Err(refusal::pkcs8_scheme("PBES2", "RC2-CBC")),
            _ => return Err(refusal::pkcs8_scheme("PBES2", &oid::dotted(name))),
        };
        let vector = parts.take(tag::OCTET_STRING).map_err(fault)?.to_vec();
        parts.end().map_err(fault)?;
        let cipher = Self { algorithm, vector };
        if cipher.vector.len() == cipher.block_length() { Ok(cipher) } else { Err(damaged("cipher_parameters")) }
    }

    /// Returns the key length in bytes.
    pub(crate) fn key_length(&self) -> usize {
        match self.algorithm {
            Algorithm::Aes128 => 16,
            Algorithm::Aes192 | Algorithm::TripleDes => 24,
            Algorithm::Aes256 => 32,
        }
    }

    /// Returns the block length in bytes.
    pub(crate) fn block_length(&self) -> usize {
        match self.algorithm {
            Algorithm::TripleDes => 8,
            _ => 16,
        }
    }

    /// Decrypts in place. The padding is left on.
    pub(crate) fn decrypt(&self, key: &[u8], bytes: &mut [u8]) -> Option<()> {
        match self.algorithm {
            Algorithm::Aes128 => self.run::<cbc::Decryptor<Aes128>>(key, bytes),
            Algorithm::Aes192 => self.run::<cbc::Decryptor<Aes192>>(key, bytes),
            Algorithm::Aes256 => self.run::<cbc::Decryptor<Aes256>>(key, bytes),
            Algorithm::TripleDes => self.run::<cbc::Decryptor<TdesEde3>>(key, bytes),
        }
    }

    fn run<D: KeyIvInit + BlockModeDecrypt>(&self, key: &[u8], bytes: &mut [u8]) -> Option<()> {
        let mut decryptor = D::new_from_slices(key, &self.vector).ok()?;
        // One block at a time: AES has other code for several at once, as large again, and a key is short.
        for block in bytes.chunks_exact_mut(self.block_length()) {
            decryptor.decrypt_block(block.try_into().ok()?);
        }
        Some(())
    }
}

fn fault(_: DerFault) -> Error {
    damaged("encryption_parameters")
}
