//! Properties with an inverse: what is written, signed or wrapped is read back as the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "tests may panic")]

mod support;

use std::sync::LazyLock;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use support::{cases, files, lockstep::Observed, read, read_with, rng};
use vonage_jwt_web::{
    Access, Authenticity, Json, PrivateKey, Secret, UsersFormat, UsersOptions, WebhookInput, acl_allows, find_secret,
    mint, read_users, request_from_token, token, verify_webhook,
};

const NOW: i64 = 1_790_000_000;
const ID: &str = "9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70";
const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

static KEY: LazyLock<PrivateKey> = LazyLock::new(|| read(files::bytes("rsa2048.pem")).unwrap());
static WITH_ENGINE: LazyLock<PrivateKey> =
    LazyLock::new(|| read_with(files::bytes("rsa2048.pem"), Observed::new()).unwrap());

fn object(members: Vec<(&str, Json)>) -> Json {
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn segments() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[a-z0-9]{1,4}", 1..5)
}

fn path(segments: &[String]) -> String {
    format!("/{}", segments.join("/"))
}

fn acl(path: &str, rule: Json) -> Json {
    object(vec![("paths", object(vec![(path, rule)]))])
}

fn signed(secret: &[u8], body: &[u8]) -> String {
    let hash: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    let payload = format!(r#"{{"iat":{NOW},"jti":"1","iss":"Vonage","payload_hash":"{hash}","api_key":"a1b2c3d4"}}"#);
    let parts = [r#"{"alg":"HS256","typ":"JWT"}"#, &payload].map(|part| URL_SAFE_NO_PAD.encode(part));
    let message = parts.join(".");
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap();
    mac.update(message.as_bytes());
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

fn verdict(token: &str, secret: &str, body: &[u8]) -> Authenticity {
    let input = WebhookInput { token: token.as_bytes(), secret: secret.as_bytes(), body: Some(body), now: NOW };
    verify_webhook(&input).verdict
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn both_ways_to_sign_give_the_same_signature_for_any_message(
        message in prop::collection::vec(any::<u8>(), 0..300),
        seed in any::<u64>(),
    ) {
        let signature = KEY.sign(&message, &mut rng(seed)).unwrap();
        prop_assert_eq!(&WITH_ENGINE.sign(&message, &mut rng(seed ^ 1)).unwrap(), &signature);
        prop_assert!(KEY.public_key().verify(&message, &signature));
    }

    #[test]
    fn a_signature_with_a_changed_bit_does_not_verify(message in any::<[u8; 8]>(), bit in 0_usize..2048) {
        let mut signature = KEY.sign(&message, &mut rng(1)).unwrap();
        signature[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(!KEY.public_key().verify(&message, &signature));
    }

    #[test]
    fn a_token_is_found_in_whatever_is_around_it(
        sub in "[a-zA-Z0-9]{1,12}",
        before in prop::sample::select(vec!["", "Bearer ", "Authorization: Bearer ", "\"", "token=", "\n\n", "curl -H 'Authorization: Bearer "]),
        after in prop::sample::select(vec!["", "\n", "\"", "' https://api.nexmo.com/v1/calls", "  "]),
    ) {
        let request = object(vec![
            ("kind", Json::from("user")), ("applicationId", Json::from(ID)), ("sub", Json::from(sub.as_str())),
        ]);
        let minted = mint(&KEY, &request, NOW, &mut rng(1)).unwrap();
        let found = token::read(format!("{before}{}{after}", minted.token).as_bytes()).token.unwrap();
        prop_assert_eq!(found.message(), minted.token.rsplit_once('.').unwrap().0);
    }

    #[test]
    fn the_request_of_a_token_makes_the_same_token_again(
        sub in "[a-zA-Z0-9]{1,12}",
        lifetime in 30_i64..=86_400,
        number in "[1-9][0-9]{0,25}",
    ) {
        let claims = object(vec![("x", Json::Number(number))]);
        let request = object(vec![
            ("kind", Json::from("user")), ("applicationId", Json::from(ID)), ("sub", Json::from(sub.as_str())),
            ("lifetimeSeconds", Json::from(lifetime)), ("acl", acl("/**", Json::Object(Vec::new()))), ("claims", claims),
        ]);
        let first = mint(&KEY, &request, NOW, &mut rng(1)).unwrap();
        let again = request_from_token(first.token.as_bytes()).unwrap();
        let second = mint(&KEY, &again, NOW, &mut rng(1)).unwrap();
        prop_assert_eq!(second.payload_json, first.payload_json);
    }

    #[test]
    fn a_path_allows_itself_and_what_its_stars_stand_for(
        given in segments(), star in any::<prop::sample::Index>(), deep in segments(), method in 0..METHODS.len(),
    ) {
        let (call, method) = (path(&given), METHODS[method]);
        let every = Json::Object(Vec::new());
        prop_assert_eq!(acl_allows(&acl(&call, every.clone()), method, &call).unwrap(), Access::Allowed);
        let mut pattern = given.clone();
        let place = star.index(pattern.len());
        pattern[place] = "*".to_owned();
        prop_assert_eq!(acl_allows(&acl(&path(&pattern), every.clone()), method, &call).unwrap(), Access::Allowed);
        pattern[place] = "**".to_owned();
        let longer = path(&[&given[..place], &deep[..], &given[place + 1..]].concat());
        prop_assert_eq!(acl_allows(&acl(&path(&pattern), every.clone()), method, &longer).unwrap(), Access::Allowed);
        let other = path(&[&given[..], &["z-".to_owned()]].concat());
        prop_assert_eq!(acl_allows(&acl(&call, every), method, &other).unwrap(), Access::Denied);
    }

    #[test]
    fn a_rule_allows_its_methods_and_no_other(given in segments(), allowed in 0..METHODS.len(), asked in 0..METHODS.len()) {
        let rule = object(vec![("methods", Json::Array(vec![Json::from(METHODS[allowed])]))]);
        let access = acl_allows(&acl(&path(&given), rule), METHODS[asked], &path(&given)).unwrap();
        prop_assert_eq!(access == Access::Allowed, allowed == asked);
    }

    #[test]
    fn users_of_a_csv_come_back_whatever_is_in_their_names(
        names in prop::collection::vec("a[\\PC\"',;]{0,12}z", 1..8),
        delimiter in prop::sample::select(vec![",", ";", "\t"]),
        end in prop::sample::select(vec!["\n", "\r\n"]),
    ) {
        prop_assume!(names.iter().all(|name| find_secret(name).is_none()));
        let lines: Vec<String> = names.iter().map(|name| format!("{}{delimiter}60{end}", quoted(name))).collect();
        let csv = format!("sub{delimiter}lifetimeSeconds{end}{}", lines.concat());
        let options = UsersOptions { format: Some(UsersFormat::Csv), ..UsersOptions::default() };
        let users = read_users(csv.as_bytes(), &options, NOW).unwrap();
        let read: Vec<&str> = users.preview.iter().map(|row| row.user.as_str()).collect();
        prop_assert_eq!(users.rows, names.len());
        prop_assert_eq!(read, names.iter().take(8).map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn a_webhook_is_genuine_with_its_secret_and_its_body_alone(
        secret in "[a-zA-Z0-9]{12,40}",
        body in prop::collection::vec(any::<u8>(), 1..80),
        change in any::<prop::sample::Index>(),
        bit in 0_u32..8,
    ) {
        let token = signed(secret.as_bytes(), &body);
        prop_assert_eq!(verdict(&token, &secret, &body), Authenticity::Genuine);
        prop_assert_ne!(verdict(&token, &format!("{secret}x"), &body), Authenticity::Genuine);
        let mut changed = body.clone();
        changed[change.index(body.len())] ^= 1_u8 << bit;
        prop_assert_ne!(verdict(&token, &secret, &changed), Authenticity::Genuine);
    }

    #[test]
    fn a_key_is_found_on_its_own_lines_in_any_text(before in "\\PC{0,80}", after in "\\PC{0,80}") {
        let text = format!("{before}\n{}\n{after}", files::text("rsa2048.pem"));
        prop_assert_eq!(find_secret(&text), Some(Secret::PrivateKey));
    }

    #[test]
    fn hashes_and_ids_are_no_secrets(bytes in prop::collection::vec(any::<u8>(), 16..65)) {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        prop_assert_eq!(find_secret(&hex), None);
    }
}
