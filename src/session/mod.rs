//! A session: what was built, and what a person did when. Everything else is its replay.
//!
//! ```text
//!   Script = version + topology + seed + [(virtual time, action)]      a few bytes: what is shared, saved, reported
//!   World  = replay(Script, until)                                     what is shown
//! ```
//!
//! [`Session`] plays a script: forward, backward, to any record of the trace. A checkpoint is a clone of the world and only a
//! cache: dropping all of them changes nothing but speed. Acting in the past begins a new [`Branch`] and keeps the old one.

mod action;
mod checkpoints;
mod play;
mod script;

pub use action::Action;
pub use play::{Branch, Session};
pub use script::{Script, VERSION};
