//! Finds other projects' test files: in the packages of pinned crates, and in a folder that the tester names.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

/// Returns a file of the folder that `TEST_VECTORS` names. tests/data/README.md lists its content.
pub(crate) fn read(file: &str) -> Vec<u8> {
    let folder = std::env::var_os("TEST_VECTORS").expect("set TEST_VECTORS: see tests/data/README.md");
    let path = Path::new(&folder).join(file);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Maps each crate to the folder of its package as cargo unpacked it.
pub(crate) fn packages() -> BTreeMap<String, PathBuf> {
    let args = ["metadata", "--format-version", "1", "--locked"];
    let target = ["--filter-platform", "x86_64-unknown-linux-gnu"];
    let output = Command::new(env!("CARGO")).args(args).args(target).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let folder = |package: &Value| {
        let manifest = Path::new(package["manifest_path"].as_str()?);
        Some((package["name"].as_str()?.to_owned(), manifest.parent()?.to_owned()))
    };
    metadata["packages"].as_array().unwrap().iter().filter_map(folder).collect()
}
