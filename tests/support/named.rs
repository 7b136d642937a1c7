//! Inputs that are not a private RSA key or need a passphrase, each with its name.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use vonage_jwt_web::Code;

use super::{
    case::{Case, file, text},
    der, files, locked,
};

pub(crate) fn all() -> Vec<Case> {
    let families = [
        nothing(),
        locked::all(),
        public(),
        certificates(),
        other_tools(),
        algorithms(),
        json_refusals(),
        texts(),
        several(),
    ];
    let mut cases: Vec<Case> = families.into_iter().flatten().collect();
    for case in &mut cases {
        case.name.insert_str(0, "named/");
    }
    cases
}

fn nothing() -> Vec<Case> {
    let key = files::text("rsa2048.pem");
    vec![
        text("nothing", "", Code::KeyEmpty),
        text("spaces", "  \t ", Code::KeyEmpty),
        text("line-breaks", "\r\n\r\n", Code::KeyEmpty),
        text("byte-order-mark", "\u{feff}", Code::KeyEmpty),
        text("zero-width-spaces", "\u{200b}\u{200b}", Code::KeyEmpty),
        text("too-long-zeros", vec![0; 65_537], Code::KeyInputTooLong),
        text("too-long-spaces", " ".repeat(70_000), Code::KeyInputTooLong),
        text("too-long-keys", key.repeat(40), Code::KeyInputTooLong),
    ]
}

fn public() -> Vec<Case> {
    let code = Code::KeyIsPublic;
    let pem = files::text("public.pem");
    vec![
        file("public.pem", code, &[]),
        file("public.pkcs1.pem", code, &[]),
        file("ec-public.pem", code, &["algorithm=EC_P-256"]),
        file("ed25519-public.pem", code, &["algorithm=Ed25519"]),
        file("openssh-rsa.pub", code, &["format=openssh", "algorithm=RSA"]),
        file("openssh-ecdsa.pub", code, &["format=openssh", "algorithm=EC_P-256"]),
        file("ssh2-public.txt", code, &["format=ssh2"]),
        text("public-escaped", pem.replace('\n', "\\n"), code),
        text("public-der", der::unwrap(pem), code),
        text("public-base64", STANDARD.encode(der::unwrap(pem)), code),
        text("public-under-private-label", pem.replace("PUBLIC", "PRIVATE"), code),
        text("public-jwk", json!({"kty": "RSA", "n": "u".repeat(340), "e": "AQAB"}).to_string(), code),
        text("public-of-application", json!({"id": "x", "keys": {"public_key": pem}}).to_string(), code),
    ]
}

fn certificates() -> Vec<Case> {
    let certificate = files::text("certificate.pem");
    let request = files::text("request.pem");
    let mut first = der::Parts::of(&der::unwrap(certificate));
    first.child(0).remove(0);
    vec![
        file("certificate.pem", Code::KeyIsCertificate, &[]),
        file("ec-certificate.pem", Code::KeyIsCertificate, &["algorithm=EC_P-256"]),
        file("certificate.p7b.pem", Code::KeyIsCertificate, &["format=pkcs7"]),
        // Version 1 states no version (RFC 5280 §4.1.2.1).
        text("certificate-version-1", first.encode(), Code::KeyIsCertificate),
        text("certificate-der", der::unwrap(certificate), Code::KeyIsCertificate),
        text("certificate-base64", STANDARD.encode(der::unwrap(certificate)), Code::KeyIsCertificate),
        text("certificate-chain", certificate.repeat(3), Code::KeyIsCertificate),
        text(
            "certificate-under-private-label",
            certificate.replace("CERTIFICATE", "PRIVATE KEY"),
            Code::KeyIsCertificate,
        ),
        file("request.pem", Code::KeyIsRequest, &[]),
        file("request.der", Code::KeyIsRequest, &[]),
        file("ec-request.pem", Code::KeyIsRequest, &["algorithm=EC_P-256"]),
        text("request-escaped", request.replace('\n', "\\n"), Code::KeyIsRequest),
    ]
}

fn other_tools() -> Vec<Case> {
    let ssh = "command=cp_private.key_copy.key_&&_chmod_600_copy.key_&&_ssh-keygen_-p_-m_PKCS8_-f_copy.key";
    let putty = "command=puttygen_private.ppk_-O_private-openssh-new_-o_copy.key_&&_ssh-keygen_-p_-m_PKCS8_-f_copy.key";
    let openssh = files::text("openssh-rsa");
    let pgp = files::text("pgp-private.asc");
    vec![
        file("openssh-rsa", Code::KeyIsOpenssh, &["algorithm=RSA", "encrypted=false", ssh]),
        file("openssh-rsa-encrypted", Code::KeyIsOpenssh, &["algorithm=RSA", "encrypted=true", ssh]),
        file("openssh-ed25519", Code::KeyIsOpenssh, &["algorithm=Ed25519"]),
        file("openssh-ecdsa", Code::KeyIsOpenssh, &["algorithm=EC_P-256"]),
        file("sshcom.txt", Code::KeyIsOpenssh, &["format=ssh2"]),
        text("openssh-escaped", openssh.replace('\n', "\\n"), Code::KeyIsOpenssh),
        text("openssh-one-line", openssh.replace('\n', ""), Code::KeyIsOpenssh),
        text("openssh-binary", der::unwrap(openssh), Code::KeyIsOpenssh),
        file("putty3.ppk", Code::KeyIsPutty, &["algorithm=RSA", "encrypted=false", putty]),
        file("putty2.ppk", Code::KeyIsPutty, &["algorithm=RSA", "encrypted=false", putty]),
        file("putty3-encrypted.ppk", Code::KeyIsPutty, &["algorithm=RSA", "encrypted=true"]),
        file("putty-ed25519.ppk", Code::KeyIsPutty, &["algorithm=Ed25519"]),
        file("pgp-private.asc", Code::KeyIsPgp, &[]),
        file("pgp-public.asc", Code::KeyIsPgp, &[]),
        file("pgp-private.gpg", Code::KeyIsPgp, &[]),
        text("pgp-escaped", pgp.replace('\n', "\\n"), Code::KeyIsPgp),
        file(
            "bundle.p12",
            Code::KeyIsPkcs12,
            &["command=openssl_pkcs12_-legacy_-in_private.p12_-nocerts_-aes256_-out_copy.key"],
        ),
        file("bundle-legacy.p12", Code::KeyIsPkcs12, &[]),
        file("bundle-ec.p12", Code::KeyIsPkcs12, &[]),
        text("pkcs12-ber", [0x30, 0x80, 2, 1, 3, 0x30, 0x80, 6, 9, 0x2a], Code::KeyIsPkcs12),
        text("pkcs12-base64", STANDARD.encode(files::bytes("bundle.p12")), Code::KeyIsPkcs12),
    ]
}

fn algorithms() -> Vec<Case> {
    let code = Code::KeyWrongAlgorithm;
    let mut cases = Vec::new();
    for (curve, name) in
        [("prime256v1", "P-256"), ("secp384r1", "P-384"), ("secp521r1", "P-521"), ("secp256k1", "secp256k1")]
    {
        for form in ["", ".sec1"] {
            let file = format!("ec-{curve}{form}.pem");
            let input = files::bytes(&file);
            cases.push(Case::refused(file, input, code, &[&format!("algorithm=EC_{name}")]));
        }
    }
    for (name, algorithm) in [
        ("ed25519.pem", "Ed25519"),
        ("ed448.pem", "Ed448"),
        ("x25519.pem", "X25519"),
        ("rsa-pss.pem", "RSASSA-PSS"),
        ("dsa.pem", "DSA"),
        ("dsa.traditional.pem", "DSA"),
    ] {
        cases.push(file(name, code, &[&format!("algorithm={algorithm}")]));
        if name != "dsa.traditional.pem" {
            cases.push(Case::refused(
                format!("{name}/der"),
                der::unwrap(files::text(name)),
                code,
                &[&format!("algorithm={algorithm}")],
            ));
        }
    }
    // As `openssl dsa -traditional` writes it: the version, p, q, g and both halves.
    let dsa = [0x30, 18, 2, 1, 0, 2, 1, 23, 2, 1, 11, 2, 1, 4, 2, 1, 9, 2, 1, 5];
    cases.push(Case::refused("dsa-integers", dsa, code, &["algorithm=DSA"]));
    cases.push(Case::refused(
        "ed25519-base64",
        STANDARD.encode(der::unwrap(files::text("ed25519.pem"))),
        code,
        &["algorithm=Ed25519"],
    ));
    for (name, jwk, algorithm) in [
        ("jwk-ec", json!({"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA", "d": "AA"}), "EC_P-256"),
        ("jwk-okp", json!({"kty": "OKP", "crv": "Ed25519", "x": "AA", "d": "AA"}), "Ed25519"),
        ("jwk-oct", json!({"kty": "oct", "k": "c2VjcmV0"}), "oct"),
        ("jwk-ps256", json!({"kty": "RSA", "alg": "PS256", "n": "AQ", "e": "AQAB", "d": "AQ"}), "PS256"),
    ] {
        cases.push(Case::refused(name, jwk.to_string(), code, &[&format!("algorithm={algorithm}")]));
    }
    cases
}

fn json_refusals() -> Vec<Case> {
    let key = json!({"kty": "RSA", "n": "AQAB", "e": "AQAB"});
    let private = json!({"kty": "RSA", "n": "AQAB", "e": "AQAB", "d": "AQAB", "p": "AQAB"});
    let letter = json!({"kty": "RSA", "n": "A*AB", "e": "AQAB", "d": "AQAB"});
    let number = json!({"kty": "RSA", "n": 5, "e": "AQAB", "d": "AQAB"});
    vec![
        text("jwks", json!({"keys": [key]}).to_string(), Code::KeyIsJwks),
        text("jwks-empty", json!({"keys": []}).to_string(), Code::KeyIsJwks),
        text("jwks-private", json!({"keys": [private, key]}).to_string(), Code::KeyIsJwks),
        Case::refused("jwk-member-missing", private.to_string(), Code::KeyDamaged, &["member=q"]),
        Case::refused("jwk-letter", letter.to_string(), Code::KeyDamaged, &["member=n"]),
        Case::refused("jwk-number", number.to_string(), Code::KeyDamaged, &["member=n"]),
        text("jwk-twice", r#"{"kty":"RSA","n":"AQAB","n":"AQAC","e":"AQAB","d":"AQ"}"#, Code::KeyDamaged),
        text(
            "jwk-three-primes",
            r#"{"kty":"RSA","n":"AQAB","e":"AQAB","d":"AQ","oth":[{"r":"AQ"}]}"#,
            Code::KeyMultiPrime,
        ),
        text(
            "json-of-an-application-with-a-path",
            json!({"keys": {"private_key": "/home/me/private.key"}, "name": "app", "voice": {"webhooks": {}}})
                .to_string(),
            Code::KeyIsPath,
        ),
        text("json-of-nothing", "{}", Code::KeyNotRecognised),
        text("json-of-other-things", r#"{"name":"app","list":[1,2,{"a":null}]}"#, Code::KeyNotRecognised),
    ]
}

fn texts() -> Vec<Case> {
    let token = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjF9.c2lnbmF0dXJlLXNpZ25hdHVyZQ";
    let id = "78d335fa-323d-0114-9c3d-d6f0d48968cf";
    let mut cases = Vec::new();
    let families: [(Code, &[&str]); 5] = [
        (
            Code::KeyIsToken,
            &[
                token,
                &format!("Bearer {token}"),
                &format!("Authorization: Bearer {token}\n"),
                "eyJhbGciOiJSU0EtT0FFUCJ9.a-b_c.def.ghi.jkl",
            ],
        ),
        (
            Code::KeyIsApplicationId,
            &[
                id,
                &format!("{{{id}}}"),
                &id.to_uppercase(),
                &format!(" {id}\n"),
                &format!("VONAGE_APPLICATION_ID={id}"),
            ],
        ),
        (
            Code::KeyIsPath,
            &[
                "/home/me/private.key",
                "~/keys/private.key",
                "C:\\Users\\me\\private.key",
                "./private.key",
                "private.key",
                "VONAGE_PRIVATE_KEY=./private.key",
                "\"/etc/keys/vonage.pem\"",
                "file:///tmp/private.key",
            ],
        ),
        (
            Code::KeyIsSecret,
            &[
                "a1B2c3D4e5F6g7H8",
                "abcd1234",
                "Sup3rS3cret!pass",
                "VONAGE_API_SECRET=a1B2c3D4e5F6g7H8",
                "jVAFGz0wJrPNCEyVFtIuXl0PvNb4Z3pE8q2sKxT5oYh1u6cRdM",
            ],
        ),
        (
            Code::KeyNotRecognised,
            &[
                "hello",
                "not a key",
                "<html><body>Sign in</body></html>",
                "Lorem ipsum dolor sit amet, consectetur.\nSed do.",
                "-----",
                "BEGIN",
                "0",
                "\u{fffd}\u{fffd}",
            ],
        ),
    ];
    for (code, inputs) in families {
        for (index, input) in inputs.iter().enumerate() {
            cases.push(text(&format!("{}-{index}", code.as_str()), *input, code));
        }
    }
    cases.push(text("binary", [0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2, 0, 0, 0, 1], Code::KeyNotRecognised));
    cases.push(text("picture", *b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", Code::KeyNotRecognised));
    cases.push(text("env-with-path", "VONAGE_API_KEY=abcd1234\nVONAGE_PRIVATE_KEY=./private.key\n", Code::KeyIsPath));
    cases
}

fn several() -> Vec<Case> {
    let key = files::text("rsa2048.pem");
    let other = files::text("other2048.pem");
    let ec = files::text("ec-prime256v1.pem");
    let encrypted = files::text("scrypt.pem");
    let line = |pem: &str| pem.replace('\n', "\\n");
    vec![
        Case::refused("two-keys", format!("{key}{other}"), Code::KeySeveral, &["count=2"]),
        Case::refused("two-keys-one-twice", format!("{key}{other}{key}"), Code::KeySeveral, &["count=2"]),
        Case::refused("key-and-ec", format!("{key}{ec}"), Code::KeySeveral, &["count=2"]),
        Case::refused("key-and-encrypted", format!("{encrypted}{key}"), Code::KeySeveral, &["count=2"]),
        Case::refused(
            "two-settings",
            format!("A=\"{}\"\nB=\"{}\"\n", line(key), line(other)),
            Code::KeySeveral,
            &["count=2"],
        ),
        Case::refused("two-in-json", json!([key, other]).to_string(), Code::KeySeveral, &["count=2"]),
        Case::refused("half-a-key-and-another", format!("{}{other}", &key[..800]), Code::KeySeveral, &["count=2"]),
        // Two parts may be one key under an encoding that was not undone, so they are no several keys.
        text("two-halves", format!("{}\n{}", &key[..800], &other[..800]), Code::KeyTruncated),
        Case::refused("half-a-key-and-ec", format!("{}\n{ec}", &key[..800]), Code::KeySeveral, &["count=2"]),
        text(
            "forty-blocks",
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n".repeat(40),
            Code::KeySeveral,
        ),
    ]
}
