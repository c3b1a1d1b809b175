//! What controllers see of the world: the stores of the shared informers.

use crate::api::{Kind, Value};
use crate::client::{InformerId, Informers, Store};

/// The informers of the process, one a kind. Models client-go's SharedInformerFactory.
#[derive(Clone, Debug, Default)]
pub struct Caches {
    /// The informers themselves.
    pub informers: Informers,
    kinds: Vec<(&'static Kind, InformerId)>,
}

impl Caches {
    /// Informers of these kinds, each once.
    pub fn of(kinds: impl IntoIterator<Item = &'static Kind>) -> Caches {
        let mut caches = Caches::default();
        for kind in kinds {
            if caches.store(kind).is_none() {
                let id = caches.informers.add(kind, crate::client::Scope::all());
                caches.kinds.push((kind, id));
            }
        }
        caches
    }
    /// The kind that an informer follows.
    pub fn kind(&self, of: InformerId) -> Option<&'static Kind> {
        self.kinds.iter().find(|(_, id)| *id == of).map(|(k, _)| *k)
    }
    fn store(&self, kind: &Kind) -> Option<&Store> {
        let (_, id) = self.kinds.iter().find(|(k, _)| k.plural == kind.plural && k.group == kind.group)?;
        Some(&self.informers[*id])
    }
    /// An object by namespace (empty if it has none) and name.
    pub fn get(&self, kind: &Kind, namespace: &str, name: &str) -> Option<&Value> {
        self.store(kind)?.named(namespace, name)
    }
    /// Every object of a kind, by namespace and name.
    pub fn list(&self, kind: &Kind) -> impl Iterator<Item = &Value> {
        self.store(kind).into_iter().flat_map(|s| s.iter().map(|(_, v)| v))
    }
    /// Every object of a kind in one namespace.
    pub fn list_in<'a>(&'a self, kind: &Kind, namespace: &'a str) -> impl Iterator<Item = &'a Value> {
        self.store(kind).into_iter().flat_map(move |s| s.namespace(namespace))
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
            let id =
                caches.kinds.iter().find(|(k, _)| k.plural == kind.plural).map(|(_, id)| *id).expect("added above");
            caches.informers.insert(id, object);
        }
        caches
    }

    /// A look at caches in which nothing is expected.
    pub fn look(caches: &Caches) -> Look<'_> {
        Look { caches, now: crate::wire::EPOCH_SECS, at: Time::ZERO, began: Time::ZERO, memory: None, expects: false }
    }
}
