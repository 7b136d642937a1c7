//! Draws the verdict from the findings.

use crate::inspect::{
    report::{Inspection, Missing, Verdict},
    signature::SignatureState,
};
use crate::{Code, Severity};

/// An ACL can have a hundred thousand faults, and nobody reads that many.
const MOST_FINDINGS: usize = 100;

impl Inspection {
    /// Sorts the findings and sets the verdict. `by_dashboard` says whether the signature was checked with the
    /// dashboard's key. Findings of equal severity keep the order of the rules.
    pub(super) fn conclude(&mut self, by_dashboard: bool) {
        self.findings.sort_by_key(|finding| finding.severity);
        self.findings.truncate(MOST_FINDINGS);
        if self.findings.iter().any(|finding| finding.severity == Severity::Error) {
            self.verdict = Verdict::Refused;
            return;
        }
        if self.is_accepted() {
            self.verdict = Verdict::Accepted;
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
        if self.has(Code::CallRefused) {
            self.missing.push(Missing::OtherCause);
        }
        self.verdict = if self.missing.is_empty() { Verdict::Accepted } else { Verdict::Unsure };
    }

    pub(super) fn has(&self, code: Code) -> bool {
        self.findings.iter().any(|finding| finding.code == code)
    }
}
