//! Checks and splits the paths of an ACL.

/// Returns why `path` is not a valid path, or `None` if it is. It must start with `/` and contain no white space (the
/// Vonage CLI's schema). How the API matches `//` or a trailing `/` is not documented, so both are refused.
pub(super) fn path_fault(path: &str) -> Option<&'static str> {
    let Some(rest) = path.strip_prefix('/') else { return Some("no_slash") };
    if path.contains(char::is_whitespace) {
        return Some("white_space");
    }
    if path.contains("//") {
        return Some("empty_segment");
    }
    (rest.is_empty() || rest.ends_with('/')).then_some("trailing_slash")
}

/// Returns the segments between the slashes. `/` has none.
pub(super) fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.strip_prefix('/').filter(|rest| !rest.is_empty()).into_iter().flat_map(|rest| rest.split('/'))
}
