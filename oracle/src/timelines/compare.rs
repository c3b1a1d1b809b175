//! The comparison of two stories; `super`'s doc says what is held equal.

use std::collections::BTreeMap;

use super::names::Names;
use super::net;
use super::story::{Change, Story};

/// The order between writers within this time of one another is soft (README of the recordings): they race on a loaded machine.
const RACE: f64 = 0.5;

/// Changes by one writer that follow each other within this time are a row: it looked once, or more often, meanwhile.
const ROW: f64 = 1.5;

/// How many changes a row has at most.
const LONGEST: usize = 24;

/// How far instants may lie apart.
pub struct Times {
    /// When the recorded actions were done, how long the command took on the loaded machine, and what the action takes away.
    pub actions: Vec<(f64, f64, Loss)>,
    /// When the recording ends.
    pub end: f64,
    /// Something of the story backs off: its kubelet looks again 10 to 15 s after each failed turn.
    pub backs_off: bool,
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
    /// Pods whose machine will not tell of them again: the collector of pods looks each 20 s.
    Orphans,
}

impl Loss {
    /// The recorded spread of the instant at which it is found, and one period of who looks (FACTS: a node is called Unknown
    /// 42.9 to 59.5 s after it stops, the look is each 5 s; a leader is replaced 17.0 to 19.8 s later, a try each 2 to 4.4 s).
    fn spread(self) -> f64 {
        match self {
            Loss::Nothing | Loss::Back => 0.0,
            Loss::Node => 16.6 + 5.0,
            Loss::Leader => 2.8 + 4.4,
            Loss::Orphans => 20.0,
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
        // A chain of writers that wait for one another spreads faster at first: four pods of a rollout by 2.35 s after 4 s.
        1.5 + since / 10.0 + took.min(3.0) + (since / 5.0).min(0.8)
    }
    /// The period of whoever acts at turns of its own, whatever the instant of the action.
    fn turn(&self, name: &str, by: &str, at: f64) -> f64 {
        match self.since_action(at).2 {
            _ if name.contains("leases kube-system/kube-") => 2.7,
            _ if name.contains("leases ") => 10.4,
            Loss::Back => 10.0,
            _ if by.ends_with(":pod-garbage-collector") => 20.0,
            // Kubelets look at their nodes each 10 s.
            _ if name.starts_with("event node/") => 10.0,
            _ if by.ends_with(":node-controller") => 5.0,
            _ => 0.0,
        }
    }
    /// After 10, 30, 70, ... s of back-off as many turns of a kubelet's worker were drawn, each by up to 5 s.
    fn turns(&self, by: &str, at: f64) -> f64 {
        let rounds = (self.since_action(at).0 / 10.0 + 1.0).log2().floor();
        if self.backs_off && by.starts_with("system:node:") { 5.0 * rounds } else { 0.0 }
    }
    fn fits(&self, name: &str, change: &Change, got: f64) -> bool {
        let (by, want) = (&*change.by, change.at);
        let (since, _, loss) = self.since_action(want);
        // That a container backs off, which its kubelet alone tells, is told at once or one turn of its worker later.
        let backs_off = if change.what.contains("reason<CrashLoopBackOff>") { 15.0 } else { 0.0 };
        if (want - got).abs() <= self.slack(want) + self.turn(name, by, want) + self.turns(by, want) + backs_off {
            return true;
        }
        if matches!(loss, Loss::Nothing | Loss::Back) {
            return false;
        }
        // What follows from the verdict is measured from the verdict.
        since > 2.0 && (want + self.shift - got).abs() <= self.slack(want)
    }
    /// How far apart changes of one row may be. A machine that goes on after it was suspended may say first that it is not
    /// ready, and 10 s later that it is, or only that: which of its loops wakes first is open.
    fn row(&self, at: f64) -> f64 {
        let (since, _, loss) = self.since_action(at);
        if loss == Loss::Back && since < 11.5 { 11.5 } else { ROW }
    }
    /// Whether something so late may lie beyond the recording's end.
    fn may_be_cut(&self, name: &str, by: &str, at: f64) -> bool {
        at + self.shift.abs() + self.slack(at) + self.turn(name, by, at) + self.turns(by, at) >= self.end
    }
    /// Finds how much later the first of what tells a loss came; `Err` where that is beyond the recorded spread.
    pub fn anchor(&mut self, want: &Story, got: &Story) -> Result<(), String> {
        let Some(loss) = self.actions.iter().map(|a| a.2).find(|l| !matches!(l, Loss::Nothing | Loss::Back)) else {
            return Ok(());
        };
        let tells = |c: &&Change| match loss {
            Loss::Orphans => c.by.ends_with(":pod-garbage-collector"),
            _ => c.what.contains("[Ready].status<Unknown>") || c.what.contains("spec.holderIdentity"),
        };
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

/// The sequences of a group of objects, in an order that does not depend on drawn names.
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

/// Gives the `i`th of one side one of the other that it equals, moving others where they equal another one, too.
fn pair(i: usize, equal: &[Vec<bool>], taken: &mut [Option<usize>], seen: &mut [bool]) -> bool {
    for j in 0..taken.len() {
        if equal[i][j] && !seen[j] {
            seen[j] = true;
            if taken[j].is_none_or(|other| pair(other, equal, taken, seen)) {
                taken[j] = Some(i);
                return true;
            }
        }
    }
    false
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
pub fn compare(want: &Story, got: &Story, times: &mut Times, names: &Names<'_>) -> Vec<String> {
    let mut lines: Vec<String> = times.anchor(want, got).err().into_iter().collect();
    for name in want.keys().chain(got.keys().filter(|k| !want.contains_key(*k))) {
        let (mut w, mut g) = (sequences(want.get(name)), sequences(got.get(name)));
        w.resize(w.len().max(g.len()), &[]);
        g.resize(w.len(), &[]);
        let rules = Rules { name, times, names };
        let found = |a: &[Change], b: &[Change]| {
            if name.starts_with("event ") { rules.events(a, b) } else { rules.writes(a, b) }
        };
        let equal: Vec<Vec<bool>> = w.iter().map(|a| g.iter().map(|b| found(a, b).is_empty()).collect()).collect();
        let mut taken = vec![None; g.len()];
        let alone: Vec<usize> =
            (0..w.len()).filter(|i| !pair(*i, &equal, &mut taken, &mut vec![false; g.len()])).collect();
        let left = (0..g.len()).filter(|j| taken[*j].is_none());
        for (i, j) in alone.into_iter().zip(left) {
            lines.extend(found(w[i], g[j]).into_iter().map(|l| format!("{name}: {l}")));
        }
    }
    lines
}

/// How two sequences of one object are compared.
struct Rules<'a> {
    name: &'a str,
    times: &'a Times,
    names: &'a Names<'a>,
}

impl Rules<'_> {
    fn events(&self, want: &[Change], got: &[Change]) -> Vec<String> {
        let open = |c: &&Change| {
            let (since, _, loss) = self.times.since_action(c.at);
            loss == Loss::Back && since < 1.5 && self.name.ends_with(" NodeNotReady kubelet")
        };
        let told = |all: &[Change]| occurrences(&all.iter().filter(|c| !open(c)).cloned().collect::<Vec<_>>());
        let (w, g) = (told(want), told(got));
        let same = |a: &Change, b: &Change| a.what == b.what && a.by == b.by;
        let mut lines = Vec::new();
        let mut pairs: Vec<(f64, f64, &str)> = Vec::new();
        for (a, n) in &w {
            match g.iter().find(|(b, _)| same(a, b)) {
                None if self.cut(a) => {}
                None => lines.push(format!("\n  - {}\n  + nothing", say(Some(a)))),
                Some((b, m)) => {
                    if !self.times.fits(self.name, a, b.at) {
                        lines.push(format!("{} at {:.1} s, recorded at {:.1} s", a.what, b.at, a.at));
                    }
                    // How often something came that comes again and again depends on turns of 10 to 15 s.
                    if n.abs_diff(*m) > 1 + n / 4 {
                        lines.push(format!("{} came {m} times, recorded {n} times", a.what));
                    }
                    pairs.push((a.at, b.at, &a.what));
                }
            }
        }
        for (b, _) in g.iter().filter(|(b, _)| !self.cut(b) && !w.iter().any(|(a, _)| same(a, b))) {
            lines.push(format!("\n  - nothing\n  + {}", say(Some(b))));
        }
        // What was made at once is told of in any order; what came apart, in the recorded one.
        for (at, ours, what) in &pairs {
            if let Some((.., after)) = pairs.iter().find(|(w, g, _)| at + RACE < *w && *ours > g + RACE) {
                lines.push(format!("{what} came before {after}, and not after it"));
                break;
            }
        }
        lines
    }

    fn cut(&self, c: &Change) -> bool {
        self.times.may_be_cut(self.name, &c.by, c.at)
    }

    /// Each writer's changes in order; then that no two writers came the other way round.
    fn writes(&self, want: &[Change], got: &[Change]) -> Vec<String> {
        let mut writers: Vec<&str> = want.iter().chain(got).map(|c| &*c.by).collect();
        writers.sort();
        writers.dedup();
        let (mut lines, mut pairs) = (Vec::new(), Vec::new());
        for by in writers {
            let of = |all: &[Change]| all.iter().filter(|c| c.by == by).cloned().collect::<Vec<_>>();
            let (w, g) = (of(want), of(got));
            let (matched, end) = self.aligned(&w, &g, true).or_else(|| self.aligned(&w, &g, false)).unwrap_or_default();
            for &(i, j) in &matched {
                if !self.times.fits(self.name, &w[i], g[j].at) {
                    lines.push(format!("{} at {:.1} s, recorded at {:.1} s", w[i].what, g[j].at, w[i].at));
                }
                if self.times.turn(self.name, by, w[i].at) == 0.0 {
                    pairs.push((by.to_owned(), w[i].at, g[j].at));
                }
            }
            if let Some((i, j)) = end {
                lines.push(format!("\n  - {}\n  + {}", say(w.get(i)), say(g.get(j))));
            }
        }
        for (by, at, ours) in &pairs {
            let turned = pairs.iter().find(|(b, w, g)| b != by && at + RACE < *w && *ours > g + RACE);
            if let Some((after, ..)) = turned {
                lines.push(format!("{by} at {at:.2} s came before {after}, and not after it ({ours:.2} s)"));
                break;
            }
        }
        lines
    }

    /// What a row of one writer's changes did in all. `None`: it is no row.
    fn net(&self, row: &[Change]) -> Option<String> {
        if let [one] = row {
            return Some(one.what.clone());
        }
        if row.windows(2).any(|w| w[1].at - w[0].at > self.times.row(w[0].at)) {
            return None;
        }
        if row.iter().all(|c| c.leaves.is_empty()) {
            return row.iter().all(|c| c.what == row[0].what).then(|| row[0].what.clone());
        }
        let modified = row.iter().all(|c| c.what.starts_with("MODIFIED"));
        let kind = self.name.split(' ').next().unwrap_or("");
        modified
            .then(|| self.names.of(&format!("MODIFIED {}", net::told(&net::sum(row.iter().map(|c| &c.leaves)), kind))))
    }

    /// Pairs of one writer's changes, rows that did the same taken as one; and where it ends, if not at the end of both.
    #[allow(clippy::type_complexity, reason = "read at one place")]
    fn aligned(
        &self,
        w: &[Change],
        g: &[Change],
        timely: bool,
    ) -> Option<(Vec<(usize, usize)>, Option<(usize, usize)>)> {
        let nets = |all: &[Change]| -> Vec<Vec<Option<String>>> {
            let longest = |i: usize| LONGEST.min(all.len() - i);
            (0..all.len()).map(|i| (1..=longest(i)).map(|n| self.net(&all[i..i + n])).collect()).collect()
        };
        let (wn, gn) = (nets(w), nets(g));
        let over = |i: usize, j: usize| w[i..].iter().chain(&g[j..]).all(|c| self.cut(c));
        // From where each state was reached.
        let mut from: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::from([((0, 0), (0, 0))]);
        let (mut furthest, mut end) = ((0, 0), None);
        for i in 0..=w.len() {
            for j in 0..=g.len() {
                if !from.contains_key(&(i, j)) {
                    continue;
                }
                if i + j > furthest.0 + furthest.1 {
                    furthest = (i, j);
                }
                if end.is_none() && over(i, j) {
                    end = Some((i, j));
                }
                let is_none = |n: &[Option<String>], k: usize| n[k].as_deref() == Some("MODIFIED ");
                for a in 0..=wn.get(i).map_or(0, Vec::len) {
                    for b in 0..=gn.get(j).map_or(0, Vec::len) {
                        let same = match (a, b) {
                            (0, 0) => false,
                            (0, b) => is_none(&gn[j], b - 1),
                            (a, 0) => is_none(&wn[i], a - 1),
                            (a, b) => {
                                let (x, y) = (&wn[i][a - 1], &gn[j][b - 1]);
                                let fits = |k: usize, l: usize| self.times.fits(self.name, &w[k], g[l].at);
                                x.is_some() && x == y && (!timely || fits(i, j) && fits(i + a - 1, j + b - 1))
                            }
                        };
                        if same {
                            from.entry((i + a, j + b)).or_insert((i, j));
                        }
                    }
                }
            }
        }
        if end.is_none() && timely {
            return None;
        }
        let mut at = end.unwrap_or(furthest);
        let mut pairs = Vec::new();
        while at != (0, 0) {
            let before = from[&at];
            if before.0 < at.0 && before.1 < at.1 {
                pairs.push(before);
            }
            at = before;
        }
        pairs.reverse();
        Some((pairs, if end.is_none() { Some(furthest) } else { None }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(changes: &[(f64, &str, &str)]) -> Story {
        let all = changes.iter().map(|(at, by, what)| Change {
            at: *at,
            by: (*by).into(),
            what: (*what).into(),
            leaves: Default::default(),
        });
        Story::from([("pods a".into(), BTreeMap::from([("pods a".into(), all.collect())]))])
    }

    fn differences(want: &[(f64, &str, &str)], got: &[(f64, &str, &str)]) -> usize {
        let mut times = Times { actions: vec![(0.0, 0.1, Loss::Nothing)], end: 60.0, backs_off: false, shift: 0.0 };
        compare(&story(want), &story(got), &mut times, &Names { nodes: &[] }).len()
    }

    #[test]
    fn order_writer_and_instant_are_held_and_races_and_the_end_are_not() {
        let want = [(0.1, "kubelet", "a"), (0.2, "scheduler", "b"), (30.0, "kubelet", "c")];
        assert_eq!(differences(&want, &want), 0);
        let other_order = [(0.1, "scheduler", "b"), (0.2, "kubelet", "a"), (30.0, "kubelet", "c")];
        assert_eq!(differences(&want, &other_order), 0, "0.1 s apart is a race");
        let apart = [(0.1, "kubelet", "a"), (1.2, "scheduler", "b"), (30.0, "kubelet", "c")];
        let turned = [(0.1, "scheduler", "b"), (1.2, "kubelet", "a"), (30.0, "kubelet", "c")];
        assert_eq!(differences(&apart, &turned), 1, "1.1 s apart is no race");
        let own = [(0.1, "kubelet", "b"), (0.11, "kubelet", "a"), (30.0, "kubelet", "c")];
        let own_turned = [(0.1, "kubelet", "a"), (0.11, "kubelet", "b"), (30.0, "kubelet", "c")];
        assert_eq!(differences(&own, &own_turned), 1, "a writer's own order is always held");
        assert_eq!(differences(&want, &[want[0], (0.2, "kubelet", "b"), want[2]]), 2, "another writer");
        assert_eq!(differences(&want, &[want[0], want[1], (36.0, "kubelet", "c")]), 1, "too late");
        assert_eq!(differences(&want, &want[..2]), 1, "never");
        let late = [want[0], want[1], want[2], (58.0, "kubelet", "d")];
        assert_eq!(differences(&want, &late), 0, "it may come after the recording's end");
    }
}
