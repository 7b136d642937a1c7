//! How grave each code is, in one table.

use crate::{Code, Severity};

/// Where a finding is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// About a token that is to be made.
    Generate,
    /// About a token that somebody has.
    Inspect,
    /// About such a token, where what was found is no proof: it is only likely, or the token is not to blame.
    Unproven,
}

/// How grave `code` is at `place`. What is not named here is an error.
#[must_use]
pub const fn severity(code: Code, place: Place) -> Severity {
    use Code as C;
    match code {
        _ if matches!(place, Place::Unproven) => Severity::Warning,
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
