//! Finds a token in encoded text by undoing one encoding at a time until one token is sound.

use std::collections::VecDeque;

use crate::token::read::{around, find, refusal::refusal, split::compact};
use crate::{Code, Details, Repair, Result, layer, token::Compact};

/// The longest text, the number of texts to read, and how many encodings deep.
const MAX_LENGTH: usize = 64 * 1024;
const MAX_TEXTS: usize = 32;
const MAX_DEPTH: usize = 4;

/// Returns the one sound token in the text under its encodings, the repairs, and what a service would not clean up.
///
/// # Errors
/// [`Code::TokenSeveral`] if two encodings give different tokens.
pub(super) fn find_token(text: &str) -> Result<Option<(Compact, Vec<Repair>, Details)>> {
    let mut best: Option<(Compact, Vec<Repair>, Details)> = None;
    if text.len() > MAX_LENGTH {
        return Ok(None);
    }
    let mut waiting = VecDeque::from([(text.to_owned(), Vec::new(), 0_usize)]);
    let mut seen = vec![text.to_owned()];
    while let Some((text, undone, depth)) = waiting.pop_front() {
        if let Some((token, repairs, not_clean)) = plain(&text, &undone).filter(|(token, ..)| is_sound(token)) {
            match &best {
                None => best = Some((token, repairs, not_clean)),
                Some((first, ..)) if *first != token => {
                    return Err(refusal(Code::TokenSeveral).with("count", 2));
                }
                Some(_) => {}
            }
        }
        for next in if depth < MAX_DEPTH { layer::undo(&text) } else { Vec::new() } {
            let text = String::from_utf8_lossy(&next.bytes).into_owned();
            if seen.len() < MAX_TEXTS && !seen.contains(&text) {
                let mut undone: Vec<Repair> = undone.clone();
                undone.extend(next.repairs.iter().map(|(code, count)| match count {
                    0 => Repair::new(*code),
                    count => Repair::counted(*code, *count),
                }));
                seen.push(text.clone());
                waiting.push_back((text, undone, depth.saturating_add(1)));
            }
        }
    }
    Ok(best)
}

fn plain(text: &str, undone: &[Repair]) -> Option<(Compact, Vec<Repair>, Details)> {
    let found = find::find(text).ok()?;
    let mut repairs = Vec::new();
    let not_clean = around::report(text, &found, &mut repairs);
    let token = compact(&found.token, &mut repairs).ok()?;
    // List each kind once: the same encoding may have been undone twice.
    let mut all: Vec<Repair> = Vec::new();
    for repair in undone.iter().chain(&repairs) {
        if !all.iter().any(|known| known.code == repair.code) {
            all.push(repair.clone());
        }
    }
    Some((token, all, not_clean))
}

/// Returns whether both parts are JSON and the signature has a length that exists.
pub(super) fn is_sound(token: &Compact) -> bool {
    token.header().is_ok() && token.payload().is_ok() && find::is_signature_length(token.text().rsplit('.').next())
}
