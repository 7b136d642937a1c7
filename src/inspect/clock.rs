//! This computer's clock and the server's.

use super::{InspectContext, date::http_date};
use crate::{Code, Details, Finding, json::Json, rules};

/// A response is never younger than now: a server that is ahead by more than the rounding shows a slow clock here.
const SLOW_BEYOND_SECONDS: i64 = 2;
/// A response may be this old when its header is pasted; beyond, either it is older or this clock is fast.
const FAST_BEYOND_SECONDS: i64 = 60;

pub(super) fn compare(context: &InspectContext<'_>, findings: &mut Vec<Finding>) {
    let Some(text) = context.server_date.filter(|text| !text.trim().is_empty()) else { return };
    let Some(server) = http_date(text) else {
        let details = Details::default().with("value", rules::excerpt(&Json::from(text.trim())));
        return findings.push(Finding::of(Code::ServerDateInvalid, details));
    };
    let here = context.server_date_at.unwrap_or(context.now);
    let ahead = here.saturating_sub(server);
    if ahead > FAST_BEYOND_SECONDS || ahead < SLOW_BEYOND_SECONDS.saturating_neg() {
        let details = Details::default().with("seconds", ahead).with("server", server).with("here", here);
        findings.push(Finding::of(Code::ClockDiffers, details));
    }
}

/// When to judge the token: when the server refused it, and now if that is later. A server's clock that is ahead of
/// this one is right about now, too.
pub(super) fn moments(context: &InspectContext<'_>) -> [i64; 2] {
    let refused_at = context.server_date.and_then(http_date).unwrap_or(context.now);
    [refused_at, context.now.max(refused_at)]
}
