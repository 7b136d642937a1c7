//! Ruby: `vonage-jwt`. What its builder does not know by name becomes a claim.

use crate::snippet::{code::Plan, literal};

/// In double quotes `#` may begin an interpolation.
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
        // `paths` is merged into the payload as it stands, so it takes any claim.
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
