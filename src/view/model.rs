//! The page's model: the session, what was found in its trace, and where the person looks.

use std::rc::Rc;
use std::sync::Arc;

use super::action::{Action, Deed, Plane, Quick};
use super::build::Pods;
use super::quick;
use super::story::{Kind, Matcher, Story};
use super::terminal::Terminal;
use super::transport::Pace;
use super::what_if::{self, Asked};
use super::who::Cast;
use crate::cluster::{CONTROL_PLANE, Topology};
use crate::session::{self, Script, Session};
use crate::sim::{RecordId, Span, Time};
use crate::wire::{Scheduling, wall_secs};

/// Where the kubelet of the control plane reads what it shall run whatever the apiserver says.
const MANIFESTS: &str = "/etc/kubernetes/manifests";

/// What is opened in the inspector.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Open {
    Record(u64),
    Key(String),
    WhatIf(Asked, Result<Rc<Scheduling>, String>),
    /// The newest request after this record.
    Sent(u64),
}

/// The page, without its drawing.
pub struct Model {
    pub(super) session: Session,
    pub(super) cast: Cast,
    pub(super) found: Matcher,
    pub(super) pods: Pods,
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
    /// Virtual time that the clock pace is behind.
    pub(super) owed: Span,
    pub(super) race: u32,
    pub(super) race_span: Span,
    pub(super) passing: Vec<u64>,
    /// Messages just seen, and for how long.
    pub(super) recent: Vec<(u64, u64)>,
    pub(super) chatter: Vec<(u64, u64)>,
    pub(super) chosen: Option<u8>,
    pub(super) open: Option<Open>,
    pub(super) forked: bool,
    /// The kind of story that was asked for: it is followed even where another begins with it.
    pub(super) wanted: Kind,
    typed: Vec<String>,
    /// The terminal as it was drawn last.
    pub(super) shown: Arc<Terminal>,
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
            found: Matcher::new(u64::MAX),
            pods: Pods::default(),
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
            owed: Span::ZERO,
            race: 0,
            race_span: Span::ZERO,
            passing: Vec::new(),
            recent: Vec::new(),
            chatter: Vec::new(),
            chosen: None,
            open: None,
            forked: false,
            wanted: Kind::Pod,
            typed: Vec::new(),
            shown: Arc::default(),
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
            Action::Pause => self.rest(),
            Action::Toggle if self.playing => self.rest(),
            Action::Toggle => self.playing = true,
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
                self.session.seek_time(end, usize::MAX);
                self.stood();
            }
            Action::Scrub(at) => {
                self.stand();
                self.scrub(at);
            }
            Action::SetPace(pace) => {
                self.pace = pace;
                self.owed = Span::ZERO;
                self.playing = true;
            }
            Action::Run(line) => self.type_line(line),
            Action::Do(quick) => self.quick(quick),
            Action::Machine(name, deed) => self.machine(&name, deed),
            Action::Interrupt => self.does(session::Action::Interrupt),
            Action::Edited(text) => self.does(session::Action::Edited(text)),
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
            Action::WhatIf(asked) => {
                let said = what_if::decide(self.session.world(), &asked);
                self.open = Some(Open::WhatIf(asked, said));
            }
            Action::Send(line) => {
                self.open = Some(Open::Sent(self.session.world().last_record().0));
                self.type_line(line);
            }
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

    /// Time stops: after everything of this instant, so that one can come back to it, or else on the beat that is looked at.
    pub(super) fn rest(&mut self) {
        let on_beat = self.story().is_some_and(|story| story.beat_at(self.cursor()).is_some());
        if self.playing && !on_beat {
            self.session.advance(self.session.now(), usize::MAX);
            self.catch_up();
        }
        self.playing = false;
        self.owed = Span::ZERO;
    }

    fn stand(&mut self) {
        self.rest();
        self.answering = false;
        self.seeking = false;
        self.race = 0;
        self.recent.clear();
        self.chatter.clear();
    }

    pub(super) fn go(&mut self, record: u64) {
        self.session.seek(RecordId(record.max(self.start)));
        self.stood();
    }

    /// The session was moved.
    pub(super) fn stood(&mut self) {
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
        let web = self.session.world().stored("/registry/deployments/default/web");
        let web = web.first().map_or_else(Default::default, |(_, object, _)| object.clone());
        let lines = quick::lines(quick, taken, self.story().map(|story| story.pod.as_str()), &web);
        if quick == Quick::WhatIf {
            return self.act(Action::WhatIf(Asked::course()), &mut || false);
        }
        for cpu in [12, 16].into_iter().filter(|_| quick == Quick::Course) {
            let name = format!("node{cpu}cpu");
            if !self.pods.has_node(&name) {
                self.does(session::Action::Join(name, cpu));
            }
        }
        if let Quick::Tell(kind) = quick {
            self.wanted = kind;
            match kind {
                Kind::Blind => self.machine(CONTROL_PLANE, Deed::Stop(Plane::Controllers)),
                Kind::Join => {
                    let name = (1..).map(|n| format!("node{n:02}")).find(|name| !self.pods.has_node(name));
                    self.does(session::Action::Join(name.unwrap_or_default(), 0));
                }
                _ => {}
            }
        }
        for line in lines {
            self.type_line(line);
        }
        // What follows takes its time: it is not only the answer that one wants to see.
        self.answering &= !matches!(quick, Quick::Tell(_) | Quick::Course);
    }

    /// Most is typed, so that people see how it is done; what nobody could type from afar is done to the machine itself.
    fn machine(&mut self, name: &str, deed: Deed) {
        let world = self.session.world();
        let up =
            |service: &str| world.find(&format!("{name}/{service}")).is_some_and(|at| world.engine().process(at).up);
        match deed {
            Deed::StopKubelet => self.type_line(format!("ssh {name} 'systemctl stop kubelet'")),
            Deed::CutNetwork => self.type_line(format!("ssh {name} 'ip link set eth0 down'")),
            Deed::PowerOff => self.type_line(format!("ssh {name} poweroff")),
            Deed::BringBack if !world.is_plugged(name) => self.does(session::Action::Plug(name.into())),
            Deed::BringBack if !up("init") => self.does(session::Action::PowerOn(name.into())),
            Deed::BringBack if world.delay_of(name) > Span::ZERO => {
                self.type_line(format!("ssh {name} 'tc qdisc del dev eth0 root'"));
            }
            Deed::BringBack => self.type_line(format!("ssh {name} 'systemctl start kubelet'")),
            Deed::Drain => self.type_line(format!("kubectl drain {name} --ignore-daemonsets --force")),
            Deed::Uncordon => self.type_line(format!("kubectl uncordon {name}")),
            Deed::RestartKubelet => self.type_line(format!("ssh {name} 'systemctl restart kubelet'")),
            Deed::SlowNetwork => {
                self.type_line(format!("ssh {name} 'tc qdisc replace dev eth0 root netem delay 400ms'"));
            }
            Deed::Stop(part) => self.type_line(format!("mv {MANIFESTS}/{} /tmp/", part.manifest())),
            Deed::Start(part) => self.type_line(format!("mv /tmp/{} {MANIFESTS}/", part.manifest())),
        }
        // What follows takes its time: it is not only the answer that one wants to see.
        self.answering = false;
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
        // A machine may have joined.
        self.cast = Cast::of(self.session.world());
        if self.session.branches().len() > branches {
            self.forked = true;
        }
        if past {
            self.read_again();
        } else {
            let known = self.found.stories.len();
            self.catch_up();
            if let Some(story) = self.found.newest(known, self.wanted) {
                self.follow(Some(story));
            }
        }
        self.pods = Pods::default();
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
        self.found = Matcher::new(self.start);
        self.catch_up();
        self.followed = followed.and_then(|id| self.found.stories.iter().position(|story| story.id == id));
        self.pods = Pods::default();
    }

    /// Looks at what the store has beyond what was looked at.
    pub(super) fn fresh(&mut self) {
        self.pods.follow(self.session.world().store(), wall_secs(self.session.now()));
    }
}
