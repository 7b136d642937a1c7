//! The shape of what precedes each line of a listing, a log, a diff or a comment. The shape repeats, the letters
//! vary.

/// The shape of a prefix.
pub(super) enum Prefix {
    /// A line number directly before the text: its value, and its width if it is padded with zeros.
    Counter(usize, usize),
    Shape(Vec<PrefixPart>),
}

/// One part of a shape.
pub(super) enum PrefixPart {
    /// Letters, digits and underscores: a number, a part of a timestamp, or a name.
    Word,
    Space,
    Sign(char),
}

impl Prefix {
    /// Returns the shape of `text`, which precedes the first line of base64.
    pub(super) fn of(text: &str) -> Self {
        let digits = text.trim_start();
        if !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && let Ok(number) = digits.parse()
        {
            return Self::Counter(number, if digits.starts_with('0') { digits.len() } else { 0 });
        }
        let mut parts = Vec::new();
        for character in text.chars() {
            match (parts.last(), character) {
                (Some(PrefixPart::Word), c) if is_word(c) => {}
                (Some(PrefixPart::Space), c) if c.is_whitespace() => {}
                (_, c) if is_word(c) => parts.push(PrefixPart::Word),
                (_, c) if c.is_whitespace() => parts.push(PrefixPart::Space),
                (_, c) => parts.push(PrefixPart::Sign(c)),
            }
        }
        Self::Shape(parts)
    }

    /// Returns the rest of `line` after such a prefix. `distance` is how many lines it is below the one that set the
    /// shape.
    pub(super) fn strip<'a>(&self, line: &'a str, distance: isize) -> Option<&'a str> {
        match self {
            Self::Counter(number, width) => {
                let number = format!("{:0width$}", number.checked_add_signed(distance)?, width = *width);
                line.trim_start().strip_prefix(&number)
            }
            Self::Shape(parts) => parts.iter().enumerate().try_fold(line, |rest, (index, part)| match part {
                PrefixPart::Sign(sign) => rest.strip_prefix(*sign),
                PrefixPart::Word => {
                    let tail = rest.trim_start_matches(is_word);
                    (tail.len() < rest.len()).then_some(tail)
                }
                PrefixPart::Space => {
                    let tail = rest.trim_start();
                    // Between two words, or a word and the text, it is required.
                    let after_word =
                        matches!(index.checked_sub(1).and_then(|before| parts.get(before)), Some(PrefixPart::Word));
                    let before_word = matches!(parts.get(index.saturating_add(1)), None | Some(PrefixPart::Word));
                    (tail.len() < rest.len() || rest.is_empty() || !(after_word && before_word)).then_some(tail)
                }
            }),
        }
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}
