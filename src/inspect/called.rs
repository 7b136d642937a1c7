//! Checks whether a token suits the API call: whether the API takes tokens at all, whether it needs a user, and
//! whether the ACL covers the path.

use crate::inspect::context::InspectContext;
use crate::{
    Code, Details, Finding,
    acl::{Access, acl_allows},
    api::{Api, Auth},
    fault::excerpt,
    json::Json,
};

/// A Client SDK login is not an HTTP request, so the catalogue does not list it.
const LOGIN: &str = "client_sdk";
const LOGIN_CALL: (&str, &str) = ("POST", "/v1/sessions");

/// Checks whether the API takes tokens. If it does not, nothing else about the token matters.
pub(super) fn credential(id: Option<&str>, findings: &mut Vec<Finding>) {
    let Some(id) = named(id).filter(|id| *id != LOGIN) else { return };
    let Some(api) = Api::find(id) else {
        let details = Details::default().with("api", excerpt(&Json::from(id)));
        return findings.push(Finding::of(Code::ApiUnknown, details));
    };
    let code = match api.auth {
        Auth::Jwt | Auth::JwtOrBasic => return,
        Auth::Basic => Code::ApiIsBasicOnly,
        Auth::AccessToken => Code::ApiWantsAccessToken,
    };
    findings.push(Finding::of(code, Details::default().with("api", api.id).with("name", api.name)));
}

/// Checks whether the token's user and ACL fit the call.
pub(super) fn access(payload: &Json, context: &InspectContext<'_>, findings: &mut Vec<Finding>) {
    let api = named(context.api).and_then(Api::find);
    if api.is_some_and(|api| matches!(api.auth, Auth::Basic | Auth::AccessToken)) {
        return;
    }
    let is_login = named(context.api) == Some(LOGIN);
    if is_login {
        require_user(payload, findings);
    }
    // A user token is for that user's own calls, which are the ones with an ACL path. The others are made by a
    // server.
    if let (Some(api), Some(sub)) = (api, payload.get("sub"))
        && api.acl_path.is_none()
    {
        let details = Details::default().with("sub", excerpt(sub)).with("api", api.id).with("name", api.name);
        return findings.push(Finding::of(Code::SubOnAdminCall, details).about("sub"));
    }
    let (method, path) = if is_login { LOGIN_CALL } else { api.map_or(("GET", ""), |api| (api.method, api.path)) };
    let path = named(context.path).unwrap_or(path);
    let id = payload.get("application_id").and_then(Json::as_str).unwrap_or_default();
    let call = KnownCall {
        method: named(context.method).unwrap_or(method),
        path: &path.replace("{application_id}", id),
        acl_path: api.and_then(|api| api.acl_path),
    };
    call.judge(payload, findings);
}

/// Requires `sub`, because a Client SDK user logs in by name. A `subject` in its place has been reported already.
fn require_user(payload: &Json, findings: &mut Vec<Finding>) {
    if payload.get("sub").or_else(|| payload.get("subject")).is_some() {
        return;
    }
    // The ACL alone made this likely. Now it is certain.
    findings.retain(|finding| finding.code != Code::SubMissing);
    findings.push(Finding::plain(Code::SubMissing).about("sub"));
}

struct KnownCall<'a> {
    method: &'a str,
    path: &'a str,
    acl_path: Option<&'a str>,
}

impl KnownCall<'_> {
    /// Checks the call against the ACL. Without an ACL everything is allowed, and a faulty ACL already has its
    /// findings.
    fn judge(&self, payload: &Json, findings: &mut Vec<Finding>) {
        let Some(acl) = payload.get("acl").filter(|acl| acl.members().is_some() && !self.path.is_empty()) else {
            return;
        };
        let code = match acl_allows(acl, self.method, self.path) {
            Ok(Access::Denied) => Code::AclLacksPath,
            Ok(Access::DependsOnFilters) => Code::AclDependsOnFilters,
            Err(error) if error.code == Code::CallPathInvalid => return findings.push(Finding::from(error)),
            _ => return,
        };
        let details =
            Details::default().with("method", self.method).with("path", self.path).with("needs", self.needs());
        findings.push(Finding::of(code, details).about("acl"));
    }

    /// Returns the ACL path that would allow the call: the documented one, or `/*/calls/**` for `/v1/calls/…`.
    fn needs(&self) -> String {
        let own = || Some(["/*/", self.path.split(['/', '?']).nth(2).filter(|name| !name.is_empty())?, "/**"].concat());
        self.acl_path.map(str::to_owned).or_else(own).unwrap_or_else(|| self.path.to_owned())
    }
}

/// Returns a setting unless it is empty.
fn named(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
