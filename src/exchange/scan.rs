//! Finds what every tool writes: a name before its value, and a method before its target. Each scan takes linear
//! time.

use crate::text::CODE_QUOTES as QUOTES;

/// How much of a value is read. No host, date or method is longer.
const LONGEST: usize = 2048;
const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/// Yields each value of `name`, as in `name: value`, `"name": "value"`, `name=value`, `"name"="value"`, or in JSON
/// inside a JSON string. `name` is in lower case, and `lower` is `text` in lower case.
pub(super) fn values<'a>(text: &'a str, lower: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    lower.match_indices(name).filter_map(move |(at, _)| {
        let part_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.' | '/');
        if text.get(..at)?.ends_with(part_of_name) {
            return None;
        }
        let rest = upto(text.get(at.checked_add(name.len())?..)?).trim_start_matches(['"', '\'', '\\']);
        let rest = rest.trim_start_matches([' ', '\t']).strip_prefix([':', '='])?.trim_start_matches([' ', '\t']);
        let value = rest.trim_start_matches(['"', '\'', '\\']);
        let end = value.find(['"', '\'', '\\', '\n', '\r', ']']).unwrap_or(value.len());
        Some(value.get(..end)?.trim())
    })
}

/// Returns the value of a command's option: `-X POST`, `-XPOST`, `--request "POST"`. A token may have `-X` in it, so an
/// option follows a space.
pub(super) fn option(text: &str, name: &str) -> Option<&'static str> {
    text.match_indices(name)
        .filter(|(at, _)| text.get(..*at).is_some_and(|before| before.ends_with(char::is_whitespace)))
        .find_map(|(at, _)| {
            let rest = upto(text.get(at.checked_add(name.len())?..)?);
            let value = rest.trim_start_matches([' ', '\t', '=', '"', '\'']);
            method(value.split(|c: char| !c.is_ascii_alphabetic()).next()?)
        })
}

/// Returns the method called `word`, which people and PowerShell do not always write in capital letters.
pub(super) fn method(word: &str) -> Option<&'static str> {
    METHODS.into_iter().find(|method| method.eq_ignore_ascii_case(word))
}

/// Returns the last method before a target: `POST /v1/messages`, `POST https://api.nexmo.com/v1/messages`.
pub(super) fn request_line(text: &str) -> Option<(&'static str, &str)> {
    let mut before = "";
    let mut last = None;
    for word in text.split_whitespace() {
        let target = word.trim_matches(QUOTES);
        if is_target(target)
            && let Some(method) = METHODS.into_iter().find(|method| *method == before.trim_matches(QUOTES))
        {
            last = Some((method, target));
        }
        before = word;
    }
    last
}

/// Returns the last status that is not interim, as in `HTTP/1.1 401 Unauthorized`, and what follows it.
pub(super) fn status_line(text: &str) -> Option<(u16, &str)> {
    let read = |(at, _)| {
        let (version, rest) = upto(text.get(at..)?).split_once(' ')?;
        let status = rest.get(..3)?.parse().ok().filter(|status| (200..600).contains(status) && version.len() <= 8)?;
        Some((status, text.get(at..)?))
    };
    text.rmatch_indices("HTTP/").find_map(read)
}

/// Returns the first address of a Vonage API, from its `://`. Skips documentation addresses, which every `type`
/// contains.
pub(super) fn vonage_url(text: &str) -> Option<&str> {
    let mut urls = text.match_indices("://").filter_map(|(at, _)| {
        let rest = upto(text.get(at..)?);
        rest.get(..rest.find(is_url_end).unwrap_or(rest.len()))
    });
    urls.find(|url| is_vonage(host_of(url.trim_start_matches("://"))))
}

/// Returns whether `host` may be a Vonage API.
pub(super) fn is_vonage(host: &str) -> bool {
    let host = name_of(host);
    let is_below = |domain| host.ends_with(domain);
    let documents = ["developer.", "dashboard.", "www.", "docs.", "support."];
    (is_below(".nexmo.com") || is_below(".vonage.com")) && !documents.iter().any(|name| host.starts_with(name))
}

/// Returns the host of an address after its `//`, without a user name and password.
pub(super) fn host_of(address: &str) -> &str {
    let authority = address.split(['/', '?', '#']).next().unwrap_or_default();
    authority.rsplit('@').next().unwrap_or_default()
}

/// Returns a host without its port, in lower case.
pub(super) fn name_of(host: &str) -> String {
    host.split(':').next().unwrap_or_default().to_ascii_lowercase()
}

/// Returns whether `word` can follow the method in a request line.
fn is_target(word: &str) -> bool {
    word.starts_with('/') || word.starts_with("https://") || word.starts_with("http://")
}

fn is_url_end(letter: char) -> bool {
    letter.is_whitespace() || QUOTES.contains(&letter) || matches!(letter, '\\' | '<' | '>' | ')' | ',')
}

/// Returns the part of `text` that is read.
fn upto(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text)
}
