//! Writes Node code with `@vonage/jwt` and `@vonage/video`.

use crate::snippet::{
    code::Plan,
    digits,
    literal::{Style, string},
};
use crate::{claims::Video, json::Json};

/// Writes a member. A plain `__proto__` in an object literal would set the prototype.
fn member(name: &str, value: &str) -> String {
    if name == "\"__proto__\"" { ["[", name, "]: ", value].concat() } else { [name, ": ", value].concat() }
}

/// Writes a number. JavaScript would round one that is too long, so its raw text goes into the JSON.
fn number(text: &str) -> String {
    if digits::double(text) { text.to_owned() } else { ["JSON.rawJSON(\"", text, "\")"].concat() }
}

const STYLE: Style =
    Style { null: "null", yes: "true", no: "false", array: ("[", "]"), object: ("{ ", " }"), member, string, number };

pub(super) fn code(plan: &Plan) -> String {
    match plan.plain_video() {
        Some(video) => video_code(plan, video),
        None => jwt_code(plan),
    }
}

fn jwt_code(plan: &Plan) -> String {
    let request = &plan.request;
    let mut options = Vec::new();
    match request.issued_at {
        // `issued_at` is the only way to set `iat`. It stays in the token as well.
        Some(iat) => {
            options.push(["issued_at: ", &iat.to_string()].concat());
            options.push(["exp: ", &request.exp(iat).to_string()].concat());
        }
        None => options.push(["ttl: ", &plan.lifetime_seconds.to_string()].concat()),
    }
    for (name, value) in plan.claims_without(&[]) {
        options.push(member(&string(&name), &STYLE.write(&value)));
    }
    let start = "import { readFileSync } from \"node:fs\";\nimport { tokenGenerate } from \"@vonage/jwt\";\n\n";
    let id = string(&request.application_id);
    let options = options.join(",\n  ");
    let call =
        ["const token = tokenGenerate(", &id, ", readFileSync(\"private.key\"), {\n  ", &options, ",\n});\n"].concat();
    let raw = if digits::lost("", plan, digits::double).is_empty() { "" } else { "// JSON.rawJSON needs Node 22.\n" };
    [raw, start, &call, "console.log(token);"].concat()
}

fn video_code(plan: &Plan, video: &Video) -> String {
    let role = video.role.as_deref().unwrap_or("publisher");
    let mut options = vec![
        ["role: ", &string(role)].concat(),
        ["expireTime: Math.floor(Date.now() / 1000) + ", &plan.lifetime_seconds.to_string()].concat(),
    ];
    if let Some(data) = &video.connection_data {
        options.push(["data: ", &string(data)].concat());
    }
    if !video.initial_layout_class_list.is_empty() {
        let classes = video.initial_layout_class_list.iter().map(|class| Json::from(class.as_str())).collect();
        options.push(["initialLayoutClassList: ", &STYLE.write(&Json::Array(classes))].concat());
    }
    [
        "import { readFileSync } from \"node:fs\";\nimport { Auth } from \"@vonage/auth\";\n",
        "import { Video } from \"@vonage/video\";\n\nconst video = new Video(new Auth({\n  applicationId: ",
        &string(&plan.request.application_id),
        ",\n  privateKey: readFileSync(\"private.key\"),\n}));\nconst token = video.generateClientToken(",
        &string(&video.session_id),
        ", {\n  ",
        &options.join(",\n  "),
        ",\n});\nconsole.log(token);",
    ]
    .concat()
}
