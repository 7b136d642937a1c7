//! Writes PowerShell, for version 5.1 and later.

use crate::snippet::call::Call;

/// Returns a single-quoted string. PowerShell treats curly single quotes like `'`, so each of them is doubled.
pub(super) fn quote(text: &str) -> String {
    let mut out = String::from("'");
    for character in text.chars() {
        if matches!(character, '\'' | '\u{2018}'..='\u{201b}') {
            out.push(character);
        }
        out.push(character);
    }
    out.push('\'');
    out
}

pub(super) fn invoke(call: &Call) -> String {
    let mut out = String::new();
    let authorization = match call.token() {
        _ if call.is_basic() => {
            out.push_str("$pair = \"${env:VONAGE_API_KEY}:${env:VONAGE_API_SECRET}\"\n");
            out.push_str("$basic = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($pair))\n");
            "\"Basic $basic\"".to_owned()
        }
        Some(token) => quote(&["Bearer ", token].concat()),
        None => ["\"Bearer ${env:", call.variable(), "}\""].concat(),
    };
    out.push_str("$call = @{\n  Method = ");
    out.push_str(&quote(call.method));
    out.push_str("\n  Uri = ");
    out.push_str(&quote(&call.url));
    out.push_str("\n  Headers = @{ Authorization = ");
    out.push_str(&authorization);
    for (name, value) in call.headers.iter().filter(|(name, _)| *name != "Content-Type") {
        out.extend(["; ", &quote(name), " = ", &quote(value)]);
    }
    out.push_str(" }\n");
    for (_, value) in call.headers.iter().filter(|(name, _)| *name == "Content-Type") {
        out.extend(["  ContentType = ", &quote(value), "\n"]);
    }
    if let Some(body) = &call.body {
        out.extend(["  Body = ", &quote(body), "\n"]);
    }
    out.push_str("}\nInvoke-RestMethod @call");
    out
}
