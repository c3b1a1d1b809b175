//! The stage: what each component is doing at the presented instant, and the messages between them.

use std::sync::Arc;

use super::part::{Part, Tone};
use super::verdicts::VerdictTable;

/// Everything that is drawn on the stage. Only what fits the screen is here: the rest is counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stage {
    /// The person, or the program that speaks for them.
    pub user: UserCard,
    /// kube-apiserver.
    pub api: ApiBar,
    /// etcd.
    pub etcd: EtcdCard,
    /// kube-scheduler.
    pub scheduler: SchedulerCard,
    /// kube-controller-manager.
    pub controllers: ControllersCard,
    /// The node that carries the control plane, drawn as the band around it.
    pub control_plane: NodeCard,
    /// The workers.
    pub nodes: Vec<NodeCard>,
    /// Workers that are not drawn.
    pub more_nodes: usize,
    /// Pods that have no node yet.
    pub unbound: Vec<Arc<PodTile>>,
    /// Pods without a node that are not drawn, counted.
    pub more_unbound: String,
    /// The messages on the wires.
    pub pills: Vec<Pill>,
    /// Background messages on each wire, counted.
    pub chatter: Vec<(Wire, usize)>,
}

/// The line that a message travels on. Every one of them ends on the apiserver, save that of a kubelet to its runtime.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wire {
    /// Between the user and the apiserver.
    #[default]
    User,
    /// Between the apiserver and etcd.
    Etcd,
    /// Between the scheduler and the apiserver.
    Scheduler,
    /// Between the controller-manager and the apiserver.
    Controllers,
    /// Between the kubelet of the control plane's node and the apiserver.
    ControlPlane,
    /// Between a worker's kubelet and the apiserver.
    Node(String),
    /// Between a kubelet and its runtime.
    Cri(String),
}

/// What a message is, for its outline: never by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PillKind {
    /// Somebody asks.
    #[default]
    Request,
    /// The answer to a request.
    Answer,
    /// A watch event.
    Watch,
}

/// A message on its way, or just arrived.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pill {
    /// The trace's record of its sending.
    pub id: u64,
    /// Where it travels.
    pub wire: Wire,
    /// Whether it goes towards the apiserver.
    pub inward: bool,
    /// Who sent it: its colour.
    pub part: Part,
    /// What it is.
    pub kind: PillKind,
    /// A few words: `POST pods/nginx/binding`.
    pub label: String,
    /// Who sends it to whom, for the outline.
    pub from_to: (String, String),
    /// How far it is, in thousandths.
    pub progress: u16,
    /// Whether it refused something (an answer of 400 or more).
    pub bad: bool,
}

/// The person's place on the stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserCard {
    /// The program: `kubectl`, `curl`.
    pub program: String,
    /// Who they say they are: `kubernetes-admin`.
    pub identity: String,
    /// What they were last told.
    pub last: String,
    /// How that went.
    pub tone: Tone,
    /// Whether the presented record is theirs.
    pub active: bool,
}

/// The apiserver across the stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApiBar {
    /// The request on the conveyor, in a few words.
    pub request: String,
    /// The record of its sending; 0 if there is none.
    pub record: u64,
    /// Whose request it is.
    pub part: Part,
    /// The conveyor, in order.
    pub stations: Vec<Station>,
    /// What the watch cache just passed on, and to how many; empty when nothing.
    pub watch: String,
    /// Whether the presented record is the apiserver's.
    pub active: bool,
}

/// One station of the request pipeline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Station {
    /// A short name that tests and styles know: `authenticate`.
    pub key: &'static str,
    /// Its name on the page.
    pub label: String,
    /// What it decided, in a few words.
    pub detail: String,
    /// Where the request is with it.
    pub state: StationState,
}

/// Where the request on the conveyor is with a station.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StationState {
    /// Not reached.
    #[default]
    Idle,
    /// Passed.
    Passed,
    /// The request is here.
    Current,
    /// The request ended here.
    Refused,
}

impl StationState {
    /// The word in `data-state`.
    pub const fn word(self) -> &'static str {
        match self {
            StationState::Idle => "idle",
            StationState::Passed => "passed",
            StationState::Current => "current",
            StationState::Refused => "refused",
        }
    }
}

/// etcd and its newest keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EtcdCard {
    /// The store's revision.
    pub revision: u64,
    /// The newest keys, newest first.
    pub keys: Vec<EtcdKey>,
    /// Whether the presented record is etcd's.
    pub active: bool,
}

/// One key of the store.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EtcdKey {
    /// The key as the real apiserver names it.
    pub key: String,
    /// The revision that last wrote it.
    pub revision: u64,
    /// Whether that write is the one on the screen now.
    pub fresh: bool,
}

/// The scheduler and the table of its latest decision.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchedulerCard {
    /// What it is doing, in a few words.
    pub activity: String,
    /// Its latest table.
    pub table: Option<VerdictTable>,
    /// Whether the presented record is the scheduler's.
    pub active: bool,
}

/// The controller-manager.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ControllersCard {
    /// What it is doing.
    pub activity: String,
    /// The controllers that run, each with whether it is at work.
    pub chips: Vec<(String, bool)>,
    /// Whether the presented record is the controller-manager's.
    pub active: bool,
}

/// Whether a node is ready, as its Ready condition says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readiness {
    /// `True`.
    True,
    /// `False`.
    False,
    /// `Unknown`, or no condition yet.
    #[default]
    Unknown,
}

impl Readiness {
    /// The word in `data-ready`.
    pub const fn word(self) -> &'static str {
        match self {
            Readiness::True => "true",
            Readiness::False => "false",
            Readiness::Unknown => "unknown",
        }
    }
}

/// A node, its kubelet, its runtime, its pods.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeCard {
    /// Its name.
    pub name: String,
    /// Its Ready condition.
    pub ready: Readiness,
    /// One line under the name.
    pub status: String,
    /// What is left of its lease, in thousandths.
    pub ring: u16,
    /// Whether the ring is about to run out.
    pub ring_tone: Tone,
    /// Seconds until its pods are evicted; empty where nothing of the kind is under way.
    pub countdown: String,
    /// The taints that it got because it is not well: `unreachable: NoSchedule, NoExecute`.
    pub taints: Vec<String>,
    /// cpu requested, in thousandths of what it has, and in words.
    pub cpu: Gauge,
    /// Memory requested.
    pub memory: Gauge,
    /// What its kubelet is doing.
    pub kubelet: Worker,
    /// What its runtime is doing.
    pub runtime: Worker,
    /// The pods that are drawn.
    pub pods: Vec<Arc<PodTile>>,
    /// Pods that are not drawn, counted.
    pub more: String,
    /// How its tiles stand, in the classes that the styles know.
    pub crowd: &'static str,
    /// Whether the story is on this node.
    pub on_story: bool,
}

/// A bar of something used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gauge {
    /// In thousandths.
    pub used: u16,
    /// In words.
    pub label: String,
}

/// A program on a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Worker {
    /// What it does, in a few words; empty when idle.
    pub doing: String,
    /// Whether the presented record is its.
    pub active: bool,
}

/// A pod, as a tile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PodTile {
    /// `namespace/name`.
    pub key: Arc<str>,
    /// Its name.
    pub name: String,
    /// `Pending`, `Running`...
    pub phase: String,
    /// The STATUS that kubectl prints.
    pub status: String,
    /// A shape for that status.
    pub glyph: &'static str,
    /// Its colour.
    pub tone: Tone,
    /// The second line: its IP, or its status.
    pub line: String,
    /// How often its containers restarted.
    pub restarts: u32,
    /// Whether its story is followed.
    pub followed: bool,
}
