//! Refuses other formats, with the command that turns a *copy* of the file into one we can read.
//!
//! The page shows these commands as they are, and `tests/www/remedies.test.mjs` runs each. None writes a key without
//! encryption by itself, and each asks for the passphrases instead of taking them from its line.

use crate::{Code, Error};

/// Without `-v2`, OpenSSL before 1.1 writes PBES1.
const PKCS8: &str = "openssl pkcs8 -topk8 -v2 aes-256-cbc -in private.key -out copy.key";
/// OpenSSL 3 has single DES, RC2, RC4 and others only in its legacy provider.
const PKCS8_LEGACY: &str =
    "openssl pkcs8 -topk8 -v2 aes-256-cbc -provider default -provider legacy -in private.key -out copy.key";
/// Old files need OpenSSL 3's legacy provider, and new ones open with it too.
const PKCS12: &str = "openssl pkcs12 -legacy -in private.p12 -nocerts -aes256 -out copy.key";
/// ssh-keygen overwrites the file, and refuses one that others may read.
const OPENSSH: &str = "cp private.key copy.key && chmod 600 copy.key && ssh-keygen -p -m PKCS8 -f copy.key";
/// puttygen alone would write legacy PEM.
const PUTTY: &str = "puttygen private.ppk -O private-openssh-new -o copy.key && ssh-keygen -p -m PKCS8 -f copy.key";
const SSH2: &str = "puttygen private.key -O private-openssh-new -o copy.key && ssh-keygen -p -m PKCS8 -f copy.key";

/// Unlike `genrsa -aes256`, it writes PKCS#8 in LibreSSL and older OpenSSL too.
const MAKE_PAIR: &str = "openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -aes256 -out private.key";

/// The ciphers that OpenSSL writes into `DEK-Info`. Only these are shown: anything else might be part of the key.
const LEGACY_CIPHERS: &[&str] = &[
    "AES-128-CBC",
    "AES-192-CBC",
    "AES-256-CBC",
    "DES-EDE3-CBC",
    "DES-CBC",
    "CAMELLIA-128-CBC",
    "CAMELLIA-192-CBC",
    "CAMELLIA-256-CBC",
    "SEED-CBC",
    "IDEA-CBC",
    "BF-CBC",
    "RC2-CBC",
    "ARIA-128-CBC",
    "ARIA-192-CBC",
    "ARIA-256-CBC",
];

/// Refuses PKCS#12 (RFC 7292).
pub(crate) fn pkcs12() -> Error {
    Error::key(Code::KeyIsPkcs12).with("command", PKCS12)
}

/// Refuses PEM encrypted by its own headers (RFC 1421 §4.6.1.1, OpenSSL's traditional format).
pub(crate) fn legacy_pem(body: &str) -> Error {
    let info = body.split_once("DEK-Info:").map(|(_, info)| info.trim_start()).unwrap_or_default();
    let cipher = LEGACY_CIPHERS.iter().find(|cipher| info.starts_with(**cipher)).unwrap_or(&"unknown");
    unsupported("legacy PEM", cipher).with("command", decrypting(cipher))
}

/// Refuses encrypted PKCS#8 with a scheme or cipher that OpenSSL can read but we can't.
pub(crate) fn pkcs8_scheme(scheme: &str, cipher: &str) -> Error {
    let found = unsupported(scheme, cipher);
    if scheme == "unknown" { found } else { found.with("command", decrypting(cipher)) }
}

fn unsupported(scheme: &str, cipher: &str) -> Error {
    Error::key(Code::KeyEncryptionUnsupported).with("scheme", scheme).with("cipher", cipher)
}

/// Returns the command that decrypts `cipher`. The legacy command also works for current ciphers, so it serves unknown ones.
fn decrypting(cipher: &str) -> &'static str {
    let current = ["AES", "EDE3", "Triple", "CAMELLIA", "ARIA"].iter().any(|name| cipher.contains(name));
    if current { PKCS8 } else { PKCS8_LEGACY }
}

/// Adds the command that writes the key with fewer rounds.
pub(crate) fn many_rounds(refused: Error) -> Error {
    refused.with("command", PKCS8)
}

/// Refuses PuTTY's own format.
pub(crate) fn putty(algorithm: &str, encrypted: bool) -> Error {
    foreign(Code::KeyIsPutty, algorithm, PUTTY).with("encrypted", encrypted)
}

/// Refuses OpenSSH's own format (PROTOCOL.key).
pub(crate) fn openssh(algorithm: &str, encrypted: bool) -> Error {
    foreign(Code::KeyIsOpenssh, algorithm, OPENSSH).with("encrypted", encrypted)
}

/// Refuses ssh.com's format, whose content we do not read.
pub(crate) fn ssh2() -> Error {
    Error::key(Code::KeyIsOpenssh).with("format", "ssh2").with("command", SSH2)
}

fn foreign(code: Code, algorithm: &str, command: &'static str) -> Error {
    let found = Error::key(code).with("algorithm", algorithm);
    if matches!(algorithm, "RSA" | "unknown") { found.with("command", command) } else { found }
}

/// Refuses to make a pair where the browser cannot, with the command that makes one.
#[must_use]
pub fn pair_unavailable() -> Error {
    Error::new(Code::KeyMakingUnavailable, "bits").with("command", MAKE_PAIR)
}

/// Refuses a private key with a fault.
pub(crate) fn damaged(reason: &'static str) -> Error {
    Error::key(Code::KeyDamaged).with("reason", reason)
}
