//! Applies every rule in turn.

use crate::fault::fault;
use crate::rules::{findings::Findings, identity, text, time, video};
use crate::{Code, Finding, Kind, acl, json::Json};

/// Returns every finding about the claims in `payload`, in the order of the claims. Judges them as a token of `kind`
/// at the time `now`, in seconds since 1970. The severities are those of [`crate::rules::Place::Inspect`].
#[must_use]
pub fn examine(kind: Kind, payload: &Json, now: i64) -> Vec<Finding> {
    let mut findings = Findings(Vec::new());
    identity::application_id(payload, &mut findings);
    time::times(kind, payload, now, &mut findings);
    identity::jti(payload, &mut findings);
    identity::sub(kind, payload, &mut findings);
    access(kind, payload, &mut findings);
    if kind == Kind::Video {
        video::claims(payload, &mut findings);
    }
    identity::leaks(payload, &mut findings);
    text::claims(payload, &mut findings);
    findings.0
}

/// Checks the `acl` claim: its shape, and that a user token has one.
fn access(kind: Kind, payload: &Json, findings: &mut Findings) {
    match payload.get("acl") {
        Some(given) => {
            let faults = acl::faults(given);
            let useless = acl::allows_nothing(kind, given).filter(|_| faults.is_empty());
            faults.into_iter().chain(useless).for_each(|fault| findings.add("acl", fault));
        }
        None if kind == Kind::User => findings.add("acl", fault(Code::AclMissing)),
        None => {}
    }
}
