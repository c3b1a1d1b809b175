//! The scheduler's table from its decision, with what each number came from.

use super::Scene;
use crate::scheduler::framework::filters;
use crate::scheduler::profile::DEFAULT;
use crate::sim::Arrange;
use crate::view::text::{Lang, plugins as text, stage};
use crate::view::verdicts::{Cell, Column, Fill, VerdictRow, VerdictTable};
use crate::wire::{NodeVerdict, PluginScore, Scheduling, Strategy};

/// How many rows there are on the stage, and in the table when it is opened.
const ROWS: usize = 4;
const ROWS_WHOLE: usize = 60;

impl Scene<'_> {
    /// The table of a decision; whole, if weights are given: `NodeResourcesFit=5`, empty for those that were used.
    pub(super) fn table(&self, record: u64, cycle: &Scheduling, weights: Option<&str>) -> VerdictTable {
        let other = weights.unwrap_or_default();
        let total = |node: &NodeVerdict| match other.is_empty() {
            true => node.total,
            false => cycle.scores(node).map(|score| score.normalised * weight(other, &score)).sum(),
        };
        let fits = |node: &NodeVerdict| node.refused.is_empty();
        let mut nodes: Vec<&NodeVerdict> = cycle.nodes.iter().collect();
        nodes.arrange_by(|a, b| a.node.cmp(&b.node));
        let best = nodes.iter().copied().filter(|node| fits(node)).map(total).max().unwrap_or(0);
        let ties: Vec<&str> =
            nodes.iter().filter(|node| fits(node) && total(node) == best).map(|node| &*node.node).collect();
        // The draw among equals was done with the weights that were used.
        let chosen = if ties.contains(&&*cycle.chosen) { &*cycle.chosen } else { ties.first().unwrap_or(&"") };
        nodes.arrange_by_key(|node| (*node.node != *chosen, !fits(node), -total(node)));
        let fit = nodes.iter().filter(|node| fits(node)).count();
        let mut sum = match fit {
            0 => stage::SCHED_NONE.with(self.lang, &[&nodes.len().to_string()]),
            _ => stage::SCHED_SUMMARY.with(self.lang, &[&nodes.len().to_string(), &fit.to_string()]),
        };
        if &*cycle.profile != DEFAULT {
            sum = format!("{} · {sum}", text::PROFILE.with(self.lang, &[&cycle.profile]));
        }
        if ties.len() > 1 {
            sum = format!("{sum} · {}", stage::SCHED_TIES.with(self.lang, &[&ties.join(", ")]));
        }
        if fit == 1 && weights.is_some() {
            sum = format!("{sum} · {}", text::ALONE.get(self.lang));
        }
        let room = if weights.is_some() { ROWS_WHOLE } else { ROWS };
        let more = nodes.len().saturating_sub(room);
        let mut table = VerdictTable { record, more, summary: sum, ..VerdictTable::default() };
        for node in nodes.into_iter().take(room) {
            let reasons: Vec<&str> = node.refused.iter().map(|(_, reason)| reason.as_str()).collect();
            table.rows.push(VerdictRow {
                node: node.node.to_string(),
                reason: reasons.join(", "),
                // With one node there is nothing to compare, and nothing is scored.
                score: if fit == 1 { "–".into() } else { total(node).to_string() },
                width: if fit == 1 { 1000 } else { (total(node).max(0) * 1000 / best.max(1)) as u16 },
                winner: *node.node == *chosen,
                ..VerdictRow::default()
            });
            if let (Some(_), Some(row)) = (weights, table.rows.last_mut()) {
                row.fills = [0, 1].map(|i| fill(cycle, node, i)).into();
                row.cells = cells(cycle, node, &row.reason, other, self.lang);
            }
        }
        if weights.is_some() {
            let mut scores = Vec::new();
            if let Some(node) = cycle.nodes.iter().find(|node| fits(node)) {
                scores.extend(cycle.scores(node));
            }
            table.filters = filters(cycle.active).count();
            let heads = filters(cycle.active).map(|name| (name, String::new()));
            let heads = heads.chain(scores.iter().map(|s| (s.plugin, format!("× {}", weight(other, s)))));
            table.columns = heads.map(|(name, weight)| column(name, weight, self.lang)).collect();
            let spoke = |name: &str| {
                filters(cycle.active).any(|other| other == name) || scores.iter().any(|score| score.plugin == name)
            };
            let silent: Vec<&str> = text::OF.iter().map(|(name, ..)| *name).filter(|name| !spoke(name)).collect();
            table.silent = text::SILENT.with(self.lang, &[&silent.join(", ")]);
        }
        table
    }
}

/// The weight of a plugin's score, unless another was typed for it.
fn weight(typed: &str, score: &PluginScore) -> i64 {
    let mut pairs = typed.split([' ', ',']).filter_map(|word| word.split_once('='));
    let mine = pairs.rfind(|(name, _)| name.eq_ignore_ascii_case(score.plugin));
    mine.and_then(|(_, n)| n.parse().ok()).map_or(score.weight, |n: i64| n.clamp(0, 1000))
}

fn column(plugin: &str, weight: String, lang: Lang) -> Column {
    let known = text::OF.iter().find(|(name, ..)| *name == plugin);
    let (name, about) = known.map_or((plugin, ""), |(_, name, about)| (name.get(lang), about.get(lang)));
    Column { name: name.into(), weight, about: format!("{plugin}\n{about}") }
}

/// An amount as people write it: cpu, or memory.
fn say(i: usize, n: i64) -> String {
    match (i, n) {
        (_, 0) => "0".into(),
        (0, n) if n % 1000 == 0 => (n / 1000).to_string(),
        (0, n) => format!("{n}m"),
        (_, n) if n % (1 << 30) == 0 => format!("{}Gi", n >> 30),
        (_, n) => format!("{}Mi", n >> 20),
    }
}

const NAMES: [&str; 2] = ["cpu", "memory"];

fn fill(cycle: &Scheduling, node: &NodeVerdict, i: usize) -> Fill {
    let ([there, taken, _], asked) = (node.room.map(|amounts| amounts[i]), cycle.asks[0][i]);
    let part = |n: i64| (n.max(0) * 1000 / there.max(1)).min(1000) as u16;
    Fill {
        taken: part(taken),
        asked: part(asked).min(1000 - part(taken)),
        over: asked > there - taken,
        label: format!("{} {} + {} / {}", ["cpu", "mem"][i], say(i, taken), say(i, asked), say(i, there)),
    }
}

fn cells(cycle: &Scheduling, node: &NodeVerdict, reason: &str, weights: &str, lang: Lang) -> Vec<Cell> {
    let mut cells = Vec::new();
    let scores = cycle.plugins.len();
    let out = node.refused.first().map(|(filter, _)| *filter);
    let mut asked = true;
    for name in filters(cycle.active) {
        let refuses = out == Some(name);
        let verdict = if refuses { reason } else { text::PASSES.get(lang) };
        let mut how = format!("{name} · {}\n{verdict}", node.node);
        if name == "NodeResourcesFit" && asked {
            for (i, what) in NAMES.iter().enumerate() {
                let ([there, taken, _], asks) = (node.room.map(|amounts| amounts[i]), cycle.asks[0][i]);
                let sign = if asks > there - taken { ">" } else { "≤" };
                how += &format!("\n{what}: {} {sign} {} − {}", say(i, asks), say(i, there), say(i, taken));
            }
        }
        let (text, class) = match (refuses, asked) {
            (true, _) => ("✕", "out"),
            (_, true) => ("✓", "pass"),
            _ => ("", "unasked"),
        };
        cells.push(Cell { text: text.into(), class, span: 1, how, ..Cell::default() });
        asked &= !refuses;
    }
    if let Some(filter) = out {
        let how = cells.iter().find(|cell| cell.class == "out").map(|cell| cell.how.clone()).unwrap_or_default();
        let small = if how.is_empty() { filter.into() } else { String::new() };
        cells.push(Cell { text: reason.into(), small, class: "reason", span: scores + 1, how });
        return cells;
    }
    for score in cycle.scores(node) {
        let times = weight(weights, &score);
        let (raw, normalised) = (score.raw, score.normalised);
        cells.push(Cell {
            text: (normalised * times).to_string(),
            small: format!("{raw} → {normalised}"),
            class: "score",
            span: 1,
            how: how(cycle, node, &score, times, lang),
        });
    }
    cells
}

/// How NodeResourcesFit came to its score, by the strategy of the pod's profile. Nothing of resources that are not kept.
fn fit(cycle: &Scheduling, node: &NodeVerdict, raw: i64) -> Vec<String> {
    let (mut lines, mut parts) = (Vec::new(), Vec::new());
    for (name, weight) in &cycle.scoring.resources {
        let Some(i) = NAMES.iter().position(|n| *n == name.as_str()) else { return Vec::new() };
        let ([there, _, taken], asked) = (node.room.map(|amounts| amounts[i]), cycle.asks[1][i]);
        let amounts = [there, taken, asked, there].map(|n| say(i, n));
        let ([a, b, c, d], whole) = (&amounts, there.max(1));
        let (sum, part) = match &cycle.scoring.strategy {
            Strategy::Least => (format!("({a} − {b} − {c}) / {d}"), (there - taken - asked).max(0) * 100 / whole),
            _ => (format!("({b} + {c}) / {d}"), (taken + asked).min(there) * 100 / whole),
        };
        lines.push(format!("{}: {sum} = {part} %", NAMES[i]));
        parts.push((part, *weight));
    }
    match &cycle.scoring.strategy {
        Strategy::Shape(points) => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x} % → {y}")).collect();
            lines.push(format!("{} : {raw}", points.join(", ")));
        }
        _ => {
            let weights: i64 = parts.iter().map(|(_, weight)| weight).sum();
            let part = |(part, weight): &(i64, i64)| match weight {
                1 => part.to_string(),
                weight => format!("{part} × {weight}"),
            };
            let parts: Vec<String> = parts.iter().map(part).collect();
            lines.push(format!("({}) / {weights} = {raw}", parts.join(" + ")));
        }
    }
    lines
}

/// How a score came about, with the numbers in it.
fn how(cycle: &Scheduling, node: &NodeVerdict, score: &PluginScore, times: i64, lang: Lang) -> String {
    let (raw, normalised) = (score.raw, score.normalised);
    let mut lines = vec![format!("{} · {}: {}", score.plugin, node.node, normalised * times)];
    let of_all = || {
        let same = |other: &PluginScore| other.plugin == score.plugin;
        cycle.nodes.iter().filter_map(move |node| cycle.scores(node).find(same)).map(|score| score.raw)
    };
    let (min, max) = (of_all().min().unwrap_or(0), of_all().max().unwrap_or(0));
    // Of a large cluster not all rows are kept: what does not come out is not told.
    let mut tell = |words: String, comes_to: i64| lines.extend((comes_to == normalised).then_some(words));
    match score.plugin {
        "NodeResourcesFit" => lines.extend(fit(cycle, node, raw)),
        "NodeResourcesBalancedAllocation" => {
            let (mut balance, mut told) = ([0, 0], Vec::new());
            for (asks, balance) in [[0, 0], cycle.asks[0]].iter().zip(&mut balance) {
                let share =
                    |i: usize| ((node.room[1][i] + asks[i]) as f64 / node.room[0][i].max(1) as f64).min(1.0) * 100.0;
                let (cpu, memory) = (share(0), share(1));
                *balance = (100.0 - ((cpu - memory) / 2.0).abs()) as i64;
                let words = [cpu, memory].map(|n| format!("{n:.1}"));
                told.push(text::BEFORE_AFTER.with(lang, &[&words[0], &words[1], &balance.to_string()]));
            }
            let [before, after] = balance;
            told.push(format!("50 + (50 + {after} − {before}) / 2 = {raw}"));
            // A profile may weigh other resources than these.
            lines.extend(told.into_iter().filter(|_| 50 + (50 + after - before) / 2 == raw));
        }
        "TaintToleration" => {
            tell(format!("100 − 100 × {raw} / {} = {normalised}", max.max(1)), 100 - 100 * raw / max.max(1))
        }
        "NodeAffinity" => tell(format!("100 × {raw} / {} = {normalised}", max.max(1)), 100 * raw / max.max(1)),
        "PodTopologySpread" if max > 0 => {
            tell(format!("100 × ({max} + {min} − {raw}) / {max} = {normalised}"), 100 * (max + min - raw) / max)
        }
        "InterPodAffinity" if max > min => {
            tell(format!("100 × ({raw} − {min}) / ({max} − {min}) = {normalised}"), 100 * (raw - min) / (max - min))
        }
        _ => lines.push(format!("{raw} → {normalised}")),
    }
    lines.push(format!("{normalised} × {times} = {}", normalised * times));
    lines.join("\n")
}
