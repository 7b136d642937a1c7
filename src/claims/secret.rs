//! A key or a token in the wrong field of a request: it is not signed into a token, nor shown again.

use crate::{claims::fields, json::Json, secret::find_in};

/// The request without the fields that contain a secret, and which these are.
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

/// `object` without its members that contain a secret; one of no known name belongs to the whole `group`.
fn take_out_of(object: &Json, group: &'static str, found: &mut Vec<&'static str>) -> Json {
    let Json::Object(members) = object else { return object.clone() };
    let mut rest = Vec::new();
    for (name, value) in members {
        // The members of `video` are looked at one by one.
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
