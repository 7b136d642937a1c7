//! The corpus of keys: each generated input must have the outcome that `data/keys.tsv` gives for it.

#![allow(clippy::unwrap_used, reason = "tests may panic")]

mod support;

use support::{case::Case, corpus};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const TABLE: &str = include_str!("data/keys.tsv");

#[test]
fn every_input_has_the_expected_outcome() {
    let wrong: Vec<String> = corpus::all().iter().filter_map(failure).collect();
    assert!(wrong.is_empty(), "{} inputs:\n{}", wrong.len(), wrong.join("\n"));
}

fn failure(case: &Case) -> Option<String> {
    case.run().err().map(|found| format!("{}\n    found: {found}", case.row()))
}

#[test]
fn the_table_matches_the_generator() {
    let rows: String = corpus::all().iter().map(|case| case.row() + "\n").collect();
    #[cfg(not(target_arch = "wasm32"))]
    if std::env::var_os("WRITE_KEYS").is_some() {
        std::fs::write("tests/data/keys.tsv", &rows).unwrap();
    }
    assert!(rows == TABLE, "tests/data/keys.tsv is not what the generator says: WRITE_KEYS=1 writes it");
}
