//! Models the deployment controller: a replica set for each template, scaled so that the old ones give way to the new one.
//!
//! Start at [`sync`]; [`rollout`](super::rollout) says how many pods each set may have, [`progress`](super::progress) what the
//! status says of it. Exact: revisions, their history and limit, pause, proportional scaling, both strategies, the progress deadline.
//! As in the real one a sync that makes a set writes the status twice from one copy; the second is refused, and tried again.

use super::caches::Caches;
use super::claim::{claim, owner_keys};
use super::pods::{is_doomed, is_pod_terminal, older};
use super::progress::{self, has_deadline, status_call};
use super::rollout::{self, replicas};
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, controller_ref, key, owner};
use super::{revision_annotations as annotations, status};
use crate::api::Value;
use crate::api::kinds::{DEPLOYMENT, POD, REPLICA_SET};
use crate::client::EventType;
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Arrange;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "deployment-controller",
    component: "deployment-controller",
    watches: &[&DEPLOYMENT, &REPLICA_SET, &POD],
    keys,
    sync: |key, look, _| sync(key, look),
    surveys: Some(&POD),
    ..BASE
};

pub(super) const HASH: &str = "pod-template-hash";

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    if change.is(&DEPLOYMENT) {
        return vec![key(change.object())];
    }
    if change.is(&REPLICA_SET) {
        return owner_keys(change, &DEPLOYMENT, caches);
    }
    // Of pods only their end matters, and only to a Recreate that waits for it.
    let set = owner(change.old, &REPLICA_SET).filter(|_| change.new.is_null());
    let set = set.and_then(|(ns, name)| caches.get(&REPLICA_SET, &ns, &name));
    let deployment = set.and_then(|s| owner(s, &DEPLOYMENT));
    let waits = |(ns, name): &Key| {
        let d = caches.get(&DEPLOYMENT, ns, name);
        d.is_some_and(|d| d.at(path!("spec.strategy.type")).str() == "Recreate")
    };
    deployment.into_iter().filter(waits).collect()
}

/// The sets of a deployment, the oldest first.
#[derive(Clone)]
pub(super) struct Sets {
    pub deployment: Value,
    /// The one of the present template, if there is one.
    pub new: Option<Value>,
    /// All others.
    pub old: Vec<Value>,
}

impl Sets {
    /// All, the new one last.
    pub fn all(&self) -> Vec<&Value> {
        self.old.iter().chain(&self.new).collect()
    }
    /// The old ones that have pods to have.
    pub fn active(&self) -> Vec<&Value> {
        self.old.iter().filter(|s| replicas(s) > 0).collect()
    }
    /// A set as the server answered it takes the place of the one that is known.
    pub fn put(&mut self, set: &Value) {
        let same = |s: &Value| s.at(path!("metadata.uid")) == set.at(path!("metadata.uid"));
        if let Some(known) = self.old.iter_mut().chain(&mut self.new).find(|s| same(s)) {
            *known = set.clone();
        }
    }
}

/// Whether a set was made of this template: equal but for the hash that the controller added.
fn same_template(set: &Value, template: &Value) -> bool {
    let mut theirs = set.at(path!("spec.template")).clone();
    theirs.entry("metadata").entry("labels").remove(HASH);
    theirs == *template
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(deployment) = look.caches.get(&DEPLOYMENT, namespace, name) else { return Plan::nothing() };
    let (mut all, adopt) = claim(look.caches, &REPLICA_SET, &DEPLOYMENT, deployment, &|_| true);
    if !adopt.is_empty() {
        // What was adopted is looked at when it is seen.
        return Plan::of(adopt);
    }
    all.arrange_by(|a, b| older(a, b));
    let template = deployment.at(path!("spec.template"));
    let new = all.iter().find(|s| same_template(s, template)).map(|s| (*s).clone());
    let is_new = |s: &Value| new.as_ref().is_some_and(|n| n.at(path!("metadata.uid")) == s.at(path!("metadata.uid")));
    let old = all.iter().filter(|s| !is_new(s)).map(|s| (*s).clone()).collect();
    let sets = Sets { deployment: deployment.clone(), new, old };
    let spec = deployment.get(k!("spec"));
    if is_doomed(deployment) {
        return progress::counted(&sets, look);
    }
    let mut plan = Plan::nothing();
    plan.calls.extend(progress::paused(deployment, look));
    let first = if spec.get(k!("paused")).bool() || rollout::is_scaling(&sets) {
        found(&sets, look).unwrap_or_else(Plan::nothing).and(look, sets, &|sets, look| rollout::scale(sets, look))
    } else if spec.at(path!("strategy.type")).str() == "Recreate" {
        recreate(sets, look)
    } else {
        let made = found(&sets, look).unwrap_or_else(|| create(&sets, look));
        made.and(look, sets, &|sets, look| rollout::rolling(sets, look))
    };
    let Plan { calls, then, again, failed, .. } = first;
    plan.calls.extend(calls);
    Plan { then, again, failed, ..plan }
}

/// Old sets go down to nothing, their pods end, and only then the new set comes.
fn recreate(sets: Sets, look: &Look<'_>) -> Plan {
    let uid = |s: &Value| s.at(path!("metadata.uid")).rc_str().unwrap_or_else(|| "".into());
    let lives = |s: &Value| look.caches.owned(&POD, &uid(s)).any(|p| !is_pod_terminal(p));
    let waits = sets.old.iter().any(|s| s.at(path!("status.replicas")).int() > 0 || lives(s));
    if waits || !sets.active().is_empty() {
        return found(&sets, look).unwrap_or_else(Plan::nothing).and(look, sets, &|sets, look| {
            let down = sets.active().into_iter().map(|s| rollout::scale_to(&sets.deployment, s, 0)).collect();
            rollout::finish(sets, look, down)
        });
    }
    let made = found(&sets, look).unwrap_or_else(|| create(&sets, look));
    made.and(look, sets, &|sets, look| {
        let wanted = replicas(&sets.deployment);
        let new = sets.new.iter().filter(|n| replicas(n) != wanted);
        let up = new.map(|n| rollout::scale_to(&sets.deployment, n, wanted)).collect();
        rollout::finish(sets, look, up)
    })
}

impl Plan {
    /// After this plan's calls go on with the sets as they then are.
    fn and(self, look: &Look<'_>, sets: Sets, go_on: &'static dyn Fn(Sets, &Look<'_>) -> Plan) -> Plan {
        if self.then.is_some() || self.failed {
            return self;
        }
        if self.calls.is_empty() {
            return go_on(sets, look);
        }
        self.then(move |look, answers| {
            let mut sets = sets.clone();
            for answer in answers {
                if !answer.ok {
                    return refused(&sets, &answer.value, look);
                }
                let object = &answer.value;
                if object.get(k!("kind")).str() == REPLICA_SET.kind {
                    if sets.new.is_none() { sets.new = Some(object.clone()) } else { sets.put(object) }
                }
            }
            go_on(sets, look)
        })
    }
}

/// The new set is there: its annotations are brought up to date, or else what the deployment says of it. None: there is none.
fn found(sets: &Sets, look: &Look<'_>) -> Option<Plan> {
    let (deployment, new) = (&sets.deployment, sets.new.as_ref()?);
    let number = annotations::next(&sets.old);
    let mut set = new.clone();
    let mut changed = annotations::bring(deployment, &mut set, number, None);
    let min_ready = deployment.at(path!("spec.minReadySeconds"));
    if set.at(path!("spec.minReadySeconds")).int() != min_ready.int() {
        set.entry("spec").set("minReadySeconds", min_ready.clone());
        changed = true;
    }
    if changed {
        // The look for a change of the scale writes it first, and the rollout, which does not know that, writes it again: it is
        // refused, and the next turn goes on.
        let times = if deployment.at(path!("spec.paused")).bool() { 1 } else { 2 };
        let call = Call::update(&REPLICA_SET, set, "");
        return Some(Plan::of(std::iter::repeat_n(call, times)));
    }
    let message = format!("Found new replica set {:?}", new.at(path!("metadata.name")).str());
    let unknown = status::find(deployment.get(k!("status")), "Progressing").is_none();
    let news = (unknown && has_deadline(deployment))
        .then(|| progress::progressing("True", "FoundNewReplicaSet", &message, look));
    Some(Plan { calls: stated(deployment, annotations::of(new), news).into_iter().collect(), ..Plan::nothing() })
}

/// The deployment with the revision of its new set and a condition, if that changes it.
fn stated(deployment: &Value, revision: i64, news: Option<Value>) -> Option<Call> {
    let mut changed = deployment.clone();
    annotations::set(&mut changed, revision);
    if let Some(news) = news {
        status::set(changed.entry("status"), news);
    }
    (changed != *deployment).then(|| Call::update(&DEPLOYMENT, changed, "status"))
}

/// The new set is made, and the deployment says so.
fn create(sets: &Sets, look: &Look<'_>) -> Plan {
    let deployment = &sets.deployment;
    let meta = deployment.get(k!("metadata"));
    let mut template = deployment.at(path!("spec.template")).clone();
    let hash = crate::api::spew::template_hash(&template, deployment.at(path!("status.collisionCount")));
    template.entry("metadata").entry("labels").set(HASH, hash.as_str());
    let mut selector = deployment.at(path!("spec.selector")).clone();
    selector.entry("matchLabels").set(HASH, hash.as_str());
    let number = annotations::next(&sets.old);
    let first = rollout::new_replicas(sets, 0);
    let name = format!("{}-{hash}", meta.get(k!("name")).str());
    let mut set = json!({
        "kind": "ReplicaSet", "apiVersion": "apps/v1",
        "metadata": {
            "name": (name.as_str()), "namespace": (meta.get(k!("namespace")).clone()),
            "labels": (template.at(path!("metadata.labels")).clone()), "ownerReferences": [(controller_ref(&DEPLOYMENT, deployment))]
        },
        "spec": { "replicas": (first), "selector": (selector), "template": (template) }
    });
    let min_ready = deployment.at(path!("spec.minReadySeconds"));
    if min_ready.int() > 0 {
        set.entry("spec").set("minReadySeconds", min_ready.clone());
    }
    annotations::bring(deployment, &mut set, number, Some(rollout::most(deployment)));
    let message = format!("Created new replica set {name:?}");
    let news = has_deadline(deployment).then(|| progress::progressing("True", "NewReplicaSetCreated", &message, look));
    let mut made = Call { settled_by_others: false, ..Call::create(&REPLICA_SET, set) };
    if first > 0 {
        let said = format!("Scaled up replica set {name} from 0 to {first}");
        made = made.then(deployment, EventType::Normal, "ScalingReplicaSet", &said);
    }
    Plan { calls: [made].into_iter().chain(stated(deployment, number, news)).collect(), ..Plan::nothing() }
}

/// A set could not be made. Another set of its name makes the next hash differ; other words go into the status.
fn refused(sets: &Sets, refusal: &Value, look: &Look<'_>) -> Plan {
    let deployment = &sets.deployment;
    let mut failed = Plan { failed: true, ..Plan::nothing() };
    let mut new = deployment.get(k!("status")).clone();
    match refusal.get(k!("reason")).str() {
        "Conflict" | "NotFound" => return failed,
        "AlreadyExists" => {
            let name = refusal.at(path!("details.name")).str();
            let there = look.caches.get(&REPLICA_SET, deployment.at(path!("metadata.namespace")).str(), name);
            if there.is_none_or(|s| same_template(s, deployment.at(path!("spec.template")))) {
                return failed; // the cache lags behind
            }
            let count = new.get(k!("collisionCount")).int() + 1;
            new.set("collisionCount", count);
        }
        _ => {
            let message = refusal.get(k!("message")).str();
            let name = refusal.at(path!("details.name")).str();
            let message = format!("Failed to create new replica set {name:?}: {message}");
            if has_deadline(deployment) {
                status::set(&mut new, progress::progressing("False", "ReplicaSetCreateError", &message, look));
            }
        }
    }
    failed.calls.extend(status_call(deployment, new));
    failed
}
