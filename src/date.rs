//! Reads the date of a response (RFC 9110 §5.6.7).

use crate::text::places;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Returns the seconds since 1970 for `Sun, 06 Nov 1994 08:49:37 GMT`, on its own, after `Date:`, or among response
/// headers as curl prints them, on separate lines or all on one. Also reads the two obsolete forms, as the RFC
/// requires. If there are several responses, the last one counts: the earlier ones were redirects.
pub(crate) fn http_date(text: &str) -> Option<i64> {
    header_values(text).last().unwrap_or_else(|| date(text))
}

/// Reads the date that `text` consists of, or starts with if the date ends with its zone.
pub(crate) fn date(text: &str) -> Option<i64> {
    let words: Vec<&str> = text.split([' ', ',', '-', '\t', '\r']).filter(|word| !word.is_empty()).take(7).collect();
    match *words.as_slice() {
        [_, day, month, year, time, "GMT" | "UTC", ..] => seconds(year, month, day, time),
        [_, month, day, time, year] => seconds(year, month, day, time),
        _ => None,
    }
}

/// Returns what each `date:` header says. curl starts a response's lines with `< `, and a one-line field joins them.
fn header_values(text: &str) -> impl Iterator<Item = Option<i64>> {
    const NAME: &str = "date:";
    let lower = text.to_ascii_lowercase();
    places(&lower, NAME).into_iter().filter_map(|place| {
        let (before, rest) = text.split_at_checked(place)?;
        let value = rest.get(NAME.len()..)?.lines().next().unwrap_or_default();
        // Skip names that merely end in `date`, such as `x-date:`.
        (!before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_')).then(|| date(value))
    })
}

fn seconds(year: &str, month: &str, day: &str, time: &str) -> Option<i64> {
    let month = MONTHS.iter().position(|name| name.eq_ignore_ascii_case(month))?;
    let [hour, minute, second] = *time.split(':').collect::<Vec<_>>().as_slice() else { return None };
    let days = days(full_year(number(year, 9999)?), month, number(day, 31).filter(|day| *day > 0)?)?;
    let of_day = number(hour, 23)?.checked_mul(3600)?.checked_add(number(minute, 59)?.checked_mul(60)?)?;
    // A leap second is written as 60.
    days.checked_mul(86_400)?.checked_add(of_day)?.checked_add(number(second, 60)?)
}

fn number(digits: &str, most: i64) -> Option<i64> {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && *number <= most)
}

/// Expands a two-digit year of the obsolete form. No response is older than the web.
fn full_year(year: i64) -> i64 {
    match year {
        0..70 => year.saturating_add(2000),
        70..100 => year.saturating_add(1900),
        full => full,
    }
}

/// Returns the days since 1970-01-01. `month` counts from 0.
fn days(year: i64, month: usize, day: i64) -> Option<i64> {
    const BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    const LENGTH: [i64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let longest = LENGTH.get(month)?.checked_add(i64::from(leap && month == 1))?;
    let past = year.checked_sub(1)?;
    // The leap days before this year, minus the 477 before 1970.
    let leap_days = (past / 4).checked_sub(past / 100)?.checked_add(past / 400)?.checked_sub(477)?;
    let this_year = BEFORE.get(month)?.checked_add(i64::from(leap && month > 1))?.checked_add(day)?.checked_sub(1)?;
    let days = year.checked_sub(1970)?.checked_mul(365)?.checked_add(leap_days)?.checked_add(this_year)?;
    (day <= longest).then_some(days)
}
