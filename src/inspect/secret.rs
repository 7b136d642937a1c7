//! Finds keys and tokens in the wrong field. They are reported, but neither compared nor shown again.

use crate::inspect::context::InspectContext;
use crate::{Code, Details, Finding, secret::find_secret};

/// Returns the context without the texts that contain a secret, and a finding for each.
pub(super) fn take_out<'a>(context: &InspectContext<'a>) -> (InspectContext<'a>, Vec<Finding>) {
    let mut rest = *context;
    let mut findings = Vec::new();
    let texts = [
        ("applicationId", &mut rest.application_id),
        ("api", &mut rest.api),
        ("method", &mut rest.method),
        ("path", &mut rest.path),
        ("serverDate", &mut rest.server_date),
    ];
    for (field, text) in texts {
        if text.is_some_and(|text| find_secret(text).is_some()) {
            *text = None;
            findings.push(Finding::of(Code::FieldHasSecret, Details::default().with("field", field)));
        }
    }
    (rest, findings)
}
