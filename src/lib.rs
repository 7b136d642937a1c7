//! Vonage JSON Web Tokens: reads the application's private key, mints tokens, and explains why one is refused.
//!
//! Everything here is pure: the clock and the random source are arguments. JavaScript gets in only through the crate
//! `vonage-jwt-door`, which decides nothing.

#[doc(hidden)] // For the tests of the documented paths.
pub mod acl;
mod api;
mod application_id;
mod batch;
mod claims;
mod code;
mod compare;
mod date;
mod details;
mod error;
mod exchange;
mod fault;
mod inspect;
mod json;
mod key;
mod kind;
mod layer;
#[doc(hidden)] // For the tests of each rule and of its severity.
pub mod rules;
mod secret;
mod settings;
mod snippet;
#[doc(hidden)] // For the tests of each character.
pub mod text;
#[doc(hidden)] // For the tests and the fuzzer of its reader.
pub mod token;
mod uuid;
mod webhook;

pub use crate::acl::{Access, AclPreset, acl_allows, presets as acl_presets};
pub use crate::api::{APIS, Api, Auth, Body, Host, Parties};
pub use crate::batch::{
    Columns, MAX_ROWS, Pattern, Row, RowProblem, RowsFinding, RunSetup, Users, UsersFormat, UsersOptions, mint_rows,
    read_users,
};
pub use crate::claims::{TokenRequest, Video, check, claims};
pub use crate::code::Code;
pub use crate::compare::{Comparison, Difference, compare};
pub use crate::details::{Detail, Details};
pub use crate::error::{Error, Finding, Problem, Refusal, Repair, Result, Severity};
pub use crate::exchange::{Exchange, Said};
pub use crate::inspect::{
    Change, Fix, InspectContext, Inspection, LoadedKey, Missing, SignatureState, TokenKind, Verdict, fix, inspect,
    request_from_token,
};
pub use crate::json::{Json, JsonError, JsonFault};
pub use crate::key::{
    ExportFormat, Format, KeySummary, Lockstep, MAX_INPUT, PrivateKey, PublicKey, ReadOptions, engine_works,
    pair_unavailable,
};
pub use crate::kind::{HONOURED_WITHOUT_EXP_SECONDS, Kind, MAX_AGE_SECONDS, MIN_LIFETIME_SECONDS};
pub use crate::secret::{Secret, find_secret};
pub use crate::settings::{check_profile_name, settings_from_fragment, settings_to_fragment};
pub use crate::snippet::{SnippetInput, Target, snippet};
pub use crate::token::{HEADER, Minted, mint, sign};
pub use crate::webhook::{Authenticity, WebhookInput, WebhookVerdict, verify_webhook};
/// The traits that a random source for this crate must implement.
pub use rsa::rand_core;
