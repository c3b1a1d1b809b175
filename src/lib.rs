//! Vitrine: a Kubernetes cluster behind glass. This crate is the engine and the page; `docs/ARCHITECTURE.md` is the map.
//!
//! A session is a version, a topology, a seed and a list of `(virtual time, user action)`; the world is its replay.
//! Rooms, from the ground up; arrows between them only point down this list:
//!
//! - `sim`: virtual time, event queue, random streams, network, faults, trace. Knows nothing of Kubernetes.
//! - `shell`: what shell text means: the grammar, the expansions and the small languages in it. Knows nothing of Kubernetes either.

pub mod api;
pub mod apiserver;
pub mod cli;
pub mod client;
pub mod cluster;
pub mod controllers;
pub mod etcd;
pub mod node;
pub mod scheduler;
pub mod session;
pub mod shell;
pub mod sim;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod view;
pub mod wire;
