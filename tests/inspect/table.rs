//! The table of causes, where every row has a finding and a test. Print it with `cargo test --test inspect table --
//! --nocapture`.

use std::collections::BTreeSet;

use crate::causes::CAUSES;

type Row = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

/// Why a token is refused, in the documents' words, followed by the groups of [`CAUSES`], or by codes and the test
/// that finds them.
const ROWS: &[Row] = &[
    (
        "the key is not the application's; signed with another key than the one given",
        &[],
        &[
            ("signature_invalid", "inspect verdicts::only_the_dashboards_key_leads_to_acceptance"),
            ("signature_invalid (loadedKeyFits)", "inspect verdicts::the_same_key_says_where_the_fault_is"),
        ],
    ),
    ("application_id", &["application_id"], &[]),
    ("iat", &["iat"], &[]),
    ("exp", &["exp"], &[]),
    ("no exp and older than 15 min; neither iat nor exp", &["no exp"], &[]),
    ("nbf", &["nbf"], &[]),
    ("jti", &["jti"], &[]),
    ("alg, typ, the signature's length", &["header", "signature"], &[]),
    (
        "an OpenTok token, a webhook's token",
        &["another credential"],
        &[("token_is_opentok (T1==)", "token_read text_without_a_token_is_named")],
    ),
    ("claims that leaked in", &["claims that leaked in"], &[]),
    ("ACL malformed", &["ACL"], &[]),
    ("sub; ACL without the path; Basic only; access token", &["sub", "the API called"], &[]),
    (
        "token mangled",
        &["payload"],
        &[
            (
                "bearer_removed, quotes_removed, whitespace_removed",
                "token_read surrounding_text_is_removed_and_reported",
            ),
            ("whitespace_removed (line breaks)", "token_read broken_lines_are_joined"),
            ("padding_removed, standard_base64_read, percent_decoded", "token_read other_spellings_of_base64_are_read"),
            ("token_truncated, token_several, token_not_a_jwt", "token_read text_without_a_token_is_named"),
            ("token_not_clean", "inspect verdicts::what_would_be_refused_as_pasted_is_reported"),
            ("payload_invalid", "inspect verdicts::an_unreadable_payload_is_reported_with_the_reason"),
        ],
    ),
    ("characters that nobody sees; too large for a header", &["text that is not what it looks like"], &[]),
    ("Video", &["Video"], &[]),
    (
        "webhook",
        &[],
        &[
            ("webhook_signature_invalid, webhook_body_changed", "webhook a_tampered_webhook_is_forged"),
            ("webhook_body_changed (matches)", "webhook a_reformatted_body_is_recognised"),
            (
                "webhook_hash_missing, webhook_body_unchecked, webhook_secret_empty",
                "webhook a_webhook_that_cannot_be_checked_is_unsure",
            ),
            ("webhook_alg_not_hs256", "webhook no_token_chooses_its_algorithm"),
            ("webhook_issuer_unexpected, webhook_age, iat_missing", "webhook the_signer_and_the_time_are_reported"),
        ],
    ),
    (
        "this computer's clock",
        &["clock"],
        &[
            ("exp_passed (clock_differs)", "inspect verdicts::a_server_that_is_ahead_shows_a_slow_clock"),
            ("iat_in_future (clock_differs)", "inspect verdicts::a_fresh_response_shows_a_fast_clock"),
            ("response_is_old", "inspect verdicts::an_old_response_does_not_blame_the_clock"),
        ],
    ),
];

#[test]
fn table() {
    println!("| cause | finding | test |\n|---|---|---|");
    let mut groups = BTreeSet::new();
    for (row, of_matrix, others) in ROWS {
        for group in *of_matrix {
            groups.insert(*group);
            let causes: Vec<_> = CAUSES.iter().filter(|cause| cause.row == *group).collect();
            assert!(!causes.is_empty(), "{row}: {group}");
            for cause in causes {
                println!("| {row}: {} | {} | inspect matrix, {group} |", cause.name, cause.codes.join(", "));
            }
        }
        for (codes, test) in *others {
            println!("| {row} | {codes} | {test} |");
        }
        assert!(of_matrix.len() + others.len() > 0, "{row}");
    }
    assert!(CAUSES.iter().all(|cause| groups.contains(cause.row)), "a group of causes stands in no row");
}
