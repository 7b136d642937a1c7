//! What the findings come to.

use serde::Serialize;

use crate::inspect::{Inspection, SignatureState};
use crate::{Code, Severity};

/// Whether the API takes the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// No error, and signed with the key that the dashboard shows.
    Accepted,
    /// At least one error.
    Refused,
    /// No error, but not all could be checked: see [`Missing`].
    Unsure,
}

/// What would make an unsure verdict sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Missing {
    /// A readable public key from the dashboard: the loaded key may be another than the application's.
    PublicKey,
    /// An API of the catalogue, or the method and path of the call.
    Api,
    /// What the filters of the ACL do: Vonage does not document it.
    Filters,
    /// Whether the response had just arrived: then its date shows a clock that is wrong.
    FreshResponse,
    /// The token as it is written here after the repairs: as it was pasted the API cannot read it.
    RepairedToken,
}

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
