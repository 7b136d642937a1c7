//! The public half: read, compared and exported.

#![allow(clippy::unwrap_used, clippy::string_slice, clippy::arithmetic_side_effects, reason = "tests may panic")]

mod support;

use base64::{Engine, engine::general_purpose::STANDARD};
#[cfg(not(target_arch = "wasm32"))]
use support::read_locked;
use support::{der, files, read, spell};
use vonage_jwt_web::{Code, PrivateKey, PublicKey};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn key() -> PrivateKey {
    read(files::bytes("rsa2048.pem")).unwrap()
}

/// The key's public half in the formats that the contract names.
fn forms() -> Vec<(String, Vec<u8>)> {
    let pem = files::text("public.pem");
    let numbers = der::numbers(&der::unwrap(files::text("rsa2048.pem")));
    let url = |at: usize| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(numbers.get(at).unwrap());
    let jwk = format!(r#"{{"kty":"RSA","use":"sig","n":"{}","e":"{}"}}"#, url(0), url(1));
    let application = serde_json::json!({"id": "x", "keys": {"public_key": pem}}).to_string();
    let mut forms: Vec<(String, Vec<u8>)> = [
        ("spki", pem.as_bytes().to_vec()),
        ("pkcs1", files::bytes("public.pkcs1.pem").to_vec()),
        ("certificate", files::bytes("certificate.pem").to_vec()),
        ("request", files::bytes("request.pem").to_vec()),
        ("der", der::unwrap(pem)),
        ("certificate-der", der::unwrap(files::text("certificate.pem"))),
        ("jwk", jwk.into_bytes()),
        ("base64", STANDARD.encode(der::unwrap(pem)).into_bytes()),
        ("escaped", pem.replace('\n', "\\n").into_bytes()),
        ("application", application.into_bytes()),
    ]
    .map(|(name, bytes)| (name.to_owned(), bytes))
    .into();
    let texts = spell::TEXTS.iter().filter(|(name, _)| !name.contains("label"));
    forms.extend(texts.map(|(name, change)| ((*name).to_owned(), change(pem).text.into_bytes())));
    forms
}

#[test]
fn every_form_matches_its_key_and_no_other() {
    let (key, other) = (key(), read(files::bytes("other2048.pem")).unwrap());
    for (name, form) in forms() {
        assert_eq!(key.matches(&form), Ok(true), "{name}");
        assert_eq!(other.matches(&form), Ok(false), "{name}");
        assert_eq!(PublicKey::read(&form).unwrap().fingerprint(), key.summary().fingerprint, "{name}");
    }
}

#[test]
fn the_pem_equals_openssls() {
    assert_eq!(key().summary().public_key_pem, files::text("public.pem"));
    assert_eq!(key().summary().fingerprint, files::fingerprint("rsa2048.pem"));
}

#[test]
fn private_keys_are_refused_by_name() {
    for name in [
        "rsa2048.pem",
        "rsa2048.pkcs1.pem",
        "scrypt.pem",
        "legacy-des3.pem",
        "pbes1-3des.pem",
        "ec-prime256v1.pem",
        "ed25519.pem",
        "openssh-rsa",
        "putty3.ppk",
        "bundle.p12",
        "rsa2048-3primes.pem",
    ] {
        let error = PublicKey::read(files::bytes(name)).unwrap_err();
        assert_eq!((error.code, error.field), (Code::PublicKeyIsPrivate, Some("publicKey")), "{name}");
    }
}

#[test]
fn everything_else_is_not_recognised() {
    let long = "x".repeat(70_000);
    let texts = ["", "  ", "hello", "{}", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", &long];
    let files = ["ec-public.pem", "ed25519-public.pem", "ec-certificate.pem", "openssh-rsa.pub", "pgp-public.asc"];
    let inputs = texts.iter().map(|text| text.as_bytes()).chain(files.iter().map(|name| files::bytes(name)));
    for input in inputs {
        let error = PublicKey::read(input).unwrap_err();
        assert_eq!((error.code, error.field), (Code::PublicKeyNotRecognised, Some("publicKey")));
    }
}

/// Each rule of what a text without a key is, at its limits.
#[test]
fn text_that_is_no_key_is_named() {
    let secret = |letters: usize| "z1".repeat(65)[..letters].to_owned();
    let path =
        |start: &str, length: usize, end: &str| format!("{start}{}{end}", "y".repeat(length - start.len() - end.len()));
    let name = |letters: usize| format!("{}=12345678", "n".repeat(letters));
    for (text, code) in [
        (secret(7), Code::KeyNotRecognised),
        (secret(8), Code::KeyIsSecret),
        (secret(128), Code::KeyIsSecret),
        (secret(129), Code::KeyNotRecognised),
        ("abcdefgh".into(), Code::KeyNotRecognised),
        ("12345678".into(), Code::KeyNotRecognised),
        ("z1z1 z1z1".into(), Code::KeyNotRecognised),
        (name(64), Code::KeyNotRecognised),
        // As a whole, because the left side is no name.
        (name(65), Code::KeyIsSecret),
        ("key-name=12345678".into(), Code::KeyIsSecret),
        ("export key_name=12345678".into(), Code::KeyNotRecognised),
        ("eyJwwwwwwwwwwwwww.x.y".into(), Code::KeyIsToken),
        ("eyJwwwwwwwwwwwww.x.y".into(), Code::KeyNotRecognised),
        ("eyJwwwwwwwwwwwwww.x".into(), Code::KeyNotRecognised),
        ("abcdefghijklmnopqrstuvwxyz".into(), Code::KeyNotRecognised),
        ("/tmp/private".into(), Code::KeyIsPath),
        ("private.pem".into(), Code::KeyIsPath),
        ("C:\\keys\\private".into(), Code::KeyIsPath),
        ("/tmp\n/private.pem".into(), Code::KeyNotRecognised),
        (path("/", 255, ""), Code::KeyIsPath),
        (path("/", 256, ""), Code::KeyNotRecognised),
        (path("", 1024, ".key"), Code::KeyIsPath),
        (path("", 1025, ".key"), Code::KeyNotRecognised),
        ("A=1\nVONAGE_PRIVATE_KEY=\nVONAGE_PRIVATE_KEY=/tmp/private".into(), Code::KeyIsPath),
    ] {
        assert_eq!(read(text.as_bytes()).unwrap_err().code, code, "{text}");
    }
}

/// Bytes that are neither text nor DER are binary if more than one in twenty is a control character.
#[test]
fn a_few_control_characters_do_not_make_a_text_binary() {
    for (letters, found) in [(17, Some("binary")), (18, None)] {
        let error = read(&[&[0xff, 1][..], &vec![b'w'; letters]].concat()).unwrap_err();
        let expected = found.map(vonage_jwt_web::Detail::from);
        assert_eq!((error.code, error.details.get("found")), (Code::KeyNotRecognised, expected.as_ref()), "{letters}");
    }
}

#[test]
fn an_unusual_exponent_gives_a_warning() {
    for (name, exponent) in [
        ("rsa2048-e3.pem", 3),
        ("rsa2048-e17.pem", 17),
        ("rsa2048-e4294967297.pem", 4_294_967_297),
        ("rsa2048.pem", 65_537),
    ] {
        let key = read(files::bytes(name)).unwrap();
        let codes: Vec<Code> = key.summary().warnings.iter().map(|warning| warning.code).collect();
        let expected = if exponent == 65_537 { vec![] } else { vec![Code::KeyExponentUnusual] };
        assert_eq!((key.summary().exponent, codes), (exponent, expected), "{name}");
        let signature = key.sign(b"message", &mut support::rng(3)).unwrap();
        assert!(key.public_key().verify(b"message", &signature));
    }
}

#[test]
fn a_key_is_identified_without_being_tested() {
    for name in ["rsa2048.pem", "rsa2048.pkcs1.pem", "rsa3072.pem", "rsa2048-e3.pem"] {
        assert_eq!(PrivateKey::identify(files::bytes(name)), Ok(files::fingerprint(name)), "{name}");
    }
    for (input, code, field) in [
        (files::bytes("scrypt.pem"), Code::KeyEncrypted, "passphrase"),
        (files::bytes("public.pem"), Code::KeyIsPublic, "privateKey"),
        (b" ", Code::KeyEmpty, "privateKey"),
        (&[b' '; 65_537], Code::KeyInputTooLong, "privateKey"),
        (&[b' '; 65_536], Code::KeyEmpty, "privateKey"),
    ] {
        let error = PrivateKey::identify(input).unwrap_err();
        assert_eq!((error.code, error.field), (code, Some(field)));
    }
}

/// Returns a JWK with these numbers of a key, and without its primes.
fn jwk_of(file: &str, change: impl Fn(&str, String) -> String) -> String {
    let numbers = der::numbers(&der::unwrap(files::text(file)));
    let url = |name: &str, number: &[u8]| change(name, base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(number));
    let [n, e, d, ..] = numbers.as_slice() else { unreachable!("eight numbers") };
    serde_json::json!({"kty": "RSA", "n": url("n", n), "e": url("e", e), "d": url("d", d)}).to_string()
}

#[test]
fn the_primes_of_a_jwk_are_recovered_up_to_the_largest_key() {
    // For the last one, the first bases don't split n.
    for file in ["rsa2048.pem", "rsa4096.pem", "rsa2048-e4294967297.pem"] {
        let jwk = jwk_of(file, |_, number| number);
        assert_eq!(PrivateKey::identify(jwk.as_bytes()), Ok(files::fingerprint(file)), "{file}");
    }
    // An empty number, 0, 1, 65537, and one as large as n.
    let n = jwk_of("rsa2048.pem", |_, number| number);
    let n = n.split("\"n\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    for name in ["e", "d"] {
        for wrong in ["", "AA", "AQ", "Ag", "AQAB", n] {
            let jwk = jwk_of("rsa2048.pem", |at, number| if at == name { wrong.to_owned() } else { number });
            let found = PrivateKey::identify(jwk.as_bytes()).map_err(|error| error.code);
            let expected = if (name, wrong) == ("e", "AQAB") {
                Ok(files::fingerprint("rsa2048.pem"))
            } else {
                Err(Code::KeyInconsistent)
            };
            assert_eq!(found, expected, "{name} {wrong}");
        }
    }
    let both = jwk_of("rsa2048.pem", |at, number| if at == "n" { number } else { "AQ".to_owned() });
    assert_eq!(PrivateKey::identify(both.as_bytes()).map_err(|error| error.code), Err(Code::KeyInconsistent));
}

#[test]
fn the_format_is_that_of_the_file() {
    let jwk = jwk_of("rsa2048.pem", |_, number| number);
    let inside = format!("{{\"key\":{jwk}}}");
    for (input, format) in [
        (files::bytes("rsa2048.pem"), "pkcs8"),
        (files::bytes("rsa2048.pkcs1.pem"), "pkcs1"),
        (jwk.as_bytes(), "jwk"),
        (inside.as_bytes(), "jwk"),
    ] {
        assert_eq!(serde_json::to_value(read(input).unwrap().summary()).unwrap()["format"], format);
    }
}

#[test]
fn the_summary_matches_the_contract() {
    let key = read(files::bytes("rsa2048.pem")).unwrap();
    let summary = serde_json::to_value(key.summary()).unwrap();
    let expected = serde_json::json!({
        "format": "pkcs8", "encrypted": false, "bits": 2048, "exponent": 65537,
        "fingerprint": files::fingerprint("rsa2048.pem"), "publicKeyPem": files::text("public.pem"),
        "repairs": [], "warnings": []});
    assert_eq!(summary, expected);
}

#[test]
fn the_application_id_is_found_next_to_the_key() {
    let id = "78d335fa-323d-0114-9c3d-d6f0d48968cf";
    let pem = files::text("rsa2048.pem");
    let line = pem.replace('\n', "\\n");
    let json = serde_json::json!({"id": id, "name": "app", "keys": {"private_key": pem}});
    let other = "11111111-2222-4333-8444-555555555555";
    for input in [
        serde_json::json!({"appId": id, "applicationId": other, "privateKey": pem}).to_string(),
        serde_json::json!({"account": other, "applicationId": id, "privateKey": pem, "key": other}).to_string(),
        serde_json::json!({"appId": "nonsense", "applicationId": id, "privateKey": pem}).to_string(),
        format!("VONAGE_APPLICATION_ID={id}\nVONAGE_PRIVATE_KEY=\"{line}\"\n"),
        format!("VONAGE_PRIVATE_KEY='{pem}'\nexport VONAGE_APP_ID=\"{id}\"\n"),
        format!("application_id: {}\nprivate_key: \"{line}\"\n", id.to_uppercase()),
        json.to_string(),
        serde_json::to_string_pretty(&json).unwrap(),
        serde_json::json!({"applicationId": id, "privateKey": pem}).to_string(),
    ] {
        let key = read(input.as_bytes()).unwrap();
        assert_eq!(key.summary().application_id.as_deref(), Some(id), "{}", input.len());
    }
    for none in [
        format!("VONAGE_APPLICATION_ID=nonsense\n{pem}"),
        format!("VONAGE_ACCOUNT_ID={other}\n{pem}"),
        serde_json::json!({"account": other, "privateKey": pem}).to_string(),
        serde_json::json!({"id": other, "key": pem}).to_string(),
    ] {
        assert_eq!(read(none.as_bytes()).unwrap().summary().application_id, None, "{}", none.len());
    }
    assert_eq!(key().summary().application_id, None);
}

#[test]
fn a_pair_of_an_unsupported_size_is_refused() {
    for bits in [0, 512, 1024, 2047, 2049, 8192, u32::MAX] {
        let error = PrivateKey::check_size(bits).unwrap_err();
        assert_eq!((error.code, error.field), (Code::RequestFieldInvalid, Some("bits")), "{bits}");
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn a_costly_key_opens_if_allowed() {
    for name in ["pbes2-rounds-3000000.pem", "scrypt-costly.pem"] {
        let key = read_locked(files::bytes(name), Some(b"secret"), true).unwrap();
        assert!(key.summary().encrypted, "{name}");
    }
    assert_eq!(read(files::bytes("scrypt.pem")).unwrap_err().field, Some("passphrase"));
}

/// Each scheme of PKCS#5 and PKCS#12 that is too old, by the end of its number (RFC 8018 §6.1, RFC 7292 §C).
#[test]
fn an_old_encryption_is_refused_by_name() {
    let (pkcs5, pkcs12) = (&b"\x2a\x86\x48\x86\xf7\x0d\x01\x05"[..], &b"\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01"[..]);
    for (scheme, last, name) in [
        (pkcs5, 1, "pbeWithMD2AndDES-CBC"),
        (pkcs5, 3, "pbeWithMD5AndDES-CBC"),
        (pkcs5, 4, "pbeWithMD2AndRC2-CBC"),
        (pkcs5, 6, "pbeWithMD5AndRC2-CBC"),
        (pkcs5, 10, "pbeWithSHA1AndDES-CBC"),
        (pkcs5, 11, "pbeWithSHA1AndRC2-CBC"),
        (pkcs12, 1, "pbeWithSHAAnd128BitRC4"),
        (pkcs12, 2, "pbeWithSHAAnd40BitRC4"),
        (pkcs12, 3, "pbeWithSHAAnd3-KeyTripleDES-CBC"),
        (pkcs12, 4, "pbeWithSHAAnd2-KeyTripleDES-CBC"),
        (pkcs12, 5, "pbeWithSHAAnd128BitRC2-CBC"),
        (pkcs12, 6, "pbeWithSHAAnd40BitRC2-CBC"),
        (pkcs12, 9, "1.2.840.113549.1.12.1.9"),
    ] {
        let algorithm = der::sequence(&[
            der::element(6, &[scheme, &[last]].concat()),
            der::sequence(&[der::element(4, &[7; 8]), der::integer(&[8])]),
        ]);
        let pem = der::wrap("ENCRYPTED PRIVATE KEY", &der::sequence(&[algorithm, der::element(4, &[9; 64])]));
        let error = read(pem.as_bytes()).unwrap_err();
        assert!(format!("{:?}", error.details).contains(name), "{name}: {error} {:?}", error.details);
    }
}

#[test]
fn a_pair_that_was_just_made_has_no_repairs_to_report() {
    let der = der::unwrap(files::text("rsa2048.pem"));
    let key = PrivateKey::from_generated(&der, vonage_jwt_web::ReadOptions::default(), &mut support::rng(1)).unwrap();
    assert_eq!((key.summary().repairs.len(), &*key.summary().fingerprint), (0, &*files::fingerprint("rsa2048.pem")));
    let error = PrivateKey::from_generated(&[0x30, 0], vonage_jwt_web::ReadOptions::default(), &mut support::rng(1));
    assert!(error.unwrap_err().to_string().starts_with("key_"));
    assert_eq!(vonage_jwt_web::pair_unavailable().field, Some("bits"));
}
