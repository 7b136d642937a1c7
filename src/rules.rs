//! The rules for a token's claims: one validator for Generate and Inspect, so that they never disagree.

mod found;
mod identity;
mod text;
mod time;
mod video;

use crate::{Code, Detail, Details, Finding, Kind, Severity, acl, json::Json};

pub(crate) use crate::rules::identity::{application_id_fault, bare_id};
pub(crate) use crate::rules::time::{lifetime_fault, time_fault};
pub(crate) use crate::rules::video::{is_role, layout_fault};

/// Where a finding is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// About a token that is to be made.
    Generate,
    /// About a token that somebody has.
    Inspect,
}

/// How grave `code` is at `place`. What is not named here is an error.
#[must_use]
pub const fn severity(code: Code, place: Place) -> Severity {
    use Code as C;
    match code {
        // A token that is not valid now may be wanted: for later, or for a test.
        C::NbfInFuture | C::IatInFuture | C::IatTooOld | C::ExpPassed if matches!(place, Place::Generate) => {
            Severity::Warning
        }
        // A peer (Python's SDK) sends a list, and its tokens are taken.
        C::VideoLayoutInvalid if matches!(place, Place::Inspect) => Severity::Warning,
        C::ExpMissing
        | C::SubIsUserId
        | C::AclMissing
        | C::AclAllowsNothing
        | C::ClaimLeaked
        | C::VideoSessionUnexpected
        | C::ClockDiffers
        | C::ServerDateInvalid
        | C::TextHasInvisible
        | C::TextHasOuterSpaces
        | C::TokenLarge
        | C::TokenNotClean
        | C::KeyExponentUnusual
        | C::FieldHasSecret
        | C::WebhookHashMissing
        | C::WebhookIssuerUnexpected => Severity::Warning,
        // Nothing is wrong with the token: something could not be checked.
        C::ApiUnknown
        | C::AclDependsOnFilters
        | C::CallPathInvalid
        | C::SignatureUnchecked
        | C::WebhookBodyUnchecked
        | C::WebhookSecretEmpty
        | C::ResponseIsOld
        | C::WebhookAge
        | C::WhitespaceRemoved
        | C::BracesRemoved
        | C::LabelRemoved
        | C::HyphensRestored
        | C::BearerRemoved
        | C::QuotesRemoved
        | C::PaddingRemoved
        | C::PercentDecoded
        | C::StandardBase64Read => Severity::Info,
        _ => Severity::Error,
    }
}

/// Every finding about `payload`'s claims, as for a token of `kind` that is looked at at `now` (seconds), in the order
/// of the claims. The severities are those of [`Place::Inspect`].
#[must_use]
pub fn examine(kind: Kind, payload: &Json, now: i64) -> Vec<Finding> {
    let mut findings = Findings(Vec::new());
    identity::application_id(payload, &mut findings);
    time::times(kind, payload, now, &mut findings);
    identity::jti(payload, &mut findings);
    identity::sub(kind, payload, &mut findings);
    access(kind, payload, &mut findings);
    if kind == Kind::Video {
        video::claims(payload, &mut findings);
    }
    identity::leaks(payload, &mut findings);
    text::claims(payload, &mut findings);
    findings.0
}

/// What is wrong with a value, and the figures for the words.
pub(crate) type Fault = (Code, Details);

/// A fault without figures.
pub(crate) fn fault(code: Code) -> Fault {
    (code, Details::default())
}

/// A fault with one figure or name.
pub(crate) fn fault_with(code: Code, name: &'static str, value: impl Into<Detail>) -> Fault {
    (code, Details::default().with(name, value))
}

/// The `acl` claim: its form, and that a user has one.
fn access(kind: Kind, payload: &Json, findings: &mut Findings) {
    match payload.get("acl") {
        Some(given) => {
            let faults = acl::faults(given);
            let useless = acl::allows_nothing(kind, given).filter(|_| faults.is_empty());
            faults.into_iter().chain(useless).for_each(|fault| findings.add("acl", fault));
        }
        None if kind == Kind::User => findings.add("acl", fault(Code::AclMissing)),
        None => {}
    }
}

/// The findings so far.
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, claim: &str, (code, details): Fault) {
        let severity = severity(code, Place::Inspect);
        self.0.push(Finding { code, severity, claim: Some(claim.to_owned()), details });
    }
}

/// A value as a short text for the words: a claim may be of any size.
pub(crate) fn excerpt(value: &Json) -> String {
    const LONGEST: usize = 60;
    let text = value.as_str().map_or_else(|| value.to_text(), str::to_owned);
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}
