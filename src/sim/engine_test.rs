//! Two processes that talk over a cable which is cut, lossy, or slow.

use super::super::{Match, Ratio, Rule, RuleId, Shape, Verdict};
use super::*;

type E = Engine<u64, u64, u64>;

fn world() -> (E, Addr, Addr) {
    let mut e = E::new(1);
    let (h1, h2) = (e.add_host("one"), e.add_host("two"));
    let (a, b) = (e.add_process(h1, "a"), e.add_process(h2, "b"));
    e.start(a, Span::ZERO, RecordId::NONE);
    e.start(b, Span::ZERO, RecordId::NONE);
    (e, a, b)
}

/// Runs until `secs`; each line says when (ms), who, what.
fn log(e: &mut E, secs: u64) -> Vec<String> {
    let mut lines = Vec::new();
    while let Some(step) = e.step(Time::ZERO + Span::secs(secs)) {
        if let Step::Input { at, input, cause } = step {
            assert!(cause.is_some() || input == Input::Start, "everything has a cause");
            let what = match input {
                Input::Start => continue,
                Input::Message { payload, .. } => format!("got {payload}"),
                Input::Timer(t) => format!("timer {t}"),
                Input::Closed { .. } => "closed".into(),
            };
            lines.push(format!("{} {} {what}", Span(e.now().0).as_ms(), e.process(at).name));
        }
    }
    lines
}

fn send(e: &mut E, from: Addr, to: Addr, words: std::ops::Range<u64>) {
    e.run(from, RecordId::NONE, |t: u64| t, |ctx| words.for_each(|w| ctx.send(to, w)));
}

fn cut(e: &mut E, a: Addr) -> RuleId {
    let host = e.process(a).host;
    e.add_fault(Rule { from: Match::Any, to: Match::Host(host), verdict: Verdict::Cut, chance: Ratio(1, 1) })
}

#[test]
fn a_message_takes_a_millisecond_between_machines() {
    let (mut e, a, b) = world();
    send(&mut e, a, b, 1..3);
    assert_eq!(log(&mut e, 1), ["1 b got 1", "1 b got 2"]);
}

#[test]
fn what_a_slow_machine_sends_comes_late_and_in_order() {
    let (mut e, a, b) = world();
    let slow = e.process(a).host;
    e.shape(slow, Shape { delay: Span::ms(300), loss: Ratio(0, 1) });
    send(&mut e, a, b, 1..2);
    send(&mut e, b, a, 7..8);
    assert_eq!(log(&mut e, 0), [""; 0]);
    e.shape(slow, Shape::NONE);
    send(&mut e, a, b, 2..3);
    assert_eq!(log(&mut e, 1), ["1 a got 7", "301 b got 1", "301 b got 2"], "what follows does not overtake");
    send(&mut e, a, b, 3..4);
    assert_eq!(log(&mut e, 2), ["302 b got 3"]);
}

#[test]
fn a_lossy_machine_sends_again_and_what_it_hears_is_whole() {
    let (mut e, a, b) = world();
    let lossy = e.process(a).host;
    e.shape(lossy, Shape { delay: Span::ZERO, loss: Ratio(1, 1) });
    send(&mut e, a, b, 1..3);
    send(&mut e, b, a, 7..8);
    assert_eq!(log(&mut e, 1), ["1 a got 7"]);
    e.shape(lossy, Shape::NONE);
    assert_eq!(log(&mut e, 9), ["1401 b got 1", "1401 b got 2"]);
    assert!(e.faults().rules().is_empty());
}

#[test]
fn whose_peer_ends_behind_a_cut_cable_finds_it_out_by_silence() {
    let (mut e, a, b) = world();
    send(&mut e, a, b, 1..2);
    assert_eq!(log(&mut e, 1), ["1 b got 1"]);
    cut(&mut e, b);
    cut(&mut e, a);
    e.stop(b, RecordId::NONE);
    assert_eq!(log(&mut e, 90), ["45001 a closed"]);
}

#[test]
fn nobody_listens_before_a_process_has_begun() {
    let (mut e, a, b) = world();
    assert_eq!(log(&mut e, 0), [""; 0]);
    e.stop(b, RecordId::NONE);
    e.start(b, Span::ms(500), RecordId::NONE);
    send(&mut e, a, b, 1..2);
    assert_eq!(log(&mut e, 1), ["2 a closed"]);
    send(&mut e, a, b, 2..3);
    assert_eq!(log(&mut e, 2), ["501 b got 2"]);
}

#[test]
fn a_short_cut_delays_and_keeps_the_order() {
    let (mut e, a, b) = world();
    let rule = cut(&mut e, b);
    send(&mut e, a, b, 1..4);
    assert_eq!(log(&mut e, 1), [""; 0]);
    e.remove_fault(rule);
    assert_eq!(log(&mut e, 5), ["1401 b got 1", "1401 b got 2", "1401 b got 3"]);
}

#[test]
fn a_long_cut_breaks_the_connection_and_loses_what_was_held() {
    let (mut e, a, b) = world();
    send(&mut e, a, b, 0..1);
    log(&mut e, 1);
    cut(&mut e, b);
    send(&mut e, a, b, 1..2);
    let lines = log(&mut e, 60);
    assert_eq!(lines, ["45001 a closed", "45001 b closed"]);
    assert!(e.drain().any(|r| matches!(r.body, Body::Lost { .. })));
}

#[test]
fn a_stopped_process_has_its_peers_told_and_its_timers_forgotten() {
    let (mut e, a, b) = world();
    send(&mut e, a, b, 0..1);
    e.run(b, RecordId::NONE, |t: u64| t, |ctx| ctx.timer(Span::secs(2), 7u64));
    log(&mut e, 1);
    e.stop(b, RecordId::NONE);
    assert_eq!(log(&mut e, 5), ["2 a closed"]);
}

#[test]
fn a_refused_connection_is_told() {
    let (mut e, a, b) = world();
    e.stop(b, RecordId::NONE);
    send(&mut e, a, b, 0..1);
    assert_eq!(log(&mut e, 5), ["2 a closed"]);
}

#[test]
fn a_copy_is_discarded_and_a_loss_is_sent_again() {
    for (verdict, want) in [(Verdict::Duplicate, "1 b got 9"), (Verdict::Delay(Span::ms(5)), "7 b got 9")] {
        let (mut e, a, b) = world();
        e.add_fault(Rule { from: Match::Process(a), to: Match::Process(b), verdict, chance: Ratio(1, 1) });
        send(&mut e, a, b, 9..10);
        assert_eq!(log(&mut e, 5), [want]);
    }
    let (mut e, a, b) = world();
    let rule = Rule { from: Match::Any, to: Match::Any, verdict: Verdict::Drop, chance: Ratio(1, 2) };
    e.add_fault(rule);
    (0..50).for_each(|w| send(&mut e, a, b, w..w + 1));
    let got: Vec<String> = log(&mut e, 3600).iter().map(|l| l.split("got ").nth(1).unwrap_or("?").into()).collect();
    assert_eq!(got, (0..50).map(|w| w.to_string()).collect::<Vec<_>>());
}

#[test]
fn the_same_seed_gives_the_same_hash() {
    let run = |seed| {
        let (mut e, a, b) = world();
        e.rng = Rng::stream(seed, "network");
        e.add_fault(Rule { from: Match::Any, to: Match::Any, verdict: Verdict::Drop, chance: Ratio(1, 2) });
        (0..20).for_each(|w| send(&mut e, a, b, w..w + 1));
        log(&mut e, 100);
        e.hash()
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
}
