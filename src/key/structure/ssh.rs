//! Recognises the formats of OpenSSH and PuTTY, and names the kind of key inside.

use zeroize::Zeroizing;

use crate::key::{pem::letters, refusal, repairs::Repairs};
use crate::{Code, Error};

/// The first bytes of an OpenSSH private key (PROTOCOL.key).
const MAGIC: &[u8] = b"openssh-key-v1\0";

/// Names the body of an `OPENSSH PRIVATE KEY` block.
pub(crate) fn name_private(body: &str) -> Error {
    let undone = Zeroizing::new(body.replace("\\r", " ").replace("\\n", " "));
    let letters: Zeroizing<String> =
        Zeroizing::new(undone.chars().filter(|c| c.is_ascii_alphanumeric() || "+/".contains(*c)).collect());
    let whole = letters.len().saturating_sub(letters.len() % 4);
    let bytes = letters::decode(letters.get(..whole).unwrap_or_default(), &mut Repairs::default());
    bytes.map_or_else(|_| refusal::openssh("unknown", false), |bytes| name_bytes(&bytes))
}

/// Names the bytes of an OpenSSH private key.
pub(crate) fn name_bytes(bytes: &[u8]) -> Error {
    read_header(bytes).unwrap_or_else(|| refusal::openssh("unknown", false))
}

pub(crate) fn is_private(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Reads the cipher, the KDF and its options, the number of keys, and the first public key, which starts with its
/// kind.
fn read_header(bytes: &[u8]) -> Option<Error> {
    let (cipher, rest) = string(bytes.strip_prefix(MAGIC)?)?;
    let (_, rest) = string(rest)?;
    let (_, rest) = string(rest)?;
    let (public, _) = string(rest.get(4..)?)?;
    let (kind, _) = string(public)?;
    Some(refusal::openssh(algorithm(core::str::from_utf8(kind).ok()?), cipher != b"none"))
}

/// Reads a string that is preceded by its length (RFC 4251 §5).
fn string(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

/// Returns the algorithm that SSH calls `kind`.
fn algorithm(kind: &str) -> &'static str {
    match kind {
        "ssh-rsa" | "rsa-sha2-256" | "rsa-sha2-512" => "RSA",
        "ssh-ed25519" => "Ed25519",
        "ssh-ed448" => "Ed448",
        "ssh-dss" => "DSA",
        "ecdsa-sha2-nistp256" => "EC P-256",
        "ecdsa-sha2-nistp384" => "EC P-384",
        "ecdsa-sha2-nistp521" => "EC P-521",
        _ => "unknown",
    }
}

/// What the name of a certified key's algorithm ends in (PROTOCOL.certkeys).
const CERTIFIED: &str = "-cert-v01@openssh.com";

/// Names a PuTTY file, or a line of `id_rsa.pub` or `authorized_keys`.
pub(crate) fn name_text(text: &str) -> Option<Error> {
    if let Some((_, file)) = text.split_once("PuTTY-User-Key-File-") {
        let kind = file.split_once(':').and_then(|(_, rest)| rest.split_whitespace().next()).unwrap_or_default();
        let encrypted = file.lines().any(|line| line.starts_with("Encryption:") && !line.contains("none"));
        return Some(refusal::putty(algorithm(kind), encrypted));
    }
    let mut words = text.split_whitespace();
    let kind = words.find(|word| algorithm(word) != "unknown" || word.ends_with(CERTIFIED))?;
    let is_key = words.next().is_some_and(|word| word.starts_with("AAAA"));
    let kind = kind.strip_suffix(CERTIFIED).unwrap_or(kind);
    is_key.then(|| Error::key(Code::KeyIsPublic).with("format", "openssh").with("algorithm", algorithm(kind)))
}
