//! A key or a token in the wrong field of a request: it is not signed into a token, nor shown again.

use crate::{
    json::Json,
    secret::{is_secret, json_has_private_key},
};

/// Fields whose values are short: so much base64 is no name and no ID.
const SHORT: [&str; 3] = ["applicationId", "jti", "sub"];
const LONG: [&str; 2] = ["acl", "claims"];
const VIDEO: [(&str, &str); 4] = [
    ("sessionId", "video.sessionId"),
    ("role", "video.role"),
    ("connectionData", "video.connectionData"),
    ("initialLayoutClassList", "video.initialLayoutClassList"),
];

/// The request without the fields that hold a secret, and which these are.
pub(super) fn take_out(request: &Json) -> (Json, Vec<&'static str>) {
    let Json::Object(members) = request else { return (request.clone(), Vec::new()) };
    let (mut rest, mut found) = (Vec::new(), Vec::new());
    for (name, value) in members {
        let among = |names: &[&'static str]| names.iter().find(|known| *known == name).copied();
        let short = among(&SHORT).filter(|_| value.as_str().is_some_and(is_secret));
        let field = short.or_else(|| among(&LONG).filter(|_| json_has_private_key(value)));
        match field {
            Some(field) => found.push(field),
            None if name == "video" => rest.push((name.clone(), take_out_of_video(value, &mut found))),
            None => rest.push((name.clone(), value.clone())),
        }
    }
    (Json::Object(rest), found)
}

fn take_out_of_video(video: &Json, found: &mut Vec<&'static str>) -> Json {
    let Json::Object(members) = video else { return video.clone() };
    let mut rest = members.clone();
    for (name, field) in VIDEO {
        if video.get(name).is_some_and(json_has_private_key) {
            rest.retain(|(given, _)| given != name);
            found.push(field);
        }
    }
    Json::Object(rest)
}
