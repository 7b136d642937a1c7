//! Reading who many tokens are for, and minting them in chunks.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    clippy::format_push_string,
    reason = "tests may panic"
)]

mod support;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
#[cfg(not(target_arch = "wasm32"))]
use proptest::prelude::*;
use vonage_jwt_web::{
    Code, Columns, Detail, Json, Pattern, PrivateKey, Result, RunSetup, Users, UsersFormat, UsersOptions, mint,
    mint_rows, read_users,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const NOW: i64 = 1_700_000_000;

fn request(more: &str) -> Json {
    let text = format!(r#"{{"kind":"user","applicationId":"aaaaaaaa-bbbb-cccc-dddd-0123456789ab"{more}}}"#);
    Json::parse(&text).unwrap()
}

/// The key of RFC 7515 A.2.
fn key() -> PrivateKey {
    support::read(include_bytes!("data/rfc/rfc7515-a2.jwk.json")).unwrap()
}

fn mint_lines(shared: &Json, lines: &[u8]) -> Result<Vec<u8>> {
    let key = key();
    let setup = RunSetup { request: shared, fingerprint: &key.summary().fingerprint };
    mint_rows(&key, setup, lines, NOW, &mut support::rng(1))
}

/// Returns the claims of the token in one line of a result.
fn payload(row: &Json) -> Json {
    let token = row.get("token").and_then(Json::as_str).unwrap();
    let bytes = URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    Json::parse(core::str::from_utf8(&bytes).unwrap()).unwrap()
}

fn options() -> UsersOptions {
    UsersOptions { request: Some(request("")), ..UsersOptions::default() }
}

fn read(text: impl AsRef<[u8]>) -> Result<Users> {
    read_users(text.as_ref(), &options(), NOW)
}

/// Returns the users that would be minted.
fn good(users: &Users) -> Vec<String> {
    let lines = core::str::from_utf8(&users.lines).unwrap().lines();
    lines.map(|line| Json::parse(line).unwrap().get("user").and_then(Json::as_str).unwrap().to_owned()).collect()
}

fn told(users: &Users) -> Vec<(usize, Code)> {
    users.problems.iter().map(|problem| (problem.line, problem.code)).collect()
}

/// Returns each warning with its number of rows and the line of the first.
fn counted(users: &Users) -> Vec<(Code, usize, usize)> {
    users.findings.iter().map(|found| (found.finding.code, found.rows, found.line)).collect()
}

/// Returns the code and the line of the refusal.
fn refusal(result: Result<Users>) -> (Code, Option<Detail>) {
    let error = result.unwrap_err();
    (error.code, error.details.get("line").cloned())
}

#[test]
fn a_list_has_one_user_per_line_with_any_line_ending() {
    for text in ["alice\nbob\ncarol", "alice\r\nbob\r\ncarol\r\n", "alice\rbob\rcarol\r"] {
        let users = read(text).unwrap();
        assert_eq!(good(&users), ["alice", "bob", "carol"]);
        assert_eq!((users.format, users.rows, users.good), (Some(UsersFormat::Lines), 3, 3));
        assert_eq!(told(&users), []);
    }
}

#[test]
fn an_empty_line_is_reported_and_skipped() {
    let users = read("alice\n\n  \nbob\n").unwrap();
    assert_eq!(good(&users), ["alice", "bob"]);
    assert_eq!(told(&users), [(2, Code::BatchLineEmpty), (3, Code::BatchLineEmpty)]);
    assert_eq!((users.rows, users.warnings), (2, 2));
}

#[test]
fn white_space_around_names_is_removed_and_counted() {
    let users = read(" alice\nbob\t\ncarol").unwrap();
    assert_eq!(good(&users), ["alice", "bob", "carol"]);
    assert_eq!(users.repairs.first().map(|repair| repair.code), Some(Code::WhitespaceRemoved));
    assert_eq!(users.repairs.first().and_then(|repair| repair.details.get("count")), Some(&Detail::Number(2.0)));
}

#[test]
fn a_byte_order_mark_is_removed_and_utf_16_is_read() {
    let marked = read("\u{feff}sub,age\r\nalice,3\r\n").unwrap();
    assert_eq!((good(&marked), marked.names), (vec!["alice".to_owned()], vec!["sub".to_owned(), "age".to_owned()]));
    let text = "\u{feff}sub\tage\r\nzoë\t3\r\n";
    for bytes in [
        text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
        text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ] {
        let users = read(bytes).unwrap();
        assert_eq!(good(&users), ["zoë"]);
        assert_eq!(users.repairs.first().map(|repair| repair.code), Some(Code::Utf16Decoded));
    }
}

#[test]
fn bytes_that_are_not_text_are_refused_with_their_line() {
    assert_eq!(refusal(read(b"alice\nzo\xEB\nbob")), (Code::BatchNotText, Some(Detail::Number(2.0))));
    assert_eq!(refusal(read(b"alice\nbob\0")).0, Code::BatchNotText);
    let workbook = read(b"PK\x03\x04\x14\x00\x06\x00\xFF").unwrap_err();
    assert_eq!(workbook.details.get("isWorkbook"), Some(&Detail::Flag(true)));
    assert_eq!(refusal(read(b"\xFF\xFE\x00\xD8")).0, Code::BatchNotText);
    let detail = |input: &[u8], name: &str| read(input).unwrap_err().details.get(name).cloned();
    for nul in [b"alice\nb\0b".as_slice(), b"\xFF\xFEa\0\n\0\0\0"] {
        assert_eq!((detail(nul, "hasNul"), detail(nul, "line")), (Some(Detail::Flag(true)), Some(Detail::Number(2.0))));
    }
    assert_eq!(detail(b"alice\nzo\xEB", "hasNul"), None);
    for (input, format) in
        [(b"\x89PNG\r\n\x1a\n\0".as_slice(), "image"), (b"\xFF\xD8\xFF\xE0", "image"), (b"%PDF\xE2", "PDF")]
    {
        assert_eq!(detail(input, "format"), Some(Detail::from(format)));
    }
}

#[test]
fn json_is_refused_by_its_name() {
    let format = |text: &str| read(text).unwrap_err().details.get("format").cloned();
    for text in ["[\"ana\",\"luis\"]", " [\n\"ana\"\n]\n", "{\"user\":\"ana\"}\n{\"user\":\"luis\"}\n"] {
        assert_eq!(format(text), Some(Detail::from("JSON")), "{text}");
    }
    assert_eq!(good(&read("[VIP] ana\n{x\n").unwrap()), ["[VIP] ana", "{x"]);
    let lines = UsersOptions { format: Some(UsersFormat::Lines), ..options() };
    assert_eq!(good(&read_users(b"[1]", &lines, NOW).unwrap()), ["[1]"]);
}

#[test]
fn empty_input_is_refused() {
    for text in ["", "\n\n", " \r\n", "\u{feff}"] {
        assert_eq!(refusal(read(text)).0, Code::BatchEmpty, "{text:?}");
    }
    let header = read("sub,age\n").unwrap_err();
    assert_eq!(header.details.get("hasHeader"), Some(&Detail::Flag(true)));
}

#[test]
fn a_csv_is_recognised_by_its_delimiter_or_header() {
    for text in
        ["id,sub\n1,alice\n", "id;sub\n1;alice\n", "id\tsub\n1\talice\n", "\"id\",\"sub\"\n1,\"alice\"\n", "Sub\nalice"]
    {
        let users = read(text).unwrap();
        assert_eq!((users.format, good(&users)), (Some(UsersFormat::Csv), vec!["alice".to_owned()]), "{text:?}");
    }
}

#[test]
fn the_delimiter_is_the_most_frequent_one_outside_quotes() {
    for (header, names) in [
        ("\"a;b;c\",sub", vec!["a;b;c", "sub"]),
        ("\"a,b,c\";sub", vec!["a,b,c", "sub"]),
        ("\"a\r\n;;;\",sub", vec!["a\r\n;;;", "sub"]),
        ("\"a\"\";;\",sub", vec!["a\";;", "sub"]),
        ("sub;a,b;c", vec!["sub", "a,b", "c"]),
        ("sub\ta\tb,c", vec!["sub", "a", "b,c"]),
        ("sub,a;b", vec!["sub", "a;b"]),
        ("sub\ta;b", vec!["sub", "a;b"]),
        ("\n\nsub;a,b;c", vec!["sub", "a,b", "c"]),
        ("sub,a\n;;;;,", vec!["sub", "a"]),
    ] {
        assert_eq!(read(format!("{header}\n1,2;3")).map(|users| users.names).unwrap_or_default(), names, "{header}");
    }
}

#[test]
fn an_explicit_format_is_not_guessed() {
    let lines = UsersOptions { format: Some(UsersFormat::Lines), ..options() };
    assert_eq!(good(&read_users(b"sub\nalice, the first\n", &lines, NOW).unwrap()), ["sub", "alice, the first"]);
    let csv = UsersOptions { format: Some(UsersFormat::Csv), ..options() };
    assert_eq!(good(&read_users(b"who\nalice\n", &csv, NOW).unwrap()), ["alice"]);
}

#[test]
fn quoted_cells_may_contain_delimiters_quotes_and_line_breaks() {
    let users = read("sub,note\n\"O\"\"Hara, P\",\"two\r\nlines\"\n\"\",x\nbob,y\n").unwrap();
    assert_eq!(good(&users), ["O\"Hara, P", "bob"]);
    assert_eq!(told(&users), [(4, Code::BatchUserEmpty)]);
    assert_eq!(users.preview.last().map(|row| row.line), Some(5));
}

#[test]
fn a_quote_inside_a_plain_cell_is_a_character() {
    assert_eq!(good(&read("sub,age\nO\"Hara,3\n").unwrap()), ["O\"Hara"]);
}

#[test]
fn an_unclosed_quote_is_refused_with_its_line() {
    assert_eq!(
        refusal(read("sub,age\nalice,1\nbob,\"2\ncarol,3\n")),
        (Code::BatchQuoteOpen, Some(Detail::Number(3.0)))
    );
}

#[test]
fn text_after_a_closing_quote_is_reported() {
    let users = read("sub,age\n\"alice\"x,1\nbob,2\n").unwrap();
    assert_eq!((told(&users), good(&users)), (vec![(2, Code::BatchQuoteMisplaced)], vec!["bob".to_owned()]));
}

#[test]
fn ragged_rows_are_reported_with_the_expected_number_of_cells() {
    let users = read("sub,age\nalice\nbob,2\ncarol,3,4\n").unwrap();
    assert_eq!(told(&users), [(2, Code::BatchRowRagged), (4, Code::BatchRowRagged)]);
    assert_eq!(users.problems.last().and_then(|p| p.details.get("found")), Some(&Detail::Number(3.0)));
    assert_eq!((good(&users), users.rows), (vec!["bob".to_owned()], 3));
}

#[test]
fn a_row_of_only_delimiters_is_an_empty_line() {
    let users = read("sub,age\nalice,1\n,\n").unwrap();
    assert_eq!(told(&users), [(3, Code::BatchLineEmpty)]);
}

#[test]
fn a_repeated_user_is_reported_with_its_first_line() {
    let users = read("alice\nbob\nalice\n").unwrap();
    assert_eq!(told(&users), [(3, Code::BatchDuplicateUser)]);
    assert_eq!(users.problems.first().and_then(|p| p.details.get("firstLine")), Some(&Detail::Number(1.0)));
    assert_eq!(good(&users), ["alice", "bob"]);
}

#[test]
fn the_users_column_is_the_chosen_one_the_named_one_or_the_first() {
    let text = "id,Name,login\n1,Alice A,alice\n";
    let chosen = |sub: Option<&str>| UsersOptions {
        columns: Columns { sub: sub.map(str::to_owned), ..Columns::default() },
        ..options()
    };
    assert_eq!(good(&read_users(text.as_bytes(), &chosen(Some("login")), NOW).unwrap()), ["alice"]);
    assert_eq!(good(&read_users(text.as_bytes(), &chosen(None), NOW).unwrap()), ["Alice A"]);
    let guessed = read("id,who\n1,alice\n").unwrap();
    assert_eq!((good(&guessed), guessed.has_header, guessed.is_guess), (vec!["1".to_owned()], true, true));
    let missing = read_users(text.as_bytes(), &chosen(Some("user_id")), NOW).unwrap_err();
    assert_eq!((missing.code, missing.details.get("line")), (Code::BatchColumnMissing, Some(&Detail::Number(1.0))));
    assert_eq!(missing.details.get("columns"), Some(&Detail::from(vec!["id", "Name", "login"])));
}

#[test]
fn a_first_row_without_a_known_name_is_data() {
    for (text, expected) in [
        ("alice,60\nbob,900\ncarol,900", ["alice", "bob", "carol"]),
        ("Smith, John\nDoe, Jane\nRoe, Ann", ["Smith", "Doe", "Roe"]),
        ("sep=;\nana;60\nluis;60\neva;60", ["ana", "luis", "eva"]),
    ] {
        let users = read(text).unwrap();
        assert_eq!(
            (good(&users), users.has_header, users.is_guess),
            (expected.map(str::to_owned).to_vec(), false, true)
        );
        assert_eq!(
            (users.names, users.columns.sub.as_deref()),
            (vec!["column 1".into(), "column 2".into()], Some("column 1"))
        );
    }
    let second = Columns { sub: Some("column 2".to_owned()), lifetime_seconds: None, acl: None, claims: None };
    let chosen = read_users(b"60,ana\n60,luis", &UsersOptions { columns: second, ..options() }, NOW).unwrap();
    assert_eq!((good(&chosen), chosen.has_header, chosen.is_guess), (vec!["ana".into(), "luis".into()], false, false));
    let named = Columns { sub: Some("who".to_owned()), ..Columns::default() };
    let header = read_users(b"age,who\n3,ana", &UsersOptions { columns: named, ..options() }, NOW).unwrap();
    assert_eq!((good(&header), header.has_header, header.is_guess), (vec!["ana".to_owned()], true, false));
    let csv = UsersOptions { format: Some(UsersFormat::Csv), ..options() };
    let asked = read_users(b"who,age\nana,3", &csv, NOW).unwrap();
    assert_eq!((good(&asked), asked.has_header, asked.is_guess), (vec!["ana".to_owned()], true, true));
}

#[test]
fn names_of_columns_are_known_in_english_and_spanish() {
    for text in [
        "usuario\nana\nluis",
        "Nombre\nana\nluis",
        "correo\nana\nluis",
        "correo;usuario;duración\na@x.es;ana;60\nl@x.es;luis;60",
        "sep=;\r\nuser;lifetime\r\nana;60\r\nluis;60\r\n",
        "SEP=,\nid,name\n1,ana\n2,luis",
    ] {
        let users = read(text).unwrap();
        assert_eq!(
            (good(&users), users.has_header, users.is_guess),
            (vec!["ana".into(), "luis".into()], true, false),
            "{text}"
        );
        let has_lifetime = text.contains("60");
        assert_eq!(users.columns.lifetime_seconds.is_some(), has_lifetime, "{text}");
    }
}

#[test]
fn a_column_without_a_name_is_called_by_its_position() {
    assert_eq!(read("sub,,x\nalice,1,2\n").unwrap().names, ["sub", "column 2", "x"]);
}

#[test]
fn cells_follow_the_rules_of_every_request() {
    let text = "sub,lifetimeSeconds,acl,claims\n\
        a,900,,\n\
        b,10,,\n\
        c,soon,,\n\
        d,1.5,,\n\
        e,,client_sdk,\n\
        f,,nonsense,\n\
        g,,\"{\"\"paths\"\":{}}\",\n\
        h,,{,\n\
        i,,,\"{\"\"level\"\":3}\"\n\
        j,,,\"{\"\"exp\"\":3}\"\n\
        k,,none,[]\n\
        USR-1,,,\n";
    let users = read(text).unwrap();
    assert_eq!(
        told(&users),
        [
            (3, Code::LifetimeTooShort),
            (4, Code::RequestFieldInvalid),
            (5, Code::TimeNotAnInteger),
            (7, Code::BatchPresetUnknown),
            (9, Code::JsonInvalid),
            (11, Code::ClaimReserved),
            (12, Code::ClaimsNotAnObject),
        ]
    );
    let expected = [(Code::AclMissing, 3, 2), (Code::AclAllowsNothing, 1, 8), (Code::SubIsUserId, 1, 13)];
    assert_eq!(counted(&users), expected);
    assert_eq!(good(&users), ["a", "e", "g", "i", "USR-1"]);
    assert_eq!(users.problems.first().map(|problem| problem.field), Some("lifetimeSeconds"));
}

#[test]
fn a_problem_with_the_settings_is_reported_once() {
    let options = UsersOptions { request: Some(request(r#","lifetimeSeconds":5"#)), ..UsersOptions::default() };
    let users = read_users(b"alice\nbob\n", &options, NOW).unwrap();
    assert_eq!(told(&users), []);
    assert_eq!(users.settings.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::LifetimeTooShort]);
}

#[test]
fn warnings_are_counted_over_the_rows() {
    let large = format!(r#","notBefore":{},"claims":{{"note":"{}"}}"#, NOW + 60, "x".repeat(8_000));
    let shared = request(&large);
    let options = UsersOptions { request: Some(shared.clone()), ..UsersOptions::default() };
    let text = "a\nUSR-1\nali\u{200b}ce\nzo\u{eb}\nUSR-2\n";
    let users = read_users(text.as_bytes(), &options, NOW).unwrap();
    let expected = [
        (Code::NbfInFuture, 5, 1),
        (Code::AclMissing, 5, 1),
        (Code::TokenLarge, 5, 1),
        (Code::SubIsUserId, 2, 2),
        (Code::TextHasInvisible, 1, 3),
    ];
    assert_eq!(counted(&users), expected);
    // The same code and severity as for a single token.
    let mut members = shared.members().unwrap().to_vec();
    members.push(("sub".to_owned(), Json::from("a")));
    let alone = mint(&key(), &Json::Object(members), NOW, &mut support::rng(1)).unwrap();
    let told: Vec<_> = users.findings.iter().take(3).map(|found| found.finding.clone()).collect();
    assert_eq!(told, alone.warnings);
}

#[test]
fn a_row_with_an_error_does_not_count_towards_warnings() {
    let users = read("sub,lifetimeSeconds,acl\nalice,,everything\nbob,1,none\nUSR-1,1,\ncarol,,none\n").unwrap();
    assert_eq!((counted(&users), users.good), (vec![(Code::AclMissing, 1, 5)], 2));
}

/// Nobody reads more.
#[test]
fn at_most_a_hundred_problems_and_a_hundred_warnings_are_listed() {
    let odd = |row: usize| {
        let claims = (0..51).map(|at| format!(r#"""x{row}_{at}"":""a\u200bb"""#)).collect::<Vec<_>>().join(",");
        format!("user{row},\"{{{claims}}}\"\n")
    };
    let listed = |text: String| {
        let users = read(text).unwrap();
        (users.problems.len(), users.findings.len())
    };
    let rows = |count: usize| (0..count).map(odd).collect::<String>();
    assert_eq!(listed(format!("sub,claims\n{}", rows(1))), (0, 52));
    assert_eq!(listed(format!("sub,claims\n{}", rows(2))), (0, 100));
    for (empty, told) in [(99, 99), (100, 100), (101, 100)] {
        assert_eq!(listed(format!("alice{}bob", "\n".repeat(empty + 1))), (told, 1));
    }
}

#[test]
fn one_token_id_for_many_tokens_is_refused() {
    let fixed = r#","jti":"11111111-2222-4333-8444-555555555555""#;
    let options = UsersOptions { request: Some(request(fixed)), ..UsersOptions::default() };
    let users = read_users(b"alice\nbob\n", &options, NOW).unwrap();
    assert_eq!(users.settings.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::BatchJtiFixed]);
}

#[test]
fn a_pattern_counts() {
    let pattern = |text: &str, count, first| {
        Pattern::new(text, count, first)
            .and_then(|pattern| read_users(b"", &UsersOptions { pattern: Some(pattern), ..options() }, NOW))
    };
    assert_eq!(good(&pattern("user-{n}", 3, 1).unwrap()), ["user-1", "user-2", "user-3"]);
    assert_eq!(good(&pattern("{n}@{n}", 2, 0).unwrap()), ["0@0", "1@1"]);
    // The names count as lines.
    let warned = pattern("USR-{n}", 3, 7).unwrap();
    let found: Vec<_> = warned.findings.iter().map(|found| (found.finding.code, found.rows, found.line)).collect();
    assert!(found.contains(&(Code::SubIsUserId, 3, 1)), "{found:?}");
    assert_eq!(refusal(pattern("user", 3, 1)).0, Code::BatchPatternInvalid);
    for (count, first) in [(0, 1), (-1, 1), (1, -1)] {
        assert_eq!(refusal(pattern("user-{n}", count, first)).0, Code::BatchCountInvalid);
    }
    assert_eq!(refusal(pattern("user-{n}", 1_000_001, 1)).0, Code::BatchTooMany);
}

#[test]
fn options_are_spelled_as_in_the_types() {
    let from = |text: &str| UsersOptions::from_json(&Json::parse(text).unwrap());
    let all = r#"{"format":"csv","columns":{"sub":"a","lifetimeSeconds":"b","acl":"","claims":null},
        "pattern":{"text":"u{n}","count":3,"first":7},"request":{"kind":"user"}}"#;
    assert!(from(all).is_ok());
    assert_eq!(from(r#"{"colums":{}}"#).unwrap_err().code, Code::RequestUnknownField);
    assert_eq!(from(r#"{"format":"xml"}"#).unwrap_err().code, Code::RequestFieldInvalid);
    assert_eq!(from(r#"{"pattern":{"text":"u{n}","count":"many"}}"#).unwrap_err().code, Code::BatchCountInvalid);
    assert_eq!(from("[]").unwrap_err().code, Code::RequestFieldInvalid);
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn a_million_rows_are_read_and_one_more_is_refused_with_its_line() {
    let mut text = String::from("sub,age\n");
    for number in 0..=vonage_jwt_web::MAX_ROWS {
        text.push_str(&format!("{number},3\n"));
    }
    // Refused at the last row, after the others were accepted.
    assert_eq!(refusal(read(&text)), (Code::BatchTooMany, Some(Detail::Number(1_000_002.0))));
}

#[test]
fn chunks_contain_each_good_row_once() {
    let text: String = (0..50).map(|number| format!("user-{}\n", number % 45)).collect();
    let users = read(text).unwrap();
    let mut start = 0;
    let sizes: Vec<usize> = users
        .ends
        .iter()
        .map(|end| {
            let chunk = &users.lines[start..*end as usize];
            start = *end as usize;
            chunk.iter().filter(|byte| **byte == b'\n').count()
        })
        .collect();
    assert_eq!((sizes, start), (vec![20, 20, 5], users.lines.len()));
}

#[test]
fn a_chunk_becomes_tokens_with_the_cells_of_its_rows() {
    let text = "sub,lifetimeSeconds,acl,claims\nalice,60,none,\nbob,,everything,\"{\"\"level\"\":3}\"\n";
    let options = UsersOptions { request: Some(request(r#","lifetimeSeconds":600"#)), ..UsersOptions::default() };
    let users = read_users(text.as_bytes(), &options, NOW).unwrap();
    let shared = request(r#","lifetimeSeconds":600"#);
    let tokens = mint_lines(&shared, &users.lines).unwrap();
    let rows: Vec<Json> = String::from_utf8(tokens).unwrap().lines().map(|line| Json::parse(line).unwrap()).collect();
    let [alice, bob] = rows.as_slice() else { panic!("two rows") };
    assert_eq!(alice.get("expiresAt").and_then(Json::as_integer), Some(NOW + 60));
    let (alice, bob) = (payload(alice), payload(bob));
    assert_eq!(alice.get("sub").and_then(Json::as_str), Some("alice"));
    assert_eq!(alice.get("acl"), None);
    assert_eq!(bob.get("exp").and_then(Json::as_integer), Some(NOW + 600));
    assert_eq!(bob.get("acl").map(Json::to_text).as_deref(), Some(r#"{"paths":{"/**":{}}}"#));
    assert_eq!(bob.get("level").and_then(Json::as_integer), Some(3));
    assert_ne!(alice.get("jti"), bob.get("jti"));
}

#[test]
fn in_an_application_token_the_user_is_only_a_label() {
    let shared =
        Json::parse(r#"{"kind":"application","applicationId":"aaaaaaaa-bbbb-cccc-dddd-0123456789ab"}"#).unwrap();
    let options = UsersOptions { request: Some(shared.clone()), ..UsersOptions::default() };
    let users = read_users(b"alice\n", &options, NOW).unwrap();
    assert_eq!((told(&users), users.settings), (vec![], vec![]));
    let tokens = mint_lines(&shared, &users.lines).unwrap();
    let row = Json::parse(String::from_utf8(tokens).unwrap().trim()).unwrap();
    assert_eq!(row.get("user").and_then(Json::as_str), Some("alice"));
    assert_eq!(payload(&row).get("sub"), None);
}

#[test]
fn a_chunk_with_a_refused_row_returns_only_the_error() {
    let users = read("alice\nbob\n").unwrap();
    let wrong = request(r#","lifetimeSeconds":5"#);
    let error = mint_lines(&wrong, &users.lines).unwrap_err();
    assert_eq!((error.code, error.details.get("user")), (Code::LifetimeTooShort, Some(&Detail::from("alice"))));
}

#[test]
fn a_chunk_is_refused_for_another_key_than_the_run_started_with() {
    let users = read("alice\n").unwrap();
    let began_with = key().summary().fingerprint.clone();
    let other = support::read(include_bytes!("data/keys/other2048.pem")).unwrap();
    for fingerprint in [began_with.as_str(), "", &began_with.to_uppercase()] {
        let setup = RunSetup { request: &request(""), fingerprint };
        let error = mint_rows(&other, setup, &users.lines, NOW, &mut support::rng(1)).unwrap_err();
        assert_eq!((error.code, error.field), (Code::BatchKeyChanged, Some("privateKey")));
    }
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    /// Whatever the cells contain, text written by RFC 4180 is read back unchanged.
    #[test]
    fn what_is_written_is_read_back(names in proptest::collection::vec("[^\0]{1,12}", 1..20), crlf: bool) {
        let ending = if crlf { "\r\n" } else { "\n" };
        let quote = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        let rows = names.iter().enumerate().map(|(index, name)| format!("{},{}{ending}", quote(name), quote(&index.to_string())));
        let text: String = core::iter::once(format!("name,sub{ending}")).chain(rows).collect();
        let options = UsersOptions { columns: Columns { sub: Some("sub".to_owned()), ..Columns::default() }, ..options() };
        let users = read_users(text.as_bytes(), &options, NOW).unwrap();
        let expected: Vec<String> = (0..names.len()).map(|index| index.to_string()).collect();
        prop_assert_eq!(good(&users), expected);
    }

    /// No input causes a panic, and every row is good, has an error, or is in a refused list.
    #[test]
    fn any_bytes_are_read_or_refused(input in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(users) = read(&input) {
            prop_assert!(users.good <= users.rows);
        }
    }

    #[test]
    fn any_text_of_csv_characters_is_read_or_refused(text in "[a-c,;\"\r\n\t ]{0,60}") {
        if let Ok(users) = read(&text) {
            prop_assert!(users.good <= users.rows);
            prop_assert_eq!(good(&users).len(), users.good);
        }
    }
}

#[test]
fn a_private_key_is_not_accepted_as_a_list_of_users() {
    let pem = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n";
    let refused = read_users(pem.as_bytes(), &options(), NOW).unwrap_err();
    assert_eq!((refused.code, refused.field), (Code::RequestHasSecret, Some("users")));
}

#[test]
fn spaces_around_a_user_are_removed_as_in_a_single_token() {
    let padded = "\u{a0} alice \t";
    let alone = mint(&key(), &request(r#","sub":"\u00a0 alice \t""#), NOW, &mut support::rng(1)).unwrap();
    let told: Vec<_> = alone.warnings.iter().map(|warning| (warning.code, warning.claim.as_deref())).collect();
    assert!(told.contains(&(Code::WhitespaceRemoved, Some("sub"))), "{told:?}");
    let expected = Json::parse(&alone.payload_json).unwrap();
    assert_eq!(expected.get("sub").and_then(Json::as_str), Some("alice"));
    for (text, format) in [
        (format!("{padded}\n"), UsersFormat::Lines),
        (format!("sub,acl\n{padded},\n"), UsersFormat::Csv),
        (format!("sub\n\"{padded}\"\n"), UsersFormat::Csv),
    ] {
        let users = read_users(text.as_bytes(), &UsersOptions { format: Some(format), ..options() }, NOW).unwrap();
        let tokens = mint_lines(&request(""), &users.lines).unwrap();
        let row = Json::parse(core::str::from_utf8(&tokens).unwrap().trim()).unwrap();
        assert_eq!(payload(&row).get("sub"), expected.get("sub"), "{text:?}");
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn a_file_that_is_too_long_is_refused_before_it_is_read() {
    let error = read_users(&vec![b'a'; 128_000_001], &UsersOptions::default(), NOW).unwrap_err();
    assert_eq!(error.code, Code::BatchInputTooLong);
    assert_eq!(error.details.get("bytes"), Some(&Detail::Number(128_000_001.0)));
}
