//! The page without its drawing: booted, told what to do, read.

use super::action::Action;
use super::model::Model;
use super::text::Lang;
use super::transport::Pace;
use crate::cluster::Topology;

/// Goes on until the page stands still, or this many frames have passed.
fn frames(model: &mut Model, most: usize) {
    for _ in 0..most {
        if !model.tick(16_667, &mut || false) {
            return;
        }
    }
}

fn booted() -> Model {
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
    assert!(screen.terminal.lines.iter().any(|line| line.text == "pod/nginx created"));
}

/// Back to the first step and forward again: the same world.
#[test]
fn stepping_back_and_forward_leads_to_the_same_hashes() {
    let mut model = booted();
    model.act(Action::Run("kubectl run nginx --image nginx".into()), &mut || false);
    frames(&mut model, 400);
    model.act(Action::ToStart, &mut || false);
    let walk = |model: &mut Model| {
        let mut seen = Vec::new();
        for _ in 0..12 {
            let transport = model.screen(Lang::En).transport;
            assert_eq!(transport.hash.len(), 16, "paused");
            seen.push((model.cursor(), transport.ns, transport.hash));
            model.act(Action::Step, &mut || false);
        }
        seen
    };
    let first = walk(&mut model);
    assert!(first.windows(2).all(|pair| pair[0].0 < pair[1].0), "each step goes on: {first:?}");
    for _ in 0..40 {
        model.act(Action::Back, &mut || false);
    }
    assert_eq!(walk(&mut model), first);
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
