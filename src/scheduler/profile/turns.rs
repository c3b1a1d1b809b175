//! In which order plugins have their turn.

use crate::scheduler::plugins::ALL;

/// The plugins by place in the table, in the order in which PreFilter and Filter ask them.
#[derive(Clone, Debug, PartialEq)]
pub struct Turns {
    /// Those that are asked about the pod. Filters that the profile does not ask there come last: they only count.
    pub pre_filters: Vec<usize>,
    /// Those that are asked about each node.
    pub filters: Vec<usize>,
    /// Of the first list, those that are heard.
    heard: u32,
    /// Of each plugin, those that filter before it.
    before: Vec<u32>,
}

fn bits(places: &[usize]) -> u32 {
    places.iter().fold(0, |set, i| set | 1 << i)
}

impl Turns {
    /// Of the plugins that a profile has at PreFilter and at Filter.
    pub fn new(mut pre_filters: Vec<usize>, filters: Vec<usize>) -> Turns {
        let heard = bits(&pre_filters);
        pre_filters.extend(filters.iter().filter(|i| heard & 1 << **i == 0));
        let before = |i: usize| bits(filters.split(|p| *p == i).next().unwrap_or_default());
        let before = (0..ALL.len()).map(before).collect();
        Turns { pre_filters, filters, heard, before }
    }
    /// Which plugins filter.
    pub fn active(&self) -> u32 {
        bits(&self.filters)
    }
    /// Whether PreFilter heeds what this plugin says.
    pub fn is_heard(&self, at: usize) -> bool {
        self.heard & 1 << at != 0
    }
    /// Which plugins filter before this one.
    pub fn before(&self, at: usize) -> u32 {
        self.before[at]
    }
}

impl Default for Turns {
    fn default() -> Turns {
        let all: Vec<usize> = (0..ALL.len()).collect();
        Turns::new(all.clone(), all)
    }
}
