//! The selector of node affinity.

use super::{Op, Requirement};
use crate::api::Value;
use crate::{k, path};

/// The selector of node affinity: one of the terms must hold, each with all that it asks of labels and fields.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NodeSelector {
    terms: Vec<NodeTerm>,
}

/// A term of a [`NodeSelector`].
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NodeTerm {
    labels: Vec<Requirement>,
    fields: Vec<Requirement>,
}

impl NodeTerm {
    /// From a NodeSelectorTerm. One without any requirement matches nothing, and so does one that cannot be read.
    pub fn of_object(term: &Value) -> NodeTerm {
        let read = |e: &Value| Requirement {
            key: e.get(k!("key")).str().into(),
            op: match e.get(k!("operator")).str() {
                "In" => Op::In,
                "NotIn" => Op::NotIn,
                "Exists" => Op::Exists,
                "DoesNotExist" => Op::DoesNotExist,
                "Lt" => Op::Lt,
                _ => Op::Gt,
            },
            values: e.get(k!("values")).items().iter().map(|v| v.str().into()).collect(),
        };
        NodeTerm {
            labels: term.get(k!("matchExpressions")).items().iter().map(read).collect(),
            fields: term.get(k!("matchFields")).items().iter().map(read).collect(),
        }
    }
    /// Whether a node of these labels and this name matches.
    pub fn matches(&self, labels: &Value, name: &str) -> bool {
        let label = |key: &str| labels.get(key).as_str();
        let field = |key: &str| (key == "metadata.name").then_some(name);
        !(self.labels.is_empty() && self.fields.is_empty())
            && self.labels.iter().all(|r| r.holds(label(&r.key)))
            && self.fields.iter().all(|r| r.holds(field(&r.key)))
    }
}

impl NodeSelector {
    /// From a NodeSelector object.
    pub fn of_object(selector: &Value) -> NodeSelector {
        let terms = selector.get(k!("nodeSelectorTerms")).items().iter().map(NodeTerm::of_object).collect();
        NodeSelector { terms }
    }
    /// Whether a node of these labels and this name matches.
    pub fn matches(&self, labels: &Value, name: &str) -> bool {
        self.terms.iter().any(|t| t.matches(labels, name))
    }
}

/// What a pod's spec asks of its node: `nodeSelector` and required node affinity, read once for many nodes. Models
/// `GetRequiredNodeAffinity`.
pub struct Required<'a> {
    labels: &'a Value,
    affinity: Option<NodeSelector>,
}

impl<'a> Required<'a> {
    /// Of a PodSpec.
    pub fn of(spec: &'a Value) -> Required<'a> {
        let affinity = spec.at(path!("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution"));
        let affinity = (!affinity.is_null()).then(|| NodeSelector::of_object(affinity));
        Required { labels: spec.get(k!("nodeSelector")), affinity }
    }
    /// Whether a node of these labels and this name will do.
    pub fn matches(&self, labels: &Value, name: &str) -> bool {
        self.labels.entries().iter().all(|(key, value)| labels.get(*key) == value)
            && self.affinity.as_ref().is_none_or(|affinity| affinity.matches(labels, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn nodes() {
        let labels = json!({ "disk": "ssd", "cores": "8" });
        let of = |term: Value| NodeSelector::of_object(&json!({ "nodeSelectorTerms": [(term)] }));
        let cores = json!({ "matchExpressions": [{ "key": "cores", "operator": "Gt", "values": ["4"] }] });
        let name = json!({ "matchFields": [{ "key": "metadata.name", "operator": "In", "values": ["node01"] }] });
        assert!(of(cores).matches(&labels, "node01") && of(name.clone()).matches(&labels, "node01"));
        assert!(!of(name).matches(&labels, "node02") && !of(json!({})).matches(&labels, "node01"));
    }
}
