//! "Fix it": rebuilds the request that would make this token without its faults.

mod acl;
mod changes;
mod lifetime;
mod members;

pub use crate::inspect::fix::changes::Change;
pub(crate) use crate::inspect::fix::changes::differences;

use crate::inspect::{
    called,
    context::InspectContext,
    fix::{lifetime::meant_lifetime, members::ByName},
    kind, pasted, secret,
};
use crate::{
    Code, Detail, Error, Kind, MIN_LIFETIME_SECONDS, Result, claims::field_of, json::Json, rules, token::Part,
};

/// Names that are never custom claims: SDK options that ended up in the token, and OpenTok's claims.
const NOT_CUSTOM: [&str; 6] = ["subject", "notBefore", "issued_at", "ttl", "ist", "payload_hash"];

/// A request that makes a token anew, and how the result differs from the old token.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// A `TokenRequest` with the token's settings. The times become a lifetime from now on, `jti` will be random, and
    /// misspellings are corrected. Anything unknown is left out, and `check` reports it.
    pub request: Json,
    /// Every difference, except the times and `jti`, which are new in every token.
    pub changes: Vec<Change>,
}

/// Returns only the request of [`fix`].
///
/// # Errors
/// Those of [`fix`].
pub fn request_from_token(token: &[u8]) -> Result<Json> {
    fix(token, &InspectContext::default()).map(|fix| fix.request)
}

/// Returns the request that would make `token` without its faults, and everything it changes. If a call was pasted with
/// it, or `context` has its `api`, or its `method` and `path`, the new token is one for that call.
///
/// # Errors
/// If the text contains no token, or one whose payload cannot be read. `token_is_webhook`, `token_is_opentok` and
/// `token_is_foreign` for tokens that no request can make.
pub fn fix(token: &[u8], context: &InspectContext<'_>) -> Result<Fix> {
    let (reading, call, _) = pasted::take(token);
    let (context, _) = secret::take_out(context);
    let token = reading.token?;
    let Part { value: payload, .. } = token.payload()?;
    let header = token.header().ok().map(|header| header.value);
    let found = kind::of(header.as_ref(), Some(&payload));
    if let Some(code) = found.misplaced() {
        return Err(Error::new(code, "token"));
    }
    let kind = found.of_vonage().ok_or_else(|| Error::new(Code::TokenNotAJwt, "token"))?;
    let mut faults = Vec::new();
    called::access(&payload, &pasted::complete(context, call.as_ref()), &mut faults);
    let has = |code| faults.iter().any(|fault| fault.code == code);
    // A Video token only joins a session.
    let needs_application = has(Code::SubOnAdminCall) || (kind == Kind::Video && has(Code::AclLacksPath));
    let needed = match kind {
        _ if needs_application => Kind::Application,
        Kind::Application if has(Code::SubMissing) => Kind::User,
        _ => kind,
    };
    let mut request = request(needed, &payload);
    // A user's ACL allows what the Client SDK calls. A server's token needs none.
    if let (true, Json::Object(members)) = (needs_application, &mut request) {
        members.retain(|(name, _)| name != "acl");
    }
    if let Some(fault) = faults.iter().find(|fault| fault.code == Code::AclLacksPath)
        && let [Some(Detail::Text(path)), Some(Detail::Text(method))] =
            ["needs", "method"].map(|name| fault.details.get(name))
    {
        acl::allow(&mut request, path, method);
    }
    let changes = changes::of(kind, (header.as_ref(), &payload), &request);
    Ok(Fix { request, changes })
}

fn request(kind: Kind, payload: &Json) -> Json {
    let id = payload.get("application_id").and_then(Json::as_str).map_or("", rules::bare_id);
    let mut request = vec![member("kind", kind.as_str()), member("applicationId", id)];
    let mut add = |name: &str, value: Option<Json>| request.extend(value.map(|value| (name.to_owned(), value)));
    add("lifetimeSeconds", lifetime(kind, payload).map(Json::from));
    match kind {
        Kind::Video => add("video", Some(video(payload))),
        Kind::User => add("sub", text(payload, "sub").or_else(|| text(payload, "subject"))),
        Kind::Application => {}
    }
    if kind != Kind::Video {
        add("acl", payload.get("acl").and_then(acl::mend));
    }
    add("claims", custom(payload));
    Json::Object(request)
}

/// Returns the time from `iat` to `exp`, limited to what the API accepts.
fn lifetime(kind: Kind, payload: &Json) -> Option<i64> {
    meant_lifetime(kind, payload).map(|length| length.clamp(MIN_LIFETIME_SECONDS, kind.max_lifetime_seconds()))
}

fn video(payload: &Json) -> Json {
    let mut video: Vec<(String, Json)> = Vec::new();
    let mut add = |name: &str, value: Option<Json>| video.extend(value.map(|value| (name.to_owned(), value)));
    add("sessionId", text(payload, "session_id").or(Some(Json::from(""))));
    // An unknown role is replaced by the default.
    let role = payload.get("role").and_then(Json::as_str).map(|role| role.trim().to_ascii_lowercase());
    add("role", role.filter(|role| rules::is_role(role)).map(Json::String));
    add("connectionData", text(payload, "connection_data"));
    add("initialLayoutClassList", payload.get("initial_layout_class_list").and_then(classes));
    Json::Object(video)
}

/// Reads classes from one string or a list.
fn classes(list: &Json) -> Option<Json> {
    let words = |text: &str| text.split_whitespace().map(Json::from).collect::<Vec<_>>();
    let classes = match list {
        Json::String(text) => words(text),
        Json::Array(items) => items.iter().filter_map(Json::as_str).flat_map(words).collect(),
        _ => return None,
    };
    (!classes.is_empty()).then_some(Json::Array(classes))
}

/// Returns the claims that have no field of their own.
fn custom(payload: &Json) -> Option<Json> {
    let own = |(name, _): &&(String, Json)| field_of(name).is_none() && !NOT_CUSTOM.contains(&name.as_str());
    let claims: Vec<_> = ByName::new(payload.members()?).last_of_each().filter(own).cloned().collect();
    (!claims.is_empty()).then_some(Json::Object(claims))
}

fn text(payload: &Json, claim: &str) -> Option<Json> {
    payload.get(claim).filter(|value| value.as_str().is_some_and(|text| !text.is_empty())).cloned()
}

fn member(name: &str, value: &str) -> (String, Json) {
    (name.to_owned(), Json::from(value))
}
