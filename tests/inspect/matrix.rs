//! The matrix: each cause on its own gives exactly its finding, and each possible pair gives exactly both.

use std::collections::BTreeSet;

use vonage_jwt_web::{Severity, Verdict, inspect};

use crate::{
    causes::{CAUSES, Cause},
    draft::{Draft, codes, key},
};

#[test]
fn good_tokens_are_accepted_without_a_finding() {
    let key = key();
    for draft in [Draft::application(), Draft::user(), Draft::video()] {
        let answer = draft.inspect(key);
        assert_eq!(codes(&answer), [""; 0]);
        assert_eq!((answer.verdict, answer.missing.len()), (Verdict::Accepted, 0));
    }
}

#[test]
fn each_cause_alone_gives_exactly_its_finding() {
    let key = key();
    for cause in CAUSES {
        let mut draft = (cause.base)();
        (cause.change)(&mut draft);
        let answer = draft.inspect(key);
        let mut found = codes(&answer);
        found.sort_unstable();
        assert_eq!(found, cause.codes, "{}: {}", cause.row, cause.name);
        let refused = answer.findings.iter().any(|finding| finding.severity == Severity::Error);
        assert_eq!(answer.verdict == Verdict::Refused, refused, "{}: {}", cause.row, cause.name);
    }
}

#[test]
fn each_pair_gives_exactly_both_findings() {
    let key = key();
    let mut pairs = 0;
    for (index, first) in CAUSES.iter().enumerate() {
        for second in &CAUSES[index + 1..] {
            let Some(mut draft) = together(first, second) else { continue };
            if draft.signature.is_none() {
                draft.signature = Some(256);
            }
            let answer = inspect(draft.token(key).as_bytes(), &draft.context());
            let found: BTreeSet<_> = codes(&answer).into_iter().collect();
            let mut expected: BTreeSet<_> = first.codes.iter().chain(second.codes).copied().collect();
            if expected.contains("nbf_in_future") && EARLY_ENDS.iter().any(|code| expected.contains(code)) {
                expected.insert("nbf_after_exp");
            }
            assert_eq!(found, expected, "{}: {} + {}: {}", first.row, first.name, second.row, second.name);
            pairs += 1;
        }
    }
    println!("{pairs} pairs of {} causes", CAUSES.len());
    assert!(pairs > 1000, "{pairs}");
}

#[test]
fn a_fault_that_another_hides_is_not_reported() {
    let key = key();
    let needs = |cause: &Cause, other: &Cause| other.touches.iter().any(|name| cause.needs.contains(name));
    for (first, second) in CAUSES.iter().flat_map(|first| CAUSES.iter().map(move |second| (first, second))) {
        let apart = !first.touches.iter().any(|name| second.touches.contains(name));
        let Some(mut draft) = (apart && needs(second, first)).then(|| both(first, second)).flatten() else { continue };
        draft.signature = draft.signature.or(Some(256));
        let answer = inspect(draft.token(key).as_bytes(), &draft.context());
        let found: BTreeSet<_> = codes(&answer).into_iter().collect();
        let words = format!("{}: {} + {}: {}", first.row, first.name, second.row, second.name);
        let replaced = found.contains("iat_and_exp_missing") || needs(first, second);
        assert!(replaced || first.codes.iter().all(|code| found.contains(code)), "{words}: {found:?}");
        let known = |code: &&str| first.codes.contains(code) || second.codes.contains(code);
        // Another claim can change how a fault is reported: a past `exp` may be earlier than `nbf`, or relative.
        let arisen = |code: &&str| {
            ["nbf_after_exp", "exp_passed", "exp_before_iat", "iat_and_exp_missing", "acl_lacks_path"].contains(code)
        };
        assert!(found.iter().all(|code| known(code) || arisen(code)), "{words}: {found:?}");
    }
}

/// An `exp` before an `nbf` in the future is a fault that only the pair has.
const EARLY_ENDS: [&str; 3] = ["exp_passed", "iat_too_old", "lifetime_too_short"];

/// Returns the token with both faults, or `None` if one hides the other or both concern the same claim.
fn together(first: &Cause, second: &Cause) -> Option<Draft> {
    let whole = |cause: &Cause| cause.touches == ["*"];
    let meet = |cause: &Cause, other: &Cause| {
        cause.touches.iter().any(|name| other.touches.contains(name) || other.needs.contains(name))
    };
    if whole(first) || whole(second) || meet(first, second) || meet(second, first) {
        return None;
    }
    both(first, second)
}

/// Apply both changes to the more special of the two good tokens.
fn both(first: &Cause, second: &Cause) -> Option<Draft> {
    let is_application = |cause: &Cause| (cause.base)().payload.len() == Draft::application().payload.len();
    let base = if is_application(first) { second.base } else { first.base };
    if !is_application(first) && !is_application(second) && (first.base)().payload != (second.base)().payload {
        return None;
    }
    // User and Video tokens have claims that an application token lacks.
    let lacks_sub = |cause: &Cause| is_application(cause) && cause.touches.contains(&"sub");
    if (lacks_sub(first) && !is_application(second)) || (lacks_sub(second) && !is_application(first)) {
        return None;
    }
    // A Video token may last 30 days, whenever it was issued.
    let by_age = |cause: &Cause| cause.codes.contains(&"iat_too_old") || cause.codes.contains(&"lifetime_too_long");
    if (base)().payload == Draft::video().payload
        && (by_age(first) && is_application(first) || by_age(second) && is_application(second))
    {
        return None;
    }
    let mut draft = base();
    (first.change)(&mut draft);
    (second.change)(&mut draft);
    Some(draft)
}
