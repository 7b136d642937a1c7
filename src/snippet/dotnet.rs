//! Writes .NET code with `Vonage.Jwt.CreateToken`, which sets `iat` and `jti` itself and cannot be given them.

use crate::snippet::{
    code::{Plan, cannot_set},
    literal::{Style, string},
};

/// Writes a number. A whole number too large for `ulong` would not compile, so it becomes a `double`, as in most JSON
/// readers.
fn number(text: &str) -> String {
    let whole = text.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit());
    if !whole || text.parse::<i64>().is_ok() {
        return text.to_owned();
    }
    [text, if text.parse::<u64>().is_ok() { "UL" } else { "d" }].concat()
}

const STYLE: Style = Style {
    null: "null",
    yes: "true",
    no: "false",
    array: ("new object[] { ", " }"),
    object: ("new Dictionary<string, object> { ", " }"),
    member: |name, value| ["[", name, "] = ", value].concat(),
    string,
    number,
};

pub(super) fn code(plan: &Plan) -> String {
    let request = &plan.request;
    let missing = [("iat", request.issued_at.is_some()), ("jti", request.jti.is_some())];
    let missing: Vec<&str> = missing.iter().filter(|(_, given)| *given).map(|(name, _)| *name).collect();
    let mut out = String::from("using System;\nusing System.Collections.Generic;\nusing System.IO;\nusing Vonage;\n\n");
    out.push_str(&cannot_set("//", &missing));
    out.push_str(
        "var claims = new Dictionary<string, object>\n{\n    [\"exp\"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + ",
    );
    out.push_str(&plan.lifetime_seconds.to_string());
    out.push_str(",\n");
    for (name, value) in plan.claims_without(&["jti"]) {
        out.extend(["    [", &string(&name), "] = ", &STYLE.write(&value), ",\n"]);
    }
    out.push_str("};\nvar token = Jwt.CreateToken(");
    out.push_str(&string(&request.application_id));
    out.push_str(", File.ReadAllText(\"private.key\"), claims);\nConsole.WriteLine(token);");
    out
}
