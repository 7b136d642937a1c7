//! A token that works and one that is refused: what differs, and which of that explains the refusal.

use serde::Serialize;

use crate::{
    Change, Code, Finding, InspectContext, Inspection, Json, Severity, SignatureState,
    inspect::{differences, inspect},
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

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What kind of difference it is.
    pub code: Code,
    /// The claim, or the place in it: `role`, `acl.paths./v1/calls.methods`, `header.alg`; `lifetime`, `signature`.
    pub at: String,
    /// Of the token that works: JSON text, cut where it is long; `None` where there is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub works: Option<String>,
    /// The same of the token that is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fails: Option<String>,
    /// The place of the finding about the refused token that this explains.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<usize>,
}

/// Compares two tokens, or what they were pasted in, under one context. Any bytes get an answer.
#[must_use]
pub fn compare(works: &[u8], fails: &[u8], context: &InspectContext<'_>) -> Comparison {
    let [works, fails] = [works, fails].map(|token| inspect(token, context));
    let mut found = Vec::new();
    if works.token.is_some() && fails.token.is_some() {
        found.push(key(&works, &fails));
        let json = |text: &Option<String>| Json::parse(text.as_deref().unwrap_or_default()).unwrap_or(Json::Null);
        let [headers, payloads] =
            [[&works.header_json, &fails.header_json], [&works.payload_json, &fails.payload_json]]
                .map(|pair| pair.map(json));
        found.extend(differences(&headers, &payloads).into_iter().map(of_change));
        found.extend(times(&payloads));
        explain(&works, &fails, &mut found);
    }
    Comparison { works, fails, differences: found }
}

/// Whether one key signed both, as far as the keys at hand show.
fn key(works: &Inspection, fails: &Inspection) -> Difference {
    let signature =
        |answer: &Inspection| answer.token.as_deref().and_then(|token| Some(token.rsplit_once('.')?.1.len()));
    let code = match (works.signature, fails.signature) {
        _ if signature(works) != signature(fails) => Code::KeysDiffer,
        (SignatureState::Valid, SignatureState::Valid) => Code::KeysSame,
        (SignatureState::Valid, SignatureState::Invalid) | (SignatureState::Invalid, SignatureState::Valid) => {
            Code::KeysDiffer
        }
        _ => Code::KeysUnknown,
    };
    let state = |answer: &Inspection| Some(answer.signature.as_str().to_owned());
    Difference { code, at: "signature".to_owned(), works: state(works), fails: state(fails), finding: None }
}

fn of_change(Change { at, from, to }: Change) -> Difference {
    let code = match root(&at) {
        "acl" => Code::AclDiffers,
        _ if at.starts_with("header") => Code::HeaderDiffers,
        _ => Code::ClaimDiffers,
    };
    Difference { code, at, works: from, fails: to, finding: None }
}

/// The lifetimes in seconds, and when each token was issued.
fn times(payloads: &[Json; 2]) -> Vec<Difference> {
    let time = |payload: &Json, claim| payload.get(claim).and_then(Json::as_integer);
    let lifetimes = payloads.each_ref().map(|payload| time(payload, "exp")?.checked_sub(time(payload, "iat")?));
    let issued = payloads.each_ref().map(|payload| time(payload, "iat"));
    let rows = [(Code::LifetimeDiffers, "lifetime", lifetimes), (Code::IssuedDiffers, "iat", issued)];
    let differ = rows.into_iter().filter(|(_, _, [works, fails])| works != fails);
    differ
        .map(|(code, at, values)| {
            let [works, fails] = values.map(|value| value.map(|value| value.to_string()));
            Difference { code, at: at.to_owned(), works, fails, finding: None }
        })
        .collect()
}

/// Gives each difference the finding that only the refused token has, and brings these to the front. A finding about
/// nothing that differs is a row of its own.
fn explain(works: &Inspection, fails: &Inspection, found: &mut Vec<Difference>) {
    let is_known = |finding: &Finding| {
        let same = |other: &Finding| other.code == finding.code && other.claim == finding.claim;
        // That nothing explains the refusal is no explanation.
        matches!(finding.code, Code::CallRefused)
            || finding.severity == Severity::Info
            || works.findings.iter().any(same)
    };
    for (place, finding) in fails.findings.iter().enumerate().filter(|(_, finding)| !is_known(finding)) {
        let is_signature = matches!(finding.code, Code::SignatureInvalid | Code::SignatureLength);
        let about = finding.claim.as_deref().unwrap_or(if is_signature { "signature" } else { "" });
        let row = found.iter_mut().find(|row| row.finding.is_none() && is_about(row, about));
        match row {
            Some(row) => row.finding = Some(place),
            None => found.push(Difference {
                code: Code::OnlyRefused,
                at: finding.claim.clone().unwrap_or_default(),
                works: None,
                fails: None,
                finding: Some(place),
            }),
        }
    }
    found.sort_by_key(|row| row.finding.unwrap_or(usize::MAX));
}

/// Whether a difference is about `claim`; both rows of times are about all three.
fn is_about(row: &Difference, claim: &str) -> bool {
    match row.code {
        Code::LifetimeDiffers => claim == "exp",
        Code::IssuedDiffers => matches!(claim, "iat" | "exp" | "nbf"),
        Code::KeysDiffer => claim == "signature",
        _ => root(&row.at) == claim,
    }
}

/// The claim, or the member of the header, of a place.
fn root(at: &str) -> &str {
    at.trim_start_matches("header.").split('.').next().unwrap_or_default()
}
