//! Taints of nodes, and the tolerations of pods that bear them.

use crate::api::{Key, Value};
use crate::k;

/// A toleration.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Toleration {
    key: Option<Key>,
    /// None: any value.
    value: Option<Key>,
    effect: Option<Key>,
    /// It compares in a way that this release does not know.
    never: bool,
}

/// A taint.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Taint {
    /// Its key.
    pub key: Key,
    /// Its value.
    pub value: Key,
    /// `NoSchedule`, `PreferNoSchedule`, `NoExecute`.
    pub effect: Key,
}

impl Taint {
    /// From a Taint.
    pub fn of(t: &Value) -> Taint {
        let key = |k: crate::api::Name| Key::intern(t.get(k).str());
        Taint { key: key(k!("key")), value: key(k!("value")), effect: key(k!("effect")) }
    }
}

impl Toleration {
    /// From a Toleration.
    pub fn of(t: &Value) -> Toleration {
        let some = |k: crate::api::Name| Some(t.get(k).str()).filter(|s| !s.is_empty()).map(Key::intern);
        let operator = t.get(k!("operator")).str();
        Toleration {
            key: some(k!("key")),
            value: (operator != "Exists").then(|| Key::intern(t.get(k!("value")).str())),
            effect: some(k!("effect")),
            never: !matches!(operator, "" | "Equal" | "Exists"),
        }
    }
    /// Whether it bears this taint.
    pub fn bears(&self, taint: &Taint) -> bool {
        !self.never
            && self.effect.is_none_or(|e| e == taint.effect)
            && self.key.is_none_or(|k| k == taint.key)
            && self.value.is_none_or(|v| v == taint.value)
    }
    /// Whether it says anything about taints of this effect.
    pub fn concerns(&self, effect: Key) -> bool {
        self.effect.is_none_or(|e| e == effect)
    }
}
