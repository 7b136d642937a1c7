//! Finds the call in the catalogue.

use crate::api::{APIS, Api};
use crate::exchange::scan::name_of;

/// Returns the catalogue's request for a call. Without a host, it is the first that matches.
pub(super) fn api(method: &str, host: Option<&str>, path: &str) -> Option<&'static Api> {
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
