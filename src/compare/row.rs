//! The differences between two tokens, and what in them each is about.

use crate::compare::difference::Difference;
use crate::{
    Change, Code, Finding, Inspection, Json, SignatureState,
    inspect::{differences, has_whole_signature},
};

/// A part of a token.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    Header,
    Payload,
    Signature,
}

/// A difference, and what it is in: the part of the token, and the member of that.
pub(super) struct Row {
    part: Part,
    member: Option<String>,
    pub(super) difference: Difference,
}

impl Row {
    pub(super) fn new(
        code: Code,
        at: &str,
        (part, member): (Part, Option<&str>),
        [works, fails]: [Option<String>; 2],
    ) -> Self {
        let difference = Difference { code, at: at.to_owned(), works, fails, finding: None };
        Self { part, member: member.map(str::to_owned), difference }
    }

    /// Returns whether this is about the same as `finding`. When a token was issued matters to all its times.
    pub(super) fn is_about(&self, finding: &Finding) -> bool {
        let claim = finding.claim.as_deref();
        let is_issued = self.difference.code == Code::IssuedDiffers && finding.is_about_time();
        self.part == part_of(finding) && (self.member.as_deref() == claim || is_issued)
    }
}

/// Returns what differs between two tokens: nothing if either of them is none.
pub(super) fn rows(works: &Inspection, fails: &Inspection) -> Vec<Row> {
    let mut rows = Vec::new();
    if works.token.is_some() && fails.token.is_some() {
        let [headers, payloads] =
            [[&works.header_json, &fails.header_json], [&works.payload_json, &fails.payload_json]].map(both);
        rows.push(signatures(works, fails));
        rows.extend(changes(Part::Header, headers.as_ref()));
        rows.extend(changes(Part::Payload, payloads.as_ref()));
        rows.extend(payloads.iter().flat_map(times));
    }
    rows
}

/// Parses the same part of both tokens, if both can be read.
fn both(texts: [&Option<String>; 2]) -> Option<[Json; 2]> {
    let [works, fails] = texts.map(|text| Json::parse(text.as_deref()?).ok());
    Some([works?, fails?])
}

/// Returns whether one key signed both, as far as the keys at hand show. A signature that was cut off shows nothing.
fn signatures(works: &Inspection, fails: &Inspection) -> Row {
    use SignatureState::{Invalid, Valid};
    let tokens = [works, fails].map(|answer| answer.token.as_deref().unwrap_or_default());
    let [length, other] = tokens.map(|token| token.rsplit('.').next().map(str::len));
    let code = match [works.signature, fails.signature] {
        [Valid, Valid] => Code::KeysSame,
        [Valid, Invalid] | [Invalid, Valid] if length == other => Code::KeysDiffer,
        _ if length != other && tokens.into_iter().all(has_whole_signature) => Code::KeysDiffer,
        _ => Code::KeysUnknown,
    };
    let states = [works, fails].map(|answer| Some(answer.signature.as_str().to_owned()));
    Row::new(code, "signature", (Part::Signature, None), states)
}

fn changes(part: Part, pair: Option<&[Json; 2]>) -> Vec<Row> {
    let at = if part == Part::Header { "header" } else { "" };
    let changes = pair.map(|pair| differences(at, pair)).unwrap_or_default();
    let row = |(member, Change { at, from, to }): (String, Change)| {
        let code = match (part, member.as_str()) {
            (Part::Header, _) => Code::HeaderDiffers,
            (_, "acl") => Code::AclDiffers,
            _ => Code::ClaimDiffers,
        };
        Row::new(code, &at, (part, Some(&member)), [from, to])
    };
    changes.into_iter().map(row).collect()
}

/// Returns the lifetimes in seconds, and when each token was issued. A time that only one of them has is a claim that
/// differs.
fn times(payloads: &[Json; 2]) -> Vec<Row> {
    let time = |payload: &Json, claim| payload.get(claim).and_then(Json::as_integer);
    let lifetime = |payload: &Json| time(payload, "exp")?.checked_sub(time(payload, "iat")?);
    let lifetimes = payloads.each_ref().map(lifetime);
    let issued = payloads.each_ref().map(|payload| time(payload, "iat"));
    let rows = [(Code::LifetimeDiffers, "lifetime", "exp", lifetimes), (Code::IssuedDiffers, "iat", "iat", issued)];
    let differ = rows.into_iter().filter(|(.., [works, fails])| works.is_some() && fails.is_some() && works != fails);
    differ
        .map(|(code, at, claim, values)| {
            let values = values.map(|value| value.map(|value| value.to_string()));
            Row::new(code, at, (Part::Payload, Some(claim)), values)
        })
        .collect()
}

/// Returns the part of a token that a finding is about. The payload stands for what is about the whole token.
pub(super) fn part_of(finding: &Finding) -> Part {
    match finding.code {
        Code::SignatureInvalid | Code::SignatureLength | Code::TokenTruncated => Part::Signature,
        Code::AlgMissing
        | Code::AlgNotRs256
        | Code::AlgNone
        | Code::TypMissing
        | Code::TypInvalid
        | Code::HeaderUnexpected => Part::Header,
        Code::JsonDuplicateKey if finding.details.get("part") == Some(&"header".into()) => Part::Header,
        _ => Part::Payload,
    }
}
