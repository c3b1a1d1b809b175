//! Simple commands: assignments, words, redirections; and functions, which begin like one.

use super::*;

impl Parser {
    pub(super) fn simple(&mut self) -> Parsed<Command> {
        let mut out = Simple::default();
        loop {
            self.blanks();
            if let Some(r) = self.redirect()? {
                out.redirects.push(r);
                continue;
            }
            if out.words.is_empty()
                && let Some(assign) = self.assignment()?
            {
                out.assigns.push(assign);
                continue;
            }
            let start = self.at;
            let Some(word) = self.word()? else { break };
            if out.words.is_empty() && out.assigns.is_empty() {
                let name: String = self.text[start..self.at].iter().collect();
                if let Some(function) = self.function(name)? {
                    return Ok(function);
                }
            }
            out.words.push(word);
        }
        if out.words.is_empty() && out.assigns.is_empty() && out.redirects.is_empty() {
            return Err(self.unexpected());
        }
        Ok(Command::Simple(Rc::new(out)))
    }

    fn assignment(&mut self) -> Parsed<Option<(String, Word)>> {
        let start = self.at;
        let name = self.name();
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) || !self.eat("=") {
            self.at = start;
            return Ok(None);
        }
        Ok(Some((name, self.word()?.unwrap_or_default())))
    }

    /// `name() command`, its name being read.
    fn function(&mut self, name: String) -> Parsed<Option<Command>> {
        let after = self.at;
        self.take_while(|c| c == ' ' || c == '\t');
        if !name.chars().all(|c| is_name(c) || c == '-') || !self.eat("()") {
            self.at = after;
            return Ok(None);
        }
        self.lines()?;
        let body = self.deeper(Parser::command)?;
        Ok(Some(Command::Compound(Rc::new(Compound::Function(name, body)), Rc::default())))
    }
}
