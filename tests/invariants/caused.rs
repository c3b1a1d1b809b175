//! Every message has a cause.

use vitrine::cluster::{Body, Record, World};

/// Needs no memory: causes come before their effects.
pub struct Caused;

impl super::Invariant for Caused {
    fn demands(&self) -> &'static str {
        "everything but a person's action has a cause, and the cause came before"
    }
    fn see(&mut self, record: &Record, _: &World) -> Result<(), String> {
        match record.body {
            // A connection that goes silent is noticed because of something that did not happen.
            Body::Action(_) | Body::Closed { .. } | Body::Lost { .. } => Ok(()),
            _ if record.cause.is_some() && record.cause < record.id => Ok(()),
            _ => Err(format!("its cause is {}", record.cause.0)),
        }
    }
}
