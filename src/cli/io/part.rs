//! Parts of a command, each done once: a file of a thousand objects costs a thousand times what one costs.

use std::rc::Rc;

use super::{Answer, Ask, Chunk, Fd, Io, Log, Place};
use crate::api::Value;

/// What the parts that are over came to.
#[derive(Clone, Debug, Default)]
pub struct Done {
    values: Vec<Value>,
    /// What the command knew at the end of the last of them.
    known: Value,
    wrote: Vec<(Fd, String)>,
    /// How many questions its stage had asked by then.
    asked: u32,
}

/// A row of parts that is being done: where it stands, and where in the output the next part begins.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    place: Place,
    chunk: usize,
}

impl Io<'_> {
    /// Begin a row of parts. What earlier runs brought to an end is written again: how many of them, and what the command then knew.
    pub fn parts(&mut self) -> (Parts, usize, Value) {
        let place = self.host.log.place(self.stage);
        let done = self.done(place);
        if let Some(done) = &done {
            self.host.log.counters.insert(self.stage, done.asked);
            for (fd, text) in &done.wrote {
                self.write(*fd, text);
            }
        }
        let chunk = self.piece();
        done.map_or((Parts { place, chunk }, 0, Value::Null), |done| {
            (Parts { place, chunk }, done.values.len(), done.known.clone())
        })
    }

    /// The next part has come to its end: what it asked is forgotten, unless something still comes in for it.
    pub fn end(&mut self, parts: &mut Parts, value: Value, known: Value) {
        let Log { slots, counters, .. } = &mut self.host.log;
        let place = parts.place;
        let asked = counters.get(&self.stage).copied().unwrap_or(0);
        let inside = place..=(place.0, asked.max(place.1));
        let over: Vec<Place> = slots
            .iter()
            .filter(|(at, s)| inside.contains(at) && **at != place && s.answer.is_some() && !s.is_stream())
            .map(|(at, _)| *at)
            .collect();
        for at in over {
            slots.remove(&at);
        }
        let slot = self.host.log.slot(place, || Ask::Now);
        let Answer::Done(done) = slot.answer.get_or_insert_with(|| Answer::Done(Rc::default())) else { return };
        let done = Rc::make_mut(done);
        (done.known, done.asked) = (known, asked);
        done.values.push(value);
        for chunk in &self.out[parts.chunk..] {
            match done.wrote.last_mut() {
                Some((fd, text)) if *fd == chunk.fd => text.push_str(&chunk.text),
                _ => done.wrote.push((chunk.fd, chunk.text.clone())),
            }
        }
        parts.chunk = self.piece();
    }

    /// What the parts gave that are over.
    pub fn values(&self, parts: &Parts) -> Vec<Value> {
        self.done(parts.place).map_or(Vec::new(), |done| done.values.clone())
    }

    fn done(&self, place: Place) -> Option<Rc<Done>> {
        match self.host.log.slots.get(&place)?.answer.as_ref()? {
            Answer::Done(done) => Some(done.clone()),
            _ => None,
        }
    }

    /// What is written from here on is a piece of its own.
    fn piece(&mut self) -> usize {
        self.out.push(Chunk { stage: self.stage, fd: Fd::Out, text: String::new(), skip: 0 });
        self.out.len() - 1
    }
}
