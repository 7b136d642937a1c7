//! Reports what surrounds a key: names, quotes, other text. None of it affects how the key is read.

use crate::Code;
use crate::key::repairs::Repairs;
use crate::text::QUOTES;

/// Reports the text before and after a block.
pub(crate) fn report(before: &str, after: &str, repairs: &mut Repairs) {
    let blank = |text: &str| text.contains('\n') && text.trim().is_empty();
    repairs.add_if(Code::WhitespaceRemoved, blank(before) || (blank(after) && after != "\n"));
    let (above, same_line) = before.rsplit_once('\n').unwrap_or(("", before));
    let is_json = report_prefix(same_line, repairs);
    let (same_line, below) = after.split_once('\n').unwrap_or((after, ""));
    report_suffix(same_line, repairs);
    report_lines(above, repairs);
    report_lines(below, repairs);
    if is_json {
        // Quotes, a name and written-out line breaks belong to the JSON.
        for code in [Code::QuotesRemoved, Code::EscapedNewlines, Code::AssignmentRemoved] {
            repairs.remove(code);
        }
        repairs.add(Code::JsonUnwrapped);
    }
}

/// Reports `KEY="` and the like. Returns whether it is a member of a JSON object: `"key": "`.
fn report_prefix(line: &str, repairs: &mut Repairs) -> bool {
    let text = line.trim();
    let unquoted = text.trim_end_matches(QUOTES).trim_end_matches('\\');
    let has_quote = unquoted.len() != text.len();
    repairs.add_if(Code::QuotesRemoved, has_quote);
    let name = unquoted.trim_end();
    if let Some(name) = name.strip_suffix([':', '=']) {
        repairs.add(Code::AssignmentRemoved);
        return has_quote && unquoted.trim_end().ends_with(':') && name.trim_end().ends_with('"');
    }
    repairs.add_if(Code::SurroundingTextRemoved, !name.is_empty());
    repairs.add_if(Code::WhitespaceRemoved, text.is_empty() && !line.is_empty());
    false
}

/// Reports the closing quote, a last written-out line break, or a comma.
fn report_suffix(line: &str, repairs: &mut Repairs) {
    repairs.add_if(Code::WhitespaceRemoved, line.trim_end().len() != line.len());
    let mut rest = line.trim();
    loop {
        let quoted = rest.trim_start_matches('\\').strip_prefix(QUOTES);
        if let Some(tail) = quoted {
            repairs.add(Code::QuotesRemoved);
            rest = tail;
        } else if let Some(tail) = rest.strip_prefix("\\r\\n").or(rest.strip_prefix("\\n")).or(rest.strip_prefix("\\r"))
        {
            repairs.count(Code::EscapedNewlines, 1);
            rest = tail;
        } else if let Some(tail) = rest.strip_prefix([',', ';', ')', '}', '\\', ' ', '+']) {
            rest = tail;
        } else {
            break;
        }
    }
    repairs.add_if(Code::SurroundingTextRemoved, !rest.is_empty());
}

/// Reports whole lines above or below.
fn report_lines(lines: &str, repairs: &mut Repairs) {
    for line in lines.split('\n') {
        let text = line.trim();
        if text.is_empty() {
            continue;
        }
        let unquoted = text.trim_matches(QUOTES).trim_matches([',', ';', ')', '}', ' ']).trim_matches(QUOTES);
        repairs.add_if(Code::QuotesRemoved, unquoted.len() != text.len() && !is_setting(text));
        let text = unquoted.trim();
        if text.is_empty() {
            continue;
        } else if text.ends_with(['|', '=']) || text.ends_with("|-") || text.ends_with(": >") {
            // The name of a YAML block.
            repairs.add(Code::AssignmentRemoved);
        } else {
            repairs.add(Code::SurroundingTextRemoved);
        }
    }
}

/// Returns whether a line is `NAME="value"`, which has its own quotes.
fn is_setting(line: &str) -> bool {
    line.split_once(['=', ':']).is_some_and(|(_, value)| !value.trim().trim_matches(QUOTES).is_empty())
}
