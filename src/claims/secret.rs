//! Finds keys and tokens in the wrong field of a request, so that they are neither signed into a token nor shown
//! again.

use crate::{claims::fields, json::Json, secret::find_in};

/// Returns the request without the fields that contain a secret, and the names of those fields.
pub(super) fn take_out(request: &Json) -> (Json, Vec<&'static str>) {
    let mut found = Vec::new();
    let Json::Object(members) = take_out_of(request, "", &mut found) else {
        return (request.clone(), found);
    };
    let members = members.into_iter().map(|(name, value)| {
        let value = if name == "video" { take_out_of(&value, "video", &mut found) } else { value };
        (name, value)
    });
    (Json::Object(members.collect()), found)
}

/// Returns `object` without the members that contain a secret. A member with an unknown name is reported as `group`.
fn take_out_of(object: &Json, group: &'static str, found: &mut Vec<&'static str>) -> Json {
    let Json::Object(members) = object else { return object.clone() };
    let mut rest = Vec::new();
    for (name, value) in members {
        // The members of `video` are checked one by one.
        let has_members = name == "video" && value.members().is_some();
        let secret = find_in(&Json::from(name.as_str())).or_else(|| if has_members { None } else { find_in(value) });
        if secret.is_some() {
            found.push(fields::find(group, name).map_or(group, |field| field.name));
        } else {
            rest.push((name.clone(), value.clone()));
        }
    }
    Json::Object(rest)
}
