//! JSON keeps what was written.

use vonage_jwt_web::{Json, JsonError, JsonFault};

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
fn white_space_is_dropped() {
    assert_eq!(Json::parse(" { \"a\" : [ 1 , 2 ] }\n").unwrap().to_text(), r#"{"a":[1,2]}"#);
}

#[test]
fn an_error_has_line_and_column() {
    assert_eq!(Json::parse("{\n  \"é\": x}"), Err(JsonError { line: 2, column: 8, reason: JsonFault::Grammar }));
    assert_eq!(
        Json::parse("{\n  \"é\": [\"\\ud800\"]}"),
        Err(JsonError { line: 2, column: 9, reason: JsonFault::Surrogate })
    );
    assert_eq!(Json::parse(""), Err(JsonError { line: 1, column: 1, reason: JsonFault::Grammar }));
    assert!(Json::parse("{} {}").is_err());
}

#[test]
fn depth_is_limited() {
    let arrays = |depth, inside: &str| [&"[".repeat(depth), inside, &"]".repeat(depth)].concat();
    let objects = |depth, inside: &str| [&"{\"a\":".repeat(depth), inside, &"}".repeat(depth)].concat();
    for inside in ["1", "\"text\"", "null"] {
        assert!(Json::parse(&arrays(64, inside)).is_ok() && Json::parse(&objects(64, inside)).is_ok());
        for depth in [65, 200, 100_000] {
            for text in [arrays(depth, inside), objects(depth, inside)] {
                assert_eq!(Json::parse(&text).unwrap_err().reason, JsonFault::Depth, "{depth}");
            }
        }
    }
    for empty in ["[]", "{}"] {
        assert!(Json::parse(&arrays(63, empty)).is_ok() && Json::parse(&objects(63, empty)).is_ok());
        assert!(Json::parse(&arrays(64, empty)).is_err() && Json::parse(&objects(64, empty)).is_err());
    }
}

#[test]
fn a_duplicate_is_found_at_any_depth() {
    let duplicate = |text| Json::parse(text).unwrap().duplicate_key().map(str::to_owned);
    assert_eq!(duplicate(r#"{"a":[{"x":1,"y":2,"x":3}]}"#), Some("x".to_owned()));
    assert_eq!(duplicate(r#"{"a":{"x":1},"b":{"x":1}}"#), None);
    assert_eq!(duplicate(r#"{"a":1,"\u0061":2}"#), Some("a".to_owned()));
}

#[test]
fn empty_arrays_and_objects_may_contain_white_space() {
    for text in ["[]", "[ ]", " [\n]\t"] {
        assert_eq!(Json::parse(text).unwrap(), Json::Array(Vec::new()), "{text:?}");
    }
    for text in ["{}", "{ }", " {\r\n} "] {
        assert_eq!(Json::parse(text).unwrap(), Json::Object(Vec::new()), "{text:?}");
    }
    let spaced = Json::parse(" { \"a\" : [ 1 , [ ] , { } ] , \"b\" : \"]\" } ").unwrap();
    assert_eq!(spaced.to_text(), r#"{"a":[1,[],{}],"b":"]"}"#);
    for text in ["[1 2]", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "[1]]", "[}", "[1:2]", "{\"a\",1}"] {
        assert!(Json::parse(text).is_err(), "{text}");
    }
}

#[test]
fn whole_numbers_are_recognised_in_any_spelling() {
    let cases: &[(&str, Option<i64>)] = &[
        ("0", Some(0)),
        ("-0", Some(0)),
        ("0.0", Some(0)),
        ("0e99999999999", Some(0)),
        ("1700000000", Some(1_700_000_000)),
        ("-5", Some(-5)),
        ("1.0", Some(1)),
        ("12.50", None),
        ("12.5e1", Some(125)),
        ("12.5E+1", Some(125)),
        ("1250e-1", Some(125)),
        ("125e-1", None),
        ("-1e3", Some(-1000)),
        ("0.001e3", Some(1)),
        ("0.0001e3", None),
        ("1e-99999999999", None),
        ("9223372036854775807", Some(i64::MAX)),
        ("-9223372036854775808", Some(i64::MIN)),
        ("9223372036854775808", Some(i64::MAX)),
        ("1e+21", Some(i64::MAX)),
        ("-1e+21", Some(i64::MIN)),
        ("1e99999999999", Some(i64::MAX)),
    ];
    for (text, whole) in cases {
        assert_eq!(Json::parse(text).unwrap().as_whole_number(), *whole, "{text}");
    }
    assert_eq!(Json::parse("\"1\"").unwrap().as_whole_number(), None);
}

#[test]
fn escapes_are_read_as_serde_json_reads_them() {
    for text in [
        r#""""#,
        r#""plain""#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u0041\u00e9\u20ac""#,
        r#""\ud83d\ude00 and \uD83D\uDE00""#,
        r#""\\u0041\\""#,
        r#""\ud83d""#,
        r#""\ud83d\n""#,
        r#""\ud83dA""#,
        r#""\ude00""#,
        r#""\ud83d\u0041""#,
        r#""\u00""#,
        r#""\x""#,
    ] {
        let theirs = serde_json::from_str::<String>(text).ok();
        let ours = Json::parse(text).ok().and_then(|json| json.as_str().map(str::to_owned));
        assert_eq!(ours, theirs, "{text}");
        let member = Json::parse(&format!("{{{text}:0}}")).ok();
        assert_eq!(member.is_some(), theirs.is_some(), "{text} as a name");
    }
}

#[test]
fn each_refusal_has_its_own_reason() {
    let reason = |text: &str| Json::parse(text).unwrap_err().reason;
    for depth in [65, 200] {
        assert_eq!(reason(&format!("{}{}", "[".repeat(depth), "]".repeat(depth))), JsonFault::Depth);
    }
    assert!(Json::parse(&format!("{}{}", "[".repeat(63), "]".repeat(63))).is_ok());
    assert_eq!(reason("\u{feff}{}"), JsonFault::ByteOrderMark);
    assert_eq!(reason("{\"a\":\"\\udc00\"}"), JsonFault::Surrogate);
    assert_eq!(reason("{\"a\":}"), JsonFault::Grammar);
}

#[test]
fn each_fault_has_its_name() {
    let faults = [("{", "grammar"), ("\u{feff}1", "byte_order_mark"), (r#""\ud800""#, "surrogate")];
    for (text, name) in
        faults.map(|(text, name)| (text.to_owned(), name)).into_iter().chain([("[".repeat(1000), "depth")])
    {
        assert_eq!(Json::parse(&text).unwrap_err().reason.as_str(), name);
    }
}

/// A fault in a text that is not too deep is one of grammar. Brackets in a text open nothing.
#[test]
fn only_what_is_too_deep_is_called_so() {
    let reason = |text: &str| Json::parse(text).unwrap_err().reason;
    for (text, expected) in [
        ("[".repeat(64) + "x", JsonFault::Grammar),
        ("[".repeat(65) + "x", JsonFault::Depth),
        ("{\"a\":".repeat(64) + "x", JsonFault::Grammar),
        ("[],".repeat(100) + "x", JsonFault::Grammar),
        (format!("[{}x", "[],".repeat(100)), JsonFault::Grammar),
        (format!("[\"{}\"x", "[".repeat(100)), JsonFault::Grammar),
        (format!("[\"\\\"{}\"x", "[".repeat(100)), JsonFault::Grammar),
        (format!("[\"\\\\\",{}x", "[".repeat(100)), JsonFault::Depth),
    ] {
        assert_eq!(reason(&text), expected, "{}", text.chars().take(20).collect::<String>());
    }
}
