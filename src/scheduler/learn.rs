//! What the informers report, and whom it may help.

use std::rc::Rc;

use super::hints::{Event, is_gated};
use super::pod_info::{Needs, PodInfo};
use super::process::{Scheduler, Timer};
use super::storage::{STORED, Stored};
use crate::api::Value;
use crate::client::{self, Change, Delta, InformerId};
use crate::wire::{Ctx, Note};
use crate::{k, path};

impl Scheduler {
    /// What the informers report.
    pub(super) fn learn(&mut self, deltas: Vec<Delta>, ctx: &mut Ctx<'_, Timer>) {
        for Delta { from, change } in deltas {
            let w = &self.watched;
            match from {
                _ if from == w.pods => self.learn_pod(change, ctx),
                _ if from == w.nodes => self.learn_node(&change, ctx),
                _ if from == w.namespaces => match &change {
                    Change::Deleted(v) => self.cache.remove_namespace(v.get(k!("metadata")).get(k!("name")).str()),
                    change => {
                        self.cache.set_namespace(change.object());
                        self.queue.wake(Event::Namespace, ctx.cause, ctx.now);
                    }
                },
                _ if from == w.budgets => match &change {
                    Change::Deleted(v) => self.cache.remove_budget(&client::key_of(v)),
                    change => self.cache.set_budget(change.object()),
                },
                _ if from == w.services => match &change {
                    Change::Deleted(v) => self.cache.remove_service(v),
                    change => self.cache.set_service(change.object()),
                },
                _ => {
                    if let Some((kind, _)) = w.controllers.iter().find(|(_, id)| *id == from) {
                        match &change {
                            Change::Deleted(v) => self.cache.remove_controller(kind, v),
                            change => self.cache.set_controller(kind, change.object()),
                        }
                    } else if let Some(at) = w.storage.iter().position(|id| *id == from) {
                        self.learn_storage(STORED[at].0, &change, ctx);
                    }
                }
            }
        }
        // Leader election begins when everything is known.
        if !self.electing && self.informers.synced() {
            self.electing = true;
            let host = self.config.host.clone();
            let turn = ctx.part(Timer::Election, |ctx| self.elector.start(&host, &mut self.lease_client, ctx));
            self.elected(turn, ctx);
        }
    }

    fn learn_node(&mut self, change: &Change, ctx: &mut Ctx<'_, Timer>) {
        let name = change.object().get(k!("metadata")).get(k!("name")).str();
        if let Change::Deleted(_) = change {
            self.cache.remove_node(name);
            return self.queue.wake(Event::NodeGone, ctx.cause, ctx.now);
        }
        let old = self.cache.shared(name);
        self.cache.set_node(change.object());
        if let Some(new) = self.cache.shared(name) {
            self.queue.wake(Event::Node(old.as_deref(), &new), ctx.cause, ctx.now);
        }
    }

    fn learn_pod(&mut self, change: Change, ctx: &mut Ctx<'_, Timer>) {
        if let Change::Deleted(v) = &change {
            let key = client::key_of(v);
            self.queue.remove(&key);
            self.cache.forget_nomination(&key);
            if let Some(gone) = self.cache.remove_pod(&key) {
                self.queue.wake(Event::PodGone(&gone), ctx.cause, ctx.now);
            }
            return;
        }
        let object = change.object();
        let key = client::key_of(object);
        let placed = self.cache.pod(&key);
        let (old, assumed) = (placed.map(|(pod, _)| pod.clone()), placed.is_some_and(|(_, assumed)| assumed));
        let known = match &change {
            Change::Updated { old: was, new } if Needs::stay(was, new) => {
                old.as_ref().or_else(|| self.queue.get(&key).map(|q| &q.pod))
            }
            _ => None,
        };
        let pod = match known.map(|pod| pod.needs.clone()) {
            Some(needs) => PodInfo::named(key, object, needs),
            None => self.cache.read(object),
        };
        if !pod.node.is_empty() {
            self.queue.remove(&pod.key);
            self.cache.forget_nomination(&pod.key);
            let pod = Rc::new(pod);
            self.cache.place((*pod).clone(), false);
            match old.filter(|_| !assumed) {
                None => self.queue.wake(Event::PodPlaced(&pod), ctx.cause, ctx.now),
                Some(old) if !Rc::ptr_eq(&old.needs, &pod.needs) => {
                    self.queue.wake(Event::PodChanged(&old, &pod), ctx.cause, ctx.now);
                }
                Some(_) => {}
            }
            return;
        }
        let ours = self.cache.profiles.has(object.get(k!("spec")).get(k!("schedulerName")).str());
        if !ours || assumed {
            return;
        }
        let profile = &pod.needs.profile;
        let claims = profile.holds_claims && !object.at(path!("spec.resourceClaims")).is_empty();
        if claims && matches!(change, Change::Added(_)) {
            let why = "it waits for its resource claims, which are not simulated";
            ctx.note(Note::Log(format!("{}: {why}", pod.key).into()));
        }
        let gated = claims || profile.gates && is_gated(object);
        let pod = Rc::new(pod);
        self.cache.nominate(&pod);
        match &change {
            Change::Updated { old, new } => {
                let same = |k: crate::api::Name| old.get(k) == new.get(k);
                let labels = |v: &Value| v.get(k!("metadata")).get(k!("labels")).clone();
                let matters = !same(k!("spec")) || labels(old) != labels(new);
                self.queue.update(pod, object.clone(), gated, matters, ctx.cause, ctx.now);
            }
            _ => self.queue.add(pod, object.clone(), gated, ctx.cause, ctx.now),
        }
    }

    /// The informer of a kind of storage.
    pub(super) fn storage_of(&self, what: Stored) -> InformerId {
        self.watched.storage[what as usize]
    }

    /// A claim, a volume or the like has changed.
    fn learn_storage(&mut self, what: Stored, change: &Change, ctx: &mut Ctx<'_, Timer>) {
        self.cache.storage.learn(what, change);
        let (old, new) = match change {
            Change::Added(v) => (None, Some(v)),
            Change::Updated { old, new } => (Some(old), Some(new)),
            Change::Deleted(v) => (Some(v), None),
        };
        self.queue.wake(Event::Storage(what, old, new), ctx.cause, ctx.now);
    }
}
