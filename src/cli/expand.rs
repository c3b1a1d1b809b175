//! What the expansion of words sees of the terminal: its variables, its files, and what its commands print.

use crate::shell::{self, Dialect, Halt, List, Look, Scope, Vars, Word, braces};
use crate::sim::Span;

use super::exec::{Cx, Flow, Go, Machine};
use super::fs::Node;
use super::io::Io;

impl Machine<'_> {
    /// Words as a command gets them.
    pub fn expand(&mut self, words: &[Word], cx: &mut Cx) -> Go<Vec<String>> {
        let mut out = Vec::new();
        for word in words.iter().flat_map(braces) {
            self.with(cx, |scope| shell::arguments(&word, scope, &mut out))?;
        }
        Ok(out)
    }
    /// A word as one text, not split: what stands after `=` or `>`.
    pub fn join(&mut self, word: &Word, cx: &mut Cx) -> Go<String> {
        self.with(cx, |scope| shell::single(word, scope))
    }
    /// Expand something; what is wrong with it is said, and ends the script.
    pub fn with<T>(&mut self, cx: &mut Cx, f: impl FnOnce(&mut dyn Scope) -> Result<T, Halt>) -> Go<T> {
        f(&mut Seen { machine: self, cx }).map_err(|halt| match halt {
            Halt::Waits => Flow::Blocked,
            Halt::Error(why) => {
                self.io(cx).complain(&format!("bash: {why}"));
                Flow::Exit(1)
            }
        })
    }
}

/// A machine and the place in a script at which words stand.
struct Seen<'s, 'm, 'c> {
    machine: &'s mut Machine<'m>,
    cx: &'s mut Cx<'c>,
}

impl Vars for Seen<'_, '_, '_> {
    fn get(&mut self, name: &str) -> Option<String> {
        let env = &self.cx.env;
        Some(match name {
            "?" => env.status.to_string(),
            "#" => env.args.len().to_string(),
            "@" | "*" => env.args.join(" "),
            "$" => "1000".into(),
            "!" => env.last_job.to_string(),
            "-" => "himBHs".into(),
            "0" => "bash".into(),
            "RANDOM" => (self.machine.io(self.cx).random() % 32768).to_string(),
            name => match name.parse::<usize>() {
                Ok(n) => return env.args.get(n.checked_sub(1)?).cloned(),
                Err(_) => return env.vars.get(name).map(|v| v.to_string()),
            },
        })
    }
    fn set(&mut self, name: &str, value: &str) {
        self.cx.env.set(name, value);
    }
}

impl Scope for Seen<'_, '_, '_> {
    fn dialect(&self) -> Dialect {
        Dialect::Bash
    }
    fn args(&self) -> Vec<String> {
        self.cx.env.args.to_vec()
    }
    fn output(&mut self, list: &List) -> Result<String, Halt> {
        self.machine.substitute(list, self.cx).map_err(|_| Halt::Waits)
    }
    fn names(&self, directory: &str) -> Vec<String> {
        self.machine.host.fs.list(&self.cx.env.path(directory)).into_iter().map(|(name, _)| name).collect()
    }
}

impl Look for Io<'_> {
    fn size(&self, path: &str) -> Option<Option<usize>> {
        match self.host.fs.get(&self.env.path(path))? {
            Node::File(text) => Some(Some(text.len())),
            Node::Dir => Some(None),
        }
    }
}

/// `5`, `0.5`, `2m`: what `sleep` and `timeout` take.
pub fn parse_seconds(text: &str) -> Option<Span> {
    let (number, unit) = match text.char_indices().last()? {
        (i, 's') => (&text[..i], 1),
        (i, 'm') => (&text[..i], 60),
        (i, 'h') => (&text[..i], 3600),
        (i, 'd') => (&text[..i], 86_400),
        _ => (text, 1),
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() && part.is_empty() || !whole.chars().chain(part.chars()).all(|c| c.is_ascii_digit()) {
        return None;
    }
    let part = format!("{part:0<3}");
    let ms = whole.parse::<u64>().unwrap_or(0).checked_mul(1000)? + part.get(..3)?.parse::<u64>().ok()?;
    Some(Span::ms(ms.checked_mul(unit)?.min(100 * 365 * 86_400_000)))
}

#[test]
fn seconds_are_read() {
    for (text, want) in [("5", Some(5000)), ("0.5", Some(500)), ("2m", Some(120_000)), ("x", None), ("", None)] {
        assert_eq!(parse_seconds(text).map(Span::as_ms), want, "{text}");
    }
}
