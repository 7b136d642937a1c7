//! Decodes HTML and XML character references: `&#10;`, `&#x2b;`, `&plus;`.

/// The named references that a key, its armour and its surroundings may contain (HTML §13.5).
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("NewLine", '\n'),
    ("Tab", '\t'),
    ("plus", '+'),
    ("sol", '/'),
    ("equals", '='),
    ("hyphen", '-'),
    ("dash", '-'),
    ("minus", '-'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lowbar", '_'),
    ("bsol", '\\'),
    ("colon", ':'),
    ("comma", ','),
    ("period", '.'),
    ("lbrace", '{'),
    ("lcub", '{'),
    ("rbrace", '}'),
    ("rcub", '}'),
    ("lsqb", '['),
    ("rsqb", ']'),
    ("grave", '`'),
    ("shy", '\u{ad}'),
    ("ZeroWidthSpace", '\u{200b}'),
];
/// Longer than any reference here.
const MAX_WIDTH: usize = 16;

/// Decodes the reference at the start of `text`. Returns its character and its width.
pub(super) fn decode(text: &str) -> Option<(Option<char>, usize)> {
    let inner = text.strip_prefix('&')?;
    let length = inner.bytes().take(MAX_WIDTH).position(|byte| !(byte.is_ascii_alphanumeric() || byte == b'#'));
    let name = inner.get(..length.unwrap_or(inner.len().min(MAX_WIDTH)))?;
    let has_end = inner.as_bytes().get(name.len()) == Some(&b';');
    let width = name.len().saturating_add(1).saturating_add(usize::from(has_end));
    let character = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
        None if has_end => NAMED.iter().find(|(known, _)| *known == name)?.1,
        None => return None,
    };
    Some((Some(character), width))
}
