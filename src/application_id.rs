//! The application ID as people paste it: with its name before it, in quotes or braces, without its hyphens.

use crate::{Code, uuid::is_uuid};

/// Longer than any name of the ID with the ID behind it.
const MAX_LENGTH: usize = 200;

/// The ID in `text` and what had to be put right; `None` where there is none, or more than it.
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

/// `text` without the spaces and braces around it, for what is no ID.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|c| is_blank(c) || matches!(c, '{' | '}'))
}

/// What is behind `application_id:`, `"applicationId":` or `VONAGE_APPLICATION_ID=`.
fn split_name(text: &str) -> Option<&str> {
    let (name, value) = text.split_once([':', '='])?;
    let plain =
        |c: char| c.is_alphanumeric() || is_blank(c) || is_quote(c) || matches!(c, '_' | '-' | '.' | '$' | '{' | ',');
    (name.chars().all(plain) && is_name(name)).then_some(value)
}

/// Whether a setting or a member of this name has the application ID.
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
    matches!(character, '"' | '\'' | '`' | '“' | '”' | '‘' | '’')
}

fn with_hyphens(digits: &str) -> Option<String> {
    let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map(|(start, end)| digits.get(start..end));
    parts.into_iter().collect::<Option<Vec<&str>>>().map(|parts| parts.join("-"))
}
