//! The longest inputs get an answer quickly.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests may panic")]

mod support;

use std::time::{Duration, Instant};

use vonage_jwt_web::{PrivateKey, PublicKey, ReadOptions};

/// Inputs of the maximum length that repeat what the reader looks for.
#[test]
fn long_input_is_read_quickly() {
    let key = support::files::text("rsa2048.pem");
    for part in [
        "-",
        "=",
        "\\",
        "\\n",
        ">",
        "`",
        "\"",
        "\n",
        " ",
        "A",
        "M",
        "MII",
        "MIIEvQIB",
        "LS0t",
        "eyJ.",
        "BEGIN",
        "END",
        "-END ",
        "-----BEGIN ",
        "-----BEGIN PRIVATE KEY-----",
        "END PRIVATE KEY",
        "{",
        "[",
        "{\"kty\":",
        "\u{200b}",
        "\u{1b}[",
        "a:b\n",
        "A=",
        "MIGRATIO ",
        "MIIEvQIB ",
        "0\u{0}",
        "ssh-rsa ",
        key,
    ] {
        let count = 65_000 / part.len();
        check(part.repeat(count).as_bytes());
        check(format!("-----BEGIN PRIVATE KEY-----\n{}", part.repeat(count)).as_bytes());
        check(format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----", part.repeat(count)).as_bytes());
    }
}

fn check(input: &[u8]) {
    let start = Instant::now();
    let options = ReadOptions::default();
    if let Err(error) = PrivateKey::read(input, Some(b"secret"), options, &mut support::rng(1)) {
        assert!(matches!(error.field(), Some("privateKey" | "passphrase")));
    }
    let _ = PublicKey::read(input);
    let took = start.elapsed();
    let shown = String::from_utf8_lossy(input.get(..40).unwrap_or(input)).into_owned();
    assert!(took < Duration::from_secs(120), "{took:?}: {shown:?}");
}
