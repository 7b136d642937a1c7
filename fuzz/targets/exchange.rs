//! Any text in place of a part of a call: what is told of it stays plain, and points at a finding that exists.
//!
//! The first byte chooses the paste, the next two where it is cut, the rest goes in.

use super::pieces::NOW;
use vonage_jwt_web::{InspectContext, inspect};

const PASTES: [&str; 6] = [
    include_str!("../../tests/data/exchanges/curl8-http2.txt"),
    include_str!("../../tests/data/exchanges/copy-as-curl-cmd.txt"),
    include_str!("../../tests/data/exchanges/copy-as-fetch.txt"),
    include_str!("../../tests/data/exchanges/copy-as-powershell.txt"),
    include_str!("../../tests/data/exchanges/postman-pretty.txt"),
    include_str!("../../tests/data/exchanges/whole.har"),
];

pub fn run(input: &[u8]) {
    let [which, from, to, put @ ..] = input else { return };
    let paste = PASTES[usize::from(*which) % PASTES.len()].as_bytes();
    let place = |byte: u8| usize::from(byte) * paste.len() / 255;
    let (from, to) = (place(*from).min(place(*to)), place(*from).max(place(*to)));
    let text = [&paste[..from], put, &paste[to..]].concat();
    let answer = inspect(&text, &InspectContext { now: NOW, ..InspectContext::default() });
    let Some(call) = answer.exchange else { return };
    assert!(call.path.starts_with('/') && !call.path.contains(['?', '#']));
    assert!(call.because.is_none_or(|because| because < answer.findings.len()));
    assert_eq!(call.date.is_some(), call.at.is_some());
}
