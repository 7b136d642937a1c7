//! The first part of a token.

/// The header of every Vonage token, to the byte.
pub const HEADER: &str = r#"{"alg":"RS256","typ":"JWT"}"#;
