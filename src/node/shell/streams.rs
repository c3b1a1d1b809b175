//! Where a process reads and writes: the container's log, files, pipes.

use std::rc::Rc;

use super::kernel::Kernel;
use super::process::Process;
use crate::node::runtime::disk::{View, clean};

/// A pipe holds as much before its writers wait.
const PIPE_MAX: usize = 64 << 10;
/// A file may grow to this.
const FILE_MAX: usize = 4 << 20;

/// What a descriptor leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Fd {
    /// `/dev/null`.
    Null,
    /// The container's log; true is stderr.
    Log(bool),
    /// A text to be read from this byte on: a file's, a here-document's.
    Text(Rc<str>, usize),
    /// A file to which is appended.
    File(Rc<str>),
    /// The reading end of a pipe.
    PipeIn(u32),
    /// The writing end of a pipe.
    PipeOut(u32),
}

/// A pipe.
#[derive(Clone, Debug, Default)]
pub struct Pipe {
    /// What was written and not read.
    pub text: String,
    /// A command substitution reads it.
    pub captured: bool,
}

/// What reading gave.
pub enum Read {
    /// This much, up to and with a line's end if a line was wanted.
    Text(String),
    /// Nothing will come.
    End,
    /// Nothing has come yet.
    Wait,
}

/// Writing failed: nobody reads.
pub struct Broken;

impl Process {
    /// Whether a descriptor leads there.
    pub fn holds(&self, fd: &Fd) -> bool {
        self.fds.values().chain(self.saved_fds()).any(|f| f == fd)
    }

    /// Write to a descriptor.
    pub fn write(&mut self, fd: u8, text: &str, kernel: &mut Kernel, view: &mut View<'_>) -> Result<(), Broken> {
        match self.fds.get(&fd) {
            None | Some(Fd::Null | Fd::Text(..) | Fd::PipeIn(_)) => {}
            Some(Fd::Log(is_stderr)) => kernel.write_log(*is_stderr, text),
            Some(Fd::File(path)) => {
                let before = view.read(path).unwrap_or_default();
                if before.len() + text.len() <= FILE_MAX {
                    let _ = view.write(path, format!("{before}{text}").into());
                }
            }
            Some(Fd::PipeOut(pipe)) => {
                if !kernel.has_reader(*pipe) {
                    return Err(Broken);
                }
                if let Some(p) = kernel.pipes.get_mut(pipe) {
                    p.text.push_str(text);
                }
            }
        }
        Ok(())
    }
    /// Whether a writer has to wait until the pipe is read.
    pub fn is_full(&self, kernel: &Kernel) -> bool {
        match self.fds.get(&1) {
            Some(Fd::PipeOut(pipe)) => kernel.pipes.get(pipe).is_some_and(|p| p.text.len() > PIPE_MAX),
            _ => false,
        }
    }

    /// Read from stdin: a line, or all that is there.
    pub fn read(&mut self, line: bool, kernel: &mut Kernel) -> Read {
        let cut = |text: &str| if line { text.find('\n').map_or(text.len(), |i| i + 1) } else { text.len() };
        match self.fds.get_mut(&0) {
            Some(Fd::Text(text, at)) => {
                let rest = &text[*at..];
                if rest.is_empty() {
                    return Read::End;
                }
                let n = cut(rest);
                let out = rest[..n].to_string();
                *at += n;
                Read::Text(out)
            }
            Some(Fd::PipeIn(pipe)) => {
                let pipe = *pipe;
                let writers = kernel.has_writer(pipe);
                let Some(p) = kernel.pipes.get_mut(&pipe) else { return Read::End };
                if p.text.is_empty() {
                    return if writers { Read::Wait } else { Read::End };
                }
                if line && !p.text.contains('\n') && writers {
                    return Read::Wait;
                }
                let n = cut(&p.text);
                let rest = p.text.split_off(n);
                Read::Text(std::mem::replace(&mut p.text, rest))
            }
            _ => Read::End,
        }
    }

    /// Open a file for a redirection.
    pub fn open(&self, path: &str, append: bool, view: &mut View<'_>) -> Result<Fd, String> {
        let clean_path = clean(&self.cwd, path);
        match clean_path.as_str() {
            "/dev/null" => return Ok(Fd::Null),
            "/dev/stdout" | "/dev/tty" => return Ok(self.fds.get(&1).cloned().unwrap_or(Fd::Null)),
            "/dev/stderr" => return Ok(self.fds.get(&2).cloned().unwrap_or(Fd::Null)),
            "/proc/1/fd/1" => return Ok(Fd::Log(false)),
            "/proc/1/fd/2" => return Ok(Fd::Log(true)),
            _ => {}
        }
        if !append || view.get(&clean_path).is_none() {
            view.write(&clean_path, "".into()).map_err(|why| format!("can't create {path}: {why}"))?;
        }
        Ok(Fd::File(clean_path.into()))
    }
    /// Open a file to be read.
    pub fn open_in(&self, path: &str, view: &View<'_>) -> Result<Fd, String> {
        let clean_path = clean(&self.cwd, path);
        match clean_path.as_str() {
            "/dev/null" => Ok(Fd::Null),
            "/dev/stdin" => Ok(self.fds.get(&0).cloned().unwrap_or(Fd::Null)),
            _ => match view.read(&clean_path) {
                Ok(text) => Ok(Fd::Text(text, 0)),
                Err("No such file or directory") => Err(format!("can't open {path}: no such file")),
                Err(why) => Err(format!("can't open {path}: {why}")),
            },
        }
    }
}
