//! Models the daemonset controller: one pod on every node that its template may run on, placed by a node affinity that the
//! scheduler obeys.
//!
//! Exact: placement, rolling update with maxUnavailable or maxSurge, OnDelete, revisions, replacement of pods that ended,
//! with a back-off for those that fail.

use super::caches::Caches;
use super::claim::{claim, owner_keys};
use super::daemon_placement::{Placement, Stood, tolerant};
use super::pods::{is_doomed, next_available, older};
use super::replica_set::{create_pod, delete_pod, starts_batch};
use super::revisions::{self, History};
use super::rollout::share;
use super::status::{self, put_status};
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, Report, key, pod_from};
use crate::api::Value;
use crate::api::kinds::{CONTROLLER_REVISION, DAEMON_SET, NODE, POD};
use crate::client::EventType;
use crate::json;
use crate::k;
use crate::path;
use crate::sim::{Arrange, Span};

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "daemon-set-controller",
    component: "daemonset-controller",
    watches: &[&DAEMON_SET, &POD, &NODE, &CONTROLLER_REVISION],
    keys,
    sync: |key, look, _| sync(key, look),
    workers: 2,
    surveys: Some(&NODE),
    ..BASE
};

const HASH: &str = "controller-revision-hash";
const GENERATION: &str = "pod-template-generation";
/// A node on which a pod failed is left alone so long; twice as long each time, up to the second. Models `failedPodsBackoff`.
const BACKOFF: (i64, i64) = (1_000_000_000, 900_000_000_000);
/// Where among the nodes the generation is noted for which they were: no node has this name.
const NOTED: &str = "";
/// At most so many pods are made or deleted at once.
const BURST: usize = 250;

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    match change.kind.kind {
        kind if kind == DAEMON_SET.kind => vec![key(change.object())],
        // A node matters when it comes, or changes what decides about placement; not with each heartbeat. That one goes is
        // not heard: its pods tell it when they are collected.
        kind if kind == NODE.kind => {
            let changed = change.old.is_null() || change.differs(&[path!("spec"), path!("metadata.labels")]);
            let matters = !change.new.is_null() && changed;
            if matters { caches.list(&DAEMON_SET).map(key).collect() } else { Vec::new() }
        }
        _ => owner_keys(change, &DAEMON_SET, caches),
    }
}

/// A daemon set as it stands on the nodes.
struct Scene<'a> {
    set: &'a Value,
    /// The template's spec, with its tolerations.
    spec: Value,
    hash: &'a str,
    generation: &'a str,
    /// Its pods by node; on each those with a node first, then the older ones.
    pods: Vec<Stood<'a>>,
    nodes: Vec<Row<'a>>,
    look: &'a Look<'a>,
}

/// A daemon set on one node.
struct Row<'a> {
    node: &'a str,
    /// Whether it should run here, and whether it may stay.
    should: bool,
    may: bool,
    /// Its pods here, as a range of the scene's.
    pods: std::ops::Range<usize>,
}

impl<'a> Scene<'a> {
    fn new(set: &'a Value, history: &'a History, look: &'a Look<'a>) -> (Scene<'a>, Vec<Call>) {
        let (claimed, adopt) = claim(look.caches, &POD, &DAEMON_SET, set, &|_| true);
        let hash = history.update.at(path!("metadata.labels")).get(HASH).str();
        let generation =
            set.at(path!("metadata.annotations")).get(k!("deprecated.daemonset.template.generation")).str();
        let min_ready = set.at(path!("spec.minReadySeconds")).int();
        let stood = claimed.into_iter().map(|pod| {
            let labels = pod.at(path!("metadata.labels"));
            let as_now = |label, now: &str| labels.get(label).str() == now;
            let updated = as_now(HASH, hash) || !generation.is_empty() && as_now(GENERATION, generation);
            Stood::of(pod, updated, min_ready, look)
        });
        let mut pods: Vec<_> = stood.filter(|p| !(p.doomed && p.ended)).collect();
        pods.arrange_by(|a, b| {
            let free = |p: &Value| p.at(path!("spec.nodeName")).is_empty();
            let on_one = || free(a.pod).cmp(&free(b.pod)).then_with(|| older(a.pod, b.pod));
            a.node.cmp(b.node).then_with(on_one)
        });
        let spec = tolerant(set.at(path!("spec.template.spec")));
        let placement = Placement::new(&spec);
        // Nodes come by name too.
        let mut at = 0;
        let row = |object: &'a Value| {
            let node = object.at(path!("metadata.name")).str();
            let upto = |from: usize, past: &dyn Fn(&str) -> bool| {
                from + pods[from..].iter().take_while(|p| !past(p.node)).count()
            };
            let from = upto(at, &|on| on >= node);
            at = upto(from, &|on| on > node);
            let (should, may) = placement.fits(object);
            Row { node, should, may, pods: from..at }
        };
        let nodes = look.caches.list(&NODE).map(row).collect();
        (Scene { set, spec, hash, generation, pods, nodes, look }, adopt)
    }
    fn on(&self, row: &Row<'_>) -> &[Stood<'a>] {
        &self.pods[row.pods.clone()]
    }
    fn rolling(&self) -> &'a Value {
        self.set.at(path!("spec.updateStrategy.rollingUpdate"))
    }
    /// The pod for one node.
    fn pod(&self, node: &str) -> Value {
        let mut template = self.set.at(path!("spec.template")).clone();
        let labels = template.entry("metadata").entry("labels");
        labels.set(HASH, self.hash);
        if !self.generation.is_empty() {
            labels.set(GENERATION, self.generation);
        }
        let mut spec = self.spec.clone();
        spec.set_at(
            "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms",
            json!([{ "matchFields": [{ "key": "metadata.name", "operator": "In", "values": [(node)] }] }]),
        );
        template.set("spec", spec);
        pod_from(&template, &DAEMON_SET, self.set)
    }
    /// Make pods for these nodes, then delete these.
    fn calls(&self, on: &[&str], doomed: &[&Value]) -> Vec<Call> {
        let make = |(i, n): (usize, &&str)| create_pod(self.set, self.pod(n)).joining(!starts_batch(i));
        let mut calls: Vec<Call> = on.iter().take(BURST).enumerate().map(make).collect();
        let go = doomed.iter().take(BURST).enumerate();
        calls.extend(go.map(|(i, p)| delete_pod(self.set, p).joining(i > 0)));
        calls
    }

    /// What is missing where, and what is too much. Models `manage`.
    fn manage(&self, plan: &mut Plan) {
        let (mut on, mut doomed): (Vec<&str>, Vec<&Value>) = Default::default();
        let surges = share(self.rolling().get(k!("maxSurge")), 1, true) > 0;
        for row in &self.nodes {
            let (name, here) = (row.node, self.on(row));
            if row.should && here.is_empty() {
                on.push(name);
            }
            let living = here.iter().filter(|p| !p.doomed);
            if !row.may {
                doomed.extend(living.map(|p| p.pod));
                continue;
            }
            if let [one] = here
                && !(one.doomed || one.ended)
            {
                continue;
            }
            let mut running: Vec<&Stood<'a>> = Vec::new();
            for stood in living {
                let pod = stood.pod;
                match pod.at(path!("status.phase")).str() {
                    "Failed" => self.replace(pod, name, ("FailedDaemonPod", "failed", "kill"), plan, &mut doomed),
                    "Succeeded" => {
                        self.replace(pod, name, ("SucceededDaemonPod", "succeeded", "delete"), plan, &mut doomed)
                    }
                    _ => running.push(stood),
                }
            }
            if surges && running.is_empty() && row.should && !here.is_empty() {
                // What is there goes; with a surge the next one need not wait for that.
                on.push(name);
            }
            if running.len() <= 1 {
                continue;
            }
            if !surges {
                doomed.extend(running[1..].iter().map(|p| p.pod));
                continue;
            }
            // One old, one new: the old one goes when the new one is available, or when it is of no use itself.
            let (new, old): (Vec<_>, Vec<_>) = running.into_iter().partition(|p| p.updated);
            doomed.extend(new.iter().skip(1).chain(old.iter().skip(1)).map(|p| p.pod));
            if let (Some(new), Some(old)) = (new.first(), old.first())
                && (!old.ready || new.available)
            {
                doomed.push(old.pod);
            }
        }
        plan.calls.extend(self.calls(&on, &doomed));
    }

    /// A pod that ended makes room for the next one.
    fn replace(
        &self,
        pod: &'a Value,
        node: &str,
        (reason, what, verb): (&'static str, &str, &str),
        plan: &mut Plan,
        doomed: &mut Vec<&'a Value>,
    ) {
        if what == "failed"
            && let Some(wait) = self.backs_off(node, plan)
        {
            plan.again = Some(plan.again.map_or(wait, |a| a.min(wait)));
            return;
        }
        let (namespace, name) = key(pod);
        let message = format!("Found {what} daemon pod {namespace}/{name} on node {node}, will try to {verb} it");
        let kind = if what == "failed" { EventType::Warning } else { EventType::Normal };
        plan.reports.push(Report { about: self.set.clone(), kind, reason, message });
        doomed.push(pod);
    }

    /// How long a failed pod is left alone; nothing if it may go now, and its node is left alone from now on.
    fn backs_off(&self, node: &str, plan: &mut Plan) -> Option<Span> {
        let (now, seen) = (self.look.at.0 as i64, self.set.at(path!("status.observedGeneration")));
        let note = plan.note.get_or_insert_with(|| self.look.note.clone());
        if note.get(NOTED) != seen {
            *note = Value::object().with(NOTED, seen.clone());
        }
        let (first, most) = BACKOFF;
        let mut wait = first;
        if let [since, last] = note.get(node).items() {
            let (passed, last) = (now - since.int(), last.int());
            if passed < last {
                return Some(Span(last as u64));
            }
            if passed <= 2 * most {
                wait = most.min(2 * last);
            }
        }
        note.set(node, json!([(now), (wait)]));
        None
    }

    /// The one pod of the present template on a node and the one of a former; none if there are more.
    fn pair(&self, row: &Row<'_>) -> Option<(Option<&Stood<'a>>, Option<&Stood<'a>>)> {
        let (mut new, mut old) = (None, None);
        for pod in self.on(row).iter().filter(|p| !p.doomed) {
            let of_its_like = if pod.updated { &mut new } else { &mut old };
            if of_its_like.replace(pod).is_some() {
                return None;
            }
        }
        Some((new, old))
    }

    /// Old pods give way to new ones, few at a time. Models `rollingUpdate`.
    fn roll(&self) -> Vec<Call> {
        let desired = self.nodes.iter().filter(|r| r.should).count() as i64;
        let surge = share(self.rolling().get(k!("maxSurge")), desired, true);
        let missing = share(self.rolling().get(k!("maxUnavailable")), desired, true);
        let missing = if surge == 0 && missing == 0 { 1 } else { missing };
        let most = if surge == 0 { missing } else { surge };
        let mut used = 0;
        // What may go (or be doubled) at once, and what may as far as the bound allows.
        let mut free: Vec<(&str, &Value)> = Vec::new();
        let mut next = free.clone();
        let mut doomed = Vec::new();
        for row in &self.nodes {
            if row.pods.is_empty() && !row.should {
                continue;
            }
            let node = row.node;
            match self.pair(row) {
                None => used += 1,
                Some((None, None)) => used += i64::from(surge == 0),
                Some((Some(_), Some(_))) if surge == 0 => used += 1,
                Some((Some(new), None)) => used += i64::from(surge == 0 && !new.available),
                Some((Some(new), Some(old))) if new.available => doomed.push(old.pod),
                Some((Some(_), Some(_))) => used += 1,
                Some((None, Some(old))) if !old.available => free.push((node, old.pod)),
                Some((None, Some(old))) => next.push((node, old.pod)),
            }
        }
        free.extend(next.into_iter().take((most - used).max(0) as usize));
        if surge > 0 {
            let on: Vec<&str> = free.iter().map(|(n, _)| *n).collect();
            return self.calls(&on, &doomed);
        }
        let doomed: Vec<&Value> = free.iter().map(|(_, p)| *p).collect();
        self.calls(&[], &doomed)
    }

    /// What comes after the pods that are missing or too much: the rolling update, then the status.
    fn go_on(&self, history: &History, failed: bool) -> Plan {
        if failed || self.look.expects {
            return self.finish(failed);
        }
        let on_delete = self.set.at(path!("spec.updateStrategy.type")).str() == "OnDelete";
        let mut calls = if on_delete { Vec::new() } else { self.roll() };
        let live = |r: &Value| {
            let hash = r.at(path!("metadata.labels")).get(HASH);
            self.pods.iter().any(|p| p.pod.at(path!("metadata.labels")).get(HASH) == hash)
        };
        calls.extend(revisions::surplus(history, self.set, &live));
        if calls.is_empty() {
            return self.finish(false);
        }
        let (owner, history) = (self.set.clone(), history.clone());
        status::after(calls, self.look, move |look, failure| {
            Scene::new(&owner, &history, look).0.finish(failure.is_some())
        })
    }

    fn finish(&self, failed: bool) -> Plan {
        let mut plan = self.status(true);
        plan.failed |= failed;
        plan
    }

    fn status(&self, observed: bool) -> Plan {
        let mut n = [0i64; 6];
        let [desired, current, ready, available, updated, stray] = &mut n;
        for row in &self.nodes {
            let pod = self.on(row).first();
            if !row.should {
                *stray += i64::from(pod.is_some());
                continue;
            }
            *desired += 1;
            if let Some(pod) = pod {
                *current += 1;
                *ready += i64::from(pod.ready);
                *available += i64::from(pod.available);
                *updated += i64::from(pod.updated);
            }
        }
        let [desired, current, ready, available, updated, stray] = n;
        let mut new = self.set.get(k!("status")).clone();
        new.set("currentNumberScheduled", current);
        new.set("numberMisscheduled", stray);
        new.set("desiredNumberScheduled", desired);
        new.set("numberReady", ready);
        if observed {
            new.set("observedGeneration", self.set.at(path!("metadata.generation")).clone());
        }
        let rest = [
            ("updatedNumberScheduled", updated),
            ("numberAvailable", available),
            ("numberUnavailable", desired - available),
        ];
        status::counts(&mut new, &rest);
        let min_ready = self.set.at(path!("spec.minReadySeconds")).int();
        let pods: Vec<&Value> = self.pods.iter().map(|p| p.pod).collect();
        let mut plan = put_status(&DAEMON_SET, self.set, new);
        plan.again = next_available(&pods, min_ready, self.look);
        plan
    }
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(set) = look.caches.get(&DAEMON_SET, namespace, name).filter(|s| !is_doomed(s)) else {
        return Plan { note: Some(Value::Null), ..Plan::nothing() };
    };
    let owner = set.clone();
    revisions::with(look, &DAEMON_SET, set, HASH, move |look, history| {
        let (scene, adopt) = Scene::new(&owner, &history, look);
        if look.expects {
            return scene.status(false);
        }
        let mut plan = Plan::of(adopt);
        scene.manage(&mut plan);
        let Plan { calls, reports, again, note, .. } = plan;
        let mut plan = if calls.is_empty() {
            scene.go_on(&history, false)
        } else {
            let (owner, history) = (owner.clone(), history.clone());
            status::after(calls, look, move |look, failure| {
                Scene::new(&owner, &history, look).0.go_on(&history, failure.is_some())
            })
        };
        plan.reports = reports;
        plan.note = note;
        plan.again = [plan.again, again].into_iter().flatten().min();
        plan
    })
}
