//! What is sent to an API.

use crate::text::percent_encode;

/// What is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Nothing.
    None,
    /// JSON, as it is sent.
    Json(&'static str),
    /// The fields of a form, before they are percent-encoded.
    Form(&'static [(&'static str, &'static str)]),
}

impl Body {
    /// The media type, where there is a body.
    #[must_use]
    pub const fn content_type(&self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Json(_) => Some("application/json"),
            Self::Form(_) => Some("application/x-www-form-urlencoded"),
        }
    }

    /// The body as it is sent.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        match self {
            Self::None => None,
            Self::Json(text) => Some((*text).to_owned()),
            Self::Form(fields) => {
                let pairs = fields.iter().map(|(name, value)| [percent_encode(name), percent_encode(value)].join("="));
                Some(pairs.collect::<Vec<_>>().join("&"))
            }
        }
    }
}
