//! What many kinds show alike. Text with tabs between the cells.

use crate::api::{Value, json, time};

const ANNOTATION_MAX: usize = 140;

/// `Labels:` and the like: one line each, `<none>` where there are none.
pub fn labels(title: &str, map: &Value) -> String {
    let sorted = json::sorted(map);
    let lines: Vec<String> = sorted.entries().iter().map(|(k, v)| format!("{}={}", k.as_str(), v.str())).collect();
    many(title, &lines)
}

/// A title, and lines below one another.
pub fn many(title: &str, lines: &[String]) -> String {
    match lines {
        [] => format!("{title}:\t<none>\n"),
        lines => format!("{title}:\t{}\n", lines.join("\n\t")),
    }
}

/// `Annotations:`; long values on lines of their own.
pub fn annotations(map: &Value) -> String {
    let sorted = json::sorted(map);
    let shown: Vec<(&str, &str)> = sorted
        .entries()
        .iter()
        .map(|(k, v)| (k.as_str(), v.str()))
        .filter(|(k, _)| *k != "kubectl.kubernetes.io/last-applied-configuration")
        .collect();
    if shown.is_empty() {
        return "Annotations:\t<none>\n".into();
    }
    let mut text = "Annotations:\t".to_string();
    for (i, (key, value)) in shown.iter().enumerate() {
        if i > 0 {
            text.push('\t');
        }
        let value = value.strip_suffix('\n').unwrap_or(value);
        if value.len() + key.len() + 2 > ANNOTATION_MAX || value.contains('\n') {
            text.push_str(&format!("{key}:\n"));
            for line in value.split('\n') {
                let line = match line.char_indices().nth(ANNOTATION_MAX - 2) {
                    Some((at, _)) => format!("{}...", &line[..at]),
                    None => line.to_string(),
                };
                text.push_str(&format!("\t  {line}\n"));
            }
        } else {
            text.push_str(&format!("{key}: {value}\n"));
        }
    }
    text
}

/// `Mon, 23 Nov 2026 07:12:15 +0000`.
pub fn when(text: &str) -> String {
    match time::parse(text) {
        Some((secs, _)) => time::rfc1123z(secs),
        None => "<unset>".into(),
    }
}

/// `True` or `False`.
pub fn truth(value: &Value) -> &'static str {
    if value.bool() { "True" } else { "False" }
}

/// A text, or `<none>`.
pub fn or_none(text: &str) -> &str {
    if text.is_empty() { "<none>" } else { text }
}

/// `Name:`, `Namespace:`, `Labels:`, `Annotations:`.
pub fn head(object: &Value) -> String {
    let meta = object.get("metadata");
    let mut text = format!("Name:\t{}\n", meta.get("name").str());
    if !meta.get("namespace").str().is_empty() {
        text.push_str(&format!("Namespace:\t{}\n", meta.get("namespace").str()));
    }
    text + &labels("Labels", meta.get("labels")) + &annotations(meta.get("annotations"))
}
