//! The status manager: brings what workers say of their pods to the API server, one pod after the other.
//!
//! Models `status.Manager`: it reads the pod, works out a strategic merge patch of the status, sends it if anything differs;
//! when nothing of a deleted pod runs any more it deletes the pod with grace period 0 and the uid as precondition.

use crate::path;
use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use litemap::LiteMap;

use crate::api::kinds::{self, pod::status::PodStatus};
use crate::api::{Value, View, patch};
use crate::client::{Client, ObjectRef, PatchType};
use crate::sim::{RecordId, Span, Time};
use crate::wire::{Ctx, Response};
use crate::{json, k};

/// What is known of a pod's status.
#[derive(Clone, Debug)]
struct Known {
    /// Namespace and name in the API.
    key: Rc<str>,
    /// The uid in the API: of a static pod its mirror's, empty while there is none.
    uid: Rc<str>,
    status: Value,
    is_static: bool,
    /// Something of it has not reached the API server.
    dirty: bool,
    /// It may be deleted.
    ended: bool,
    cause: RecordId,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Stage {
    Get,
    Patch,
    Delete,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Statuses {
    pods: LiteMap<Rc<str>, Known>,
    line: VecDeque<Rc<str>>,
    /// Who is in the line: it may be thousands of pods long.
    lined: BTreeSet<Rc<str>>,
    /// When it tries again what failed.
    due: Option<Time>,
    busy: Option<(Rc<str>, Stage, u64)>,
}

impl Statuses {
    /// A worker says how its pod is. `id` is what the kubelet calls the pod: of a static pod not the mirror's uid.
    pub fn set(&mut self, id: &Rc<str>, pod: &Value, is_static: bool, status: Value, cause: RecordId) {
        let uid = if is_static { "".into() } else { id.clone() };
        let key = ObjectRef::of(pod).key();
        let known = self.pods.entry(id.clone()).or_insert_with(|| Known {
            key,
            uid,
            status: Value::Null,
            is_static,
            dirty: false,
            ended: false,
            cause,
        });
        if known.status != status {
            known.status = status;
            known.dirty = true;
            known.cause = cause;
            self.enqueue(id);
        }
    }
    /// The API has the pod so. Whether its readiness differs from what the worker said last: somebody else wrote it, and the
    /// next round puts it right. Models `needsReconcile`.
    pub fn differs(&mut self, id: &str, pod: &Value) -> bool {
        let ready = |status: &Value| {
            let all = status.get(k!("conditions")).items();
            all.iter().find(|c| c.get(k!("type")).str() == "Ready").map(|c| c.get(k!("status")).clone())
        };
        let known = self.pods.get_mut(id).filter(|known| !known.dirty && !known.ended);
        known.is_some_and(|known| {
            known.dirty = ready(&known.status) != ready(pod.get(k!("status")));
            known.dirty
        })
    }
    /// Nothing of the pod runs any more.
    pub fn ended(&mut self, id: &Rc<str>, cause: RecordId) {
        if let Some(known) = self.pods.get_mut(id) {
            known.ended = true;
            known.cause = cause;
            self.enqueue(id);
        }
    }
    /// The mirror of a static pod has this uid now; empty: it is gone. Its status follows with the next change, or the next round.
    pub fn mirror(&mut self, id: &Rc<str>, uid: &str) {
        if let Some(known) = self.pods.get_mut(id)
            && *known.uid != *uid
        {
            known.uid = uid.into();
            known.dirty = true;
        }
    }
    /// The pod is gone.
    pub fn forget(&mut self, id: &str) {
        self.pods.remove(id);
    }

    fn enqueue(&mut self, id: &Rc<str>) {
        if self.lined.insert(id.clone()) {
            self.line.push_back(id.clone());
        }
    }

    /// Go on with the next, if none is under way.
    pub fn next<T>(&mut self, client: &mut Client, ctx: &mut Ctx<'_, T>) {
        while self.busy.is_none() {
            let Some(id) = self.line.pop_front() else { return };
            self.lined.remove(&id);
            let Some(known) = self.pods.get(&id).filter(|k| (k.dirty || k.ended) && !k.uid.is_empty()) else {
                continue;
            };
            let at = ObjectRef::parse(&known.key);
            let request = ctx.because(known.cause, |ctx| client.get(&kinds::POD, at.namespace, at.name, ctx));
            self.busy = Some((id, Stage::Get, request));
        }
    }

    /// An answer came; whether it was for this.
    pub fn answered<T>(&mut self, answer: &Response, client: &mut Client, ctx: &mut Ctx<'_, T>) -> bool {
        let Some((id, stage, _)) = self.busy.clone().filter(|b| b.2 == answer.id) else { return false };
        self.busy = None;
        match (stage, self.pods.get_mut(&id)) {
            (Stage::Get, Some(known)) if answer.is_ok() => {
                let pod = answer.value();
                if pod.at(path!("metadata.uid")).str() == &*known.uid {
                    known.dirty = false;
                    let status = with_others(&known.status, pod.get(k!("status")));
                    let changed =
                        patch::make_strategic(pod.get(k!("status")), &status, PodStatus::TYPE).unwrap_or_default();
                    let at = ObjectRef::parse(&known.key);
                    if !changed.entries().is_empty() {
                        let body = json!({ "metadata": { "uid": (known.uid.clone()) }, "status": (changed) });
                        let request = client.patch(&kinds::POD, at, "status", PatchType::Strategic, body, ctx);
                        self.busy = Some((id, Stage::Patch, request));
                    } else {
                        self.delete(id, pod, client, ctx);
                    }
                }
            }
            (Stage::Patch, Some(_)) if answer.is_ok() => self.delete(id, answer.value(), client, ctx),
            (_, Some(known)) if answer.code != 404 && answer.code != 409 && !answer.is_ok() => known.dirty = true,
            _ => {}
        }
        self.next(client, ctx);
        true
    }

    /// Delete the pod, if that is wanted and may be.
    fn delete<T>(&mut self, id: Rc<str>, pod: &Value, client: &mut Client, ctx: &mut Ctx<'_, T>) {
        let Some(known) = self.pods.get(&id) else { return };
        let deleted = !kinds::Pod::view(pod).metadata().0.get(k!("deletionTimestamp")).is_null();
        if !known.ended || !deleted || known.is_static {
            return;
        }
        let at = ObjectRef::parse(&known.key);
        let options = json!({
            "kind": "DeleteOptions", "apiVersion": "v1",
            "gracePeriodSeconds": 0, "preconditions": { "uid": (known.uid.clone()) }
        });
        let request = client.delete(&kinds::POD, at.namespace, at.name, options, ctx);
        self.busy = Some((id, Stage::Delete, request));
    }

    /// The connection broke: what was under way is to be done again.
    pub fn closed(&mut self) {
        if let Some((id, _, _)) = self.busy.take()
            && let Some(known) = self.pods.get_mut(&id)
        {
            known.dirty = true;
        }
    }
    /// Whether a try after this long needs a timer of its own: none comes sooner.
    pub fn tries_in(&mut self, wait: Span, now: Time) -> bool {
        let sooner = self.due.is_none_or(|due| due <= now || now + wait < due);
        if sooner {
            self.due = Some(now + wait);
        }
        sooner
    }
    /// Whether this is the instant to try again.
    pub fn is_due(&self, now: Time) -> bool {
        self.due == Some(now)
    }
    /// Try again what failed.
    pub fn retry(&mut self) {
        let failed: Vec<Rc<str>> = self.pods.iter().filter(|(_, k)| k.dirty).map(|(id, _)| id.clone()).collect();
        failed.iter().for_each(|id| self.enqueue(id));
    }
}

/// The conditions that a kubelet sets; whatever others have set stays as they have set it.
const OWN: [&str; 7] = [
    "AllContainersRestarting",
    "PodResizeInProgress",
    "PodReadyToStartContainers",
    "Initialized",
    "Ready",
    "ContainersReady",
    "PodScheduled",
];

fn with_others(said: &Value, there: &Value) -> Value {
    // Of a pod that it evicts the kubelet says itself why.
    let is_own =
        |c: &&Value| OWN.contains(&c.get(k!("type")).str()) || c.get(k!("reason")).str() == "TerminationByKubelet";
    let others = there.get(k!("conditions")).items().iter().filter(|c| !is_own(c));
    let own = said.get(k!("conditions")).items().iter().filter(is_own);
    said.clone().with(k!("conditions"), others.chain(own).cloned().collect::<Vec<_>>())
}

#[test]
fn readiness_that_somebody_else_wrote_is_found_once_and_what_is_on_its_way_is_not() {
    let pod = |ready: &str| {
        json!({
            "metadata": { "namespace": "d", "name": "p", "uid": "u" },
            "status": { "conditions": [{ "type": "Ready", "status": (ready) }] }
        })
    };
    let (mut statuses, id): (Statuses, Rc<str>) = (Statuses::default(), "u".into());
    statuses.set(&id, &pod("True"), false, pod("True").get(k!("status")).clone(), RecordId::NONE);
    assert!(!statuses.differs(&id, &pod("False")), "the server has not heard of it yet");
    statuses.pods.iter_mut().for_each(|(_, known)| known.dirty = false);
    assert!(!statuses.differs(&id, &pod("True")));
    assert!(statuses.differs(&id, &pod("False")), "the node controller wrote it");
    assert!(!statuses.differs(&id, &pod("False")), "it is seen to already");
}
