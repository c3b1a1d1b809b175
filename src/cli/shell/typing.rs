//! Lines as they are typed, until they make a command.

use crate::cli::io::Fd;
use crate::cli::unix::ssh::{self, HERE};
use crate::shell::{Dialect, List, parse_typed};
use crate::wire::Ctx;

use super::{Shell, Timer};

/// The longest line that is read.
const LINE_BYTES_MAX: usize = 4 << 20;

impl Shell {
    /// One or several lines are typed (or pasted), Enter after each.
    pub fn type_line(&mut self, text: &str, ctx: &mut Ctx<'_, Timer>) {
        for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
            self.ahead.push_back(line.into());
        }
        self.read(ctx);
    }
    /// Ctrl-C.
    pub fn interrupt(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.ahead.clear();
        let prompt = if self.busy() { String::new() } else { self.prompt() };
        self.screen.typed(&prompt, "^C");
        self.partial.clear();
        self.last_status = 130;
        self.env.status = 130;
        if let Some(job) = self.foreground.take() {
            self.kill(job, ctx);
        }
    }

    /// Take the next line that was typed, if nothing runs.
    pub(super) fn read(&mut self, ctx: &mut Ctx<'_, Timer>) {
        while self.foreground.is_none() {
            let Some(line) = self.ahead.pop_front() else { return };
            let prompt = self.prompt();
            self.screen.typed(&prompt, &line);
            let again = !self.partial.is_empty();
            self.partial.push_str(&line);
            self.partial.push('\n');
            if self.partial.len() > LINE_BYTES_MAX {
                self.partial.clear();
                self.screen.write(Fd::Err, "bash: line too long\n");
                continue;
            }
            // A heredoc of many lines is not read again for each of them.
            if again && self.partial.len() > 1 << 16 && self.ahead.front().is_some_and(|l| !l.is_empty()) {
                continue;
            }
            match parse_typed(&self.partial) {
                Ok(list) => {
                    let whole = ssh::whole(self.env.var(HERE), &self.config.hostname, &self.partial);
                    let list = whole.and_then(|line| parse_typed(&line).ok()).unwrap_or(list);
                    self.partial.clear();
                    self.start(list, ctx);
                }
                Err(fault) if fault.wants_more() => {}
                Err(fault) => {
                    self.partial.clear();
                    self.screen.write(Fd::Err, &format!("bash: {}\n", fault.said(Dialect::Bash)));
                    self.last_status = 2;
                    self.env.status = 2;
                }
            }
        }
    }
    pub(super) fn start(&mut self, list: List, ctx: &mut Ctx<'_, Timer>) {
        if list.is_empty() {
            return;
        }
        let job = self.next_job;
        self.next_job += 1;
        self.foreground = Some(job);
        self.spawn(job, list, self.env.clone());
        self.run(job, ctx);
    }
}
