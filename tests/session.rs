//! A session can be stopped anywhere, played backwards, and forked; checkpoints and the order of looking change nothing.

#[path = "common/mod.rs"]
mod common;

use vitrine::session::{Action, Session};
use vitrine::sim::{RecordId, Rng, Span, Time};

/// Plays to the end in steps of random length and returns the hash.
fn hash_of(session: &mut Session, until: Time, rng: &mut Rng) -> u64 {
    while session.now() < until {
        let to = session.now() + Span::ms(rng.below(20_000));
        while !session.advance(to.min(until), 1 + rng.below(500) as usize) {}
    }
    session.hash()
}

#[test]
fn the_way_of_playing_does_not_matter() {
    for seed in 1..=5 {
        let (mut a, until) = common::random_session(seed);
        while !a.advance(until, usize::MAX) {}
        let (mut b, _) = common::random_session(seed);
        assert_eq!(a.hash(), hash_of(&mut b, until, &mut Rng::stream(seed, "steps")), "seed {seed}");
    }
}

#[test]
fn stepping_back_and_forward_again_gives_the_same_worlds() {
    let (mut session, until) = common::random_session(3);
    let mut rng = Rng::stream(3, "seeks");
    while !session.advance(until, usize::MAX) {}
    let (last, end) = (session.trace().last(), session.hash());
    let mut known: std::collections::BTreeMap<u64, u64> = std::collections::BTreeMap::new();
    for round in 0..40 {
        let to = RecordId(1 + rng.below(last.0));
        session.seek(to);
        let hash = session.hash();
        assert_eq!(*known.entry(to.0).or_insert(hash), hash, "record {} in round {round}", to.0);
        if round == 20 {
            session.forget_checkpoints();
        }
    }
    for (record, hash) in known {
        session.seek(RecordId(record));
        assert_eq!(session.hash(), hash, "record {record}, without the checkpoints of before");
    }
    session.seek(last);
    assert_eq!(session.hash(), end);
}

#[test]
fn acting_in_the_past_leaves_a_branch_that_can_be_taken_up_again() {
    let mut session = Session::new(common::script(1));
    session.advance(common::BOOTED, usize::MAX);
    session.act(Action::Type("kubectl run one --image nginx".into()));
    session.advance(common::BOOTED + Span::secs(20), usize::MAX);
    let first = session.hash();
    session.seek_time(common::BOOTED + Span::secs(1), usize::MAX);
    assert!(session.is_past());
    session.act(Action::Type("kubectl run two --image nginx".into()));
    session.advance(common::BOOTED + Span::secs(20), usize::MAX);
    assert_ne!(session.hash(), first);
    assert_eq!(session.branches().len(), 1);
    session.switch_to(0);
    session.advance(common::BOOTED + Span::secs(20), usize::MAX);
    assert_eq!(session.hash(), first);
}

#[test]
fn a_script_survives_being_written_down() {
    let (session, until) = common::random_session(2);
    let text = serde_json::to_string(session.script()).unwrap();
    let mut again = Session::new(serde_json::from_str(&text).unwrap());
    let mut session = session;
    session.advance(until, usize::MAX);
    again.advance(until, usize::MAX);
    assert_eq!(session.hash(), again.hash());
}

/// What must not matter: hash map seeds, addresses, what else this process has done before.
#[test]
#[expect(clippy::disallowed_methods, reason = "a thread of its own has interned no key yet")]
fn other_worlds_beside_it_do_not_matter() {
    let run = |others: u64| {
        for seed in 0..others {
            let (mut other, _) = common::random_session(100 + seed);
            other.advance(Time::ZERO + Span::secs(30), usize::MAX);
        }
        let (mut session, until) = common::random_session(7);
        session.advance(until, usize::MAX);
        session.hash()
    };
    let alone = std::thread::spawn(move || run(0)).join().unwrap();
    assert_eq!(alone, run(3));
}

/// Names get their numbers as they are met: in another order, in another process, they must mean the same.
#[test]
#[expect(clippy::disallowed_methods, reason = "a thread of its own has interned no key yet")]
fn the_order_in_which_names_are_met_does_not_matter() {
    fn names(of: &vitrine::api::Value, all: &mut Vec<String>) {
        for (key, value) in of.entries() {
            all.push(key.as_str().into());
            names(value, all);
        }
        of.items().iter().for_each(|item| names(item, all));
    }
    let run = |shuffle: Option<(u64, Vec<String>)>| {
        if let Some((seed, mut all)) = shuffle {
            let mut rng = Rng::stream(seed, "shuffle");
            for i in (1..all.len()).rev() {
                all.swap(i, rng.below(i as u64 + 1) as usize);
            }
            all.iter().for_each(|name| {
                vitrine::api::Key::intern(name);
            });
        }
        let (mut session, until) = common::random_session(9);
        session.advance(until, usize::MAX);
        let mut all = Vec::new();
        session.world().stored("/registry/").iter().for_each(|(_, object, _)| names(object, &mut all));
        (session.hash(), all)
    };
    let (hash, all) = std::thread::spawn(move || run(None)).join().unwrap();
    for seed in 1..=3 {
        let all = all.clone();
        assert_eq!(std::thread::spawn(move || run(Some((seed, all))).0).join().unwrap(), hash, "order {seed}");
    }
}
