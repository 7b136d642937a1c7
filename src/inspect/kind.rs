//! Works out from the claims what a token is for.

use serde::Serialize;

use crate::{Code, HONOURED_WITHOUT_EXP_SECONDS, Kind, json::Json, rules};

/// The kinds of token that people paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TokenKind {
    /// A server's token for its application.
    Application,
    /// A Client SDK user's token.
    User,
    /// A Video client's token.
    Video,
    /// The token that signs a webhook.
    Webhook,
    /// An OpenTok token, recognised by the claims `iss` and `ist`.
    Opentok,
    /// A token of another service.
    Foreign,
    /// Nothing could be read.
    Unknown,
}

impl TokenKind {
    /// Returns the finding for a token that no Vonage API accepts, whatever its claims are.
    pub(super) fn misplaced(self) -> Option<Code> {
        match self {
            Self::Webhook => Some(Code::TokenIsWebhook),
            Self::Opentok => Some(Code::TokenIsOpentok),
            Self::Foreign => Some(Code::TokenIsForeign),
            _ => None,
        }
    }

    /// Returns the kind whose rules apply to the claims.
    pub(super) fn of_vonage(self) -> Option<Kind> {
        match self {
            Self::Application => Some(Kind::Application),
            Self::User => Some(Kind::User),
            Self::Video => Some(Kind::Video),
            _ => None,
        }
    }
}

pub(super) fn of(header: Option<&Json>, payload: Option<&Json>) -> TokenKind {
    let Some(payload) = payload else { return TokenKind::Unknown };
    let has = |claim: &str| payload.get(claim).is_some();
    let says = |claim: &str, text: &str| payload.get(claim).and_then(Json::as_str) == Some(text);
    let is_hs256 = header.and_then(|header| header.get("alg")).and_then(Json::as_str) == Some("HS256");
    if is_hs256 && (says("iss", "Vonage") || has("payload_hash")) {
        TokenKind::Webhook
    } else if has("iss") && has("ist") {
        TokenKind::Opentok
    } else if is_foreign(payload) {
        TokenKind::Foreign
    } else if says("sub", "video") || says("scope", "session.connect") || has("session_id") {
        TokenKind::Video
    } else if has("sub") || has("subject") {
        TokenKind::User
    } else {
        TokenKind::Application
    }
}

/// Claims of other services: OAuth (RFC 9068, RFC 8693), OpenID Connect, Okta, Keycloak, Firebase, Cognito, Twilio. A
/// custom claim of a Vonage token may well be called `email` or `name`, so these are not among them.
const OF_OTHERS: [&str; 11] = [
    "client_id",
    "azp",
    "scp",
    "realm_access",
    "resource_access",
    "firebase",
    "token_use",
    "auth_time",
    "at_hash",
    "email_verified",
    "grants",
];
/// Claims of Vonage, and what its SDKs leave in a token by mistake.
const OF_VONAGE: [&str; 4] = ["application_id", "acl", "session_id", "connection_data"];
const LEFT: [&str; 4] = ["applicationId", "subject", "ttl", "role"];

/// Returns whether a token names its issuer or its audience, or has claims that only other services use, and nothing of
/// Vonage's. Some people put the application's ID in `iss`.
fn is_foreign(payload: &Json) -> bool {
    let has = |claim: &str| payload.get(claim).is_some();
    let text = |claim: &str| payload.get(claim).and_then(Json::as_str).unwrap_or_default();
    let issuer = text("iss");
    let is_vonage = rules::application_id_fault(issuer).is_none() || issuer.eq_ignore_ascii_case("vonage");
    // Without an issuer, a token that lost its `application_id` must keep that finding.
    let has_other_scope = has("scope") && text("scope") != "session.connect";
    let is_anothers =
        || (has_other_scope || OF_OTHERS.into_iter().any(has)) && text("sub") != "video" && !LEFT.into_iter().any(has);
    (has("iss") || has("aud") || is_anothers()) && !is_vonage && !OF_VONAGE.into_iter().any(has)
}

/// Returns when the API stops accepting a token with these claims, or `None` if they do not say.
pub(super) fn dies_at(kind: Kind, payload: &Json) -> Option<i64> {
    let time = |claim| {
        let value = payload.get(claim).filter(|value| rules::time_fault(value).is_none())?;
        value.as_integer()
    };
    match (time("iat"), time("exp")) {
        (Some(iat), Some(exp)) if exp >= iat => Some(kind.dies_at(iat, exp)),
        (None, Some(exp)) if payload.get("iat").is_none() => Some(exp),
        (Some(iat), None) if payload.get("exp").is_none() => Some(iat.saturating_add(HONOURED_WITHOUT_EXP_SECONDS)),
        _ => None,
    }
}
