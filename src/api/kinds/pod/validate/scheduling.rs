//! What may be wrong with what a pod says about where it may run.

use super::super::scheduling::{NodeSelectorRequirement, NodeSelectorTerm, PodAffinityTerm, Toleration};
use super::Context;
use crate::api::kinds::check::{label_key, label_selector, one_of_if_set, positive};
use crate::api::{Errors, Path, Value, View, names};
use crate::k;

const REQUIRED: &str = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED: &str = "preferredDuringSchedulingIgnoredDuringExecution";
/// The effects of taints.
pub const EFFECTS: [&str; 3] = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

/// Affinities to nodes and to pods.
pub fn affinity(pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let Some(a) = pod.spec.affinity() else { return };
    if let Some(nodes) = a.node_affinity() {
        let path = path.child("nodeAffinity");
        if let Some(selector) = nodes.required_during_scheduling_ignored_during_execution() {
            node_selector(selector.0, &path.child(REQUIRED), e);
        }
        let path = path.child(PREFERRED);
        for (i, p) in nodes.preferred_during_scheduling_ignored_during_execution().enumerate() {
            let path = path.index(i);
            weight(p.weight(), &path, e);
            node_term(p.preference(), false, &path.child("preference"), e);
        }
    }
    for (name, side) in
        [("podAffinity", a.0.get(k!("podAffinity"))), ("podAntiAffinity", a.0.get(k!("podAntiAffinity")))]
    {
        let path = path.child(name);
        for (i, term) in side.get(REQUIRED).items().iter().enumerate() {
            pod_term(PodAffinityTerm::view(term), &path.child(REQUIRED).index(i), e);
        }
        for (i, p) in side.get(PREFERRED).items().iter().enumerate() {
            let list = path.child(PREFERRED);
            let path = list.index(i);
            weight(p.get(k!("weight")).int(), &path, e);
            pod_term(PodAffinityTerm(p.get(k!("podAffinityTerm"))), &path.child("podAffinityTerm"), e);
        }
    }
}

fn weight(weight: i64, path: &Path<'_>, e: &mut Errors) {
    if !(1..=100).contains(&weight) {
        e.invalid(path.child("weight"), weight, "must be in the range 1-100");
    }
}

/// A selector of nodes, at least one term of which must hold.
pub fn node_selector(selector: &Value, path: &Path<'_>, e: &mut Errors) {
    let path = path.child("nodeSelectorTerms");
    let terms = selector.get(k!("nodeSelectorTerms")).items();
    if terms.is_empty() {
        return e.required(path, "must have at least one node selector term");
    }
    for (i, term) in terms.iter().enumerate() {
        node_term(NodeSelectorTerm(term), true, &path.index(i), e);
    }
}

fn node_term(term: NodeSelectorTerm<'_>, check_values: bool, path: &Path<'_>, e: &mut Errors) {
    for (i, r) in term.match_expressions().enumerate() {
        let list = path.child("matchExpressions");
        let path = list.index(i);
        let values = path.child("values");
        match (r.operator(), r.values().len()) {
            ("In" | "NotIn", 0) => e.required(values, "must be specified when `operator` is 'In' or 'NotIn'"),
            ("Exists" | "DoesNotExist", n) if n > 0 => {
                e.forbidden(values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
            }
            ("Gt" | "Lt", n) if n != 1 => {
                e.required(values, "must be specified single value when `operator` is 'Lt' or 'Gt'");
            }
            ("In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt", _) => {}
            (operator, _) => e.invalid(path.child("operator"), operator, "not a valid selector operator"),
        }
        label_key(r.key(), &path.child("key"), e);
        for (j, value) in r.values().enumerate().filter(|_| check_values) {
            e.all(values.index(j), value, names::label_value(value));
        }
    }
    for (i, r) in term.match_fields().enumerate() {
        node_field(r, &path.child("matchFields").index(i), e);
    }
}

fn node_field(r: NodeSelectorRequirement<'_>, path: &Path<'_>, e: &mut Errors) {
    match (r.operator(), r.values().len()) {
        ("In" | "NotIn", 1) => {}
        ("In" | "NotIn", _) => e.required(
            path.child("values"),
            "must be only one value when `operator` is 'In' or 'NotIn' for node field selector",
        ),
        (operator, _) => e.invalid(path.child("operator"), operator, "not a valid selector operator"),
    }
    if r.key() != "metadata.name" {
        return e.invalid(path.child("key"), r.key(), "not a valid field selector key");
    }
    for (i, name) in r.values().enumerate() {
        e.all(path.child("values").index(i), name, names::dns1123_subdomain(name));
    }
}

fn pod_term(term: PodAffinityTerm<'_>, path: &Path<'_>, e: &mut Errors) {
    label_selector(term.0.get(k!("labelSelector")), &path.child("labelSelector"), e);
    label_selector(term.0.get(k!("namespaceSelector")), &path.child("namespaceSelector"), e);
    for name in term.namespaces() {
        e.all(path.child("namespace"), name, names::dns1123_label(name));
    }
    label_keys(term.0, path, e);
    if term.topology_key().is_empty() {
        e.required(path.child("topologyKey"), "can not be empty");
    }
    label_key(term.topology_key(), &path.child("topologyKey"), e);
}

/// `matchLabelKeys` and `mismatchLabelKeys`. Models `ValidateMatchLabelKeysAndMismatchLabelKeys`.
fn label_keys(term: &Value, path: &Path<'_>, e: &mut Errors) {
    let selector = term.get(k!("labelSelector"));
    for name in ["matchLabelKeys", "mismatchLabelKeys"] {
        let path = path.child(name);
        let keys = term.get(name).items();
        if !keys.is_empty() && selector.is_null() {
            e.forbidden(path, "must not be specified when labelSelector is not set");
            continue;
        }
        keys.iter().enumerate().for_each(|(i, key)| label_key(key.str(), &path.index(i), e));
    }
    let matched = term.get(k!("matchLabelKeys")).items();
    let mut seen: Vec<&str> = selector.get(k!("matchLabels")).entries().iter().map(|(key, _)| key.as_str()).collect();
    for expression in selector.get(k!("matchExpressions")).items() {
        let key = expression.get(k!("key")).str();
        if let Some(i) = matched.iter().position(|m| m.str() == key).filter(|_| seen.contains(&key)) {
            e.invalid(path.index(i), key, "exists in both matchLabelKeys and labelSelector");
        }
        seen.push(key);
    }
    for (i, key) in matched.iter().enumerate() {
        if term.get(k!("mismatchLabelKeys")).items().contains(key) {
            let why = "exists in both matchLabelKeys and mismatchLabelKeys";
            e.invalid(path.child("matchLabelKeys").index(i), key, why);
        }
    }
}

/// Tolerations of taints.
pub fn tolerations<'a>(all: impl Iterator<Item = Toleration<'a>>, path: &Path<'_>, e: &mut Errors) {
    for (i, t) in all.enumerate() {
        let path = path.index(i);
        let operator = path.child("operator");
        if !t.key().is_empty() {
            label_key(t.key(), &path.child("key"), e);
        } else if t.operator() != "Exists" {
            let why = "operator must be Exists when `key` is empty, which means \"match all values and all keys\"";
            e.invalid(operator, t.operator(), why);
        }
        if t.toleration_seconds().is_some() && t.effect() != "NoExecute" {
            let why = "effect must be 'NoExecute' when `tolerationSeconds` is set";
            e.invalid(path.child("effect"), t.effect(), why);
        }
        match t.operator() {
            "Equal" | "" => {
                let wrong = names::label_value(t.value());
                if !wrong.is_empty() {
                    e.invalid(operator, t.value(), &wrong.join(";"));
                }
            }
            "Exists" if t.value().is_empty() => {}
            "Exists" => e.invalid(operator, t.value(), "value must be empty when `operator` is 'Exists'"),
            "Lt" | "Gt" => e.not_supported(operator, t.operator(), &["Equal", "Exists", "Lt", "Gt"]),
            other => e.not_supported(operator, other, &["Equal", "Exists"]),
        }
        if !t.effect().is_empty() {
            one_of_if_set(t.effect(), &EFFECTS, &path.child("effect"), e);
        }
    }
}

/// Topology spread constraints.
pub fn spread(pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let all: Vec<_> = pod.spec.topology_spread_constraints().collect();
    for (i, c) in all.iter().enumerate() {
        let path = path.index(i);
        positive(c.max_skew(), &path.child("maxSkew"), e);
        if c.topology_key().is_empty() {
            e.required(path.child("topologyKey"), "can not be empty");
        }
        let action = c.when_unsatisfiable();
        one_of_if_set(action, &["DoNotSchedule", "ScheduleAnyway"], &path.child("whenUnsatisfiable"), e);
        if all[i + 1..].iter().any(|o| o.topology_key() == c.topology_key() && o.when_unsatisfiable() == action) {
            let said = format!("{{{}, {action}}}", c.topology_key());
            e.duplicate(path.child("{topologyKey, whenUnsatisfiable}"), said);
        }
        if let Some(n) = c.min_domains() {
            positive(n, &path.child("minDomains"), e);
            if action != "DoNotSchedule" {
                let why = format!("can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {action}");
                e.invalid(path.child("minDomains"), n, &why);
            }
        }
        for name in ["nodeAffinityPolicy", "nodeTaintsPolicy"] {
            if let Some(policy) = c.0.get(name).as_str() {
                one_of_if_set(policy, &["Honor", "Ignore"], &path.child(name), e);
            }
        }
        label_keys(c.0, &path, e);
        label_selector(c.0.get(k!("labelSelector")), &path.child("labelSelector"), e);
    }
}
