//! Models the controllers' expectations: what was asked for and is not yet seen in the caches must not be asked for again.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::sim::{Span, Time};

/// After so long, what was expected is given up.
const TIMEOUT: Span = Span::secs(300);

/// By key: creations and deletions asked for and not yet seen.
#[derive(Clone, Debug, Default)]
pub struct Expectations(BTreeMap<Rc<str>, (u32, Time)>);

impl Expectations {
    /// One more request of this key is under way.
    pub fn raise(&mut self, key: &Rc<str>, now: Time) {
        let entry = self.0.entry(key.clone()).or_insert((0, now));
        *entry = (entry.0 + 1, now);
    }
    /// One was seen, or failed.
    pub fn lower(&mut self, key: &str) {
        if let Some((n, _)) = self.0.get_mut(key) {
            *n -= 1;
            if *n == 0 {
                self.0.remove(key);
            }
        }
    }
    /// Whether something is still expected.
    pub fn are_open(&self, key: &str, now: Time) -> bool {
        self.0.get(key).is_some_and(|(_, since)| now.since(*since) < TIMEOUT)
    }
}

#[test]
fn what_is_expected_is_given_up_after_five_minutes() {
    let mut e = Expectations::default();
    let key: Rc<str> = "default/web".into();
    e.raise(&key, Time::ZERO);
    e.raise(&key, Time::ZERO);
    e.lower(&key);
    assert!(e.are_open(&key, Time::ZERO + Span::secs(299)));
    assert!(!e.are_open(&key, Time::ZERO + Span::secs(300)));
    e.lower(&key);
    assert!(!e.are_open(&key, Time::ZERO));
}
