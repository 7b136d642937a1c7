//! Properties of reading: every spelling gives the same key, and no changed letter gives another one.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "tests may panic")]

mod support;

use proptest::prelude::*;
use support::{cases, files, read, spell};
use vonage_jwt_web::PrivateKey;

const FILES: [&str; 2] = ["rsa2048.pem", "rsa2048.pkcs1.pem"];
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn is_the_key(key: &PrivateKey) -> bool {
    key.summary().fingerprint == files::fingerprint("rsa2048.pem")
}

/// Spellings that no wrapper can follow: one end is open, so the wrapper would be read as part of the text.
fn is_closed(name: &str) -> bool {
    !matches!(name, "begin-only" | "end-only" | "half-an-end-line") && !name.starts_with("no-armour")
}

proptest! {
    #![proptest_config(cases(120))]

    /// Text, then wrapper, then encoding: the order in which these happen in practice.
    #[test]
    fn composed_spellings_give_the_same_key(
        file in 0..FILES.len(),
        text in 0..spell::TEXTS.len(),
        wrapper in 0..spell::WRAPPERS.len(),
        encoding in 0..spell::ENCODINGS.len(),
    ) {
        let (text_name, change) = spell::TEXTS[text];
        let (wrapper_name, wrap) = spell::WRAPPERS[if is_closed(text_name) { wrapper } else { 0 }];
        let (encoding_name, encode, _) = spell::ENCODINGS[encoding];
        let input = encode(&wrap(&change(files::text(FILES[file])).text).text);
        let key = read(&input);
        let composed = format!("{text_name} + {wrapper_name} + {encoding_name}");
        prop_assert!(key.as_ref().is_ok_and(is_the_key), "{composed}: {:?}", key.err());
    }

    /// Two changes of the text, then a wrapper.
    #[test]
    fn two_changes_give_the_same_key(
        first in 0..LAYOUTS.len(),
        second in 0..spell::TEXTS.len(),
        wrapper in 0..spell::WRAPPERS.len(),
    ) {
        let (first_name, first) = *spell::TEXTS.iter().find(|(name, _)| *name == LAYOUTS[first]).unwrap();
        let (second_name, second) = spell::TEXTS[second];
        let wrapper = if is_closed(second_name) { wrapper } else { 0 };
        let (wrapper_name, wrap) = spell::WRAPPERS[wrapper];
        let input = wrap(&second(&first(files::text("rsa2048.pem")).text).text).text;
        let key = read(input.as_bytes());
        let composed = format!("{first_name} + {second_name} + {wrapper_name}");
        prop_assert!(key.as_ref().is_ok_and(is_the_key), "{composed}: {:?}", key.err());
    }

    /// A single changed letter is refused, or the key is the same and a repair is reported.
    #[test]
    fn a_changed_letter_is_never_another_key(file in 0..FILES.len(), at in 0_usize..1600, letter in 0_usize..64) {
        let pem = files::text(FILES[file]);
        let begin = pem.find('\n').unwrap() + 1;
        let mut changed = pem.as_bytes().to_vec();
        let place = begin + at % (pem.rfind("\n-----END").unwrap() - begin);
        prop_assume!(changed[place] != b'\n' && changed[place] != LETTERS[letter]);
        changed[place] = LETTERS[letter];
        if let Ok(key) = read(&changed) {
            prop_assert!(is_the_key(&key) && !key.summary().repairs.is_empty());
        }
    }

    /// No bytes cause a panic, and every refusal has a code of its kind.
    #[test]
    fn any_bytes_have_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Err(error) = read(&bytes) {
            prop_assert!(error.code().starts_with("key_"));
        }
    }

    /// The same holds for text that looks like a key.
    #[test]
    fn any_armoured_text_has_an_answer(text in "(-{0,6}(BEGIN|END) [A-Z ]{0,12}-{0,6}|[MILS0t+/=-]{0,30}|\\\\n|\n|>|\"|=|[{}]){0,40}") {
        if let Err(error) = read(text.as_bytes()) {
            prop_assert!(error.code().starts_with("key_"));
        }
    }
}

/// Changes after which the text still has a BEGIN line, lines, and an END line.
const LAYOUTS: [&str; 13] = [
    "as-is",
    "no-final-newline",
    "body-on-one-line",
    "width-48",
    "width-76",
    "widths-mixed",
    "em-dashes",
    "four-dashes",
    "label-of-another",
    "end-label-of-another",
    "lower-case-label",
    "base64url",
    "no-break-spaces",
];
