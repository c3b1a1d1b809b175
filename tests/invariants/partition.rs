//! Nothing is delivered through a partition.

use std::collections::BTreeMap;

use vitrine::cluster::{Body, Record, World};
use vitrine::sim::{Addr, RecordId};

/// Messages under way: who sends to whom.
#[derive(Default)]
pub struct Partition {
    sent: BTreeMap<RecordId, (Addr, Addr)>,
}

impl super::Invariant for Partition {
    fn demands(&self) -> &'static str {
        "no message crosses a cut cable, none arrives twice, none arrives that was not sent"
    }
    fn see(&mut self, record: &Record, world: &World) -> Result<(), String> {
        match &record.body {
            Body::Sent { from, to, .. } => {
                self.sent.insert(record.id, (*from, *to));
            }
            Body::Lost { message } => {
                self.sent.remove(message);
            }
            Body::Delivered { message } => {
                let (from, to) = self.sent.remove(message).ok_or_else(|| format!("{} was not under way", message.0))?;
                let engine = world.engine();
                let end = |a: Addr| (a, engine.process(a).host);
                if engine.faults().is_cut(end(from), end(to)) {
                    return Err(format!("{} went through a cut cable", message.0));
                }
            }
            _ => {}
        }
        Ok(())
    }
}
