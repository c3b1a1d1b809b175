//! Which commands there are, and how one is begun and goes on.

use super::filters::Filter;
use super::kernel::{Kernel, Turn};
use super::process::Process;
use super::streams::Read;
use super::{builtins, filters, tools};
use crate::node::runtime::disk::{View, clean};
use crate::node::runtime::programs::{self, Launch, Server};
use crate::sim::Time;

/// A command that takes time.
#[derive(Clone, Debug)]
pub enum Running {
    /// `sleep`.
    Sleep(Time),
    /// A server of the image.
    Server(Server),
    /// Waits for nothing that will come: `sleep infinity`, `tail -f /dev/null`.
    Forever,
    /// `yes`.
    Yes(String),
    /// Works on its input.
    Filter(Filter),
    /// `wait`.
    Wait(Vec<u32>),
    /// `read`: its variables.
    Read(Vec<String>),
}

impl Running {
    /// Whether a signal with a trap ends it at once.
    pub fn is_interruptible(&self) -> bool {
        matches!(self, Running::Wait(_))
    }
}

/// Programs that the images have and this world does not run.
const NOT_SIMULATED: &str = "awk find xargs wget nc nslookup ping ping6 traceroute vi tar gzip gunzip unzip md5sum sha256sum base64 \
                             dd df du ps top free mount umount chmod chown ln stat od hexdump diff time timeout watch ip ifconfig \
                             netstat route telnet httpd crond syslogd apk dmesg pgrep pkill killall readlink realpath mktemp nohup \
                             split paste join comm tac shuf fold sed getent";
const DEBIAN: &str = "bash dash apt apt-get dpkg perl python3 ss";
/// The directories in which programs lie.
const BIN: [&str; 6] = ["/bin", "/usr/bin", "/sbin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];

fn is_among(list: &str, name: &str) -> bool {
    list.split_whitespace().any(|w| w == name)
}

/// Whether an image with a shell has this program in a file.
pub fn is_command(name: &str, debian: bool) -> bool {
    ["sh", "echo", "printf", "true", "false", "test", "[", "kill", "pwd"].contains(&name)
        || name == "ash" && !debian
        || name == "busybox" && !debian
        || tools::is_tool(name)
        || filters::is_filter(name)
        || is_among(NOT_SIMULATED, name)
        || debian && is_among(DEBIAN, name)
}

impl Process {
    /// Begin a command. What it leaves in `status` is its exit code, unless it takes time.
    pub fn start(&mut self, words: Vec<String>, kernel: &mut Kernel, view: &mut View<'_>) {
        let mut name = words[0].as_str();
        if let Some((dir, base)) = name.rsplit_once('/') {
            if BIN.contains(&dir) || view.programs.contains(&name) {
                name = base;
            } else {
                return self.script(&words, kernel, view);
            }
        }
        let name = name.to_string();
        if builtins::run(self, &name, &words, kernel, view) {
            return;
        }
        let args: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
        if let Some(result) = tools::run(self, &name, &args, kernel, view) {
            self.status = match result {
                Ok(out) => self.print(&out, kernel, view),
                Err((out, why, code)) => {
                    self.print(&out, kernel, view);
                    if !why.is_empty() {
                        let _ = self.write(2, &format!("{why}\n"), kernel, view);
                    }
                    code
                }
            };
            return;
        }
        if let Some(began) = filters::begin(self, &name, &args, kernel.debian, view) {
            match began {
                Ok(filter) => self.push_running(Running::Filter(filter)),
                Err((why, code)) => {
                    let _ = self.write(2, &format!("{name}: {why}\n"), kernel, view);
                    self.status = code;
                }
            }
            return;
        }
        match name.as_str() {
            "sleep" => self.sleep(&args, kernel, view),
            "yes" => self.push_running(Running::Yes(if args.is_empty() { "y".into() } else { args.join(" ") })),
            "sh" | "ash" | "bash" | "dash" if name == "sh" || is_command(&name, kernel.debian) => {
                self.shell(&name, &args, kernel, view);
            }
            "busybox" if !args.is_empty() => self.start(words[1..].to_vec(), kernel, view),
            _ => self.program(&name, &words, kernel, view),
        }
    }

    /// Print; a process that writes where nobody reads is killed by SIGPIPE.
    fn print(&mut self, text: &str, kernel: &mut Kernel, view: &mut View<'_>) -> i32 {
        if text.is_empty() || self.write(1, text, kernel, view).is_ok() {
            return 0;
        }
        self.finish(141);
        141
    }

    fn sleep(&mut self, args: &[&str], kernel: &mut Kernel, view: &mut View<'_>) {
        let mut total: u64 = 0;
        for arg in args {
            if *arg == "infinity" || *arg == "inf" {
                return self.push_running(Running::Forever);
            }
            let Some(ns) = tools::duration(arg) else {
                let _ = self.write(2, &format!("sleep: invalid number '{arg}'\n"), kernel, view);
                self.status = 1;
                return;
            };
            total = total.saturating_add(ns);
        }
        if args.is_empty() {
            let _ = self.write(2, "sleep: missing operand\n", kernel, view);
            self.status = 1;
            return;
        }
        self.push_running(Running::Sleep(kernel.clock + crate::sim::Span(total)));
    }

    /// Another shell: in a process of its own, unless this one has nothing else to do.
    fn shell(&mut self, name: &str, args: &[&str], kernel: &mut Kernel, view: &mut View<'_>) {
        let mut rest = args;
        let mut text = None;
        while let Some(first) = rest.first().filter(|a| a.starts_with('-') && a.len() > 1) {
            rest = &rest[1..];
            self.exit_on_error |= !first.starts_with("--") && first.contains('e');
            if !first.starts_with("--") && first.contains('c') {
                let Some(given) = rest.first() else {
                    let _ = self.write(2, &format!("{name}: -c requires an argument\n"), kernel, view);
                    self.status = 2;
                    return;
                };
                text = Some(given.to_string());
                rest = &rest[1..];
                break;
            }
        }
        let own = match (&text, rest.first()) {
            (Some(_), Some(zero)) => zero.to_string(),
            _ => name.to_string(),
        };
        let script = match (text, rest.first()) {
            (Some(text), _) => text,
            (None, Some(file)) => match view.read(&clean(&self.cwd, file)) {
                Ok(text) => text.to_string(),
                Err(_) => {
                    let _ = self.write(
                        2,
                        &format!("{name}: can't open '{file}': No such file or directory\n"),
                        kernel,
                        view,
                    );
                    self.status = 2;
                    return;
                }
            },
            // Without a terminal the script comes from stdin.
            (None, None) => match self.read(false, kernel) {
                Read::Text(text) => text,
                Read::End | Read::Wait => String::new(),
            },
        };
        let args = rest.iter().skip(1).map(|a| a.to_string()).collect();
        self.become_script(own, args, &script, kernel, view);
    }
    fn script(&mut self, words: &[String], kernel: &mut Kernel, view: &mut View<'_>) {
        match view.read(&clean(&self.cwd, &words[0])) {
            Ok(text) => self.become_script(words[0].clone(), words[1..].to_vec(), &text, kernel, view),
            Err(_) => {
                self.complain(&format!("{}: not found", words[0]), kernel, view);
                self.status = 127;
            }
        }
    }
    fn become_script(&mut self, name: String, args: Vec<String>, text: &str, kernel: &mut Kernel, view: &mut View<'_>) {
        let is_new = self.is_idle();
        let mut child = self.fresh();
        (child.name, child.args) = (name, args);
        if is_new {
            std::mem::swap(self, &mut child);
            return self.evaluate(text, kernel, view);
        }
        child.evaluate(text, kernel, view);
        match kernel.fork(child) {
            Some(pid) => self.wait_for(pid),
            None => {
                self.complain("can't fork: Resource temporarily unavailable", kernel, view);
                self.status = 2;
            }
        }
    }

    /// A program of the image.
    fn program(&mut self, name: &str, words: &[String], kernel: &mut Kernel, view: &mut View<'_>) {
        let in_image = view.programs.iter().any(|p| p.rsplit('/').next() == Some(name));
        if let Some(server) = programs::server(name).filter(|_| in_image) {
            let find = |n: &str| self.vars.get(n).filter(|v| v.exported).map(|v| v.value.clone());
            let ip = view.ip.to_string();
            let launch = Launch { argv: words, env: &find, ip: &ip, by_entrypoint: false, now: kernel.clock };
            let started = programs::start(server, &launch);
            for (is_stderr, line) in started.lines {
                let _ = self.write(if is_stderr { 2 } else { 1 }, &format!("{line}\n"), kernel, view);
            }
            match started.then {
                Ok(server) => self.push_running(Running::Server(server)),
                Err(code) => self.status = code,
            }
            return;
        }
        self.status = 127;
        if in_image || is_command(name, kernel.debian) {
            let _ = self.write(2, &format!("{name}: this program is not simulated\n"), kernel, view);
            return;
        }
        let said = match (kernel.debian, self.name.as_str()) {
            (true, "bash") => format!("line 1: {}: command not found", words[0]),
            (true, _) => format!("1: {}: not found", words[0]),
            (false, _) => format!("{}: not found", words[0]),
        };
        self.complain(&said, kernel, view);
    }

    /// Let a command that takes time go on.
    pub(super) fn go_on(&mut self, running: Running, kernel: &mut Kernel, view: &mut View<'_>) -> Turn {
        match running {
            Running::Sleep(until) if kernel.clock >= until => {
                self.status = 0;
                Turn::Ran
            }
            Running::Sleep(until) => {
                self.push_running(running);
                Turn::Until(until)
            }
            Running::Server(_) | Running::Forever => {
                self.push_running(running);
                Turn::Blocked
            }
            Running::Yes(text) => {
                if self.is_full(kernel) {
                    self.push_running(Running::Yes(text));
                    return Turn::Blocked;
                }
                kernel.spend();
                if self.write(1, &format!("{text}\n"), kernel, view).is_err() {
                    self.status = 141;
                } else {
                    self.push_running(Running::Yes(text));
                }
                Turn::Ran
            }
            Running::Filter(filter) => self.filter(filter, kernel, view),
            Running::Wait(mut pids) => {
                pids.retain(|p| match kernel.ended.remove(p) {
                    Some(code) => {
                        self.status = code;
                        false
                    }
                    None => true,
                });
                if pids.is_empty() {
                    return Turn::Ran;
                }
                self.push_running(Running::Wait(pids));
                Turn::Blocked
            }
            Running::Read(names) => match self.read(true, kernel) {
                Read::Wait => {
                    self.push_running(Running::Read(names));
                    Turn::Blocked
                }
                Read::End => {
                    names.iter().for_each(|n| self.assign(n, String::new()));
                    self.status = 1;
                    Turn::Ran
                }
                Read::Text(line) => {
                    self.status = i32::from(!line.ends_with('\n'));
                    let mut rest = line.trim();
                    for (i, name) in names.iter().enumerate() {
                        let (word, after) = match rest.split_once([' ', '\t']) {
                            Some((word, after)) if i + 1 < names.len() => (word, after.trim_start()),
                            _ => (rest, ""),
                        };
                        self.assign(name, word.to_string());
                        rest = after;
                    }
                    Turn::Ran
                }
            },
        }
    }

    fn filter(&mut self, mut filter: Filter, kernel: &mut Kernel, view: &mut View<'_>) -> Turn {
        if self.is_full(kernel) {
            self.push_running(Running::Filter(filter));
            return Turn::Blocked;
        }
        let input = match filter.take_files() {
            Some(text) => Read::Text(text),
            None if filter.reads_stdin() => self.read(false, kernel),
            None => Read::End,
        };
        match input {
            Read::Wait => {
                self.push_running(Running::Filter(filter));
                Turn::Blocked
            }
            Read::Text(text) => {
                let (out, done) = filter.feed(&text);
                self.tee(&filter, &out, view);
                if self.print(&out, kernel, view) != 0 {
                    self.status = 141;
                } else if done {
                    self.status = filter.code();
                } else {
                    self.push_running(Running::Filter(filter));
                }
                Turn::Ran
            }
            Read::End => {
                let out = filter.end();
                self.status = filter.code();
                if self.print(&out, kernel, view) != 0 {
                    self.status = 141;
                } else if filter.follows() {
                    self.push_running(Running::Forever);
                }
                Turn::Ran
            }
        }
    }
    fn tee(&mut self, filter: &Filter, text: &str, view: &mut View<'_>) {
        for path in filter.copies() {
            let before = view.read(path).unwrap_or_default();
            let _ = view.write(path, format!("{before}{text}").into());
        }
    }
}
