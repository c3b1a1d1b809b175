//! Pods, nodes and leases as the store has them. What was read once follows the store's commits: a frame costs what changed.

use std::rc::Rc;
use std::sync::Arc;

use crate::api::kinds::POD;
use crate::api::{Quantity, Value, time};
use crate::etcd::Store;
use crate::view::part::Tone;
use crate::view::stage::PodTile;

/// Where they are in the store.
const PODS: &str = "/registry/pods/";
const NODES: &str = "/registry/minions/";
const LEASES: &str = "/registry/leases/kube-node-lease/";

/// One pod, as far as the page shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pod {
    /// `namespace/name`.
    pub key: Arc<str>,
    /// Its node; empty if none.
    pub node: String,
    /// Thousandths of a cpu requested.
    pub milli_cpu: i64,
    /// Bytes requested.
    pub memory: i64,
    /// Seconds that it stays on a node that is not heard; none: for ever, or it is on its way out already.
    pub stays: Option<i64>,
    /// Its tile.
    pub tile: Arc<PodTile>,
}

/// One node, as far as the page shows it.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// The object.
    pub object: Value,
    /// Its lease; null if it has none.
    pub lease: Value,
}

impl Node {
    /// When its lease was renewed last: nanoseconds since 1970.
    pub fn renewed(&self) -> Option<i128> {
        let (seconds, nanos) = time::parse(self.lease.at("spec.renewTime").str())?;
        Some(i128::from(seconds) * 1_000_000_000 + i128::from(nanos))
    }
}

/// What the store holds of them.
#[derive(Clone, Debug, Default)]
pub struct Pods {
    /// The revision up to which it was read; none if nothing was.
    revision: Option<i64>,
    by_key: Vec<Rc<Pod>>,
    /// The same pods, by node and then by key.
    by_node: Vec<Rc<Pod>>,
    /// All nodes, by name.
    pub nodes: Vec<Node>,
}

impl Pods {
    /// Follows the store to where it stands: by its commits, or anew where those are gone, or where it stands earlier than was read.
    pub fn follow(&mut self, store: &Store, wall_seconds: u64) {
        let read = self.revision.filter(|read| *read <= store.revision());
        match read.and_then(|read| store.since(read + 1).ok()) {
            Some(commits) => {
                for change in commits.flat_map(|commit| &commit.changes) {
                    let value = Some(&change.now.value).filter(|_| !change.is_deletion());
                    self.change(&change.now.key, value, store, wall_seconds);
                }
            }
            None => {
                *self = Pods::default();
                for kv in [NODES, PODS].into_iter().flat_map(|prefix| store.prefix(prefix)) {
                    self.change(&kv.key, Some(&kv.value), store, wall_seconds);
                }
            }
        }
        self.revision = Some(store.revision());
    }

    fn change(&mut self, key: &str, value: Option<&Value>, store: &Store, wall_seconds: u64) {
        if let Some(key) = key.strip_prefix(PODS) {
            self.put(key, value.map(|object| Rc::new(pod(key, object, wall_seconds))));
        } else if let Some(name) = key.strip_prefix(NODES) {
            let lease = || store.get(&format!("{LEASES}{name}")).map_or(Value::Null, |kv| kv.value.clone());
            let node = value.map(|object| Node { name: name.into(), object: object.clone(), lease: lease() });
            match (self.node(name), node) {
                (Ok(at), Some(node)) => self.nodes[at] = node,
                (Err(at), Some(node)) => self.nodes.insert(at, node),
                (Ok(at), None) => drop(self.nodes.remove(at)),
                (Err(_), None) => {}
            }
        } else if let Some(name) = key.strip_prefix(LEASES)
            && let Ok(at) = self.node(name)
        {
            self.nodes[at].lease = value.cloned().unwrap_or_default();
        }
    }

    fn put(&mut self, key: &str, pod: Option<Rc<Pod>>) {
        let at = self.by_key.binary_search_by(|pod| (*pod.key).cmp(key));
        if let Ok(at) = at {
            let old = self.by_key.remove(at);
            if let Ok(at) = self.place(&old.node, key) {
                self.by_node.remove(at);
            }
        }
        if let Some(pod) = pod {
            let (Ok(at) | Err(at)) = at;
            let (Ok(place) | Err(place)) = self.place(&pod.node, key);
            self.by_node.insert(place, pod.clone());
            self.by_key.insert(at, pod);
        }
    }

    fn place(&self, node: &str, key: &str) -> Result<usize, usize> {
        self.by_node.binary_search_by(|pod| (&*pod.node, &*pod.key).cmp(&(node, key)))
    }

    /// Where the node of this name is in the list, or would be.
    fn node(&self, name: &str) -> Result<usize, usize> {
        self.nodes.binary_search_by(|node| (*node.name).cmp(name))
    }

    /// Whether there is a node of this name.
    pub fn has_node(&self, name: &str) -> bool {
        self.node(name).is_ok()
    }

    /// The pods of a node by key; of none: those that have no node.
    pub fn on(&self, node: &str) -> &[Rc<Pod>] {
        let from = self.by_node.partition_point(|pod| *pod.node < *node);
        let until = self.by_node.partition_point(|pod| *pod.node <= *node);
        &self.by_node[from..until]
    }

    /// The pod of this key.
    pub fn get(&self, key: &str) -> Option<&Pod> {
        let at = self.by_key.binary_search_by(|pod| (*pod.key).cmp(key)).ok()?;
        Some(&self.by_key[at])
    }
}

fn pod(key: &str, object: &Value, now: u64) -> Pod {
    let requests = |what: &str| {
        let containers = object.at("spec.containers").items().iter();
        containers.filter_map(|c| Quantity::parse(c.at("resources.requests").get(what).str()).ok()).collect::<Vec<_>>()
    };
    let cell = |name: &str| {
        let column = POD.strategy.columns.iter().find(|column| column.name == name);
        column.map(|column| (column.cell)(object, now)).unwrap_or_default()
    };
    let phase = object.at("status.phase").str().to_string();
    let status = cell("Status").str().to_string();
    let tone = tone(&status, &phase);
    let restarts =
        object.at("status.containerStatuses").items().iter().map(|c| c.get("restartCount").int()).sum::<i64>();
    let ip = object.at("status.podIP").str();
    let key: Arc<str> = key.into();
    let tile = PodTile {
        name: key.rsplit('/').next().unwrap_or_default().to_string(),
        key: key.clone(),
        glyph: glyph(tone, &status),
        line: if status == "Running" && !ip.is_empty() { ip.to_string() } else { status.clone() },
        phase,
        status,
        tone,
        restarts: u32::try_from(restarts).unwrap_or(0),
        followed: false,
    };
    Pod {
        node: object.at("spec.nodeName").str().to_string(),
        milli_cpu: requests("cpu").iter().map(Quantity::milli_value).sum(),
        memory: requests("memory").iter().map(Quantity::value).sum(),
        stays: stays(object),
        key,
        tile: tile.into(),
    }
}

/// See [`Pod::stays`]. A pod that does not tolerate the taint at all goes at once.
pub fn stays(object: &Value) -> Option<i64> {
    if !object.at("metadata.deletionTimestamp").is_null() {
        return None;
    }
    let about = |t: &&Value| {
        matches!(t.get("key").str(), "" | "node.kubernetes.io/unreachable")
            && matches!(t.get("effect").str(), "" | "NoExecute")
    };
    let tolerations = object.at("spec.tolerations").items();
    let mut found = tolerations.iter().filter(about).peekable();
    if found.peek().is_none() {
        return Some(0);
    }
    found.filter_map(|t| t.get("tolerationSeconds").as_int()).min()
}

/// The colour of a status as kubectl prints it.
fn tone(status: &str, phase: &str) -> Tone {
    match status {
        "Running" | "Completed" | "Succeeded" => Tone::Good,
        "CrashLoopBackOff" | "Terminating" | "Unknown" => Tone::Warn,
        "Pending" | "ContainerCreating" | "PodInitializing" => Tone::Busy,
        "Error" | "ErrImagePull" | "ImagePullBackOff" | "InvalidImageName" | "OOMKilled" | "Failed" => Tone::Bad,
        _ if phase == "Running" => Tone::Good,
        _ if status.starts_with("Err") || phase == "Failed" => Tone::Bad,
        _ => Tone::Busy,
    }
}

fn glyph(tone: Tone, status: &str) -> &'static str {
    match tone {
        Tone::Good if status == "Completed" => "✓",
        Tone::Good => "●",
        Tone::Warn => "↻",
        Tone::Bad => "✕",
        Tone::Busy | Tone::Plain => "◌",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_has_a_colour_and_a_shape() {
        for (status, phase, glyph_) in [
            ("Running", "Running", "●"),
            ("Pending", "Pending", "◌"),
            ("ContainerCreating", "Pending", "◌"),
            ("CrashLoopBackOff", "Running", "↻"),
            ("ErrImagePull", "Pending", "✕"),
            ("Completed", "Succeeded", "✓"),
        ] {
            assert_eq!(glyph(tone(status, phase), status), glyph_, "{status}");
        }
    }
}
