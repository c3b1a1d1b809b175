//! What the plugins said for the pods of one template: of a node alone, true as long as the node is unchanged; of all pods
//! together, true with who came and went since ([`super::tally`]).
//!
//! The real scheduler asks every plugin about every node for every pod. Pods of a template get the same answer from a node
//! that nobody came to or left, so a cycle costs a comparison a node, and the plugins only where something changed.
//! Only a cache: a clone of the scheduler begins without, and nothing but speed differs.

use std::cell::RefCell;
use std::rc::Rc;

use super::cache::Slot;
use super::framework::Cycle;
use super::plugins::{ALL, affinity, spread};
use super::pod_info::Needs;
use super::preemption::{Room, Victims};
use super::tally::{Journal, Tally};
use super::verdict::{FITS, Number, Verdict, Verdicts};

/// How many templates are remembered.
const TEMPLATES: usize = 8;
/// Where more different verdicts were given, all is asked anew.
const VERDICTS: usize = 1 << 12;
/// How many plugins that look at a node alone score.
pub const SCORES: usize = 4;

/// One node, as one template sees it.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The scores, in the order of the table.
    pub raw: [i64; SCORES],
    /// Who would have to go for the pod, where that depends on the node alone.
    pub victims: Option<Victims>,
}

/// All that is remembered for one template.
#[derive(Debug)]
pub struct Template {
    needs: Rc<Needs>,
    /// Of each node: which change of it was looked at (0: none), and the number of the verdict. Apart from the rest,
    /// because of most nodes nothing else is read.
    seen: Vec<(u32, Number)>,
    known: Vec<Known>,
    /// Of each node: whether it is known that nobody who could go makes room on it. Apart, as `seen`.
    hopeless: Vec<bool>,
    /// The verdicts that refused a node, each once, and the plugin by place in the table: of number 1 and so on.
    verdicts: Verdicts,
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
    changes: Vec<u32>,
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
    fn changes(&self, slot: Slot) -> u32 {
        self.changes.get(slot as usize).copied().unwrap_or(1)
    }
    fn take(&self, needs: &Rc<Needs>) -> Template {
        let mut all = self.templates.borrow_mut();
        match all.iter().position(|t| Rc::ptr_eq(&t.needs, needs)) {
            Some(at) if !all[at].is_full() => all.remove(at),
            _ => Template {
                needs: needs.clone(),
                seen: Vec::new(),
                known: Vec::new(),
                hopeless: Vec::new(),
                verdicts: Verdicts::default(),
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
    /// Whether it is known of a node that was looked at that preemption does not help there.
    pub fn is_hopeless(&self, slot: Slot) -> bool {
        self.hopeless[slot as usize]
    }
    /// It does not.
    pub fn give_up(&mut self, slot: Slot) {
        self.hopeless[slot as usize] = true;
    }
    /// What was found of room that can be made on a node.
    pub fn room(&self, slot: Slot) -> Option<Room> {
        self.known.get(slot as usize)?.victims.clone()?.ok()
    }
    /// Whether it is begun anew the next time.
    pub fn is_full(&self) -> bool {
        self.verdicts.len() >= VERDICTS
    }
    /// The verdicts, by number less one.
    pub fn verdicts(&self) -> Verdicts {
        self.verdicts.clone()
    }
    /// The number of what filters said.
    pub fn number(&mut self, refused: Option<(usize, Verdict)>) -> Number {
        let Some(refused) = refused else { return FITS };
        let at = self.verdicts.iter().position(|v| *v == refused).unwrap_or_else(|| {
            Rc::make_mut(&mut self.verdicts).push(refused);
            self.verdicts.len() - 1
        });
        at as Number + 1
    }
}

impl Cycle<'_> {
    /// Asks the plugins that look at a node alone about one, if it has changed: the number of the verdict. Room that was
    /// made on the node for others counts as taken.
    pub(super) fn look(&self, slot: Slot, template: &mut Template) -> Number {
        let (at, changes) = (slot as usize, self.cache.memo.changes(slot));
        if let Some((seen, number)) = template.seen.get(at)
            && *seen == changes
        {
            return *number;
        }
        if at >= template.seen.len() {
            template.seen.resize(at + 1, (0, FITS));
            template.known.resize(at + 1, Known::default());
            template.hopeless.resize(at + 1, false);
        }
        let node = self.cache.node(slot);
        let number = template.number(self.filter(node, local()));
        template.seen[at] = (changes, number);
        let mut raw = [0; SCORES];
        let scores = ALL.iter().filter(|p| p.local).filter_map(|p| p.score);
        raw.iter_mut().zip(scores).for_each(|(raw, run)| *raw = run(self, node));
        template.known[at] = Known { raw, victims: None };
        template.hopeless[at] = false;
        number
    }

    /// The first filter that refuses a node, by what is known of it.
    pub(super) fn look_beyond(&self, slot: Slot, template: &mut Template) -> Number {
        let number = self.look(slot, template);
        let before = match number {
            FITS => u32::MAX,
            refused => self.profile().turns.before(template.verdicts[refused as usize - 1].0),
        };
        match self.filter_alone(self.cache.node(slot), before & !local()) {
            None => number,
            refused => template.number(refused),
        }
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
