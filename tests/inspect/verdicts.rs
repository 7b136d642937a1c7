//! What the verdict rests on, and what is shown.

use vonage_jwt_web::{Code, InspectContext, Missing, Severity, SignatureState, TokenKind, Verdict, inspect};

use crate::draft::{Draft, NOW, codes, key, other_key};

#[test]
fn only_the_dashboards_key_makes_it_accepted() {
    let (key, other) = (key(), other_key());
    let (pem, other_pem) = (key.summary().public_key_pem.clone(), other.summary().public_key_pem.clone());
    let token = Draft::application().token(key);
    let answer = |loaded, pasted: Option<&str>| {
        let context =
            InspectContext { key: loaded, public_key: pasted.map(str::as_bytes), now: NOW, ..Default::default() };
        let answer = inspect(token.as_bytes(), &context);
        (answer.signature, answer.verdict, answer.missing.clone(), codes(&answer))
    };
    use {SignatureState as S, Verdict as V};
    assert_eq!(answer(None, None), (S::Unchecked, V::Unsure, vec![Missing::PublicKey], vec![]));
    assert_eq!(answer(Some(key.public_key()), None), (S::Valid, V::Unsure, vec![Missing::PublicKey], vec![]));
    assert_eq!(answer(None, Some(&pem)), (S::Valid, V::Accepted, vec![], vec![]));
    assert_eq!(answer(Some(other.public_key()), Some(&pem)), (S::Valid, V::Accepted, vec![], vec![]));
    let invalid = (S::Invalid, V::Refused, vec![], vec!["signature_invalid"]);
    assert_eq!(answer(Some(other.public_key()), None), invalid);
    assert_eq!(answer(Some(key.public_key()), Some(&other_pem)), invalid);
}

#[test]
fn a_public_key_that_cannot_be_read_is_a_warning() {
    let key = key();
    let token = Draft::application().token(key);
    let private = key.export(vonage_jwt_web::ExportFormat::Pkcs8).unwrap();
    for (pasted, code) in [(b"hello".as_slice(), Code::PublicKeyNotRecognised), (&private, Code::PublicKeyIsPrivate)] {
        let context = InspectContext { public_key: Some(pasted), now: NOW, ..Default::default() };
        let answer = inspect(token.as_bytes(), &context);
        assert_eq!(answer.findings.len(), 1);
        assert_eq!((answer.findings[0].code, answer.findings[0].severity), (code, Severity::Warning));
        assert_eq!((answer.verdict, answer.missing), (Verdict::Unsure, vec![Missing::PublicKey]));
    }
}

#[test]
fn the_same_key_says_where_the_fault_is() {
    let (key, other) = (key(), other_key());
    let pem = other.summary().public_key_pem.clone();
    let context = InspectContext {
        key: Some(key.public_key()),
        public_key: Some(pem.as_bytes()),
        now: NOW,
        ..Default::default()
    };
    let answer = inspect(Draft::application().token(key).as_bytes(), &context);
    let details = serde_json::to_value(&answer.findings[0].details).unwrap();
    assert_eq!(details, serde_json::json!({ "checkedWith": "publicKey", "loadedKeyFits": true }));
}

#[test]
fn a_changed_letter_and_a_changed_payload_are_invalid() {
    let key = key();
    let pem = key.summary().public_key_pem.clone();
    let context = InspectContext { public_key: Some(pem.as_bytes()), now: NOW, ..Default::default() };
    let token = Draft::application().token(key);
    let (message, signature) = token.rsplit_once('.').unwrap();
    let turned = if signature.starts_with('A') { "B" } else { "A" };
    let changed = format!("{message}.{turned}{}", &signature[1..]);
    let other = Draft::application().set("x", "1").token(key);
    let swapped = format!("{}.{signature}", other.rsplit_once('.').unwrap().0);
    for token in [changed, swapped] {
        let answer = inspect(token.as_bytes(), &context);
        assert_eq!((codes(&answer), answer.signature), (vec!["signature_invalid"], SignatureState::Invalid));
    }
    let mut short = token.clone();
    short.pop();
    assert_eq!(codes(&inspect(short.as_bytes(), &context)), ["signature_length"]);
}

#[test]
fn no_number_is_rounded_and_no_name_dropped() {
    let mut draft = Draft::application();
    draft.payload_text = Some(br#"{ "a": 9007199254740993, "b":1.0, "a":1e400 }"#.to_vec());
    let answer = draft.inspect(key());
    assert_eq!(answer.payload_json.as_deref(), Some(r#"{ "a": 9007199254740993, "b":1.0, "a":1e400 }"#));
    assert_eq!(answer.header_json.as_deref(), Some(r#"{"alg":"RS256","typ":"JWT"}"#));
}

#[test]
fn a_payload_that_cannot_be_read_is_found_with_its_reason() {
    for (payload, reason) in [
        (b"".as_slice(), "empty"),
        (b"\xff\xfe", "utf8"),
        (b"{\"iat\":", "json"),
        (b"[1]", "object"),
        (b"null", "object"),
        (b"{\"a\":\"\\ud800\"}", "json"),
    ] {
        let mut draft = Draft::application();
        draft.payload_text = Some(payload.to_vec());
        let answer = draft.inspect(key());
        assert_eq!(codes(&answer), ["payload_invalid"], "{reason}");
        assert_eq!(answer.findings[0].details.get("reason"), Some(&reason.into()));
        assert_eq!(answer.signature, SignatureState::Valid);
    }
}

#[test]
fn the_kind_and_the_end_are_told() {
    let key = key();
    let told = |draft: &Draft| {
        let answer = draft.inspect(key);
        (answer.kind, answer.dies_at)
    };
    assert_eq!(told(&Draft::application()), (TokenKind::Application, Some(1_790_000_800)));
    assert_eq!(told(&Draft::user()), (TokenKind::User, Some(1_790_000_800)));
    assert_eq!(told(Draft::video().set("exp", "1792000000")), (TokenKind::Video, Some(1_792_000_000)));
    assert_eq!(told(Draft::application().set("exp", "1791000000")).1, Some(1_790_086_300));
    assert_eq!(told(Draft::application().drop("exp")).1, Some(1_790_000_800));
    assert_eq!(told(Draft::application().set("exp", "900")).1, None);
    assert_eq!(told(Draft::application().set("exp", r#""1790000800""#)).1, None);
}

#[test]
fn the_gravest_comes_first() {
    let mut draft = Draft::application();
    draft.drop("exp").drop("jti").head("alg", r#""HS256""#).set("ttl", "900");
    assert_eq!(codes(&draft.inspect(key())), ["alg_not_rs256", "jti_missing", "exp_missing", "claim_leaked"]);
}

#[test]
fn the_servers_clock_judges() {
    let key = key();
    let judged = |date: &'static str, iat: &str, exp: &str| {
        let mut draft = Draft::application();
        draft.server_date = Some(date);
        codes(&draft.set("iat", iat).set("exp", exp).inspect(key))
    };
    let (now, later, earlier) =
        ("Mon, 21 Sep 2026 14:13:20 GMT", "Mon, 21 Sep 2026 15:13:20 GMT", "date: Mon, 21 Sep 2026 13:13:20 GMT\r");
    assert_eq!(NOW, 1_790_000_000);
    assert_eq!(judged(now, "1790000000", "1790000900"), [""; 0]);
    // This clock is an hour slow: the token that it made was dead at once.
    assert_eq!(judged(later, "1790000000", "1790000900"), ["exp_passed", "clock_differs"]);
    // This clock is an hour fast, or the response an hour old: then the token was not yet issued.
    assert_eq!(judged(earlier, "1790000000", "1790000900"), ["iat_in_future", "clock_differs"]);
    assert_eq!(judged(earlier, "1789996300", "1789999900"), ["exp_passed", "clock_differs"]);
    for date in [
        "Monday, 21-Sep-26 14:13:20 GMT",
        "Mon Sep 21 14:13:20 2026",
        "HTTP/2 401\ndate: Mon, 21 Sep 2026 14:13:20 GMT\nserver: nginx",
        "< Date: Mon, 21 Sep 2026 14:13:20 GMT",
    ] {
        assert_eq!(judged(date, "1790000000", "1790000900"), [""; 0], "{date}");
    }
    for date in [
        "2026-09-21T14:13:20Z",
        "Mon, 31 Feb 2026 14:13:20 GMT",
        "Mon, 21 Sep 2026 24:13:20 GMT",
        "x",
        "Mon, 21 Sep 2026 14:13:20 CET",
    ] {
        assert_eq!(judged(date, "1790000000", "1790000900"), ["server_date_invalid"], "{date}");
    }
}

#[test]
fn the_answer_is_plain_data_in_camel_case() {
    let answer = serde_json::to_value(Draft::application().inspect(key())).unwrap();
    assert_eq!(
        answer,
        serde_json::json!({
            "headerJson": r#"{"alg":"RS256","typ":"JWT"}"#,
            "payloadJson": answer["payloadJson"], "token": Draft::application().token(key()),
            "signature": "valid", "kind": "application", "verdict": "accepted", "missing": [],
            "diesAt": 1_790_000_800, "findings": [], "repairs": [],
        })
    );
    let unsure = serde_json::to_value(inspect(b"", &InspectContext::default())).unwrap();
    assert_eq!(
        unsure,
        serde_json::json!({
            "signature": "unchecked", "kind": "unknown", "verdict": "refused", "missing": [], "repairs": [],
            "findings": [{ "code": "token_empty", "severity": "error" }],
        })
    );
}

#[test]
fn a_token_that_its_maker_spelt_wrong_is_not_accepted_as_it_is() {
    let key = key();
    let pem = key.summary().public_key_pem.clone();
    let context = InspectContext { public_key: Some(pem.as_bytes()), now: NOW, ..Default::default() };
    let token = Draft::application().token(key);
    let (padded, blank) = (format!("{token}=="), format!("Bearer {token}\n"));
    let answer = inspect(padded.as_bytes(), &context);
    assert_eq!((answer.verdict, answer.missing), (Verdict::Unsure, vec![Missing::RepairedToken]));
    assert_eq!(inspect(blank.as_bytes(), &context).verdict, Verdict::Accepted);
}

#[test]
fn a_call_that_the_token_fits_has_no_finding() {
    let key = key();
    let fits = |mut draft: Draft, api: &'static str| {
        draft.api = Some(api);
        codes(&draft.inspect(key))
    };
    for api in ["messages", "voice", "verify", "video", "video_archives", "users", "network_authorize", " legs ", ""] {
        assert_eq!(fits(Draft::application(), api), [""; 0], "{api}");
    }
    for api in ["users", "users_check", "client_sdk"] {
        assert_eq!(fits(Draft::user(), api), [""; 0], "{api}");
    }
}

#[test]
fn a_call_that_cannot_be_judged_leaves_the_verdict_unsure() {
    let mut draft = Draft::application();
    draft.api = Some("telepathy");
    let answer = draft.inspect(key());
    assert_eq!((answer.verdict, answer.missing), (Verdict::Unsure, vec![Missing::Api]));
    let mut draft = Draft::user();
    draft.api = Some("users");
    let answer = draft.set("acl", r#"{"paths":{"/**":{"filters":{"a":1}}}}"#).inspect(key());
    assert_eq!((answer.verdict, answer.missing), (Verdict::Unsure, vec![Missing::Filters]));
    assert_eq!(
        serde_json::to_value(&answer.findings[0].details).unwrap(),
        serde_json::json!({ "method": "POST", "path": "/v1/users", "needs": "/*/users/**" })
    );
}
