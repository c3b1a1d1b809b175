//! YAML as kubectl and the API server read and write it: sigs.k8s.io/yaml over go-yaml v2, which is YAML 1.1.
//!
//! The scanner and the grammar follow go-yaml so that a text that cannot be read is refused with the same words and the
//! same line. Simplified: collections nest at most [`super::json::MAX_DEPTH`] deep.

mod build;
mod decode;
mod print;
mod resolve;
mod scan;
mod text;
mod token;

pub use print::print;
pub use resolve::needs_quotes;

use super::{Value, kinds};

/// The first document of a text as a value, its maps sorted by key; of a repeated key the last value stays.
pub fn parse(text: &str) -> Result<Value, String> {
    parse_noting_duplicates(text).map(|(value, _)| value)
}

/// The first document, and what strict reading says about each repeated key.
pub fn parse_noting_duplicates(text: &str) -> Result<(Value, Vec<String>), String> {
    kinds::register();
    let mut builder = build::Builder::new(text).map_err(|e| e.to_string())?;
    let value = builder.first()?;
    Ok((value, builder.repeated))
}

/// The documents of a file as kubectl takes them apart: at lines of `---`, with at most a comment behind.
pub fn documents(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        let rest = line.strip_prefix("---").map(str::trim);
        if rest.is_some_and(|r| r.is_empty() || r.starts_with('#')) {
            if at > start {
                out.push(&text[start..at]);
            }
            start = at + line.len();
        }
        at += line.len();
    }
    if at > start {
        out.push(&text[start..at]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::json;

    #[test]
    fn scalars_are_those_of_yaml_1_1() {
        for (text, meaning) in [
            ("yes", "true"),
            ("off", "false"),
            ("~", "null"),
            ("", "null"),
            ("010", "8"),
            ("0o10", "8"),
            ("0x1F", "31"),
            ("0b11", "3"),
            ("1_000", "1000"),
            ("1e3", "1000"),
            ("1.50", "1.5"),
            (".5", "0.5"),
            ("08", "8"),
            ("2024-01-01", "\"2024-01-01\""),
            ("12:30:45", "\"12:30:45\""),
            ("\"yes\"", "\"yes\""),
            ("!!str 1", "\"1\""),
            ("!!float 1", "1"),
            ("500m", "\"500m\""),
        ] {
            let v = parse(&format!("a: {text}\n")).unwrap();
            assert_eq!(json::print(v.get("a")), meaning, "{text}");
        }
    }

    #[test]
    fn collections_blocks_and_merges() {
        let text = "a: &x {b: 1, c: [1, d: 2]}\ne:\n  <<: *x\n  c: 3\nl:\n- |\n  x\n   y\n- >-\n  f\n  g\n- 'it''s'\n- \"\\u00e9\\\n   x\"\n";
        let said = r#"{"a":{"b":1,"c":[1,{"d":2}]},"e":{"b":1,"c":3},"l":["x\n y\n","f g","it's","éx"]}"#;
        assert_eq!(json::print(&parse(text).unwrap()), said);
    }

    #[test]
    fn errors_have_go_yamls_words_and_lines() {
        for (text, wrong) in [
            ("metadata:\n  name: x\n spec:\n  a: b\n", "yaml: line 2: did not find expected key"),
            ("kind: Pod\nmetadata:\n\tname: x\n", "yaml: line 3: found character that cannot start any token"),
            ("a: b: c\n", "yaml: mapping values are not allowed in this context"),
            ("x: 1\na: b: c\n", "yaml: line 2: mapping values are not allowed in this context"),
            ("a: [1, 2\nb: 3\n", "yaml: line 1: did not find expected ',' or ']'"),
            ("a: \"x\n", "yaml: line 2: found unexpected end of stream"),
            ("a: {{ x }}\n", "yaml: invalid map key: map[interface {}]interface {}{\"x\":interface {}(nil)}"),
            ("a: *x\n", "yaml: unknown anchor 'x' referenced"),
            ("a\nb: c\n", "yaml: line 2: mapping values are not allowed in this context"),
            ("a: .inf\n", "json: unsupported value: +Inf"),
            ("a: \u{7}\n", "yaml: control characters are not allowed"),
        ] {
            assert_eq!(parse(text).unwrap_err(), wrong, "{text:?}");
        }
        assert!(parse(&"[".repeat(100_000)).unwrap_err().contains("exceeded max depth"));
    }

    #[test]
    fn aliases_of_aliases_are_bounded() {
        let names: Vec<char> = ('a'..'k').collect();
        let line = |w: &[char]| format!("{1}: &{1} [{0}]\n", format!("*{},", w[0]).repeat(9), w[1]);
        let text = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_string() + &names.windows(2).map(line).collect::<String>();
        assert_eq!(parse(&text).unwrap_err(), "yaml: document contains excessive aliasing");
    }

    #[test]
    fn repeated_keys_are_noted() {
        let (v, noted) = parse_noting_duplicates("a: 1\na: 2\n").unwrap();
        assert_eq!(json::print(&v), r#"{"a":2}"#);
        assert_eq!(noted, ["line 2: key \"a\" already set in map"]);
    }

    #[test]
    fn documents_are_taken_apart_at_dashes() {
        assert_eq!(documents("a\n---\nb\n--- # c\n---\n--- x\n"), ["a\n", "b\n", "--- x\n"]);
        assert!(documents("").is_empty() && documents("---\n").is_empty());
    }
}
