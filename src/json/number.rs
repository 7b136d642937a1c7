//! Reads numbers as JSON spells them (RFC 8259 §6).

/// Returns the number if it is whole: the exponent moves the point, and only zeros may remain behind it.
pub(super) fn whole(text: &str) -> Option<i64> {
    /// More digits than any `i64` has.
    const ENOUGH: usize = 20;
    let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (before, behind) = number.split_once('.').unwrap_or((number, ""));
    let sign = if before.starts_with('-') { "-" } else { "" };
    let before = before.trim_start_matches(['-', '0']);
    let digits = [before, behind].concat();
    if digits.bytes().all(|digit| digit == b'0') {
        return Some(0);
    }
    // An exponent too large for an i32 moves the point past every digit, in one direction or the other.
    let exponent = exponent.parse().unwrap_or(if exponent.starts_with('-') { i32::MIN } else { i32::MAX });
    let point = i32::try_from(before.len()).ok()?.saturating_add(exponent);
    let point = usize::try_from(point).unwrap_or_default();
    let (whole, rest) = digits.split_at_checked(point).unwrap_or((&digits, ""));
    if rest.bytes().any(|digit| digit != b'0') {
        return None;
    }
    let zeros = "0".repeat(point.saturating_sub(digits.len()).min(ENOUGH));
    let greatest = if sign.is_empty() { i64::MAX } else { i64::MIN };
    Some([sign, whole, &zeros].concat().parse().unwrap_or(greatest))
}
