//! Reads who the tokens are for.

use crate::batch::{
    UsersFormat, UsersOptions,
    collect::Collector,
    columns::{Places, is_header},
    csv::{Csv, QuoteOpen, Record, delimiter_of},
    judge::Judge,
    refusal::refused,
    row::Row,
    text::text_of,
    users::Users,
};
use crate::{
    Code, Details, Error, Repair, Result,
    fault::{Fault, fault},
    json::Json,
    secret::{find_secret, has_private_key},
};

/// Reads users from the bytes of a file or a paste, or generates numbered ones. `now` is in seconds since 1970.
///
/// # Errors
/// Only problems with the whole list: [`Code::BatchEmpty`], [`Code::BatchTooMany`], [`Code::BatchInputTooLong`],
/// [`Code::BatchNotText`], [`Code::BatchColumnMissing`], [`Code::BatchQuoteOpen`], [`Code::RequestHasSecret`].
/// Problems with single rows are part of the result.
pub fn read_users(input: &[u8], options: &UsersOptions, now: i64) -> Result<Users> {
    let shared = options.request.clone().unwrap_or(Json::Object(Vec::new()));
    let mut collector = Collector::new(Judge::new(shared, now));
    if let Some(pattern) = &options.pattern {
        if find_secret(pattern.text()).is_some() {
            return Err(Error::new(Code::RequestHasSecret, "pattern"));
        }
        for (index, user) in pattern.users().enumerate() {
            collector.add(Row { line: index.saturating_add(1), user, ..Row::default() }, None)?;
        }
        return Ok(collector.users);
    }
    let mut repairs = Vec::new();
    let text = text_of(input, &mut repairs)?;
    if has_private_key(&text) {
        return Err(refused(Code::RequestHasSecret));
    }
    if options.format != Some(UsersFormat::Lines) && is_json(text.trim()) {
        return Err(refused(Code::BatchNotText).with("format", "JSON"));
    }
    match form_of(&text, options.format) {
        None => lines(&text, &mut collector, &mut repairs)?,
        Some(delimiter) => csv(&text, delimiter, options, &mut collector)?,
    }
    collector.users.repairs = repairs;
    if collector.users.rows == 0 {
        return Err(refused(Code::BatchEmpty).with("hasHeader", collector.users.has_header));
    }
    Ok(collector.users)
}

/// Returns the delimiter of a CSV, or `None` for plain lines.
fn form_of(text: &str, asked: Option<UsersFormat>) -> Option<char> {
    let first = text.trim_start().split(['\r', '\n']).next().unwrap_or_default();
    match asked {
        Some(UsersFormat::Lines) => None,
        Some(UsersFormat::Csv) => Some(delimiter_of(text).unwrap_or(',')),
        None => delimiter_of(text).or_else(|| is_header(first).then_some(',')),
    }
}

/// Returns whether the text, or its first line, is JSON. Read as names or cells, it would make tokens for brackets.
fn is_json(text: &str) -> bool {
    let first = text.split(['\r', '\n']).next().unwrap_or_default();
    text.starts_with(['{', '[']) && [text, first].iter().any(|part| Json::parse(part).is_ok())
}

/// Reads one user per line. Removes white space around a name and reports that as a repair.
fn lines(text: &str, collector: &mut Collector, repairs: &mut Vec<Repair>) -> Result<()> {
    collector.users.format = Some(UsersFormat::Lines);
    let mut trimmed: usize = 0;
    for (line, given) in (1..).zip(split_lines(text)) {
        let user = given.trim();
        if user.is_empty() {
            collector.empty_line(line);
            continue;
        }
        trimmed = trimmed.saturating_add(usize::from(user.len() != given.len()));
        collector.add(Row { line, user: user.to_owned(), ..Row::default() }, None)?;
    }
    if trimmed > 0 {
        repairs.push(Repair::counted(Code::WhitespaceRemoved, trimmed));
    }
    Ok(())
}

/// Splits at CRLF, LF or CR. A line break at the very end does not start another line.
fn split_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    core::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (line, after) = rest.split_at_checked(rest.find(['\r', '\n']).unwrap_or(rest.len()))?;
        rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\r', '\n'])).unwrap_or(after);
        Some(line)
    })
}

fn csv(text: &str, delimiter: char, options: &UsersOptions, collector: &mut Collector) -> Result<()> {
    collector.users.format = Some(UsersFormat::Csv);
    let mut places: Option<Places> = None;
    for record in Csv::new(text, delimiter) {
        let record = record.map_err(|QuoteOpen(line)| refused(Code::BatchQuoteOpen).with("line", line))?;
        if record.cells.iter().all(|cell| cell.trim().is_empty()) && !record.is_quoted {
            collector.empty_line(record.line);
            continue;
        }
        if places.is_none() {
            // Excel writes its delimiter above the header.
            if record.cells.first().is_some_and(|cell| cell.trim().eq_ignore_ascii_case("sep=")) {
                continue;
            }
            let found = Places::find(&record, &options.columns, options.format.is_some())?;
            let users = &mut collector.users;
            users.names.clone_from(&found.names);
            users.columns = found.columns.clone();
            (users.has_header, users.is_guess) = (found.has_header, found.is_guess);
            places = Some(found);
            if users.has_header {
                continue;
            }
        }
        let Some(places) = &places else { continue };
        let fault = form_fault(&record, places.names.len());
        collector.add(places.row(record), fault)?;
    }
    Ok(())
}

fn form_fault(record: &Record, expected: usize) -> Option<Fault> {
    if record.quote_misplaced {
        return Some(fault(Code::BatchQuoteMisplaced));
    }
    let found = record.cells.len();
    let details = || Details::default().with("expected", expected).with("found", found);
    (found != expected).then(|| (Code::BatchRowRagged, details()))
}
