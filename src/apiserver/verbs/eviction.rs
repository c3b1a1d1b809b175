//! The subresource `eviction` of a pod: a deletion that asks the disruption budgets first. Models `EvictionREST`.
//!
//! Three writes, one after the other: the budget allows one disruption less (the server asks itself for that, by its loopback
//! client); the pod says why it goes; the pod is deleted.

use crate::path;
use std::rc::Rc;

use super::delete::DeleteOptions;
use super::mutate::Next;
use crate::api::{Status, Value, kinds};
use crate::apiserver::admission::{self, Operation};
use crate::apiserver::flight::{Answer, Change, Flight, NOTHING, Origin, Task};
use crate::apiserver::registry::{meta, meta_text, now_text};
use crate::apiserver::server::{ApiServer, Timer};
use crate::json;
use crate::k;
use crate::wire::{Ctx, Outcome, Response, Station};

/// How far an eviction has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// The budgets are to be asked.
    Ask,
    /// They allow it: the pod is to say why it goes.
    Tell,
    /// It is to be deleted.
    Go,
}

impl ApiServer {
    /// A pod shall go, if the disruption budgets allow.
    pub(in crate::apiserver) fn evict(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let read = self.decoded_as(&mut flight, &kinds::EVICTION, ctx);
        match read.and_then(|body| super::delete::checked(body.get(k!("deleteOptions")))) {
            Ok(options) => {
                flight.dry_run |= options.dry_run;
                self.mutate(flight, Change::Evict(Rc::new(options), Step::Ask), ctx);
            }
            Err(status) => {
                flight.station(ctx, Station::Decoding, Outcome::Refused, status.message.clone(), NOTHING);
                self.refuse(&flight, &status, ctx);
            }
        }
    }

    pub(super) fn evicted(
        &mut self,
        flight: &mut Flight,
        pod: &Value,
        (options, step): (&Rc<DeleteOptions>, Step),
        ctx: &mut Ctx<'_, Timer>,
    ) -> Result<Next, Status> {
        if step == Step::Ask && flight.user.node().is_some() {
            admission::validate(self, flight, Operation::Create, pod, Some(pod), ctx)?;
        }
        let going = !meta(pod).get(k!("deletionTimestamp")).is_null();
        let unguarded = going || matches!(pod.at(path!("status.phase")).str(), "Succeeded" | "Failed" | "Pending");
        if step == Step::Ask && !unguarded {
            let asked = self.budget(flight, pod, ctx).inspect_err(|status| {
                flight.station(ctx, Station::Registry, Outcome::Refused, status.message.clone(), NOTHING);
            })?;
            if let Some(budget) = asked {
                return Ok(Next::Ask(budget));
            }
        }
        let go = || Answer::Again(Change::Evict(options.clone(), Step::Go));
        if step != Step::Go && !flight.dry_run {
            let told = with_condition(pod, &now_text(ctx.now));
            return Ok(if told == *pod { Next::Nothing(go()) } else { Next::Write(told, go()) });
        }
        Ok(match self.deleted(flight, pod, options, ctx)? {
            Next::Write(v, Answer::Again(_)) => Next::Write(v, go()),
            Next::Write(v, _) => Next::Write(v, created()),
            Next::Remove(_) => Next::Remove(created()),
            Next::Nothing(_) | Next::Ask(_) => Next::Nothing(created()),
        })
    }

    /// The budget is to allow one disruption less; the eviction waits for that.
    pub(super) fn ask_budget(&mut self, mut flight: Flight, change: Change, budget: Value, ctx: &mut Ctx<'_, Timer>) {
        let Change::Evict(options, _) = change else { return };
        let told = Change::Evict(options, Step::Tell);
        if flight.dry_run {
            return self.mutate(flight, told, ctx);
        }
        let id = self.number();
        flight.task = Task::Mutate { change: told };
        let kind = kinds::by_resource("policy", "v1", "poddisruptionbudgets");
        let path = kind.map_or_else(String::new, |k| k.path(&flight.info.namespace, meta_text(&budget, k!("name"))));
        self.collections.insert(id, flight);
        self.loopback(Origin::Eviction(id), "update", path + "/status", budget, ctx);
    }

    /// The budget has allowed it, or was changed by somebody else in the meantime and is asked once more.
    pub(in crate::apiserver) fn budget_answered(&mut self, id: u64, answer: &Response, ctx: &mut Ctx<'_, Timer>) {
        let Some(mut flight) = self.collections.remove(&id) else { return };
        match std::mem::replace(&mut flight.task, Task::Done) {
            // What comes now is the doing of who asked for the eviction, no longer the server's own.
            Task::Mutate { change } if answer.is_ok() => {
                ctx.because(flight.record, |ctx| self.mutate(flight, change, ctx));
            }
            Task::Mutate { change: Change::Evict(options, _) } if answer.code == 409 => {
                ctx.because(flight.record, |ctx| self.mutate(flight, Change::Evict(options, Step::Ask), ctx));
            }
            _ => self.answer(&flight, answer.clone(), ctx),
        }
    }

    /// What the budget over a pod becomes by its eviction; nothing, if there is none or it does not count. Models
    /// `checkAndDecrement`.
    fn budget(&self, flight: &Flight, pod: &Value, ctx: &mut Ctx<'_, Timer>) -> Result<Option<Value>, Status> {
        let kind = kinds::by_resource("policy", "v1", "poddisruptionbudgets");
        let Some(cache) = kind.and_then(|k| self.cache_of(k)) else { return Ok(None) };
        let kind = self.caches[cache].kind;
        let labels = crate::api::selector::labels(pod);
        let over = |b: &&Value| {
            let selector = b.at(path!("spec.selector"));
            !selector.is_null() && crate::api::selector::Selector::of_object(selector).is_ok_and(|s| s.matches(labels))
        };
        let prefix = kind.etcd_key(&flight.info.namespace, "");
        let budgets = self.caches[cache].under(&prefix).map(|(_, e)| &e.value);
        let budgets: Vec<&Value> = budgets.filter(over).collect();
        let budget = match budgets.as_slice() {
            [] => return Ok(None),
            [one] => *one,
            _ => {
                let why =
                    "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.";
                return Err(Status::plain(why.into()));
            }
        };
        let (name, status) = (meta_text(budget, k!("name")), budget.get(k!("status")));
        flight.read(ctx, kind.etcd_key(&flight.info.namespace, name), true);
        let number = |n: &str| status.get(n).int();
        let ready = |c: &Value| c.get(k!("type")).str() == "Ready" && c.get(k!("status")).str() == "True";
        if !pod.at(path!("status.conditions")).items().iter().any(ready) {
            let always = budget.at(path!("spec.unhealthyPodEvictionPolicy")).str() == "AlwaysAllow";
            let healthy = number("currentHealthy") >= number("desiredHealthy") && number("desiredHealthy") > 0;
            if always || healthy {
                return Ok(None);
            }
        }
        let generation = meta(budget).get(k!("generation")).int();
        let too_many = |message: String, retry: i64| {
            let mut details = json!({});
            if retry > 0 {
                details.set("retryAfterSeconds", retry);
            }
            details.set("causes", Value::from_items([json!({ "reason": "DisruptionBudget", "message": (message) })]));
            let message = "Cannot evict pod as it would violate the pod's disruption budget.".into();
            Err(Status { code: 429, reason: "TooManyRequests", message, details })
        };
        if number("observedGeneration") < generation {
            return too_many(format!("The disruption budget {name} is still being processed by the server."), 10);
        }
        let allowed = number("disruptionsAllowed");
        if allowed < 0 {
            return Err(Status::forbidden_object(kind, name, "pdb disruptions allowed is negative"));
        }
        if allowed == 0 {
            let failed = |c: &&Value| {
                c.get(k!("type")).str() == "DisruptionAllowed"
                    && c.get(k!("reason")).str() == "SyncFailed"
                    && c.get(k!("observedGeneration")).int() == generation
            };
            return match status.get(k!("conditions")).items().iter().find(failed) {
                Some(c) => too_many(
                    format!(
                        "The disruption budget {name} does not allow evicting pods currently because it failed sync: {}",
                        c.get(k!("message")).str()
                    ),
                    0,
                ),
                None => too_many(
                    format!(
                        "The disruption budget {name} needs {} healthy pods and has {} currently",
                        number("desiredHealthy"),
                        number("currentHealthy")
                    ),
                    0,
                ),
            };
        }
        let now = now_text(ctx.now);
        let mut after = budget.clone();
        let status = after.entry(k!("status"));
        status.set("disruptionsAllowed", allowed - 1);
        status.entry("disruptedPods").set(meta_text(pod, k!("name")), now.as_str());
        if allowed == 1 {
            for c in status.entry("conditions").items_mut() {
                if c.get(k!("type")).str() == "DisruptionAllowed" && c.get(k!("status")).str() != "False" {
                    c.set("status", "False");
                    c.set("reason", "InsufficientPods");
                    c.set("message", "");
                    c.set("lastTransitionTime", now.as_str());
                    c.set("observedGeneration", generation);
                }
            }
        }
        Ok(Some(crate::api::decode::canonical(&after, kind.root)))
    }
}

/// What an eviction and a binding are answered.
pub(super) fn created() -> Answer {
    Answer::This(201, json!({ "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Success", "code": 201 }))
}

/// The pod says why it goes.
fn with_condition(pod: &Value, now: &str) -> Value {
    let said = |c: &Value| {
        c.get(k!("type")).str() == "DisruptionTarget"
            && c.get(k!("status")).str() == "True"
            && c.get(k!("reason")).str() == "EvictionByEvictionAPI"
    };
    let mut told = pod.clone();
    let conditions = told.entry(k!("status")).entry(k!("conditions"));
    if conditions.items().iter().any(said) {
        return told;
    }
    let conditions = conditions.items_mut();
    conditions.retain(|c| c.get(k!("type")).str() != "DisruptionTarget");
    conditions.push(json!({
        "type": "DisruptionTarget", "status": "True", "lastProbeTime": null, "lastTransitionTime": (now),
        "reason": "EvictionByEvictionAPI", "message": "Eviction API: evicting"
    }));
    crate::api::decode::canonical(&told, kinds::POD.root)
}
