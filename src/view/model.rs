//! The page's model: the session, what was found in its trace, and where the person looks.

use super::action::{Action, Quick};
use super::build::{self, Pods, Scene};
use super::inspector::Inspector;
use super::part::Tone;
use super::quick;
use super::rail::{Rail, StoryTab};
use super::screen::{Branch, Screen};
use super::story::{self, Matcher, Story};
use super::terminal::{TermKind, TermLine, Terminal};
use super::text::{Lang, steps, time};
use super::transport::{Mark, Pace, Transport, clock};
use super::who::Cast;
use crate::cluster::{Program, Topology};
use crate::session::{self, Script, Session};
use crate::sim::{RecordId, Span, Time};
use crate::wire::wall_secs;

/// How many lines of the terminal are drawn.
const LINES: usize = 400;
/// How many stories have a tab.
const TABS: usize = 5;
/// How many beats a whole story has, about: until it is done the scrub bar keeps room for them.
const BEATS: usize = 70;

/// What is opened in the inspector.
#[derive(Clone, Debug, PartialEq)]
enum Open {
    Record(u64),
    Key(String),
}

/// The page, without its drawing.
pub struct Model {
    pub(super) session: Session,
    pub(super) cast: Cast,
    pub(super) found: Matcher,
    pods: Pods,
    pods_at: Option<i64>,
    pub(super) followed: Option<usize>,
    pub(super) booted: bool,
    /// The first record that one can go back to.
    pub(super) start: u64,
    pub(super) playing: bool,
    pub(super) pace: Pace,
    /// A command was typed while all stood still.
    pub(super) answering: bool,
    /// A step looks for its record.
    pub(super) seeking: bool,
    /// Another branch is played up to here.
    pub(super) catching: Option<Time>,
    /// How long the presented record was looked at, in microseconds.
    pub(super) looked: u64,
    /// Gone back to: the message stands where it is.
    pub(super) frozen: bool,
    pub(super) race: u32,
    pub(super) race_span: Span,
    pub(super) passing: Vec<u64>,
    /// Messages just seen, and for how long.
    pub(super) recent: Vec<(u64, u64)>,
    pub(super) chatter: Vec<(u64, u64)>,
    chosen: Option<u8>,
    open: Option<Open>,
    forked: bool,
    typed: Vec<String>,
    /// Whether messages stand still instead of gliding.
    pub still: bool,
}

impl Model {
    /// A cluster that is about to boot.
    pub fn new(topology: Topology, seed: u64, pace: Pace) -> Model {
        let session = Session::new(Script::new(topology, seed));
        Model {
            cast: Cast::of(session.world()),
            session,
            found: Matcher::default(),
            pods: Pods::default(),
            pods_at: None,
            followed: None,
            booted: false,
            start: 0,
            playing: true,
            pace,
            answering: false,
            seeking: false,
            catching: None,
            looked: 0,
            frozen: false,
            race: 0,
            race_span: Span::ZERO,
            passing: Vec::new(),
            recent: Vec::new(),
            chatter: Vec::new(),
            chosen: None,
            open: None,
            forked: false,
            typed: Vec::new(),
            still: false,
        }
    }

    /// The session, for tests and tools.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The presented record.
    pub fn cursor(&self) -> u64 {
        self.session.cursor().0
    }

    /// The followed story.
    pub fn story(&self) -> Option<&Story> {
        self.found.stories.get(self.followed?)
    }

    /// Does what a person asks. `over` says when the frame's time is used up.
    pub fn act(&mut self, action: Action, over: &mut dyn FnMut() -> bool) {
        if !self.booted {
            if let Action::SetPace(pace) = action {
                self.pace = pace;
            }
            return;
        }
        match action {
            Action::Play => self.playing = true,
            Action::Pause => self.playing = false,
            Action::Toggle => self.playing = !self.playing,
            Action::Step => {
                self.stand();
                self.seeking = true;
                self.search(over);
            }
            Action::Back => {
                self.stand();
                let cursor = self.cursor();
                let before = match self.story() {
                    Some(story) => story.beat_before(cursor).map(|beat| beat.record),
                    None => self
                        .session
                        .previous(|record| record.id.0 >= self.start && super::build::is_worth_a_look(record))
                        .map(|id| id.0),
                };
                self.go(before.unwrap_or(cursor));
            }
            Action::ToStart => {
                self.stand();
                self.go(self.story().map_or(self.start, |story| story.id));
            }
            Action::ToEnd => {
                self.stand();
                let end = self.session.end();
                self.go(self.session.trace().last().0);
                self.session.advance(end, usize::MAX);
            }
            Action::Scrub(at) => {
                self.stand();
                if let Some(record) = self.beat_of(at) {
                    self.go(record);
                }
            }
            Action::SetPace(pace) => {
                self.pace = pace;
                self.playing = true;
            }
            Action::Run(line) => self.type_line(line),
            Action::Do(quick) => self.quick(quick),
            Action::Interrupt => self.does(session::Action::Interrupt),
            Action::Follow(name) => {
                let found = match name.strip_prefix('#') {
                    Some(id) => self.found.stories.iter().position(|story| story.id.to_string() == id),
                    None => self.found.of_pod(&name),
                };
                if found.is_some() {
                    self.follow(found);
                    self.open = None;
                }
            }
            Action::OpenStep(n) => {
                let cursor = self.cursor();
                let at =
                    self.story().and_then(|story| story.start(n)).filter(|at| *at <= self.session.trace().last().0);
                match at {
                    Some(at) if self.story().is_some_and(|story| story.step_at(cursor) != Some(n)) => {
                        self.stand();
                        self.go(at);
                    }
                    _ => self.chosen = if self.chosen == Some(n) { None } else { Some(n) },
                }
            }
            Action::InspectRecord(id) => self.open = Some(Open::Record(id)),
            Action::InspectKey(key) => self.open = Some(Open::Key(key)),
            Action::CloseInspector => self.open = None,
            Action::OtherBranch => {
                if let Some(other) = self.session.branches().len().checked_sub(1) {
                    let end = self.session.branches()[other].end;
                    self.session.switch_to(other);
                    self.read_again();
                    self.catching = Some(end);
                    self.forked = false;
                }
            }
            Action::DismissBranch => self.forked = false,
        }
    }

    /// The line typed `back` lines ago.
    pub fn recall(&self, back: usize) -> Option<&str> {
        self.typed.len().checked_sub(back).and_then(|at| self.typed.get(at)).map(String::as_str)
    }

    /// What Tab makes of a line, and what it offers where there is a choice.
    pub fn complete(&self, line: &str) -> (String, Vec<String>) {
        let found = self.session.world().shell().complete(line, line.len());
        let start = line.rfind(|c: char| c.is_whitespace() || "|;&(".contains(c)).map_or(0, |at| at + 1);
        let Some(first) = found.first() else { return (line.to_string(), found) };
        if found.len() == 1 {
            let end = if first.ends_with(['/', '=']) { "" } else { " " };
            return (format!("{}{first}{end}", &line[..start]), Vec::new());
        }
        let same = |at: &(usize, char)| found.iter().all(|word| word[at.0..].starts_with(at.1));
        let common: String = first.char_indices().take_while(same).map(|(_, c)| c).collect();
        let word = if common.len() > line.len() - start { common } else { line[start..].to_string() };
        (format!("{}{word}", &line[..start]), found)
    }

    fn stand(&mut self) {
        self.playing = false;
        self.answering = false;
        self.seeking = false;
        self.race = 0;
        self.recent.clear();
        self.chatter.clear();
    }

    fn go(&mut self, record: u64) {
        self.session.seek(RecordId(record.max(self.start)));
        self.catch_up();
        self.chosen = None;
        // What one comes back to is seen half way.
        self.looked = self.look() / 2;
        self.frozen = true;
    }

    pub(super) fn follow(&mut self, story: Option<usize>) {
        self.followed = story;
        self.chosen = None;
    }

    fn quick(&mut self, quick: Quick) {
        self.fresh();
        let taken = |name: &str| self.pods.get(&format!("default/{name}")).is_some();
        let lines = quick::lines(quick, taken, self.story().map(|story| story.pod.as_str()));
        for line in lines {
            self.type_line(line);
        }
    }

    fn type_line(&mut self, line: String) {
        if !line.trim().is_empty() && self.typed.last() != Some(&line) {
            self.typed.push(line.clone());
        }
        self.does(session::Action::Type(line));
    }

    fn does(&mut self, action: session::Action) {
        let past = self.session.world().last_record() < self.session.trace().last();
        let branches = self.session.branches().len();
        self.session.act(action);
        if self.session.branches().len() > branches {
            self.forked = true;
        }
        if past {
            self.read_again();
        } else {
            self.catch_up();
        }
        self.pods_at = None;
        self.answering = !self.playing || self.answering;
        self.playing = true;
        self.chosen = None;
        self.frozen = false;
    }

    /// Looks at what the trace has beyond what was looked at.
    fn catch_up(&mut self) {
        for record in self.session.trace().since(RecordId(self.found.fed + 1)) {
            self.found.feed(record, &self.cast);
        }
    }

    /// The past was changed: everything is looked at anew.
    fn read_again(&mut self) {
        let followed = self.story().map(|story| story.id);
        self.found = Matcher::default();
        self.catch_up();
        self.followed = followed.and_then(|id| self.found.stories.iter().position(|story| story.id == id));
        self.pods_at = None;
    }

    /// Reads the store again if it changed.
    fn fresh(&mut self) {
        let world = self.session.world();
        let revision = world.programs().find_map(|(_, program)| match program {
            Program::Etcd(member) => Some(member.store().revision()),
            _ => None,
        });
        if self.pods_at.is_none() || self.pods_at != revision {
            self.pods = Pods::read(world, wall_secs(self.session.now()));
            self.pods_at = revision;
        }
    }

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

    fn beat_of(&self, at: u16) -> Option<u64> {
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
