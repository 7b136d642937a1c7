//! A key or a token in any spelling and any field is reported and not shown again. What only looks similar is not.
#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests may panic"
)]

mod support;

use base64::{Engine as _, prelude::BASE64_STANDARD as BASE64, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use support::{der, files, layers, read};
use vonage_jwt_web::{
    Code, ExportFormat, InspectContext, Json, Pattern, Secret, UsersOptions, WebhookInput, check, check_profile_name,
    find_secret, inspect, read_users, settings_from_fragment, settings_to_fragment, verify_webhook,
};

const NOW: i64 = 1_790_000_000;
const ID: &str = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

fn lines(letters: &str, width: usize, between: &str) -> String {
    let lines: Vec<&str> =
        (0..letters.len()).step_by(width).map(|at| &letters[at..letters.len().min(at + width)]).collect();
    lines.join(between)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Returns a private key in each spelling that we claim to recognise.
fn keys() -> Vec<(&'static str, String)> {
    let pem = files::text("rsa2048.pem");
    let pkcs1 = files::text("rsa2048.pkcs1.pem");
    let bytes = der::unwrap(pem);
    let body = BASE64.encode(&bytes);
    let hexed = hex(&bytes);
    let jwk = String::from_utf8(read(pem.as_bytes()).unwrap().export(ExportFormat::Jwk).unwrap().to_vec()).unwrap();
    let half = body.len() / 2;
    vec![
        ("PEM", pem.to_owned()),
        ("PEM PKCS#1", pkcs1.to_owned()),
        ("PEM on one line", pem.replace('\n', "")),
        ("PEM with written-out line breaks", pem.replace('\n', "\\n")),
        ("PEM with spaces for line breaks", pem.replace('\n', " ")),
        ("PEM in lower case labels", pem.replace("BEGIN PRIVATE KEY", "begin private key")),
        ("PEM with long dashes", pem.replace("-----", "—")),
        ("PEM, quoted in a mail", pem.lines().map(|line| format!("> {line}\n")).collect()),
        ("PEM with invisible characters", pem.replace('\n', "\u{200b}\n").replace("BEGIN", "BE\u{200b}GIN")),
        ("BEGIN line alone", "-----BEGIN PRIVATE KEY-----".to_owned()),
        ("PEM cut off at its end", pem[..400].to_owned()),
        ("PEM cut off at its start", pem[200..].to_owned()),
        ("encrypted PEM", files::text("scrypt.pem").to_owned()),
        ("encrypted PEM, old style", files::text("legacy-aes256.pem").to_owned()),
        ("encrypted DER in base64", BASE64.encode(der::unwrap(files::text("scrypt.pem")))),
        ("base64 of DER", body.clone()),
        ("base64 of DER in lines", lines(&body, 64, "\n")),
        ("base64 of DER with CRLF", lines(&body, 76, "\r\n")),
        ("base64 of DER with spaces", lines(&body, 20, " ")),
        ("base64 of DER, a letter at a time", lines(&body, 1, " ")),
        ("base64url of DER", BASE64URL.encode(&bytes)),
        ("base64 of PKCS#1", BASE64.encode(der::unwrap(pkcs1))),
        ("base64 of DER, percent-encoded", body.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D")),
        ("base64 of DER, the first line", body[..64].to_owned()),
        ("base64 of DER, the first half", body[..half].to_owned()),
        ("base64 of DER, the second half", body[half..].to_owned()),
        ("base64 of DER, from within", lines(&body[333..1222], 64, "\n")),
        ("base64 of DER as code", format!("key = \"{}\"", lines(&body, 64, "\" +\n  \""))),
        ("base64 of PEM", BASE64.encode(pem)),
        ("base64 of base64 of PEM", BASE64.encode(BASE64.encode(pem))),
        ("hex", hexed.clone()),
        ("hex, the first dozen bytes", hexed[..24].to_owned()),
        ("hex in capitals", hexed.to_uppercase()),
        ("hex with colons", lines(&hexed, 2, ":")),
        ("hex with spaces in lines", lines(&lines(&hexed, 2, " "), 48, "\n")),
        ("hex of PEM", hex(pem.as_bytes())),
        ("hex as C writes it", bytes.iter().map(|byte| format!("0x{byte:02x}, ")).collect()),
        ("JWK", jwk.clone()),
        ("JWK cut off", jwk[..jwk.len() * 2 / 3].to_owned()),
        ("JWK without kty", jwk.replace("\"kty\":\"RSA\",", "")),
        ("JWK in a set", format!("{{\"keys\":[{jwk}]}}")),
        ("JWK in a text in JSON", Json::Object(vec![("a".into(), Json::from(jwk.as_str()))]).to_text()),
        ("JWK in base64", BASE64.encode(&jwk)),
        ("PuTTY", files::text("putty3.ppk").to_owned()),
        ("OpenSSH", files::text("openssh-rsa").to_owned()),
        ("OpenSSH in base64", BASE64.encode(der::unwrap(files::text("openssh-rsa")))),
        ("EC", files::text("ec-prime256v1.pem").to_owned()),
        ("EC in base64", BASE64.encode(der::unwrap(files::text("ec-prime256v1.pem")))),
        ("Ed25519 in base64", BASE64.encode(der::unwrap(files::text("ed25519.pem")))),
        ("PKCS#12 in base64", BASE64.encode(files::bytes("bundle.p12"))),
        ("PGP", files::text("pgp-private.asc").to_owned()),
    ]
}

fn tokens() -> Vec<(&'static str, String)> {
    let jwt = format!(
        "{}.{}.{}",
        BASE64URL.encode(r#"{"alg":"RS256","typ":"JWT"}"#),
        BASE64URL.encode(r#"{"iat":1}"#),
        "A".repeat(342)
    );
    vec![
        ("JWT", jwt.clone()),
        ("JWT with Bearer", format!("Authorization: Bearer {jwt}")),
        ("JWT in lines", lines(&jwt, 20, "\n")),
        ("JWT, its header", jwt.split('.').next().unwrap().to_owned()),
        ("JWT, typ first", BASE64URL.encode(r#"{ "typ":"JWT","alg":"HS256"}"#) + ".e30.AA"),
        ("OpenTok", format!("T1=={}", BASE64.encode("partner_id=12345&sig=0123456789abcdef:session_id=1_MX4"))),
    ]
}

/// Long texts that are not secrets.
fn ordinary() -> Vec<(&'static str, String)> {
    let noise: Vec<u8> = (0..3000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let public = files::text("public.pem");
    let n = BASE64URL.encode(&noise[..256]);
    vec![
        ("UUID", ID.to_owned()),
        ("UUIDs", format!("{ID}\n").repeat(50)),
        ("session ID", "1_MX4yNzA4NjYxMn5-MTU0NzA4MDUyMTEzNn5sOXU5ZnlWYXplRnZGblV4RUo3dXJpZk1-fg".to_owned()),
        ("base64", BASE64.encode(&noise)),
        ("base64 of text", BASE64.encode("some words and a name=value; ".repeat(60))),
        ("hex", hex(&noise)),
        ("SHA-256", hex(&noise[..32])),
        ("the hex of a key's first bytes, but too few", hex(&der::unwrap(files::text("rsa2048.pem"))[..11])),
        ("public key", public.to_owned()),
        ("public key in base64", BASE64.encode(der::unwrap(public))),
        ("public key PKCS#1", files::text("public.pkcs1.pem").to_owned()),
        ("public EC key", files::text("ec-public.pem").to_owned()),
        ("public OpenSSH key", files::text("openssh-rsa.pub").to_owned()),
        ("public PGP key", files::text("pgp-public.asc").to_owned()),
        ("public JWK", format!(r#"{{"kty":"RSA","n":"{n}","e":"AQAB"}}"#)),
        ("public JWKS", format!(r#"{{"keys":[{{"kty":"RSA","n":"{n}","e":"AQAB"}}]}}"#)),
        ("certificate", files::text("certificate.pem").to_owned()),
        ("EC certificate", files::text("ec-certificate.pem").to_owned()),
        ("certificate in base64", BASE64.encode(der::unwrap(files::text("certificate.pem")))),
        ("request for a certificate", files::text("request.pem").to_owned()),
        ("numbers", (0..5_000).map(|number| format!("{number}\n")).collect()),
        ("words", "Beginning with a private key note, by Ms Key".to_owned()),
        ("signature secret", "k5XcJ0nQz7ZpT1eWbR8sUy2vAa3dFf4gHh6jKl9mNoPq".to_owned()),
        ("ACL", r#"{"paths":{"/*/users/**":{"filters":{"d":1}},"/*/conversations/**":{}}}"#.to_owned()),
        ("claims", r#"{"d":"a day","kind":"key","nonce":"bm9uY2U"}"#.to_owned()),
    ]
}

/// Returns pieces of the secret, 16 characters each.
fn leaks(text: &str, secret: &str) -> bool {
    let characters: Vec<char> = secret.chars().collect();
    let names = |piece: &str| piece.contains("PRIVATE KEY") || piece.contains("----");
    characters
        .chunks_exact(16)
        .map(|piece| piece.iter().collect::<String>())
        .any(|piece| !names(&piece) && text.contains(&piece))
}

#[test]
fn every_spelling_is_found() {
    for (name, key) in keys() {
        assert_eq!(find_secret(&key), Some(Secret::PrivateKey), "{name}");
        assert_eq!(find_secret(&format!("alice\n{key}\nbob")), Some(Secret::PrivateKey), "{name} among others");
        let json = Json::Object(vec![("a".into(), Json::Array(vec![Json::from(key.as_str())]))]).to_text();
        assert_eq!(find_secret(&json), Some(Secret::PrivateKey), "{name} in JSON");
    }
    for (name, token) in tokens() {
        assert_eq!(find_secret(&token), Some(Secret::Token), "{name}");
    }
}

#[test]
fn a_key_is_found_anywhere_in_a_long_list() {
    let key = files::text("rsa2048.pem").replace("PRIVATE ", "");
    for before in [0, 60_000, 64_500, 65_500, 80_000, 130_000] {
        let text = format!("{}{key}{}", "user 1\n".repeat(before / 7), "user 2\n".repeat(9_000));
        assert_eq!(find_secret(&text), Some(Secret::PrivateKey), "{before}");
    }
}

/// What the reader of keys can undo hides no key here either.
#[test]
fn a_key_is_found_under_each_encoding() {
    let pem = files::text("rsa2048.pem");
    let all = [layers::AROUND, layers::PROGRAMS, layers::ENCODINGS, layers::CONTAINERS, layers::SEPARATORS];
    for (name, change, _) in all.concat() {
        assert_eq!(find_secret(&change(pem)), Some(Secret::PrivateKey), "{name}");
    }
}

/// Returns whether a webhook's body is reported to contain a private key.
fn is_reported(body: &[u8]) -> bool {
    let input = WebhookInput { token: b"", secret: b"", body: Some(body), now: NOW };
    verify_webhook(&input).findings.iter().any(|finding| finding.code == Code::FieldHasSecret)
}

/// The mark of UTF-16 makes these bytes no UTF-8, so they are searched as they are.
#[test]
fn a_key_in_utf_16_is_found_anywhere_in_a_body() {
    let pem = files::text("rsa2048.pem");
    for before in [0, 15_000, 31_000, 34_000, 60_000] {
        let list = |key: &str| {
            let text = format!("\u{feff}{}{key}{}", "user 1\n".repeat(before / 7), "user 2\n".repeat(2_000));
            text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
        };
        assert!(is_reported(&list(pem)), "{before}");
        assert!(!is_reported(&list(files::text("public.pem"))), "{before}");
    }
}

#[test]
fn every_spelling_is_found_in_utf_16() {
    for (name, key) in keys() {
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = format!("\u{feff}{key}").encode_utf16().flat_map(unit).collect();
            assert!(is_reported(&bytes), "{name}");
        }
    }
}

#[test]
fn a_key_in_a_binary_file_is_found_in_a_body() {
    let pems = ["rsa2048.pem", "rsa2048.pkcs1.pem", "scrypt.pem", "ec-prime256v1.pem", "ed25519.pem", "openssh-rsa"];
    let mut all: Vec<_> = pems.into_iter().map(|name| (name, der::unwrap(files::text(name)))).collect();
    all.extend(["bundle.p12", "bundle-legacy.p12", "bundle-ec.p12"].map(|name| (name, files::bytes(name).to_vec())));
    for (name, key) in all {
        assert!(is_reported(&key), "{name}");
        assert!(is_reported(&[&[0xff; 70_000], key.as_slice(), &[0xff; 9]].concat()), "{name} among others");
    }
    for name in ["public.pem", "certificate.pem", "request.pem"] {
        assert!(!is_reported(&der::unwrap(files::text(name))), "{name}");
    }
}

/// As an old word processor saves it: with dashes and letters that are not UTF-8.
#[test]
fn every_spelling_is_found_in_windows_1252() {
    for (name, key) in keys() {
        let bytes = [b"Jos\xe9's key \x96\n", key.as_bytes(), b"\nna\xefve"].concat();
        assert!(is_reported(&bytes), "{name}");
    }
}

/// No shorter text is a sign of a key.
#[test]
fn a_begin_line_without_its_dashes_is_found() {
    assert_eq!(find_secret("BEGIN PRIVATE KEY"), Some(Secret::PrivateKey));
    assert_eq!(find_secret("BEGIN PRIVATE KE"), None);
}

#[test]
fn ordinary_text_is_not_taken_for_a_secret() {
    for (name, text) in ordinary() {
        assert_eq!(find_secret(&text), None, "{name}");
        let json = Json::Object(vec![("a".into(), Json::from(text.as_str()))]).to_text();
        assert_eq!(find_secret(&json), None, "{name} in JSON");
    }
}

fn object(members: &[(&str, Json)]) -> Json {
    Json::Object(members.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

/// Returns requests with `text` in one field, and the name of that field.
fn requests(text: &str) -> Vec<(&'static str, Json)> {
    let text = Json::from(text);
    let inside = object(&[("mine", Json::Array(vec![text.clone()]))]);
    let paths = object(&[("paths", object(&[(text.as_str().unwrap(), object(&[]))]))]);
    let with = |kind: &str, name: &str, value: &Json| object(&[("kind", Json::from(kind)), (name, value.clone())]);
    let video = |name: &str, value: Json| with("video", "video", &object(&[(name, value)]));
    vec![
        ("applicationId", with("application", "applicationId", &text)),
        ("sub", with("user", "sub", &text)),
        ("acl", with("user", "acl", &text)),
        ("acl", with("user", "acl", &paths)),
        ("claims", with("user", "claims", &text)),
        ("claims", with("user", "claims", &inside)),
        ("claims", with("user", "claims", &Json::from(inside.to_text().as_str()))),
        ("video.sessionId", video("sessionId", text.clone())),
        ("video.role", video("role", text.clone())),
        ("video.connectionData", video("connectionData", text.clone())),
        ("video.initialLayoutClassList", video("initialLayoutClassList", Json::Array(vec![text]))),
    ]
}

#[test]
fn no_request_field_and_no_link_accepts_a_secret() {
    for (name, secret) in keys().into_iter().chain(tokens()) {
        for (field, request) in requests(&secret) {
            let found = check(&request, NOW);
            let told: Vec<&str> = found.iter().filter(|p| p.code == Code::RequestHasSecret).map(|p| p.field).collect();
            assert_eq!(told, [field], "{name}");
            assert!(!leaks(&serde_json::to_string(&found).unwrap(), &secret), "{name} in {field}");
            let error = settings_to_fragment(&request).unwrap_err();
            assert_eq!(error.code, Code::SettingsHasSecret, "{name} in {field}");
        }
        for field in ["issuedAt", "jti", "lifetimeSeconds", "kind"] {
            let request = object(&[("kind", Json::from("user")), (field, Json::from(secret.as_str()))]);
            let found = check(&request, NOW);
            assert!(found.iter().any(|p| p.code == Code::RequestHasSecret && p.field == field), "{name} in {field}");
            assert!(!leaks(&serde_json::to_string(&found).unwrap(), &secret), "{name} in {field}");
        }
        let encoded: String = secret.bytes().map(|byte| format!("%{byte:02x}")).collect();
        if encoded.len() < 16_000 {
            let error = settings_from_fragment(&format!("claims={encoded}")).unwrap_err();
            assert_eq!(error.code, Code::SettingsHasSecret, "{name}");
        }
        let error = check_profile_name(&secret).unwrap_err();
        assert_eq!((error.code, error.field), (Code::FieldHasSecret, Some("name")), "{name}");
        assert!(!leaks(&serde_json::to_string(&error).unwrap(), &secret), "{name}");
    }
}

#[test]
fn ordinary_values_are_accepted() {
    for (name, text) in ordinary() {
        for (field, request) in requests(&text) {
            let found = check(&request, NOW);
            assert!(found.iter().all(|problem| problem.code != Code::RequestHasSecret), "{name} in {field}");
        }
        assert!(check_profile_name(&text).is_ok(), "{name}");
        let settings = object(&[("claims", Json::from(text.as_str()))]);
        assert!(settings_to_fragment(&settings).is_ok(), "{name}");
    }
}

#[test]
fn a_secret_is_not_accepted_as_a_list_of_users() {
    let options = || UsersOptions::default();
    for (name, secret) in keys().into_iter().chain(tokens()) {
        let quoted = secret.replace('"', "\"\"");
        for list in
            [format!("alice\n{secret}"), format!("user,note\nalice,\"{quoted}\"\n"), format!("user\n\"{quoted}\"\n")]
        {
            let token_beside = find_secret(&secret) == Some(Secret::Token) && list.starts_with("user,");
            match read_users(list.as_bytes(), &options(), NOW) {
                Err(error) => {
                    let told = serde_json::to_string(&error).unwrap();
                    assert!(!leaks(&told, &secret), "{name}");
                    assert_eq!(error.code, Code::RequestHasSecret, "{name}");
                }
                // An unused column may contain tokens, as the file of an earlier batch does.
                Ok(users) => {
                    assert!(token_beside, "{name}");
                    assert!(!leaks(&serde_json::to_string(&users).unwrap(), &secret), "{name}");
                }
            }
        }
        let text = format!("{{n}} {secret}");
        let pattern = UsersOptions { pattern: Some(Pattern::new(&text, 1, 1).unwrap()), ..options() };
        assert_eq!(read_users(b"", &pattern, NOW).unwrap_err().code, Code::RequestHasSecret, "{name}");
    }
}

#[test]
fn inspect_shows_no_secret_from_another_field() {
    let payload =
        format!(r#"{{"application_id":"{ID}","iat":{NOW},"exp":{},"jti":"{ID}","acl":{{"paths":{{}}}}}}"#, NOW + 900);
    let header = BASE64URL.encode(r#"{"alg":"RS256","typ":"JWT"}"#);
    let token = format!("{header}.{}.{}", BASE64URL.encode(payload), "A".repeat(342));
    for (name, secret) in keys().into_iter().chain(tokens()) {
        let text = Some(secret.as_str());
        let plain = InspectContext { now: NOW, ..InspectContext::default() };
        for (field, context) in [
            ("applicationId", InspectContext { application_id: text, ..plain }),
            ("api", InspectContext { api: text, ..plain }),
            ("method", InspectContext { method: text, path: Some("/v1/calls"), ..plain }),
            ("path", InspectContext { path: text, ..plain }),
            ("serverDate", InspectContext { server_date: text, ..plain }),
        ] {
            let report = inspect(token.as_bytes(), &context);
            let told = serde_json::to_string(&report).unwrap();
            assert!(
                told.contains(&format!(r#""field":"{field}""#)) && told.contains("field_has_secret"),
                "{name}: {told}"
            );
            assert!(!leaks(&told.replace(&token, ""), &secret) || token.contains(&secret), "{name} in {field}");
        }
    }
}

#[test]
fn a_key_in_a_field_of_a_webhook_is_reported() {
    for (name, key) in keys() {
        for (field, secret, body) in [("secret", key.as_str(), None), ("body", "0123456789", Some(key.as_bytes()))] {
            let token = b"eyJhbGciOiJIUzI1NiJ9.e30.AA";
            let answer = verify_webhook(&WebhookInput { token, secret: secret.as_bytes(), body, now: NOW });
            let told = serde_json::to_string(&answer).unwrap();
            assert!(
                told.contains(&format!(r#""field":"{field}""#)) && told.contains("field_has_secret"),
                "{name}: {told}"
            );
            assert!(!leaks(&told, &key), "{name}");
        }
    }
}

/// A key, or its start in base64, whose every letter is encoded. Only undoing the encoding shows what it is.
#[test]
fn a_key_is_found_under_encodings_of_every_letter() {
    let each = |text: &str, letter: fn(u8) -> String| text.bytes().map(letter).collect::<String>();
    let start = |file: &str, letters: usize| BASE64.encode(der::unwrap(files::text(file)))[..letters].to_owned();
    for text in [
        files::text("rsa2048.pem").to_owned(),
        start("rsa2048.pem", 120),
        start("rsa2048.pem", 700),
        start("rsa2048.pkcs1.pem", 120),
        start("scrypt.pem", 120),
        start("pbes1-3des.pem", 120),
        start("pbes1-md5-des.pem", 120),
    ] {
        for encoded in [
            each(&text, |letter| format!("%{letter:02X}")),
            each(&text, |letter| format!("%{letter:02x}")),
            each(&text, |letter| format!("&#{letter};")),
            each(&text, |letter| format!("&#x{letter:x};")),
            each(&text, |letter| format!("\\x{letter:02x}")),
            each(&text, |letter| format!("\\u{letter:04x}")),
            each(&text, |letter| format!("={letter:02X}")),
        ] {
            assert_eq!(find_secret(&encoded), Some(Secret::PrivateKey), "{} {}", &text[..40], &encoded[..20]);
        }
    }
    for public in [files::text("public.pem").to_owned(), start("public.pem", 300), "alice, ".repeat(20)] {
        assert_eq!(find_secret(&each(&public, |letter| format!("&#{letter};"))), None);
    }
}

/// A long text is searched in windows of 64 kB, which overlap.
#[test]
fn a_begin_line_across_two_windows_is_found() {
    for before in [65_509, 65_520, 65_535] {
        let text =
            format!("{}-----BEGIN PRIVATE KEY-----{}", "u ".repeat(40_000)[..before].to_owned(), " u".repeat(5_000));
        assert_eq!(find_secret(&text), Some(Secret::PrivateKey), "{before}");
    }
}

/// The modulus, the exponents and nothing else: no public key has the third number.
#[test]
fn the_numbers_of_a_key_without_its_structure_are_found() {
    let numbers = der::numbers(&der::unwrap(files::text("rsa2048.pem")));
    let integers = |count: usize| numbers[..count].iter().flat_map(|number| der::integer(number)).collect::<Vec<u8>>();
    assert_eq!(find_secret(&hex(&integers(3))), Some(Secret::PrivateKey));
    assert_eq!(find_secret(&hex(&integers(2))), None);
}

#[test]
fn a_token_with_an_escaped_letter_is_found_in_json() {
    let token = r"\u0065yJhbGciOiJSUzI1NiJ9.e30.AAAA";
    for json in [
        format!("[1,\"{token}\"]"),
        format!("{{\"a\":\"{token}\"}}"),
        format!("{{\"{token}\":1}}"),
        format!("[[{{\"a\":[\"{token}\"]}}]]"),
    ] {
        assert_eq!(find_secret(&json), Some(Secret::Token), "{json}");
    }
    assert_eq!(find_secret(token), None);
}
