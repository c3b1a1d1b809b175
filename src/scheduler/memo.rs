//! What the plugins said for the pods of one template: of a node alone, true as long as the node is unchanged; of all pods
//! together, true with who came and went since ([`super::tally`]).
//!
//! The real scheduler asks every plugin about every node for every pod. Pods of a template get the same answer from a node
//! that nobody came to or left, so a cycle costs a comparison a node, and the plugins only where something changed.
//! Only a cache: a clone of the scheduler begins without, and nothing but speed differs.

use std::cell::RefCell;
use std::rc::Rc;

use super::cache::Slot;
use super::framework::{Cycle, Verdict};
use super::plugins::{ALL, affinity, spread};
use super::pod_info::Needs;
use super::preemption::Victims;
use super::tally::{Journal, Tally};

/// How many templates are remembered.
const TEMPLATES: usize = 8;
/// How many plugins that look at a node alone score.
pub const SCORES: usize = 4;

/// One node, as one template sees it.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The first of the plugins, by place in the table, that refuses it.
    pub refused: Option<(usize, Verdict)>,
    /// The scores, in the order of the table.
    pub raw: [i64; SCORES],
    /// Who would have to go for the pod, where that depends on the node alone.
    pub victims: Option<Victims>,
}

/// All that is remembered for one template.
#[derive(Debug)]
pub struct Template {
    needs: Rc<Needs>,
    /// Of each node: which change of it was looked at (0: none), times two, and 1 if it was refused. Apart from the rest,
    /// because of most nodes nothing else is read.
    seen: Vec<u64>,
    known: Vec<Known>,
    /// The verdict given last: equal ones are one.
    last: Option<(usize, Verdict)>,
    /// InterPodAffinity's counts.
    pub affinity: Tally<affinity::Counts>,
    /// Its sums.
    pub sums: Tally<affinity::Sums>,
    /// PodTopologySpread's counts of hard constraints.
    pub hard: Tally<spread::Counts>,
    /// And of soft ones.
    pub soft: Tally<spread::Counts>,
}

/// See the module: templates, the one used last at the end; how often each node was changed; who came and went.
#[derive(Debug, Default)]
pub struct Memo {
    templates: RefCell<Vec<Template>>,
    changes: Vec<u64>,
    /// Who came and went.
    pub journal: Journal,
}

impl Clone for Memo {
    fn clone(&self) -> Memo {
        Memo::default()
    }
}

impl Memo {
    /// A node is not what it was, or room was made on it.
    pub fn touch(&mut self, slot: Slot) {
        let at = slot as usize;
        if at >= self.changes.len() {
            self.changes.resize(at + 1, 1);
        }
        self.changes[at] += 1;
    }
    fn changes(&self, slot: Slot) -> u64 {
        self.changes.get(slot as usize).copied().unwrap_or(1)
    }
    fn take(&self, needs: &Rc<Needs>) -> Template {
        let mut all = self.templates.borrow_mut();
        match all.iter().position(|t| Rc::ptr_eq(&t.needs, needs)) {
            Some(at) => all.remove(at),
            None => Template {
                needs: needs.clone(),
                seen: Vec::new(),
                known: Vec::new(),
                last: None,
                affinity: Tally::default(),
                sums: Tally::default(),
                hard: Tally::default(),
                soft: Tally::default(),
            },
        }
    }
    fn put(&self, template: Template) {
        let mut all = self.templates.borrow_mut();
        if all.len() == TEMPLATES {
            all.remove(0);
        }
        all.push(template);
    }
    /// Lends what is known for a template.
    pub fn with<R>(&self, needs: &Rc<Needs>, f: impl FnOnce(&mut Template) -> R) -> R {
        let mut template = self.take(needs);
        let r = f(&mut template);
        self.put(template);
        r
    }
}

impl Template {
    /// What is known of a node that was looked at.
    pub fn of(&mut self, slot: Slot) -> &mut Known {
        &mut self.known[slot as usize]
    }
}

impl Cycle<'_> {
    /// Asks the plugins that look at a node alone about one, if it has changed; whether one of them refuses it. Room that
    /// was made on the node for others counts as taken.
    pub(super) fn refuses(&self, slot: Slot, template: &mut Template) -> bool {
        let (at, changes) = (slot as usize, self.cache.memo.changes(slot));
        if let Some(seen) = template.seen.get(at)
            && seen >> 1 == changes
        {
            return seen & 1 == 1;
        }
        if at >= template.seen.len() {
            template.seen.resize(at + 1, 0);
            template.known.resize(at + 1, Known::default());
        }
        let node = self.cache.node(slot);
        let refused = self.filter(node, local()).map(|verdict| match &template.last {
            Some(last) if *last == verdict => last.clone(),
            _ => template.last.insert(verdict).clone(),
        });
        template.seen[at] = changes << 1 | u64::from(refused.is_some());
        let mut raw = [0; SCORES];
        let scores = ALL.iter().filter(|p| p.local).filter_map(|p| p.score);
        raw.iter_mut().zip(scores).for_each(|(raw, run)| *raw = run(self, node));
        template.known[at] = Known { refused, raw, victims: None };
        template.seen[at] & 1 == 1
    }

    /// The first filter that refuses a node, by what is known of it.
    pub(super) fn filter_known(&self, slot: Slot, template: &mut Template) -> Option<(usize, Verdict)> {
        let refused = if self.refuses(slot, template) { template.of(slot).refused.clone() } else { None };
        let before = refused.as_ref().map_or(u32::MAX, |(by, _)| (1 << by) - 1);
        self.filter_alone(self.cache.node(slot), before & !local()).or(refused)
    }
}

/// The plugins that look at a node alone, by place in the table.
pub(super) fn local() -> u32 {
    ALL.iter().enumerate().filter(|(_, p)| p.local).fold(0, |set, (i, _)| set | 1 << i)
}

#[test]
fn there_is_room_for_every_score() {
    assert_eq!(ALL.iter().filter(|p| p.local && p.score.is_some()).count(), SCORES);
}
