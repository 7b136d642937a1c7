//! Any text as the fields of a request: one that has no problem makes a payload that has what was asked for.
//!
//! The first byte chooses the kind and the fields that are texts of their own; the first line is the subject, the
//! second the ACL, the rest the custom claims. With the highest bit the rest is the whole request.

use std::sync::OnceLock;

use super::pieces::{Counter, ID, NOW, choice, line};
use vonage_jwt_web::{Json, Kind, Minted, PrivateKey, ReadOptions, check, mint, rules::examine};

const KEY: &[u8] = include_bytes!("../../tests/data/keys/rsa2048.pem");

pub fn run(mut input: &[u8]) {
    // A signature takes a thousand times as long as the rest, so few inputs get one.
    let is_signed = input.len().is_multiple_of(64);
    let choice = choice(&mut input);
    let request = if choice & 0x80 == 0 {
        Some(of_fields(choice, &mut input))
    } else {
        core::str::from_utf8(input).ok().and_then(|text| Json::parse(text).ok())
    };
    let Some(request) = request else { return };
    let problems = check(&request, NOW);
    for kind in Kind::ALL {
        let _ = examine(kind, &request, NOW);
    }
    if is_signed {
        match mint(key(), &request, NOW, &mut Counter(1)) {
            Ok(minted) => assert_payload(&minted, &request, &problems),
            Err(error) => assert_eq!(error.problems, problems),
        }
    }
}

fn assert_payload(minted: &Minted, request: &Json, problems: &[vonage_jwt_web::Problem]) {
    assert_eq!(problems, []);
    let payload = Json::parse(&minted.payload_json).unwrap();
    assert_eq!(payload.duplicate_key(), None);
    assert_eq!(payload.to_text(), minted.payload_json);
    let kind = request.get("kind").and_then(Json::as_str).and_then(Kind::from_name).unwrap();
    for finding in examine(kind, &payload, NOW) {
        // The times may be any that were asked for. The form of what mint makes is right.
        let code = finding.code.as_str();
        assert!(!code.ends_with("_invalid") && !code.ends_with("_not_a_number"), "{finding:?}");
    }
}

fn key() -> &'static PrivateKey {
    static KEY_READ: OnceLock<PrivateKey> = OnceLock::new();
    KEY_READ.get_or_init(|| PrivateKey::read(KEY, None, ReadOptions::default(), &mut Counter(1)).unwrap())
}

fn of_fields(choice: u8, input: &mut &[u8]) -> Json {
    let mut text = |is_last: bool| {
        let bytes = if is_last { std::mem::take(input) } else { line(input) };
        String::from_utf8_lossy(bytes).into_owned()
    };
    let (sub, acl, claims) = (text(false), text(false), text(true));
    let kind = Kind::ALL[usize::from(choice) % Kind::ALL.len()];
    let mut members = vec![("kind", Json::from(kind.as_str())), ("applicationId", Json::from(ID))];
    if choice & 4 != 0 {
        members.push(("sub", Json::String(sub)));
    }
    if choice & 8 != 0 {
        members.push(("acl", Json::String(acl)));
    }
    if choice & 16 != 0 {
        members.push(("claims", Json::String(claims)));
    }
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
