//! Rewrites a HAR file or one of its entries (HTTP Archive 1.2) as the messages that it describes.

use crate::exchange::scan;
use crate::json::Json;

/// Returns the calls to Vonage in `text` as HTTP/1.1 writes them, or `None` if it is not a HAR.
pub(super) fn calls(text: &str) -> Option<Vec<String>> {
    if !text.starts_with('{') || !text.contains("\"request\"") {
        return None;
    }
    // Of a file that was cut off, no call is certain.
    let Ok(json) = Json::parse(text) else { return Some(Vec::new()) };
    let log = json.get("log").and_then(|log| log.get("entries"));
    let entries = match log {
        Some(Json::Array(entries)) => entries.as_slice(),
        _ => core::slice::from_ref(&json),
    };
    let calls: Vec<(bool, String)> = entries.iter().filter_map(message).collect();
    // A page calls other hosts too, but only Vonage's response matters.
    let vonage = calls.iter().any(|(vonage, _)| *vonage);
    let calls: Vec<String> = calls.into_iter().filter(|call| call.0 || !vonage).map(|(_, text)| text).collect();
    (!calls.is_empty()).then_some(calls)
}

/// Returns whether the call of an entry went to Vonage, and its messages. Skips the OPTIONS request that a browser
/// sends first.
fn message(entry: &Json) -> Option<(bool, String)> {
    let (request, response) = (entry.get("request")?, entry.get("response"));
    let (method, url) = (text_of(request, "method")?, text_of(request, "url")?);
    if method == "OPTIONS" {
        return None;
    }
    let host = scan::host_of(url.split_once("://")?.1);
    let mut text = [method, " ", url, " HTTP/1.1\n"].concat();
    for (part, names) in [(Some(request), ["host", "authorization"]), (response, ["date", ""])] {
        if let (Some(Json::Number(status)), "date") = (part.and_then(|part| part.get("status")), names[0]) {
            text.push_str(&["\nHTTP/1.1 ", status, "\n"].concat());
        }
        let Some(Json::Array(headers)) = part.and_then(|part| part.get("headers")) else { continue };
        for header in headers {
            let (Some(name), Some(value)) = (text_of(header, "name"), text_of(header, "value")) else { continue };
            if names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                text.push_str(&[name, ": ", value, "\n"].concat());
            }
        }
    }
    let body = response.and_then(|response| text_of(response.get("content")?, "text"));
    text.push_str(&["\n", body.unwrap_or_default()].concat());
    Some((scan::is_vonage(host), text))
}

fn text_of<'a>(json: &'a Json, name: &str) -> Option<&'a str> {
    json.get(name)?.as_str()
}
