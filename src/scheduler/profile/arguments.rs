//! What plugins may be told. Models `validation_pluginargs.go`.

use super::types::{
    DefaultPreemptionArgs, DynamicResourcesArgs, InterPodAffinityArgs, NodeAffinityArgs,
    NodeResourcesBalancedAllocationArgs, NodeResourcesFitArgs, PluginConfig, PodTopologySpreadArgs,
    UtilizationShapePoint, VolumeBindingArgs,
};
use crate::api::time::go_duration;
use crate::api::{Errors, Value, names};
use crate::k;

/// The highest score of a shape.
const SCORE_MAX: i64 = 10;

/// Nanoseconds of a Go duration, which may be negative.
pub fn duration(text: &str) -> Result<i64, String> {
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    match crate::api::time::go_duration_of(rest) {
        Ok(n) => Ok(sign * n as i64),
        Err(_) if sign < 0 => Err(format!("time: invalid duration {text:?}")),
        Err(why) => Err(why),
    }
}

/// All that is wrong with what one is told, below this path.
pub fn check(at: &str, c: PluginConfig<'_>, e: &mut Errors) {
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
        "NodeAffinity" => {
            let added = NodeAffinityArgs(c.args()).added_affinity().0;
            let required = k!("requiredDuringSchedulingIgnoredDuringExecution");
            let preferred = k!("preferredDuringSchedulingIgnoredDuringExecution");
            for (i, t) in added.get(required).get(k!("nodeSelectorTerms")).items().iter().enumerate() {
                term(&format!("{at}addedAffinity.{}.nodeSelectorTerms[{i}]", required.key().as_str()), t, e);
            }
            for (i, t) in
                added.get(preferred).items().iter().enumerate().filter(|(_, t)| t.get(k!("weight")).int() != 0)
            {
                term(&format!("{at}addedAffinity.{}[{i}]", preferred.key().as_str()), t.get(k!("preference")), e);
            }
        }
        "VolumeBinding" => {
            let args = VolumeBindingArgs(c.args());
            if let Some(n) = args.bind_timeout_seconds().filter(|n| *n < 0) {
                let why = "invalid BindTimeoutSeconds, should not be a negative value";
                e.invalid(format!("{at}bindTimeoutSeconds"), n, why);
            }
            if args.shape().len() > 0 {
                shape(&format!("{at}shape"), args.shape(), e);
            }
        }
        "DynamicResources" => {
            let args = DynamicResourcesArgs(c.args());
            let checks = [
                ("filterTimeout", args.filter_timeout(), 0, "must be zero or positive"),
                ("bindingTimeout", args.binding_timeout(), 1_000_000_000, "must be at least 1 second"),
            ];
            for (field, said, least, why) in checks {
                if let Some(n) = duration(said).ok().filter(|n| !said.is_empty() && *n < least) {
                    e.invalid(format!("{at}{field}"), go_duration(n), why);
                }
            }
        }
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
        let said = points[i + 1].utilization();
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

/// A term of node affinity. Models `newNodeSelectorTerm`: what asks nothing is not looked at.
fn term(at: &str, term: &Value, e: &mut Errors) {
    const ANY: [&str; 6] = ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"];
    for (i, r) in term.get(k!("matchExpressions")).items().iter().enumerate() {
        let at = format!("{at}.matchExpressions[{i}]");
        let (key, operator, said) = (r.get(k!("key")).str(), r.get(k!("operator")).str(), r.get(k!("values")));
        if !ANY.contains(&operator) {
            e.not_supported(format!("{at}.operator"), operator, &ANY);
            continue;
        }
        let joined = |at: String, value: &str, whys: Vec<String>, e: &mut Errors| {
            if !whys.is_empty() {
                e.invalid(at, value, &whys.join("; "));
            }
        };
        joined(format!("{at}.key"), key, names::qualified_name(key), e);
        let whole = match operator {
            "In" | "NotIn" if said.items().is_empty() => "for 'in', 'notin' operators, values set can't be empty",
            "Exists" | "DoesNotExist" if !said.items().is_empty() => {
                "values set must be empty for exists and does not exist"
            }
            "Gt" | "Lt" if said.items().len() != 1 => "for 'Gt', 'Lt' operators, exactly one value is required",
            _ => "",
        };
        if !whole.is_empty() {
            e.invalid(format!("{at}.values"), said.clone(), whole);
        }
        for (j, value) in said.items().iter().map(Value::str).enumerate() {
            if matches!(operator, "Gt" | "Lt") && value.parse::<i64>().is_err() {
                let why = "for 'Gt', 'Lt' operators, the value must be an integer";
                e.invalid(format!("{at}.values[{j}]"), value, why);
            }
            joined(format!("{at}.values[{j}][{key}]"), value, names::label_value(value), e);
        }
    }
    for (i, r) in term.get(k!("matchFields")).items().iter().enumerate() {
        let (at, operator, said) = (format!("{at}.matchFields[{i}]"), r.get(k!("operator")).str(), r.get(k!("values")));
        match operator {
            "In" | "NotIn" if said.items().len() == 1 => {}
            "In" | "NotIn" => e.invalid(format!("{at}.values"), said.clone(), "must have one element"),
            other => e.not_supported(format!("{at}.operator"), other, &["In", "NotIn"]),
        }
    }
}
