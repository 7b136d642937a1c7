//! What the verdict is based on, and what is shown.

use vonage_jwt_web::{
    Code, InspectContext, LoadedKey, Missing, PrivateKey, Severity, SignatureState, TokenKind, Verdict, inspect,
};

use crate::{
    draft::{Draft, NOW, codes, key, other_key},
    support,
};

#[test]
fn only_the_dashboards_key_leads_to_acceptance() {
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
    let invalid = |verdict, missing| (S::Invalid, verdict, missing, vec!["signature_invalid"]);
    // Having another key loaded proves nothing.
    assert_eq!(answer(Some(other.public_key()), None), invalid(V::Unsure, vec![Missing::PublicKey]));
    assert_eq!(answer(Some(key.public_key()), Some(&other_pem)), invalid(V::Refused, vec![]));
}

#[test]
fn a_loaded_key_of_another_size_proves_nothing_either() {
    let large = support::read(include_bytes!("../data/keys/rsa4096.pem")).unwrap();
    let token = Draft::application().token(key());
    let context = InspectContext { key: Some(large.public_key()), now: NOW, ..Default::default() };
    let answer = inspect(token.as_bytes(), &context);
    assert_eq!((codes(&answer), answer.verdict), (vec!["signature_invalid"], Verdict::Unsure));
    assert_eq!(answer.findings[0].severity, Severity::Warning);
    let pem = large.summary().public_key_pem.clone();
    let context = InspectContext { public_key: Some(pem.as_bytes()), now: NOW, ..Default::default() };
    let answer = inspect(token.as_bytes(), &context);
    assert_eq!((codes(&answer), answer.verdict), (vec!["signature_length"], Verdict::Refused));
}

#[test]
fn what_is_known_about_the_loaded_key_is_reported() {
    let (key, other) = (key(), other_key());
    let (pem, other_pem) = (key.summary().public_key_pem.clone(), other.summary().public_key_pem.clone());
    let told = |draft: &Draft, loaded: Option<&PrivateKey>, pasted: Option<&str>| {
        let context = InspectContext {
            key: loaded.map(PrivateKey::public_key),
            public_key: pasted.map(str::as_bytes),
            now: NOW,
            ..Default::default()
        };
        inspect(draft.token(key).as_bytes(), &context).loaded_key
    };
    let good = Draft::application();
    assert_eq!(told(&good, None, None), None);
    assert_eq!(told(&good, None, Some(&pem)), None);
    assert_eq!(told(&good, Some(key), None), Some(LoadedKey::Signer));
    assert_eq!(told(&good, Some(&other), None), Some(LoadedKey::NotSigner));
    assert_eq!(told(&good, Some(key), Some(&pem)), Some(LoadedKey::Applications));
    assert_eq!(told(&good, Some(&other), Some(&pem)), Some(LoadedKey::NotApplications));
    // The token is signed with a key that is not the application's. The loaded key is, and may sign a new one.
    assert_eq!(told(&good, Some(&other), Some(&other_pem)), Some(LoadedKey::Applications));
    // With another algorithm we can't know who signed.
    assert_eq!(told(Draft::application().head("alg", r#""HS256""#), Some(&other), None), None);
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
fn an_unreadable_payload_is_reported_with_the_reason() {
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
fn the_kind_and_the_expiry_are_reported() {
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
fn the_most_serious_finding_comes_first() {
    let mut draft = Draft::application();
    draft.drop("exp").drop("jti").head("alg", r#""HS256""#).set("ttl", "900");
    assert_eq!(codes(&draft.inspect(key())), ["alg_not_rs256", "jti_missing", "exp_missing", "claim_leaked"]);
}

/// Returns the codes with these times, the severity of the first, and the verdict, for a `Date:` header.
fn judged(date: &'static str, fresh: bool, iat: &str, exp: &str) -> (Vec<&'static str>, Option<Severity>, Verdict) {
    let mut draft = Draft::application();
    (draft.server_date, draft.server_date_fresh) = (Some(date), fresh);
    let answer = draft.set("iat", iat).set("exp", exp).inspect(key());
    (codes(&answer), answer.findings.first().map(|finding| finding.severity), answer.verdict)
}

const HOUR_LATER: &str = "Mon, 21 Sep 2026 15:13:20 GMT";
const HOUR_EARLIER: &str = "date: Mon, 21 Sep 2026 13:13:20 GMT\r";

#[test]
fn a_server_that_is_ahead_shows_a_slow_clock() {
    assert_eq!(NOW, 1_790_000_000);
    let now = "Mon, 21 Sep 2026 14:13:20 GMT";
    assert_eq!(judged(now, false, "1790000000", "1790000900"), (vec![], None, Verdict::Accepted));
    // This clock is an hour slow, so the token it made had already expired.
    let (codes, first, verdict) = judged(HOUR_LATER, false, "1790000000", "1790000900");
    assert_eq!((codes, first, verdict), (vec!["exp_passed", "clock_differs"], Some(Severity::Error), Verdict::Refused));
    assert_eq!(judged(HOUR_LATER, false, "1790003500", "1790004400").0, ["clock_differs"]);
}

#[test]
fn an_old_response_does_not_blame_the_clock() {
    // The token was good 20 minutes ago and still is.
    let earlier = "Mon, 21 Sep 2026 13:53:20 GMT";
    let good = judged(earlier, false, "1789998000", "1790001000");
    assert_eq!(good, (vec!["response_is_old"], Some(Severity::Info), Verdict::Accepted));
    // It has expired since, or had already expired then.
    let mut draft = Draft::application();
    draft.server_date = Some(earlier);
    let since = draft.set("iat", "1789998000").set("exp", "1789999500").inspect(key());
    assert_eq!((codes(&since), since.verdict), (vec!["exp_passed", "response_is_old"], Verdict::Refused));
    assert!(since.findings[0].details.get("sinceResponse").is_some());
    let then = draft.set("exp", "1789998700").inspect(key());
    assert_eq!((codes(&then), then.verdict), (vec!["exp_passed", "response_is_old"], Verdict::Refused));
    assert!(then.findings[0].details.get("sinceResponse").is_none());
}

#[test]
fn a_token_newer_than_the_response_is_not_refused_for_that() {
    let mut draft = Draft::application();
    draft.server_date = Some(HOUR_EARLIER);
    let answer = draft.set("iat", "1790000000").set("exp", "1790000900").inspect(key());
    assert_eq!(codes(&answer), ["iat_in_future", "response_is_old"]);
    assert_eq!(answer.findings[0].severity, Severity::Warning);
    assert_eq!((answer.verdict, answer.missing), (Verdict::Unsure, vec![Missing::FreshResponse]));
}

#[test]
fn a_fresh_response_shows_a_fast_clock() {
    let (codes, first, verdict) = judged(HOUR_EARLIER, true, "1790000000", "1790000900");
    assert_eq!(codes, ["iat_in_future", "clock_differs"]);
    assert_eq!((first, verdict), (Some(Severity::Error), Verdict::Refused));
    // By the server's clock this one has not expired, whatever this computer's clock says.
    assert_eq!(judged(HOUR_EARLIER, true, "1789996300", "1789999000").0, ["clock_differs"]);
    assert_eq!(judged("Mon, 21 Sep 2026 14:12:40 GMT", true, "1789999900", "1790000800").0, [""; 0]);
}

#[test]
fn a_date_is_found_in_what_curl_prints() {
    for date in [
        "Monday, 21-Sep-26 14:13:20 GMT",
        "Mon Sep 21 14:13:20 2026",
        "HTTP/2 401\ndate: Mon, 21 Sep 2026 14:13:20 GMT\nserver: nginx",
        "HTTP/1.1 401 Unauthorized\r\nServer: nginx\r\nDate: Mon, 21 Sep 2026 14:13:20 GMT\r\nlast-modified: Mon, 21 Sep 2026 11:00:00 GMT\r\n\r\n{}",
        "< HTTP/2 401\n< x-date: yesterday\n< date: Mon, 21 Sep 2026 14:13:20 GMT\n< content-length: 0",
        "< Date: Mon, 21 Sep 2026 14:13:20 GMT",
        // A one-line field joins the headers.
        "HTTP/2 401 server: nginx date: Mon, 21 Sep 2026 14:13:20 GMT content-type: application/json",
        // Of several responses the last one counts.
        "HTTP/2 302\ndate: Mon, 21 Sep 2026 10:00:00 GMT\n\nHTTP/2 401\ndate: Mon, 21 Sep 2026 14:13:20 GMT",
    ] {
        assert_eq!(judged(date, false, "1790000000", "1790000900").0, [""; 0], "{date}");
    }
    for date in [
        "2026-09-21T14:13:20Z",
        "Mon, 31 Feb 2026 14:13:20 GMT",
        "Mon, 21 Sep 2026 24:13:20 GMT",
        "x",
        "Mon, 21 Sep 2026 14:13:20 CET",
        "x-date: Mon, 21 Sep 2026 14:13:20 CET",
        "x-date: Mon, 21 Sep 2026 14:13:20 GMT",
        "x_date: Mon, 21 Sep 2026 14:13:20 GMT",
        "update: Mon, 21 Sep 2026 14:13:20 GMT",
        "Mon, 00 Sep 2026 14:13:20 GMT",
        "HTTP/2 401\ndate: yesterday",
    ] {
        assert_eq!(judged(date, false, "1790000000", "1790000900").0, ["server_date_invalid"], "{date}");
    }
}

#[test]
fn a_date_means_the_right_second() {
    for (date, seconds) in [
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777.0),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777.0),
        ("Thursday, 01-Jan-70 00:00:01 GMT", 1.0),
        ("Tuesday, 31-Dec-69 23:59:59 GMT", 3_155_759_999.0),
        ("Wed, 01 Mar 2000 00:00:00 GMT", 951_868_800.0),
        ("Wed, 31 Jan 2024 00:00:00 GMT", 1_706_659_200.0),
        ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199.0),
        ("Fri, 01 Mar 2024 00:00:00 GMT", 1_709_251_200.0),
        ("Sat, 01 Mar 2025 00:00:00 GMT", 1_740_787_200.0),
        ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400.0),
        ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_800.0),
    ] {
        let mut draft = Draft::application();
        draft.server_date = Some(date);
        let server = draft.inspect(key()).findings.iter().find_map(|found| found.details.get("server").cloned());
        assert_eq!(server, Some(vonage_jwt_web::Detail::Number(seconds)), "{date}");
    }
}

#[test]
fn only_a_leap_year_has_29_february() {
    for (date, exists) in [
        ("Wed, 29 Feb 2023 14:13:20 GMT", false),
        ("Thu, 29 Feb 2024 14:13:20 GMT", true),
        ("Sun, 29 Feb 2026 14:13:20 GMT", false),
        ("Tue, 29 Feb 2000 14:13:20 GMT", true),
        ("Mon, 29 Feb 2100 14:13:20 GMT", false),
    ] {
        let codes = judged(date, false, "1790000000", "1790000900").0;
        assert_eq!(!codes.contains(&"server_date_invalid"), exists, "{date}: {codes:?}");
    }
}

#[test]
fn the_result_is_plain_data_in_camel_case() {
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
fn what_would_be_refused_as_pasted_is_reported() {
    let key = key();
    let pem = key.summary().public_key_pem.clone();
    let context = InspectContext { public_key: Some(pem.as_bytes()), now: NOW, ..Default::default() };
    let token = Draft::application().token(key);
    let cut = |with: &str| {
        token.as_bytes().chunks(100).map(|line| std::str::from_utf8(line).unwrap()).collect::<Vec<_>>().join(with)
    };
    let breaks = token.len().div_ceil(100) - 1;
    for (text, details) in [
        (cut("\n"), format!(r#"{{"lineBreaks":{breaks}.0}}"#)),
        (cut("\r\n  "), format!(r#"{{"lineBreaks":{breaks}.0,"spaces":{}.0}}"#, breaks * 2)),
        (cut(" "), format!(r#"{{"spaces":{breaks}.0}}"#)),
        (format!("Bearer Bearer {token}"), r#"{"bearers":2.0}"#.to_owned()),
        (format!("Authorization: Bearer \"{token}\""), r#"{"quotes":true}"#.to_owned()),
        (format!("{}\u{200b}{}", &token[..50], &token[50..]), r#"{"invisible":1.0}"#.to_owned()),
        (format!("{token}=="), r#"{"padding":true}"#.to_owned()),
    ] {
        let answer = inspect(text.as_bytes(), &context);
        assert_eq!(codes(&answer), ["token_not_clean"], "{text}");
        assert_eq!(serde_json::to_string(&answer.findings[0].details).unwrap(), details, "{text}");
        assert_eq!(answer.findings[0].severity, Severity::Warning);
        assert_eq!((answer.verdict, answer.missing), (Verdict::Unsure, vec![Missing::RepairedToken]));
        assert_eq!(answer.token.as_deref(), Some(token.as_str()), "the clean one to copy");
    }
    // It explains the verdict, so it comes before the other warnings.
    let mut draft = Draft::application();
    let padded = format!("{}==", draft.set("note", r#""a ""#).token(key));
    assert_eq!(codes(&inspect(padded.as_bytes(), &context)), ["token_not_clean", "text_has_outer_spaces"]);
    // What copying adds around the token was not sent.
    for text in
        [format!("Bearer {token}\n"), format!("\"{token}\""), format!("'Bearer {token}'"), format!("JWT={token}")]
    {
        assert_eq!(inspect(text.as_bytes(), &context).verdict, Verdict::Accepted, "{text}");
    }
}

#[test]
fn a_call_that_suits_the_token_has_no_finding() {
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

#[test]
fn a_clock_may_be_two_seconds_slow_and_a_response_a_minute_old() {
    for (date, fresh, code, seconds) in [
        ("Mon, 21 Sep 2026 14:13:22 GMT", false, None, 0.0),
        ("Mon, 21 Sep 2026 14:13:23 GMT", false, Some("clock_differs"), -3.0),
        ("Mon, 21 Sep 2026 14:12:20 GMT", false, None, 0.0),
        ("Mon, 21 Sep 2026 14:12:19 GMT", false, Some("response_is_old"), 61.0),
        ("Mon, 21 Sep 2026 14:12:20 GMT", true, None, 0.0),
        ("Mon, 21 Sep 2026 14:12:19 GMT", true, Some("clock_differs"), 61.0),
    ] {
        let mut draft = Draft::application();
        (draft.server_date, draft.server_date_fresh) = (Some(date), fresh);
        let answer = draft.set("iat", "1789999000").set("exp", "1790000900").inspect(key());
        assert_eq!(codes(&answer), code.into_iter().collect::<Vec<_>>(), "{date} {fresh}");
        let told = answer.findings.first().and_then(|finding| finding.details.get("seconds"));
        assert_eq!(told, code.map(|_| vonage_jwt_web::Detail::Number(seconds)).as_ref(), "{date} {fresh}");
    }
    // When the date was typed, this clock may have said something else.
    let token = Draft::application().token(key());
    let context = |at| InspectContext {
        server_date: Some("Mon, 21 Sep 2026 14:13:20 GMT"),
        server_date_at: Some(at),
        now: NOW + 500,
        ..InspectContext::default()
    };
    assert_eq!(codes(&inspect(token.as_bytes(), &context(NOW))), [""; 0]);
    assert_eq!(codes(&inspect(token.as_bytes(), &context(NOW + 61))), ["response_is_old"]);
    assert_eq!(codes(&inspect(token.as_bytes(), &context(NOW - 3))), ["clock_differs"]);
}

#[test]
fn a_token_dies_at_the_earliest_of_its_limits() {
    let dies = |draft: &mut Draft| draft.inspect(key()).dies_at;
    let iat = 1_789_999_900;
    assert_eq!(dies(&mut Draft::application()), Some(1_790_000_800));
    assert_eq!(dies(Draft::application().set("exp", "1789999900")), Some(iat));
    assert_eq!(dies(Draft::application().set("exp", "1789999899")), None);
    assert_eq!(dies(Draft::application().set("exp", "1790086300")), Some(iat + 86_400));
    assert_eq!(dies(Draft::application().set("exp", "1790086301")), Some(iat + 86_400));
    assert_eq!(dies(Draft::application().drop("iat")), Some(1_790_000_800));
    assert_eq!(dies(Draft::application().set("iat", "1.5")), None);
    assert_eq!(dies(Draft::application().drop("exp")), Some(iat + 900));
    assert_eq!(dies(Draft::application().set("exp", "1.5")), None);
    assert_eq!(dies(Draft::application().drop("iat").drop("exp")), None);
}

#[test]
fn a_faulty_acl_is_told_once_whatever_is_called() {
    let mut draft = Draft::user();
    draft.set("acl", r#"{"paths":{"/*/users/**":{"methods":"GET"}}}"#);
    let told = |draft: &Draft| codes(&inspect(draft.token(key()).as_bytes(), &draft.context()));
    let faults = told(&draft);
    assert!(!faults.is_empty());
    (draft.method, draft.path) = (Some("GET"), Some("/v1/users"));
    assert_eq!(told(&draft), faults);
}
