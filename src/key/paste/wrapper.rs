//! Removes what a text is wrapped in: quoted mail, a code block or JSON.

use zeroize::Zeroizing;

use crate::key::repairs::Repairs;
use crate::{Code, json::Json};

/// Returns the JSON object or array in the text, and whether there is nothing else.
pub(crate) fn find_json(text: &str) -> Option<(Json, bool)> {
    let trimmed = text.trim();
    if trimmed.starts_with(['{', '['])
        && let Ok(json) = Json::parse(trimmed)
    {
        return Some((json, true));
    }
    let hint = text.contains("\"kty\"") || text.contains("\"private_key\"");
    let (start, end) = text.find('{').zip(text.rfind('}')).filter(|_| hint)?;
    Json::parse(text.get(start..=end)?).ok().map(|json| (json, false))
}

/// Removes the `>` of quoted mail from the start of each line.
pub(crate) fn unquote_lines(text: &str, repairs: &mut Repairs) -> Zeroizing<String> {
    let strip = |line: &str| {
        let mut rest = line.trim_start();
        while let Some(tail) = rest.strip_prefix('>') {
            rest = tail.trim_start_matches(' ');
        }
        rest.len()
    };
    let mut clean = Zeroizing::new(String::with_capacity(text.len()));
    let mut removed = 0_usize;
    for line in text.split_inclusive('\n') {
        let quoted = line.trim_start().starts_with('>');
        removed = removed.saturating_add(usize::from(quoted));
        let start = if quoted { line.len().saturating_sub(strip(line)) } else { 0 };
        // An empty quoted line keeps its line break.
        let rest = line.get(start..).unwrap_or_default();
        clean.push_str(if rest.is_empty() && line.ends_with('\n') { "\n" } else { rest });
    }
    repairs.add_if(Code::QuoteMarksRemoved, removed > 0);
    clean
}

/// Empties the lines that open and close a Markdown code block.
pub(crate) fn unfence(text: &str, repairs: &mut Repairs) -> Zeroizing<String> {
    let mut clean = Zeroizing::new(String::with_capacity(text.len()));
    let mut fences = false;
    for line in text.split_inclusive('\n') {
        let inner = line.trim_start().trim_start_matches('`').trim_end().trim_end_matches('`');
        let ticks = line.trim().len().saturating_sub(inner.len());
        let word = inner.len() <= 20 && inner.chars().all(|c| c.is_ascii_alphanumeric());
        if ticks < 3 && !(line.trim().starts_with("~~~")) {
            clean.push_str(line);
            continue;
        }
        fences = true;
        if !word && !line.trim().starts_with("~~~") {
            clean.push_str(inner);
            clean.push('\n');
        }
    }
    repairs.add_if(Code::CodeFenceRemoved, fences);
    clean
}
