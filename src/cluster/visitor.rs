//! Somebody else on the network: sends the requests it is told to, and keeps what comes back. Recordings are replayed by it.

use crate::sim::{Digest, Hasher};
use crate::wire::{Component, Ctx, Input, Payload};

/// It never wants to be woken.
#[derive(Clone, Debug)]
pub enum Timer {}

impl Digest for Timer {
    fn digest(&self, _: &mut Hasher) {
        match *self {}
    }
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Visitor {
    /// How many requests it has sent.
    pub sent: u64,
    /// What came and was not yet looked at.
    pub got: Vec<Payload>,
}

impl Component for Visitor {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, _: &mut Ctx<'_, Timer>) {
        if let Input::Message { payload, .. } = input {
            self.got.push(payload);
        }
    }
}
