//! The rules applied to a payload: each code appears, no wrong one appears with it, and some hide others as
//! specified.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_precision_loss,
    reason = "tests may panic"
)]

use vonage_jwt_web::{Json, Kind, rules::examine};

const NOW: i64 = 1_790_000_000;
const BASE: [(&str, &str); 4] = [
    ("application_id", r#""9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70""#),
    ("iat", "1789999900"),
    ("exp", "1790000800"),
    ("jti", r#""01890a5d-ac96-474b-bcce-b302099a8057""#),
];

const SCOPE: (&str, &str) = ("scope", r#""session.connect""#);

/// Returns `claim:code` for each finding in a good application token with these claims changed. An empty value drops
/// a claim.
fn found(changes: &[(&str, &str)]) -> Vec<String> {
    found_in(Kind::Application, changes)
}

fn found_in(kind: Kind, changes: &[(&str, &str)]) -> Vec<String> {
    let video = (kind == Kind::Video).then_some(&SCOPE);
    let kept = BASE.iter().chain(video).filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let members: Vec<String> = kept
        .chain(changes.iter().filter(|(_, value)| !value.is_empty()))
        .map(|(name, value)| format!(r#""{name}":{value}"#))
        .collect();
    let payload = Json::parse(&format!("{{{}}}", members.join(","))).unwrap();
    let finding =
        |finding: vonage_jwt_web::Finding| format!("{}:{}", finding.claim.unwrap_or_default(), finding.code.as_str());
    examine(kind, &payload, NOW).into_iter().map(finding).collect()
}

#[test]
fn a_good_token_has_no_finding() {
    assert_eq!(found(&[]), [""; 0]);
    assert_eq!(found(&[("iat", "1790000000"), ("exp", "1790086400"), ("nbf", "1790000000")]), [""; 0]);
    assert_eq!(found_in(Kind::User, &[("sub", r#""alice""#), ("acl", r#"{"paths":{"/**":{}}}"#)]), [""; 0]);
}

#[test]
fn each_fault_of_iat_is_found_alone() {
    assert_eq!(found(&[("iat", "")]), ["iat:iat_missing"]);
    assert_eq!(found(&[("iat", r#""1790000000""#)]), ["iat:time_not_a_number"]);
    assert_eq!(found(&[("iat", "null")]), ["iat:time_not_a_number"]);
    assert_eq!(found(&[("iat", "1789999900.5")]), ["iat:time_not_an_integer"]);
    assert_eq!(found(&[("iat", "1e9")]), ["iat:time_not_an_integer"]);
    assert_eq!(found(&[("iat", "1789999900000")]), ["iat:time_in_milliseconds"]);
    assert_eq!(found(&[("iat", "17899999000000000000000")]), ["iat:time_not_an_integer"]);
    assert_eq!(found(&[("iat", "1790000001")]), ["iat:iat_in_future"]);
}

#[test]
fn each_fault_of_exp_is_found_alone() {
    assert_eq!(found(&[("exp", "")]), ["exp:exp_missing"]);
    assert_eq!(found(&[("exp", r#""1790000800""#)]), ["exp:time_not_a_number"]);
    assert_eq!(found(&[("exp", "1790000800.0")]), ["exp:time_not_an_integer"]);
    assert_eq!(found(&[("exp", "1790000800000")]), ["exp:time_in_milliseconds"]);
    assert_eq!(found(&[("exp", "900")]), ["exp:exp_before_iat"]);
    assert_eq!(found(&[("exp", "1789999999")]), ["exp:exp_passed"]);
    assert_eq!(found(&[("exp", "1790000000")]), ["exp:exp_passed"]);
    assert_eq!(found(&[("iat", "1790000000"), ("exp", "1790000029")]), ["exp:lifetime_too_short"]);
    assert_eq!(found(&[("iat", "1790000000"), ("exp", "1790086401")]), ["exp:lifetime_too_long"]);
    assert_eq!(found(&[("iat", ""), ("exp", "")]), ["iat:iat_and_exp_missing"]);
}

#[test]
fn a_token_expires_after_15_minutes_without_exp_and_after_24_hours_with_it() {
    assert_eq!(found(&[("iat", "1789999101"), ("exp", "")]), ["exp:exp_missing"]);
    assert_eq!(found(&[("iat", "1789999100"), ("exp", "")]), ["exp:exp_missing", "exp:default_lifetime_passed"]);
    assert_eq!(found(&[("iat", "1789913599"), ("exp", "1789999999")]), ["iat:iat_too_old"]);
    assert_eq!(found(&[("iat", "1789913600"), ("exp", "1790000000")]), ["exp:exp_passed"]);
    let video = [("session_id", r#""s""#), ("iat", "1789000000"), ("exp", "1791000000")];
    assert_eq!(found_in(Kind::Video, &video), [""; 0]);
}

#[test]
fn each_fault_of_nbf_is_found_alone() {
    assert_eq!(found(&[("nbf", r#""1""#)]), ["nbf:time_not_a_number"]);
    assert_eq!(found(&[("nbf", "1790000100000")]), ["nbf:time_in_milliseconds"]);
    assert_eq!(found(&[("nbf", "1790000001")]), ["nbf:nbf_in_future"]);
    assert_eq!(found(&[("nbf", "1790000800")]), ["nbf:nbf_after_exp", "nbf:nbf_in_future"]);
    assert_eq!(found(&[("nbf", "1789999950"), ("exp", "900")]), ["exp:exp_before_iat"]);
}

#[test]
fn identity_is_found_alone() {
    assert_eq!(found(&[("application_id", "")]), ["application_id:application_id_missing"]);
    assert_eq!(found(&[("application_id", r#""abcd1234""#)]), ["application_id:application_id_invalid"]);
    assert_eq!(found(&[("application_id", "[1]")]), ["application_id:application_id_invalid"]);
    let padded = r#"" {9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70}""#;
    assert_eq!(found(&[("application_id", padded)]), ["application_id:application_id_invalid"]);
    assert_eq!(found(&[("jti", "")]), ["jti:jti_missing"]);
    assert_eq!(found(&[("jti", "5")]), ["jti:jti_not_a_uuid"]);
    assert_eq!(found(&[("sub", r#""USR-1""#)]), ["sub:sub_is_user_id"]);
}

#[test]
fn a_leaked_subject_explains_the_missing_sub() {
    let acl = ("acl", r#"{"paths":{"/**":{}}}"#);
    assert_eq!(found_in(Kind::User, &[acl]), ["sub:sub_missing"]);
    assert_eq!(found_in(Kind::User, &[acl, ("sub", "5")]), ["sub:sub_missing"]);
    assert_eq!(found_in(Kind::User, &[acl, ("subject", r#""alice""#)]), ["subject:claim_leaked"]);
    assert_eq!(
        found(&[("ttl", "1"), ("issued_at", "1"), ("notBefore", "1")]),
        ["notBefore:claim_leaked", "issued_at:claim_leaked", "ttl:claim_leaked"]
    );
}

#[test]
fn an_acl_is_examined() {
    assert_eq!(found_in(Kind::User, &[("sub", r#""alice""#)]), ["acl:acl_missing"]);
    assert_eq!(found(&[("acl", r#""{}""#)]), ["acl:acl_not_an_object"]);
    let acl = r#"{"paths":{"x y":{"methods":["get","HEAD"],"filters":1,"z":1}},"q":1}"#;
    assert_eq!(
        found(&[("acl", acl)]),
        [
            "acl:acl_path_invalid",
            "acl:acl_method_invalid",
            "acl:acl_method_invalid",
            "acl:acl_filters_invalid",
            "acl:acl_unknown_key",
            "acl:acl_unknown_key"
        ]
    );
}

#[test]
fn an_acl_that_allows_nothing_is_found() {
    let of = |kind, acl: &str| found_in(kind, &[("sub", r#""alice""#), ("acl", acl)]);
    let nothing = ["acl:acl_allows_nothing"];
    for acl in [
        r#"{"paths":{}}"#,
        r#"{"paths":{"/**":{"methods":[]}}}"#,
        r#"{"paths":{"/*/users/**":{"methods":[]},"/*/sessions/**":{"filters":{},"methods":[]}}}"#,
    ] {
        for kind in [Kind::Application, Kind::User] {
            assert_eq!(of(kind, acl), nothing, "{acl}");
        }
    }
    let server = r#"{"paths":{"/v1/calls":{},"/v1/messages/**":{},"/*/users/**":{"methods":[]}}}"#;
    assert_eq!(of(Kind::User, server), nothing);
    assert_eq!(of(Kind::Application, server), [""; 0]);
    for path in ["/**", "/*/*", "/v1/**", "/**/calls", "/v0.3/users/USR-1", "/*/sessions", "/*/rtc/**"] {
        assert_eq!(of(Kind::User, &format!(r#"{{"paths":{{"{path}":{{"methods":["POST"]}}}}}}"#)), [""; 0], "{path}");
    }
    assert_eq!(of(Kind::User, r#"{"paths":{"//":{"methods":[]}}}"#), ["acl:acl_path_invalid"]);
}

#[test]
fn video_claims_are_examined() {
    let with = |name, value| found_in(Kind::Video, &[("session_id", r#""s""#), (name, value)]);
    assert_eq!(found_in(Kind::Video, &[]), ["session_id:video_session_missing"]);
    assert_eq!(found_in(Kind::Video, &[("session_id", "1")]), ["session_id:video_session_missing"]);
    for scope in ["", r#""session""#, "1"] {
        assert_eq!(with("scope", scope), ["scope:video_scope_unexpected"], "{scope}");
    }
    assert_eq!(with("role", r#""host""#), ["role:video_role_invalid"]);
    assert_eq!(with("initial_layout_class_list", r#"["a"]"#), ["initial_layout_class_list:video_layout_invalid"]);
    assert_eq!(with("initial_layout_class_list", r#""""#), [""; 0]);
    assert_eq!(with("connection_data", r#"{"a":1}"#), ["connection_data:video_data_invalid"]);
    let long = format!("\"{}\"", "x".repeat(1001));
    assert_eq!(with("connection_data", &long), ["connection_data:video_data_too_long"]);
    assert_eq!(with("exp", "1792591901"), ["exp:lifetime_too_long"]);
    let session = |id| found_in(Kind::Video, &[("session_id", id)]);
    assert_eq!(
        session(r#""2_MX4yNzA4NjYxMn5-MTU0NzA4MDUyMTEzNn5sOXU5ZnlWYXplRnZGblV4RUo3dXJpZk1-fg""#),
        ["session_id:video_session_unexpected"]
    );
    assert_eq!(session(r#""CON-1""#), ["session_id:video_session_unexpected"]);
}

#[test]
fn invisible_characters_are_reported_with_their_position() {
    let details = |payload: &str| {
        let findings = examine(Kind::User, &Json::parse(payload).unwrap(), NOW);
        let told = findings.into_iter().find(|finding| finding.code.as_str() == "text_has_invisible").unwrap();
        serde_json::to_string(&told.details).unwrap()
    };
    assert_eq!(
        details(r#"{"sub":"ali\u200bce\u200b\u202e"}"#),
        r#"{"value":"ali\u{200b}ce\u{200b}\u{202e}","characters":["U+200B","U+202E"],"count":3.0,"at":4.0}"#
            .replace("\\u{200b}", "\u{200b}")
            .replace("\\u{202e}", "\u{202e}")
    );
    let far = format!(r#"{{"sub":"{}\u200bx"}}"#, "a".repeat(100));
    assert_eq!(
        details(&far),
        format!(r#"{{"value":"…{}\u{{200b}}x","characters":["U+200B"],"count":1.0,"at":101.0}}"#, "a".repeat(19))
            .replace("\\u{200b}", "\u{200b}")
    );
}

#[test]
fn a_custom_text_may_have_lines_and_a_name_may_not() {
    assert_eq!(found(&[("note", r#""a\n\tb""#)]), [""; 0]);
    assert_eq!(found(&[("no\\nte", "1")]), ["no\nte:text_has_invisible"]);
    let video = [("session_id", r#""1_MX4x-session""#), ("connection_data", r#""{\n}""#)];
    assert_eq!(found_in(Kind::Video, &video), [""; 0]);
    assert_eq!(
        found_in(Kind::User, &[("sub", r#""a\nb""#), ("acl", r#"{"paths":{"/**":{}}}"#)]),
        ["sub:text_has_invisible"]
    );
    assert_eq!(found(&[("note", r#""a ""#)]), ["note:text_has_outer_spaces"]);
    assert_eq!(
        found(&[("note", r#"["a\u200b"]"#), ("other", r#"{"b ":1}"#)]),
        ["note:text_has_invisible", "other:text_has_outer_spaces"]
    );
}

/// Returns the details of each finding with this code.
fn details_in(kind: Kind, payload: &str, code: &str) -> Vec<serde_json::Value> {
    let findings = examine(kind, &Json::parse(payload).unwrap(), NOW);
    let told = findings.into_iter().filter(|finding| finding.code.as_str() == code);
    told.map(|finding| serde_json::to_value(&finding.details).unwrap()).collect()
}

#[test]
fn the_text_before_an_invisible_character_is_short() {
    let shown = |place: usize| {
        let payload = format!(r#"{{"sub":"{}\u200bx"}}"#, "a".repeat(place - 1));
        let told = details_in(Kind::User, &payload, "text_has_invisible").remove(0);
        assert_eq!(told["at"].as_f64(), Some(place as f64));
        told["value"].as_str().unwrap().to_owned()
    };
    assert_eq!(shown(1), "\u{200b}x");
    // Leaving out a single letter would not be shorter.
    assert_eq!(shown(21), format!("{}\u{200b}x", "a".repeat(20)));
    assert_eq!(shown(22), format!("…{}\u{200b}x", "a".repeat(19)));
}

#[test]
fn no_more_than_five_characters_and_a_hundred_claims_are_listed() {
    let invisible = ["\\u200b", "\\u200e", "\\u202a", "\\u202b", "\\u202c", "\\u202d"];
    for (most, listed) in [(4, 4), (5, 5), (6, 5)] {
        let payload = format!(r#"{{"sub":"{}"}}"#, invisible[..most].concat().repeat(2));
        let told = details_in(Kind::User, &payload, "text_has_invisible").remove(0);
        assert_eq!(told["characters"].as_array().map(Vec::len), Some(listed), "{most}");
        assert_eq!(told["count"].as_f64(), Some(2.0 * most as f64));
    }
    for (claims, listed) in [(99, 99), (100, 100), (101, 100)] {
        let members: Vec<String> = (0..claims).map(|index| format!(r#""c{index}":"\u200bx""#)).collect();
        let payload = format!("{{{}}}", members.join(","));
        assert_eq!(details_in(Kind::User, &payload, "text_has_invisible").len(), listed, "{claims}");
    }
    // Two findings about one claim count twice.
    let members: Vec<String> = (0..60).map(|index| format!(r#""c{index}":" \u200bx""#)).collect();
    assert_eq!(details_in(Kind::User, &format!("{{{}}}", members.join(",")), "text_has_outer_spaces").len(), 50);
}

#[test]
fn the_reason_why_an_application_id_is_none_is_told() {
    for (id, reason) in [
        ("abcd1234", Some("api_key")),
        ("'abcd1234'", Some("api_key")),
        ("abcd123", Some("not_a_uuid")),
        ("abcd12345", Some("not_a_uuid")),
        ("abcd123g", Some("not_a_uuid")),
        ("{9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70}", Some("padded")),
        ("9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70", None),
        ("x9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70", Some("not_a_uuid")),
    ] {
        let told = details_in(Kind::Application, &format!(r#"{{"application_id":"{id}"}}"#), "application_id_invalid");
        assert_eq!(told.first().and_then(|told| told["reason"].as_str()), reason, "{id}");
    }
    assert_eq!(found(&[("application_id", r#""""#)]), ["application_id:application_id_missing"]);
    let told = details_in(Kind::Application, r#"{"application_id":5}"#, "application_id_invalid").remove(0);
    assert_eq!((told["reason"].as_str(), told["value"].as_str()), (Some("not_a_string"), Some("5")));
}

#[test]
fn a_session_of_another_api_is_told_apart() {
    for (id, reason) in [
        ("CON-1", Some("other_id")),
        ("MEM-1", Some("other_id")),
        ("USR-1", Some("other_id")),
        ("T1==1", Some("other_id")),
        ("CON1", None),
        // `1~12~x`, `1~~x`, `1~a~x`, `1~1a~x`, `1` and `~1`
        ("1_MX4xMn54", Some("opentok")),
        ("1_MX4xMn54==", Some("opentok")),
        ("1_MX5+eA", None),
        ("1_MX5hfng", None),
        ("1_MX4xYX54", None),
        ("1_MQ", None),
        ("1_fjE", Some("opentok")),
        ("1-MX4xMn54", None),
        ("1_MX4xMn5", None),
    ] {
        let payload = format!(r#"{{"session_id":"{id}"}}"#);
        let told = details_in(Kind::Video, &payload, "video_session_unexpected");
        assert_eq!(told.first().and_then(|told| told["reason"].as_str()), reason, "{id}");
    }
    assert_eq!(found_in(Kind::Video, &[("session_id", r#""""#)]), ["session_id:video_session_missing"]);
    for length in [1000, 1001] {
        let payload = format!(r#"{{"connection_data":"{}"}}"#, "é".repeat(length));
        assert_eq!(details_in(Kind::Video, &payload, "video_data_too_long").len(), length - 1000);
    }
}

#[test]
fn milliseconds_and_durations_are_told_from_seconds_by_their_size() {
    for (time, codes) in [
        ("99999999999", &["iat_in_future"][..]),
        ("100000000000", &["time_in_milliseconds"]),
        ("-99999999999", &["iat_too_old"]),
        ("-100000000000", &["time_in_milliseconds"]),
        ("100000000000000", &["time_in_milliseconds"]),
        ("100000000000001", &["time_not_an_integer"]),
        ("1e14", &["time_not_an_integer"]),
        ("1e15", &["time_not_an_integer"]),
    ] {
        let payload = format!(r#"{{"iat":{time},"exp":{time}}}"#);
        let found: Vec<&str> = examine(Kind::Application, &Json::parse(&payload).unwrap(), NOW)
            .into_iter()
            .filter(|finding| finding.claim.as_deref() == Some("iat"))
            .map(|finding| finding.code.as_str())
            .collect();
        assert_eq!(found, codes, "{time}");
        let told = details_in(Kind::Application, &payload, "time_not_an_integer");
        let is_large = told.first().is_some_and(|told| told["reason"] == "too_large");
        assert_eq!(is_large, matches!(time, "100000000000001" | "1e15"), "{time}");
    }
    // Without `iat`, up to a year is a duration.
    assert_eq!(found(&[("iat", ""), ("exp", "31535999")]), ["iat:iat_missing", "exp:exp_before_iat"]);
    assert_eq!(found(&[("iat", ""), ("exp", "31536000")]), ["iat:iat_missing", "exp:exp_passed"]);
    // A token that expires as it is made is too short, and one that expires before has its times confused.
    assert_eq!(found(&[("iat", "1789999900"), ("exp", "1789999900")]), ["exp:lifetime_too_short", "exp:exp_passed"]);
    assert_eq!(found(&[("iat", "1789999900"), ("exp", "1789999899")]), ["exp:exp_before_iat"]);
}

#[test]
fn an_application_token_with_a_users_path_may_lack_its_user() {
    let with = |path: &str| found(&[("acl", &format!(r#"{{"paths":{{"{path}":{{}}}}}}"#))]);
    assert_eq!(with("/*/sessions/**"), ["sub:sub_missing"]);
    assert_eq!(with("/*/sessions"), ["sub:sub_missing"]);
    assert_eq!(with("/*/users/**"), [""; 0]);
    assert_eq!(with("/sessions/**"), [""; 0]);
    assert_eq!(found(&[("sub", "5")]), [""; 0]);
    assert_eq!(found_in(Kind::User, &[("sub", r#""""#), ("acl", r#"{"paths":{"/**":{}}}"#)]), ["sub:sub_missing"]);
}
