//! The apiserver's conveyor: the stations of the trace as people count them, and one request's way along them.

use super::Scene;
use crate::cluster::Body;
use crate::sim::RecordId;
use crate::view::diff;
use crate::view::inspector::Leg;
use crate::view::stage::{Station, StationState};
use crate::view::text::{Text, inspect, stage as text};
use crate::wire::{Note, Outcome, Station as At};

/// How many records are looked through for what belongs to a request.
const SCAN: usize = 4000;

/// What a station is called, and which stations of the trace it stands for.
pub const CONVEYOR: &[(&str, Text, &[At])] = &[
    ("authenticate", text::ST_AUTHENTICATE, &[At::Authentication]),
    ("authorize", text::ST_AUTHORIZE, &[At::Authorization]),
    ("decode", text::ST_DECODE, &[At::Decoding]),
    ("mutate", text::ST_MUTATE, &[At::MutatingAdmission]),
    ("validate", text::ST_VALIDATE, &[At::Validation]),
    ("admit", text::ST_ADMIT, &[At::ValidatingAdmission]),
    ("registry", text::ST_REGISTRY, &[At::Registry, At::Etcd]),
];
const ANSWER: &(&str, Text, &[At]) = &("answer", inspect::STATUS, &[At::Response]);

impl Scene<'_> {
    /// The way of a request, by the record of its sending: what each station read, changed and decided.
    pub(super) fn legs(&self, sent: u64) -> Vec<Leg> {
        let trace = self.session.trace();
        let arrival =
            |record: &&crate::cluster::Record| matches!(&record.body, Body::Delivered { message } if message.0 == sent);
        let Some(arrived) = trace.since(RecordId(sent)).take(SCAN).find(arrival).map(|record| record.id) else {
            return Vec::new();
        };
        let stations = || CONVEYOR.iter().chain([ANSWER]);
        let leg = |(key, label, _): &(&'static str, Text, _)| Leg {
            station: Station { key, label: label.get(self.lang).into(), ..Station::default() },
            ..Leg::default()
        };
        let mut legs: Vec<Leg> = stations().map(leg).collect();
        let mut reads = Vec::new();
        for record in trace.since(arrived).take(SCAN).take_while(|record| record.id.0 <= self.cursor) {
            match &record.body {
                Body::Note { note: Note::Read { request, key, found }, .. } if *request == arrived => {
                    reads.push(format!("{key} {}", if *found { "✓" } else { "✕" }));
                }
                Body::Note { note: Note::Station { request, station, outcome, detail, before, after }, .. }
                    if *request == arrived =>
                {
                    let Some(at) = stations().position(|(.., covers)| covers.contains(station)) else { continue };
                    let leg = &mut legs[at];
                    let refused = *outcome == Outcome::Refused;
                    leg.station.state = if refused { StationState::Refused } else { StationState::Passed };
                    // What two parts of one station say alike is said once.
                    let detail = detail.to_string();
                    if !leg.station.detail.split(" · ").any(|said| said == detail) {
                        let gap = if leg.station.detail.is_empty() { "" } else { " · " };
                        leg.station.detail += &format!("{gap}{detail}");
                    }
                    leg.reads.append(&mut reads);
                    if !after.is_null() {
                        leg.diff.append(&mut diff::lines(before, after));
                    }
                    if *station == At::Response {
                        break;
                    }
                }
                _ => {}
            }
        }
        legs
    }
}
