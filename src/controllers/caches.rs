//! What controllers see of the world: the stores of the shared informers.

use std::rc::Rc;

use crate::api::kinds::{CONTROLLER_REVISION, DAEMON_SET, POD, REPLICA_SET};
use crate::api::{Kind, Value};
use crate::client::{IndexId, InformerId, Informers, Store};
use crate::k;
use crate::path;

/// The informers of the process, one a kind. Models client-go's SharedInformerFactory.
#[derive(Clone, Debug, Default)]
pub struct Caches {
    /// The informers themselves.
    pub informers: Informers,
    kinds: Vec<(&'static Kind, InformerId, IndexId)>,
    /// Pods of daemon sets by their set and their node; pods by the node they are bound to.
    placed: Option<IndexId>,
    bound: Option<IndexId>,
}

/// Objects are found under the uid of each of their owners. Models the garbage collector's edges.
fn owners(object: &Value, out: &mut dyn FnMut(Rc<str>)) {
    let owners = object.get(k!("metadata")).get(k!("ownerReferences")).items();
    owners.iter().filter_map(|owner| owner.get(k!("uid")).rc_str()).for_each(out);
}

/// Of kinds that are adopted those that no controller owns are found too: under `-` and their namespace. Models
/// `PodControllerIndex`.
fn orphans(object: &Value, out: &mut dyn FnMut(Rc<str>)) {
    owners(object, out);
    let meta = object.get(k!("metadata"));
    if !meta.get(k!("ownerReferences")).items().iter().any(|owner| owner.get(k!("controller")).bool()) {
        out(format!("-{}", meta.get(k!("namespace")).str()).into());
    }
}

/// The kinds whose orphans are looked for.
const ADOPTED: [&Kind; 3] = [&POD, &REPLICA_SET, &CONTROLLER_REVISION];

/// The pods of daemon sets are found under the uid of their set and their node, so that those of one set come node by node.
fn places(pod: &Value, out: &mut dyn FnMut(Rc<str>)) {
    let owners = pod.at(path!("metadata.ownerReferences")).items();
    let set = |o: &&Value| o.get(k!("controller")).bool() && o.get(k!("kind")).str() == DAEMON_SET.kind;
    if let Some(owner) = owners.iter().find(set) {
        out(format!("{}/{}", owner.get(k!("uid")).str(), super::daemon_placement::node_of(pod)).into());
    }
}

fn bound_to(pod: &Value, out: &mut dyn FnMut(Rc<str>)) {
    out(pod.at(path!("spec.nodeName")).rc_str().unwrap_or_default());
}

impl Caches {
    /// Informers of these kinds, each once.
    pub fn of(kinds: impl IntoIterator<Item = &'static Kind>) -> Caches {
        let mut caches = Caches::default();
        for kind in kinds {
            if caches.store(kind).is_none() {
                let id = caches.informers.add(kind, crate::client::Scope::all());
                let of = if ADOPTED.iter().any(|k| std::ptr::eq(*k, kind)) { orphans } else { owners };
                if let Some(index) = caches.informers.add_index(id, of) {
                    caches.kinds.push((kind, id, index));
                }
                if std::ptr::eq(kind, &POD) {
                    caches.placed = caches.informers.add_index(id, places);
                    caches.bound = caches.informers.add_index(id, bound_to);
                }
            }
        }
        caches
    }
    /// The kind that an informer follows.
    pub fn kind(&self, of: InformerId) -> Option<&'static Kind> {
        self.kinds.iter().find(|(_, id, _)| *id == of).map(|(k, ..)| *k)
    }
    fn store(&self, kind: &Kind) -> Option<(&Store, IndexId)> {
        let same = |k: &Kind| std::ptr::eq(k, kind) || k.plural == kind.plural && k.group == kind.group;
        let (_, id, index) = self.kinds.iter().find(|(k, ..)| same(k))?;
        Some((&self.informers[*id], *index))
    }
    /// Every kind that is followed.
    pub fn kinds(&self) -> impl Iterator<Item = &'static Kind> {
        self.kinds.iter().map(|(k, ..)| *k)
    }
    /// An object by namespace (empty if it has none) and name.
    pub fn get(&self, kind: &Kind, namespace: &str, name: &str) -> Option<&Value> {
        self.store(kind)?.0.named(namespace, name)
    }
    /// How many objects of a kind there are.
    pub fn count(&self, kind: &Kind) -> usize {
        self.store(kind).map_or(0, |(s, _)| s.len())
    }
    /// Every object of a kind, by namespace and name.
    pub fn list(&self, kind: &Kind) -> impl Iterator<Item = &Value> {
        self.store(kind).into_iter().flat_map(|(s, _)| s.iter().map(|(_, v)| v))
    }
    /// Every object of a kind in one namespace.
    pub fn list_in<'a>(&'a self, kind: &Kind, namespace: &'a str) -> impl Iterator<Item = &'a Value> {
        self.store(kind).into_iter().flat_map(move |(s, _)| s.namespace(namespace))
    }
    /// Every object of a kind that refers to an owner of this uid.
    pub fn owned<'a>(&'a self, kind: &Kind, uid: &'a str) -> impl Iterator<Item = &'a Value> {
        self.store(kind).into_iter().flat_map(move |(s, index)| s.indexed(index, uid))
    }
    /// Every pod that is bound to a node.
    pub fn on_node<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Value> {
        let on = self.store(&POD).zip(self.bound).map(|((store, _), index)| store.indexed(index, name));
        on.into_iter().flatten()
    }
    /// Every pod of the daemon set of this uid, node by node.
    pub fn placed<'a>(&'a self, uid: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
        let under = self.store(&POD).zip(self.placed).map(|((store, _), index)| store.indexed_under(index, uid));
        under.into_iter().flatten()
    }
    /// The objects of a kind that this one controls, and those of its namespace that nobody controls: candidates for adoption.
    pub fn claimable(&self, kind: &Kind, owner_kind: &Kind, owner: &Value) -> (Vec<&Value>, Vec<&Value>) {
        let Some((store, index)) = self.store(kind) else { return Default::default() };
        let meta = owner.get(k!("metadata"));
        let orphans = format!("-{}", meta.get(k!("namespace")).str());
        let (uid, orphans) = (meta.get(k!("uid")).str(), store.indexed(index, &orphans).collect());
        if std::ptr::eq(kind, &POD) && std::ptr::eq(owner_kind, &DAEMON_SET) {
            return (self.placed(uid).collect(), orphans);
        }
        let own = store.indexed(index, uid).filter(|o| super::sync::is_controlled_by(o, owner));
        (own.collect(), orphans)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::controllers::sync::Look;
    use crate::sim::Time;

    /// Caches that know these objects.
    pub fn caches(objects: impl IntoIterator<Item = (&'static Kind, Value)>) -> Caches {
        let objects: Vec<_> = objects.into_iter().collect();
        let mut caches = Caches::of(objects.iter().map(|(k, _)| *k));
        for (kind, object) in objects {
            let id = caches
                .kinds
                .iter()
                .find(|(k, ..)| k.qualified() == kind.qualified())
                .map(|(_, id, _)| *id)
                .expect("added above");
            caches.informers.insert(id, object);
        }
        caches
    }

    /// A look at caches in which nothing is expected.
    pub fn look(caches: &Caches) -> Look<'_> {
        let (at, now) = (Time::ZERO, crate::wire::EPOCH_SECS);
        Look {
            caches,
            now,
            nanos: 0,
            at,
            began: at,
            flags: Default::default(),
            memory: None,
            expects: false,
            note: Value::Null,
        }
    }
}
