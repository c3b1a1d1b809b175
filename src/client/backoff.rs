//! Models apimachinery's exponential back-off manager, as reflectors use it.

use crate::sim::{Rng, Span, Time};

const FIRST: Span = Span::ms(800);
const MAX: Span = Span::secs(30);
/// Quiet for so long: the next wait is the first again.
const RESET: Span = Span::secs(120);

#[derive(Clone, Debug)]
pub(super) struct Backoff {
    next: Span,
    last: Option<Time>,
}

impl Default for Backoff {
    fn default() -> Backoff {
        Backoff { next: FIRST, last: None }
    }
}

impl Backoff {
    /// How long to wait now: 0.8 s, twice as long each time up to 30 s, and up to as much again by chance.
    pub(super) fn wait(&mut self, now: Time, rng: &mut Rng) -> Span {
        if self.last.is_none_or(|last| now.since(last) > RESET) {
            self.next = FIRST;
        }
        self.last = Some(now);
        let wait = rng.jitter(self.next, 1, 1);
        self.next = Span(self.next.times(2).0.min(MAX.0));
        wait
    }
}

#[test]
fn it_doubles_up_to_half_a_minute_and_starts_anew_when_all_was_quiet() {
    let (mut b, mut rng) = (Backoff::default(), Rng::stream(1, "t"));
    for base in [800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000] {
        let wait = b.wait(Time::ZERO, &mut rng).as_ms();
        assert!((base..=2 * base).contains(&wait), "{wait} for {base}");
    }
    assert!(b.wait(Time::ZERO + Span::secs(121), &mut rng) <= Span::ms(1600));
}
