//! Two tokens beside each other: what differs, and what of it explains the refusal.

use vonage_jwt_web::{Code, Comparison, InspectContext, compare};

use crate::draft::{Draft, NOW, key, other_key};

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

#[test]
fn what_is_no_token_is_told_by_its_own_findings() {
    let works = Draft::application().token(key());
    for text in ["", "hello", include_str!("../data/keys/other2048.pem")] {
        for comparison in
            [pair(&works, text, &InspectContext::default()), pair(text, &works, &InspectContext::default())]
        {
            assert_eq!(comparison.differences, []);
            assert!(!format!("{comparison:?}").contains("PRIVATE"));
        }
    }
}
