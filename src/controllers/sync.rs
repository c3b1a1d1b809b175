//! What a controller is: a name, the kinds it watches, and a pure function from its caches to the requests it wants made.
//!
//! Handlers only queue keys ([`Controller::keys`]); [`Controller::sync`] reads the caches and sends nothing itself. The
//! [manager](super::ControllerManager) makes the requests, in order, and puts the key back on its queue if one of them fails.

use std::rc::Rc;

use super::caches::Caches;
use crate::api::{Kind, Value};
use crate::client::EventType;
use crate::sim::{Rng, Span, Time};
use crate::wire::Method;

/// One of the controllers.
pub struct Controller {
    /// The service account it acts as, in `kube-system`: `replicaset-controller`.
    pub account: &'static str,
    /// What its events say they are from.
    pub component: &'static str,
    /// The kinds whose changes it is told of.
    pub watches: &'static [&'static Kind],
    /// The keys that a change of an object puts on its queue.
    pub keys: fn(&Change<'_>, &Caches) -> Vec<Key>,
    /// What is to be done about a key.
    pub sync: fn(&Key, &Look<'_>, &mut Rng) -> Plan,
}

/// A key on a queue: namespace (empty if there is none) and name.
pub type Key = (Rc<str>, Rc<str>);

/// A change that an informer saw.
pub struct Change<'a> {
    /// The kind of the object.
    pub kind: &'static Kind,
    /// As it was before; null if it is new.
    pub old: &'a Value,
    /// As it is now; null if it is gone.
    pub new: &'a Value,
}

/// What a sync may look at.
pub struct Look<'a> {
    /// The informers' stores.
    pub caches: &'a Caches,
    /// Seconds since 1970.
    pub now: u64,
    /// The same as an instant of the simulation.
    pub at: Time,
    /// When the process began to work, its caches filled.
    pub began: Time,
    /// What the controller has kept in memory about this key: a number of its own, and an instant.
    pub memory: Option<(u32, Time)>,
    /// Creations and deletions that this controller has asked for of this key and not yet seen in its caches.
    pub expects: bool,
}

/// A request that a controller wants made.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The method.
    pub method: Method,
    /// The path.
    pub path: String,
    /// `Content-Type`; empty for JSON.
    pub content_type: &'static str,
    /// The object.
    pub body: Value,
    /// An event to record once it has succeeded.
    pub then: Option<Report>,
    /// Whether a refusal as AlreadyExists or NotFound is as good as success.
    pub settled_by_others: bool,
    /// Whether any refusal is as good as success: somebody else will see to it.
    pub optional: bool,
    /// Whether its effect has to be seen in the caches before this key is synced again.
    pub expected: bool,
}

/// An event about an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The object.
    pub about: Value,
    /// How serious.
    pub kind: EventType,
    /// `SuccessfulCreate`.
    pub reason: &'static str,
    /// The message; `{}` stands for the name of the object in the answer.
    pub message: String,
}

/// What a sync wants done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// These requests, one after the other.
    pub calls: Vec<Call>,
    /// These events, at once.
    pub reports: Vec<Report>,
    /// Look at the key again after a while.
    pub again: Option<Span>,
    /// Keep this in memory about the key, or nothing any more, once the requests have succeeded.
    pub remember: Option<Option<(u32, Time)>>,
}

impl Call {
    fn new(method: Method, path: String, content_type: &'static str, body: Value) -> Call {
        Call {
            method,
            path,
            content_type,
            body,
            then: None,
            settled_by_others: false,
            optional: false,
            expected: false,
        }
    }
    /// POST an object of a kind.
    pub fn create(kind: &Kind, object: Value) -> Call {
        let path = kind.path(object.at("metadata.namespace").str(), "");
        Call { settled_by_others: true, ..Call::new(Method::Post, path, "", object) }
    }
    /// PUT an object, as it was read and changed.
    pub fn update(kind: &Kind, object: Value, subresource: &str) -> Call {
        let meta = object.get("metadata");
        let mut path = kind.path(meta.get("namespace").str(), meta.get("name").str());
        if !subresource.is_empty() {
            path = format!("{path}/{subresource}");
        }
        Call::new(Method::Put, path, "", object)
    }
    /// PATCH an object strategically.
    pub fn patch(kind: &Kind, namespace: &str, name: &str, patch: Value) -> Call {
        Call::new(Method::Patch, kind.path(namespace, name), "application/strategic-merge-patch+json", patch)
    }
    /// DELETE an object.
    pub fn delete(kind: &Kind, object: &Value) -> Call {
        let meta = object.get("metadata");
        let path = kind.path(meta.get("namespace").str(), meta.get("name").str());
        let body = crate::json!({
            "kind": "DeleteOptions", "apiVersion": "v1", "preconditions": { "uid": (meta.get("uid").clone()) }
        });
        Call { settled_by_others: true, ..Call::new(Method::Delete, path, "", body) }
    }
    /// Record this event once it has succeeded.
    pub fn then(mut self, about: &Value, kind: EventType, reason: &'static str, message: &str) -> Call {
        self.then = Some(Report { about: about.clone(), kind, reason, message: message.into() });
        self
    }
    /// Wait for its effect in the caches.
    pub fn expected(mut self) -> Call {
        self.expected = true;
        self
    }
}

impl Plan {
    /// Nothing to do.
    pub fn nothing() -> Plan {
        Plan::default()
    }
    /// These requests.
    pub fn of(calls: impl IntoIterator<Item = Call>) -> Plan {
        Plan { calls: calls.into_iter().collect(), ..Plan::default() }
    }
}

/// The key of an object.
pub fn key(object: &Value) -> Key {
    let meta = object.get("metadata");
    let part = |name: &str| meta.get(name).rc_str().unwrap_or_else(|| "".into());
    (part("namespace"), part("name"))
}

/// The controller that owns an object, if it is of this kind: its key.
pub fn owner(object: &Value, kind: &Kind) -> Option<Key> {
    let owners = object.at("metadata.ownerReferences").items();
    let o = owners.iter().find(|o| o.get("controller").bool() && o.get("kind").str() == kind.kind)?;
    Some((key(object).0, o.get("name").rc_str()?))
}

/// Whether `object` is controlled by `owner`.
pub fn is_controlled_by(object: &Value, owner: &Value) -> bool {
    let uid = owner.at("metadata.uid");
    object.at("metadata.ownerReferences").items().iter().any(|o| o.get("controller").bool() && o.get("uid") == uid)
}

/// The reference that what a controller makes carries to its owner.
pub fn controller_ref(kind: &Kind, owner: &Value) -> Value {
    crate::json!({
        "apiVersion": (kind.api_version()), "kind": (kind.kind), "name": (owner.at("metadata.name").clone()),
        "uid": (owner.at("metadata.uid").clone()), "controller": true, "blockOwnerDeletion": true
    })
}

/// A pod from a template, owned by `owner`. Its name is made by the server.
pub fn pod_from(template: &Value, kind: &Kind, owner: &Value) -> Value {
    let meta = owner.get("metadata");
    let mut pod = crate::json!({ "kind": "Pod", "apiVersion": "v1" });
    let mut m = crate::json!({
        "generateName": (format!("{}-", meta.get("name").str())), "namespace": (meta.get("namespace").clone())
    });
    for field in ["labels", "annotations", "finalizers"] {
        let v = template.get("metadata").get(field);
        if !v.is_empty() {
            m.set(field, v.clone());
        }
    }
    m.set("ownerReferences", vec![controller_ref(kind, owner)]);
    pod.set("metadata", m);
    pod.set("spec", template.get("spec").clone());
    pod
}

/// Whether a pod's Ready condition is True.
pub fn is_pod_ready(pod: &Value) -> bool {
    let conditions = pod.at("status.conditions").items();
    conditions.iter().any(|c| c.get("type").str() == "Ready" && c.get("status").str() == "True")
}

/// Whether a pod may still run: not ended, not being deleted.
pub fn is_pod_active(pod: &Value) -> bool {
    !matches!(pod.at("status.phase").str(), "Succeeded" | "Failed") && pod.at("metadata.deletionTimestamp").is_null()
}

/// A short text for a template's content, as `pod-template-hash` has. The real one hashes Go's own picture of the struct.
pub fn template_hash(template: &Value) -> String {
    const LETTERS: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";
    let mut n = template.hash() & 0xffff_ffff;
    let mut text = String::new();
    for _ in 0..10 {
        text.push(LETTERS[(n % 27) as usize] as char);
        n = n / 27 + (n << 27) % 0xffff_fffb;
    }
    // The real alphabet is that of a decimal number: at least one digit is always there.
    text.replace_range(0..1, "5");
    text
}
