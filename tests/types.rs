//! The codes and their details in `src/types.d.ts` must match those in `src/code.rs`.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic")]

use vonage_jwt_web::Code;

const BEGIN: &str =
    "// The codes and their details, written by `cargo test --test types -- --ignored` from src/code.rs\n";
const END: &str = "// The end of what is written\n";
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/types.d.ts");

/// Returns one line, or one line per detail if that exceeds the formatter's 120 columns.
fn member(code: Code) -> String {
    let details = code.details().replace('\'', "\"");
    let line = match details.as_str() {
        "" => format!("  {}: NoDetails;\n", code.as_str()),
        details => format!("  {}: {{ {details} }};\n", code.as_str()),
    };
    if line.chars().count() <= 121 {
        return line;
    }
    format!("  {}: {{\n    {};\n  }};\n", code.as_str(), details.replace("; ", ";\n    "))
}

fn interface(head: &str, codes: impl Iterator<Item = Code>) -> String {
    format!("export interface {head} {{\n{}}}\n", codes.map(member).collect::<String>())
}

fn written() -> String {
    let repairs = Code::BomRemoved..=Code::HyphensRestored;
    let others = Code::ALL.iter().copied().filter(|code| !repairs.contains(code));
    [
        "/** The details of each repair. */\n",
        &interface("RepairDetailsOf", Code::ALL.iter().copied().filter(|code| repairs.contains(code))),
        "\n/** The details of each code: values for its message, never a part of a key or a secret. */\n",
        &interface("DetailsOf extends RepairDetailsOf", others),
    ]
    .concat()
}

fn parts(types: &str) -> (&str, &str, &str) {
    let (before, rest) = types.split_once(BEGIN).expect("the first marker");
    let (inside, after) = rest.split_once(END).expect("the last marker");
    (before, inside, after)
}

#[test]
fn the_types_have_every_code_with_its_details() {
    let types = std::fs::read_to_string(PATH).unwrap();
    assert!(parts(&types).1 == written(), "stale: run cargo test --test types -- --ignored");
}

#[test]
#[ignore = "writes the codes and their details into src/types.d.ts"]
fn write_the_types() {
    let types = std::fs::read_to_string(PATH).unwrap();
    let (before, _, after) = parts(&types);
    std::fs::write(PATH, [before, BEGIN, &written(), END, after].concat()).unwrap();
}
