//! Each invariant fails on a trace in which its bug was put: a true trace, changed in one place as the bug would change it.

use vitrine::cluster::{Body, Record, World};
use vitrine::session::{Action, Session};
use vitrine::sim::{RecordId, Span};
use vitrine::wire::{Note, Payload, RuntimeStep, WatchKind};

use super::{Invariant, bound_once, caused, common, no_gaps, only_own_pods, partition, versions_grow};

/// A pod from its creation until it runs: all that was written down, and the world at the end.
fn story() -> (Vec<Record>, World) {
    let mut session = Session::new(common::script(1));
    session.advance(common::BOOTED, usize::MAX);
    session.act(Action::Type("kubectl run web --image nginx".into()));
    session.advance(common::BOOTED + Span::secs(20), usize::MAX);
    (session.trace().since(RecordId(1)).cloned().collect(), session.world().clone())
}

fn judge(invariant: &mut dyn Invariant, records: &[Record], world: &World) -> Result<(), String> {
    records.iter().try_for_each(|record| invariant.see(record, world))
}

/// The true trace passes, the one with the bug does not.
fn shows<I: Invariant>(invariant: impl Fn() -> I, put_in: impl FnOnce(&mut Vec<Record>, &mut World)) {
    let (mut records, mut world) = story();
    judge(&mut invariant(), &records, &world).expect("the true trace");
    put_in(&mut records, &mut world);
    judge(&mut invariant(), &records, &world).expect_err("the trace with the bug in it");
}

fn find(records: &[Record], is: impl Fn(&Body) -> bool) -> usize {
    records.iter().rposition(|r| is(&r.body)).expect("the story has such a record")
}

const WEB: &str = "/registry/pods/default/web";

fn commits_web(body: &Body) -> bool {
    matches!(body, Body::Note { note: Note::Committed { key, .. }, .. } if **key == *WEB)
}

fn tells_of_web(body: &Body) -> bool {
    let Body::Sent { payload: Payload::Watch(frame), .. } = body else { return false };
    let status = frame.object.at("status.phase").str();
    frame.kind == WatchKind::Modified && frame.object.at("metadata.name").str() == "web" && status == "Pending"
}

#[test]
fn a_store_that_gives_a_revision_again_is_caught() {
    shows(versions_grow::VersionsGrow::default, |records, _| {
        let at = find(records, commits_web);
        if let Body::Note { note: Note::Committed { revision, .. }, .. } = &mut records[at].body {
            *revision -= 1_000;
        }
    });
}

#[test]
fn a_watch_that_skips_a_change_is_caught() {
    shows(no_gaps::NoGaps::default, |records, _| {
        let at = records.iter().position(|r| tells_of_web(&r.body)).expect("the binding is told");
        records.remove(at);
    });
}

#[test]
fn a_watch_that_repeats_a_change_is_caught() {
    shows(no_gaps::NoGaps::default, |records, _| {
        let again = records[find(records, tells_of_web)].clone();
        records.push(again);
    });
}

#[test]
fn a_pod_that_is_bound_again_is_caught() {
    shows(
        || bound_once::BoundOnce,
        |records, _| {
            let at = find(records, commits_web);
            if let Body::Note { note: Note::Committed { after, .. }, .. } = &mut records[at].body {
                after.set_at("spec.nodeName", "elsewhere");
            }
        },
    );
}

#[test]
fn a_kubelet_that_runs_the_pod_of_another_is_caught() {
    shows(
        || only_own_pods::OnlyOwnPods,
        |records, world| {
            let starts =
                |b: &Body| matches!(b, Body::Note { note: Note::Runtime { step: RuntimeStep::Start, .. }, .. });
            let at = find(records, starts);
            if let Body::Note { by, .. } = &mut records[at].body {
                let there = world.find("controlplane/containerd").expect("the control plane has a runtime");
                assert_ne!(*by, there, "a pod of a person runs on a worker");
                *by = there;
            }
        },
    );
}

#[test]
fn a_message_without_a_cause_is_caught() {
    shows(
        || caused::Caused,
        |records, _| {
            let at = find(records, |b| matches!(b, Body::Sent { .. }));
            records[at].cause = RecordId::NONE;
        },
    );
}

#[test]
fn a_message_through_a_cut_cable_is_caught() {
    shows(partition::Partition::default, |_, world| world.plug("node01", false));
}

#[test]
fn a_message_that_arrives_twice_is_caught() {
    shows(partition::Partition::default, |records, _| {
        let again = records[find(records, |b| matches!(b, Body::Delivered { .. }))].clone();
        records.push(again);
    });
}
