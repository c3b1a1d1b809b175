//! Models a profile of KubeSchedulerConfiguration: which plugins run where, what they weigh, and what they are told.
//!
//! Pods choose one by `schedulerName`. Start at [`Profile`]; [`settings`] reads the file that `--config` names.
//! Simplified: a plugin that filters or scores though it is disabled for PreFilter or PreScore does so as if it had had its
//! turn there; the real one mostly fails. Not heeded, and said so: extenders.

mod arguments;
mod check;
mod compile;
pub mod settings;
mod turns;
pub mod types;

use std::rc::Rc;

use super::labels::NodeTerm;
use super::plugins::ALL;
use super::pod_info::Spread;
use crate::api::Key;
use crate::k;
use crate::sim::Span;
use crate::wire::{Scoring, Strategy};

pub use settings::Settings;
pub use turns::Turns;

/// The name of the profile that pods have who choose none.
pub const DEFAULT: &str = "default-scheduler";

/// NodeResourcesFitArgs.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// How it scores, and over what.
    pub scoring: Rc<Scoring>,
    /// Extended resources that are not looked at.
    pub ignored: Vec<Key>,
    /// And groups of them: what stands before the slash.
    pub ignored_groups: Vec<String>,
}

/// NodeAffinityArgs: what is asked of nodes for every pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Added {
    /// One of these must match.
    pub required: Option<Vec<NodeTerm>>,
    /// What each is worth.
    pub preferred: Vec<(i64, NodeTerm)>,
}

/// See the module. Sets of plugins are bits by place in the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// `schedulerName`.
    pub name: Rc<str>,
    /// Which filter, and in which order.
    pub turns: Turns,
    /// Which score.
    pub scores: u32,
    /// Which may say before that they do not.
    pub pre_scores: u32,
    /// What each score weighs, by place in the table.
    pub weights: Vec<i64>,
    /// Whether pods wait behind their gates: SchedulingGates.
    pub gates: bool,
    /// Whether pods with resource claims wait for them: DynamicResources. There are none here, so they wait for ever.
    pub holds_claims: bool,
    /// Whether room may be made: DefaultPreemption.
    pub preempts: bool,
    /// Whether DynamicResources has its say where no node fits.
    pub frees_claims: bool,
    /// Of how many nodes on which room could be made one is chosen: a share of all, in percent, and at least so many.
    pub candidates: (usize, usize),
    /// `percentageOfNodesToScore`; 0: as the size of the cluster says.
    pub percentage: usize,
    /// NodeResourcesFitArgs.
    pub fit: Fit,
    /// NodeResourcesBalancedAllocationArgs: over which resources.
    pub balanced: Vec<Key>,
    /// InterPodAffinityArgs: what a required term of a pod that is there weighs.
    pub hard_affinity: i64,
    /// InterPodAffinityArgs: whether pods without such terms ignore those of the pods that are there.
    pub ignores_preferred: bool,
    /// NodeAffinityArgs.
    pub added: Added,
    /// VolumeBindingArgs: what a volume is worth that would be used up to a share, in percent, and how long volumes are waited for.
    pub volume_shape: Vec<(i64, i64)>,
    /// See `volume_shape`.
    pub volume_timeout: Span,
    /// PodTopologySpreadArgs: the constraints of pods that have none, if not the system's own. Their selectors are made for each pod.
    pub spread: Option<Vec<Spread>>,
}

impl Default for Profile {
    fn default() -> Profile {
        let (cpu, memory) = (k!("cpu").key(), k!("memory").key());
        let (resources, ignored, ignored_groups) = (vec![(cpu, 1), (memory, 1)], Vec::new(), Vec::new());
        Profile {
            name: DEFAULT.into(),
            turns: Turns::default(),
            scores: u32::MAX,
            pre_scores: u32::MAX,
            weights: ALL.iter().map(|p| p.weight).collect(),
            gates: true,
            holds_claims: true,
            preempts: true,
            frees_claims: true,
            candidates: (10, 100),
            percentage: 0,
            fit: Fit { scoring: Rc::new(Scoring { strategy: Strategy::Least, resources }), ignored, ignored_groups },
            balanced: vec![cpu, memory],
            hard_affinity: 1,
            ignores_preferred: false,
            added: Added::default(),
            volume_shape: vec![(0, 100), (100, 0)],
            volume_timeout: Span::secs(600),
            spread: None,
        }
    }
}

impl Profile {
    /// What a plugin weighs, by place in the table; nothing if it does not score.
    pub fn weight(&self, at: usize) -> Option<i64> {
        (self.scores & 1 << at != 0).then(|| self.weights[at])
    }
}

/// The profiles of a process.
#[derive(Clone, Debug)]
pub struct Profiles(pub Rc<[Rc<Profile>]>);

impl Default for Profiles {
    /// The one that there is where nothing is said.
    fn default() -> Profiles {
        Profiles([Rc::new(Profile::default())].into())
    }
}

impl Profiles {
    /// Whether there is one of this name: other pods are not the process's business.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|p| &*p.name == name)
    }
    /// The profile of this name; the first, where a pod is another scheduler's, or of no cluster.
    pub fn choose(&self, name: &str) -> Rc<Profile> {
        self.0.iter().find(|p| &*p.name == name).unwrap_or(&self.0[0]).clone()
    }
    /// The name by which the process speaks of itself: its first profile's.
    pub fn first(&self) -> &Rc<str> {
        &self.0[0].name
    }
}
