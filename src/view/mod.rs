//! Plain data made for the screen: what the page reads, all of it testable without a browser.
//!
//! `Screen` is the whole page at one instant; `ui` draws it and sends back `Action`s. Nothing here names the DOM or real time,
//! and nothing here decides what the cluster does: it reads the session's trace and its world.

pub mod action;
pub mod fidelity;
pub mod inspector;
pub mod keys;
pub mod part;
pub mod prefs;
pub mod rail;
pub mod sample;
pub mod screen;
pub mod stage;
pub mod terminal;
pub mod text;
pub mod timeline;
pub mod transport;
