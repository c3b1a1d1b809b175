//! The stories as tables: of which steps each consists, and what in the trace each step is.

use super::rule::{Test, What, is};
use crate::view::part::Part::{self, Api, Controllers, Etcd, Kubelet, Runtime, Scheduler, User};
use crate::view::text::{Text, act, steps, tales};

/// What a story is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A pod is created: the thirteen steps of the course.
    #[default]
    Pod,
    /// A deployment is created.
    Deployment,
    /// Its template changes.
    Rollout,
    /// Its template is again what it was before.
    Undo,
    /// It is to have more replicas.
    ScaleUp,
    /// It is to have fewer.
    ScaleDown,
    /// A job is created.
    Job,
    /// A node is cordoned and emptied.
    Drain,
    /// A node registers.
    Join,
    /// The controller-manager stops, and then a node.
    Blind,
    /// No worker is heard.
    AllLost,
    /// A second worker falls silent.
    TwoLost,
    /// A node falls silent that has none but pods without an owner.
    Bare,
    /// A node falls silent: lost heartbeat, eviction, replacement, return.
    Silence,
}

/// A story.
#[derive(Debug)]
pub struct Table {
    /// The name in `data-story`.
    pub code: &'static str,
    /// Its title.
    pub title: Text,
    /// What it shows, in a few words.
    pub hint: Text,
    /// Its steps; the first is what begins it.
    pub steps: &'static [Step],
}

/// One step.
#[derive(Debug)]
pub struct Step {
    /// Who acts.
    pub part: Part,
    /// Title, what, why, question.
    pub texts: [Text; 4],
    /// What happens.
    pub what: What,
    /// To which objects: `pods`, `deployments/status`.
    pub kind: &'static str,
    /// To which of them.
    pub test: Test,
    /// After so many seconds in which nothing more of the story happened, nothing more is waited for.
    pub wait: u16,
    /// Whether it may come before the step above it.
    pub early: bool,
    /// What it says instead where no step before it did such a thing.
    pub without: Option<(What, [Text; 4])>,
}

impl Step {
    const fn waits(self, wait: u16) -> Step {
        Step { wait, ..self }
    }

    const fn early(self) -> Step {
        Step { early: true, ..self }
    }

    const fn without(self, what: What, texts: [Text; 4]) -> Step {
        Step { without: Some((what, texts)), ..self }
    }
}

/// As long as most things take at most: an image is pulled, a container stops.
const WAIT: u16 = 40;
/// A lease, its grace period, the controller's look.
const VERDICT: u16 = 100;
/// The time for which pods tolerate a silent node.
const TOLERANCE: u16 = 320;

const fn step(part: Part, texts: [Text; 4], what: What, kind: &'static str, test: Test) -> Step {
    Step { part, texts, what, kind, test, wait: WAIT, early: false, without: None }
}

/// A step of a pod's life: its matching is its own.
const fn pod(part: Part, n: usize) -> Step {
    step(part, steps::STEPS[n - 1], What::Nothing, "", is::any)
}

const PODS_MADE: Step = step(Controllers, tales::PODS_MADE, What::Post, "pods", is::theirs);
const PLACED: Step = step(Scheduler, tales::PLACED, What::Placed, "pods", is::theirs);
const STARTED: Step = step(Runtime, tales::STARTED, What::Started, "pods", is::theirs);
const READY: Step = step(Kubelet, tales::READY, What::Wrote, "pods", is::ready);
const AVAILABLE: Step = step(Controllers, tales::AVAILABLE, What::Wrote, "deployments", is::complete);
const OLD_LESS: Step = step(Controllers, tales::OLD_LESS, What::Put, "replicasets", is::other_set);
const OLD_GONE: Step = step(Controllers, tales::OLD_GONE, What::Delete, "pods", is::of_other_set);
const COMPLETE: Step = step(Controllers, tales::COMPLETE, What::Wrote, "deployments", is::complete);
const SCALED: Step = step(User, tales::SCALED, What::Wrote, "deployments", is::more);
const RS_SCALED: Step = step(Controllers, tales::RS_SCALED, What::Put, "replicasets", is::owned);
const ENDED: Step = step(Runtime, tales::ENDED, What::Ended, "pods", is::leaving);
const CONFIRMED: Step = step(Kubelet, tales::CONFIRMED, What::Delete, "pods", is::leaving);
const SILENT: Step = step(Kubelet, tales::SILENT, What::Silent, "", is::about).waits(VERDICT);
const OVERDUE: Step = step(Etcd, tales::OVERDUE, What::Overdue, "", is::about).waits(VERDICT);
const UNKNOWN: Step = step(Controllers, tales::UNKNOWN, What::Put, "minions/status", is::about).waits(VERDICT);
const TAINTED: Step = step(Controllers, tales::TAINTED, What::Put, "minions", is::about);
const TOLERATED: Step = step(Controllers, tales::TOLERATED, What::Wrote, "minions", is::driving_out).waits(TOLERANCE);
const DRIVEN_OUT: Step = step(Controllers, tales::DRIVEN_OUT, What::Delete, "pods", is::there);
const REPLACED: Step = step(Controllers, tales::REPLACED, What::Post, "pods", is::theirs);
const REPLACED_AT: Step = step(Scheduler, tales::REPLACED_AT, What::Placed, "pods", is::theirs);
const CAME_BACK: Step = step(Kubelet, tales::CAME_BACK, What::Heard, "minions", is::about)
    .early()
    .without(What::Delete, tales::BACK_IN_TIME);

/// All stories, in the order of [`Kind`]. Where several could begin, the first does.
static TABLES: [Table; 14] = [
    Table {
        code: "pod",
        title: steps::STORY,
        hint: act::RUN_HINT,
        steps: &[
            pod(Api, 1),
            pod(Api, 2),
            pod(Api, 3),
            pod(Etcd, 4),
            pod(User, 5),
            pod(Scheduler, 6),
            pod(Scheduler, 7),
            pod(Scheduler, 8),
            pod(Etcd, 9),
            pod(Kubelet, 10),
            pod(Runtime, 11),
            pod(Kubelet, 12),
            pod(Etcd, 13),
        ],
    },
    Table {
        code: "deployment",
        title: tales::DEPLOYMENT,
        hint: tales::DEPLOYMENT_HINT,
        steps: &[
            step(User, tales::DEPLOYED, What::Wrote, "deployments", is::new),
            step(Controllers, tales::RS_MADE, What::Post, "replicasets", is::owned),
            PODS_MADE,
            PLACED,
            STARTED,
            READY,
            AVAILABLE,
        ],
    },
    Table {
        code: "rollout",
        title: tales::ROLLOUT,
        hint: tales::ROLLOUT_HINT,
        steps: &[
            step(User, tales::TEMPLATE, What::Wrote, "deployments", is::new_template),
            step(Controllers, tales::RS_MADE, What::Post, "replicasets", is::owned),
            PODS_MADE,
            PLACED,
            READY,
            OLD_LESS,
            OLD_GONE,
            COMPLETE,
        ],
    },
    Table {
        code: "undo",
        title: tales::UNDO,
        hint: tales::UNDO_HINT,
        steps: &[
            step(User, tales::BACK_TEMPLATE, What::Wrote, "deployments", is::old_template),
            step(Controllers, tales::RS_BACK, What::Put, "replicasets", is::owned),
            PODS_MADE,
            PLACED,
            READY,
            OLD_LESS,
            OLD_GONE,
            COMPLETE,
        ],
    },
    Table {
        code: "scale-up",
        title: tales::SCALE_UP,
        hint: tales::SCALE_UP_HINT,
        steps: &[SCALED, RS_SCALED, PODS_MADE, PLACED, READY, AVAILABLE],
    },
    Table {
        code: "scale-down",
        title: tales::SCALE_DOWN,
        hint: tales::SCALE_DOWN_HINT,
        steps: &[
            Step { test: is::fewer, ..SCALED },
            RS_SCALED,
            step(Controllers, tales::PODS_LESS, What::Delete, "pods", is::theirs),
            step(Controllers, tales::COUNTED, What::Wrote, "deployments", is::complete),
            ENDED.early(),
            CONFIRMED.early(),
        ],
    },
    Table {
        code: "job",
        title: tales::JOB,
        hint: tales::JOB_HINT,
        steps: &[
            step(User, tales::JOB_MADE, What::Wrote, "jobs", is::new),
            PODS_MADE,
            PLACED,
            STARTED,
            step(Runtime, tales::TASK_ENDED, What::Ended, "pods", is::theirs),
            step(Kubelet, tales::SUCCEEDED, What::Wrote, "pods", is::succeeded),
            step(Controllers, tales::JOB_DONE, What::Wrote, "jobs", is::complete),
        ],
    },
    Table {
        code: "drain",
        title: tales::DRAIN,
        hint: tales::DRAIN_HINT,
        steps: &[
            step(User, tales::CORDONED, What::Wrote, "minions", is::closed),
            step(User, tales::EVICTED, What::Post, "pods/eviction", is::there),
            PODS_MADE,
            PLACED,
            ENDED.early(),
            CONFIRMED.early(),
            step(User, tales::UNCORDONED, What::Wrote, "minions", is::opened),
        ],
    },
    Table {
        code: "node-joins",
        title: tales::JOIN,
        hint: tales::JOIN_HINT,
        steps: &[
            step(Kubelet, tales::JOINED, What::Wrote, "minions", is::new),
            step(Controllers, tales::DS_MADE, What::Post, "pods", is::of_daemon_set),
            step(Scheduler, tales::DS_PLACED, What::Placed, "pods", is::there),
            step(Kubelet, tales::NODE_READY, What::Wrote, "minions", is::ready_node).early(),
            step(Runtime, tales::STARTED, What::Started, "pods", is::there),
        ],
    },
    Table {
        code: "controller-manager",
        title: tales::BLIND,
        hint: tales::BLIND_HINT,
        steps: &[
            step(Controllers, tales::CM_DOWN, What::Down, "", is::any),
            SILENT,
            OVERDUE,
            step(Etcd, tales::UNSEEN, What::After(90), "", is::still_ready),
            step(Controllers, tales::CM_UP, What::Up, "", is::any),
            step(Controllers, tales::CM_LEADS, What::Put, "leases", is::leader).waits(VERDICT),
            UNKNOWN,
            TAINTED,
            TOLERATED.waits(WAIT),
        ],
    },
    Table {
        code: "all-lost",
        title: tales::ALL_LOST,
        hint: tales::ALL_LOST_HINT,
        steps: &[
            Step { test: is::last, texts: tales::LAST, ..SILENT },
            OVERDUE,
            UNKNOWN,
            TAINTED,
            step(Controllers, tales::HELD_BACK, What::After(30), "", is::unmoved),
            Step { texts: tales::ALL_BACK, without: None, ..CAME_BACK },
        ],
    },
    Table {
        code: "two-lost",
        title: tales::TWO,
        hint: tales::TWO_HINT,
        steps: &[
            Step { test: is::second, texts: tales::SECOND, ..SILENT },
            OVERDUE,
            UNKNOWN,
            TAINTED,
            TOLERATED,
            DRIVEN_OUT,
            REPLACED,
            Step { texts: tales::CROWDED, ..REPLACED_AT },
            CAME_BACK,
        ],
    },
    Table {
        code: "bare-pod",
        title: tales::BARE,
        hint: tales::BARE_HINT,
        steps: &[
            Step { test: is::bare, ..SILENT },
            OVERDUE,
            UNKNOWN,
            TAINTED,
            TOLERATED,
            Step { test: is::bare_there, ..DRIVEN_OUT },
            step(Controllers, tales::NOBODY, What::After(20), "", is::not_again),
            CAME_BACK,
        ],
    },
    Table {
        code: "node-lost",
        title: tales::SILENCE,
        hint: tales::SILENCE_HINT,
        steps: &[
            Step { test: is::alone, ..SILENT },
            OVERDUE,
            UNKNOWN,
            TAINTED,
            TOLERATED,
            DRIVEN_OUT,
            REPLACED,
            REPLACED_AT,
            CAME_BACK,
        ],
    },
];

impl Kind {
    /// All, in the order in which they are tried.
    pub const ALL: [Kind; 14] = {
        use Kind::*;
        [Pod, Deployment, Rollout, Undo, ScaleUp, ScaleDown, Job, Drain, Join, Blind, AllLost, TwoLost, Bare, Silence]
    };

    /// Its table.
    pub fn table(self) -> &'static Table {
        &TABLES[self as usize]
    }

    /// How many steps it counts.
    pub fn steps(self) -> u8 {
        self.table().steps.len() as u8
    }

    /// Step `n`, from 1 on.
    pub fn step(self, n: u8) -> &'static Step {
        let steps = self.table().steps;
        &steps[usize::from(n).saturating_sub(1).min(steps.len() - 1)]
    }
}
