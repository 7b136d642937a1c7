//! Signing with an engine: the outcome is the same if the engine is right, if it errs, and without it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "tests may panic")]

mod support;

use support::{
    files,
    lockstep::{EVERY, Observed},
    read, read_with, rng, unfit,
};
use vonage_jwt_web::{Json, Lockstep, engine_works, mint};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const KEY: &[u8] = include_bytes!("data/rfc/rfc7515-a2.jwk.json");
/// How many calls reading a key and signing once make. A prime that is 1 modulo 4 may need a few more.
const CALLS_TO_READ: usize = 9;
const CALLS_TO_SIGN: usize = 5;
/// How many calls [`engine_works`] makes.
const CALLS_TO_CHECK: usize = 4;
/// The offset of lane 1's result.
const SECOND: usize = 528;

/// The ways to err. Some calls use only lane 0, others only lane 1.
const FAULTS: [fn(&mut [u8]); 5] = [
    |results| results[0] ^= 1,
    |results| results[SECOND] ^= 1,
    |results| (results[127], results[SECOND + 90]) = (results[127] ^ 0x40, results[SECOND + 90] ^ 0x40),
    |results| results.fill(0),
    |results| ones(results),
];

fn ones(results: &mut [u8]) {
    results.fill(0);
    (results[0], results[SECOND]) = (1, 1);
}

#[test]
fn signatures_of_all_sizes_equal_those_of_the_portable_arithmetic() {
    let other = include_bytes!("data/rfc/rfc7520-4.1.jwk.json");
    for input in [KEY, other, files::bytes("rsa3072.pem"), files::bytes("rsa4096.pem")] {
        let engine = Observed::new();
        let key = read_with(input, engine).unwrap();
        let calls = engine.calls();
        assert!(calls >= CALLS_TO_READ, "reading is the engine's work");
        let signature = key.sign(b"message", &mut rng(1)).unwrap();
        assert_eq!(engine.calls() - calls, CALLS_TO_SIGN, "so is signing");
        assert_eq!(signature, read(input).unwrap().sign(b"message", &mut rng(2)).unwrap());
        assert!(engine.is_there());
    }
}

#[test]
fn a_token_is_the_same_too() {
    let request = r#"{"kind":"application","applicationId":"9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70","jti":"01890a5d-ac96-474b-bcce-b302099a8057"}"#;
    let request = Json::parse(request).unwrap();
    let mint_by = |key| mint(&key, &request, 1_790_000_000, &mut rng(1)).unwrap();
    assert_eq!(mint_by(read_with(KEY, Observed::new()).unwrap()), mint_by(read(KEY).unwrap()));
}

#[test]
fn the_blinding_changes_with_each_signature_and_is_renewed() {
    let engine = Observed::new();
    let key = read_with(KEY, engine).unwrap();
    let expected = read(KEY).unwrap().sign(b"message", &mut rng(1)).unwrap();
    let (mut random, mut blinded, mut draws) = (rng(3), std::collections::HashSet::new(), 0);
    for _ in 0..130 {
        let before = random.peek();
        assert_eq!(key.sign(b"message", &mut random).unwrap(), expected);
        draws += u32::from(before != random.peek());
        assert!(blinded.insert(engine.last_base_of_a_power()), "the same number was raised twice");
    }
    assert_eq!(draws, 1, "the 129th signature draws a new random number");
}

#[test]
fn an_engine_that_arrives_after_the_key_is_used() {
    let engine = Observed::late();
    let key = read_with(KEY, engine).unwrap();
    let expected = key.sign(b"message", &mut rng(1)).unwrap();
    assert_eq!(engine.calls(), 0);
    engine.come();
    assert_eq!(key.sign(b"message", &mut rng(1)).unwrap(), expected);
    assert!(engine.calls() > CALLS_TO_SIGN && engine.is_there());
}

#[test]
fn every_signature_is_right_wherever_the_engine_errs() {
    let portable = read(KEY).unwrap();
    for (number, fault) in FAULTS.into_iter().enumerate() {
        for call in 1..=CALLS_TO_READ + 2 * CALLS_TO_SIGN {
            let engine = Observed::erring(call, fault);
            let key = read_with(KEY, engine).unwrap();
            for message in [&b"one"[..], b"two", b"three"] {
                let signature = key.sign(message, &mut rng(2)).unwrap();
                assert!(portable.public_key().verify(message, &signature), "fault {number}, call {call}");
            }
            // Some calls ignore lane 1, and a one is what the primality test wants.
            assert!(
                matches!(number, 1 | 4) || !engine.is_there(),
                "fault {number}, call {call}: the engine is still used"
            );
        }
    }
}

#[test]
fn an_engine_that_always_errs_proves_nothing() {
    for fault in FAULTS {
        let engine = Observed::erring(EVERY, fault);
        let key = read_with(KEY, engine).unwrap();
        assert!(!engine.is_there());
        assert!(key.public_key().verify(b"message", &key.sign(b"message", &mut rng(1)).unwrap()));
    }
}

#[test]
fn bad_keys_are_refused_for_the_same_reason_with_an_engine() {
    for case in unfit::all() {
        let engine = Observed::new();
        assert_eq!(case.run_with(engine), Ok(()), "{}", case.row());
        assert!(engine.is_there(), "{}: an engine that was right is kept", case.row());
    }
}

#[test]
fn no_wrong_engine_makes_a_bad_key_good() {
    for case in unfit::all().into_iter().filter(|case| case.row().contains("composite")) {
        for fault in FAULTS {
            assert_eq!(case.run_with(Observed::erring(EVERY, fault)), Ok(()), "{}", case.row());
        }
    }
}

#[test]
fn the_known_answers_detect_an_engine_that_errs() {
    assert!(engine_works(Observed::new()));
    for fault in FAULTS {
        assert!(!engine_works(Observed::erring(EVERY, fault)));
        for call in 1..=CALLS_TO_CHECK {
            assert!(!engine_works(Observed::erring(call, fault)), "call {call}");
        }
    }
}
