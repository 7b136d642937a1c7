//! What is no private RSA key, or one that needs a passphrase: each by its name.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use vonage_jwt_web::Code;

use super::{case::Case, der, files};

pub(crate) fn all() -> Vec<Case> {
    let families = [
        nothing(),
        encrypted(),
        costly(),
        unsupported(),
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

/// The file as it is.
fn file(name: &'static str, code: Code, details: &[&str]) -> Case {
    Case::refused(name, files::bytes(name), code, details)
}

fn text(name: &str, input: impl Into<Vec<u8>>, code: Code) -> Case {
    Case::refused(name, input, code, &[])
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

fn encrypted() -> Vec<Case> {
    let mut cases = Vec::new();
    let opened = |name: &'static str| {
        Case::key(format!("{name}/opened"), files::bytes(name), "rsa2048.pem", &[]).with_passphrase("secret")
    };
    for name in files::ALL.iter().filter(|name| name.starts_with("pbes2-") && name.contains("SHA")) {
        cases.push(file(name, Code::KeyEncrypted, &[]));
        cases.push(opened(name));
    }
    for name in ["scrypt.pem", "scrypt-default.pem"] {
        cases.push(file(name, Code::KeyEncrypted, &[]));
        cases.push(opened(name));
    }
    for (index, name) in ["pbes2-aes-256-cbc-SHA256.pem", "pbes2-des3-SHA1.pem", "scrypt.pem"].into_iter().enumerate() {
        for (at, wrong) in ["Secret", "", "secret ", "пароль"].into_iter().enumerate() {
            let case = file(name, Code::KeyPassphraseWrong, &[]).with_passphrase(wrong);
            cases.push(Case { name: format!("wrong-passphrase-{index}-{at}"), ..case });
        }
    }
    let pem = files::text("pbes2-aes-256-cbc-SHA256.pem");
    for (name, input, repairs) in [
        ("escaped", pem.replace('\n', "\\n"), &["escaped_newlines"][..]),
        ("one-line", pem.replace('\n', ""), &["line_breaks_restored"]),
        ("label-of-plain", pem.replace("ENCRYPTED ", ""), &["label_corrected"]),
        ("twice", pem.repeat(2), &["duplicate_removed=1"]),
    ] {
        cases.push(Case::key(format!("encrypted-{name}"), input, "rsa2048.pem", repairs).with_passphrase("secret"));
    }
    let der = der::unwrap(pem);
    cases.push(Case::key("encrypted-der", der.clone(), "rsa2048.pem", &["der_read"]).with_passphrase("secret"));
    let ec = file("pbes2-ec.pem", Code::KeyWrongAlgorithm, &["algorithm=EC_P-256"]).with_passphrase("secret");
    cases.push(Case { name: "encrypted-ec".into(), ..ec });
    cases.extend(damaged_ciphertexts(&der));
    cases
}

/// A right passphrase and a wrong ciphertext are told apart where the first block is whole.
fn damaged_ciphertexts(der: &[u8]) -> Vec<Case> {
    let outer = der::place(der, 0);
    let algorithm = der::place(der, outer.value);
    let text = der::place(der, algorithm.end);
    let with =
        |ciphertext: &[u8]| der::sequence(&[der[algorithm.start..algorithm.end].to_vec(), der::element(4, ciphertext)]);
    let ciphertext = &der[text.value..text.end];
    let mut last = ciphertext.to_vec();
    *last.last_mut().unwrap() ^= 1;
    let mut first = ciphertext.to_vec();
    first[0] ^= 1;
    let cut = &ciphertext[..ciphertext.len() - 16];
    let case = |name: &str, input: &[u8], code| text_of(name, with(input), code).with_passphrase("secret");
    vec![
        case("ciphertext-last-byte", &last, Code::KeyDamaged),
        case("ciphertext-block-lost", cut, Code::KeyDamaged),
        case("ciphertext-byte-lost", &ciphertext[..ciphertext.len() - 1], Code::KeyDamaged),
        case("ciphertext-empty", &[], Code::KeyDamaged),
        // From here a wrong passphrase looks the same.
        case("ciphertext-first-byte", &first, Code::KeyPassphraseWrong),
    ]
}

fn text_of(name: &str, input: Vec<u8>, code: Code) -> Case {
    Case::refused(name, input, code, &[])
}

fn costly() -> Vec<Case> {
    let code = Code::KeyKdfTooCostly;
    let rounds = files::bytes("pbes2-rounds-3000000.pem");
    let scrypt = files::bytes("scrypt-costly.pem");
    let limits = |name: &str, kdf: Vec<u8>, details: &[&str]| {
        Case::refused(name, pbes2(kdf), code, details).costly().with_passphrase("secret")
    };
    vec![
        Case::refused("rounds-3000000", rounds, code, &["rounds=3000000", "canAllow=true"]).with_passphrase("secret"),
        Case::refused("rounds-3000000-without-passphrase", rounds, code, &["rounds=3000000", "canAllow=true"]),
        Case::refused("scrypt-costly", scrypt, code, &["memoryBytes=16777216", "canAllow=true"])
            .with_passphrase("secret"),
        Case::refused("rounds-allowed-without-passphrase", rounds, Code::KeyEncrypted, &[]).costly(),
        limits("rounds-10000001", pbkdf2(10_000_001), &["rounds=10000001", "canAllow=false"]),
        limits("rounds-4294967295", pbkdf2(u32::MAX), &["rounds=4294967295", "canAllow=false"]),
        limits("scrypt-128-mib", scrypt_kdf(1 << 17, 8, 1), &["memoryBytes=134217728", "canAllow=false"]),
        limits("scrypt-4-gib", scrypt_kdf(1 << 22, 8, 1), &["memoryBytes=4294967296", "canAllow=false"]),
        limits("scrypt-parallel", scrypt_kdf(1 << 14, 8, 60_000), &["canAllow=false"]),
        text("rounds-zero", pbes2(pbkdf2(0)), Code::KeyDamaged),
        text("scrypt-cost-no-power-of-two", pbes2(scrypt_kdf(1000, 8, 1)), Code::KeyDamaged),
        text("scrypt-block-zero", pbes2(scrypt_kdf(1024, 0, 1)), Code::KeyDamaged),
    ]
}

/// An `EncryptedPrivateKeyInfo` with this key derivation, AES-256-CBC and noise for a ciphertext.
fn pbes2(kdf: Vec<u8>) -> Vec<u8> {
    let aes = der::sequence(&[der::element(6, &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 1, 42]), der::element(4, &[7; 16])]);
    let scheme = der::element(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 13]);
    let algorithm = der::sequence(&[scheme, der::sequence(&[kdf, aes])]);
    der::sequence(&[algorithm, der::element(4, &[9; 64])])
}

fn pbkdf2(rounds: u32) -> Vec<u8> {
    let name = der::element(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 12]);
    let prf = der::sequence(&[der::element(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2, 9]), der::element(5, &[])]);
    der::sequence(&[name, der::sequence(&[der::element(4, &[1; 8]), der::integer(&rounds.to_be_bytes()), prf])])
}

fn scrypt_kdf(cost: u32, block: u32, parallel: u32) -> Vec<u8> {
    let name = der::element(6, &[0x2b, 6, 1, 4, 1, 0xda, 0x47, 4, 11]);
    let numbers = [cost, block, parallel].map(|number| der::integer(&number.to_be_bytes()));
    der::sequence(&[name, der::sequence(&[der::element(4, &[1; 8]), numbers.concat()])])
}

fn unsupported() -> Vec<Case> {
    let code = Code::KeyEncryptionUnsupported;
    let plain = "command=openssl_pkcs8_-topk8_-v2_aes256_-in_private.key_-out_vonage.key";
    let legacy =
        "command=openssl_pkcs8_-topk8_-v2_aes256_-provider_legacy_-provider_default_-in_private.key_-out_vonage.key";
    let pem = files::text("legacy-aes128.pem");
    let named = |name: &str, input: String| Case::refused(name, input, code, &["scheme=legacy_PEM", plain]);
    vec![
        file("legacy-aes128.pem", code, &["cipher=AES-128-CBC", plain]),
        file("legacy-aes256.pem", code, &["cipher=AES-256-CBC", plain]),
        file("legacy-des3.pem", code, &["cipher=DES-EDE3-CBC", plain]),
        file("pbes1-3des.pem", code, &["scheme=PBES1", "cipher=pbeWithSHAAnd3-KeyTripleDES-CBC", plain]),
        file("pbes1-md5-des.pem", code, &["scheme=PBES1", "cipher=pbeWithMD5AndDES-CBC", legacy]),
        file("pbes1-rc2-40.pem", code, &["scheme=PBES1", "cipher=pbeWithSHAAnd40BitRC2-CBC", legacy]),
        file("pbes1-rc4.pem", code, &["scheme=PBES1", "cipher=pbeWithSHAAnd128BitRC4", legacy]),
        file("pbes2-rc2.pem", code, &["scheme=PBES2", "cipher=RC2-CBC", legacy]),
        file("pbes2-des.pem", code, &["scheme=PBES2", "cipher=DES-CBC", legacy]),
        file("pbes2-camellia.pem", code, &["scheme=PBES2", plain]),
        named("legacy-escaped", pem.replace('\n', "\\n")),
        named("legacy-one-line", pem.replace('\n', " ")),
        named("legacy-in-quotes", format!("KEY=\"{pem}\"")),
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
    vec![
        file("certificate.pem", Code::KeyIsCertificate, &[]),
        file("ec-certificate.pem", Code::KeyIsCertificate, &["algorithm=EC_P-256"]),
        file("certificate.p7b.pem", Code::KeyIsCertificate, &["format=pkcs7"]),
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
    let ssh = "command=cp_id_rsa_vonage.key_&&_ssh-keygen_-p_-m_PKCS8_-f_vonage.key";
    let putty = "command=puttygen_private.ppk_-O_private-openssh_-o_vonage.key";
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
        file("bundle.p12", Code::KeyIsPkcs12, &["command=openssl_pkcs12_-in_key.p12_-nocerts_-nodes_-out_vonage.key"]),
        file("bundle-legacy.p12", Code::KeyIsPkcs12, &[]),
        file("bundle-ec.p12", Code::KeyIsPkcs12, &[]),
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
        text(
            "forty-blocks",
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n".repeat(40),
            Code::KeySeveral,
        ),
    ]
}
