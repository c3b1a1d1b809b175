//! Plain data made for the screen: what the page reads, all of it testable without a browser.
//!
//! [`Model`] owns the session and presentation time; [`screen::Screen`] is the whole page at one instant; `ui` draws it and sends
//! back [`action::Action`]s. Nothing here names the DOM or real time, and nothing here decides what the cluster does: it reads the
//! session's trace and its world. `story` finds the thirteen steps in the trace, `build` makes the panels.

pub mod action;
pub mod address;
pub mod axis;
pub mod build;
pub mod diff;
pub mod fidelity;
pub mod inspector;
pub mod keys;
pub mod model;
#[cfg(test)]
mod model_test;
#[cfg(test)]
mod opened_test;
pub mod part;
mod player;
pub mod prefs;
mod present;
pub mod quick;
pub mod rail;
pub mod request;
pub mod rhythm;
pub mod screen;
pub mod stage;
pub mod story;
pub mod terminal;
pub mod text;
pub mod timeline;
pub mod transport;
pub mod verdicts;
pub mod what_if;
pub mod who;
pub mod words;

pub use model::Model;
