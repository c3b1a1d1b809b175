//! The scheduler's table: who was filtered out and why, who scored what, and how each number came about.

/// One decision.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VerdictTable {
    /// The record of the decision.
    pub record: u64,
    /// The rows worth showing: the winner, then the best, then those ruled out.
    pub rows: Vec<VerdictRow>,
    /// Rows that are not shown.
    pub more: usize,
    /// How it went, in one line.
    pub summary: String,
    /// Its columns, where it is shown whole: the filters, then the scores.
    pub columns: Vec<Column>,
    /// How many of them are filters.
    pub filters: usize,
    /// The plugins that had nothing to say about this pod.
    pub silent: String,
}

/// A plugin's column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Its name, as short as a head has room for.
    pub name: String,
    /// The weight of its score.
    pub weight: String,
    /// Its whole name, and what it looks at.
    pub about: String,
}

/// One node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VerdictRow {
    /// The node.
    pub node: String,
    /// Why it was ruled out; empty if it was not.
    pub reason: String,
    /// Its total score; a dash where nothing was scored.
    pub score: String,
    /// The bar, in thousandths of the best score.
    pub width: u16,
    /// Whether it was chosen.
    pub winner: bool,
    /// How full the node is, and what the pod would add: cpu, memory. Of a table that is shown whole.
    pub fills: Vec<Fill>,
    /// What each plugin said. Of a table that is shown whole.
    pub cells: Vec<Cell>,
}

/// What of a node is taken, and what the pod asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fill {
    /// Taken, in thousandths.
    pub taken: u16,
    /// Asked for, in thousandths of the same, as far as there is room.
    pub asked: u16,
    /// Whether it is more than is left.
    pub over: bool,
    /// In words: `0.5 + 10 of 16`.
    pub label: String,
}

/// What a plugin said of a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// `✓`, `✕`, the reason in words, or the weighted score.
    pub text: String,
    /// As it counted, and after normalisation: `2 → 100`.
    pub small: String,
    /// What it is, for the eye: `pass`, `out`, `reason`, `score`, `unasked`.
    pub class: &'static str,
    /// Over how many columns it goes.
    pub span: usize,
    /// How that came about, a line each; the first is its title.
    pub how: String,
}
