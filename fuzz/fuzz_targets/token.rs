//! Reads arbitrary bytes as a pasted token, without a panic. What was read once must read again without a repair.
//!
//! `cargo +nightly fuzz run token` (needs `cargo install cargo-fuzz`).

#![no_main]

use libfuzzer_sys::fuzz_target;
use vonage_jwt_web::token::read;

fuzz_target!(|input: &[u8]| {
    let reading = read(input);
    let Ok(token) = reading.token else { return };
    let _ = (token.header(), token.payload(), token.signature());
    // A message has two parts. With any third part it must read as the same token again.
    let again = read([&token.message(), ".AAAA"].concat().as_bytes());
    if let Ok(again_token) = again.token {
        assert_eq!(again_token.message(), token.message());
        assert!(again.repairs.is_empty());
    }
});
