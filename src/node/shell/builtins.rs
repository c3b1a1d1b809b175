//! The commands that a shell carries out itself.

use super::commands::Running;
use super::kernel::Kernel;
use super::process::{LATER, Process, Seen, Var};
use crate::node::runtime::disk::{Entry, View, clean};
use crate::shell::{echo, printf, test};

/// Names that `type` and `command -v` call builtins.
const NAMES: &str = ". : [ break cd command continue echo eval exec exit export false kill local printf pwd read readonly return \
                     set shift source test times trap true type ulimit umask unset wait";

fn number(words: &[String], at: usize, default: i32) -> i32 {
    words.get(at).and_then(|w| w.parse().ok()).unwrap_or(default)
}

/// Carry a builtin out; false if there is none of this name.
pub fn run(p: &mut Process, name: &str, words: &[String], kernel: &mut Kernel, view: &mut View<'_>) -> bool {
    let say = |p: &mut Process, text: &str, kernel: &mut Kernel, view: &mut View<'_>| {
        p.status = 0;
        if p.write(1, text, kernel, view).is_err() {
            p.finish(141);
        }
    };
    match name {
        ":" | "true" => p.status = 0,
        "false" => p.status = 1,
        "echo" => say(p, &echo(&words[1..]), kernel, view),
        "printf" => {
            let words = words[1..].strip_prefix(&["--".to_string()]).unwrap_or(&words[1..]);
            let Some((format, values)) = words.split_first() else {
                p.complain("printf: usage: printf FORMAT [ARGUMENT...]", kernel, view);
                p.status = 1;
                return true;
            };
            let printed = printf(format, values, p.dialect());
            say(p, &printed.text, kernel, view);
            for why in &printed.complaints {
                let _ = p.write(2, &format!("printf: {why}\n"), kernel, view);
                p.status = 1;
            }
        }
        "pwd" => {
            let text = format!("{}\n", p.cwd);
            say(p, &text, kernel, view);
        }
        "exit" => {
            let code = number(words, 1, p.status) & 0xff;
            p.exit(code);
        }
        "return" => p.leave_function(number(words, 1, p.status)),
        "break" | "continue" => {
            p.status = 0;
            p.leave_loop(number(words, 1, 1).max(1) as usize, name == "continue");
        }
        "cd" => {
            let to = words
                .get(1)
                .cloned()
                .or_else(|| p.vars.get("HOME").map(|v| v.value.clone()))
                .unwrap_or_else(|| "/".into());
            let path = clean(&p.cwd, &to);
            match view.get(&path) {
                Some(Entry::Directory) => {
                    p.cwd = path.clone();
                    p.assign("PWD", path);
                    p.status = 0;
                }
                _ => {
                    p.complain(&format!("cd: can't cd to {to}: No such file or directory"), kernel, view);
                    p.status = 2;
                }
            }
        }
        "export" | "readonly" | "local" => {
            for word in &words[1..] {
                let (key, value) =
                    word.split_once('=').map_or((word.as_str(), None), |(k, v)| (k, Some(v.to_string())));
                let old = p.vars.get(key).cloned();
                let exported = name == "export" || old.as_ref().is_some_and(|v| v.exported);
                let value = value.or_else(|| old.filter(|_| name != "local").map(|v| v.value)).unwrap_or_default();
                p.vars.insert(key.into(), Var { value, exported, place: LATER });
            }
            p.status = 0;
        }
        "unset" => {
            words[1..].iter().for_each(|w| drop(p.vars.remove(w)));
            p.status = 0;
        }
        "set" => {
            let mut rest = &words[1..];
            while let Some(option) = rest.first().filter(|w| w.starts_with(['-', '+']) && w.len() > 1) {
                rest = &rest[1..];
                if option == "--" {
                    p.args = rest.to_vec();
                    rest = &[];
                } else if option.contains('e') && !option.contains('o') {
                    p.exit_on_error = option.starts_with('-');
                } else if option.ends_with('o') {
                    rest = rest.get(1..).unwrap_or_default();
                }
            }
            if !rest.is_empty() {
                p.args = rest.to_vec();
            }
            p.status = 0;
        }
        "shift" => {
            let n = number(words, 1, 1).max(0) as usize;
            p.status = i32::from(n > p.args.len());
            p.args.drain(..n.min(p.args.len()));
        }
        "test" | "[" => {
            let mut args: Vec<&str> = words[1..].iter().map(String::as_str).collect();
            if name == "[" && args.pop() != Some("]") {
                p.complain("[: missing ]", kernel, view);
                p.status = 2;
                return true;
            }
            let dialect = p.dialect();
            match test(&args, false, &Seen { process: p, view }, dialect) {
                Ok(yes) => p.status = i32::from(!yes),
                Err(why) => {
                    p.complain(&why, kernel, view);
                    p.status = 2;
                }
            }
        }
        "eval" => {
            let text = words[1..].join(" ");
            p.status = 0;
            p.evaluate(&text, kernel, view);
        }
        "." | "source" => {
            let path = words.get(1).cloned().unwrap_or_default();
            match view.read(&clean(&p.cwd, &path)) {
                Ok(text) => p.evaluate(&text, kernel, view),
                Err(_) => {
                    p.complain(&format!("{path}: No such file or directory"), kernel, view);
                    p.exit(2);
                }
            }
        }
        "exec" => {
            p.status = 0;
            if words.len() > 1 {
                p.forget_script();
                p.start(words[1..].to_vec(), kernel, view);
            }
        }
        "command" | "type" => {
            let asks = name == "type" || words.get(1).is_some_and(|w| w == "-v" || w == "-V");
            let Some(target) = words.get(if name == "type" { 1 } else { 1 + usize::from(asks) }).cloned() else {
                p.status = 0;
                return true;
            };
            if !asks {
                p.start(words[1..].to_vec(), kernel, view);
                return true;
            }
            let builtin = NAMES.split_whitespace().any(|n| n == target) || p.has_function(&target);
            let file = view.programs.iter().find(|f| f.rsplit('/').next() == Some(&target)).map(|f| f.to_string());
            let file = file.or_else(|| super::is_command(&target, kernel.debian).then(|| format!("/bin/{target}")));
            let text = match (builtin, file, name) {
                (true, _, "type") => format!("{target} is a shell builtin\n"),
                (true, ..) => format!("{target}\n"),
                (false, Some(file), "type") => format!("{target} is {file}\n"),
                (false, Some(file), _) => format!("{file}\n"),
                (false, None, _) => {
                    if name == "type" {
                        p.complain(&format!("{target}: not found"), kernel, view);
                    }
                    p.status = 127;
                    return true;
                }
            };
            say(p, &text, kernel, view);
        }
        "trap" => {
            p.status = 0;
            let Some((action, signals)) = words[1..].split_first() else { return true };
            for signal in signals {
                let key = match signal.trim_start_matches("SIG") {
                    "15" | "TERM" => "TERM",
                    "0" | "EXIT" => "EXIT",
                    other => other,
                };
                match action.as_str() {
                    "-" => drop(p.traps.remove(key)),
                    text => drop(p.traps.insert(key.into(), text.into())),
                }
            }
        }
        "wait" => {
            let given: Vec<u32> = words[1..].iter().filter_map(|w| w.trim_start_matches('%').parse().ok()).collect();
            let pids = if given.is_empty() { std::mem::take(&mut p.jobs) } else { given };
            let known = |pid: &u32| kernel.processes.contains_key(pid) || kernel.ended.contains_key(pid);
            let pids: Vec<u32> = pids.into_iter().filter(known).collect();
            p.status = 0;
            p.push_running(Running::Wait(pids));
        }
        "kill" => kill(p, &words[1..], kernel, view),
        "read" => {
            let names: Vec<String> = words[1..].iter().filter(|w| !w.starts_with('-')).cloned().collect();
            let names = if names.is_empty() { vec!["REPLY".into()] } else { names };
            p.push_running(Running::Read(names));
        }
        "umask" | "ulimit" | "times" | "hash" => p.status = 0,
        _ => return false,
    }
    true
}

fn kill(p: &mut Process, args: &[String], kernel: &mut Kernel, view: &mut View<'_>) {
    let mut code = 143;
    let (mut check, mut ends) = (false, true);
    for arg in args {
        if let Some(signal) = arg.strip_prefix('-') {
            check = signal == "0";
            let signal = signal.trim_start_matches("SIG");
            ends = matches!(signal, "15" | "TERM");
            code = match signal {
                "9" | "KILL" => 137,
                "2" | "INT" => 130,
                "1" | "HUP" => 129,
                "3" | "QUIT" => 131,
                _ => 143,
            };
            continue;
        }
        match arg.parse::<u32>().ok().and_then(|pid| kernel.processes.get_mut(&pid)) {
            Some(_) if check => p.status = 0,
            Some(other) if arg != "1" => {
                other.finish(code);
                p.status = 0;
            }
            // Signals to the first process from inside are ignored without a handler: servers have one for the usual end.
            _ if arg == "1" || arg == "$" => {
                kernel.terminated |= arg == "1" && ends;
                p.status = 0;
            }
            _ => {
                p.complain(&format!("can't kill pid {arg}: No such process"), kernel, view);
                p.status = 1;
            }
        }
    }
}
