//! Frames of the screen, and the real time that passes between them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::window;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;

/// Milliseconds since the page was opened.
pub fn now_ms() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// What the browser calls.
type Frame = Closure<dyn FnMut(f64)>;

/// Calls `frame` with the milliseconds since the last call, as long as it answers true. `wake` starts it again.
#[derive(Clone)]
pub struct Frames {
    running: Rc<Cell<bool>>,
    last: Rc<Cell<f64>>,
    callback: Rc<RefCell<Option<Frame>>>,
}

impl Frames {
    /// Sets the loop up; nothing runs before `wake`.
    pub fn new(mut frame: impl FnMut(f64) -> bool + 'static) -> Frames {
        let frames = Frames { running: Rc::default(), last: Rc::default(), callback: Rc::default() };
        let inner = frames.clone();
        *frames.callback.borrow_mut() = Some(Closure::new(move |at: f64| {
            // A tab that was hidden does not race to catch up.
            let passed = (at - inner.last.replace(at)).clamp(0.0, 100.0);
            inner.running.set(false);
            if frame(passed) {
                inner.request();
            }
        }));
        frames
    }

    /// Runs from the next frame on.
    pub fn wake(&self) {
        if !self.running.get() {
            self.last.set(now_ms());
            self.request();
        }
    }

    fn request(&self) {
        if let Some(callback) = self.callback.borrow().as_ref() {
            self.running.set(window().request_animation_frame(callback.as_ref().unchecked_ref()).is_ok());
        }
    }
}
