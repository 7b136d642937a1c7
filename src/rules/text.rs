//! Finds texts that are not what they look like: invisible characters and outer spaces in claims, names and paths.

use crate::{
    Code, Details,
    claims::field_of,
    json::Json,
    text::{has_outer_spaces, invisible},
};
use crate::{fault::excerpt, rules::findings::Findings};

/// A one-mebibyte payload can have a hundred thousand such claims, and nobody reads that many.
const MOST_CLAIMS: usize = 100;
/// How many different characters are listed.
const MOST_CHARACTERS: usize = 5;
/// How many characters of context are shown before the first invisible one.
const SHOWN_BEFORE: usize = 20;

pub(super) fn claims(payload: &Json, findings: &mut Findings) {
    let mut told = 0_usize;
    for (name, value) in payload.members().unwrap_or_default() {
        let mut found = Oddities::default();
        found.look_at(name, false);
        found.search(value, may_have_lines(name));
        if told < MOST_CLAIMS {
            told = told.saturating_add(found.tell(name, findings));
        }
    }
}

/// Returns whether a claim may contain line breaks: a custom text may, a name or a path may not.
fn may_have_lines(claim: &str) -> bool {
    claim == "connection_data" || field_of(claim).is_none()
}

/// What is wrong with the texts of one claim.
#[derive(Default)]
struct Oddities {
    /// The first text with an invisible character, with a little context before it.
    text: Option<String>,
    /// The character's position in that text, from 1.
    at: usize,
    count: usize,
    characters: Vec<String>,
    /// The first text with spaces around it.
    padded: Option<String>,
}

impl Oddities {
    fn search(&mut self, value: &Json, lines: bool) {
        match value {
            Json::String(text) => self.look_at(text, lines),
            Json::Array(items) => items.iter().for_each(|item| self.search(item, lines)),
            Json::Object(members) => {
                for (name, value) in members {
                    self.look_at(name, false);
                    self.search(value, lines);
                }
            }
            _ => {}
        }
    }

    fn look_at(&mut self, text: &str, lines: bool) {
        if self.padded.is_none() && has_outer_spaces(text) {
            self.padded = Some(excerpt(&Json::from(text)));
        }
        for (at, character) in invisible(text).filter(|(_, found)| !(lines && matches!(found, '\t' | '\n' | '\r'))) {
            self.count = self.count.saturating_add(1);
            if self.text.is_none() {
                self.at = at;
                self.text = Some(excerpt(&Json::String(around(text, at))));
            }
            let name = format!("U+{:04X}", u32::from(character));
            if self.characters.len() < MOST_CHARACTERS && !self.characters.contains(&name) {
                self.characters.push(name);
            }
        }
    }

    /// Adds the findings and returns how many there were.
    fn tell(self, claim: &str, findings: &mut Findings) -> usize {
        let before = findings.0.len();
        if let Some(text) = self.text {
            let details = Details::default().with("value", text).with("characters", self.characters);
            findings.add(claim, (Code::TextHasInvisible, details.with("count", self.count).with("at", self.at)));
        }
        // An ID in a wrong format has its own finding.
        if let Some(text) = self.padded.filter(|_| !matches!(claim, "application_id" | "jti")) {
            findings.add(claim, (Code::TextHasOuterSpaces, Details::default().with("value", text)));
        }
        findings.0.len().saturating_sub(before)
    }
}

/// Returns `text`, starting shortly before the character at `place`.
fn around(text: &str, place: usize) -> String {
    let skipped = place.saturating_sub(SHOWN_BEFORE);
    let start = if skipped > 1 { "…" } else { "" };
    start.chars().chain(text.chars().skip(if skipped > 1 { skipped } else { 0 })).collect()
}
