//! Models how the deployment controller scales: rolling update within maxSurge and maxUnavailable, scaling in proportion.

use super::deployment::Sets;
use super::pods::older;
use super::sync::{Call, Look, Plan};
use super::{progress, revision_annotations as annotations, status};
use crate::api::Value;
use crate::api::kinds::REPLICA_SET;
use crate::client::EventType;
use crate::k;
use crate::path;
use crate::sim::Arrange;

/// How many pods a deployment or a set asks for.
pub fn replicas(object: &Value) -> i64 {
    object.at(path!("spec.replicas")).as_int().unwrap_or(1)
}

fn available(set: &Value) -> i64 {
    set.at(path!("status.availableReplicas")).int()
}

/// A count, or a share of the replicas: rounded up for a surge, down for what may be unavailable.
pub fn share(v: &Value, of: i64, up: bool) -> i64 {
    match v.str().strip_suffix('%').and_then(|p| p.parse::<i64>().ok()) {
        Some(percent) => (percent * of + if up { 99 } else { 0 }) / 100,
        None => v.int(),
    }
}

/// How many pods beyond the wanted ones, and how many of those may be missing. Models `ResolveFenceposts`.
fn bounds(deployment: &Value) -> (i64, i64) {
    let strategy = deployment.at(path!("spec.strategy"));
    if strategy.get(k!("type")).str() == "Recreate" {
        return (0, 0);
    }
    let (wanted, rolling) = (replicas(deployment), strategy.get(k!("rollingUpdate")));
    let surge = share(rolling.get(k!("maxSurge")), wanted, true);
    let missing = share(rolling.get(k!("maxUnavailable")), wanted, false);
    // Both zero would never get anywhere.
    (surge, if surge == 0 && missing == 0 { 1 } else { missing }.min(wanted))
}

/// How many pods there may be at most.
pub fn most(deployment: &Value) -> i64 {
    replicas(deployment) + bounds(deployment).0
}

/// How many have to be available.
pub fn least(deployment: &Value) -> i64 {
    replicas(deployment) - bounds(deployment).1
}

/// How many the new set may have that has `now`. Models `NewRSNewReplicas`.
pub fn new_replicas(sets: &Sets, now: i64) -> i64 {
    let wanted = replicas(&sets.deployment);
    if sets.deployment.at(path!("spec.strategy.type")).str() == "Recreate" {
        return wanted;
    }
    let total = sets.old.iter().map(replicas).sum::<i64>() + now;
    let room = most(&sets.deployment) - total;
    if room <= 0 { now } else { now + room.min(wanted - now) }
}

/// The update that gives a set so many pods, and the event that says so.
pub fn scale_to(deployment: &Value, set: &Value, to: i64) -> Call {
    let from = replicas(set);
    let mut changed = set.clone();
    changed.entry("spec").set("replicas", to);
    annotations::put_sizes(&mut changed, replicas(deployment), most(deployment));
    let call = Call::update(&REPLICA_SET, changed, "");
    if from == to {
        return call;
    }
    let way = if to > from { "up" } else { "down" };
    let said = format!("Scaled {way} replica set {} from {from} to {to}", set.at(path!("metadata.name")).str());
    call.then(deployment, EventType::Normal, "ScalingReplicaSet", &said)
}

/// Do these, then write the status; where nothing is left to do, clean up first.
pub fn finish(sets: Sets, look: &Look<'_>, mut calls: Vec<Call>) -> Plan {
    if calls.is_empty() && progress::is_complete(&sets.deployment, sets.deployment.get(k!("status"))) {
        calls = clean_up(&sets);
    }
    then_status(sets, calls, look)
}

fn then_status(sets: Sets, calls: Vec<Call>, look: &Look<'_>) -> Plan {
    if calls.is_empty() {
        return progress::rollout(&sets, look);
    }
    Plan::of(calls).then(move |look, answers| {
        let mut sets = sets.clone();
        answers.iter().filter(|a| a.ok).for_each(|a| sets.put(&a.value));
        if status::succeeded(answers) {
            progress::rollout(&sets, look)
        } else {
            Plan { failed: true, ..Plan::nothing() }
        }
    })
}

/// Up first; where there is nothing to scale up, down: unhealthy pods first, then as many as availability allows.
pub fn rolling(sets: Sets, look: &Look<'_>) -> Plan {
    let deployment = &sets.deployment;
    let Some(new) = &sets.new else { return progress::rollout(&sets, look) };
    let wanted = replicas(deployment);
    let target = if replicas(new) > wanted { wanted } else { new_replicas(&sets, replicas(new)) };
    if replicas(new) != target {
        let calls = vec![scale_to(deployment, new, target)];
        return then_status(sets, calls, look);
    }
    let total: i64 = sets.all().iter().map(|s| replicas(s)).sum();
    let spare = total - least(deployment) - (replicas(new) - available(new));
    if sets.active().is_empty() || spare <= 0 {
        return finish(sets, look, Vec::new());
    }
    let mut left = spare;
    let unhealthy: Vec<Call> = take(&sets, &mut left, &|s| replicas(s) - available(s));
    if unhealthy.is_empty() {
        return healthy(sets, look);
    }
    Plan::of(unhealthy).then(move |look, answers| {
        let mut sets = sets.clone();
        answers.iter().filter(|a| a.ok).for_each(|a| sets.put(&a.value));
        if status::succeeded(answers) { healthy(sets, look) } else { Plan { failed: true, ..Plan::nothing() } }
    })
}

fn healthy(sets: Sets, look: &Look<'_>) -> Plan {
    let mut left = sets.all().iter().map(|s| available(s)).sum::<i64>() - least(&sets.deployment);
    let calls = take(&sets, &mut left, &|s| replicas(s));
    finish(sets, look, calls)
}

/// Take from the old sets, the oldest first, at most what `from` says of each and `left` in all.
fn take(sets: &Sets, left: &mut i64, from: &dyn Fn(&Value) -> i64) -> Vec<Call> {
    let mut calls = Vec::new();
    for set in sets.active() {
        let n = from(set).min(*left);
        if n > 0 {
            *left -= n;
            calls.push(scale_to(&sets.deployment, set, replicas(set) - n));
        }
    }
    calls
}

/// Whether the wanted number changed since the sets were scaled.
pub fn is_scaling(sets: &Sets) -> bool {
    let wanted = replicas(&sets.deployment);
    let stale = |s: &&&Value| replicas(s) > 0 && annotations::desired(s).is_some_and(|d| d != wanted);
    sets.all().iter().filter(stale).count() > 0
}

/// Bring the sets to a changed number of wanted pods, without rolling on.
pub fn scale(sets: Sets, look: &Look<'_>) -> Plan {
    let mut calls = proportions(&sets);
    if sets.deployment.at(path!("spec.paused")).bool() {
        calls.extend(clean_up(&sets));
    }
    if calls.is_empty() {
        return progress::counted(&sets, look);
    }
    Plan::of(calls).then(move |look, answers| {
        let mut sets = sets.clone();
        answers.iter().filter(|a| a.ok).for_each(|a| sets.put(&a.value));
        if status::succeeded(answers) {
            progress::counted(&sets, look)
        } else {
            Plan { failed: true, ..Plan::nothing() }
        }
    })
}

fn proportions(sets: &Sets) -> Vec<Call> {
    let (deployment, wanted) = (&sets.deployment, replicas(&sets.deployment));
    let mut active = sets.active();
    active.extend(sets.new.iter().filter(|n| replicas(n) > 0));
    let to = |s: &Value, n: i64| (replicas(s) != n).then(|| scale_to(deployment, s, n));
    // One set, or none with pods: the latest takes it all.
    let only = match active[..] {
        [] => sets.new.as_ref().or(sets.old.last()),
        [one] => Some(one),
        _ => None,
    };
    if only.is_some() || active.is_empty() {
        return only.and_then(|s| to(s, wanted)).into_iter().collect();
    }
    // The new set is all that is needed: the others are over.
    let saturated =
        |n: &Value| replicas(n) == wanted && annotations::desired(n) == Some(wanted) && available(n) == wanted;
    if sets.new.as_ref().is_some_and(saturated) {
        return sets.active().into_iter().filter_map(|s| to(s, 0)).collect();
    }
    if deployment.at(path!("spec.strategy.type")).str() == "Recreate" {
        return Vec::new();
    }
    let total: i64 = active.iter().map(|s| replicas(s)).sum();
    let allowed = if wanted > 0 { most(deployment) } else { 0 };
    let change = allowed - total;
    // The biggest first; of equals the newer one when growing, the older one when shrinking.
    active.arrange_by(|a, b| {
        let by_age = if change > 0 { older(b, a) } else { older(a, b) };
        replicas(b).cmp(&replicas(a)).then(by_age)
    });
    let mut given = 0;
    let mut sizes: Vec<i64> = Vec::new();
    for set in &active {
        let part = if change == 0 { 0 } else { fraction(deployment, set) };
        let left = change - given;
        let part = if change > 0 { part.min(left) } else { part.max(left) };
        given += part;
        sizes.push(replicas(set) + part);
    }
    sizes[0] = (sizes[0] + change - given).max(0);
    let stale = |s: &Value| annotations::desired(s) != Some(wanted) || annotations::most(s) != Some(most(deployment));
    let both = active.iter().zip(sizes);
    both.filter(|(s, n)| replicas(s) != *n || stale(s)).map(|(s, n)| scale_to(deployment, s, n)).collect()
}

/// By how much a set grows or shrinks with its deployment, rounded.
fn fraction(deployment: &Value, set: &Value) -> i64 {
    let (wanted, size) = (replicas(deployment), replicas(set));
    if wanted == 0 {
        return -size;
    }
    let before = annotations::most(set).filter(|m| *m > 0).unwrap_or(deployment.at(path!("status.replicas")).int());
    if before == 0 { 0 } else { (2 * size * most(deployment) + before) / (2 * before) - size }
}

/// Old sets beyond the history limit, the earliest revisions first, if they are done with.
fn clean_up(sets: &Sets) -> Vec<Call> {
    let Some(limit) =
        sets.deployment.at(path!("spec.revisionHistoryLimit")).as_int().filter(|n| *n < i64::from(i32::MAX))
    else {
        return Vec::new();
    };
    let mut old: Vec<&Value> = sets.old.iter().filter(|s| !super::pods::is_doomed(s)).collect();
    let surplus = old.len().saturating_sub(limit.max(0) as usize);
    old.arrange_by(|a, b| annotations::of(a).cmp(&annotations::of(b)).then_with(|| older(a, b)));
    let over = |s: &&&Value| {
        let seen = s.at(path!("metadata.generation")).int() <= s.at(path!("status.observedGeneration")).int();
        s.at(path!("status.replicas")).int() == 0 && replicas(s) == 0 && seen
    };
    old.iter().take(surplus).filter(over).map(|s| Call::delete(&REPLICA_SET, s)).collect()
}
