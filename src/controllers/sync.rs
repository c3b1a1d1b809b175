//! What a controller is: a name, the kinds it watches, and a pure function from its caches to the requests it wants made.
//!
//! Handlers only queue keys ([`Controller::keys`]); [`Controller::sync`] reads the caches and sends nothing itself. The
//! [manager](super::ControllerManager) makes the requests, in order, and puts the key back on its queue if one of them fails.
//! A sync that has to see the answers goes on in [`Plan::then`].

use crate::k;
use crate::path;
use std::rc::Rc;

use super::caches::Caches;
use crate::api::{Kind, Value};
use crate::client::{EventType, queue};
use crate::sim::{Rng, Span, Time};
use crate::wire::{Arguments, Method};

/// One of the controllers.
pub struct Controller {
    /// The service account it acts as, in `kube-system`: `replicaset-controller`.
    pub account: &'static str,
    /// Whether it acts as the process itself, and has no account.
    pub is_root: bool,
    /// What its events say they are from.
    pub component: &'static str,
    /// The kinds whose changes it is told of.
    pub watches: &'static [&'static Kind],
    /// Whether it is told of those of every kind that is kept, but for events.
    pub everything: bool,
    /// The keys that a change of an object puts on its queue.
    pub keys: fn(&Change<'_>, &Caches) -> Vec<Key>,
    /// How long after such a change the keys are due: what comes meanwhile is worked off with it.
    pub delay: fn(&Change<'_>) -> Span,
    /// The kind whose objects a sync goes through, if they may be many. Where they are, it takes its time, and changes that
    /// come meanwhile are worked off together: 5,000 nodes that join are not 5,000 times 5,000 looks at a node.
    pub surveys: Option<&'static Kind>,
    /// What is to be done about a key.
    pub sync: fn(&Key, &Look<'_>, &mut Rng) -> Plan,
    /// How many keys are worked on at once: `--concurrent-replicaset-syncs` and the like.
    pub workers: usize,
    /// How long after its first failure a key is tried again, and how long at most: each time twice as long.
    pub backoff: (Span, Span),
    /// Whether it tries again what is refused because the namespace goes: most let it be.
    pub persists: bool,
}

/// A controller that does nothing: what each is written from, `..BASE`.
pub const BASE: Controller = Controller {
    account: "",
    is_root: false,
    component: "",
    watches: &[],
    everything: false,
    keys: |_, _| Vec::new(),
    delay: |_| Span::ZERO,
    surveys: None,
    sync: |_, _, _| Plan::nothing(),
    workers: 5,
    backoff: (queue::BACKOFF_FIRST, queue::BACKOFF_MAX),
    persists: false,
};

/// One that is not simulated: its account is made all the same.
pub const fn idle(account: &'static str) -> Controller {
    Controller { account, component: account, ..BASE }
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

/// Of what a controller goes through, so many cost no time worth telling; each takes so long where there are more.
const FEW: usize = 100;
const LOOK_AT_ONE: Span = Span::us(50);

impl Controller {
    /// How long after a change its keys are due.
    pub fn due(&self, change: &Change<'_>, caches: &Caches) -> Span {
        let many = self.surveys.map_or(0, |kind| caches.count(kind));
        (self.delay)(change).max(if many > FEW { LOOK_AT_ONE.times(many as u64) } else { Span::ZERO })
    }
    /// Whether it does nothing.
    pub fn is_idle(&self) -> bool {
        !self.everything && self.watches.is_empty()
    }
    /// Whether it is told of a kind.
    pub fn watches(&self, kind: &Kind) -> bool {
        self.everything || self.watches.iter().any(|w| std::ptr::eq(*w, kind))
    }
}

impl<'a> Change<'a> {
    /// The object, as it is or was at last.
    pub fn object(&self) -> &'a Value {
        if self.new.is_null() { self.old } else { self.new }
    }
    /// Whether it is of this kind.
    pub fn is(&self, kind: &Kind) -> bool {
        self.kind.plural == kind.plural && self.kind.group == kind.group
    }
    /// Whether what stands at one of these paths changed.
    pub fn differs(&self, paths: &[&[crate::api::Key]]) -> bool {
        paths.iter().any(|p| self.old.at(*p) != self.new.at(*p))
    }
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
    /// Nanoseconds of the second.
    pub nanos: u32,
    /// The process's arguments, where they are not kubeadm's.
    pub flags: Arguments,
    /// Creations and deletions that this controller has asked for of this key and not yet seen in its caches.
    pub expects: bool,
    /// What an earlier sync noted of this key; null if nothing. It is lost when the process ends.
    pub note: Value,
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
    /// An event to record once it has failed; `{}` stands for the server's words.
    pub otherwise: Option<Report>,
    /// Whether it goes out together with the call before it.
    pub joins: bool,
    /// Whether a refusal as AlreadyExists or NotFound is as good as success.
    pub settled_by_others: bool,
    /// Whether any refusal is as good as success: somebody else will see to it.
    pub optional: bool,
    /// The uid of what it deletes.
    pub uid: Rc<str>,
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

/// How a sync goes on when the answers are there: it is given them in the order of the calls. Calls that were not made,
/// because one before them failed, have none.
#[derive(Clone)]
pub struct Then(pub Rc<GoOn>);

/// What a sync does next.
pub type GoOn = dyn Fn(&Look<'_>, &[Answer]) -> Plan;

impl std::fmt::Debug for Then {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("then")
    }
}

/// What became of a call.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Whether it succeeded.
    pub ok: bool,
    /// The object, or the Status of the refusal.
    pub value: Value,
}

/// What a sync wants done.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// These requests, one after the other; those that join the one before them together with it.
    pub calls: Vec<Call>,
    /// Then this. Without it a failure ends the sync.
    pub then: Option<Then>,
    /// These events, at once.
    pub reports: Vec<Report>,
    /// Look at the key again after a while.
    pub again: Option<Span>,
    /// Keep this in memory about the key, or nothing any more, once the requests have succeeded.
    pub remember: Option<Option<(u32, Time)>>,
    /// The sync failed: look at the key again after its back-off.
    pub failed: bool,
    /// Note this of the key; null: forget it.
    pub note: Option<Value>,
}

impl Call {
    fn new(method: Method, path: String, content_type: &'static str, body: Value) -> Call {
        Call {
            method,
            path,
            content_type,
            body,
            then: None,
            otherwise: None,
            joins: false,
            settled_by_others: false,
            optional: false,
            uid: "".into(),
            expected: false,
        }
    }
    /// POST an object of a kind.
    pub fn create(kind: &Kind, object: Value) -> Call {
        let path = kind.path(object.at(path!("metadata.namespace")).str(), "");
        Call { settled_by_others: true, ..Call::new(Method::Post, path, "", object) }
    }
    /// POST to a subresource of an object.
    pub fn ask(kind: &Kind, (namespace, name): (&str, &str), subresource: &str, body: Value) -> Call {
        Call::new(Method::Post, format!("{}/{subresource}", kind.path(namespace, name)), "", body)
    }
    /// PUT an object, as it was read and changed.
    pub fn update(kind: &Kind, object: Value, subresource: &str) -> Call {
        let meta = object.get(k!("metadata"));
        let mut path = kind.path(meta.get(k!("namespace")).str(), meta.get(k!("name")).str());
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
        let meta = object.get(k!("metadata"));
        let path = kind.path(meta.get(k!("namespace")).str(), meta.get(k!("name")).str());
        let uid = meta.get(k!("uid")).rc_str().unwrap_or_else(|| "".into());
        Call { uid, settled_by_others: true, ..Call::new(Method::Delete, path, "", Value::Null) }
    }
    /// GET an object.
    pub fn get(kind: &Kind, namespace: &str, name: &str) -> Call {
        Call::new(Method::Get, kind.path(namespace, name), "", Value::Null)
    }
    /// DELETE an object with these options.
    pub fn delete_with(kind: &Kind, object: &Value, mut options: Value) -> Call {
        options.set("kind", "DeleteOptions");
        options.set("apiVersion", "v1");
        Call { body: options, ..Call::delete(kind, object) }
    }
    /// Record this event once it has succeeded.
    pub fn then(mut self, about: &Value, kind: EventType, reason: &'static str, message: &str) -> Call {
        self.then = Some(Report { about: about.clone(), kind, reason, message: message.into() });
        self
    }
    /// Record this event once it has failed: a warning.
    pub fn otherwise(mut self, about: &Value, reason: &'static str, message: &str) -> Call {
        let (about, message) = (about.clone(), message.into());
        self.otherwise = Some(Report { about, kind: EventType::Warning, reason, message });
        self
    }
    /// Send it together with the call before it.
    pub fn joining(mut self, joins: bool) -> Call {
        self.joins = joins;
        self
    }
    /// What it lets its controller expect: the deletion of a uid, or (empty) a creation.
    pub fn expects(&self) -> Option<&str> {
        (self.expected && self.method != Method::Patch).then_some(&*self.uid)
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
    /// Go on when the answers are there.
    pub fn then(mut self, then: impl Fn(&Look<'_>, &[Answer]) -> Plan + 'static) -> Plan {
        self.then = Some(Then(Rc::new(then)));
        self
    }
    /// These requests.
    pub fn of(calls: impl IntoIterator<Item = Call>) -> Plan {
        Plan { calls: calls.into_iter().collect(), ..Plan::default() }
    }
}

/// The key of an object.
pub fn key(object: &Value) -> Key {
    let meta = object.get(k!("metadata"));
    let part = |name: &str| meta.get(name).rc_str().unwrap_or_else(|| "".into());
    (part("namespace"), part("name"))
}

/// The controller that owns an object, if it is of this kind: its key.
pub fn owner(object: &Value, kind: &Kind) -> Option<Key> {
    let owners = object.at(path!("metadata.ownerReferences")).items();
    let of = |o: &&Value| {
        let (group, _) = o.get(k!("apiVersion")).str().split_once('/').unwrap_or_default();
        o.get(k!("controller")).bool() && o.get(k!("kind")).str() == kind.kind && group == kind.group
    };
    let o = owners.iter().find(of)?;
    Some((key(object).0, o.get(k!("name")).rc_str()?))
}

/// Whether `object` is controlled by `owner`.
pub fn is_controlled_by(object: &Value, owner: &Value) -> bool {
    let uid = owner.at(path!("metadata.uid"));
    object
        .at(path!("metadata.ownerReferences"))
        .items()
        .iter()
        .any(|o| o.get(k!("controller")).bool() && o.get(k!("uid")) == uid)
}

/// The reference that what a controller makes carries to its owner.
pub fn controller_ref(kind: &Kind, owner: &Value) -> Value {
    crate::json!({
        "apiVersion": (kind.api_version()), "kind": (kind.kind), "name": (owner.at(path!("metadata.name")).clone()),
        "uid": (owner.at(path!("metadata.uid")).clone()), "controller": true, "blockOwnerDeletion": true
    })
}

/// A pod from a template, owned by `owner`. Its name is made by the server.
pub fn pod_from(template: &Value, kind: &Kind, owner: &Value) -> Value {
    let meta = owner.get(k!("metadata"));
    let mut pod = crate::json!({ "kind": "Pod", "apiVersion": "v1" });
    let mut m = crate::json!({
        "generateName": (format!("{}-", meta.get(k!("name")).str())), "namespace": (meta.get(k!("namespace")).clone())
    });
    for field in ["labels", "annotations", "finalizers"] {
        let v = template.get(k!("metadata")).get(field);
        if !v.is_empty() {
            m.set(field, v.clone());
        }
    }
    m.set("ownerReferences", vec![controller_ref(kind, owner)]);
    pod.set("metadata", m);
    pod.set("spec", template.get(k!("spec")).clone());
    pod
}
