//! Models the garbage collector: what belongs to something that is gone goes too, at once, before it, or not at all.
//!
//! ```text
//!   background  the owner goes, then those that refer to it
//!   foreground  the owner waits (finalizer foregroundDeletion) until those that block its deletion are gone
//!   orphan      the owner waits (finalizer orphan) until nobody refers to it any more
//! ```
//! Its graph is the informers' index by owner. An owner that the caches do not know is asked for at the server before anything
//! goes because of its absence: it may only be newer than they are. Simplified: the object itself is not asked for again.

use crate::k;
use crate::path;
use std::rc::Rc;

use super::caches::Caches;
use super::pods::is_doomed;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::{Kind, Value, kinds};
use crate::json;
use crate::sim::Arrange;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "generic-garbage-collector",
    component: "garbage-collector-controller",
    everything: true,
    keys,
    sync: |key, look, _| sync(key, look),
    workers: 20,
    ..BASE
};

const FOREGROUND: &str = "foregroundDeletion";
const ORPHAN: &str = "orphan";

/// An object's place on the queue: its kind goes before its name.
fn place(kind: &Kind, object: &Value) -> Key {
    let (namespace, name) = key(object);
    (namespace, format!("{}:{name}", kind.qualified()).into())
}

fn has(object: &Value, finalizer: &str) -> bool {
    object.at(path!("metadata.finalizers")).items().iter().any(|f| f.str() == finalizer)
}

/// Whether it waits for its dependents.
fn waits(object: &Value) -> bool {
    is_doomed(object) && has(object, FOREGROUND)
}

fn uid(object: &Value) -> Rc<str> {
    object.at(path!("metadata.uid")).rc_str().unwrap_or_else(|| "".into())
}

/// Everything that refers to an owner, with its kind.
fn dependents<'a>(caches: &'a Caches, owner: &'a str) -> impl Iterator<Item = (&'static Kind, &'a Value)> {
    caches.kinds().flat_map(move |kind| caches.owned(kind, owner).map(move |o| (kind, o)))
}

fn owners(object: &Value) -> &[Value] {
    object.at(path!("metadata.ownerReferences")).items()
}

/// The owner of a reference: its kind and itself, as far as they are known.
fn owner<'a>(caches: &'a Caches, reference: &Value, of: &Value) -> Option<(&'static Kind, Option<&'a Value>)> {
    let kind = kinds::by_kind(reference.get(k!("apiVersion")).str(), reference.get(k!("kind")).str())?;
    let namespace = if kind.namespaced { of.at(path!("metadata.namespace")).str() } else { "" };
    let known = caches.get(kind, namespace, reference.get(k!("name")).str());
    Some((kind, known.filter(|o| o.at(path!("metadata.uid")) == reference.get(k!("uid")))))
}

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    let mut keys = Vec::new();
    let object = change.object();
    let gone = change.new.is_null();
    if !gone
        && !change.old.is_null()
        && !change.differs(&[
            path!("metadata.ownerReferences"),
            path!("metadata.finalizers"),
            path!("metadata.deletionTimestamp"),
        ])
    {
        return keys;
    }
    if gone || waits(object) {
        keys.extend(dependents(caches, &uid(object)).map(|(kind, o)| place(kind, o)));
    }
    // Those that wait for it to go, or to let go of them.
    let lets_go = gone || change.differs(&[path!("metadata.ownerReferences")]);
    for reference in owners(change.old) {
        if let Some((kind, Some(owner))) = owner(caches, reference, object)
            && lets_go
            && waits(owner)
        {
            keys.push(place(kind, owner));
            // Looked at anew, it has those deleted that came meanwhile.
            keys.extend(dependents(caches, &uid(owner)).map(|(kind, o)| place(kind, o)));
        }
    }
    // One that comes when its owner waits already is not looked at for that.
    let late = || {
        let of = |reference| owner(caches, reference, object).and_then(|(_, owner)| owner);
        change.old.is_null() && owners(object).iter().filter_map(of).any(waits)
    };
    if !gone && (is_doomed(object) || !owners(object).is_empty() && !late()) {
        keys.push(place(change.kind, object));
    }
    keys
}

fn sync((namespace, place): &Key, look: &Look<'_>) -> Plan {
    let Some((kind, name)) = place.split_once(':') else { return Plan::nothing() };
    let Some(kind) = look.caches.kinds().find(|k| k.qualified() == kind) else { return Plan::nothing() };
    let Some(object) = look.caches.get(kind, namespace, name) else { return Plan::nothing() };
    let own = uid(object);
    if is_doomed(object) && has(object, ORPHAN) {
        let free = |(kind, o): (&'static Kind, &Value)| unlink(kind, o, std::slice::from_ref(&own));
        // All at once, in no order that is kept; then it lets go itself.
        let mut all: Vec<_> = dependents(look.caches, &own).collect();
        all.arrange_by_key(|(kind, _)| kind.plural);
        let mut plan = Plan::of(all.into_iter().map(free).enumerate().map(|(i, call)| call.joining(i > 0)));
        plan.calls.push(without(kind, object, ORPHAN));
        return plan;
    }
    if waits(object) {
        // It is read anew before it is judged.
        let (namespace, name) = (namespace.clone(), Rc::<str>::from(name));
        return Plan::of([Call::get(kind, &namespace, &name)]).then(move |look, answers| {
            let known = look.caches.get(kind, &namespace, &name).filter(|o| waits(o) && *uid(o) == *own);
            let blocks = |o: &Value| {
                owners(o).iter().any(|r| r.get(k!("uid")).str() == &*own && r.get(k!("blockOwnerDeletion")).bool())
            };
            let free = answers[0].ok && !dependents(look.caches, &own).any(|(_, o)| blocks(o));
            Plan::of(known.filter(|_| free).map(|o| without(kind, o, FOREGROUND)))
        });
    }
    if is_doomed(object) || owners(object).is_empty() {
        return Plan::nothing();
    }
    let mut asked = Vec::new();
    let mut calls = Vec::new();
    for reference in owners(object) {
        if let Some((kind, None)) = owner(look.caches, reference, object) {
            let namespace = if kind.namespaced { &**namespace } else { "" };
            let call = Call::get(kind, namespace, reference.get(k!("name")).str());
            calls.push(Call { settled_by_others: true, ..call });
            asked.push(reference.get(k!("uid")).rc_str().unwrap_or_else(|| "".into()));
        }
    }
    let object = object.clone();
    if calls.is_empty() {
        return judge(kind, &object, &[], look);
    }
    Plan::of(calls).then(move |look, answers| {
        let unclear = |a: &super::sync::Answer| !a.ok && a.value.get(k!("reason")).str() != "NotFound";
        if answers.len() < asked.len() || answers.iter().any(unclear) {
            return Plan { failed: true, ..Plan::nothing() };
        }
        let lives = |i: usize| answers[i].ok && *uid(&answers[i].value) == *asked[i];
        let absent: Vec<Rc<str>> = (0..asked.len()).filter(|i| !lives(*i)).map(|i| asked[i].clone()).collect();
        judge(kind, &object, &absent, look)
    })
}

/// What becomes of an object whose owners are partly `absent`.
fn judge(kind: &'static Kind, object: &Value, absent: &[Rc<str>], look: &Look<'_>) -> Plan {
    let (mut solid, mut waiting, mut loose) = (0, 0, Vec::new());
    for reference in owners(object) {
        let uid = reference.get(k!("uid")).rc_str().unwrap_or_else(|| "".into());
        if absent.contains(&uid) {
            loose.push(uid);
        } else if owner(look.caches, reference, object).is_some_and(|(_, o)| o.is_some_and(waits)) {
            waiting += 1;
            loose.push(uid);
        } else {
            solid += 1;
        }
    }
    if solid > 0 {
        return Plan::of((!loose.is_empty()).then(|| unlink(kind, object, &loose)));
    }
    let has_dependents = dependents(look.caches, &uid(object)).next().is_some();
    let policy = match () {
        _ if waiting > 0 && has_dependents => "Foreground",
        _ if has(object, ORPHAN) => "Orphan",
        _ if has(object, FOREGROUND) => "Foreground",
        _ => "Background",
    };
    let meta = object.get(k!("metadata"));
    let preconditions =
        json!({ "uid": (meta.get(k!("uid")).clone()), "resourceVersion": (meta.get(k!("resourceVersion")).clone()) });
    let options = json!({ "preconditions": (preconditions), "propagationPolicy": (policy) });
    Plan::of([Call::delete_with(kind, object, options)])
}

/// Take references to owners out.
fn unlink(kind: &Kind, object: &Value, from: &[Rc<str>]) -> Call {
    let (namespace, name) = key(object);
    let delete = |uid: &Rc<str>| json!({ "$patch": "delete", "uid": (uid.clone()) });
    let meta = json!({ "uid": (uid(object)), "ownerReferences": (Value::from_items(from.iter().map(delete))) });
    let call = Call::patch(kind, &namespace, &name, json!({ "metadata": (meta) }));
    Call { settled_by_others: true, ..call }
}

/// Take a finalizer out.
fn without(kind: &Kind, object: &Value, finalizer: &str) -> Call {
    let (namespace, name) = key(object);
    let rest: Vec<Value> =
        object.at(path!("metadata.finalizers")).items().iter().filter(|f| f.str() != finalizer).cloned().collect();
    let rest = if rest.is_empty() { Value::Null } else { rest.into() };
    let version = object.at(path!("metadata.resourceVersion")).clone();
    let patch = json!({ "metadata": { "resourceVersion": (version), "finalizers": (rest) } });
    let call = Call::patch(kind, &namespace, &name, patch);
    Call { content_type: "application/merge-patch+json", settled_by_others: true, ..call }
}
