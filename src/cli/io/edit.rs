//! Texts that a person changes while a command waits: `vi`, `kubectl edit`.

use std::rc::Rc;

use super::{Answer, Ask, Io, Log, Stop, Wait};

/// A text that a person is to change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its number: a text that is to be changed once more is another.
    pub id: u64,
    /// The file that it is of.
    pub file: Rc<str>,
    /// The text as it is.
    pub text: Rc<str>,
}

impl Log {
    /// The text that is being changed.
    pub fn draft(&self) -> Option<Draft> {
        let open = self.slots.values().filter(|slot| slot.sent && !slot.dropped && slot.answer.is_none());
        open.into_iter().find_map(|slot| match &slot.ask {
            Ask::Edit { file, text } => Some(Draft { id: slot.id, file: file.clone(), text: text.clone() }),
            _ => None,
        })
    }
}

impl Io<'_> {
    /// Have a person change a text: what was saved, if it was.
    pub fn edit(&mut self, file: &str, text: Rc<str>) -> Wait<Option<Rc<str>>> {
        match &self.slot(|| Ask::Edit { file: file.into(), text }).answer {
            Some(Answer::Edited(text)) => Ok(text.clone()),
            _ => Err(Stop::Blocked),
        }
    }
}
