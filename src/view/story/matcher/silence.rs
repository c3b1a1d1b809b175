//! A node falls silent, read off the trace: its kubelet stops or is no longer heard, the node controller draws its conclusions,
//! the pods are evicted and replaced, and the node may come back.

use std::rc::Rc;

use super::Matcher;
use crate::api::Value;
use crate::cluster::{Body, CONTROL_PLANE, Record};
use crate::view::part::Part;
use crate::view::story::flight::{Role, pod_path};
use crate::view::story::{Kind, Story};
use crate::view::who::Cast;
use crate::wire::{Method, Request};

const SECOND: u64 = 1_000_000_000;
/// A kubelet renews its lease each 10 s, at most 4 % later. Models `leaserenewal`'s jitter.
const OVERDUE: u64 = 10 * SECOND + SECOND / 2;
/// After the taint: the default toleration of 300 s has run out, and nobody was evicted.
const NOBODY: u64 = 310 * SECOND;
/// After the first eviction: owners would have reacted.
const ORPHANED: u64 = 10 * SECOND;
const LEASES: &str = "/registry/leases/kube-node-lease/";
const NODES: &str = "/registry/minions/";
/// What the node controller calls a node that it does not hear.
const TAINT: &str = "node.kubernetes.io/unreachable";

/// The heartbeat of a node.
#[derive(Clone, Debug)]
struct Pulse {
    node: Rc<str>,
    renewed: u64,
}

/// One silence.
#[derive(Clone, Debug)]
struct Silence {
    node: Rc<str>,
    story: usize,
    since: u64,
    tainted: Option<u64>,
    evicting: Option<u64>,
    /// Pods of the node that are deleted and not gone.
    leaving: Vec<String>,
    /// Replacements that have no node yet.
    homeless: Vec<String>,
    returned: bool,
}

/// The nodes as their leases tell of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Nodes {
    /// In the order of their names.
    pulses: Vec<Pulse>,
    silences: Vec<Silence>,
    /// When to look at all leases again.
    look_at: u64,
}

impl Matcher {
    /// Looks at a record for what it says of nodes. It must come before the stories of pods look at it.
    pub(super) fn feed_nodes(&mut self, record: &Record, cast: &Cast) {
        let (id, now) = (record.id.0, record.at.0);
        if let Body::Process { at, up: false } = &record.body {
            let who = cast.at(*at);
            if who.part == Some(Part::Kubelet) {
                self.falls_silent(id, now, &who.host);
            }
        }
        if now >= self.nodes.look_at {
            self.look_for_silence(id, now);
        }
        for i in 0..self.nodes.silences.len() {
            self.time_passes(i, id, now);
        }
    }

    /// Of a node whose network is cut nothing is recorded: that it says nothing is all there is.
    fn look_for_silence(&mut self, id: u64, now: u64) {
        let pulses = &self.nodes.pulses;
        let (first, last) = pulses.iter().fold((now, 0), |(a, b), p| (a.min(p.renewed), b.max(p.renewed)));
        self.nodes.look_at = (first + OVERDUE).max(now + SECOND);
        // Where nobody is heard, it is the control plane that does not hear.
        if pulses.is_empty() || last + OVERDUE < now {
            return;
        }
        let quiet = |p: &&Pulse| p.renewed + OVERDUE <= now;
        for node in pulses.iter().filter(quiet).map(|p| p.node.clone()).collect::<Vec<_>>() {
            self.falls_silent(id, now, &node);
        }
    }

    fn falls_silent(&mut self, id: u64, now: u64, host: &str) {
        let Some(pulse) = self.nodes.pulse(host) else { return };
        let node = pulse.node.clone();
        if host == CONTROL_PLANE || self.nodes.silences.iter().any(|s| s.node == node) {
            return;
        }
        let story = self.stories.len();
        let told = Story { id, kind: Kind::Silence, node: host.into(), by_user: true, ..Story::default() };
        self.stories.push(told);
        self.stories[story].begin(1, id);
        self.stories[story].beat(id, 1, true);
        self.stories[story].fact(id, 1, host);
        self.nodes.silences.push(Silence {
            node,
            story,
            since: now,
            tainted: None,
            evicting: None,
            leaving: Vec::new(),
            homeless: Vec::new(),
            returned: false,
        });
    }

    fn time_passes(&mut self, i: usize, id: u64, now: u64) {
        let renewed = self.nodes.pulse(&self.nodes.silences[i].node).map_or(0, |p| p.renewed);
        let silence = &self.nodes.silences[i];
        let told = &mut self.stories[silence.story];
        if silence.returned || told.id == id {
            return;
        }
        if told.start(2).is_none() && renewed + OVERDUE <= now {
            told.begin(2, id);
            told.beat(id, 2, true);
        }
        if silence.tainted.is_some_and(|at| at + SECOND <= now) && told.start(5).is_none() {
            told.begin(5, id);
            told.beat(id, 5, true);
        }
        told.rests = match (silence.tainted, silence.evicting) {
            (_, Some(at)) if told.others.len() > silence.leaving.len() => silence.homeless.is_empty() && at < now,
            (_, Some(at)) => at + ORPHANED <= now,
            (Some(at), None) => at + NOBODY <= now,
            _ => false,
        };
    }

    /// The story and the step of a request that has to do with a silent node.
    pub(super) fn of_silence(&mut self, request: &Request, sender: Part) -> Option<(usize, Role, u8)> {
        let path = request.path.split('?').next()?;
        let found = match pod_path(path) {
            _ if self.nodes.silences.is_empty() => None,
            Some((namespace, name, "")) if request.method == Method::Delete && sender == Part::Controllers => {
                let key = format!("{namespace}/{name}");
                let node = &self.stories[self.of_pod(&key)?].node;
                let silence = self.nodes.silences.iter_mut().find(|s| *s.node == **node && !s.returned)?;
                if !silence.leaving.contains(&key) {
                    self.stories[silence.story].others.push(key.clone());
                    silence.leaving.push(key);
                }
                Some((silence.story, 6))
            }
            _ if sender == Part::Controllers && matches!(request.method, Method::Put | Method::Patch) => {
                let (name, sub) = path.strip_prefix("/api/v1/nodes/").map(|p| p.split_once('/').unwrap_or((p, "")))?;
                let silence = self.nodes.silences.iter().find(|s| *s.node == *name && !s.returned)?;
                Some((silence.story, if sub == "status" { 3 } else { 4 }))
            }
            _ => None,
        };
        found.map(|(story, step)| (story, Role::Node, step))
    }

    /// A controller asks for a pod: after an eviction it is a replacement.
    pub(super) fn replaces(&mut self, id: u64) {
        if let Some(silence) = self.nodes.emptied() {
            let told = &mut self.stories[silence.story];
            told.begin(7, id);
            told.beat(id, 7, true);
        }
    }

    /// The pod that a controller asked for has got its name.
    pub(super) fn replacement_is(&mut self, id: u64, pod: &str) {
        if let Some(silence) = self.nodes.emptied() {
            let told = &mut self.stories[silence.story];
            told.fact(id, 7, pod.rsplit('/').next().unwrap_or(pod));
            told.others.push(pod.into());
            silence.homeless.push(pod.into());
        }
    }

    /// The scheduler decided about a pod.
    pub(super) fn is_placed(&mut self, id: u64, pod: &str, node: &str) {
        for silence in &mut self.nodes.silences {
            let Some(at) = silence.homeless.iter().position(|p| p == pod) else { continue };
            let told = &mut self.stories[silence.story];
            told.begin(8, id);
            told.beat(id, 8, true);
            if !node.is_empty() {
                silence.homeless.remove(at);
                told.fact(id, 8, format!("{} → {node}", pod.rsplit('/').next().unwrap_or(pod)));
            }
        }
    }

    /// Something was written that may be a node's, its lease's, or a pod's of it.
    pub(super) fn written(&mut self, id: u64, now: u64, key: &str, after: &Value) {
        if let Some(node) = key.strip_prefix(LEASES) {
            self.nodes.renew(node, now, after.is_null());
            let early = |s: &&mut Silence| *s.node == *node && s.tainted.is_none() && s.since + SECOND < now;
            if let Some(silence) = self.nodes.silences.iter_mut().find(early)
                && self.stories[silence.story].start(3).is_none()
            {
                self.returns(id, node);
            }
        } else if let Some(node) = key.strip_prefix(NODES) {
            self.node_is(id, now, node, after);
        } else if let Some(pod) = key.strip_prefix("/registry/pods/")
            && let Some(i) = self.nodes.silences.iter().position(|s| s.leaving.iter().any(|p| p == pod))
        {
            let silence = &mut self.nodes.silences[i];
            let told = &mut self.stories[silence.story];
            if after.is_null() {
                silence.leaving.retain(|p| p != pod);
                if silence.returned {
                    told.beat(id, 9, true);
                    told.fact(id, 9, format!("{} ✕", pod.rsplit('/').next().unwrap_or(pod)));
                }
                self.settle(i, id);
            } else if silence.evicting.is_none() && !after.at("metadata.deletionTimestamp").is_null() {
                silence.evicting = Some(now);
                told.beat(id, 6, true);
            }
        }
    }

    fn node_is(&mut self, id: u64, now: u64, node: &str, after: &Value) {
        let Some(silence) = self.nodes.silences.iter_mut().find(|s| *s.node == *node) else { return };
        let told = &mut self.stories[silence.story];
        if after.is_null() {
            told.gone = Some(id);
            let story = silence.story;
            self.nodes.silences.retain(|s| s.story != story);
            return;
        }
        let conditions = after.at("status.conditions").items();
        let ready = conditions.iter().find(|c| c.get("type").str() == "Ready").map(|c| c.get("status").str());
        let taints = after.at("spec.taints").items();
        let tainted = taints.iter().filter(|t| t.get("key").str() == TAINT).map(|t| t.get("effect").str());
        let tainted: Vec<&str> = tainted.collect();
        match told.step_at(id) {
            Some(3) if ready == Some("Unknown") => {
                told.beat(id, 3, true);
                told.fact(id, 3, "Ready=Unknown");
            }
            Some(4) => {
                told.beat(id, 4, true);
                told.fact(id, 4, format!("unreachable: {}", tainted.join(", ")));
            }
            _ => {}
        }
        if tainted.contains(&"NoExecute") {
            silence.tainted.get_or_insert(now);
        }
        if ready == Some("True") && told.start(3).is_some() {
            self.returns(id, node);
        }
    }

    /// A silent node is heard again.
    fn returns(&mut self, id: u64, node: &str) {
        let Some(i) = self.nodes.silences.iter().position(|s| *s.node == *node) else { return };
        let silence = &mut self.nodes.silences[i];
        let told = &mut self.stories[silence.story];
        silence.returned = true;
        told.begin(9, id);
        told.beat(id, 9, true);
        told.fact(id, 9, "Ready=True");
        self.settle(i, id);
    }

    /// Once the node is back and nothing of the deleted pods is left, the story is told.
    fn settle(&mut self, i: usize, id: u64) {
        let silence = &self.nodes.silences[i];
        if silence.returned && silence.leaving.is_empty() {
            self.stories[silence.story].done = Some(id);
            self.nodes.silences.remove(i);
        }
    }
}

impl Nodes {
    fn place(&self, node: &str) -> Result<usize, usize> {
        self.pulses.binary_search_by(|p| (*p.node).cmp(node))
    }

    fn pulse(&self, node: &str) -> Option<&Pulse> {
        self.place(node).ok().map(|at| &self.pulses[at])
    }

    /// The silence in which pods are evicted.
    fn emptied(&mut self) -> Option<&mut Silence> {
        self.silences.iter_mut().find(|s| s.evicting.is_some() && !s.returned)
    }

    fn renew(&mut self, node: &str, now: u64, is_gone: bool) {
        match self.place(node) {
            Ok(at) if is_gone => drop(self.pulses.remove(at)),
            Ok(at) => self.pulses[at].renewed = now,
            Err(at) if !is_gone => self.pulses.insert(at, Pulse { node: node.into(), renewed: now }),
            Err(_) => {}
        }
    }
}
