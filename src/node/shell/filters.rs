//! The programs that work on what they read: line by line, from files or from stdin.

mod begin;

use crate::shell::Regex;
use crate::sim::Arrange;
pub use begin::begin;

#[derive(Clone, Debug)]
enum Kind {
    Cat { numbered: bool },
    Grep { pattern: Regex, not: bool, count: bool, quiet: bool, numbered: bool, only_once: bool },
    Head { lines: Option<usize>, bytes: usize },
    Tail { lines: usize, from_start: bool },
    Wc { lines: bool, words: bool, bytes: bool },
    Sort { reverse: bool, numeric: bool, unique: bool },
    Uniq { count: bool },
    Tr { from: Vec<char>, to: Vec<char>, delete: bool },
    Cut { delimiter: char, fields: Vec<usize>, chars: bool },
    Tee,
    Rev,
    Nl,
}

/// One of them, at work.
#[derive(Clone, Debug)]
pub struct Filter {
    kind: Kind,
    files: Option<String>,
    stdin: bool,
    copies: Vec<String>,
    /// The beginning of a line whose end has not come.
    rest: String,
    kept: Vec<String>,
    count: usize,
    bytes: usize,
    words: usize,
    code: i32,
}

const NAMES: &str = "cat grep egrep fgrep head tail wc sort uniq tr cut tee rev nl";

/// Whether this file knows it.
pub fn is_filter(name: &str) -> bool {
    NAMES.split_whitespace().any(|n| n == name)
}

impl Filter {
    /// The text of its files, once.
    pub fn take_files(&mut self) -> Option<String> {
        self.files.take()
    }
    /// Whether it reads stdin.
    pub fn reads_stdin(&self) -> bool {
        self.stdin
    }
    /// Whether it goes on at the end of its files: `tail -f`.
    pub fn follows(&self) -> bool {
        self.code == -1
    }
    /// Files that get a copy of what passes.
    pub fn copies(&self) -> &[String] {
        &self.copies
    }
    /// Its exit code.
    pub fn code(&self) -> i32 {
        match &self.kind {
            Kind::Grep { .. } => i32::from(self.count == 0),
            _ => self.code.max(0),
        }
    }

    /// Work on a text: what comes out, and whether it needs no more.
    pub fn feed(&mut self, text: &str) -> (String, bool) {
        if let Kind::Tr { from, to, delete } = &self.kind {
            let map = |c: char| match from.iter().position(|f| *f == c) {
                None => Some(c),
                Some(_) if *delete => None,
                Some(i) => to.get(i).or(to.last()).copied(),
            };
            return (text.chars().filter_map(map).collect(), false);
        }
        if let (Kind::Cat { numbered: false } | Kind::Tee, _) = (&self.kind, ()) {
            return (text.to_string(), false);
        }
        if let Kind::Head { lines: None, bytes } = &self.kind {
            let left = bytes.saturating_sub(self.bytes).min(text.len());
            self.bytes += left;
            let end = (0..=left).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
            return (text[..end].to_string(), self.bytes >= *bytes);
        }
        let mut out = String::new();
        let whole = std::mem::take(&mut self.rest) + text;
        for line in whole.split_inclusive('\n') {
            match line.strip_suffix('\n') {
                Some(line) => {
                    if self.line(line, true, &mut out) {
                        return (out, true);
                    }
                }
                None => self.rest = line.to_string(),
            }
        }
        (out, false)
    }

    /// One line; whether no more is needed.
    fn line(&mut self, line: &str, ended: bool, out: &mut String) -> bool {
        let n = self.count + 1;
        match &self.kind {
            Kind::Cat { .. } => {
                self.count = n;
                out.push_str(&format!("{n:>6}\t{line}\n"));
            }
            Kind::Nl => {
                self.count = n;
                out.push_str(&format!("{n:>6}\t{line}\n"));
            }
            Kind::Rev => out.push_str(&format!("{}\n", line.chars().rev().collect::<String>())),
            Kind::Grep { pattern, not, count, quiet, numbered, only_once } => {
                self.words += 1;
                let hit = pattern.find(&line.chars().collect::<Vec<_>>(), 0).is_some();
                if hit != *not {
                    let (quiet, count) = (*quiet || *only_once, *count);
                    if !quiet && !count {
                        let prefix = if *numbered { format!("{}:", self.words) } else { String::new() };
                        out.push_str(&format!("{prefix}{line}\n"));
                    }
                    self.count = n;
                    return quiet;
                }
            }
            Kind::Head { lines, .. } => {
                let lines = lines.unwrap_or(0);
                if n <= lines {
                    out.push_str(line);
                    out.push('\n');
                }
                self.count = n;
                return n >= lines;
            }
            Kind::Tail { lines, from_start } => {
                self.count = n;
                if *from_start {
                    if n >= *lines {
                        out.push_str(&format!("{line}\n"));
                    }
                } else {
                    self.kept.push(line.to_string());
                    if self.kept.len() > *lines {
                        self.kept.remove(0);
                    }
                }
            }
            Kind::Wc { .. } => {
                self.count += usize::from(ended);
                self.bytes += line.len() + usize::from(ended);
                self.words += line.split_whitespace().count();
            }
            Kind::Sort { .. } => self.kept.push(line.to_string()),
            Kind::Uniq { count } => {
                let count = *count;
                if self.kept.last().is_some_and(|l| l == line) {
                    self.count += 1;
                } else {
                    self.uniq(count, out);
                    self.kept = vec![line.to_string()];
                    self.count = 1;
                }
            }
            Kind::Cut { delimiter, fields, chars } => {
                let text = if *chars {
                    let c: Vec<char> = line.chars().collect();
                    fields.iter().filter_map(|f| c.get(f.wrapping_sub(1))).collect::<String>()
                } else if line.contains(*delimiter) {
                    let parts: Vec<&str> = line.split(*delimiter).collect();
                    let got: Vec<&str> = fields.iter().filter_map(|f| parts.get(f.wrapping_sub(1)).copied()).collect();
                    got.join(&delimiter.to_string())
                } else {
                    line.to_string()
                };
                out.push_str(&format!("{text}\n"));
            }
            Kind::Tr { .. } | Kind::Tee => {}
        }
        false
    }
    fn uniq(&self, count: bool, out: &mut String) {
        if let Some(line) = self.kept.last() {
            let prefix = if count { format!("{:>7} ", self.count) } else { String::new() };
            out.push_str(&format!("{prefix}{line}\n"));
        }
    }

    /// The input is at its end: what still comes out.
    pub fn end(&mut self) -> String {
        let mut out = String::new();
        let rest = std::mem::take(&mut self.rest);
        if !rest.is_empty() {
            self.line(&rest, false, &mut out);
        }
        match &self.kind {
            Kind::Tail { from_start: false, .. } => self.kept.iter().for_each(|l| out.push_str(&format!("{l}\n"))),
            Kind::Wc { lines, words, bytes } => {
                let figures = [(lines, self.count), (words, self.words), (bytes, self.bytes)];
                let shown: Vec<String> = figures.iter().filter(|(on, _)| **on).map(|(_, n)| n.to_string()).collect();
                let text =
                    if shown.len() == 1 { shown[0].clone() } else { shown.iter().map(|n| format!("{n:>9}")).collect() };
                out.push_str(&format!("{text}\n"));
            }
            Kind::Sort { reverse, numeric, unique } => {
                let number = |l: &str| {
                    l.trim()
                        .split(|c: char| !c.is_ascii_digit() && c != '-')
                        .next()
                        .and_then(|n| n.parse::<i64>().ok())
                        .unwrap_or(0)
                };
                match numeric {
                    true => self.kept.arrange_by(|a, b| number(a).cmp(&number(b)).then_with(|| a.cmp(b))),
                    false => self.kept.arrange(),
                }
                if *reverse {
                    self.kept.reverse();
                }
                if *unique {
                    self.kept.dedup();
                }
                self.kept.iter().for_each(|l| out.push_str(&format!("{l}\n")));
            }
            Kind::Uniq { count } => self.uniq(*count, &mut out),
            Kind::Grep { count: true, quiet: false, .. } => out.push_str(&format!("{}\n", self.count)),
            _ => {}
        }
        out
    }
}
