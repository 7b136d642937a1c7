//! The table of APIs, from Vonage's API reference. An entry has an ACL path only if a document names one.

use crate::api::{auth::Auth, body::Body, host::Host, request::Api};

macro_rules! hosts {
    ($($region:literal $host:literal),*) => { &[$(Host { region: $region, host: $host }),*] };
}

const GLOBAL: &[Host] = hosts!["global" "api.nexmo.com"];
const REST: &[Host] = hosts!["global" "rest.nexmo.com"];
const VIDEO: &[Host] = hosts!["global" "video.api.vonage.com"];
const SANDBOX: &[Host] = hosts!["global" "messages-sandbox.nexmo.com"];
const EUROPE: &[Host] = hosts!["eu" "api-eu.vonage.com"];
const CONTINENTS: &[Host] = hosts!["us" "api-us.vonage.com", "eu" "api-eu.vonage.com", "ap" "api-ap.vonage.com"];
/// A call lives in one region, and any other host answers 404.
const EVERYWHERE: &[Host] = hosts![
    "global" "api.nexmo.com",
    "us" "api-us.vonage.com",
    "eu" "api-eu.vonage.com",
    "ap" "api-ap.vonage.com",
    "us-3" "api-us-3.vonage.com",
    "us-4" "api-us-4.vonage.com",
    "eu-3" "api-eu-3.vonage.com",
    "eu-4" "api-eu-4.vonage.com",
    "ap-3" "api-ap-3.vonage.com",
    "ap-4" "api-ap-4.vonage.com"
];

const ACCEPT_JSON: &[(&str, &str)] = &[("Accept", "application/json")];
const MESSAGE: Body =
    Body::Json(r#"{"to":"447700900000","from":"Vonage","channel":"sms","message_type":"text","text":"Hello"}"#);
const CALL: Body = Body::Json(concat!(
    r#"{"to":[{"type":"phone","number":"447700900000"}],"from":{"type":"phone","number":"447700900001"},"#,
    r#""ncco":[{"action":"talk","text":"Hello"}]}"#
));
const WORKFLOW: Body = Body::Json(concat!(
    r#"{"template":"failover","workflow":["#,
    r#"{"from":{"type":"sms","number":"447700900001"},"to":{"type":"sms","number":"447700900000"},"#,
    r#""message":{"content":{"type":"text","text":"Hello"}},"#,
    r#""failover":{"expiry_time":600,"condition_status":"delivered"}},"#,
    r#"{"from":{"type":"sms","number":"447700900001"},"to":{"type":"sms","number":"447700900000"},"#,
    r#""message":{"content":{"type":"text","text":"Hello"}}}]}"#
));

const fn get(id: &'static str, name: &'static str, auth: Auth, hosts: &'static [Host], path: &'static str) -> Api {
    let harmless = !matches!(auth, Auth::Basic);
    Api { id, name, auth, hosts, method: "GET", path, headers: &[], body: Body::None, acl_path: None, harmless }
}

const fn post(
    id: &'static str,
    name: &'static str,
    auth: Auth,
    hosts: &'static [Host],
    path: &'static str,
    body: Body,
) -> Api {
    Api { id, name, auth, hosts, method: "POST", path, headers: &[], body, acl_path: None, harmless: false }
}

const fn with_acl(api: Api, path: &'static str) -> Api {
    Api { acl_path: Some(path), ..api }
}

/// Every API, starting with the harmless checks.
pub const APIS: &[Api] = &[
    get("voice_check", "Voice", Auth::Jwt, EVERYWHERE, "/v1/calls"),
    with_acl(get("users_check", "Users", Auth::Jwt, GLOBAL, "/v1/users"), "/*/users/**"),
    post("messages", "Messages", Auth::JwtOrBasic, EVERYWHERE, "/v1/messages", MESSAGE),
    post("messages_sandbox", "Messages sandbox", Auth::JwtOrBasic, SANDBOX, "/v1/messages", MESSAGE),
    Api {
        method: "PATCH",
        ..post(
            "messages_update",
            "Messages update",
            Auth::Jwt,
            CONTINENTS,
            "/v1/messages/{message_id}",
            Body::Json(r#"{"status":"read"}"#),
        )
    },
    post("voice", "Voice", Auth::Jwt, EVERYWHERE, "/v1/calls", CALL),
    post(
        "verify",
        "Verify v2",
        Auth::JwtOrBasic,
        GLOBAL,
        "/v2/verify",
        Body::Json(r#"{"brand":"Acme","workflow":[{"channel":"sms","to":"447700900000"}]}"#),
    ),
    post(
        "verify_code",
        "Verify v2",
        Auth::JwtOrBasic,
        GLOBAL,
        "/v2/verify/{request_id}",
        Body::Json(r#"{"code":"1234"}"#),
    ),
    with_acl(
        post(
            "users",
            "Users",
            Auth::Jwt,
            GLOBAL,
            "/v1/users",
            Body::Json(r#"{"name":"alice","display_name":"Alice"}"#),
        ),
        "/*/users/**",
    ),
    with_acl(
        get("conversations_check", "Conversations", Auth::Jwt, GLOBAL, "/v1/conversations"),
        "/*/conversations/**",
    ),
    with_acl(
        post(
            "conversations",
            "Conversations",
            Auth::Jwt,
            GLOBAL,
            "/v1/conversations",
            Body::Json(r#"{"name":"room","display_name":"Room"}"#),
        ),
        "/*/conversations/**",
    ),
    with_acl(get("legs", "Legs", Auth::Jwt, GLOBAL, "/v0.3/legs"), "/*/legs/**"),
    with_acl(get("media", "Media", Auth::Jwt, GLOBAL, "/v3/media"), "/*/media/**"),
    post("dispatch", "Dispatch", Auth::JwtOrBasic, GLOBAL, "/v0.1/dispatch", WORKFLOW),
    Api {
        headers: ACCEPT_JSON,
        ..post(
            "video",
            "Video",
            Auth::Jwt,
            VIDEO,
            "/session/create",
            Body::Form(&[("archiveMode", "manual"), ("p2p.preference", "disabled")]),
        )
    },
    get("video_archives", "Video", Auth::Jwt, VIDEO, "/v2/project/{application_id}/archive"),
    post(
        "identity_insights",
        "Identity Insights",
        Auth::Jwt,
        EUROPE,
        "/identity-insights/v1/requests",
        Body::Json(
            r#"{"phone_number":"447700900000","purpose":"FraudPreventionAndDetection","insights":{"format":{}}}"#,
        ),
    ),
    post(
        "network_authorize",
        "Network APIs",
        Auth::Jwt,
        EUROPE,
        "/oauth2/bc-authorize",
        Body::Form(&[
            ("login_hint", "+447700900000"),
            ("scope", "openid dpv:FraudPreventionAndDetection#check-sim-swap"),
        ]),
    ),
    post(
        "network_token",
        "Network APIs",
        Auth::Jwt,
        EUROPE,
        "/oauth2/token",
        Body::Form(&[("auth_req_id", "AUTH_REQ_ID"), ("grant_type", "urn:openid:params:grant-type:ciba")]),
    ),
    post(
        "network_sim_swap",
        "Network APIs: SIM Swap",
        Auth::AccessToken,
        EUROPE,
        "/camara/sim-swap/v040/check",
        Body::Json(r#"{"phoneNumber":"+447700900000","maxAge":240}"#),
    ),
    get(
        "reports",
        "Reports v2",
        Auth::Basic,
        GLOBAL,
        "/v2/reports/records?account_id={api_key}&product=SMS&direction=outbound",
    ),
    get("number_insight", "Number Insight v1", Auth::Basic, GLOBAL, "/ni/basic/json?number=447700900000"),
    post(
        "number_insight_v2",
        "Number Insight v2",
        Auth::Basic,
        GLOBAL,
        "/v2/ni",
        Body::Json(r#"{"type":"phone","phone":"447700900000","insights":["fraud_score"]}"#),
    ),
    get("applications", "Applications", Auth::Basic, GLOBAL, "/v2/applications"),
    get("account", "Account", Auth::Basic, REST, "/account/get-balance"),
    get("numbers", "Numbers", Auth::Basic, REST, "/account/numbers"),
    post(
        "sms",
        "SMS",
        Auth::Basic,
        REST,
        "/sms/json",
        Body::Form(&[("from", "Vonage"), ("to", "447700900000"), ("text", "Hello")]),
    ),
    post(
        "redact",
        "Redact",
        Auth::Basic,
        GLOBAL,
        "/v1/redact/transaction",
        Body::Json(r#"{"id":"MESSAGE_ID","product":"sms","type":"outbound"}"#),
    ),
    get("audit", "Audit", Auth::Basic, GLOBAL, "/beta/audit/events"),
    get("subaccounts", "Subaccounts", Auth::Basic, GLOBAL, "/accounts/{api_key}/subaccounts"),
    get("pricing", "Pricing", Auth::Basic, REST, "/account/get-pricing/outbound/sms?country=GB"),
    post(
        "conversion",
        "Conversion",
        Auth::Basic,
        GLOBAL,
        "/conversions/sms",
        Body::Form(&[("message-id", "MESSAGE_ID"), ("delivered", "true")]),
    ),
    post(
        "verify_legacy",
        "Verify (legacy)",
        Auth::Basic,
        GLOBAL,
        "/verify/json",
        Body::Form(&[("number", "447700900000"), ("brand", "Acme")]),
    ),
    get("channel_manager", "Channel Manager", Auth::Basic, GLOBAL, "/v1/channel-manager/whatsapp/wabas"),
    get("sip", "Programmable SIP", Auth::Basic, GLOBAL, "/v1/psip"),
];

impl Api {
    /// Returns the request with this `id`.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        APIS.iter().find(|api| api.id == id)
    }
}
