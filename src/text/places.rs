//! Where a word is in a text. The standard library's searches are made anew for each caller, and its backward one is
//! long: code that every visitor downloads.

/// Returns where each `word` in `text` begins.
#[inline(never)]
pub(crate) fn places(text: &str, word: &str) -> Vec<usize> {
    text.match_indices(word).map(|(place, _)| place).collect()
}

/// Returns where the last `word` in `text` begins.
#[inline(never)]
pub(crate) fn last_place(text: &str, word: &str) -> Option<usize> {
    text.as_bytes().windows(word.len().max(1)).rposition(|part| part == word.as_bytes())
}
