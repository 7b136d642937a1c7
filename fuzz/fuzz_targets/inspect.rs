//! Sends arbitrary bytes through Inspect, "fix it" and the webhook check. A repaired request must not cause
//! surprises.
//!
//! `cargo +nightly fuzz run inspect` (needs `cargo install cargo-fuzz`). The first byte chooses what else is known,
//! the next two lines are the API and the `Date:` header, and the rest is the payload of a token or the text itself.

#![no_main]

use libfuzzer_sys::fuzz_target;
use vonage_jwt_web::{InspectContext, Severity, Verdict, WebhookInput, check, inspect, request_from_token, verify_webhook};

const NOW: i64 = 1_790_000_000;

fuzz_target!(|input: &[u8]| {
    let Some((&choice, rest)) = input.split_first() else { return };
    let mut lines = rest.splitn(3, |byte| *byte == b'\n');
    let mut line = || lines.next().unwrap_or_default();
    let (api, date, text) = (String::from_utf8_lossy(line()), String::from_utf8_lossy(line()), line());
    let token = if choice & 1 == 0 { text.to_vec() } else { token(text) };
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
        // A repaired request may lack what we can't know. Nothing else may be wrong with it.
        for problem in check(&request, NOW) {
            assert!(!problem.code.as_str().starts_with("request_"), "{problem:?} {}", request.to_text());
        }
    }
    let _ = verify_webhook(&WebhookInput { token: &token, secret: b"secret", body: Some(text), now: NOW });
});

/// `{"alg":"RS256","typ":"JWT"}`, the payload, and 256 bytes that nobody signed.
fn token(payload: &[u8]) -> Vec<u8> {
    let mut token = b"eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.".to_vec();
    token.extend(base64url(payload));
    token.push(b'.');
    token.extend([b'A'; 342]);
    token
}

fn base64url(bytes: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = Vec::new();
    for group in bytes.chunks(3) {
        let number = group.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        out.extend((0..=group.len()).map(|index| LETTERS[(number >> (18 - 6 * index)) as usize & 63]));
    }
    out
}
