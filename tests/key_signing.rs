//! Signatures: identical to those in the RFCs, and nothing that does not verify.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "tests may panic")]

mod support;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use support::read;
use vonage_jwt_web::{ExportFormat, PrivateKey, PublicKey, ReadOptions};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const RFC_7515_A2: (&[u8], &str) =
    (include_bytes!("data/rfc/rfc7515-a2.jwk.json"), include_str!("data/rfc/rfc7515-a2.jws.txt"));
const RFC_7520_4_1: (&[u8], &str) =
    (include_bytes!("data/rfc/rfc7520-4.1.jwk.json"), include_str!("data/rfc/rfc7520-4.1.jws.txt"));

#[test]
fn rfc_7515_a2_byte_for_byte() {
    signs_as_the_rfc(RFC_7515_A2);
}

#[test]
fn rfc_7520_4_1_byte_for_byte() {
    signs_as_the_rfc(RFC_7520_4_1);
}

fn signs_as_the_rfc((jwk, jws): (&[u8], &str)) {
    let (message, signature) = jws.trim().rsplit_once('.').unwrap();
    let key = read(jwk).unwrap();
    let signed = key.sign(message.as_bytes(), &mut support::rng(1)).unwrap();
    assert_eq!(URL_SAFE_NO_PAD.encode(&signed), signature);
    assert!(key.public_key().verify(message.as_bytes(), &signed));
}

#[test]
fn blinding_does_not_change_the_signature() {
    let key = read(RFC_7515_A2.0).unwrap();
    let first = key.sign(b"message", &mut support::rng(1)).unwrap();
    assert_eq!(first, key.sign(b"message", &mut support::rng(2)).unwrap());
}

#[test]
fn each_signature_without_an_engine_draws_as_many_random_bytes_as_the_modulus_has() {
    let key = PrivateKey::read(RFC_7515_A2.0, None, ReadOptions::default(), &mut support::rng(1)).unwrap();
    let (mut rng, mut untouched) = (support::rng(1), support::rng(1));
    key.sign(b"message", &mut rng).unwrap();
    let drawn = (0..).take_while(|_| rng.peek() != untouched.next_state()).count();
    assert!(drawn * 8 >= key.public_key().modulus_bytes(), "{drawn} words");
}

#[test]
fn what_was_not_signed_does_not_verify() {
    let key = read(RFC_7515_A2.0).unwrap();
    let signature = key.sign(b"message", &mut support::rng(1)).unwrap();
    let public = key.public_key();
    assert_eq!(signature.len(), public.modulus_bytes());
    assert!(!public.verify(b"another", &signature));
    for place in [0, 100, 255] {
        let mut changed = signature.clone();
        changed[place] ^= 1;
        assert!(!public.verify(b"message", &changed));
    }
    let (first, all_but_first) = signature.split_first().unwrap();
    assert!(!public.verify(b"message", all_but_first));
    assert!(!public.verify(b"message", &[&[0, *first], all_but_first].concat()));
    assert!(!public.verify(b"message", &[]));
    assert!(!read(RFC_7520_4_1.0).unwrap().public_key().verify(b"message", &signature));
}

#[test]
fn every_export_reads_as_the_same_key() {
    let key = read(RFC_7515_A2.0).unwrap();
    for name in ["pkcs8", "pkcs1", "env", "jwk"] {
        let bytes = key.export(ExportFormat::from_name(name).unwrap()).unwrap();
        let again = read(&bytes).unwrap();
        assert_eq!(again.summary().fingerprint, key.summary().fingerprint, "{name}");
    }
    assert_eq!(ExportFormat::from_name("openssh"), None);
}

#[test]
fn the_public_half_matches() {
    let key = read(RFC_7515_A2.0).unwrap();
    let other = read(RFC_7520_4_1.0).unwrap();
    assert!(key.matches(key.summary().public_key_pem.as_bytes()).unwrap());
    assert!(!key.matches(other.summary().public_key_pem.as_bytes()).unwrap());
    let public = PublicKey::read(key.summary().public_key_pem.as_bytes()).unwrap();
    assert_eq!(public.fingerprint(), key.summary().fingerprint);
}

#[test]
fn debug_shows_no_number() {
    let key = read(RFC_7515_A2.0).unwrap();
    assert_eq!(format!("{key:?}"), format!("PrivateKey({})", key.summary().fingerprint));
}
