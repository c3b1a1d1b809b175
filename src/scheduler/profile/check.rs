//! What may stand in the file. Models `ValidateKubeSchedulerConfiguration` and the validation of the plugins' arguments.
//! Simplified: of an added node affinity, and of the times of the leader election, everything is taken.

use super::types::{
    DefaultPreemptionArgs, InterPodAffinityArgs, KubeSchedulerConfiguration, NodeResourcesBalancedAllocationArgs,
    NodeResourcesFitArgs, PluginConfig, PodTopologySpreadArgs, UtilizationShapePoint,
};
use crate::api::{Errors, Value, names};
use crate::k;

/// The highest score of a shape.
const SCORE_MAX: i64 = 10;

/// Everything wrong with the file but for what the framework says when it is made.
pub fn configuration(config: KubeSchedulerConfiguration<'_>) -> Errors {
    let mut e = Errors::default();
    let lock = config.leader_election().resource_lock();
    if config.leader_election().leader_elect() != Some(false) && !matches!(lock, "" | "leases") {
        e.invalid("leaderElection.resourceLock", lock, "resourceLock value must be \"leases\"");
    }
    if let Some(n) = config.parallelism().filter(|n| *n <= 0) {
        e.invalid("parallelism", n, "should be an integer value greater than zero");
    }
    let mut seen: Vec<&str> = Vec::new();
    let alone = config.profiles().len() == 1;
    for (i, profile) in config.profiles().enumerate() {
        let at = format!("profiles[{i}]");
        let name = profile.scheduler_name().unwrap_or(if alone { super::DEFAULT } else { "" });
        if name.is_empty() {
            e.required(format!("{at}.schedulerName"), "");
        }
        percentage(&format!("{at}.percentageOfNodesToScore"), profile.percentage_of_nodes_to_score(), &mut e);
        let mut told: Vec<&str> = Vec::new();
        for (j, c) in profile.plugin_config().enumerate() {
            let at = format!("{at}.pluginConfig[{j}]");
            if told.contains(&c.name()) {
                e.duplicate(at.as_str(), c.name());
            }
            told.push(c.name());
            arguments(&format!("{at}.args."), c, &mut e);
        }
        if seen.contains(&name) {
            // The path of the first, of which nothing is to be seen as JSON.
            e.duplicate(format!("{at}.schedulerName"), Value::object());
        }
        seen.push(name);
    }
    percentage("percentageOfNodesToScore", config.percentage_of_nodes_to_score(), &mut e);
    let first = config.pod_initial_backoff_seconds().unwrap_or(1);
    let longest = config.pod_max_backoff_seconds().unwrap_or(10);
    if first <= 0 {
        e.invalid("podInitialBackoffSeconds", first, "must be greater than 0");
    }
    if longest < first {
        e.invalid("podMaxBackoffSeconds", longest, "must be greater than or equal to PodInitialBackoffSeconds");
    }
    e
}

fn percentage(at: &str, n: Option<i64>, e: &mut Errors) {
    if let Some(n) = n.filter(|n| !(0..=100).contains(n)) {
        e.invalid(at, n, "not in valid range [0-100]");
    }
}

fn arguments(at: &str, c: PluginConfig<'_>, e: &mut Errors) {
    match c.name() {
        "DefaultPreemption" => {
            let args = DefaultPreemptionArgs(c.args());
            let [share, least] = [args.min_candidate_nodes_percentage(), args.min_candidate_nodes_absolute()];
            let (share, least) = (share.unwrap_or(10), least.unwrap_or(100));
            let paths = ["minCandidateNodesPercentage", "minCandidateNodesAbsolute"].map(|name| format!("{at}{name}"));
            if !(0..=100).contains(&share) {
                e.invalid(paths[0].as_str(), share, "not in valid range [0, 100]");
            }
            if least < 0 {
                e.invalid(paths[1].as_str(), least, "not in valid range [0, inf)");
            }
            if (share, least) == (0, 0) {
                e.invalid(paths[0].as_str(), 0, "cannot be zero at the same time as minCandidateNodesAbsolute");
                e.invalid(paths[1].as_str(), 0, "cannot be zero at the same time as minCandidateNodesPercentage");
            }
        }
        "InterPodAffinity" => {
            let weight = InterPodAffinityArgs(c.args()).hard_pod_affinity_weight();
            if let Some(n) = weight.filter(|n| !(0..=100).contains(n)) {
                e.invalid(format!("{at}hardPodAffinityWeight"), n, "not in valid range [0, 100]");
            }
        }
        "NodeResourcesBalancedAllocation" => balanced(at, NodeResourcesBalancedAllocationArgs(c.args()), e),
        "PodTopologySpread" => spread(at, PodTopologySpreadArgs(c.args()), e),
        _ => {}
    }
}

fn balanced(at: &str, args: NodeResourcesBalancedAllocationArgs<'_>, e: &mut Errors) {
    let mut seen: Vec<&str> = Vec::new();
    for (i, r) in args.resources().enumerate() {
        if seen.contains(&r.name()) {
            e.duplicate(format!("{at}resources[{i}].name"), r.name());
        }
        seen.push(r.name());
        if !matches!(r.weight(), 0 | 1) {
            e.invalid(format!("{at}resources[{i}].weight"), r.weight(), "must be 1");
        }
    }
}

fn spread(at: &str, args: PodTopologySpreadArgs<'_>, e: &mut Errors) {
    match args.defaulting_type() {
        "" | "System" if args.default_constraints().len() > 0 => {
            e.invalid(format!("{at}defaultingType"), "System", "when .defaultConstraints are not empty");
        }
        "" | "System" | "List" => {}
        other => e.not_supported(format!("{at}defaultingType"), other, &["System", "List"]),
    }
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for (i, c) in args.default_constraints().enumerate() {
        let at = format!("{at}defaultConstraints[{i}]");
        if c.max_skew() <= 0 {
            e.invalid(format!("{at}.maxSkew"), c.max_skew(), "not in valid range (0, inf)");
        }
        match c.topology_key() {
            "" => e.required(format!("{at}.topologyKey"), "can not be empty"),
            key => e.all(format!("{at}.topologyKey"), key, names::qualified_name(key)),
        }
        match c.when_unsatisfiable() {
            "" => e.required(format!("{at}.whenUnsatisfiable"), "can not be empty"),
            "DoNotSchedule" | "ScheduleAnyway" => {}
            other => {
                e.not_supported(format!("{at}.whenUnsatisfiable"), other, &["DoNotSchedule", "ScheduleAnyway"]);
            }
        }
        if !c.0.get(k!("labelSelector")).is_null() {
            let why = "constraint must not define a selector, as they deduced for each pod";
            e.forbidden(format!("{at}.labelSelector"), why);
        }
        let this = (c.topology_key(), c.when_unsatisfiable());
        if seen.contains(&this) {
            e.duplicate(at, format!("{{{}, {}}}", this.0, this.1));
        }
        seen.push(this);
    }
}

/// NodeResourcesFit's arguments: it looks at them itself, when it is made. Paths begin with the field.
pub fn fit(args: NodeResourcesFitArgs<'_>) -> Errors {
    let mut e = Errors::default();
    for (i, name) in args.ignored_resources().enumerate() {
        e.all(format!("ignoredResources[{i}]"), name, names::qualified_name(name));
    }
    for (i, group) in args.ignored_resource_groups().enumerate() {
        if group.contains('/') {
            e.invalid(format!("ignoredResourceGroups[{i}]"), group, "resource group name can't contain '/'");
        }
        e.all(format!("ignoredResourceGroups[{i}]"), group, names::qualified_name(group));
    }
    if args.0.get(k!("scoringStrategy")).is_null() {
        return e;
    }
    let strategy = args.scoring_strategy();
    let types = ["LeastAllocated", "MostAllocated", "RequestedToCapacityRatio"];
    if !types.contains(&strategy.type_()) {
        e.not_supported("scoringStrategy.type", strategy.type_(), &types);
    }
    for (i, r) in strategy.resources().enumerate() {
        // 0 stands for the default.
        if !(0..=100).contains(&r.weight()) {
            let why = format!("resource weight of {} not in valid range (0, 100]", r.name());
            e.invalid(format!("scoringStrategy.resources[{i}].weight"), r.weight(), &why);
        }
    }
    let at = "scoringStrategy.requestedToCapacityRatio";
    match (strategy.type_() == types[2], strategy.ratio()) {
        (true, None) => e.required(at, "must be specified when type is RequestedToCapacityRatio"),
        (true, Some(ratio)) => shape(&format!("{at}.shape"), ratio.shape(), &mut e),
        (false, Some(_)) => e.forbidden(at, "must be nil when type is not RequestedToCapacityRatio"),
        (false, None) => {}
    }
    e
}

fn shape<'a>(at: &str, points: impl Iterator<Item = UtilizationShapePoint<'a>>, e: &mut Errors) {
    let points: Vec<_> = points.collect();
    if points.is_empty() {
        return e.required(at, "at least one point must be specified");
    }
    let falls = points.windows(2).position(|two| two[0].utilization() >= two[1].utilization());
    if let Some(i) = falls {
        let said = points[i].utilization();
        e.invalid(format!("{at}[{}].utilization", i + 1), said, "values must be sorted in increasing order");
    }
    for (i, p) in points.iter().enumerate() {
        if !(0..=100).contains(&p.utilization()) {
            e.invalid(format!("{at}[{i}].utilization"), p.utilization(), "not in valid range [0, 100]");
        }
        if !(0..=SCORE_MAX).contains(&p.score()) {
            e.invalid(format!("{at}[{i}].score"), p.score(), &format!("not in valid range [0, {SCORE_MAX}]"));
        }
    }
}

#[test]
fn what_is_wrong_is_said_as_the_release_says_it() {
    let said = |text: &str| super::Settings::read(text).expect_err(text);
    let head = "apiVersion: kubescheduler.config.k8s.io/v1\nkind: KubeSchedulerConfiguration\n\
                clientConnection: {kubeconfig: /etc/kubernetes/scheduler.conf}\n";
    let init = "initializing profiles: creating profile for scheduler name default-scheduler: ";
    // What the release's own program said of each.
    for (text, want) in [
        (
            "profile: []\nprofiles:\n- schedulerName: a\n  plugin: {}\n",
            "strict decoding error: unknown field \"profile\", unknown field \"profiles[0].plugin\"".to_string(),
        ),
        (
            "profiles:\n- schedulerName: a\n- schedulerName: a\n- {}\n",
            "[profiles[1].schedulerName: Duplicate value: {}, profiles[2].schedulerName: Required value]".into(),
        ),
        (
            "percentageOfNodesToScore: 101\npodInitialBackoffSeconds: 20\nprofiles:\n- schedulerName: a\n  pluginConfig:\n  \
             - name: InterPodAffinity\n    args: {hardPodAffinityWeight: 101}\n",
            "[profiles[0].pluginConfig[0].args.hardPodAffinityWeight: Invalid value: 101: not in valid range [0, 100], \
             percentageOfNodesToScore: Invalid value: 101: not in valid range [0-100], podMaxBackoffSeconds: Invalid value: 10: \
             must be greater than or equal to PodInitialBackoffSeconds]"
                .into(),
        ),
        (
            "profiles:\n- schedulerName: a\n  pluginConfig:\n  - name: NodeResourcesFit\n    args: {scoringStrateg: {type: Foo}}\n",
            "strict decoding error: decoding .profiles[0].pluginConfig[0]: strict decoding error: decoding args for plugin \
             NodeResourcesFit: strict decoding error: unknown field \"scoringStrateg\""
                .into(),
        ),
        (
            "percentageOfNodesToScore: \"10\"\n",
            "json: cannot unmarshal string into Go struct field KubeSchedulerConfiguration.percentageOfNodesToScore of type int32"
                .into(),
        ),
        ("profiles: [{plugins: {score: {enabled: [{name: Foo}]}}}]\n", format!("{init}ScorePlugin \"Foo\" does not exist")),
        (
            "profiles: [{plugins: {multiPoint: {enabled: [{name: Foo}]}}}]\n",
            format!("{init}PreFilterPlugin \"Foo\" does not exist"),
        ),
        (
            "profiles: [{plugins: {score: {enabled: [{name: NodeName}]}}}]\n",
            format!("{init}plugin \"NodeName\" does not extend ScorePlugin plugin"),
        ),
        (
            "profiles: [{plugins: {multiPoint: {disabled: [{name: \"*\"}]}}}]\n",
            format!("{init}only one queue sort plugin required for profile with scheduler name \"default-scheduler\", but got 0"),
        ),
    ] {
        assert_eq!(said(&format!("{head}{text}")), want, "{text}");
    }
    assert!(said("profiles: []\n").starts_with("Object 'Kind' is missing in 'profiles: []"));
}
