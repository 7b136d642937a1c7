//! Writes PHP code with `vonage/jwt`. The claims are decoded into objects, because PHP's arrays would turn `{}` into
//! `[]`.

use crate::snippet::{
    code::{Plan, cannot_set},
    digits,
    literal::single_quoted,
};

pub(super) fn code(plan: &Plan) -> String {
    let request = &plan.request;
    let sub = if plan.is_video() { Some("video") } else { request.sub.as_deref() };
    let mut out = String::from("<?php\nrequire 'vendor/autoload.php';\n\nuse Vonage\\JWT\\TokenGenerator;\n\n");
    out.push_str(&digits::lost("//", plan, digits::i64_or_double));
    out.push_str(&cannot_set("//", if request.issued_at.is_some() { &["iat"] } else { &[] }));
    out.push_str("$generator = new TokenGenerator(");
    out.push_str(&single_quoted(&request.application_id));
    out.push_str(", file_get_contents('private.key'));\n$generator->setTTL(");
    out.push_str(&plan.lifetime_seconds.to_string());
    out.push_str(");\n");
    if let Some(nbf) = request.not_before {
        out.extend(["$generator->setNotBefore(new DateTimeImmutable('@", &nbf.to_string(), "'));\n"]);
    }
    if let Some(jti) = &request.jti {
        out.extend(["$generator->setJTI(", &single_quoted(jti), ");\n"]);
    }
    if let Some(sub) = sub {
        out.extend(["$generator->setSubject(", &single_quoted(sub), ");\n"]);
    }
    for (name, value) in plan.claims_without(&["sub", "jti", "nbf"]) {
        out.extend(["$generator->addClaim(", &single_quoted(&name), ", json_decode("]);
        out.extend([single_quoted(&value.to_text()).as_str(), "));\n"]);
    }
    out.push_str("echo $generator->generate(), PHP_EOL;");
    out
}
