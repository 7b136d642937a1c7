//! Any text with and without a key in it: the detector answers, and finds a key that stands on lines of its own.

use vonage_jwt_web::{Secret, find_secret};

const KEY: &str = include_str!("../../tests/data/keys/rsa2048.pem");

pub fn run(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let _ = find_secret(&text);
    let with_key = format!("{text}\n\n{KEY}\n{text}");
    assert_eq!(find_secret(&with_key), Some(Secret::PrivateKey));
}
