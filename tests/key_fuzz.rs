//! Replays the fuzzer's corpus: every input gets an answer, and quickly.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests may panic")]

mod support;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use vonage_jwt_web::{PrivateKey, PublicKey, ReadOptions};

#[test]
fn every_input_of_the_fuzz_corpus_has_an_answer() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/read_key");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        check(&std::fs::read(entry.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count > 0);
}

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
    assert!(took < Duration::from_secs(20), "{took:?}: {shown:?}");
}
