//! The model as a screen: what stands on each panel.

use super::build::{self, Scene};
use super::inspector::Inspector;
use super::model::{Model, Open};
use super::part::Tone;
use super::rail::{Rail, StoryTab};
use super::screen::{Branch, Screen};
use super::story::{self, Story};
use super::terminal::{TermKind, TermLine, Terminal};
use super::text::{Lang, steps, time};
use super::transport::{Mark, Transport, clock};

/// How many lines of the terminal are drawn.
const LINES: usize = 400;
/// How many stories have a tab.
const TABS: usize = 5;
/// How many beats a whole story has, about: until it is done the scrub bar keeps room for them.
const BEATS: usize = 70;

impl Model {
    /// The page as it stands.
    pub fn screen(&mut self, lang: Lang) -> Screen {
        self.fresh();
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
            terminal: self.terminal(),
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
        let label = story.pod.strip_prefix("default/").unwrap_or(&story.pod).to_string();
        StoryTab { key: format!("#{}", story.id), label, status, tone, current }
    }

    /// Room on the scrub bar: as many beats as the story has, or is likely to get.
    fn beats(story: &Story) -> usize {
        let known = story.beats.len().max(2) - 1;
        if story.is_still() { known } else { known.max(BEATS) }
    }

    pub(super) fn beat_of(&self, at: u16) -> Option<u64> {
        let story = self.story()?;
        let wanted = usize::from(at) * Self::beats(story) / 10_000;
        story.beats.get(wanted.min(story.beats.len().checked_sub(1)?)).map(|beat| beat.record)
    }

    fn transport(&self, lang: Lang) -> Transport {
        let now = self.session.now().0;
        let (mut at, mut marks) = (10_000, Vec::new());
        if let Some(story) = self.story() {
            let place = |record: u64| {
                let before = story.beats.partition_point(|beat| beat.record <= record).saturating_sub(1);
                (before * 10_000 / Self::beats(story)).min(10_000) as u16
            };
            at = place(self.cursor());
            let halt = story.stops.last().and_then(|(_, halt)| halt.as_ref()).map(|halt| halt.step);
            marks = (1..=story::STEPS as u8)
                .filter_map(|n| {
                    let start = story.start(n)?;
                    let title = steps::of(n)[0].get(lang);
                    let tone = match () {
                        () if halt == Some(n) => Tone::Bad,
                        () if start <= self.cursor() => Tone::Good,
                        () => Tone::Plain,
                    };
                    let label = time::MARK.with(lang, &[&n.to_string(), title]);
                    Some(Mark { n, at: place(start), label, part: story::PARTS[usize::from(n) - 1], tone })
                })
                .collect();
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

    fn terminal(&self) -> Terminal {
        let shell = self.session.world().shell();
        let lines = shell.screen().lines();
        let skip = lines.len().saturating_sub(LINES);
        let line = |line: &crate::cli::Line| TermLine {
            id: line.id,
            kind: match line.kind {
                crate::cli::LineKind::Typed => TermKind::Typed,
                crate::cli::LineKind::Out => TermKind::Out,
                crate::cli::LineKind::Err => TermKind::Err,
            },
            prompt: line.prompt.to_string(),
            text: line.text.to_string(),
        };
        let prompt = shell.prompt();
        Terminal { lines: lines.skip(skip).map(line).collect(), prompt, busy: shell.busy(), candidates: Vec::new() }
    }
}
