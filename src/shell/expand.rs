//! From the words of a command to its arguments: parameters, substitutions, splitting, file names.

use super::Dialect;
use super::arith::{self, Vars};
use super::ast::{List, Op, Part, Word};
use super::pattern::{edges, glob, replace};

/// What words are expanded with.
pub trait Scope: Vars {
    /// Whose words they are.
    fn dialect(&self) -> Dialect;
    /// The arguments of the script or function.
    fn args(&self) -> Vec<String>;
    /// What a command substitution gives.
    fn output(&mut self, list: &List) -> Result<String, Halt>;
    /// The names in a directory, for file name patterns.
    fn names(&self, directory: &str) -> Vec<String>;
}

/// Why words are not expanded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Halt {
    /// A command in them waits: they are expanded again, from the start.
    Waits,
    /// What the shell says.
    Error(String),
}

type Expanded<T> = Result<T, Halt>;

/// Longer texts are refused: a script that doubles a variable would fill the memory.
const LENGTH_MAX: usize = 1 << 20;

/// A word as one text: of an assignment, a redirection, a `case`.
pub fn single(word: &Word, scope: &mut dyn Scope) -> Expanded<String> {
    Ok(run(word, scope, false)?.pop().map(|f| f.text).unwrap_or_default())
}

/// A word as a pattern: what was quoted matches itself.
pub fn pattern(word: &Word, scope: &mut dyn Scope) -> Expanded<String> {
    Ok(run(word, scope, false)?.pop().map(|f| f.pattern).unwrap_or_default())
}

/// A word as the arguments that it becomes.
pub fn arguments(word: &Word, scope: &mut dyn Scope, out: &mut Vec<String>) -> Expanded<()> {
    for field in run(word, scope, true)? {
        let mut before = ' ';
        let is_pattern = field.pattern.chars().any(|c| {
            let open = "*?[".contains(c) && before != '\\';
            before = c;
            open
        });
        let found = if is_pattern { files(&field.pattern, scope) } else { Vec::new() };
        if found.is_empty() { out.push(field.text) } else { out.extend(found) }
    }
    Ok(())
}

/// A word as an expression: its value.
pub fn arithmetic(word: &Word, scope: &mut dyn Scope) -> Expanded<i64> {
    let text = single(word, scope)?;
    let dialect = scope.dialect();
    arith::evaluate(&text, scope).map_err(|why| {
        let why = why.said(dialect);
        Halt::Error(if dialect == Dialect::Bash { format!("{}: {why}", text.trim()) } else { why.into() })
    })
}

/// The words of `[[ ]]`, as [`test`](super::test) takes them.
pub fn condition(words: &[Word], scope: &mut dyn Scope) -> Expanded<Vec<String>> {
    let mut out: Vec<String> = Vec::new();
    for word in words {
        let compared = out.last().is_some_and(|op| ["=", "==", "!="].contains(&op.as_str()));
        out.push(if compared { pattern(word, scope)? } else { single(word, scope)? });
    }
    Ok(out)
}

/// The files that a pattern names; patterns are known in the last part of a path only.
fn files(pattern: &str, scope: &dyn Scope) -> Vec<String> {
    let (directory, last) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    let shown = if pattern.contains('/') { format!("{directory}/") } else { String::new() };
    let names = scope.names(if pattern.contains('/') && directory.is_empty() { "/" } else { directory });
    let hits = names.into_iter().filter(|n| (!n.starts_with('.') || last.starts_with('.')) && glob(last, n));
    hits.map(|n| format!("{shown}{n}")).collect()
}

/// A text of which it is known which characters were quoted.
#[derive(Clone, Default)]
struct Field {
    text: String,
    /// The same, with what is not a pattern character escaped.
    pattern: String,
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
    }
}

struct Expander<'a> {
    scope: &'a mut dyn Scope,
    fields: Vec<Field>,
    now: Field,
    /// Whether `now` has begun.
    open: bool,
    split: bool,
}

fn run(word: &Word, scope: &mut dyn Scope, split: bool) -> Expanded<Vec<Field>> {
    let mut e = Expander { scope, fields: Vec::new(), now: Field::default(), open: false, split };
    e.word(word, false)?;
    e.open |= !split;
    e.end();
    Ok(e.fields)
}

impl Expander<'_> {
    fn quoted(&mut self, text: &str) {
        self.now.push(text, true);
        self.open = true;
    }
    fn unquoted(&mut self, text: &str) {
        if !self.split {
            return self.now.push(text, false);
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

    /// A word; `inner` is one of an operation, whose blanks part arguments.
    fn word(&mut self, word: &Word, inner: bool) -> Expanded<()> {
        for (i, part) in word.iter().enumerate() {
            if self.now.text.len() > LENGTH_MAX {
                return Err(Halt::Error("out of memory".into()));
            }
            match part {
                Part::Text(text, true) => self.quoted(text),
                Part::Text(text, false) => {
                    let home =
                        text.strip_prefix('~').filter(|rest| i == 0 && (rest.is_empty() || rest.starts_with('/')));
                    let home = home.and_then(|rest| Some((self.scope.get("HOME")?, rest)));
                    match home {
                        Some((home, rest)) => {
                            self.quoted(&home);
                            self.now.push(rest, false);
                        }
                        None if inner => self.unquoted(text),
                        None => {
                            self.now.push(text, false);
                            self.open = true;
                        }
                    }
                }
                Part::Subst(list, quoted) => {
                    let out = self.scope.output(list)?;
                    self.value(out.trim_end_matches('\n'), *quoted);
                }
                Part::Arith(inner, quoted) => {
                    let value = arithmetic(inner, self.scope)?;
                    self.value(&value.to_string(), *quoted);
                }
                Part::Param { name, op: Op::None, quoted: true, .. } if name == "@" && self.split => {
                    for (i, arg) in self.scope.args().iter().enumerate() {
                        if i > 0 {
                            self.end();
                        }
                        self.quoted(arg);
                    }
                }
                Part::Param { name, op, colon, words, quoted } => self.parameter(name, *op, *colon, words, *quoted)?,
            }
        }
        Ok(())
    }

    fn parameter(&mut self, name: &str, op: Op, colon: bool, words: &[Word; 2], quoted: bool) -> Expanded<()> {
        let value = self.scope.get(name);
        let there = value.as_ref().is_some_and(|v| !(colon && v.is_empty()));
        let value = value.unwrap_or_default();
        let changed = match op {
            Op::Default if !there => return self.word(&words[0], true),
            Op::Alternative if there => return self.word(&words[0], true),
            Op::Alternative => return Ok(()),
            Op::Assign if !there => {
                let given = single(&words[0], self.scope)?;
                self.scope.set(name, &given);
                given
            }
            Op::Error if !there => {
                let said = single(&words[0], self.scope)?;
                let said = match (said.as_str(), colon, self.scope.dialect()) {
                    ("", false, _) => "parameter not set",
                    ("", true, Dialect::Bash) => "parameter null or not set",
                    ("", true, Dialect::Ash) => "parameter not set or null",
                    (said, ..) => said,
                };
                return Err(Halt::Error(format!("{name}: {said}")));
            }
            Op::Bad => return Err(Halt::Error(format!("${{{name}}}: bad substitution"))),
            Op::None | Op::Default | Op::Assign | Op::Error => value,
            Op::Length => value.chars().count().to_string(),
            Op::Prefix(longest) => {
                let p = pattern(&words[0], self.scope)?;
                let cut = edges(&value, longest).find(|i| glob(&p, &value[..*i])).unwrap_or(0);
                value[cut..].into()
            }
            Op::Suffix(longest) => {
                let p = pattern(&words[0], self.scope)?;
                let cut = edges(&value, !longest).find(|i| glob(&p, &value[*i..])).unwrap_or(value.len());
                value[..cut].into()
            }
            Op::Replace(place) => {
                let p = pattern(&words[0], self.scope)?;
                let to = single(&words[1], self.scope)?;
                replace(&value, &p, &to, place)
                    .ok_or_else(|| Halt::Error(format!("{name}: not simulated: a pattern in so long a text")))?
            }
            Op::Slice => {
                let all: Vec<char> = value.chars().collect();
                let count = all.len() as i64;
                let from = arithmetic(&words[0], self.scope)?;
                let from = if from < 0 { from.saturating_add(count) } else { from.min(count) };
                let length = if words[1].is_empty() { count } else { arithmetic(&words[1], self.scope)? };
                let end =
                    if length < 0 { count.saturating_add(length) } else { from.saturating_add(length).min(count) };
                let from = if from < 0 { count } else { from };
                all[from as usize..end.max(from) as usize].iter().collect()
            }
        };
        self.value(&changed, quoted);
        Ok(())
    }
}

#[cfg(test)]
mod expand_test;
