//! The other kinds, described.

use crate::api::{Value, base64, json};
use crate::sim::Arrange;

use super::parts::{annotations, head, labels};

pub fn config_map(o: &Value) -> String {
    let mut t = head(o) + "\nData\n====\n";
    for (k, v) in json::sorted(o.get("data")).entries() {
        t.push_str(&format!("{}:\n----\n{}\n\n", k.as_str(), v.str()));
    }
    t.push_str("\nBinaryData\n====\n");
    for (k, v) in json::sorted(o.get("binaryData")).entries() {
        let n = base64::decode(v.str()).map_or(0, |b| b.len());
        t.push_str(&format!("{}: {n} bytes\n", k.as_str()));
    }
    t + "\n"
}

pub fn secret(o: &Value) -> String {
    let mut t = head(o) + &format!("\nType:\t{}\n\nData\n====\n", o.get("type").str());
    for (k, v) in json::sorted(o.get("data")).entries() {
        let bytes = base64::decode(v.str()).unwrap_or_default();
        if k.as_str() == "token" && o.get("type").str() == "kubernetes.io/service-account-token" {
            t.push_str(&format!("{}:\t{}\n", k.as_str(), String::from_utf8_lossy(&bytes)));
        } else {
            t.push_str(&format!("{}:\t{} bytes\n", k.as_str(), bytes.len()));
        }
    }
    t
}

pub fn service_account(o: &Value) -> String {
    let mut t = head(o);
    let names: Vec<String> =
        o.get("imagePullSecrets").items().iter().map(|s| s.get("name").str().to_string()).collect();
    t.push_str(&super::parts::many("Image pull secrets", &names));
    t
}

fn list(v: &Value) -> String {
    let words: Vec<&str> = v.items().iter().map(Value::str).collect();
    format!("[{}]", words.join(" "))
}

/// The rules of a role, one resource a line, those that can be told together told together.
pub fn role(o: &Value) -> String {
    let meta = o.get("metadata");
    let mut t = format!("Name:\t{}\n", meta.get("name").str());
    t.push_str(&labels("Labels", meta.get("labels")));
    t.push_str(&annotations(meta.get("annotations")));
    t.push_str("PolicyRule:\n  Resources\tNon-Resource URLs\tResource Names\tVerbs\n  ---------\t-----------------\t--------------\t-----\n");
    for row in rules(o.get("rules").items()) {
        t.push_str(&format!("  {}\t{}\t{}\t{}\n", row[0], row[1], row[2], row[3]));
    }
    t
}

/// Rules as rows: resource, URLs, names, verbs.
pub fn rules(rules: &[Value]) -> Vec<[String; 4]> {
    let mut rows: Vec<[String; 4]> = Vec::new();
    for r in rules {
        for resource in r.get("resources").items() {
            let groups = r.get("apiGroups").items();
            let groups: Vec<&str> = if groups.is_empty() { vec![""] } else { groups.iter().map(Value::str).collect() };
            for group in groups {
                let shown = if group.is_empty() {
                    resource.str().to_string()
                } else {
                    let (name, sub) = resource
                        .str()
                        .split_once('/')
                        .map_or((resource.str(), String::new()), |(n, s)| (n, format!("/{s}")));
                    format!("{name}.{group}{sub}")
                };
                let names = r.get("resourceNames").items();
                let names: Vec<String> = if names.is_empty() {
                    vec!["[]".into()]
                } else {
                    names.iter().map(|n| format!("[{}]", n.str())).collect()
                };
                for n in names {
                    let verbs: Vec<&str> = r.get("verbs").items().iter().map(Value::str).collect();
                    match rows.iter_mut().find(|row| row[0] == shown && row[2] == n) {
                        Some(row) => {
                            let mut had: Vec<String> =
                                row[3].trim_matches(['[', ']']).split(' ').map(String::from).collect();
                            for v in verbs {
                                if !had.iter().any(|h| h == v) {
                                    had.push(v.into());
                                }
                            }
                            row[3] = format!("[{}]", had.join(" "));
                        }
                        None => rows.push([shown.clone(), "[]".into(), n, format!("[{}]", verbs.join(" "))]),
                    }
                }
            }
        }
        for url in r.get("nonResourceURLs").items() {
            rows.push([String::new(), format!("[{}]", url.str()), "[]".into(), list(r.get("verbs"))]);
        }
    }
    // The order of the rules' texts, in which the verbs come first, then the group, then the resource.
    let key = |r: &[String; 4]| {
        let (name, sub) = r[0].split_once('/').map_or((r[0].as_str(), String::new()), |(n, s)| (n, format!("/{s}")));
        let (name, group) = name.split_once('.').unwrap_or((name, ""));
        format!(
            "Verbs:{},APIGroups:[{group}],Resources:[{name}{sub}],ResourceNames:{},NonResourceURLs:{},",
            r[3], r[2], r[1]
        )
    };
    rows.arrange_by_key(key);
    rows
}

pub fn binding(o: &Value) -> String {
    let meta = o.get("metadata");
    let mut t = format!("Name:\t{}\n", meta.get("name").str());
    t.push_str(&labels("Labels", meta.get("labels")));
    t.push_str(&annotations(meta.get("annotations")));
    t.push_str(&format!(
        "Role:\n  Kind:\t{}\n  Name:\t{}\nSubjects:\n  Kind\tName\tNamespace\n  ----\t----\t---------\n",
        o.at("roleRef.kind").str(),
        o.at("roleRef.name").str()
    ));
    for s in o.get("subjects").items() {
        t.push_str(&format!("  {}\t{}\t{}\n", s.get("kind").str(), s.get("name").str(), s.get("namespace").str()));
    }
    t
}

/// Models `IngressClassDescriber`.
pub fn ingress_class(o: &Value) -> String {
    let (meta, spec) = (o.get("metadata"), o.get("spec"));
    let mut t = format!("Name:\t{}\n", meta.get("name").str()) + &labels("Labels", meta.get("labels"));
    t.push_str(&annotations(meta.get("annotations")));
    t.push_str(&format!("Controller:\t{}\n", spec.get("controller").str()));
    let parameters = spec.get("parameters");
    if !parameters.is_null() {
        t.push_str("Parameters:\n");
        for (title, field) in [("APIGroup", "apiGroup"), ("Kind", "kind"), ("Name", "name")] {
            if field != "apiGroup" || !parameters.get(field).is_null() {
                t.push_str(&format!("  {title}:\t{}\n", parameters.get(field).str()));
            }
        }
    }
    t
}

/// A kind that has no describer of its own: every field, its name in words. Models kubectl's generic describer.
pub fn generic(o: &Value) -> String {
    let meta = o.get("metadata");
    let mut t = format!("Name:\t{}\nNamespace:\t{}\n", meta.get("name").str(), meta.get("namespace").str());
    t.push_str(&labels("Labels", meta.get("labels")));
    t.push_str(&annotations(meta.get("annotations")));
    let mut rest = json::sorted(o);
    let m = rest.entry("metadata");
    for gone in ["managedFields", "name", "namespace", "labels", "annotations"] {
        m.remove(gone);
    }
    fields(&mut t, 0, &rest);
    t
}

/// A field's name in words: `apiVersion` is `API Version`. Models `smartLabelFor`.
fn words(name: &str) -> String {
    if name.chars().any(|c| !c.is_alphabetic() && c != '-') {
        return name.into();
    }
    let letters: Vec<char> = name.chars().collect();
    let mut parts: Vec<String> = Vec::new();
    for (i, c) in letters.iter().enumerate() {
        let upper = |at: usize| letters.get(at).is_some_and(|c| c.is_uppercase());
        // A word begins with a capital after a small letter, and with the last of several capitals.
        let begins = i == 0 || upper(i) && (!upper(i - 1) || letters.get(i + 1).is_some_and(|c| c.is_lowercase()));
        if begins {
            parts.push(String::new());
        }
        if let Some(last) = parts.last_mut() {
            last.push(*c);
        }
    }
    // Capitals and a word that begins with one are one: `UR` and `Ls`.
    for i in (1..parts.len()).rev() {
        if parts[i - 1].len() > 1
            && parts[i - 1].chars().all(char::is_uppercase)
            && parts[i].starts_with(char::is_uppercase)
        {
            let tail = parts.remove(i);
            parts[i - 1].push_str(&tail);
        }
    }
    for part in &mut parts {
        let capitals = part.to_uppercase();
        if matches!(capitals.as_str(), "API" | "URL" | "UID" | "GUID") {
            *part = capitals;
        } else if let Some(first) = capitals.chars().next() {
            part.replace_range(..part.chars().next().map_or(0, char::len_utf8), first.encode_utf8(&mut [0; 4]));
        }
    }
    parts.join(" ")
}

#[test]
fn names_of_fields_in_words() {
    for (name, said) in [
        ("apiVersion", "API Version"),
        ("uid", "UID"),
        ("podIP", "Pod IP"),
        ("nonResourceURLs", "Non Resource URLs"),
        ("a.b/c", "a.b/c"),
    ] {
        assert_eq!(words(name), said);
    }
}

fn fields(t: &mut String, level: usize, v: &Value) {
    let indent = "  ".repeat(level);
    for (k, x) in v.entries() {
        let name = words(k.as_str());
        match x {
            Value::Map(_) => {
                t.push_str(&format!("{indent}{name}:\n"));
                fields(t, level + 1, x);
            }
            Value::List(_) => {
                t.push_str(&format!("{indent}{name}:\n"));
                for item in x.items() {
                    match item {
                        Value::Map(_) => fields(t, level + 1, item),
                        other => t.push_str(&format!("{indent}  {}\n", super::super::jsonpath::shown(other))),
                    }
                }
            }
            Value::Null => t.push_str(&format!("{indent}{name}:\t<nil>\n")),
            other => t.push_str(&format!("{indent}{name}:\t{}\n", super::super::jsonpath::shown(other))),
        }
    }
}
