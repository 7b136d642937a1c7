//! EMSA-PKCS1-v1_5: the number that is signed.

/// `DigestInfo` of SHA-256 up to the digest (RFC 8017 §9.2, note 1).
const PREFIX: &[u8] = &[0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0, 4, 0x20];

/// Returns `00 01 FF … FF 00 DigestInfo` (RFC 8017 §9.2) for a SHA-256 digest, as many bytes long as the modulus.
pub(crate) fn encode(digest: &[u8], length: usize) -> Vec<u8> {
    let tail = [&[0], PREFIX, digest].concat();
    let mut encoded = vec![0, 1];
    encoded.resize(length.saturating_sub(tail.len()), 0xff);
    encoded.extend(tail);
    encoded
}
