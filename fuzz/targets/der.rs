//! Any bytes as the DER of a key: what reads is written again as the same key.
//!
//! The first byte chooses the label and the format that it is written in; the rest is put into base64 here, so that each byte of the DER can change alone.

use super::pieces::{Counter, choice, pem};
use vonage_jwt_web::{ExportFormat, PrivateKey, PublicKey, ReadOptions};

const PRIVATE: [&str; 3] = ["PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY"];
const PUBLIC: [&str; 3] = ["PUBLIC KEY", "RSA PUBLIC KEY", "CERTIFICATE"];

pub fn run(mut input: &[u8]) {
    let choice = usize::from(choice(&mut input));
    let label = choice / 2 % 3;
    if choice.is_multiple_of(2) {
        let Ok(key) = read(&pem(PRIVATE[label], input)) else { return };
        let name = ["pkcs8", "pkcs1", "jwk", "env"][choice / 6 % 4];
        let written = key.export(ExportFormat::from_name(name).unwrap()).unwrap();
        assert_eq!(read(&written).unwrap().summary().fingerprint, key.summary().fingerprint);
    } else if let Ok(key) = PublicKey::read(&pem(PUBLIC[label], input)) {
        assert_eq!(PublicKey::read(key.to_pem().as_bytes()).unwrap().fingerprint(), key.fingerprint());
    }
}

fn read(input: &[u8]) -> vonage_jwt_web::Result<PrivateKey> {
    PrivateKey::read(input, None, ReadOptions::default(), &mut Counter(1))
}
