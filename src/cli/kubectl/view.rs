//! Which columns of the server's table `kubectl get` shows.

use crate::api::{Kind, Value, json};

use super::client::Kubectl;
use super::jsonpath;
use super::resource::shown;

/// Which columns of a table are shown.
pub struct View {
    columns: Vec<(usize, String)>,
    kind: Option<&'static Kind>,
    namespace: bool,
    labels: bool,
    label_columns: Vec<String>,
    /// Whether the kind of event stands in front.
    pub event: bool,
}

impl View {
    /// What the flags ask for.
    pub fn new(k: &Kubectl, columns: &Value, wide: bool, kind: Option<&'static Kind>, namespace: bool) -> View {
        let shown = columns.items().iter().enumerate().filter(|(_, c)| wide || c.get("priority").int() == 0);
        View {
            columns: shown.map(|(i, c)| (i, c.get("name").str().to_uppercase())).collect(),
            kind,
            namespace,
            labels: k.flags.on("show-labels"),
            label_columns: k.flags.list("label-columns").into_iter().map(String::from).collect(),
            event: k.flags.on("output-watch-events"),
        }
    }
    /// The titles.
    pub fn heads(&self) -> Vec<String> {
        let mut row = Vec::new();
        if self.event {
            row.push("EVENT".into());
        }
        if self.namespace {
            row.push("NAMESPACE".into());
        }
        row.extend(self.columns.iter().map(|(_, c)| c.clone()));
        for l in &self.label_columns {
            row.push(l.rsplit('/').next().unwrap_or(l).to_uppercase());
        }
        if self.labels {
            row.push("LABELS".into());
        }
        row
    }
    /// One row.
    pub fn cells(&self, r: &Value) -> Vec<String> {
        let meta = r.at("object.metadata");
        let mut row = Vec::new();
        if self.namespace {
            row.push(meta.get("namespace").str().to_string());
        }
        for (n, (i, _)) in self.columns.iter().enumerate() {
            let text = r.get("cells").items().get(*i).map_or(String::new(), cell);
            row.push(match self.kind {
                Some(kind) if n == 0 => shown(kind, &text),
                _ => text,
            });
        }
        let labels = meta.get("labels");
        for l in &self.label_columns {
            row.push(labels.get(l.as_str()).str().to_string());
        }
        if self.labels {
            let sorted = json::sorted(labels);
            let list: Vec<String> =
                sorted.entries().iter().map(|(k, v)| format!("{}={}", k.as_str(), v.str())).collect();
            row.push(if list.is_empty() { "<none>".into() } else { list.join(",") });
        }
        row
    }
}

fn cell(v: &Value) -> String {
    let text = match v {
        Value::Null => "<nil>".into(),
        v => jsonpath::shown(v),
    };
    match text.find(['\n', '\r', '\t']) {
        Some(_) => text.replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t"),
        None => text,
    }
}
