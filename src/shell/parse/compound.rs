//! What has commands inside: conditions, loops, groups; and the conditions of bash that have none.

use super::*;

impl Parser {
    pub(super) fn command(&mut self) -> Parsed<Command> {
        self.blanks();
        if self.at_closing() {
            return Err(self.unexpected());
        }
        let Some(compound) = self.compound()? else { return self.simple() };
        let mut redirects = Vec::new();
        loop {
            self.blanks();
            match self.redirect()? {
                Some(r) => redirects.push(r),
                None => return Ok(Command::Compound(Rc::new(compound), redirects.into())),
            }
        }
    }

    fn compound(&mut self) -> Parsed<Option<Compound>> {
        Ok(Some(if self.keyword("if") {
            self.conditional()?
        } else if self.keyword("while") {
            self.while_loop(false)?
        } else if self.keyword("until") {
            self.while_loop(true)?
        } else if self.keyword("for") {
            self.blanks();
            if self.dialect == Dialect::Bash && self.ahead("((") { self.count()? } else { self.for_loop()? }
        } else if self.keyword("case") {
            self.case()?
        } else if self.keyword("[[") {
            self.test()?
        } else if self.keyword("{") {
            Compound::Group(self.body(&["}"])?.0)
        } else if self.dialect == Dialect::Bash
            && self.ahead("((")
            && let Some(inner) = self.double_parentheses()?
        {
            Compound::Arith(self.arithmetic_text(&inner)?)
        } else if self.eat("(") {
            Compound::Subshell(self.body(&[")"])?.0)
        } else {
            return Ok(None);
        }))
    }

    fn conditional(&mut self) -> Parsed<Compound> {
        let mut arms = Vec::new();
        loop {
            let (test, _) = self.body(&["then"])?;
            let (body, end) = self.body(&["elif", "else", "fi"])?;
            arms.push((test, body));
            match end {
                "elif" => {}
                "else" => return Ok(Compound::If(arms, Some(self.body(&["fi"])?.0))),
                _ => return Ok(Compound::If(arms, None)),
            }
        }
    }
    fn while_loop(&mut self, until: bool) -> Parsed<Compound> {
        let (test, _) = self.body(&["do"])?;
        Ok(Compound::Loop { until, test, body: self.body(&["done"])?.0 })
    }
    fn for_loop(&mut self) -> Parsed<Compound> {
        let name = self.name();
        if name.is_empty() {
            return Err(self.unexpected());
        }
        self.lines()?;
        let words = if self.keyword("in") {
            let mut words = Vec::new();
            loop {
                self.blanks();
                match self.word()? {
                    Some(w) => words.push(w),
                    None => break Some(words),
                }
            }
        } else {
            None
        };
        Ok(Compound::For { name, words, body: self.loop_body()? })
    }
    /// `for ((first; test; step))`.
    fn count(&mut self) -> Parsed<Compound> {
        let inner = self.double_parentheses()?.ok_or_else(|| self.unexpected())?;
        let parts: Vec<&[char]> = inner.split(|c| *c == ';').collect();
        let [first, test, step] = parts[..] else { return Err(Fault::Unexpected("((".into())) };
        let command = |text: &[char], empty: &str| -> Parsed<List> {
            let empty: Vec<char> = empty.chars().collect();
            let blank = text.iter().all(|c| c.is_whitespace());
            let word = self.arithmetic_text(if blank { &empty } else { text })?;
            let command = Command::Compound(Rc::new(Compound::Arith(word)), Rc::default());
            let first = Pipeline { negate: false, commands: Rc::from([command]) };
            Ok(Rc::from([Item { first, rest: Vec::new(), background: false }]))
        };
        let (first, test, step) = (command(first, "1")?, command(test, "1")?, command(step, "1")?);
        Ok(Compound::Count { first, test, step, body: self.loop_body()? })
    }
    fn loop_body(&mut self) -> Parsed<List> {
        self.blanks();
        self.eat(";");
        self.want("do")?;
        Ok(self.body(&["done"])?.0)
    }
    fn case(&mut self) -> Parsed<Compound> {
        self.blanks();
        let Some(word) = self.word()? else { return Err(self.unexpected()) };
        self.want("in")?;
        let mut arms = Vec::new();
        loop {
            self.lines()?;
            if self.keyword("esac") {
                return Ok(Compound::Case(word, arms));
            }
            self.eat("(");
            let mut patterns = Vec::new();
            loop {
                self.blanks();
                let Some(p) = self.word()? else { return Err(self.unexpected()) };
                patterns.push(p);
                self.blanks();
                if !self.eat("|") {
                    break;
                }
            }
            self.want_operator(")")?;
            let body = self.deeper(|p| p.list(&[";;", "esac"]))?;
            if !self.eat(";;") && !self.at_end(&["esac"]) {
                return Err(self.unexpected());
            }
            arms.push((patterns, body));
        }
    }

    /// `[[ ... ]]`: what joins and compares is no operator of the shell in there.
    fn test(&mut self) -> Parsed<Compound> {
        let mut words: Vec<Word> = Vec::new();
        let mut is_regex = false;
        loop {
            self.lines()?;
            if self.keyword("]]") {
                return Ok(Compound::Test(words));
            }
            let operator = ["&&", "||", "(", ")", "<", ">"].iter().find(|op| !is_regex && self.ahead(op));
            let word = match operator {
                Some(operator) => {
                    self.at += operator.len();
                    Rc::from([Part::plain(*operator)])
                }
                None => {
                    let breaks = if is_regex { " \t\r\n" } else { lex::BREAKS };
                    self.word_to(breaks)?.ok_or_else(|| self.unexpected())?
                }
            };
            is_regex = matches!(&word[..], [Part::Text(text, false)] if text == "=~");
            words.push(word);
        }
    }
}
