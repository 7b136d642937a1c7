//! Finds the call in the catalogue.

use crate::api::{APIS, Api};
use crate::exchange::scan::{self, name_of};

/// Where the APIs are that accept no token at all, whatever the method: the start of the path, and the API's id.
const WITHOUT_TOKENS: [(&str, &str); 16] = [
    ("/v2/reports", "reports"),
    ("/v2/applications", "applications"),
    ("/v2/ni", "number_insight_v2"),
    ("/ni", "number_insight"),
    ("/number", "numbers"),
    ("/account/numbers", "numbers"),
    ("/account/get-pricing", "pricing"),
    ("/account", "account"),
    ("/accounts", "account"),
    ("/sms", "sms"),
    ("/v1/redact", "redact"),
    ("/beta/audit", "audit"),
    ("/conversions", "conversion"),
    ("/verify", "verify_legacy"),
    ("/v1/channel-manager", "channel_manager"),
    ("/v1/psip", "sip"),
];

/// Returns the catalogue's request for a call, or one of the same API where that accepts no tokens. Without a host, it
/// is the first that matches.
pub(super) fn api(method: &str, host: Option<&str>, path: &str) -> Option<&'static Api> {
    let is_below = |start| path.strip_prefix(start).is_some_and(|rest: &str| rest.is_empty() || rest.starts_with('/'));
    let is_vonage = host.is_none_or(scan::is_vonage);
    let other = || WITHOUT_TOKENS.iter().find(|(start, _)| is_vonage && is_below(start));
    listed(method, host, path).or_else(|| other().and_then(|(_, id)| Api::find(id)))
}

fn listed(method: &str, host: Option<&str>, path: &str) -> Option<&'static Api> {
    APIS.iter().find(|api| {
        let is_there = host.is_none_or(|host| api.hosts.iter().any(|known| known.host == name_of(host)));
        api.method == method && is_there && fits(api.path, path)
    })
}

/// Returns the region of `host`.
pub(super) fn region(host: &str) -> Option<&'static str> {
    APIS.iter().flat_map(|api| api.hosts).find(|known| known.host == name_of(host)).map(|known| known.region)
}

/// Returns whether `path` matches `pattern`, in which `{name}` matches one segment.
fn fits(pattern: &str, path: &str) -> bool {
    let pattern = pattern.split('?').next().unwrap_or_default();
    let (mut wanted, mut given) = (pattern.split('/'), path.trim_end_matches('/').split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) if wanted == given || (wanted.starts_with('{') && !given.is_empty()) => {}
            _ => return false,
        }
    }
}
