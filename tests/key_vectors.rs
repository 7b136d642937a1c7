//! Other projects' key files: from the packages of pinned crates, and from a folder of test vectors.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests may panic"
)]

mod support;
#[path = "support/vectors.rs"]
mod vectors;

use vonage_jwt_web::{PrivateKey, ReadOptions};

/// File, passphrase and outcome (`pkcs1`, `pkcs8`, or a code), from each project's own description of its files.
const OF_CRATES: &str = include_str!("data/crate-keys.tsv");
const OF_THE_FOLDER: &str = include_str!("data/vector-keys.tsv");

#[test]
fn the_key_files_in_crates_have_the_expected_outcomes() {
    let packages = vectors::packages();
    assert_outcomes(OF_CRATES, 63, |file| {
        let (name, path) = file.split_once('/').unwrap();
        std::fs::read(packages[name].join(path)).unwrap()
    });
}

#[test]
#[ignore = "needs pyca's and OpenSSL's key files in TEST_VECTORS"]
fn other_projects_files_have_the_expected_outcomes() {
    assert_outcomes(OF_THE_FOLDER, 72, vectors::read);
}

fn assert_outcomes(table: &str, count: usize, read: impl Fn(&str) -> Vec<u8>) {
    let rows: Vec<&str> = table.lines().filter(|row| !row.starts_with('#')).collect();
    assert_eq!(rows.len(), count);
    let mut wrong = Vec::new();
    for row in rows {
        let [file, passphrase, expected] = row.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let passphrase = (!passphrase.is_empty()).then_some(passphrase.as_bytes());
        let found = outcome(&read(file), passphrase);
        if found != expected {
            wrong.push(format!("{file}: {found}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The keys of ring's `rsa_from_pkcs8_tests.txt`, in order. Its comments describe each key, and our rules give the
/// outcome.
const RING: [&str; 18] = [
    "pkcs8",               // 2048 bits
    "key_truncated",       // the last byte removed
    "pkcs8",               // 3072 bits
    "pkcs8",               // 2048 bits, p < q
    "pkcs8",               // 3072 bits, p < q
    "pkcs8",               // e = 3, which gives a warning
    "key_too_small",       // 2040 bits
    "key_too_small",       // 2046 bits
    "key_too_small",       // 2047 bits
    "pkcs8",               // 2049 bits: ring requires multiples of 512
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
#[ignore = "needs ring's key file in TEST_VECTORS"]
fn rings_keys_have_the_expected_outcomes() {
    let text = String::from_utf8(vectors::read("ring/rsa_from_pkcs8_tests.txt")).unwrap();
    let inputs: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("Input = ")).collect();
    assert_eq!(inputs.len(), RING.len());
    for (index, (input, expected)) in inputs.into_iter().zip(RING).enumerate() {
        assert_eq!(outcome(&hex(input.trim()), None), expected, "key {index}");
    }
}

/// Returns the format of a readable key, or the code.
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
