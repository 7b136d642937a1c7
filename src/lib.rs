//! Vonage JSON Web Tokens: reads the application's private key, mints the token, explains why one is refused.
//!
//! Everything here is pure: the clock and the random source come in as arguments. The crate `vonage-jwt-door` is the
//! only way in for JavaScript, and decides nothing.

pub mod acl;
pub mod api;
mod application_id;
pub mod batch;
mod claims;
mod code;
mod details;
mod error;
mod fault;
mod inspect;
pub mod json;
mod key;
mod kind;
mod layer;
pub mod rules;
mod secret;
mod settings;
pub mod snippet;
pub mod text;
pub mod token;
mod uuid;
mod webhook;

pub use crate::claims::{TokenRequest, Video, check, claims};
pub use crate::code::Code;
pub use crate::details::{Detail, Details};
pub use crate::error::{Error, Finding, Problem, Repair, Result, Severity};
pub use crate::inspect::{
    Change, Fix, InspectContext, Inspection, LoadedKey, Missing, SignatureState, TokenKind, Verdict, fix, inspect,
    request_from_token,
};
pub use crate::key::{ExportFormat, Format, KeySummary, MAX_INPUT, PrivateKey, PublicKey, ReadOptions};
pub use crate::kind::{HONOURED_WITHOUT_EXP_SECONDS, Kind, MAX_AGE_SECONDS, MIN_LIFETIME_SECONDS};
pub use crate::secret::{Secret, find_secret};
pub use crate::settings::{check_profile_name, settings_from_fragment, settings_to_fragment};
pub use crate::token::{HEADER, Minted, mint, sign};
pub use crate::webhook::{Authenticity, WebhookInput, WebhookVerdict, verify_webhook};
/// The traits that a random source for this crate implements.
pub use rsa::rand_core;
