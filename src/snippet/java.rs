//! Writes Java and Kotlin code with `com.vonage:jwt`. The claims are JSON text, read by Jackson, which that package
//! needs.

use crate::json::Json;
use crate::snippet::{
    code::Plan,
    literal::{double_quoted, string},
};

pub(super) fn java(plan: &Plan) -> String {
    let claims = plan.claims_without(&["sub", "jti", "nbf"]);
    let mut imports = vec!["com.vonage.jwt.Jwt"];
    if !claims.is_empty() {
        imports.extend([
            "com.fasterxml.jackson.core.type.TypeReference",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "java.util.Map",
        ]);
    }
    let times = plan.request.issued_at.is_some() || plan.request.not_before.is_some();
    if times {
        imports.extend(["java.time.Instant", "java.time.ZoneOffset"]);
    }
    imports.push("java.time.ZonedDateTime");
    imports.sort_unstable();
    let mut out: String = imports.iter().flat_map(|name| ["import ", name, ";\n"]).collect();
    out.push_str("\npublic class Token {\n    public static void main(String[] args) throws Exception {\n");
    if !claims.is_empty() {
        out.push_str("        Map<String, Object> claims = new ObjectMapper().readValue(\n            ");
        out.push_str(&string(&Json::Object(claims.clone()).to_text()));
        out.push_str(",\n            new TypeReference<Map<String, Object>>() {});\n");
    }
    out.push_str("        String token = Jwt.builder()");
    for step in steps(plan, !claims.is_empty(), string) {
        out.extend(["\n            .", &step]);
    }
    out.push_str(";\n        System.out.println(token);\n    }\n}");
    out
}

pub(super) fn kotlin(plan: &Plan) -> String {
    let quote: fn(&str) -> String = |text| double_quoted(text, "$");
    let claims = plan.claims_without(&["sub", "jti", "nbf"]);
    let mut imports = vec!["com.vonage.jwt.Jwt", "java.time.ZonedDateTime"];
    if !claims.is_empty() {
        imports
            .extend(["com.fasterxml.jackson.core.type.TypeReference", "com.fasterxml.jackson.databind.ObjectMapper"]);
    }
    if plan.request.issued_at.is_some() || plan.request.not_before.is_some() {
        imports.extend(["java.time.Instant", "java.time.ZoneOffset"]);
    }
    imports.sort_unstable();
    let mut out: String = imports.iter().flat_map(|name| ["import ", name, "\n"]).collect();
    out.push_str("\nfun main() {\n");
    if !claims.is_empty() {
        out.push_str("    val claims = ObjectMapper().readValue(\n        ");
        out.push_str(&quote(&Json::Object(claims.clone()).to_text()));
        out.push_str(",\n        object : TypeReference<Map<String, Any?>>() {},\n    )\n");
    }
    out.push_str("    val token = Jwt.builder()");
    for step in steps(plan, !claims.is_empty(), quote) {
        out.extend(["\n        .", &step]);
    }
    out.push_str("\n    println(token)\n}");
    out
}

/// Returns the builder calls, which look alike in both languages.
fn steps(plan: &Plan, with_claims: bool, quote: fn(&str) -> String) -> Vec<String> {
    let request = &plan.request;
    let at = |seconds: i64| {
        // Without a suffix a Java number is an `int`, and may not fit.
        ["ZonedDateTime.ofInstant(Instant.ofEpochSecond(", &seconds.to_string(), "L), ZoneOffset.UTC)"].concat()
    };
    let mut steps = vec![
        ["applicationId(", &quote(&request.application_id), ")"].concat(),
        "privateKeyPath(\"private.key\")".to_owned(),
    ];
    let exp = match request.issued_at {
        Some(iat) => {
            steps.push(["issuedAt(", &at(iat), ")"].concat());
            at(request.exp(iat))
        }
        None => ["ZonedDateTime.now().plusSeconds(", &plan.lifetime_seconds.to_string(), ")"].concat(),
    };
    steps.push(["expiresAt(", &exp, ")"].concat());
    if let Some(nbf) = request.not_before {
        steps.push(["notBefore(", &at(nbf), ")"].concat());
    }
    if let Some(jti) = &request.jti {
        steps.push(["id(", &quote(jti), ")"].concat());
    }
    if let Some(sub) = if plan.is_video() { Some("video") } else { request.sub.as_deref() } {
        steps.push(["subject(", &quote(sub), ")"].concat());
    }
    if with_claims {
        steps.push("claims(claims)".to_owned());
    }
    steps.extend(["build()".to_owned(), "generate()".to_owned()]);
    steps
}
