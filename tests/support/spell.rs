//! What happens to a PEM text on its way. Each function does one thing, and names the repairs that undo it.

use base64::{Engine, engine::general_purpose::STANDARD};

/// A text and the repairs that it needs.
#[derive(Clone, Debug)]
pub(crate) struct Spelled {
    pub(crate) text: String,
    pub(crate) repairs: Vec<&'static str>,
}

/// One way to change a text.
pub(crate) type Distortion = (&'static str, fn(&str) -> Spelled);

fn spelled(text: impl Into<String>, repairs: &[&'static str]) -> Spelled {
    Spelled { text: text.into(), repairs: repairs.to_vec() }
}

/// Returns the label line, the lines of base64 and the end line.
pub(crate) fn parts(pem: &str) -> (&str, Vec<&str>, &str) {
    let mut lines: Vec<&str> = pem.lines().collect();
    let end = lines.pop().unwrap();
    (lines.remove(0), lines, end)
}

fn rewrap(pem: &str, widths: impl Iterator<Item = usize>) -> String {
    let (begin, lines, end) = parts(pem);
    let body = lines.concat();
    let mut rest = body.as_str();
    let mut text = format!("{begin}\n");
    for width in widths {
        let (line, tail) = rest.split_at(width.min(rest.len()));
        text += &format!("{line}\n");
        rest = tail;
        if rest.is_empty() {
            break;
        }
    }
    text + end + "\n"
}

fn each_line(text: &str, change: impl Fn(&str) -> String) -> String {
    text.lines().map(|line| change(line) + "\n").collect()
}

/// Changes to the text itself. Each can be followed by one of [`WRAPPERS`].
pub(crate) const TEXTS: &[Distortion] = &[
    ("as-is", |pem| spelled(pem, &[])),
    ("no-final-newline", |pem| spelled(pem.trim_end(), &[])),
    ("one-line", |pem| spelled(pem.replace('\n', ""), &["line_breaks_restored"])),
    ("body-on-one-line", |pem| spelled(rewrap(pem, core::iter::repeat(99_999)), &["line_breaks_restored"])),
    ("spaces-for-breaks", |pem| spelled(pem.trim_end().replace('\n', " "), &["line_breaks_restored"])),
    ("indented", |pem| spelled(each_line(pem, |line| format!("    {line}")), &["whitespace_removed"])),
    ("tabs-before", |pem| spelled(each_line(pem, |line| format!("\t{line}")), &["whitespace_removed"])),
    ("spaces-after", |pem| spelled(each_line(pem, |line| format!("{line}  ")), &["whitespace_removed"])),
    ("double-spaced", |pem| spelled(pem.trim_end().replace('\n', "\n\n"), &["whitespace_removed"])),
    ("a-blank-line", |pem| {
        let (begin, lines, end) = parts(pem);
        let (above, below) = lines.split_at(lines.len().min(9));
        let text = format!("{begin}\n{}\n\n{}\n{end}\n", above.join("\n"), below.join("\n"));
        spelled(text, &["whitespace_removed"])
    }),
    ("blank-lines-around", |pem| spelled(format!("\n\n{pem}\n\n"), &["whitespace_removed"])),
    ("width-48", |pem| spelled(rewrap(pem, core::iter::repeat(48)), &["line_breaks_restored"])),
    ("width-76", |pem| spelled(rewrap(pem, core::iter::repeat(76)), &["line_breaks_restored"])),
    ("width-1000", |pem| spelled(rewrap(pem, core::iter::repeat(1000)), &["line_breaks_restored"])),
    ("widths-mixed", |pem| {
        spelled(rewrap(pem, [10, 64, 7, 70, 64, 100].into_iter().cycle()), &["line_breaks_restored"])
    }),
    ("end-glued", |pem| spelled(pem.replace("\n-----END", "-----END"), &["line_breaks_restored"])),
    ("begin-glued", |pem| {
        let (begin, _, _) = parts(pem);
        spelled(pem.replacen(&format!("{begin}\n"), begin, 1), &["line_breaks_restored"])
    }),
    ("em-dashes", |pem| spelled(pem.replace("-----", "—–—"), &["dashes_restored"])),
    ("em-dash-pairs", |pem| spelled(pem.replace("-----", "——-"), &["dashes_restored"])),
    ("one-em-dash", |pem| spelled(pem.replace("-----", "—"), &["dashes_restored"])),
    ("four-dashes", |pem| spelled(pem.replace("-----", "----"), &["dashes_restored"])),
    ("six-dashes", |pem| spelled(pem.replace("-----", "------"), &["dashes_restored"])),
    ("minus-signs", |pem| spelled(pem.replace("-----", "−−−−−"), &["dashes_restored"])),
    ("no-dashes-after", |pem| {
        let (begin, lines, end) = parts(pem);
        let (begin, end) = (begin.trim_end_matches('-'), end.trim_end_matches('-'));
        spelled(format!("{begin}\n{}\n{end}\n", lines.join("\n")), &["dashes_restored"])
    }),
    ("lower-case-label", |pem| {
        let (begin, lines, end) = parts(pem);
        let text = format!("{}\n{}\n{}\n", begin.to_lowercase(), lines.join("\n"), end.to_lowercase());
        spelled(text, &["label_corrected"])
    }),
    ("label-of-another", |pem| {
        let text =
            if pem.contains(" RSA ") { pem.replace(" RSA ", " ") } else { pem.replace(" PRIVATE", " RSA PRIVATE") };
        spelled(text, &["label_corrected"])
    }),
    ("end-label-of-another", |pem| {
        let text =
            if pem.contains(" RSA ") { pem.replace("END RSA ", "END ") } else { pem.replace("END ", "END RSA ") };
        spelled(text, &["label_corrected"])
    }),
    ("public-label", |pem| spelled(pem.replace("PRIVATE", "PUBLIC"), &["label_corrected"])),
    ("label-without-spaces", |pem| {
        let (begin, lines, end) = parts(pem);
        let text = format!("{}\n{}\n{}\n", begin.replace(' ', ""), lines.join("\n"), end.replace(' ', ""));
        spelled(text, &["label_corrected"])
    }),
    ("all-white-space-lost", |pem| {
        let text: String = pem.chars().filter(|c| !c.is_whitespace()).collect();
        spelled(text, &["label_corrected", "line_breaks_restored"])
    }),
    ("no-armour", |pem| spelled(parts(pem).1.join("\n"), &["armour_added"])),
    ("no-armour-one-line", |pem| spelled(parts(pem).1.concat(), &["armour_added", "line_breaks_restored"])),
    ("no-armour-spaces", |pem| spelled(parts(pem).1.join(" "), &["armour_added", "line_breaks_restored"])),
    ("begin-only", |pem| {
        let (begin, lines, _) = parts(pem);
        spelled(format!("{begin}\n{}\n", lines.join("\n")), &["armour_added"])
    }),
    ("end-only", |pem| {
        let (_, lines, end) = parts(pem);
        spelled(format!("{}\n{end}\n", lines.join("\n")), &["armour_added"])
    }),
    ("half-an-end-line", |pem| spelled(pem.trim_end().trim_end_matches("KEY-----"), &["armour_added"])),
    ("base64url", |pem| {
        let (begin, lines, end) = parts(pem);
        let body = lines.join("\n").replace('+', "-").replace('/', "_");
        spelled(format!("{begin}\n{body}\n{end}\n"), &["base64url_read"])
    }),
    ("zero-width-spaces", |pem| {
        let (begin, lines, end) = parts(pem);
        let text = format!("{begin}\n{}\n{end}\n", lines.join("\u{200b}\n"));
        spelled(text, &["invisible_characters_removed"])
    }),
    ("no-break-spaces", |pem| spelled(pem.replace(' ', "\u{a0}"), &["invisible_characters_removed"])),
    ("soft-hyphens", |pem| spelled(pem.replace('A', "A\u{ad}"), &["invisible_characters_removed"])),
    ("line-separators", |pem| spelled(pem.replace('\n', "\u{2028}"), &["invisible_characters_removed"])),
    ("headers", |pem| {
        let (begin, lines, end) = parts(pem);
        let text = format!("{begin}\nProc-Type: 4,CLEAR\nComment: a key\n\n{}\n{end}\n", lines.join("\n"));
        spelled(text, &["headers_removed"])
    }),
    ("text-above", |pem| spelled(format!("Here is the key:\n{pem}"), &["surrounding_text_removed"])),
    ("text-below", |pem| spelled(format!("{pem}Thanks!\n"), &["surrounding_text_removed"])),
    ("text-on-the-line", |pem| spelled(format!("the key {}. Thanks", pem.trim_end()), &["surrounding_text_removed"])),
    ("twice", |pem| spelled(format!("{pem}{pem}"), &["duplicate_removed=1"])),
    ("three-times", |pem| spelled(format!("{pem}\n{pem}\n{pem}"), &["duplicate_removed=2", "whitespace_removed"])),
];

/// What may be put around a text.
pub(crate) const WRAPPERS: &[Distortion] = &[
    ("bare", |text| spelled(text, &[])),
    ("double-quotes", |text| spelled(format!("\"{text}\""), &["quotes_removed"])),
    ("single-quotes", |text| spelled(format!("'{text}'"), &["quotes_removed"])),
    ("curly-quotes", |text| spelled(format!("“{text}”"), &["quotes_removed"])),
    ("backticks", |text| spelled(format!("`{text}`"), &["quotes_removed"])),
    ("assigned", |text| spelled(format!("VONAGE_PRIVATE_KEY={text}"), &["assignment_removed"])),
    ("exported", |text| spelled(format!("export KEY=\"{text}\"\n"), &["assignment_removed", "quotes_removed"])),
    ("assigned-with-spaces", |text| spelled(format!("KEY = '{text}'"), &["assignment_removed", "quotes_removed"])),
    ("yaml", |text| spelled(format!("private_key: \"{text}\"\n"), &["assignment_removed", "quotes_removed"])),
    ("code-fence", |text| spelled(format!("```\n{}\n```\n", text.trim_end()), &["code_fence_removed"])),
    ("code-fence-pem", |text| spelled(format!("```pem\n{}\n```", text.trim_end()), &["code_fence_removed"])),
    ("quoted-mail", |text| spelled(each_line(text, |line| format!("> {line}")), &["quote_marks_removed"])),
    ("quoted-twice", |text| spelled(each_line(text, |line| format!(">> {line}")), &["quote_marks_removed"])),
    ("json-string-member", |text| {
        let value = serde_json::to_string(text).unwrap();
        spelled(format!("{{\"private_key\": {value}}}"), &["json_unwrapped"])
    }),
    ("json-application", |text| {
        let value = serde_json::to_string(text).unwrap();
        let id = "78d335fa-323d-0114-9c3d-d6f0d48968cf";
        spelled(
            format!("{{\"id\":\"{id}\",\"name\":\"app\",\"keys\":{{\"private_key\":{value}}}}}"),
            &["json_unwrapped"],
        )
    }),
];

/// A way to write a text as bytes, and the repairs that it needs.
pub(crate) type Encoding = (&'static str, fn(&str) -> Vec<u8>, &'static [&'static str]);

/// How the text is written as bytes.
pub(crate) const ENCODINGS: &[Encoding] = &[
    ("utf-8", |text| text.into(), &[]),
    ("bom", |text| format!("\u{feff}{text}").into(), &["bom_removed"]),
    ("crlf", |text| text.replace('\n', "\r\n").into(), &[]),
    ("cr", |text| text.replace('\n', "\r").into(), &[]),
    ("utf-16-le", |text| utf16(text, true, u16::to_le_bytes), &["utf16_decoded"]),
    ("utf-16-be", |text| utf16(text, true, u16::to_be_bytes), &["utf16_decoded"]),
    ("utf-16-le-without-mark", |text| utf16(text, false, u16::to_le_bytes), &["utf16_decoded"]),
    ("base64", |text| STANDARD.encode(text).into(), &["base64_of_pem_read"]),
];

fn utf16(text: &str, mark: bool, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = mark.then_some(0xfeff);
    mark.into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
}
