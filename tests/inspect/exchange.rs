//! A whole call that is pasted, from each tool: what is read from it, and why it was refused.

use proptest::prelude::*;
use vonage_jwt_web::{
    Code, Exchange, InspectContext, Inspection, LoadedKey, Missing, Severity, TokenKind, Verdict, fix, inspect,
};

use crate::{
    draft::{Draft, ID, NOW, codes, key},
    support::read,
};

/// Pastes with `@TOKEN@` in the token's place. Those of curl and HTTPie were printed by them, called against a server
/// on this computer.
macro_rules! pastes {
    ($($name:literal),*) => { [$(($name, include_str!(concat!("../data/exchanges/", $name))),)*] };
}
const WHOLE: [(&str, &str); 8] = pastes![
    "curl-http1.txt",
    "curl-http2.txt",
    "curl8-http2.txt",
    "httpie.txt",
    "postman-raw.txt",
    "postman-pretty.txt",
    "entry.har",
    "whole.har"
];
/// What a browser copies is the call without its answer.
const CALLS: [(&str, &str); 5] = pastes![
    "copy-as-curl.txt",
    "copy-as-curl-cmd.txt",
    "copy-as-fetch.txt",
    "copy-as-fetch-firefox.txt",
    "copy-as-powershell.txt"
];
const DATE: &str = "Mon, 21 Sep 2026 14:13:20 GMT";

fn expired() -> Draft {
    let mut draft = Draft::application();
    draft.set("iat", "1789990000").set("exp", "1789990900");
    draft
}

fn look(paste: &str, draft: &Draft) -> Inspection {
    inspect(paste.replace("@TOKEN@", &draft.token(key())).as_bytes(), &draft.context())
}

/// The same with what the dashboard shows.
fn look_with_key(paste: &str, draft: &Draft) -> Inspection {
    let pem = key().summary().public_key_pem.clone();
    let context = InspectContext { public_key: Some(pem.as_bytes()), ..draft.context() };
    inspect(paste.replace("@TOKEN@", &draft.token(key())).as_bytes(), &context)
}

fn reason(answer: &Inspection) -> Option<Code> {
    Some(answer.findings[answer.exchange.as_ref()?.because?].code)
}

/// A call as curl prints it.
fn curl(request: &str, status: &str, body: &str) -> String {
    format!(
        "> {request} HTTP/2\n> Host: api.nexmo.com\n> authorization: Bearer @TOKEN@\n>\n< HTTP/2 {status}\n< date: {DATE}\n<\n{body}\n"
    )
}

#[test]
fn each_tool_gives_the_call_the_answer_and_the_token() {
    let draft = expired();
    for (name, paste) in WHOLE {
        let answer = look(paste, &draft);
        let call = answer.exchange.clone().unwrap_or_else(|| panic!("{name}: no call"));
        assert_eq!((call.method.as_str(), call.path.as_str()), ("POST", "/v1/messages"), "{name}");
        assert_eq!((call.host.as_deref(), call.region), (Some("api.nexmo.com"), Some("global")), "{name}");
        assert_eq!((call.api, call.status), (Some("messages"), Some(401)), "{name}");
        assert_eq!((call.date.as_deref(), call.at), (Some(DATE), Some(NOW)), "{name}");
        let said = call.said.clone().unwrap();
        assert_eq!(said.title, "Unauthorized", "{name}");
        assert_eq!(said.detail.as_deref(), Some("You did not provide correct credentials."), "{name}");
        assert_eq!(answer.token, Some(draft.token(key())), "{name}");
        assert_eq!(reason(&answer), Some(Code::ExpPassed), "{name}");
        assert_eq!(codes(&answer), ["exp_passed"], "{name}");
    }
}

#[test]
fn what_a_browser_copies_gives_the_call() {
    let draft = expired();
    for (name, paste) in CALLS {
        for paste in [paste.to_owned(), paste.replace('\n', "\r\n")] {
            let answer = look(&paste, &draft);
            let call = answer.exchange.clone().unwrap_or_else(|| panic!("{name}: no call"));
            assert_eq!((call.method.as_str(), call.path.as_str()), ("POST", "/v1/messages"), "{name}");
            assert_eq!((call.api, call.status, call.said), (Some("messages"), None, None), "{name}");
            assert_eq!(answer.token, Some(draft.token(key())), "{name}");
            assert_eq!((codes(&answer), call.because), (vec!["exp_passed"], None), "{name}");
        }
    }
}

#[test]
fn a_call_says_what_the_acl_must_allow_and_403_is_about_that() {
    let mut draft = Draft::user();
    draft.set("exp", "1790000800").set("iat", "1789990000");
    let answer = look(&curl("POST /v1/calls", "403", r#"{"type":"FORBIDDEN","error_title":"Forbidden"}"#), &draft);
    assert_eq!(reason(&answer), Some(Code::SubOnAdminCall));
    assert_eq!(answer.exchange.unwrap().said.unwrap().title, "Forbidden");
    let mut draft = Draft::application();
    draft.set("acl", r#"{"paths":{"/*/users/**":{}}}"#).drop("jti");
    let answer = look(&curl("POST /v1/calls?x=1", "403", ""), &draft);
    assert_eq!(reason(&answer), Some(Code::AclLacksPath));
    let answer = look(&curl("POST /v1/calls?x=1", "401", ""), &draft);
    assert_eq!(reason(&answer), Some(Code::JtiMissing));
}

#[test]
fn what_came_about_after_the_answer_explains_nothing() {
    let mut draft = Draft::application();
    draft.set("iat", "1789999900").set("exp", "1790000100");
    let paste = curl("POST /v1/messages", "401", "").replace("@TOKEN@", &draft.token(key()));
    let answer = inspect(paste.as_bytes(), &InspectContext { now: NOW + 300, ..Default::default() });
    assert_eq!(codes(&answer), ["exp_passed", "call_refused", "response_is_old"]);
    assert_eq!(reason(&answer), None);
}

#[test]
fn a_refusal_that_nothing_explains_is_told_and_never_called_accepted() {
    let draft = Draft::application();
    for status in ["401", "403"] {
        let answer = look_with_key(&curl("POST /v1/messages", status, ""), &draft);
        assert_eq!(codes(&answer), ["call_refused"]);
        assert_eq!((answer.verdict, answer.missing), (Verdict::Unsure, vec![Missing::OtherCause]));
        assert_eq!(answer.findings[0].details.get("keyMatches"), Some(&true.into()));
        let answer = look(&curl("POST /v1/messages", status, ""), &draft);
        assert_eq!(answer.findings.iter().find_map(|finding| finding.details.get("keyMatches")), None);
    }
    let answer = look_with_key(&curl("POST /v1/messages", "202", ""), &draft);
    assert_eq!((codes(&answer), answer.verdict), (vec!["call_answered"], Verdict::Accepted));
    let answer = look_with_key(&curl("POST /v1/messages", "404", r#"{"title":"Not Found"}"#), &draft);
    assert_eq!((codes(&answer), answer.findings[0].severity), (vec!["call_answered"], Severity::Info));
}

#[test]
fn what_vonage_accepted_is_accepted_whatever_the_key() {
    let call = curl("POST /v1/messages", "202", "");
    let answer = look(&call, &Draft::application());
    assert_eq!((codes(&answer), answer.verdict), (vec!["call_answered"], Verdict::Accepted));
    assert_eq!(answer.missing, []);
    let other = read(include_bytes!("../data/keys/other2048.pem")).unwrap();
    let (pem, other) = (other.summary().public_key_pem.clone(), other.public_key());
    let draft = Draft::application();
    let paste = call.replace("@TOKEN@", &draft.token(key()));
    let context = |now| InspectContext { public_key: Some(pem.as_bytes()), key: Some(other), now, ..draft.context() };
    let answer = inspect(paste.as_bytes(), &context(NOW));
    assert_eq!((answer.verdict, answer.loaded_key), (Verdict::Accepted, Some(LoadedKey::NotSigner)));
    let doubt = answer.findings.iter().find(|finding| finding.code == Code::SignatureInvalid).unwrap();
    assert_eq!((doubt.severity, doubt.details.get("accepted")), (Severity::Warning, Some(&true.into())));
    // It may have expired since.
    let answer = inspect(paste.as_bytes(), &context(NOW + 10_000));
    assert_eq!((answer.findings[0].code, answer.verdict), (Code::ExpPassed, Verdict::Refused));
}

#[test]
fn only_vonage_itself_shows_that_it_accepts_a_token() {
    let own = |status: &str| curl("POST /v1/messages", status, "").replace("api.nexmo.com", "gateway.example.com");
    for call in [own("202"), curl("POST /v1/messages", "302", "")] {
        assert_eq!(look(&call, &Draft::application()).verdict, Verdict::Unsure, "{call}");
    }
    // Its finding names the host that answered.
    for (status, code) in [("202", Code::CallAnswered), ("404", Code::CallAnswered), ("401", Code::CallRefused)] {
        let host = |call: &str| {
            let answer = look_with_key(call, &Draft::application());
            let finding = answer.findings.iter().find(|finding| finding.code == code).unwrap();
            finding.details.get("host").cloned()
        };
        assert_eq!(host(&own(status)), Some("gateway.example.com".into()), "{status}");
        assert_eq!(host(&curl("POST /v1/messages", status, "")), None, "{status}");
        assert_eq!(host(&own(status).replace("> Host: gateway.example.com\n", "")), None, "{status}");
    }
}

#[test]
fn a_token_of_another_service_is_no_token_of_vonage() {
    for (claims, issuer) in [
        (
            r#"{"iss":"https://accounts.google.com","aud":"x","sub":"1","email":"a@b.c","exp":1790000800}"#,
            Some("https://accounts.google.com"),
        ),
        (r#"{"iss":"SK0123","sub":"AC0123","grants":{},"exp":1790000800}"#, Some("SK0123")),
        (r#"{"aud":"api","sub":"1"}"#, None),
        // Some have neither an issuer nor an audience.
        (r#"{"client_id":"web","sub":"1","exp":1790000800}"#, None),
        (r#"{"sub":"1","scope":"openid profile","iat":1789999900}"#, None),
        (r#"{"scope":["read"],"jti":"1"}"#, None),
        (r#"{"azp":"web","realm_access":{"roles":[]},"preferred_username":"alice"}"#, None),
        (r#"{"sub":"1","firebase":{"identities":{}},"auth_time":1789999900}"#, None),
        (r#"{"token_use":"access","username":"alice","iat":1789999900}"#, None),
        (r#"{"scp":["read"],"uid":"1"}"#, None),
        (r#"{"grants":{"identity":"alice"},"jti":"SK1"}"#, None),
    ] {
        let mut draft = Draft::application();
        draft.payload_text = Some(claims.as_bytes().to_vec());
        let answer = look("@TOKEN@", &draft);
        assert_eq!((codes(&answer), answer.kind), (vec!["token_is_foreign"], TokenKind::Foreign), "{claims}");
        assert_eq!(answer.findings[0].details.get("issuer"), issuer.map(Into::into).as_ref());
        assert_eq!(
            fix(draft.token(key()).as_bytes(), &InspectContext::default()).unwrap_err().code(),
            "token_is_foreign"
        );
    }
    let mut draft = Draft::application();
    draft.drop("application_id").set("iss", &format!("\"{ID}\""));
    assert_eq!(look("@TOKEN@", &draft).kind, TokenKind::Application);
    assert_eq!(look("@TOKEN@", Draft::application().set("iss", r#""me""#)).kind, TokenKind::Application);
}

#[test]
fn a_vonage_token_without_its_application_is_still_one() {
    let lost = |draft: &mut Draft| {
        let answer = look("@TOKEN@", draft.drop("application_id"));
        assert!(codes(&answer).contains(&"application_id_missing"), "{:?}", draft.payload);
        answer.kind
    };
    for claim in ["name", "email", "roles", "user_id", "tenant", "scopes", "groups", "nonce"] {
        assert_eq!(lost(Draft::application().set(claim, r#""x""#)), TokenKind::Application, "{claim}");
    }
    for claim in ["client_id", "scope"] {
        assert_eq!(lost(Draft::user().set(claim, r#""x""#)), TokenKind::User, "{claim}");
        let (id, subject) = (format!("\"{ID}\""), r#""alice""#);
        assert_eq!(lost(Draft::application().set(claim, r#""x""#).set("applicationId", &id)), TokenKind::Application);
        assert_eq!(lost(Draft::application().set(claim, r#""x""#).set("subject", subject)), TokenKind::User);
        assert_eq!(lost(Draft::application().set(claim, r#""x""#).set("iss", &id)), TokenKind::Application);
    }
    assert_eq!(lost(Draft::user().drop("acl")), TokenKind::User);
    let mut video = Draft::application();
    video.set("scope", r#""session.connect""#);
    assert_eq!(lost(&mut video), TokenKind::Video);
    assert_eq!(lost(video.set("scope", r#""session""#).set("sub", r#""video""#)), TokenKind::Video);
    assert_eq!(look("@TOKEN@", Draft::application().set("client_id", r#""x""#)).kind, TokenKind::Application);
}

#[test]
fn an_api_without_tokens_is_known_by_the_start_of_its_path() {
    for call in [
        "POST /v2/reports",
        "PUT /v2/applications/9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70",
        "POST https://rest.nexmo.com/number/buy",
        "GET /accounts/a1b2c3d4/secrets",
        "GET /ni/advanced/async/json",
        "GET /verify/check/json",
    ] {
        let answer = look(&curl(call, "401", ""), &Draft::application());
        assert_eq!(reason(&answer), Some(Code::ApiIsBasicOnly), "{call}");
    }
    for call in ["GET /v2/reportsx", "POST /v2/verify", "GET https://api.example.com/v2/reports/records"] {
        let paste = curl(call, "401", "");
        let paste = if call.contains("example") { paste.replace("api.nexmo.com", "api.example.com") } else { paste };
        assert_ne!(reason(&look(&paste, &Draft::application())), Some(Code::ApiIsBasicOnly), "{call}");
    }
}

#[test]
fn a_status_in_the_error_of_a_program_is_the_answer() {
    let call = "config: { method: 'get', url: 'https://api.nexmo.com/v1/calls', headers: { Authorization: 'Bearer @TOKEN@' } }";
    for (error, status) in [
        ("AxiosError: Request failed with status code 401", Some(401)),
        ("HTTPError: Response code 403 (Forbidden)", Some(403)),
        ("{ statusCode: 401 }", Some(401)),
        ("response: { status: 422 }", Some(422)),
        ("<Response [401]>", Some(401)),
        ("status: 7", None),
        ("status code 999", None),
    ] {
        let answer = look(&format!("{error}\n{call}\ndate: '{DATE}'"), &expired());
        assert_eq!(answer.exchange.unwrap().status, status, "{error}");
    }
}

#[test]
fn a_body_that_was_copied_alone_tells_the_status() {
    let call = CALLS[0].1;
    let bodies = [
        (r#"{"type":"UNAUTHORIZED","error_title":"Unauthorized"}"#, 401),
        (r#"{"title":"Invalid credentials supplied","detail":"…"}"#, 401),
        (r#"{"code":"system:error:expired-token","description":"Token has expired"}"#, 401),
        (r#"{"title":"Forbidden","detail":"Your account does not have permission to perform this action."}"#, 403),
    ];
    for (body, status) in bodies {
        let answer = look(&format!("{call}\n\n{body}\n"), &expired());
        assert_eq!(answer.exchange.unwrap().status, Some(status), "{body}");
    }
}

#[test]
fn a_call_without_a_token_says_what_it_sends_instead() {
    let of = |authorization: &str| {
        let paste = CALLS[0].1.replace("authorization: Bearer @TOKEN@", authorization);
        let answer = look(&paste, &Draft::application());
        assert_eq!(codes(&answer), ["call_without_token"], "{authorization}");
        assert_eq!(answer.kind, TokenKind::Unknown);
        let shown = format!("{answer:?}");
        assert!(!shown.contains("YTFiMmMz") && !shown.contains("undefined"));
        answer.findings[0].details.get("reason").cloned()
    };
    assert_eq!(of("x-none: 1"), Some("none".into()));
    assert_eq!(of("authorization: Basic YTFiMmMzZDQ6c2VjcmV0"), Some("basic".into()));
    assert_eq!(of("authorization: Bearer undefined"), Some("other".into()));
    assert_eq!(of("authorization: Bearer $JWT"), Some("variable".into()));
    for variable in ["{{token}}", "%JWT%", "<your token>", "${JWT}"] {
        assert_eq!(of(&format!("authorization: Bearer {variable}")), Some("variable".into()), "{variable}");
    }
    for other in ["x", "(token)", "[token]", "basi"] {
        assert_eq!(of(&format!("authorization: {other}")), Some("other".into()), "{other}");
    }
    for basic in ["basic x", "BASIC", "Basic YTFi"] {
        assert_eq!(of(&format!("authorization: {basic}")), Some("basic".into()), "{basic}");
    }
}

#[test]
fn a_header_without_bearer_before_the_token_explains_a_refusal() {
    let scheme = |sent: &str, status: &str| {
        let paste = curl("POST /v1/calls", status, "").replace("Bearer @TOKEN@", sent);
        let answer = look_with_key(&paste, &Draft::application());
        let reason = reason(&answer)?;
        assert_eq!((reason, answer.verdict), (Code::CallSchemeWrong, Verdict::Refused), "{sent}");
        Some(answer.findings[0].details.get("scheme").cloned())
    };
    assert_eq!(scheme("@TOKEN@", "401"), Some(None));
    assert_eq!(scheme("\"@TOKEN@\"", "401"), Some(None));
    for word in ["JWT", "Bearer:", "Token"] {
        assert_eq!(scheme(&format!("{word} @TOKEN@"), "401"), Some(Some(word.into())), "{word}");
    }
    assert_eq!(scheme("hunter2hunter2:secret @TOKEN@", "401"), Some(None));
    // A longer word may be a secret.
    for (letters, told) in [(20, true), (21, false)] {
        let word = "x".repeat(letters);
        assert_eq!(scheme(&format!("{word} @TOKEN@"), "401"), Some(told.then(|| word.into())), "{letters}");
    }
    assert_eq!(scheme(&format!("{}: @TOKEN@", "x".repeat(20)), "401"), Some(None));
    // A call whose response is not there has the same header.
    let answer = look("curl https://api.nexmo.com/v1/calls -H 'Authorization: @TOKEN@'", &Draft::application());
    assert_eq!(codes(&answer)[0], "call_scheme_wrong");
    for good in ["Bearer @TOKEN@", "bearer @TOKEN@", "\"Bearer @TOKEN@\"", "`Bearer @TOKEN@`", "Bearer  @TOKEN@"] {
        assert_eq!(scheme(good, "401"), None, "{good}");
    }
    assert_eq!(scheme("@TOKEN@", "200"), None);
}

#[test]
fn a_header_without_its_call_is_read_and_its_scheme_is_judged() {
    let seen = |paste: &str| {
        let answer = look_with_key(paste, &Draft::application());
        assert_eq!(answer.exchange, None, "{paste}");
        let scheme = answer.findings.first().and_then(|finding| finding.details.get("scheme").cloned());
        (codes(&answer), scheme, answer.token.is_some())
    };
    for sent in ["Bearer @TOKEN@", "bearer @TOKEN@"] {
        for header in [
            format!("Authorization: {sent}"),
            format!("> authorization: {sent}\r\n> content-type: application/json"),
            format!("-H \"Authorization: {sent}\""),
            format!("--header 'authorization: {sent}' \\"),
            format!("{{\"Authorization\": \"{sent}\"}}"),
            format!("headers: {{ Authorization: '{sent}' }}"),
        ] {
            assert_eq!(seen(&header), (vec![], None, true), "{header}");
            let other = header.replace("Bearer", "JWT").replace("bearer", "Token");
            let word = if sent.starts_with('B') { "JWT" } else { "Token" };
            assert_eq!(seen(&other), (vec!["call_scheme_wrong"], Some(word.into()), true), "{other}");
            let bare = header.replace("Bearer ", "").replace("bearer ", "");
            assert_eq!(seen(&bare), (vec!["call_scheme_wrong"], None, true), "{bare}");
        }
    }
    // Neither is a header.
    for text in
        ["Here is my authorization: @TOKEN@", "AUTHORIZATION=@TOKEN@", "x-authorization: @TOKEN@", "JWT @TOKEN@"]
    {
        assert_eq!(seen(text), (vec![], None, true), "{text}");
    }
    // A token on the line below is not what the header shows.
    assert_eq!(seen("Authorization:\nBearer @TOKEN@"), (vec![], None, true));
    for (header, reason) in [
        ("Authorization: Basic YTFiMmMzZDQ6c2VjcmV0", "basic"),
        ("Authorization: Bearer $JWT", "variable"),
        ("-H 'Authorization: Bearer undefined'", "other"),
    ] {
        let answer = look(header, &Draft::application());
        assert_eq!(codes(&answer), ["call_without_token"], "{header}");
        assert_eq!(answer.findings[0].details.get("reason"), Some(&reason.into()), "{header}");
    }
    let two = format!("Authorization: Bearer @TOKEN@\nAuthorization: Bearer {}", Draft::user().token(key()));
    assert_eq!(seen(&two), (vec!["token_several"], None, false));
}

#[test]
fn of_a_har_the_refused_call_is_asked_about_and_two_are_named() {
    let entry = WHOLE[6].1;
    let har = |entries: &[String]| format!(r#"{{"log":{{"entries":[{}]}}}}"#, entries.join(","));
    let good = entry.replace("401", "202").replace("/v1/messages", "/v1/calls");
    let answer = look(&har(&[good.clone(), entry.to_owned()]), &expired());
    assert_eq!(answer.exchange.unwrap().path, "/v1/messages");
    let answer = look(&har(&[good.clone(), good]), &expired());
    assert_eq!(codes(&answer), ["calls_several"]);
    // An answer of another server has a token of its own.
    assert!(WHOLE[7].1.contains("auth.example.org"));
}

#[test]
fn what_the_user_chose_goes_before_what_the_paste_says() {
    let mut draft = Draft::application();
    draft.set("acl", r#"{"paths":{"/*/users/**":{}}}"#);
    draft.api = Some("applications");
    let answer = look(&curl("POST /v1/calls", "401", ""), &draft);
    assert_eq!((answer.findings[0].code, reason(&answer)), (Code::ApiIsBasicOnly, None));
    draft.api = Some("users_check");
    let answer = look(&curl("POST /v1/calls", "401", ""), &draft);
    assert!(!answer.findings.iter().any(|finding| finding.code == Code::AclLacksPath));
    draft.api = None;
    draft.server_date = Some("");
    let answer = look(&curl("POST /v1/calls", "401", ""), &draft);
    assert!(answer.findings.iter().any(|finding| finding.code == Code::AclLacksPath));
}

#[test]
fn a_private_key_in_a_paste_is_named_and_nothing_else_is_said() {
    let pem = include_str!("../data/keys/other2048.pem");
    for (name, paste) in WHOLE.iter().chain(&CALLS) {
        let answer = look(&format!("{paste}\n{pem}"), &expired());
        assert_eq!(codes(&answer), ["token_is_key"], "{name}");
        assert_eq!((answer.exchange, answer.repairs.len(), answer.token), (None, 0, None), "{name}");
    }
}

#[test]
fn neither_query_nor_password_nor_body_is_shown() {
    let paste = "curl -X POST 'https://a1b2c3d4:hunter2hunter2@api.nexmo.com/v1/messages?api_secret=hunter2hunter2' \
                 -H 'authorization: Bearer @TOKEN@' -d '{\"title\":\"hunter2hunter2\"}'";
    let answer = look(paste, &expired());
    assert_eq!(answer.exchange.as_ref().unwrap().host.as_deref(), Some("api.nexmo.com"));
    assert_eq!(answer.exchange.as_ref().unwrap().path, "/v1/messages");
    assert!(!format!("{answer:?}").contains("hunter2"));
    // A token as a part of the path is no part of what is told.
    let answer = look("GET https://api.nexmo.com/v1/@TOKEN@", &expired());
    assert_eq!(answer.exchange, None);
}

#[test]
fn text_with_a_token_alone_is_no_call() {
    for paste in ["@TOKEN@", "Authorization: Bearer @TOKEN@", "see https://developer.vonage.com/api-errors @TOKEN@"] {
        assert_eq!(look(paste, &expired()).exchange, None, "{paste}");
    }
}

#[test]
fn a_mebibyte_of_anything_is_read() {
    let pieces = [
        "date:",
        "POST ",
        "POST /",
        "HTTP/1.1 ",
        "\"title\":\"",
        "https://api.nexmo.com/",
        "authorization: ",
        "host:host:",
        "[:path: ",
        "^\"",
        "{\"request\":",
        "curl -X ",
        "\\\"code\\\":",
        "://",
    ];
    for piece in pieces {
        // With a call in front of it, so that every scan runs.
        let start = "curl -v https://api.nexmo.com/v1/calls HTTP/1.1 401 ";
        let answer = look(&[start, &piece.repeat(MEBIBYTE / piece.len())].concat(), &expired());
        assert!(answer.exchange.is_some_and(|call| call.path.starts_with('/')), "{piece}");
    }
}

/// Somewhat less, with room for a call.
const MEBIBYTE: usize = (1 << 20) - 10_000;

#[test]
fn a_har_of_a_mebibyte_is_read() {
    let entry = WHOLE[6].1;
    let other =
        entry.replace("api.nexmo.com", "cdn.example.org").replace("401", "200").replace("Bearer @TOKEN@", "none");
    let many = vec![other.clone(); MEBIBYTE / other.len()].join(",");
    let body = "{\\\"code\\\":\\\"POST /v1/x HTTP/1.1 403 host: \\\"}";
    let long = other
        .replace("\"headers\"", &format!("\"comment\":\"{}\",\"headers\"", body.repeat(MEBIBYTE / body.len() / 3)));
    for rest in [many, long] {
        let har = format!(r#"{{"log":{{"entries":[{rest},{entry}]}}}}"#);
        assert!(har.len() > MEBIBYTE / 2 && har.len() < 1 << 20, "{}", har.len());
        assert_eq!(call_of(&har), Some(("POST".to_owned(), "/v1/messages".to_owned())));
    }
}

/// What every answer must be, whatever was pasted.
fn assert_plain(call: &Exchange, findings: usize) {
    assert!(call.path.starts_with('/') && !call.path.contains(['?', '#', '\n', ' ']), "{}", call.path);
    assert!(call.status.is_none_or(|status| (200..600).contains(&status)));
    assert!(call.because.is_none_or(|because| because < findings));
    assert_eq!(call.date.is_some(), call.at.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_damaged_paste_never_panics(which in 0..13_usize, cut in any::<prop::sample::Index>(), end in any::<prop::sample::Index>(), put in "\\PC{0,12}") {
        let paste = WHOLE.iter().chain(&CALLS).nth(which).unwrap().1;
        let (from, to) = (cut.index(paste.len()), end.index(paste.len()));
        let (from, to) = (paste.floor_char_boundary(from.min(to)), paste.floor_char_boundary(from.max(to)));
        let text = [&paste[..from], &put, &paste[to..]].concat();
        let answer = look(&text, &expired());
        if let Some(call) = &answer.exchange { assert_plain(call, answer.findings.len()); }
    }

    #[test]
    fn any_text_around_a_call_is_read(before in "\\PC{0,60}", after in "\\PC{0,60}") {
        let answer = inspect(format!("{before}\nPOST /v1/calls HTTP/1.1\n{after}\nHTTP/1.1 401\n{before}").as_bytes(), &InspectContext::default());
        if let Some(call) = &answer.exchange { assert_plain(call, answer.findings.len()); }
    }
}

/// The method and the path that are read from a paste.
fn call_of(paste: &str) -> Option<(String, String)> {
    let call = look(paste, &expired()).exchange?;
    Some((call.method, call.path))
}

#[test]
fn a_method_is_read_in_any_case_and_never_from_within_a_token() {
    let url = "https://api.nexmo.com/v1/messages";
    for (paste, method) in [
        (format!("Invoke-RestMethod -Method Post -Uri {url} -Headers @{{Authorization='Bearer @TOKEN@'}}"), "POST"),
        (format!("fetch('{url}',{{method:'post',headers:{{authorization:'Bearer @TOKEN@'}}}})"), "POST"),
        (format!("curl -H 'Authorization: Bearer eyJ-Xab.eyJ9.AAAA' -X DELETE {url}"), "DELETE"),
        (format!("curl -G {url} -d a=b -H 'Authorization: Bearer @TOKEN@'"), "GET"),
    ] {
        assert_eq!(call_of(&paste), Some((method.to_owned(), "/v1/messages".to_owned())), "{paste}");
    }
}

#[test]
fn a_response_that_names_another_call_does_not_change_the_call() {
    let paste = curl("POST /v1/messages", "404", r#"{"detail":"Use POST /v2/messages instead"}"#);
    assert_eq!(call_of(&paste), Some(("POST".to_owned(), "/v1/messages".to_owned())));
}

#[test]
fn the_body_of_a_request_is_no_answer() {
    let paste = "curl -X POST 'https://api.nexmo.com/v1/messages' -H 'authorization: Bearer @TOKEN@' \
                 -d '{\"title\":\"Forbidden island\",\"message\":\"door code 1234\"}'";
    let call = look(paste, &expired()).exchange.unwrap();
    assert_eq!((call.status, call.said), (None, None));
}

#[test]
fn a_query_without_a_path_is_not_shown_and_a_port_is_no_part_of_the_name() {
    let paste = "GET https://api.nexmo.com?api_secret=ab/cdSECRET HTTP/1.1\nAuthorization: Bearer @TOKEN@";
    assert_eq!(call_of(paste), Some(("GET".to_owned(), "/".to_owned())));
    let call = look("POST https://API.nexmo.com:443/v1/messages HTTP/1.1\nAuthorization: Bearer @TOKEN@", &expired());
    assert_eq!(call.exchange.unwrap().api, Some("messages"));
}

#[test]
fn a_target_ends_at_a_space() {
    let paste = ":method: POST\n:path: /v1/messages h: 184\n:authority: api.nexmo.com\nauthorization: Bearer @TOKEN@";
    assert_eq!(call_of(paste), Some(("POST".to_owned(), "/v1/messages".to_owned())));
    assert_eq!(call_of(&paste.replace("/v1/messages", "POST")), None);
}

#[test]
fn a_token_of_another_call_in_a_har_is_not_judged() {
    let entry = |method: &str, path: &str, headers: &str, status: u16| {
        format!(
            r#"{{"request":{{"method":"{method}","url":"https://api.nexmo.com{path}","headers":[{headers}]}},"response":{{"status":{status},"headers":[]}}}}"#
        )
    };
    let sent = r#"{"name":"Authorization","value":"Bearer @TOKEN@"}"#;
    let entries = [entry("GET", "/v1/users", sent, 200), entry("POST", "/v1/messages", "", 401)].join(",");
    let answer = look(&format!(r#"{{"log":{{"entries":[{entries}]}}}}"#), &expired());
    assert_eq!(codes(&answer), ["call_without_token"]);
}

#[test]
fn a_file_that_windows_saved_gives_the_same_call() {
    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(bytes).collect() };
    let draft = expired();
    for (name, paste) in WHOLE.iter().chain(&CALLS) {
        let text = paste.replace("@TOKEN@", &draft.token(key()));
        let whole = inspect(text.as_bytes(), &draft.context());
        let spellings = [
            wide(&format!("\u{feff}{text}"), u16::to_le_bytes),
            wide(&format!("\u{feff}{text}"), u16::to_be_bytes),
            wide(&text, u16::to_le_bytes),
            format!("\u{feff}{text}").into_bytes(),
        ];
        for (index, bytes) in spellings.iter().enumerate() {
            let answer = inspect(bytes, &draft.context());
            assert!(answer.exchange.is_some() && answer.exchange == whole.exchange, "{name} {index}");
            assert_eq!(answer.token, whole.token, "{name} {index}");
        }
    }
}

#[test]
fn what_the_body_says_is_read_to_the_end_of_its_text() {
    let body = r#"{"title":"Unauthorized","detail":"You didn't send [the right] token."}"#;
    let said = |paste: &str| look(paste, &expired()).exchange.unwrap().said.unwrap();
    let whole = said(&curl("POST /v1/messages", "401", body));
    assert_eq!(whole.detail.as_deref(), Some("You didn't send [the right] token."));
    let empty = said(&curl("POST /v1/messages", "401", r#"{"title":"","error_title":"Forbidden","detail":""}"#));
    assert_eq!((empty.title.as_str(), empty.detail), ("Forbidden", None));
}

#[test]
fn an_empty_authorization_sends_no_token() {
    for paste in [
        "fetch('https://api.nexmo.com/v1/messages', {method: 'POST', headers: {'authorization': ''}})",
        r#"{"request":{"method":"POST","url":"https://api.nexmo.com/v1/messages","headers":[{"name":"Authorization","value":""}]}}"#,
    ] {
        let answer = look(paste, &expired());
        assert_eq!(codes(&answer), ["call_without_token"], "{paste}");
        assert_eq!(answer.findings[0].details.get("reason"), Some(&"none".into()), "{paste}");
    }
}

#[test]
fn a_status_in_a_body_is_not_the_answer() {
    let body = r#"{"title":"Unauthorized","detail":"It used to be HTTP/1.1 404 Not Found"}"#;
    let answer = look(&curl("POST /v1/messages", "401", body), &expired());
    assert_eq!(answer.exchange.as_ref().unwrap().status, Some(401));
    assert_eq!(answer.exchange.unwrap().said.unwrap().title, "Unauthorized");
}

#[test]
fn a_body_at_the_start_of_a_line_is_sent_with_post() {
    for option in ["-d '{}'", "--data '{}'", "--json '{}'", "-F a=b"] {
        let paste =
            format!("curl https://api.nexmo.com/v1/messages \\\n-H 'Authorization: Bearer @TOKEN@' \\\n{option}");
        assert_eq!(call_of(&paste), Some(("POST".to_owned(), "/v1/messages".to_owned())), "{option}");
        assert_eq!(call_of(&format!("{paste} \\\n-G")).unwrap().0, "GET", "{option}");
    }
}

#[test]
fn the_body_of_a_request_as_it_is_sent_is_no_answer() {
    let paste = "POST /v1/messages HTTP/1.1\nHost: api.nexmo.com\nAuthorization: Bearer @TOKEN@\n\n\
                 {\"title\":\"Forbidden island\"}\n";
    let call = look(paste, &expired()).exchange.unwrap();
    assert_eq!((call.status, call.said), (None, None));
}

#[test]
fn a_path_ends_before_the_quotes_and_commas_of_a_program() {
    for end in ["',", "');", "\",", "`)"] {
        let paste = format!("POST 'https://api.nexmo.com/v1/messages{end} Authorization: Bearer @TOKEN@");
        assert_eq!(call_of(&paste), Some(("POST".to_owned(), "/v1/messages".to_owned())), "{end}");
    }
}

#[test]
fn a_large_token_in_a_har_is_read_to_its_end() {
    let mut draft = expired();
    let paths: Vec<String> = (0..200).map(|index| format!("\"/v1/some/path/{index}\":{{}}")).collect();
    draft.set("acl", &format!("{{\"paths\":{{{}}}}}", paths.join(",")));
    let token = draft.token(key());
    assert!(token.len() > 5000);
    let other = Draft::application().token(key());
    let har = WHOLE[6].1.replace("You did not", &format!("{other} You did not")).replace("@TOKEN@", &token);
    let answer = inspect(har.as_bytes(), &draft.context());
    assert_eq!(answer.token, Some(token));
}

#[test]
fn a_har_that_was_cut_off_gives_no_call() {
    let har = WHOLE[7].1;
    for end in [har.len() / 3, har.len() / 2, har.len() - 3] {
        assert_eq!(look(&har[..har.floor_char_boundary(end)], &expired()).exchange, None, "{end}");
    }
}

#[test]
fn a_file_is_said_to_be_in_utf16_where_its_token_was_read_from_the_header_too() {
    let other = Draft::application().token(key());
    let text = curl("POST /v1/messages", "401", &format!("{{\"title\":\"{other}\"}}"));
    let text = text.replace("@TOKEN@", &expired().token(key()));
    let bytes: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let answer = inspect(&bytes, &expired().context());
    assert_eq!(answer.token, Some(expired().token(key())));
    assert!(answer.repairs.iter().any(|repair| repair.code == Code::Utf16Decoded));
}
