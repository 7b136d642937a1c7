//! The call in the catalogue.

use crate::api::{APIS, Api};

/// The request of the catalogue that was made. Without a host, the first that fits.
pub(super) fn api(method: &str, host: Option<&str>, path: &str) -> Option<&'static Api> {
    APIS.iter().find(|api| {
        let is_there = host.is_none_or(|host| api.hosts.iter().any(|known| known.host.eq_ignore_ascii_case(host)));
        api.method == method && is_there && fits(api.path, path)
    })
}

/// The region of `host`.
pub(super) fn region(host: &str) -> Option<&'static str> {
    APIS.iter().flat_map(|api| api.hosts).find(|known| known.host.eq_ignore_ascii_case(host)).map(|known| known.region)
}

/// Whether `path` is one that `pattern` describes: `{name}` stands for one part of it.
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
