//! Any bytes as a list of users: the rows are counted right, and each good one can be minted.
//!
//! The first byte chooses the format; with its highest bit the first line is the options as JSON.

use super::pieces::{ID, NOW, choice, line};
use vonage_jwt_web::{Json, Severity, UsersFormat, UsersOptions, read_users};

/// Numbered users are made by the hundred thousand, which says nothing new.
const MOST_NUMBERED: i64 = 100;

pub fn run(mut input: &[u8]) {
    let choice = choice(&mut input);
    let options = if choice & 0x80 == 0 { Some(plain(choice)) } else { given(line(&mut input)) };
    let Some(options) = options else { return };
    let Ok(users) = read_users(input, &options, NOW) else { return };
    assert!(users.good <= users.rows && users.preview.len() <= users.rows);
    let lines = core::str::from_utf8(&users.lines).unwrap();
    assert_eq!(lines.lines().filter(|line| !line.is_empty()).count(), users.good);
    for line in lines.lines() {
        Json::parse(line).unwrap();
    }
    let errors = users.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    assert!(users.rows == users.good || errors > 0 || users.problems.len() >= 100);
    assert!(users.problems.iter().all(|problem| problem.line > 0));
}

fn plain(choice: u8) -> UsersOptions {
    let format = match choice % 3 {
        0 => None,
        1 => Some(UsersFormat::Lines),
        _ => Some(UsersFormat::Csv),
    };
    let request = [("kind", "user"), ("applicationId", ID)];
    let request = request.map(|(name, text)| (name.to_owned(), Json::from(text)));
    UsersOptions { format, request: (choice & 4 != 0).then(|| Json::Object(request.into())), ..UsersOptions::default() }
}

fn given(text: &[u8]) -> Option<UsersOptions> {
    let json = Json::parse(core::str::from_utf8(text).ok()?).ok()?;
    let count = json.get("pattern").and_then(|pattern| pattern.get("count")).and_then(Json::as_integer);
    if count.is_some_and(|count| count > MOST_NUMBERED) {
        return None;
    }
    UsersOptions::from_json(&json).ok()
}
