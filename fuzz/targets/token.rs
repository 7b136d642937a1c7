//! Any bytes as a pasted token: a reading, never a panic; what was read once reads again without a repair.

use vonage_jwt_web::token::read;

pub fn run(input: &[u8]) {
    let reading = read(input);
    let Ok(token) = reading.token else { return };
    let _ = (token.header(), token.payload(), token.signature());
    // A message is two parts: with any third one it is a token again, and the same.
    let again = read([&token.message(), ".AAAA"].concat().as_bytes());
    if let Ok(again_token) = again.token {
        assert_eq!(again_token.message(), token.message());
        assert!(again.repairs.is_empty());
    }
}
