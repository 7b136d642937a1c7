//! What an ACL allows, and the presets.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

use proptest::prelude::*;
use vonage_jwt_web::{
    Access, Detail, Json,
    acl::{PATHS, presets},
    acl_allows,
};

#[track_caller]
fn allows(paths: &str, method: &str, path: &str) -> &'static str {
    acl_allows(&Json::parse(&format!(r#"{{"paths":{paths}}}"#)).unwrap(), method, path).unwrap().as_str()
}

#[test]
fn one_star_matches_a_segment_and_two_match_any_number() {
    for (pattern, path, answer) in [
        ("/**", "/v1/calls", "yes"),
        ("/**", "/", "yes"),
        ("/*/calls/**", "/v1/calls", "yes"),
        ("/*/calls/**", "/v1/calls/a/b", "yes"),
        ("/*/calls/**", "/v1/v2/calls", "no"),
        ("/*/calls/**", "/calls", "no"),
        ("/*/calls", "/v1/calls/a", "no"),
        ("/**/calls", "/calls", "yes"),
        ("/**/calls", "/a/b/calls", "yes"),
        ("/**/a/**/b", "/a/x/a/y/b", "yes"),
        ("/v1/calls", "/v1/call", "no"),
        ("/v1/*", "/v1", "no"),
        ("/v1/calls", "https://api.nexmo.com/v1/calls?page=1#x", "yes"),
        ("/v1/calls", "https://api.nexmo.com", "no"),
    ] {
        assert_eq!(allows(&format!(r#"{{"{pattern}":{{}}}}"#), "GET", path), answer, "{pattern} {path}");
    }
    assert_eq!(allows("{}", "GET", "/v1/calls"), "no");
    let long = format!(r#"{{"{}/x":{{}}}}"#, "/**".repeat(40));
    assert_eq!(allows(&long, "GET", &"/a".repeat(2000)), "no");
}

/// Returns whether `pattern` matches `path`, in the simplest possible way.
fn fits(pattern: &[&str], path: &[&str]) -> bool {
    match (pattern.split_first(), path.split_first()) {
        (None, _) => path.is_empty(),
        (Some((&"**", rest)), _) => (0..=path.len()).any(|from| fits(rest, &path[from..])),
        (Some((first, rest)), Some((segment, others))) => (*first == "*" || first == segment) && fits(rest, others),
        (Some(_), None) => false,
    }
}

proptest! {
    #[test]
    fn the_result_matches_a_simple_matcher(
        patterns in prop::collection::vec(prop::collection::vec("a|b|ab|\\*|\\*\\*", 1..5), 0..4),
        path in prop::collection::vec("a|b|ab", 0..6),
    ) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let mut texts: Vec<String> = patterns.iter().map(|pattern| format!("/{}", pattern.join("/"))).collect();
        let fitting = patterns.iter().any(|own| fits(&own.iter().map(String::as_str).collect::<Vec<_>>(), &path));
        texts.sort();
        texts.dedup();
        let rules: Vec<String> = texts.iter().map(|text| format!("{text:?}:{{}}")).collect();
        let answer = allows(&format!("{{{}}}", rules.join(",")), "GET", &format!("/{}", path.join("/")));
        prop_assert_eq!(answer, if fitting { "yes" } else { "no" });
    }

    #[test]
    fn any_text_as_a_path_gets_an_answer(pattern in "[/*a ]{0,8}", path in "[/*a ?#:]{0,12}") {
        let acl = Json::parse(&format!(r#"{{"paths":{{"{pattern}":{{}}}}}}"#)).unwrap();
        let odd = |text: &str| !text.starts_with('/') || text.contains("//") || text.contains(' ') || text.ends_with('/');
        match acl_allows(&acl, "GET", &path).map_err(|error| error.code()) {
            Err("acl_path_invalid") => prop_assert!(odd(&pattern)),
            Err(code) => prop_assert!(code == "call_path_invalid" && !odd(&pattern) && (odd(&path) || path.contains(['?', '#']))),
            Ok(_) => prop_assert!(!odd(&pattern)),
        }
    }
}

#[test]
fn an_empty_segment_or_a_trailing_slash_is_refused() {
    let at = |acl_path: &str, path: &str| {
        let acl = Json::parse(&format!(r#"{{"paths":{{"{acl_path}":{{}}}}}}"#)).unwrap();
        acl_allows(&acl, "POST", path).map(Access::as_str).map_err(|error| {
            let reason = error.details.get("reason").cloned();
            (error.code(), error.field().unwrap(), reason)
        })
    };
    let refused = |code, field, reason: &str| Err((code, field, Some(Detail::from(reason))));
    for (path, reason) in [
        ("//v1/calls", "empty_segment"),
        ("/v1//calls", "empty_segment"),
        ("//", "empty_segment"),
        ("/v1/calls/", "trailing_slash"),
        ("v1/calls", "no_slash"),
        ("", "no_slash"),
        ("/v1/ca lls", "white_space"),
    ] {
        assert_eq!(at(path, "/v1/calls"), refused("acl_path_invalid", "acl", reason), "{path}");
        assert_eq!(at("/v1/calls", path), refused("call_path_invalid", "path", reason), "{path}");
    }
    assert_eq!(at("/", "/v1/calls"), refused("acl_path_invalid", "acl", "trailing_slash"));
    assert_eq!(
        at("/v1/calls", " https://api.nexmo.com/v1/calls/?a=b "),
        refused("call_path_invalid", "path", "trailing_slash")
    );
    assert_eq!(
        at("/v1/calls", "https://api.nexmo.com//v1/calls"),
        refused("call_path_invalid", "path", "empty_segment")
    );
    assert_eq!(at("/v1/calls", "/v1/calls?next=//x/"), Ok("yes"));
    assert_eq!(at("/**", "https://api.nexmo.com/"), Ok("yes"));
}

#[test]
fn methods_and_filters_count() {
    let paths = r#"{"/v1/calls":{"methods":["GET","PUT"]}}"#;
    assert_eq!((allows(paths, "get", "/v1/calls"), allows(paths, "POST", "/v1/calls")), ("yes", "no"));
    assert_eq!(allows(r#"{"/v1/calls":{"methods":[]}}"#, "GET", "/v1/calls"), "no");
    let filtered = r#""/v1/**":{"filters":{"to":"44"}}"#;
    assert_eq!(allows(&format!("{{{filtered}}}"), "GET", "/v1/calls"), "depends");
    assert_eq!(allows(&format!(r#"{{{filtered},"/**":{{"filters":{{}}}}}}"#), "GET", "/v1/calls"), "yes");
    assert_eq!(allows(r#"{"/v1/**":{"methods":["POST"],"filters":{"to":"44"}}}"#, "GET", "/v1/calls"), "no");
}

#[test]
fn an_acl_as_text_is_read_or_refused() {
    let of = |text: &str| acl_allows(&Json::from(text), "GET", "/a").map(Access::as_str).map_err(|error| error.code());
    assert_eq!(of(r#"{"paths":{"/a":{}}}"#), Ok("yes"));
    assert_eq!(of("{"), Err("json_invalid"));
    assert_eq!(of(r#"{"paths":{},"paths":{}}"#), Err("json_duplicate_key"));
    assert_eq!(of(r#""/a""#), Err("acl_not_an_object"));
    assert_eq!(of(r#"{"paths":{"a":{}}}"#), Err("acl_path_invalid"));
    assert_eq!(of(r#"{"paths":{"/a":{},"b":{}}}"#), Err("acl_path_invalid"));
    assert_eq!(acl_allows(&Json::Null, "GET", "/a").map_err(|error| error.code()), Err("acl_not_an_object"));
}

#[test]
fn the_presets_have_the_documented_paths() {
    let of = |id: &str| presets().iter().find(|preset| preset.id == id).unwrap();
    let documented: Vec<_> = PATHS.iter().filter(|known| known.documented != "seen").map(|known| known.path).collect();
    let mut client: Vec<_> = of("client_sdk").paths.unwrap().to_vec();
    client.push("/*/applications/**");
    client.sort_unstable();
    let mut all = documented.clone();
    all.sort_unstable();
    assert_eq!(client, all);
    assert_eq!(
        of("client_sdk_voice").acl().unwrap().to_text(),
        concat!(
            r#"{"paths":{"/*/rtc/**":{},"/*/sessions/**":{},"/*/conversations/**":{},"#,
            r#""/*/knocking/**":{},"/*/legs/**":{}}}"#
        )
    );
    assert_eq!(of("none").acl(), None);
    for preset in presets() {
        let text = serde_json::to_string(preset).unwrap();
        let acl = preset.acl().map_or_else(|| "null".to_owned(), |acl| acl.to_text());
        assert_eq!(text, format!(r#"{{"id":"{}","acl":{acl}}}"#, preset.id));
        for path in preset.paths.unwrap_or_default() {
            assert!(PATHS.iter().any(|known| known.path == *path), "{path}");
        }
    }
}
