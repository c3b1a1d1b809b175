//! Where a parser stands in its text: blanks, line ends and the here-documents behind them, words that are reserved.

use super::*;

/// They end a list that something else began.
const CLOSING: [&str; 8] = ["then", "else", "elif", "fi", "do", "done", "esac", "}"];

/// What ends a word.
pub(super) const BREAKS: &str = " \t\r\n;&|()<>";

impl Parser {
    pub(super) fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }
    pub(super) fn next_is(&self, f: impl Fn(char) -> bool) -> bool {
        self.text.get(self.at + 1).is_some_and(|c| f(*c))
    }
    pub(super) fn ahead(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(i, c)| self.text.get(self.at + i) == Some(&c))
    }
    pub(super) fn eat(&mut self, text: &str) -> bool {
        let there = self.ahead(text);
        if there {
            self.at += text.chars().count();
        }
        there
    }
    /// The characters from here on of which this holds.
    pub(super) fn take_while(&mut self, f: impl Fn(char) -> bool) -> String {
        let text: String = self.text[self.at..].iter().copied().take_while(|c| f(*c)).collect();
        self.at += text.chars().count();
        text
    }
    pub(super) fn name(&mut self) -> String {
        self.take_while(is_name)
    }

    /// A reserved word, if it stands here whole.
    pub(super) fn keyword(&mut self, word: &str) -> bool {
        let there = self.at_word(word);
        self.at += if there { word.len() } else { 0 };
        there
    }
    fn at_word(&self, word: &str) -> bool {
        let after = self.text.get(self.at + word.len());
        self.ahead(word) && after.is_none_or(|c| BREAKS.contains(*c))
    }
    /// Whether one of these reserved words or operators stands here.
    pub(super) fn at_end(&self, ends: &[&str]) -> bool {
        ends.iter().any(|end| if end.starts_with([')', ';']) { self.ahead(end) } else { self.at_word(end) })
    }
    /// Whether a word stands here that cannot begin a command.
    pub(super) fn at_closing(&self) -> bool {
        self.at_end(&CLOSING)
    }
    pub(super) fn want(&mut self, word: &str) -> Parsed<()> {
        self.lines()?;
        if self.keyword(word) { Ok(()) } else { Err(self.unexpected()) }
    }
    pub(super) fn want_operator(&mut self, operator: &str) -> Parsed<()> {
        self.lines()?;
        if self.eat(operator) { Ok(()) } else { Err(self.unexpected()) }
    }
    /// The token that stands here is one too many, or the text is at its end too early.
    pub(super) fn unexpected(&self) -> Fault {
        const TWO: [&str; 5] = ["||", "&&", ";;", "<<", ">>"];
        Fault::Unexpected(match self.peek() {
            None => return Fault::End(""),
            Some('\n') => "newline".into(),
            Some(c) if "|&;()<>".contains(c) => {
                TWO.iter().find(|two| self.ahead(two)).map_or_else(|| c.to_string(), |two| (*two).into())
            }
            Some(_) => self.text[self.at..].iter().take_while(|c| !BREAKS.contains(**c)).collect(),
        })
    }

    /// A line goes on in the next one, which may not have been typed yet.
    pub(super) fn continued(&mut self, chars: usize) {
        self.at += chars;
        self.cut = self.at >= self.text.len();
    }
    pub(super) fn blanks(&mut self) {
        loop {
            match self.peek() {
                Some(' ' | '\t' | '\r') => self.at += 1,
                Some('\\') if self.next_is(|c| c == '\n') => self.continued(2),
                Some('#') => {
                    while self.peek().is_some_and(|c| c != '\n') {
                        self.at += 1;
                    }
                }
                _ => return,
            }
        }
    }
    /// Skips line ends too, and reads the here-documents that begin there.
    pub(super) fn lines(&mut self) -> Parsed<()> {
        loop {
            self.blanks();
            if self.peek() != Some('\n') {
                return Ok(());
            }
            self.at += 1;
            self.documents()?;
        }
    }
    /// The here-documents that the line before this place asked for.
    pub(super) fn documents(&mut self) -> Parsed<()> {
        for document in std::mem::take(&mut self.pending) {
            let mut body = String::new();
            loop {
                if self.at >= self.text.len() {
                    if self.typed {
                        return Err(Fault::End(""));
                    }
                    break;
                }
                let line = self.take_while(|c| c != '\n');
                let whole = self.eat("\n");
                let line = if document.strip { line.trim_start_matches('\t') } else { &line };
                if line == document.end {
                    break;
                }
                if !whole && self.typed {
                    return Err(Fault::End(""));
                }
                body.push_str(line);
                body.push('\n');
            }
            let word: Word = if document.plain {
                Rc::from([Part::quoted(body)])
            } else {
                let body: Vec<char> = body.chars().collect();
                self.inner(&body)?.quoted_parts(None)?.into()
            };
            let _ = document.target.set(word);
        }
        Ok(())
    }
}
