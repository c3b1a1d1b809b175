//! The ConfigMaps and Secrets that a pod reads, and what its volumes ask of them.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::containers;
use crate::api::Value;
use crate::{k, path};

/// A ConfigMap (false) or Secret (true), its namespace and name.
pub type Key = (bool, Rc<str>, Rc<str>);

/// An object that a volume reads.
pub struct Source<'a> {
    /// A Secret, else a ConfigMap.
    pub is_secret: bool,
    /// Its name.
    pub name: &'a str,
    optional: bool,
    items: &'a [Value],
}

impl Source<'_> {
    /// What is said where the object is not there.
    pub fn absent(&self) -> Option<String> {
        let kind = if self.is_secret { "secret" } else { "configmap" };
        (!self.optional).then(|| format!("{kind} {:?} not found", self.name))
    }
    /// What is said where the object has not what the volume names of it. Models `MakePayload`.
    pub fn missing(&self, object: &Value) -> Option<String> {
        let parts = [object.get(k!("data")), object.get(k!("binaryData"))];
        let mut keys = self.items.iter().map(|item| item.get(k!("key")).str());
        let key = keys.find(|key| parts.iter().all(|part| part.get(*key).is_null())).filter(|_| !self.optional)?;
        let what = if self.is_secret { "secret key" } else { "config key" };
        let who = if self.is_secret { "" } else { "configmap " };
        Some(format!("{who}references non-existent {what}: {key}"))
    }
}

/// The objects that a volume reads.
pub fn objects_of(volume: &Value) -> impl Iterator<Item = Source<'_>> {
    let projected = volume.at(path!("projected.sources")).items();
    let own = [(volume, false, "configMap", "name"), (volume, true, "secret", "secretName")];
    let each = |s| [(s, true, "secret", "name"), (s, false, "configMap", "name")];
    own.into_iter().chain(projected.iter().flat_map(each)).filter_map(|(of, is_secret, kind, name)| {
        let source = of.get(kind);
        (!source.is_null()).then(|| Source {
            is_secret,
            name: source.get(name).str(),
            optional: source.get(k!("optional")).bool(),
            items: source.get(k!("items")).items(),
        })
    })
}

/// Every object that a pod needs: for its volumes and its variables.
pub fn needs(pod: &Value) -> BTreeSet<Key> {
    let ns: Rc<str> = pod.at(path!("metadata.namespace")).str().into();
    let mut out = BTreeSet::new();
    for v in pod.at(path!("spec.volumes")).items() {
        out.extend(objects_of(v).map(|s| (s.is_secret, ns.clone(), Rc::from(s.name))));
    }
    for c in containers::of(pod) {
        for source in c.spec.env_from() {
            for (is_secret, r) in [(false, "configMapRef"), (true, "secretRef")] {
                let name = source.0.get(r).get(k!("name")).str();
                if !name.is_empty() {
                    out.insert((is_secret, ns.clone(), name.into()));
                }
            }
        }
        for var in c.spec.env() {
            for (is_secret, r) in [(false, "configMapKeyRef"), (true, "secretKeyRef")] {
                let name = var.0.get(k!("valueFrom")).get(r).get(k!("name")).str();
                if !name.is_empty() {
                    out.insert((is_secret, ns.clone(), name.into()));
                }
            }
        }
    }
    out
}
