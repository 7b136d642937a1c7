//! Wycheproof's test vectors for signing: PKCS#1 v1.5 with SHA-256.
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

use serde_json::Value;
use vonage_jwt_web::{Code, Detail, PrivateKey, Result};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Each must match byte for byte, unless the page refuses the key: 17 are too small, and 3 have unbalanced primes.
#[cfg_attr(
    any(not(target_arch = "wasm32"), not(feature = "vectors")),
    ignore = "needs Wycheproof's rsa_pkcs1_*_sig_gen_test.json in TEST_VECTORS"
)]
#[test]
fn signatures_with_sha_256() {
    signs_as_wycheproof(support::read);
}

/// The engine itself is tested as WebAssembly in tests/engine.
#[cfg(not(target_arch = "wasm32"))]
#[test]
#[ignore = "needs Wycheproof's rsa_pkcs1_*_sig_gen_test.json in TEST_VECTORS"]
fn signatures_with_sha_256_and_the_engine() {
    signs_as_wycheproof(|key| support::read_with(key, support::lockstep::Portable::new()));
}

fn signs_as_wycheproof(read: fn(&[u8]) -> Result<PrivateKey>) {
    let (mut equal, mut unbalanced, mut small) = (0, 0, 0);
    for bits in [1024, 1536, 2048, 3072, 4096] {
        for group in groups(bits).iter().filter(|group| group["sha"] == "SHA-256") {
            let key = read(&bytes(&group["privateKeyPkcs8"]));
            for test in group["tests"].as_array().unwrap() {
                match &key {
                    Ok(key) => {
                        assert_eq!(signature(key, test), bytes(&test["sig"]), "{bits} {}", test["tcId"]);
                        equal += 1;
                    }
                    Err(error) if error.code == Code::KeyUnsafe => {
                        assert_eq!(error.details.get("reason"), Some(&Detail::from("unbalanced")));
                        unbalanced += 1;
                    }
                    Err(error) => {
                        assert_eq!((error.code, bits < 2048), (Code::KeyTooSmall, true), "{bits} {}", test["tcId"]);
                        small += 1;
                    }
                }
            }
        }
    }
    assert_eq!((equal, unbalanced, small), (24, 3, 17));
}

fn signature(key: &PrivateKey, test: &Value) -> Vec<u8> {
    key.sign(&bytes(&test["msg"]), &mut support::rng(1)).unwrap()
}

fn groups(bits: u32) -> Vec<Value> {
    let text = vectors::read(&format!("wycheproof/rsa_pkcs1_{bits}_sig_gen_test.json"));
    let file: Value = serde_json::from_slice(&text).unwrap();
    file["testGroups"].as_array().unwrap().clone()
}

fn bytes(hex: &Value) -> Vec<u8> {
    let text = hex.as_str().unwrap();
    let digits = |at: usize| u8::from_str_radix(text.get(at..at + 2).unwrap(), 16).unwrap();
    (0..text.len()).step_by(2).map(digits).collect()
}
