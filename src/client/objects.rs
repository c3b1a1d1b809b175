//! Where an object stands: its namespace and name, and the key made of them.

use std::rc::Rc;

use crate::api::Value;
use crate::k;

/// Namespace and name of an object.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct ObjectRef<'a> {
    /// Empty where the kind has none.
    pub namespace: &'a str,
    /// The name.
    pub name: &'a str,
}

impl<'a> ObjectRef<'a> {
    /// Of an object.
    pub fn of(object: &'a Value) -> ObjectRef<'a> {
        let meta = object.get(k!("metadata"));
        ObjectRef { namespace: meta.get(k!("namespace")).str(), name: meta.get(k!("name")).str() }
    }
    /// Of a key.
    pub fn parse(key: &'a str) -> ObjectRef<'a> {
        let (namespace, name) = key.split_once('/').unwrap_or(("", key));
        ObjectRef { namespace, name }
    }
    /// `namespace/name`, or the name alone.
    pub fn key(self) -> Rc<str> {
        if self.namespace.is_empty() { self.name.into() } else { format!("{}/{}", self.namespace, self.name).into() }
    }
}

/// The key of an object. Models `MetaNamespaceKeyFunc`.
pub fn key_of(object: &Value) -> Rc<str> {
    ObjectRef::of(object).key()
}
