//! Presentation time: how a frame moves the session on. Each hop of the followed story gets its time; the rest runs quickly.

use super::model::Model;
use super::transport::Pace;
use super::words;
use crate::cluster::Body;
use crate::sim::{RecordId, Span, Time};

/// How long a hop of the story is looked at, in microseconds: a main one, and one beside it.
const MAIN_US: u64 = 800_000;
const SIDE_US: u64 = 240_000;
/// How long any other message is seen.
pub const SEEN_US: u64 = 600_000;
/// At clock pace, how much of real time may be caught up with, in microseconds: the rest is given up.
const OWED_MOST_US: u64 = 250_000;
/// How many events are done between two looks at the clock.
const SLICE: usize = 60;
/// In a stretch in which nothing on the story happens time runs faster from frame to frame, by this ratio, from this on.
const RACE: (u64, u64) = (112, 100);
const RACE_FROM: Span = Span::ms(20);
const RACE_MOST: Span = Span::secs(5);
/// How many frames of a race go by before it is said.
const RACE_SAID: u32 = 18;

/// Where a run stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// Only at the instant.
    Instant,
    /// At the next beat of the followed story, or the first of a new one.
    Beat,
    /// At the next message that is not chatter.
    Message,
}

impl Model {
    /// A frame: `passed` microseconds of real time; `over` says when the frame's time is used up. Answers whether to go on.
    pub fn tick(&mut self, passed: u64, over: &mut dyn FnMut() -> bool) -> bool {
        if !self.booted {
            self.boot(over);
            return true;
        }
        for (_, age) in self.recent.iter_mut().chain(&mut self.chatter) {
            *age += passed;
        }
        self.recent.retain(|(_, age)| *age < SEEN_US);
        self.chatter.retain(|(_, age)| *age < SEEN_US);
        if let Some(end) = self.catching {
            if self.run(end, Until::Instant, over).is_none() && self.session.now() >= end {
                self.catching = None;
            }
        } else if self.seeking {
            self.search(over);
        } else if self.playing {
            self.play(passed, over);
        } else if !self.frozen {
            self.looked = (self.looked + passed).min(self.look());
        }
        self.busy()
    }

    /// Whether the next frame will differ from this one.
    pub fn busy(&self) -> bool {
        let moving = !self.frozen && self.looked < self.look();
        !self.booted
            || self.playing
            || self.seeking
            || self.catching.is_some()
            || moving
            || !self.recent.is_empty()
            || !self.chatter.is_empty()
    }

    /// How long the presented record is looked at.
    pub(super) fn look(&self) -> u64 {
        match self.story().and_then(|story| story.beat_at(self.cursor())) {
            Some(beat) if beat.main => MAIN_US,
            Some(_) => SIDE_US,
            None => 0,
        }
    }

    fn boot(&mut self, over: &mut dyn FnMut() -> bool) {
        // A boot takes about ten seconds of virtual time; one that never ends must not take the page with it.
        for _ in 0..200 {
            let until = self.session.now() + Span::ms(50);
            self.run(until, Until::Instant, over);
            if self.session.world().is_booted() {
                self.booted = true;
                self.start = self.cursor();
                self.found.from = self.start;
                self.recent.clear();
                self.chatter.clear();
                return;
            }
            if over() {
                return;
            }
        }
    }

    fn play(&mut self, passed: u64, over: &mut dyn FnMut() -> bool) {
        self.frozen = false;
        // A command typed while all stood still is answered, and all stands still again.
        if self.answering {
            let until = self.session.now() + Span::us(passed);
            let stories = self.found.stories.len();
            self.run(until, Until::Beat, over);
            if self.found.stories[stories..].iter().any(|story| story.by_user) {
                self.answering = false;
            } else if !self.session.world().shell().busy() {
                self.answering = false;
                self.rest();
            }
            return;
        }
        match self.pace {
            Pace::Clock(k) => {
                // What a frame has no time for is left to the next ones: on average the pace holds.
                let most = OWED_MOST_US.saturating_mul(u64::from(k));
                let owed = self.owed.0.saturating_add(passed.saturating_mul(u64::from(k))).min(most);
                let from = self.session.now();
                self.run(from + Span(owed), Until::Instant, over);
                self.owed = Span(owed) - self.session.now().since(from);
            }
            Pace::Story => self.play_story(passed, over),
            Pace::Max => loop {
                let until =
                    self.session.now() + if self.is_still() { Span::us(passed.saturating_mul(10)) } else { RACE_MOST };
                if self.run(until, Until::Beat, over).is_none() || over() {
                    return;
                }
                self.looked = self.look();
            },
        }
    }

    fn play_story(&mut self, passed: u64, over: &mut dyn FnMut() -> bool) {
        self.looked += passed;
        if self.looked < self.look() {
            return;
        }
        let span = if self.is_still() {
            self.race = 0;
            Span::us(passed)
        } else {
            self.race += 1;
            let from = if self.race == 1 { RACE_FROM } else { self.race_span.ratio(RACE.0, RACE.1) };
            self.race_span = Span(from.0.min(RACE_MOST.0));
            self.race_span
        };
        if self.run(self.session.now() + span, Until::Beat, over).is_some() {
            self.race = 0;
            self.looked = 0;
        }
    }

    /// How many times real time is running in a race; 0 if it is none.
    pub(super) fn racing(&self) -> u64 {
        if self.playing && self.race > RACE_SAID { (self.race_span.0 * 60 / 1_000_000_000).max(1) } else { 0 }
    }

    /// Whether nothing more of the followed story is waited for.
    fn is_still(&self) -> bool {
        let cursor = self.cursor();
        self.story().is_none_or(|story| story.is_still() && story.beat_after(cursor).is_none())
    }

    /// Looks for the next thing worth a step. In the past that is the story's next beat, or else the newest instant: what `back`
    /// leaves, `step` comes back to.
    pub(super) fn search(&mut self, over: &mut dyn FnMut() -> bool) {
        let (now, end) = (self.session.now(), self.session.end());
        let stop = if self.story().is_some() && (now < end || !self.is_still()) { Until::Beat } else { Until::Message };
        let until = match stop {
            _ if now < end => end,
            Until::Beat => now + Span::secs(600),
            _ => now + Span::secs(15),
        };
        let found = self.run(until, stop, over);
        if found.is_some() || self.session.now() >= until {
            self.seeking = false;
            self.looked = 0;
            self.frozen = false;
        }
    }

    /// Runs to an instant, or to what `stop` says. None if nothing of that kind came.
    pub(super) fn run(&mut self, until: Time, stop: Until, over: &mut dyn FnMut() -> bool) -> Option<u64> {
        loop {
            let mut known = self.found.stories.len();
            let wanted = self.wanted;
            let mut followed = self.followed;
            let (session, found, cast, passing) = (&mut self.session, &mut self.found, &self.cast, &mut self.passing);
            let hit = session.next(until, SLICE, |record| {
                found.feed(record, cast);
                if found.stories.len() > known {
                    followed = found.newest(known, wanted).or(followed);
                    known = found.stories.len();
                }
                let message = matches!(record.body, Body::Sent { .. });
                let beat = followed.is_some_and(|story| found.stories[story].beat_at(record.id.0).is_some());
                if message && !beat && passing.len() < 40 {
                    passing.push(record.id.0);
                }
                match stop {
                    Until::Instant => false,
                    Until::Beat => beat,
                    Until::Message => {
                        beat || matches!(&record.body, Body::Sent { payload, .. } if !words::is_chatter(payload))
                    }
                }
            });
            if followed != self.followed {
                self.follow(followed);
            }
            self.notice();
            if let Some(RecordId(id)) = hit {
                return Some(id);
            }
            if self.session.world().next_at().is_none_or(|next| next > until) {
                self.session.advance(until, 1);
                return None;
            }
            if over() {
                return None;
            }
        }
    }

    /// Remembers the messages that went by: a person's are seen travelling, the others as chatter.
    fn notice(&mut self) {
        for id in std::mem::take(&mut self.passing) {
            let Some(Body::Sent { from, to, .. }) = self.session.trace().get(RecordId(id)).map(|record| &record.body)
            else {
                continue;
            };
            let ends = [*from, *to].map(|at| self.cast.at(at).part);
            if ends.contains(&Some(super::part::Part::User)) {
                self.recent.retain(|(seen, _)| *seen != id);
                self.recent.push((id, 0));
            } else if self.chatter.len() < 60 {
                self.chatter.push((id, 0));
            }
        }
        let many = self.recent.len().saturating_sub(3);
        self.recent.drain(..many);
    }
}
