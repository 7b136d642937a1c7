//! Uses the call that was pasted with a token: what it says, and which finding explains its refusal.

use crate::inspect::{
    context::InspectContext,
    report::Inspection,
    signature::{LoadedKey, SignatureState},
};
use crate::{
    Code, Details, Error, Exchange, Finding, Repair, Severity,
    exchange::{self, Pasted},
    text::CODE_QUOTES,
    token::{Reading, decode, read},
};

/// Reads the token in `input` and the call around it, and what is wrong with how the call sends the token. A text with a
/// private key is not read any further.
pub(super) fn take(input: &[u8]) -> (Reading, Option<Exchange>, Option<Finding>) {
    let mut reading = read(input);
    if matches!(&reading.token, Err(error) if matches!(error.code, Code::TokenIsKey | Code::TokenTooLong)) {
        return (reading, None, None);
    }
    // The repairs are those of the token's reading.
    match exchange::read(&decode(input, &mut Vec::new())) {
        Pasted::Text(None) => (reading, None, None),
        Pasted::Text(Some(sent)) => {
            let is_unread = matches!(&reading.token, Err(error) if error.code == Code::TokenNotAJwt);
            let reading = if is_unread { of_call(reading, Some(&sent)) } else { reading };
            let fault = scheme_fault(&sent, &reading);
            (reading, None, fault)
        }
        Pasted::Calls(count) => {
            reading.token = Err(Error::new(Code::CallsSeveral, "token").with("count", count));
            (reading, None, None)
        }
        Pasted::Call(exchange, authorization) => {
            let reading = of_call(reading, authorization.as_deref());
            // Vonage understood a call that it accepted.
            let sent = authorization.filter(|_| exchange.status.is_none_or(|status| status >= 400));
            let fault = sent.and_then(|sent| scheme_fault(&sent, &reading));
            (reading, Some(*exchange), fault)
        }
    }
}

/// Reports a header in which something else than `Bearer` and a space is before the token.
fn scheme_fault(sent: &str, reading: &Reading) -> Option<Finding> {
    let message = reading.token.as_ref().ok()?.message();
    let before = sent.get(..sent.find(message.get(..8)?)?)?.trim_start_matches(CODE_QUOTES);
    if before.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("Bearer ")) {
        return None;
    }
    let scheme = before.trim();
    let is_word = !scheme.is_empty()
        && scheme.len() <= 20
        && scheme.trim_end_matches(':').bytes().all(|b| b.is_ascii_alphabetic());
    let details = Details::default();
    Some(Finding::of(Code::CallSchemeWrong, if is_word { details.with("scheme", scheme) } else { details }))
}

/// Returns the token that the call sent. The paste may contain others, such as the response of an OAuth server.
fn of_call(mut reading: Reading, authorization: Option<&str>) -> Reading {
    let without = |reason| Err(Error::new(Code::CallWithoutToken, "token").with("reason", reason));
    let is_unread = |error: &Error| matches!(error.code, Code::TokenNotAJwt | Code::TokenSeveral | Code::TokenEmpty);
    let Some(sent) = authorization else {
        if reading.token.as_ref().is_err_and(is_unread) {
            reading.token = without("none");
        }
        return reading;
    };
    if sent.is_empty() {
        reading.token = without("none");
    } else if sent.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("basic")) {
        reading.token = without("basic");
    } else if reading.token.as_ref().is_err_and(is_unread) || is_another(&reading, sent) {
        let mut alone = read(sent.as_bytes());
        if alone.token.as_ref().is_err_and(is_unread) {
            alone.token = without(if sent.contains(['$', '{', '%', '<']) { "variable" } else { "other" });
        }
        let decoded = |repair: &Repair| matches!(repair.code, Code::Utf16Decoded | Code::BomRemoved);
        alone.repairs.extend(reading.repairs.into_iter().filter(decoded));
        alone.repairs.push(Repair::new(Code::SurroundingTextRemoved));
        return alone;
    }
    reading
}

/// Returns whether the call sent a token, and not the one that was found in the text.
fn is_another(reading: &Reading, sent: &str) -> bool {
    match (&reading.token, read(sent.as_bytes()).token) {
        (Ok(found), Ok(sent)) => found.message() != sent.message(),
        _ => false,
    }
}

/// Returns the context with what the call says, unless the user said something else.
pub(super) fn complete<'a>(context: InspectContext<'a>, exchange: Option<&'a Exchange>) -> InspectContext<'a> {
    let Some(call) = exchange else { return context };
    let api = context.api.or(call.api);
    // The user chose another API, so the question is not about this call.
    let is_same = context.api.is_none_or(|api| api.is_empty() || Some(api) == call.api);
    InspectContext {
        api,
        method: context.method.or(is_same.then_some(call.method.as_str())),
        path: context.path.or(is_same.then_some(call.path.as_str())),
        server_date: context.server_date.or(call.date.as_deref()),
        ..context
    }
}

impl Inspection {
    /// Says what the response means if no finding about the token explains it.
    pub(super) fn judge_answer(&mut self, by_dashboard: bool) {
        let Some((status, said)) = self.exchange.as_ref().and_then(|call| Some((call.status?, call.said.clone())))
        else {
            return;
        };
        let code = match status {
            401 | 403 if self.explanation(status).is_some() => return,
            401 | 403 => Code::CallRefused,
            _ => Code::CallAnswered,
        };
        let mut details = Details::default().with("status", status);
        if let Some(said) = said {
            details = details.with("title", said.title);
        }
        if let Some(host) = self.other_host() {
            details = details.with("host", host);
        }
        if code == Code::CallRefused && by_dashboard && self.signature == SignatureState::Valid {
            details = details.with("keyMatches", true);
        }
        if self.is_accepted() {
            self.trust_answer();
        }
        self.findings.push(Finding::of(code, details));
    }

    /// Returns whether Vonage accepted the call that sent this token.
    pub(super) fn is_accepted(&self) -> bool {
        let is_success = |call: &Exchange| call.status.is_some_and(|status| (200..300).contains(&status));
        self.exchange.as_ref().is_some_and(is_success) && self.other_host().is_none() && self.kind.of_vonage().is_some()
    }

    /// Returns the host that answered if it is not Vonage's. Its answer says nothing of what Vonage does.
    fn other_host(&self) -> Option<String> {
        self.exchange.as_ref()?.host.clone().filter(|host| !exchange::is_vonage(host))
    }

    /// Makes warnings of the errors that the token had when Vonage accepted it, and doubts a key that says otherwise.
    fn trust_answer(&mut self) {
        self.findings.retain(|finding| finding.code != Code::SignatureUnchecked);
        for finding in self.findings.iter_mut().filter(|finding| finding.details.get("sinceResponse").is_none()) {
            if finding.severity == Severity::Error {
                finding.severity = Severity::Warning;
            }
            if finding.code == Code::SignatureInvalid {
                finding.details = core::mem::take(&mut finding.details).with("accepted", true);
                let fits = finding.details.get("loadedKeyFits") == Some(&true.into());
                let key = if fits { LoadedKey::Signer } else { LoadedKey::NotSigner };
                self.loaded_key = self.loaded_key.map(|_| key);
            }
        }
    }

    /// Marks the finding that explains the refusal, once the findings are sorted.
    pub(super) fn name_reason(&mut self) {
        let because = self.exchange.as_ref().and_then(|call| self.explanation(call.status?));
        if let Some(call) = self.exchange.as_mut() {
            call.because = because;
        }
    }

    /// Returns the index of the finding that best explains `status`. Whatever happened after the response explains
    /// nothing.
    fn explanation(&self, status: u16) -> Option<usize> {
        let ranks = self.findings.iter().enumerate();
        // What is wrong with another API, which the user chose, explains nothing about this call.
        let api = self.exchange.as_ref().and_then(|call| call.api);
        let is_about_call =
            |finding: &Finding| finding.details.get("api").is_none_or(|of| api.is_some_and(|api| *of == api.into()));
        let ranks = ranks.filter(|(_, finding)| is_about_call(finding));
        let ranks = ranks.filter_map(|(place, finding)| Some((rank(finding, status)?, place)));
        ranks.min().map(|(_, place)| place)
    }
}

/// Rates how well a finding explains a refusal. Lower is better. 403 is about what a token may do, 401 about the
/// token.
fn rank(finding: &Finding, status: u16) -> Option<u8> {
    let is_access = finding.claim.as_deref() == Some("acl") || finding.code == Code::SubOnAdminCall;
    let is_likely = matches!(finding.code, Code::SignatureInvalid | Code::TokenNotClean | Code::AclDependsOnFilters);
    let is_error = finding.severity == Severity::Error;
    if !matches!(status, 401 | 403) || finding.details.get("sinceResponse").is_some() || !(is_error || is_likely) {
        return None;
    }
    match (is_access == (status == 403), is_error) {
        (true, true) => Some(0),
        (true, false) => Some(1),
        (false, true) => Some(2),
        (false, false) => None,
    }
}
