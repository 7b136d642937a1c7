//! Finds everything that is wrong with a request.

use crate::claims::{checked::Checked, problems, read, secret};
use crate::{Code, Problem, fault::fault, json::Json};

impl Checked {
    pub(crate) fn new(request: &Json, now: i64) -> Self {
        let (request, secrets) = secret::take_out(request);
        let mut reading = read::read(&request);
        let told = secrets.into_iter().map(|field| Problem::new(field, fault(Code::RequestHasSecret)));
        reading.problems.extend(told);
        problems::judge(reading, now)
    }
}

/// Returns all problems of `request`, in the order of the form. `now` is in seconds since 1970.
#[must_use]
pub fn check(request: &Json, now: i64) -> Vec<Problem> {
    Checked::new(request, now).problems
}
