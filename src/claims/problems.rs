//! Checks a readable request with the rules that Inspect uses, and assigns each finding to its field.

use crate::claims::{checked::Checked, field_of, fields, payload::claims, read::ReadRequest, request::TokenRequest};
use crate::{
    Code, Details, Finding, Kind, Problem, Severity, application_id,
    fault::fault,
    json::Json,
    rules::{self, Place, lifetime_fault, severity, time_fault},
    uuid::ANY_UUID,
};

pub(super) fn judge(reading: ReadRequest, now: i64) -> Checked {
    let ReadRequest { mut request, mut problems } = reading;
    let mut warnings = repair_application_id(&mut request.application_id);
    warnings.extend(request.sub.as_mut().and_then(repair_sub));
    let unread: Vec<&str> = problems.iter().map(|problem| problem.field).collect();
    let times_hold = judge_times(&mut request, &unread, &mut problems);
    let payload = claims(&request, now, request.jti.clone().unwrap_or_else(|| ANY_UUID.to_owned()));
    for finding in rules::examine(request.kind, &payload, now) {
        let field = finding.claim.as_deref().and_then(field_of).unwrap_or("claims");
        // A rule that Inspect reports as merely likely must not be stricter here.
        let severity = severity(finding.code, Place::Generate).max(finding.severity);
        let video_unread = field.starts_with("video.") && unread.contains(&"video");
        if unread.contains(&field) || video_unread || (finding.code == Code::NbfAfterExp && !times_hold) {
            continue;
        }
        if severity == Severity::Error {
            problems.push(Problem::new(field, (finding.code, finding.details)));
        } else {
            warnings.push(Finding { severity, ..finding });
        }
    }
    require_sub(&request, &mut problems);
    problems.sort_by_key(|problem| fields::place(problem.field));
    Checked { request, problems, warnings }
}

/// Checks the values that `exp` is computed from, so that a fault is reported on the field that caused it. Replaces a
/// faulty value with its default so that the other rules can still run. Returns false if `exp` is then not the one
/// that was asked for.
fn judge_times(request: &mut TokenRequest, unread: &[&str], problems: &mut Vec<Problem>) -> bool {
    let before = problems.len();
    if let Some(fault) = request.lifetime_seconds.and_then(|seconds| lifetime_fault(request.kind, seconds)) {
        problems.push(Problem::new("lifetimeSeconds", fault));
        request.lifetime_seconds = None;
    }
    if let Some(fault) = request.issued_at.and_then(|seconds| time_fault(&Json::from(seconds))) {
        problems.push(Problem::new("issuedAt", fault));
        request.issued_at = None;
    }
    problems.len() == before && !["lifetimeSeconds", "issuedAt"].iter().any(|field| unread.contains(field))
}

/// Requires a user token to have its own `sub`, even if there is a custom claim `subject`, which Inspect would name
/// as the cause.
fn require_sub(request: &TokenRequest, problems: &mut Vec<Problem>) {
    let missing = request.kind == Kind::User && request.sub.is_none();
    if missing && !problems.iter().any(|problem| problem.field == "sub") {
        problems.push(Problem::new("sub", fault(Code::SubMissing)));
    }
}

/// Removes what surrounds an application ID, and reports the repair.
fn repair_application_id(id: &mut String) -> Vec<Finding> {
    let Some((bare, repairs)) = application_id::find(id) else {
        *id = application_id::trim(id).to_owned();
        return Vec::new();
    };
    *id = bare;
    repairs.into_iter().map(|code| repair(code, "application_id")).collect()
}

/// Trims white space around a user's name, as in a list of users, and reports the repair.
fn repair_sub(sub: &mut String) -> Option<Finding> {
    let bare = sub.trim().to_owned();
    let padded = bare.len() != sub.len();
    *sub = bare;
    padded.then(|| repair(Code::WhitespaceRemoved, "sub"))
}

fn repair(code: Code, claim: &str) -> Finding {
    Finding::at(Place::Generate, code, Details::default()).about(claim)
}
