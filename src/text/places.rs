//! Where a word is in a text.

/// Returns where each `word` in `text` begins. One search for all callers: each of its own would be code that every
/// visitor downloads.
#[inline(never)]
pub(crate) fn places(text: &str, word: &str) -> Vec<usize> {
    text.match_indices(word).map(|(place, _)| place).collect()
}
