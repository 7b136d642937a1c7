//! Golden tokens of each kind, and what is reported about them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

mod support;

use support::{read, rng};
use vonage_jwt_web::{Code, Finding, HEADER, Json, Minted, PrivateKey, Result, Severity, mint};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const NOW: i64 = 1_790_000_000;
const ID: &str = "9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70";
const JTI: &str = "01890a5d-ac96-474b-bcce-b302099a8057";

/// The key of RFC 7515 A.2.
fn key() -> PrivateKey {
    read(include_bytes!("data/rfc/rfc7515-a2.jwk.json")).unwrap()
}

fn minted(kind: &str, more: &str) -> Result<Minted> {
    let text = format!(r#"{{"kind":"{kind}","applicationId":"{ID}","jti":"{JTI}"{more}}}"#);
    mint(&key(), &Json::parse(&text).unwrap(), NOW, &mut rng(1))
}

/// Returns the rest of the payload, after the claims that every token has.
#[track_caller]
fn payload(minted: &Minted, exp: i64, rest: &str) {
    let start = format!(r#"{{"application_id":"{ID}","iat":{NOW},"exp":{exp},"jti":"{JTI}""#);
    assert_eq!(minted.payload_json, format!("{start}{rest}}}"));
    assert_eq!((minted.expires_at, &*minted.header_json), (exp, HEADER));
}

fn told(warnings: &[Finding]) -> Vec<(&str, Severity, &str)> {
    let one = |finding: &Finding| (finding.code.as_str(), finding.severity, finding.claim.clone().unwrap_or_default());
    warnings.iter().map(one).map(|(code, severity, claim)| (code, severity, &*claim.leak())).collect()
}

#[test]
fn an_application_token_matches_the_golden_one() {
    let minted = minted("application", "").unwrap();
    payload(&minted, NOW + 900, "");
    assert_eq!(minted.token, include_str!("data/tokens/application.jwt").trim());
    assert_eq!((minted.dies_at, minted.warnings), (NOW + 900, vec![]));
}

#[test]
fn a_user_token_matches_the_golden_one() {
    let sessions = r#"\"/*/sessions/**\":{\"methods\":[\"GET\"],\"filters\":{\"n\":9007199254740993}}"#;
    let acl = format!(r#"{{\"paths\":{{\"/*/rtc/**\":{{}},{sessions}}}}}"#);
    let more = format!(r#","sub":"Alice é","acl":"{acl}","lifetimeSeconds":86400,"notBefore":{NOW}"#);
    let minted = minted("user", &more).unwrap();
    assert_eq!(minted.payload_json, include_str!("data/tokens/user.json").trim());
    assert_eq!(minted.token, include_str!("data/tokens/user.jwt").trim());
    assert_eq!((minted.dies_at, minted.warnings), (NOW + 86400, vec![]));
}

#[test]
fn a_video_token_matches_the_golden_one() {
    let video = r#","lifetimeSeconds":2592000,"video":{"sessionId":"session-1","role":"moderator","connectionData":"{\"n\":\"x\"}","initialLayoutClassList":["full","focus"]}"#;
    let minted = minted("video", &format!(r#"{video},"claims":{{"z":1,"a":[1.0,2]}}"#)).unwrap();
    assert_eq!(minted.payload_json, include_str!("data/tokens/video.json").trim());
    assert_eq!(minted.token, include_str!("data/tokens/video.jwt").trim());
    assert_eq!((minted.dies_at, minted.warnings), (NOW + 2_592_000, vec![]));
}

#[test]
fn a_video_token_defaults_to_a_day_and_to_publisher() {
    let minted = minted("video", r#","video":{"sessionId":"s"}"#).unwrap();
    let rest = r#","sub":"video","acl":{"paths":{"/session/**":{}}},"scope":"session.connect","session_id":"s","role":"publisher""#;
    payload(&minted, NOW + 86400, rest);
}

#[test]
fn custom_claims_keep_their_text() {
    let claims = r#"{\"z\":9007199254740993,\"a\":1.0,\"m\":1e3,\"é\":null,\"b\":[true,{\"x\":\"\\u0041\"}]}"#;
    let minted = minted("application", &format!(r#","claims":"{claims}""#)).unwrap();
    payload(&minted, NOW + 900, r#","z":9007199254740993,"a":1.0,"m":1e3,"é":null,"b":[true,{"x":"A"}]"#);
}

#[test]
fn a_jti_is_new_for_every_token() {
    let request = Json::parse(&format!(r#"{{"kind":"application","applicationId":"{ID}"}}"#)).unwrap();
    let jti = |seed| {
        let payload = Json::parse(&mint(&key(), &request, NOW, &mut rng(seed)).unwrap().payload_json).unwrap();
        payload.get("jti").and_then(Json::as_str).unwrap().to_owned()
    };
    let (first, second) = (jti(1), jti(2));
    assert_ne!(first, second);
    for id in [first, second] {
        let groups: Vec<&str> = id.split('-').collect();
        assert_eq!(groups.iter().map(|group| group.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(groups[2].starts_with('4') && groups[3].starts_with(['8', '9', 'a', 'b']), "{id}");
    }
}

#[test]
fn legal_but_surprising_requests_give_warnings() {
    let of = |kind, more: &str| minted(kind, more).unwrap();
    let warning = |code, claim| vec![(code, Severity::Warning, claim)];
    assert_eq!(told(&of("user", r#","sub":"alice""#).warnings), warning("acl_missing", "acl"));
    let acl = r#","acl":{"paths":{"/**":{}}}"#;
    assert_eq!(told(&of("user", &format!(r#","sub":"USR-1"{acl}"#)).warnings), warning("sub_is_user_id", "sub"));
    assert_eq!(told(&of("application", r#","notBefore":1790000001"#).warnings), warning("nbf_in_future", "nbf"));
    assert_eq!(told(&of("application", r#","issuedAt":1790000001"#).warnings), warning("iat_in_future", "iat"));
    assert_eq!(told(&of("application", r#","issuedAt":1789999000"#).warnings), warning("exp_passed", "exp"));
    assert_eq!(told(&of("application", r#","issuedAt":1"#).warnings), warning("iat_too_old", "iat"));
    assert_eq!(told(&of("application", r#","claims":{"ttl":5}"#).warnings), warning("claim_leaked", "ttl"));
}

#[test]
fn a_custom_iat_moves_exp_and_the_actual_expiry() {
    let minted = minted("application", r#","issuedAt":1789990000,"lifetimeSeconds":86400"#).unwrap();
    assert_eq!((minted.expires_at, minted.dies_at), (1_790_076_400, 1_790_076_400));
}

#[test]
fn a_padded_application_id_is_repaired_and_reported() {
    let request = format!(r#"{{"kind":"application","applicationId":" {{{ID}}}\n","jti":"{JTI}"}}"#);
    let minted = mint(&key(), &Json::parse(&request).unwrap(), NOW, &mut rng(1)).unwrap();
    payload(&minted, NOW + 900, "");
    let info = |code| (code, Severity::Info, "application_id");
    assert_eq!(told(&minted.warnings), [info("whitespace_removed"), info("braces_removed")]);
}

#[test]
fn a_named_application_id_without_hyphens_is_repaired_and_reported() {
    let request = request_with_id("VONAGE_APPLICATION_ID=9a1e0d1c6c1d4d0a8f1e2b3c4d5e6f70");
    let minted = mint(&key(), &request, NOW, &mut rng(1)).unwrap();
    let info = |code| (code, Severity::Info, "application_id");
    assert_eq!(told(&minted.warnings), [info("label_removed"), info("hyphens_restored")]);
    assert!(minted.payload_json.contains("\"9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70\""));
}

fn request_with_id(id: &str) -> Json {
    Json::parse(&format!(r#"{{"kind":"application","applicationId":"{id}","jti":"{JTI}"}}"#)).unwrap()
}

#[test]
fn an_invalid_request_returns_all_its_problems() {
    let error = minted("user", r#","lifetimeSeconds":5"#).unwrap_err();
    assert_eq!((error.code, error.field), (Code::SubMissing, Some("sub")), "the first in the form's order");
    let problems: Vec<_> = error.problems.iter().map(|problem| (problem.code, problem.field)).collect();
    assert_eq!(problems, [(Code::SubMissing, "sub"), (Code::LifetimeTooShort, "lifetimeSeconds")]);
}

#[test]
fn a_token_too_large_for_a_header_gives_a_warning() {
    let of = |length: usize| minted("application", &format!(r#","claims":{{"x":"{}"}}"#, "x".repeat(length))).unwrap();
    // `Authorization: Bearer ` and a token of 8168 bytes make 8190. base64url has 4 letters for 3 bytes.
    let lengths: Vec<usize> = (5500..5900).collect();
    let (fitting, too_long) = lengths.split_at(lengths.partition_point(|length| of(*length).token.len() <= 8168));
    let (fits, large) = (of(*fitting.last().unwrap()), of(*too_long.first().unwrap()));
    assert!(fits.token.len() > 8160 && told(&fits.warnings).is_empty());
    assert_eq!(large.warnings.len(), 1);
    assert_eq!(told(&large.warnings), [("token_large", Severity::Warning, "")]);
    let details = serde_json::to_string(&large.warnings[0].details).unwrap();
    assert_eq!(details, format!(r#"{{"bytes":{}.0,"limit":8190.0}}"#, large.token.len()));
}

#[test]
fn spaces_around_a_users_name_are_removed_and_reported() {
    let minted = minted("user", r#","sub":" alice\t","acl":{"paths":{"/**":{}}}"#).unwrap();
    assert!(minted.payload_json.contains(r#""sub":"alice""#), "{}", minted.payload_json);
    assert_eq!(told(&minted.warnings), [("whitespace_removed", Severity::Info, "sub")]);
}
