//! The first part of a token.

/// The header of every Vonage token, byte for byte.
pub const HEADER: &str = r#"{"alg":"RS256","typ":"JWT"}"#;
