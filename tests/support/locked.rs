//! Keys that need a passphrase, cost too much to open, or use an encryption that we don't support.

use vonage_jwt_web::Code;

use super::{
    case::{Case, file, text},
    der, files,
};

pub(crate) fn all() -> Vec<Case> {
    [encrypted(), with_length(), costly(), unsupported()].into_iter().flatten().collect()
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

/// A correct passphrase with damaged ciphertext is recognised if the first block is intact.
fn damaged_ciphertexts(der: &[u8]) -> Vec<Case> {
    let outer = der::place(der, 0);
    let algorithm = der::place(der, outer.value);
    let body = der::place(der, algorithm.end);
    let with =
        |ciphertext: &[u8]| der::sequence(&[der[algorithm.start..algorithm.end].to_vec(), der::element(4, ciphertext)]);
    let ciphertext = &der[body.value..body.end];
    let mut last = ciphertext.to_vec();
    *last.last_mut().unwrap() ^= 1;
    let mut first = ciphertext.to_vec();
    first[0] ^= 1;
    let cut = &ciphertext[..ciphertext.len() - 16];
    let case = |name: &str, input: &[u8], code| text(name, with(input), code).with_passphrase("secret");
    vec![
        case("ciphertext-last-byte", &last, Code::KeyDamaged),
        case("ciphertext-block-lost", cut, Code::KeyDamaged),
        case("ciphertext-byte-lost", &ciphertext[..ciphertext.len() - 1], Code::KeyDamaged),
        case("ciphertext-empty", &[], Code::KeyDamaged),
        // From here on, it looks the same as a wrong passphrase.
        case("ciphertext-first-byte", &first, Code::KeyPassphraseWrong),
    ]
}

/// Key derivations that also state the length of the key, 32 bytes for AES-256 (RFC 8018 §A.2, RFC 7914 §7).
fn with_length() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, file, index) in [("pbkdf2", "pbes2-aes-256-cbc-SHA256.pem", 2), ("scrypt", "scrypt.pem", 4)] {
        let der = der::unwrap(files::text(file));
        let stated = |length: &[u8]| {
            let mut parts = der::Parts::of(&der);
            parts.child(0).child(1).child(0).child(1).insert(index, der::integer(length));
            parts.encode()
        };
        cases.push(
            Case::key(format!("{name}-with-length"), stated(&[32]), "rsa2048.pem", &["der_read"])
                .with_passphrase("secret"),
        );
        for (kind, length) in [("16", &[16][..]), ("33", &[33]), ("zero", &[])] {
            let case = text("", stated(length), Code::KeyDamaged).with_passphrase("secret");
            cases.push(Case { name: format!("{name}-with-length-{kind}"), ..case });
        }
    }
    cases
}

fn costly() -> Vec<Case> {
    let plain = "command=openssl_pkcs8_-topk8_-v2_aes-256-cbc_-in_private.key_-out_copy.key";
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
        limits("rounds-10000001", pbkdf2(10_000_001), &["rounds=10000001", "canAllow=false", plain]),
        limits("rounds-16777216", pbkdf2(1 << 24), &["rounds=16777216", "canAllow=false"]),
        limits("rounds-4294967295", pbkdf2(u32::MAX), &["rounds=4294967295", "canAllow=false"]),
        // SHA-1 has two blocks for the key, and each takes all rounds.
        Case::refused("rounds-1100000-sha1", pbes2(pbkdf2_with(7, 1_100_000)), code, &["seconds=4", "canAllow=true"]),
        text("rounds-1100000-sha256", pbes2(pbkdf2(1_100_000)), Code::KeyEncrypted),
        limits("scrypt-128-mib", scrypt_kdf(1 << 17, 8, 1), &["memoryBytes=134217728", "seconds=3", "canAllow=false"]),
        limits("scrypt-4-gib", scrypt_kdf(1 << 22, 8, 1), &["memoryBytes=4294967296", "canAllow=false"]),
        limits("scrypt-parallel", scrypt_kdf(1 << 14, 8, 60_000), &["canAllow=false"]),
        text("rounds-zero", pbes2(pbkdf2(0)), Code::KeyDamaged),
        text("scrypt-cost-no-power-of-two", pbes2(scrypt_kdf(1000, 8, 1)), Code::KeyDamaged),
        text("scrypt-cost-one", pbes2(scrypt_kdf(1, 8, 1)), Code::KeyDamaged),
        text("scrypt-cost-two", pbes2(scrypt_kdf(2, 8, 1)), Code::KeyEncrypted),
        text("scrypt-block-zero", pbes2(scrypt_kdf(1024, 0, 1)), Code::KeyDamaged),
        text("scrypt-parallel-zero", pbes2(scrypt_kdf(1024, 8, 0)), Code::KeyDamaged),
    ]
}

/// Returns an `EncryptedPrivateKeyInfo` with this key derivation, AES-256-CBC and noise as ciphertext.
fn pbes2(kdf: Vec<u8>) -> Vec<u8> {
    let aes = der::sequence(&[der::element(6, &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 1, 42]), der::element(4, &[7; 16])]);
    let scheme = der::element(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 13]);
    let algorithm = der::sequence(&[scheme, der::sequence(&[kdf, aes])]);
    der::sequence(&[algorithm, der::element(4, &[9; 64])])
}

fn pbkdf2(rounds: u32) -> Vec<u8> {
    pbkdf2_with(9, rounds)
}

/// Does the same with this number of a hash: 7 is SHA-1, and 9 is SHA-256.
fn pbkdf2_with(hash: u8, rounds: u32) -> Vec<u8> {
    let name = der::element(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 12]);
    let prf = der::sequence(&[der::element(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2, hash]), der::element(5, &[])]);
    der::sequence(&[name, der::sequence(&[der::element(4, &[1; 8]), der::integer(&rounds.to_be_bytes()), prf])])
}

fn scrypt_kdf(cost: u32, block: u32, parallel: u32) -> Vec<u8> {
    let name = der::element(6, &[0x2b, 6, 1, 4, 1, 0xda, 0x47, 4, 11]);
    let numbers = [cost, block, parallel].map(|number| der::integer(&number.to_be_bytes()));
    der::sequence(&[name, der::sequence(&[der::element(4, &[1; 8]), numbers.concat()])])
}

fn unsupported() -> Vec<Case> {
    let code = Code::KeyEncryptionUnsupported;
    let plain = "command=openssl_pkcs8_-topk8_-v2_aes-256-cbc_-in_private.key_-out_copy.key";
    let legacy =
        "command=openssl_pkcs8_-topk8_-v2_aes-256-cbc_-provider_default_-provider_legacy_-in_private.key_-out_copy.key";
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
        file("pbes2-camellia.pem", code, &["scheme=PBES2", legacy]),
        named("legacy-escaped", pem.replace('\n', "\\n")),
        named("legacy-one-line", pem.replace('\n', " ")),
        named("legacy-in-quotes", format!("KEY=\"{pem}\"")),
    ]
}
