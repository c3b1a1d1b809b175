//! What `$` and a backquote begin.

use super::*;

impl Parser {
    /// `$...` or a command in backquotes.
    pub(super) fn dollar(&mut self, quoted: bool) -> Parsed<Part> {
        if self.eat("`") {
            return self.backquoted(quoted);
        }
        self.at += 1;
        if self.ahead("((")
            && let Some(inner) = self.double_parentheses()?
        {
            return Ok(Part::Arith(self.arithmetic_text(&inner)?, quoted));
        }
        if self.eat("(") {
            let list = self.deeper(|p| p.list(&[")"]))?;
            self.want_operator(")")?;
            return Ok(Part::Subst(list, quoted));
        }
        if self.eat("{") {
            return self.deeper(|p| p.braced(quoted));
        }
        let name = match self.peek() {
            Some(c) if c.is_ascii_digit() || "?$!#@*-".contains(c) => {
                self.at += 1;
                c.to_string()
            }
            _ => self.name(),
        };
        if name.is_empty() {
            return Ok(Part::quoted("$"));
        }
        Ok(Part::Param { name, op: Op::None, colon: false, words: Default::default(), quoted })
    }

    fn backquoted(&mut self, quoted: bool) -> Parsed<Part> {
        let mut text = Vec::new();
        loop {
            match self.peek() {
                None => return Err(Fault::End("EOF in backquote substitution")),
                Some('`') => break,
                Some('\\') if self.next_is(|c| "`\\$".contains(c)) => self.at += 1,
                Some(_) => {}
            }
            text.extend(self.text.get(self.at));
            self.at += 1;
        }
        self.at += 1;
        let mut inner = Parser { typed: false, ..self.inner(&text)? };
        Ok(Part::Subst(inner.script()?, quoted))
    }

    /// `((...))`, if the two parentheses close together: what is inside. Otherwise nothing is read.
    pub(super) fn double_parentheses(&mut self) -> Parsed<Option<Vec<char>>> {
        let (mut depth, mut inner_end) = (0_usize, None);
        for (i, c) in self.text.iter().enumerate().skip(self.at) {
            depth = match c {
                '(' => depth + 1,
                ')' => depth - 1,
                _ => depth,
            };
            match (c, depth) {
                (_, depth) if depth > DEPTH_MAX => return Err(Fault::Deep),
                (')', 1) => inner_end = inner_end.or(Some(i)),
                (')', 0) => {
                    if inner_end != Some(i - 1) {
                        return Ok(None);
                    }
                    let inner = self.text[self.at + 2..i - 1].to_vec();
                    self.at = i + 1;
                    return Ok(Some(inner));
                }
                _ => {}
            }
        }
        Err(Fault::End("missing '))'"))
    }
    /// The text of an expression, in which variables and commands may stand.
    pub(super) fn arithmetic_text(&self, text: &[char]) -> Parsed<Word> {
        Ok(self.inner(text)?.quoted_parts(None)?.into())
    }

    /// The rest of `${...}`.
    fn braced(&mut self, quoted: bool) -> Parsed<Part> {
        let start = self.at;
        let length = self.peek() == Some('#') && self.next_is(|c| c != '}');
        self.at += usize::from(length);
        let mut name = self.name();
        if name.is_empty()
            && let Some(c) = self.peek().filter(|c| "?$!#@*-".contains(*c))
        {
            name.push(c);
            self.at += 1;
        }
        let (op, colon) = if name.is_empty() { (Op::Bad, false) } else { self.operation(length) };
        let mut words: [Word; 2] = Default::default();
        match op {
            Op::None | Op::Length => self.at += 1,
            Op::Default | Op::Assign | Op::Alternative | Op::Error if quoted => {
                words[0] = self.quoted_parts(Some('}'))?.into();
            }
            Op::Replace(_) => {
                words[0] = self.parts("/}")?.into();
                if self.eat("/") {
                    words[1] = self.parts("}")?.into();
                }
                self.close()?;
            }
            Op::Slice => {
                words[0] = self.parts(":}")?.into();
                if self.eat(":") {
                    words[1] = self.parts("}")?.into();
                }
                self.close()?;
            }
            Op::Bad => {
                self.parts("}")?;
                self.close()?;
                if self.dialect == Dialect::Ash {
                    return Err(Fault::Substitution);
                }
                name = self.text[start..self.at - 1].iter().collect();
            }
            _ => {
                words[0] = self.parts("}")?.into();
                self.close()?;
            }
        }
        Ok(Part::Param { name, op, colon, words, quoted })
    }
    fn close(&mut self) -> Parsed<()> {
        if self.eat("}") { Ok(()) } else { Err(Fault::End("unterminated quoted string")) }
    }
    /// What is done to a parameter, and whether a colon stands before it.
    fn operation(&mut self, length: bool) -> (Op, bool) {
        if self.peek() == Some('}') {
            return (if length { Op::Length } else { Op::None }, false);
        }
        if length {
            return (Op::Bad, false);
        }
        const OPERATIONS: [(&str, Op); 17] = [
            (":-", Op::Default),
            (":=", Op::Assign),
            (":+", Op::Alternative),
            (":?", Op::Error),
            (":", Op::Slice),
            ("-", Op::Default),
            ("=", Op::Assign),
            ("+", Op::Alternative),
            ("?", Op::Error),
            ("##", Op::Prefix(true)),
            ("#", Op::Prefix(false)),
            ("%%", Op::Suffix(true)),
            ("%", Op::Suffix(false)),
            ("//", Op::Replace(Place::All)),
            ("/#", Op::Replace(Place::Start)),
            ("/%", Op::Replace(Place::End)),
            ("/", Op::Replace(Place::First)),
        ];
        match OPERATIONS.iter().find(|(text, _)| self.eat(text)) {
            Some((text, op)) => (*op, text.len() == 2 && text.starts_with(':')),
            None => (Op::Bad, false),
        }
    }
}
