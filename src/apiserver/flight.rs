//! A request on its way through the server: what is known of it so far, and what it waits for.

use std::cell::OnceCell;
use std::rc::Rc;

use super::filter::Filter;
use super::info::RequestInfo;
use super::registry::meta_text;
use super::render::Form;
use super::user::User;
use super::verbs::delete::DeleteOptions;
use super::verbs::eviction::Step;
use crate::api::patch::PatchType;
use crate::api::{Kind, Value, kinds};
use crate::k;
use crate::sim::{Addr, RecordId};
use crate::wire::etcd::{Call, Compare, Op};
use crate::wire::{Note, Outcome, Request, Station, Words};

/// Who waits for the answer.
#[derive(Clone, Debug)]
pub enum Origin {
    /// A client at the other end of a connection.
    Client(Addr),
    /// The server itself: a post-start hook that speaks through the loopback client.
    Loopback(super::hooks::Hook),
    /// Nobody any more: the connection broke.
    Gone,
    /// A deletion of a collection, which deletes its objects one by one.
    Collection(u64),
    /// The server itself: an eviction that asks the disruption budget.
    Eviction(u64),
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Flight {
    /// The record of the request's delivery.
    pub record: RecordId,
    /// Who asked.
    pub origin: Origin,
    /// The request.
    pub request: Rc<Request>,
    /// What it asks for.
    pub info: Rc<RequestInfo>,
    /// Who asks.
    pub user: Rc<User>,
    /// The kind of the resource.
    pub kind: &'static Kind,
    /// The kind as which it is stored.
    pub stored: &'static Kind,
    /// The place of its cache.
    pub cache: usize,
    /// How the answer is to be written.
    pub form: Form,
    /// `Warning` headers so far.
    pub warnings: Vec<Rc<str>>,
    /// `dryRun=All`: everything but the writing.
    pub dry_run: bool,
    /// Lists and maps that the body gave and left empty.
    pub empties: Vec<String>,
    /// Whether the live lookup of its namespace has been made, and what it found.
    pub namespace: Option<Value>,
    /// Other objects that are written in the same transaction: as they are, and as they shall be.
    pub also: Vec<(Value, Value)>,
    /// What is to be done.
    pub task: Task,
    /// Its key, and of which path.
    pub key: OnceCell<(Rc<RequestInfo>, Rc<str>)>,
}

/// What a request does once it is allowed to.
#[derive(Clone, Debug)]
pub enum Task {
    /// Read one object from etcd.
    Get,
    /// Learn etcd's revision, so that the cache can answer as fresh as etcd itself.
    FreshList(Filter),
    /// Read a page of a collection from etcd.
    PagedList {
        /// What is wanted.
        filter: Filter,
        /// How many.
        limit: i64,
        /// What was gathered so far.
        found: Vec<Value>,
        /// At which revision; 0 is now.
        revision: i64,
    },
    /// Wait until the cache has come as far as a revision.
    Await {
        /// The revision.
        revision: i64,
        /// What comes then.
        then: Box<Task>,
    },
    /// List from the cache.
    CachedList(Filter),
    /// Create an object.
    Create {
        /// As it was decoded.
        object: Value,
    },
    /// Change an object that is there.
    Mutate {
        /// How.
        change: Change,
    },
    /// Wait for etcd to commit.
    Commit {
        /// What is there.
        before: Value,
        /// What is written; null of a removal.
        object: Value,
        /// What is answered when it is committed.
        answer: Answer,
        /// What has to be tried again if another was faster; a creation, as it was decoded.
        again: Option<Change>,
        /// Whether it is a creation.
        created: bool,
    },
    /// Wait for a lease to hang an event on.
    Lease {
        /// The event, ready to be written.
        object: Value,
    },
    /// Delete what a list finds.
    Collection {
        /// The objects found.
        items: Vec<Value>,
        /// How many of them are still being deleted.
        left: usize,
        /// The metadata of the list that is answered.
        meta: Value,
        /// The first refusal, which is the answer then.
        wrong: Option<crate::wire::Response>,
    },
    /// Wait for a kubelet.
    Proxy {
        /// Its process.
        kubelet: Addr,
        /// Where it listens.
        socket: String,
    },
    /// Wait for a component to tell its health.
    Components {
        /// Who is yet to be asked, and first who is asked now.
        left: Vec<usize>,
        /// What the others said.
        found: Vec<Value>,
    },
    /// Nothing: it answers at once.
    Done,
}

/// How an object is changed.
#[derive(Clone, Debug)]
pub enum Change {
    /// Replace it with this one.
    Put(Value),
    /// Patch it with the body, which is in this language.
    Patch(PatchType),
    /// Apply this configuration.
    Apply(Value),
    /// Delete it, or begin to.
    Delete(Rc<DeleteOptions>),
    /// Give the pod a node.
    Bind(Value),
    /// Evict the pod.
    Evict(Rc<DeleteOptions>, Step),
}

/// What is answered after a commit.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The object as it is stored now.
    Object,
    /// The object as it was last.
    Last(Value),
    /// A Status that says Success.
    Success(Value),
    /// This, whatever was stored.
    This(u16, Value),
    /// Nothing yet: the change goes on, as a second write.
    Again(Change),
}

impl Flight {
    /// Notes how the request left a station.
    pub fn station<T>(
        &self,
        ctx: &mut crate::wire::Ctx<'_, T>,
        station: Station,
        outcome: Outcome,
        detail: impl Into<Words>,
        change: (&Value, &Value),
    ) {
        let (before, after) = (change.0.clone(), change.1.clone());
        ctx.note(Note::Station { request: self.record, station, outcome, detail: detail.into(), before, after });
    }
    /// Notes that an object was read for the request.
    pub fn read<T>(&self, ctx: &mut crate::wire::Ctx<'_, T>, key: impl Into<Rc<str>>, found: bool) {
        ctx.note(Note::Read { request: self.record, key: key.into(), found });
    }
    /// The transaction that writes the object, and what goes with it, unless something was changed in the meantime.
    pub fn transaction(&self, unchanged: Compare, op: Op, read: Op) -> Call {
        let (mut compares, mut ops) = (vec![unchanged], vec![op]);
        for (old, new) in &self.also {
            let (namespace, name) = (meta_text(new, k!("namespace")), meta_text(new, k!("name")));
            let kind = kinds::by_kind(new.get(k!("apiVersion")).str(), new.get(k!("kind")).str());
            let Some(key) = kind.map(|k| Rc::<str>::from(k.etcd_key(namespace, name))) else { continue };
            let revision = meta_text(old, k!("resourceVersion")).parse().unwrap_or(0);
            let mut new = new.clone();
            super::cache::set_meta(&mut new, k!("resourceVersion"), Value::Null);
            compares.push(Compare::ModRevision(key.clone(), revision));
            ops.push(Op::Put(key, new, 0));
        }
        Call::Txn(compares, ops, vec![read])
    }
    /// The kind that the path names: of a scale, what is scaled.
    pub fn named(&self) -> &'static Kind {
        if self.info.subresource == "scale" { self.stored } else { self.kind }
    }
    /// Whether the body is a configuration to be applied.
    pub fn applies(&self) -> bool {
        self.info.verb == "patch" && self.request.content_type.starts_with("application/apply-patch+yaml")
    }
    /// The key of the object in etcd.
    pub fn key(&self) -> Rc<str> {
        let make = || Rc::<str>::from(self.stored.etcd_key(&self.info.namespace, &self.info.name));
        let (of, key) = self.key.get_or_init(|| (self.info.clone(), make()));
        // Who lets the server choose a name has another path from then on.
        if Rc::ptr_eq(of, &self.info) { key.clone() } else { make() }
    }
}

/// No object before, none after.
pub const NOTHING: (&Value, &Value) = (crate::api::NULL, crate::api::NULL);

/// What is done to a key, unless another was faster.
pub fn unless(pattern: &'static str, key: &Rc<str>, revision: i64) -> Words {
    Words::made(pattern, [key.clone().into(), revision.into()])
}
