//! Keys under layers of encodings: each spelling reads as the one key, and reports what was undone.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "tests may panic")]

mod support;

use support::{files, layers, read, rng, rng::SplitMix};
use vonage_jwt_web::PrivateKey;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn each_layer_alone_is_undone_and_named() {
    let all = [layers::AROUND, layers::PROGRAMS, layers::ENCODINGS, layers::CONTAINERS, layers::SEPARATORS].concat();
    let mut wrong = Vec::new();
    for file in ["rsa2048.pem", "rsa2048.pkcs1.pem"] {
        for (name, change, codes) in &all {
            let input = change(files::text(file));
            match read(input.as_bytes()) {
                Err(error) => wrong.push(format!("{file} {name}: {error} {:?}", error.details)),
                Ok(key) => {
                    let found: Vec<&str> = key.summary().repairs.iter().map(|repair| repair.code.as_str()).collect();
                    if key.summary().fingerprint != files::fingerprint("rsa2048.pem")
                        || !codes.iter().any(|code| found.contains(code))
                    {
                        wrong.push(format!("{file} {name}: {found:?}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_key_with_a_passphrase_is_found_under_each_layer() {
    let all = [layers::AROUND, layers::PROGRAMS, layers::ENCODINGS, layers::CONTAINERS, layers::SEPARATORS].concat();
    for (name, change, _) in all {
        let found = read(change(files::text("scrypt.pem")).as_bytes()).map(|_| ()).map_err(|error| error.code());
        assert_eq!(found, Err("key_encrypted"), "{name}");
    }
}

/// Returns a text under one to four layers in random order, and their names.
fn nest(random: &mut SplitMix) -> (String, String) {
    let kinds = [layers::AROUND, layers::PROGRAMS, layers::ENCODINGS, layers::CONTAINERS, layers::SEPARATORS];
    let mut text = files::text("rsa2048.pem").to_owned();
    let mut names = Vec::new();
    for _ in 0..=random.below(4) {
        let kind = kinds[random.below(kinds.len())];
        let (name, change, _) = kind[random.below(kind.len())];
        let next = change(&text);
        if next.len() > 60_000 {
            break;
        }
        text = next;
        names.push(name);
    }
    (names.join(" > "), text)
}

/// At least this many of the random nestings must be readable. In the others one layer's marks become another's
/// letters.
const NESTINGS: usize = 10_000;
const AT_LEAST: usize = 9_300;
const THREADS: u64 = 4;

/// No engine has a part in it, and WebAssembly has no threads here.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn random_nestings_give_the_key_or_a_named_refusal() {
    let fingerprint = files::fingerprint("rsa2048.pem");
    let count = |seed: u64| {
        let mut random = rng(seed);
        let each = NESTINGS / usize::try_from(THREADS).unwrap();
        (0..each).map(|_| nest(&mut random)).filter(|(names, text)| is_read(names, text, &fingerprint)).count()
    };
    let right: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|seed| {
                let count = &count;
                scope.spawn(move || count(2026 + seed))
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert!(right >= AT_LEAST, "{right} of {NESTINGS} are read");
}

/// Returns whether the text reads as the key. Fails on anything except that or a named refusal.
fn is_read(names: &str, text: &str, fingerprint: &str) -> bool {
    match PrivateKey::identify(text.as_bytes()) {
        Ok(found) => {
            assert_eq!(found, fingerprint, "another key from {names}");
            true
        }
        Err(error) => {
            assert!(error.code().starts_with("key_"), "{names}: {error}");
            false
        }
    }
}

#[test]
fn public_keys_are_read_under_each_encoding() {
    let own = read(files::bytes("rsa2048.pem")).unwrap();
    for (name, change, _) in [layers::AROUND, layers::PROGRAMS, layers::ENCODINGS, layers::SEPARATORS].concat() {
        let input = change(files::text("public.pem"));
        assert_eq!(own.matches(input.as_bytes()), Ok(true), "{name}");
        let private = own.matches(change(files::text("rsa2048.pem")).as_bytes()).unwrap_err();
        assert_eq!(private.code(), "public_key_is_private", "{name}");
    }
}

const TABLE: &str = include_str!("data/layers.tsv");

/// Returns each layer on its own, and each encoding around one layer of every other kind.
fn combinations() -> Vec<(String, String)> {
    let pem = files::text("rsa2048.pem");
    let inner = [layers::AROUND, layers::PROGRAMS, layers::CONTAINERS, layers::SEPARATORS, layers::ENCODINGS];
    let alone = inner.concat().into_iter().map(|(name, change, _)| (name.to_owned(), change(pem)));
    let pairs = layers::ENCODINGS.iter().enumerate().flat_map(|(index, (outer, encode, _))| {
        inner.iter().map(move |kind| {
            let (name, change, _) = kind[index % kind.len()];
            (format!("{name} > {outer}"), encode(&change(pem)))
        })
    });
    alone.chain(pairs).collect()
}

/// Returns a row of the table: the layers, and the key's repairs or the code of the refusal.
fn row((name, text): &(String, String)) -> String {
    let outcome = match read(text.as_bytes()) {
        Ok(key) => {
            assert_eq!(key.summary().fingerprint, files::fingerprint("rsa2048.pem"), "{name}");
            let codes: Vec<&str> = key.summary().repairs.iter().map(|repair| repair.code.as_str()).collect();
            codes.join(" ")
        }
        Err(error) => error.code().to_owned(),
    };
    format!("{name}\t{outcome}\n")
}

#[test]
fn every_combination_has_the_expected_outcome() {
    let rows: Vec<String> = combinations().iter().map(row).collect();
    assert!(rows.len() >= 300, "{}", rows.len());
    // Rewrite the table with `cargo test --test key_layers -- --ignored`.
    let wrong: Vec<&String> = rows.iter().filter(|row| !TABLE.contains(row.as_str())).collect();
    assert!(wrong.is_empty() && TABLE.lines().count() == rows.len(), "{wrong:?}");
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
#[ignore = "writes tests/data/layers.tsv"]
fn write_the_table() {
    let rows: String = combinations().iter().map(row).collect();
    std::fs::write("tests/data/layers.tsv", rows).unwrap();
}

#[test]
fn a_masked_or_omitted_part_is_reported_with_its_line() {
    let pem = files::text("rsa2048.pem");
    let lines: Vec<&str> = pem.lines().collect();
    let with = |line: usize, text: &str| {
        let mut changed = lines.clone();
        changed[line - 1] = text;
        changed.join("\n")
    };
    let hidden: Vec<String> = ["*", "•", "x", "X", "█"].iter().map(|mark| mark.repeat(64)).collect();
    let masked = hidden.iter().map(|mark| (with(5, mark), "key_masked"));
    let words = ["...", "…", "[snip]", "<redacted>", "[REDACTED]", "(12 lines omitted)", "--- truncated ---"];
    let elided = words.iter().map(|word| (with(5, word), "key_elided"));
    for (text, code) in masked.chain(elided) {
        let numbered = text.lines().enumerate().map(|(at, line)| format!("{:>3} | {line}\n", at + 1)).collect();
        let escaped = text.replace('\n', "\\n");
        for spelled in [text.clone(), numbered, escaped, text.replace('\n', "%0A")] {
            let error = read(spelled.as_bytes()).unwrap_err();
            assert_eq!(error.code(), code);
            assert!(error.details.get("line").is_some());
        }
    }
    // One letter alone masks a line if there are at least five of it.
    for (line, code) in [
        ("xxxxx", "key_masked"),
        ("\"XXXXX\",", "key_masked"),
        ("xxxx", "key_truncated"),
        ("x", "key_truncated"),
        ("AAAAA", "key_truncated"),
        ("xxxxxA", "key_truncated"),
        ("Axxxxx", "key_truncated"),
        ("***", "key_masked"),
        ("**", "key_damaged"),
        ("AAAAAAAA", "key_masked"),
        ("AAAAAAA", "key_truncated"),
    ] {
        assert_eq!(read(with(5, line).as_bytes()).unwrap_err().code(), code, "{line}");
    }
    for (setting, code) in [
        ("VONAGE_PRIVATE_KEY=****************", "key_masked"),
        ("private_key: ••••••••", "key_masked"),
        ("private_key: <redacted>", "key_elided"),
        ("VONAGE_PRIVATE_KEY=[REDACTED]", "key_elided"),
    ] {
        assert_eq!(read(setting.as_bytes()).unwrap_err().code(), code, "{setting}");
    }
}

/// A short last line is part of the body too.
#[test]
fn plus_signs_that_became_spaces_are_restored_in_lines_of_any_length() {
    let pem = files::text("rsa2048.pem");
    let body: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    for width in 48..=76 {
        let lines: Vec<&str> = body.as_bytes().chunks(width).map(|line| std::str::from_utf8(line).unwrap()).collect();
        let text = format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", lines.join("\n"));
        let key = read(text.replace('+', " ").as_bytes()).unwrap_or_else(|error| panic!("{width}: {error}"));
        assert_eq!(key.summary().fingerprint, files::fingerprint("rsa2048.pem"), "{width}");
    }
}

#[test]
fn two_keys_in_different_encodings_count_as_several() {
    let (one, two) = (files::text("rsa2048.pem"), files::text("other2048.pem"));
    for (name, change, _) in
        layers::ENCODINGS.iter().filter(|(name, ..)| name.starts_with("percent") || *name == "html-number")
    {
        for text in [format!("{one}\n{}", change(two)), format!("{}\n{one}", change(two))] {
            let found = read(text.as_bytes()).map(|_| ()).map_err(|error| error.code());
            assert_eq!(found, Err("key_several"), "{name}");
        }
    }
}

/// Each line of the base64 alone decodes to a part of the key. Parts do not count as several keys.
#[test]
fn base64_of_a_key_is_one_key_even_if_its_lines_are_apart() {
    let (_, encode, _) = layers::ENCODINGS.iter().find(|(name, ..)| *name == "base64-lines").unwrap();
    // The comment's own signs stay between the lines.
    for (name, change, _) in layers::AROUND.iter().filter(|(name, ..)| *name != "javadoc") {
        for (file, expected) in [("rsa2048.pem", Ok(())), ("scrypt.pem", Err("key_encrypted"))] {
            let found = read(change(&encode(files::text(file))).as_bytes()).map(|_| ()).map_err(|error| error.code());
            assert_eq!(found, expected, "{file} {name}");
        }
    }
}
