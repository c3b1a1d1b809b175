//! What components say of themselves: stations passed, keys read and written, decisions, the steps of a runtime.

use std::rc::Rc;

use super::Matcher;
use crate::api::Value;
use crate::sim::Addr;
use crate::view::story::Why;
use crate::view::story::flight::{Role, StationHit, short};
use crate::view::story::rule::{Event, What, condition, owner};
use crate::wire::{Note, Outcome, RuntimeStep, Station, Words};

impl Matcher {
    pub(super) fn note(&mut self, id: u64, now: u64, _by: Addr, note: &Note) {
        match note {
            Note::Station { request, station, outcome, detail, .. } => {
                let Some(flight) = self.by_record.get(&request.0).copied() else { return };
                self.activity.push((id, flight));
                let hit = StationHit { record: id, station: *station, outcome: *outcome, detail: detail.clone() };
                self.flights[flight].stations.push(hit);
                let role = self.flights[flight].role;
                if let Some(story) = self.flights[flight].story {
                    self.station(id, story, role, *station, *outcome, detail);
                }
            }
            Note::Read { request, key, found } => {
                let Some(flight) = self.by_record.get(&request.0).copied() else { return };
                let Some(story) = self.flights[flight].story.filter(|_| self.flights[flight].role == Role::Create)
                else {
                    return;
                };
                let short = key.trim_start_matches("/registry/");
                let told = &mut self.stories[story];
                told.fact(id, 3, format!("{short} {}", if *found { "✓" } else { "✕" }));
                told.beat(id, told.step_at(id).unwrap_or(2), false);
            }
            Note::Committed { key, revision, before, after } => {
                self.committed(id, key, *revision, after);
                let Some((kind, key)) = key.strip_prefix("/registry/").and_then(|key| key.split_once('/')) else {
                    return;
                };
                match key.strip_prefix("kube-node-lease/").filter(|_| kind == "leases") {
                    Some(node) => self.renewed(id, now, node, after.is_null()),
                    None => {
                        // A kubelet that starts again reports its node before it renews the lease.
                        let ready = |object| condition(object, "Ready") == "True";
                        if kind == "minions" && !ready(before) && ready(after) {
                            self.is_heard(id, now, key);
                        }
                        if kind == "minions"
                            && !ready(after)
                            && let Some(silence) = self.nodes.silent.iter_mut().find(|s| *s.node == *key)
                        {
                            silence.marked = true;
                        }
                        let words = if kind == "minions" { self.stays_on(key, after) } else { String::new() };
                        self.tell(&Event {
                            what: What::Wrote,
                            kind,
                            before,
                            after,
                            words: &words,
                            ..Event::new(id, now, key)
                        });
                    }
                }
            }
            Note::Scheduling(cycle) => {
                self.decisions.push((id, cycle.pod.clone()));
                self.tell(&Event {
                    what: What::Placed,
                    kind: "pods",
                    words: &cycle.chosen,
                    ..Event::new(id, now, &cycle.pod)
                });
                let Some(story) = self.of_pod(&cycle.pod) else { return };
                let told = &mut self.stories[story];
                if told.gone.is_some() {
                    return;
                }
                told.begin(7, id);
                told.beat(id, 7, true);
                if cycle.chosen.is_empty() {
                    told.halt(id, 7, Why::Unschedulable, cycle.message.clone());
                } else {
                    told.go_on(id);
                    told.node = cycle.chosen.to_string();
                    told.fact(id, 7, cycle.chosen.to_string());
                }
            }
            Note::Runtime { step, pod, container, detail, failed } => {
                let Some(story) = self.by_uid.get(pod).copied() else { return };
                self.stories[story].ran(id, *step, [container, detail], *failed);
                let what = match step {
                    RuntimeStep::Start if !failed => What::Started,
                    RuntimeStep::Exit => What::Ended,
                    _ => return,
                };
                let pod = self.stories[story].pod.clone();
                self.tell(&Event { what, kind: "pods", words: detail, ..Event::new(id, now, &pod) });
            }
            Note::Action(_) | Note::Log(_) => {}
        }
    }

    fn station(&mut self, id: u64, story: usize, role: Role, station: Station, outcome: Outcome, detail: &Words) {
        let told = &mut self.stories[story];
        let step = match (role, station) {
            (Role::Create, Station::Authentication) => 1,
            (Role::Create, Station::Registry) => 3,
            (Role::Create, Station::Etcd) => 4,
            (Role::Create, Station::Response) => return,
            (Role::Create, _) => 2,
            (Role::Bind, Station::Etcd | Station::Response) => return,
            (Role::Bind, _) => 8,
            (Role::Report, Station::Etcd | Station::Response) => return,
            (Role::Report, _) => 12,
            (Role::Tale | Role::Other, _) => return,
        };
        if role == Role::Create {
            if station != Station::Etcd {
                told.begin(step, id);
            }
            if matches!(station, Station::Authentication | Station::Authorization | Station::MutatingAdmission)
                && let detail = detail.to_string()
                && !detail.is_empty()
            {
                told.fact(id, step, short(station, &detail));
            }
        }
        let main = role == Role::Create || outcome == Outcome::Refused;
        told.beat(id, step, main);
    }

    fn committed(&mut self, id: u64, key: &Rc<str>, revision: i64, after: &Value) {
        self.commits.push((id, key.clone(), revision));
        let Some(story) = key.strip_prefix("/registry/pods/").and_then(|pod| self.of_pod(pod)) else { return };
        let told = &mut self.stories[story];
        told.writes.push((id, revision));
        if after.is_null() {
            told.gone = Some(id);
            return;
        }
        told.leaving |= !after.at("metadata.deletionTimestamp").is_null();
        // A container that was started again is well when its kubelet says so, not before.
        let ready = |c: &Value| c.get("type").str() == "Ready" && c.get("status").str() == "True";
        if told.started && after.at("status.conditions").items().iter().any(ready) {
            told.go_on(id);
        }
        if told.uid.is_empty() {
            let uid = after.at("metadata.uid").rc_str().unwrap_or_default();
            told.uid = uid.to_string();
            told.owner = owner(after).1.into();
            told.stays = crate::view::build::stays(after);
            self.by_uid.insert(uid, story);
        }
        let told = &mut self.stories[story];
        let step = match told.step_at(id) {
            Some(step @ (4 | 9 | 13)) => step,
            _ => return,
        };
        told.beat(id, step, true);
        told.fact(id, step, format!("revision {revision}"));
    }
}
