//! One command of a script: its redirections, its body, what it puts in place of `$( )`.

use super::*;

impl Machine<'_> {
    pub(super) fn command(&mut self, c: &Command, cx: &mut Cx) -> Go<i32> {
        if c.redirects.is_empty() {
            return self.body(&c.body, cx);
        }
        let mut out = Vec::new();
        let mut to = [Sink::Out, Sink::Err];
        let mut stdin = cx.stdin.clone();
        for r in &c.redirects {
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
        let result = self.body(&c.body, &mut inner);
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
        let (word, append) = match &r.to {
            Target::Dup(n) => {
                let sink = match n {
                    1 | 2 => to[(*n - 1) as usize].clone(),
                    _ => return Ok(Some(format!("bash: {n}: Bad file descriptor"))),
                };
                if let 1 | 2 = r.fd {
                    to[(r.fd - 1) as usize] = sink;
                }
                return Ok(None);
            }
            Target::Here(word, newline) => {
                let mut text = self.join(word, cx)?;
                if *newline {
                    text.push('\n');
                }
                *stdin = Stdin { text: text.into(), complete: true };
                return Ok(None);
            }
            Target::Read(word) => {
                let name = self.join(word, cx)?;
                return Ok(match self.host.fs.read(&cx.env.path(&name)) {
                    Ok(text) => {
                        *stdin = Stdin { text, complete: true };
                        None
                    }
                    Err(why) => Some(format!("bash: {name}: {why}")),
                });
            }
            Target::Write(word) => (word, false),
            Target::Append(word) => (word, true),
        };
        let name = self.join(word, cx)?;
        if name.is_empty() {
            return Ok(Some("bash: : No such file or directory".into()));
        }
        let path = cx.env.path(&name);
        let before = self.host.fs.read(&path);
        let start = if append { before.unwrap_or_default() } else { "".into() };
        if let Err(why) = self.host.fs.write(&path, &start) {
            return Ok(Some(format!("bash: {name}: {why}")));
        }
        let sink = Sink::File(path);
        match r.fd {
            1 | 2 => to[(r.fd - 1) as usize] = sink,
            -1 => *to = [sink.clone(), sink],
            _ => {}
        }
        Ok(None)
    }

    pub(super) fn body(&mut self, body: &Body, cx: &mut Cx) -> Go<i32> {
        self.depth += 1;
        if self.depth > NESTING_MAX {
            self.depth -= 1;
            self.say(cx, "bash: maximum nesting level exceeded");
            return Err(Flow::Exit(1));
        }
        let result = self.compound(body, cx);
        self.depth -= 1;
        result
    }
    pub(super) fn compound(&mut self, body: &Body, cx: &mut Cx) -> Go<i32> {
        match body {
            Body::Simple { assigns, words } => self.simple(assigns, words, cx),
            Body::Group(list) => self.list(list, cx),
            Body::Subshell(list) => self.subshell(list, cx),
            Body::If(arms, or) => {
                for (test, then) in arms {
                    if self.list(test, cx)? == 0 {
                        return self.list(then, cx);
                    }
                }
                self.list(or, cx)
            }
            Body::While { until, test, body } => {
                let mut status = 0;
                loop {
                    if (self.list(test, cx)? == 0) == *until {
                        return Ok(status);
                    }
                    match self.list(body, cx) {
                        Ok(s) => status = s,
                        Err(flow) => match leave(flow)? {
                            true => return Ok(0),
                            false => status = 0,
                        },
                    }
                    self.steps += 1;
                    if self.steps > STEPS_MAX {
                        self.say(cx, "not simulated: a loop that never waits");
                        return Err(Flow::Exit(1));
                    }
                }
            }
            Body::For(name, words, body) => {
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
            Body::Case(word, arms) => {
                let subject = self.words_once(std::slice::from_ref(word), cx)?.join(" ");
                for (patterns, list) in arms {
                    for p in patterns {
                        let pattern = self.join(p, cx)?;
                        if glob_match(&pattern, &subject) {
                            return self.list(list, cx);
                        }
                    }
                }
                Ok(0)
            }
            Body::Function(name, command) => {
                self.functions.retain(|(n, _)| n != name);
                self.functions.push((name.clone(), Rc::new((**command).clone())));
                Ok(0)
            }
        }
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

    pub(super) fn simple(&mut self, assigns: &[(String, Word)], words: &[Word], cx: &mut Cx) -> Go<i32> {
        cx.env.substituted = false;
        let mut words = self.expand(words, cx)?;
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
