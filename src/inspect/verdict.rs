//! What the findings come to.

use crate::inspect::{
    report::{Inspection, Missing, Verdict},
    signature::SignatureState,
};
use crate::{Code, Severity};

/// An ACL can have a hundred thousand faults; nobody reads on so far.
const MOST_FINDINGS: usize = 100;

impl Inspection {
    /// Puts the findings into order and draws the verdict; `by_dashboard`: the signature was
    /// checked with the dashboard's key. The order within a severity is that of the rules.
    pub(super) fn conclude(&mut self, by_dashboard: bool) {
        self.findings.sort_by_key(|finding| finding.severity);
        self.findings.truncate(MOST_FINDINGS);
        if self.findings.iter().any(|finding| finding.severity == Severity::Error) {
            self.verdict = Verdict::Refused;
            return;
        }
        if !by_dashboard || self.signature != SignatureState::Valid {
            self.missing.push(Missing::PublicKey);
        }
        if self.has(Code::ApiUnknown) || self.has(Code::CallPathInvalid) {
            self.missing.push(Missing::Api);
        }
        if self.has(Code::AclDependsOnFilters) {
            self.missing.push(Missing::Filters);
        }
        if self.findings.iter().any(|finding| finding.details.get("atResponse").is_some()) {
            self.missing.push(Missing::FreshResponse);
        }
        if self.has(Code::TokenNotClean) {
            self.missing.push(Missing::RepairedToken);
        }
        self.verdict = if self.missing.is_empty() { Verdict::Accepted } else { Verdict::Unsure };
    }

    pub(super) fn has(&self, code: Code) -> bool {
        self.findings.iter().any(|finding| finding.code == code)
    }
}
