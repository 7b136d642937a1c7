//! What an ACL allows, and the presets.
#![allow(clippy::unwrap_used, reason = "tests may panic")]

use vonage_jwt_web::{
    acl::{PATHS, acl_allows, presets},
    json::Json,
};

#[track_caller]
fn allows(paths: &str, method: &str, path: &str) -> &'static str {
    acl_allows(&Json::parse(&format!(r#"{{"paths":{paths}}}"#)).unwrap(), method, path).unwrap()
}

#[test]
fn a_star_is_one_segment_and_two_are_none_or_more() {
    for (pattern, path, answer) in [
        ("/**", "/v1/calls", "yes"),
        ("/**", "/", "yes"),
        ("/*/calls/**", "/v1/calls", "yes"),
        ("/*/calls/**", "/v1/calls/", "yes"),
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
fn an_acl_in_text_is_read_and_a_wrong_one_refused() {
    let of = |text: &str| acl_allows(&Json::from(text), "GET", "/a").map_err(|error| error.code());
    assert_eq!(of(r#"{"paths":{"/a":{}}}"#), Ok("yes"));
    assert_eq!(of("{"), Err("json_invalid"));
    assert_eq!(of(r#"{"paths":{},"paths":{}}"#), Err("json_duplicate_key"));
    assert_eq!(of(r#""/a""#), Err("acl_not_an_object"));
    assert_eq!(of(r#"{"paths":{"a":{}}}"#), Err("acl_path_invalid"));
    assert_eq!(acl_allows(&Json::Null, "GET", "/a").map_err(|error| error.code()), Err("acl_not_an_object"));
}

#[test]
fn the_presets_hold_the_documented_paths() {
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
