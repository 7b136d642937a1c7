//! The error of the whole crate, and the findings that are not errors.

use serde::Serialize;

use crate::{Code, Details};

/// Why something was refused.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Error {
    /// What is wrong.
    pub code: Code,
    /// The field to mark, in the spelling of `types.d.ts`: `privateKey`, `video.sessionId`.
    pub field: Option<&'static str>,
    /// Figures and names for the words.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
    /// All problems of a request, where there is more than the one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
}

impl Error {
    /// A refusal that concerns `field`.
    #[must_use]
    pub fn new(code: Code, field: &'static str) -> Self {
        Self { field: Some(field), ..Self::whole(code) }
    }

    /// A refusal that concerns no single field.
    #[must_use]
    pub fn whole(code: Code) -> Self {
        Self { code, field: None, details: Details::default(), problems: Vec::new() }
    }

    /// A refusal of the private key.
    #[must_use]
    pub fn key(code: Code) -> Self {
        Self::new(code, "privateKey")
    }

    /// The same with one more detail.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<crate::Detail>) -> Self {
        self.details = self.details.with(name, value).checked(self.code);
        self
    }

    /// The same with the row of a batch, which no code's own details name.
    pub(crate) fn at_row(self, line: usize, user: &str) -> Self {
        Self { details: self.details.with("line", line).with("user", user), ..self }
    }

    /// The refusal of `field` for `fault`.
    pub(crate) fn of((code, details): (Code, Details), field: &'static str) -> Self {
        Self { details: details.complete(code), ..Self::new(code, field) }
    }

    /// The stable text of the code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code.as_str()
    }

    /// The field to mark.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        self.field
    }
}

impl From<Vec<Problem>> for Error {
    /// The first problem in the form's order speaks for all of them.
    fn from(problems: Vec<Problem>) -> Self {
        let (code, field, details) =
            problems.first().map_or((Code::RequestFieldInvalid, None, Details::default()), |first| {
                (first.code, Some(first.field).filter(|field| !field.is_empty()), first.details.clone())
            });
        Self { code, field, details, problems }
    }
}

impl core::fmt::Display for Error {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str(self.code())
    }
}

impl core::error::Error for Error {}

/// The crate's result.
pub type Result<T> = core::result::Result<T, Error>;

/// Something wrong in a request, with the field that it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// What is wrong.
    pub code: Code,
    /// The field, in the spelling of `types.d.ts`.
    pub field: &'static str,
    /// Figures and names for the words.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

impl Problem {
    /// The problem of `field` with `fault`.
    pub(crate) fn new(field: &'static str, (code, details): (Code, Details)) -> Self {
        Self { code, field, details: details.complete(code) }
    }
}

/// How grave a finding is. A token with one `Error` is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The API refuses the token.
    Error,
    /// Legal, but perhaps not what is wanted.
    Warning,
    /// Good to know.
    Info,
}

/// Something found in a token or a key.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// What was found.
    pub code: Code,
    /// How grave it is here.
    pub severity: Severity,
    /// The claim that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<String>,
    /// Figures and names for the words.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

/// Something that was put right in what was given.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Repair {
    /// What was put right.
    pub code: Code,
    /// Figures for the words: `{ "count": 27 }`.
    #[serde(skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

impl Repair {
    /// A repair without figures.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, details: Details::default() }
    }

    /// A repair that was made `count` times.
    #[must_use]
    pub fn counted(code: Code, count: usize) -> Self {
        Self::of(code, Details::default().with("count", count))
    }

    /// A repair with its figures.
    pub(crate) fn of(code: Code, details: Details) -> Self {
        Self { code, details: details.complete(code) }
    }
}
