//! Texts as Go's `strconv` reads them.

/// A switch: `ParseBool`.
pub fn parse_bool(text: &str) -> Option<bool> {
    match text {
        "1" | "t" | "T" | "true" | "TRUE" | "True" => Some(true),
        "0" | "f" | "F" | "false" | "FALSE" | "False" => Some(false),
        _ => None,
    }
}

/// A number as Go's scanners of templates know it: by its first digit, so that `nan` and `inf` are none.
pub fn parse_number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let begins = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    text.parse().ok().filter(|_| begins)
}

/// A text as Go's `%q` prints it.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\u{7}'..='\u{d}' => out.extend(['\\', char::from(b"abtnvfr"[c as usize - 7])]),
            '\0'..='\u{1f}' | '\u{7f}' => out.push_str(&format!("\\x{:02x}", c as u32)),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[test]
fn what_is_no_number_in_go_is_none_here() {
    for (text, number) in [("1.5", Some(1.5)), ("-.5", Some(-0.5)), ("nan", None), ("+inf", None), ("", None)] {
        assert_eq!(parse_number(text), number, "{text}");
    }
    assert_eq!(["T", "0", "yes"].map(parse_bool), [Some(true), Some(false), None]);
}

#[test]
fn texts_are_quoted_as_go_does() {
    for (text, quoted_so) in [("a\"b", r#""a\"b""#), ("\n\u{7f}\0", r#""\n\x7f\x00""#), ("é'", "\"é'\"")] {
        assert_eq!(quoted(text), quoted_so);
    }
}
