//! A story in words, as of one record.

use super::{Halt, Kind, Story, Why};
use crate::api::Value;
use crate::cluster::{Body, Trace};
use crate::sim::RecordId;
use crate::view::diff;
use crate::view::part::Tone;
use crate::view::rail::{Diff, OpenStep, Rail, StepRow, StepState, Stop};
use crate::view::text::{Lang, steps};
use crate::view::transport::span;
use crate::wire::Note;

/// How many lines of a difference are shown on the rail.
const LINES: usize = 6;
/// How many facts are said of one step.
const FACTS: usize = 6;

/// The rail of a story at a record; `chosen` is the step that the person opened.
pub fn rail(story: &Story, trace: &Trace, cursor: u64, chosen: Option<u8>, lang: Lang) -> Rail {
    let current = story.step_at(cursor);
    let halt = story.halt_at(cursor);
    let begun = trace.get(RecordId(story.id)).map_or(0, |record| record.at.0);
    let count = story.kind.steps();
    let row = |n: u8| {
        let started = story.start(n).filter(|at| *at <= cursor);
        let state = match started {
            _ if halt.is_some_and(|halt| halt.step == n) => StepState::Failed,
            None => StepState::Waiting,
            Some(_) if current == Some(n) && story.done.is_none_or(|done| cursor < done) => StepState::Current,
            Some(_) => StepState::Done,
        };
        let passed_over = started.is_none() && story.done.is_some_and(|done| done <= cursor);
        let word = match state {
            StepState::Waiting if passed_over => steps::STATE_PASSED_OVER,
            StepState::Waiting => steps::STATE_WAITING,
            StepState::Current => steps::STATE_CURRENT,
            StepState::Done => steps::STATE_DONE,
            StepState::Failed => steps::STATE_FAILED,
        };
        let at = started
            .and_then(|at| trace.get(RecordId(at)))
            .map(|record| format!("+{}", span(record.at.0.saturating_sub(begun), lang)));
        StepRow {
            n,
            title: story.texts(n)[0].get(lang).into(),
            part: story.kind.step(n).part,
            state,
            state_word: word.get(lang).into(),
            at: at.unwrap_or(if passed_over { "–".into() } else { String::new() }),
        }
    };
    let shown = chosen.or(halt.map(|halt| halt.step)).or(current).unwrap_or(1);
    Rail {
        kind: story.kind,
        steps: (1..=count).map(row).collect(),
        progress: steps::OF.with(lang, &[&current.unwrap_or(0).to_string(), &count.to_string()]),
        open: Some(open(story, trace, cursor, shown, lang)),
        stories: Vec::new(),
    }
}

fn open(story: &Story, trace: &Trace, cursor: u64, n: u8, lang: Lang) -> OpenStep {
    let [_, what, why, ask] = story.texts(n);
    let mut facts: Vec<&str> = story
        .facts
        .iter()
        .filter(|(at, step, _)| *step == n && *at <= cursor)
        .map(|(_, _, fact)| fact.as_str())
        .collect();
    facts.dedup();
    // Of the runtime's many steps the last one counts; of many pods a few are named.
    let many = if story.kind == Kind::Pod && n == 11 { 1 } else { FACTS };
    facts.drain(..facts.len().saturating_sub(many));
    let halt = story.halt_at(cursor).filter(|halt| halt.step == n);
    OpenStep {
        n,
        what: what.get(lang).into(),
        fact: facts.join(" · "),
        why: why.get(lang).into(),
        changed: changed(story, trace, cursor, n),
        stopped: halt.map(|halt| stop(halt, lang)),
        ask: if halt.is_some() { String::new() } else { ask.get(lang).into() },
        message: story
            .beats
            .iter()
            .filter(|beat| beat.step == n && beat.record <= cursor)
            .map(|beat| beat.record)
            .next(),
    }
}

fn stop(halt: &Halt, lang: Lang) -> Stop {
    let text = match halt.why {
        Why::Unknown => steps::F_AUTHN.get(lang).into(),
        Why::Forbidden if halt.words.contains("\"system:anonymous\"") => steps::F_ANONYMOUS.get(lang).into(),
        Why::Forbidden => steps::F_AUTHZ.get(lang).into(),
        Why::Invalid(code) => steps::F_INVALID.with(lang, &[&code.to_string()]),
        Why::Exists => steps::F_EXISTS.get(lang).into(),
        Why::NoNamespace => steps::F_NO_NAMESPACE.get(lang).into(),
        Why::Refused(code) => steps::F_REFUSED.with(lang, &[&code.to_string()]),
        Why::Unschedulable => steps::F_UNSCHEDULABLE.get(lang).into(),
        Why::Image => steps::F_IMAGE.get(lang).into(),
        Why::Crash => steps::F_CRASH.get(lang).into(),
    };
    Stop { text, words: halt.words.clone(), waits: halt.why.waits() }
}

/// What a step changed: the object as admission left it, or the key that was written.
fn changed(story: &Story, trace: &Trace, cursor: u64, n: u8) -> Option<Diff> {
    let (title, before, after) = match story.kind {
        Kind::Pod => pod_changed(story, trace, cursor, n)?,
        _ => {
            let (_, record) = story.shown.iter().find(|(step, record)| *step == n && *record <= cursor)?;
            written(&trace.get(RecordId(*record))?.body)?
        }
    };
    let mut lines = if before.is_null() { diff::whole(&after, '+') } else { diff::lines(&before, &after) };
    if lines.is_empty() {
        return None;
    }
    let more = lines.len().saturating_sub(LINES);
    lines.truncate(LINES);
    Some(Diff { title, lines, more })
}

/// A write: its title, and the object before and after.
fn written(body: &Body) -> Option<(String, Value, Value)> {
    let Body::Note { note: Note::Committed { key, revision, before, after }, .. } = body else { return None };
    Some((format!("{key} · {revision}"), before.clone(), after.clone()))
}

fn pod_changed(story: &Story, trace: &Trace, cursor: u64, n: u8) -> Option<(String, Value, Value)> {
    let admits = n == 2;
    if !admits && !matches!(n, 4 | 9 | 13) {
        return None;
    }
    let from = story.start(n)?;
    let until = (n + 1..=story.kind.steps()).find_map(|next| story.start(next)).unwrap_or(u64::MAX).min(cursor + 1);
    let mut found: Option<(String, Value, Value)> = None;
    for record in trace.since(RecordId(from)).take_while(|record| record.id.0 < until.max(from + 1)) {
        match &record.body {
            Body::Note { note: Note::Committed { key, .. }, .. }
                if !admits && key.strip_prefix("/registry/pods/").is_some_and(|pod| pod == story.pod) =>
            {
                return written(&record.body);
            }
            Body::Note { note: Note::Station { before, after, .. }, .. }
                if admits && story.beat_at(record.id.0).is_some() && !after.is_null() =>
            {
                let first = found.take().map_or_else(|| before.clone(), |(_, first, _)| first);
                found = Some((format!("pod {}", story.pod), first, after.clone()));
            }
            _ => {}
        }
    }
    found
}

/// The word and the colour of a story that has no pod to show it.
pub fn status(story: &Story, cursor: u64) -> (String, Tone) {
    match story.halt_at(cursor).map(|halt| halt.why) {
        Some(Why::Unknown) => ("401".into(), Tone::Bad),
        Some(Why::Forbidden) => ("403".into(), Tone::Bad),
        Some(Why::Invalid(code) | Why::Refused(code)) => (code.to_string(), Tone::Bad),
        Some(Why::Exists) => ("409".into(), Tone::Bad),
        Some(Why::NoNamespace) => ("404".into(), Tone::Bad),
        Some(Why::Unschedulable) => ("Pending".into(), Tone::Warn),
        _ if story.kind != Kind::Pod => {
            let told = story.done.is_some_and(|done| done <= cursor);
            let step = story.step_at(cursor).unwrap_or(0);
            let words = format!("{} {step}/{}", story.kind.table().code, story.kind.steps());
            (words, if told { Tone::Good } else { Tone::Busy })
        }
        _ => (String::new(), Tone::Plain),
    }
}
