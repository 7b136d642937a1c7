//! Finds a private key in bytes by its structure, even if either end is cut off.

/// The least size of an INTEGER of a private RSA key. The primes of a 2048-bit key have 128 bytes.
const LARGE: usize = 100;
/// The greatest size of the public exponent.
const SMALL: usize = 8;

/// Returns whether these bytes start with a private key or a piece of one.
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

/// Returns whether the bytes start like PKCS#1, PKCS#8 or SEC 1, which have a version first. A certificate request
/// has a SET where PKCS#8 has an OID (RFC 8017 §A.1.2, RFC 5958 §2, RFC 5915 §3, RFC 2986 §4.1).
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

/// Returns whether this is an OID of PKCS#5 or PKCS#12 that encrypts private keys (RFC 8018 §A.4, RFC 7292 §C).
fn is_password_scheme(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [_, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 1..=13, ..] | [_, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 12, 1, 1..=6, ..]
    )
}

/// Returns whether there are two large INTEGERs in a row, or with the public exponent between them: `n, e, d` or `d,
/// p, q`. No public key, certificate or signature has that.
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

/// Returns the length of an INTEGER and what follows it.
fn integer(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (length, rest) = header(bytes)?;
    Some((length, rest.get(length..)?))
}

/// Returns the stated length of an INTEGER and what follows its header.
fn header(bytes: &[u8]) -> Option<(usize, &[u8])> {
    match bytes {
        [2, 0x82, high, low, rest @ ..] => Some((usize::from(u16::from_be_bytes([*high, *low])), rest)),
        [2, 0x81, length, rest @ ..] => Some((usize::from(*length), rest)),
        [2, length @ 0..=0x7f, rest @ ..] => Some((usize::from(*length), rest)),
        _ => None,
    }
}
