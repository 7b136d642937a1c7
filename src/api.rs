//! The catalogue of Vonage's APIs: where each is, what it takes for authentication, and a request to try it with.

mod catalogue;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::json::Json;

pub use crate::api::catalogue::APIS;

/// One request to one API.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Api {
    /// The name that outside code uses.
    pub id: &'static str,
    /// Vonage's name for the API.
    pub name: &'static str,
    /// What it takes for authentication.
    pub auth: Auth,
    /// Where it can be called. The first is the default.
    pub hosts: &'static [Host],
    /// In capital letters.
    pub method: &'static str,
    /// From the first `/`, with a query where the request needs one. `{name}` stands for a value of the user's.
    pub path: &'static str,
    /// Beside `Authorization`.
    pub headers: &'static [(&'static str, &'static str)],
    /// What is sent.
    pub body: Body,
    /// The ACL path that allows the request, where a source documents it.
    pub acl_path: Option<&'static str>,
    /// Whether it changes nothing and costs nothing: good to see whether a token works.
    pub harmless: bool,
}

/// What an API takes for authentication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auth {
    /// A JWT.
    Jwt,
    /// A JWT, or API key and secret.
    JwtOrBasic,
    /// API key and secret only: a JWT is refused.
    Basic,
    /// The access token that a call with a JWT gave.
    AccessToken,
}

/// A place where an API can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Host {
    /// `global`, `us`, `eu-3` …
    pub region: &'static str,
    /// The host name.
    pub host: &'static str,
}

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

impl Api {
    /// The request with this `id`.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        APIS.iter().find(|api| api.id == id)
    }

    /// The host of `region`; the default one where none is named.
    #[must_use]
    pub fn host(&self, region: Option<&str>) -> Option<&'static str> {
        let fits = |host: &&Host| region.is_none_or(|region| region == host.region);
        self.hosts.iter().find(fits).map(|host| host.host)
    }
}

impl Auth {
    /// The spelling of `types.d.ts`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Jwt => "jwt",
            Self::JwtOrBasic => "jwt_or_basic",
            Self::Basic => "basic",
            Self::AccessToken => "access_token",
        }
    }
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

/// Everything but the unreserved characters of RFC 3986 §2.3 is percent-encoded.
pub(crate) fn percent_encode(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().map(char::from).unwrap_or_default();
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 0xf)]);
        }
    }
    out
}

impl Serialize for Api {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Api", 11)?;
        out.serialize_field("id", self.id)?;
        out.serialize_field("name", self.name)?;
        out.serialize_field("auth", self.auth.as_str())?;
        out.serialize_field("hosts", self.hosts)?;
        out.serialize_field("method", self.method)?;
        out.serialize_field("path", self.path)?;
        out.serialize_field("headers", self.headers)?;
        out.serialize_field("contentType", &self.body.content_type())?;
        out.serialize_field("body", &self.body.text())?;
        out.serialize_field("aclPath", &self.acl_path)?;
        out.serialize_field("harmless", &self.harmless)?;
        out.end()
    }
}

/// The value of `{name}` in a path: the request's application ID, else the name in capital letters, to be replaced.
pub(crate) fn fill(path: &str, request: Option<&Json>) -> String {
    let mut out = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let given =
            request.filter(|_| name == "application_id").and_then(|request| request.get("applicationId")?.as_str());
        out.push_str(before);
        out.push_str(&given.map_or_else(|| name.to_ascii_uppercase(), percent_encode));
        rest = after;
    }
    out.push_str(rest);
    out
}
