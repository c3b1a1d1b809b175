//! The model as a screen: what stands on each panel.

use std::sync::Arc;

use super::build::{self, Scene};
use super::inspector::Inspector;
use super::model::{Model, Open};
use super::part::Tone;
use super::rail::{Rail, StoryTab};
use super::screen::{Branch, Screen};
use super::story::{self, Story};
use super::terminal::{Draft, TermKind, TermLine, Terminal};
use super::text::{Lang, time};
use super::transport::{Mark, Transport, clock};
use crate::sim::{RecordId, Time};

/// How many lines of the terminal are drawn.
const LINES: usize = 400;
/// How much of a line is drawn.
const LINE: usize = 10_000;
/// How many stories have a tab.
const TABS: usize = 5;

impl Model {
    /// The page as it stands.
    pub fn screen(&mut self, lang: Lang) -> Screen {
        self.fresh();
        let terminal = self.terminal();
        let look = self.look().max(1);
        let travelled = if self.still { 500 } else { (self.looked.min(look) * 1000 / look) as u16 };
        let recent: Vec<(u64, u16)> = self
            .recent
            .iter()
            .map(|(id, age)| (*id, if self.still { 500 } else { (age * 1000 / super::player::SEEN_US) as u16 }))
            .collect();
        let chatter: Vec<u64> = self.chatter.iter().map(|(id, _)| *id).collect();
        let scene = Scene {
            session: &self.session,
            cast: &self.cast,
            found: &self.found,
            story: self.story(),
            pods: &self.pods,
            cursor: self.cursor(),
            start: self.start,
            progress: travelled,
            recent: &recent,
            chatter: &chatter,
            lang,
        };
        Screen {
            ready: self.booted,
            stage: scene.stage(),
            rail: self.rail(lang),
            transport: self.transport(lang),
            terminal,
            timeline: scene.timeline(),
            inspector: self.inspector(&scene),
            branch: match () {
                () if self.forked => Branch::Forked,
                () if self.is_past() => Branch::Past,
                () => Branch::Live,
            },
            untouched: self.session.script().actions.is_empty(),
        }
    }

    fn is_past(&self) -> bool {
        let world = self.session.world().last_record();
        self.booted && !self.playing && world < self.session.trace().last()
    }

    fn inspector(&self, scene: &Scene) -> Option<Inspector> {
        match self.open.as_ref()? {
            Open::Record(id) => build::record(scene, *id),
            Open::Key(key) => Some(build::object(scene, key)),
            Open::WhatIf(asked, said) => Some(build::what_if(scene, asked, said)),
            Open::Sent(after) => Some(build::sent(scene, *after)),
        }
    }

    fn rail(&self, lang: Lang) -> Rail {
        let mut rail = match self.story() {
            Some(story) => story::rail(story, self.session.trace(), self.cursor(), self.chosen, lang),
            None => Rail::default(),
        };
        let cursor = self.cursor();
        let shown = |(at, story): (usize, &Story)| {
            let current = self.followed == Some(at);
            (current || (story.by_user && story.id <= cursor)).then(|| self.tab(story, current))
        };
        rail.stories = self.found.stories.iter().enumerate().rev().filter_map(shown).take(TABS).collect();
        rail
    }

    fn tab(&self, story: &Story, current: bool) -> StoryTab {
        let (mut status, mut tone) = story::status(story, self.cursor());
        let mine = self.found.of_pod(&story.pod).is_some_and(|at| self.found.stories[at].id == story.id);
        if status.is_empty()
            && mine
            && let Some(pod) = self.pods.get(&story.pod)
        {
            (status, tone) = (pod.tile.status.clone(), pod.tile.tone);
        }
        if tone == Tone::Plain && story.start(4).is_none_or(|at| at > self.cursor()) && status.is_empty() {
            status = "…".into();
        }
        let name = if story.pod.is_empty() { &story.about } else { &story.pod };
        let label = name.strip_prefix("default/").unwrap_or(name).to_string();
        StoryTab { key: format!("#{}", story.id), label, status, tone, current }
    }

    /// Where the beats of a story stand on the scrub bar: each step has the same room, and its beats share it.
    fn places(story: &Story) -> Vec<u16> {
        let steps: Vec<usize> =
            story.beats.iter().map(|beat| usize::from(story.step_at(beat.record).unwrap_or(1))).collect();
        let place = |(at, step): (usize, &usize)| {
            let first = steps.partition_point(|other| other < step);
            let many = steps.partition_point(|other| other <= step) - first;
            (((step - 1) * many + at - first) * 10_000 / (many * usize::from(story.kind.steps()))) as u16
        };
        steps.iter().enumerate().map(place).collect()
    }

    /// Goes to a place on the scrub bar: the story's beat that is nearest, or else that instant.
    pub(super) fn scrub(&mut self, to: u16) {
        let beat = self.story().and_then(|story| {
            let places = Self::places(story);
            let near = (0..places.len()).min_by_key(|at| places[*at].abs_diff(to))?;
            Some(story.beats[near].record)
        });
        match beat {
            Some(record) => self.go(record),
            None => {
                let (first, last) = self.span();
                let instant = first + (u128::from(last - first) * u128::from(to) / 10_000) as u64;
                self.session.seek_time(Time(instant), usize::MAX);
                self.stood();
            }
        }
    }

    /// What was played, from the end of the boot on.
    fn span(&self) -> (u64, u64) {
        let first = self.session.trace().get(RecordId(self.start)).map_or(0, |record| record.at.0);
        (first, self.session.end().0.max(first))
    }

    fn transport(&self, lang: Lang) -> Transport {
        let now = self.session.now().0;
        let (first, last) = self.span();
        let played = u128::from(now.saturating_sub(first)) * 10_000 / u128::from((last - first).max(1));
        let (mut at, mut marks) = (played.min(10_000) as u16, Vec::new());
        if let Some(story) = self.story() {
            let seen = story.beats.partition_point(|beat| beat.record <= self.cursor());
            let told =
                story.beats.get(seen).is_none() && story.beat_at(self.cursor()).is_none() && story.done.is_some();
            at = if told { 10_000 } else { Self::places(story).get(seen.saturating_sub(1)).copied().unwrap_or(0) };
            let halt = story.stops.last().and_then(|(_, halt)| halt.as_ref()).map(|halt| halt.step);
            let mark = |n: u8| Mark {
                n,
                at: ((usize::from(n) - 1) * 10_000 / usize::from(story.kind.steps())) as u16,
                label: time::MARK.with(lang, &[&n.to_string(), story.texts(n)[0].get(lang)]),
                part: story.kind.step(n).part,
                tone: match story.start(n) {
                    _ if halt == Some(n) => Tone::Bad,
                    Some(start) if start <= self.cursor() => Tone::Good,
                    _ => Tone::Plain,
                },
            };
            marks = (1..=story.kind.steps()).map(mark).collect();
        }
        let racing = match self.racing() {
            0 => String::new(),
            times => time::RACING.with(lang, &[&times.to_string()]),
        };
        Transport {
            playing: self.playing && !self.answering,
            pace: self.pace,
            ns: now,
            clock: clock(now),
            hash: if self.playing || self.seeking || self.catching.is_some() {
                String::new()
            } else {
                format!("{:016x}", self.session.hash())
            },
            at,
            marks,
            racing,
            can_back: self.cursor() > self.start,
            live: !self.is_past(),
        }
    }

    /// The terminal. What was made for the last frame is kept as long as it is the same: most frames change nothing in it.
    fn terminal(&mut self) -> Arc<Terminal> {
        let shell = self.session.world().shell();
        let lines = || {
            let all = shell.screen().lines();
            let skip = all.len().saturating_sub(LINES);
            all.skip(skip)
        };
        let (prompt, busy, draft) = (shell.prompt(), shell.busy(), shell.draft());
        let last = &self.shown;
        let same = |(old, new): (&TermLine, &crate::cli::Line)| old.id == new.id && *old.text == *shown(&new.text);
        if last.prompt != prompt
            || last.busy != busy
            || last.draft.as_ref().map(|d| d.id) != draft.as_ref().map(|d| d.id)
            || last.lines.len() != lines().len()
            || !last.lines.iter().zip(lines()).all(same)
        {
            let line = |line: &crate::cli::Line| TermLine {
                id: line.id,
                kind: match line.kind {
                    crate::cli::LineKind::Typed => TermKind::Typed,
                    crate::cli::LineKind::Out => TermKind::Out,
                    crate::cli::LineKind::Err => TermKind::Err,
                },
                prompt: (*line.prompt).into(),
                text: shown(&line.text).into(),
            };
            let draft = draft.map(|d| Draft { id: d.id, file: (*d.file).into(), text: (*d.text).into() });
            self.shown = Arc::new(Terminal { lines: lines().map(line).collect(), prompt, busy, draft });
        }
        self.shown.clone()
    }
}

/// As much of a line as is drawn: a browser takes seconds for a line of a million characters, and nobody reads it.
fn shown(text: &str) -> &str {
    text.char_indices().nth(LINE).map_or(text, |(end, _)| &text[..end])
}
