//! PEM (RFC 7468): the writer, and the reader.

use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

/// PEM with lines of 64 characters (RFC 7468 §2).
pub(crate) fn encode(label: &str, der: &[u8]) -> Zeroizing<Vec<u8>> {
    let body = Zeroizing::new(STANDARD.encode(der));
    let mut pem = Zeroizing::new(Vec::with_capacity(body.len().saturating_mul(2).saturating_add(128)));
    for part in ["-----BEGIN ", label, "-----\n"] {
        pem.extend_from_slice(part.as_bytes());
    }
    for line in body.as_bytes().chunks(64) {
        pem.extend_from_slice(line);
        pem.push(b'\n');
    }
    for part in ["-----END ", label, "-----\n"] {
        pem.extend_from_slice(part.as_bytes());
    }
    pem
}

/// The DER inside the first PEM block of `text`.
pub(crate) fn decode(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let text = Zeroizing::new(text.replace("\\n", "\n"));
    let (_, begun) = text.split_once("-----BEGIN ")?;
    let (_, body) = begun.split_once("-----")?;
    let (body, _) = body.split_once("-----END ")?;
    let body = Zeroizing::new(body.split_whitespace().collect::<String>());
    STANDARD.decode(body.as_bytes()).ok().map(Zeroizing::new)
}
