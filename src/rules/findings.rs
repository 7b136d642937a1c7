//! Builds findings, so that every severity comes from the one table.

use crate::rules::severity::{Place, severity};
use crate::{Code, Detail, Details, Error, Finding, fault::Fault};

impl Finding {
    /// Returns a finding with the severity that `code` has at `place`.
    pub(crate) fn at(place: Place, code: Code, details: Details) -> Self {
        Self { code, severity: severity(code, place), claim: None, details: details.complete(code) }
    }

    /// Returns a finding about an existing token.
    pub(crate) fn of(code: Code, details: Details) -> Self {
        Self::at(Place::Inspect, code, details)
    }

    /// Returns a finding without details.
    pub(crate) fn plain(code: Code) -> Self {
        Self::of(code, Details::default())
    }

    /// Returns the finding with the claim it is about.
    pub(crate) fn about(self, claim: &str) -> Self {
        Self { claim: Some(claim.to_owned()), ..self }
    }

    /// Returns the finding with one more detail.
    pub(crate) fn with(self, name: &'static str, value: impl Into<Detail>) -> Self {
        Self { details: self.details.with(name, value).checked(self.code), ..self }
    }

    /// Returns whether it is about a claim that is a time.
    pub(crate) fn is_about_time(&self) -> bool {
        matches!(self.claim.as_deref(), Some("iat" | "exp" | "nbf"))
    }
}

impl From<Error> for Finding {
    fn from(error: Error) -> Self {
        let (code, details) = error.into_fault();
        Self::of(code, details)
    }
}

/// The findings so far.
pub(super) struct Findings(pub(super) Vec<Finding>);

impl Findings {
    pub(super) fn add(&mut self, claim: &str, (code, details): Fault) {
        self.0.push(Finding::of(code, details).about(claim));
    }
}
