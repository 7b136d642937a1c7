//! The answer about a token.

use serde::Serialize;

use crate::inspect::{
    kind::TokenKind,
    signature::{LoadedKey, SignatureState},
};
use crate::{Finding, Repair};

/// The answer of [`crate::inspect()`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Inspection {
    /// The token itself, put right, without what stood around it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// The header as the token has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_json: Option<String>,
    /// The payload as the token has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload_json: Option<String>,
    /// Whether the signature was checked, and what came out.
    pub signature: SignatureState,
    /// What is known of the loaded key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded_key: Option<LoadedKey>,
    /// What the token is for.
    pub kind: TokenKind,
    /// Whether the API takes the token, as far as can be known here.
    pub verdict: Verdict,
    /// What would make an unsure verdict sure.
    pub missing: Vec<Missing>,
    /// When the API stops taking the token, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dies_at: Option<i64>,
    /// What was found, in the order in which to mend it.
    pub findings: Vec<Finding>,
    /// What was put right in the pasted text.
    pub repairs: Vec<Repair>,
}

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
