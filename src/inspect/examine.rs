//! Examines the parts of a token in one pass and collects findings.

use crate::inspect::{
    called,
    clock::{self, Moments},
    context::InspectContext,
    header,
    kind::{self, TokenKind},
    pasted,
    report::{Inspection, Verdict},
    secret,
    signature::{self, SignatureState},
};
use crate::{
    Code, Details, Finding, Kind, Severity, application_id,
    fault::excerpt,
    json::Json,
    rules,
    token::{Compact, Part, size_fault},
};

/// Reports what is wrong with `token`. Accepts any bytes and never fails.
///
/// ```
/// use vonage_jwt_web::{InspectContext, Verdict, inspect};
///
/// let context = InspectContext { now: 1_790_000_000, ..InspectContext::default() };
/// // A header and a payload, but no signature.
/// let report = inspect(b"eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3OTAwMDAwMDB9", &context);
/// assert_eq!(report.verdict, Verdict::Refused);
/// assert_eq!(report.findings[0].code.as_str(), "token_truncated");
/// ```
#[must_use]
pub fn inspect(token: &[u8], context: &InspectContext<'_>) -> Inspection {
    let (reading, exchange, scheme) = pasted::take(token);
    let (context, secrets) = secret::take_out(context);
    let context = pasted::complete(context, exchange.as_ref());
    let mut report = Inspection {
        token: None,
        header_json: None,
        payload_json: None,
        signature: SignatureState::Unchecked,
        loaded_key: None,
        exchange: None,
        kind: TokenKind::Unknown,
        verdict: Verdict::Unsure,
        missing: Vec::new(),
        dies_at: None,
        findings: secrets,
        repairs: reading.repairs,
    };
    let mut by_dashboard = false;
    match reading.token {
        Ok(token) => {
            by_dashboard = report.examine(&token, &context);
            if report.kind.misplaced().is_none() && !reading.not_clean.is_empty() {
                report.findings.insert(0, Finding::of(Code::TokenNotClean, reading.not_clean));
            }
        }
        Err(error) => {
            if error.code == Code::TokenIsOpentok {
                report.kind = TokenKind::Opentok;
            }
            report.findings.push(error.into());
        }
    }
    report.findings.extend(scheme);
    report.exchange = exchange;
    report.judge_answer(by_dashboard);
    report.conclude(by_dashboard);
    report.name_reason();
    report
}

impl Inspection {
    /// Examines the parts. Returns whether the signature was checked with the dashboard's key.
    fn examine(&mut self, token: &Compact, context: &InspectContext<'_>) -> bool {
        let (header, payload) = (token.header(), token.payload());
        self.token = Some(token.text());
        self.kind = kind::of(value(&header), value(&payload));
        self.header_json = header.as_ref().ok().map(|part| part.text.clone());
        self.payload_json = payload.as_ref().ok().map(|part| part.text.clone());
        // Such a token has another purpose, so what else it has or lacks means nothing.
        if let Some(code) = self.kind.misplaced() {
            let issuer =
                value(&payload).filter(|_| code == Code::TokenIsForeign).and_then(|payload| payload.get("iss"));
            let details = Details::default();
            let details = if let Some(issuer) = issuer { details.with("issuer", excerpt(issuer)) } else { details };
            self.findings.push(Finding::of(code, details));
            return false;
        }
        called::credential(context.api, &mut self.findings);
        match &header {
            Ok(part) => header::examine(&part.value, &mut self.findings),
            Err(error) => self.findings.push(error.clone().into()),
        }
        let checked = signature::check(token, value(&header), context, &mut self.findings);
        (self.signature, self.loaded_key) = (checked.state, checked.loaded);
        let moments = clock::judge(context, &mut self.findings);
        match &payload {
            Ok(part) => self.claims(&part.value, context, moments),
            Err(error) => self.findings.push(error.clone().into()),
        }
        let large = size_fault(&token.text());
        self.findings.extend(large.map(|(code, details)| Finding::of(code, details)));
        checked.by_dashboard
    }

    fn claims(&mut self, payload: &Json, context: &InspectContext<'_>, moments: Moments) {
        if let Some(name) = payload.duplicate_key() {
            let details = Details::default().with("name", name).with("part", "payload");
            self.findings.push(Finding::of(Code::JsonDuplicateKey, details).about(name));
        }
        let Some(kind) = self.kind.of_vonage() else { return };
        let mut found = self.at_both(kind, payload, moments);
        self.findings.append(&mut found);
        application(payload, context.application_id, &mut self.findings);
        called::access(payload, context, &mut self.findings);
        self.dies_at = kind::dies_at(kind, payload);
    }

    /// Returns what was wrong at the time of the request, and what else is wrong now.
    fn at_both(&self, kind: Kind, payload: &Json, moments: Moments) -> Vec<Finding> {
        let mut found = rules::examine(kind, payload, moments.request);
        if moments.now <= moments.request {
            return found;
        }
        let mut later: Vec<Finding> =
            rules::examine(kind, payload, moments.now).into_iter().filter(Finding::is_about_time).collect();
        // An old response may belong to another token, so a "too early" from that time may not be about this one.
        let is_old = self.has(Code::ResponseIsOld);
        for finding in found.iter_mut().filter(|finding| is_old && finding.is_about_time()) {
            if !later.iter().any(|other| other.code == finding.code) {
                finding.severity = Severity::Warning;
                *finding = finding.clone().with("atResponse", moments.request);
            }
        }
        later.retain(|finding| !found.iter().any(|known| known.code == finding.code));
        found.extend(later.into_iter().map(|finding| finding.with("sinceResponse", moments.request)));
        found
    }
}

/// Checks whether the token is for the expected application.
fn application(payload: &Json, expected: Option<&str>, findings: &mut Vec<Finding>) {
    let Some(expected) = expected.filter(|expected| !expected.trim().is_empty()) else { return };
    let read = application_id::find(expected);
    let expected = read.as_ref().map_or_else(|| rules::bare_id(expected), |(id, _)| id);
    let Some(given) = payload.get("application_id").and_then(Json::as_str) else { return };
    // An ID that is not a UUID has been reported already, with its own reason.
    if rules::application_id_fault(given).is_none() && !given.eq_ignore_ascii_case(expected) {
        let details = Details::default().with("value", given).with("expected", expected);
        findings.push(Finding::of(Code::ApplicationIdMismatch, details).about("application_id"));
    }
    // Surrounding spaces and quotes are not worth reporting. A name in front or missing hyphens are.
    let told = |code: &Code| matches!(code, Code::LabelRemoved | Code::HyphensRestored);
    let repairs = read.into_iter().flat_map(|(_, repairs)| repairs).filter(told);
    findings.extend(repairs.map(|code| Finding::of(code, Details::default()).about("application_id")));
}

fn value(part: &crate::Result<Part>) -> Option<&Json> {
    part.as_ref().ok().map(|part| &part.value)
}
