//! Writes Ruby code with `vonage-jwt`. Its builder turns any name that it does not know into a claim.

use crate::snippet::{code::Plan, literal};

/// Returns a string. In double quotes `#` could start an interpolation.
fn quote(text: &str) -> String {
    literal::double_quoted(text, "#")
}

pub(super) fn code(plan: &Plan) -> String {
    let request = &plan.request;
    let sub = if plan.is_video() { Some("video") } else { request.sub.as_deref() };
    let claims = plan.claims_without(&["sub", "jti", "nbf"]);
    let mut out = String::from(if claims.is_empty() { "" } else { "require 'json'\n" });
    out.push_str("require 'vonage-jwt'\n\nbuilder = Vonage::JWTBuilder.new(\n  application_id: ");
    out.push_str(&quote(&request.application_id));
    out.push_str(",\n  private_key: 'private.key',\n  ttl: ");
    out.push_str(&plan.lifetime_seconds.to_string());
    if let Some(nbf) = request.not_before {
        out.extend([",\n  nbf: ", &nbf.to_string()]);
    }
    if let Some(jti) = &request.jti {
        out.extend([",\n  jti: ", &quote(jti)]);
    }
    if let Some(sub) = sub {
        out.extend([",\n  subject: ", &quote(sub)]);
    }
    if !claims.is_empty() {
        // The SDK merges `paths` into the payload unchanged, so it can carry any claim.
        out.push_str(",\n  paths: {");
        for (name, value) in &claims {
            out.extend(["\n    ", &quote(name), " => JSON.parse("]);
            out.extend([quote(&value.to_text()).as_str(), "),"]);
        }
        out.push_str("\n  }");
    }
    out.push_str("\n)\n");
    if let Some(iat) = request.issued_at {
        out.extend(["builder.jwt.iat = ", &iat.to_string(), "\n"]);
    }
    out.push_str("puts builder.jwt.generate");
    out
}
