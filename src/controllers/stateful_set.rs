//! Models the statefulset controller: pods that have a name and a storage of their own, made and ended in order.
//!
//! Exact: ordered and parallel management, rolling updates by partition and maxUnavailable, OnDelete, revisions, claims and their
//! retention. Missing: repairing a pod whose identity was changed.

use super::claim::{claim, owner_keys};
use super::pods::{is_available, is_doomed, is_pod_ready, is_pod_terminal, next_available};
use super::revisions::{self, History};
use super::rollout::share;
use super::status::{self, put_status};
use super::sync::{BASE, Call, Controller, Key, Look, Plan, controller_ref, key, pod_from};
use crate::api::Value;
use crate::api::kinds::{CONTROLLER_REVISION, PERSISTENT_VOLUME_CLAIM, POD, STATEFUL_SET};
use crate::client::EventType;
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Arrange;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "statefulset-controller",
    component: "statefulset-controller",
    persists: true,
    watches: &[&STATEFUL_SET, &POD, &PERSISTENT_VOLUME_CLAIM, &CONTROLLER_REVISION],
    keys: |change, caches| match () {
        _ if change.is(&STATEFUL_SET) => vec![key(change.object())],
        // Those are read, and not listened to.
        _ if change.is(&PERSISTENT_VOLUME_CLAIM) || change.is(&CONTROLLER_REVISION) => Vec::new(),
        _ => owner_keys(change, &STATEFUL_SET, caches),
    },
    sync: |key, look, _| sync(key, look),
    surveys: Some(&POD),
    ..BASE
};

/// Its pods carry the name of their revision.
const REVISION: &str = "controller-revision-hash";

fn revision(pod: &Value) -> &str {
    pod.at(path!("metadata.labels")).get(REVISION).str()
}

/// The number at the end of a pod's name.
fn ordinal(set: &Value, pod: &Value) -> Option<i64> {
    let (name, own) = (pod.at(path!("metadata.name")).str(), set.at(path!("metadata.name")).str());
    name.strip_prefix(own)?.strip_prefix('-')?.parse().ok()
}

/// A set as it stands: its pods by their place, and those that have none any more.
struct Scene<'a> {
    set: &'a Value,
    current: &'a str,
    update: &'a str,
    pods: Vec<&'a Value>,
    /// One for each place; none where it has to be made.
    replicas: Vec<(i64, Option<&'a Value>)>,
    /// The highest first.
    condemned: Vec<&'a Value>,
    look: &'a Look<'a>,
}

impl<'a> Scene<'a> {
    fn new(set: &'a Value, history: &'a History, pods: Vec<&'a Value>, look: &'a Look<'a>) -> Scene<'a> {
        let update = history.update.at(path!("metadata.name")).str();
        let current = set.at(path!("status.currentRevision")).str();
        let known = history.others.iter().any(|r| r.at(path!("metadata.name")).str() == current);
        let (first, count) =
            (set.at(path!("spec.ordinals.start")).int(), set.at(path!("spec.replicas")).as_int().unwrap_or(1));
        let mut replicas: Vec<(i64, Option<&Value>)> = (first..first + count).map(|n| (n, None)).collect();
        let mut condemned: Vec<(i64, &Value)> = Vec::new();
        for pod in &pods {
            match ordinal(set, pod) {
                Some(n) if (first..first + count).contains(&n) => replicas[(n - first) as usize].1 = Some(pod),
                Some(n) => condemned.push((n, pod)),
                None => {}
            }
        }
        condemned.arrange_by_key(|(n, _)| -n);
        let condemned = condemned.into_iter().map(|(_, p)| p).collect();
        Scene { set, current: if known { current } else { update }, update, pods, replicas, condemned, look }
    }
    fn available(&self, pod: &Value) -> bool {
        pod.at(path!("status.phase")).str() == "Running"
            && is_available(pod, self.set.at(path!("spec.minReadySeconds")).int(), self.look)
    }
    fn healthy(&self, pod: &Value) -> bool {
        self.available(pod) && !is_doomed(pod)
    }
    fn delete(&self, pod: &Value) -> Call {
        let said = self.said("Delete", pod);
        let call = Call::delete(&POD, pod).expected();
        let call = call.then(self.set, EventType::Normal, "SuccessfulDelete", &format!("{said} successful"));
        call.otherwise(self.set, "FailedDelete", &format!("{said} failed error: {{}}"))
    }
    fn said(&self, verb: &str, pod: &Value) -> String {
        format!(
            "{verb} Pod {} in StatefulSet {}",
            pod.at(path!("metadata.name")).str(),
            self.set.at(path!("metadata.name")).str()
        )
    }
    /// The pod of a place, and before it the claims that it needs and that are not there.
    fn create(&self, n: i64, history: &History) -> Vec<Call> {
        let rolling = self.set.at(path!("spec.updateStrategy.rollingUpdate"));
        let from = self.set.at(path!("spec.ordinals.start")).int();
        let kept = match self.set.at(path!("spec.updateStrategy.type")).str() {
            "OnDelete" if rolling.is_null() => 0,
            _ if rolling.is_null() => self.set.at(path!("status.currentReplicas")).int(),
            _ => rolling.get(k!("partition")).int(),
        };
        let name = if n < from + kept { self.current } else { self.update };
        let of = history.others.iter().find(|r| r.at(path!("metadata.name")).str() == name).unwrap_or(&history.update);
        let pod = pod(self.set, n, name, &revisions::template(of));
        let said = self.said("Create", &pod);
        let mut calls = self.claims(n, &pod);
        let call = Call::create(&POD, pod).expected();
        let call = call.then(self.set, EventType::Normal, "SuccessfulCreate", &format!("{said} successful"));
        calls.push(call.otherwise(self.set, "FailedCreate", &format!("{said} failed error: {{}}")));
        calls
    }
    /// For each claim of a place: its template, its name, and itself if it is there.
    fn claimed(&self, n: i64) -> impl Iterator<Item = (&'a Value, String, Option<&'a Value>)> {
        let ((namespace, own), caches) = (key(self.set), self.look.caches);
        self.set.at(path!("spec.volumeClaimTemplates")).items().iter().map(move |template| {
            let name = format!("{}-{own}-{n}", template.at(path!("metadata.name")).str());
            let there = caches.get(&PERSISTENT_VOLUME_CLAIM, &namespace, &name);
            (template, name, there)
        })
    }
    /// A claim of this place goes with a pod that was scaled away: it is waited for. Models `PodClaimIsStale`.
    fn is_stale(&self, n: i64) -> bool {
        let of_pod = |c: &Value| {
            c.at(path!("metadata.ownerReferences")).items().iter().any(|r| r.get(k!("kind")).str() == "Pod")
        };
        self.claimed(n).any(|(_, _, there)| there.is_some_and(of_pod))
    }
    /// The claims of a pod belong to whom the retention policy lets them go with. Models `updateClaimOwnerRefForSetAndPod`.
    fn retain(&self, n: i64, pod: &Value) -> Vec<Call> {
        let policy = self.set.at(path!("spec.persistentVolumeClaimRetentionPolicy"));
        let goes = |when: &str| policy.get(when).str() == "Delete";
        let is_away = !self.replicas.iter().any(|(place, _)| *place == n);
        let owner = match (goes("whenScaled") && is_away, goes("whenDeleted")) {
            (true, _) => Some(controller_ref(&POD, pod)),
            (false, true) => Some(controller_ref(&STATEFUL_SET, self.set)),
            (false, false) => None,
        };
        let is_of = |r: &Value, kind: &crate::api::Kind, object: &Value| {
            r.get(k!("kind")).str() == kind.kind && r.get(k!("name")) == object.at(path!("metadata.name"))
        };
        let mut calls = Vec::new();
        for claim in self.claimed(n).filter_map(|(_, _, there)| there) {
            let now = claim.at(path!("metadata.ownerReferences")).items();
            let others = now.iter().filter(|r| !is_of(r, &STATEFUL_SET, self.set) && !is_of(r, &POD, pod));
            let mut refs: Vec<Value> = others.cloned().collect();
            // Somebody else manages it: the policy is not for it.
            if !refs.iter().any(|r| r.get(k!("controller")).bool()) {
                refs.extend(owner.clone());
            }
            if refs != now {
                let mut claim = claim.clone();
                claim.entry("metadata").set("ownerReferences", refs);
                calls.push(Call::update(&PERSISTENT_VOLUME_CLAIM, claim, ""));
            }
        }
        calls
    }
    fn claims(&self, n: i64, pod: &Value) -> Vec<Call> {
        let (namespace, own) = key(self.set);
        let mut calls = Vec::new();
        for (template, name, there) in self.claimed(n) {
            if there.is_some() {
                continue;
            }
            let mut claim = template.clone();
            claim.set("kind", "PersistentVolumeClaim");
            claim.set("apiVersion", "v1");
            claim.remove("status");
            let meta = claim.entry("metadata");
            meta.set("name", name.as_str());
            meta.set("namespace", namespace.clone());
            for (label, value) in self.set.at(path!("spec.selector.matchLabels")).entries() {
                meta.entry("labels").set(*label, value.clone());
            }
            let pod = pod.at(path!("metadata.name")).str();
            let said = format!("Create Claim {name} Pod {pod} in StatefulSet {own}");
            let call = Call::create(&PERSISTENT_VOLUME_CLAIM, claim);
            let call = call.then(self.set, EventType::Normal, "SuccessfulCreate", &format!("{said} success"));
            calls.push(call.otherwise(self.set, "FailedCreate", &format!("{said} failed error: {{}}")));
        }
        calls
    }

    /// What is to be done now, and how many pods an update ends. Models `updateStatefulSet`.
    fn act(&self, history: &History) -> (Vec<Call>, i64) {
        let ordered = self.set.at(path!("spec.podManagementPolicy")).str() != "Parallel";
        let mut calls = Vec::new();
        for (n, pod) in &self.replicas {
            match pod {
                None if self.is_stale(*n) => return (calls, 0),
                None => calls.extend(self.create(*n, history)),
                Some(p) if is_pod_terminal(p) && !is_doomed(p) => calls.push(self.delete(p)),
                Some(p) if self.healthy(p) => {
                    calls.extend(self.retain(*n, p));
                    continue;
                }
                Some(p) if p.at(path!("status.phase")).str() == "Pending" => {
                    calls.extend(self.claims(*n, p));
                    calls.extend(self.retain(*n, p));
                }
                Some(p) if !ordered => calls.extend(self.retain(*n, p)),
                Some(_) => {}
            }
            if ordered {
                return (calls, 0);
            }
        }
        for pod in &self.condemned {
            calls.extend(ordinal(self.set, pod).into_iter().flat_map(|n| self.retain(n, pod)));
        }
        let sick = |p: &&&Value| !self.healthy(p);
        let places = self.replicas.iter().filter_map(|(_, p)| p.as_ref());
        let first_sick = places.chain(self.condemned.iter().rev()).find(sick);
        for pod in &self.condemned {
            let first = first_sick.is_some_and(|f| std::ptr::eq(*f, *pod));
            if !is_doomed(pod) && (!ordered || self.available(pod) || first) {
                calls.push(self.delete(pod));
            }
            if ordered {
                return (calls, 0);
            }
        }
        if self.set.at(path!("spec.updateStrategy.type")).str() == "OnDelete" {
            return (calls, 0);
        }
        let rolling = self.set.at(path!("spec.updateStrategy.rollingUpdate"));
        let most = rolling.get(k!("maxUnavailable"));
        let most = if most.is_null() { 1 } else { share(most, self.replicas.len() as i64, false).max(1) };
        let missing = self.replicas.iter().filter(|(_, p)| p.is_none_or(|p| !self.healthy(p))).count() as i64;
        let room = (most - missing).max(0) as usize;
        let from = self.set.at(path!("spec.ordinals.start")).int() + rolling.get(k!("partition")).int();
        let old =
            |(n, p): &(i64, Option<&'a Value>)| p.filter(|p| *n >= from && revision(p) != self.update && !is_doomed(p));
        let old = self.replicas.iter().rev().filter_map(old);
        // In parallel those that are of no use go at once, and only then others, as many as may be missing.
        let (ill, well): (Vec<&Value>, Vec<&Value>) = old.partition(|p| !ordered && !self.available(p));
        let doomed = ill.into_iter().chain(well.into_iter().take(room));
        let doomed: Vec<Call> = doomed.map(|p| self.delete(p)).collect();
        let ended = doomed.len() as i64;
        calls.extend(doomed);
        (calls, ended)
    }

    fn status(&self, ended: i64) -> Plan {
        let made = |p: &&&Value| !p.at(path!("status.phase")).is_empty();
        let count = |fits: &dyn Fn(&Value) -> bool| self.pods.iter().filter(made).filter(|p| fits(p)).count() as i64;
        let wanted = self.replicas.len() as i64;
        let replicas = count(&|_| true);
        let ready = count(&|p| p.at(path!("status.phase")).str() == "Running" && is_pod_ready(p));
        let updated = count(&|p| !is_doomed(p) && revision(p) == self.update);
        let mut current = count(&|p| !is_doomed(p) && revision(p) == self.current) - ended;
        let mut revision = self.current;
        // The update is over: what was the next one is the present one.
        if self.set.at(path!("spec.updateStrategy.type")).str() != "OnDelete"
            && updated == wanted
            && ready == wanted
            && replicas == wanted
        {
            (current, revision) = (updated, self.update);
        }
        let mut new = self.set.get(k!("status")).clone();
        new.set("observedGeneration", self.set.at(path!("metadata.generation")).clone());
        new.set("replicas", replicas);
        new.set("availableReplicas", count(&|p| self.available(p)));
        status::counts(
            &mut new,
            &[("readyReplicas", ready), ("currentReplicas", current), ("updatedReplicas", updated)],
        );
        new.set("currentRevision", revision);
        new.set("updateRevision", self.update);
        if new.get(k!("collisionCount")).is_null() {
            new.set("collisionCount", 0);
        }
        let mut plan = put_status(&STATEFUL_SET, self.set, new);
        plan.again = next_available(&self.pods, self.set.at(path!("spec.minReadySeconds")).int(), self.look);
        plan
    }
}

/// The pod of one place.
fn pod(set: &Value, n: i64, revision: &str, template: &Value) -> Value {
    let mut pod = pod_from(template, &STATEFUL_SET, set);
    let own = set.at(path!("metadata.name")).str();
    let name = format!("{own}-{n}");
    let meta = pod.entry("metadata");
    meta.set("name", name.as_str());
    let labels = meta.entry("labels");
    labels.set("statefulset.kubernetes.io/pod-name", name.as_str());
    labels.set("apps.kubernetes.io/pod-index", n.to_string());
    labels.set(REVISION, revision);
    let spec = pod.entry("spec");
    spec.set("hostname", name.as_str());
    let service = set.at(path!("spec.serviceName"));
    if !service.is_empty() {
        spec.set("subdomain", service.clone());
    }
    let templates = set.at(path!("spec.volumeClaimTemplates")).items();
    if !templates.is_empty() {
        let volume = |t: &Value| {
            let volume = t.at(path!("metadata.name"));
            let claim = format!("{}-{own}-{n}", volume.str());
            json!({ "name": (volume.clone()), "persistentVolumeClaim": { "claimName": (claim) } })
        };
        let mut volumes: Vec<Value> = templates.iter().map(volume).collect();
        let claimed = |v: &&Value| !templates.iter().any(|t| t.at(path!("metadata.name")) == v.get(k!("name")));
        volumes.extend(spec.get(k!("volumes")).items().iter().filter(claimed).cloned());
        spec.set("volumes", volumes);
    }
    pod
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(set) = look.caches.get(&STATEFUL_SET, namespace, name) else { return Plan::nothing() };
    if look.expects {
        return Plan::nothing();
    }
    let owner = set.clone();
    revisions::with(look, &STATEFUL_SET, set, "controller.kubernetes.io/hash", move |look, history| {
        let (_, mut adopt) = claim(look.caches, &POD, &STATEFUL_SET, &owner, &|p| ordinal(&owner, p).is_some());
        if adopt.is_empty() {
            return go_on(&owner, &history, look);
        }
        adopt.iter_mut().for_each(|call| call.joins = false);
        let (owner, history) = (owner.clone(), history.clone());
        Plan::of(adopt).then(move |look, answers| match status::failure(answers) {
            Some(_) => Plan { failed: true, ..Plan::nothing() },
            None => go_on(&owner, &history, look),
        })
    })
}

/// What is to be done when the pods and the revisions are the set's own.
fn go_on(owner: &Value, history: &History, look: &Look<'_>) -> Plan {
    let claimed = claim(look.caches, &POD, &STATEFUL_SET, owner, &|_| true).0;
    let scene = Scene::new(owner, history, claimed, look);
    let (mut calls, ended) = if is_doomed(owner) { Default::default() } else { scene.act(history) };
    // The counts are those of before: what was just made is counted when it is seen.
    let told = scene.status(ended);
    let live = |r: &Value| {
        let name = r.at(path!("metadata.name")).str();
        name == scene.current || scene.pods.iter().any(|p| revision(p) == name)
    };
    let surplus = revisions::surplus(history, owner, &live);
    let went = calls.len();
    calls.extend(surplus);
    if calls.is_empty() {
        return told;
    }
    Plan::of(calls).then(move |_, answers| {
        let failed = status::failure(&answers[..went.min(answers.len())]).is_some();
        Plan { failed: failed || told.failed, ..told.clone() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::controllers::caches::tests::{caches, look};

    #[test]
    fn a_claim_goes_with_the_set_or_with_the_pod_that_was_scaled_away() {
        let meta = |name: &str| json!({ "namespace": "d", "name": (name), "uid": (name) });
        let set = json!({
            "metadata": (meta("db")),
            "spec": {
                "volumeClaimTemplates": [{ "metadata": { "name": "v" } }],
                "persistentVolumeClaimRetentionPolicy": { "whenDeleted": "Delete", "whenScaled": "Delete" }
            }
        });
        let claim = |name: &str| (&PERSISTENT_VOLUME_CLAIM, json!({ "metadata": (meta(name)) }));
        let caches = caches([claim("v-db-0"), claim("v-db-1")]);
        let look = look(&caches);
        let replicas = vec![(0, None)];
        let scene =
            Scene { set: &set, current: "", update: "", pods: vec![], replicas, condemned: vec![], look: &look };
        let owner = |n: i64| {
            let calls = scene.retain(n, &json!({ "metadata": (meta(&format!("db-{n}"))) }));
            calls[0].body.at(path!("metadata.ownerReferences")).items()[0].get(k!("kind")).str().to_owned()
        };
        assert_eq!([owner(0), owner(1)], ["StatefulSet", "Pod"]);
    }
}
