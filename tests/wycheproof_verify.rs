//! Wycheproof's test vectors for verification: PKCS#1 v1.5 signatures and JSON web signatures.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use std::collections::BTreeMap;

use serde_json::Value;
use vonage_jwt_web::{InspectContext, PublicKey, SignatureState, Verdict, inspect};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
use wycheproof_ng_kdf_jose::json_web;
use wycheproof_ng_rsa_signature::rsa_pkcs1_verify::TestName;

#[test]
fn pkcs1_signatures_with_sha_256() {
    let mut count = BTreeMap::new();
    for name in [TestName::Rsa2048Sha256, TestName::Rsa3072Sha256, TestName::Rsa4096Sha256, TestName::Rsa8192Sha256] {
        for group in groups(name.json_data()) {
            let key = PublicKey::read(&bytes(&group["publicKeyAsn"]));
            let is_supported = key.is_ok() || group["keySize"].as_u64().unwrap() <= 4096;
            for test in group["tests"].as_array().unwrap() {
                let accepted = key.as_ref().is_ok_and(|key| key.verify(&bytes(&test["msg"]), &bytes(&test["sig"])));
                // "acceptable" means a signature without the NULL of the algorithm's parameters, which we must not
                // accept.
                let right = test["result"] == "valid" && is_supported;
                assert_eq!(accepted, right, "{name:?} {} {}", test["tcId"], test["comment"]);
                *count.entry((test["result"].to_string(), accepted)).or_insert(0) += 1;
            }
        }
    }
    assert_eq!(count.values().sum::<i32>(), 1034);
}

fn groups(text: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).unwrap();
    file["testGroups"].as_array().unwrap().clone()
}

fn bytes(hex: &Value) -> Vec<u8> {
    let text = hex.as_str().unwrap();
    let digits = |at: usize| u8::from_str_radix(text.get(at..at + 2).unwrap(), 16).unwrap();
    (0..text.len()).step_by(2).map(digits).collect()
}

#[test]
fn json_web_signatures() {
    let (mut valid, mut right, mut others) = (0, 0, 0);
    for group in groups(json_web::TestName::JsonWebSignature.json_data()) {
        let key = group.get("public").or_else(|| group.get("private")).unwrap();
        let is_rs256 = key["kty"] == "RSA" && (key["alg"] == "RS256" || key.get("alg").is_none());
        let key = key.to_string();
        for test in group["tests"].as_array().unwrap() {
            let token = test["jws"].as_str().unwrap();
            let context = InspectContext { public_key: Some(key.as_bytes()), ..InspectContext::default() };
            let answer = inspect(token.as_bytes(), &context);
            let expected = is_rs256 && test["result"] == "valid";
            let words = format!("{} {}", test["tcId"], test["comment"]);
            assert_eq!(answer.signature == SignatureState::Valid, expected, "{words}: {answer:?}");
            // None has a Vonage token's claims.
            assert_ne!(answer.verdict, Verdict::Accepted, "{words}");
            match is_rs256 {
                true => right += 1,
                false => others += 1,
            }
            valid += usize::from(expected);
        }
    }
    assert_eq!((right, valid, others), (235, 8, 166));
}
