//! Finds what every tool writes: a name before its value, a method before its target. Each scan is linear.

/// What is read of one value; no host, date or method is longer.
const LONGEST: usize = 2048;
const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const QUOTES: [char; 3] = ['"', '\'', '`'];

/// Each value of `name`, as in `name: value`, `"name": "value"`, `name=value`, `"name"="value"`, or in JSON inside a
/// JSON string. `name` is in small letters, and `lower` is `text` in them.
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

/// What follows an option of a command: `-X POST`, `-XPOST`, `--request "POST"`.
pub(super) fn option<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(name)?;
    let value = upto(rest).trim_start_matches([' ', '\t', '=', '"', '\'']);
    method(value.split(|c: char| !c.is_ascii_alphabetic()).next()?)
}

/// The method that `word` is.
pub(super) fn method(word: &str) -> Option<&'static str> {
    METHODS.into_iter().find(|method| *method == word)
}

/// The last method that stands before a target: `POST /v1/messages`, `POST https://api.nexmo.com/v1/messages`.
pub(super) fn request_line(text: &str) -> Option<(&'static str, &str)> {
    let mut before = "";
    let mut last = None;
    for word in text.split_whitespace() {
        let target = word.trim_matches(QUOTES);
        if is_target(target)
            && let Some(method) = method(before.trim_matches(QUOTES))
        {
            last = Some((method, target));
        }
        before = word;
    }
    last
}

/// The status of the last response that is not interim: `HTTP/1.1 401 Unauthorized`. Answers what follows it too.
pub(super) fn status_line(text: &str) -> Option<(u16, &str)> {
    let read = |(at, _)| {
        let (version, rest) = upto(text.get(at..)?).split_once(' ')?;
        let status = rest.get(..3)?.parse().ok().filter(|status| (200..600).contains(status) && version.len() <= 8)?;
        Some((status, text.get(at..)?))
    };
    text.rmatch_indices("HTTP/").find_map(read)
}

/// The first address of one of Vonage's APIs, from its `://` on. Those of its documents are in every problem's `type`.
pub(super) fn vonage_url(text: &str) -> Option<&str> {
    let mut urls = text.match_indices("://").filter_map(|(at, _)| {
        let rest = upto(text.get(at..)?);
        rest.get(..rest.find(is_url_end).unwrap_or(rest.len()))
    });
    urls.find(|url| is_vonage(host_of(url.trim_start_matches("://"))))
}

/// Whether an API of Vonage may be at `host`.
pub(super) fn is_vonage(host: &str) -> bool {
    let is_below = |domain| host.ends_with(domain);
    let documents = ["developer.", "dashboard.", "www.", "docs.", "support."];
    (is_below(".nexmo.com") || is_below(".vonage.com")) && !documents.iter().any(|name| host.starts_with(name))
}

/// The host of an address behind its `//`, without a user's name and password.
pub(super) fn host_of(address: &str) -> &str {
    let authority = address.split(['/', '?', '#']).next().unwrap_or_default();
    authority.rsplit('@').next().unwrap_or_default()
}

/// Whether `word` is what a request line has after its method.
fn is_target(word: &str) -> bool {
    word.starts_with('/') || word.starts_with("https://") || word.starts_with("http://")
}

fn is_url_end(letter: char) -> bool {
    letter.is_whitespace() || QUOTES.contains(&letter) || matches!(letter, '\\' | '<' | '>' | ')' | ',')
}

/// The beginning of `text` that is looked at.
fn upto(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text)
}
