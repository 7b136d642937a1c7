//! Writes the form, without its secrets, as the fragment of a link, and reads it back.
//!
//! `kind=user&applicationId=…&sub=alice&acl=%7B…` is readable, so anyone can see what a link contains. Browsers never
//! send a fragment to a server, but they keep it in the history. So nothing that looks like a key or a token goes in
//! or out.

use crate::{
    Code, Error, Kind, Result,
    claims::{Type, in_link},
    json::Json,
    secret::find_secret,
    text::{percent_bytes, percent_encode},
};

/// No real form is this long.
const MAX_LENGTH: usize = 16 * 1024;

/// Returns the fragment, without `#`, for those members of a `TokenRequest` that a link may contain.
///
/// # Errors
/// [`Code::SettingsHasSecret`], or [`Code::SettingsInvalid`] for an unknown member or a value of the wrong type.
pub fn settings_to_fragment(settings: &Json) -> Result<String> {
    let mut pairs = Vec::new();
    for (name, value) in settings.members().ok_or_else(|| invalid(""))? {
        match value {
            Json::Null => {}
            Json::Object(members) if name == "video" => {
                for (member, value) in members.iter().filter(|(_, value)| *value != Json::Null) {
                    pairs.push((["video.", member].concat(), text_of("video", member, value)?));
                }
            }
            _ => pairs.push((name.clone(), text_of("", name, value)?)),
        }
    }
    pairs.retain(|(_, text)| !text.is_empty());
    refuse_secrets(pairs.iter().map(|(_, text)| text.as_str()))?;
    let pairs: Vec<String> = pairs.iter().map(|(name, text)| [name, "=", &percent_encode(text)].concat()).collect();
    Ok(pairs.join("&"))
}

/// Returns the members of a `TokenRequest` that `fragment` contains. The ACL and the claims are JSON text.
///
/// # Errors
/// [`Code::SettingsHasSecret`], or [`Code::SettingsInvalid`] with the name that is unknown, appears twice, or has an
/// unreadable value.
pub fn settings_from_fragment(fragment: &str) -> Result<Json> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.len() > MAX_LENGTH {
        return Err(invalid(""));
    }
    let (mut members, mut video) = (Vec::<(String, Json)>::new(), Vec::<(String, Json)>::new());
    for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
        let (name, text) = pair.split_once('=').ok_or_else(|| invalid(pair))?;
        let text = percent_decode(text).ok_or_else(|| invalid(name))?;
        refuse_secrets([text.as_str()])?;
        let (list, name, value) = match name.strip_prefix("video.") {
            Some(member) => (&mut video, member, value_of("video", member, text)),
            None => (&mut members, name, value_of("", name, text)),
        };
        if list.iter().any(|(given, _)| given == name) {
            return Err(invalid(name));
        }
        list.push((name.to_owned(), value.ok_or_else(|| invalid(name))?));
    }
    if !video.is_empty() {
        members.push(("video".to_owned(), Json::Object(video)));
    }
    Ok(Json::Object(members))
}

fn invalid(name: &str) -> Error {
    let error = Error::whole(Code::SettingsInvalid);
    // An unknown name may be of any length, and may be something that must not be shown.
    if name.len() <= 40 && !name.is_empty() { error.with("name", name) } else { error }
}

fn text_of(group: &str, name: &str, value: &Json) -> Result<String> {
    match (in_link(group, name), value) {
        (Some(Type::Name | Type::Text | Type::Json), Json::String(text)) => Ok(text.clone()),
        (Some(Type::Seconds), Json::Number(text)) => Ok(text.clone()),
        (Some(Type::Json), Json::Object(_)) => Ok(value.to_text()),
        (Some(Type::Words), Json::Array(words)) => {
            let words: Option<Vec<&str>> = words.iter().map(Json::as_str).collect();
            Ok(words.ok_or_else(|| invalid(name))?.join(" "))
        }
        _ => Err(invalid(name)),
    }
}

fn value_of(group: &str, name: &str, text: String) -> Option<Json> {
    match in_link(group, name)? {
        Type::Name => Kind::from_name(&text).map(|kind| Json::from(kind.as_str())),
        Type::Text | Type::Json => Some(Json::String(text)),
        Type::Seconds => text.parse::<i64>().ok().map(Json::from),
        Type::Words => Some(Json::Array(text.split_whitespace().map(Json::from).collect())),
        Type::Group => None,
    }
}

/// Decodes `%XX` as UTF-8. A `+` stays a `+`, because this is not form encoding.
fn percent_decode(text: &str) -> Option<String> {
    let bytes = percent_bytes(text).map(|(byte, spelling)| (spelling != b"%").then_some(byte));
    String::from_utf8(bytes.collect::<Option<_>>()?).ok()
}

/// Refuses a profile name that contains a secret, because the name is stored as it is.
///
/// # Errors
/// [`Code::FieldHasSecret`] with the field `name`.
pub fn check_profile_name(name: &str) -> Result<()> {
    match find_secret(name) {
        Some(_) => Err(Error::new(Code::FieldHasSecret, "name")),
        None => Ok(()),
    }
}

fn refuse_secrets<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<()> {
    if texts.into_iter().any(|text| find_secret(text).is_some()) {
        return Err(Error::whole(Code::SettingsHasSecret));
    }
    Ok(())
}
