//! What is opened: the scheduler's table, and a request's way through the apiserver.

use super::action::Action;
use super::model_test::{booted, frames};
use super::request::{Draft, EXAMPLES};
use super::text::Lang;
use super::verdicts::VerdictRow;
use super::what_if::Asked;

/// Asked in a copy: who would win, who falls out and why, and how the numbers came about; and nothing of it is left in the world.
#[test]
fn what_the_scheduler_would_say_is_asked_without_creating_anything() {
    let mut model = booted();
    let before = model.session().hash();
    let mut say = |asked: &Asked| {
        model.act(Action::WhatIf(asked.clone()), &mut || false);
        let open = model.screen(Lang::En).inspector.expect("the answer is open");
        assert_eq!(model.session().hash(), before);
        open
    };
    let none = say(&Asked::course()).table.expect("a decision");
    assert!(none.rows.iter().all(|row| !row.winner), "{none:?}");
    let short = none.rows.iter().find(|row| row.reason == "Insufficient cpu").expect("a node that is too small");
    let reason = short.cells.last().expect("the reason").how.clone();
    assert!(reason.contains("cpu: 10 > 4 − "), "{reason}");
    assert!(short.fills[0].over && !short.fills[1].over, "{short:?}");

    let small = Asked { cpu: "1".into(), memory: "1Gi".into(), ..Asked::default() };
    let mut row = |asked: &Asked| -> VerdictRow {
        let table = say(asked).table.expect("a decision");
        table.rows.into_iter().find(|row| row.node == "node01").expect("node01")
    };
    let fits = row(&small);
    assert!(fits.reason.is_empty(), "{fits:?}");
    let score = |row: &VerdictRow, plugin: &str| {
        let mine = |cell: &&super::verdicts::Cell| cell.class == "score" && cell.how.starts_with(plugin);
        row.cells.iter().find(mine).expect("its score").clone()
    };
    // Each line of an explanation that is a sum comes out at what it says.
    let fit = score(&fits, "NodeResourcesFit").how;
    assert!(fit.contains("cpu: (4 − ") && fit.contains(" − 1) / 4 = ") && fit.contains(") / 2 = "), "{fit}");
    let taints = score(&fits, "TaintToleration").how;
    assert!(taints.contains("100 − 100 × 0 / 1 = 100\n100 × 3 = 300"), "{taints}");
    let balance = score(&fits, "NodeResourcesBalancedAllocation").how;
    assert!(balance.contains("50 + (50 + "), "{balance}");

    let heavy = row(&Asked { weights: "NodeResourcesFit=5".into(), ..small.clone() });
    let number = |text: &str| text.parse::<i64>().expect("a number");
    let more = number(&score(&heavy, "NodeResourcesFit").text);
    assert_eq!(more, 5 * number(&score(&fits, "NodeResourcesFit").text));
    assert_eq!(number(&heavy.score) - number(&fits.score), more / 5 * 4);

    let out = row(&Asked { taint: "node01 gpu=yes:NoSchedule".into(), ..small.clone() });
    assert!(out.reason.contains("untolerated taint"), "{out:?}");
    assert!(say(&Asked { label: "nowhere a=b".into(), ..small }).subtitle.contains("not found"));
}

#[test]
fn every_filter_has_its_words_in_the_table() {
    for name in crate::scheduler::framework::filters(u32::MAX) {
        assert!(super::text::plugins::OF.iter().any(|(known, ..)| *known == name), "{name}");
    }
}

/// Each example of the editor is answered as its name says, and its way shows where that was decided.
#[test]
fn a_request_written_by_hand_is_opened_as_the_way_that_it_went() {
    for (at, (answer, ..)) in EXAMPLES.iter().enumerate() {
        let mut model = booted();
        model.act(Action::Send(Draft::example(at).line()), &mut || false);
        frames(&mut model, 600);
        let screen = model.screen(Lang::En);
        let legs = screen.inspector.expect("its way is open").legs;
        let last = legs.last().expect("stations");
        assert!(last.station.detail.starts_with(answer), "{answer}: {legs:?} {:?}", screen.terminal.lines.last());
        let refused = legs.iter().any(|leg| leg.station.state.word() == "refused");
        assert_eq!(refused, !answer.starts_with('2'), "{answer}: {legs:?}");
        if *answer == "201 Created" {
            assert!(legs.iter().any(|leg| leg.reads.iter().any(|key| key.contains("/namespaces/default"))), "{legs:?}");
            assert!(legs.iter().any(|leg| leg.station.key == "mutate" && !leg.diff.is_empty()), "{legs:?}");
        }
    }
}
