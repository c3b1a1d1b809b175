//! What would the scheduler say? Asked of a copy of the world: the same components decide, and nothing of it is kept.

use std::rc::Rc;

use crate::cluster::{Body, World};
use crate::sim::Span;
use crate::wire::{Note, Scheduling};

/// The pod that is asked for in the copy.
const NAME: &str = "what-if";
/// How long a line of the terminal, and the decision, may take: virtual time.
const LIMIT: Span = Span::secs(5);

/// What is asked, as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The pod's requests.
    pub cpu: String,
    /// The same, of memory.
    pub memory: String,
    /// A label that its node must have: `disk=ssd`.
    pub selector: String,
    /// A label given to a node: `node02 disk=ssd`.
    pub label: String,
    /// A taint given to a node: `node01 gpu=yes:NoSchedule`.
    pub taint: String,
    /// Other weights for the plugins: `NodeResourcesFit=5`.
    pub weights: String,
}

impl Asked {
    /// The course's example.
    pub fn course() -> Asked {
        Asked { cpu: "10".into(), ..Asked::default() }
    }

    /// What a pod asked for that was decided about.
    pub fn of(cycle: &Scheduling) -> Asked {
        let [cpu, memory] = cycle.asks[0];
        let some = |n: i64, words: String| if n > 0 { words } else { String::new() };
        Asked {
            cpu: some(cpu, format!("{cpu}m")),
            memory: some(memory, format!("{}Mi", memory >> 20)),
            ..Asked::default()
        }
    }

    /// What one would type.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (verb, words) in [("label", &self.label), ("taint", &self.taint)] {
            if !words.trim().is_empty() {
                lines.push(format!("kubectl {verb} node {}", words.trim()));
            }
        }
        lines.push(self.pod(NAME));
        lines
    }

    /// The command that creates the pod.
    pub fn pod(&self, name: &str) -> String {
        let text = |text: &str| text.trim().replace(['\'', '"', '\\'], "");
        let given = |name: &str, value: &str| format!("\"{name}\":\"{}\"", text(value));
        let some =
            [("cpu", &self.cpu), ("memory", &self.memory)].into_iter().filter(|(_, value)| !value.trim().is_empty());
        let requests = some.map(|(name, value)| given(name, value)).collect::<Vec<_>>().join(",");
        let selector = match self.selector.split_once('=') {
            Some((key, value)) => format!(",\"nodeSelector\":{{{}}}", given(&text(key), value)),
            None => String::new(),
        };
        let container =
            format!("\"name\":\"{name}\",\"image\":\"nginx\",\"resources\":{{\"requests\":{{{requests}}}}}");
        format!(
            "kubectl run {name} --image nginx --overrides '{{\"spec\":{{\"containers\":[{{{container}}}]{selector}}}}}'"
        )
    }
}

/// The decision, or else what the terminal said.
pub fn decide(world: &World, asked: &Asked) -> Result<Rc<Scheduling>, String> {
    let mut world = world.clone();
    if world.shell().busy() {
        world.interrupt();
    }
    let mut found = None;
    let lines = asked.lines();
    for (n, line) in lines.iter().enumerate() {
        let (limit, last) = (world.now() + LIMIT, n + 1 == lines.len());
        world.type_line(line);
        while found.is_none() && (last || world.shell().busy()) && world.step(limit) {
            for record in world.take_records() {
                if let Body::Note { note: Note::Scheduling(cycle), .. } = &record.body
                    && cycle.pod.ends_with(NAME)
                {
                    found = Some(cycle.clone());
                }
            }
            let said = world.shell().screen().lines().next_back();
            if let Some(line) = said.filter(|line| line.kind == crate::cli::LineKind::Err && !world.shell().busy()) {
                return Err(line.text.to_string());
            }
        }
    }
    found.ok_or_else(String::new)
}
