//! Writes a command for version 3 of the Vonage CLI: `vonage jwt create`.

use crate::snippet::{
    code::{Plan, cannot_set},
    shell::quote,
};
use crate::{Code, Error, Result};

/// Returns the command.
///
/// # Errors
/// [`Code::FieldNotForKind`] for a Video token, because the CLI cannot set its claims.
pub(super) fn command(plan: &Plan) -> Result<String> {
    let request = &plan.request;
    if plan.is_video() {
        return Err(Error::new(Code::FieldNotForKind, "target").with("kind", request.kind.as_str()));
    }
    let missing = [
        ("iat", request.issued_at.is_some()),
        ("nbf", request.not_before.is_some()),
        ("jti", request.jti.is_some()),
        ("custom claims", !request.claims.is_empty()),
    ];
    let missing: Vec<&str> = missing.iter().filter(|(_, given)| *given).map(|(name, _)| *name).collect();
    let mut out = cannot_set("#", &missing);
    out.push_str("vonage jwt create \\\n  --app-id=");
    out.push_str(&quote(&request.application_id));
    out.push_str(" \\\n  --private-key='private.key' \\\n  --ttl=");
    out.push_str(&plan.lifetime_seconds.to_string());
    if let Some(sub) = &request.sub {
        out.extend([" \\\n  --sub=", &quote(sub)]);
    }
    if let Some(acl) = &request.acl {
        out.extend([" \\\n  --acl=", &quote(&acl.to_text())]);
    }
    Ok(out)
}
