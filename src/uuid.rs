//! UUIDs (RFC 9562).

use core::fmt::Write as _;

use rsa::rand_core::CryptoRng;

/// Stands in for a random `jti` while the claims are checked.
pub(crate) const ANY_UUID: &str = "00000000-0000-4000-8000-000000000000";

/// Returns whether `text` is a UUID of any version: 8-4-4-4-12 hexadecimal digits (RFC 9562 §4).
pub(crate) fn is_uuid(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
        && text.split('-').map(str::len).eq([8, 4, 4, 4, 12])
}

/// Returns a random UUID, version 4 (RFC 9562 §5.4).
pub(crate) fn random_uuid(rng: &mut impl CryptoRng) -> String {
    let mut bytes = [0; 16];
    rng.fill_bytes(&mut bytes);
    let bits = u128::from_be_bytes(bytes) & !(0xf << 76) & !(0b11 << 62) | (0x4 << 76) | (0b10 << 62);
    let mut text = String::with_capacity(36);
    // Writing to a String cannot fail.
    let _ = write!(
        text,
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        bits >> 96,
        (bits >> 80) & 0xffff,
        (bits >> 64) & 0xffff,
        (bits >> 48) & 0xffff,
        bits & 0xffff_ffff_ffff
    );
    text
}
