//! Writing the form without its secrets as a link, and reading it back.
#![allow(clippy::unwrap_used, reason = "tests may panic")]

use vonage_jwt_web::{Json, settings_from_fragment, settings_to_fragment};

fn to(settings: &str) -> Result<String, &'static str> {
    settings_to_fragment(&Json::parse(settings).unwrap()).map_err(|error| error.code())
}

fn from(fragment: &str) -> Result<String, &'static str> {
    settings_from_fragment(fragment).map(|settings| settings.to_text()).map_err(|error| error.code())
}

#[test]
fn settings_come_back() {
    for settings in [
        r#"{"kind":"application","applicationId":"9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70","lifetimeSeconds":900}"#,
        r#"{"kind":"user","sub":"Älice & Bob=1 + ' \" # % 😀\n","acl":"{\n \"paths\": {}}","notBefore":-5}"#,
        r#"{"claims":"{\"n\":9007199254740993}","video":{"sessionId":"s","initialLayoutClassList":["a","b"]}}"#,
        "{}",
    ] {
        let fragment = to(settings).unwrap();
        assert!(fragment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%=&".contains(&byte)), "{fragment}");
        assert_eq!(from(&fragment), Ok(settings.to_owned()));
        assert_eq!(from(&format!("#{fragment}")), Ok(settings.to_owned()));
    }
}

#[test]
fn an_acl_object_becomes_text_and_empty_fields_are_dropped() {
    let fragment = to(r#"{"kind":"user","sub":"","jti":null,"acl":{"paths":{"/**":{}}}}"#).unwrap();
    assert_eq!(fragment, "kind=user&acl=%7B%22paths%22%3A%7B%22%2F%2A%2A%22%3A%7B%7D%7D%7D");
    assert_eq!(from(&fragment).unwrap(), r#"{"kind":"user","acl":"{\"paths\":{\"/**\":{}}}"}"#);
}

#[test]
fn malformed_settings_are_refused() {
    for fragment in ["kind", "kind=admin", "kind=user&kind=user", "lifetimeSeconds=1.5", "sub=%", "sub=%zz", "sub=%ff"]
    {
        assert_eq!(from(fragment), Err("settings_invalid"), "{fragment}");
    }
    for fragment in ["jti=x", "privateKey=x", "video.x=1", "video=1", "issuedAt=1", "video.role=a&video.role=b"] {
        assert_eq!(from(fragment), Err("settings_invalid"), "{fragment}");
    }
    assert_eq!(from(&format!("sub={}", "a".repeat(17_000))), Err("settings_invalid"));
    for settings in ["[]", r#"{"privateKey":"x"}"#, r#"{"sub":7}"#, r#"{"video":{"x":"y"}}"#, r#"{"video":{"role":1}}"#]
    {
        assert_eq!(to(settings), Err("settings_invalid"), "{settings}");
    }
}

#[test]
fn anything_that_looks_like_a_secret_is_refused() {
    let der = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ".repeat(4);
    let body = format!("{der}\n").repeat(2);
    for secret in [
        "-----BEGIN PRIVATE KEY-----",
        "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJ9.x",
        "Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9",
        "T1==cGFydG5lcg",
        &der,
        &body,
        &body.replace('\n', "\\n"),
        r#"{"key":{"kty":"RSA","n":"x","d":"y"}}"#,
        r#"{"a":["\u002d----BEGIN RSA PRIVATE KEY"]}"#,
    ] {
        for name in ["sub", "claims", "acl"] {
            let settings = Json::Object(vec![(name.to_owned(), Json::from(secret))]).to_text();
            assert_eq!(to(&settings), Err("settings_has_secret"), "{settings}");
            let encoded: String = secret.bytes().map(|byte| format!("%{byte:02x}")).collect();
            assert_eq!(from(&format!("{name}={encoded}")), Err("settings_has_secret"), "{secret}");
        }
    }
    let session =
        r#"{"video":{"sessionId":"2_MX4yNzA4NjYxMn5-MTU0NzA4MDUyMTEzNn5sOXU5ZnlWYXplRnZGblV4RUo3dXJpZk1-fg"}}"#;
    assert!(to(session).is_ok());
    assert!(to(&format!(r#"{{"sub":"{}"}}"#, "some words 12 ".repeat(60))).is_ok());
}

#[test]
fn the_longest_link_is_read_and_only_a_short_unknown_name_is_told() {
    let link = |length: usize| format!("sub={}", "a".repeat(length.saturating_sub(4)));
    assert!(from(&link(16_384)).is_ok() && from(&format!("#{}", link(16_384))).is_ok());
    assert_eq!(from(&link(16_385)), Err("settings_invalid"));
    let named = |fragment: &str| settings_from_fragment(fragment).unwrap_err().details.get("name").cloned();
    for (letters, is_told) in [(1, true), (40, true), (41, false)] {
        let name = "n".repeat(letters);
        assert_eq!(named(&format!("{name}=1")), is_told.then(|| name.into()), "{letters}");
    }
    assert_eq!((named("=1"), named("video.x=1"), named("sub=%zz")), (None, Some("x".into()), Some("sub".into())));
}
