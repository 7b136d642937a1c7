//! Two tokens beside each other: what differs, and what of it explains the refusal.

use base64::{
    Engine as _,
    prelude::{BASE64_STANDARD as BASE64, BASE64_URL_SAFE_NO_PAD as BASE64URL},
};
use vonage_jwt_web::{Code, Comparison, ExportFormat, InspectContext, Json, compare};

use crate::{
    draft::{Draft, NOW, key, other_key},
    support::read,
};

fn pair(works: &str, fails: &str, context: &InspectContext<'_>) -> Comparison {
    compare(works.as_bytes(), fails.as_bytes(), context)
}

fn rows(comparison: &Comparison) -> Vec<(&'static str, &str, Option<Code>)> {
    let finding = |place: Option<usize>| place.map(|place| comparison.fails.findings[place].code);
    comparison.differences.iter().map(|row| (row.code.as_str(), row.at.as_str(), finding(row.finding))).collect()
}

fn changed(change: impl Fn(&mut Draft)) -> Comparison {
    let works = Draft::application();
    let mut fails = works.clone();
    change(&mut fails);
    pair(&works.token(key()), &fails.token(key()), &InspectContext { now: NOW, ..Default::default() })
}

#[test]
fn what_explains_the_refusal_comes_first() {
    let comparison = changed(|draft| {
        draft.set("note", "1").set("exp", "1789999950");
    });
    let rows = rows(&comparison);
    assert_eq!(rows[0], ("lifetime_differs", "lifetime", Some(Code::ExpPassed)));
    assert!(rows.contains(&("claim_differs", "note", None)) && rows.contains(&("keys_unknown", "signature", None)));
    assert_eq!(
        (comparison.differences[0].works.as_deref(), comparison.differences[0].fails.as_deref()),
        (Some("900"), Some("50"))
    );
}

#[test]
fn each_kind_of_difference_has_its_row() {
    let header = changed(|draft| {
        draft.head("typ", "\"jwt\"");
    });
    assert_eq!(rows(&header)[0], ("header_differs", "header.typ", Some(Code::TypInvalid)));
    let claim = changed(|draft| {
        draft.drop("jti");
    });
    assert_eq!(rows(&claim)[0], ("claim_differs", "jti", Some(Code::JtiMissing)));
    let text = changed(|draft| {
        draft.set("exp", "\"1790000800\"");
    });
    assert_eq!(rows(&text)[0].2, Some(Code::TimeNotANumber));
    let issued = changed(|draft| {
        draft.set("iat", "1790000100").set("exp", "1790001000");
    });
    assert_eq!(rows(&issued)[0], ("issued_differs", "iat", Some(Code::IatInFuture)));
    let acl = changed(|draft| {
        draft.set("acl", "{\"paths\":{\"/*/users/**\":{\"methods\":[\"get\"]}}}");
    });
    assert_eq!(rows(&acl)[0], ("acl_differs", "acl", Some(Code::AclMethodInvalid)));
}

#[test]
fn new_times_and_ids_are_no_difference_but_their_type_is() {
    let same = changed(|draft| {
        draft.set("jti", "\"11890a5d-ac96-474b-bcce-b302099a8057\"");
    });
    assert_eq!(rows(&same), [("keys_unknown", "signature", None)]);
}

#[test]
fn the_keys_are_told_apart_by_what_verifies() {
    let draft = Draft::application();
    let (works, fails) = (draft.token(key()), draft.token(&other_key()));
    let (pem, other) = (key().summary().public_key_pem.clone(), other_key());
    let context = |public: Option<&'static str>| InspectContext {
        public_key: public.map(str::as_bytes),
        now: NOW,
        ..Default::default()
    };
    let by_dashboard = pair(&works, &fails, &InspectContext { public_key: Some(pem.as_bytes()), ..context(None) });
    assert_eq!(rows(&by_dashboard), [("keys_differ", "signature", Some(Code::SignatureInvalid))]);
    let by_loaded = pair(&works, &fails, &InspectContext { key: Some(other.public_key()), ..context(None) });
    assert_eq!(rows(&by_loaded), [("keys_differ", "signature", None)]);
    let same = pair(&works, &works, &InspectContext { public_key: Some(pem.as_bytes()), ..context(None) });
    assert_eq!(rows(&same), [("keys_same", "signature", None)]);
    assert_eq!(rows(&pair(&works, &fails, &context(None)))[0].0, "keys_unknown");
}

#[test]
fn a_finding_about_nothing_that_differs_has_its_own_row() {
    let works = Draft::application().token(key());
    let fails = works.replace('.', ". ");
    let comparison = pair(&works, &fails, &InspectContext { now: NOW, ..Default::default() });
    assert_eq!(rows(&comparison)[0], ("only_refused", "", Some(Code::TokenNotClean)));
}

#[test]
fn an_unexplained_refusal_explains_nothing() {
    let works = Draft::application().token(key());
    let fails = format!("POST /v1/messages HTTP/1.1\nAuthorization: Bearer {works}\n\nHTTP/1.1 401 Unauthorized\n");
    let comparison = pair(&works, &fails, &InspectContext { now: NOW, ..Default::default() });
    assert_eq!(rows(&comparison), [("keys_unknown", "signature", None)]);
    assert!(comparison.fails.findings.iter().any(|finding| finding.code == Code::CallRefused));
}

/// Moves the signature of a token behind another payload.
fn edited(token: &str, draft: &Draft) -> String {
    let signature = token.rsplit('.').next().unwrap();
    let other = draft.token(key());
    [other.rsplit_once('.').unwrap().0, signature].join(".")
}

#[test]
fn a_signature_that_was_cut_off_does_not_show_another_key() {
    let works = Draft::application().token(key());
    let pem = key().summary().public_key_pem.clone();
    let context = |public| InspectContext { public_key: public, now: NOW, ..Default::default() };
    for cut in [1, 2, 40, 300, 342] {
        let fails = &works[..works.len() - cut];
        for public in [None, Some(pem.as_bytes())] {
            let comparison = pair(&works, fails, &context(public));
            let first = rows(&comparison)[0];
            assert_eq!((first.0, first.1), ("keys_unknown", "signature"), "{cut}");
            assert!(matches!(first.2, Some(Code::SignatureLength | Code::TokenTruncated)), "{cut} {:?}", first.2);
        }
        // The same where the token that works was pasted by half.
        assert_eq!(rows(&pair(fails, &works, &context(None)))[0].0, "keys_unknown", "{cut}");
    }
}

#[test]
fn a_signature_of_another_whole_length_is_not_of_the_same_key() {
    let works = Draft::application();
    let mut fails = works.clone();
    for (bytes, code) in [(384, "keys_differ"), (512, "keys_differ"), (100, "keys_unknown"), (257, "keys_unknown")] {
        fails.signature = Some(bytes);
        let comparison =
            pair(&works.token(key()), &fails.token(key()), &InspectContext { now: NOW, ..Default::default() });
        assert_eq!(rows(&comparison)[0].0, code, "{bytes}");
    }
}

#[test]
fn a_payload_that_was_edited_after_signing_is_a_signature_that_does_not_fit() {
    let mut draft = Draft::application();
    let works = draft.token(key());
    let fails = edited(&works, draft.set("note", "1"));
    let pem = key().summary().public_key_pem.clone();
    let context = InspectContext { public_key: Some(pem.as_bytes()), now: NOW, ..Default::default() };
    let comparison = pair(&works, &fails, &context);
    assert_eq!(rows(&comparison)[0], ("keys_differ", "signature", Some(Code::SignatureInvalid)));
    // Without a key nothing is shown.
    let comparison = pair(&works, &fails, &InspectContext { public_key: None, ..context });
    assert_eq!(rows(&comparison), [("keys_unknown", "signature", None), ("claim_differs", "note", None)]);
}

/// A refused call with `token`.
fn called(token: &str, status: &str) -> String {
    format!(
        "POST /v1/calls HTTP/1.1\nHost: api.nexmo.com\nAuthorization: Bearer {token}\n\nHTTP/1.1 {status}\n\
         Date: Mon, 21 Sep 2026 14:13:20 GMT\n"
    )
}

#[test]
fn what_explains_the_response_comes_before_what_does_not() {
    let works = Draft::application();
    let mut fails = works.clone();
    fails.set("acl", r#"{"paths":{"/*/users/**":{}}}"#).set("exp", "1789999950").drop("jti");
    let context = InspectContext { now: NOW + 5, ..Default::default() };
    let refused = |status| pair(&works.token(key()), &called(&fails.token(key()), status), &context);
    let forbidden = refused("403 Forbidden");
    assert_eq!(rows(&forbidden)[0], ("acl_differs", "acl", Some(Code::AclLacksPath)));
    assert!(forbidden.differences[0].finding > forbidden.differences[1].finding);
    let unauthorized = refused("401 Unauthorized");
    assert_ne!(rows(&unauthorized)[0].2, Some(Code::AclLacksPath));
    assert_eq!(unauthorized.differences[0].finding, unauthorized.fails.exchange.as_ref().unwrap().because);
    // A call that was not refused has nothing to explain.
    for status in ["202 Accepted", "404 Not Found"] {
        assert!(refused(status).differences.iter().all(|row| row.finding.is_none()), "{status}");
    }
}

#[test]
fn what_came_about_after_the_response_explains_nothing() {
    let works = Draft::application();
    let mut fails = works.clone();
    fails.set("iat", "1789999900").set("exp", "1790000100");
    let context = InspectContext { now: NOW + 300, ..Default::default() };
    let comparison = pair(&works.token(key()), &called(&fails.token(key()), "401 Unauthorized"), &context);
    assert!(comparison.fails.findings.iter().any(|finding| finding.details.get("sinceResponse").is_some()));
    assert_eq!(rows(&comparison), [("keys_unknown", "signature", None), ("lifetime_differs", "lifetime", None)]);
}

#[test]
fn a_token_that_worked_may_have_expired_since() {
    let mut works = Draft::application();
    let mut fails = works.clone();
    works.set("iat", "1789990000").set("exp", "1789990900");
    fails.set("iat", "1789980000").set("exp", "1789980900");
    let context = InspectContext { now: NOW, ..Default::default() };
    let comparison = pair(&works.token(key()), &fails.token(key()), &context);
    assert_eq!(rows(&comparison)[0], ("issued_differs", "iat", Some(Code::ExpPassed)));
    // But then nothing is the refused token's alone.
    let same = pair(&works.token(key()), &works.token(key()), &context);
    assert_eq!(rows(&same), [("keys_unknown", "signature", None)]);
}

#[test]
fn the_call_that_was_refused_is_asked_of_the_token_that_works_too() {
    let mut works = Draft::application();
    works.set("acl", r#"{"paths":{"/*/users/**":{}}}"#);
    let mut fails = works.clone();
    fails.set("note", "1");
    let context = InspectContext { now: NOW, ..Default::default() };
    let forbidden = called(&fails.token(key()), "403 Forbidden");
    let alone = pair(&works.token(key()), &forbidden, &context);
    assert_eq!(alone.fails.exchange.as_ref().unwrap().because, Some(0));
    assert!(rows(&alone).iter().all(|(_, _, finding)| finding.is_none()), "{:?}", rows(&alone));
    // With its own call it worked, and only the other call is not allowed.
    let own = called(&works.token(key()), "200 OK").replace("POST /v1/calls", "GET /v1/users");
    let comparison = pair(&own, &forbidden, &context);
    assert_eq!(rows(&comparison)[0], ("only_refused", "acl", Some(Code::AclLacksPath)));
}

#[test]
fn this_computers_clock_is_no_fault_of_a_token() {
    let draft = Draft::application();
    let context = InspectContext { now: NOW - 500, ..Default::default() };
    let comparison = pair(&draft.token(key()), &called(&draft.token(key()), "401 Unauthorized"), &context);
    assert!(comparison.fails.findings.iter().any(|finding| finding.code == Code::ClockDiffers));
    assert_eq!(rows(&comparison), [("keys_unknown", "signature", None)]);
}

#[test]
fn a_claim_may_be_called_like_anything_else() {
    for name in ["header", "headers", "header.alg", "acl.paths", "a.b", "signature", "lifetime"] {
        let text = changed(|draft| {
            draft.set(name, "1");
        });
        assert!(rows(&text).contains(&("claim_differs", name, None)), "{name} {:?}", rows(&text));
        let object = changed(|draft| {
            draft.set(name, r#"{"alg":1}"#);
        });
        assert!(rows(&object).iter().any(|row| row.0 == "claim_differs" && row.1.starts_with(name)), "{name}");
    }
    // The finding is about the header, and the claim of the same name has none.
    let both = changed(|draft| {
        draft.set("typ", "1").head("typ", "\"x\"");
    });
    assert_eq!(rows(&both)[0], ("header_differs", "header.typ", Some(Code::TypInvalid)));
    assert!(rows(&both).contains(&("claim_differs", "typ", None)));
    let dotted = changed(|draft| {
        draft.set("sub.x", "1").set("exp", "1789999950");
    });
    assert_eq!(rows(&dotted)[0], ("lifetime_differs", "lifetime", Some(Code::ExpPassed)));
}

#[test]
fn a_part_that_cannot_be_read_is_not_compared_claim_by_claim() {
    let comparison = changed(|draft| draft.payload_text = Some(b"{".to_vec()));
    assert_eq!(
        rows(&comparison),
        [("only_refused", "", Some(Code::PayloadInvalid)), ("keys_unknown", "signature", None)]
    );
}

/// Pieces of a key that nothing may show: of its text, and of its secret numbers in each spelling.
fn pieces_of(pem: &str) -> Vec<String> {
    let jwk = read(pem.as_bytes()).unwrap().export(ExportFormat::Jwk).unwrap();
    let jwk = Json::parse(core::str::from_utf8(&jwk).unwrap()).unwrap();
    let mut spellings = vec![pem.to_owned(), pem.lines().collect()];
    for name in ["d", "p", "q", "dp", "dq", "qi"] {
        let number = BASE64URL.decode(jwk.get(name).unwrap().as_str().unwrap()).unwrap();
        let hex: String = number.iter().map(|byte| format!("{byte:02x}")).collect();
        let list = format!("{number:?}");
        spellings.extend([BASE64URL.encode(&number), BASE64.encode(&number), hex.to_uppercase(), hex, list]);
    }
    let windows = spellings.iter().flat_map(|text| text.as_bytes().windows(12));
    windows.map(|piece| String::from_utf8(piece.to_vec()).unwrap()).collect()
}

#[test]
fn what_is_no_token_is_told_by_its_own_findings() {
    let works = Draft::application().token(key());
    let pem = include_str!("../data/keys/other2048.pem");
    let secrets = pieces_of(pem);
    assert!(secrets.len() > 5_000 && secrets.contains(&"PRIVATE KEY-".to_owned()));
    for text in ["", "hello", pem] {
        for comparison in
            [pair(&works, text, &InspectContext::default()), pair(text, &works, &InspectContext::default())]
        {
            assert_eq!(comparison.differences, []);
            let shown = [format!("{comparison:?}"), serde_json::to_string(&comparison).unwrap()].concat();
            assert_eq!(secrets.iter().find(|secret| shown.contains(secret.as_str())), None);
        }
    }
}

#[test]
fn what_both_tokens_have_explains_no_difference_unless_it_is_about_a_time() {
    let both = |works: &mut Draft, fails: &mut Draft| {
        rows(&pair(&works.token(key()), &fails.token(key()), &InspectContext { now: NOW, ..Default::default() }))
            .into_iter()
            .map(|(code, _, finding)| (code, finding))
            .filter(|(code, _)| *code != "keys_unknown")
            .collect::<Vec<_>>()
    };
    let acl = |path: &str| format!(r#"{{"paths":{{"{path}":{{}}}}}}"#);
    let found = both(Draft::application().set("acl", &acl("a")), Draft::application().set("acl", &acl("b")));
    assert_eq!(found, [("acl_differs", None), ("acl_differs", None)]);
    // The one that worked may have expired since.
    let expired = |iat: &str, exp: &str| {
        let mut draft = Draft::application();
        draft.set("iat", iat).set("exp", exp);
        draft
    };
    let found = both(&mut expired("1789990000", "1789990900"), &mut expired("1789980000", "1789980900"));
    assert_eq!(found, [("issued_differs", Some(Code::ExpPassed))]);
}

#[test]
fn when_a_token_was_issued_explains_its_times_alone() {
    let works = Draft::application().token(key());
    let fails = Draft::application().set("iat", "1790000100").set("exp", "1790001000").token(key()).replace('.', ". ");
    let comparison = pair(&works, &fails, &InspectContext { now: NOW, ..Default::default() });
    let found = rows(&comparison);
    assert!(found.contains(&("issued_differs", "iat", Some(Code::IatInFuture))), "{found:?}");
    assert!(found.contains(&("only_refused", "", Some(Code::TokenNotClean))), "{found:?}");
}
