//! Known keys in the spellings that people paste.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use serde_json::json;

use super::{case::Case, der, files, spell};

const KEYS: &[(&str, &str, &str)] =
    &[("pkcs8", "rsa2048.pem", "rsa2048.pem"), ("pkcs1", "rsa2048.pkcs1.pem", "rsa2048.pem")];
const APPLICATION: &str = "78d335fa-323d-0114-9c3d-d6f0d48968cf";

pub(crate) fn all() -> Vec<Case> {
    let mut cases = Vec::new();
    for (format, file, key) in KEYS {
        let pem = files::text(file);
        for (name, change) in spell::TEXTS {
            let changed = change(pem);
            cases.push(Case::key(format!("spelling/{format}/{name}"), changed.text, key, &changed.repairs));
        }
        for (name, change) in &spell::WRAPPERS[1..] {
            let changed = change(pem);
            cases.push(Case::key(format!("spelling/{format}/{name}"), changed.text, key, &changed.repairs));
        }
        for (name, encode, repairs) in &spell::ENCODINGS[1..] {
            cases.push(Case::key(format!("spelling/{format}/{name}"), encode(pem), key, repairs));
        }
    }
    cases.extend(escaped());
    cases.extend(environment());
    cases.extend(json_forms());
    cases.extend(programs());
    cases.extend(base64_forms());
    cases.extend(beside());
    cases
}

fn key(name: &str, input: impl Into<Vec<u8>>, repairs: &[&str]) -> Case {
    Case::key(format!("spelling/{name}"), input, "rsa2048.pem", repairs)
}

fn pem() -> &'static str {
    files::text("rsa2048.pem")
}

/// Written-out line breaks.
fn escaped() -> Vec<Case> {
    let count = format!("escaped_newlines={}", pem().matches('\n').count());
    let (begin, lines, end) = spell::parts(pem());
    let half = format!("{begin}\n{}\n{end}\n", lines.join("\\n"));
    vec![
        key("escaped", pem().replace('\n', "\\n"), &[&count]),
        key("escaped-crlf", pem().replace('\n', "\\r\\n"), &[&count]),
        key("escaped-twice", pem().replace('\n', "\\\\n"), &[&count]),
        key("escaped-and-broken", pem().replace('\n', "\\n\n"), &[&count]),
        key("escaped-body-only", half, &[&format!("escaped_newlines={}", lines.len() - 1)]),
        key("escaped-in-quotes", format!("\"{}\"", pem().replace('\n', "\\n")), &[&count, "quotes_removed"]),
        key("escaped-without-last", pem().trim_end().replace('\n', "\\n"), &["escaped_newlines"]),
    ]
}

/// Settings files.
fn environment() -> Vec<Case> {
    let line = pem().replace('\n', "\\n");
    let around = ["assignment_removed", "escaped_newlines", "quotes_removed", "surrounding_text_removed"];
    let pem_base64 = STANDARD.encode(pem());
    vec![
        key("env", format!("VONAGE_PRIVATE_KEY=\"{line}\"\n"), &around[..3]),
        key("env-single-quotes", format!("VONAGE_PRIVATE_KEY='{line}'\n"), &around[..3]),
        key("env-bare", format!("VONAGE_PRIVATE_KEY={line}\n"), &around[..2]),
        key("env-export", format!("export VONAGE_PRIVATE_KEY=\"{line}\"\n"), &around[..3]),
        key(
            "env-among-others",
            format!(
                "# app\nVONAGE_APPLICATION_ID={APPLICATION}\nVONAGE_PRIVATE_KEY=\"{line}\"\nVONAGE_API_KEY=abcd1234\n"
            ),
            &around,
        ),
        key(
            "env-broken-lines",
            format!("A=1\nVONAGE_PRIVATE_KEY=\"{}\"\nB=2\n", pem()),
            &["assignment_removed", "quotes_removed", "surrounding_text_removed"],
        ),
        key(
            "env-base64-of-pem",
            format!("VONAGE_PRIVATE_KEY64={pem_base64}\n"),
            &["assignment_removed", "base64_of_pem_read"],
        ),
        key(
            "env-base64-of-pem-quoted",
            format!("A=1\nKEY=\"{pem_base64}\"\n"),
            &["assignment_removed", "base64_of_pem_read", "quotes_removed", "surrounding_text_removed"],
        ),
        key(
            "env-der",
            format!("KEY={}\n", STANDARD.encode(der::unwrap(pem()))),
            &["armour_added", "assignment_removed", "line_breaks_restored"],
        ),
        key("env-crlf", format!("VONAGE_PRIVATE_KEY=\"{line}\"\r\nX=1\r\n"), &around),
        key("powershell", format!("$env:VONAGE_PRIVATE_KEY = \"{line}\"\n"), &around[..3]),
        key(
            "yaml-block",
            format!("private_key: |\n{}", pem().replace("-----BEGIN", "  -----BEGIN").replace('\n', "\n  ").trim_end()),
            &["assignment_removed", "whitespace_removed"],
        ),
    ]
}

/// The eight members of a JWK.
fn jwk(names: &[&str]) -> serde_json::Value {
    let numbers = der::numbers(&der::unwrap(pem()));
    let mut object = json!({"kty": "RSA"});
    for (name, number) in ["n", "e", "d", "p", "q", "dp", "dq", "qi"].iter().zip(numbers) {
        if names.contains(name) {
            object[*name] = URL_SAFE_NO_PAD.encode(number).into();
        }
    }
    object
}

fn json_forms() -> Vec<Case> {
    let whole = jwk(&["n", "e", "d", "p", "q", "dp", "dq", "qi"]);
    let short = jwk(&["n", "e", "d"]);
    let mut rs256 = whole.clone();
    rs256["alg"] = "RS256".into();
    rs256["use"] = "sig".into();
    rs256["kid"] = "one".into();
    let string = serde_json::to_string(pem()).unwrap();
    let slashes = string.replace('/', "\\/").replace('+', "\\u002b");
    let application = json!({"id": APPLICATION, "name": "app", "capabilities": {}, "keys": {
        "public_key": files::text("public.pem"), "private_key": pem()}});
    vec![
        key("jwk", whole.to_string(), &[]),
        key("jwk-indented", serde_json::to_string_pretty(&whole).unwrap(), &[]),
        key("jwk-rs256", rs256.to_string(), &[]),
        key("jwk-without-primes", short.to_string(), &[]),
        key("jwk-in-an-object", json!({"key": whole}).to_string(), &["json_unwrapped"]),
        key("jwk-in-code", format!("const jwk = {whole};\n"), &["surrounding_text_removed"]),
        key("jwk-bom", format!("\u{feff}{whole}"), &["bom_removed"]),
        key("jwk-fence", format!("```json\n{whole}\n```\n"), &["code_fence_removed"]),
        key("json-slashes-escaped", format!("{{\"private_key\":{slashes}}}"), &["json_unwrapped"]),
        key("json-fragment", format!("  \"private_key\": {slashes},\n"), &["json_unwrapped"]),
        key("json-array", format!("[{string}]"), &["json_unwrapped"]),
        key(
            "json-application-with-public-key",
            application.to_string(),
            &["json_unwrapped", "surrounding_text_removed"],
        ),
        key(
            "json-private-key-base64",
            json!({"privateKey": STANDARD.encode(pem())}).to_string(),
            &["base64_of_pem_read", "json_unwrapped"],
        ),
        key(
            "json-escaped-twice",
            json!({"private_key": pem().replace('\n', "\\n")}).to_string(),
            &["escaped_newlines", "json_unwrapped"],
        ),
        key("json-string-alone", string, &["escaped_newlines", "quotes_removed"]),
    ]
}

/// Program texts.
fn programs() -> Vec<Case> {
    let lines =
        |open: &str, close: &str| -> String { pem().lines().map(|line| format!("{open}{line}{close}\n")).collect() };
    vec![
        key(
            "python-triple-quotes",
            format!("KEY = \"\"\"\n{}\"\"\"\n", pem()),
            &["assignment_removed", "quotes_removed"],
        ),
        key("javascript-template", format!("const key = `{}`;\n", pem()), &["assignment_removed", "quotes_removed"]),
        key(
            "javascript-lines",
            lines("  \"", "\\n\" +"),
            &["escaped_newlines", "quotes_removed", "whitespace_removed"],
        ),
        key("c-lines", lines("\"", "\\n\""), &["escaped_newlines", "quotes_removed"]),
        key("terminal-colours", format!("\u{1b}[0m{}\u{1b}[0m", pem()), &["invisible_characters_removed=2"]),
        key("bracketed-paste", format!("\u{1b}[200~{}\u{1b}[201~", pem()), &["invisible_characters_removed=2"]),
        key("null-at-the-end", format!("{}\0", pem()), &["invisible_characters_removed=1"]),
        key("dos-end-of-file", format!("{}\u{1a}", pem()), &["invisible_characters_removed=1"]),
    ]
}

fn base64_forms() -> Vec<Case> {
    let der = der::unwrap(pem());
    let pkcs1 = der::unwrap(files::text("rsa2048.pkcs1.pem"));
    let padded = padded_key();
    let stripped = padded.replace('=', "");
    let url = stripped.replace('+', "-").replace('/', "_").replace("--------", "-----");
    let mut der_base64url = vec!["armour_added", "base64url_read", "line_breaks_restored"];
    if !der.len().is_multiple_of(3) {
        der_base64url.push("padding_restored");
    }
    let wrapped: String = STANDARD
        .encode(pem())
        .as_bytes()
        .chunks(76)
        .map(|line| format!("{}\n", core::str::from_utf8(line).unwrap()))
        .collect();
    let dashes = [
        b"\x97\x97\x96BEGIN PRIVATE KEY\x97\x97\x96".as_slice(),
        b"\n",
        spell::parts(pem()).1.join("\n").as_bytes(),
        b"\n\x97\x97\x96END PRIVATE KEY\x97\x97\x96\n",
    ]
    .concat();
    vec![
        key("der", der.clone(), &["der_read"]),
        key("der-pkcs1", pkcs1.clone(), &["der_read"]),
        key("der-base64url", URL_SAFE_NO_PAD.encode(&der), &der_base64url),
        key("padding-lost", stripped, &["padding_restored"]),
        key("padding-too-long", padded.replace("=\n-", "===\n-"), &["padding_restored"]),
        key("padding-kept", padded, &[]),
        key("base64url-without-padding", url, &["base64url_read", "padding_restored"]),
        key("base64-of-pem-wrapped", wrapped, &["base64_of_pem_read"]),
        key("base64url-of-pem", URL_SAFE_NO_PAD.encode(pem()), &["base64_of_pem_read"]),
        key("windows-1252-dashes", dashes, &["dashes_restored"]),
    ]
}

/// Returns a PEM text of the key whose base64 ends in an equals sign: PKCS#8, padded to length with an attribute.
fn padded_key() -> String {
    let pkcs1 = der::unwrap(files::text("rsa2048.pkcs1.pem"));
    for extra in 0..3 {
        let attribute = der::element(0xa0, &vec![5; extra]);
        let info = der::sequence(&[der::integer(&[]), der::rsa_algorithm(), der::element(4, &pkcs1), attribute]);
        if info.len() % 3 == 2 {
            return der::wrap("PRIVATE KEY", &info);
        }
    }
    unreachable!("one of three lengths has one equals sign")
}

/// Keys next to other things.
fn beside() -> Vec<Case> {
    let around = ["surrounding_text_removed"];
    let pkcs1 = files::text("rsa2048.pkcs1.pem");
    let public = files::text("public.pem");
    let certificate = files::text("certificate.pem");
    vec![
        key("bag-attributes", files::bytes("bag.pem"), &around),
        key("certificate-above", format!("{certificate}{}", pem()), &around),
        key("certificate-below", format!("{}{certificate}", pem()), &around),
        key("certificate-chain", format!("{}{certificate}{certificate}", pem()), &around),
        key("public-half-below", format!("{}{public}", pem()), &around),
        key("public-half-above", format!("{public}{}", pem()), &around),
        key("both-formats", format!("{}{pkcs1}", pem()), &["duplicate_removed=1"]),
        key("begin-line-twice", pem().replacen("-----BEGIN", "-----BEGIN PRIVATE KEY-----\n-----BEGIN", 1), &around),
    ]
}
