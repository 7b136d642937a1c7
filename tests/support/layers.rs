//! What a text may go through before it is pasted. Each layer is a function from text to text, with the repairs that
//! reading reports. Written independently of the code that undoes them.

use base64::{Engine, engine::general_purpose::STANDARD};

/// A layer: its name, its function, and the codes of which at least one must be reported.
pub(crate) type Layer = (&'static str, fn(&str) -> String, &'static [&'static str]);

fn lines(text: &str, change: impl Fn(usize, &str) -> String) -> String {
    text.trim_end().lines().enumerate().map(|(index, line)| change(index, line)).collect::<Vec<_>>().join("\n") + "\n"
}

fn count(text: &str) -> usize {
    text.trim_end().lines().count()
}

/// Returns a string literal with the escapes of C.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

/// Returns each line as a string literal that ends in `\n`, with `between` in between.
fn strings(text: &str, between: &str) -> String {
    let all: Vec<String> = text.trim_end().lines().map(|line| format!("\"{}\\n\"", quoted(line))).collect();
    all.join(between)
}

/// Does the same without the line breaks.
fn bare_strings(text: &str, between: &str) -> String {
    let all: Vec<String> = text.trim_end().lines().map(|line| format!("\"{}\"", quoted(line))).collect();
    all.join(between)
}

fn percent(text: &str, keep: impl Fn(u8) -> bool) -> String {
    text.bytes().map(|byte| if keep(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

fn printable(text: &str) -> String {
    let escaped = text.replace('=', "=3D");
    lines(&escaped, |_, line| {
        let pieces: Vec<String> =
            line.chars().collect::<Vec<_>>().chunks(60).map(|piece| piece.iter().collect()).collect();
        // An escape at the cut is kept whole.
        if pieces.iter().any(|piece| piece.ends_with('=') || piece.ends_with("=3")) {
            line.to_owned()
        } else {
            pieces.join("=\n")
        }
    })
}

const PREFIX: &[&str] = &["line_prefixes_removed"];
/// String literals that end in `\n` and are on lines of their own, so only the quotation marks need removing.
const JOINED: &[&str] = &["concatenation_removed", "quotes_removed"];
const HTML: &[&str] = &["html_decoded"];
/// Tags that are never between the lines, so they are ordinary surrounding text.
const INSIDE: &[&str] = &["html_decoded", "surrounding_text_removed"];
const PERCENT: &[&str] = &["percent_decoded"];
const SEPARATED: &[&str] = &["line_separators_removed"];

/// Layers that put something before or after each line.
pub(crate) const AROUND: &[Layer] = &[
    ("numbers-space", |text| lines(text, |index, line| format!("{:>3} {line}", index + 1)), PREFIX),
    ("numbers-bar", |text| lines(text, |index, line| format!("{:>4} | {line}", index + 9)), PREFIX),
    ("numbers-colon", |text| lines(text, |index, line| format!("{}: {line}", index + 98)), PREFIX),
    ("numbers-colon-glued", |text| lines(text, |index, line| format!("{}:{line}", index + 1)), PREFIX),
    ("numbers-tab", |text| lines(text, |index, line| format!("{:>6}\t{line}", index + 1)), PREFIX),
    ("numbers-dot", |text| lines(text, |index, line| format!("{}. {line}", index + 1)), PREFIX),
    ("numbers-brackets", |text| lines(text, |index, line| format!("[{:02}] {line}", index + 1)), PREFIX),
    ("numbers-glued", |text| lines(text, |index, line| format!("{}{line}", index + 1)), PREFIX),
    ("numbers-zeros-glued", |text| lines(text, |index, line| format!("{:04}{line}", index + 7)), PREFIX),
    ("grep", |text| lines(text, |index, line| format!("config/app.env:{}:{line}", index + 3)), PREFIX),
    ("diff", |text| lines(text, |_, line| format!("+{line}")), PREFIX),
    ("diff-removed", |text| lines(text, |_, line| format!("-{line}")), PREFIX),
    (
        "diff-with-headers",
        |text| {
            let size = count(text);
            let body = lines(text, |_, line| format!("+{line}"));
            format!(
                "diff --git a/private.key b/private.key\nnew file mode 100644\nindex 0000000..1f2e3d4\n--- /dev/null\n+++ b/private.key\n@@ -0,0 +1,{size} @@\n{body}"
            )
        },
        PREFIX,
    ),
    ("hash", |text| lines(text, |_, line| format!("# {line}")), PREFIX),
    ("hash-glued", |text| lines(text, |_, line| format!("#{line}")), PREFIX),
    ("slashes", |text| lines(text, |_, line| format!("// {line}")), PREFIX),
    ("slashes-glued", |text| lines(text, |_, line| format!("//{line}")), PREFIX),
    ("javadoc", |text| format!("/**\n{} */\n", lines(text, |_, line| format!(" * {line}"))), PREFIX),
    ("sql-comment", |text| lines(text, |_, line| format!("-- {line}")), PREFIX),
    ("ini-comment", |text| lines(text, |_, line| format!("; {line}")), PREFIX),
    ("yaml-list", |text| lines(text, |_, line| format!("  - {line}")), PREFIX),
    ("bullets", |text| lines(text, |_, line| format!("* {line}")), PREFIX),
    ("table", |text| lines(text, |_, line| format!("| {line} |")), PREFIX),
    (
        "table-numbered",
        |text| {
            format!("| no | text |\n|---|---|\n{}", lines(text, |index, line| format!("| {} | {line} |", index + 1)))
        },
        PREFIX,
    ),
    ("semicolons", |text| lines(text, |_, line| format!("{line};")), PREFIX),
    ("commas", |text| lines(text, |_, line| format!("{line},")), PREFIX),
    ("carets", |text| lines(text, |_, line| format!("{line}^")), PREFIX),
    ("rtf", |text| lines(text, |_, line| format!("{line}\\par")), PREFIX),
    (
        "log-iso",
        |text| lines(text, |index, line| format!("2026-11-25T10:{:02}:07.{:03}Z {line}", index / 9, index * 7)),
        PREFIX,
    ),
    (
        "log-level",
        |text| {
            lines(text, |index, line| {
                format!("2026-11-25 10:00:{:02},{:03} INFO  [main] app.Config - {line}", index, index * 3)
            })
        },
        PREFIX,
    ),
    (
        "log-brackets",
        |text| lines(text, |index, line| format!("[25/Nov/2026:10:00:{:02} +0000] {line}", index)),
        PREFIX,
    ),
    ("docker", |text| lines(text, |_, line| format!("web_1  | {line}")), PREFIX),
    (
        "docker-stamp",
        |text| lines(text, |index, line| format!("web-1  | 2026-11-25T10:00:{:02}Z {line}", index)),
        PREFIX,
    ),
    (
        "docker-json",
        |text| {
            lines(text, |index, line| {
                format!(
                    "{{\"log\":\"{}\\n\",\"stream\":\"stdout\",\"time\":\"2026-11-25T10:00:{:02}Z\"}}",
                    quoted(line),
                    index
                )
            })
        },
        PREFIX,
    ),
    (
        "syslog",
        |text| lines(text, |index, line| format!("Nov 25 10:00:{:02} host app[{}]: {line}", index, 812)),
        PREFIX,
    ),
    (
        "syslog-number",
        |text| lines(text, |index, line| format!("<34>1 2026-11-25T10:00:{:02}Z host app - - {line}", index)),
        &["line_prefixes_removed", "html_decoded"],
    ),
    ("chat", |text| lines(text, |index, line| format!("[10:{:02} AM] Bob: {line}", index)), PREFIX),
];

/// Strings in programs.
pub(crate) const PROGRAMS: &[Layer] = &[
    ("js-plus", |text| format!("const key = {};\n", strings(text, " +\n  ")), JOINED),
    ("js-plus-before", |text| format!("const key = {};\n", strings(text, "\n  + ")), JOINED),
    ("js-one-line", |text| format!("key({});\n", strings(text, " + ")), JOINED),
    ("js-join", |text| format!("const key = [\n  {}\n].join(\"\\n\");\n", bare_strings(text, ",\n  ")), JOINED),
    ("js-append", |text| lines(text, |_, line| format!("key += '{}\\n';", line)), JOINED),
    (
        "php-dots",
        |text| format!("<?php\n$key = {};\n", strings(text, " .\n  ").replace('"', "'").replace("\\n'", "' . \"\\n\"")),
        JOINED,
    ),
    ("php-dots-before", |text| format!("$key = {};\n", strings(text, "\n  . ")), JOINED),
    (
        "c-adjacent",
        |text| format!("static const char key[] =\n  {};\n", strings(text, "\n  ")),
        &["concatenation_removed", "quotes_removed"],
    ),
    ("c-adjacent-one-line", |text| format!("const char *key = {};\n", strings(text, " ")), JOINED),
    ("cpp-stream", |text| format!("out << {};\n", strings(text, "\n    << ")), JOINED),
    (
        "java-append",
        |text| lines(text, |_, line| format!("builder.append(\"{}\").append(\"\\n\");", quoted(line))),
        JOINED,
    ),
    (
        "java-join",
        |text| format!("String key = String.join(\"\\n\",\n    {});\n", bare_strings(text, ",\n    ")),
        JOINED,
    ),
    ("go-plus", |text| format!("var key = []byte({})\n", strings(text, " +\n\t")), JOINED),
    ("vb", |text| format!("Dim key As String = {}\n", bare_strings(text, " & vbCrLf & _\n    ")), JOINED),
    (
        "sql",
        |text| format!("INSERT INTO k VALUES ({});\n", bare_strings(text, " || CHR(10) ||\n  ").replace('"', "'")),
        JOINED,
    ),
    (
        "python-parentheses",
        |text| format!("KEY = (\n    {}\n)\n", strings(text, "\n    ")),
        &["concatenation_removed", "quotes_removed"],
    ),
    ("python-list", |text| format!("lines = [{}]\n", bare_strings(text, ", ").replace('"', "'")), JOINED),
    (
        "ruby-backslash",
        |text| format!("key = {}\n", strings(text, " \\\n  ")),
        &["concatenation_removed", "quotes_removed"],
    ),
    ("json-list", |text| format!("{{\"key\": [\n  {}\n]}}\n", bare_strings(text, ",\n  ")), JOINED),
    ("json-list-one-line", |text| format!("[{}]", bare_strings(text, ",")), JOINED),
    (
        "yaml-list-quoted",
        |text| lines(text, |_, line| format!("  - \"{}\"", quoted(line))),
        &["concatenation_removed", "line_prefixes_removed"],
    ),
    ("perl", |text| format!("my $key = {};\n", strings(text, " .\n")), JOINED),
    (
        "shell-echo",
        |text| lines(text, |_, line| format!("echo \"{}\" >> private.key", line)),
        &["concatenation_removed", "line_prefixes_removed"],
    ),
    ("matlab", |text| format!("key = [{}];\n", bare_strings(text, ", ...\n  ")), JOINED),
];

/// Encodings of a whole text.
pub(crate) const ENCODINGS: &[Layer] = &[
    ("percent", |text| percent(text, unreserved), PERCENT),
    ("percent-lower", |text| percent(text, unreserved).to_lowercase_escapes(), PERCENT),
    ("percent-all", |text| percent(text, |_| false), PERCENT),
    ("percent-breaks", |text| percent(text, |byte| byte != b'\n' && byte != b'%'), PERCENT),
    ("percent-component", |text| percent(text, |byte| unreserved(byte) || b"!'()*".contains(&byte)), PERCENT),
    ("form", |text| percent(text, |byte| unreserved(byte) || byte == b' ').replace(' ', "+"), PERCENT),
    (
        "form-field",
        |text| format!("id=1&key={}&x=2", percent(text, |byte| unreserved(byte) || byte == b' ').replace(' ', "+")),
        PERCENT,
    ),
    ("html-breaks", |text| escape_html(text).replace('\n', "<br>"), HTML),
    ("html-breaks-closed", |text| escape_html(text).replace('\n', "<br />\n"), HTML),
    ("html-number", |text| escape_html(text).replace('\n', "&#10;").replace('+', "&#43;"), HTML),
    ("html-hex", |text| escape_html(text).replace('\n', "&#xA;").replace('=', "&#x3D;").replace('/', "&#x2f;"), HTML),
    (
        "html-named",
        |text| escape_html(text).replace('\n', "&NewLine;").replace('+', "&plus;").replace('/', "&sol;"),
        HTML,
    ),
    ("html-pre", |text| format!("<html><body><pre class=\"key\">{}</pre></body></html>", escape_html(text)), INSIDE),
    ("html-paragraphs", |text| lines(&escape_html(text), |_, line| format!("<p>{line}</p>")), HTML),
    ("html-one-line", |text| lines(&escape_html(text), |_, line| format!("<div>{line}</div>")).replace('\n', ""), HTML),
    ("html-spans", |text| lines(&escape_html(text), |_, line| format!("<span class=\"s\">{line}</span>")), HTML),
    (
        "html-code-lines",
        |text| {
            lines(&escape_html(text), |index, line| {
                format!("<tr><td class=\"n\">{}</td><td>{line}</td></tr>", index + 1)
            })
        },
        &["html_decoded", "line_prefixes_removed"],
    ),
    ("xml-cdata", |text| format!("<?xml version=\"1.0\"?>\n<key><![CDATA[{text}]]></key>\n"), INSIDE),
    ("xml-attribute", |text| format!("<add key=\"k\" value=\"{}\" />", escape_html(text).replace('\n', "&#xA;")), HTML),
    (
        "plist",
        |text| format!("<plist><dict><key>k</key><string>{}</string></dict></plist>\n", escape_html(text)),
        INSIDE,
    ),
    ("printable", printable, &["quoted_printable_decoded"]),
    ("printable-breaks", |text| text.replace('=', "=3D").replace('\n', "=0A"), &["quoted_printable_decoded"]),
    ("printable-crlf", |text| text.replace('=', "=3D").replace('\n', "=0D=0A=\n"), &["quoted_printable_decoded"]),
    ("escaped", |text| text.replace('\\', "\\\\").replace('\n', "\\n"), &["escaped_newlines"]),
    ("escaped-crlf", |text| text.replace('\\', "\\\\").replace('\n', "\\r\\n"), &["escaped_newlines"]),
    (
        "escaped-hex",
        |text| text.replace('\\', "\\\\").replace('\n', "\\x0a").replace('+', "\\x2b"),
        &["escaped_newlines"],
    ),
    (
        "escaped-unicode",
        |text| text.replace('\\', "\\\\").replace('\n', "\\u000a").replace('+', "\\u002B").replace('-', "\\u002d"),
        &["escaped_newlines"],
    ),
    (
        "escaped-braces",
        |text| text.replace('\\', "\\\\").replace('\n', "\\u{a}").replace('/', "\\u{2f}"),
        &["escaped_newlines"],
    ),
    (
        "escaped-octal",
        |text| text.replace('\\', "\\\\").replace('\n', "\\012").replace('=', "\\075"),
        &["escaped_newlines"],
    ),
    ("c-string", |text| format!("char *key = \"{}\";\n", quoted(text)), &["escaped_newlines"]),
    ("echo-e", |text| format!("echo -e \"{}\" > private.key\n", quoted(text)), &["escaped_newlines"]),
    (
        "markdown-escapes",
        |text| text.chars().map(|c| if "\\-+_*".contains(c) { format!("\\{c}") } else { c.to_string() }).collect(),
        &["escapes_decoded"],
    ),
    ("json-string", |text| serde_json::to_string(text).unwrap(), &["escaped_newlines", "quotes_removed"]),
    (
        "json-member",
        |text| serde_json::json!({"private_key": text}).to_string(),
        &["json_unwrapped", "escaped_newlines"],
    ),
    (
        "json-data",
        |text| serde_json::json!({"id": 1, "data": {"value": text}}).to_string(),
        &["json_unwrapped", "escaped_newlines", "quotes_removed"],
    ),
    (
        "json-twice",
        |text| serde_json::json!({"body": serde_json::json!({"private_key": text}).to_string()}).to_string(),
        &["json_unwrapped", "escaped_newlines"],
    ),
    ("csv", |text| format!("id,key,note\n1,\"{}\",x\n", text.replace('"', "\"\"")), &["quotes_removed"]),
    (
        "csv-json",
        |text| format!("1,\"{}\"\n", serde_json::json!({"private_key": text}).to_string().replace('"', "\"\"")),
        &["json_unwrapped"],
    ),
    ("sheet", |text| text.replace('\n', "_x000D_\n"), &["escaped_newlines", "line_separators_removed"]),
    ("powershell", |text| text.replace('\n', "`n"), &["escaped_newlines", "line_separators_removed"]),
    ("base64", |text| STANDARD.encode(text), &["base64_of_pem_read"]),
    ("base64-lines", |text| wrap(&STANDARD.encode(text), 76), &["base64_of_pem_read"]),
    (
        "base64-utf16",
        |text| STANDARD.encode(text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()),
        &["base64_of_pem_read"],
    ),
    ("base64-setting", |text| format!("KEY_BASE64={}\n", STANDARD.encode(text)), &["base64_of_pem_read"]),
    (
        "data-url",
        |text| format!("data:application/x-pem-file;base64,{}", STANDARD.encode(text)),
        &["base64_of_pem_read"],
    ),
    ("hex", |text| text.bytes().map(|byte| format!("{byte:02x}")).collect(), &["hex_decoded"]),
    ("hex-bytes", |text| text.bytes().map(|byte| format!("0x{byte:02X}, ")).collect(), &["hex_decoded"]),
    (
        "hex-escapes",
        |text| text.bytes().map(|byte| format!("\\x{byte:02x}")).collect(),
        &["hex_decoded", "escaped_newlines"],
    ),
];

/// Surroundings that change nothing inside the text.
pub(crate) const CONTAINERS: &[Layer] = &[
    ("heredoc", |text| format!("cat > private.key <<'EOF'\n{text}EOF\n"), &["surrounding_text_removed"]),
    ("ini", |text| format!("[vonage]\nkey_file = x\nprivate_key = {text}"), &["assignment_removed"]),
    (
        "yaml-block",
        |text| format!("private_key: |\n{}", lines(text, |_, line| format!("  {line}"))),
        &["whitespace_removed"],
    ),
    ("code-fence", |text| format!("Here it is:\n\n```\n{text}```\n"), &["code_fence_removed"]),
    (
        "mail",
        |text| format!("Subject: key\nFrom: bob@example.com\n\nHi, the key:\n\n{text}\nBest, Bob\n"),
        &["surrounding_text_removed"],
    ),
    ("quoted-mail", |text| lines(text, |_, line| format!("> {line}")), &["quote_marks_removed"]),
    (
        "terraform",
        |text| format!("key = <<-EOT\n{}EOT\n", lines(text, |_, line| format!("    {line}"))),
        &["surrounding_text_removed"],
    ),
    ("python-triple", |text| format!("KEY = \"\"\"{text}\"\"\"\n"), &["quotes_removed"]),
    ("template", |text| format!("const key = `{text}`;\n"), &["quotes_removed"]),
];

/// Separators other than a line break between the lines.
pub(crate) const SEPARATORS: &[Layer] = &[
    ("semicolon", |text| text.trim_end().replace('\n', ";"), SEPARATED),
    ("semicolon-space", |text| text.trim_end().replace('\n', "; "), SEPARATED),
    ("comma", |text| text.trim_end().replace('\n', ","), SEPARATED),
    ("bar", |text| text.trim_end().replace('\n', " | "), SEPARATED),
    ("slash", |text| text.trim_end().replace('\n', " / "), SEPARATED),
    ("hash", |text| text.trim_end().replace('\n', "#"), SEPARATED),
    ("return-sign", |text| text.replace('\n', "⏎"), SEPARATED),
    ("pilcrow", |text| text.replace('\n', "¶"), SEPARATED),
    ("lost-backslash", |text| text.replace('\n', "n"), SEPARATED),
    ("lost-backslashes", |text| text.replace('\n', "rn"), SEPARATED),
    ("slash-n", |text| text.replace('\n', "/n"), SEPARATED),
    ("word", |text| text.replace('\n', "[newline]"), SEPARATED),
];

fn escape_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn wrap(text: &str, width: usize) -> String {
    text.as_bytes().chunks(width).map(|line| format!("{}\n", core::str::from_utf8(line).unwrap())).collect()
}

trait LowerCaseEscapes {
    fn to_lowercase_escapes(self) -> String;
}

impl LowerCaseEscapes for String {
    fn to_lowercase_escapes(self) -> String {
        let mut pieces = self.split('%');
        let first = pieces.next().unwrap().to_owned();
        pieces.fold(first, |text, piece| text + "%" + &piece[..2].to_lowercase() + &piece[2..])
    }
}
