//! Every cause of refusal that a token can show, each as one change to a good token.

use crate::draft::Draft;

/// One cause.
pub(crate) struct Cause {
    /// The group that the cause belongs to in `table.rs`.
    pub(crate) row: &'static str,
    pub(crate) name: &'static str,
    /// The good token that it breaks.
    pub(crate) base: fn() -> Draft,
    pub(crate) change: fn(&mut Draft),
    /// The codes that are found, sorted.
    pub(crate) codes: &'static [&'static str],
    /// The claims and settings that it changes.
    pub(crate) touches: &'static [&'static str],
    /// The claims that must be sound for the cause to be visible.
    pub(crate) needs: &'static [&'static str],
}

macro_rules! causes {
    ($($row:literal { $($base:ident $name:literal => [$($code:literal),*] touches [$($touched:literal),*]
        $(needs [$($needed:literal),*])? : $change:expr;)* })*) => {
        pub(crate) const CAUSES: &[Cause] = &[$($(Cause {
            row: $row,
            name: $name,
            base: Draft::$base,
            change: |draft| { let _ = $change(draft); },
            codes: &[$($code),*],
            touches: &[$($touched),*],
            needs: &[$($($needed),*)?],
        },)*)*];
    };
}

type D<'a> = &'a mut Draft;

causes! {
    "application_id" {
        application "missing" => ["application_id_missing"] touches ["application_id"]: |d: D| { d.drop("application_id"); };
        application "empty" => ["application_id_missing"] touches ["application_id"]: |d: D| { d.set("application_id", r#""""#); };
        application "no UUID" => ["application_id_invalid"] touches ["application_id"]: |d: D| { d.set("application_id", r#""my-app""#); };
        application "a number" => ["application_id_invalid"] touches ["application_id"]: |d: D| { d.set("application_id", "7"); };
        application "padded with blanks" => ["application_id_invalid"] touches ["application_id"]: |d: D| { d.set("application_id", r#"" 9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70 ""#); };
        application "in braces" => ["application_id_invalid"] touches ["application_id"]: |d: D| { d.set("application_id", r#""{9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70}""#); };
        application "an API key" => ["application_id_invalid"] touches ["application_id"]: |d: D| { d.set("application_id", r#""1a2b3c4d""#); };
        application "not the expected one" => ["application_id_mismatch"] touches ["expected_id"] needs ["application_id"]: |d: D| { d.application_id = Some("11111111-6c1d-4d0a-8f1e-2b3c4d5e6f70"); };
    }
    "iat" {
        application "missing" => ["iat_missing"] touches ["iat"] needs ["exp"]: |d: D| { d.drop("iat"); };
        application "a string" => ["time_not_a_number"] touches ["iat"]: |d: D| { d.set("iat", r#""1789999900""#); };
        application "null" => ["time_not_a_number"] touches ["iat"]: |d: D| { d.set("iat", "null"); };
        application "a fraction" => ["time_not_an_integer"] touches ["iat"]: |d: D| { d.set("iat", "1789999900.5"); };
        application "in milliseconds" => ["time_in_milliseconds"] touches ["iat"]: |d: D| { d.set("iat", "1789999900000"); };
        application "in the future" => ["iat_in_future"] touches ["iat"]: |d: D| { d.set("iat", "1790000060"); };
        application "more than 24 h ago" => ["iat_too_old"] touches ["iat", "exp"]: |d: D| { d.set("iat", "1789913000").set("exp", "1789999000"); };
    }
    "exp" {
        application "in milliseconds" => ["time_in_milliseconds"] touches ["exp"]: |d: D| { d.set("exp", "1790000800000"); };
        application "a string" => ["time_not_a_number"] touches ["exp"]: |d: D| { d.set("exp", r#""1790000800""#); };
        application "a fraction" => ["time_not_an_integer"] touches ["exp"]: |d: D| { d.set("exp", "1790000800.25"); };
        application "relative" => ["exp_before_iat"] touches ["exp"]: |d: D| { d.set("exp", "3600"); };
        application "before iat" => ["exp_before_iat"] touches ["exp"] needs ["iat"]: |d: D| { d.set("exp", "1789999800"); };
        application "past" => ["exp_passed"] touches ["exp"] needs ["iat"]: |d: D| { d.set("exp", "1789999950"); };
        application "more than 24 h after iat" => ["lifetime_too_long"] touches ["exp"] needs ["iat"]: |d: D| { d.set("exp", "1790090000"); };
        application "less than 30 s after iat" => ["lifetime_too_short"] touches ["iat", "exp"]: |d: D| { d.set("iat", "1789999990").set("exp", "1790000015"); };
        video "more than 30 days after iat" => ["lifetime_too_long"] touches ["exp"] needs ["iat"]: |d: D| { d.set("exp", "1793000000"); };
    }
    "no exp" {
        application "young" => ["exp_missing"] touches ["exp"] needs ["iat"]: |d: D| { d.drop("exp"); };
        application "older than 15 min" => ["default_lifetime_passed", "exp_missing"] touches ["iat", "exp"]: |d: D| { d.set("iat", "1789999000").drop("exp"); };
        application "nor iat" => ["iat_and_exp_missing"] touches ["iat", "exp"]: |d: D| { d.drop("iat").drop("exp"); };
    }
    "nbf" {
        application "in the future" => ["nbf_in_future"] touches ["nbf"]: |d: D| { d.set("nbf", "1790000030"); };
        application "in milliseconds" => ["time_in_milliseconds"] touches ["nbf"]: |d: D| { d.set("nbf", "1790000000000"); };
        application "a string" => ["time_not_a_number"] touches ["nbf"]: |d: D| { d.set("nbf", r#""1790000000""#); };
        application "a fraction" => ["time_not_an_integer"] touches ["nbf"]: |d: D| { d.set("nbf", "1789999999.5"); };
        application "not before exp" => ["nbf_after_exp", "nbf_in_future"] touches ["nbf"] needs ["exp"]: |d: D| { d.set("nbf", "1790000800"); };
    }
    "jti" {
        application "missing" => ["jti_missing"] touches ["jti"]: |d: D| { d.drop("jti"); };
        application "no UUID" => ["jti_not_a_uuid"] touches ["jti"]: |d: D| { d.set("jti", r#""42""#); };
        application "a number" => ["jti_not_a_uuid"] touches ["jti"]: |d: D| { d.set("jti", "42"); };
    }
    "header" {
        application "alg HS256" => ["alg_not_rs256"] touches ["alg"]: |d: D| { d.head("alg", r#""HS256""#); };
        application "alg ES256" => ["alg_not_rs256"] touches ["alg"]: |d: D| { d.head("alg", r#""ES256""#); };
        application "alg rs256" => ["alg_not_rs256"] touches ["alg"]: |d: D| { d.head("alg", r#""rs256""#); };
        application "alg none" => ["alg_none"] touches ["alg"]: |d: D| { d.head("alg", r#""none""#); };
        application "alg nOnE" => ["alg_none"] touches ["alg"]: |d: D| { d.head("alg", r#""nOnE""#); };
        application "alg missing" => ["alg_missing"] touches ["alg"]: |d: D| { d.header.retain(|(name, _)| name != "alg"); };
        application "typ missing" => ["typ_missing"] touches ["typ"]: |d: D| { d.header.retain(|(name, _)| name != "typ"); };
        application "typ at+jwt" => ["typ_invalid"] touches ["typ"]: |d: D| { d.head("typ", r#""at+jwt""#); };
        application "crit" => ["header_unexpected"] touches ["crit"]: |d: D| { d.head("crit", r#"["b64"]"#); };
        application "b64" => ["header_unexpected"] touches ["b64"]: |d: D| { d.head("b64", "false"); };
        application "zip" => ["header_unexpected"] touches ["zip"]: |d: D| { d.head("zip", r#""DEF""#); };
        application "jwk" => ["header_unexpected"] touches ["jwk"]: |d: D| { d.head("jwk", r#"{"kty":"RSA"}"#); };
        application "a name twice" => ["json_duplicate_key"] touches ["header"]: |d: D| { d.header.push(("kid".into(), "1".into())); d.header.push(("kid".into(), "1".into())); };
    }
    "signature" {
        application "of another length" => ["signature_length"] touches ["signature"] needs ["alg"]: |d: D| { d.signature = Some(128); };
        application "cut off" => ["signature_length"] touches ["signature"] needs ["alg"]: |d: D| { d.signature = Some(201); };
        application "absent" => ["token_truncated"] touches ["signature"] needs ["alg"]: |d: D| { d.signature = Some(0); };
    }
    "payload" {
        application "a claim twice" => ["json_duplicate_key"] touches ["payload"]: |d: D| { d.twice("foo", "1").twice("foo", "1"); };
    }
    "claims that leaked in" {
        application "notBefore" => ["claim_leaked"] touches ["notBefore"]: |d: D| { d.set("notBefore", "1789999900"); };
        application "issued_at" => ["claim_leaked"] touches ["issued_at"]: |d: D| { d.set("issued_at", "1789999900"); };
        application "ttl" => ["claim_leaked"] touches ["ttl"]: |d: D| { d.set("ttl", "900"); };
        user "subject in place of sub" => ["claim_leaked"] touches ["sub"]: |d: D| { d.drop("sub").set("subject", r#""alice""#); };
    }
    "ACL" {
        user "a string" => ["acl_not_an_object"] touches ["acl"]: |d: D| { d.set("acl", r#""{\"paths\":{\"/**\":{}}}""#); };
        user "an array" => ["acl_not_an_object"] touches ["acl"]: |d: D| { d.set("acl", r#"["/**"]"#); };
        user "without paths" => ["acl_paths_missing"] touches ["acl"]: |d: D| { d.set("acl", "{}"); };
        user "paths an array" => ["acl_paths_not_an_object"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":["/**"]}"#); };
        user "another key" => ["acl_unknown_key"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"/**":{}},"rules":1}"#); };
        user "another key in a path" => ["acl_unknown_key"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"/**":{"verbs":[]}}}"#); };
        user "a path without a slash" => ["acl_path_invalid"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"**":{}}}"#); };
        user "a path with an empty segment" => ["acl_path_invalid"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"//v1/users":{}}}"#); };
        user "a path with a slash at its end" => ["acl_path_invalid"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"/v1/users/":{}}}"#); };
        user "without a path" => ["acl_allows_nothing"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{}}"#); };
        user "without a method" => ["acl_allows_nothing"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"/**":{"methods":[]}}}"#); };
        user "without a path of the Client SDK" => ["acl_allows_nothing"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"/v1/calls":{}}}"#); };
        user "an unknown method" => ["acl_method_invalid"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"/**":{"methods":["FETCH"]}}}"#); };
        user "a lower-case method" => ["acl_method_invalid"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"/**":{"methods":["get"]}}}"#); };
        user "filters of another type" => ["acl_filters_invalid"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"/**":{"filters":[]}}}"#); };
        user "missing" => ["acl_missing"] touches ["acl"]: |d: D| { d.drop("acl"); };
    }
    "sub" {
        user "empty" => ["sub_missing"] touches ["sub"]: |d: D| { d.set("sub", r#""""#); };
        user "missing beside the ACL of a login" => ["sub_missing"] touches ["sub", "acl"]: |d: D| { d.drop("sub"); };
        user "a USR- id" => ["sub_is_user_id"] touches ["sub"]: |d: D| { d.set("sub", r#""USR-00000000-0000-4000-8000-000000000000""#); };
    }
    "text that is not what it looks like" {
        user "a zero-width space in sub" => ["text_has_invisible"] touches ["sub"]: |d: D| { d.set("sub", "\"ali\u{200b}ce\""); };
        user "a change of direction in sub" => ["text_has_invisible"] touches ["sub"]: |d: D| { d.set("sub", r#""\u202eecila""#); };
        user "a space after sub" => ["text_has_outer_spaces"] touches ["sub"]: |d: D| { d.set("sub", r#""alice ""#); };
        user "a soft hyphen in an ACL path" => ["text_has_invisible"] touches ["acl"]: |d: D| { d.set("acl", r#"{"paths":{"/**":{},"/*/us\u00aders/**":{}}}"#); };
        application "a mark in a custom claim's name" => ["text_has_invisible"] touches ["te\u{200e}am"]: |d: D| { d.set("te\u{200e}am", "1"); };
        application "a no-break space deep in a custom claim" => ["text_has_invisible"] touches ["deep"]: |d: D| { d.set("deep", r#"[{"a":"b\u00a0c"}]"#); };
        video "a space before the session" => ["text_has_outer_spaces"] touches ["session_id"]: |d: D| { d.set("session_id", r#"" 1_MX4x-session""#); };
        application "too much of it" => ["token_large"] touches ["much"]: |d: D| { let much = "x".repeat(6000); d.set("much", &format!("\"{much}\"")); };
    }
    "Video" {
        video "role unknown" => ["video_role_invalid"] touches ["role"]: |d: D| { d.set("role", r#""admin""#); };
        video "session missing" => ["video_session_missing"] touches ["session_id"]: |d: D| { d.drop("session_id"); };
        video "session of another kind" => ["video_session_unexpected"] touches ["session_id"]: |d: D| { d.set("session_id", r#""CON-00000000-0000-4000-8000-000000000000""#); };
        video "scope missing" => ["video_scope_unexpected"] touches ["scope"]: |d: D| { d.drop("scope"); };
        video "another scope" => ["video_scope_unexpected"] touches ["scope"]: |d: D| { d.set("scope", r#""session""#); };
        video "scope a list" => ["video_scope_unexpected"] touches ["scope"]: |d: D| { d.set("scope", r#"["session.connect"]"#); };
        video "data too long" => ["video_data_too_long"] touches ["connection_data"]: |d: D| { let data = "x".repeat(1001); d.set("connection_data", &format!("\"{data}\"")); };
        video "layout a list" => ["video_layout_invalid"] touches ["initial_layout_class_list"]: |d: D| { d.set("initial_layout_class_list", r#"["full"]"#); };
    }
    "another credential" {
        application "an OpenTok token" => ["token_is_opentok"] touches ["*"]: |d: D| { d.set("iss", r#""12345""#).set("ist", r#""project""#); };
        application "a webhook's token" => ["token_is_webhook"] touches ["*"]: |d: D| { d.head("alg", r#""HS256""#).set("iss", r#""Vonage""#).set("payload_hash", r#""00""#); };
    }
    "the API called" {
        application "is Basic only" => ["api_is_basic_only"] touches ["api"]: |d: D| { d.api = Some("sms"); };
        application "wants an access token" => ["api_wants_access_token"] touches ["api"]: |d: D| { d.api = Some("network_sim_swap"); };
        application "is not known" => ["api_unknown"] touches ["api"]: |d: D| { d.api = Some("telepathy"); };
        user "is a server's" => ["sub_on_admin_call"] touches ["api"] needs ["sub"]: |d: D| { d.api = Some("voice"); };
        video "is a server's" => ["sub_on_admin_call"] touches ["api"] needs ["sub"]: |d: D| { d.api = Some("video"); };
        user "is not in the ACL" => ["acl_lacks_path"] touches ["api"] needs ["acl"]: |d: D| { d.api = Some("legs"); };
        user "is in the ACL with another method" => ["acl_lacks_path"] touches ["api", "acl"]: |d: D| { d.api = Some("users"); d.set("acl", r#"{"paths":{"/*/users/**":{"methods":["GET"]}}}"#); };
        user "is in the ACL with filters" => ["acl_depends_on_filters"] touches ["api", "acl"]: |d: D| { d.api = Some("users"); d.set("acl", r#"{"paths":{"/*/users/**":{"filters":{"name":"alice"}}}}"#); };
        user "by its path is not in the ACL" => ["acl_lacks_path"] touches ["api"] needs ["acl"]: |d: D| { d.method = Some("post"); d.path = Some("https://api.nexmo.com/v0.3/legs?x=1"); };
        user "has a path that is none" => ["call_path_invalid"] touches ["api", "acl"]: |d: D| { d.path = Some("/v1//calls"); };
        application "is a user's login" => ["sub_missing"] touches ["api", "sub"]: |d: D| { d.api = Some("client_sdk"); };
    }
    "clock" {
        application "this one is slow" => ["clock_differs"] touches ["clock"]: |d: D| { d.server_date = Some("Mon, 21 Sep 2026 14:13:30 GMT"); };
        application "the date cannot be read" => ["server_date_invalid"] touches ["clock"]: |d: D| { d.server_date = Some("yesterday"); };
    }
}
