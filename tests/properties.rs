//! For any claims, a minted token decodes to what was requested.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "tests may panic")]

mod support;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use proptest::prelude::*;
use support::{cases, read, rng};
use vonage_jwt_web::{
    Json, Kind, Minted, check, mint,
    rules::{Place, examine, severity},
    settings_from_fragment, settings_to_fragment,
};

const NOW: i64 = 1_790_000_000;
const ID: &str = "9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70";

/// Any JSON value: integers of any size, any text, nested.
fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        "-?(0|[1-9][0-9]{0,30})".prop_map(Json::Number),
        "(0|[1-9][0-9]{0,5})[.][0-9]{1,20}([eE][+-]?[0-9]{1,3})?".prop_map(Json::Number),
        any::<String>().prop_map(Json::String),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::Array),
            members(inner).prop_map(Json::Object),
        ]
    })
}

/// Members with unique names.
fn members(value: impl Strategy<Value = Json>) -> impl Strategy<Value = Vec<(String, Json)>> {
    prop::collection::hash_map("[a-z\\PC]{0,6}", value, 0..4)
        .prop_map(|map| map.into_iter().map(|(name, value)| (format!("x{name}"), value)).collect())
}

fn object(members: Vec<(&str, Json)>) -> Json {
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn minted(request: &Json) -> (Minted, Json) {
    let key = read(include_bytes!("data/rfc/rfc7515-a2.jwk.json")).unwrap();
    let minted = mint(&key, request, NOW, &mut rng(1)).unwrap();
    let payload = minted.token.split('.').nth(1).unwrap();
    let payload = String::from_utf8(URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
    assert_eq!(payload, minted.payload_json);
    (minted, Json::parse(&payload).unwrap())
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn custom_claims_come_out_as_they_went_in(claims in members(json()), as_text in any::<bool>()) {
        let claims = Json::Object(claims);
        let given = if as_text { Json::String(claims.to_text()) } else { claims.clone() };
        let request = object(vec![
            ("kind", Json::from("application")),
            ("applicationId", Json::from(ID)),
            ("claims", given),
        ]);
        let (_, payload) = minted(&request);
        prop_assert_eq!(&payload.members().unwrap()[4..], claims.members().unwrap());
    }

    #[test]
    fn the_lifetime_is_the_one_asked_for(
        kind in prop::sample::select(Kind::ALL.to_vec()),
        lifetime in 30_i64..=86_400,
        iat in 0_i64..4_000_000_000,
        sub in "\\PC{1,20}",
    ) {
        let mut request = vec![
            ("kind", Json::from(kind.as_str())),
            ("applicationId", Json::from(ID)),
            ("lifetimeSeconds", Json::from(lifetime)),
            ("issuedAt", Json::from(iat)),
        ];
        match kind {
            Kind::User => request.push(("sub", Json::String(format!("a{sub}z")))),
            Kind::Video => request.push(("video", object(vec![("sessionId", Json::String(format!("s{sub}")))]))),
            Kind::Application => {}
        }
        let (minted, payload) = minted(&object(request));
        let number = |name: &str| payload.get(name).and_then(Json::as_integer).unwrap();
        prop_assert_eq!((number("iat"), number("exp") - number("iat")), (iat, lifetime));
        prop_assert_eq!((minted.expires_at, minted.dies_at), (iat + lifetime, iat + lifetime));
        // Inspect finds only what `mint` reported.
        let found: Vec<_> = examine(kind, &payload, NOW).iter().map(|finding| finding.code).collect();
        let said: Vec<_> = minted.warnings.iter().map(|finding| finding.code).collect();
        prop_assert_eq!(&found, &said);
        prop_assert!(minted.warnings.iter().all(|one| one.severity == severity(one.code, Place::Generate)));
    }

    #[test]
    fn any_json_as_a_request_has_an_answer(
        fields in prop::collection::vec((prop::sample::select(vec![
            "kind", "applicationId", "lifetimeSeconds", "issuedAt", "notBefore", "jti", "sub", "acl", "video", "claims",
        ]), json()), 0..8),
        now in any::<i64>(),
    ) {
        let request = object(fields);
        let problems = check(&request, now);
        prop_assert!(!problems.is_empty());
        for kind in Kind::ALL {
            let _ = examine(kind, &request, now);
        }
    }

    #[test]
    fn any_claims_have_findings_or_none(
        values in prop::collection::vec(json(), 12),
        kind in prop::sample::select(Kind::ALL.to_vec()),
        now in any::<i64>(),
    ) {
        let names = ["application_id", "iat", "nbf", "exp", "jti", "sub", "acl", "session_id", "role",
            "initial_layout_class_list", "connection_data", "subject"];
        let payload = object(names.into_iter().zip(values).collect());
        let _ = examine(kind, &payload, now);
    }

    #[test]
    fn any_settings_come_back(sub in "\\PC{1,30}", claims in members(json())) {
        let claims = Json::Object(claims).to_text();
        let settings = object(vec![("sub", Json::String(sub)), ("claims", Json::String(claims))]);
        if let Ok(fragment) = settings_to_fragment(&settings) {
            prop_assert_eq!(settings_from_fragment(&fragment).unwrap(), settings);
        }
    }

    #[test]
    fn any_fragment_has_an_answer(fragment in "\\PC{0,60}") {
        let _ = settings_from_fragment(&fragment);
    }
}
