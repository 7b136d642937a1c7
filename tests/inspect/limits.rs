//! Any bytes up to 1 MiB get an answer quickly.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use vonage_jwt_web::{InspectContext, WebhookInput, inspect, request_from_token, token::MAX_BYTES, verify_webhook};

use crate::draft::{Draft, NOW, key};

/// In a debug build a quarter is enough to show quadratic growth.
const SIZE: usize = if cfg!(debug_assertions) { MAX_BYTES / 4 } else { MAX_BYTES };
const PAYLOAD_BYTES: usize = SIZE / 4 * 3 - 1000;

fn answer_all(token: &[u8]) {
    let context = InspectContext { now: NOW, api: Some("users"), path: Some("/v1/users"), ..InspectContext::default() };
    let _ = serde_json::to_string(&inspect(token, &context)).unwrap();
    let _ = request_from_token(token);
    let _ = verify_webhook(&WebhookInput { token, secret: b"s", body: Some(token), now: NOW });
}

/// Repeats `unit` until the payload of a token is full.
fn with_payload(start: &str, unit: impl Fn(usize) -> String, end: &str) -> String {
    let (mut payload, mut index) = (start.to_owned(), 0);
    while payload.len() < PAYLOAD_BYTES {
        payload.push_str(&unit(index));
        index += 1;
    }
    payload.push_str(end);
    let mut draft = Draft::application();
    (draft.payload_text, draft.signature) = (Some(payload.into_bytes()), Some(256));
    let token = draft.token(key());
    assert!(token.len() <= MAX_BYTES);
    token
}

#[test]
fn a_mebibyte_gets_an_answer_quickly() {
    // In a debug build on a busy machine this takes long, which says nothing about the product.
    let (depth, limit) = if cfg!(debug_assertions) { (8, 120) } else { (63, 2) };
    let repeated =
        ["A", ".", "{", "[", "eyJ.", "\n", "\"", "%41", "=", "a.b.c "].map(|unit| unit.repeat(SIZE / unit.len()));
    let payloads = [
        with_payload(r#"{"acl":{"paths":{"#, |index| format!("\"{index}\":0,"), r#""/":{}}}}"#),
        with_payload(r#"{"acl":{"paths":{"#, |index| format!("\"/{index}\":{{}},"), r#""/":{}}}}"#),
        with_payload(r#"{"acl":{"paths":{"/":{"methods":["#, |_| "1,".into(), "1]}}}}"),
        with_payload(r#"{"acl":["#, |_| "\"/a\",".into(), "\"\"]}"),
        with_payload("{", |_| "\"a\":1,".into(), "\"a\":1}"),
        with_payload("{", |index| format!("\"a{index}\":1,"), "\"a\":1}"),
        with_payload(r#"{"sub":""#, |_| "é".into(), "\"}"),
        with_payload(r#"{"iat":"#, |_| "9".into(), "}"),
        with_payload(r#"{"session_id":"a_"#, |_| "AAAA".into(), "\"}"),
        with_payload(r#"{"acl":{"paths":{"/"#, |_| "a/".into(), "\":{}}}}"),
        with_payload(&"[".repeat(depth), |_| "1,".into(), &("1".to_owned() + &"]".repeat(depth))),
        with_payload("{\"a\":", |_| "[".into(), ""),
    ];
    for token in repeated.iter().chain(&payloads) {
        let start = Instant::now();
        answer_all(token.as_bytes());
        let took = start.elapsed();
        println!("{took:?}: {}", token.get(37..77).unwrap_or_default());
        assert!(took < Duration::from_secs(limit), "{took:?} for {}", token.chars().take(160).collect::<String>());
    }
}

#[test]
fn a_hundred_thousand_faults_are_not_all_listed() {
    let token = with_payload(r#"{"acl":{"paths":{"#, |index| format!("\"{index}\":0,"), r#""/":{}}}}"#);
    assert_eq!(inspect(token.as_bytes(), &InspectContext::default()).findings.len(), 100);
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(bytes: Vec<u8>) {
        answer_all(&bytes);
    }

    #[test]
    fn any_payload_gets_an_answer(payload: Vec<u8>, header in "\\{\"alg\":\"(RS256|HS256|none)\"\\}") {
        let mut draft = Draft::application();
        draft.signature = Some(256);
        draft.payload_text = Some(payload);
        draft.header = vec![("alg".into(), header)];
        answer_all(draft.token(key()).as_bytes());
    }

    #[test]
    fn any_claim_gets_an_answer(
        claim in "iat|exp|nbf|jti|sub|acl|application_id|session_id|role|connection_data|ttl|initial_layout_class_list",
        value in r#"-?[0-9]{1,25}(\.[0-9]{1,5})?|"[a-z0-9 {}_-]{0,40}"|null|true|\[("/a",?)?\]|\{"paths":(\{"/a/\*\*":\{\}\}|\[\]|1)\}"#,
    ) {
        let mut draft = Draft::video();
        draft.signature = Some(256);
        answer_all(draft.set(&claim, &value).token(key()).as_bytes());
    }
}
