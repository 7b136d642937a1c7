//! The application ID that stands beside a key in a `.env` file.

/// The first value of a name that ends in `APPLICATION_ID` or `APP_ID`.
pub(crate) fn application_id(text: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let (name, value) = line.split_once(['=', ':'])?;
        is_application_id(name).then(|| uuid(value.trim().trim_matches(['"', '\'', '`', ',', ';', ' ']))).flatten()
    })
}

/// Whether a setting or a member of this name holds the application ID.
pub(crate) fn is_application_id(name: &str) -> bool {
    let name = squeeze(name);
    name.ends_with("applicationid") || name.ends_with("appid")
}

/// Letters and digits only, in lower case: `VONAGE_PRIVATE_KEY` and `privateKey` become alike.
pub(crate) fn squeeze(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// A UUID in lower case (RFC 9562 §4), also in braces.
pub(crate) fn uuid(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or(text);
    let dashes = [8, 13, 18, 23];
    let right = |(at, byte): (usize, u8)| if dashes.contains(&at) { byte == b'-' } else { byte.is_ascii_hexdigit() };
    (text.len() == 36 && text.bytes().enumerate().all(right)).then(|| text.to_ascii_lowercase())
}
