//! Generates numbered users, such as `user-{n}`.

use crate::batch::{
    limits::MAX_ROWS,
    members::{invalid, only, text},
};
use crate::{Code, Error, Result, json::Json};

const NUMBER: &str = "{n}";

/// Names that differ in a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    text: String,
    count: usize,
    first: usize,
}

impl Pattern {
    /// Returns a pattern for `count` names. Each `{n}` in `text` becomes `first`, then the numbers after it.
    ///
    /// # Errors
    /// [`Code::BatchPatternInvalid`] if `text` has no `{n}`, because all names would be the same.
    /// [`Code::BatchCountInvalid`] and [`Code::BatchTooMany`] for a bad `count`.
    pub fn new(text: &str, count: i64, first: i64) -> Result<Self> {
        if !text.contains(NUMBER) {
            return Err(Error::new(Code::BatchPatternInvalid, "pattern").with("value", text));
        }
        let wrong = |field, value: i64| Error::new(Code::BatchCountInvalid, field).with("value", value);
        let number = |field, value: i64| usize::try_from(value).map_err(|_| wrong(field, value));
        let (count_given, count, first) = (count, number("count", count)?, number("first", first)?);
        if count == 0 {
            return Err(wrong("count", count_given));
        }
        if count > MAX_ROWS {
            return Err(Error::new(Code::BatchTooMany, "count").with("count", count).with("limit", MAX_ROWS));
        }
        Ok(Self { text: text.trim().to_owned(), count, first })
    }

    pub(super) fn from_json(pattern: &Json) -> Result<Self> {
        only(pattern, &["text", "count", "first"])?;
        let number = |name: &'static str, default: i64| match pattern.get(name) {
            None => Ok(default),
            Some(value) => value.as_integer().ok_or_else(|| {
                Error::new(Code::BatchCountInvalid, name)
                    .with("value", value.as_str().map_or_else(|| value.to_text(), str::to_owned))
            }),
        };
        Self::new(&text(pattern, "text")?.ok_or_else(|| invalid("text"))?, number("count", 0)?, number("first", 1)?)
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn users(&self) -> impl Iterator<Item = String> {
        (0..self.count).map(|index| self.text.replace(NUMBER, &self.first.saturating_add(index).to_string()))
    }
}
