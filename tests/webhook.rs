//! Signed webhooks: genuine ones, and every way in which one is not.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may panic")]

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use vonage_jwt_web::{Authenticity, Code, Severity, WebhookInput, WebhookVerdict, verify_webhook};

const NOW: i64 = 1_790_000_000;
const SECRET: &[u8] = b"Zx9signatureSecret";
const BODY: &str = "{\"to\":\"447700900000\",\n\"text\":\"Héllo\"}";

fn hash(body: &[u8]) -> String {
    Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn payload() -> String {
    let hash = hash(BODY.as_bytes());
    format!(r#"{{"iat":1789999990,"jti":"x","iss":"Vonage","payload_hash":"{hash}","api_key":"a1b2c3d4"}}"#)
}

fn signed(header: &str, payload: &str, secret: &[u8]) -> String {
    let message = [BASE64URL.encode(header), BASE64URL.encode(payload)].join(".");
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap();
    mac.update(message.as_bytes());
    [message, BASE64URL.encode(mac.finalize().into_bytes())].join(".")
}

fn token(payload: &str) -> String {
    signed(r#"{"alg":"HS256","typ":"JWT"}"#, payload, SECRET)
}

fn verify(token: &str, secret: &[u8], body: Option<&[u8]>) -> WebhookVerdict {
    verify_webhook(&WebhookInput { token: token.as_bytes(), secret, body, now: NOW })
}

/// Returns the verdict and the codes, except the age, which every webhook has.
fn answer(token: &str, secret: &[u8], body: Option<&[u8]>) -> (Authenticity, Vec<&'static str>) {
    let answer = verify(token, secret, body);
    let codes = answer.findings.iter().map(|finding| finding.code.as_str());
    (answer.verdict, codes.filter(|code| *code != "webhook_age").collect())
}

#[test]
fn a_genuine_webhook_is_genuine() {
    let answer = verify(&token(&payload()), SECRET, Some(BODY.as_bytes()));
    assert_eq!(
        serde_json::to_value(&answer).unwrap(),
        serde_json::json!({
            "verdict": "genuine",
            "payloadJson": payload(),
            "findings": [
                { "code": "webhook_age", "severity": "info", "claim": "iat", "details": { "iat": 1_789_999_990.0, "seconds": 10.0 } },
            ],
            "repairs": [],
        })
    );
}

#[test]
fn a_tampered_webhook_is_forged() {
    use Authenticity::Forged;
    let (good, body) = (token(&payload()), Some(BODY.as_bytes()));
    let invalid = (Forged, vec!["webhook_signature_invalid"]);
    assert_eq!(answer(&good, b"apiSecret", body), invalid);
    let (message, signature) = good.rsplit_once('.').unwrap();
    assert_eq!(answer(&format!("{message}.{}", signature.replace(&signature[..1], "_")), SECRET, body), invalid);
    assert_eq!(answer(&format!("{message}."), SECRET, body), invalid);
    let other = token(&payload().replace("\"x\"", "\"y\""));
    assert_eq!(answer(&format!("{}.{signature}", other.rsplit_once('.').unwrap().0), SECRET, body), invalid);
    let changed = (Forged, vec!["webhook_body_changed"]);
    assert_eq!(answer(&good, SECRET, Some(b"{}")), changed);
    assert_eq!(answer(&good, SECRET, Some(b"")), changed);
    assert_eq!(answer(&good, SECRET, Some(b"\xff\xfe")), changed);
    assert_eq!(answer(&good, SECRET, Some(BODY.replace("Héllo", "Hallo").as_bytes())), changed);
}

#[test]
fn no_token_chooses_its_algorithm() {
    for (header, found) in [
        (r#"{"alg":"none"}"#, "webhook_alg_not_hs256"),
        (r#"{"alg":"HS512"}"#, "webhook_alg_not_hs256"),
        (r#"{"alg":"RS256","typ":"JWT"}"#, "webhook_alg_not_hs256"),
        (r#"{"alg":["HS256"]}"#, "webhook_alg_not_hs256"),
        (r#"{"typ":"JWT"}"#, "alg_missing"),
        (r#"["HS256"]"#, "header_invalid"),
    ] {
        let token = signed(header, &payload(), SECRET);
        assert_eq!(answer(&token, SECRET, Some(BODY.as_bytes())), (Authenticity::Forged, vec![found]), "{header}");
    }
}

#[test]
fn a_webhook_that_cannot_be_checked_is_unsure() {
    use Authenticity::Unsure;
    let good = token(&payload());
    assert_eq!(answer(&good, SECRET, None), (Unsure, vec!["webhook_body_unchecked"]));
    assert_eq!(answer(&good, b"", Some(BODY.as_bytes())), (Unsure, vec!["webhook_secret_empty"]));
    assert_eq!(answer(&good, b" \n", Some(BODY.as_bytes())), (Unsure, vec!["webhook_secret_empty"]));
    let without = token(r#"{"iat":1789999990,"iss":"Vonage"}"#);
    assert_eq!(answer(&without, SECRET, Some(b"{}")), (Unsure, vec!["webhook_hash_missing"]));
    assert_eq!(answer("", SECRET, None), (Unsure, vec!["token_empty"]));
    assert_eq!(answer(good.rsplit_once('.').unwrap().0, SECRET, None), (Unsure, vec!["token_truncated"]));
    let twice = token(&payload().replace("{\"iat\"", "{\"iat\":1,\"iat\""));
    assert_eq!(answer(&twice, SECRET, Some(BODY.as_bytes())), (Unsure, vec!["json_duplicate_key"]));
    assert_eq!(answer(&token("[]"), SECRET, Some(BODY.as_bytes())), (Unsure, vec!["payload_invalid"]));
}

#[test]
fn the_signer_and_the_time_are_reported() {
    let issuer = token(&payload().replace("Vonage", "Mallory"));
    assert_eq!(
        answer(&issuer, SECRET, Some(BODY.as_bytes())),
        (Authenticity::Genuine, vec!["webhook_issuer_unexpected"])
    );
    let timeless = verify(&token(&payload().replace("\"iat\":1789999990,", "")), SECRET, Some(BODY.as_bytes()));
    assert_eq!((timeless.findings[0].code, timeless.findings[0].severity), (Code::IatMissing, Severity::Warning));
}

#[test]
fn a_reformatted_body_is_recognised() {
    let crlf = "{\"a\": 1.0,\r\n \"b\":[]}\r\n";
    for (sent, given, form) in [
        (crlf, crlf.replace("\r\n", "\n"), "crlf"),
        (crlf, crlf.trim_end().replace("\r\n", "\n"), "finalCrlf"),
        ("{}\n{}", "{}\r\n{}".into(), "lf"),
        ("{}\n", "{}".into(), "finalNewline"),
        ("{}", "{}\n".into(), "noFinalNewline"),
        ("{}\r\n{}", "{}\n{}\n".into(), "noFinalNewlineCrlf"),
        ("{}", "\u{feff}{}".into(), "noBom"),
        (
            "{\"b\":1.0,\"a\":[9007199254740993]}",
            "{\n  \"b\": 1.0,\n  \"a\": [ 9007199254740993 ]\n}".into(),
            "compactJson",
        ),
    ] {
        let token = token(&payload().replace(&hash(BODY.as_bytes()), &hash(sent.as_bytes())));
        let answer = verify(&token, SECRET, Some(given.as_bytes()));
        let found = &answer.findings[0];
        assert_eq!(answer.verdict, Authenticity::Genuine, "{form}");
        assert_eq!((found.code, found.severity), (Code::WebhookBodyChanged, Severity::Warning), "{form}");
        assert_eq!(found.details.get("matches"), Some(&form.into()));
    }
}

#[test]
fn a_pasted_secret_may_end_in_a_line_break() {
    let answer = verify(&token(&payload()), b"Zx9signatureSecret\r\n", Some(BODY.as_bytes()));
    assert_eq!((answer.verdict, answer.repairs[0].code), (Authenticity::Genuine, Code::WhitespaceRemoved));
    // A secret that really ends in a line break is used as it is.
    let blank = signed(r#"{"alg":"HS256"}"#, &payload(), b" s ");
    assert_eq!(verify(&blank, b" s ", Some(BODY.as_bytes())).repairs, []);
}

#[test]
fn quotes_around_the_secret_are_removed_unless_they_belong_to_it() {
    for quoted in ["\"Zx9signatureSecret\"", " 'Zx9signatureSecret'\n", "“Zx9signatureSecret”"] {
        let answer = verify(&token(&payload()), quoted.as_bytes(), Some(BODY.as_bytes()));
        assert_eq!((answer.verdict, answer.repairs[0].code), (Authenticity::Genuine, Code::QuotesRemoved), "{quoted}");
    }
    let own = signed(r#"{"alg":"HS256"}"#, &payload(), b"\"s\"");
    assert_eq!(verify(&own, b"\"s\"", Some(BODY.as_bytes())).repairs, []);
    let other = verify(&token(&payload()), b"\"other\"", Some(BODY.as_bytes()));
    assert_eq!((other.verdict, other.repairs), (Authenticity::Forged, vec![]));
    // Quotes around nothing are no empty secret.
    let empty = signed(r#"{"alg":"HS256"}"#, &payload(), b"");
    assert_eq!(verify(&empty, b"\"\"", Some(BODY.as_bytes())).verdict, Authenticity::Forged);
}

#[test]
fn a_request_without_a_body_is_genuine_if_nothing_was_signed() {
    let of_nothing = token(&payload().replace(&hash(BODY.as_bytes()), &hash(b"")));
    assert_eq!(answer(&of_nothing, SECRET, None), (Authenticity::Genuine, vec![]));
    assert_eq!(answer(&of_nothing, SECRET, Some(b"{}")).0, Authenticity::Forged);
    assert_eq!(answer(&token(&payload()), SECRET, None).0, Authenticity::Unsure);
}

#[test]
fn a_webhook_from_the_future_or_past_its_exp_is_a_warning() {
    for (iat, exp, severity, passed) in [
        (NOW - 10, NOW + 1, Severity::Info, None),
        (NOW + 60, NOW + 900, Severity::Info, None),
        (NOW + 61, NOW + 900, Severity::Warning, None),
        (NOW - 10, NOW, Severity::Warning, Some(NOW)),
    ] {
        let times = payload().replace("1789999990", &format!("{iat},\"exp\":{exp}"));
        let answer = verify(&token(&times), SECRET, Some(BODY.as_bytes()));
        assert_eq!(answer.verdict, Authenticity::Genuine);
        let age = answer.findings.iter().find(|finding| finding.code == Code::WebhookAge).unwrap();
        assert_eq!((age.severity, age.details.get("exp").cloned()), (severity, passed.map(Into::into)), "{iat} {exp}");
    }
}

#[test]
fn rfc_7515_a_1_verifies() {
    let secret = BASE64URL
        .decode("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow")
        .unwrap();
    let token = concat!(
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt",
        "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    );
    let codes = answer(token, &secret, Some(b"")).1;
    assert_eq!(codes, ["webhook_issuer_unexpected", "iat_missing", "webhook_hash_missing"]);
}

/// A request as it arrived, and as curl sends it.
fn requests(body: &str) -> [String; 7] {
    let token = token(&payload());
    let lines =
        format!("POST /webhooks/inbound HTTP/1.1\nHost: example.com\nAuthorization: Bearer {token}\nAccept: */*\n");
    let curl = format!("curl -X POST https://example.com/webhooks/inbound -H 'Authorization: Bearer {token}'");
    let double = body.replace('\\', "\\\\").replace('"', "\\\"");
    let dollar = body.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n");
    [
        format!("{lines}\n{body}"),
        format!("{}\r\n{body}", lines.replace('\n', "\r\n")),
        format!("{lines}\n{body}\n"),
        format!("{curl} -d '{}'", body.replace('\'', "'\\''")),
        format!("{curl} \\\n  --data-raw '{}' \\\n  --compressed", body.replace('\'', "'\\''")),
        format!("{curl} --data-binary \"{double}\""),
        format!("{curl} --data $'{dollar}'"),
    ]
}

#[test]
fn the_body_of_a_whole_request_is_checked_byte_for_byte() {
    for request in requests(BODY) {
        let answer = verify(&request, SECRET, None);
        assert_eq!(answer.body.as_deref(), Some(BODY), "{request}");
        assert_eq!(answer.verdict, Authenticity::Genuine, "{request}");
        // What the user gave goes first.
        let answer = verify(&request, SECRET, Some(b"{}"));
        assert_eq!((answer.body, answer.verdict), (None, Authenticity::Forged), "{request}");
        // A wrong secret does not hide the body.
        assert_eq!(verify(&request, b"other", None).body.as_deref(), Some(BODY));
    }
}

#[test]
fn a_body_that_does_not_match_is_neither_taken_nor_judged() {
    let other = BODY.replace("Héllo", "Bye");
    for request in requests(&other) {
        assert_eq!(answer(&request, SECRET, None), (Authenticity::Unsure, vec!["webhook_body_unchecked"]), "{request}");
        assert_eq!(verify(&request, SECRET, None).body, None);
    }
    for text in ["Authorization: Bearer @", "@\n\n", "curl -d", "curl -d ' -H 'authorization: Bearer @'", "curl -d '\\"]
    {
        let text = text.replace('@', &token(&payload()));
        assert_eq!(verify(&text, SECRET, None).body, None, "{text}");
    }
}

#[test]
fn the_body_of_a_request_gets_the_line_breaks_that_were_signed() {
    let sent = "{\r\n\"text\":\"it's \\\"so\\\" {a}$\"\r\n}";
    let claims = format!(r#"{{"iat":1789999990,"jti":"x","iss":"Vonage","payload_hash":"{}"}}"#, hash(sent.as_bytes()));
    for request in requests(&sent.replace("\r\n", "\n")) {
        let answer = verify(&request.replace(&token(&payload()), &token(&claims)), SECRET, None);
        assert_eq!((answer.body.as_deref(), answer.verdict), (Some(sent), Authenticity::Genuine), "{request}");
    }
    // JSON that a tool printed in another way stays as it was pasted, and is said to differ.
    let compact = r#"{"to":1,"text":"a"}"#;
    let claims =
        format!(r#"{{"iat":1789999990,"jti":"x","iss":"Vonage","payload_hash":"{}"}}"#, hash(compact.as_bytes()));
    let shown = "{\n  \"to\": 1,\n  \"text\": \"a\"\n}";
    let answer = verify(&format!("Authorization: Bearer {}\n\n{shown}", token(&claims)), SECRET, None);
    assert_eq!(answer.body.as_deref(), Some(shown));
    assert_eq!(answer.findings[0].details.get("matches"), Some(&"compactJson".into()));
}
