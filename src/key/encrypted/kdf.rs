//! Derives a key from a passphrase with PBKDF2 (RFC 8018 §5.2) or scrypt (RFC 7914), and limits the cost.

use sha2::{Sha224, Sha256, Sha384, Sha512};
use zeroize::Zeroizing;

use crate::key::refusal::damaged;
use crate::key::{
    der::{Der, DerFault, tag},
    refusal,
    structure::oid,
};
use crate::{Code, Error, Result};

/// Above this we ask the user first: about three seconds in a browser.
const FREE_SECONDS: f64 = 3.0;
/// Above this we refuse.
const MAX_ROUNDS: u32 = 10_000_000;
const MAX_MEMORY: u64 = 64 * 1024 * 1024;
const MAX_SECONDS: f64 = 60.0;
/// Rough estimates of what WebAssembly does per second on an ordinary machine, used in the message: PBKDF2 rounds,
/// and bytes of scrypt's mixing.
const ROUNDS_PER_SECOND: f64 = 700_000.0;
const SCRYPT_BYTES_PER_SECOND: f64 = 100_000_000.0;

/// id-PBKDF2, 1.2.840.113549.1.5.12
const PBKDF2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 12];
/// id-scrypt, 1.3.6.1.4.1.11591.4.11
const SCRYPT: &[u8] = &[0x2b, 6, 1, 4, 1, 0xda, 0x47, 4, 11];
/// digestAlgorithm, 1.2.840.113549.2. The PRFs are numbers 7 to 11 in it.
const HMAC: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2];

/// The pseudo-random function of PBKDF2 (RFC 8018 §B.1).
#[derive(Clone, Copy)]
enum Prf {
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
}

/// A key derivation with its parameters.
pub(crate) enum Kdf {
    Pbkdf2 { salt: Vec<u8>, rounds: u32, length: Option<u32>, prf: PrfName },
    Scrypt { salt: Vec<u8>, cost: u64, block: u32, parallel: u32, length: Option<u32> },
}

/// A PRF that we know.
pub(crate) struct PrfName(Prf);

impl Kdf {
    pub(crate) fn read(mut algorithm: Der<'_>) -> Result<Self> {
        let name = algorithm.take(tag::OID).map_err(fault)?;
        match name {
            PBKDF2 => Self::read_pbkdf2(algorithm.sequence().map_err(fault)?),
            SCRYPT => Self::read_scrypt(algorithm.sequence().map_err(fault)?),
            _ => Err(refusal::pkcs8_scheme("PBES2", &oid::dotted(name))),
        }
    }

    /// Reads `PBKDF2-params` (RFC 8018 §A.2).
    fn read_pbkdf2(mut parameters: Der<'_>) -> Result<Self> {
        let salt = parameters.take(tag::OCTET_STRING).map_err(fault)?.to_vec();
        let rounds = parameters.small().map_err(fault)?;
        let length = small_if(&mut parameters)?;
        let prf = if parameters.is_empty() { Prf::Sha1 } else { read_prf(parameters.sequence().map_err(fault)?)? };
        parameters.end().map_err(fault)?;
        if rounds == 0 {
            return Err(damaged("kdf_parameters"));
        }
        Ok(Self::Pbkdf2 { salt, rounds, length, prf: PrfName(prf) })
    }

    /// Reads `scrypt-params` (RFC 7914 §7).
    fn read_scrypt(mut parameters: Der<'_>) -> Result<Self> {
        let salt = parameters.take(tag::OCTET_STRING).map_err(fault)?.to_vec();
        let cost = u64::from(parameters.small().map_err(fault)?);
        let block = parameters.small().map_err(fault)?;
        let parallel = parameters.small().map_err(fault)?;
        let length = small_if(&mut parameters)?;
        parameters.end().map_err(fault)?;
        if cost < 2 || !cost.is_power_of_two() || block == 0 || parallel == 0 {
            return Err(damaged("kdf_parameters"));
        }
        Ok(Self::Scrypt { salt, cost, block, parallel, length })
    }

    /// Refuses a derivation that would take too long or too much memory.
    ///
    /// # Errors
    /// [`Code::KeyKdfTooCostly`] with the estimate and whether the user may allow it.
    #[allow(clippy::cast_precision_loss, reason = "an estimate")]
    pub(crate) fn check_cost(&self, key_length: usize, allow_costly: bool) -> Result<()> {
        let refused = Error::key(Code::KeyKdfTooCostly);
        let (seconds, bounded, refused) = match self {
            Self::Pbkdf2 { rounds, prf, .. } => {
                let blocks = key_length.div_ceil(prf.0.length());
                let seconds = f64::from(*rounds) * blocks as f64 / ROUNDS_PER_SECOND;
                (seconds, *rounds <= MAX_ROUNDS, refused.with("rounds", *rounds))
            }
            Self::Scrypt { cost, block, parallel, .. } => {
                let memory = cost.saturating_mul(128).saturating_mul(u64::from(*block));
                let seconds = memory as f64 * f64::from(*parallel) * 2.0 / SCRYPT_BYTES_PER_SECOND;
                let small = u64::from(*block).saturating_mul(u64::from(*parallel)) < 1 << 16;
                (seconds, memory <= MAX_MEMORY && small, refused.with("memoryBytes", memory))
            }
        };
        let can_allow = bounded && seconds <= MAX_SECONDS;
        if can_allow && (allow_costly || seconds <= FREE_SECONDS) {
            return Ok(());
        }
        let refused = refused.with("seconds", seconds.ceil()).with("canAllow", can_allow);
        // OpenSSL itself refuses scrypt with more than 32 MiB, which is less than this reads.
        let converts = !can_allow && matches!(self, Self::Pbkdf2 { .. });
        Err(if converts { refusal::many_rounds(refused) } else { refused })
    }

    /// Returns the key for the cipher, or `None` if the parameters contradict it.
    pub(crate) fn derive(&self, passphrase: &[u8], key_length: usize) -> Option<Zeroizing<Vec<u8>>> {
        let mut key = Zeroizing::new(vec![0; key_length]);
        let (Self::Pbkdf2 { length, .. } | Self::Scrypt { length, .. }) = self;
        if length.is_some_and(|length| usize::try_from(length) != Ok(key_length)) {
            return None;
        }
        match self {
            Self::Pbkdf2 { salt, rounds, prf, .. } => prf.0.derive(passphrase, salt, *rounds, &mut key),
            Self::Scrypt { salt, cost, block, parallel, .. } => {
                let log = u8::try_from(cost.trailing_zeros()).ok()?;
                let parameters = scrypt::Params::new(log, *block, *parallel).ok()?;
                scrypt::scrypt(passphrase, salt, &parameters, &mut key).ok()?;
            }
        }
        Some(key)
    }
}

impl Prf {
    /// Returns the length of its output in bytes.
    fn length(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha224 => 28,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }

    fn derive(self, passphrase: &[u8], salt: &[u8], rounds: u32, key: &mut [u8]) {
        match self {
            Self::Sha1 => pbkdf2::pbkdf2_hmac::<sha1::Sha1>(passphrase, salt, rounds, key),
            Self::Sha224 => pbkdf2::pbkdf2_hmac::<Sha224>(passphrase, salt, rounds, key),
            Self::Sha256 => pbkdf2::pbkdf2_hmac::<Sha256>(passphrase, salt, rounds, key),
            Self::Sha384 => pbkdf2::pbkdf2_hmac::<Sha384>(passphrase, salt, rounds, key),
            Self::Sha512 => pbkdf2::pbkdf2_hmac::<Sha512>(passphrase, salt, rounds, key),
        }
    }
}

fn read_prf(mut algorithm: Der<'_>) -> Result<Prf> {
    let name = algorithm.take(tag::OID).map_err(fault)?;
    match name.strip_prefix(HMAC) {
        Some([7]) => Ok(Prf::Sha1),
        Some([8]) => Ok(Prf::Sha224),
        Some([9]) => Ok(Prf::Sha256),
        Some([10]) => Ok(Prf::Sha384),
        Some([11]) => Ok(Prf::Sha512),
        _ => Err(refusal::pkcs8_scheme("PBES2", &oid::dotted(name))),
    }
}

fn small_if(parameters: &mut Der<'_>) -> Result<Option<u32>> {
    let mut ahead = *parameters;
    if ahead.take_if(tag::INTEGER).map_err(fault)?.is_none() {
        return Ok(None);
    }
    parameters.small().map(Some).map_err(fault)
}

fn fault(_: DerFault) -> Error {
    damaged("encryption_parameters")
}
