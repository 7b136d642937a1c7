//! Finds the one call in a pasted text.

use crate::exchange::{
    call::{Exchange, Said},
    har, known, said, scan,
};
use crate::{
    date::{date, http_date},
    secret::find_secret,
    text::last_place,
};

/// What a pasted text is, apart from the token in it.
pub(crate) enum Pasted {
    /// No call, but perhaps its header: what follows `Authorization:`.
    Text(Option<String>),
    /// One call, and what it sends in `Authorization`: empty if nothing, `None` if the text does not show it.
    Call(Box<Exchange>, Option<String>),
    /// More than one call.
    Calls(usize),
}

/// Finds the call in `text`. If a HAR has several, the refused one counts.
pub(crate) fn read(text: &str) -> Pasted {
    let text = text.trim_start();
    let Some(calls) = har::calls(text) else {
        return one(text).unwrap_or_else(|| Pasted::Text(scan::header(text, "authorization").map(str::to_owned)));
    };
    let mut found: Vec<Pasted> = calls.iter().filter_map(|call| Some(alone(one(call)?))).collect();
    let is_refusal = |call: &Pasted| matches!(call, Pasted::Call(call, _) if matches!(call.status, Some(401 | 403)));
    if found.len() > 1 && found.iter().any(is_refusal) {
        found.retain(is_refusal);
    }
    match found.len() {
        0 | 1 => found.pop().unwrap_or(Pasted::Text(None)),
        count => Pasted::Calls(count),
    }
}

/// Says that an entry of a HAR sent nothing if it names no `Authorization`: a token elsewhere in the file is another's.
fn alone(call: Pasted) -> Pasted {
    match call {
        Pasted::Call(exchange, None) => Pasted::Call(exchange, Some(String::new())),
        other => other,
    }
}

fn one(text: &str) -> Option<Pasted> {
    // The escapes of Windows' command line, which Chromium adds to any text that it copies for it.
    let unescaped = text.contains("^\"").then(|| text.replace('^', ""));
    let text = unescaped.as_deref().unwrap_or(text);
    let lower = text.to_ascii_lowercase();
    let last = |name| scan::last(text, &lower, name);
    let (method, target) = call(text, &lower)?;
    let address = target.split_once("://").map(|(_, address)| address);
    let host = address.map(scan::host_of).or_else(|| last("host")).or_else(|| last(":authority")).filter(is_host);
    let path = match address {
        Some(address) => address.get(address.find(['/', '?', '#']).unwrap_or(address.len())..)?,
        None => target,
    };
    let path = path.split(['?', '#', '"', '\'', '`']).next()?.trim_end_matches([':', ',', ';']);
    let path = if path.is_empty() { "/" } else { path };
    if find_secret(path).is_some() || host.is_some_and(|host| find_secret(host).is_some()) {
        return None;
    }
    let api = known::api(method, host, path);
    let answer = answer(text);
    let written = scan::values(text, &lower, "date").filter(|value| value.len() <= 40 && date(value).is_some()).last();
    let exchange = Exchange {
        method: method.to_owned(),
        path: path.to_owned(),
        host: host.map(str::to_owned),
        region: host.and_then(known::region),
        api: api.map(|api| api.id),
        status: answer.0,
        date: written.map(str::to_owned),
        at: written.and_then(http_date),
        said: answer.1,
        because: None,
    };
    let authorization = last("authorization").map(str::to_owned);
    Some(Pasted::Call(Box::new(exchange), authorization))
}

/// Finds the method and the target in a request line, or in HTTP/2's pseudo-headers, or in a command.
fn call<'a>(text: &'a str, lower: &'a str) -> Option<(&'static str, &'a str)> {
    // A response may name other calls.
    let request = scan::status_line(text).and_then(|(_, response)| text.strip_suffix(response)).unwrap_or(text);
    if let Some(line) = scan::request_line(request).or_else(|| scan::request_line(text)) {
        return Some(line);
    }
    let last = |name| scan::last(text, lower, name);
    // A path starts with a slash and has no space (RFC 9113 §8.3.1).
    let path = last(":path").and_then(|path| path.split_whitespace().next()).filter(|path| path.starts_with('/'));
    if let (Some(method), Some(path)) = (last(":method").and_then(scan::method), path) {
        return Some((method, path));
    }
    let target = scan::vonage_url(text)?;
    let options = ["-X", "--request", "-Method"];
    let named = options.iter().find_map(|name| scan::option(text, name));
    let named = named.or_else(|| scan::values(text, lower, "method").filter_map(scan::method).last());
    let is_curl = lower.contains("curl");
    let is_command = is_curl || ["fetch(", "invoke-"].iter().any(|name| lower.contains(name));
    // curl sends POST if it has something to send (curl(1), `--data`).
    let has = |names: &[&str]| text.split_whitespace().any(|word| names.iter().any(|name| word.starts_with(name)));
    let sends = is_curl && !has(&["-G", "--get"]) && has(&["-d", "--data", "--json", "-F", "--form"]);
    let usual = || is_command.then_some(if sends { "POST" } else { "GET" });
    Some((named.or_else(usual)?, target))
}

/// Returns the status and the body of the response.
fn answer(text: &str) -> (Option<u16>, Option<Said>) {
    if let Some((status, response)) = scan::status_line(text) {
        return (Some(status), said::read(response).filter(|_| status >= 400));
    }
    // Postman's console and a body copied on its own have no status line. The body of the request is not a response.
    // Neither is that of a request as HTTP/1.1 writes it.
    let alone = || last_place(text, "\n{").filter(|_| !text.contains("HTTP/"));
    let body = last_place(text, "Response Body").or_else(alone).and_then(|at| text.get(at..));
    let said = body.and_then(said::read).filter(|said| said::status(said).is_some());
    (said.as_ref().and_then(said::status).or_else(|| scan::status_in_words(text)), said)
}

/// Returns whether `host` has only letters that a host name or a port may have (RFC 3986 §3.2.2).
fn is_host(host: &&str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    !host.is_empty() && host.len() <= 253 && host.bytes().all(fits)
}
