//! The inspector: one record or one object, and why.

use std::rc::Rc;

use super::Scene;
use crate::api::Value;
use crate::cluster::Body;
use crate::sim::RecordId;
use crate::view::diff;
use crate::view::inspector::{ChainRow, Inspector, Sheet};
use crate::view::part::Part;
use crate::view::text::{act, inspect as text, stage};
use crate::view::transport::clock;
use crate::view::what_if::Asked;
use crate::view::words;
use crate::wire::{self, Credentials, Note, Outcome, Payload, Scheduling};

/// How many causes are shown.
const CAUSES: usize = 40;

/// Opens a record.
pub fn record(scene: &Scene, id: u64) -> Option<Inspector> {
    let record = scene.get(id)?;
    let mut open = Inspector {
        title: title(scene, id),
        chain: chain(scene, id),
        chain_title: text::WHY.get(scene.lang).into(),
        ..Inspector::default()
    };
    let story =
        scene.found.stories.iter().find(|story| story.beats.binary_search_by_key(&id, |beat| beat.record).is_ok());
    open.follow = story
        .filter(|story| scene.story.is_none_or(|followed| followed.id != story.id))
        .map(|story| format!("#{}", story.id));
    open.fact(text::SENT.get(scene.lang), clock(record.at.0));
    match &record.body {
        Body::Sent { from, to, payload } => {
            let (from, to) = (scene.cast.at(*from), scene.cast.at(*to));
            open.part = from.part();
            open.title = words::of(payload).label;
            open.subtitle = format!("{} → {}", from.label(), to.label());
            let arrived = scene
                .session
                .trace()
                .since(RecordId(id))
                .find(|later| matches!(&later.body, Body::Delivered { message } if message.0 == id));
            if let Some(arrived) = arrived {
                open.fact(text::ARRIVES.get(scene.lang), clock(arrived.at.0));
            }
            message(scene, &mut open, id, payload);
        }
        Body::Note { by, note } => {
            let who = scene.cast.at(*by);
            open.part = who.part();
            open.subtitle = who.label();
            said(scene, &mut open, id, note);
        }
        _ => {}
    }
    Some(open)
}

impl Inspector {
    fn fact(&mut self, name: &str, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty() {
            self.facts.push((name.to_string(), value));
        }
    }

    fn sheet(&mut self, title: impl Into<String>, value: &Value) {
        if !value.is_null() {
            let text = yaml(value);
            let open = self.sheets.is_empty();
            self.sheets.push(Sheet { title: title.into(), text, open, ..Sheet::default() });
        }
    }
}

fn yaml(value: &Value) -> String {
    diff::whole(value, ' ').iter().map(|line| format!("{}\n", line.text)).collect()
}

fn body(open: &mut Inspector, title: &str, body: &wire::Body) {
    match body {
        wire::Body::None => {}
        wire::Body::Object(object) => open.sheet(title, object),
        wire::Body::Text(text) => {
            let first = open.sheets.is_empty();
            open.sheets.push(Sheet {
                title: title.to_string(),
                text: text.to_string(),
                open: first,
                ..Sheet::default()
            });
        }
    }
}

/// Who asks for what.
fn asked(scene: &Scene, open: &mut Inspector, request: &wire::Request) {
    let lang = scene.lang;
    open.fact(text::VERB.get(lang), words::verb(request));
    open.fact(text::PATH.get(lang), &*request.path);
    match &request.credentials {
        Credentials::Certificate(certificate) => {
            open.fact(text::USER.get(lang), &*certificate.common_name);
            open.fact(text::GROUPS.get(lang), certificate.organizations.join(", "));
        }
        Credentials::Token(token) => {
            open.fact(text::USER.get(lang), format!("Bearer {}…", token.chars().take(12).collect::<String>()))
        }
        Credentials::Other(other) => open.fact(text::USER.get(lang), &**other),
        Credentials::None => open.fact(text::USER.get(lang), stage::ANONYMOUS.get(lang)),
    }
    open.fact(text::AGENT.get(lang), &*request.user_agent);
}

fn message(scene: &Scene, open: &mut Inspector, id: u64, payload: &Payload) {
    let lang = scene.lang;
    match payload {
        Payload::Request(request) => {
            asked(scene, open, request);
            open.legs = scene.legs(id);
            body(open, text::BODY_SENT.get(lang), &request.body);
        }
        Payload::Response(response) => {
            open.fact(text::STATUS.get(lang), response.code.to_string());
            let mut causes = scene.session.trace().chain(RecordId(id));
            let request = causes.find_map(|record| match &record.body {
                Body::Sent { payload: Payload::Request(request), .. } if request.id == response.id => {
                    Some((record.id, request))
                }
                _ => None,
            });
            if let Some((sent, request)) = request {
                asked(scene, open, request);
                open.legs = scene.legs(sent.0);
            }
            body(open, text::BODY.get(lang), &response.body);
        }
        Payload::Watch(frame) => open.sheet(frame.kind.as_str(), &frame.object),
        Payload::Etcd(request) => {
            if let wire::etcd::Call::Txn(_, then, _) = &request.call {
                for op in then {
                    if let wire::etcd::Op::Put(key, value, _) = op {
                        open.fact(text::KEY.get(lang), &**key);
                        open.sheet(&**key, value);
                    }
                }
            }
        }
        Payload::EtcdReply(reply) => {
            open.fact(text::REVISION.get(lang), reply.revision.to_string());
            match &reply.result {
                wire::etcd::Answer::Range(found, _) => {
                    found.iter().take(20).for_each(|kv| open.sheet(&*kv.key, &kv.value))
                }
                wire::etcd::Answer::Events(events) => {
                    events.iter().take(20).for_each(|event| open.sheet(&*event.kv.key, &event.kv.value))
                }
                _ => {}
            }
        }
        Payload::Cri(request) => {
            if let wire::cri::Call::CreateContainer(config) = &request.call {
                open.sheet(&*config.name, &config.spec);
            }
        }
        Payload::CriReply(reply) => {
            if let wire::cri::Answer::Error(error) = &reply.result {
                open.fact(text::STATUS.get(lang), &**error);
            }
        }
        Payload::WatchEnd(_) | Payload::Cancel(_) => {}
    }
}

fn said(scene: &Scene, open: &mut Inspector, id: u64, note: &Note) {
    let lang = scene.lang;
    match note {
        Note::Station { request, .. } => {
            if let Some(Body::Delivered { message }) = scene.get(request.0).map(|record| &record.body) {
                open.legs = scene.legs(message.0);
            }
        }
        Note::Read { key, found, .. } => {
            open.fact(text::KEY.get(lang), format!("{key} {}", if *found { "✓" } else { "✕" }))
        }
        Note::Committed { key, revision, before, after } => {
            open.fact(text::KEY.get(lang), &**key);
            open.fact(text::REVISION.get(lang), revision.to_string());
            open.sheets.push(Sheet {
                title: key.to_string(),
                diff: diff::lines(before, after),
                open: true,
                ..Sheet::default()
            });
        }
        Note::Scheduling(cycle) => {
            open.table = Some(scene.table(id, cycle, Some("")));
            open.asked = Some(Asked::of(cycle));
            open.fact(text::STATUS.get(lang), &*cycle.message);
        }
        Note::Runtime { container, detail, .. } => {
            open.fact("container", &**container);
            open.fact(text::STATUS.get(lang), &**detail);
        }
        Note::Action(words) | Note::Log(words) => open.fact(text::ACTION.get(lang), &**words),
    }
}

/// From a record back to what a person did.
fn chain(scene: &Scene, id: u64) -> Vec<ChainRow> {
    let causes = scene.session.trace().chain(RecordId(id)).skip(1);
    // A delivery says no more than its sending.
    let told = causes.filter(|record| !matches!(record.body, Body::Delivered { .. }));
    told.take(CAUSES)
        .map(|record| ChainRow {
            id: record.id.0,
            label: title(scene, record.id.0),
            at: clock(record.at.0),
            part: speaker(scene, &record.body),
        })
        .collect()
}

fn speaker(scene: &Scene, body: &Body) -> Part {
    match body {
        Body::Sent { from: at, .. } | Body::Note { by: at, .. } | Body::Timer { at, .. } | Body::Process { at, .. } => {
            scene.cast.at(*at).part()
        }
        _ => Part::User,
    }
}

/// A record in a few words.
fn title(scene: &Scene, id: u64) -> String {
    let Some(record) = scene.get(id) else { return String::new() };
    match &record.body {
        Body::Action(Note::Action(words)) => words.to_string(),
        Body::Action(_) => text::ACTION.get(scene.lang).into(),
        Body::Sent { from, to, payload } => {
            format!("{} · {} → {}", words::of(payload).label, scene.cast.at(*from).label(), scene.cast.at(*to).label())
        }
        Body::Delivered { message } => title(scene, message.0),
        Body::Timer { at, .. } => text::TIMER.with(scene.lang, &[&scene.cast.at(*at).label()]),
        Body::Process { at, up } => format!("{} {}", scene.cast.at(*at).label(), if *up { "▲" } else { "▼" }),
        Body::Note { note, .. } => match note {
            Note::Station { station, outcome, detail, .. } => {
                format!("{station:?} {} {detail}", if *outcome == Outcome::Refused { "✕" } else { "✓" })
            }
            Note::Read { key, .. } => key.to_string(),
            Note::Committed { key, revision, .. } => format!("{key} · {revision}"),
            Note::Scheduling(cycle) => {
                format!("{} → {}", cycle.pod, if cycle.chosen.is_empty() { "∅" } else { &cycle.chosen })
            }
            Note::Runtime { step, container, detail, .. } => format!("{step:?} {container} {detail}"),
            Note::Action(words) | Note::Log(words) => words.to_string(),
        },
        Body::Held { message } | Body::Discarded { message } | Body::Lost { message } => {
            format!("{}: {}", text::LOST.get(scene.lang), title(scene, message.0))
        }
        Body::Closed { at, peer } => format!("{} ✕ {}", scene.cast.at(*at).label(), scene.cast.at(*peer).label()),
    }
}

/// What the scheduler would say.
pub fn what_if(scene: &Scene, asked: &Asked, said: &Result<Rc<Scheduling>, String>) -> Inspector {
    let mut open = Inspector {
        title: act::WHAT_IF.get(scene.lang).into(),
        asked: Some(asked.clone()),
        part: Part::Scheduler,
        ..Inspector::default()
    };
    match said {
        Ok(cycle) => {
            open.table = Some(scene.table(0, cycle, Some(&asked.weights)));
            open.subtitle = cycle.message.clone();
        }
        Err(words) if words.is_empty() => open.subtitle = act::ASK_NONE.get(scene.lang).into(),
        Err(words) => open.subtitle = words.clone(),
    }
    open
}

/// The newest request of a person after a record; until it is sent there is none.
pub fn sent(scene: &Scene, after: u64) -> Inspector {
    let theirs = |flight: &&crate::view::story::Flight| {
        flight.sent > after && scene.cast.at(flight.client).part == Some(Part::User)
    };
    let newest = scene.found.flights.iter().rev().find(theirs);
    let none = || Inspector { title: text::SENDING.get(scene.lang).into(), ..Inspector::default() };
    newest.and_then(|flight| record(scene, flight.sent)).unwrap_or_else(none)
}

/// Opens an object by its key.
pub fn object(scene: &Scene, key: &str) -> Inspector {
    let found = scene.session.world().stored(key).into_iter().find(|(stored, ..)| **stored == *key);
    let mut open = Inspector {
        title: key.to_string(),
        part: Part::Etcd,
        chain_title: text::WHY.get(scene.lang).into(),
        ..Inspector::default()
    };
    let writes =
        scene.found.commits.iter().rev().filter(|(record, written, _)| *record <= scene.cursor && **written == *key);
    if let Some((record, ..)) = writes.clone().next() {
        open.chain = chain(scene, *record);
    }
    if let Some(pod) = key.strip_prefix("/registry/pods/") {
        let followed = scene.story.is_some_and(|story| story.pod == pod);
        open.follow = (scene.found.of_pod(pod).is_some() && !followed).then(|| pod.to_string());
    }
    match found {
        None => open.subtitle = text::GONE.get(scene.lang).into(),
        Some((_, value, revision)) => {
            open.subtitle = format!("{} {}", value.get("kind").str(), value.at("metadata.name").str());
            open.fact(text::REVISION.get(scene.lang), revision.to_string());
            open.sheet(text::YAML.get(scene.lang), &value);
        }
    }
    for (record, _, revision) in writes.take(6) {
        let Some(Body::Note { note: Note::Committed { before, after, .. }, .. }) =
            scene.get(*record).map(|record| &record.body)
        else {
            continue;
        };
        let at = scene.get(*record).map(|record| clock(record.at.0)).unwrap_or_default();
        let title = stage::REVISION.with(scene.lang, &[&revision.to_string()]);
        open.sheets.push(Sheet { title, note: at, diff: diff::lines(before, after), ..Sheet::default() });
    }
    open
}
