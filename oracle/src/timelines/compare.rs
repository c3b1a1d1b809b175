//! The comparison of two stories; `super`'s doc says what is held equal.

use std::collections::BTreeMap;

use super::story::{Change, Story};

/// Writers within this time of one another race: their order on one object is not the cluster's choice.
const RACE: f64 = 0.05;

/// How far instants may lie apart.
pub struct Times {
    /// When the recorded actions were done, how long the command took on the loaded machine, and what the action takes away.
    pub actions: Vec<(f64, f64, Loss)>,
    /// When the recording ends.
    pub end: f64,
    /// How much later than recorded the verdict on a lost node, or the new leader, came.
    pub shift: f64,
}

/// What an action takes away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Loss {
    Nothing,
    /// A node that was away is back: its kubelet acts at the next of its 10 s turns.
    Back,
    Node,
    Leader,
}

impl Loss {
    /// The recorded spread of the instant at which it is found, and one period of who looks (FACTS: a node is called Unknown
    /// 42.9 to 59.5 s after it stops, the look is each 5 s; a leader is replaced 17.0 to 19.8 s later, a try each 2 to 4.4 s).
    fn spread(self) -> f64 {
        match self {
            Loss::Nothing | Loss::Back => 0.0,
            Loss::Node => 16.6 + 5.0,
            Loss::Leader => 2.8 + 4.4,
        }
    }
}

impl Times {
    fn since_action(&self, at: f64) -> (f64, f64, Loss) {
        let before = self.actions.iter().rev().find(|(t, ..)| *t <= at);
        before.map_or((at.max(0.0), 0.0, Loss::Nothing), |(t, took, loss)| (at - t, *took, *loss))
    }
    /// Half a second is "at once" on the machine that recorded; the kubelet's look each second; turns of its workers are drawn
    /// between 10 and 15 s, so that what follows from several of them spreads by a tenth of the time that passed.
    fn slack(&self, at: f64) -> f64 {
        let (since, took, _) = self.since_action(at);
        1.5 + since / 10.0 + took.min(3.0)
    }
    /// The period of whoever acts at turns of its own, whatever the instant of the action.
    fn turn(&self, name: &str, by: &str, at: f64) -> f64 {
        match self.since_action(at).2 {
            _ if name.contains("leases kube-system/kube-") => 2.7,
            _ if name.contains("leases ") => 10.4,
            Loss::Back => 10.0,
            // Kubelets look at their nodes each 10 s.
            _ if name.starts_with("event node/") => 10.0,
            _ if by.ends_with(":node-controller") => 5.0,
            _ => 0.0,
        }
    }
    fn fits(&self, name: &str, by: &str, want: f64, got: f64) -> bool {
        let (since, _, loss) = self.since_action(want);
        if (want - got).abs() <= self.slack(want) + self.turn(name, by, want) {
            return true;
        }
        if matches!(loss, Loss::Nothing | Loss::Back) {
            return false;
        }
        // What follows from the verdict is measured from the verdict.
        since > 2.0 && (want + self.shift - got).abs() <= self.slack(want)
    }
    /// Whether something so late may lie beyond the recording's end.
    fn may_be_cut(&self, name: &str, by: &str, at: f64) -> bool {
        at + self.shift.abs() + self.slack(at) + self.turn(name, by, at) >= self.end
    }
    /// Finds how much later the first of what tells a loss came; `Err` where that is beyond the recorded spread.
    pub fn anchor(&mut self, want: &Story, got: &Story) -> Result<(), String> {
        let Some(loss) = self.actions.iter().map(|a| a.2).find(|l| !matches!(l, Loss::Nothing | Loss::Back)) else {
            return Ok(());
        };
        let tells =
            |c: &&Change| c.what.contains("[Ready].status<status=Unknown>") || c.what.contains("spec.holderIdentity");
        let first = |s: &Story| {
            let all = s.values().flat_map(BTreeMap::values).flatten().filter(tells);
            all.map(|c| c.at).fold(None, |m: Option<f64>, at| Some(m.map_or(at, |m| m.min(at))))
        };
        if let (Some(w), Some(g)) = (first(want), first(got)) {
            self.shift = g - w;
            if self.shift.abs() > loss.spread() {
                return Err(format!("the verdict: at {g:.1} s, recorded at {w:.1} s"));
            }
        }
        Ok(())
    }
}

/// The sequences of a group, in an order that does not depend on drawn names.
fn sequences(group: Option<&BTreeMap<String, Vec<Change>>>) -> Vec<&[Change]> {
    let mut all: Vec<&[Change]> = group.into_iter().flat_map(BTreeMap::values).map(Vec::as_slice).collect();
    let key = |s: &&[Change]| {
        (
            s.iter().map(|c| format!("{} {}\n", c.by, c.what)).collect::<String>(),
            s.first().map_or(0, |c| (c.at * 1e3) as i64),
        )
    };
    all.sort_by_cached_key(key);
    all
}

/// An event is told once a message: when it first came and how often.
fn occurrences(changes: &[Change]) -> Vec<(Change, usize)> {
    let mut out: Vec<(Change, usize)> = Vec::new();
    for c in changes {
        match out.iter_mut().find(|(o, _)| o.what == c.what && o.by == c.by) {
            Some((_, n)) => *n += 1,
            None => out.push((c.clone(), 1)),
        }
    }
    out
}

fn say(c: Option<&Change>) -> String {
    c.map_or("nothing".into(), |c| format!("{:.2} s {} by {}", c.at, c.what, c.by))
}

/// The differences, a line or more each.
pub fn compare(want: &Story, got: &Story, times: &mut Times) -> Vec<String> {
    let mut lines: Vec<String> = times.anchor(want, got).err().into_iter().collect();
    for name in want.keys().chain(got.keys().filter(|k| !want.contains_key(*k))) {
        let (w, g) = (sequences(want.get(name)), sequences(got.get(name)));
        for i in 0..w.len().max(g.len()) {
            let (w, g) = (w.get(i).copied().unwrap_or(&[]), g.get(i).copied().unwrap_or(&[]));
            let found = if name.starts_with("event ") { events(name, w, g, times) } else { writes(name, w, g, times) };
            lines.extend(found.into_iter().map(|l| format!("{name}: {l}")));
        }
    }
    lines
}

fn events(name: &str, want: &[Change], got: &[Change], times: &Times) -> Vec<String> {
    let (w, g) = (occurrences(want), occurrences(got));
    let firsts = |all: &[(Change, usize)]| all.iter().map(|(c, _)| c.clone()).collect::<Vec<_>>();
    let mut lines = writes(name, &firsts(&w), &firsts(&g), times);
    for ((a, n), (b, m)) in w.iter().zip(&g) {
        // How often something came that comes again and again depends on turns of 10 to 15 s.
        if a.what == b.what && n.abs_diff(*m) > 1 + n / 4 {
            lines.push(format!("{} came {m} times, recorded {n} times", a.what));
        }
    }
    lines
}

fn writes(name: &str, want: &[Change], got: &[Change], times: &Times) -> Vec<String> {
    let (mut want, got) = (want.to_vec(), got);
    let mut lines = Vec::new();
    let same = |a: &Change, b: &Change| a.what == b.what && a.by == b.by;
    for i in 0..want.len().max(got.len()) {
        // Two that raced in the recording may have come the other way round.
        if let (Some(b), Some(next)) = (got.get(i), want.get(i + 1))
            && !same(&want[i], b)
            && same(next, b)
            && next.by != want[i].by
            && next.at - want[i].at <= RACE
        {
            want.swap(i, i + 1);
        }
        match (want.get(i), got.get(i)) {
            (Some(a), Some(b)) if same(a, b) => {
                if !times.fits(name, &a.by, a.at, b.at) {
                    lines.push(format!("{} at {:.1} s, recorded at {:.1} s", a.what, b.at, a.at));
                }
            }
            (Some(a), None) | (None, Some(a)) if times.may_be_cut(name, &a.by, a.at) => {}
            (a, b) => {
                lines.push(format!("\n  - {}\n  + {}", say(a), say(b)));
                break;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(changes: &[(f64, &str, &str)]) -> Story {
        let all = changes.iter().map(|(at, by, what)| Change { at: *at, by: (*by).into(), what: (*what).into() });
        Story::from([("pods a".into(), BTreeMap::from([("pods a".into(), all.collect())]))])
    }

    fn differences(want: &[(f64, &str, &str)], got: &[(f64, &str, &str)]) -> usize {
        let mut times = Times { actions: vec![(0.0, 0.1, Loss::Nothing)], end: 60.0, shift: 0.0 };
        compare(&story(want), &story(got), &mut times).len()
    }

    #[test]
    fn order_writer_and_instant_are_held_and_races_and_the_end_are_not() {
        let want = [(0.1, "kubelet", "a"), (0.2, "scheduler", "b"), (30.0, "kubelet", "c")];
        assert_eq!(differences(&want, &want), 0);
        let other_order = [(0.1, "scheduler", "b"), (0.2, "kubelet", "a"), (30.0, "kubelet", "c")];
        assert_eq!(differences(&want, &other_order), 1, "0.1 s apart is no race");
        let raced = [(0.1, "kubelet", "a"), (0.12, "scheduler", "b"), (30.0, "kubelet", "c")];
        assert_eq!(differences(&raced, &other_order), 0);
        assert_eq!(differences(&want, &[want[0], (0.2, "kubelet", "b"), want[2]]), 1, "another writer");
        assert_eq!(differences(&want, &[want[0], want[1], (35.0, "kubelet", "c")]), 1, "too late");
        assert_eq!(differences(&want, &want[..2]), 1, "never");
        let late = [want[0], want[1], want[2], (58.0, "kubelet", "d")];
        assert_eq!(differences(&want, &late), 0, "it may come after the recording's end");
    }
}
