//! What may stand in the file. Models `ValidateKubeSchedulerConfiguration`; what plugins are told is in [`super::arguments`].

use super::arguments::{self, duration};
use super::types::{KubeSchedulerConfiguration, KubeSchedulerProfile, LeaderElectionConfiguration, PluginSet};
use crate::api::kinds::pod::validate::is_extended;
use crate::api::time::go_duration;
use crate::api::{Errors, Value, names};
use crate::json;
use crate::k;

/// Plugins that earlier versions had.
const REMOVED: [&str; 4] = ["AzureDiskLimits", "CinderLimits", "EBSLimits", "GCEPDLimits"];
const IN_VAIN: &str =
    "was invalid in version \"v1\" (KubeSchedulerConfiguration is version \"kubescheduler.config.k8s.io/v1\")";
/// Points whose plugins are not looked at for that.
const UNCHECKED: [&str; 3] = ["multiPoint", "placementGenerate", "placementScore"];

/// Everything wrong with the file but for what the framework says when it is made.
pub fn configuration(config: KubeSchedulerConfiguration<'_>) -> Errors {
    let mut e = Errors::default();
    if config.client_connection().burst() < 0 {
        e.invalid("clientConnection.burst", config.client_connection().burst(), "must be non-negative");
    }
    let lock = config.leader_election().resource_lock();
    if config.leader_election().leader_elect() != Some(false) {
        election(config.leader_election(), &mut e);
    }
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
        for (point, set) in
            profile.plugins().0.entries().iter().filter(|(point, _)| !UNCHECKED.contains(&point.as_str()))
        {
            for (j, plugin) in PluginSet(set).enabled().enumerate().filter(|(_, p)| REMOVED.contains(&p.name())) {
                e.invalid(format!("{at}.plugins.{}.enabled[{j}]", point.as_str()), plugin.name(), IN_VAIN);
            }
        }
        let mut told: Vec<&str> = Vec::new();
        for (j, c) in profile.plugin_config().enumerate() {
            let at = format!("{at}.pluginConfig[{j}]");
            if told.contains(&c.name()) {
                e.duplicate(at.as_str(), c.name());
            }
            told.push(c.name());
            match REMOVED.contains(&c.name()) {
                true => e.invalid(at, c.name(), IN_VAIN),
                false => arguments::check(&format!("{at}.args."), c, &mut e),
            }
        }
        if seen.contains(&name) {
            // The path of the first, of which nothing is to be seen as JSON.
            e.duplicate(format!("{at}.schedulerName"), Value::object());
        }
        seen.push(name);
    }
    common_queue_sort(config, &mut e);
    percentage("percentageOfNodesToScore", config.percentage_of_nodes_to_score(), &mut e);
    let first = config.pod_initial_backoff_seconds().unwrap_or(1);
    let longest = config.pod_max_backoff_seconds().unwrap_or(10);
    if first <= 0 {
        e.invalid("podInitialBackoffSeconds", first, "must be greater than 0");
    }
    if longest < first {
        e.invalid("podMaxBackoffSeconds", longest, "must be greater than or equal to PodInitialBackoffSeconds");
    }
    extenders(config, &mut e);
    e
}

/// Models `ValidateLeaderElectionConfiguration`, where there is one: what is 0 or missing is the default.
fn election(said: LeaderElectionConfiguration<'_>, e: &mut Errors) {
    let span = |text: &str, default: i64| match duration(text) {
        Ok(n) if n != 0 && !text.is_empty() => n,
        _ => default * 1_000_000_000,
    };
    let (lease, renew) = (span(said.lease_duration(), 15), span(said.renew_deadline(), 10));
    let retry = span(said.retry_period(), 2);
    for (field, n) in [("leaseDuration", lease), ("renewDeadline", renew), ("retryPeriod", retry)] {
        if n <= 0 {
            e.invalid(format!("leaderElection.{field}"), go_duration(n), "must be greater than zero");
        }
    }
    if lease <= renew {
        e.invalid("leaderElection.leaseDuration", go_duration(renew), "must be greater than `RenewDeadline`");
    }
}

/// Models `validateCommonQueueSort`: profiles share one queue.
fn common_queue_sort(config: KubeSchedulerConfiguration<'_>, e: &mut Errors) {
    let set = |p: KubeSchedulerProfile<'_>| {
        let list = |list: &Value| {
            let of = |p: &Value| json!({ "Name": (p.get(k!("name")).str()), "Weight": (p.get(k!("weight")).int()) });
            if list.items().is_empty() { Value::Null } else { Value::from_items(list.items().iter().map(of)) }
        };
        let said = p.plugins().queue_sort().0;
        json!({ "Enabled": (list(said.get(k!("enabled")))), "Disabled": (list(said.get(k!("disabled")))) })
    };
    let Some(first) = config.profiles().next() else { return };
    let enabled = first.plugins().queue_sort().enabled().len();
    if enabled > 1 {
        let why = "only one queue sort plugin can be enabled";
        e.invalid("profiles[0].plugins.queueSort.Enabled", enabled as i64, why);
    }
    let (canon, sort) = (set(first), first.plugins().queue_sort().enabled().next().map_or("", |p| p.name()));
    let args = |p: KubeSchedulerProfile<'_>| {
        let of_it = p.plugin_config().find(|c| !sort.is_empty() && c.name() == sort);
        of_it.map_or(Value::Null, |c| c.args().clone())
    };
    for (i, profile) in config.profiles().enumerate().skip(1) {
        if set(profile) != canon {
            e.invalid(format!("profiles[{i}].plugins.queueSort"), set(profile), "must be the same for all profiles");
        }
        let own = args(profile);
        if !own.is_null() && own != args(first) {
            let why = "queueSort must be the same for all profiles";
            e.invalid(format!("profiles[{i}].pluginConfig.args"), own, why);
        }
    }
}

/// Models `validateExtenders`.
fn extenders(config: KubeSchedulerConfiguration<'_>, e: &mut Errors) {
    let mut managed: Vec<&str> = Vec::new();
    for (i, extender) in config.extenders().enumerate() {
        if !extender.prioritize_verb().is_empty() && extender.weight() <= 0 {
            let why = "must have a positive weight applied to it";
            e.invalid(format!("extenders[{i}].weight"), extender.weight(), why);
        }
        for (j, resource) in extender.managed_resources().enumerate() {
            let (at, name) = (format!("extenders[{i}].managedResources[{j}].name"), resource.name());
            let whys = names::qualified_name(name);
            if whys.is_empty() && !is_extended(name) {
                e.invalid(at.as_str(), name, "is an invalid extended resource name");
            }
            e.all(at.as_str(), name, whys);
            if managed.contains(&name) {
                e.invalid(at, name, "duplicate extender managed resource name");
            }
            managed.push(name);
        }
    }
    let binders = config.extenders().filter(|x| !x.bind_verb().is_empty()).count();
    if binders > 1 {
        let found = format!("found {binders} extenders implementing bind");
        e.invalid("extenders", found, "only one extender can implement bind");
    }
}

fn percentage(at: &str, n: Option<i64>, e: &mut Errors) {
    if let Some(n) = n.filter(|n| !(0..=100).contains(n)) {
        e.invalid(at, n, "not in valid range [0-100]");
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
