//! From what the file says of a profile to the plugins that run. Models `mergePluginSet` and `NewFramework`.

use std::rc::Rc;

use super::types::{
    DefaultPreemptionArgs, InterPodAffinityArgs, KubeSchedulerConfiguration, KubeSchedulerProfile, NodeAffinityArgs,
    NodeResourcesBalancedAllocationArgs, NodeResourcesFitArgs, PluginSet, PodTopologySpreadArgs, ResourceSpec,
    VolumeBindingArgs,
};
use super::{Added, DEFAULT, Fit, Profile, Turns, arguments};
use crate::api::{Key, NULL, Value};
use crate::k;
use crate::scheduler::labels::NodeTerm;
use crate::scheduler::plugins::ALL;
use crate::scheduler::pod_info::spread;
use crate::sim::Span;
use crate::wire::{Scoring, Strategy};

/// The extension points in the order in which the framework fills them: in the file, and the interface.
const POINTS: [(&str, &str); 15] = [
    ("preFilter", "PreFilterPlugin"),
    ("filter", "FilterPlugin"),
    ("postFilter", "PostFilterPlugin"),
    ("reserve", "ReservePlugin"),
    ("preScore", "PreScorePlugin"),
    ("score", "ScorePlugin"),
    ("preBind", "PreBindPlugin"),
    ("bind", "BindPlugin"),
    ("postBind", "PostBindPlugin"),
    ("permit", "PermitPlugin"),
    ("preEnqueue", "PreEnqueuePlugin"),
    ("queueSort", "QueueSortPlugin"),
    ("placementGenerate", "PlacementGeneratePlugin"),
    ("placementScore", "PlacementScorePlugin"),
    ("podGroupPostFilter", "PodGroupPostFilterPlugin"),
];

/// The default plugins in their order, with the points that each extends.
const DEFAULTS: [(&str, &str); 20] = [
    ("SchedulingGates", "preEnqueue"),
    ("PrioritySort", "queueSort"),
    ("NodeName", "preFilter filter"),
    ("NodeUnschedulable", "preFilter filter"),
    ("TaintToleration", "preFilter filter preScore score"),
    ("NodeAffinity", "preFilter filter preScore score"),
    ("NodePorts", "preFilter filter"),
    ("NodeResourcesFit", "preFilter filter preScore score"),
    ("VolumeRestrictions", "preFilter filter"),
    ("NodeVolumeLimits", "preFilter filter"),
    ("VolumeBinding", "preFilter filter reserve preScore score preBind"),
    ("VolumeZone", "preFilter filter"),
    ("PodTopologySpread", "preFilter filter preScore score"),
    ("InterPodAffinity", "preFilter filter preScore score"),
    ("DynamicResources", "preFilter filter postFilter podGroupPostFilter reserve score preBind preEnqueue"),
    ("DefaultPreemption", "postFilter podGroupPostFilter preEnqueue"),
    ("NodeResourcesBalancedAllocation", "preScore score"),
    ("ImageLocality", "score"),
    ("DefaultBinder", "bind"),
    ("NodeDeclaredFeatures", "preFilter filter"),
];

fn points_of(name: &str) -> Option<&'static str> {
    DEFAULTS.iter().find(|(n, _)| *n == name).map(|(_, points)| *points)
}

fn extends(name: &str, point: &str) -> bool {
    points_of(name).is_some_and(|points| points.split(' ').any(|p| p == point))
}

/// A plugin that is enabled, and its weight if one was given.
type Enabled<'a> = (&'a str, Option<i64>);

fn enabled(set: PluginSet<'_>) -> Vec<Enabled<'_>> {
    set.enabled().map(|p| (p.name(), p.weight())).collect()
}

/// The set for all points: the defaults but for those that are disabled, with new weights in their places, then the others.
fn multi_point(custom: PluginSet<'_>) -> Vec<Enabled<'_>> {
    let off = |name: &str| custom.disabled().any(|p| p.name() == name || p.name() == "*");
    let said = enabled(custom);
    let kept = DEFAULTS.iter().map(|(name, _)| *name).filter(|name| !off(name));
    let mut all: Vec<Enabled<'_>> =
        kept.map(|name| said.iter().find(|(n, _)| *n == name).copied().unwrap_or((name, None))).collect();
    // What is named twice stays twice: it is complained of where it would run.
    let again = |at: usize, name: &str| said[..at].iter().any(|(n, _)| *n == name);
    let more = said.iter().enumerate().filter(|(i, (n, _))| again(*i, n) || !all.iter().any(|(have, _)| have == n));
    let more: Vec<_> = more.map(|(_, p)| *p).collect();
    all.extend(more);
    all
}

/// Which plugins run at each point; or why the framework cannot be made.
fn at_points<'a>(profile: KubeSchedulerProfile<'a>, multi: &[Enabled<'a>]) -> Result<Vec<Vec<&'a str>>, String> {
    let set = |point: &str| PluginSet(profile.plugins().0.get(point));
    let mut all: Vec<Vec<&str>> = Vec::new();
    for (point, interface) in POINTS {
        let mut here: Vec<&str> = Vec::new();
        for (name, _) in enabled(set(point)) {
            if points_of(name).is_none() {
                return Err(format!("{interface} {name:?} does not exist"));
            }
            if !extends(name, point) {
                return Err(format!("plugin {name:?} does not extend {interface} plugin"));
            }
            if here.contains(&name) {
                return Err(format!("plugin {name:?} already registered as {interface:?}"));
            }
            here.push(name);
        }
        all.push(here);
    }
    for (here, (point, interface)) in all.iter_mut().zip(POINTS) {
        let off = |name: &str| set(point).disabled().any(|p| p.name() == name);
        if off("*") {
            continue;
        }
        if let Some((name, _)) = multi.iter().find(|(name, _)| points_of(name).is_none()) {
            return Err(format!("{interface} {name:?} does not exist"));
        }
        let names = multi.iter().map(|(name, _)| *name);
        let expanded: Vec<&str> = names.filter(|name| extends(name, point) && !off(name)).collect();
        let twice = |(i, name): &(usize, &&str)| !here.contains(name) && expanded[..*i].contains(name);
        if let Some((_, name)) = expanded.iter().enumerate().find(twice) {
            return Err(format!("plugin {name:?} already registered as {interface:?}"));
        }
        // What is named here as well goes first, what is named only here last.
        let (both, alone): (Vec<&str>, Vec<&str>) = here.iter().partition(|name| expanded.contains(name));
        let rest = expanded.into_iter().filter(|name| !here.contains(name));
        *here = both.iter().copied().chain(rest).chain(alone).collect();
    }
    Ok(all)
}

/// A profile; or why it cannot be made, in the release's words.
pub fn profile(config: KubeSchedulerConfiguration<'_>, said: KubeSchedulerProfile<'_>) -> Result<Profile, String> {
    let name = said.scheduler_name().unwrap_or(DEFAULT);
    let refuse = |why: String| format!("initializing profiles: creating profile for scheduler name {name}: {why}");
    let multi = multi_point(said.plugins().multi_point());
    let args = |plugin: &str| said.plugin_config().find(|c| c.name() == plugin).map_or(NULL, |c| c.args());
    let errors = arguments::fit(NodeResourcesFitArgs(args("NodeResourcesFit")));
    if !errors.is_empty() {
        return Err(refuse(format!("initializing plugin \"NodeResourcesFit\": {}", errors.joined())));
    }
    let all = at_points(said, &multi).map_err(refuse)?;
    let at = |point: &str| POINTS.iter().position(|(p, _)| *p == point).map_or(&[][..], |i| &all[i]);
    if at("queueSort").len() != 1 {
        let n = at("queueSort").len();
        let why = format!("only one queue sort plugin required for profile with scheduler name {name:?}, but got {n}");
        return Err(refuse(why));
    }
    if at("bind").is_empty() {
        return Err(refuse(format!("at least one bind plugin is needed for profile with scheduler name {name:?}")));
    }
    if overflows(said, &multi) {
        return Err(refuse("score plugins: total score of Score plugins could overflow".into()));
    }
    let bits = |point: &str| {
        let runs = |(_, p): &(usize, &crate::scheduler::framework::Plugin)| at(point).contains(&p.name);
        ALL.iter().enumerate().filter(runs).fold(0, |set, (i, _)| set | 1 << i)
    };
    let place = |name: &&str| ALL.iter().position(|p| p.name == *name);
    let places = |point: &str| at(point).iter().filter_map(place).collect();
    let scores = enabled(said.plugins().score());
    let weight = |p: &crate::scheduler::framework::Plugin| {
        let of = |list: &[Enabled<'_>]| list.iter().find(|(n, _)| *n == p.name).map(|(_, w)| *w);
        match of(&scores).or_else(|| of(&multi)) {
            // Named without a weight: 1. Not named at all: the default.
            Some(None) if named(said, p.name) => 1,
            Some(Some(0)) => 1,
            Some(Some(w)) => w,
            _ => p.weight,
        }
    };
    let preemption = DefaultPreemptionArgs(args("DefaultPreemption"));
    let affinity = InterPodAffinityArgs(args("InterPodAffinity"));
    let (binding, default) = (VolumeBindingArgs(args("VolumeBinding")), Profile::default());
    let percentage = said.percentage_of_nodes_to_score().or(config.percentage_of_nodes_to_score());
    let positive = |n: Option<i64>, default: i64| n.unwrap_or(default).max(0) as usize;
    Ok(Profile {
        name: name.into(),
        turns: Turns::new(places("preFilter"), places("filter")),
        scores: bits("score"),
        pre_scores: bits("preScore"),
        weights: ALL.iter().map(weight).collect(),
        gates: at("preEnqueue").contains(&"SchedulingGates"),
        holds_claims: at("preEnqueue").contains(&"DynamicResources"),
        preempts: at("postFilter").contains(&"DefaultPreemption"),
        frees_claims: at("postFilter").contains(&"DynamicResources"),
        candidates: (
            positive(preemption.min_candidate_nodes_percentage(), 10),
            positive(preemption.min_candidate_nodes_absolute(), 100),
        ),
        percentage: positive(percentage, 0),
        fit: fit(NodeResourcesFitArgs(args("NodeResourcesFit"))),
        balanced: resources(NodeResourcesBalancedAllocationArgs(args("NodeResourcesBalancedAllocation")).resources())
            .into_iter()
            .map(|(name, _)| name)
            .collect(),
        hard_affinity: affinity.hard_pod_affinity_weight().unwrap_or(1),
        ignores_preferred: affinity.ignore_preferred(),
        added: added(NodeAffinityArgs(args("NodeAffinity"))),
        volume_shape: if binding.shape().len() == 0 { default.volume_shape } else { shape(binding.0.get(k!("shape"))) },
        volume_timeout: binding
            .bind_timeout_seconds()
            .map_or(default.volume_timeout, |secs| Span::secs(secs.max(0) as u64)),
        spread: defaults(PodTopologySpreadArgs(args("PodTopologySpread"))),
    })
}

/// Whether the weights are too much together, in the release's own reckoning: what is less than 0 is found by that.
fn overflows(said: KubeSchedulerProfile<'_>, multi: &[Enabled<'_>]) -> bool {
    let all = enabled(said.plugins().score()).into_iter().chain(multi.iter().copied());
    let (mut seen, mut total): (Vec<&str>, i64) = (Vec::new(), 0);
    for (name, weight) in all.filter(|(name, _)| extends(name, "score")) {
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        let default = || ALL.iter().find(|p| p.name == name).map_or(1, |p| p.weight);
        let weight = weight.unwrap_or_else(|| if named(said, name) { 1 } else { default() });
        let worth = if weight == 0 { 1 } else { weight } * crate::scheduler::framework::SCORE_MAX;
        if worth > i64::MAX.wrapping_sub(total) {
            return true;
        }
        total = total.wrapping_add(worth);
    }
    false
}

/// Whether the file names a plugin where it may give it a weight.
fn named(said: KubeSchedulerProfile<'_>, name: &str) -> bool {
    [said.plugins().score(), said.plugins().multi_point()].iter().any(|set| set.enabled().any(|p| p.name() == name))
}

/// Resources and their weights; cpu and memory where none is named.
fn resources<'a>(said: impl Iterator<Item = ResourceSpec<'a>>) -> Vec<(Key, i64)> {
    let all: Vec<_> = said.map(|r| (Key::intern(r.name()), r.weight().max(1))).collect();
    if all.is_empty() { Profile::default().fit.scoring.resources.clone() } else { all }
}

/// A line's points; the highest score is 10.
fn shape(points: &Value) -> Vec<(i64, i64)> {
    let point = |p: &Value| (p.get(k!("utilization")).int(), p.get(k!("score")).int() * 10);
    points.items().iter().map(point).collect()
}

fn fit(args: NodeResourcesFitArgs<'_>) -> Fit {
    let said = args.scoring_strategy();
    let scoring = Scoring {
        strategy: match said.type_() {
            "MostAllocated" => Strategy::Most,
            "RequestedToCapacityRatio" => {
                Strategy::Shape(shape(said.0.at(crate::path!("requestedToCapacityRatio.shape"))))
            }
            _ => Strategy::Least,
        },
        resources: resources(said.resources()),
    };
    Fit {
        scoring: Rc::new(scoring),
        ignored: args.ignored_resources().map(Key::intern).collect(),
        ignored_groups: args.ignored_resource_groups().map(String::from).collect(),
    }
}

fn added(args: NodeAffinityArgs<'_>) -> Added {
    let said = args.added_affinity().0;
    let required = said.get(k!("requiredDuringSchedulingIgnoredDuringExecution"));
    let preferred = said.get(k!("preferredDuringSchedulingIgnoredDuringExecution"));
    let terms = |v: &Value| v.get(k!("nodeSelectorTerms")).items().iter().map(NodeTerm::of).collect();
    Added {
        required: (!required.is_null()).then(|| terms(required)),
        preferred: (preferred.items().iter())
            .map(|t| (t.get(k!("weight")).int(), NodeTerm::of(t.get(k!("preference")))))
            .collect(),
    }
}

fn defaults(args: PodTopologySpreadArgs<'_>) -> Option<Vec<crate::scheduler::pod_info::Spread>> {
    let list = args.defaulting_type() == "List";
    list.then(|| args.default_constraints().map(|c| spread(c.0, &Default::default())).collect())
}

#[test]
fn every_plugin_of_the_table_is_among_the_defaults_with_its_points() {
    for p in ALL {
        for (point, has) in [("filter", p.filter.is_some()), ("score", p.score.is_some())] {
            assert!(!has || extends(p.name, point), "{} has {point}", p.name);
        }
    }
}
