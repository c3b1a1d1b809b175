//! Pods, nodes and leases as the store has them: read again only when the store changed.

use std::rc::Rc;

use crate::api::kinds::POD;
use crate::api::{Quantity, Value, time};
use crate::cluster::World;
use crate::view::part::Tone;
use crate::view::stage::PodTile;

/// Where the leases of the nodes are.
const LEASES: &str = "/registry/leases/kube-node-lease/";

/// One pod, as far as the page shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pod {
    /// `namespace/name`.
    pub key: String,
    /// The revision that wrote it last.
    pub revision: i64,
    /// Its node; empty if none.
    pub node: String,
    /// Thousandths of a cpu requested.
    pub milli_cpu: i64,
    /// Bytes requested.
    pub memory: i64,
    /// Seconds that it stays on a node that is not heard; none: for ever, or it is on its way out already.
    pub stays: Option<i64>,
    /// Its tile.
    pub tile: PodTile,
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
    /// All pods, by key.
    pub pods: Vec<Rc<Pod>>,
    /// All nodes, by name.
    pub nodes: Vec<Node>,
}

impl Pods {
    /// Reads them; a pod that was not written since is kept as it was read.
    pub fn read(&self, world: &World, wall_seconds: u64) -> Pods {
        let leases = world.stored(LEASES);
        let lease = |name: &str| {
            let at = leases.binary_search_by(|(key, ..)| key[LEASES.len()..].cmp(name)).ok();
            at.map(|at| leases[at].1.clone()).unwrap_or_default()
        };
        let nodes = world.stored("/registry/minions/").into_iter().map(|(key, object, _)| {
            let name = key.rsplit('/').next().unwrap_or_default().to_string();
            Node { lease: lease(&name), name, object }
        });
        // Both lists are in the order of the keys.
        let mut known = self.pods.iter().peekable();
        let pods = world.stored("/registry/pods/").into_iter().map(|(key, object, revision)| {
            let short = key.trim_start_matches("/registry/pods/");
            while known.peek().is_some_and(|pod| *pod.key < *short) {
                known.next();
            }
            match known.peek() {
                Some(pod) if pod.revision == revision && pod.key == short => (*pod).clone(),
                _ => Rc::new(Pod { revision, ..pod(short, &object, wall_seconds) }),
            }
        });
        Pods { pods: pods.collect(), nodes: nodes.collect() }
    }

    /// The pod of this key.
    pub fn get(&self, key: &str) -> Option<&Pod> {
        self.pods.iter().find(|pod| pod.key == key).map(|pod| &**pod)
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
    let tile = PodTile {
        name: key.rsplit('/').next().unwrap_or_default().to_string(),
        key: key.to_string(),
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
        key: key.to_string(),
        revision: 0,
        tile,
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
