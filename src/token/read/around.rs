//! Names what stood around a token, so that no leniency is silent.

use super::find::Found;
use crate::{Code, Repair, json::Json};

/// Adds a repair for each thing that had to go.
pub(super) fn name<'a>(text: &str, found: &Found<'a>, repairs: &mut Vec<Repair>) {
    let blanks = |text: &str| text.chars().filter(|character| character.is_whitespace()).count();
    let trimmed = text.chars().count().saturating_sub(text.trim().chars().count());
    let count = trimmed.saturating_add(blanks(found.raw));
    if count > 0 {
        repairs.push(Repair::counted(Code::WhitespaceRemoved, count));
    }
    if found.repeated > 0 {
        repairs.push(Repair::counted(Code::DuplicateRemoved, found.repeated));
        return;
    }
    let mut around = Around { before: found.before.trim(), after: found.after.trim() };
    if text.trim_start().starts_with(['{', '[']) && Json::parse(text).is_ok() {
        around.take_bearer();
        return repairs.push(Repair::new(Code::JsonUnwrapped));
    }
    let steps: [(Code, Step<'a>); 5] = [
        (Code::CodeFenceRemoved, Around::take_fence),
        (Code::QuotesRemoved, Around::take_quotes),
        (Code::BearerRemoved, Around::take_bearer),
        (Code::QuotesRemoved, Around::take_quotes),
        (Code::AssignmentRemoved, Around::take_assignment),
    ];
    for (code, take) in steps {
        if take(&mut around) && !repairs.iter().any(|repair| repair.code == code) {
            repairs.push(Repair::new(code));
        }
    }
    if !(around.before.is_empty() && around.after.is_empty()) {
        repairs.push(Repair::new(Code::SurroundingTextRemoved));
    }
}

/// Takes one thing away, and says whether it was there.
type Step<'a> = fn(&mut Around<'a>) -> bool;

/// What is left before and after the token.
struct Around<'a> {
    before: &'a str,
    after: &'a str,
}

const QUOTES: [char; 10] = ['"', '\'', '`', '\\', '“', '”', '‘', '’', '«', '»'];

impl Around<'_> {
    fn take_fence(&mut self) -> bool {
        let (Some(before), Some(after)) = (self.before.strip_prefix("```"), self.after.strip_suffix("```")) else {
            return false;
        };
        // The language's name may follow the opening fence.
        self.before = before.trim_start_matches(|character: char| character.is_ascii_alphanumeric()).trim_start();
        self.after = after.trim_end();
        true
    }

    fn take_quotes(&mut self) -> bool {
        let (before, after) = (self.before.trim_end_matches(QUOTES), self.after.trim_start_matches(QUOTES));
        let taken = before.len() < self.before.len() || after.len() < self.after.len();
        (self.before, self.after) = (before.trim_end(), after.trim_start());
        taken
    }

    /// `Authorization: Bearer `, in any case and as often as it stands there.
    fn take_bearer(&mut self) -> bool {
        let mut taken = false;
        for word in ["bearer", "jwt"] {
            while let Some(before) = strip_word(self.before.trim_end_matches(':'), word) {
                self.before = before.trim_end();
                taken = true;
            }
        }
        if let Some(before) = self.before.strip_suffix(':').and_then(|before| strip_word(before, "authorization")) {
            self.before = before.trim_end();
            taken = true;
        }
        taken
    }

    /// `TOKEN=`, `export TOKEN=`, `token: `.
    fn take_assignment(&mut self) -> bool {
        let Some(name) = self.before.strip_suffix(['=', ':']) else { return false };
        let words = name.split_whitespace();
        let plain =
            |word: &str| word.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-$:.\"'".contains(letter));
        if words.clone().count() > 3 || !words.clone().all(plain) || !matches!(self.after, "" | ";" | ",") {
            return false;
        }
        (self.before, self.after) = ("", "");
        true
    }
}

/// `text` without the `word` at its end; the letter before it must not be one.
fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let text = text.trim_end();
    let (rest, last) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
    (last.eq_ignore_ascii_case(word) && !rest.ends_with(|letter: char| letter.is_ascii_alphanumeric())).then_some(rest)
}
