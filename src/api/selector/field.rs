//! Field selectors. Models apimachinery's `fields.ParseSelector`.

use std::borrow::Cow;
use std::fmt;

use crate::sim::Arrange;

/// A field selector: `spec.nodeName=node01,status.phase!=Running`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FieldSelector {
    /// Field, whether it must be equal, value.
    pub terms: Vec<(String, bool, String)>,
}

impl FieldSelector {
    /// Read the text form. Which fields a kind has is not known here: see [`FieldSelector::check`].
    pub fn parse(text: &str) -> Result<FieldSelector, String> {
        let mut parts = split_unescaped(text);
        parts.arrange();
        let mut terms = Vec::new();
        for part in parts.into_iter().filter(|p| !p.is_empty()) {
            let at = part.find("!=").unwrap_or(part.len()).min(part.find('=').unwrap_or(part.len()));
            let (field, rest) = part.split_at(at);
            let (equal, value) = match (rest.strip_prefix("!="), rest.strip_prefix("==")) {
                (Some(v), _) => (false, v),
                (_, Some(v)) => (true, v),
                _ => match rest.strip_prefix('=') {
                    Some(v) => (true, v),
                    None => return Err(format!("invalid selector: '{text}'; can't understand '{part}'")),
                },
            };
            terms.push((field.to_string(), equal, unescape(value)?));
        }
        Ok(FieldSelector { terms })
    }
    /// Refuse fields that a kind does not have; `own` are those beside name and namespace.
    pub fn check<'a>(&self, kind: &str, own: impl Iterator<Item = &'a str> + Clone) -> Result<(), String> {
        let known = |f: &str| matches!(f, "metadata.name" | "metadata.namespace") || own.clone().any(|o| o == f);
        match self.terms.iter().find(|(f, ..)| !known(f)) {
            Some((field, ..)) if kind == "Job" => Err(format!("field label {field:?} not supported for {kind}")),
            Some((field, ..)) if own.clone().next().is_some() => Err(format!("field label not supported: {field}")),
            Some((field, ..)) => {
                Err(format!("{field:?} is not a known field selector: only \"metadata.name\", \"metadata.namespace\""))
            }
            None => Ok(()),
        }
    }
    /// Whether everything matches.
    pub fn is_everything(&self) -> bool {
        self.terms.is_empty()
    }
    /// The value that a field must have, if the selector says so.
    pub fn required(&self, field: &str) -> Option<&str> {
        self.terms.iter().find(|(f, equal, _)| *equal && f == field).map(|(.., v)| v.as_str())
    }
    /// Whether an object matches whose fields are read by `field`.
    pub fn matches<'a>(&self, field: impl Fn(&str) -> Cow<'a, str>) -> bool {
        self.terms.iter().all(|(f, equal, v)| (field(f) == *v) == *equal)
    }
}

impl fmt::Display for FieldSelector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (field, equal, value)) in self.terms.iter().enumerate() {
            let value = value.replace('\\', "\\\\").replace(',', "\\,").replace('=', "\\=");
            let (comma, op) = (if i > 0 { "," } else { "" }, if *equal { "=" } else { "!=" });
            write!(f, "{comma}{field}{op}{value}")?;
        }
        Ok(())
    }
}

/// The parts between commas that no backslash escapes.
fn split_unescaped(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut escaped) = (Vec::new(), 0, false);
    for (i, c) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == ',' {
            parts.push(&text[start..i]);
            start = i + 1;
        }
    }
    parts.push(&text[start..]);
    parts
}

fn unescape(value: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some(e @ ('\\' | ',' | '=')) => out.push(e),
                other => {
                    let sequence: String = std::iter::once('\\').chain(other).collect();
                    return Err(format!("invalid field selector: invalid escape sequence: {sequence}"));
                }
            },
            ',' | '=' => return Err(format!("invalid field selector: unescaped character in value: {}", c as u32)),
            c => out.push(c),
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields() {
        let s = FieldSelector::parse("status.phase!=Running,spec.nodeName==node01").unwrap();
        assert_eq!(
            (s.required("spec.nodeName"), s.to_string().as_str()),
            (Some("node01"), "spec.nodeName=node01,status.phase!=Running")
        );
        assert!(s.matches(|f| if f == "spec.nodeName" { "node01".into() } else { "Pending".into() }));
        assert_eq!(
            FieldSelector::parse("nonsense").unwrap_err(),
            "invalid selector: 'nonsense'; can't understand 'nonsense'"
        );
        assert_eq!(FieldSelector::parse(r"a=b\,c").unwrap().terms[0].2, "b,c");
        assert_eq!(FieldSelector::parse(r"a=b\c").unwrap_err(), r"invalid field selector: invalid escape sequence: \c");
        assert_eq!(
            s.check("Pod", ["spec.nodeName"].into_iter()).unwrap_err(),
            "field label not supported: status.phase"
        );
        let only = "\"data.a\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"";
        assert_eq!(FieldSelector::parse("data.a=1").unwrap().check("ConfigMap", [].into_iter()).unwrap_err(), only);
    }
}
