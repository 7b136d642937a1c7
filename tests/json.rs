//! JSON keeps what was written.

use vonage_jwt_web::json::{Json, JsonError};

#[test]
fn spelling_order_and_duplicates_are_kept() {
    for text in [
        r#"{"b":9007199254740993,"a":1.0,"b":[1e3,-0,null,true,false,"\u0001é\"\\"]}"#,
        "[]",
        "{}",
        "123456789012345678901234567890",
    ] {
        assert_eq!(Json::parse(text).unwrap().to_text(), text);
    }
}

#[test]
fn white_space_goes() {
    assert_eq!(Json::parse(" { \"a\" : [ 1 , 2 ] }\n").unwrap().to_text(), r#"{"a":[1,2]}"#);
}

#[test]
fn an_error_has_line_and_column() {
    assert_eq!(Json::parse("{\n  \"é\": x}"), Err(JsonError { line: 2, column: 8 }));
    assert_eq!(Json::parse("{\n  \"é\": [\"\\ud800\"]}"), Err(JsonError { line: 2, column: 9 }));
    assert_eq!(Json::parse(""), Err(JsonError { line: 1, column: 1 }));
    assert!(Json::parse("{} {}").is_err());
}

#[test]
fn depth_is_bounded() {
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Json::parse(&nested(60)).is_ok());
    for depth in [65, 200, 100_000] {
        assert!(Json::parse(&nested(depth)).is_err());
    }
}

#[test]
fn a_duplicate_is_found_at_any_depth() {
    let duplicate = |text| Json::parse(text).unwrap().duplicate_key().map(str::to_owned);
    assert_eq!(duplicate(r#"{"a":[{"x":1,"y":2,"x":3}]}"#), Some("x".to_owned()));
    assert_eq!(duplicate(r#"{"a":{"x":1},"b":{"x":1}}"#), None);
    assert_eq!(duplicate(r#"{"a":1,"\u0061":2}"#), Some("a".to_owned()));
}
