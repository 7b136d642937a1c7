//! Writes bash: curl, HTTPie and the `.env` line.

use crate::snippet::call::Call;

/// Returns any text as one word of bash. Single quotes protect everything but themselves.
pub(super) fn quote(text: &str) -> String {
    ["'", &text.replace('\'', "'\\''"), "'"].concat()
}

pub(super) fn curl(call: &Call) -> String {
    let mut words = vec!["curl ".to_owned()];
    if call.method != "GET" {
        words.push(["-X ", call.method, " "].concat());
    }
    words.push(quote(&call.url));
    words.push(" \\\n  ".to_owned());
    words.push(match call.token() {
        _ if call.is_basic() => r#"-u "$VONAGE_API_KEY:$VONAGE_API_SECRET""#.to_owned(),
        Some(token) => ["-H ", &quote(&["Authorization: Bearer ", token].concat())].concat(),
        None => [r#"-H "Authorization: Bearer $"#, call.variable(), "\""].concat(),
    });
    for (name, value) in &call.headers {
        words.push(" \\\n  -H ".to_owned());
        words.push(quote(&[*name, ": ", *value].concat()));
    }
    if let Some(body) = &call.body {
        // `--data` would read a leading `@` as a file name.
        words.push(" \\\n  --data-raw ".to_owned());
        words.push(quote(body));
    }
    words.concat()
}

pub(super) fn httpie(call: &Call) -> String {
    let mut words = vec!["http ".to_owned()];
    words.push(match call.token() {
        _ if call.is_basic() => r#"-a "$VONAGE_API_KEY:$VONAGE_API_SECRET""#.to_owned(),
        Some(token) => ["-A bearer -a ", &quote(token)].concat(),
        None => [r#"-A bearer -a "$"#, call.variable(), "\""].concat(),
    });
    words.extend([" ".to_owned(), call.method.to_owned(), " ".to_owned(), quote(&call.url)]);
    for (name, value) in &call.headers {
        words.push(" \\\n  ".to_owned());
        words.push(quote(&[*name, ":", *value].concat()));
    }
    if let Some(body) = &call.body {
        words.push(" \\\n  --raw ".to_owned());
        words.push(quote(body));
    }
    words.concat()
}

/// Returns a line of a `.env` file. There is no standard. A token needs no quotes, and any other value gets the
/// quotes that most readers take literally.
pub(super) fn env(token: Option<&str>) -> String {
    let token = token.unwrap_or_default();
    let plain = token.chars().all(|c| c.is_ascii_alphanumeric() || "-._~+/=".contains(c));
    let value = if plain {
        token.to_owned()
    } else if token.contains(['\'', '\n', '\r']) {
        let escaped = token.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$");
        ["\"", &escaped.replace('\n', "\\n").replace('\r', "\\r"), "\""].concat()
    } else {
        ["'", token, "'"].concat()
    };
    ["VONAGE_JWT=", &value].concat()
}
