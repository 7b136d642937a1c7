//! Any bytes through Inspect and "fix it": a request that was made from a token has no surprise in it.
//!
//! The first byte chooses what else is known; the next two lines are the API and the `Date:` header; the rest is the
//! payload of a token, or the text itself.

use super::pieces::{NOW, choice, line, token};
use vonage_jwt_web::{InspectContext, Severity, Verdict, check, inspect, request_from_token};

const HEADER: &[u8] = br#"{"alg":"RS256","typ":"JWT"}"#;

pub fn run(mut input: &[u8]) {
    let choice = choice(&mut input);
    let api = String::from_utf8_lossy(line(&mut input));
    let date = String::from_utf8_lossy(line(&mut input));
    // 256 bytes that nobody signed.
    let token = if choice & 1 == 0 { input.to_vec() } else { token(HEADER, input, &[0; 256]) };
    let context = InspectContext {
        api: (choice & 2 != 0).then_some(&*api),
        path: (choice & 4 != 0).then_some(&*api),
        server_date: (choice & 8 != 0).then_some(&*date),
        application_id: (choice & 16 != 0).then_some(&*date),
        public_key: (choice & 32 != 0).then_some(date.as_bytes()),
        now: NOW,
        ..InspectContext::default()
    };
    let answer = inspect(&token, &context);
    let refused = answer.findings.iter().any(|finding| finding.severity == Severity::Error);
    assert_eq!(answer.verdict == Verdict::Refused, refused);
    assert!(answer.verdict != Verdict::Unsure || !answer.missing.is_empty());
    if let Ok(request) = request_from_token(&token) {
        // What cannot be known is asked for; nothing else may be wrong with the form of a fixed request.
        for problem in check(&request, NOW) {
            assert!(!problem.code.as_str().starts_with("request_"), "{problem:?} {}", request.to_text());
        }
    }
}
