#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| vonage_jwt_web_fuzz::check(
    vonage_jwt_web_fuzz::targets::inspect::run,
    input
));
