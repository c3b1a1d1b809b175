//! The index of the pods by their nodes, which the Node authorizer reads.

use std::rc::Rc;

use super::cache::Change;
use super::server::ApiServer;
use crate::api::{Kind, Value, kinds};

impl ApiServer {
    /// Makes the index anew.
    pub(super) fn index_all(&mut self, cache: usize) {
        if std::ptr::eq(self.caches[cache].kind, &kinds::POD) {
            let pods = self.caches[cache].under("/registry/pods/");
            self.by_node = pods.filter_map(|(k, e)| Some(((node_of(&e.value)?, k.clone()), ()))).collect();
        }
    }

    /// Keeps the index.
    pub(super) fn index(&mut self, kind: &Kind, change: &Change) {
        if !std::ptr::eq(kind, &kinds::POD) {
            return;
        }
        let (old, new) = (node_of(&change.old), node_of(&change.new));
        if old != new {
            if let Some(node) = old {
                self.by_node.remove(&(node, change.key.clone()));
            }
            if let Some(node) = new {
                self.by_node.insert((node, change.key.clone()), ());
            }
        }
    }

    /// The pods bound to a node.
    pub(super) fn pods_of<'a>(&'a self, node: &str) -> impl Iterator<Item = &'a Value> {
        let node: Rc<str> = node.into();
        let cache = self.cache_of(&kinds::POD).map(|c| &self.caches[c]);
        let mine = self.by_node.range((node.clone(), Rc::from(""))..).take_while(move |((n, _), ())| *n == node);
        mine.filter_map(move |((_, key), ())| cache?.get(key).map(|e| &e.value))
    }
}

fn node_of(pod: &Value) -> Option<Rc<str>> {
    pod.get(crate::k!("spec")).get(crate::k!("nodeName")).rc_str().filter(|n| !n.is_empty())
}
