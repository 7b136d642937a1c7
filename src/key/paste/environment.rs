//! Finds the application ID next to a key in a `.env` file.

use crate::application_id;

/// Returns the first value of a setting whose name ends in `APPLICATION_ID` or `APP_ID`.
pub(crate) fn application_id(text: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let (name, value) = line.split_once(['=', ':'])?;
        application_id::is_name(name)
            .then(|| uuid(value.trim().trim_matches(['"', '\'', '`', ',', ';', ' '])))
            .flatten()
    })
}

/// Keeps only letters and digits, in lower case, so that `VONAGE_PRIVATE_KEY` and `privateKey` compare alike.
pub(crate) fn squeeze(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Returns a UUID in lower case (RFC 9562 §4), even if it is in braces or quotes or has lost its hyphens.
pub(crate) fn uuid(text: &str) -> Option<String> {
    application_id::find(text).map(|(id, _)| id.to_ascii_lowercase())
}
