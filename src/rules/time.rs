//! Checks `iat`, `exp` and `nbf`: whole seconds, in the right order, not too far apart, and what they mean now.

use crate::{
    Code, Details, Kind,
    json::Json,
    kind::{HONOURED_WITHOUT_EXP_SECONDS, MAX_AGE_SECONDS, MIN_LIFETIME_SECONDS},
};
use crate::{
    fault::{Fault, excerpt, fault, fault_with},
    rules::findings::Findings,
};

/// The year 5138 in seconds, or 1973 in milliseconds. A larger number cannot be seconds.
const FIRST_MILLISECONDS: u64 = 100_000_000_000;

/// The year 5138 in milliseconds. A larger number is not a time in any unit.
const LAST_MILLISECONDS: u64 = FIRST_MILLISECONDS * 1000;

/// Up to this value `exp` is a duration and not a time in 1970, whatever `iat` is.
const LONGEST_SPAN_SECONDS: i64 = 31_536_000;

/// A time claim as the payload has it.
enum Time {
    Absent,
    /// A string, a fraction or milliseconds. Nothing more can be said about it.
    Wrong(Fault),
    At(i64),
}

impl Time {
    fn of(payload: &Json, claim: &str) -> Self {
        let Some(value) = payload.get(claim) else { return Self::Absent };
        match (time_fault(value), value.as_integer()) {
            (None, Some(seconds)) => Self::At(seconds),
            (found, _) => Self::Wrong(found.unwrap_or(fault(Code::TimeNotAnInteger))),
        }
    }

    fn known(&self) -> Option<i64> {
        if let Self::At(seconds) = self { Some(*seconds) } else { None }
    }
}

/// Returns why `value` is not a time in whole seconds.
pub(crate) fn time_fault(value: &Json) -> Option<Fault> {
    let Json::Number(text) = value else {
        return Some(fault_with(Code::TimeNotANumber, "value", excerpt(value)));
    };
    let digits = text.trim_start_matches('-');
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let whole = value.as_whole_number();
        if whole.is_some_and(|number| number.unsigned_abs() > LAST_MILLISECONDS) {
            return Some(too_large(value));
        }
        return Some(fault_with(Code::TimeNotAnInteger, "value", excerpt(value)));
    }
    match value.as_integer() {
        Some(seconds) if seconds.unsigned_abs() < FIRST_MILLISECONDS => None,
        Some(milliseconds) if milliseconds.unsigned_abs() <= LAST_MILLISECONDS => {
            let details = Details::default().with("value", excerpt(value));
            Some((Code::TimeInMilliseconds, details.with("seconds", milliseconds.div_euclid(1000))))
        }
        _ => Some(too_large(value)),
    }
}

/// Returns the fault for a number too large to be a time in any spelling.
fn too_large(value: &Json) -> Fault {
    (Code::TimeNotAnInteger, Details::default().with("value", excerpt(value)).with("reason", "too_large"))
}

/// Returns why a token of `kind` may not have a lifetime of `seconds`.
pub(crate) fn lifetime_fault(kind: Kind, seconds: i64) -> Option<Fault> {
    let details = Details::default().with("seconds", seconds);
    if seconds < MIN_LIFETIME_SECONDS {
        Some((Code::LifetimeTooShort, details.with("minSeconds", MIN_LIFETIME_SECONDS)))
    } else if seconds > kind.max_lifetime_seconds() {
        Some((Code::LifetimeTooLong, details.with("maxSeconds", kind.max_lifetime_seconds())))
    } else {
        None
    }
}

pub(super) fn times(kind: Kind, payload: &Json, now: i64, findings: &mut Findings) {
    let [iat, exp, nbf] = ["iat", "exp", "nbf"].map(|claim| Time::of(payload, claim));
    let relative = exp.known().is_some_and(|exp| exp < iat.known().unwrap_or(LONGEST_SPAN_SECONDS));
    let too_old = kind != Kind::Video && iat.known().is_some_and(|iat| now.saturating_sub(iat) > MAX_AGE_SECONDS);
    let usable_exp = exp.known().filter(|_| !relative);
    let neither = matches!((&iat, &exp), (Time::Absent, Time::Absent));
    if neither {
        findings.add("iat", fault(Code::IatAndExpMissing));
    } else {
        about_iat(&iat, too_old, now, findings);
    }
    about_nbf(&nbf, usable_exp, now, findings);
    if !neither {
        about_exp(kind, &iat, &exp, (relative, too_old), now, findings);
    }
}

fn about_iat(iat: &Time, too_old: bool, now: i64, findings: &mut Findings) {
    match iat {
        Time::Absent => findings.add("iat", fault(Code::IatMissing)),
        Time::Wrong(fault) => findings.add("iat", fault.clone()),
        Time::At(iat) if *iat > now => {
            let details = Details::default().with("iat", *iat).with("seconds", iat.saturating_sub(now));
            findings.add("iat", (Code::IatInFuture, details));
        }
        Time::At(iat) if too_old => {
            let details = Details::default().with("iat", *iat).with("seconds", now.saturating_sub(*iat));
            findings.add("iat", (Code::IatTooOld, details.with("maxSeconds", MAX_AGE_SECONDS)));
        }
        Time::At(_) => {}
    }
}

/// Checks `exp`. A token is not accepted at or after that time (RFC 7519 §4.1.4).
fn about_exp(kind: Kind, iat: &Time, exp: &Time, (relative, too_old): (bool, bool), now: i64, findings: &mut Findings) {
    let exp = match exp {
        Time::Absent => return without_exp(iat, now, findings),
        Time::Wrong(fault) => return findings.add("exp", fault.clone()),
        Time::At(exp) => *exp,
    };
    if relative {
        let details = Details::default().with("exp", exp);
        let details = match iat.known() {
            Some(iat) => details.with("iat", iat),
            None => details,
        };
        return findings.add("exp", (Code::ExpBeforeIat, details));
    }
    let lifetime = iat.known().map(|iat| exp.saturating_sub(iat));
    if let Some(fault) = lifetime.and_then(|seconds| lifetime_fault(kind, seconds)) {
        findings.add("exp", fault);
    }
    if exp <= now && !too_old {
        let details = Details::default().with("exp", exp).with("seconds", now.saturating_sub(exp));
        findings.add("exp", (Code::ExpPassed, details));
    }
}

/// Reports a token without `exp`, which the API accepts for 15 minutes.
fn without_exp(iat: &Time, now: i64, findings: &mut Findings) {
    findings.add("exp", fault_with(Code::ExpMissing, "honouredSeconds", HONOURED_WITHOUT_EXP_SECONDS));
    let Some(dead) = iat.known().map(|iat| iat.saturating_add(HONOURED_WITHOUT_EXP_SECONDS)) else { return };
    if dead <= now {
        let details = Details::default().with("diedAt", dead).with("seconds", now.saturating_sub(dead));
        findings.add("exp", (Code::DefaultLifetimePassed, details));
    }
}

fn about_nbf(nbf: &Time, exp: Option<i64>, now: i64, findings: &mut Findings) {
    let nbf = match nbf {
        Time::Absent => return,
        Time::Wrong(fault) => return findings.add("nbf", fault.clone()),
        Time::At(nbf) => *nbf,
    };
    // If `nbf` equals `exp`, the token is never valid.
    if let Some(exp) = exp.filter(|exp| nbf >= *exp) {
        let details = Details::default().with("nbf", nbf).with("exp", exp);
        findings.add("nbf", (Code::NbfAfterExp, details));
    }
    if nbf > now {
        let details = Details::default().with("nbf", nbf).with("seconds", nbf.saturating_sub(now));
        findings.add("nbf", (Code::NbfInFuture, details));
    }
}
