//! Finds `-----BEGIN …-----` and `-----END …-----`, even with changed dashes, case or spaces.

/// One line of armour.
#[derive(Clone, Debug)]
pub(crate) struct Marker {
    pub(crate) is_begin: bool,
    /// Byte offset of the whole marker, including its dashes.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The label as written.
    pub(crate) label: String,
    /// Whether there are exactly five plain dashes on both sides.
    pub(crate) dashes: bool,
    /// Whether `BEGIN` or `END` is in capitals and followed by one space.
    pub(crate) keyword: bool,
}

/// The longest label we consider.
const MAX_LABEL: usize = 48;
/// Every label of RFC 7468 and its relatives contains one of these words.
const WORDS: &[&str] = &["KEY", "CERTIFICATE", "REQUEST", "PGP", "PKCS", "CMS", "CRL", "PARAMETERS", "MESSAGE"];
/// Labels that we recognise without dashes, longest first.
const KNOWN: &[&str] = &["ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "PRIVATE KEY"];

impl Marker {
    /// Returns the label in capitals and without spaces: `RSAPRIVATEKEY`.
    pub(crate) fn squeezed(&self) -> String {
        squeeze(&self.label)
    }
}

fn squeeze(label: &str) -> String {
    label.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
}

/// Returns all markers of a text, in order.
pub(crate) fn find(text: &str) -> Vec<Marker> {
    let mut markers: Vec<Marker> = Vec::new();
    let upper = text.to_ascii_uppercase();
    let mut keywords: Vec<(usize, &'static str)> = Vec::new();
    for keyword in ["BEGIN", "END"] {
        keywords.extend(upper.match_indices(keyword).map(|(at, _)| (at, keyword)));
    }
    keywords.sort_unstable();
    for (start, keyword) in keywords {
        let earliest = markers.last().map_or(0, |marker| marker.end);
        if start >= earliest {
            markers.extend(marker_at(text, earliest, start, keyword));
        }
    }
    markers
}

/// Returns the marker around the keyword at `start`, if it is one.
fn marker_at(text: &str, earliest: usize, start: usize, keyword: &'static str) -> Option<Marker> {
    let before = text.get(earliest..start)?;
    let after = text.get(start.checked_add(keyword.len())?..)?;
    let (dashes_before, width_before) = leading_dashes(before);
    let label_end = after.char_indices().take(MAX_LABEL).find(|(_, c)| !(c.is_ascii_alphanumeric() || *c == ' '));
    let label_end = label_end.map_or(after.len().min(MAX_LABEL), |(at, _)| at);
    let mut label = after.get(..label_end)?;
    let (dashes_after, mut width_after) = trailing_dashes(after.get(label_end..)?);
    if dashes_after == 0 {
        label = known_label(label)?;
        width_after = 0;
    }
    let squeezed = squeeze(label);
    let sure = dashes_before >= 3 && dashes_after >= 3;
    let named = WORDS.iter().any(|word| squeezed.contains(word));
    let alone = || is_alone(before, after.get(label.len()..).unwrap_or_default());
    if !sure && !(named && (dashes_before > 0 || dashes_after > 0 || alone())) {
        return None;
    }
    let exact = |count, width| count == 5 && width == 5;
    let written = text.get(start..start.checked_add(keyword.len())?)?;
    Some(Marker {
        is_begin: keyword == "BEGIN",
        start: start.checked_sub(width_before)?,
        end: start.checked_add(keyword.len())?.checked_add(label.len())?.checked_add(width_after)?,
        dashes: exact(dashes_before, width_before) && exact(dashes_after, width_after),
        keyword: written == keyword && label.starts_with(' ') && !label.starts_with("  "),
        label: label.trim().to_owned(),
    })
}

/// Returns the known label that `text` starts with, including the space before it.
fn known_label(text: &str) -> Option<&str> {
    let trimmed = text.trim_start();
    let indent = text.len().checked_sub(trimmed.len())?;
    let known = KNOWN.iter().find(|known| trimmed.get(..known.len()).is_some_and(|t| t.eq_ignore_ascii_case(known)))?;
    text.get(..indent.checked_add(known.len())?)
}

/// Returns whether nothing else is on the line.
fn is_alone(before: &str, after: &str) -> bool {
    before.chars().rev().take_while(|c| *c != '\n').all(char::is_whitespace)
        && after.chars().take_while(|c| *c != '\n').all(char::is_whitespace)
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Returns the number of dashes at the end of `before`, and their width in bytes including spaces among them.
fn leading_dashes(before: &str) -> (usize, usize) {
    let spaces = before.len().saturating_sub(before.trim_end_matches(' ').len());
    let spaces = if spaces <= 2 { spaces } else { 0 };
    let run: Vec<char> = before.trim_end_matches(' ').chars().rev().take_while(|c| is_dash(*c)).collect();
    // A sixth dash directly after a letter may be the end of base64url text.
    let glued = before.chars().rev().nth(run.len()).is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
    let count = if glued && run.iter().all(|c| *c == '-') { run.len().min(5) } else { run.len() };
    let width: usize = run.iter().take(count).map(|c| c.len_utf8()).sum();
    if count == 0 { (0, 0) } else { (count, width.saturating_add(spaces)) }
}

/// Does the same at the start of `after`. If there are more than five, the rest may belong to the next marker.
fn trailing_dashes(after: &str) -> (usize, usize) {
    let run: Vec<char> = after.chars().take_while(|c| is_dash(*c)).collect();
    let next = after.get(run.iter().map(|c| c.len_utf8()).sum()..).unwrap_or_default().trim_start_matches(' ');
    let shared =
        ["BEGIN", "END"].iter().any(|word| next.get(..word.len()).is_some_and(|t| t.eq_ignore_ascii_case(word)));
    let count = if shared && run.len() > 5 { 5 } else { run.len() };
    (count, run.iter().take(count).map(|c| c.len_utf8()).sum())
}
