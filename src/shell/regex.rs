//! Regular expressions, basic and extended, as grep and sed read them: by backtracking, with a bound on the work.

mod parse;

/// A pattern.
#[derive(Clone, Debug)]
pub struct Regex {
    nodes: Vec<Vec<Node>>,
    groups: usize,
    fold: bool,
}

#[derive(Clone, Debug)]
enum Atom {
    Char(char),
    Any,
    Class(Vec<(char, char)>, bool),
    Start,
    End,
    Word(bool),
    Group(Vec<Vec<Node>>, usize),
    Back(usize),
}

#[derive(Clone, Debug)]
struct Node {
    atom: Atom,
    min: u32,
    max: u32,
}

/// Where a match and its groups stand, in characters.
pub type Found = Vec<Option<(usize, usize)>>;

const STEPS_MAX: u32 = 500_000;

impl Regex {
    /// Reads a pattern.
    pub fn new(pattern: &str, extended: bool, fold: bool) -> Result<Regex, String> {
        let (nodes, groups) = parse::parse(pattern, extended)?;
        Ok(Regex { nodes, groups, fold })
    }
    /// A pattern that is a plain text.
    pub fn fixed(text: &str, fold: bool) -> Regex {
        let nodes = text.chars().map(|c| Node { atom: Atom::Char(c), min: 1, max: 1 }).collect();
        Regex { nodes: vec![nodes], groups: 0, fold }
    }
    /// Whether a match could begin with this character: most places of a text are passed over by it.
    fn may_start(&self, first: Option<&char>) -> bool {
        self.fold
            || self.nodes.iter().any(|nodes| match nodes.first() {
                Some(Node { atom: Atom::Char(c), min: 1.., .. }) => first == Some(c),
                _ => true,
            })
    }
    /// The first match at or after a place.
    pub fn find(&self, text: &[char], from: usize) -> Option<Found> {
        for start in from..=text.len() {
            if !self.may_start(text.get(start)) {
                continue;
            }
            let mut m = Matcher { text, groups: vec![None; self.groups + 1], steps: 0, fold: self.fold };
            let mut best: Option<(usize, Found)> = None;
            for alternative in &self.nodes {
                m.groups = vec![None; self.groups + 1];
                let mut end = None;
                m.run(alternative, 0, start, &mut |m, at| {
                    end = Some((at, m.groups.clone()));
                    true
                });
                if let Some((at, groups)) = end
                    && best.as_ref().is_none_or(|(b, _)| at > *b)
                {
                    best = Some((at, groups));
                }
            }
            if let Some((end, mut groups)) = best {
                groups[0] = Some((start, end));
                return Some(groups);
            }
        }
        None
    }
}

struct Matcher<'t> {
    text: &'t [char],
    groups: Found,
    steps: u32,
    fold: bool,
}

type Then<'f, 't> = &'f mut dyn FnMut(&mut Matcher<'t>, usize) -> bool;

impl<'t> Matcher<'t> {
    fn run(&mut self, nodes: &[Node], i: usize, at: usize, then: Then<'_, 't>) -> bool {
        self.steps += 1;
        if self.steps > STEPS_MAX {
            return false;
        }
        let Some(node) = nodes.get(i) else { return then(self, at) };
        if let Atom::Group(inner, n) = &node.atom {
            return self.group(nodes, i, inner, *n, 0, at, then);
        }
        if (node.min, node.max) == (1, 1) {
            return self.one(&node.atom, at).is_some_and(|next| self.run(nodes, i + 1, next, then));
        }
        // One character at a time: take as many as there are, then give back.
        let mut ends = vec![at];
        let mut here = at;
        while (ends.len() as u64) <= u64::from(node.max) {
            match self.one(&node.atom, here) {
                Some(next) if next != here || ends.len() == 1 => {
                    here = next;
                    ends.push(here);
                    if node.max == 1 {
                        break;
                    }
                }
                _ => break,
            }
        }
        while ends.len() > node.min as usize {
            let Some(end) = ends.pop() else { return false };
            if self.run(nodes, i + 1, end, then) {
                return true;
            }
        }
        false
    }
    #[allow(clippy::too_many_arguments)]
    fn group(
        &mut self,
        nodes: &[Node],
        i: usize,
        inner: &[Vec<Node>],
        n: usize,
        count: u32,
        at: usize,
        then: Then<'_, 't>,
    ) -> bool {
        let node = &nodes[i];
        if count < node.max && count < 1_000 {
            let old = self.groups[n];
            for alternative in inner {
                let hit = self.run(alternative, 0, at, &mut |m, end| {
                    if end == at && count >= node.min {
                        return false;
                    }
                    let before = m.groups[n];
                    m.groups[n] = Some((at, end));
                    if m.group(nodes, i, inner, n, count + 1, end, then) {
                        return true;
                    }
                    m.groups[n] = before;
                    false
                });
                if hit {
                    return true;
                }
            }
            self.groups[n] = old;
        }
        count >= node.min && self.run(nodes, i + 1, at, then)
    }
    /// Where one match of an atom ends.
    fn one(&self, atom: &Atom, at: usize) -> Option<usize> {
        let same = |a: char, b: char| a == b || self.fold && a.to_lowercase().eq(b.to_lowercase());
        match atom {
            Atom::Char(c) => self.text.get(at).filter(|t| same(**t, *c)).map(|_| at + 1),
            Atom::Any => self.text.get(at).filter(|t| **t != '\n').map(|_| at + 1),
            Atom::Class(ranges, not) => {
                let c = *self.text.get(at)?;
                let holds = |c: char| ranges.iter().any(|(a, b)| (*a..=*b).contains(&c));
                let hit = holds(c) || self.fold && (c.to_lowercase().any(holds) || c.to_uppercase().any(holds));
                (hit != *not).then_some(at + 1)
            }
            Atom::Start => (at == 0).then_some(at),
            Atom::End => (at == self.text.len()).then_some(at),
            Atom::Word(want) => {
                let word = |i: Option<usize>| {
                    i.and_then(|i| self.text.get(i)).is_some_and(|c| c.is_alphanumeric() || *c == '_')
                };
                let edge = word(at.checked_sub(1)) != word(Some(at));
                (edge == *want).then_some(at)
            }
            Atom::Back(n) => {
                let (a, b) = (*self.groups.get(*n)?)?;
                let len = b - a;
                (self.text.get(at..at + len)? == &self.text[a..b]).then_some(at + len)
            }
            Atom::Group(..) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_grep_matches() {
        for (pattern, extended, text, want) in [
            ("a.c", false, "xabc", Some("abc")),
            ("^Name:", false, "Name: x", Some("Name:")),
            ("^(Name|Replicas):", true, "Replicas: 1", Some("Replicas:")),
            ("\\(a\\)\\1", false, "baac", Some("aa")),
            ("[0-9]\\{2,3\\}", false, "a1234", Some("123")),
            ("[0-9]{2}$", true, "a1234", Some("34")),
            ("a+", true, "baaa", Some("aaa")),
            ("a+", false, "a+", Some("a+")),
            ("x*", false, "abc", Some("")),
            ("(ab)+c", true, "ababc", Some("ababc")),
            ("[^ ]*", false, "word rest", Some("word")),
            ("\\bpod\\b", false, "a pod b", Some("pod")),
            ("nope", false, "abc", None),
        ] {
            let chars: Vec<char> = text.chars().collect();
            let found = Regex::new(pattern, extended, false).expect("a pattern").find(&chars, 0);
            let got = found.and_then(|f| f[0]).map(|(a, b)| chars[a..b].iter().collect::<String>());
            assert_eq!(got.as_deref(), want, "{pattern} {text}");
        }
    }

    #[test]
    fn hostile_patterns_end() {
        let text: Vec<char> = "a".repeat(200).chars().collect();
        let r = Regex::new("(a*)*b", true, false).expect("a pattern");
        assert!(r.find(&text[..30], 0).is_none());
        assert!(Regex::new(&"(".repeat(10_000), true, false).is_err());
    }
}
