//! The crate's error type, and findings that are not errors.

use serde::Serialize;

use crate::{Code, Details};

/// Why something was refused. Boxed, because nearly every function may return one, and few do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Error(Box<Refusal>);

/// What an [`Error`] says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Refusal {
    /// What is wrong.
    pub code: Code,
    /// The field to mark, as spelled in `types.d.ts`: `privateKey`, `video.sessionId`.
    pub field: Option<&'static str>,
    /// Values for the message.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
    /// All problems of the request, if there is more than one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
}

impl Error {
    /// Returns an error about `field`.
    #[must_use]
    pub fn new(code: Code, field: &'static str) -> Self {
        Self(Box::new(Refusal { code, field: Some(field), details: Details::default(), problems: Vec::new() }))
    }

    /// Returns an error that concerns no single field.
    #[must_use]
    pub fn whole(code: Code) -> Self {
        Self(Box::new(Refusal { code, field: None, details: Details::default(), problems: Vec::new() }))
    }

    /// Returns an error about the private key.
    #[must_use]
    pub fn key(code: Code) -> Self {
        Self::new(code, "privateKey")
    }

    /// Returns the error with one more detail.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<crate::Detail>) -> Self {
        self.0.details = self.0.details.with(name, value).checked(self.0.code);
        self
    }

    /// Returns the error with another code.
    pub(crate) fn with_code(mut self, code: Code) -> Self {
        self.0.code = code;
        self
    }

    /// Returns the error with the row of a batch, which is not part of any code's own details.
    pub(crate) fn at_row(mut self, line: usize, user: &str) -> Self {
        self.0.details = self.0.details.with("line", line).with("user", user);
        self
    }

    /// Returns the error for a `fault` in `field`.
    pub(crate) fn of((code, details): (Code, Details), field: &'static str) -> Self {
        let details = details.complete(code);
        Self(Box::new(Refusal { code, field: Some(field), details, problems: Vec::new() }))
    }

    /// Returns the code and the values for its message.
    pub(crate) fn into_fault(self) -> (Code, Details) {
        (self.0.code, self.0.details)
    }

    /// Returns the stable text of the code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code.as_str()
    }

    /// Returns the field to mark.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        self.field
    }
}

impl From<Vec<Problem>> for Error {
    /// The first problem in the order of the form represents them all.
    fn from(problems: Vec<Problem>) -> Self {
        let (code, field, details) =
            problems.first().map_or((Code::RequestFieldInvalid, None, Details::default()), |first| {
                (first.code, Some(first.field).filter(|field| !field.is_empty()), first.details.clone())
            });
        Self(Box::new(Refusal { code, field, details, problems }))
    }
}

impl core::ops::Deref for Error {
    type Target = Refusal;

    fn deref(&self) -> &Refusal {
        &self.0
    }
}

impl core::fmt::Display for Error {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str(self.code())
    }
}

impl core::error::Error for Error {}

/// A result with the crate's error type.
pub type Result<T> = core::result::Result<T, Error>;

/// A problem in a request, with its field.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// What is wrong.
    pub code: Code,
    /// The field, as spelled in `types.d.ts`.
    pub field: &'static str,
    /// Values for the message.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

impl Problem {
    /// Returns the problem for a fault in `field`.
    pub(crate) fn new(field: &'static str, (code, details): (Code, Details)) -> Self {
        Self { code, field, details: details.complete(code) }
    }
}

/// How serious a finding is. A token with even one `Error` is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The API refuses the token.
    Error,
    /// Legal, but perhaps not intended.
    Warning,
    /// Good to know.
    Info,
}

/// Something found in a token or a key.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// What was found.
    pub code: Code,
    /// How serious it is here.
    pub severity: Severity,
    /// The claim that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<String>,
    /// Values for the message.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

/// A repair to the user's input.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Repair {
    /// What was repaired.
    pub code: Code,
    /// Values for the message: `{ "count": 27 }`.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

impl Repair {
    /// Returns a repair without details.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, details: Details::default() }
    }

    /// Returns a repair that was made `count` times.
    #[must_use]
    pub fn counted(code: Code, count: usize) -> Self {
        Self::of(code, Details::default().with("count", count))
    }

    /// Returns a repair with details.
    pub(crate) fn of(code: Code, details: Details) -> Self {
        Self { code, details: details.complete(code) }
    }
}
