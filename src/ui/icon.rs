//! The few drawings on the buttons. Drawn, not typed: a font may lack them.

use leptos::prelude::*;

/// The path of a drawing on a 24 x 24 grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(&'static str);

/// Play.
pub const PLAY: Icon = Icon("M7 4.5v15l13-7.5z");
/// Pause.
pub const PAUSE: Icon = Icon("M6 5h4v14H6zM14 5h4v14h-4z");
/// Step forward.
pub const STEP: Icon = Icon("M5 5v14l9-7zM16 5h3v14h-3z");
/// Step back.
pub const BACK: Icon = Icon("M19 5v14l-9-7zM5 5h3v14H5z");
/// To the start.
pub const TO_START: Icon = Icon("M4 5h2.6v14H4zM13.4 5v14L6.8 12zM20.4 5v14l-6.6-7z");
/// To the end.
pub const TO_END: Icon = Icon("M17.4 5H20v14h-2.6zM3.6 5v14l6.6-7zM10.6 5v14l6.6-7z");
/// Close.
pub const CLOSE: Icon =
    Icon("M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6 10.6 12 5 6.4z");
/// A menu opens downwards.
pub const DOWN: Icon = Icon("M5.5 9 7 7.5l5 5 5-5L18.5 9 12 15.5z");
/// Help.
pub const HELP: Icon = Icon(
    "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1.1 15.6h-2.2v-2.2h2.2zm2-7.3c-.6.9-1.7 1.3-1.9 2.2-.1.3-.1.6-.1 1.3h-2.1c0-.9 0-1.7.4-2.4.5-.9 1.6-1.4 2.2-2.1.7-.9.2-2.3-1.5-2.3-1.2 0-1.8.9-2 1.7l-2-.9C8.6 6.6 9.9 5 12 5c1.8 0 3 .8 3.6 1.8.6.9.7 2.4-.5 3.500z",
);
/// Dark.
pub const MOON: Icon = Icon("M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500z");
/// Light.
pub const SUN: Icon = Icon(
    "M12 7.500a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM11 1.500h2v3.500h-2zM11 19h2v3.500h-2zM1.5 11h3.500v2H1.500zM19 11h3.500v2H19zM3.9 5.300l1.4-1.4 2.5 2.5-1.4 1.400zM16.2 17.600l1.4-1.4 2.5 2.5-1.4 1.400zM3.9 18.700l2.5-2.5 1.4 1.4-2.5 2.500zM16.2 6.400l2.5-2.5 1.4 1.4-2.5 2.500z",
);
/// Settings.
pub const SLIDERS: Icon = Icon(
    "M3 6h9.200a3 3 0 0 1 5.6 0H21v2h-3.200a3 3 0 0 1-5.6 0H3zM3 16h3.200a3 3 0 0 1 5.6 0H21v2h-9.200a3 3 0 0 1-5.6 0H3z",
);

/// A machine's power.
pub const POWER: Icon = Icon("M11 3h2v9h-2zM7.300 5.800l1.300 1.600a6 6 0 1 0 6.800 0l1.300-1.600a8 8 0 1 1-9.400 0z");

/// Draws one.
#[component]
pub fn Drawn(#[prop(into)] icon: Signal<Icon>) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=move || icon.get().0></path>
        </svg>
    }
}
