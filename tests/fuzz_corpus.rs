//! Replays the kept inputs of the fuzz targets: each has its answer natively and as WebAssembly.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    reason = "tests may panic"
)]

#[path = "../fuzz/targets/mod.rs"]
mod targets;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

macro_rules! replay {
    ($($target:ident)*) => {
        $(#[test]
        fn $target() {
            replay(stringify!($target), targets::$target::run);
        })*
    };
}
replay!(acl claims der encrypted exchange inspect json read_key secret settings snippet token users webhook);
#[cfg(not(target_arch = "wasm32"))]
replay!(engine);

fn replay(name: &str, target: targets::Target) {
    let inputs = corpus(name);
    assert!(inputs.len() > 2, "{name} has too few inputs");
    for (file, input) in inputs {
        // Shown where the test fails.
        println!("{file}");
        target(&input);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn corpus(name: &str) -> Vec<(String, Vec<u8>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| (path.display().to_string(), std::fs::read(path).unwrap())).collect()
}

/// WebAssembly has no file system.
#[cfg(target_arch = "wasm32")]
fn corpus(name: &str) -> Vec<(String, Vec<u8>)> {
    static CORPUS: include_dir::Dir<'_> = include_dir::include_dir!("$CARGO_MANIFEST_DIR/fuzz/corpus");
    let files = CORPUS.get_dir(name).unwrap().files();
    files.map(|file| (file.path().display().to_string(), file.contents().to_vec())).collect()
}
