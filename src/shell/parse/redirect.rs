//! Redirections.

use super::*;

fn target(word: Word) -> Rc<OnceCell<Word>> {
    Rc::new(OnceCell::from(word))
}

/// `|&`: stderr goes where stdout goes.
pub(super) fn errors_too(command: &mut Command) {
    let one: Word = Rc::from([Part::plain("1")]);
    let more = Redirect { fd: 2, both: false, mode: Mode::Duplicate, target: target(one) };
    match command {
        Command::Simple(simple) => Rc::make_mut(simple).redirects.push(more),
        Command::Compound(_, redirects) => *redirects = redirects.iter().cloned().chain([more]).collect(),
    }
}

impl Parser {
    pub(super) fn redirect(&mut self) -> Parsed<Option<Redirect>> {
        let start = self.at;
        let digit = self.peek().and_then(|c| c.to_digit(10)).filter(|_| self.next_is(|c| c == '<' || c == '>'));
        self.at += usize::from(digit.is_some());
        let mut both = self.ahead("&>");
        self.at += usize::from(both);
        let (mut mode, default) = match () {
            _ if self.ahead("<(") || self.ahead(">(") => {
                self.at += 1;
                return Err(self.unexpected());
            }
            _ if self.eat("<<<") => (Mode::Line, 0),
            _ if self.eat("<<") => return self.document(digit.unwrap_or(0) as u8).map(Some),
            _ if self.eat(">>") => (Mode::Append, 1),
            _ if self.eat(">&") => (Mode::Duplicate, 1),
            _ if self.eat("<&") => (Mode::Duplicate, 0),
            _ if self.eat(">|") || self.eat(">") => (Mode::Write, 1),
            _ if self.eat("<") => (Mode::Read, 0),
            _ => {
                self.at = start;
                return Ok(None);
            }
        };
        self.blanks();
        let Some(word) = self.word()? else { return Err(self.unexpected()) };
        if mode == Mode::Duplicate && default == 1 && digit.is_none() && names_a_file(&word) {
            (mode, both) = (Mode::Write, true);
        }
        let fd = digit.unwrap_or(default) as u8;
        Ok(Some(Redirect { fd, both, mode, target: target(word) }))
    }

    fn document(&mut self, fd: u8) -> Parsed<Redirect> {
        let strip = self.eat("-");
        self.blanks();
        let start = self.at;
        if self.word()?.is_none() {
            return Err(self.unexpected());
        }
        let raw: String = self.text[start..self.at].iter().collect();
        let end: String = raw.chars().filter(|c| !"'\"\\".contains(*c)).collect();
        let target = Rc::new(OnceCell::new());
        self.pending.push(Pending { plain: end != raw, end, strip, target: target.clone() });
        Ok(Redirect { fd, both: false, mode: Mode::Document, target })
    }
}

/// Whether what follows `>&` is neither a descriptor nor `-`.
fn names_a_file(word: &Word) -> bool {
    matches!(&word[..], [Part::Text(text, _), ..] if text != "-" && !text.chars().all(|c| c.is_ascii_digit()))
}
