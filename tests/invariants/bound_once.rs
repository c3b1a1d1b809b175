//! A pod is bound at most once.

use vitrine::cluster::{Body, Record, World};
use vitrine::wire::Note;

/// Needs no memory: each commit carries what was before.
pub struct BoundOnce;

impl super::Invariant for BoundOnce {
    fn demands(&self) -> &'static str {
        "a pod's node is set once and never changes"
    }
    fn see(&mut self, record: &Record, _: &World) -> Result<(), String> {
        let Body::Note { note: Note::Committed { key, before, after, .. }, .. } = &record.body else { return Ok(()) };
        if !key.starts_with("/registry/pods/")
            || after.is_null()
            || before.at("metadata.uid") != after.at("metadata.uid")
        {
            return Ok(());
        }
        let (was, is) = (before.at("spec.nodeName").str(), after.at("spec.nodeName").str());
        if !was.is_empty() && was != is {
            return Err(format!("{key} went from {was} to {is:?}"));
        }
        Ok(())
    }
}
