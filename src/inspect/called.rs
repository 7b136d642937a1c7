//! What the call wants of a token: no credential but a token, no user, a path in its ACL.

use super::InspectContext;
use crate::{Finding, json::Json};

pub(super) fn credential(_api: Option<&str>, _findings: &mut Vec<Finding>) {}

pub(super) fn access(_payload: &Json, _context: &InspectContext<'_>, _findings: &mut Vec<Finding>) {}
