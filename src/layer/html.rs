//! Undoes HTML and XML: removes tags, ends a line at a block's tag, and decodes character references.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::{entity, undone::Undone};

/// Tags that do not end the line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "kbd", "label", "mark", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr",
];
/// Tags that separate the cells of a line.
const CELLS: &[&str] = &["td", "th"];
/// Longer than any tag.
const MAX_TAG: usize = 512;

pub(super) fn undo(text: &str) -> Option<Undone> {
    let mut clean = Zeroizing::new(String::with_capacity(text.len()));
    let mut changed = false;
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&', ']']) {
        let (plain, mark) = rest.split_at_checked(at)?;
        clean.push_str(plain);
        let read = if mark.starts_with('&') { entity::decode(mark) } else { read_tag(mark) };
        let (replacement, width) = read.map_or((None, 1), |(replacement, width)| (Some(replacement), width));
        changed |= replacement.is_some();
        let (written, tail) = mark.split_at_checked(width)?;
        match replacement {
            Some(character) => clean.extend(character),
            None => clean.push_str(written),
        }
        rest = tail;
    }
    clean.push_str(rest);
    changed.then(|| Undone::decoded(clean, &[(Code::HtmlDecoded, 0)]))
}

/// Returns what replaces the tag at the start of `text`, and the tag's width.
fn read_tag(text: &str) -> Option<(Option<char>, usize)> {
    for (mark, stands_for) in [("<![CDATA[", None), ("]]>", None), ("<!--", Some('\n'))] {
        if text.starts_with(mark) {
            return Some((stands_for, mark.len()));
        }
    }
    let inner = text.strip_prefix('<')?;
    let name = inner.trim_start_matches(['/', '!', '?']);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let width = inner.bytes().take(MAX_TAG).position(|byte| matches!(byte, b'>' | b'<'))?;
    let inside = inner.get(..width).filter(|_| inner.as_bytes().get(width) == Some(&b'>'))?;
    let name = inside.trim_start_matches(['/', '!', '?']);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next()?.to_ascii_lowercase();
    let stands_for = match name.as_str() {
        name if INLINE.contains(&name) => None,
        name if CELLS.contains(&name) => Some(' '),
        _ => Some('\n'),
    };
    Some((stands_for, width.saturating_add(2)))
}
