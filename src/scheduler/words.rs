//! What is said of a pod that fits nowhere, in the real scheduler's words.

use super::verdict::{Filtered, Why};
use crate::sim::Arrange;

/// The rejection of a pod whose PreFilter plugins leave no node.
pub(super) fn nobody_left(plugins: &[&'static str]) -> (&'static str, String) {
    match plugins {
        [one] => (one, format!("node(s) didn't satisfy plugin {one}")),
        many => ("", format!("node(s) didn't satisfy plugin(s) [{}] simultaneously", many.join(" "))),
    }
}

/// `0/4 nodes are available: 1 node(s) were unschedulable, 3 Insufficient cpu.`: how often each reason was given, sorted.
pub fn message(nodes: usize, reasons: impl IntoIterator<Item = (String, usize)>) -> String {
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    for (reason, n) in reasons {
        *counts.entry(reason).or_default() += n;
    }
    let mut said: Vec<String> = counts.into_iter().map(|(reason, n)| format!("{n} {reason}")).collect();
    said.arrange();
    let said = if said.is_empty() { String::new() } else { format!(" {}.", said.join(", ")) };
    format!("0/{nodes} nodes are available:{said}")
}

/// How often each reason was given: of thousands of nodes most say the same, which is put into words once.
pub(super) fn counted(all: &mut dyn Iterator<Item = &Why>) -> Vec<(String, usize)> {
    let mut kinds: Vec<(&Why, usize)> = Vec::new();
    for why in all {
        match kinds.iter_mut().find(|(known, _)| *known == why) {
            Some((_, n)) => *n += 1,
            None => kinds.push((why, 1)),
        }
    }
    kinds.into_iter().flat_map(|(why, n)| why.reasons().into_iter().map(move |r| (r, n))).collect()
}

impl Filtered {
    /// What the event says if no node fits, up to PostFilter's part.
    pub fn message(&self, nodes: usize) -> String {
        if let Some((_, why)) = &self.rejected {
            return format!("0/{nodes} nodes are available: {why}.");
        }
        let given = self.verdicts.iter().zip(&self.counts).filter(|(_, n)| **n > 0);
        let mut reasons: Vec<(String, usize)> = Vec::new();
        for ((_, verdict), n) in given {
            reasons.extend(verdict.reasons().into_iter().map(|reason| (reason, *n)));
        }
        let unseen = nodes - self.refused.len() - self.feasible.len();
        if unseen > 0 && !self.narrowed.is_empty() {
            reasons.push((self.narrowed_reason(), unseen));
        }
        message(nodes, reasons)
    }
    /// Why the nodes that were not looked at cannot do.
    pub fn narrowed_reason(&self) -> String {
        format!("node(s) didn't satisfy plugin(s) [{}]", self.narrowed.join(" "))
    }
}
