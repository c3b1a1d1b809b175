//! How long to leave something alone that keeps failing. Models client-go's `flowcontrol.Backoff`.

use crate::sim::{Span, Time};

const FIRST: Span = Span::secs(10);
const MAX: Span = Span::secs(300);

/// The back-off of one container or image: 10 s, doubled with each failure up to 5 min, forgotten after 10 min.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Backoff {
    wait: Span,
    last: Option<Time>,
}

impl Backoff {
    fn expired(&self, now: Time) -> bool {
        self.last.is_none_or(|last| now.since(last) > MAX.times(2))
    }
    /// How long to wait.
    pub fn wait(&self) -> Span {
        self.wait
    }
    /// What happened at `since` is to be left alone still; how much longer.
    pub fn remaining(&self, since: Time, now: Time) -> Option<Span> {
        let over = since + self.wait;
        (!self.expired(since) && self.last.is_some() && now < over).then(|| over.since(now))
    }
    /// As `remaining`, counted from the last failure.
    pub fn remaining_since_update(&self, now: Time) -> Option<Span> {
        self.last
            .filter(|_| !self.expired(now))
            .map(|l| l + self.wait)
            .filter(|over| now < *over)
            .map(|over| over.since(now))
    }
    /// It failed again, at `at`.
    pub fn next(&mut self, at: Time, now: Time) {
        self.wait = if self.expired(at) { FIRST } else { Span((self.wait.times(2)).0.min(MAX.0)) };
        self.last = Some(now);
    }
}

#[test]
fn it_doubles_up_to_five_minutes_and_is_forgotten_after_ten() {
    let mut b = Backoff::default();
    let mut now = Time::ZERO + Span::secs(1);
    assert_eq!(b.remaining(now, now), None);
    for want in [10, 20, 40, 80, 160, 300, 300] {
        b.next(now, now);
        assert_eq!(b.wait().as_secs(), want);
        assert_eq!(b.remaining(now, now + Span::secs(4)).map(Span::as_secs), Some(want - 4));
        now += b.wait();
    }
    b.next(now + Span::secs(601), now + Span::secs(601));
    assert_eq!(b.wait().as_secs(), 10);
}
