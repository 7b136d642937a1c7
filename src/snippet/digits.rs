//! Finds numbers that a language may round, so that a comment above the code can list them.

use crate::json::Json;
use crate::snippet::code::Plan;

/// Returns a comment line that lists numbers in the claims that do not fit, or nothing if all fit. A number's own
/// text is safe in any comment, because JSON allows only digits, signs, a point and `e`.
pub(super) fn lost(mark: &str, plan: &Plan, fits: fn(&str) -> bool) -> String {
    let claims = plan.claims_without(&[]);
    let mut numbers = Vec::new();
    claims.iter().for_each(|(_, value)| collect(value, fits, &mut numbers));
    if numbers.is_empty() {
        return String::new();
    }
    [mark, " May lose digits of: ", &numbers.join(", "), "\n"].concat()
}

fn collect<'a>(value: &'a Json, fits: fn(&str) -> bool, found: &mut Vec<&'a str>) {
    match value {
        Json::Number(text) if !fits(text) && !found.contains(&text.as_str()) => found.push(text),
        Json::Array(items) => items.iter().for_each(|item| collect(item, fits, found)),
        Json::Object(members) => members.iter().for_each(|(_, value)| collect(value, fits, found)),
        _ => {}
    }
}

/// How many digits a 64-bit floating-point number always keeps (`DBL_DIG` in C), and the powers of ten that it
/// reaches.
const DOUBLE_DIGITS: usize = 15;
const DOUBLE_POWERS: core::ops::RangeInclusive<i64> = -306..=308;
/// Every whole number up to this one is kept (2^53).
const DOUBLE_WHOLE: u64 = 1 << 53;

/// Returns whether a 64-bit floating-point number, JavaScript's only kind, is sure to keep every digit. Works on the
/// text: the code that reads and prints floats would add a tenth to the first download.
pub(super) fn double(text: &str) -> bool {
    let (digits, power) = parts(text);
    let short = digits.len() <= DOUBLE_DIGITS && (digits.is_empty() || DOUBLE_POWERS.contains(&power));
    short || (is_whole(text) && text.trim_start_matches('-').parse().is_ok_and(|whole: u64| whole <= DOUBLE_WHOLE))
}

/// Accepts whole numbers of any length, as Python, Ruby and Jackson do.
pub(super) fn any_integer_or_double(text: &str) -> bool {
    is_whole(text) || double(text)
}

/// Accepts signed 64-bit whole numbers, as PHP does.
pub(super) fn i64_or_double(text: &str) -> bool {
    (is_whole(text) && text.parse::<i64>().is_ok()) || double(text)
}

/// Accepts signed and unsigned 64-bit whole numbers, as C# does.
pub(super) fn long_or_double(text: &str) -> bool {
    (is_whole(text) && text.parse::<u64>().is_ok()) || i64_or_double(text)
}

fn is_whole(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

/// Returns the significant digits, and the power of ten of the first one.
fn parts(text: &str) -> (String, i64) {
    let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (before, behind) =
        number.trim_start_matches('-').split_once('.').unwrap_or((number.trim_start_matches('-'), ""));
    let all = [before, behind].concat();
    let digits = all.trim_start_matches('0');
    let exponent: i64 = exponent.parse().unwrap_or(i64::MAX);
    let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
    let zeros = length(&all).saturating_sub(length(digits));
    let power = exponent.saturating_add(length(before)).saturating_sub(zeros);
    match digits.trim_end_matches('0') {
        "" => (String::new(), 0),
        digits => (digits.to_owned(), power),
    }
}
