//! A whole cluster: machines, processes and the wires between them, bootstrapped the way kubeadm does it.
//!
//! [`World`] is one value: cloning it is cheap (every process sits behind a reference count), and a clone is a checkpoint.
//! Nothing here decides anything that a component should: it builds, connects, delivers.

mod build;
#[cfg(test)]
mod components_test;
pub mod desk;
#[cfg(test)]
mod desk_test;
mod faults;
mod kubeadm;
#[cfg(test)]
mod lives_test;
#[cfg(test)]
mod long_test;
pub mod pair;
#[cfg(test)]
mod pair_test;
pub mod pki;
mod program;
#[cfg(test)]
mod scheduler_test;
#[cfg(test)]
mod testing;
mod topology;
mod visitor;
mod world;

pub use program::{Program, Timer};
pub use topology::{CONTROL_PLANE, CONTROL_PLANE_IP, Topology};
pub use world::World;

use crate::wire::{Note, Payload};

/// What a world writes down.
pub type Record = crate::sim::Record<Payload, Timer, Note>;
/// All that it wrote down.
pub type Trace = crate::sim::Trace<Payload, Timer, Note>;
/// What a record says.
pub type Body = crate::sim::Body<Payload, Timer, Note>;
