//! Small Unix programs, as far as people use them at a Kubernetes terminal.

mod awk;
mod builtin;
mod editor;
mod files;
mod grep;
mod print;
mod sed;
pub mod ssh;
mod text;

use super::io::{Io, Wait};

/// A program.
pub type Program = fn(&[String], &mut Io) -> Wait<i32>;

/// The program of a name.
pub fn find(name: &str) -> Option<Program> {
    Some(match name {
        "alias" => builtin::alias,
        "cd" => builtin::cd,
        "export" | "declare" | "local" | "readonly" => builtin::export,
        "unset" => builtin::unset,
        "unalias" => builtin::unalias,
        "set" | "shopt" | ":" | "true" | "trap" | "history" | "complete" => |_, _| Ok(0),
        "false" => |_, _| Ok(1),
        "test" | "[" => builtin::test,
        "sleep" => builtin::sleep,
        "wait" => builtin::wait,
        "date" => builtin::date,
        "env" | "printenv" => builtin::env,
        "which" | "type" => builtin::which,
        "read" => builtin::read,
        "clear" => |_, io| {
            io.print(super::shell::CLEAR);
            Ok(0)
        },
        "whoami" => |_, io| {
            let user = io.env.var("USER").to_string();
            io.line(&user);
            Ok(0)
        },
        "hostname" => |_, io| {
            let name = io.host.config.hostname.to_string();
            io.line(&name);
            Ok(0)
        },
        "pwd" => |_, io| {
            let cwd = io.env.cwd.to_string();
            io.line(&cwd);
            Ok(0)
        },
        "echo" => print::echo,
        "printf" => print::printf,
        "seq" => print::seq,
        "cat" => files::cat,
        "cp" => files::cp,
        "mv" => files::mv,
        "rm" => files::rm,
        "ls" => files::ls,
        "mkdir" => files::mkdir,
        "touch" => files::touch,
        "tee" => files::tee,
        "head" => text::head,
        "tail" => text::tail,
        "wc" => text::wc,
        "sort" => text::sort,
        "uniq" => text::uniq,
        "cut" => text::cut,
        "tr" => text::tr,
        "base64" => text::base64,
        "grep" | "egrep" => grep::grep,
        "sed" => sed::sed,
        "awk" | "gawk" | "mawk" => awk::awk,
        "vi" | "vim" | "nano" | "editor" => editor::edit,
        "ssh" => ssh::ssh,
        _ => return None,
    })
}

/// A file's name and its text.
type Input = (String, std::rc::Rc<str>);

/// The text of the files that are named, one after the other, or of standard input; complaints are printed.
fn inputs(name: &str, files: &[&str], io: &mut Io) -> Wait<(Vec<Input>, i32)> {
    let mut found = Vec::new();
    let mut status = 0;
    let files = if files.is_empty() { &["-"][..] } else { files };
    for file in files {
        match io.read(file)? {
            Ok(text) => found.push(((*file).to_string(), text)),
            Err(why) => {
                io.complain(&format!("{name}: {file}: {why}"));
                status = 1;
            }
        }
    }
    Ok((found, status))
}

/// Short switches and the words that are none. `with_value` lists the letters that take a value.
fn options<'w>(words: &'w [String], with_value: &str) -> (Vec<(char, String)>, Vec<&'w str>) {
    let (mut switches, mut rest) = (Vec::new(), Vec::new());
    let mut at = 1;
    while at < words.len() {
        let w = words[at].as_str();
        at += 1;
        if w == "--" {
            rest.extend(words[at..].iter().map(String::as_str));
            break;
        }
        if let Some(long) = w.strip_prefix("--") {
            let (name, value) = long.split_once('=').unwrap_or((long, ""));
            let short = match name {
                "decode" => 'd',
                "wrap" => 'w',
                "ignore-case" => 'i',
                "invert-match" => 'v',
                "count" => 'c',
                "quiet" => 'q',
                "lines" => 'n',
                "in-place" => 'i',
                "recursive" => 'r',
                "parents" => 'p',
                "delimiter" => 'd',
                "fields" => 'f',
                "only-matching" => 'o',
                _ => '?',
            };
            switches.push((short, value.into()));
            continue;
        }
        if w.len() < 2 || !w.starts_with('-') {
            rest.push(w);
            continue;
        }
        let letters: Vec<(usize, char)> = w.char_indices().skip(1).collect();
        for (i, c) in letters {
            if with_value.contains(c) {
                let inline = &w[i + c.len_utf8()..];
                if inline.is_empty() {
                    switches.push((c, words.get(at).cloned().unwrap_or_default()));
                    at += 1;
                } else {
                    switches.push((c, inline.into()));
                }
                break;
            }
            switches.push((c, String::new()));
        }
    }
    (switches, rest)
}

fn has(switches: &[(char, String)], c: char) -> bool {
    switches.iter().any(|(s, _)| *s == c)
}

fn value(switches: &[(char, String)], c: char) -> Option<&str> {
    switches.iter().rev().find(|(s, _)| *s == c).map(|(_, v)| v.as_str())
}
