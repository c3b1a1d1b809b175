//! The page. Reads `view`, sends actions; the only code that touches the DOM or real time.
//!
//! A panel takes a signal of its own part of the screen and one callback; it decides nothing. Start reading at `app`; `driver` is
//! where a frame of real time becomes virtual time. What of the browser is used is wrapped once, in `browser`.

mod app;
mod browser;
mod context;
mod dialogs;
mod driver;
mod editor;
mod header;
mod icon;
mod inspector;
mod menu;
mod outline;
mod request;
mod stage;
mod story;
mod terminal;
mod timeline;
mod transport;
mod verdicts;

/// Mounts the page into the document's body.
pub fn mount() {
    leptos::mount::mount_to_body(app::App);
}
