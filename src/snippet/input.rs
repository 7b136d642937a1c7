//! The input for a snippet.

use crate::snippet::{call::Call, code::Plan, target::Target};
use crate::{
    Code, Error, Kind, Result,
    api::{self, Api, Parties},
    json::Json,
};

/// The input for a snippet.
#[derive(Clone, Debug, PartialEq)]
pub struct SnippetInput {
    /// What the snippet is written for.
    pub target: Target,
    /// The API to call, for the targets that call one.
    pub api: Option<&'static Api>,
    /// The region to call.
    pub region: Option<String>,
    /// The token to use instead of `$VONAGE_JWT`.
    pub token: Option<String>,
    /// The recipient to use instead of the sample's.
    pub to: Option<String>,
    /// The sender to use instead of the sample's.
    pub from: Option<String>,
    /// The token's request, for code that makes the same token.
    pub request: Option<Json>,
}

impl SnippetInput {
    /// Reads `{ target, api, region?, token?, to?, from?, request? }`.
    ///
    /// # Errors
    /// [`Code::RequestUnknownField`], [`Code::RequestFieldInvalid`] or [`Code::ApiUnknown`], with the field.
    pub fn from_json(input: &Json) -> Result<Self> {
        const FIELDS: [&str; 7] = ["target", "api", "region", "token", "to", "from", "request"];
        let members = input.members().ok_or_else(|| Error::new(Code::RequestFieldInvalid, "input"))?;
        if let Some((name, _)) = members.iter().find(|(name, _)| !FIELDS.contains(&name.as_str())) {
            return Err(Error::whole(Code::RequestUnknownField).with("name", name.as_str()));
        }
        let target = text(input, "target")?.unwrap_or_default();
        let api = match text(input, "api")? {
            Some(id) => {
                Some(Api::find(&id).ok_or_else(|| Error::new(Code::ApiUnknown, "api").with("api", id.as_str()))?)
            }
            None => None,
        };
        Ok(Self {
            target: Target::from_name(&target).ok_or_else(|| refuse(Code::RequestFieldInvalid, "target", &target))?,
            api,
            region: text(input, "region")?,
            token: text(input, "token")?,
            to: text(input, "to")?,
            from: text(input, "from")?,
            request: input.get("request").filter(|request| **request != Json::Null).cloned(),
        })
    }

    pub(super) fn call(&self) -> Result<Call<'_>> {
        let api = self.api.ok_or_else(|| Error::new(Code::RequestFieldInvalid, "api"))?;
        let region = self.region.as_deref();
        let unknown = || refuse(Code::RequestFieldInvalid, "region", region.unwrap_or_default());
        let host = api.host(region).ok_or_else(unknown)?;
        let path = api::fill(api.path, self.request.as_ref());
        let content_type = api.body.content_type().map(|media_type| ("Content-Type", media_type));
        Ok(Call {
            method: api.method,
            url: ["https://", host, &path].concat(),
            auth: api.auth,
            token: self.token.as_deref(),
            headers: api.headers.iter().copied().chain(content_type).collect(),
            body: api.body.text(&Parties { to: self.to.as_deref(), from: self.from.as_deref() }),
        })
    }

    /// Returns the token if it belongs to a user. Only a user token can log in with the Client SDK.
    pub(super) fn users_token(&self) -> Result<&str> {
        let kind = self.request.as_ref().and_then(|request| request.get("kind")).and_then(Json::as_str);
        if let Some(kind) = kind.filter(|kind| *kind != Kind::User.as_str()) {
            let known = Kind::from_name(kind).ok_or_else(|| refuse(Code::KindInvalid, "kind", kind))?;
            return Err(Error::new(Code::FieldNotForKind, "target").with("kind", known.as_str()));
        }
        self.token.as_deref().ok_or_else(|| Error::new(Code::RequestFieldInvalid, "token"))
    }

    pub(super) fn plan(&self) -> Result<Plan> {
        let request = self.request.as_ref().ok_or_else(|| Error::new(Code::RequestFieldInvalid, "request"))?;
        Plan::of(request)
    }
}

fn text(input: &Json, name: &'static str) -> Result<Option<String>> {
    match input.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) if text.is_empty() => Ok(None),
        Some(Json::String(text)) => Ok(Some(text.clone())),
        Some(other) => Err(refuse(Code::RequestFieldInvalid, name, &other.to_text())),
    }
}

/// Returns an error about the input.
fn refuse(code: Code, field: &'static str, value: &str) -> Error {
    Error::new(code, field).with("value", value)
}
