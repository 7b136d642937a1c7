//! Writes Go code with `vonage-go-sdk`, or with `golang-jwt`, which that SDK uses itself, for claims that it cannot
//! set.

use crate::json::Json;
use crate::snippet::{code::Plan, literal::string};

pub(super) fn code(plan: &Plan) -> String {
    let request = &plan.request;
    match open_paths(request.acl.as_ref()) {
        Some(paths) if !plan.is_video() && request.claims.is_empty() && request.issued_at.is_none() => {
            sdk_code(plan, &paths)
        }
        _ => library_code(plan),
    }
}

/// Returns the paths of an ACL if each one allows every method. The SDK cannot express anything else.
fn open_paths(acl: Option<&Json>) -> Option<Vec<&str>> {
    let Some(acl) = acl else { return Some(Vec::new()) };
    let paths = acl.get("paths").and_then(Json::members)?;
    let open = !paths.is_empty() && paths.iter().all(|(_, rule)| rule.members().is_some_and(<[_]>::is_empty));
    open.then(|| paths.iter().map(|(path, _)| path.as_str()).collect())
}

fn sdk_code(plan: &Plan, paths: &[&str]) -> String {
    let request = &plan.request;
    let mut out = String::from("package main\n\nimport (\n\t\"fmt\"\n\t\"log\"\n\t\"time\"\n\n");
    if request.jti.is_some() {
        out.push_str("\t\"github.com/google/uuid\"\n");
    }
    out.push_str("\t\"github.com/vonage/vonage-go-sdk/jwt\"\n)\n\nfunc main() {\n");
    out.push_str("\tgenerator, err := jwt.NewGeneratorFromFilename(");
    out.push_str(&string(&request.application_id));
    out.push_str(", \"private.key\")\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\tgenerator.TTL = ");
    out.push_str(&plan.lifetime_seconds.to_string());
    out.push_str(" * time.Second\n");
    if let Some(nbf) = request.not_before {
        out.extend(["\tgenerator.NBF = ", &nbf.to_string(), "\n"]);
    }
    if let Some(jti) = &request.jti {
        out.extend(["\tgenerator.JTI = uuid.MustParse(", &string(jti), ")\n"]);
    }
    if let Some(sub) = &request.sub {
        out.extend(["\tgenerator.Subject = ", &string(sub), "\n"]);
    }
    for path in paths {
        out.extend(["\tgenerator.AddPath(jwt.Path{Path: ", &string(path), "})\n"]);
    }
    out.push_str("\ttoken, err := generator.GenerateToken()\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\tfmt.Println(token)\n}");
    out
}

fn library_code(plan: &Plan) -> String {
    let request = &plan.request;
    let mut imports = vec!["encoding/json", "fmt", "log", "os"];
    let (iat, exp) = match request.issued_at {
        Some(iat) => (iat.to_string(), request.exp(iat).to_string()),
        None => {
            imports.push("time");
            let exp = ["time.Now().Unix() + ", &plan.lifetime_seconds.to_string()].concat();
            ("time.Now().Unix()".to_owned(), exp)
        }
    };
    let mut out = String::from("package main\n\nimport (\n");
    out.extend(imports.iter().flat_map(|name| ["\t\"", name, "\"\n"]));
    out.push_str("\n\t\"github.com/golang-jwt/jwt/v5\"\n");
    if request.jti.is_none() {
        out.push_str("\t\"github.com/google/uuid\"\n");
    }
    out.push_str(
        ")\n\nfunc main() {\n\tpem, err := os.ReadFile(\"private.key\")\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n",
    );
    out.push_str("\tkey, err := jwt.ParseRSAPrivateKeyFromPEM(pem)\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n");
    out.push_str("\tclaims := jwt.MapClaims{\n\t\t\"application_id\": ");
    out.extend([&string(&request.application_id), ",\n\t\t\"iat\": ", &iat, ",\n\t\t\"exp\": ", &exp, ",\n"]);
    if request.jti.is_none() {
        out.push_str("\t\t\"jti\": uuid.NewString(),\n");
    }
    for (name, value) in plan.claims_without(&[]) {
        out.extend(["\t\t", &string(&name), ": json.RawMessage(", &string(&value.to_text()), "),\n"]);
    }
    out.push_str("\t}\n\ttoken, err := jwt.NewWithClaims(jwt.SigningMethodRS256, claims).SignedString(key)\n");
    out.push_str("\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\tfmt.Println(token)\n}");
    out
}
