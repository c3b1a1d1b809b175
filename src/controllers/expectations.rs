//! Models the controllers' expectations: what was asked for and is not yet seen in the caches must not be asked for again.

use std::rc::Rc;

use litemap::LiteMap;

use crate::sim::{Span, Time};

/// After so long, what was expected is given up.
const TIMEOUT: Span = Span::secs(300);

/// What is expected of one key: creations by their number, deletions by the uid of what is to go, so that a deletion
/// which is seen twice (as a mark, then as the end) counts once.
#[derive(Clone, Debug, Default)]
struct Open {
    creations: u32,
    deletions: Vec<Rc<str>>,
    since: Time,
}

/// By key: creations and deletions asked for and not yet seen.
#[derive(Clone, Debug, Default)]
pub struct Expectations(LiteMap<Rc<str>, Open>);

impl Expectations {
    /// One more request of this key is under way: a deletion of this uid, or a creation where it is empty.
    pub fn raise(&mut self, key: &Rc<str>, uid: &str, now: Time) {
        let open = self.0.entry(key.clone()).or_default();
        open.since = now;
        if uid.is_empty() { open.creations += 1 } else { open.deletions.push(uid.into()) }
    }
    /// One was seen, or failed.
    pub fn lower(&mut self, key: &str, uid: &str) {
        let Some(open) = self.0.get_mut(key) else { return };
        if uid.is_empty() {
            open.creations = open.creations.saturating_sub(1);
        } else {
            open.deletions.retain(|u| **u != *uid);
        }
        if open.creations == 0 && open.deletions.is_empty() {
            self.0.remove(key);
        }
    }
    /// Whether something is still expected.
    pub fn are_open(&self, key: &str, now: Time) -> bool {
        self.0.get(key).is_some_and(|open| now.since(open.since) < TIMEOUT)
    }
}

#[test]
fn what_is_expected_is_given_up_after_five_minutes() {
    let mut e = Expectations::default();
    let key: Rc<str> = "default/web".into();
    e.raise(&key, "", Time::ZERO);
    e.raise(&key, "", Time::ZERO);
    e.lower(&key, "");
    assert!(e.are_open(&key, Time::ZERO + Span::secs(299)));
    assert!(!e.are_open(&key, Time::ZERO + Span::secs(300)));
    e.lower(&key, "");
    assert!(!e.are_open(&key, Time::ZERO));
}

#[test]
fn a_deletion_that_is_seen_twice_counts_once() {
    let mut e = Expectations::default();
    let key: Rc<str> = "default/web".into();
    e.raise(&key, "u1", Time::ZERO);
    e.raise(&key, "u2", Time::ZERO);
    e.lower(&key, "u1");
    e.lower(&key, "u1");
    assert!(e.are_open(&key, Time::ZERO));
    e.lower(&key, "u2");
    assert!(!e.are_open(&key, Time::ZERO));
}
