//! What the runtime reports of its steps.

use std::rc::Rc;

use super::Timer;
use crate::wire::{Ctx, Note, RuntimeStep};

/// Report a step.
pub fn step(
    ctx: &mut Ctx<'_, Timer>,
    step: RuntimeStep,
    pod: &Rc<str>,
    container: &Rc<str>,
    said: Result<String, String>,
) {
    let failed = said.is_err();
    let detail = said.unwrap_or_else(|e| e).into();
    ctx.note(Note::Runtime { step, pod: pod.clone(), container: container.clone(), detail, failed });
}
