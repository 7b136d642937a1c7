//! The catalogue of Vonage's APIs: where each one is, how it authenticates, and a request to try it with.

mod auth;
mod body;
mod catalogue;
mod host;
mod parties;
mod path;
mod request;

pub use crate::api::auth::Auth;
pub use crate::api::body::Body;
pub use crate::api::catalogue::APIS;
pub use crate::api::host::Host;
pub use crate::api::parties::Parties;
pub(crate) use crate::api::path::fill;
pub use crate::api::request::Api;
