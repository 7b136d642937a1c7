//! What is wrong with a value: a code and the values for its message.

use crate::{Code, Detail, Details, json::Json};

/// What is wrong with a value, and the values for the message.
pub(crate) type Fault = (Code, Details);

/// Returns a fault without details.
pub(crate) fn fault(code: Code) -> Fault {
    (code, Details::default())
}

/// Returns a fault with one detail.
pub(crate) fn fault_with(code: Code, name: &'static str, value: impl Into<Detail>) -> Fault {
    (code, Details::default().with(name, value).checked(code))
}

/// Returns a short excerpt of a value for a message. A claim may be of any size.
pub(crate) fn excerpt(value: &Json) -> String {
    const LONGEST: usize = 60;
    let text = value.as_str().map_or_else(|| value.to_text(), str::to_owned);
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}
