//! A request for a token becomes checked claims.

mod fields;
mod problems;
mod read;
mod secret;

use rsa::rand_core::CryptoRng;

use crate::{Code, Finding, Kind, Problem, fault::fault, json::Json, uuid};

pub(crate) use crate::claims::fields::{Type, field_of, in_link};

/// A request whose fields have the right types. Its values are not yet judged.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenRequest {
    /// What the token lets its holder do.
    pub kind: Kind,
    /// The application's UUID; empty where none was given.
    pub application_id: String,
    /// Seconds from `iat` to `exp`.
    pub lifetime_seconds: Option<i64>,
    /// `iat`, else the clock.
    pub issued_at: Option<i64>,
    /// `nbf`.
    pub not_before: Option<i64>,
    /// `jti`, else a random UUID.
    pub jti: Option<String>,
    /// The user's name.
    pub sub: Option<String>,
    /// The access control list.
    pub acl: Option<Json>,
    /// What a Video client token has besides.
    pub video: Option<Video>,
    /// Custom claims, in the user's order.
    pub claims: Vec<(String, Json)>,
}

/// What a Video client token has besides.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Video {
    /// The session to connect to; empty where none was given.
    pub session_id: String,
    /// What the client may do, else `publisher`.
    pub role: Option<String>,
    /// A text that the other clients see.
    pub connection_data: Option<String>,
    /// Layout classes of the client's streams.
    pub initial_layout_class_list: Vec<String>,
}

/// A request after all checks.
pub(crate) struct Checked {
    pub(crate) request: TokenRequest,
    pub(crate) problems: Vec<Problem>,
    /// Repairs, and what is legal but may not do what the user thinks.
    pub(crate) warnings: Vec<Finding>,
}

impl Checked {
    pub(crate) fn new(request: &Json, now: i64) -> Self {
        let (request, secrets) = secret::take_out(request);
        let mut reading = read::read(&request);
        let told = secrets.into_iter().map(|field| Problem::new(field, fault(Code::RequestHasSecret)));
        reading.problems.extend(told);
        problems::judge(reading, now)
    }
}

/// All problems of `request`, in the form's order. `now` in seconds.
#[must_use]
pub fn check(request: &Json, now: i64) -> Vec<Problem> {
    Checked::new(request, now).problems
}

impl TokenRequest {
    /// `iat`: the request's own, else the clock's.
    #[must_use]
    pub fn iat(&self, now: i64) -> i64 {
        self.issued_at.unwrap_or(now)
    }

    /// `exp`.
    #[must_use]
    pub fn exp(&self, now: i64) -> i64 {
        let lifetime = self.lifetime_seconds.unwrap_or(self.kind.default_lifetime_seconds());
        self.iat(now).saturating_add(lifetime)
    }

    /// `jti`: the request's own, else a random UUID.
    pub fn jti(&self, rng: &mut impl CryptoRng) -> String {
        self.jti.clone().unwrap_or_else(|| uuid::random_uuid(rng))
    }
}

/// The payload, in the order of the contract: the claims of every token, those of video, custom ones.
#[must_use]
pub fn claims(request: &TokenRequest, now: i64, jti: String) -> Json {
    let mut payload = Payload(Vec::new());
    payload.add("application_id", Json::from(request.application_id.as_str()));
    payload.add("iat", Json::from(request.iat(now)));
    payload.add_some("nbf", request.not_before.map(Json::from));
    payload.add("exp", Json::from(request.exp(now)));
    payload.add("jti", Json::String(jti));
    if request.kind == Kind::Video {
        video_claims(request.video.as_ref(), &mut payload);
    } else {
        payload.add_some("sub", request.sub.as_deref().map(Json::from));
        payload.add_some("acl", request.acl.clone());
    }
    payload.0.extend(request.claims.iter().cloned());
    Json::Object(payload.0)
}

/// The claims of the Node SDK's client token, but for its empty layout list.
fn video_claims(video: Option<&Video>, payload: &mut Payload) {
    let object = |name: &str, value| Json::Object(vec![(name.to_owned(), value)]);
    payload.add("sub", Json::from("video"));
    payload.add("acl", object("paths", object("/session/**", Json::Object(Vec::new()))));
    payload.add("scope", Json::from("session.connect"));
    let Some(video) = video else { return };
    if !video.session_id.is_empty() {
        payload.add("session_id", Json::from(video.session_id.as_str()));
    }
    payload.add("role", Json::from(video.role.as_deref().unwrap_or("publisher")));
    let classes = &video.initial_layout_class_list;
    payload.add_some("initial_layout_class_list", (!classes.is_empty()).then(|| Json::String(classes.join(" "))));
    payload.add_some("connection_data", video.connection_data.as_deref().map(Json::from));
}

/// A payload that grows claim by claim.
struct Payload(Vec<(String, Json)>);

impl Payload {
    fn add(&mut self, name: &str, value: Json) {
        self.0.push((name.to_owned(), value));
    }

    fn add_some(&mut self, name: &str, value: Option<Json>) {
        if let Some(value) = value {
            self.add(name, value);
        }
    }
}
