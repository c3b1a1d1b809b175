//! A part of a command that is done once: a file of a thousand objects costs a thousand times what one costs.

use std::rc::Rc;

use super::{Answer, Ask, Chunk, Fd, Io, Log, Place, Slot};
use crate::api::Value;

/// What a part came to.
#[derive(Debug)]
pub struct Done {
    value: Value,
    wrote: Vec<(Fd, String)>,
    /// How many questions its stage had asked at its end.
    asked: u32,
}

/// A part that is being done: where it stands, and where in the output it began.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    place: Place,
    chunk: usize,
}

impl Io<'_> {
    /// Begin a part; or, if an earlier run came to its end, write again what it wrote and give its value.
    pub fn part(&mut self) -> Result<Value, Part> {
        let place = self.host.log.place(self.stage);
        if let Some(Slot { answer: Some(Answer::Done(done)), .. }) = self.host.log.slots.get(&place) {
            let done = done.clone();
            self.host.log.counters.insert(self.stage, done.asked);
            for (fd, text) in &done.wrote {
                self.write(*fd, text);
            }
            return Ok(done.value.clone());
        }
        // What it writes begins a piece of its own.
        self.out.push(Chunk { stage: self.stage, fd: Fd::Out, text: String::new(), skip: 0 });
        Err(Part { place, chunk: self.out.len() - 1 })
    }

    /// The part has come to its end: what it asked is forgotten, unless something still comes in for it.
    pub fn end(&mut self, part: Part, value: Value) {
        let Log { slots, counters, .. } = &mut self.host.log;
        let asked = counters.get(&self.stage).copied().unwrap_or(0);
        let inside = part.place..=(part.place.0, asked.max(part.place.1));
        let over: Vec<Place> =
            slots.range(inside).filter(|(_, s)| s.answer.is_some() && !s.is_stream()).map(|(at, _)| *at).collect();
        for at in over {
            slots.remove(&at);
        }
        let wrote = self.out[part.chunk..].iter().map(|c| (c.fd, c.text.clone())).collect();
        let slot = self.host.log.slot(part.place, || Ask::Now);
        slot.answer = Some(Answer::Done(Rc::new(Done { value, wrote, asked })));
    }
}
