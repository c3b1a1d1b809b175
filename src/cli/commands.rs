//! The programs of the machine, by name.

use super::io::{Io, Wait};

/// What Tab offers as a first word.
pub const NAMES: &[&str] = &[
    "alias",
    "base64",
    "cat",
    "cd",
    "clear",
    "cp",
    "crictl",
    "curl",
    "cut",
    "date",
    "echo",
    "env",
    "exit",
    "export",
    "false",
    "grep",
    "head",
    "hostname",
    "ip",
    "journalctl",
    "kill",
    "killall",
    "kubectl",
    "ls",
    "mkdir",
    "mv",
    "nano",
    "printf",
    "pkill",
    "ps",
    "pwd",
    "rm",
    "sed",
    "seq",
    "sleep",
    "sort",
    "ssh",
    "systemctl",
    "tail",
    "tc",
    "tee",
    "test",
    "timeout",
    "touch",
    "tr",
    "true",
    "uniq",
    "vi",
    "wait",
    "watch",
    "wc",
    "which",
    "whoami",
    "xargs",
];

/// What reads only what is written to it does the same on every machine.
const FILTERS: &[&str] = &[
    "awk", "base64", "cut", "echo", "egrep", "false", "grep", "head", "printf", "sed", "seq", "sleep", "sort", "tail",
    "tr", "true", "uniq", "wc",
];

/// Whether there is a program or builtin of this name.
pub fn exists(name: &str) -> bool {
    NAMES.contains(&name) || super::unix::find(name).is_some()
}

/// Run a program or builtin.
pub fn run(words: &[String], io: &mut Io) -> Wait<i32> {
    let (there, own) = (io.env.var(super::unix::ssh::HERE).to_string(), io.host.config.hostname.to_string());
    if !there.is_empty() && there != own && words[0] != "ssh" && !FILTERS.contains(&&*words[0]) {
        return super::unix::ssh::remote(&there, &words.join(" "), io);
    }
    match words[0].as_str() {
        "kubectl" | "k" => super::kubectl::run(words, io),
        "curl" => super::curl::run(words, io),
        "systemctl" | "journalctl" | "crictl" | "ps" | "kill" | "pkill" | "killall" | "poweroff" | "halt"
        | "shutdown" | "ip" | "tc" => super::unix::ssh::remote(&own, &words.join(" "), io),
        name => match super::unix::find(name) {
            Some(program) => program(words, io),
            None => unknown(name, io),
        },
    }
}

fn unknown(name: &str, io: &mut Io) -> Wait<i32> {
    if name.contains('/') {
        let path = io.env.path(name);
        let text = match io.host.fs.get(&path) {
            Some(super::fs::Node::Dir) => "Is a directory",
            Some(super::fs::Node::File(_)) => "Permission denied",
            None => "No such file or directory",
        };
        io.complain(&format!("bash: {name}: {text}"));
        return Ok(if text.starts_with('N') { 127 } else { 126 });
    }
    io.complain(&format!("bash: {name}: command not found"));
    Ok(127)
}
