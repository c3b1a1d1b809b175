//! The terminal on the control plane node: a shell that is one process of the world.

mod ask;
mod run;
mod typing;

use std::collections::VecDeque;
use std::rc::Rc;

use litemap::LiteMap;

use crate::sim::{Addr, Digest, Hasher};
use crate::wire::{Body, Component, Ctx, Input, Payload};

use super::config::Config;
use super::env::Env;
use super::exec::Functions;
use super::fs::Fs;
use super::io::{Answer, Fd};
use super::term::Screen;
use super::unix::ssh::HERE;
use run::Process;

/// What the shell is woken for.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// The alarm of a question.
    Alarm(u64),
    /// A script that never waits goes on.
    GoOn(u64),
    /// The next line that was typed ahead.
    Next,
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Alarm(n) => h.word(n << 2),
            Timer::GoOn(n) => h.word(n << 2 | 1),
            Timer::Next => h.word(2),
        }
    }
}

/// The shell.
#[derive(Clone, Debug)]
pub struct Shell {
    config: Rc<Config>,
    screen: Screen,
    fs: Fs,
    /// The files as the machine's system knows them.
    told: Fs,
    env: Env,
    functions: Functions,
    /// Lines of a command that is not complete.
    partial: String,
    /// Lines typed while a command runs.
    ahead: VecDeque<Rc<str>>,
    foreground: Option<u64>,
    processes: LiteMap<u64, Process>,
    /// Which process waits for the answer to a question, and where.
    asked: LiteMap<u64, (u64, Addr)>,
    next_id: u64,
    next_job: u64,
    last_status: i32,
}

impl Shell {
    /// A shell that nobody has typed into.
    pub fn new(config: Config) -> Shell {
        let mut fs = Fs::default();
        for (path, text) in &config.files {
            fs.put(path, text);
        }
        Shell {
            config: Rc::new(config),
            screen: Screen::default(),
            told: fs.clone(),
            fs,
            env: Env::login("root", "/root"),
            functions: Vec::new(),
            partial: String::new(),
            ahead: VecDeque::new(),
            foreground: None,
            processes: LiteMap::new(),
            asked: LiteMap::new(),
            next_id: 1,
            next_job: 1,
            last_status: 0,
        }
    }

    /// What is shown.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }
    /// `controlplane:~$ `, or `> ` where a command is not complete.
    pub fn prompt(&self) -> String {
        if !self.partial.is_empty() {
            return "> ".into();
        }
        let home = self.env.var("HOME");
        let cwd = match self.env.cwd.strip_prefix(home) {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => format!("~{rest}"),
            _ => self.env.cwd.to_string(),
        };
        match self.env.var(HERE) {
            "" => format!("{}:{cwd}$ ", self.config.hostname),
            there => format!("{there}:~$ "),
        }
    }
    /// Whether a command runs in the foreground, or lines typed ahead wait for their turn.
    pub fn busy(&self) -> bool {
        self.foreground.is_some() || !self.ahead.is_empty()
    }
    /// The exit status of the last command.
    pub fn last_status(&self) -> i32 {
        self.last_status
    }
    /// The files of the machine.
    pub fn files(&self) -> &Fs {
        &self.fs
    }
    /// A file has been there from the beginning.
    pub fn put_file(&mut self, path: &str, text: &str) {
        [&mut self.fs, &mut self.told].into_iter().for_each(|files| files.put(path, text));
    }
    /// Where the terminal stands.
    pub fn config(&self) -> &Config {
        &self.config
    }
    /// A machine joined: where everybody listens now.
    pub fn listen(&mut self, directory: crate::wire::Directory) {
        Rc::make_mut(&mut self.config).directory = directory;
    }
    /// The words with which a line could go on at `cursor` (bytes), for Tab: whole words, to replace the one before the cursor.
    pub fn complete(&self, line: &str, cursor: usize) -> Vec<String> {
        let mut at = cursor.min(line.len());
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        super::complete::candidates(&line[..at], &self.env, &self.fs)
    }
}

/// What `clear` writes.
pub const CLEAR: &str = "\u{1b}[H\u{1b}[2J\u{1b}[3J";

impl Component for Shell {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => {
                let config = (*self.config).clone();
                *self = Shell::new(config);
            }
            Input::Message { payload, .. } => match payload {
                // What its machine's system says of a file that was written.
                Payload::Response(r) if r.id == 0 => {
                    if let Body::Text(said) = &r.body {
                        self.screen.write(Fd::Err, said);
                    }
                }
                Payload::Response(r) => {
                    let failed = !r.is_ok();
                    self.answer(r.id, ctx, false, |slot| {
                        slot.ended |= failed;
                        slot.answer = Some(Answer::Response(r));
                    });
                }
                Payload::Watch(frame) => self.answer(frame.id, ctx, true, |slot| slot.frames.push(frame)),
                Payload::WatchEnd(id) => self.answer(id, ctx, false, |slot| slot.ended = true),
                _ => {}
            },
            Input::Timer(Timer::Alarm(id)) => {
                self.answer(id, ctx, false, |slot| slot.answer = Some(Answer::Over));
            }
            Input::Timer(Timer::GoOn(id)) => {
                if let Some((job, _)) = self.asked.remove(&id) {
                    self.run(job, ctx);
                }
            }
            Input::Timer(Timer::Next) => self.read(ctx),
            Input::Closed { peer } => {
                let open: Vec<u64> = self.asked.iter().filter(|(_, (_, at))| *at == peer).map(|(id, _)| *id).collect();
                for id in open {
                    self.answer(id, ctx, false, |slot| {
                        slot.ended = true;
                        slot.answer.get_or_insert(Answer::Refused);
                    });
                }
            }
        }
    }
}
