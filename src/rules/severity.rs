//! The severity of every code, in one table.

use crate::{Code, Severity};

/// Where a finding is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// For a token that is about to be made.
    Generate,
    /// For an existing token.
    Inspect,
    /// For an existing token, without proof: the fault is only likely, or the token is not to blame.
    Unproven,
}

/// Returns the severity of `code` at `place`. A code that is not listed is an error.
#[must_use]
pub const fn severity(code: Code, place: Place) -> Severity {
    use Code as C;
    match code {
        _ if matches!(place, Place::Unproven) => Severity::Warning,
        // The user may want a token that is not valid now: for later, or for a test.
        C::NbfInFuture | C::IatInFuture | C::IatTooOld | C::ExpPassed if matches!(place, Place::Generate) => {
            Severity::Warning
        }
        // Vonage's Python SDK sends a list, and its tokens are accepted.
        C::VideoLayoutInvalid if matches!(place, Place::Inspect) => Severity::Warning,
        C::ExpMissing
        | C::SubIsUserId
        | C::AclMissing
        | C::AclAllowsNothing
        | C::ClaimLeaked
        | C::VideoSessionUnexpected
        // Vonage's SDKs and their types always have it, but no document says what happens without it.
        | C::VideoScopeUnexpected
        | C::ClockDiffers
        | C::ServerDateInvalid
        | C::TextHasInvisible
        | C::TextHasOuterSpaces
        | C::TokenLarge
        | C::TokenNotClean
        | C::CallRefused
        | C::KeyExponentUnusual
        | C::FieldHasSecret
        | C::WebhookHashMissing
        | C::WebhookIssuerUnexpected => Severity::Warning,
        // The token is fine, but something could not be checked.
        C::ApiUnknown
        | C::AclDependsOnFilters
        | C::CallPathInvalid
        | C::SignatureUnchecked
        | C::WebhookBodyUnchecked
        | C::WebhookSecretEmpty
        | C::ResponseIsOld
        | C::CallAnswered
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
