//! The paths of an ACL.

/// Why `path` is not a path: it starts with `/` and has no white space (the schema of the Vonage CLI). How the API
/// matches `//` and a `/` at the end is not documented, so neither is taken.
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

/// What stands between the slashes; nothing in `/`.
pub(super) fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.strip_prefix('/').filter(|rest| !rest.is_empty()).into_iter().flat_map(|rest| rest.split('/'))
}
