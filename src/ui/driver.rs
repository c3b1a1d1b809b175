//! Where a frame of real time becomes virtual time, and an action a change of the screen.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::browser::frames::{Frames, now_ms};
use super::browser::memory::Reserve;
use super::browser::page;
use super::context::Panels;
use crate::view::Model;
use crate::view::action::Action;
use crate::view::address;
use crate::view::prefs::Prefs;
use crate::view::rhythm::Rhythm;
use crate::view::text::Lang;

/// How long what a person asks may work for the cluster before it is shown, in milliseconds.
const ACT_MS: f64 = 7.0;
/// The seed of a session that nobody chose.
const SEED: u64 = 1;

/// The model and the frames that move it.
#[derive(Clone)]
pub struct Driver {
    model: Rc<RefCell<Model>>,
    frames: Rc<RefCell<Option<Frames>>>,
    rhythm: Rc<RefCell<Rhythm>>,
    reserve: Rc<RefCell<Reserve>>,
    panels: Panels,
    lang: Memo<Lang>,
}

impl Driver {
    /// The page's clock, started.
    pub fn start(panels: Panels, prefs: RwSignal<Prefs>, lang: Memo<Lang>) -> Driver {
        let machines = address::topology(&page::query());
        let mut model = Model::new(machines, SEED, prefs.with_untracked(|prefs| prefs.pace));
        model.still = page::reduced_motion();
        let driver = Driver {
            model: Rc::new(RefCell::new(model)),
            frames: Rc::default(),
            rhythm: Rc::default(),
            reserve: Rc::default(),
            panels,
            lang,
        };
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
        self.reserve.borrow_mut().keep();
        let worked = move || micros(now_ms() - began);
        let mut rhythm = self.rhythm.borrow_mut();
        let budget = rhythm.begin(micros(passed), self.panels.ready.get_untracked());
        let mut behind = false;
        let goes_on = self.model.borrow_mut().tick(micros(passed), &mut || {
            behind = worked() > budget;
            behind
        });
        let draws = rhythm.draws(worked(), behind, !goes_on);
        drop(rhythm);
        if draws {
            self.show();
        }
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
        self.model.borrow_mut().act(action, &mut || now_ms() - began > ACT_MS);
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

fn micros(ms: f64) -> u64 {
    (ms * 1000.0) as u64
}
