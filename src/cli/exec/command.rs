//! One command of a script: its redirections, its body, what it puts in place of `$( )`.

use super::*;
use crate::shell::{Dialect, arithmetic, condition, glob, pattern, test};

impl Machine<'_> {
    pub(super) fn command(&mut self, c: &Command, cx: &mut Cx) -> Go<i32> {
        if c.redirects().is_empty() {
            return self.body(c, cx);
        }
        let mut out = Vec::new();
        let mut to = [Sink::Out, Sink::Err];
        let mut stdin = cx.stdin.clone();
        for r in c.redirects() {
            match self.redirect(r, cx, &mut to, &mut stdin)? {
                None => {}
                Some(complaint) => {
                    self.say(cx, &complaint);
                    return Ok(1);
                }
            }
        }
        let mut inner = Cx { env: &mut *cx.env, stage: cx.stage, stdin, out: &mut out };
        self.host.redirected += 1;
        let result = self.body(c, &mut inner);
        self.host.redirected -= 1;
        let mut files: Vec<(String, String)> = Vec::new();
        for chunk in out {
            match &to[usize::from(chunk.fd == Fd::Err)] {
                Sink::Out => cx.out.push(Chunk { fd: Fd::Out, ..chunk }),
                Sink::Err => cx.out.push(Chunk { fd: Fd::Err, ..chunk }),
                Sink::File(path) => match files.iter_mut().find(|(p, _)| p == path) {
                    Some((_, text)) => text.push_str(&chunk.text),
                    None => files.push((path.clone(), chunk.text)),
                },
            }
        }
        for (path, text) in files {
            if matches!(result, Err(Flow::Blocked)) {
                self.host.open.push((*path).into());
            }
            let before = self.host.fs.read(&path).unwrap_or_default();
            if let Err(why) = self.host.fs.write(&path, &format!("{before}{text}")) {
                self.say(cx, &format!("write error: {why}"));
            }
        }
        result
    }
    pub(super) fn redirect(
        &mut self,
        r: &Redirect,
        cx: &mut Cx,
        to: &mut [Sink; 2],
        stdin: &mut Stdin,
    ) -> Go<Option<String>> {
        let mut text = self.join(&r.target(), cx)?;
        match r.mode {
            Mode::Duplicate if text == "-" => match r.fd {
                0 => *stdin = Stdin { text: "".into(), complete: true },
                fd => lead(to, fd, Sink::File("/dev/null".into())),
            },
            Mode::Duplicate => match (text.as_str(), r.fd) {
                ("0", 0) => {}
                ("1", fd) => lead(to, fd, to[0].clone()),
                ("2", fd) => lead(to, fd, to[1].clone()),
                _ => return Ok(Some(format!("bash: {text}: Bad file descriptor"))),
            },
            Mode::Document | Mode::Line => {
                if r.mode == Mode::Line {
                    text.push('\n');
                }
                *stdin = Stdin { text: text.into(), complete: true };
            }
            Mode::Read => match self.host.fs.read(&cx.env.path(&text)) {
                Ok(text) => *stdin = Stdin { text, complete: true },
                Err(why) => return Ok(Some(format!("bash: {text}: {why}"))),
            },
            Mode::Write | Mode::Append if text.is_empty() => {
                return Ok(Some("bash: : No such file or directory".into()));
            }
            Mode::Write | Mode::Append => {
                let path = cx.env.path(&text);
                let before = self.host.fs.read(&path);
                let start = if r.mode == Mode::Append { before.unwrap_or_default() } else { "".into() };
                if let Err(why) = self.host.fs.write(&path, &start) {
                    return Ok(Some(format!("bash: {text}: {why}")));
                }
                let sink = Sink::File(path);
                if r.both {
                    *to = [sink.clone(), sink];
                } else {
                    lead(to, r.fd, sink);
                }
            }
        }
        Ok(None)
    }

    pub(super) fn body(&mut self, command: &Command, cx: &mut Cx) -> Go<i32> {
        self.depth += 1;
        if self.depth > NESTING_MAX {
            self.depth -= 1;
            self.say(cx, "bash: maximum nesting level exceeded");
            return Err(Flow::Exit(1));
        }
        let result = match command {
            Command::Simple(simple) => self.simple(simple, cx),
            Command::Compound(compound, _) => self.compound(compound, cx),
        };
        self.depth -= 1;
        result
    }
    pub(super) fn compound(&mut self, compound: &Compound, cx: &mut Cx) -> Go<i32> {
        match compound {
            Compound::Group(list) => self.list(list, cx),
            Compound::Subshell(list) => self.subshell(list, cx),
            Compound::If(arms, or) => {
                for (test, then) in arms {
                    if self.list(test, cx)? == 0 {
                        return self.list(then, cx);
                    }
                }
                or.as_ref().map_or(Ok(0), |or| self.list(or, cx))
            }
            Compound::Loop { until, test, body } => self.rounds(*until, test, body, None, cx),
            Compound::Count { first, test, step, body } => {
                self.list(first, cx)?;
                self.rounds(false, test, body, Some(step), cx)
            }
            Compound::Arith(word) => self.once(cx, |m, cx| {
                let value = m.with(cx, |scope| arithmetic(word, scope))?;
                Ok(i32::from(value == 0))
            }),
            Compound::Test(words) => self.once(cx, |m, cx| {
                let words = m.with(cx, |scope| condition(words, scope))?;
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                match test(&words, true, &m.io(cx), Dialect::Bash) {
                    Ok(holds) => Ok(i32::from(!holds)),
                    Err(why) => {
                        m.say(cx, &format!("bash: [[: {why}"));
                        Ok(2)
                    }
                }
            }),
            Compound::For { name, words, body } => {
                let values = match words {
                    None => cx.env.args.clone(),
                    Some(words) => self.words_once(words, cx)?,
                };
                let mut status = 0;
                for value in values.iter() {
                    cx.env.set(name, value);
                    match self.list(body, cx) {
                        Ok(s) => status = s,
                        Err(flow) => match leave(flow)? {
                            true => return Ok(0),
                            false => status = 0,
                        },
                    }
                }
                Ok(status)
            }
            Compound::Case(word, arms) => {
                let subject = self.words_once(std::slice::from_ref(word), cx)?.join(" ");
                for (patterns, list) in arms {
                    for p in patterns {
                        if glob(&self.with(cx, |scope| pattern(p, scope))?, &subject) {
                            return self.list(list, cx);
                        }
                    }
                }
                Ok(0)
            }
            Compound::Function(name, command) => {
                self.functions.retain(|(n, _)| n != name);
                self.functions.push((name.clone(), command.clone()));
                Ok(0)
            }
        }
    }
    /// `while` and `until`, and `for (( ))`, which steps after each round.
    fn rounds(&mut self, until: bool, test: &List, body: &List, step: Option<&List>, cx: &mut Cx) -> Go<i32> {
        let mut status = 0;
        loop {
            if (self.list(test, cx)? == 0) == until {
                return Ok(status);
            }
            match self.list(body, cx) {
                Ok(s) => status = s,
                Err(flow) => match leave(flow)? {
                    true => return Ok(0),
                    false => status = 0,
                },
            }
            if let Some(step) = step {
                self.list(step, cx)?;
            }
            self.steps += 1;
            if self.steps > STEPS_MAX {
                self.say(cx, "not simulated: a loop that never waits");
                return Err(Flow::Exit(1));
            }
        }
    }
    /// A condition that is a unit of its own.
    fn once(&mut self, cx: &mut Cx, f: impl FnOnce(&mut Self, &mut Cx) -> Go<i32>) -> Go<i32> {
        let done = self.unit(cx, |m, cx| f(m, cx).map(|status| Done::Ran(Ok(status))))?;
        status_of(done)
    }
    pub(super) fn subshell(&mut self, list: &List, cx: &mut Cx) -> Go<i32> {
        let mut env = cx.env.clone();
        let stage = self.host.log.fork(cx.stage);
        let mut inner = Cx { env: &mut env, stage, stdin: cx.stdin.clone(), out: &mut *cx.out };
        match self.list(list, &mut inner) {
            Err(Flow::Exit(n) | Flow::Return(n)) => Ok(n),
            other => other,
        }
    }
    /// The output of `$( ... )`.
    pub fn substitute(&mut self, list: &List, cx: &mut Cx) -> Go<String> {
        let mut out = Vec::new();
        let mut env = cx.env.clone();
        let stage = self.host.log.fork(cx.stage);
        let mut inner = Cx { env: &mut env, stage, stdin: cx.stdin.clone(), out: &mut out };
        let result = self.list(list, &mut inner);
        cx.env.substituted = true;
        cx.env.status = match result {
            Ok(n) | Err(Flow::Exit(n) | Flow::Return(n)) => n,
            Err(flow) => {
                cx.out.extend(out.into_iter().filter(|c| c.fd == Fd::Err));
                return Err(flow);
            }
        };
        let mut text = String::new();
        for chunk in out {
            match chunk.fd {
                Fd::Out => text.push_str(&chunk.text),
                Fd::Err => cx.out.push(chunk),
            }
        }
        text.truncate(text.trim_end_matches('\n').len());
        Ok(text)
    }
    pub(super) fn words_once(&mut self, words: &[Word], cx: &mut Cx) -> Go<Rc<Vec<String>>> {
        let done = self.unit(cx, |m, cx| Ok(Done::Words(Rc::new(m.expand(words, cx)?))))?;
        match done {
            Done::Words(w) => Ok(w),
            Done::Ran(r) => r.map(|_| Rc::default()),
        }
    }

    pub(super) fn simple(&mut self, simple: &Simple, cx: &mut Cx) -> Go<i32> {
        let assigns = &simple.assigns;
        cx.env.substituted = false;
        let mut words = self.expand(&simple.words, cx)?;
        if words.is_empty() {
            for (name, value) in assigns {
                let value = self.join(value, cx)?;
                cx.env.set(name, &value);
            }
            return Ok(if cx.env.substituted { cx.env.status } else { 0 });
        }
        let saved = (!assigns.is_empty()).then(|| cx.env.vars.clone());
        for (name, value) in assigns {
            let value = self.join(value, cx)?;
            cx.env.set(name, &value);
        }
        if let Some(alias) = cx.env.aliases.get(words[0].as_str()).cloned() {
            let mut longer: Vec<String> = alias.split_whitespace().map(String::from).collect();
            longer.extend(words.drain(1..));
            words = longer;
        }
        let result = self.words(&words, cx);
        if let Some(vars) = saved {
            cx.env.vars = vars;
        }
        result
    }
}

/// What a descriptor leads to from now on; the terminal has no others than stdout and stderr.
fn lead(to: &mut [Sink; 2], fd: u8, sink: Sink) {
    if let 1 | 2 = fd {
        to[usize::from(fd) - 1] = sink;
    }
}
