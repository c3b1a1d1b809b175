//! The words of a simple command find their function or program, and the programs that run others.

use super::*;
use crate::cli::unix::ssh::{self, HERE};
use crate::shell::{Dialect, parse};

impl Machine<'_> {
    /// Run the command that these words name.
    pub fn words(&mut self, words: &[String], cx: &mut Cx) -> Go<i32> {
        let Some(name) = words.first() else { return Ok(0) };
        if let Some((_, function)) = self.functions.iter().find(|(n, _)| n == name) {
            let function = function.clone();
            let args = std::mem::replace(&mut cx.env.args, Rc::new(words[1..].to_vec()));
            let result = self.command(&function, cx);
            cx.env.args = args;
            return match result {
                Err(Flow::Return(n)) => Ok(n),
                other => other,
            };
        }
        let number = |i: usize, or| words.get(i).and_then(|w| w.parse::<i64>().ok()).unwrap_or(or);
        match name.as_str() {
            "exit" | "logout" => Err(Flow::Exit(number(1, i64::from(cx.env.status)) as i32 & 255)),
            "return" => Err(Flow::Return(number(1, i64::from(cx.env.status)) as i32 & 255)),
            "break" => Err(Flow::Break(number(1, 1).clamp(1, 100) as u32)),
            "continue" => Err(Flow::Continue(number(1, 1).clamp(1, 100) as u32)),
            "timeout" => self.timeout(words, cx),
            "time" | "command" | "exec" | "sudo" | "nohup" | "env" if words.len() > 1 => self.words(&words[1..], cx),
            "sh" | "bash" | "eval" | "source" | "." => self.script_of(words, cx),
            // What is run on another machine may have pipes of its own.
            "ssh" if words.len() > 2 && self.knows_host(&words[1]) && !self.goes_whole(words) => {
                let host = words[1].rsplit('@').next().unwrap_or("");
                let before = cx.env.var(HERE).to_string();
                cx.env.set(HERE, host);
                let result = self.script_of(&["eval".into(), words[2..].join(" ")], cx);
                cx.env.set(HERE, &before);
                result
            }
            "xargs" => self.xargs(words, cx),
            "watch" => self.watch(words, cx),
            _ => {
                let mut io = Io {
                    host: &mut *self.host,
                    env: &mut *cx.env,
                    stage: cx.stage,
                    stdin: cx.stdin.clone(),
                    out: &mut *cx.out,
                };
                match crate::cli::commands::run(words, &mut io) {
                    Ok(n) | Err(Stop::Exit(n)) => Ok(n),
                    Err(Stop::Blocked) => Err(Flow::Blocked),
                }
            }
        }
    }
    fn goes_whole(&self, words: &[String]) -> bool {
        let host = words[1].rsplit('@').next().unwrap_or("");
        ssh::is_whole(host, &self.host.config.hostname, &words[2..].join(" "))
    }
    fn knows_host(&self, host: &str) -> bool {
        let host = host.rsplit('@').next().unwrap_or(host);
        self.host.config.directory.resolve(&format!("{host}:22")).is_some()
    }
    /// `timeout 5 command`: 124 where it had to be ended.
    pub(super) fn timeout(&mut self, words: &[String], cx: &mut Cx) -> Go<i32> {
        let mut at = 1;
        while words.get(at).is_some_and(|w| w.starts_with('-')) {
            at += if matches!(words[at].as_str(), "-s" | "-k") { 2 } else { 1 };
        }
        let Some(span) = words.get(at).and_then(|w| crate::cli::expand::parse_seconds(w)) else {
            self.say(cx, &format!("timeout: invalid time interval '{}'", words.get(at).map_or("", |w| w)));
            return Ok(125);
        };
        let over = self.io(cx).alarm(span);
        let stage = self.host.log.fork(cx.stage);
        let mut env = cx.env.clone();
        let mut inner = Cx { env: &mut env, stage, stdin: cx.stdin.clone(), out: &mut *cx.out };
        match self.words(&words[at + 1..], &mut inner) {
            Err(Flow::Blocked) if over => {
                self.host.log.kill(stage);
                Ok(124)
            }
            other => other,
        }
    }
    pub(super) fn script_of(&mut self, words: &[String], cx: &mut Cx) -> Go<i32> {
        let text = match words[0].as_str() {
            "eval" => words[1..].join(" "),
            "sh" | "bash" if words.get(1).is_some_and(|w| w == "-c") => words.get(2).cloned().unwrap_or_default(),
            _ => {
                let file = words.get(1).map_or("-", |w| w);
                match blocked(self.io(cx).read(file))? {
                    Ok(text) => text.to_string(),
                    Err(why) => {
                        self.say(cx, &format!("bash: {file}: {why}"));
                        return Ok(127);
                    }
                }
            }
        };
        let list = match parse(&text, Dialect::Bash) {
            Ok(list) => list,
            Err(fault) => {
                self.say(cx, &format!("{}: -c: line 1: {}", words[0], fault.said(Dialect::Bash)));
                return Ok(2);
            }
        };
        if matches!(words[0].as_str(), "sh" | "bash") {
            let args = words.iter().skip(if words.get(1).is_some_and(|w| w == "-c") { 4 } else { 2 });
            let old = std::mem::replace(&mut cx.env.args, Rc::new(args.cloned().collect()));
            let result = self.subshell(&list, cx);
            cx.env.args = old;
            return result;
        }
        let stage = if cx.stage == 0 { self.host.log.fork(0) } else { cx.stage };
        let mut inner = Cx { env: &mut *cx.env, stage, stdin: cx.stdin.clone(), out: &mut *cx.out };
        self.list(&list, &mut inner)
    }
    pub(super) fn xargs(&mut self, words: &[String], cx: &mut Cx) -> Go<i32> {
        let mut at = 1;
        let (mut each, mut replace) = (None, None);
        while let Some(w) = words.get(at).filter(|w| w.starts_with('-')) {
            match w.as_str() {
                "-n" | "-L" => {
                    each = words.get(at + 1).and_then(|n| n.parse::<usize>().ok());
                    at += 1;
                }
                "-I" => {
                    replace = words.get(at + 1).cloned();
                    at += 1;
                }
                w if w.starts_with("-n") => each = w[2..].parse().ok(),
                w if w.starts_with("-I") => replace = Some(w[2..].into()),
                _ => {}
            }
            at += 1;
        }
        let text = blocked(self.io(cx).read_all())?;
        let items: Vec<String> = match &replace {
            Some(_) => text.lines().filter(|l| !l.trim().is_empty()).map(|l| l.trim().to_string()).collect(),
            None => text.split_whitespace().map(String::from).collect(),
        };
        if items.is_empty() {
            return Ok(0);
        }
        let base = if at < words.len() { words[at..].to_vec() } else { vec!["echo".to_string()] };
        let size = if replace.is_some() { 1 } else { each.unwrap_or(items.len()).max(1) };
        let mut status = 0;
        for batch in items.chunks(size) {
            let command: Vec<String> = match &replace {
                Some(mark) => base.iter().map(|w| w.replace(mark.as_str(), &batch[0])).collect(),
                None => base.iter().chain(batch).cloned().collect(),
            };
            let mut inner = Cx { env: &mut *cx.env, stage: cx.stage, stdin: Stdin::default(), out: &mut *cx.out };
            if self.words(&command, &mut inner)? != 0 {
                status = 123;
            }
        }
        Ok(status)
    }
    /// `watch -n 2 command`: prints each round below the last one, where the real one paints over it.
    pub(super) fn watch(&mut self, words: &[String], cx: &mut Cx) -> Go<i32> {
        let (mut at, mut every) = (1, 2_000);
        while let Some(w) = words.get(at).filter(|w| w.starts_with('-')) {
            let n = match w.as_str() {
                "-n" => {
                    at += 1;
                    words.get(at).map_or("", |w| w)
                }
                w => w.trim_start_matches("-n"),
            };
            every = crate::cli::expand::parse_seconds(n).map_or(every, |s| s.as_ms().max(100));
            at += 1;
        }
        let line = words[at.min(words.len())..].join(" ");
        if line.is_empty() {
            self.say(cx, "Usage:\n watch [options] command");
            return Ok(1);
        }
        loop {
            let now = self.io(cx).now();
            let seconds = every / 1000;
            let head = format!("Every {seconds}.0s: {line}    t={}s\n", now.as_secs());
            self.io(cx).line(&head);
            self.script_of(&["eval".into(), line.clone()], cx)?;
            self.io(cx).line("");
            blocked(self.io(cx).sleep(crate::sim::Span::ms(every)))?;
        }
    }
}
