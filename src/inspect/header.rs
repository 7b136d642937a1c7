//! Checks the header: `alg` must be RS256, `typ` must be JWT, and nothing may change how the token is read.

use crate::{Code, Details, Finding, fault::excerpt, json::Json};

/// Members that would make a reader use another key, another format or another rule (RFC 7515 §4.1, RFC 7797, RFC
/// 7516 §4.1.3). The API documents none of them.
const UNEXPECTED: [&str; 7] = ["crit", "b64", "zip", "jwk", "jku", "x5c", "x5u"];

pub(super) fn examine(header: &Json, findings: &mut Vec<Finding>) {
    if let Some(name) = header.duplicate_key() {
        let details = Details::default().with("name", name).with("part", "header");
        findings.push(Finding::of(Code::JsonDuplicateKey, details).about(name));
    }
    algorithm(header.get("alg"), findings);
    typ(header.get("typ"), findings);
    for name in UNEXPECTED {
        if header.get(name).is_some() {
            findings.push(Finding::of(Code::HeaderUnexpected, Details::default().with("name", name)).about(name));
        }
    }
}

fn algorithm(alg: Option<&Json>, findings: &mut Vec<Finding>) {
    let Some(alg) = alg else { return findings.push(Finding::plain(Code::AlgMissing).about("alg")) };
    let code = match alg.as_str() {
        Some("RS256") => return,
        Some(none) if none.eq_ignore_ascii_case("none") => Code::AlgNone,
        _ => Code::AlgNotRs256,
    };
    findings.push(Finding::of(code, Details::default().with("value", excerpt(alg))).about("alg"));
}

/// Checks `typ`. `jwt` and `Jwt` are the same media type (RFC 7519 §5.1), but we recommend the spelling that the API
/// documents.
fn typ(typ: Option<&Json>, findings: &mut Vec<Finding>) {
    let Some(typ) = typ else { return findings.push(Finding::plain(Code::TypMissing).about("typ")) };
    if typ.as_str() != Some("JWT") {
        let details = Details::default().with("value", excerpt(typ));
        findings.push(Finding::of(Code::TypInvalid, details).about("typ"));
    }
}
