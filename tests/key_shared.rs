//! Other projects' key files, where the folder with them lies beside the repository; elsewhere this says "skipped".

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "tests may panic, and say what they skip"
)]

mod support;

use std::path::{Path, PathBuf};

use vonage_jwt_web::{PrivateKey, ReadOptions};

/// File, passphrase, outcome: `pkcs1`, `pkcs8`, or a code. From each project's own description of its files.
const FILES: &str = include_str!("data/shared-keys.tsv");

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: the key files of other projects are not beside the repository");
    None
}

#[test]
fn other_projects_files_have_their_outcomes() {
    let Some(folder) = folder() else { return };
    let mut wrong = Vec::new();
    for row in FILES.lines().filter(|row| !row.starts_with('#')) {
        let [file, passphrase, expected] = row.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let passphrase = (!passphrase.is_empty()).then_some(passphrase.as_bytes());
        let input = std::fs::read(folder.join(file)).unwrap();
        let found = outcome(&input, passphrase);
        if found != expected {
            wrong.push(format!("{file}: {found}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// ring's `rsa_from_pkcs8_tests.txt`, in its order: what its comments say of each key, by the rules of this product.
const RING: [&str; 18] = [
    "pkcs8",               // 2048 bits
    "key_truncated",       // the last byte removed
    "pkcs8",               // 3072 bits
    "pkcs8",               // 2048 bits, p < q
    "pkcs8",               // 3072 bits, p < q
    "pkcs8",               // e = 3, which is warned of
    "key_too_small",       // 2040 bits
    "key_too_small",       // 2046 bits
    "key_too_small",       // 2047 bits
    "pkcs8",               // 2049 bits: ring wants multiples of 512
    "pkcs8",               // 2050 bits
    "pkcs8",               // 2056 bits
    "pkcs8",               // 2302 bits
    "pkcs8",               // 2303 bits
    "pkcs8",               // 2304 bits
    "key_wrong_algorithm", // P-256
    "key_wrong_algorithm", // RSA numbers under the identifier of P-256
    "key_damaged",         // a P-256 key under the identifier of RSA
];

#[test]
fn rings_keys_have_their_outcomes() {
    let Some(folder) = folder() else { return };
    let text = std::fs::read_to_string(folder.join("ring/rsa_from_pkcs8_tests.txt")).unwrap();
    let inputs: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("Input = ")).collect();
    assert_eq!(inputs.len(), RING.len());
    for (index, (input, expected)) in inputs.into_iter().zip(RING).enumerate() {
        assert_eq!(outcome(&hex(input.trim()), None), expected, "key {index}");
    }
}

/// The format of a key that reads, or the code.
fn outcome(input: &[u8], passphrase: Option<&[u8]>) -> String {
    match PrivateKey::read(input, passphrase, ReadOptions::default(), &mut support::rng(1)) {
        Ok(key) => serde_json::to_value(key.summary().format).unwrap().as_str().unwrap().to_owned(),
        Err(error) => error.code().to_owned(),
    }
}

fn hex(text: &str) -> Vec<u8> {
    let digit = |at: usize| u8::from_str_radix(text.get(at..at + 2).unwrap(), 16).unwrap();
    (0..text.len()).step_by(2).map(digit).collect()
}
