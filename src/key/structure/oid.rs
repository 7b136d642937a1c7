//! Object identifiers and their names.

/// rsaEncryption, 1.2.840.113549.1.1.1
pub(crate) const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];
/// id-ecPublicKey, 1.2.840.10045.2.1
const EC: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1];

/// Other algorithms that a key may be for.
const ALGORITHMS: &[(&[u8], &str)] = &[
    (RSA, "RSA"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 10], "RSASSA-PSS"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 7], "RSAES-OAEP"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 3, 1], "DH"),
    (&[0x2a, 0x86, 0x48, 0xce, 0x3e, 2, 1], "X9.42 DH"),
    (&[0x2a, 0x86, 0x48, 0xce, 0x38, 4, 1], "DSA"),
    (&[0x2b, 0x65, 0x6e], "X25519"),
    (&[0x2b, 0x65, 0x6f], "X448"),
    (&[0x2b, 0x65, 0x70], "Ed25519"),
    (&[0x2b, 0x65, 0x71], "Ed448"),
];

/// Named curves (RFC 5480 §2.1.1.1, SEC 2, RFC 5639).
const CURVES: &[(&[u8], &str)] = &[
    (&[0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7], "EC P-256"),
    (&[0x2b, 0x81, 4, 0, 34], "EC P-384"),
    (&[0x2b, 0x81, 4, 0, 35], "EC P-521"),
    (&[0x2b, 0x81, 4, 0, 10], "EC secp256k1"),
    (&[0x2b, 0x81, 4, 0, 33], "EC P-224"),
    (&[0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 1], "EC P-192"),
    (&[0x2b, 0x24, 3, 3, 2, 8, 1, 1, 7], "EC brainpoolP256r1"),
    (&[0x2b, 0x24, 3, 3, 2, 8, 1, 1, 11], "EC brainpoolP384r1"),
    (&[0x2b, 0x24, 3, 3, 2, 8, 1, 1, 13], "EC brainpoolP512r1"),
];

/// Returns the name of a curve, or just `EC`.
pub(crate) fn curve(oid: Option<&[u8]>) -> String {
    let known = CURVES.iter().find(|(bytes, _)| Some(*bytes) == oid);
    known.map_or("EC", |(_, name)| name).to_owned()
}

/// Returns the name of an algorithm with its parameters: `EC P-256`, `Ed25519`, or the dotted identifier.
pub(crate) fn algorithm(oid: &[u8], parameters: Option<&[u8]>) -> String {
    if oid == EC {
        return curve(parameters);
    }
    let known = ALGORITHMS.iter().find(|(bytes, _)| *bytes == oid);
    known.map_or_else(|| dotted(oid), |(_, name)| (*name).to_owned())
}

/// Returns the identifier the way people write it: `1.2.840.113549.1.1.1` (X.690 §8.19).
pub(crate) fn dotted(oid: &[u8]) -> String {
    let mut text = String::new();
    let mut arc = 0_u64;
    for byte in oid.iter().take(32) {
        arc = arc.saturating_mul(128).saturating_add(u64::from(byte & 0x7f));
        if byte & 0x80 != 0 {
            continue;
        }
        if text.is_empty() {
            let first = (arc / 40).min(2);
            text.push_str(&first.to_string());
            arc = arc.saturating_sub(first.saturating_mul(40));
        }
        text.push('.');
        text.push_str(&arc.to_string());
        arc = 0;
    }
    text
}
