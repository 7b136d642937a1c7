//! The body of a request.

use crate::{api::parties::Parties, json::Json, text::percent_encode};

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

    /// Returns the sender and the recipient in the sample.
    #[must_use]
    pub fn parties(&self) -> Parties<'static> {
        match self {
            Self::None => Parties::default(),
            Self::Json(text) => Parties::of_sample(text),
            Self::Form(fields) => {
                Parties::of_sample(&fields.iter().map(|(_, value)| *value).collect::<Vec<_>>().join(" "))
            }
        }
    }

    /// Returns the body as it goes over the wire, to and from `parties`.
    #[must_use]
    pub fn text(&self, parties: &Parties) -> Option<String> {
        match self {
            Self::None => None,
            Self::Json(text) => Some(parties.fill(text, inside_json)),
            Self::Form(fields) => {
                let pairs = fields.iter().map(|(name, value)| {
                    [percent_encode(name), percent_encode(&parties.fill(value, str::to_owned))].join("=")
                });
                Some(pairs.collect::<Vec<_>>().join("&"))
            }
        }
    }
}

/// A text as it is written between the quotes of a JSON string.
fn inside_json(text: &str) -> String {
    let quoted = Json::String(text.to_owned()).to_text();
    quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_default().to_owned()
}
