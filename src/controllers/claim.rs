//! Models the controller reference managers: what a controller's selector matches is its own, and nothing else.

use crate::k;
use crate::path;
use std::rc::Rc;

use super::caches::Caches;
use super::pods::is_doomed;
use super::sync::{Call, Change, Key, controller_ref, key, owner};
use crate::api::selector::Selector;
use crate::api::{Kind, Value};
use crate::json;

/// The selector of a workload: of labels alone (ReplicationController), or a LabelSelector.
pub fn selector(owner: &Value) -> Selector {
    let selector = owner.at(path!("spec.selector"));
    let plain = selector.get(k!("matchLabels")).is_null() && selector.get(k!("matchExpressions")).is_null();
    match Selector::of_object(selector) {
        _ if plain => Selector::of_labels(selector),
        Ok(s) => s,
        Err(_) => Selector::nothing(),
    }
}

/// What `owner` claims of a kind, and the patches that adopt orphans and release what is no longer selected. Those for which
/// `wanted` is false are passed over.
///
/// Before it adopts it asks the server for the owner: whoever is gone adopts nobody.
pub fn claim<'a>(
    caches: &'a Caches,
    kind: &'static Kind,
    owner_kind: &Kind,
    owner: &Value,
    wanted: &dyn Fn(&Value) -> bool,
) -> (Vec<&'a Value>, Vec<Call>) {
    let (own, orphans) = caches.claimable(kind, owner_kind, owner);
    let selector = selector(owner);
    let (mut claimed, mut calls): (Vec<&Value>, Vec<Call>) = Default::default();
    let patch = |object: &Value, reference: Value| {
        let (namespace, name) = key(object);
        let meta = json!({ "uid": (object.at(path!("metadata.uid")).clone()), "ownerReferences": [(reference)] });
        let call = Call::patch(kind, &namespace, &name, json!({ "metadata": (meta) }));
        Call { settled_by_others: true, ..call }
    };
    for object in own.into_iter().filter(|o| wanted(o)) {
        if selector.matches(object.at(path!("metadata.labels"))) {
            claimed.push(object);
        } else if !is_doomed(owner) {
            calls.push(
                patch(object, json!({ "$patch": "delete", "uid": (owner.at(path!("metadata.uid")).clone()) }))
                    .joining(true),
            );
        }
    }
    if !is_doomed(owner) {
        let fits = |o: &&Value| selector.matches(o.at(path!("metadata.labels"))) && !is_doomed(o) && wanted(o);
        let before = calls.len();
        for object in orphans.into_iter().filter(fits) {
            calls.push(patch(object, controller_ref(owner_kind, owner)).joining(calls.len() > before));
            claimed.push(object);
        }
        if calls.len() > before {
            let (namespace, name) = key(owner);
            calls.insert(before, Call::get(owner_kind, &namespace, &name));
        }
    }
    (claimed, calls)
}

/// Whose business a change of something owned is: its controller's, its former controller's; of an orphan that is new or
/// relabelled, everybody's who might adopt it.
pub fn owner_keys(change: &Change<'_>, kind: &Kind, caches: &Caches) -> Vec<Key> {
    let (was, is) = (owner(change.old, kind), owner(change.new, kind));
    let mut keys: Vec<Key> = is.iter().cloned().collect();
    keys.extend(was.filter(|w| is.as_ref() != Some(w)));
    let controlled =
        |v: &Value| v.at(path!("metadata.ownerReferences")).items().iter().any(|o| o.get(k!("controller")).bool());
    let stirred = change.old.is_null() || controlled(change.old) || change.differs(&[path!("metadata.labels")]);
    if !change.new.is_null() && !controlled(change.new) && stirred && !is_doomed(change.new) {
        let namespace: Rc<str> = key(change.new).0;
        let labels = change.new.at(path!("metadata.labels"));
        keys.extend(caches.list_in(kind, &namespace).filter(|o| selector(o).matches(labels)).map(key));
    }
    keys
}
