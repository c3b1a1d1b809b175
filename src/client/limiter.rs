//! Models the token bucket of client-go's flow control, in whole nanoseconds: when the next token is due, and how far ahead of now.

use crate::sim::{Span, Time};

/// A token bucket.
#[derive(Clone, Debug)]
pub(super) struct Limiter {
    /// Between two tokens.
    interval: Span,
    /// How far the bucket may be emptied ahead of time.
    burst: Span,
    /// When the bucket will be full again.
    full: Time,
}

impl Limiter {
    /// So many tokens in this time, and a bucket that holds `burst` of them.
    pub(super) fn new(tokens: u64, per: Span, burst: u64) -> Limiter {
        let interval = per.ratio(1, tokens.max(1));
        Limiter { interval, burst: interval.times(burst.max(1)), full: Time::ZERO }
    }
    /// Take a token now or later: how long to wait for it.
    pub(super) fn reserve(&mut self, now: Time) -> Span {
        self.full = self.full.max(now) + self.interval;
        self.full.since(now) - self.burst
    }
    /// Take a token if there is one.
    pub(super) fn try_take(&mut self, now: Time) -> bool {
        let there = self.full.max(now) + self.interval <= now + self.burst;
        if there {
            self.reserve(now);
        }
        there
    }
}

#[test]
fn a_burst_then_one_each_interval() {
    let mut l = Limiter::new(50, Span::secs(1), 3);
    let at = |ms| Time::ZERO + Span::ms(ms);
    let waits: Vec<u64> = (0..5).map(|_| l.reserve(at(1000)).as_ms()).collect();
    assert_eq!(waits, [0, 0, 0, 20, 40]);
    assert_eq!(l.reserve(at(1060)).as_ms(), 0);
    assert!(!l.try_take(at(1060)));
    assert!(l.try_take(at(1080)) && !l.try_take(at(1080)));
}
