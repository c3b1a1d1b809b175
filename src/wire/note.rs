//! What components report about their own doing: the spans of the trace. Plain data, read by the page and by tests.

use std::rc::Rc;

use super::Words;
use crate::api::{Key, Value};
use crate::sim::{Digest, Hasher, RecordId};

/// A station of the API server's pipeline, in the order in which a request passes them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Station {
    /// Who is it? Certificates, tokens.
    Authentication,
    /// May they? Node and RBAC.
    Authorization,
    /// The body read and defaulted.
    Decoding,
    /// What admission plugins change.
    MutatingAdmission,
    /// Is the object valid?
    Validation,
    /// What admission plugins refuse.
    ValidatingAdmission,
    /// What the registry reads and prepares.
    Registry,
    /// The transaction that goes to etcd.
    Etcd,
    /// The answer.
    Response,
}

/// How a request left a station.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It goes on.
    Passed,
    /// It goes on, changed.
    Changed,
    /// It is refused here.
    Refused,
}

/// A step of a container runtime on the way to a running container.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs)]
pub enum RuntimeStep {
    Sandbox,
    Pull,
    Create,
    Start,
    Exit,
    Stop,
}

/// What a score plugin said of a node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PluginScore {
    /// `NodeResourcesFit`.
    pub plugin: &'static str,
    /// As the plugin returned it.
    pub raw: i64,
    /// Normalised to 0..=100.
    pub normalised: i64,
    /// The plugin's weight: the total counts `normalised * weight`.
    pub weight: i64,
}

/// Of cpu, in thousandths of a core, and of memory, in bytes.
pub type Amounts = [i64; 2];

/// What became of a node in one scheduling cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeVerdict {
    /// The node.
    pub node: Rc<str>,
    /// The filter that refused it and its reasons; empty where it fits.
    pub refused: Rc<[(&'static str, String)]>,
    /// Which row of the scores is that of a node that fits.
    pub row: usize,
    /// The weighted sum of its scores.
    pub total: i64,
    /// What it offers, what its pods asked for, and the same as scoring counts it: with small defaults where they asked for nothing.
    pub room: [Amounts; 3],
}

/// How NodeResourcesFit scores: `scoringStrategy.type`.
#[derive(Clone, Debug, PartialEq)]
pub enum Strategy {
    /// The emptier, the better.
    Least,
    /// The fuller, the better.
    Most,
    /// By a line through these points: utilisation in percent, score from 0 to 100.
    Shape(Vec<(i64, i64)>),
}

/// And over which resources, with what each weighs.
#[derive(Clone, Debug, PartialEq)]
pub struct Scoring {
    /// How it scores.
    pub strategy: Strategy,
    /// `scoringStrategy.resources`.
    pub resources: Vec<(Key, i64)>,
}

/// One scheduling cycle: the table that the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduling {
    /// Namespace and name of the pod.
    pub pod: Rc<str>,
    /// The profile that it chose.
    pub profile: Rc<str>,
    /// How resources are scored in it.
    pub scoring: Rc<Scoring>,
    /// What the pod asks for, and the same as scoring counts it.
    pub asks: [Amounts; 2],
    /// Which plugins' filters had something to say about it, by place among all plugins.
    pub active: u32,
    /// The nodes that were looked at, in no order that means anything; of a large cluster some.
    pub nodes: Vec<NodeVerdict>,
    /// The plugins that scored, and their weights.
    pub plugins: Vec<(&'static str, i64)>,
    /// What they said, raw and normalised, one row after the other.
    pub scores: Vec<[i64; 2]>,
    /// The node chosen; empty if none fits.
    pub chosen: Rc<str>,
    /// Why none fits, as the event says it.
    pub message: String,
}

impl Scheduling {
    /// The scores of a node; none of one that does not fit.
    pub fn scores<'a>(&'a self, node: &NodeVerdict) -> impl Iterator<Item = PluginScore> + use<'a> {
        let of = if node.refused.is_empty() { self.plugins.len() } else { 0 };
        let row = self.scores.iter().skip(node.row * self.plugins.len()).take(of);
        self.plugins.iter().zip(row).map(|((plugin, weight), [raw, normalised])| PluginScore {
            plugin,
            raw: *raw,
            normalised: *normalised,
            weight: *weight,
        })
    }
}

/// What a component reports.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// The world begins, or a person acts: the words of the action.
    Action(Rc<str>),
    /// A request passed or was refused at a station of the API server.
    Station {
        /// The record of the request's delivery.
        request: RecordId,
        /// Where.
        station: Station,
        /// How it left.
        outcome: Outcome,
        /// What was decided and why, in the server's words: `user kubernetes-admin, groups kubeadm:cluster-admins`.
        detail: Words,
        /// The object before, if there is one.
        before: Value,
        /// The object after, if the station changed it.
        after: Value,
    },
    /// The API server read an object on behalf of a request: from etcd or from its watch cache.
    Read {
        /// The record of the request's delivery.
        request: RecordId,
        /// The key.
        key: Rc<str>,
        /// Whether it was there.
        found: bool,
    },
    /// etcd committed a revision.
    Committed {
        /// The key.
        key: Rc<str>,
        /// The revision.
        revision: i64,
        /// The value before; null of a creation.
        before: Value,
        /// The value after; null of a deletion.
        after: Value,
    },
    /// The scheduler decided about a pod.
    Scheduling(Rc<Scheduling>),
    /// A container runtime did a step.
    Runtime {
        /// Which.
        step: RuntimeStep,
        /// The pod's uid.
        pod: Rc<str>,
        /// The container; empty of a sandbox.
        container: Rc<str>,
        /// What came out of it, in the runtime's words.
        detail: Rc<str>,
        /// Whether it failed.
        failed: bool,
    },
    /// A line of a component's log.
    Log(Rc<str>),
}

impl Digest for Note {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Note::Action(words) => h.text(words),
            Note::Station { request, station, outcome, detail, after, .. } => {
                h.word(request.0 << 16 | (*station as u64) << 8 | *outcome as u64);
                detail.digest(h);
                after.digest(h);
            }
            Note::Read { request, key, found } => {
                h.word(request.0 << 8 | u64::from(*found));
                h.text(key);
            }
            Note::Committed { key, revision, after, .. } => {
                h.text(key);
                h.word(*revision as u64);
                after.digest(h);
            }
            Note::Scheduling(s) => {
                h.text(&s.pod);
                h.text(&s.chosen);
                for n in &s.nodes {
                    h.text(&n.node);
                    h.word(n.total as u64);
                }
            }
            Note::Runtime { step, pod, container, detail, failed } => {
                h.word((*step as u64) << 8 | u64::from(*failed));
                h.text(pod);
                h.text(container);
                h.text(detail);
            }
            Note::Log(line) => h.text(line),
        }
    }
}
