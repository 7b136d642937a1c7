//! Refusals that carry the command which turns a copy of the file into one that reads.

use crate::{Code, Error};

/// PKCS#12 (RFC 7292). Old files need OpenSSL's legacy provider.
pub(crate) fn pkcs12() -> Error {
    Error::key(Code::KeyIsPkcs12)
        .with("command", "openssl pkcs12 -in key.p12 -nocerts -nodes -out private.key")
        .with("legacyCommand", "openssl pkcs12 -legacy -in key.p12 -nocerts -nodes -out private.key")
}
