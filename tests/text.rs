//! Finding invisible characters, except where an emoji or a script needs them.
#![allow(clippy::unwrap_used, reason = "tests may panic")]

use std::collections::BTreeSet;

use vonage_jwt_web::{
    Json,
    text::{has_outer_spaces, invisible, is_plain},
};

fn places(text: &str) -> Vec<usize> {
    invisible(text).map(|(place, _)| place).collect()
}

#[test]
fn exactly_the_characters_of_the_table_are_invisible() {
    let table = include_str!("data/invisible-ranges.txt").lines().flat_map(|line| {
        let (first, last) = line.split_once("..").unwrap();
        u32::from_str_radix(first, 16).unwrap()..=u32::from_str_radix(last, 16).unwrap()
    });
    let expected: BTreeSet<char> = table.filter_map(char::from_u32).collect();
    let found: BTreeSet<char> = ('\0'..=char::MAX).filter(|c| places(&format!("x{c}x")) == [2]).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_texts_of_the_table_have_what_it_says() {
    let table = Json::parse(include_str!("data/invisible-texts.json")).unwrap();
    let Json::Array(rows) = table else { panic!("a list") };
    assert!(rows.len() > 20);
    for row in rows {
        let text = row.get("text").and_then(Json::as_str).unwrap();
        let Some(Json::Array(found)) = row.get("found") else { panic!("{text}") };
        let expected: Vec<i64> = found.iter().filter_map(Json::as_integer).collect();
        let places: Vec<i64> = places(text).into_iter().map(|place| i64::try_from(place).unwrap()).collect();
        assert_eq!(places, expected, "{text:?}");
        assert_eq!(is_plain(text), expected.is_empty() && text.trim() == text, "{text:?}");
    }
}

#[test]
fn only_spaces_around_a_text_are_reported() {
    for padded in [" alice", "alice ", "alice\n", "\u{a0}alice", "alice\u{3000}", " "] {
        assert!(has_outer_spaces(padded) && !is_plain(padded), "{padded:?}");
    }
    for plain in ["", "alice", "alice smith"] {
        assert!(!has_outer_spaces(plain) && is_plain(plain), "{plain:?}");
    }
}
