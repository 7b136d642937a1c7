//! Snippets, letter by letter. `tests/peers` tests with the real packages that they run.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

use vonage_jwt_web::{APIS, Api, Json, Parties, Result, SnippetInput, Target, snippet};

const ID: &str = "9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70";

fn try_of(input: &str) -> Result<String> {
    snippet(&SnippetInput::from_json(&Json::parse(input).unwrap())?)
}

#[track_caller]
fn of(input: &str) -> String {
    try_of(input).unwrap()
}

/// Returns the code for `target` that makes a user token with these extra members.
fn code(target: &str, more: &str) -> String {
    let request = format!(r#"{{"kind":"user","applicationId":"{ID}","sub":"alice"{more}}}"#);
    of(&format!(r#"{{"target":"{target}","request":{request}}}"#))
}

#[test]
fn curl_posts_json_with_the_token_or_a_variable() {
    assert_eq!(
        of(r#"{"target":"curl","api":"verify","token":"a.b.c"}"#),
        r#"curl -X POST 'https://api.nexmo.com/v2/verify' \
  -H 'Authorization: Bearer a.b.c' \
  -H 'Content-Type: application/json' \
  --data-raw '{"brand":"Acme","workflow":[{"channel":"sms","to":"447700900000"}]}'"#
    );
    assert_eq!(
        of(r#"{"target":"curl","api":"voice_check","region":"eu-3"}"#),
        "curl 'https://api-eu-3.vonage.com/v1/calls' \\\n  -H \"Authorization: Bearer $VONAGE_JWT\""
    );
    assert_eq!(
        of(r#"{"target":"curl","api":"account","token":"a.b.c"}"#),
        "curl 'https://rest.nexmo.com/account/get-balance' \\\n  -u \"$VONAGE_API_KEY:$VONAGE_API_SECRET\""
    );
    assert!(
        of(r#"{"target":"curl","api":"network_sim_swap","token":"a.b.c"}"#).contains("Bearer $VONAGE_ACCESS_TOKEN")
    );
    let path = of(&format!(r#"{{"target":"curl","api":"video_archives","request":{{"applicationId":"{ID}"}}}}"#));
    assert!(path.contains(&format!("/v2/project/{ID}/archive'")));
    assert!(of(r#"{"target":"curl","api":"messages_update"}"#).contains("/v1/messages/MESSAGE_ID'"));
}

#[test]
fn a_request_goes_to_and_from_whom_the_user_names() {
    let body = |api: &str, parties: &str| {
        let curl = of(&format!(r#"{{"target":"curl","api":"{api}",{parties}}}"#));
        curl.split_once("--data-raw '").unwrap().1.trim_end_matches('\'').to_owned()
    };
    assert_eq!(
        body("messages", r#""to":"+44 (7700) 900-123","from":"447700900000""#),
        r#"{"to":"447700900123","from":"447700900000","channel":"sms","message_type":"text","text":"Hello"}"#
    );
    assert!(body("messages", r#""from":"Vonage 2""#).starts_with(r#"{"to":"447700900000","from":"Vonage 2","#));
    let voice = body("voice", r#""to":"447700900001","from":"447700900000""#);
    assert!(voice.starts_with(
        r#"{"to":[{"type":"phone","number":"447700900001"}],"from":{"type":"phone","number":"447700900000"},"#
    ));
    // Neither ends the string that it is put in.
    assert!(body("messages", r#""to":"a\"b\\""#).starts_with(r#"{"to":"a\"b\\","from""#));
    assert!(body("network_authorize", r#""to":"a&b=1""#).starts_with("login_hint=%2Ba%26b%3D1&"));
    assert!(body("network_authorize", r#""to":"+1 555 0100""#).starts_with("login_hint=%2B15550100&"));
    // An API whose sample has neither is as it was.
    assert!(!of(r#"{"target":"curl","api":"voice_check","to":"1","from":"2"}"#).contains("--data"));
}

#[test]
fn any_value_is_quoted_for_its_shell() {
    let token = r#""a'b$c`d\\e\n\"f 😀‘’""#;
    let with = |target: &str| of(&format!(r#"{{"target":"{target}","api":"users_check","token":{token}}}"#));
    assert!(with("curl").contains("-H 'Authorization: Bearer a'\\''b$c`d\\e\n\"f 😀‘’'"));
    assert!(with("httpie").starts_with("http -A bearer -a 'a'\\''b$c`d\\e\n\"f 😀‘’' GET 'https://"));
    assert!(with("powershell").contains("Authorization = 'Bearer a''b$c`d\\e\n\"f 😀‘‘’’'"));
    assert_eq!(with("env"), "VONAGE_JWT=\"a'b\\$c`d\\\\e\\n\\\"f 😀‘’\"");
    assert_eq!(of(r#"{"target":"env","token":"a.b-c_"}"#), "VONAGE_JWT=a.b-c_");
    assert_eq!(of(r#"{"target":"env","token":"a b$"}"#), "VONAGE_JWT='a b$'");
    assert_eq!(of(r#"{"target":"header","token":"a.b.c"}"#), "Authorization: Bearer a.b.c");
    assert_eq!(of(r#"{"target":"header"}"#), "Authorization: Bearer $VONAGE_JWT");
}

#[test]
fn powershell_and_httpie_send_the_same() {
    assert_eq!(
        of(r#"{"target":"powershell","api":"video"}"#),
        "$call = @{
  Method = 'POST'
  Uri = 'https://video.api.vonage.com/session/create'
  Headers = @{ Authorization = \"Bearer ${env:VONAGE_JWT}\"; 'Accept' = 'application/json' }
  ContentType = 'application/x-www-form-urlencoded'
  Body = 'archiveMode=manual&p2p.preference=disabled'
}
Invoke-RestMethod @call"
    );
    assert_eq!(
        of(r#"{"target":"httpie","api":"network_authorize"}"#),
        r#"http -A bearer -a "$VONAGE_JWT" POST 'https://api-eu.vonage.com/oauth2/bc-authorize' \
  'Content-Type:application/x-www-form-urlencoded' \
  --raw 'login_hint=%2B447700900000&scope=openid%20dpv%3AFraudPreventionAndDetection%23check-sim-swap'"#
    );
}

#[test]
fn the_cli_says_what_it_cannot_set() {
    let acl = r#","acl":{"paths":{"/**":{}}}"#;
    assert_eq!(
        code("cli", &format!(r#"{acl},"notBefore":1790000000,"lifetimeSeconds":60,"claims":{{"x":1}}"#)),
        format!(
            "# Cannot be set with this SDK: nbf, custom claims\nvonage jwt create \\\n  --app-id='{ID}' \\\n  \
             --private-key='private.key' \\\n  --ttl=60 \\\n  --sub='alice' \\\n  --acl='{{\"paths\":{{\"/**\":{{}}}}}}'"
        )
    );
    let video = format!(r#"{{"kind":"video","applicationId":"{ID}","video":{{"sessionId":"s"}}}}"#);
    let error = try_of(&format!(r#"{{"target":"cli","request":{video}}}"#)).unwrap_err();
    assert_eq!((error.code(), error.field()), ("field_not_for_kind", Some("target")));
}

#[test]
fn strings_are_literals_of_their_language() {
    let nasty = r#","claims":{"k'\"$#\\{}`":"v\n\u0000\u2028' \" $x ${y} #{z} \\ 😀"}"#;
    for (target, literal) in [
        ("node", r##""k'\"$#\\{}`": "v\n\u0000\u2028' \" $x ${y} #{z} \\ 😀""##),
        ("python", r##""k'\"$#\\{}`": "v\n\u0000\u2028' \" $x ${y} #{z} \\ 😀""##),
        ("dotnet", r##"["k'\"$#\\{}`"] = "v\n\u0000\u2028' \" $x ${y} #{z} \\ 😀""##),
        ("java", r##""{\"k'\\\"$#\\\\{}`\":\"v\\n\\u0000\u2028' \\\" $x ${y} #{z} \\\\ 😀\"}""##),
        ("kotlin", r##""{\"k'\\\"\$#\\\\{}`\":\"v\\n\\u0000\u2028' \\\" \$x \${y} #{z} \\\\ 😀\"}""##),
        ("go", r##"json.RawMessage("\"v\\n\\u0000\u2028' \\\" $x ${y} #{z} \\\\ 😀\"")"##),
        (
            "php",
            "addClaim('k\\'\"$#\\\\{}`', json_decode('\"v\\\\n\\\\u0000\u{2028}\\' \\\\\" $x ${y} #{z} \\\\\\\\ 😀\"'))",
        ),
        ("ruby", r##""k'\"$\#\\{}`" => JSON.parse("\"v\\n\\u0000\u2028' \\\" $x ${y} \#{z} \\\\ 😀\"")"##),
    ] {
        let written = code(target, nasty);
        assert!(written.contains(literal), "{target}: {written}");
    }
    assert!(code("node", r#","claims":{"__proto__":{"a":1}}"#).contains(r#"["__proto__"]: { "a": 1 }"#));
    assert!(code("dotnet", r#","claims":{"n":18446744073709551615}"#).contains("18446744073709551615UL"));
}

#[test]
fn no_digit_of_a_number_is_lost_silently() {
    let big = r#","claims":{"n":12345678901234567890,"in":[{"m":-9007199254740993}],"f":0.10000000000000000555,"ok":[1.50,9007199254740991,1e3,-0.0]}"#;
    let node = code("node", big);
    assert!(node.starts_with("// JSON.rawJSON needs Node 22.\n"));
    for raw in ["12345678901234567890", "-9007199254740993", "0.10000000000000000555"] {
        assert!(node.contains(&format!("JSON.rawJSON(\"{raw}\")")), "{node}");
    }
    assert_eq!(node.matches("JSON.rawJSON(").count(), 3);
    for (target, note) in [
        ("python", "# May lose digits of: 0.10000000000000000555\n"),
        ("ruby", "# May lose digits of: 0.10000000000000000555\n"),
        ("java", "// May lose digits of: 0.10000000000000000555\n"),
        ("kotlin", "// May lose digits of: 0.10000000000000000555\n"),
        ("dotnet", "// May lose digits of: 0.10000000000000000555\n"),
        ("php", "// May lose digits of: 12345678901234567890, 0.10000000000000000555\n"),
    ] {
        assert!(code(target, big).contains(note), "{target}: {}", code(target, big));
    }
    assert!(
        code("dotnet", r#","claims":{"n":123456789012345678901234567890}"#).contains("// May lose digits of: 1234")
    );
    assert!(!code("go", big).contains("May lose"));
    let fine = r#","claims":{"n":9007199254740991,"f":0.1,"e":1.5E+300,"z":0,"m":-1}"#;
    for (_, target) in Target::ALL.iter().skip(6).filter(|(_, name)| !["web", "android", "ios"].contains(name)) {
        let written = code(target, fine);
        assert!(!written.contains("May lose") && !written.contains("rawJSON"), "{target}: {written}");
    }
}

#[test]
fn a_users_token_logs_in_with_the_client_sdk() {
    let of = |target: &str| of(&format!(r#"{{"target":"{target}","token":"a.b-c_","request":{{"kind":"user"}}}}"#));
    assert_eq!(
        of("web"),
        "import { VonageClient } from \"@vonage/client-sdk\";\n\nconst client = new VonageClient();\n\
         const token = \"a.b-c_\";\nconst sessionId = await client.createSession(token);\n\
         console.log(\"Logged in:\", sessionId);"
    );
    assert!(of("android").contains("val token = \"a.b-c_\"\nclient.createSession(token) { error, sessionId ->"));
    assert!(of("ios").contains("let token = \"a.b-c_\"\nclient.createSession(token) { error, sessionId in"));
    for target in ["web", "android", "ios"] {
        let error =
            try_of(&format!(r#"{{"target":"{target}","token":"a","request":{{"kind":"video"}}}}"#)).unwrap_err();
        assert_eq!((error.code(), error.field()), ("field_not_for_kind", Some("target")));
        let error = try_of(&format!(r#"{{"target":"{target}","token":"a","request":{{"kind":"vid"}}}}"#)).unwrap_err();
        assert_eq!((error.code(), error.field()), ("kind_invalid", Some("kind")));
        let error = try_of(&format!(r#"{{"target":"{target}"}}"#)).unwrap_err();
        assert_eq!((error.code(), error.field()), ("request_field_invalid", Some("token")));
        let nasty = try_of(&format!(r#"{{"target":"{target}","token":"a\"$b\\n\u2028"}}"#)).unwrap();
        assert!(nasty.contains("a\\\"") && !nasty.contains('\u{2028}'), "{nasty}");
    }
}

#[test]
fn every_target_writes_every_kind() {
    let requests = [
        format!(r#"{{"kind":"application","applicationId":"{ID}"}}"#),
        format!(
            r#"{{"kind":"user","applicationId":"{ID}","sub":"alice","acl":{{"paths":{{"/**":{{}}}}}},
            "issuedAt":1790000000,"notBefore":1790000000,"jti":"01890a5d-ac96-474b-bcce-b302099a8057"}}"#
        ),
        format!(r#"{{"kind":"video","applicationId":" {{{ID}}} ","video":{{"sessionId":"s"}}}}"#),
    ];
    for (target, name) in Target::ALL {
        for request in &requests {
            let result = try_of(&format!(r#"{{"target":"{name}","api":"voice","token":"a.b.c","request":{request}}}"#));
            let is_login = [Target::Web, Target::Android, Target::Ios].contains(&target);
            let refused = target == Target::Cli && request.contains("video") || is_login && !request.contains("alice");
            assert_eq!(result.is_err(), refused, "{name} {request} {result:?}");
            let written = result.unwrap_or_default();
            let needs_id =
                !refused && !is_login && Target::ALL.iter().position(|(known, _)| *known == target) > Some(4);
            assert!(!needs_id || written.contains(ID), "{name}: {written}");
            assert!(!written.contains('{') || !written.contains("{ID}"), "{name}");
        }
    }
}

#[test]
fn invalid_input_is_refused_with_its_field() {
    for (input, code, field) in [
        ("7", "request_field_invalid", "input"),
        (r#"{"target":"cobol","api":"voice"}"#, "request_field_invalid", "target"),
        (r#"{"target":"curl"}"#, "request_field_invalid", "api"),
        (r#"{"target":"curl","api":"fax"}"#, "api_unknown", "api"),
        (r#"{"target":"curl","api":"voice","region":"mars"}"#, "request_field_invalid", "region"),
        (r#"{"target":"curl","api":"voice","token":7}"#, "request_field_invalid", "token"),
        (r#"{"target":"node","api":"voice"}"#, "request_field_invalid", "request"),
        (r#"{"target":"node","api":"voice","request":{"kind":"user"}}"#, "application_id_missing", "applicationId"),
    ] {
        let error = try_of(input).unwrap_err();
        assert_eq!((error.code(), error.field()), (code, Some(field)), "{input}");
    }
    let error = try_of(r#"{"target":"curl","colour":1}"#).unwrap_err();
    assert_eq!((error.code(), error.field()), ("request_unknown_field", None));
}

#[test]
fn the_catalogue_is_consistent() {
    for (index, api) in APIS.iter().enumerate() {
        assert_eq!(Api::find(api.id), Some(api));
        assert!(APIS.iter().skip(index).skip(1).all(|other| other.id != api.id), "{}", api.id);
        assert!(api.path.starts_with('/') && !api.hosts.is_empty(), "{}", api.id);
        assert_eq!(api.method == "GET", api.body.text(&Parties::default()).is_none(), "{}", api.id);
        if api.body.content_type() == Some("application/json") {
            let text = api.body.text(&Parties::default()).unwrap();
            assert_eq!(Json::parse(&text).unwrap().to_text(), text, "{}", api.id);
        }
        if let Some(acl_path) = api.acl_path {
            let acl = Json::parse(&format!(r#"{{"paths":{{"{acl_path}":{{}}}}}}"#)).unwrap();
            assert_eq!(
                vonage_jwt_web::acl_allows(&acl, api.method, api.path),
                Ok(vonage_jwt_web::Access::Allowed),
                "{}",
                api.id
            );
        }
    }
    let text = serde_json::to_string(Api::find("video").unwrap()).unwrap();
    assert_eq!(
        text,
        concat!(
            r#"{"id":"video","name":"Video","auth":"jwt","hosts":[{"region":"global","host":"video.api.vonage.com"}],"#,
            r#""method":"POST","path":"/session/create","headers":[["Accept","application/json"]],"#,
            r#""contentType":"application/x-www-form-urlencoded","body":"archiveMode=manual&p2p.preference=disabled","#,
            r#""to":null,"from":null,"aclPath":null,"harmless":false}"#
        )
    );
}

/// Whoever tries a token must not change or pay for anything with it.
#[test]
fn the_harmless_requests_are_those_that_only_read_with_a_token() {
    let ids: Vec<&str> = APIS.iter().filter(|api| api.harmless).map(|api| api.id).collect();
    assert_eq!(ids, ["voice_check", "users_check", "conversations_check", "legs", "media", "video_archives"]);
}

/// A user token may call those alone, so Inspect judges by this list.
#[test]
fn the_requests_of_users_have_their_acl_path() {
    let paths: Vec<_> = APIS.iter().filter_map(|api| Some((api.id, api.acl_path?))).collect();
    let expected = [
        ("users_check", "/*/users/**"),
        ("users", "/*/users/**"),
        ("conversations_check", "/*/conversations/**"),
        ("conversations", "/*/conversations/**"),
        ("legs", "/*/legs/**"),
        ("media", "/*/media/**"),
    ];
    assert_eq!(paths, expected);
}

#[test]
fn go_sets_each_claim_that_its_sdk_knows() {
    let more = r#","lifetimeSeconds":600,"notBefore":1790000000,"jti":"01890a5d-ac96-474b-bcce-b302099a8057","acl":{"paths":{"/*/users/**":{}}}"#;
    let go = code("go", more);
    for line in [
        "\t\"github.com/google/uuid\"\n",
        "\tgenerator.NBF = 1790000000\n",
        "\tgenerator.JTI = uuid.MustParse(\"01890a5d-ac96-474b-bcce-b302099a8057\")\n",
        "\tgenerator.Subject = \"alice\"\n",
        "\tgenerator.AddPath(jwt.Path{Path: \"/*/users/**\"})\n",
        "\tgenerator.TTL = 600 * time.Second\n",
    ] {
        assert!(go.contains(line), "{line:?} is not in\n{go}");
    }
}

#[test]
fn powershell_joins_the_api_key_and_secret() {
    let basic = of(r#"{"target":"powershell","api":"account"}"#);
    assert!(basic.contains("$pair = \"${env:VONAGE_API_KEY}:${env:VONAGE_API_SECRET}\"\n"), "{basic}");
    assert!(basic.contains("\"Basic $basic\""), "{basic}");
}

#[test]
fn java_and_kotlin_import_exactly_what_they_use() {
    let names =
        ["TypeReference", "ObjectMapper", "java.util.Map", "Instant", "ZoneOffset", "ZonedDateTime", "vonage.jwt.Jwt"];
    for more in ["", r#","claims":{"a":1}"#, r#","issuedAt":1700000000"#, r#","notBefore":1700000000,"claims":{"a":1}"#]
    {
        for target in ["java", "kotlin"] {
            let code = code(target, more);
            let (imports, body) = code.split_once("\n\n").unwrap();
            for name in names.into_iter().filter(|name| !(target == "kotlin" && name.ends_with("Map"))) {
                let class = name.rsplit('.').next().unwrap();
                let is_used = body.split(|c: char| !c.is_alphanumeric()).any(|word| word == class);
                assert_eq!(imports.contains(name), is_used, "{target} {name}:\n{code}");
            }
        }
    }
}

#[test]
fn a_number_is_listed_exactly_if_the_language_may_round_it() {
    let lost = |target: &str, number: &str| {
        let code = code(target, &format!(r#","claims":{{"n":[{{"m":{number}}}]}}"#));
        let note = format!("May lose digits of: {number}\n");
        code.contains(&note) || code.contains(&format!("JSON.rawJSON(\"{number}\")"))
    };
    // Fifteen digits, or a whole number up to 2^53, and a power of ten that a double has for sure.
    let double = [
        ("123456789012345", false),
        ("9007199254740992", false),
        ("9007199254740993", true),
        ("-9007199254740992", false),
        ("-9007199254740993", true),
        ("0.123456789012345", false),
        ("0.1234567890123456", true),
        ("12345678.12345678", true),
        ("100000000000000000000", false),
        ("1234567890123450000000", false),
        ("12345678901234560000000", true),
        ("1e307", false),
        ("1E307", false),
        ("1e308", true),
        ("10e306", false),
        ("10e307", true),
        ("0.001e310", false),
        ("0.001e311", true),
        ("1e-307", false),
        ("1e-308", true),
        ("0.1e-306", false),
        ("0.1e-307", true),
        ("-1e308", true),
        ("0e999", false),
        ("0.0e-999", false),
        ("1e99999999999999999999", true),
    ];
    for (number, is_lost) in double {
        assert_eq!(lost("node", number), is_lost, "{number}");
        let is_whole = number.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit());
        for target in ["python", "ruby", "java", "kotlin"] {
            assert_eq!(lost(target, number), is_lost && !is_whole, "{target} {number}");
        }
    }
    for (target, number, is_lost) in [
        ("php", "9223372036854775807", false),
        ("php", "9223372036854775808", true),
        ("php", "-9223372036854775808", false),
        ("php", "-9223372036854775809", true),
        ("dotnet", "18446744073709551615", false),
        ("dotnet", "18446744073709551616", true),
        ("dotnet", "-9223372036854775808", false),
        ("dotnet", "-9223372036854775809", true),
    ] {
        assert_eq!(lost(target, number), is_lost, "{target} {number}");
    }
    // Each number is listed once.
    let twice = code("php", r#","claims":{"a":0.10000000000000000555,"b":[0.10000000000000000555,1e308]}"#);
    assert!(twice.contains("// May lose digits of: 0.10000000000000000555, 1e308\n"), "{twice}");
}

const TABLE: &str = include_str!("data/snippets.txt");

/// Requests that differ in each member that the code for a language looks at.
fn requests() -> Vec<(&'static str, String)> {
    let user = |more: &str| format!(r#"{{"kind":"user","applicationId":"{ID}","sub":"al'i\"ce\\$"{more}}}"#);
    let video = |more: &str, video: &str| {
        format!(r#"{{"kind":"video","applicationId":"{ID}","video":{{"sessionId":"s'1\"\\"{video}}}{more}}}"#)
    };
    let jti = r#","jti":"01890a5d-ac96-474b-bcce-b302099a8057""#;
    let claims = r#","claims":{"a":[null,true,false,-1.5,12345678901234567890,0.10000000000000000555],"o":{"k'":"v\t\r\n\u0001\u2028\ud83d\ude00","e":{},"l":[]}}"#;
    vec![
        ("application", format!(r#"{{"kind":"application","applicationId":"{ID}"}}"#)),
        ("user", user("")),
        ("user, iat", user(r#","issuedAt":1790000000,"lifetimeSeconds":600"#)),
        ("user, nbf", user(r#","notBefore":1790000000"#)),
        ("user, jti", user(jti)),
        ("user, claims", user(claims)),
        ("user, an open ACL", user(r#","acl":{"paths":{"/*/users/**":{},"/*/rtc/**":{}}}"#)),
        ("user, an open and a closed path", user(r#","acl":{"paths":{"/*/rtc/**":{},"/**":{"methods":["GET"]}}}"#)),
        ("user, all", user(&format!(r#","issuedAt":1790000000,"notBefore":1790000001{jti}{claims}"#))),
        ("video", video("", "")),
        (
            "video, all of its own",
            video("", r#","role":"moderator","connectionData":"{\"a'\":1}","initialLayoutClassList":["full","focus"]"#),
        ),
        ("video, iat", video(r#","issuedAt":1790000000"#, "")),
        ("video, nbf", video(r#","notBefore":1790000000"#, "")),
        ("video, jti", video(jti, "")),
        ("video, claims", video(r#","claims":{"x":"y"}"#, "")),
    ]
}

/// Returns all snippets, each under a line that says what it is.
fn all_snippets() -> String {
    let mut inputs = Vec::new();
    for (name, request) in requests() {
        for (_, target) in Target::ALL.iter().skip(5) {
            let input = format!(r#"{{"target":"{target}","token":"a.b.c","request":{request}}}"#);
            inputs.push((format!("{target}: {name}"), input));
        }
    }
    for api in APIS {
        for target in ["curl", "httpie", "powershell"] {
            // The calls are alike, so one of each kind is enough for the other tools.
            if target != "curl" && !["voice", "voice_check", "video", "account", "network_sim_swap"].contains(&api.id) {
                continue;
            }
            for (with, token) in [("", ""), (", token", r#","token":"a'.b\".c$`\\\n‘""#)] {
                inputs.push((
                    format!("{target}: {}{with}", api.id),
                    format!(r#"{{"target":"{target}","api":"{}"{token}}}"#, api.id),
                ));
            }
        }
    }
    for token in ["", "a.b-c_~+/=", "a b", "a'b", "a\"b", "a\\nb", "a\\rb", "a$b", "a\\\\'b"] {
        let token = token.replace('"', "\\\"");
        inputs.push((format!("env: {token}"), format!(r#"{{"target":"env","token":"{token}"}}"#)));
    }
    let written = |input: &str| try_of(input).unwrap_or_else(|error| format!("{} {:?}", error.code(), error.field()));
    inputs.iter().map(|(name, input)| format!("### {name}\n{}\n", written(input))).collect()
}

/// The code of each language is run with its real package in `tests/peers`. Here nothing in it changes unseen.
#[test]
fn every_snippet_is_that_of_the_table() {
    let all = all_snippets();
    if std::env::var_os("WRITE_SNIPPETS").is_some() {
        std::fs::write("tests/data/snippets.txt", &all).unwrap();
    }
    let wrong = all.split("### ").zip(TABLE.split("### ")).find(|(found, expected)| found != expected);
    assert_eq!(wrong, None, "WRITE_SNIPPETS=1 writes tests/data/snippets.txt");
    assert_eq!(all.len(), TABLE.len());
}

/// The form shows them until the user names others.
#[test]
fn a_sample_says_to_and_from_whom_it_goes() {
    let parties = |id: &str| {
        let api = serde_json::to_value(Api::find(id).unwrap()).unwrap();
        ["to", "from"].map(|name| api.get(name).and_then(|value| value.as_str()).map(str::to_owned))
    };
    let both = [Some("447700900000".to_owned()), Some("447700900001".to_owned())];
    assert_eq!(parties("voice"), both);
    assert_eq!(parties("voice_check"), [None, None]);
    assert_eq!(parties("video"), [None, None]);
    assert!(parties("messages")[0].is_some() && parties("network_authorize")[0].is_some());
}
