//! "Fix it": the request of a broken token mints a good one.

use vonage_jwt_web::{Code, InspectContext, Json, Severity, check, fix, inspect, mint, request_from_token};

use crate::{
    causes::CAUSES,
    draft::{Draft, NOW, codes, key},
    support::rng,
};

fn fixed(draft: &Draft) -> Json {
    request_from_token(draft.token(key()).as_bytes()).unwrap()
}

#[test]
fn a_good_token_returns_its_own_settings() {
    assert_eq!(
        fixed(&Draft::application()).to_text(),
        r#"{"kind":"application","applicationId":"9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70","lifetimeSeconds":900}"#
    );
    assert_eq!(
        fixed(Draft::user().set("custom", "[9007199254740993]")).to_text(),
        concat!(
            r#"{"kind":"user","applicationId":"9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70","lifetimeSeconds":900,"sub":"alice","#,
            r#""acl":{"paths":{"/*/users/**":{},"/*/sessions/**":{}}},"claims":{"custom":[9007199254740993]}}"#
        )
    );
    assert_eq!(
        fixed(Draft::video().set("initial_layout_class_list", r#""full focus""#)).to_text(),
        concat!(
            r#"{"kind":"video","applicationId":"9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70","lifetimeSeconds":900,"#,
            r#""video":{"sessionId":"1_MX4x-session","role":"publisher","initialLayoutClassList":["full","focus"]}}"#
        )
    );
}

#[test]
fn the_intended_values_are_kept() {
    let lifetime = |draft: &mut Draft| fixed(draft).get("lifetimeSeconds").and_then(Json::as_integer);
    assert_eq!(lifetime(Draft::application().set("exp", "1790000800000")), Some(900));
    assert_eq!(lifetime(Draft::application().set("exp", r#""1790000800""#)), Some(900));
    assert_eq!(lifetime(Draft::application().set("exp", "3600")), Some(3600));
    assert_eq!(lifetime(Draft::application().set("exp", "1890000800")), Some(86_400));
    assert_eq!(lifetime(Draft::application().set("exp", "1789999910")), Some(30));
    assert_eq!(lifetime(Draft::application().drop("exp").set("ttl", "1200")), Some(1200));
    assert_eq!(lifetime(Draft::application().drop("iat")), None);
    let acl = |json: &str| fixed(Draft::user().set("acl", json)).get("acl").map(Json::to_text);
    let all = Some(r#"{"paths":{"/**":{}}}"#.to_owned());
    for written in [
        r#""{\"paths\":{\"/**\":{}}}""#,
        r#"["/**"]"#,
        r#"{"paths":["/**"]}"#,
        r#"{"/**":{}}"#,
        r#"{"paths":{"/ **":{"x":1}}}"#,
    ] {
        assert_eq!(acl(written), all, "{written}");
    }
    assert_eq!(
        acl(r#"{"paths":{"/**":{"methods":["get","FETCH"]}}}"#).as_deref(),
        Some(r#"{"paths":{"/**":{"methods":["GET"]}}}"#)
    );
    let subject = fixed(Draft::user().drop("sub").set("subject", r#""alice""#));
    assert_eq!(subject.get("sub").and_then(Json::as_str), Some("alice"));
    assert_eq!(subject.get("claims"), None);
}

#[test]
fn every_broken_token_gives_a_valid_request_or_names_what_is_missing() {
    let (key, lost) = (key(), ["applicationId", "sub", "video.sessionId", "video.connectionData"]);
    for cause in CAUSES.iter().filter(|cause| cause.row != "another credential") {
        let mut draft = (cause.base)();
        (cause.change)(&mut draft);
        let request = fixed(&draft);
        let problems = check(&request, NOW);
        let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
        assert!(fields.iter().all(|field| lost.contains(field)), "{}: {}: {fields:?}", cause.row, cause.name);
        if problems.is_empty() {
            let minted = mint(key, &request, NOW, &mut rng(2)).unwrap();
            let pem = key.summary().public_key_pem.clone();
            let context = InspectContext { public_key: Some(pem.as_bytes()), now: NOW, ..Default::default() };
            let answer = inspect(minted.token.as_bytes(), &context);
            // What was fixed is no longer reported.
            let warned = minted.warnings.iter().filter(|warning| warning.severity != Severity::Info);
            let warned: Vec<_> = warned.map(|warning| warning.code.as_str()).collect();
            assert_eq!(codes(&answer), warned, "{}: {}", cause.row, cause.name);
        }
    }
}

#[test]
fn a_token_that_no_request_makes_is_refused() {
    for (text, code) in
        [("", "token_empty"), ("T1==abc", "token_is_opentok"), ("eyJhbGciOiJub25lIn0.e30", "token_truncated")]
    {
        assert_eq!(request_from_token(text.as_bytes()).unwrap_err().code(), code);
    }
    for cause in CAUSES.iter().filter(|cause| cause.row == "another credential") {
        let mut draft = (cause.base)();
        (cause.change)(&mut draft);
        let refused = request_from_token(draft.token(key()).as_bytes()).unwrap_err();
        assert_eq!([refused.code()], cause.codes);
    }
}

#[test]
fn a_token_that_was_pasted_with_its_call_is_made_for_that_call() {
    let call = |request: &str, draft: &Draft| {
        let paste =
            |token: &str| format!("> {request} HTTP/2\n> Host: api.nexmo.com\n> authorization: Bearer {token}\n");
        let fixed = fix(paste(&draft.token(key())).as_bytes(), &InspectContext::default()).unwrap();
        let made = mint(key(), &fixed.request, NOW, &mut rng(2)).unwrap();
        let answer = inspect(paste(&made.token).as_bytes(), &draft.context());
        assert!(!answer.findings.iter().any(|finding| finding.severity == Severity::Error), "{answer:?}");
        fixed.changes.into_iter().map(|change| (change.at, change.to.unwrap_or_default())).collect::<Vec<_>>()
    };
    let told =
        |changes: &[(&str, &str)]| changes.iter().map(|(at, to)| ((*at).into(), (*to).into())).collect::<Vec<_>>();
    let mut draft = Draft::application();
    draft.set("acl", r#"{"paths":{"/*/users/**":{}}}"#);
    assert_eq!(call("GET /v1/calls", &draft), told(&[("acl.paths./*/calls/**", "{}")]));
    draft.set("acl", r#"{"paths":{"/*/calls/**":{"methods":["GET"]}}}"#);
    assert_eq!(call("POST /v1/calls", &draft), told(&[("acl.paths./*/calls/**.methods", r#"["GET","POST"]"#)]));
    let changes = call("GET /v1/calls", &Draft::user());
    assert_eq!(changes, told(&[("sub", ""), ("acl", "")]));
    assert_eq!(call("GET /v1/users", &Draft::user()), []);
}

#[test]
fn a_token_is_made_for_the_api_that_was_chosen_without_its_call() {
    let chosen = |api: &'static str, draft: &Draft| {
        let context = InspectContext { api: Some(api), ..draft.context() };
        let fixed = fix(draft.token(key()).as_bytes(), &context).unwrap();
        let problems: Vec<_> = check(&fixed.request, NOW).into_iter().map(|problem| problem.code).collect();
        if let Ok(made) = mint(key(), &fixed.request, NOW, &mut rng(2)) {
            let answer = inspect(made.token.as_bytes(), &context);
            assert!(!answer.findings.iter().any(|finding| finding.severity == Severity::Error), "{api}: {answer:?}");
        }
        (fixed.changes.into_iter().map(|change| change.at).collect::<Vec<_>>(), problems)
    };
    let mut narrow = Draft::application();
    narrow.set("acl", r#"{"paths":{"/*/users/**":{}}}"#);
    assert_eq!(chosen("voice_check", &narrow), (vec!["acl.paths./*/calls/**".into()], vec![]));
    assert_eq!(chosen("users_check", &narrow), (vec![], vec![]));
    assert_eq!(chosen("voice", &Draft::user()), (vec!["sub".into(), "acl".into()], vec![]));
    // A Video token only joins a session.
    assert!(chosen("users_check", &Draft::video()).0.contains(&"sub".into()));
    // Only the user can say who logs in.
    let (changes, problems) = chosen("client_sdk", &narrow);
    assert_eq!(
        (changes.last().map(String::as_str), problems),
        (Some("acl.paths./*/sessions/**"), vec![Code::SubMissing])
    );
    assert_eq!(chosen("", &narrow), (vec![], vec![]));
    // The form goes before what the paste says, as in Inspect.
    let paste = format!("> GET /v1/calls HTTP/2\n> authorization: Bearer {}\n", narrow.token(key()));
    let context = InspectContext { api: Some("users_check"), ..narrow.context() };
    assert_eq!(fix(paste.as_bytes(), &context).unwrap().changes, []);
    let context = InspectContext { method: Some("GET"), path: Some("/v1/legs"), ..narrow.context() };
    let fixed = fix(narrow.token(key()).as_bytes(), &context).unwrap();
    assert_eq!(fixed.changes[0].at, "acl.paths./*/legs/**");
}

/// Each change as `at: from → to`.
fn changes(draft: &Draft) -> Vec<String> {
    let told = |text: Option<String>| text.unwrap_or("-".to_owned());
    let changes = fix(draft.token(key()).as_bytes(), &InspectContext::default()).unwrap().changes;
    changes.into_iter().map(|change| format!("{}: {} → {}", change.at, told(change.from), told(change.to))).collect()
}

#[test]
fn each_change_has_its_old_and_new_value() {
    for good in [Draft::application(), Draft::user(), Draft::video()] {
        assert_eq!(changes(&good), [""; 0]);
    }
    assert_eq!(changes(Draft::video().set("role", r#""admin""#)), [r#"role: "admin" → "publisher""#]);
    assert_eq!(changes(Draft::user().set("sub", r#"" alice""#)), [r#"sub: " alice" → "alice""#]);
    assert_eq!(changes(Draft::application().head("alg", r#""HS256""#)), [r#"header.alg: "HS256" → "RS256""#]);
    assert_eq!(changes(Draft::application().head("kid", "1")), ["header.kid: 1 → -"]);
    assert_eq!(changes(Draft::application().set("exp", "1789999910")), ["lifetime: 10 → 30"]);
    assert_eq!(changes(Draft::application().set("exp", "1890000000")), ["lifetime: 100000100 → 86400"]);
    assert_eq!(changes(Draft::application().drop("exp")), ["lifetime: - → 900"]);
    assert_eq!(changes(Draft::application().set("exp", "1790000890000")), ["exp: 1790000890000 → -"]);
    assert_eq!(changes(Draft::application().set("exp", r#""1790000800""#)), [r#"exp: "1790000800" → -"#]);
    assert_eq!(changes(Draft::application().set("exp", "900")), ["exp: 900 → -"]);
    assert_eq!(changes(Draft::application().set("iat", r#""1789999900""#))[0], r#"iat: "1789999900" → -"#);
    assert_eq!(changes(Draft::application().set("nbf", "1790000030")), ["nbf: 1790000030 → -"]);
    assert_eq!(
        changes(Draft::user().drop("sub").set("subject", r#""alice""#)),
        [r#"subject: "alice" → -"#, r#"sub: - → "alice""#]
    );
    let acl = r#"{"paths":{"/a":{"methods":["get","FETCH"]},"b":{},"/c":{}}}"#;
    assert_eq!(
        changes(Draft::user().set("acl", acl)),
        [r#"acl.paths./a.methods: ["get","FETCH"] → ["GET"]"#, "acl.paths.b: {} → -", "acl.paths./b: - → {}"]
    );
    assert_eq!(changes(Draft::application().twice("foo", "1").twice("foo", "2")), ["foo: 1 → 2"]);
    assert_eq!(changes(Draft::application().drop("application_id")), [r#"application_id: - → """#]);
}

#[test]
fn every_difference_is_reported() {
    for cause in CAUSES.iter().filter(|cause| cause.row != "another credential") {
        let mut draft = (cause.base)();
        (cause.change)(&mut draft);
        let request = fixed(&draft);
        let Ok(minted) = mint(key(), &request, NOW, &mut rng(2)) else { continue };
        let told: Vec<_> = fix(draft.token(key()).as_bytes(), &InspectContext::default()).unwrap().changes;
        let old = Json::parse(&draft.inspect(key()).payload_json.unwrap()).unwrap();
        let new = Json::parse(&minted.payload_json).unwrap();
        let names = old.members().unwrap().iter().chain(new.members().unwrap()).map(|(name, _)| name);
        for name in names.filter(|name| !["iat", "exp", "jti"].contains(&name.as_str())) {
            let said = told.iter().any(|change| change.at == *name || change.at.starts_with(&format!("{name}.")));
            assert_eq!(said, old.get(name) != new.get(name), "{}: {}: {name}: {told:?}", cause.row, cause.name);
        }
    }
}

#[test]
fn a_lifetime_is_meant_in_whatever_form_it_was_written() {
    let lifetime = |draft: &mut Draft| fixed(draft).get("lifetimeSeconds").and_then(Json::as_integer);
    let with = |exp: &str| lifetime(Draft::application().set("exp", exp));
    // Up to the longest lifetime, a number is a duration.
    assert_eq!((with("86400"), with("86401"), with("1")), (Some(86_400), None, Some(30)));
    assert_eq!((with("0"), with("-5"), with("1789999900"), with("1789999899")), (None, None, None, None));
    assert_eq!((with("1789999901"), with("1789999931")), (Some(30), Some(31)));
    assert_eq!(
        (with("1790000800.9"), with(r#"" 1790000800 ""#), with("true"), with(r#""soon""#)),
        (Some(900), Some(900), None, None)
    );
    assert_eq!((with("99999999999"), with("1790000800999")), (Some(86_400), Some(900)));
    assert_eq!(lifetime(Draft::application().set("iat", "1789999900000")), Some(900));
    assert_eq!(lifetime(Draft::application().set("ttl", "1200")), Some(900));
    assert_eq!(lifetime(Draft::application().drop("iat").set("exp", "1200")), Some(1200));
    let video = |exp: &str| lifetime(Draft::video().set("exp", exp));
    assert_eq!((video("2592000"), video("2592001")), (Some(2_592_000), None));
    // Of those, the durations are told as such.
    let exp = |value: &str| changes(Draft::application().set("exp", value)).contains(&format!("exp: {value} → -"));
    assert_eq!((exp("86400"), exp("86401")), (true, false));
}

#[test]
fn an_acl_keeps_what_was_meant() {
    let acl = |json: &str| fixed(Draft::user().set("acl", json)).get("acl").map(Json::to_text);
    for (written, meant) in [
        (r#"{"paths":{"a//b/":{}}}"#, Some(r#"{"paths":{"/a/b":{}}}"#)),
        (r#"{"paths":{"/":{},"//":{}}}"#, Some(r#"{"paths":{}}"#)),
        (r#"{"/a":{},"b":{}}"#, Some(r#"{"paths":{"/a":{}}}"#)),
        (r#"["/a",1,"","/a"]"#, Some(r#"{"paths":{"/a":{}}}"#)),
        (r#"{"paths":["/a",1]}"#, Some(r#"{"paths":{"/a":{}}}"#)),
        (r#"{"paths":{"/a":{"methods":" get "}}}"#, Some(r#"{"paths":{"/a":{"methods":["GET"]}}}"#)),
        (r#"{"paths":{"/a":{"methods":[1,"x"]}}}"#, Some(r#"{"paths":{"/a":{"methods":[]}}}"#)),
        (r#"{"paths":{"/a":{"filters":{"n":1},"x":2}}}"#, Some(r#"{"paths":{"/a":{"filters":{"n":1}}}}"#)),
        (r#"{"paths":{"/a":{"filters":1}}}"#, Some(r#"{"paths":{"/a":{}}}"#)),
        (r#"{"paths":{"/a":{"methods":["GET"]},"/a":{}}}"#, Some(r#"{"paths":{"/a":{}}}"#)),
        (r#"{"paths":{"/a":{},"a":{"methods":["GET"]}}}"#, Some(r#"{"paths":{"/a":{"methods":["GET"]}}}"#)),
        (r#""[\"/a\"]""#, Some(r#"{"paths":{"/a":{}}}"#)),
        (r#""\"[]\"""#, None),
        (r#""x""#, None),
        ("1", None),
    ] {
        assert_eq!(acl(written).as_deref(), meant, "{written}");
    }
}

#[test]
fn a_video_token_keeps_its_layout_role_and_data() {
    let video = |name: &str, json: &str| {
        let request = fixed(Draft::video().set(name, json));
        let video = request.get("video").unwrap();
        ["role", "initialLayoutClassList", "connectionData", "sessionId"].map(|name| video.get(name).map(Json::to_text))
    };
    for (given, role) in [(r#"" Moderator ""#, Some("\"moderator\"")), (r#""admin""#, None), ("1", None)] {
        assert_eq!(video("role", given)[0].as_deref(), role, "{given}");
    }
    for (given, classes) in [
        (r#"" full  focus ""#, Some(r#"["full","focus"]"#)),
        (r#"["full focus",1,"x"]"#, Some(r#"["full","focus","x"]"#)),
        (r#""""#, None),
        ("[]", None),
        ("1", None),
    ] {
        assert_eq!(video("initial_layout_class_list", given)[1].as_deref(), classes, "{given}");
    }
    assert_eq!(video("connection_data", r#""x""#)[2].as_deref(), Some("\"x\""));
    assert_eq!(video("connection_data", r#""""#)[2], None);
    assert_eq!(video("session_id", "5")[3].as_deref(), Some("\"\""));
    let custom = fixed(Draft::application().set("own", "1").set("exp", "5").twice("own", "2"));
    assert_eq!(custom.get("claims").map(Json::to_text).as_deref(), Some(r#"{"own":2}"#));
}

#[test]
fn at_most_a_hundred_changes_are_listed() {
    for (count, listed) in [(49, 98), (50, 100), (51, 100)] {
        let members: Vec<String> = (0..count).map(|index| format!("\"/{index} \":{{}}")).collect();
        let mut draft = Draft::user();
        draft.set("acl", &format!(r#"{{"paths":{{{}}}}}"#, members.join(",")));
        let told = changes(&draft);
        // Each path is left out as it was and comes back without its space.
        assert_eq!(told.len(), listed, "{count}");
    }
    let long = changes(Draft::application().set("nbf", &format!("\"{}\"", "x".repeat(80))));
    assert_eq!(long, [format!("nbf: \"{}… → -", "x".repeat(59))]);
}
