//! Where an API can be called.

use serde::Serialize;

/// A place where an API can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Host {
    /// `global`, `us`, `eu-3` …
    pub region: &'static str,
    /// The host name.
    pub host: &'static str,
}
