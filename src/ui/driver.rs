//! Where a frame of real time becomes virtual time, and an action a change of the screen.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::browser::frames::{Frames, now_ms};
use super::browser::page;
use super::context::Panels;
use crate::view::Model;
use crate::view::action::Action;
use crate::view::address;
use crate::view::prefs::Prefs;
use crate::view::text::Lang;

/// How long a frame may work for the cluster, in milliseconds: while it boots there is nothing else to do.
const FRAME_MS: f64 = 7.0;
const BOOT_MS: f64 = 24.0;
/// The seed of a session that nobody chose.
const SEED: u64 = 1;

/// The model and the frames that move it.
#[derive(Clone)]
pub struct Driver {
    model: Rc<RefCell<Model>>,
    frames: Rc<RefCell<Option<Frames>>>,
    panels: Panels,
    lang: Memo<Lang>,
}

impl Driver {
    /// The page's clock, started.
    pub fn start(panels: Panels, prefs: RwSignal<Prefs>, lang: Memo<Lang>) -> Driver {
        let machines = address::topology(&page::query());
        let mut model = Model::new(machines, SEED, prefs.with_untracked(|prefs| prefs.pace));
        model.still = page::reduced_motion();
        let driver = Driver { model: Rc::new(RefCell::new(model)), frames: Rc::default(), panels, lang };
        let inner = driver.clone();
        *driver.frames.borrow_mut() = Some(Frames::new(move |passed| inner.frame(passed)));
        driver.wake();
        let inner = driver.clone();
        Effect::new(move |_| {
            lang.track();
            inner.show();
        });
        driver
    }

    fn frame(&self, passed: f64) -> bool {
        let began = now_ms();
        let mut model = self.model.borrow_mut();
        let budget = if self.panels.ready.get_untracked() { FRAME_MS } else { BOOT_MS };
        let goes_on = model.tick((passed * 1000.0) as u64, &mut || now_ms() - began > budget);
        let screen = model.screen(self.lang.get_untracked());
        drop(model);
        self.panels.show(screen);
        goes_on
    }

    fn show(&self) {
        let screen = self.model.borrow_mut().screen(self.lang.get_untracked());
        self.panels.show(screen);
    }

    fn wake(&self) {
        if let Some(frames) = self.frames.borrow().as_ref() {
            frames.wake();
        }
    }

    /// Does what a person asks, and shows it.
    pub fn act(&self, action: Action) {
        let began = now_ms();
        self.model.borrow_mut().act(action, &mut || now_ms() - began > FRAME_MS);
        self.show();
        self.wake();
    }

    /// The line typed `back` lines ago.
    pub fn recall(&self, back: usize) -> Option<String> {
        self.model.borrow().recall(back).map(String::from)
    }

    /// What Tab makes of a line, and what it offers where there is a choice.
    pub fn complete(&self, line: &str) -> (String, Vec<String>) {
        self.model.borrow().complete(line)
    }
}
