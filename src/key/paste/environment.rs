//! The application ID that stands beside a key in a `.env` file.

use crate::application_id;

/// The first value of a name that ends in `APPLICATION_ID` or `APP_ID`.
pub(crate) fn application_id(text: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let (name, value) = line.split_once(['=', ':'])?;
        application_id::is_name(name)
            .then(|| uuid(value.trim().trim_matches(['"', '\'', '`', ',', ';', ' '])))
            .flatten()
    })
}

/// Letters and digits only, in lower case: `VONAGE_PRIVATE_KEY` and `privateKey` become alike.
pub(crate) fn squeeze(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// A UUID in lower case (RFC 9562 §4), also in braces, quotes or without its hyphens.
pub(crate) fn uuid(text: &str) -> Option<String> {
    application_id::find(text).map(|(id, _)| id.to_ascii_lowercase())
}
