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
    annotations_titled("Annotations", map)
}

/// The same under another title.
pub fn annotations_titled(title: &str, map: &Value) -> String {
    let sorted = json::sorted(map);
    let shown: Vec<(&str, &str)> = sorted
        .entries()
        .iter()
        .map(|(k, v)| (k.as_str(), v.str()))
        .filter(|(k, _)| *k != "kubectl.kubernetes.io/last-applied-configuration")
        .collect();
    if shown.is_empty() {
        return format!("{title}:\t<none>\n");
    }
    let mut text = format!("{title}:\t");
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

/// Labels in one line: `a=b,c=d`.
pub fn flat(map: &Value) -> String {
    let sorted = json::sorted(map);
    let pairs: Vec<String> = sorted.entries().iter().map(|(k, v)| format!("{}={}", k.as_str(), v.str())).collect();
    or_none(&pairs.join(",")).to_string()
}

/// A value as it stands in a line.
pub fn shown(v: &Value) -> String {
    super::super::jsonpath::shown(v)
}

/// The texts of a list, joined.
pub fn joined(v: &Value, by: &str) -> String {
    v.items().iter().map(shown).collect::<Vec<_>>().join(by)
}

/// Lines from a table: `Title=path`, one a line. Before the path `@` makes a time of it, `%` True or False, `+` a list joined by
/// commas; behind it `s` after a bar adds a unit, `?` leaves the line out where there is nothing, `|text` is said there instead.
pub fn sheet(o: &Value, table: &str) -> String {
    let mut out = String::new();
    for line in table.lines() {
        let Some((title, rest)) = line.split_once('=') else { continue };
        let (rest, default) = rest.split_once('|').map_or((rest, None), |(r, d)| (r, Some(d)));
        let (rest, optional) = rest.strip_suffix('?').map_or((rest, false), |r| (r, true));
        let (path, seconds) = rest.strip_suffix('~').map_or((rest, false), |r| (r, true));
        let kind = path.chars().next().filter(|c| "@%+".contains(*c));
        let v = o.at(path.trim_start_matches(['@', '%', '+']));
        let nothing = v.is_null() || v.as_str() == Some("");
        if nothing && optional {
            continue;
        }
        let text = match (kind, default) {
            (_, Some(d)) if nothing => d.to_string(),
            (Some('@'), _) => when(v.str()),
            (Some('%'), _) => truth(v).to_string(),
            (Some('+'), _) => or_none(&joined(v, ",")).to_string(),
            _ => shown(v),
        };
        out.push_str(&format!("{title}:\t{text}{}\n", if seconds && !nothing { "s" } else { "" }));
    }
    out
}

/// `Kind/name` of what controls an object.
pub fn controller(o: &Value) -> String {
    let owner = o.at("metadata.ownerReferences").items().iter().find(|r| r.get("controller").bool());
    owner.map_or(String::new(), |r| format!("Controlled By:\t{}/{}\n", r.get("kind").str(), r.get("name").str()))
}

/// Conditions with their reasons.
pub fn conditions(o: &Value) -> String {
    let list = o.at("status.conditions").items();
    if list.is_empty() {
        return String::new();
    }
    let mut t = "Conditions:\n  Type\tStatus\tReason\n  ----\t------\t------\n".to_string();
    for c in list {
        t.push_str(&format!("  {} \t{}\t{}\n", c.get("type").str(), c.get("status").str(), c.get("reason").str()));
    }
    t
}
