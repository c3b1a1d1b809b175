//! What the plugins that look at a node alone said of it, for the pods of one template: true as long as the node is unchanged.
//!
//! The real scheduler asks every plugin about every node for every pod. Pods of a template get the same answer from a node
//! that nobody came to or left, so a cycle costs a comparison a node, and the plugins only where something changed.
//! Only a cache: a clone of the scheduler begins without, and nothing but speed differs.

use std::cell::RefCell;
use std::rc::Rc;

use super::cache::Slot;
use super::framework::{Cycle, Verdict};
use super::plugins::ALL;
use super::pod_info::Needs;
use super::preemption::Victims;

/// How many templates are remembered.
const TEMPLATES: usize = 8;
/// How many plugins that look at a node alone score.
pub const SCORES: usize = 4;

/// One node, as one template sees it.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The node's generation when it was looked at; none is 0.
    pub generation: u64,
    /// The first of the plugins, by place in the table, that refuses it.
    pub refused: Option<(usize, Verdict)>,
    /// The scores, in the order of the table, of a node that is not refused.
    pub raw: [i64; SCORES],
    /// Who would have to go for the pod, where that depends on the node alone.
    pub victims: Option<Victims>,
}

/// See the module: templates, the one used last at the end.
#[derive(Debug, Default)]
pub struct Memo(RefCell<Vec<(Rc<Needs>, Vec<Known>)>>);

impl Clone for Memo {
    fn clone(&self) -> Memo {
        Memo::default()
    }
}

impl Memo {
    /// Lends what is known of the nodes for a template.
    pub fn with<R>(&self, needs: &Rc<Needs>, f: impl FnOnce(&mut Nodes) -> R) -> R {
        let mut all = self.0.borrow_mut();
        let mut nodes = match all.iter().position(|(n, _)| Rc::ptr_eq(n, needs)) {
            Some(at) => Nodes(all.remove(at).1),
            None => Nodes(Vec::new()),
        };
        let r = f(&mut nodes);
        if all.len() == TEMPLATES {
            all.remove(0);
        }
        all.push((needs.clone(), nodes.0));
        r
    }
}

/// The nodes that a template has looked at.
pub struct Nodes(Vec<Known>);

impl Nodes {
    /// What is known of a node.
    pub fn of(&mut self, slot: Slot) -> &mut Known {
        let at = slot as usize;
        if at >= self.0.len() {
            self.0.resize(at + 1, Known::default());
        }
        &mut self.0[at]
    }
}

impl Cycle<'_> {
    /// What the plugins that look at a node alone say of one, asked only if it has changed.
    pub(super) fn know<'n>(&self, slot: Slot, nodes: &'n mut Nodes) -> &'n Known {
        let (node, known) = (self.cache.node(slot), nodes.of(slot));
        if known.generation == node.generation {
            return known;
        }
        *known = Known { generation: node.generation, ..Known::default() };
        for (i, plugin) in ALL.iter().enumerate().filter(|(_, p)| p.local) {
            let Some(run) = plugin.filter else { continue };
            if self.active & (1 << i) == 0 {
                continue;
            }
            match run(self, node) {
                Verdict::Fits => {}
                verdict => {
                    known.refused = Some((i, verdict));
                    return known;
                }
            }
        }
        let scores = ALL.iter().filter(|p| p.local).filter_map(|p| p.score);
        known.raw.iter_mut().zip(scores).for_each(|(raw, run)| *raw = run(self, node));
        known
    }

    /// The first filter that refuses a node, by what is known of it.
    pub(super) fn filter_known(&self, slot: Slot, nodes: &mut Nodes) -> Option<(&'static str, Verdict)> {
        let node = self.cache.node(slot);
        let refused = self.know(slot, nodes).refused.as_ref();
        for (i, plugin) in ALL.iter().enumerate() {
            match (plugin.filter, refused) {
                (_, Some((by, verdict))) if *by == i => return Some((plugin.name, verdict.clone())),
                (Some(run), _) if !plugin.local && self.active & (1 << i) != 0 => match run(self, node) {
                    Verdict::Fits => {}
                    verdict => return Some((plugin.name, verdict)),
                },
                _ => {}
            }
        }
        None
    }
}

#[test]
fn there_is_room_for_every_score() {
    assert_eq!(ALL.iter().filter(|p| p.local && p.score.is_some()).count(), SCORES);
}
