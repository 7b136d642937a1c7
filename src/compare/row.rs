//! The differences between two tokens.

use crate::compare::difference::Difference;
use crate::{
    Code, Inspection, Json, SignatureState,
    inspect::{differences, has_whole_signature},
};

/// Returns what differs between two tokens: nothing if either of them is none.
pub(super) fn rows(works: &Inspection, fails: &Inspection) -> Vec<Difference> {
    let mut rows = Vec::new();
    let (Some(working), Some(failing)) = (&works.token, &fails.token) else { return rows };
    let states = [works.signature, fails.signature];
    let [one, other] = states.map(|state| Some(state.as_str().to_owned()));
    rows.push(row(signatures(states, [working, failing]), "signature", None, [one, other]));
    changes("header", [&works.header_json, &fails.header_json], &mut rows);
    changes("", [&works.payload_json, &fails.payload_json], &mut rows);
    rows
}

fn row(code: Code, at: &str, member: Option<&str>, [works, fails]: [Option<String>; 2]) -> Difference {
    Difference { code, at: at.to_owned(), works, fails, finding: None, member: member.map(str::to_owned) }
}

/// Returns whether one key signed both, as far as the keys at hand show. A signature that was cut off shows nothing.
fn signatures(states: [SignatureState; 2], [works, fails]: [&str; 2]) -> Code {
    use SignatureState::{Invalid, Valid};
    let length = |token: &str| token.rsplit('.').next().map(str::len);
    let is_same_length = length(works) == length(fails);
    match states {
        [Valid, Valid] => Code::KeysSame,
        [Valid, Invalid] | [Invalid, Valid] if is_same_length => Code::KeysDiffer,
        _ if !is_same_length && has_whole_signature(works) && has_whole_signature(fails) => Code::KeysDiffer,
        _ => Code::KeysUnknown,
    }
}

/// Adds what differs in one part of both tokens, if both can be read.
fn changes(at: &str, texts: [&Option<String>; 2], rows: &mut Vec<Difference>) {
    let [Some(Ok(works)), Some(Ok(fails))] = texts.map(|text| text.as_deref().map(Json::parse)) else { return };
    let pair = [works, fails];
    for (member, change) in differences(at, &pair) {
        let code = match member.as_str() {
            _ if !at.is_empty() => Code::HeaderDiffers,
            "acl" => Code::AclDiffers,
            _ => Code::ClaimDiffers,
        };
        rows.push(row(code, &change.at, Some(&member), [change.from, change.to]));
    }
    if at.is_empty() {
        times(&pair, rows);
    }
}

/// Adds the lifetimes in seconds, and when each token was issued. A time that only one of them has is a claim that
/// differs.
fn times(payloads: &[Json; 2], rows: &mut Vec<Difference>) {
    let time = |payload: &Json, claim| payload.get(claim).and_then(Json::as_integer);
    let issued = payloads.each_ref().map(|payload| time(payload, "iat"));
    let lifetimes = payloads.each_ref().map(|payload| time(payload, "exp")?.checked_sub(time(payload, "iat")?));
    for (code, at, claim, times) in
        [(Code::LifetimeDiffers, "lifetime", "exp", lifetimes), (Code::IssuedDiffers, "iat", "iat", issued)]
    {
        if let [Some(works), Some(fails)] = times
            && works != fails
        {
            rows.push(row(code, at, Some(claim), [works, fails].map(|time| Some(time.to_string()))));
        }
    }
}
