//! Models client-go's work queue: a key is worked on by one at a time, and however often it is added meanwhile, once more.

use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use litemap::LiteMap;

use super::limiter::Limiter;
use crate::sim::{Digest, Hasher, RecordId, Span, Time};
use crate::wire::Ctx;

/// How long after its first failure a key is tried again, if nothing else is said.
pub const BACKOFF_FIRST: Span = Span::ms(5);
/// And how long at most.
pub const BACKOFF_MAX: Span = Span::secs(1000);
/// Of all rate-limited keys together: 10 a second, 100 at once.
const OVERALL: (u64, u64) = (10, 100);

/// A key may be due.
#[derive(Clone, Debug, PartialEq)]
pub struct Timer(Rc<str>);

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        h.text(&self.0);
    }
}

/// See the module. Each key keeps the record that made it due: work on it `ctx.because` of that.
#[derive(Clone, Debug)]
pub struct WorkQueue {
    queue: VecDeque<Rc<str>>,
    /// Due, and why; also while it is worked on.
    dirty: LiteMap<Rc<str>, RecordId>,
    working: BTreeSet<Rc<str>>,
    /// Due later.
    later: LiteMap<Rc<str>, (Time, RecordId)>,
    failures: LiteMap<Rc<str>, u32>,
    overall: Limiter,
    first: Span,
    max: Span,
}

impl Default for WorkQueue {
    /// With the default controller rate limiter.
    fn default() -> WorkQueue {
        WorkQueue::with_backoff(BACKOFF_FIRST, BACKOFF_MAX)
    }
}

impl WorkQueue {
    /// With another back-off of failing keys.
    pub fn with_backoff(first: Span, max: Span) -> WorkQueue {
        WorkQueue {
            queue: VecDeque::new(),
            dirty: LiteMap::new(),
            working: BTreeSet::new(),
            later: LiteMap::new(),
            failures: LiteMap::new(),
            overall: Limiter::new(OVERALL.0, Span::secs(1), OVERALL.1),
            first,
            max,
        }
    }

    /// A key is due, because of a record.
    pub fn add(&mut self, key: Rc<str>, cause: RecordId) {
        if self.dirty.contains_key(&key) {
            return;
        }
        self.dirty.insert(key.clone(), cause);
        if !self.working.contains(&key) {
            self.queue.push_back(key);
        }
    }
    /// A key is due after a while, because of what is being handled. The earliest of several wins.
    pub fn add_after(&mut self, key: Rc<str>, after: Span, ctx: &mut Ctx<'_, Timer>) {
        if after == Span::ZERO {
            return self.add(key, ctx.cause);
        }
        let due = ctx.now + after;
        if self.later.get(&key).is_none_or(|(at, _)| due < *at) {
            self.later.insert(key.clone(), (due, ctx.cause));
            ctx.timer(after, Timer(key));
        }
    }
    /// A key failed: it is due after its back-off, 5 ms and twice as much each time, or when the overall rate allows.
    pub fn add_rate_limited(&mut self, key: Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let n = self.failures.entry(key.clone()).or_default();
        let own = Span(self.first.times(1 << (*n).min(40)).0.min(self.max.0));
        *n += 1;
        let overall = self.overall.reserve(ctx.now);
        self.add_after(key, own.max(overall), ctx);
    }
    /// A key succeeded: its back-off begins anew.
    pub fn forget(&mut self, key: &str) {
        self.failures.remove(key);
    }
    /// How often a key failed since it was last forgotten.
    pub fn failures(&self, key: &str) -> u32 {
        self.failures.get(key).copied().unwrap_or(0)
    }

    /// The next key to work on, and why. Say [`WorkQueue::done`] when the work is done, perhaps some answers later.
    pub fn get(&mut self) -> Option<(Rc<str>, RecordId)> {
        let key = self.queue.pop_front()?;
        let cause = self.dirty.remove(&key).unwrap_or_default();
        self.working.insert(key.clone());
        Some((key, cause))
    }
    /// The work on a key is done. If it was added meanwhile, it is due again.
    pub fn done(&mut self, key: &str) {
        let Some(key) = self.working.take(key) else { return };
        if self.dirty.contains_key(&key) {
            self.queue.push_back(key);
        }
    }
    /// A key may be due now.
    pub fn timer(&mut self, Timer(key): Timer, now: Time) {
        if let Some((at, cause)) = self.later.get(&key).copied()
            && at <= now
        {
            self.later.remove(&key);
            self.add(key, cause);
        }
    }
    /// How many keys are due.
    pub fn len(&self) -> usize {
        self.queue.len()
    }
    /// Whether none is due.
    pub fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::{Addr, Effect, Rng};

    #[test]
    fn a_key_is_worked_on_by_one_at_a_time() {
        let mut q = WorkQueue::default();
        for (key, cause) in [("a", 1), ("b", 2), ("a", 3)] {
            q.add(key.into(), RecordId(cause));
        }
        assert_eq!(q.get(), Some(("a".into(), RecordId(1))));
        q.add("a".into(), RecordId(4));
        q.add("a".into(), RecordId(5));
        assert_eq!(q.get(), Some(("b".into(), RecordId(2))));
        assert_eq!(q.get(), None);
        q.done("a");
        q.done("b");
        assert_eq!(q.get(), Some(("a".into(), RecordId(4))));
        q.done("a");
        assert_eq!(q.get(), None);
    }

    #[test]
    fn what_fails_waits_longer_each_time() {
        let mut q = WorkQueue::default();
        let mut rng = Rng::stream(1, "t");
        let mut waits = Vec::new();
        for _ in 0..4 {
            let mut ctx = Ctx::new(Time::ZERO, Addr(0), RecordId(9), &mut rng);
            q.add_rate_limited("a".into(), &mut ctx);
            let effects = ctx.effects();
            let [Effect::Timer { after, timer, .. }] = &effects[..] else { panic!("{effects:?}") };
            waits.push(after.as_ms());
            q.timer(timer.clone(), Time::ZERO);
            assert!(q.is_empty(), "not due yet");
            q.timer(timer.clone(), Time::ZERO + *after);
            assert_eq!(q.get(), Some(("a".into(), RecordId(9))));
            q.done("a");
        }
        assert_eq!((waits, q.failures("a")), (vec![5, 10, 20, 40], 4));
        q.forget("a");
        assert_eq!(q.failures("a"), 0);
    }

    #[test]
    fn the_earliest_of_several_instants_wins() {
        let (mut q, mut rng) = (WorkQueue::default(), Rng::stream(1, "t"));
        let mut ctx = Ctx::new(Time::ZERO, Addr(0), RecordId(1), &mut rng);
        for after in [30, 10, 20] {
            q.add_after("a".into(), Span::ms(after), &mut ctx);
        }
        assert_eq!(ctx.effects().len(), 2);
        q.timer(Timer("a".into()), Time::ZERO + Span::ms(10));
        assert_eq!(q.len(), 1);
        q.get();
        q.done("a");
        q.timer(Timer("a".into()), Time::ZERO + Span::ms(30));
        assert!(q.is_empty(), "the later one was replaced");
    }
}
