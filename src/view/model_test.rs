//! The page without its drawing: booted, told what to do, read.

use super::model::Model;
use super::action::Action;
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

#[test]
fn look() {
    let mut model = booted();
    eprintln!("booted at {} record {}", model.session().now().0, model.cursor());
    model.act(Action::Run("kubectl run nginx --image nginx".into()), &mut || false);
    frames(&mut model, 600);
    let screen = model.screen(Lang::En);
    for row in &screen.rail.steps {
        eprintln!("{} {} {} {}", row.n, row.state.word(), row.title, row.at);
    }
    eprintln!("{:#?}", screen.rail.open);
    for line in &screen.terminal.lines {
        eprintln!("{}{}", line.prompt, line.text);
    }
    if let Some(story) = model.story() {
        eprintln!("{:?}", story.starts);
        for beat in &story.beats {
            let record = model.session().trace().get(crate::sim::RecordId(beat.record)).unwrap();
            let s = format!("{:?}", record.body);
            eprintln!("{:>3} {} {:>8}us {}", beat.step, beat.record, record.at.0 / 1000, s.chars().take(150).collect::<String>());
        }
    }
}
