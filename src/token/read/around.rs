//! Reports what surrounded a token, so that no leniency is silent.

use crate::token::read::find::FoundToken;
use crate::{Code, Details, Repair, json::Json, text::QUOTES};

/// Adds a repair for each thing that was removed. Returns which of them would be part of the token if it was sent
/// that way.
pub(super) fn report<'a>(text: &str, found: &FoundToken<'a>, repairs: &mut Vec<Repair>) -> Details {
    let inside = Blanks::of(found.raw);
    let outside = text.len().saturating_sub(text.trim().len());
    if outside > 0 || inside.any() {
        let ends = [text.trim_start(), text.trim_end()].map(|rest| text.len().saturating_sub(rest.len()));
        let around = Blanks::of(text.get(..ends[0]).unwrap_or_default())
            .and(Blanks::of(text.get(text.len().saturating_sub(ends[1])..).unwrap_or_default()));
        repairs.push(inside.and(around).repair());
    }
    let mut not_clean = inside.told(Details::default());
    if found.repeated > 0 {
        repairs.push(Repair::counted(Code::DuplicateRemoved, found.repeated));
        return not_clean;
    }
    let mut around = Around { before: found.before.trim(), after: found.after.trim(), bearers: 0 };
    if text.trim_start().starts_with(['{', '[']) && Json::parse(text).is_ok() {
        around.take_bearer();
        repairs.push(Repair::new(Code::JsonUnwrapped));
        return around.told(not_clean);
    }
    let steps: [(Code, Step<'a>); 5] = [
        (Code::CodeFenceRemoved, Around::take_fence),
        (Code::QuotesRemoved, Around::take_quotes),
        (Code::BearerRemoved, Around::take_bearer),
        (Code::QuotesRemoved, Around::take_quotes),
        (Code::AssignmentRemoved, Around::take_assignment),
    ];
    for (index, (code, take)) in steps.into_iter().enumerate() {
        let is_quoted = index == 1 && around.before.ends_with(is_quote);
        let taken = take(&mut around);
        if taken && !repairs.iter().any(|repair| repair.code == code) {
            repairs.push(Repair::new(code));
        }
        // Between `Bearer` and the token, quotes are part of the header.
        if is_quoted && strip_word(around.before, "bearer").is_some() {
            not_clean = not_clean.with("quotes", true);
        }
    }
    if !(around.before.is_empty() && around.after.is_empty()) {
        repairs.push(Repair::new(Code::SurroundingTextRemoved));
    }
    around.told(not_clean)
}

/// White space, under the names that people use.
#[derive(Clone, Copy)]
struct Blanks {
    line_breaks: usize,
    spaces: usize,
}

impl Blanks {
    /// Counts white space. CRLF is one line break.
    fn of(text: &str) -> Self {
        let all = text.chars().filter(|character| character.is_whitespace()).count();
        let [feeds, returns, pairs] = ["\n", "\r", "\r\n"].map(|end| text.matches(end).count());
        let ends = feeds.saturating_add(returns);
        Self { line_breaks: ends.saturating_sub(pairs), spaces: all.saturating_sub(ends) }
    }

    fn and(self, other: Self) -> Self {
        Self {
            line_breaks: self.line_breaks.saturating_add(other.line_breaks),
            spaces: self.spaces.saturating_add(other.spaces),
        }
    }

    fn any(self) -> bool {
        self.line_breaks.saturating_add(self.spaces) > 0
    }

    fn told(self, mut details: Details) -> Details {
        for (name, count) in [("lineBreaks", self.line_breaks), ("spaces", self.spaces)] {
            if count > 0 {
                details = details.with(name, count);
            }
        }
        details
    }

    fn repair(self) -> Repair {
        let details = Details::default().with("count", self.line_breaks.saturating_add(self.spaces));
        Repair::of(Code::WhitespaceRemoved, self.told(details))
    }
}

/// Removes one thing, and returns whether it was there.
type Step<'a> = fn(&mut Around<'a>) -> bool;

/// What is left before and after the token.
struct Around<'a> {
    before: &'a str,
    after: &'a str,
    /// How many times `Bearer` was there.
    bearers: usize,
}

/// With the backslash before a quotation mark in a text in quotes.
fn is_quote(character: char) -> bool {
    character == '\\' || QUOTES.contains(&character)
}

impl Around<'_> {
    fn take_fence(&mut self) -> bool {
        let (Some(before), Some(after)) = (self.before.strip_prefix("```"), self.after.strip_suffix("```")) else {
            return false;
        };
        // The name of a language may follow the opening fence.
        self.before = before.trim_start_matches(|character: char| character.is_ascii_alphanumeric()).trim_start();
        self.after = after.trim_end();
        true
    }

    fn take_quotes(&mut self) -> bool {
        let (before, after) = (self.before.trim_end_matches(is_quote), self.after.trim_start_matches(is_quote));
        let taken = before.len() < self.before.len() || after.len() < self.after.len();
        (self.before, self.after) = (before.trim_end(), after.trim_start());
        taken
    }

    /// Removes `Authorization: Bearer `, in any case and any number of times.
    fn take_bearer(&mut self) -> bool {
        let mut taken = false;
        for word in ["bearer", "jwt"] {
            while let Some(before) = strip_word(self.before.trim_end_matches(':'), word) {
                self.before = before.trim_end();
                self.bearers = self.bearers.saturating_add(1);
                taken = true;
            }
        }
        if let Some(before) = self.before.strip_suffix(':').and_then(|before| strip_word(before, "authorization")) {
            self.before = before.trim_end();
            taken = true;
        }
        taken
    }

    fn told(&self, details: Details) -> Details {
        if self.bearers > 1 { details.with("bearers", self.bearers) } else { details }
    }

    /// Removes `TOKEN=`, `export TOKEN=` or `token: `.
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

/// Removes `word` from the end of `text`, unless a letter precedes it.
fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let text = text.trim_end();
    let (rest, last) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
    (last.eq_ignore_ascii_case(word) && !rest.ends_with(|letter: char| letter.is_ascii_alphanumeric())).then_some(rest)
}
