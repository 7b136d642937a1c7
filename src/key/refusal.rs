//! Refuses other formats, with the command that turns a *copy* of the file into one we can read.
//!
//! Each command was tested on files made by OpenSSL 3.0, ssh-keygen 9.2 and puttygen 0.78.

use crate::{Code, Error};

/// Without `-v2`, OpenSSL before 1.1 writes PBES1.
const PKCS8: &str = "openssl pkcs8 -topk8 -v2 aes256 -in private.key -out vonage.key";
/// OpenSSL 3 has single DES, RC2 and RC4 only in its legacy provider.
const PKCS8_LEGACY: &str =
    "openssl pkcs8 -topk8 -v2 aes256 -provider legacy -provider default -in private.key -out vonage.key";

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
];

/// Refuses PKCS#12 (RFC 7292). Old files need OpenSSL's legacy provider.
pub(crate) fn pkcs12() -> Error {
    Error::key(Code::KeyIsPkcs12)
        .with("command", "openssl pkcs12 -in key.p12 -nocerts -nodes -out vonage.key")
        .with("legacyCommand", "openssl pkcs12 -legacy -in key.p12 -nocerts -nodes -out vonage.key")
}

/// Refuses PEM encrypted by its own headers (RFC 1421 §4.6.1.1, OpenSSL's traditional format).
pub(crate) fn legacy_pem(body: &str) -> Error {
    let info = body.split_once("DEK-Info:").map(|(_, info)| info.trim_start()).unwrap_or_default();
    let cipher = LEGACY_CIPHERS.iter().find(|cipher| info.starts_with(**cipher)).unwrap_or(&"unknown");
    unsupported("legacy PEM").with("cipher", *cipher).with("command", PKCS8)
}

/// Refuses encrypted PKCS#8 with a scheme or cipher that OpenSSL can read but we can't.
pub(crate) fn pkcs8_scheme(scheme: &str, cipher: &str) -> Error {
    let found = unsupported(scheme).with("cipher", cipher);
    let legacy = ["DES-CBC", "RC2", "RC4", "MD2"].iter().any(|old| cipher.contains(old)) && !cipher.contains("Triple");
    match scheme {
        "unknown" => found,
        _ if legacy => found.with("command", PKCS8_LEGACY),
        _ => found.with("command", PKCS8),
    }
}

fn unsupported(scheme: &str) -> Error {
    Error::key(Code::KeyEncryptionUnsupported).with("scheme", scheme)
}

/// Refuses PuTTY's own format. Given a passphrase, puttygen would write legacy PEM, so the command drops it from the
/// copy.
pub(crate) fn putty(algorithm: &str, encrypted: bool) -> Error {
    let found = Error::key(Code::KeyIsPutty).with("algorithm", algorithm).with("encrypted", encrypted);
    match (algorithm, encrypted) {
        ("RSA", false) => found.with("command", "puttygen private.ppk -O private-openssh -o vonage.key"),
        ("RSA", true) => {
            found.with("command", "puttygen private.ppk --new-passphrase /dev/null -O private-openssh -o vonage.key")
        }
        _ => found,
    }
}

/// Refuses OpenSSH's own format (PROTOCOL.key). ssh-keygen overwrites the file, so the command makes a copy first.
pub(crate) fn openssh(algorithm: &str, encrypted: bool) -> Error {
    let found = Error::key(Code::KeyIsOpenssh).with("algorithm", algorithm).with("encrypted", encrypted);
    if matches!(algorithm, "RSA" | "unknown") {
        found.with("command", "cp id_rsa vonage.key && ssh-keygen -p -m PKCS8 -f vonage.key")
    } else {
        found
    }
}

/// Returns the error for a private key with a fault.
pub(crate) fn damaged(reason: &'static str) -> Error {
    Error::key(Code::KeyDamaged).with("reason", reason)
}
