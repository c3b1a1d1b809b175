//! Commands: what is expanded, what is redirected, what is begun.

use std::collections::VecDeque;
use std::rc::Rc;

use super::super::kernel::{Kernel, Turn};
use super::super::streams::Fd;
use super::{Frame, LATER, Process, Seen, Then, Var, has_substitution};
use crate::node::runtime::disk::View;
use crate::shell::{
    Command, Compound, Halt, Item, List, Mode, Pipeline, Redirect, Simple, Word, single, substitutions,
};

impl Process {
    pub(super) fn background(&mut self, list: &List, at: usize, kernel: &mut Kernel, view: &mut View<'_>) {
        let item = Item { background: false, ..list[at].clone() };
        let mut child = self.child(&Rc::from([item]));
        child.fds.insert(0, Fd::Null);
        match kernel.fork(child) {
            Some(pid) => {
                self.jobs.push(pid);
                self.vars.insert("!".into(), Var { value: pid.to_string(), exported: false, place: LATER });
                self.status = 0;
            }
            None => {
                self.complain("can't fork: Resource temporarily unavailable", kernel, view);
                self.status = 2;
            }
        }
    }

    pub(super) fn pipeline(&mut self, pipeline: &Pipeline, kernel: &mut Kernel, view: &mut View<'_>) {
        if let [command] = &*pipeline.commands {
            if pipeline.negate {
                self.frames.push(Frame::Not);
            }
            return self.command(command, kernel, view);
        }
        let mut input = self.fds.get(&0).cloned();
        let mut pids = Vec::new();
        let n = pipeline.commands.len();
        for (i, command) in pipeline.commands.iter().enumerate() {
            let single = Pipeline { negate: false, commands: Rc::from([command.clone()]) };
            let mut child = self.child(&Rc::from([Item { first: single, rest: Vec::new(), background: false }]));
            if let Some(fd) = input.take() {
                child.fds.insert(0, fd);
            }
            if i + 1 < n {
                let pipe = kernel.pipe();
                child.fds.insert(1, Fd::PipeOut(pipe));
                input = Some(Fd::PipeIn(pipe));
            }
            pids.extend(kernel.fork(child));
        }
        if pids.len() < n {
            self.complain("can't fork: Resource temporarily unavailable", kernel, view);
        }
        self.frames.push(Frame::WaitAll { pids, negate: pipeline.negate });
    }

    pub(super) fn command(&mut self, command: &Command, kernel: &mut Kernel, view: &mut View<'_>) {
        match command {
            Command::Simple(simple) => {
                let mut lists = Vec::new();
                let words = simple.assigns.iter().map(|(_, w)| w).chain(&simple.words);
                words.for_each(|w| substitutions(w, &mut lists));
                simple.redirects.iter().for_each(|r| substitutions(&r.target(), &mut lists));
                self.frames.push(Frame::Expand {
                    then: Then::Simple(simple.clone()),
                    lists: lists.into(),
                    child: None,
                });
            }
            Command::Compound(node, redirects) => {
                if !redirects.is_empty() {
                    let before = self.fds.clone();
                    if let Err(why) = self.redirect(redirects, view) {
                        self.complain(&why, kernel, view);
                        self.fds = before;
                        self.status = 1;
                        return;
                    }
                    self.frames.push(Frame::Restore { fds: Some(before), vars: Vec::new() });
                }
                self.compound(node, kernel, view);
            }
        }
    }

    pub(super) fn compound(&mut self, node: &Rc<Compound>, kernel: &mut Kernel, view: &mut View<'_>) {
        match &**node {
            Compound::If(..) => self.frames.push(Frame::If { node: node.clone(), arm: 0, testing: true }),
            Compound::Loop { .. } => self.frames.push(Frame::Loop { node: node.clone(), testing: false }),
            Compound::Count { first, test, .. } => {
                self.frames.push(Frame::Loop { node: node.clone(), testing: true });
                self.push_list(test.clone());
                self.push_list(first.clone());
            }
            Compound::For { words, .. } => self.expand_first(node, words.iter().flatten()),
            Compound::Case(word, arms) => {
                self.expand_first(node, [word].into_iter().chain(arms.iter().flat_map(|(p, _)| p)))
            }
            Compound::Arith(word) => self.expand_first(node, [word].into_iter()),
            Compound::Test(words) => self.expand_first(node, words.iter()),
            Compound::Group(list) => self.push_list(list.clone()),
            Compound::Subshell(list) => match kernel.fork(self.child(list)) {
                Some(pid) => self.frames.push(Frame::WaitAll { pids: vec![pid], negate: false }),
                None => {
                    self.complain("can't fork: Resource temporarily unavailable", kernel, view);
                    self.status = 2;
                }
            },
            Compound::Function(name, body) => {
                Rc::make_mut(&mut self.functions).insert(name.clone(), body.clone());
                self.status = 0;
            }
        }
    }

    /// What these words ask for is run before the command.
    fn expand_first<'w>(&mut self, node: &Rc<Compound>, words: impl Iterator<Item = &'w Word>) {
        let mut lists = Vec::new();
        words.for_each(|w| substitutions(w, &mut lists));
        self.frames.push(Frame::Expand { then: Then::Compound(node.clone()), lists: lists.into(), child: None });
    }

    /// Run the next command substitution, or go on with what waits for them.
    pub(super) fn expand(
        &mut self,
        then: Then,
        mut lists: VecDeque<List>,
        child: Option<(u32, u32, List)>,
        kernel: &mut Kernel,
        view: &mut View<'_>,
    ) -> Option<Turn> {
        if let Some((pid, pipe, list)) = child {
            let Some(code) = kernel.ended.remove(&pid) else {
                self.frames.push(Frame::Expand { then, lists, child: Some((pid, pipe, list)) });
                return Some(Turn::Blocked);
            };
            self.status = code;
            self.outputs.push((list, kernel.pipes.remove(&pipe).map(|p| p.text).unwrap_or_default()));
        }
        if let Some(list) = lists.pop_front() {
            let pipe = kernel.pipe();
            if let Some(p) = kernel.pipes.get_mut(&pipe) {
                p.captured = true;
            }
            let mut sub = self.child(&list);
            sub.fds.insert(1, Fd::PipeOut(pipe));
            let child = kernel.fork(sub).map(|pid| (pid, pipe, list));
            self.frames.push(Frame::Expand { then, lists, child });
            return None;
        }
        let done = match then {
            Then::Simple(simple) => return self.simple(&simple, kernel, view),
            Then::Compound(node) => self.begin(node, view),
        };
        self.outputs.clear();
        if let Err(why) = done {
            self.refuse(why, kernel, view);
        }
        None
    }

    pub(super) fn simple(&mut self, simple: &Simple, kernel: &mut Kernel, view: &mut View<'_>) -> Option<Turn> {
        kernel.spend();
        let prepared = self.prepare(simple, view);
        self.outputs.clear();
        let (words, assigns) = match prepared {
            Ok(p) => p,
            Err(why) => {
                self.refuse(why, kernel, view);
                return Some(Turn::Ran);
            }
        };
        let before = self.fds.clone();
        if let Err(why) = self.redirect(&simple.redirects, view) {
            self.complain(&why, kernel, view);
            self.fds = before;
            self.status = 1;
            return Some(Turn::Ran);
        }
        if words.is_empty() {
            if !simple.words.is_empty()
                || !assigns.is_empty() && !simple.assigns.iter().any(|(_, w)| has_substitution(w))
            {
                self.status = 0;
            }
            for (name, value) in assigns {
                self.assign(&name, value);
            }
            self.fds = before;
            return Some(Turn::Ran);
        }
        let keeps = words[0] == "exec" && words.len() == 1;
        let redirected = !simple.redirects.is_empty() && !keeps;
        let mut saved = Vec::new();
        for (name, value) in assigns {
            saved.push((name.clone(), self.vars.insert(name, Var { value, exported: true, place: LATER })));
        }
        if redirected || !saved.is_empty() {
            self.frames.push(Frame::Restore { fds: redirected.then_some(before), vars: saved });
        }
        if let Some(body) = self.functions.get(&words[0]).cloned() {
            let args = std::mem::replace(&mut self.args, words[1..].to_vec());
            self.frames.push(Frame::Call { args });
            self.command(&body, kernel, view);
        } else {
            self.start(words, kernel, view);
        }
        Some(Turn::Ran)
    }

    #[allow(clippy::type_complexity)]
    pub(super) fn prepare(
        &mut self,
        simple: &Simple,
        view: &View<'_>,
    ) -> Result<(Vec<String>, Vec<(String, String)>), Halt> {
        let mut assigns = Vec::new();
        for (name, word) in &simple.assigns {
            assigns.push((name.clone(), single(word, &mut Seen { process: self, view })?));
        }
        let mut words = Vec::new();
        self.arguments(&simple.words, view, &mut words)?;
        Ok((words, assigns))
    }

    pub(super) fn redirect(&mut self, redirects: &[Redirect], view: &mut View<'_>) -> Result<(), String> {
        for r in redirects {
            let target = single(&r.target(), &mut Seen { process: self, view }).map_err(|why| match why {
                Halt::Error(why) => why,
                Halt::Waits => String::new(),
            })?;
            let fd = match r.mode {
                Mode::Read => self.open_in(&target, view)?,
                Mode::Write | Mode::Append => self.open(&target, r.mode == Mode::Append, view)?,
                Mode::Document => Fd::Text(target.into(), 0),
                Mode::Line => Fd::Text(format!("{target}\n").into(), 0),
                Mode::Duplicate if target == "-" => Fd::Null,
                Mode::Duplicate => {
                    let from = target.parse::<u8>().ok().and_then(|n| self.fds.get(&n).cloned());
                    from.ok_or_else(|| format!("{target}: Bad file descriptor"))?
                }
            };
            if r.both {
                self.fds.insert(1, fd.clone());
                self.fds.insert(2, fd);
            } else {
                self.fds.insert(r.fd, fd);
            }
        }
        Ok(())
    }
}
