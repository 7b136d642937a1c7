//! The body of a request.

use crate::text::percent_encode;

/// The body of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Nothing.
    None,
    /// JSON text, sent as it is.
    Json(&'static str),
    /// The fields of a form, not yet percent-encoded.
    Form(&'static [(&'static str, &'static str)]),
}

impl Body {
    /// Returns the media type, if there is a body.
    #[must_use]
    pub const fn content_type(&self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Json(_) => Some("application/json"),
            Self::Form(_) => Some("application/x-www-form-urlencoded"),
        }
    }

    /// Returns the body as it goes over the wire.
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
