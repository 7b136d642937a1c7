//! Reads an application ID the way people paste it: with its name in front, in quotes or braces, or without its
//! hyphens.

use crate::{Code, text::QUOTES, uuid::is_uuid};

/// More than enough for any name followed by an ID.
const MAX_LENGTH: usize = 200;

/// Returns the ID in `text` and the repairs it needed. Returns `None` if there is no ID, or anything besides it.
pub(crate) fn find(text: &str) -> Option<(String, Vec<Code>)> {
    if text.len() > MAX_LENGTH {
        return None;
    }
    let mut repairs = Vec::new();
    let value = match split_name(text) {
        Some(value) => {
            repairs.push(Code::LabelRemoved);
            value.trim_matches(|c| is_blank(c) || is_quote(c) || matches!(c, ',' | ';' | '}'))
        }
        None => text,
    };
    let bare = strip(value, is_blank, Code::WhitespaceRemoved, &mut repairs);
    let bare = strip(bare, is_quote, Code::QuotesRemoved, &mut repairs);
    let bare = strip(bare, |c| matches!(c, '{' | '}'), Code::BracesRemoved, &mut repairs);
    let bare = strip(bare, is_blank, Code::WhitespaceRemoved, &mut repairs);
    let id = if bare.len() == 32 && bare.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        repairs.push(Code::HyphensRestored);
        with_hyphens(bare)?
    } else {
        bare.to_owned()
    };
    repairs.dedup();
    is_uuid(&id).then_some((id, repairs))
}

/// Returns `text` without surrounding spaces and braces. Used for text that is not an ID.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|c| is_blank(c) || matches!(c, '{' | '}'))
}

/// Returns what follows `application_id:`, `"applicationId":` or `VONAGE_APPLICATION_ID=`.
fn split_name(text: &str) -> Option<&str> {
    let (name, value) = text.split_once([':', '='])?;
    let plain =
        |c: char| c.is_alphanumeric() || is_blank(c) || is_quote(c) || matches!(c, '_' | '-' | '.' | '$' | '{' | ',');
    (name.chars().all(plain) && is_name(name)).then_some(value)
}

/// Returns whether a setting or member of this name is the application ID.
pub(crate) fn is_name(name: &str) -> bool {
    let letters = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase());
    let name: String = letters.collect();
    ["applicationid", "appid", "applicationuuid"].iter().any(|known| name.ends_with(known))
}

fn strip<'a>(text: &'a str, is: fn(char) -> bool, code: Code, repairs: &mut Vec<Code>) -> &'a str {
    let inner = text.trim_matches(is);
    if inner.len() < text.len() && !repairs.contains(&code) {
        repairs.push(code);
    }
    inner
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn is_quote(character: char) -> bool {
    QUOTES.contains(&character)
}

fn with_hyphens(digits: &str) -> Option<String> {
    let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map(|(start, end)| digits.get(start..end));
    parts.into_iter().collect::<Option<Vec<&str>>>().map(|parts| parts.join("-"))
}
