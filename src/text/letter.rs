//! Letters and digits of any script.

/// Returns whether this is a letter or a digit, as Unicode has it for all scripts in use. Outside ASCII it goes by the
/// blocks of signs: the exact tables would add two kilobytes to the first download, for prefixes of pasted lines.
pub(crate) fn is_alphanumeric(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        // Punctuation, currency, arrows, mathematics, boxes, other symbols.
        '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{3030}' => false,
        // Private use, forms of punctuation, emoji.
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}'..='\u{ff0f}' | '\u{1f000}'.. => false,
        other => !other.is_whitespace() && other != char::REPLACEMENT_CHARACTER,
    }
}
