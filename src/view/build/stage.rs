//! The stage: the components of the control plane, the conveyor, the messages.

use super::conveyor::CONVEYOR;
use super::{Scene, nodes};
use crate::cluster::{Body, Program};
use crate::view::part::{Part, Tone};
use crate::view::stage::{
    ApiBar, ControllersCard, EtcdCard, EtcdKey, SchedulerCard, Stage, Station, StationState, UserCard, Wire,
};
use crate::view::story::{Flight, Kind, short};
use crate::view::text::{Text, stage as text};
use crate::view::words;
use crate::wire::{Note, Outcome, Payload, Scheduling, Station as At};

/// How many keys etcd shows.
const KEYS: usize = 3;
/// How many letters the names of controllers have in all, and the longest that is named while it rests.
const LETTERS: usize = 106;
const LONG: usize = 22;

impl Scene<'_> {
    /// The stage.
    pub fn stage(&self) -> Stage {
        let (control_plane, nodes, more_nodes) = nodes::cards(self);
        let (unbound, more_unbound) = nodes::unbound(self);
        let mut pills: Vec<_> =
            self.recent.iter().filter(|(id, _)| *id != self.cursor).filter_map(|(id, p)| self.pill(*id, *p)).collect();
        pills.extend(self.pill(self.cursor, self.progress));
        let mut chatter: Vec<(Wire, usize)> = Vec::new();
        for id in self.chatter {
            let Some(Body::Sent { from, to, .. }) = self.get(*id).map(|record| &record.body) else { continue };
            let Some((wire, _)) = self.cast.wire(*from, *to) else { continue };
            match chatter.iter_mut().find(|(on, _)| *on == wire) {
                Some((_, n)) => *n += 1,
                None => chatter.push((wire, 1)),
            }
        }
        Stage {
            user: self.user(),
            api: self.api(),
            etcd: self.etcd(),
            scheduler: self.scheduler(),
            controllers: self.controllers(),
            control_plane,
            nodes,
            more_nodes,
            unbound,
            more_unbound,
            pills,
            chatter,
        }
    }

    fn active(&self, part: Part) -> bool {
        self.speaker().is_some_and(|(who, _)| who == part)
    }

    /// The request that was busy last, as of the presented record.
    fn flight(&self) -> Option<&Flight> {
        let until = self.found.activity.partition_point(|(record, _)| *record <= self.cursor);
        let flight = self.found.activity[..until].last().map(|(_, flight)| &self.found.flights[*flight]);
        flight.filter(|flight| flight.sent >= self.start)
    }

    fn user(&self) -> UserCard {
        let shell = self.session.world().shell();
        let last = shell.screen().lines().next_back();
        let mine =
            |flight: &&Flight| flight.sent <= self.cursor && self.cast.at(flight.client).part == Some(Part::User);
        let flight = self.found.flights.iter().rev().find(mine);
        let identity = flight.and_then(|flight| {
            flight.stations.iter().find(|hit| hit.station == At::Authentication && hit.record <= self.cursor)
        });
        let answer = flight.and_then(|flight| flight.answer).filter(|(record, _)| *record <= self.cursor);
        let refused = answer.map(|(_, code)| code).filter(|code| *code >= 400);
        let said = last.map(|line| (line.kind, line.text.to_string()));
        let (last, tone) = match said {
            // The last line of a Status is a brace: its code says more.
            Some((crate::cli::LineKind::Out, _)) if refused.is_some() => {
                (format!("HTTP {}", refused.unwrap_or(0)), Tone::Bad)
            }
            Some((crate::cli::LineKind::Out, text)) if text == "}" => {
                (answer.map_or(String::new(), |(_, code)| format!("HTTP {code}")), Tone::Good)
            }
            Some((crate::cli::LineKind::Out, text)) => (text, Tone::Good),
            Some((crate::cli::LineKind::Err, text)) => (text, Tone::Bad),
            _ => (String::new(), Tone::Plain),
        };
        let program = flight.and_then(|flight| self.agent(flight.sent)).unwrap_or_else(|| "kubectl".into());
        UserCard {
            program,
            identity: identity
                .map_or_else(|| text::NOBODY.get(self.lang).to_string(), |hit| who(&hit.detail.to_string())),
            last,
            tone,
            active: self.active(Part::User),
        }
    }

    /// The first word of the user agent: `kubectl`, `curl`.
    fn agent(&self, record: u64) -> Option<String> {
        let Body::Sent { payload: Payload::Request(request), .. } = &self.get(record)?.body else { return None };
        let word = request.user_agent.split('/').next().unwrap_or_default();
        (!word.is_empty()).then(|| word.to_string())
    }

    fn api(&self) -> ApiBar {
        let flight = self.flight();
        let answered = flight.and_then(|flight| flight.answer).is_some_and(|(record, _)| record < self.cursor);
        let last = flight
            .and_then(|flight| flight.stations.iter().rev().find(|hit| hit.record <= self.cursor))
            .map(|hit| hit.station);
        let station = |(key, label, stations): &(&'static str, Text, &[At])| {
            let hits = flight.into_iter().flat_map(|flight| &flight.stations);
            let hit = hits.rfind_in(|hit| hit.record <= self.cursor && stations.contains(&hit.station));
            let state = match hit {
                None => StationState::Idle,
                Some(hit) if hit.outcome == Outcome::Refused => StationState::Refused,
                Some(hit) if !answered && Some(hit.station) == last => StationState::Current,
                Some(_) => StationState::Passed,
            };
            let detail = match (hit, stations.first()) {
                (Some(hit), Some(At::Authentication)) => who(&hit.detail.to_string()),
                (Some(hit), Some(At::MutatingAdmission | At::ValidatingAdmission))
                    if hit.outcome == Outcome::Passed =>
                {
                    match short(hit.station, &hit.detail.to_string()) {
                        none if none.is_empty() => text::ST_NOTHING.get(self.lang).into(),
                        plugins => plugins,
                    }
                }
                (Some(hit), _) => hit.detail.to_string(),
                (None, _) => String::new(),
            };
            Station { key, label: label.get(self.lang).into(), detail, state }
        };
        let watch = match self.get(self.cursor).map(|record| &record.body) {
            Some(Body::Sent { payload: payload @ Payload::Watch(_), to, .. }) => {
                format!("{} → {}", words::of(payload).label, self.cast.at(*to).label())
            }
            _ => String::new(),
        };
        ApiBar {
            request: flight.map(|flight| flight.label.clone()).unwrap_or_default(),
            record: flight.map_or(0, |flight| flight.sent),
            part: flight.map_or(Part::Api, |flight| self.cast.at(flight.client).part()),
            stations: CONVEYOR.iter().map(station).collect(),
            watch,
            active: self.active(Part::Api),
        }
    }

    fn etcd(&self) -> EtcdCard {
        let until = self.found.commits.partition_point(|(record, ..)| *record <= self.cursor);
        let commits = &self.found.commits[..until];
        let mut keys: Vec<EtcdKey> = Vec::new();
        let dull = |key: &str| key.starts_with("/registry/leases/") || key.starts_with("/registry/events/");
        for (record, key, revision) in commits.iter().rev().take(400) {
            if keys.len() < KEYS && !dull(key) && keys.iter().all(|seen| *seen.key != **key) {
                keys.push(EtcdKey { key: key.to_string(), revision: *revision as u64, fresh: *record == self.cursor });
            }
        }
        EtcdCard {
            revision: commits.last().map_or(1, |(.., revision)| *revision as u64),
            keys,
            active: self.active(Part::Etcd),
        }
    }

    fn scheduler(&self) -> SchedulerCard {
        let until = self.found.decisions.partition_point(|(record, _)| *record <= self.cursor);
        let before = &self.found.decisions[..until];
        // Before the scheduler saw the followed pod its table is empty, not another's.
        let chosen = self.story.and_then(|story| before.iter().rev().find(|(_, pod)| story.is_about(pod)));
        let cycle = chosen.and_then(|(record, _)| Some((*record, self.cycle(*record)?)));
        let active = self.active(Part::Scheduler);
        let step = self.story.filter(|s| s.kind == Kind::Pod).and_then(|story| story.step_at(self.cursor));
        let activity = match (self.story, step) {
            (Some(story), Some(8)) => text::SCHED_BIND.with(self.lang, &[&story.pod]),
            (Some(story), Some(6 | 7)) => text::SCHED_FOR.with(self.lang, &[&story.pod]),
            _ => match &cycle {
                Some((_, cycle)) => text::SCHED_FOR.with(self.lang, &[&cycle.pod]),
                None => text::SCHED_IDLE.get(self.lang).into(),
            },
        };
        SchedulerCard { activity, table: cycle.map(|(record, cycle)| self.table(record, cycle, None)), active }
    }

    /// The scheduler's decision at a record.
    pub(super) fn cycle(&self, record: u64) -> Option<&Scheduling> {
        match &self.get(record)?.body {
            Body::Note { note: Note::Scheduling(cycle), .. } => Some(cycle),
            _ => None,
        }
    }

    fn controllers(&self) -> ControllersCard {
        let mut chips: Vec<(String, bool)> = Vec::new();
        for (at, program) in self.session.world().programs() {
            if let Program::ControllerManager(manager) = program
                && self.session.world().engine().process(at).up
            {
                for (name, busy) in manager.loops().map(|(name, busy)| (name.replace("-controller", ""), busy)) {
                    // Some share one account, and so one name.
                    match chips.iter_mut().find(|(known, _)| *known == name) {
                        Some(known) => known.1 |= busy,
                        None => chips.push((name, busy)),
                    }
                }
            }
        }
        let all = chips.len();
        // As many as there is room for, and no tower of long names.
        let mut letters = 0;
        let (mut named, rest): (Vec<_>, Vec<_>) = chips.into_iter().partition(|(name, _)| {
            let fits = name.len() <= LONG && letters + name.len() <= LETTERS;
            letters += if fits { name.len() } else { 0 };
            fits
        });
        // The busy ones are always among them: those that rest make room for their letters.
        for busy in rest.into_iter().filter(|(_, busy)| *busy) {
            letters += busy.0.len();
            while letters > LETTERS
                && let Some(at) = named.iter().rposition(|(_, busy)| !busy)
            {
                letters -= named.remove(at).0.len();
            }
            named.push(busy);
        }
        let mut chips = named;
        if all > chips.len() {
            chips.push((format!("+ {}", all - chips.len()), false));
        }
        let activity = match all {
            0 => text::CTRL_IDLE.get(self.lang).into(),
            all => text::CTRL_LEADS.with(self.lang, &[&all.to_string()]),
        };
        ControllersCard { activity, chips, active: self.active(Part::Controllers) }
    }
}

/// `client certificate CN=kubernetes-admin, O=...` or `user jane, groups ...` as the name alone.
fn who(detail: &str) -> String {
    let name = match (detail.split_once("CN="), detail.split_once("user ").map(|(_, name)| name)) {
        (Some((_, name)), _) | (None, Some(name)) => name,
        _ => return detail.to_string(),
    };
    name.split([',', ' ', ';']).next().unwrap_or(name).trim_matches('"').to_string()
}

/// The last of those that come.
trait RfindIn: Iterator + Sized {
    fn rfind_in(self, wanted: impl Fn(&Self::Item) -> bool) -> Option<Self::Item> {
        self.filter(|item| wanted(item)).last()
    }
}
impl<I: Iterator> RfindIn for I {}
