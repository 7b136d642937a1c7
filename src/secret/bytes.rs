//! A private key in bytes, by its structure: also one that was cut off at either end.

/// An INTEGER of a private RSA key: the primes of a key of 2048 bits have 128 bytes.
const LARGE: usize = 100;
/// The public exponent.
const SMALL: usize = 8;

/// Whether a private key, or a piece of one, begins somewhere in these bytes.
pub(super) fn begin_key(bytes: &[u8]) -> bool {
    (0..bytes.len()).any(|at| bytes.get(at..).is_some_and(begins))
}

fn begins(bytes: &[u8]) -> bool {
    match bytes {
        [0x30, ..] => begins_structure(bytes),
        [2, 0x81 | 0x82, ..] => begins_numbers(bytes),
        [b'o', b'p', ..] => bytes.starts_with(b"openssh-key-v1\0"),
        [0x2a, ..] => is_password_scheme(bytes),
        _ => false,
    }
}

/// PKCS#1, PKCS#8 and SEC 1 begin with a version. A request for a certificate has a SET where PKCS#8 has an OID
/// (RFC 8017 §A.1.2, RFC 5958 §2, RFC 5915 §3, RFC 2986 §4.1).
fn begins_structure(bytes: &[u8]) -> bool {
    let content = match bytes {
        [_, 0x82, _, _, content @ ..] | [_, 0x81, _, content @ ..] => content,
        [_, 0..=0x7f, content @ ..] => content,
        _ => return false,
    };
    matches!(
        content,
        [2, 1, 0 | 1, 2, 0x81 | 0x82, ..]
            | [2, 1, 0 | 1, 0x30, _, 6, ..]
            | [2, 1, 1, 4, 0x18 | 0x1c | 0x20 | 0x30 | 0x40 | 0x42, ..]
    )
}

/// The OIDs of PKCS#5 and PKCS#12 under which private keys are encrypted (RFC 8018 §A.4, RFC 7292 §C).
fn is_password_scheme(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [_, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 1..=13, ..] | [_, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 12, 1, 1..=6, ..]
    )
}

/// Two large INTEGERs in a row, or with the public exponent between them: `n, e, d` or `d, p, q`. A public key, a
/// certificate or a signature has no such row.
fn begins_numbers(bytes: &[u8]) -> bool {
    let Some((first, rest)) = integer(bytes) else { return false };
    if first < LARGE {
        return false;
    }
    match integer(rest) {
        Some((second, rest)) if second <= SMALL => integer(rest).is_some_and(|(third, _)| third >= LARGE),
        Some((second, _)) => second >= LARGE,
        None => header(rest).is_some_and(|(length, _)| length >= LARGE),
    }
}

/// The length of an INTEGER, and what follows it.
fn integer(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (length, rest) = header(bytes)?;
    Some((length, rest.get(length..)?))
}

/// The length that an INTEGER says it has, and what follows its header.
fn header(bytes: &[u8]) -> Option<(usize, &[u8])> {
    match bytes {
        [2, 0x82, high, low, rest @ ..] => Some((usize::from(u16::from_be_bytes([*high, *low])), rest)),
        [2, 0x81, length, rest @ ..] => Some((usize::from(*length), rest)),
        [2, length @ 0..=0x7f, rest @ ..] => Some((usize::from(*length), rest)),
        _ => None,
    }
}
