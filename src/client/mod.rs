//! What every controller is made of. Models client-go: requests, reflectors and informers, work queues, events, leader election.
//!
//! ```text
//!   apiserver --watch--> Informers --Delta--> your handler --key--> WorkQueue --> your sync --Client--> apiserver
//! ```
//!
//! Nothing here is a process: these are parts of one. A part that wakes itself has a timer type of its own, which the
//! component wraps in its own with `ctx.part`. A whole controller:
//!
//! ```
//! use vitrine::api::kinds;
//! use vitrine::client::{self, Client, Informers, InformerId, WorkQueue, informers, queue};
//! use vitrine::sim::{Digest, Hasher};
//! use vitrine::wire::{Component, Ctx, Input};
//!
//! #[derive(Clone, Debug)]
//! enum Timer { Informers(informers::Timer), Queue(queue::Timer) }
//! impl Digest for Timer {
//!     fn digest(&self, h: &mut Hasher) {
//!         match self { Timer::Informers(t) => t.digest(h), Timer::Queue(t) => t.digest(h) }
//!     }
//! }
//!
//! #[derive(Clone, Debug)]
//! struct Cleaner { client: Client, informers: Informers, pods: InformerId, queue: WorkQueue }
//!
//! impl Cleaner {
//!     fn new(config: client::Config) -> Cleaner {
//!         let mut informers = Informers::default();
//!         let pods = informers.add(&kinds::POD, client::Scope::all().labels("app=old"));
//!         Cleaner { client: Client::new(config), informers, pods, queue: WorkQueue::default() }
//!     }
//!     /// Reads its own informers' caches, sends requests.
//!     fn sync(&mut self, key: &str, ctx: &mut Ctx<'_, Timer>) {
//!         if let Some(pod) = self.informers[self.pods].get(key) {
//!             let pod = client::ObjectRef::of(pod);
//!             self.client.delete(&kinds::POD, pod.namespace, pod.name, Default::default(), ctx);
//!         }
//!     }
//! }
//!
//! impl Component for Cleaner {
//!     type Timer = Timer;
//!     fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
//!         match input {
//!             Input::Start => {
//!                 *self = Cleaner::new(self.client.config().clone()); // a process starts with nothing in memory
//!                 ctx.part(Timer::Informers, |ctx| self.informers.start(&mut self.client, ctx));
//!             }
//!             Input::Message { payload, .. } => {
//!                 let deltas = ctx.part(Timer::Informers, |ctx| self.informers.message(&payload, &mut self.client, ctx));
//!                 for delta in deltas.into_iter().flatten() {
//!                     self.queue.add(delta.key(), ctx.cause);
//!                 }
//!             }
//!             Input::Timer(Timer::Informers(t)) => {
//!                 ctx.part(Timer::Informers, |ctx| self.informers.timer(t, &mut self.client, ctx));
//!             }
//!             Input::Timer(Timer::Queue(t)) => self.queue.timer(t, ctx.now),
//!             Input::Closed { peer } => {
//!                 ctx.part(Timer::Informers, |ctx| self.informers.closed(peer, &mut self.client, ctx));
//!             }
//!         }
//!         if self.informers.synced() {
//!             while let Some((key, cause)) = self.queue.get() {
//!                 ctx.because(cause, |ctx| self.sync(&key, ctx));
//!                 self.queue.done(&key);
//!             }
//!         }
//!     }
//! }
//! ```
//!
//! An answer to a request of one's own is a `Payload::Response` whose id the request's call returned: keep it in a map.
//! `Informers::message` and `Recorder::message` return nothing for what is not theirs.

mod backoff;
mod config;
pub mod election;
mod informer;
pub mod informers;
mod limiter;
mod lru;
mod objects;
pub mod queue;
pub mod recorder;
pub mod recorder_v1;
mod reference;
mod requests;
mod store;

#[cfg(test)]
mod election_test;
#[cfg(test)]
mod informer_test;
#[cfg(test)]
mod recorder_test;

pub use config::Config;
pub use election::Elector;
pub use informer::Scope;
pub use informers::{Change, Delta, InformerId, Informers};
pub use objects::{ObjectRef, key_of};
pub use queue::WorkQueue;
pub use recorder::{EventType, Recorder};
pub use recorder_v1::RecorderV1;
pub use reference::reference;
pub use requests::{Client, PatchType, escape};
pub use store::{IndexId, Store};
