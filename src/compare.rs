//! A token that works and one that is refused: what differs, and which of that explains the refusal.

mod difference;
mod row;

use serde::Serialize;

pub use crate::compare::difference::Difference;

use crate::compare::row::rows;
use crate::{Code, Finding, InspectContext, Inspection, Severity, inspect::inspect};

/// Both tokens, and what differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The token that works.
    pub works: Inspection,
    /// The token that is refused.
    pub fails: Inspection,
    /// What differs, that which explains the refusal first.
    pub differences: Vec<Difference>,
}

/// Compares two tokens, or what they were pasted in, under one context. Any bytes get an answer.
#[must_use]
pub fn compare(works: &[u8], fails: &[u8], context: &InspectContext<'_>) -> Comparison {
    let [works, fails] = [works, fails].map(|token| inspect(token, context));
    let rows = rows(&works, &fails);
    let differences = if rows.is_empty() { rows } else { explained(rows, &works, &fails) };
    Comparison { works, fails, differences }
}

/// Gives each difference the finding that it explains, and brings these to the front: first the one that explains the
/// response. A finding about nothing that differs is a row of its own if only the refused token has it.
fn explained(mut rows: Vec<Difference>, works: &Inspection, fails: &Inspection) -> Vec<Difference> {
    let call = fails.exchange.as_ref();
    if call.and_then(|call| call.status).is_some_and(|status| !matches!(status, 401 | 403)) {
        return rows;
    }
    let because = call.and_then(|call| call.because);
    // Without its call, what the working token may do was not asked.
    let is_unasked = call.is_some() && works.exchange.is_none();
    let mut found = Vec::new();
    for place in because.into_iter().chain((0..fails.findings.len()).filter(|place| Some(*place) != because)) {
        let Some(finding) = fails.findings.get(place).filter(|finding| is_cause(finding)) else { continue };
        let is_shared = works.findings.iter().any(|other| other.code == finding.code && other.claim == finding.claim);
        // A token that worked once may have expired since.
        if is_shared && !finding.is_about_time() {
            continue;
        }
        let row = match rows.iter().position(|row| row.is_about(finding)) {
            Some(index) => rows.remove(index),
            None if is_shared || (is_unasked && is_about_call(finding)) => continue,
            None => Difference {
                code: Code::OnlyRefused,
                at: finding.claim.clone().unwrap_or_default(),
                works: None,
                fails: None,
                finding: None,
                member: None,
            },
        };
        found.push(Difference { finding: Some(place), ..row });
    }
    found.append(&mut rows);
    found
}

/// Returns whether a finding depends on what was called.
fn is_about_call(finding: &Finding) -> bool {
    matches!(finding.code, Code::AclLacksPath | Code::SubOnAdminCall | Code::ApiIsBasicOnly | Code::ApiWantsAccessToken)
}

/// Returns whether a refusal may come from `finding`. What came about after the response is no cause of it, and
/// neither is this computer's clock, or that nothing explains the refusal.
fn is_cause(finding: &Finding) -> bool {
    finding.severity != Severity::Info
        && finding.details.get("sinceResponse").is_none()
        && !matches!(finding.code, Code::CallRefused | Code::ClockDiffers)
}
