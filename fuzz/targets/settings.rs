//! Any text as the fragment of a settings link and as a profile's name: what is read is written again as the same.

use vonage_jwt_web::{check_profile_name, find_secret, settings_from_fragment, settings_to_fragment};

pub fn run(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    assert_eq!(check_profile_name(&text).is_ok(), find_secret(&text).is_none());
    let Ok(settings) = settings_from_fragment(&text) else { return };
    let fragment = settings_to_fragment(&settings).unwrap();
    assert_eq!(find_secret(&fragment), None, "a link has no secret");
    let again = settings_from_fragment(&fragment).unwrap();
    assert_eq!(settings_to_fragment(&again).unwrap(), fragment);
}
