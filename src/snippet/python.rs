//! Writes Python code with `vonage-jwt`. Its Video function omits `sub`, so Video tokens use the general function.

use crate::snippet::{
    code::Plan,
    literal::{Style, double_quoted, number},
};

/// Returns a string. Python's `\u` covers the basic plane, and we escape nothing beyond it.
fn string(text: &str) -> String {
    double_quoted(text, "")
}

const STYLE: Style = Style {
    null: "None",
    yes: "True",
    no: "False",
    array: ("[", "]"),
    object: ("{", "}"),
    member: |name, value| [name, ": ", value].concat(),
    string,
    number,
};

pub(super) fn code(plan: &Plan) -> String {
    let request = &plan.request;
    let (import, iat, exp) = match request.issued_at {
        Some(iat) => ("", ["    \"iat\": ", &iat.to_string(), ",\n"].concat(), request.exp(iat).to_string()),
        None => {
            ("import time\n\n", String::new(), ["int(time.time()) + ", &plan.lifetime_seconds.to_string()].concat())
        }
    };
    let mut out =
        [import, "from vonage_jwt import JwtClient\n\nclient = JwtClient(", &string(&request.application_id)].concat();
    out.push_str(", \"private.key\")\ntoken = client.generate_application_jwt({\n");
    out.extend([iat.as_str(), "    \"exp\": ", &exp, ",\n"]);
    for (name, value) in plan.claims_without(&[]) {
        out.extend(["    ", &string(&name), ": ", &STYLE.write(&value), ",\n"]);
    }
    out.push_str("}).decode()\nprint(token)");
    out
}
