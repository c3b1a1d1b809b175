//! The page without its drawing: booted, told what to do, read.

use super::action::{Action, Deed, Plane, Quick};
use super::model::Model;
use super::story::Kind;
use super::text::Lang;
use super::transport::Pace;
use crate::cluster::Topology;

/// Goes on until the page stands still, or this many frames have passed.
pub(super) fn frames(model: &mut Model, most: usize) {
    for _ in 0..most {
        if !model.tick(16_667, &mut || false) {
            return;
        }
    }
}

pub(super) fn booted() -> Model {
    let mut model = Model::new(Topology::default(), 1, Pace::Max);
    for _ in 0..3_000 {
        model.tick(16_667, &mut || false);
        if model.screen(Lang::En).ready {
            return model;
        }
    }
    panic!("the cluster does not boot");
}

/// The user's own part of the story, read off the trace.
#[test]
fn a_pod_that_is_asked_for_is_followed_up_to_the_answer() {
    let mut model = booted();
    model.act(Action::Run("kubectl run nginx --image nginx".into()), &mut || false);
    frames(&mut model, 400);
    let story = model.story().expect("the pod is followed by itself");
    assert_eq!(story.pod, "default/nginx");
    let starts: Vec<u64> = (1..=5).map(|n| story.start(n).expect("a step")).collect();
    assert!(starts.is_sorted(), "{starts:?}");
    let screen = model.screen(Lang::Fr);
    assert!(screen.terminal.lines.iter().any(|line| &*line.text == "pod/nginx created"));
}

/// What the page's handles tell.
fn told(model: &mut Model) -> (u64, String, Vec<&'static str>) {
    let screen = model.screen(Lang::En);
    let steps = screen.rail.steps.iter().map(|row| row.state.word()).collect();
    assert_eq!(screen.transport.hash.len(), 16, "paused");
    (screen.transport.ns, screen.transport.hash, steps)
}

/// Back from the end to the first step and forward again: each press shows something else, and the same on both ways.
#[test]
fn walking_back_to_the_first_step_and_forward_again_shows_the_same() {
    for leave in [Action::ToEnd, Action::Pause] {
        let mut model = booted();
        model.act(Action::Run("kubectl run nginx --image nginx".into()), &mut || false);
        for _ in 0..4_000 {
            model.tick(16_667, &mut || false);
            if model.story().is_some_and(|story| story.done.is_some()) {
                break;
            }
        }
        frames(&mut model, 40);
        model.act(leave, &mut || false);
        let mut there = vec![told(&mut model)];
        assert!(there[0].2.iter().all(|state| *state == "done"), "{:?}", there[0]);
        while there.last().is_some_and(|(.., steps)| steps[1] != "waiting") {
            model.act(Action::Back, &mut || false);
            let now = told(&mut model);
            assert_ne!(Some(&now), there.last(), "press {} of back changes something", there.len());
            there.push(now);
        }
        assert_eq!(there.last().map(|(.., steps)| steps[0]), Some("current"));
        while let Some(before) = there.pop() {
            assert_eq!(told(&mut model), before, "{} presses from the end", there.len());
            model.act(Action::Step, &mut || false);
        }
    }
}

/// A request without rights stops where it is refused, in the server's words.
#[test]
fn a_refusal_stops_the_story_at_its_step() {
    for (line, step) in [
        ("kubectl run nginx --image nginx --as jane", 2),
        ("kubectl run nginx --image nginx -n nowhere", 2),
        ("kubectl run Nginx_1 --image nginx", 2),
    ] {
        let mut model = booted();
        model.act(Action::Run(line.into()), &mut || false);
        frames(&mut model, 400);
        let screen = model.screen(Lang::En);
        let failed: Vec<u8> =
            screen.rail.steps.iter().filter(|row| row.state.word() == "failed").map(|row| row.n).collect();
        assert_eq!(failed, [step], "{line}: {:?}", screen.terminal.lines.last());
        let open = screen.rail.open.expect("the step is open");
        assert!(open.stopped.is_some_and(|stop| !stop.words.is_empty()), "{line}");
    }
}

/// Plays until the followed story is told, or nothing more of it is to come.
fn tell(model: &mut Model) {
    for _ in 0..20_000 {
        model.tick(16_667, &mut || false);
        let cursor = model.cursor();
        if model.story().is_some_and(|story| story.is_still() && story.beat_after(cursor).is_none()) {
            return;
        }
    }
    panic!("the story comes to no end: {:?}", model.story());
}

/// When each step of the followed story began, in seconds from the first.
fn seconds(model: &Model) -> Vec<Option<u64>> {
    let story = model.story().expect("a story is followed");
    let at =
        |n: u8| story.start(n).and_then(|id| model.session().trace().get(crate::sim::RecordId(id))).map(|r| r.at.0);
    let first = at(1).expect("it began");
    (1..=story.kind.steps()).map(|n| at(n).map(|at| (at - first) / 1_000_000_000)).collect()
}

/// Three ways to lose a node, one story: the lease, the verdict after 50 s, the eviction after 300 s more, the replacements, the return.
#[test]
fn a_node_that_falls_silent_is_told_whatever_silenced_it() {
    for deed in [Deed::StopKubelet, Deed::CutNetwork, Deed::PowerOff] {
        let mut model = booted();
        model.act(Action::Run("kubectl create deployment web --image nginx --replicas 5".into()), &mut || false);
        for _ in 0..200 {
            model.tick(16_667, &mut || false);
        }
        model.act(Action::Machine("node02".into(), deed), &mut || false);
        for _ in 0..2_000 {
            model.tick(16_667, &mut || false);
            if model.story().is_some_and(|story| story.kind == Kind::Silence) {
                break;
            }
        }
        tell(&mut model);
        let steps = seconds(&model);
        assert!(steps[..8].iter().all(Option::is_some) && steps[8].is_none(), "{deed:?}: {steps:?}");
        let at = |n: usize| steps[n - 1].unwrap_or(0);
        assert!(steps[..8].is_sorted(), "{deed:?}: {steps:?}");
        assert!((40..=60).contains(&at(3)), "the verdict comes 50 s after the last lease: {deed:?}: {steps:?}");
        assert!((295..=310).contains(&(at(6) - at(4))), "the toleration is 300 s: {deed:?}: {steps:?}");
        model.act(Action::Machine("node02".into(), Deed::BringBack), &mut || false);
        model.act(Action::Play, &mut || false);
        for _ in 0..4_000 {
            model.tick(16_667, &mut || false);
            if model.story().is_some_and(|story| story.done.is_some()) {
                break;
            }
        }
        let screen = model.screen(Lang::Fr);
        let states: Vec<&str> = screen.rail.steps.iter().map(|row| row.state.word()).collect();
        assert_eq!(states, ["done"; 9], "{deed:?}: {:?}", model.story());
        assert!(screen.rail.open.is_some_and(|open| open.n == 9 && open.changed.is_some()));
    }
}

/// The terminal's editor: what is saved is in the file, what is left unsaved is not, and either is done again when the past is played.
#[test]
fn a_file_is_changed_in_the_editor() {
    let mut model = booted();
    for (saved, then) in [(Some("hello\n"), "hello"), (None, "hello"), (Some("bye\n"), "bye")] {
        model.act(Action::Run("vi note.txt; cat note.txt".into()), &mut || false);
        frames(&mut model, 20);
        let draft = model.screen(Lang::En).terminal.draft.clone().expect("a file is open");
        assert_eq!(draft.file, "note.txt");
        model.act(Action::Edited(saved.map(String::from)), &mut || false);
        frames(&mut model, 20);
        let terminal = model.screen(Lang::En).terminal;
        assert!(terminal.draft.is_none() && !terminal.busy);
        assert_eq!(terminal.lines.last().map(|line| &*line.text), Some(then));
    }
    model.act(Action::Interrupt, &mut || false);
    model.act(Action::Run("nano note.txt".into()), &mut || false);
    frames(&mut model, 20);
    assert_eq!(model.screen(Lang::En).terminal.draft.as_ref().map(|d| d.text.as_str()), Some("bye\n"));
    model.act(Action::Interrupt, &mut || false);
    assert!(model.screen(Lang::En).terminal.draft.is_none(), "Ctrl-C ends the editor");
    let mut again = crate::session::Session::new(model.session().script().clone());
    again.advance(model.session().now(), usize::MAX);
    assert_eq!(again.hash(), model.session().hash());
}

/// A node that is back before its pods were to go: what did not happen is said so, and the last step speaks of no eviction.
#[test]
fn a_node_that_is_back_in_time_is_told_so() {
    let mut model = booted();
    model.act(Action::Run("ssh node02 'systemctl stop kubelet; sleep 6; systemctl start kubelet'".into()), &mut || {
        false
    });
    for _ in 0..4_000 {
        model.tick(16_667, &mut || false);
        if model.story().is_some_and(|story| story.kind == Kind::Silence && story.done.is_some()) {
            break;
        }
    }
    let rail = model.screen(Lang::En).rail;
    let said: Vec<(&str, &str)> = rail.steps.iter().map(|row| (row.state_word.as_str(), row.title.as_str())).collect();
    assert_eq!(said[8], ("done", "The node is back in time"), "{said:?}");
    assert!(said[2..8].iter().all(|(word, _)| *word == "did not happen"), "{said:?}");
}

/// Tells a story from its button, and what is done to it once nothing more comes by itself.
fn tells(kind: Kind, then: &[(&str, Deed)]) -> Model {
    let mut model = booted();
    model.act(Action::Do(Quick::Tell(kind)), &mut || false);
    for _ in 0..6_000 {
        model.tick(16_667, &mut || false);
        if model.story().is_some_and(|story| story.kind == kind) {
            break;
        }
    }
    tell(&mut model);
    for (node, deed) in then {
        model.act(Action::Machine((*node).into(), *deed), &mut || false);
        frames(&mut model, 60);
        tell(&mut model);
    }
    model
}

/// Each story of the menu is told to its end, in order, and each of its steps has words; those that change something show it.
#[test]
fn every_story_of_the_menu_is_told_by_one_click() {
    for (kind, then) in [
        (Kind::Deployment, &[][..]),
        (Kind::Rollout, &[]),
        (Kind::Undo, &[]),
        (Kind::ScaleUp, &[]),
        (Kind::ScaleDown, &[]),
        (Kind::Job, &[]),
        (Kind::Drain, &[("node02", Deed::Uncordon)]),
        (Kind::Join, &[]),
        (Kind::Bare, &[]),
        (Kind::TwoLost, &[("node03", Deed::BringBack)]),
        (Kind::AllLost, &[("node03", Deed::BringBack)]),
        (Kind::Blind, &[("controlplane", Deed::Start(Plane::Controllers))]),
    ] {
        let mut model = tells(kind, then);
        let story = model.story().expect("a story").clone();
        assert_eq!(story.kind, kind);
        // A bare pod's node stays away, unless somebody brings it back.
        let told = story.kind.steps() - u8::from(kind == Kind::Bare);
        for n in 1..=told {
            assert!(story.start(n).is_some(), "{kind:?}: step {n} did not come: {:?}", story.starts);
        }
        assert!(kind == Kind::Bare || story.done.is_some(), "{kind:?}: {story:?}");
        assert!(!story.shown.is_empty(), "{kind:?} shows what changed");
        let rail = model.screen(Lang::Fr).rail;
        assert!(
            rail.steps[..usize::from(told)].iter().all(|row| matches!(row.state.word(), "done" | "current")),
            "{kind:?}"
        );
        model.act(Action::ToEnd, &mut || false);
        for presses in 0.. {
            let before = model.cursor();
            model.act(Action::Back, &mut || false);
            if model.cursor() == before {
                break;
            }
            assert!(presses < 400 && model.cursor() < before, "{kind:?}: back goes back");
        }
        assert_eq!(
            model.story().and_then(|story| story.step_at(model.cursor())),
            Some(1),
            "{kind:?}: back leads to its first step"
        );
    }
}
