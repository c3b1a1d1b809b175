//! A scheduling cycle from the queue to the requests it leads to: bind, or say why not, perhaps make room.

use std::rc::Rc;

use super::cache::Slot;
use super::framework::{Cycle, Scored};
use super::plugins::ALL;
use super::pod_info::PodInfo;
use super::preemption::{self, Preemption};
use super::process::{Asked, Scheduler, Timer, Victim};
use super::queue::Queued;
use super::report;
use super::verdict::Filtered;
use crate::api::{Value, kinds};
use crate::client::recorder::EventType;
use crate::client::{ObjectRef, PatchType, reference};
use crate::json;
use crate::k;
use crate::sim::Rng;
use crate::wire::{Ctx, Note, Response, wall_secs};

/// An event's message is cut here.
const NOTE_MAX: usize = 1024;

/// What a cycle decided.
struct Decision {
    filtered: Filtered,
    scored: Scored,
    /// The best nodes.
    best: Vec<Slot>,
    /// Where none fits.
    preemption: Option<Preemption>,
}

impl Scheduler {
    fn decide(&self, pod: &PodInfo, rng: &mut Rng) -> Decision {
        let mut cycle = Cycle::new(&self.cache, pod);
        let filtered = cycle.find(self.start);
        // With one node there is nothing to compare.
        let scored = if filtered.feasible.len() > 1 { cycle.score(&filtered.feasible) } else { Scored::default() };
        let top = scored.totals.iter().copied().max();
        let best = filtered.feasible.iter().zip(0..).filter(|(_, i)| scored.totals.get(*i).copied() == top);
        let best: Vec<Slot> = best.map(|(s, _)| *s).collect();
        let preemption = best.is_empty().then(|| preemption::evaluate(&cycle, &filtered, &mut |n| rng.below(n)));
        Decision { filtered, scored, best, preemption }
    }

    /// One pod's turn.
    pub(super) fn schedule(&mut self, q: Queued, ctx: &mut Ctx<'_, Timer>) {
        if q.pod.terminating {
            let note = format!("skip schedule deleting pod: {}", q.pod.key);
            self.queue.remove(&q.pod.key);
            return self.event(&q.object, EventType::Warning, "FailedScheduling", "Scheduling", &note, ctx);
        }
        if self.cache.nodes() == 0 {
            // No plugin refused it: an error, tried again after the back-off.
            let message = "no nodes available to schedule pods";
            self.queue.failed(&q.pod.key, ctx.now);
            return self.say_why(&q, "Unschedulable", message, None, ctx);
        }
        let d = self.decide(&q.pod, ctx.rng);
        let looked = d.filtered.feasible.len() + d.filtered.refused.len();
        self.start = (self.start + looked) % self.cache.nodes();
        match d.best.is_empty() {
            true => self.unschedulable(q, d, ctx),
            false => self.place(q, d, ctx),
        }
    }

    /// A node fits: take the place at once, ask for the binding, go on with the next pod meanwhile.
    fn place(&mut self, q: Queued, d: Decision, ctx: &mut Ctx<'_, Timer>) {
        let drawn = ctx.rng.below(d.best.len() as u64) as usize;
        let node = self.cache.node(d.best[drawn]).name.clone();
        let table = report::table(&self.cache, &q.pod, &d.filtered, &d.scored, &node, String::new());
        ctx.note(Note::Scheduling(Rc::new(table)));
        let placed = PodInfo { node: node.clone(), nominated: "".into(), ..(*q.pod).clone() };
        self.cache.forget_nomination(&q.pod.key);
        self.cache.place(placed, true);
        if !self.wait_for_volumes(&q, &node, ctx) {
            self.bind(q, node, ctx);
        }
    }

    /// Ask for the binding.
    pub(super) fn bind(&mut self, q: Queued, node: Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let at = ObjectRef::of(&q.object);
        let binding = json!({
            "kind": "Binding", "apiVersion": "v1",
            "metadata": { "name": (at.name), "namespace": (at.namespace), "uid": (q.pod.uid.clone()) },
            "target": { "kind": "Node", "name": (node.clone()) }
        });
        let id = self.client.create_sub(&kinds::POD, at, "binding", binding, ctx);
        self.asked.insert(id, Asked::Bind(q, node));
    }

    /// No node fits: say so, and make room if that would help.
    fn unschedulable(&mut self, q: Queued, d: Decision, ctx: &mut Ctx<'_, Timer>) {
        let plan = d.preemption.unwrap_or_default();
        let drawn = ctx.rng.below(plan.best.len() as u64) as usize;
        let slot = plan.best.get(drawn).copied();
        let chosen = slot.and_then(|slot| plan.plan(slot, &self.cache, &q.pod));
        let node = slot.map(|slot| self.cache.node(slot).name.clone()).unwrap_or_default();
        let said = [d.filtered.message(self.cache.nodes()), plan.message(chosen.as_deref(), &node)];
        let message = said.join(" ").trim_end().to_string();
        let table = report::table(&self.cache, &q.pod, &d.filtered, &d.scored, "", message.clone());
        ctx.note(Note::Scheduling(Rc::new(table)));
        self.queue.unschedulable(&q.pod.key, refused_by(&d.filtered), ctx.now);
        // Room that was to be made for it is given up where preemption cannot help any more.
        let nominated = if chosen.is_some() || plan.gives_up { Some(&*node) } else { None };
        self.say_why(&q, "Unschedulable", &message, nominated, ctx);
        if let Some(nominated) = nominated {
            let pod = PodInfo { nominated: nominated.into(), ..(*q.pod).clone() };
            self.cache.nominate(&Rc::new(pod));
        }
        for victim in chosen.iter().flat_map(|plan| plan.victims.iter()) {
            self.mark(victim.clone(), &q, &node, ctx);
        }
    }

    /// The condition on the pod, and the event.
    fn say_why(&mut self, q: &Queued, reason: &str, message: &str, nominated: Option<&str>, ctx: &mut Ctx<'_, Timer>) {
        let patch = report::condition_patch(&q.object, reason, message, nominated, ctx.now);
        if !patch.is_null() {
            let at = ObjectRef::of(&q.object);
            let id = self.client.patch(&kinds::POD, at, "status", PatchType::Strategic, patch, ctx);
            self.asked.insert(id, Asked::Condition);
        }
        self.event(&q.object, EventType::Warning, "FailedScheduling", "Scheduling", message, ctx);
    }

    fn event(
        &mut self,
        pod: &Value,
        type_: EventType,
        reason: &'static str,
        action: &'static str,
        note: &str,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        self.event_with(pod, &Value::Null, type_, reason, action, note, ctx);
    }

    #[allow(clippy::too_many_arguments)]
    fn event_with(
        &mut self,
        pod: &Value,
        related: &Value,
        type_: EventType,
        reason: &'static str,
        action: &'static str,
        note: &str,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let cut = (0..=NOTE_MAX.min(note.len())).rev().find(|i| note.is_char_boundary(*i)).unwrap_or(0);
        let about = reference(&kinds::POD, pod);
        let speaker = self.cache.profiles.choose(pod.get(k!("spec")).get(k!("schedulerName")).str());
        self.events.speak_as(&speaker.name);
        ctx.part(Timer::Events, |ctx| {
            let client = &mut self.events_client;
            self.events.event_with(&about, related, type_, reason, action, &note[..cut], client, ctx);
        });
    }

    /// A victim is told first why it goes.
    fn mark(&mut self, pod: Rc<PodInfo>, by: &Queued, node: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let Some(object) = self.pods().get(&pod.key).cloned() else { return };
        let meta = object.get(k!("metadata"));
        let conditions = object.get(k!("status")).get(k!("conditions")).items();
        let mut types: Vec<Value> = conditions.iter().map(|c| json!({ "type": (c.get(k!("type")).clone()) })).collect();
        types.push(json!({ "type": "DisruptionTarget" }));
        let now = crate::api::time::rfc3339(wall_secs(ctx.now) as i64);
        let patch = json!({ "status": {
            "$setElementOrder/conditions": (types),
            "conditions": [{
                "lastProbeTime": null, "lastTransitionTime": (now),
                "message": (format!("{}: preempting to accommodate a higher priority pod", by.pod.needs.profile.name)),
                "observedGeneration": (meta.get(k!("generation")).clone()),
                "reason": "PreemptionByScheduler", "status": "True", "type": "DisruptionTarget"
            }]
        } });
        let id = self.client.patch(&kinds::POD, ObjectRef::of(&object), "status", PatchType::Strategic, patch, ctx);
        let by = (by.pod.uid.clone(), reference(&kinds::POD, &by.object));
        self.asked.insert(id, Asked::Mark(Victim { pod, object, by, node: node.clone() }));
    }

    /// One of its own requests was answered.
    pub(super) fn answered(&mut self, asked: Asked, answer: &Response, ctx: &mut Ctx<'_, Timer>) {
        match asked {
            Asked::Bind(q, node) if answer.is_ok() => {
                self.queue.remove(&q.pod.key);
                let note = format!("Successfully assigned {} to {node}", q.pod.key);
                self.event(&q.object, EventType::Normal, "Scheduled", "Binding", &note, ctx);
            }
            Asked::Bind(q, node) => {
                let why = format!("running Bind plugin \"DefaultBinder\": {}", answer.value().get(k!("message")).str());
                self.bind_failed(&q, &node, &why, ctx);
            }
            Asked::Mark(victim) if answer.is_ok() || answer.code == 404 => {
                let at = ObjectRef::of(&victim.object);
                let id = self.client.delete(&kinds::POD, at.namespace, at.name, Value::Null, ctx);
                self.asked.insert(id, Asked::Evict(victim));
            }
            Asked::Evict(victim) if answer.is_ok() => {
                let note = format!("Preempted by pod {} on node {}", victim.by.0, victim.node);
                let (object, by) = (&victim.object, &victim.by.1);
                self.event_with(object, by, EventType::Normal, "Preempted", "Preempting", &note, ctx);
                debug_assert_eq!(*victim.pod.key, *crate::client::key_of(object));
            }
            Asked::Nominated(q, node) => self.ask_for_volumes(q, node, ctx),
            Asked::Volume(what, pod) => self.volume_written(what, &pod, answer, ctx),
            Asked::Mark(_) | Asked::Evict(_) | Asked::Condition => {}
        }
    }

    /// The binding was refused: the place is free again, the pod is tried again after its back-off.
    pub(super) fn bind_failed(&mut self, q: &Queued, node: &str, why: &str, ctx: &mut Ctx<'_, Timer>) {
        self.give_back(q);
        if self.cache.is_assumed(&q.pod.key)
            && let Some(freed) = self.cache.remove_pod(&q.pod.key)
        {
            self.queue.wake(super::hints::Event::PodGone(&freed), ctx.cause, ctx.now);
        }
        if self.queue.get(&q.pod.key).is_none() {
            return; // deleted meanwhile
        }
        self.queue.failed(&q.pod.key, ctx.now);
        let message = format!("binding rejected: {why}");
        ctx.note(Note::Log(format!("{message} (node {node})").into()));
        self.say_why(q, "SchedulerError", &message, None, ctx);
    }
}

/// The plugins that refused, by place in the table.
fn refused_by(filtered: &Filtered) -> u32 {
    let given = filtered.verdicts.iter().zip(&filtered.counts).filter(|(_, n)| **n > 0);
    let set = given.fold(0, |set, ((by, _), _)| set | 1 << by);
    let named = filtered.narrowed.iter().copied().chain(filtered.rejected.iter().map(|(p, _)| *p));
    named.filter_map(|name| ALL.iter().position(|p| p.name == name)).fold(set, |set, i| set | 1 << i)
}
