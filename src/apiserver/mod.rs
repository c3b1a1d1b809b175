//! Models kube-apiserver: the only door to etcd. Every request passes the same stations, and each is noted in the trace.
//!
//! ```text
//!   Request -> Authentication -> Authorization -> Decoding -> MutatingAdmission -> Validation -> ValidatingAdmission
//!           -> Registry -> Etcd -> Response            etcd's watch -> Cache -> watchers, lists, admission, authorizers
//! ```
//!
//! Start reading at [`ApiServer`] (the process), then `pipeline` (the way in), then `verbs` (what each verb does). A request
//! under way is a [`flight`] that waits for an answer of etcd. The server knows kinds only by their tables and strategies.
//! Missing: priority and fairness, webhooks, aggregation, audit.

mod admission;
mod answer;
mod authn;
mod authz;
mod cache;
mod compaction;
mod components;
mod config;
mod discovery;
mod filter;
mod flight;
mod flow;
mod health;
mod hooks;
mod info;
mod known;
mod managed;
mod node_index;
mod options;
mod pipeline;
mod proxy;
mod query;
mod recent;
mod registry;
mod render;
mod server;
mod service;
mod store;
mod token;
mod user;
mod verbs;
mod watchers;

#[cfg(test)]
mod cache_test;

pub use config::Config;
pub use server::{ApiServer, Timer};
