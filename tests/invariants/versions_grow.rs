//! resourceVersions only grow.

use vitrine::cluster::{Body, Record, World};
use vitrine::wire::Note;

/// The newest revision of any key.
#[derive(Default)]
pub struct VersionsGrow {
    newest: i64,
}

impl super::Invariant for VersionsGrow {
    fn demands(&self) -> &'static str {
        "each commit has a revision of its own, greater than all before; only the keys of one transaction share one"
    }
    fn see(&mut self, record: &Record, _: &World) -> Result<(), String> {
        let Body::Note { note: Note::Committed { key, revision, .. }, .. } = &record.body else { return Ok(()) };
        if *revision < self.newest {
            return Err(format!("{key} was committed at {revision} after {}", self.newest));
        }
        self.newest = *revision;
        Ok(())
    }
}
