//! Compares this computer's clock with the server's, and decides at what time to judge the token.

use crate::inspect::context::InspectContext;
use crate::{Code, Details, Finding, date::http_date, fault::excerpt, json::Json};

/// A response never comes from the future. If the server is ahead by more than rounding explains, this clock is slow.
const SLOW_BEYOND_SECONDS: i64 = 2;
/// A response up to this old still counts as fresh, because pasting its header takes time.
const FRESH_SECONDS: i64 = 60;

/// The times at which to judge the token.
#[derive(Clone, Copy)]
pub(super) struct Moments {
    /// When the server answered.
    pub(super) request: i64,
    /// Now, by the server's clock if known.
    pub(super) now: i64,
}

/// Reads the `Date:` header, reports what it shows, and returns when to judge the token.
///
/// A date later than now proves that this clock is slow. An earlier date proves nothing, because the response may be
/// old: it is then the time of the request, unless the user says that the response is fresh.
pub(super) fn judge(context: &InspectContext<'_>, findings: &mut Vec<Finding>) -> Moments {
    let here = context.server_date_at.unwrap_or(context.now);
    let as_here = Moments { request: context.now, now: context.now };
    let Some(text) = context.server_date.filter(|text| !text.trim().is_empty()) else { return as_here };
    let Some(server) = http_date(text) else {
        let details = Details::default().with("value", excerpt(&Json::from(text.trim())));
        findings.push(Finding::of(Code::ServerDateInvalid, details));
        return as_here;
    };
    let ahead = here.saturating_sub(server);
    let details = || Details::default().with("seconds", ahead).with("server", server).with("here", here);
    if ahead < SLOW_BEYOND_SECONDS.saturating_neg() || (ahead > FRESH_SECONDS && context.server_date_fresh) {
        findings.push(Finding::of(Code::ClockDiffers, details()));
        return Moments { request: server, now: context.now.saturating_sub(ahead) };
    }
    if ahead > FRESH_SECONDS {
        findings.push(Finding::of(Code::ResponseIsOld, details()));
    }
    Moments { request: server, now: context.now }
}
