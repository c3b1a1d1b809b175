//! A PodDisruptionBudget is never broken by an eviction.

use vitrine::cluster::{Body, Record, World};
use vitrine::wire::Note;

/// Nothing is remembered: what a budget allows stands in itself.
pub struct Budget;

impl super::Invariant for Budget {
    fn demands(&self) -> &'static str {
        "an eviction takes from a budget what it allows, and no more"
    }
    fn see(&mut self, record: &Record, _: &World) -> Result<(), String> {
        let Body::Note { note: Note::Committed { key, before, after, .. }, .. } = &record.body else { return Ok(()) };
        if !key.starts_with("/registry/poddisruptionbudgets/") || before.is_null() || after.is_null() {
            return Ok(());
        }
        let (was, is) = (before.get("status"), after.get("status"));
        let allowed = |status: &vitrine::api::Value| status.get("disruptionsAllowed").int();
        let listed = was.get("disruptedPods").entries();
        let taken = is.get("disruptedPods").entries();
        let taken = taken.iter().filter(|(pod, _)| !listed.iter().any(|(known, _)| known == pod)).count() as i64;
        if allowed(is) < 0 {
            return Err(format!("{key} allows {}", allowed(is)));
        }
        if taken > 0 && (allowed(was) < taken || allowed(is) != allowed(was) - taken) {
            return Err(format!("{key} allowed {}, {taken} were taken, it allows {}", allowed(was), allowed(is)));
        }
        Ok(())
    }
}
