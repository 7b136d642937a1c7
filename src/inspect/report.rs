//! The result of inspecting a token.

use serde::Serialize;

use crate::inspect::{
    kind::TokenKind,
    signature::{LoadedKey, SignatureState},
};
use crate::{Exchange, Finding, Repair};

/// The result of [`crate::inspect()`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Inspection {
    /// The token itself, repaired, without the text around it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// The header as the token has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_json: Option<String>,
    /// The payload as the token has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload_json: Option<String>,
    /// Whether the signature was checked, and the result.
    pub signature: SignatureState,
    /// What is known about the loaded key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded_key: Option<LoadedKey>,
    /// The call that was pasted with the token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange: Option<Exchange>,
    /// What the token is for.
    pub kind: TokenKind,
    /// Whether the API accepts the token, as far as we can know.
    pub verdict: Verdict,
    /// What would turn an unsure verdict into a sure one.
    pub missing: Vec<Missing>,
    /// When the API stops accepting the token, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dies_at: Option<i64>,
    /// What was found, in the order in which to fix it.
    pub findings: Vec<Finding>,
    /// What was repaired in the pasted text.
    pub repairs: Vec<Repair>,
}

/// Whether the API accepts the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// No error, and signed with the key that the dashboard shows.
    Accepted,
    /// At least one error.
    Refused,
    /// No error, but not everything could be checked: see [`Missing`].
    Unsure,
}

/// What would turn an unsure verdict into a sure one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Missing {
    /// A readable public key from the dashboard. The loaded key may not be the application's.
    PublicKey,
    /// An API from the catalogue, or the method and path of the call.
    Api,
    /// What the ACL's filters do, which Vonage does not document.
    Filters,
    /// Whether the response had just arrived. If so, its date can show that a clock is wrong.
    FreshResponse,
    /// The repaired token. The API cannot read it the way it was pasted.
    RepairedToken,
    /// Why the API refused the call: it did, and nothing in the token explains it.
    OtherCause,
}
