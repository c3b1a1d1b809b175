//! How a command waits: it does not. It is run again from its start on every answer, and reads the answers it already has.
//!
//! ```text
//!   run --http?--> no answer yet: Err(Blocked)      the shell sends the request
//!   run --http!--> an answer --print--> Ok(0)       the shell re-ran it when the answer came
//! ```
//!
//! What has come to its end is not done again, where a command says so ([`Io::parts`]).
//!
//! So a running command is plain data, its [`Log`], and a checkpoint of the world is a clone. What a command asks is found
//! again by its place: the stage of the pipeline it runs in, and how manieth question of that stage it is.

mod edit;
mod part;

pub use edit::Draft;

use std::rc::Rc;

use litemap::LiteMap;

use crate::api::Value;
use crate::sim::{Span, Time};
use crate::wire::{Request, Response, WatchFrame};

use super::env::Env;
use super::host::Host;

/// Why a command cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// It waits for an answer that is not there yet.
    Blocked,
    /// It ends with this status.
    Exit(i32),
}

/// What running gives: a value, or the reason why there is none yet.
pub type Wait<T> = Result<T, Stop>;

/// What a command asked of the world outside.
#[derive(Clone, Debug)]
pub enum Ask {
    /// An HTTP request to the server at `ip:port`.
    Http {
        /// `172.30.1.2:6443`.
        server: Rc<str>,
        /// The request; its id is given when it is sent.
        request: Rc<Request>,
    },
    /// To be woken at an instant.
    Alarm(Time),
    /// What time it is: answered at once, and the same on every later run.
    Now,
    /// A number that nobody can guess.
    Random,
    /// Whether the background processes of this number have ended.
    Jobs(u64),
    /// What a person makes of a file's text.
    Edit {
        /// The file.
        file: Rc<str>,
        /// Its text.
        text: Rc<str>,
    },
}

/// What came back.
#[derive(Clone, Debug)]
pub enum Answer {
    /// An answer to a request.
    Response(Rc<Response>),
    /// Nobody listens there, or the connection broke before the answer.
    Refused,
    /// The alarm went off, or what was waited for is over.
    Over,
    /// The time.
    Time(Time),
    /// A number.
    Number(u64),
    /// The text that was saved, if it was.
    Edited(Option<Rc<str>>),
    /// What a part of the command came to.
    Done(Rc<part::Done>),
}

/// One question and what came back so far.
#[derive(Clone, Debug)]
pub struct Slot {
    /// The question.
    pub ask: Ask,
    /// Its number at the shell: the request's id.
    pub id: u64,
    /// Whether it has been sent.
    pub sent: bool,
    /// The answer.
    pub answer: Option<Answer>,
    /// The lines of a watch, without those that were folded into `kept`.
    pub frames: Vec<Rc<WatchFrame>>,
    /// What the reader remembers of the lines that are gone, and how many bytes it wrote about them.
    pub kept: Option<(Value, usize)>,
    /// Whether the watch ended.
    pub ended: bool,
    /// Whether the asker no longer wants the answer.
    pub dropped: bool,
}

impl Slot {
    /// Whether the answer goes on after its head.
    pub fn is_stream(&self) -> bool {
        let Ask::Http { request, .. } = &self.ask else { return false };
        !self.ended && (request.path.contains("watch=true") || request.path.contains("watch=1"))
    }
}

/// Where a question stands: the stage, and its number in the stage.
pub type Place = (u32, u32);

/// Everything that a unit of the script asked and was told.
#[derive(Clone, Debug, Default)]
pub struct Log {
    slots: LiteMap<Place, Slot>,
    stages: LiteMap<(u32, u32), u32>,
    counters: LiteMap<u32, u32>,
    forks: LiteMap<u32, u32>,
}

impl Log {
    /// Read from the start again.
    pub fn rewind(&mut self) {
        self.counters.clear();
        self.forks.clear();
    }
    /// The stage that forks off here: the same one on every run.
    pub fn fork(&mut self, parent: u32) -> u32 {
        let n = self.forks.entry(parent).or_default();
        *n += 1;
        let next = self.stages.len() as u32 + 1;
        *self.stages.entry((parent, *n)).or_insert(next)
    }
    /// The next question of a stage.
    pub fn place(&mut self, stage: u32) -> Place {
        let n = self.counters.entry(stage).or_default();
        *n += 1;
        (stage, *n)
    }
    /// The question at a place, made if it is asked for the first time.
    pub fn slot(&mut self, place: Place, ask: impl FnOnce() -> Ask) -> &mut Slot {
        self.slots.entry(place).or_insert_with(|| Slot {
            ask: ask(),
            id: 0,
            sent: false,
            answer: None,
            frames: Vec::new(),
            kept: None,
            ended: false,
            dropped: false,
        })
    }
    /// Every question.
    pub fn slots_mut(&mut self) -> impl Iterator<Item = (&Place, &mut Slot)> {
        self.slots.iter_mut()
    }
    /// The question that was sent under a number.
    pub fn by_id(&mut self, id: u64) -> Option<&mut Slot> {
        self.slots.iter_mut().map(|(_, s)| s).find(|s| s.sent && s.id == id)
    }
    /// A stage and all that forked off it are killed: nobody wants their answers.
    pub fn kill(&mut self, stage: u32) {
        for ((s, _), slot) in &mut self.slots {
            let mut at = *s;
            loop {
                if at == stage {
                    slot.dropped = true;
                    break;
                }
                match self.stages.iter().find(|(_, child)| **child == at) {
                    Some(((parent, _), _)) if *parent != at => at = *parent,
                    _ => break,
                }
            }
        }
    }
}

/// Where a piece of output goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fd {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}

/// A piece of output, and the stage that wrote it.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// The stage.
    pub stage: u32,
    /// Where to.
    pub fd: Fd,
    /// The text.
    pub text: String,
    /// Bytes before it that were shown and forgotten.
    pub skip: usize,
}

/// Standard input: what has come so far, and whether that is all.
#[derive(Clone, Debug)]
pub struct Stdin {
    /// What has come.
    pub text: Rc<str>,
    /// Whether no more will come.
    pub complete: bool,
}

impl Default for Stdin {
    fn default() -> Stdin {
        Stdin { text: "".into(), complete: true }
    }
}

/// What a command sees of the world: its terminal, its files, its network.
pub struct Io<'a> {
    /// The machine.
    pub host: &'a mut Host,
    /// Variables and working directory.
    pub env: &'a mut Env,
    /// Which stage this is.
    pub stage: u32,
    /// Standard input.
    pub stdin: Stdin,
    /// What was written.
    pub out: &'a mut Vec<Chunk>,
}

/// A watch that is read line by line.
#[derive(Clone, Copy, Debug)]
pub struct Stream {
    place: Place,
    read: usize,
    written: usize,
}

/// What a watch tells next.
#[derive(Clone, Debug)]
pub enum Next {
    /// A line.
    Frame(Rc<WatchFrame>),
    /// The server ended it.
    End,
}

impl Io<'_> {
    /// Whether what is written is seen, and not read by another command or kept in a file.
    pub fn is_terminal(&self) -> bool {
        self.stage == 0 && self.host.redirected == 0
    }
    /// Write to standard output.
    pub fn print(&mut self, text: &str) {
        self.write(Fd::Out, text);
    }
    /// Write a line to standard output.
    pub fn line(&mut self, text: &str) {
        self.write(Fd::Out, &format!("{text}\n"));
    }
    /// Write a line to standard error.
    pub fn complain(&mut self, text: &str) {
        self.write(Fd::Err, &format!("{text}\n"));
    }
    /// Write to standard error.
    pub fn warn(&mut self, text: &str) {
        self.write(Fd::Err, text);
    }
    /// Write a line to standard error, and end with status 1.
    pub fn fail<T>(&mut self, text: &str) -> Wait<T> {
        self.complain(text);
        Err(Stop::Exit(1))
    }
    fn write(&mut self, fd: Fd, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.out.last_mut() {
            Some(last) if last.fd == fd && last.stage == self.stage => last.text.push_str(text),
            _ => self.out.push(Chunk { stage: self.stage, fd, text: text.into(), skip: 0 }),
        }
    }

    fn slot(&mut self, ask: impl FnOnce() -> Ask) -> &mut Slot {
        let place = self.host.log.place(self.stage);
        self.host.log.slot(place, ask)
    }

    /// Ask a server, and wait for the answer. `None`: nobody answers there.
    pub fn http(&mut self, server: &str, request: Request) -> Wait<Option<Rc<Response>>> {
        let slot = self.slot(|| Ask::Http { server: server.into(), request: Rc::new(request) });
        match &slot.answer {
            Some(Answer::Response(r)) => Ok(Some(r.clone())),
            Some(_) => Ok(None),
            None => Err(Stop::Blocked),
        }
    }
    /// Ask for a watch: the head of its answer, and the stream that follows it.
    pub fn watch(&mut self, server: &str, request: Request) -> Wait<(Option<Rc<Response>>, Stream)> {
        let place = (self.stage, self.host.log.counters.get(&self.stage).copied().unwrap_or(0) + 1);
        let head = self.http(server, request)?;
        let written = self.written();
        Ok((head, Stream { place, read: 0, written }))
    }
    /// The next line of a watch.
    pub fn next(&mut self, stream: &mut Stream) -> Wait<Next> {
        let Some(slot) = self.host.log.slots.get(&stream.place) else { return Ok(Next::End) };
        match slot.frames.get(stream.read) {
            Some(frame) => {
                stream.read += 1;
                Ok(Next::Frame(frame.clone()))
            }
            None if slot.ended => Ok(Next::End),
            None => Err(Stop::Blocked),
        }
    }
    fn written(&self) -> usize {
        self.out.iter().filter(|c| c.stage == self.stage).map(|c| c.text.len() + c.skip).sum()
    }
    /// What was kept of the lines of a watch that are gone, if any.
    pub fn resume(&mut self, stream: &Stream) -> Option<Value> {
        let (value, bytes) = self.host.log.slots.get(&stream.place)?.kept.clone()?;
        self.out.push(Chunk { stage: self.stage, fd: Fd::Out, text: String::new(), skip: bytes });
        Some(value)
    }
    /// Fold the lines read so far into a value, so that a watch of an hour is not read from its start for each new line.
    /// Only where the output goes straight to the terminal; elsewhere nothing happens.
    pub fn keep(&mut self, stream: &mut Stream, value: impl FnOnce() -> Value) {
        const MANY: usize = 64;
        if !self.is_terminal() || stream.read < MANY {
            return;
        }
        let bytes = self.written().saturating_sub(stream.written);
        if let Some(slot) = self.host.log.slots.get_mut(&stream.place) {
            slot.frames.drain(..stream.read);
            slot.kept = Some((value(), bytes));
            stream.read = 0;
        }
    }
    /// The watch is no longer wanted.
    pub fn close(&mut self, stream: Stream) {
        if let Some(slot) = self.host.log.slots.get_mut(&stream.place) {
            slot.dropped = true;
        }
    }
    /// Wait for a while.
    pub fn sleep(&mut self, span: Span) -> Wait<()> {
        if self.alarm(span) { Ok(()) } else { Err(Stop::Blocked) }
    }
    /// Set an alarm, and say whether it has gone off.
    pub fn alarm(&mut self, span: Span) -> bool {
        let at = self.host.now + span;
        self.slot(|| Ask::Alarm(at)).answer.is_some()
    }
    /// What time it is.
    pub fn now(&mut self) -> Time {
        let now = self.host.now;
        let slot = self.slot(|| Ask::Now);
        match slot.answer.get_or_insert(Answer::Time(now)) {
            Answer::Time(t) => *t,
            _ => now,
        }
    }
    /// A number that nobody can guess.
    pub fn random(&mut self) -> u64 {
        let fresh = self.host.random();
        let slot = self.slot(|| Ask::Random);
        match slot.answer.get_or_insert(Answer::Number(fresh)) {
            Answer::Number(n) => *n,
            _ => fresh,
        }
    }
    /// Wait until background processes have ended.
    pub fn wait_jobs(&mut self, job: u64) -> Wait<()> {
        if self.slot(|| Ask::Jobs(job)).answer.is_some() { Ok(()) } else { Err(Stop::Blocked) }
    }

    /// All of standard input.
    pub fn read_all(&mut self) -> Wait<Rc<str>> {
        if self.stdin.complete { Ok(self.stdin.text.clone()) } else { Err(Stop::Blocked) }
    }
    /// A file, or standard input where the name is `-`; the error is the operating system's.
    pub fn read(&mut self, name: &str) -> Wait<Result<Rc<str>, &'static str>> {
        if name == "-" || name == "/dev/stdin" {
            return self.read_all().map(Ok);
        }
        Ok(self.host.fs.read(&self.env.path(name)))
    }
}
