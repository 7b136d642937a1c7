//! Finds what every tool writes: a name before its value, and a method before its target. Each scan takes linear
//! time.

use crate::text::{CODE_QUOTES as QUOTES, places};

/// How much of most values is read. No host, date or method is longer.
const LONGEST: usize = 2048;
const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/// Yields each value of `name`, as in `name: value`, `"name": "value"`, `name=value`, `"name"="value"`, or in JSON
/// inside a JSON string. `name` is in lower case, and `lower` is `text` in lower case.
pub(super) fn values<'a>(text: &'a str, lower: &str, name: &'a str) -> impl Iterator<Item = &'a str> {
    places(lower, name).into_iter().filter_map(move |at| value(text.get(..at)?, upto(text.get(at..)?), name))
}

/// Returns the last of them, however long it is.
pub(super) fn last<'a>(text: &'a str, lower: &str, name: &str) -> Option<&'a str> {
    places(lower, name).into_iter().rev().find_map(|at| value(text.get(..at)?, text.get(at..)?, name))
}

/// Returns the value of a header that was pasted without its call. A colon follows the name, and no other word is before
/// it: a sentence is not a header.
pub(super) fn header<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    places(&text.to_ascii_lowercase(), name).into_iter().rev().find_map(|at| {
        let (before, rest) = text.split_at_checked(at)?;
        let is_sentence = before.trim_end_matches([' ', '\t']).ends_with(char::is_alphanumeric);
        let has_colon = skip(rest.get(name.len()..)?, b"\"'\\ \t").starts_with(':');
        value(before, rest, name).filter(|value| has_colon && !is_sentence && !value.is_empty())
    })
}

/// Reads the value of the name that `rest` starts with.
fn value<'a>(before: &str, rest: &'a str, name: &str) -> Option<&'a str> {
    if before.bytes().last().is_some_and(|byte| byte.is_ascii_alphanumeric() || b"-_:./".contains(&byte)) {
        return None;
    }
    let rest = skip(skip(rest.get(name.len()..)?, b"\"'\\"), b" \t");
    let rest = skip(rest.strip_prefix([':', '='])?, b" \t\\");
    // A text in quotes may have the other ones in it. Without, those of a command or curl's bracket are around both.
    let (start, ends): (_, &[u8]) = match rest.bytes().next() {
        Some(b'"') => (1, b"\"\\\n\r"),
        Some(b'\'') => (1, b"'\\\n\r"),
        _ => (0, b"\"']\\\n\r"),
    };
    let rest = rest.get(start..)?;
    let end = rest.bytes().position(|byte| ends.contains(&byte)).unwrap_or(rest.len());
    Some(rest.get(..end)?.trim())
}

/// Returns `text` after any of these letters.
fn skip<'a>(text: &'a str, letters: &[u8]) -> &'a str {
    let count = text.bytes().take_while(|byte| letters.contains(byte)).count();
    text.get(count..).unwrap_or_default()
}

/// Returns the value of a command's option: `-X POST`, `-XPOST`, `--request "POST"`. A token may have `-X` in it, so an
/// option follows a space.
pub(super) fn option(text: &str, name: &str) -> Option<&'static str> {
    places(text, name)
        .into_iter()
        .filter(|at| text.get(..*at).is_some_and(|before| before.ends_with(char::is_whitespace)))
        .find_map(|at| {
            let rest = upto(text.get(at.checked_add(name.len())?..)?);
            let value = skip(rest, b" \t=\"'");
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

/// Returns the last status that is not interim, as in `HTTP/1.1 401 Unauthorized`, and what follows it. One that starts
/// a line goes before others: a body may name a status too.
pub(super) fn status_line(text: &str) -> Option<(u16, &str)> {
    let mut found: Option<(bool, u16, &str)> = None;
    for at in places(text, "HTTP/") {
        let (before, rest) = text.split_at_checked(at)?;
        let before = before.trim_end_matches([' ', '<']);
        let starts_line = before.is_empty() || before.ends_with('\n');
        if let Some(status) = status(rest)
            && found.is_none_or(|(started, ..)| starts_line >= started)
        {
            found = Some((starts_line, status, rest));
        }
    }
    found.map(|(_, status, rest)| (status, rest))
}

/// What programs write before a status: axios, got, Python's requests, PowerShell.
const BEFORE_STATUS: [&str; 6] =
    ["status code ", "status: ", "statuscode: ", "response code ", "<response [", "returned an error: ("];

/// Returns the last status that a program's error names, as in `Request failed with status code 401`.
pub(super) fn status_in_words(text: &str) -> Option<u16> {
    let lower = text.to_ascii_lowercase();
    let read = |name: &str, at: usize| lower.get(at..)?.get(name.len()..)?.get(..3)?.parse().ok();
    let mut found =
        BEFORE_STATUS.iter().flat_map(|name| places(&lower, name).into_iter().filter_map(|at| read(name, at)));
    found.rfind(|status| (200..600).contains(status))
}

fn status(line: &str) -> Option<u16> {
    let (version, rest) = line.get(..line.floor_char_boundary(16))?.split_once(' ')?;
    rest.get(..3)?.parse().ok().filter(|status| (200..600).contains(status) && version.len() <= 8)
}

/// Returns the first address of a Vonage API, from its `://`. Skips documentation addresses, which every `type`
/// contains.
pub(super) fn vonage_url(text: &str) -> Option<&str> {
    let mut urls = places(text, "://").into_iter().filter_map(|at| {
        let rest = upto(text.get(at..)?);
        rest.get(..rest.find(is_url_end).unwrap_or(rest.len()))
    });
    urls.find(|url| url.get("://".len()..).is_some_and(|address| is_vonage(host_of(address))))
}

/// Returns whether `host` may be a Vonage API.
pub(crate) fn is_vonage(host: &str) -> bool {
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
