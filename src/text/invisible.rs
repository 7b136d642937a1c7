//! Finds characters that people cannot see but computers compare: `ali\u{200b}ce` is not `alice`.

/// Yields each character of `text` that is invisible or reorders its surroundings, with its position counted in
/// characters from 1. Skips what an emoji or a script needs: a variation selector after an emoji, and a joiner
/// between two emoji or between two letters of Arabic or an Indic script.
pub fn invisible(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut rest = text.chars();
    // The last visible character, and the last of all.
    let (mut seen, mut last) = ('\0', '\0');
    let mut places = 0_usize..;
    core::iter::from_fn(move || {
        loop {
            let character = rest.next()?;
            let place = places.next()?.checked_add(1)?;
            let before = core::mem::replace(&mut last, character);
            if !is_invisible(character) {
                seen = character;
            } else if !belongs([seen, before], character, rest.clone().next().unwrap_or('\0')) {
                seen = '\0';
                return Some((place, character));
            }
        }
    })
}

/// Returns whether `text` starts or ends with white space: `" alice"` is not `"alice"`.
#[must_use]
pub fn has_outer_spaces(text: &str) -> bool {
    text.trim().len() != text.len()
}

/// Returns whether `text` is what it looks like: nothing invisible in it and no spaces around it.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    !has_outer_spaces(text) && invisible(text).next().is_none()
}

/// Returns whether a character is a control, a space other than U+0020, the empty braille pattern, or
/// default-ignorable in Unicode 16's `DerivedCoreProperties.txt`: zero-width characters, direction controls,
/// variation selectors and tags.
const fn is_invisible(character: char) -> bool {
    matches!(character,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}'
        | '\u{1680}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2000}'..='\u{200f}'
        | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{2800}' | '\u{3000}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Returns whether an invisible `character` shapes the visible one before it, or joins it to `next`.
const fn belongs([seen, last]: [char; 2], character: char, next: char) -> bool {
    match character {
        '\u{fe0e}' | '\u{fe0f}' => is_emoji(last) || (is_keycap(last) && next == '\u{20e3}'),
        '\u{200d}' if is_emoji(seen) => is_emoji(next),
        '\u{200c}' | '\u{200d}' => joins(last) && joins(next),
        _ => false,
    }
}

/// Returns whether a character is a pictograph. Some of the ranges include other symbols, which does no harm.
const fn is_emoji(character: char) -> bool {
    matches!(character,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2194}'..='\u{21aa}'
        | '\u{231a}'..='\u{23ff}' | '\u{24c2}' | '\u{25aa}'..='\u{25fe}' | '\u{2600}'..='\u{27bf}'
        | '\u{2934}'..='\u{2935}' | '\u{2b05}'..='\u{2b55}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}'
        | '\u{1f000}'..='\u{1faff}')
}

const fn is_keycap(character: char) -> bool {
    matches!(character, '#' | '*' | '0'..='9')
}

/// Returns whether a character is in a script whose spelling needs joiners: Arabic to Sinhala, Myanmar, Khmer.
const fn joins(character: char) -> bool {
    matches!(character, '\u{620}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17dd}')
}
