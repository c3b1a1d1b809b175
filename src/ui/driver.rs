//! Where a frame of real time becomes virtual time, and an action a change of the screen.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::browser::frames::Frames;
use super::context::Panels;
use crate::view::action::Action;
use crate::view::prefs::Prefs;
use crate::view::text::Lang;

/// Starts the page's clock and answers how to act.
pub fn start(panels: Panels, _prefs: RwSignal<Prefs>, lang: Memo<Lang>) -> Callback<Action> {
    let at = RwSignal::new((0u8, 0u16, false, false));
    Effect::new(move |_| {
        let (n, progress, inspect, playing) = at.get();
        let mut screen = crate::view::sample::screen(lang.get(), n, progress, inspect);
        screen.transport.playing = playing;
        panels.show(screen);
    });
    let frames = Frames::new(move |ms| {
        at.update(|(n, p, _, playing)| {
            if *playing {
                *p += ms as u16;
                if *p >= 1000 {
                    *p = 0;
                    *n = (*n + 1).min(13);
                }
            }
        });
        at.get_untracked().3
    });
    let frames = StoredValue::new_local(Rc::new(RefCell::new(frames)));
    Callback::new(move |action| {
        at.update(|(n, p, inspect, playing)| match action {
            Action::Step | Action::Do(_) => *n = (*n + 1).min(13),
            Action::Back => *n = n.saturating_sub(1),
            Action::ToStart => *n = 1,
            Action::ToEnd => *n = 13,
            Action::OpenStep(k) => *n = k,
            Action::Play | Action::Toggle => *playing = true,
            Action::Pause => *playing = false,
            Action::InspectRecord(_) | Action::InspectKey(_) => *inspect = true,
            Action::CloseInspector => *inspect = false,
            Action::Scrub(x) => *n = (x / 700) as u8,
            _ => *p = 500,
        });
        frames.with_value(|frames| frames.borrow().wake());
    })
}

/// The line typed `back` lines ago.
pub fn recall(_back: usize) -> Option<String> {
    None
}

/// What Tab makes of a line.
pub fn complete(line: &str) -> (String, Vec<String>) {
    (line.to_string(), Vec::new())
}
