//! What is wrong with a value: a code, and the figures and names for its words.

use crate::{Code, Detail, Details, json::Json};

/// What is wrong with a value, and the figures for the words.
pub(crate) type Fault = (Code, Details);

/// A fault without figures.
pub(crate) fn fault(code: Code) -> Fault {
    (code, Details::default())
}

/// A fault with one figure or name.
pub(crate) fn fault_with(code: Code, name: &'static str, value: impl Into<Detail>) -> Fault {
    (code, Details::default().with(name, value).checked(code))
}

/// A value as a short text for the words: a claim may be of any size.
pub(crate) fn excerpt(value: &Json) -> String {
    const LONGEST: usize = 60;
    let text = value.as_str().map_or_else(|| value.to_text(), str::to_owned);
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}
