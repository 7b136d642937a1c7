//! Any text in a snippet: each target writes it, or says what it lacks.
//!
//! The first byte chooses the target, the second the API. The first four lines are the region, the token, the recipient
//! and the sender; the rest is the request. With the highest bit of the second byte the rest is the whole input.

use super::pieces::{choice, line};
use vonage_jwt_web::{APIS, Json, SnippetInput, Target, snippet};

pub fn run(mut input: &[u8]) {
    let (target, api) = (usize::from(choice(&mut input)), choice(&mut input));
    let input = if api & 0x80 == 0 { of_parts(target, usize::from(api), input) } else { whole(input) };
    if let Some(Ok(text)) = input.map(|input| snippet(&input)) {
        assert!(!text.is_empty());
    }
}

fn whole(text: &[u8]) -> Option<SnippetInput> {
    let json = Json::parse(core::str::from_utf8(text).ok()?).ok()?;
    SnippetInput::from_json(&json).ok()
}

fn of_parts(target: usize, api: usize, mut input: &[u8]) -> Option<SnippetInput> {
    let mut text = || Some(String::from_utf8_lossy(line(&mut input)).into_owned()).filter(|text| !text.is_empty());
    let (region, token, to, from) = (text(), text(), text(), text());
    Some(SnippetInput {
        target: Target::ALL[target % Target::ALL.len()].0,
        api: APIS.get(api % APIS.len()),
        region,
        token,
        to,
        from,
        request: core::str::from_utf8(input).ok().and_then(|text| Json::parse(text).ok()),
    })
}
