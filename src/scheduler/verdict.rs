//! What filters say of nodes: fits, not now, never; and why, in the real scheduler's words.

use std::rc::Rc;

use super::cache::Slot;
use super::framework::Plugin;
use super::plugins::ALL;
use crate::api::Key;
use crate::sim::Arrange;

/// What a resource plugin misses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Short {
    /// Of the kinds that every node has.
    pub common: Vec<&'static str>,
    /// Of others.
    pub scalar: Vec<Key>,
}

/// Why a node is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// In these words.
    Text(&'static str),
    /// In several, or in words that name something.
    Texts(Rc<[String]>),
    /// Too little of something.
    Short(Rc<Short>),
}

impl Why {
    /// The reasons as the real scheduler says them.
    pub fn reasons(&self) -> Vec<String> {
        match self {
            Why::Text(t) => vec![(*t).into()],
            Why::Texts(all) => all.to_vec(),
            Why::Short(s) => {
                // The real one says several extended resources in any order; here in that of their names.
                let mut scalar: Vec<String> = s.scalar.iter().map(|k| format!("Insufficient {}", k.as_str())).collect();
                scalar.arrange();
                s.common.iter().map(|t| (*t).into()).chain(scalar).collect()
            }
        }
    }
}

/// What a filter says of a node.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// The pod fits, as far as this filter goes.
    Fits,
    /// It does not fit now; it might if other pods went. `Unschedulable`.
    NotNow(Why),
    /// It does not fit, whoever goes. `UnschedulableAndUnresolvable`.
    Never(Why),
}

impl Verdict {
    /// Why, as the real scheduler says it.
    pub fn reasons(&self) -> Vec<String> {
        match self {
            Verdict::Fits => Vec::new(),
            Verdict::NotNow(why) | Verdict::Never(why) => why.reasons(),
        }
    }
}

/// A verdict's place among the different ones, from 1.
pub type Number = u32;
/// No filter refuses.
pub const FITS: Number = 0;

/// Different verdicts, and the plugin of each by place in the table.
pub type Verdicts = Rc<Vec<(usize, Verdict)>>;

/// What filtering found.
#[derive(Clone, Debug, Default)]
pub struct Filtered {
    /// The nodes that fit, in the order in which they were looked at.
    pub feasible: Vec<Slot>,
    /// Those that do not, and the number of why: of thousands of nodes most say the same.
    pub refused: Vec<(Slot, Number)>,
    /// The verdicts by number less one, and the plugin of each by place in the table. Some may be those of other cycles.
    pub(super) verdicts: Verdicts,
    /// How many nodes each refused.
    pub(super) counts: Vec<usize>,
    /// A PreFilter plugin refused the pod as a whole: its name (empty: several together), and its words.
    pub rejected: Option<(&'static str, String)>,
    /// The plugins that narrowed the nodes; the others were not looked at for this reason.
    pub narrowed: Vec<&'static str>,
    /// Which plugins' filters had something to say, by place in the table.
    pub active: u32,
    /// Which plugins had their turn in PreFilter, by place in the table.
    pub(super) asked: u32,
}

impl Filtered {
    /// The verdict of this number, and the plugin whose it is.
    pub fn verdict(&self, number: Number) -> (&'static Plugin, &Verdict) {
        let (by, verdict) = &self.verdicts[number as usize - 1];
        (&ALL[*by], verdict)
    }
    /// Count how many nodes each verdict refused.
    pub(super) fn count(&mut self) {
        self.counts = vec![0; self.verdicts.len()];
        match &mut self.counts[..] {
            [all] => *all = self.refused.len(),
            counts => self.refused.iter().for_each(|(_, number)| counts[*number as usize - 1] += 1),
        }
    }
}
