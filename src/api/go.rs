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

#[test]
fn what_is_no_number_in_go_is_none_here() {
    for (text, number) in [("1.5", Some(1.5)), ("-.5", Some(-0.5)), ("nan", None), ("+inf", None), ("", None)] {
        assert_eq!(parse_number(text), number, "{text}");
    }
    assert_eq!(["T", "0", "yes"].map(parse_bool), [Some(true), Some(false), None]);
}
