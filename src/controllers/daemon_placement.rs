//! Where the pods of a daemon set may run: what its template asks of a node, and which node a pod was made for.

use super::pods::{is_available, is_doomed, is_pod_ready, is_pod_terminal};
use super::sync::Look;
use crate::api::Value;
use crate::api::kinds::pod::bears;
use crate::api::selector::Required;
use crate::json;
use crate::k;
use crate::path;

/// The taints that every pod of a daemon set tolerates.
const TOLERATED: [(&str, &str); 6] = [
    ("not-ready", "NoExecute"),
    ("unreachable", "NoExecute"),
    ("disk-pressure", "NoSchedule"),
    ("memory-pressure", "NoSchedule"),
    ("pid-pressure", "NoSchedule"),
    ("unschedulable", "NoSchedule"),
];

/// What a template asks of a node, read once for all nodes.
pub(super) struct Placement<'a> {
    spec: &'a Value,
    required: Required<'a>,
}

impl<'a> Placement<'a> {
    pub(super) fn new(spec: &'a Value) -> Placement<'a> {
        Placement { spec, required: Required::of(spec) }
    }
    /// Whether the pods of the template should run on a node, and whether one that does may stay. Models `NodeShouldRunDaemonPod`.
    pub(super) fn fits(&self, node: &Value) -> (bool, bool) {
        let (meta, wanted) = (node.get(k!("metadata")), self.spec.get(k!("nodeName")));
        let (labels, name) = (meta.get(k!("labels")), meta.get(k!("name")).str());
        let here = wanted.is_empty() || wanted.str() == name;
        if !here || !self.required.matches(labels, name) {
            return (false, false);
        }
        let tolerations = self.spec.get(k!("tolerations")).items();
        let borne = |effects: &[&str]| {
            let hard = |t: &&Value| effects.contains(&t.get(k!("effect")).str());
            node.at(path!("spec.taints"))
                .items()
                .iter()
                .filter(hard)
                .all(|taint| tolerations.iter().any(|t| bears(t, taint)))
        };
        (borne(&["NoSchedule", "NoExecute"]), borne(&["NoExecute"]))
    }
}

/// The spec of the template with the tolerations that the controller adds.
pub(super) fn tolerant(spec: &Value) -> Value {
    let mut spec = spec.clone();
    let host = spec.get(k!("hostNetwork")).bool();
    let more = host.then_some(("network-unavailable", "NoSchedule"));
    for (name, effect) in TOLERATED.into_iter().chain(more) {
        let key = format!("node.kubernetes.io/{name}");
        spec.entry("tolerations").push(json!({ "key": (key), "operator": "Exists", "effect": (effect) }));
    }
    spec
}

/// The node that a pod is bound to, or was made for.
pub(super) fn node_of(pod: &Value) -> &str {
    let bound = pod.at(path!("spec.nodeName")).str();
    if !bound.is_empty() {
        return bound;
    }
    let terms =
        pod.at(path!("spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms"));
    let field = terms.items().first().and_then(|t| t.get(k!("matchFields")).items().first());
    field.and_then(|f| f.get(k!("values")).items().first()).map_or("", |v| v.str())
}

/// A pod, and what is asked of it again and again: there are thousands, so each is looked through once.
pub(super) struct Stood<'a> {
    pub(super) node: &'a str,
    pub(super) pod: &'a Value,
    pub(super) doomed: bool,
    /// Whether it failed or succeeded.
    pub(super) ended: bool,
    pub(super) ready: bool,
    pub(super) available: bool,
    /// Whether it is of the present template.
    pub(super) updated: bool,
}

impl<'a> Stood<'a> {
    pub(super) fn of(pod: &'a Value, updated: bool, min_ready: i64, look: &Look<'_>) -> Stood<'a> {
        let ready = is_pod_ready(pod);
        let available = ready && (min_ready == 0 || is_available(pod, min_ready, look));
        let (doomed, ended) = (is_doomed(pod), is_pod_terminal(pod));
        Stood { node: node_of(pod), pod, doomed, ended, ready, available, updated }
    }
}
