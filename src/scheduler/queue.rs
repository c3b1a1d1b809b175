//! Models the scheduling queue: pods that wait for their turn, for their back-off, for a change that may help, or for a gate.
//!
//! ```text
//!   new pod --> active --pop--> a cycle --no node fits--> unschedulable --a change may help, or 5 minutes--.
//!                 ^  ^             '--an error--> back-off <---its back-off is not over--------------------|
//!                 |  '--over, or nothing else to do--'      <---else------------------------------------- '
//! ```
//! Back-off: 1 s after the first attempt, twice as long each time, at most 10 s. Whose back-off ends within a second is let go
//! at the end of that second, all at once, so that the most important comes first (`backoffQOrderingWindowDuration`).

use std::cmp::Reverse;
use std::rc::Rc;

use imbl::shared_ptr::RcK;
use imbl::{GenericOrdMap, GenericOrdSet};

use super::hints::{Event, may_help};
use super::pod_info::PodInfo;
use crate::api::Value;
use crate::sim::{RecordId, Span, Time};

/// `podInitialBackoffSeconds` and `podMaxBackoffSeconds`, where nothing else is said.
const BACKOFF: (Span, Span) = (Span::secs(1), Span::secs(10));
const PATIENCE: Span = Span::secs(300);
const WINDOW: Span = Span::secs(1);
const FLUSH_EVERY: Span = Span::secs(30);

/// Where a pod waits.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Active,
    /// Until then; after an error nobody shortens it.
    Backoff(Time),
    Error(Time),
    Unschedulable,
    Gated,
    /// It is being placed.
    Cycle,
}

/// A pod in the queue.
#[derive(Clone, Debug)]
pub struct Queued {
    /// The pod.
    pub pod: Rc<PodInfo>,
    /// The same as the API server has it.
    pub object: Value,
    /// How often it was tried.
    pub attempts: u32,
    /// What made it due.
    pub cause: RecordId,
    /// When it came or failed last.
    at: Time,
    /// Which plugins refused it.
    refused_by: u32,
    place: Place,
    number: u64,
}

type Rank = (Reverse<i64>, Time, u64);

/// See the module. A clone shares everything.
#[derive(Clone, Debug)]
pub struct Queue {
    /// `--pod-max-in-unschedulable-pods-duration`, looked at each half minute.
    pub patience: Span,
    /// The back-off after the first attempt, and the longest.
    pub waits: (Span, Span),
    pods: GenericOrdMap<Rc<str>, Queued, RcK>,
    active: GenericOrdMap<Rank, Rc<str>, RcK>,
    backoff: GenericOrdSet<(Time, Rc<str>), RcK>,
    errors: GenericOrdSet<(Time, Rc<str>), RcK>,
    unschedulable: GenericOrdSet<(Time, Rc<str>), RcK>,
    numbers: u64,
}

impl Queued {
    fn rank(&self) -> Rank {
        (Reverse(self.pod.needs.priority), self.at, self.number)
    }
    fn backoff_ends(&self, (first, longest): (Span, Span)) -> Time {
        let wait = first.times(1 << self.attempts.saturating_sub(1).min(10));
        let over = self.at + Span(wait.0.min(longest.0));
        if self.attempts == 0 { self.at } else { Time((over.0 / WINDOW.0 + 1) * WINDOW.0) }
    }
}

impl Default for Queue {
    fn default() -> Queue {
        Queue {
            patience: PATIENCE,
            waits: BACKOFF,
            pods: Default::default(),
            active: Default::default(),
            backoff: Default::default(),
            errors: Default::default(),
            unschedulable: Default::default(),
            numbers: 0,
        }
    }
}

impl Queue {
    /// How many pods wait.
    pub fn len(&self) -> usize {
        self.pods.len()
    }
    /// Whether none waits.
    pub fn is_empty(&self) -> bool {
        self.pods.is_empty()
    }
    /// A pod that waits, or is being placed.
    pub fn get(&self, key: &str) -> Option<&Queued> {
        self.pods.get(key)
    }

    fn enter(&mut self, mut q: Queued, place: Place) {
        q.place = place;
        let key = q.pod.key.clone();
        match place {
            Place::Active => {
                self.active.insert(q.rank(), key.clone());
            }
            Place::Backoff(until) => {
                self.backoff.insert((until, key.clone()));
            }
            Place::Error(until) => {
                self.errors.insert((until, key.clone()));
            }
            Place::Unschedulable => {
                self.unschedulable.insert((q.at, key.clone()));
            }
            Place::Gated | Place::Cycle => {}
        }
        self.pods.insert(key, q);
    }
    fn take(&mut self, key: &str) -> Option<Queued> {
        let q = self.pods.remove(key)?;
        let key = q.pod.key.clone();
        match q.place {
            Place::Active => {
                self.active.remove(&q.rank());
            }
            Place::Backoff(until) => {
                self.backoff.remove(&(until, key));
            }
            Place::Error(until) => {
                self.errors.remove(&(until, key));
            }
            Place::Unschedulable => {
                self.unschedulable.remove(&(q.at, key));
            }
            Place::Gated | Place::Cycle => {}
        }
        Some(q)
    }

    /// A pod is new.
    pub fn add(&mut self, pod: Rc<PodInfo>, object: Value, gated: bool, cause: RecordId, now: Time) {
        self.take(&pod.key);
        self.numbers += 1;
        let q = Queued {
            pod,
            object,
            attempts: 0,
            cause,
            at: now,
            refused_by: 0,
            place: Place::Active,
            number: self.numbers,
        };
        self.enter(q, if gated { Place::Gated } else { Place::Active });
    }
    /// A pod that waits has changed: `matters` tells whether in something else than its status.
    pub fn update(&mut self, pod: Rc<PodInfo>, object: Value, gated: bool, matters: bool, cause: RecordId, now: Time) {
        let Some(mut q) = self.take(&pod.key) else { return self.add(pod, object, gated, cause, now) };
        (q.pod, q.object) = (pod, object);
        let place = match q.place {
            Place::Gated if gated => Place::Gated,
            Place::Gated => Place::Active,
            Place::Unschedulable if matters => self.due(&q, now),
            same => same,
        };
        if place != q.place {
            q.cause = cause;
        }
        self.enter(q, place);
    }
    /// A pod is gone, or placed.
    pub fn remove(&mut self, key: &str) -> Option<Queued> {
        self.take(key)
    }

    fn due(&self, q: &Queued, now: Time) -> Place {
        let until = q.backoff_ends(self.waits);
        if until > now { Place::Backoff(until) } else { Place::Active }
    }

    /// Whether there is one to place now.
    pub fn is_due(&self) -> bool {
        !self.active.is_empty() || !self.backoff.is_empty()
    }
    /// The next to place: the most important, then who waited longest. If nobody is due, who is backing off.
    pub fn pop(&mut self) -> Option<Queued> {
        let key = match self.active.get_min() {
            Some((_, key)) => key.clone(),
            None => self.backoff.get_min()?.1.clone(),
        };
        let mut q = self.take(&key)?;
        q.attempts += 1;
        self.enter(q.clone(), Place::Cycle);
        Some(q)
    }

    /// No node fits: wait for a change that may help these plugins.
    pub fn unschedulable(&mut self, key: &str, refused_by: u32, now: Time) {
        let Some(mut q) = self.take(key) else { return };
        (q.at, q.refused_by) = (now, refused_by);
        self.enter(q, Place::Unschedulable);
    }
    /// Something went wrong: try again after the back-off.
    pub fn failed(&mut self, key: &str, now: Time) {
        let Some(mut q) = self.take(key) else { return };
        q.at = now;
        let until = q.backoff_ends(self.waits);
        self.enter(q, Place::Error(until));
    }

    /// Something changed: whoever it may help is due, or backs off.
    pub fn wake(&mut self, event: Event<'_>, cause: RecordId, now: Time) {
        if self.unschedulable.is_empty() {
            return;
        }
        let helped = |key: &&Rc<str>| self.pods.get(&**key).is_some_and(|q| may_help(event, &q.pod, q.refused_by));
        let keys: Vec<Rc<str>> = self.unschedulable.iter().map(|(_, key)| key).filter(helped).cloned().collect();
        self.release(keys, cause, now);
    }
    fn release(&mut self, keys: Vec<Rc<str>>, cause: RecordId, now: Time) {
        for key in keys {
            if let Some(mut q) = self.take(&key) {
                q.cause = cause;
                let place = self.due(&q, now);
                self.enter(q, place);
            }
        }
    }

    /// Who has backed off long enough is due; who was unschedulable for 5 minutes is tried again.
    pub fn flush(&mut self, cause: RecordId, now: Time) {
        let over = |set: &GenericOrdSet<(Time, Rc<str>), RcK>| {
            set.iter().take_while(|(until, _)| *until <= now).map(|(_, key)| key.clone()).collect::<Vec<_>>()
        };
        for key in [over(&self.backoff), over(&self.errors)].concat() {
            if let Some(q) = self.take(&key) {
                self.enter(q, Place::Active);
            }
        }
        let old = self.unschedulable.iter().take_while(|(since, _)| now.since(*since) > self.patience);
        let old: Vec<Rc<str>> = old.map(|(_, key)| key.clone()).collect();
        self.release(old, cause, now);
    }
    /// When [`Queue::flush`] will next have something to do.
    pub fn next_flush(&self) -> Option<Time> {
        let first = |set: &GenericOrdSet<(Time, Rc<str>), RcK>| set.get_min().map(|(t, _)| *t);
        let stale = first(&self.unschedulable).map(|since| {
            let due = since + self.patience;
            Time((due.0 / FLUSH_EVERY.0 + 1) * FLUSH_EVERY.0)
        });
        [first(&self.backoff), first(&self.errors), stale].into_iter().flatten().min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use crate::scheduler::Cache;

    fn pod(cache: &mut Cache, name: &str, priority: i64) -> (Rc<PodInfo>, Value) {
        let object =
            json!({ "metadata": { "namespace": "default", "name": (name) }, "spec": { "priority": (priority) } });
        (Rc::new(cache.read(&object)), object)
    }
    fn at(ms: u64) -> Time {
        Time::ZERO + Span::ms(ms)
    }
    /// Which plugin refused: its place in the table.
    fn by(name: &str) -> u32 {
        1 << super::super::plugins::ALL.iter().position(|p| p.name == name).expect("a plugin")
    }

    #[test]
    fn the_most_important_first_then_who_waited_longest() {
        let (mut q, mut cache) = (Queue::default(), Cache::default());
        for (i, (name, priority)) in [("a", 0), ("b", 5), ("c", 0), ("d", 5)].into_iter().enumerate() {
            let (p, o) = pod(&mut cache, name, priority);
            q.add(p, o, false, RecordId(i as u64), at(i as u64));
        }
        let order: Vec<_> = std::iter::from_fn(|| q.pop()).map(|q| q.pod.key.to_string()).collect();
        assert_eq!(order, ["default/b", "default/d", "default/a", "default/c"]);
    }

    #[test]
    fn who_fits_nowhere_waits_for_a_change_that_may_help() {
        let (mut q, mut cache) = (Queue::default(), Cache::default());
        let (p, o) = pod(&mut cache, "a", 0);
        q.add(p.clone(), o, false, RecordId(1), at(0));
        q.pop();
        q.unschedulable("default/a", by("NodeUnschedulable"), at(0));
        q.wake(Event::PodGone(&p), RecordId(2), at(5000));
        assert!(!q.is_due());
        let node = |cordoned: bool| {
            crate::scheduler::NodeInfo::of(
                &json!({ "metadata": { "name": "n" }, "spec": { "unschedulable": (cordoned) } }),
            )
        };
        q.wake(Event::Node(Some(&node(true)), &node(true)), RecordId(3), at(5000));
        assert!(!q.is_due());
        q.wake(Event::Node(Some(&node(true)), &node(false)), RecordId(4), at(5000));
        let due = q.pop().expect("it is due");
        assert_eq!((due.cause, due.attempts), (RecordId(4), 2));
    }

    #[test]
    fn back_off_is_cut_short_where_nobody_else_is_due_but_not_after_an_error() {
        let (mut q, mut cache) = (Queue::default(), Cache::default());
        for name in ["a", "b"] {
            let (p, o) = pod(&mut cache, name, 0);
            q.add(p, o, false, RecordId(1), at(0));
            q.pop();
        }
        q.failed("default/a", at(0));
        q.unschedulable("default/b", by("NodeResourcesFit"), at(0));
        assert!(!q.is_due());
        let (gone, _) = pod(&mut cache, "x", 0);
        q.wake(Event::PodGone(&gone), RecordId(2), at(100));
        assert_eq!(q.next_flush(), Some(at(2000)));
        assert_eq!(q.pop().map(|q| q.pod.key.to_string()), Some("default/b".into()));
        assert!(q.pop().is_none());
        q.flush(RecordId(3), at(2000));
        assert_eq!(q.pop().map(|q| q.pod.key.to_string()), Some("default/a".into()));
    }

    #[test]
    fn five_minutes_are_enough() {
        let (mut q, mut cache) = (Queue::default(), Cache::default());
        let (p, o) = pod(&mut cache, "a", 0);
        q.add(p, o, false, RecordId(1), at(0));
        q.pop();
        q.unschedulable("default/a", by("NodeAffinity"), at(10));
        assert_eq!(q.next_flush(), Some(at(330_000)));
        q.flush(RecordId(2), at(330_000));
        assert!(q.is_due());
    }

    #[test]
    fn a_gate_holds_until_it_is_taken_away() {
        let (mut q, mut cache) = (Queue::default(), Cache::default());
        let (p, o) = pod(&mut cache, "a", 0);
        q.add(p.clone(), o.clone(), true, RecordId(1), at(0));
        assert!(!q.is_due());
        q.update(p, o, false, true, RecordId(2), at(5));
        assert_eq!(q.pop().map(|q| q.cause), Some(RecordId(2)));
    }
}
