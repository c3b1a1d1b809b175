//! From the words of a command to its arguments: parameters, substitutions, splitting, file names.

use super::arith;
use super::ast::{Op, Part, Word};
use super::pattern::glob;

/// What words are expanded with.
pub trait Scope {
    /// The value of a parameter, if it is set.
    fn get(&self, name: &str) -> Option<String>;
    /// Set a variable.
    fn set(&mut self, name: &str, value: String);
    /// The arguments of the script or function.
    fn args(&self) -> Vec<String>;
    /// What the next command substitution gave.
    fn output(&mut self) -> String;
    /// The names in a directory, for file name patterns.
    fn names(&self, directory: &str) -> Vec<String>;
}

/// A text of which it is known which characters were quoted.
#[derive(Clone, Default)]
struct Field {
    text: String,
    /// The same, with what is not a pattern character escaped.
    pattern: String,
    /// Something quoted is in it: it stands even if it is empty.
    quoted: bool,
}

impl Field {
    fn push(&mut self, text: &str, quoted: bool) {
        self.text.push_str(text);
        for c in text.chars() {
            if quoted && "*?[]\\".contains(c) {
                self.pattern.push('\\');
            }
            self.pattern.push(c);
        }
        self.quoted |= quoted;
    }
}

/// Longer texts are refused: a script that doubles a variable would fill the memory.
const LENGTH_MAX: usize = 1 << 20;

struct Expander<'a, S: Scope> {
    scope: &'a mut S,
    fields: Vec<Field>,
    now: Field,
    /// Whether `now` has begun.
    open: bool,
    split: bool,
}

type Expanded<T> = Result<T, String>;

impl<S: Scope> Expander<'_, S> {
    fn quoted(&mut self, text: &str) {
        self.now.push(text, true);
        self.open = true;
    }
    fn unquoted(&mut self, text: &str) {
        if !self.split {
            self.now.push(text, false);
            self.open |= !text.is_empty();
            return;
        }
        for (i, piece) in text.split([' ', '\t', '\n']).enumerate() {
            if i > 0 {
                self.end();
            }
            if !piece.is_empty() {
                self.now.push(piece, false);
                self.open = true;
            }
        }
    }
    fn end(&mut self) {
        if self.open {
            self.fields.push(std::mem::take(&mut self.now));
        }
        self.open = false;
    }
    fn value(&mut self, text: &str, quoted: bool) {
        if quoted { self.quoted(text) } else { self.unquoted(text) }
    }

    fn word(&mut self, word: &Word) -> Expanded<()> {
        for part in word.iter() {
            if self.now.text.len() > LENGTH_MAX {
                return Err("out of memory".into());
            }
            match part {
                Part::Text(text, true) => self.quoted(text),
                Part::Text(text, false) => {
                    self.now.push(text, false);
                    self.open = true;
                }
                Part::Subst(_, quoted) => {
                    let out = self.scope.output();
                    self.value(out.trim_end_matches('\n'), *quoted);
                }
                Part::Arith(inner, quoted) => {
                    let text = single(inner, self.scope)?;
                    let scope = &*self.scope;
                    let value = arith::evaluate(&text, &|name| scope.get(name).unwrap_or_default())?;
                    self.value(&value.to_string(), *quoted);
                }
                Part::Param { name, op, colon, word, quoted } => self.parameter(name, *op, *colon, word, *quoted)?,
            }
        }
        Ok(())
    }

    fn parameter(&mut self, name: &str, op: Op, colon: bool, word: &Word, quoted: bool) -> Expanded<()> {
        if name == "@" && op == Op::None && quoted && self.split {
            for (i, arg) in self.scope.args().iter().enumerate() {
                if i > 0 {
                    self.end();
                }
                self.quoted(arg);
            }
            return Ok(());
        }
        let value = self.scope.get(name);
        let there = value.as_ref().is_some_and(|v| !(colon && v.is_empty()));
        let value = value.unwrap_or_default();
        match op {
            Op::None => self.value(&value, quoted),
            Op::Length => self.value(&value.chars().count().to_string(), quoted),
            Op::Default | Op::Assign if there => self.value(&value, quoted),
            Op::Default => self.word(word)?,
            Op::Assign => {
                let given = single(word, self.scope)?;
                self.scope.set(name, given.clone());
                self.value(&given, quoted);
            }
            Op::Alternative if there => self.word(word)?,
            Op::Alternative => {}
            Op::Error if there => self.value(&value, quoted),
            Op::Error => {
                let said = single(word, self.scope)?;
                let said = if said.is_empty() { "parameter not set".into() } else { said };
                return Err(format!("{name}: {said}"));
            }
            Op::Prefix(longest) => {
                let p = pattern(word, self.scope)?;
                let mut cuts: Vec<usize> = value.char_indices().map(|(i, _)| i).chain([value.len()]).collect();
                if longest {
                    cuts.reverse();
                }
                let cut = cuts.into_iter().find(|i| glob(&p, &value[..*i])).unwrap_or(0);
                self.value(&value[cut..], quoted);
            }
            Op::Suffix(longest) => {
                let p = pattern(word, self.scope)?;
                let mut cuts: Vec<usize> = value.char_indices().map(|(i, _)| i).chain([value.len()]).collect();
                if !longest {
                    cuts.reverse();
                }
                let cut = cuts.into_iter().find(|i| glob(&p, &value[*i..])).unwrap_or(value.len());
                self.value(&value[..cut], quoted);
            }
        }
        Ok(())
    }
}

fn run<S: Scope>(word: &Word, scope: &mut S, split: bool) -> Expanded<Vec<Field>> {
    let mut e = Expander { scope, fields: Vec::new(), now: Field::default(), open: false, split };
    e.word(word)?;
    if !split {
        e.open = true;
    }
    e.end();
    Ok(e.fields)
}

/// A word as one text: of an assignment, a redirection, a `case`.
pub fn single<S: Scope>(word: &Word, scope: &mut S) -> Expanded<String> {
    Ok(run(word, scope, false)?.pop().map(|f| f.text).unwrap_or_default())
}

/// A word as a pattern: what was quoted matches itself.
pub fn pattern<S: Scope>(word: &Word, scope: &mut S) -> Expanded<String> {
    Ok(run(word, scope, false)?.pop().map(|f| f.pattern).unwrap_or_default())
}

/// A word as the arguments that it becomes.
pub fn arguments<S: Scope>(word: &Word, scope: &mut S, out: &mut Vec<String>) -> Expanded<()> {
    for field in run(word, scope, true)? {
        let is_pattern = field
            .pattern
            .chars()
            .zip([' '].into_iter().chain(field.pattern.chars()))
            .any(|(c, before)| "*?[".contains(c) && before != '\\');
        let found = if is_pattern { files(&field.pattern, scope) } else { Vec::new() };
        if found.is_empty() { out.push(field.text) } else { out.extend(found) }
    }
    Ok(())
}

/// The files that a pattern names; patterns are known in the last part of a path only.
fn files<S: Scope>(pattern: &str, scope: &S) -> Vec<String> {
    let (directory, last) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    let shown = if pattern.contains('/') { format!("{directory}/") } else { String::new() };
    let names = scope.names(if pattern.contains('/') && directory.is_empty() { "/" } else { directory });
    let hits = names.into_iter().filter(|n| (!n.starts_with('.') || last.starts_with('.')) && glob(last, n));
    hits.map(|n| format!("{shown}{n}")).collect()
}
