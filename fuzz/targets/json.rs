//! Any text as JSON: the same verdict as serde_json's, and the same value when it is written and read again.

use vonage_jwt_web::{Json, JsonFault};

pub fn run(input: &[u8]) {
    let Ok(text) = core::str::from_utf8(input) else { return };
    let theirs = serde_json::from_str::<serde_json::Value>(text);
    match Json::parse(text) {
        Ok(json) => {
            assert_eq!(Json::parse(&json.to_text()), Ok(json.clone()));
            let _ = (json.duplicate_key(), json.as_integer(), json.as_whole_number());
            // serde_json has no number above 1.8e308; we keep the digits as they are.
            if let Ok(theirs) = theirs {
                assert_eq!(serde_json::from_str::<serde_json::Value>(&json.to_text()).unwrap(), theirs);
            }
        }
        Err(error) => {
            assert!(error.line > 0 && error.column > 0);
            assert!(theirs.is_err() || error.reason != JsonFault::Grammar, "{error:?}");
        }
    }
}
