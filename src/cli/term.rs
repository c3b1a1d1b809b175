//! What the terminal shows: lines, each typed, written to standard output or to standard error.

use std::collections::VecDeque;
use std::rc::Rc;

use super::io::Fd;

/// What a line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineKind {
    /// Typed by the person, after a prompt.
    Typed,
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its place among all lines ever shown.
    pub id: u64,
    /// What it is.
    pub kind: LineKind,
    /// The prompt, of a typed line.
    pub prompt: Rc<str>,
    /// Its text, without the line end. Never markup; control characters are shown as `^X`.
    pub text: Rc<str>,
}

/// The lines that are kept.
#[derive(Clone, Debug, Default)]
pub struct Screen {
    lines: VecDeque<Rc<Line>>,
    next: u64,
    open: bool,
}

/// Older lines than so many are forgotten.
pub const LINES_MAX: usize = 5_000;
/// A longer line is shown in pieces of this size.
const LINE_CHARS_MAX: usize = 20_000;

impl Screen {
    /// The lines, oldest first.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = &Line> + ExactSizeIterator {
        self.lines.iter().map(|l| &**l)
    }
    /// Forget all.
    pub fn clear(&mut self) {
        self.lines.clear();
        self.open = false;
    }
    fn push(&mut self, kind: LineKind, prompt: &str, text: &str) {
        let text = visible(text);
        self.lines.push_back(Rc::new(Line { id: self.next, kind, prompt: prompt.into(), text: text.into() }));
        self.next += 1;
        while self.lines.len() > LINES_MAX {
            self.lines.pop_front();
        }
    }
    /// A line that was typed.
    pub fn typed(&mut self, prompt: &str, text: &str) {
        self.open = false;
        let shown: String = text.chars().take(LINE_CHARS_MAX).collect();
        self.push(LineKind::Typed, prompt, &shown);
    }
    /// Something that was written.
    pub fn write(&mut self, fd: Fd, text: &str) {
        let kind = if fd == Fd::Out { LineKind::Out } else { LineKind::Err };
        for piece in text.split_inclusive('\n') {
            let (line, ends) = match piece.strip_suffix('\n') {
                Some(line) => (line, true),
                None => (piece, false),
            };
            let joins = self.open && self.lines.back().is_some_and(|l| l.kind == kind);
            match self.lines.back_mut().filter(|_| joins) {
                Some(last) => {
                    let last = Rc::make_mut(last);
                    last.text = format!("{}{}", last.text, visible(line)).into();
                }
                None => {
                    let mut rest = line;
                    while let Some((at, _)) = rest.char_indices().nth(LINE_CHARS_MAX) {
                        self.push(kind, "", &rest[..at]);
                        rest = &rest[at..];
                    }
                    self.push(kind, "", rest);
                }
            }
            self.open = !ends;
        }
    }
}

/// Control characters as `^X`, so that nothing that is shown can do anything.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim_end_matches('\r').chars() {
        match c {
            '\t' => out.push('\t'),
            c if (c as u32) < 0x20 => {
                out.push('^');
                out.push(char::from(c as u8 + 0x40));
            }
            '\u{7f}' => out.push_str("^?"),
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[test]
fn lines_are_joined_and_bounded() {
    let mut s = Screen::default();
    s.write(Fd::Out, "a");
    s.write(Fd::Out, "b\nc");
    s.write(Fd::Err, "no\u{1b}[31m\n");
    let shown: Vec<(LineKind, &str)> = s.lines().map(|l| (l.kind, &*l.text)).collect();
    assert_eq!(shown, [(LineKind::Out, "ab"), (LineKind::Out, "c"), (LineKind::Err, "no^[[31m")]);
    s.write(Fd::Out, &"x\n".repeat(2 * LINES_MAX));
    assert_eq!(s.lines().len(), LINES_MAX);
}
