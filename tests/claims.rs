//! A request and its problems: every code, its field, and the order of the form.
#![allow(clippy::unwrap_used, clippy::string_slice, reason = "tests may panic")]

use vonage_jwt_web::{Code, Json, Problem, check};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const NOW: i64 = 1_790_000_000;
const ID: &str = "9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70";

/// Returns the problems of an application request with these extra members.
fn problems(more: &str) -> Vec<Problem> {
    check(&request("application", more), NOW)
}

fn request(kind: &str, more: &str) -> Json {
    let comma = if more.is_empty() { "" } else { "," };
    Json::parse(&format!(r#"{{"kind":"{kind}","applicationId":"{ID}"{comma}{more}}}"#)).unwrap()
}

fn told(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.code.as_str(), problem.field)).collect()
}

/// Checks that an application request with this extra member has exactly one problem.
#[track_caller]
fn one(more: &str, code: Code, field: &str) -> Problem {
    one_of("application", more, code, field)
}

#[track_caller]
fn one_of(kind: &str, more: &str, code: Code, field: &str) -> Problem {
    let found = check(&request(kind, more), NOW);
    assert_eq!(told(&found), [(code.as_str(), field)], "{more}");
    found.into_iter().next().unwrap()
}

fn details(problem: &Problem) -> String {
    serde_json::to_string(&problem.details).unwrap()
}

#[test]
fn a_valid_request_has_no_problem() {
    for (kind, more) in [
        ("application", ""),
        ("application", r#""lifetimeSeconds":30,"acl":{"paths":{}},"claims":{"x":1}"#),
        ("application", r#""lifetimeSeconds":86400,"sub":"","jti":null,"acl":"  ","claims":"""#),
        ("user", r#""sub":"alice","acl":"{\"paths\":{\"/**\":{\"methods\":[\"GET\"],\"filters\":{\"a\":1}}}}""#),
        ("video", r#""lifetimeSeconds":2592000,"video":{"sessionId":"s","role":"moderator"}"#),
        ("application", r#""notBefore":1790000100,"issuedAt":1789999500,"jti":"01890a5d-ac96-774b-bcce-b302099a8057""#),
    ] {
        assert_eq!(told(&check(&request(kind, more), NOW)), [], "{kind} {more}");
    }
}

#[test]
fn a_kind_is_one_of_three() {
    for (text, code) in [
        ("{}", "kind_missing"),
        (r#"{"kind":"admin"}"#, "kind_invalid"),
        (r#"{"kind":7}"#, "kind_invalid"),
        ("[]", "kind_missing"),
    ] {
        let found = check(&Json::parse(text).unwrap(), NOW);
        let of_kind: Vec<_> = told(&found).into_iter().filter(|(_, field)| *field == "kind").collect();
        assert_eq!(of_kind, [(code, "kind")], "{text}");
    }
}

#[test]
fn an_application_id_is_a_uuid() {
    let with = |id: &str| {
        let request = Json::parse(&format!(r#"{{"kind":"application","applicationId":{id}}}"#)).unwrap();
        check(&request, NOW)
    };
    let code = |id: &str| told(&with(id)).first().map(|(code, _)| (*code).to_owned()).unwrap_or_default();
    assert_eq!(code(r#""""#), "application_id_missing");
    assert_eq!(code(r#""  ""#), "application_id_missing");
    assert_eq!(code("null"), "application_id_missing");
    assert_eq!(code("12"), "request_field_invalid");
    assert_eq!(code(r#""abcd1234""#), "application_id_invalid");
    let key = with(r#""abcd1234""#);
    assert_eq!(key.first().map(details).as_deref(), Some(r#"{"value":"abcd1234","reason":"api_key"}"#));
    assert_eq!(code(&format!("\"{}\"", &ID[1..])), "application_id_invalid");
    assert_eq!(code(&format!("\"\u{a0} {{{ID}}} \u{feff}\"")), "");
    assert_eq!(code(&format!("\"{}\"", ID.to_uppercase())), "");
}

#[test]
fn a_lifetime_has_limits_by_kind() {
    let short = one(r#""lifetimeSeconds":29"#, Code::LifetimeTooShort, "lifetimeSeconds");
    assert_eq!(details(&short), r#"{"seconds":29.0,"minSeconds":30.0}"#);
    let long = one(r#""lifetimeSeconds":86401"#, Code::LifetimeTooLong, "lifetimeSeconds");
    assert_eq!(details(&long), r#"{"seconds":86401.0,"maxSeconds":86400.0}"#);
    for seconds in ["0", "-1", "-9223372036854775808"] {
        one(&format!(r#""lifetimeSeconds":{seconds}"#), Code::LifetimeTooShort, "lifetimeSeconds");
    }
    for seconds in ["9223372036854775807", "1e+21", "1790000000000"] {
        one(&format!(r#""lifetimeSeconds":{seconds}"#), Code::LifetimeTooLong, "lifetimeSeconds");
    }
    one(r#""lifetimeSeconds":60.5"#, Code::TimeNotAnInteger, "lifetimeSeconds");
    one(r#""lifetimeSeconds":"60""#, Code::RequestFieldInvalid, "lifetimeSeconds");
    one_of("user", r#""sub":"a","lifetimeSeconds":86401"#, Code::LifetimeTooLong, "lifetimeSeconds");
    let video = r#""video":{"sessionId":"s"},"lifetimeSeconds":2592001"#;
    one_of("video", video, Code::LifetimeTooLong, "lifetimeSeconds");
}

#[test]
fn times_are_whole_seconds() {
    for (name, field) in [("issuedAt", "issuedAt"), ("notBefore", "notBefore")] {
        one(&format!(r#""{name}":1.5"#), Code::TimeNotAnInteger, field);
        one(&format!(r#""{name}":"1790000000""#), Code::RequestFieldInvalid, field);
        let found = one(&format!(r#""{name}":1790000000123"#), Code::TimeInMilliseconds, field);
        assert_eq!(details(&found), r#"{"value":"1790000000123","seconds":1790000000.0}"#);
        one(&format!(r#""{name}":9223372036854775807"#), Code::TimeNotAnInteger, field);
    }
    one(r#""notBefore":1790000900"#, Code::NbfAfterExp, "notBefore");
    assert_eq!(told(&problems(r#""notBefore":1790000899"#)), []);
    // If the lifetime is wrong, nothing is reported about what another lifetime would mean.
    one(r#""notBefore":1790000900,"lifetimeSeconds":1"#, Code::LifetimeTooShort, "lifetimeSeconds");
}

#[test]
fn a_jti_is_a_uuid_of_any_version() {
    one(r#""jti":"1""#, Code::JtiNotAUuid, "jti");
    one(r#""jti":1"#, Code::RequestFieldInvalid, "jti");
}

#[test]
fn a_field_belongs_to_its_kind() {
    one(r#""sub":"alice""#, Code::FieldNotForKind, "sub");
    one(r#""video":{"sessionId":"s"}"#, Code::FieldNotForKind, "video");
    let with_acl = r#""acl":{"paths":{}},"video":{"sessionId":"s"}"#;
    one_of("video", with_acl, Code::FieldNotForKind, "acl");
    let found = one_of("video", r#""sub":"a","video":{"sessionId":"s"}"#, Code::FieldNotForKind, "sub");
    assert_eq!(details(&found), r#"{"kind":"video"}"#);
}

#[test]
fn a_user_has_a_name() {
    for more in ["", r#""sub":"""#, r#""sub":" ""#, r#""claims":{"subject":"alice"}"#] {
        one_of("user", more, Code::SubMissing, "sub");
    }
    one_of("user", r#""sub":7"#, Code::RequestFieldInvalid, "sub");
}

#[test]
fn an_acl_must_be_well_formed() {
    for (acl, code) in [
        ("7", Code::AclNotAnObject),
        ("[]", Code::AclNotAnObject),
        (r#""null""#, Code::AclNotAnObject),
        (r#""\"/**\"""#, Code::AclNotAnObject),
        ("{}", Code::AclPathsMissing),
        (r#"{"paths":[]}"#, Code::AclPathsNotAnObject),
        (r#"{"paths":{},"x":1}"#, Code::AclUnknownKey),
        (r#"{"paths":{"/**":{"method":[]}}}"#, Code::AclUnknownKey),
        (r#"{"paths":{"v1/calls":{}}}"#, Code::AclPathInvalid),
        (r#"{"paths":{"":{}}}"#, Code::AclPathInvalid),
        (r#"{"paths":{"/v1/ calls":{}}}"#, Code::AclPathInvalid),
        (r#"{"paths":{"/**":null}}"#, Code::AclPathInvalid),
        (r#"{"paths":{"/**":{"methods":"GET"}}}"#, Code::AclMethodInvalid),
        (r#"{"paths":{"/**":{"methods":["get"]}}}"#, Code::AclMethodInvalid),
        (r#"{"paths":{"/**":{"methods":[1]}}}"#, Code::AclMethodInvalid),
        (r#"{"paths":{"/**":{"filters":[]}}}"#, Code::AclFiltersInvalid),
        (r#""{\"paths\":{},\"paths\":{}}""#, Code::JsonDuplicateKey),
    ] {
        one(&format!(r#""acl":{acl}"#), code, "acl");
    }
    let found = one(r#""acl":"{\n  \"paths\": {,}\n}""#, Code::JsonInvalid, "acl");
    assert_eq!(details(&found), r#"{"line":2.0,"column":13.0}"#);
}

#[test]
fn custom_claims_are_an_object_without_reserved_names() {
    one(r#""claims":"[1]""#, Code::ClaimsNotAnObject, "claims");
    one(r#""claims":true"#, Code::ClaimsNotAnObject, "claims");
    one(r#""claims":"{\"a\":1,\"a\":2}""#, Code::JsonDuplicateKey, "claims");
    one(r#""claims":"{\"a\":{\"b\":1,\"b\":2}}""#, Code::JsonDuplicateKey, "claims");
    one(r#""claims":"{'a':1}""#, Code::JsonInvalid, "claims");
    for name in ["application_id", "iat", "nbf", "exp", "jti", "sub", "acl", "scope", "session_id", "role"] {
        let found = one(&format!(r#""claims":{{"{name}":1}}"#), Code::ClaimReserved, "claims");
        assert_eq!(details(&found), format!(r#"{{"name":"{name}"}}"#));
    }
}

#[test]
fn a_video_request_must_be_well_formed() {
    let of = |video: &str, code, field| one_of("video", &format!(r#""video":{video}"#), code, field);
    one_of("video", "", Code::VideoSessionMissing, "video.sessionId");
    of("{}", Code::VideoSessionMissing, "video.sessionId");
    of("[]", Code::RequestFieldInvalid, "video");
    of(r#"{"sessionId":7}"#, Code::RequestFieldInvalid, "video.sessionId");
    of(r#"{"sessionId":"s","role":"host"}"#, Code::VideoRoleInvalid, "video.role");
    of(r#"{"sessionId":"s","session":"t"}"#, Code::RequestUnknownField, "video");
    of(
        r#"{"sessionId":"s","initialLayoutClassList":"a b"}"#,
        Code::RequestFieldInvalid,
        "video.initialLayoutClassList",
    );
    for class in [r#""a b""#, r#""""#, "1"] {
        let video = format!(r#"{{"sessionId":"s","initialLayoutClassList":[{class}]}}"#);
        of(&video, Code::VideoLayoutInvalid, "video.initialLayoutClassList");
    }
    let data = |count| format!(r#"{{"sessionId":"s","connectionData":"{}"}}"#, "é".repeat(count));
    of(&data(1001), Code::VideoDataTooLong, "video.connectionData");
    assert_eq!(told(&check(&request("video", &format!(r#""video":{}"#, data(1000))), NOW)), []);
}

#[test]
fn an_unknown_field_is_named() {
    let found = one(r#""expiresIn":60"#, Code::RequestUnknownField, "");
    assert_eq!(details(&found), r#"{"name":"expiresIn"}"#);
}

#[test]
fn all_problems_come_in_the_order_of_the_form() {
    let text = r#"{"claims":{"iat":1,"exp":2},"video":{"role":"x","connectionData":5},"acl":"{","sub":"x","jti":"x",
        "notBefore":1.5,"issuedAt":1790000000000,"lifetimeSeconds":5,"applicationId":"x","colour":1}"#;
    assert_eq!(
        told(&check(&Json::parse(text).unwrap(), NOW)),
        [
            ("application_id_invalid", "applicationId"),
            ("kind_missing", "kind"),
            ("video_session_missing", "video.sessionId"),
            ("video_role_invalid", "video.role"),
            ("request_field_invalid", "video.connectionData"),
            ("lifetime_too_short", "lifetimeSeconds"),
            ("json_invalid", "acl"),
            ("claim_reserved", "claims"),
            ("claim_reserved", "claims"),
            ("time_not_an_integer", "notBefore"),
            ("time_in_milliseconds", "issuedAt"),
            ("jti_not_a_uuid", "jti"),
            ("request_unknown_field", ""),
        ]
    );
}

#[test]
fn a_key_in_the_wrong_field_is_reported_and_never_shown_again() {
    let key = "-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\\n-----END PRIVATE KEY-----";
    let base64 = "Zm9vYmFy0".repeat(30);
    for (kind, members, field) in [
        ("user", format!(r#""sub":"{key}""#), "sub"),
        ("user", r#""sub":"eyJhbGciOiJSUzI1NiJ9.e30.AA""#.to_owned(), "sub"),
        ("application", format!(r#""jti":"{key}""#), "jti"),
        ("application", format!(r#""acl":{{"paths":{{"/{key}":{{}}}}}}"#), "acl"),
        ("application", format!(r#""claims":{{"a":["{key}"]}}"#), "claims"),
        ("video", format!(r#""video":{{"sessionId":"{key}"}}"#), "video.sessionId"),
        ("video", format!(r#""video":{{"sessionId":"1_MX4","connectionData":"{key}"}}"#), "video.connectionData"),
        (
            "video",
            format!(r#""video":{{"sessionId":"1_MX4","initialLayoutClassList":["{key}"]}}"#),
            "video.initialLayoutClassList",
        ),
    ] {
        let found = check(&request(kind, &members), NOW);
        let secret = ("request_has_secret", field);
        assert!(told(&found).contains(&secret), "{members}: {:?}", told(&found));
        let text = serde_json::to_string(&found).unwrap();
        assert!(!text.contains("MIIE") && !text.contains("Zm9v") && !text.contains("eyJ"), "{text}");
    }
    let id = Json::parse(&format!(r#"{{"kind":"application","applicationId":"{key}"}}"#)).unwrap();
    assert_eq!(told(&check(&id, NOW)), [("request_has_secret", "applicationId")]);
    let jwk = r#""claims":{"mine":{"kty":"RSA","n":"AQAB","d":"AQAB"}}"#;
    assert_eq!(told(&check(&request("application", jwk), NOW)), [("request_has_secret", "claims")]);
    let jwk_text = r#""claims":"{\"mine\":{\"kty\":\"RSA\",\"d\":\"AQAB\"}}""#;
    assert_eq!(told(&check(&request("application", jwk_text), NOW)), [("request_has_secret", "claims")]);
    let harmless = format!(r#""claims":{{"pem":"-----BEGIN PUBLIC KEY-----","hash":"{base64}"}}"#);
    assert_eq!(told(&check(&request("application", &harmless), NOW)), []);
}

#[test]
fn an_application_id_is_read_however_it_was_copied() {
    let plain = ID.replace('-', "");
    for text in [
        plain.clone(),
        format!("application_id: {ID}"),
        format!("\"applicationId\": \"{ID}\","),
        format!("VONAGE_APPLICATION_ID={ID}"),
        format!("export VONAGE_APPLICATION_ID='{plain}'"),
        format!("\"{ID}\""),
    ] {
        let request =
            Json::Object(vec![("kind".into(), "application".into()), ("applicationId".into(), text.as_str().into())]);
        assert_eq!(told(&check(&request, NOW)), [], "{text}");
    }
    // A longer text is not searched.
    let long = |length: usize| format!("{:,<length$}", format!("application_id: {ID}"));
    let read = Json::parse(&format!(r#"{{"kind":"application","applicationId":"{}"}}"#, long(200))).unwrap();
    assert_eq!(told(&check(&read, NOW)), []);
    for wrong in [format!("{plain}0"), format!("user_id: {ID}"), format!("{ID} {ID}"), long(201), long(300)] {
        let request = Json::parse(&format!(r#"{{"kind":"application","applicationId":"{wrong}"}}"#)).unwrap();
        assert_eq!(told(&check(&request, NOW)), [("application_id_invalid", "applicationId")], "{wrong}");
    }
}

#[test]
fn a_number_too_large_for_a_time_is_not_called_milliseconds() {
    for value in ["1234567890123456789", "12345678901234567890", "1e400", "9223372036854775807"] {
        let found = one(&format!("\"notBefore\":{value}"), Code::TimeNotAnInteger, "notBefore");
        assert!(details(&found).contains("too_large"), "{value}");
    }
}
