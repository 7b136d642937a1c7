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

use serde_json::Value;
use vonage_jwt_web::{Code, Detail, PrivateKey};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
use wycheproof_ng_rsa_signature::rsa_pkcs1_sig_gen::TestName;

/// Each must match byte for byte, unless the page refuses the key: 17 are too small, and 3 have unbalanced primes.
#[test]
fn signatures_with_sha_256() {
    let (mut equal, mut unbalanced, mut small) = (0, 0, 0);
    for name in TestName::all() {
        for group in groups(name).iter().filter(|group| group["sha"] == "SHA-256") {
            let key = support::read(&bytes(&group["privateKeyPkcs8"]));
            for test in group["tests"].as_array().unwrap() {
                match &key {
                    Ok(key) => {
                        assert_eq!(signature(key, test), bytes(&test["sig"]), "{name:?} {}", test["tcId"]);
                        equal += 1;
                    }
                    Err(error) if error.code == Code::KeyUnsafe => {
                        assert_eq!(error.details.get("reason"), Some(&Detail::from("unbalanced")));
                        unbalanced += 1;
                    }
                    Err(error) => {
                        assert_eq!(error.code, Code::KeyTooSmall, "{name:?} {}", test["tcId"]);
                        assert!(group["keySize"].as_u64().unwrap() < 2048);
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

fn groups(name: TestName) -> Vec<Value> {
    let file: Value = serde_json::from_str(name.json_data()).unwrap();
    file["testGroups"].as_array().unwrap().clone()
}

fn bytes(hex: &Value) -> Vec<u8> {
    let text = hex.as_str().unwrap();
    let digits = |at: usize| u8::from_str_radix(text.get(at..at + 2).unwrap(), 16).unwrap();
    (0..text.len()).step_by(2).map(digits).collect()
}
