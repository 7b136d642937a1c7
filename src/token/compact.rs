//! The three parts of a token, and the JSON in the first two.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};

use crate::{Code, Error, Result, json::Json};

/// The compact serialization (RFC 7515 §7.1). Its parts are in base64url without padding.
#[derive(Clone, PartialEq, Eq)]
pub struct Compact {
    header: String,
    payload: String,
    signature: String,
}

/// The JSON of a header or a payload.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The text as the token has it: no number is rounded and no name is dropped.
    pub text: String,
    /// The parsed text.
    pub value: Json,
}

impl Compact {
    pub(super) const fn new(header: String, payload: String, signature: String) -> Self {
        Self { header, payload, signature }
    }

    /// Returns the three parts joined by dots.
    #[must_use]
    pub fn text(&self) -> String {
        [self.header.as_str(), self.payload.as_str(), self.signature.as_str()].join(".")
    }

    /// Returns what is signed: `header.payload` (RFC 7515 §5.1).
    #[must_use]
    pub fn message(&self) -> String {
        [self.header.as_str(), self.payload.as_str()].join(".")
    }

    /// Returns the header, a JSON object.
    ///
    /// # Errors
    /// `header_invalid` with the reason: `empty`, `base64`, `utf8`, `json` (with line and column) or `object`.
    pub fn header(&self) -> Result<Part> {
        decode(&self.header, Code::HeaderInvalid)
    }

    /// Returns the payload, a JSON object.
    ///
    /// # Errors
    /// `payload_invalid` with the same reasons.
    pub fn payload(&self) -> Result<Part> {
        decode(&self.payload, Code::PayloadInvalid)
    }

    /// Returns the bytes of the signature, or `None` if its text is not base64url (RFC 4648 §5) of whole bytes.
    #[must_use]
    pub fn signature(&self) -> Option<Vec<u8>> {
        BASE64URL.decode(&self.signature).ok()
    }

    /// Returns how many whole bytes the signature's text can encode, whether it is readable or not.
    #[must_use]
    pub fn signature_length(&self) -> usize {
        self.signature.len().saturating_mul(3) >> 2
    }
}

/// Hides the parts, because a token is a credential.
impl core::fmt::Debug for Compact {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Compact(…)")
    }
}

fn decode(part: &str, code: Code) -> Result<Part> {
    let refuse = |reason: &'static str| Error::new(code, "token").with("reason", reason);
    if part.is_empty() {
        return Err(refuse("empty"));
    }
    let bytes = BASE64URL.decode(part).map_err(|_| refuse("base64"))?;
    let text = String::from_utf8(bytes).map_err(|_| refuse("utf8"))?;
    let value =
        Json::parse(&text).map_err(|error| refuse("json").with("line", error.line).with("column", error.column))?;
    if value.members().is_none() {
        return Err(refuse("object"));
    }
    Ok(Part { text, value })
}
