//! What of a pasted text counts as a method, a host, a path, a status, a date and a body, at the limits of each rule.

use vonage_jwt_web::{Exchange, InspectContext, inspect};

use crate::draft::NOW;

const TOKEN: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpYXQiOjE3OTAwMDAwMDB9.AAAA";

fn call(paste: &str) -> Option<Exchange> {
    let context = InspectContext { now: NOW, ..InspectContext::default() };
    inspect(paste.replace("@TOKEN@", TOKEN).as_bytes(), &context).exchange
}

/// A request with these lines behind its first two.
fn with(lines: &str) -> Exchange {
    call(&format!("POST /v1/calls HTTP/1.1\nAuthorization: Bearer @TOKEN@\n{lines}")).unwrap()
}

#[test]
fn a_status_has_three_digits_that_mean_an_answer() {
    for (line, status) in [
        ("HTTP/1.1 200 OK", Some(200)),
        ("HTTP/1.1 199 Odd", None),
        ("HTTP/1.1 599", Some(599)),
        ("HTTP/1.1 600", None),
        ("HTTP/1.1 100 Continue\n\nHTTP/1.1 401 Unauthorized", Some(401)),
        ("HTTP/1.1 401 Unauthorized\n\nHTTP/1.1 100 Continue", Some(401)),
        ("HTTP/1.1 301 Moved\n\nHTTP/1.1 403 Forbidden", Some(403)),
        ("HTTP/2 401", Some(401)),
        ("< HTTP/2 401", Some(401)),
        ("HTTP/1.10 401", None),
        ("HTTP/1.1  401", None),
        ("HTTP/1.1 40", None),
        ("HTTP/1.1 4o1", None),
        // The first line of an answer goes before a status in its text, wherever that is.
        ("see HTTP/1.1 403\nHTTP/1.1 401", Some(401)),
        ("HTTP/1.1 401\nsee HTTP/1.1 403", Some(401)),
        ("see HTTP/1.1 403", Some(403)),
        ("see HTTP/1.1 403, see HTTP/1.1 404", Some(404)),
    ] {
        assert_eq!(with(line).status, status, "{line}");
    }
    for (words, status) in [
        ("status code 200", Some(200)),
        ("status code 199", None),
        ("status code 599", Some(599)),
        ("status code 600", None),
        ("status code 401, then status code 403", Some(403)),
        ("status code 401, then status code 7", Some(401)),
        ("The remote server returned an error: (401) Unauthorized.", Some(401)),
        ("Response Code 401", Some(401)),
        ("StatusCode: 403", Some(403)),
        ("status 401", None),
        ("status code 40", None),
    ] {
        assert_eq!(with(words).status, status, "{words}");
    }
}

#[test]
fn only_a_refusal_says_why() {
    let body = r#"{"title":"Some title","detail":"Some detail"}"#;
    for (status, says) in [(200, false), (399, false), (400, true), (401, true), (500, true)] {
        let said = with(&format!("HTTP/1.1 {status} x\n\n{body}")).said;
        assert_eq!(said.is_some_and(|said| said.title == "Some title"), says, "{status}");
    }
    for (body, title, detail) in [
        (r#"{"title":"abcd","detail":"efgh"}"#, "abcd", Some("efgh")),
        // A number says no more than the status.
        (r#"{"title":"abc","code":"abcd","detail":"efg","message":"efgh"}"#, "abcd", Some("efgh")),
        (r#"{"title":{"a":1},"error":"abcd","detail":["efgh"]}"#, "abcd", None),
        (r#"{"error_title":"one1","title":"two2"}"#, "two2", None),
        (r#"{"error":"four","code":"three","error-code-label":"label"}"#, "label", None),
        (r#"{"title":"same","description":"late","error_description":"later"}"#, "same", Some("late")),
    ] {
        let said = with(&format!("HTTP/1.1 401 x\n\n{body}")).said.unwrap();
        assert_eq!((said.title.as_str(), said.detail.as_deref()), (title, detail), "{body}");
    }
    // Only the start of a long text is shown.
    for (length, shown) in [(60, "a".repeat(60)), (61, format!("{}…", "a".repeat(60)))] {
        let said = with(&format!("HTTP/1.1 401 x\n\n{{\"title\":\"{}\"}}", "a".repeat(length))).said.unwrap();
        assert_eq!(said.title, shown);
    }
}

#[test]
fn a_body_without_a_status_line_tells_the_status_by_its_words() {
    let request = "curl -X POST https://api.nexmo.com/v1/messages -H 'Authorization: Bearer @TOKEN@'";
    for (title, status) in [
        ("Unauthorized", Some(401)),
        ("Invalid credentials", Some(401)),
        ("Authentication failed", Some(401)),
        ("system:error:invalid-token", Some(401)),
        ("system:error:expired-token", Some(401)),
        ("Forbidden", Some(403)),
        ("No permission", Some(403)),
        ("Not found", None),
    ] {
        for before in ["", "Response Body\n"] {
            let found = call(&format!("{request}\n{before}{{\"title\":\"{title}\"}}")).unwrap();
            assert_eq!(
                (found.status, found.said.map(|said| said.title)),
                (status, status.map(|_| title.into())),
                "{title}"
            );
        }
    }
    // The text of a request that was sent is no answer, unless it is said to be one.
    let sent = "POST /v1/calls HTTP/1.1\nAuthorization: Bearer @TOKEN@\n";
    assert_eq!(call(&format!("{sent}\n{{\"title\":\"Forbidden\"}}")).unwrap().status, None);
    assert_eq!(call(&format!("{sent}Response Body\n{{\"title\":\"Forbidden\"}}")).unwrap().status, Some(403));
}

#[test]
fn a_host_has_the_letters_and_the_length_of_one() {
    let long = |length: usize| format!("{}.nexmo.com", "a".repeat(length - 10));
    for (host, expected) in [
        ("api.nexmo.com", true),
        ("API.nexmo.com:8443", true),
        ("my-host", true),
        ("my_host", false),
        ("my host", false),
        ("höst", false),
        ("", false),
    ] {
        assert_eq!(with(&format!("Host: {host}")).host.as_deref(), expected.then_some(host), "{host}");
    }
    // 63 is the length of one part, which is not checked.
    assert_eq!(with(&format!("Host: {}", long(253))).host.map(|host| host.len()), Some(253));
    assert_eq!(with(&format!("Host: {}", long(254))).host, None);
    assert_eq!(with(":authority: api.nexmo.com").host.as_deref(), Some("api.nexmo.com"));
    assert_eq!(with("Host: a.example\n:authority: b.example").host.as_deref(), Some("a.example"));
    assert_eq!(with("Host: a.example\nHost: b.example").host.as_deref(), Some("b.example"));
    let target =
        call("GET https://me:secret@c.example:80/x?y HTTP/1.1\nHost: a.example\nAuthorization: Bearer @TOKEN@");
    assert_eq!(target.unwrap().host.as_deref(), Some("c.example:80"));
    assert_eq!(call("GET https://[::1]:80/x HTTP/1.1").unwrap().host.as_deref(), Some("[::1]:80"));
    // Part of another name.
    for name in ["x-host", "x_host", "x.host", "x/host", "x:host", "xhost", "7host"] {
        assert_eq!(with(&format!("{name}: a.example")).host, None, "{name}");
    }
    for (written, expected) in [
        ("Host:a.example", Some("a.example")),
        ("Host=a.example", Some("a.example")),
        ("Host = a.example", Some("a.example")),
        ("\"host\": \"a.example\"", Some("a.example")),
        ("'host': 'a.example'", Some("a.example")),
        ("\\\"host\\\": \\\"a.example\\\"", Some("a.example")),
        ("-H 'Host: a.example' -X", Some("a.example")),
        ("[Host: a.example]", Some("a.example")),
        ("Host a.example", None),
    ] {
        assert_eq!(with(written).host.as_deref(), expected, "{written}");
    }
}

#[test]
fn a_path_starts_with_a_slash_and_ends_before_what_is_not_its_own() {
    for (target, path) in [
        ("/v1/calls", Some("/v1/calls")),
        ("/v1/calls?x=1", Some("/v1/calls")),
        ("/v1/calls#x", Some("/v1/calls")),
        ("/v1/calls'x", Some("/v1/calls")),
        ("/v1/calls:,;", Some("/v1/calls")),
        ("/?x", Some("/")),
        ("https://api.nexmo.com", Some("/")),
        ("https://api.nexmo.com/", Some("/")),
        ("https://api.nexmo.com#x/y", Some("/")),
        ("http://api.nexmo.com/v1", Some("/v1")),
        ("ftp://api.nexmo.com/v1", None),
        ("v1/calls", None),
    ] {
        let found = call(&format!("PATCH {target} HTTP/1.1\nAuthorization: Bearer @TOKEN@"));
        assert_eq!(
            found.map(|call| (call.method, call.path)),
            path.map(|path| ("PATCH".into(), path.into())),
            "{target}"
        );
    }
    for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] {
        assert_eq!(call(&format!("{method} /x HTTP/1.1")).map(|call| call.method), Some(method.to_owned()));
    }
    for text in ["post /x", "POSTS /x", "TRACE /x", "/x POST", "POST x /x"] {
        assert_eq!(call(text), None, "{text}");
    }
    // The last request line of the text, up to the answer.
    assert_eq!(call("GET /one\nPOST /two").unwrap().path, "/two");
    assert_eq!(call("GET /one HTTP/1.1\n\nHTTP/1.1 401 x\nPOST /two").unwrap().path, "/one");
    // HTTP/2 names them, and both are needed.
    for (lines, found) in [
        (":method: DELETE\n:path: /x", Some(("DELETE", "/x"))),
        (":path: /x\n:method: delete", Some(("DELETE", "/x"))),
        (":method: DELETE\n:path: x", None),
        (":method: DELETED\n:path: /x", None),
        (":method: DELETE", None),
        (":path: /x", None),
    ] {
        assert_eq!(
            call(lines).map(|call| (call.method, call.path)),
            found.map(|(a, b)| (a.into(), b.into())),
            "{lines}"
        );
    }
}

#[test]
fn a_command_calls_vonage_with_its_method_or_the_usual_one() {
    let url = "https://api.nexmo.com/v1/calls";
    for (command, method) in [
        (format!("curl {url}"), Some("GET")),
        (format!("curl {url} -d x"), Some("POST")),
        (format!("curl {url} --data-raw x"), Some("POST")),
        (format!("curl {url} --json x"), Some("POST")),
        (format!("curl {url} -F x"), Some("POST")),
        (format!("curl {url} --form x"), Some("POST")),
        (format!("curl {url} -d x -G"), Some("GET")),
        (format!("curl {url} --get -d x"), Some("GET")),
        (format!("curl {url} -X PUT -d x"), Some("PUT")),
        (format!("curl {url} -XPUT"), Some("PUT")),
        (format!("curl {url} --request=PUT"), Some("PUT")),
        (format!("curl {url} --request \"PUT\""), Some("PUT")),
        (format!("curl {url} --x-PUT"), Some("GET")),
        (format!("fetch('{url}')"), Some("GET")),
        (format!("fetch('{url}', {{method: 'put'}})"), Some("PUT")),
        (format!("fetch('{url}', {{body: x}}) -d"), Some("GET")),
        (format!("Invoke-RestMethod {url}"), Some("GET")),
        (format!("Invoke-RestMethod -Method Put {url}"), Some("PUT")),
        (format!("axios({{url: '{url}', method: 'put'}})"), Some("PUT")),
        (format!("axios({{url: '{url}', method: 'puts'}})"), None),
        (format!("axios('{url}')"), None),
    ] {
        assert_eq!(call(&command).map(|call| call.method).as_deref(), method, "{command}");
    }
    for (host, is_vonage) in [
        ("api.nexmo.com", true),
        ("rest.nexmo.com", true),
        ("API-US.vonage.com:443", true),
        ("developer.vonage.com", false),
        ("dashboard.nexmo.com", false),
        ("www.vonage.com", false),
        ("docs.vonage.com", false),
        ("support.vonage.com", false),
        ("vonage.com", false),
        ("nexmo.com.example.org", false),
        ("api-nexmo.com", false),
    ] {
        assert_eq!(call(&format!("curl https://{host}/v1/calls")).is_some(), is_vonage, "{host}");
    }
    // The first address of Vonage's counts, and it ends where a program's text ends.
    for end in [" ", "'", "\"", "`", "\\", "<", ">", ")", ","] {
        let found = call(&format!(
            "curl see https://developer.vonage.com/x https://api.nexmo.com/v1/a{end}b https://api.nexmo.com/c"
        ));
        assert_eq!(found.unwrap().path, "/v1/a", "{end}");
    }
    let long = format!("curl https://api.nexmo.com/{} -X PUT", "a".repeat(3000));
    assert_eq!(call(&long).map(|call| call.method).as_deref(), Some("PUT"));
}

#[test]
fn the_last_date_of_the_answer_is_read() {
    let date = "Mon, 21 Sep 2026 14:13:20 GMT";
    let at = |lines: &str| with(lines).at;
    assert_eq!(at(&format!("Date: {date}")), Some(NOW));
    // Up to forty letters are one date. More are a line of several headers.
    assert_eq!(at(&format!("Date: {date} {}", "x".repeat(10))), Some(NOW));
    assert_eq!(at(&format!("Date: {date} {}", "x".repeat(11))), None);
    assert_eq!(at(&format!("Date: {date}\nDate: Mon, 21 Sep 2026 14:13:21 GMT")), Some(NOW + 1));
    assert_eq!(at(&format!("Date: {date}\nDate: yesterday")), Some(NOW));
    assert_eq!(at(&format!("x-date: {date}")), None);
}

#[test]
fn of_a_har_the_calls_to_vonage_count() {
    let entry = |method: &str, url: &str, status: u16| {
        format!(
            r#"{{"request":{{"method":"{method}","url":"{url}","headers":[{{"name":"authorization","value":"Bearer @TOKEN@"}},{{"name":"X-Host","value":"x"}}]}},"response":{{"status":{status},"headers":[{{"name":"DATE","value":"Mon, 21 Sep 2026 14:13:20 GMT"}}],"content":{{"text":"{{\"title\":\"A title\"}}"}}}}}}"#
        )
    };
    let har = |entries: &[String]| call(&format!(r#" {{"log":{{"entries":[{}]}}}}"#, entries.join(",")));
    let vonage = entry("POST", "https://api.nexmo.com/v1/calls", 401);
    let found = har(core::slice::from_ref(&vonage)).unwrap();
    assert_eq!((found.status, found.at, found.path.as_str()), (Some(401), Some(NOW), "/v1/calls"));
    assert_eq!((found.said.unwrap().title, found.host.as_deref()), ("A title".to_owned(), Some("api.nexmo.com")));
    // The question that a browser asks first, and other hosts.
    let asked = entry("OPTIONS", "https://api.nexmo.com/v1/calls", 200);
    let other = entry("GET", "https://cdn.example.org/x", 401);
    assert_eq!(har(&[asked.clone(), other.clone(), vonage.clone()]).unwrap().path, "/v1/calls");
    assert_eq!(har(core::slice::from_ref(&other)).unwrap().path, "/x");
    // Alone, it is text like any other.
    assert_eq!(har(&[asked]).unwrap().method, "OPTIONS");
    // Of several, the refused one; of several refused ones, none.
    let (good, forbidden) =
        (entry("GET", "https://api.nexmo.com/good", 200), entry("GET", "https://api.nexmo.com/forbidden", 403));
    let missing = entry("GET", "https://api.nexmo.com/missing", 404);
    assert_eq!(har(&[good.clone(), forbidden.clone(), missing.clone()]).unwrap().path, "/forbidden");
    assert_eq!(har(&[good.clone(), vonage.clone()]).unwrap().path, "/v1/calls");
    assert_eq!(har(&[good, missing]), None);
    assert_eq!(har(&[forbidden, vonage.clone()]), None);
    // Cut off, nothing of it is certain.
    let whole = format!(r#"{{"log":{{"entries":[{vonage}]}}}}"#);
    assert_eq!(call(&whole[..whole.len() - 1]), None);
    // An entry alone is one too.
    assert_eq!(call(&vonage).unwrap().path, "/v1/calls");
}

#[test]
fn a_call_is_known_by_its_method_host_and_path() {
    let api = |line: &str, host: &str| {
        let host = if host.is_empty() { String::new() } else { format!("Host: {host}\n") };
        call(&format!("{line} HTTP/1.1\n{host}Authorization: Bearer @TOKEN@")).unwrap().api
    };
    let nexmo = "api.nexmo.com";
    assert_eq!(api("POST /v1/messages", nexmo), Some("messages"));
    assert_eq!(api("POST /v1/messages/", nexmo), Some("messages"));
    assert_eq!(api("POST /v1/messages", "API.nexmo.com:443"), Some("messages"));
    assert_eq!(api("POST /v1/messages", ""), Some("messages"));
    assert_eq!(api("PUT /v1/messages", nexmo), None);
    assert_eq!(api("POST /v1/messages/x", nexmo), None);
    assert_eq!(api("POST /v1", nexmo), None);
    assert_eq!(api("POST /v1/messages", "api.example.com"), None);
    // One segment stands for a name in braces.
    assert_eq!(api("PATCH /v1/messages/abc", "api-eu.vonage.com"), Some("messages_update"));
    assert_eq!(api("PATCH /v1/messages/abc/d", "api-eu.vonage.com"), None);
    assert_eq!(api("PATCH /v1/messages//", "api-eu.vonage.com"), None);
    let region = |host: &str| with(&format!("Host: {host}")).region;
    assert_eq!((region("api-eu-3.vonage.com:443"), region("API.nexmo.com")), (Some("eu-3"), Some("global")));
    assert_eq!(region("api.example.com"), None);
}
