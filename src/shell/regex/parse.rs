//! From the text of a regular expression to its nodes.

use super::{Atom, Node};

/// Groups within groups.
const DEPTH_MAX: u32 = 40;

/// The alternatives of a pattern, and how many groups it has.
pub(super) fn parse(pattern: &str, extended: bool) -> Result<(Vec<Vec<Node>>, usize), String> {
    let s: Vec<char> = pattern.chars().collect();
    let mut p = Parser { s: &s, at: 0, extended, groups: 0, depth: 0 };
    let nodes = p.alternatives()?;
    if p.at < s.len() { Err("Unmatched ) or \\)".into()) } else { Ok((nodes, p.groups)) }
}

struct Parser<'t> {
    s: &'t [char],
    at: usize,
    extended: bool,
    groups: usize,
    depth: u32,
}

impl Parser<'_> {
    fn peek(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(i, c)| self.s.get(self.at + i) == Some(&c))
    }
    fn eat(&mut self, text: &str) -> bool {
        let found = self.peek(text);
        if found {
            self.at += text.chars().count();
        }
        found
    }
    /// An operator, which basic expressions write with a backslash.
    fn op(&mut self, c: char) -> bool {
        let text = if self.extended { c.to_string() } else { format!("\\{c}") };
        self.eat(&text)
    }
    fn alternatives(&mut self) -> Result<Vec<Vec<Node>>, String> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err("Regular expression too big".into());
        }
        let mut all = vec![self.sequence()?];
        while self.op('|') {
            all.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(all)
    }
    fn sequence(&mut self) -> Result<Vec<Node>, String> {
        let mut nodes: Vec<Node> = Vec::new();
        while self.at < self.s.len() {
            let close = if self.extended { ")" } else { "\\)" };
            let bar = if self.extended { "|" } else { "\\|" };
            if self.peek(close) || self.peek(bar) {
                break;
            }
            let c = self.s[self.at];
            let atom = if self.op('(') {
                self.groups += 1;
                let n = self.groups;
                let inner = self.alternatives()?;
                if !self.op(')') {
                    return Err("Unmatched ( or \\(".into());
                }
                Atom::Group(inner, n)
            } else {
                self.at += 1;
                match c {
                    '.' => Atom::Any,
                    '[' => self.class()?,
                    '^' if self.extended || nodes.is_empty() => Atom::Start,
                    '$' if self.extended || self.at == self.s.len() || self.peek("\\)") || self.peek("\\|") => {
                        Atom::End
                    }
                    '\\' => {
                        let Some(c) = self.s.get(self.at).copied() else { return Err("Trailing backslash".into()) };
                        self.at += 1;
                        match c {
                            'n' => Atom::Char('\n'),
                            't' => Atom::Char('\t'),
                            's' => Atom::Class(vec![(' ', ' '), ('\t', '\r')], false),
                            'S' => Atom::Class(vec![(' ', ' '), ('\t', '\r')], true),
                            'd' => Atom::Class(vec![('0', '9')], false),
                            'w' => Atom::Class(vec![('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')], false),
                            'W' => Atom::Class(vec![('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')], true),
                            'b' | '<' | '>' => Atom::Word(true),
                            'B' => Atom::Word(false),
                            '1'..='9' => Atom::Back(c as usize - '0' as usize),
                            c => Atom::Char(c),
                        }
                    }
                    c => Atom::Char(c),
                }
            };
            let (min, max) = self.repeat()?;
            nodes.push(Node { atom, min, max });
        }
        Ok(nodes)
    }
    fn repeat(&mut self) -> Result<(u32, u32), String> {
        let (mut min, mut max) = (1, 1);
        loop {
            if self.eat("*") {
                (min, max) = (0, u32::MAX);
            } else if self.op('+') {
                (min, max) = (min.min(1), u32::MAX);
            } else if self.op('?') {
                min = 0;
            } else if (self.extended
                && self.peek("{")
                && self.s.get(self.at + 1).is_some_and(|c| c.is_ascii_digit() || *c == ','))
                || self.peek("\\{") && !self.extended
            {
                self.op('{');
                let mut text = String::new();
                while let Some(c) = self.s.get(self.at).filter(|c| c.is_ascii_digit() || **c == ',') {
                    text.push(*c);
                    self.at += 1;
                }
                if !self.op('}') {
                    return Err("Unmatched { or \\{".into());
                }
                let (a, b) = text.split_once(',').map_or((text.as_str(), text.as_str()), |(a, b)| (a, b));
                min = a.parse().unwrap_or(0);
                max = if b.is_empty() { u32::MAX } else { b.parse().unwrap_or(u32::MAX) };
            } else {
                return Ok((min, max));
            }
        }
    }
    fn class(&mut self) -> Result<Atom, String> {
        let not = self.eat("^");
        let mut ranges = Vec::new();
        let mut first = true;
        loop {
            let Some(c) = self.s.get(self.at).copied() else { return Err("Unmatched [, [^, [:, [., or [=".into()) };
            if c == ']' && !first {
                self.at += 1;
                return Ok(Atom::Class(ranges, not));
            }
            first = false;
            const NAMED: [(&str, &[(char, char)]); 9] = [
                ("[:digit:]", &[('0', '9')]),
                ("[:alpha:]", &[('a', 'z'), ('A', 'Z')]),
                ("[:alnum:]", &[('a', 'z'), ('A', 'Z'), ('0', '9')]),
                ("[:space:]", &[(' ', ' '), ('\t', '\r')]),
                ("[:blank:]", &[(' ', ' '), ('\t', '\t')]),
                ("[:upper:]", &[('A', 'Z')]),
                ("[:lower:]", &[('a', 'z')]),
                ("[:punct:]", &[('!', '/'), (':', '@'), ('[', '`'), ('{', '~')]),
                ("[:xdigit:]", &[('0', '9'), ('a', 'f'), ('A', 'F')]),
            ];
            if let Some((name, set)) = NAMED.iter().find(|(n, _)| self.peek(n)) {
                self.at += name.len();
                ranges.extend_from_slice(set);
                continue;
            }
            self.at += 1;
            let dash = self.s.get(self.at) == Some(&'-') && self.s.get(self.at + 1).is_some_and(|e| *e != ']');
            if dash {
                let end = self.s[self.at + 1];
                self.at += 2;
                ranges.push((c, end));
            } else {
                ranges.push((c, c));
            }
        }
    }
}
