//! What controllers see of the world: the stores of the shared informers.

use std::rc::Rc;

use crate::api::{Kind, Value};
use crate::client::{IndexId, InformerId, Informers, Store};
use crate::k;

/// The informers of the process, one a kind. Models client-go's SharedInformerFactory.
#[derive(Clone, Debug, Default)]
pub struct Caches {
    /// The informers themselves.
    pub informers: Informers,
    kinds: Vec<(&'static Kind, InformerId, IndexId)>,
}

/// Objects are found under the uid of each of their owners; those that no controller owns under `-` and their namespace.
/// Models `PodControllerIndex` and the garbage collector's edges.
fn owners(object: &Value, out: &mut dyn FnMut(Rc<str>)) {
    let meta = object.get(k!("metadata"));
    let mut controlled = false;
    for owner in meta.get(k!("ownerReferences")).items() {
        controlled |= owner.get(k!("controller")).bool();
        if let Some(uid) = owner.get(k!("uid")).rc_str() {
            out(uid);
        }
    }
    if !controlled {
        out(format!("-{}", meta.get(k!("namespace")).str()).into());
    }
}

impl Caches {
    /// Informers of these kinds, each once.
    pub fn of(kinds: impl IntoIterator<Item = &'static Kind>) -> Caches {
        let mut caches = Caches::default();
        for kind in kinds {
            if caches.store(kind).is_none() {
                let id = caches.informers.add(kind, crate::client::Scope::all());
                if let Some(index) = caches.informers.add_index(id, owners) {
                    caches.kinds.push((kind, id, index));
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
    /// The objects of a kind that this one controls, and those of its namespace that nobody controls: candidates for adoption.
    pub fn claimable(&self, kind: &Kind, owner: &Value) -> (Vec<&Value>, Vec<&Value>) {
        let Some((store, index)) = self.store(kind) else { return Default::default() };
        let meta = owner.get(k!("metadata"));
        let orphans = format!("-{}", meta.get(k!("namespace")).str());
        let own = store.indexed(index, meta.get(k!("uid")).str()).filter(|o| super::sync::is_controlled_by(o, owner));
        (own.collect(), store.indexed(index, &orphans).collect())
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
        Look { caches, now, nanos: 0, at, began: at, memory: None, expects: false, note: Value::Null }
    }
}
