//! A token that works and one that is refused: what differs, and which of that explains the refusal.

mod difference;
mod row;

use serde::Serialize;

pub use crate::compare::difference::Difference;

use crate::compare::row::{Row, part_of, rows};
use crate::{
    Code, Finding, InspectContext, Inspection, Severity,
    inspect::{complete, inspect},
};

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
    let fails = inspect(fails, context);
    let works = beside(works, &fails, context);
    let mut rows = rows(&works, &fails);
    if !rows.is_empty() {
        explain(&works, &fails, &mut rows);
    }
    Comparison { works, fails, differences: rows.into_iter().map(|row| row.difference).collect() }
}

/// Inspects the token that works. If it came without a call, it is judged for the call that was refused: what it could
/// not do there either explains nothing.
fn beside(works: &[u8], fails: &Inspection, context: &InspectContext<'_>) -> Inspection {
    let alone = inspect(works, context);
    if alone.exchange.is_some() || fails.exchange.is_none() {
        return alone;
    }
    let called = complete(*context, fails.exchange.as_ref());
    inspect(works, &InspectContext { server_date: context.server_date, ..called })
}

/// Gives each difference the finding that it explains, and brings these to the front: first the one that explains the
/// response. A finding about nothing that differs is a row of its own if only the refused token has it.
fn explain(works: &Inspection, fails: &Inspection, rows: &mut Vec<Row>) {
    let call = fails.exchange.as_ref();
    if call.and_then(|call| call.status).is_some_and(|status| !matches!(status, 401 | 403)) {
        return;
    }
    let because = call.and_then(|call| call.because);
    let places = because.into_iter().chain((0..fails.findings.len()).filter(|place| Some(*place) != because));
    for place in places {
        let Some(finding) = fails.findings.get(place).filter(|finding| is_cause(finding)) else { continue };
        let is_shared = works.findings.iter().any(|other| other.code == finding.code && other.claim == finding.claim);
        // A token that worked once may have expired since.
        if is_shared && !finding.is_about_time() {
            continue;
        }
        match rows.iter_mut().find(|row| row.difference.finding.is_none() && row.is_about(finding)) {
            Some(row) => row.difference.finding = Some(place),
            None if is_shared => {}
            None => {
                let at = finding.claim.as_deref();
                let mut row = Row::new(Code::OnlyRefused, at.unwrap_or_default(), (part_of(finding), at), [None, None]);
                row.difference.finding = Some(place);
                rows.push(row);
            }
        }
    }
    rows.sort_by_key(|row| {
        let place = row.difference.finding;
        (place.is_none(), place != because, place)
    });
}

/// Returns whether a refusal may come from `finding`. What came about after the response is no cause of it, and
/// neither is this computer's clock, or that nothing explains the refusal.
fn is_cause(finding: &Finding) -> bool {
    finding.severity != Severity::Info
        && finding.details.get("sinceResponse").is_none()
        && !matches!(finding.code, Code::CallRefused | Code::ClockDiffers)
}
