//! Reading a token the way people paste it, and reporting every repair.
#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test may panic")]

use std::time::{Duration, Instant};

use proptest::prelude::*;
use vonage_jwt_web::token::{MAX_BYTES, read};

const HEADER: &str = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9";
const PAYLOAD: &str = "eyJpYXQiOjEsImV4cCI6OTAxfQ";

fn signature(letter: &str) -> String {
    letter.repeat(341) + "A"
}

fn token() -> String {
    [HEADER, PAYLOAD, &signature("s")].join(".")
}

/// Returns the code of the refusal (or `token`), followed by the codes of the repairs.
fn codes(text: impl AsRef<[u8]>) -> String {
    let reading = read(text.as_ref());
    let mut codes = match &reading.token {
        Ok(compact) => {
            assert_eq!(compact.message(), [HEADER, PAYLOAD].join("."));
            vec!["token"]
        }
        Err(error) => vec![error.code()],
    };
    codes.extend(reading.repairs.iter().map(|repair| repair.code.as_str()));
    codes.join(" ")
}

#[test]
fn a_clean_token_needs_no_repair() {
    assert_eq!(codes(token()), "token");
}

#[test]
fn surrounding_text_is_removed_and_reported() {
    let t = token();
    for (text, expected) in [
        (format!("{t}\n"), "token whitespace_removed"),
        (format!("  {t} "), "token whitespace_removed"),
        (format!("Bearer {t}"), "token bearer_removed"),
        (format!("bearer  {t}"), "token bearer_removed"),
        (format!("Bearer Bearer {t}"), "token bearer_removed"),
        (format!("Authorization: Bearer {t}\r\n"), "token whitespace_removed bearer_removed"),
        (format!("\"{t}\""), "token quotes_removed"),
        (format!("'Bearer {t}'"), "token quotes_removed bearer_removed"),
        (format!("“{t}”"), "token quotes_removed"),
        (format!("Bearer \"{t}\""), "token quotes_removed bearer_removed"),
        (format!("{{\"token\": \"{t}\"}}"), "token json_unwrapped"),
        (format!("[\"Bearer {t}\"]"), "token json_unwrapped"),
        (format!("VONAGE_JWT={t}"), "token assignment_removed"),
        (format!("export JWT=\"{t}\";"), "token quotes_removed assignment_removed"),
        (format!("```text\n{t}\n```"), "token code_fence_removed"),
        (format!("My token is {t} and it fails."), "token surrounding_text_removed"),
        (format!("It is {t}."), "token surrounding_text_removed surrounding_text_removed"),
        (format!("https://example.com/?jwt={t}&x=1"), "token surrounding_text_removed"),
        (format!("https://example.com/{t}"), "token surrounding_text_removed"),
        (
            format!("curl -H 'Authorization: Bearer {t}' https://api.nexmo.com/v1/calls"),
            "token quotes_removed bearer_removed surrounding_text_removed",
        ),
        (format!("\u{feff}{t}"), "token bom_removed"),
        (format!("{t}\u{200b}"), "token invisible_characters_removed"),
        (format!("{t}\n{t}\n"), "token whitespace_removed duplicate_removed"),
    ] {
        assert_eq!(codes(&text), expected, "{text}");
    }
}

#[test]
fn utf16_is_read() {
    for (mark, bytes) in [([0xff, 0xfe], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xfe, 0xff], u16::to_be_bytes)] {
        let mut text = mark.to_vec();
        text.extend(token().encode_utf16().flat_map(bytes));
        assert_eq!(codes(text), "token utf16_decoded");
    }
}

#[test]
fn broken_lines_are_joined() {
    let t = token();
    for width in [20, 64, 76, 200, 390] {
        let lines: Vec<&str> = t.as_bytes().chunks(width).map(|line| std::str::from_utf8(line).unwrap()).collect();
        for end in ["\n", "\r\n", " \n   "] {
            assert_eq!(codes(lines.join(end)), "token whitespace_removed", "{width}");
        }
        let wrapped = format!("curl -H \"Authorization: Bearer {}\" https://api.nexmo.com", lines.join("\n"));
        assert_eq!(
            codes(wrapped),
            "token whitespace_removed quotes_removed bearer_removed surrounding_text_removed",
            "{width}"
        );
    }
    assert_eq!(codes(t.replace('.', ". ")), "token whitespace_removed");
}

#[test]
fn other_spellings_of_base64_are_read() {
    let padded = format!("{HEADER}.{PAYLOAD}==.{}==", signature("s"));
    assert_eq!(codes(&padded), "token padding_removed");
    assert_eq!(codes(format!("{HEADER}.{PAYLOAD}.{}", signature("/"))), "token standard_base64_read");
    assert_eq!(codes(padded.replace('=', "%3D")), "token percent_decoded padding_removed");
    assert_eq!(codes(token().replace('.', "%2e")), "token percent_decoded");
    assert_eq!(codes(format!("Bearer%20{}", token())), "token percent_decoded bearer_removed");
    assert_eq!(codes(format!("{} is 100%25 right", token())), "token surrounding_text_removed");
}

#[test]
fn encodings_of_the_text_around_it_are_undone() {
    let whole = token();
    let halves = whole.split_at(200);
    for (text, code) in [
        (whole.replace('.', "&#46;"), "html_decoded"),
        (format!("<p>{}<wbr>{}</p>", halves.0, halves.1), "html_decoded"),
        (format!("token = \"{}\" +\n  \"{}\";", halves.0, halves.1), "concatenation_removed"),
        (format!("{}=\n{}", halves.0, halves.1), "quoted_printable_decoded"),
        (whole.replace('.', "\\u002e"), "escapes_decoded"),
        (whole.replace('.', "%252E"), "percent_decoded"),
        (format!("12: {}\n13: {}", halves.0, halves.1), "line_prefixes_removed"),
    ] {
        let reading = read(text.as_bytes());
        assert_eq!(reading.token.map(|token| token.text()), Ok(whole.clone()), "{text}");
        assert!(reading.repairs.iter().any(|repair| repair.code.as_str() == code), "{text}: {:?}", reading.repairs);
    }
}

#[test]
fn text_without_a_token_is_named() {
    let other = [HEADER, PAYLOAD, &signature("t")].join(".");
    for (text, expected) in [
        (String::new(), "token_empty"),
        (" \r\n".into(), "token_empty"),
        ("hello".into(), "token_not_a_jwt"),
        ("www.example.com".into(), "token_not_a_jwt"),
        ("aaaaaaaa-bbbb-cccc-dddd-0123456789ab".into(), "token_not_a_jwt"),
        ("{\"iat\":1}".into(), "token_not_a_jwt"),
        (format!("{HEADER}.{PAYLOAD}"), "token_truncated"),
        (HEADER.into(), "token_truncated"),
        (format!("{HEADER}.eyJpYXQ..."), "token_truncated"),
        (format!("{HEADER}.{PAYLOAD}.a.b"), "token_not_a_jwt"),
        (format!("{HEADER}.a.b.c.d"), "token_is_encrypted"),
        (format!("{HEADER}..b.c.d"), "token_is_encrypted"),
        (format!("{}\n{other}", token()), "token_several"),
        (format!("{}, {other}", token()), "token_several"),
        (format!("{}{other}", token()), "token_several"),
        ("T1==cGFydG5lcl9pZD0xMjM0NSZzaWc9YWJj".into(), "token_is_opentok"),
        ("-----BEGIN PRIVATE KEY-----\nMIIE".into(), "token_is_key"),
        (format!("JWT={}\nKEY=-----BEGIN RSA PRIVATE KEY-----\\nMIIE", token()), "token_is_key"),
        ("MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj".into(), "token_is_key"),
        ("LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2".into(), "token_is_key"),
        ("{\"kty\":\"RSA\",\"n\":\"x\",\"d\":\"y\"}".into(), "token_is_key"),
        ("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A".into(), "token_not_a_jwt"),
        ("MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA".into(), "token_not_a_jwt"),
    ] {
        let found = codes(&text);
        assert_eq!(found.split(' ').next(), Some(expected), "{text}");
    }
    assert_eq!(codes([0x30, 0x82, 0x04, 0xbd, 2, 1, 0, 0x30]), "token_is_key");
    assert_eq!(codes(vec![b'A'; MAX_BYTES + 1]), "token_too_long");
}

#[test]
fn debug_shows_no_part_of_the_token() {
    assert!(!format!("{:?}", read(token().as_bytes())).contains("eyJ"));
}

#[test]
fn a_mebibyte_of_anything_gets_an_answer_quickly() {
    let limit = Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 1 });
    let units =
        [".", "{", "[", "A", " ", "=", "%", "%41", "\"", "eyJ", "eyJ ", "eyJ. ", "eyJ.a.b ", "a ", "T1==", "é", "\\"];
    let around = |unit: &str| format!("{}.{}.{}", HEADER, unit.repeat(1_040_000 / unit.len()), "s".repeat(342));
    for text in units.iter().flat_map(|unit| [unit.repeat(MAX_BYTES / unit.len()), around(unit)]) {
        let start = Instant::now();
        let _ = read(text.as_bytes());
        assert!(start.elapsed() < limit, "{:?} for {}", start.elapsed(), text.chars().take(60).collect::<String>());
    }
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(bytes: Vec<u8>) {
        let _ = read(&bytes);
    }

    #[test]
    fn any_surroundings_get_an_answer(before in "[ -~\n“é%]{0,40}", cut in 0_usize..400, after in "[ -~\n“é%]{0,40}") {
        let t = token();
        let _ = read(format!("{before}{}{after}", &t[..cut.min(t.len())]).as_bytes());
    }
}
