//! Builds the payload of a token.

use crate::claims::request::{TokenRequest, Video};
use crate::{Kind, json::Json};

/// Returns the payload. Claims come in the order that the contract sets: common claims, Video claims, custom claims.
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

/// Adds the claims that the Node SDK puts into a client token, except its empty layout list.
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
