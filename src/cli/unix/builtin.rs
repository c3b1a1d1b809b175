//! What bash does itself, and the clock.

use std::rc::Rc;

use crate::api::time;
use crate::cli::expand::parse_seconds;
use crate::cli::fs::Node;
use crate::cli::io::{Io, Wait};
use crate::shell::{self, Dialect};
use crate::wire::wall_secs;

pub fn alias(words: &[String], io: &mut Io) -> Wait<i32> {
    if words.len() == 1 {
        let all: Vec<String> = io.env.aliases.iter().map(|(k, v)| format!("alias {k}='{v}'\n")).collect();
        io.print(&all.concat());
    }
    for w in &words[1..] {
        match w.split_once('=') {
            Some((name, value)) => {
                Rc::make_mut(&mut io.env.aliases).insert(name.into(), value.into());
            }
            None => match io.env.aliases.get(w.as_str()).cloned() {
                Some(value) => io.line(&format!("alias {w}='{value}'")),
                None => {
                    io.complain(&format!("bash: alias: {w}: not found"));
                    return Ok(1);
                }
            },
        }
    }
    Ok(0)
}

pub fn unalias(words: &[String], io: &mut Io) -> Wait<i32> {
    for w in &words[1..] {
        Rc::make_mut(&mut io.env.aliases).remove(w.as_str());
    }
    Ok(0)
}

pub fn cd(words: &[String], io: &mut Io) -> Wait<i32> {
    let to = words.get(1).map_or(io.env.var("HOME"), |w| if w == "-" { io.env.var("OLDPWD") } else { w }).to_string();
    let path = io.env.path(&to);
    let why = match io.host.fs.get(&path) {
        Some(Node::Dir) => {
            let old = io.env.cwd.to_string();
            io.env.set("OLDPWD", &old);
            io.env.set("PWD", &path);
            io.env.cwd = path.into();
            return Ok(0);
        }
        Some(Node::File(_)) => "Not a directory",
        None => "No such file or directory",
    };
    io.complain(&format!("bash: cd: {to}: {why}"));
    Ok(1)
}

pub fn export(words: &[String], io: &mut Io) -> Wait<i32> {
    for w in words[1..].iter().filter(|w| !w.starts_with('-')) {
        if let Some((name, value)) = w.split_once('=') {
            io.env.set(name, value);
        }
    }
    Ok(0)
}

pub fn unset(words: &[String], io: &mut Io) -> Wait<i32> {
    for w in &words[1..] {
        Rc::make_mut(&mut io.env.vars).remove(w.as_str());
    }
    Ok(0)
}

pub fn env(_: &[String], io: &mut Io) -> Wait<i32> {
    let all: Vec<String> = io.env.vars.iter().map(|(k, v)| format!("{k}={v}\n")).collect();
    io.print(&all.concat());
    Ok(0)
}

pub fn which(words: &[String], io: &mut Io) -> Wait<i32> {
    let mut status = 0;
    for w in &words[1..] {
        if super::super::commands::NAMES.contains(&w.as_str()) {
            io.line(&format!("/usr/bin/{w}"));
        } else {
            status = 1;
        }
    }
    Ok(status)
}

pub fn read(words: &[String], io: &mut Io) -> Wait<i32> {
    let text = io.read_all()?;
    let line = text.lines().next().unwrap_or("").to_string();
    let names: Vec<&String> = words[1..].iter().filter(|w| !w.starts_with('-')).collect();
    let mut rest = line.trim();
    for (i, name) in names.iter().enumerate() {
        let (word, more) =
            if i + 1 == names.len() { (rest, "") } else { rest.split_once(char::is_whitespace).unwrap_or((rest, "")) };
        io.env.set(name, word);
        rest = more.trim_start();
    }
    Ok(i32::from(text.is_empty()))
}

pub fn sleep(words: &[String], io: &mut Io) -> Wait<i32> {
    let Some(word) = words.get(1) else {
        io.complain("sleep: missing operand\nTry 'sleep --help' for more information.");
        return Ok(1);
    };
    match parse_seconds(word) {
        Some(span) => io.sleep(span).map(|()| 0),
        None => {
            io.complain(&format!("sleep: invalid time interval '{word}'\nTry 'sleep --help' for more information."));
            Ok(1)
        }
    }
}

pub fn wait(words: &[String], io: &mut Io) -> Wait<i32> {
    let job = words.get(1).and_then(|w| w.trim_start_matches('%').parse().ok()).unwrap_or(0);
    io.wait_jobs(job)?;
    Ok(0)
}

pub fn date(words: &[String], io: &mut Io) -> Wait<i32> {
    let now = io.now();
    let secs = wall_secs(now) as i64;
    let text = time::rfc1123z(secs);
    let parts: Vec<&str> = text.split([' ', ',']).filter(|p| !p.is_empty()).collect();
    let iso = time::rfc3339(secs);
    let out = match words.iter().find(|w| w.starts_with('+')) {
        Some(format) => format[1..]
            .replace("%s", &secs.to_string())
            .replace("%F", &iso[..10])
            .replace("%T", &iso[11..19])
            .replace("%Y", &iso[..4])
            .replace("%m", &iso[5..7])
            .replace("%d", &iso[8..10])
            .replace("%H", &iso[11..13])
            .replace("%M", &iso[14..16])
            .replace("%S", &iso[17..19]),
        None => match parts.as_slice() {
            [wd, day, month, year, clock, ..] => format!("{wd} {month} {day:>2} {clock} UTC {year}"),
            _ => text,
        },
    };
    io.line(&out);
    Ok(0)
}

pub fn test(words: &[String], io: &mut Io) -> Wait<i32> {
    let mut args: Vec<&str> = words[1..].iter().map(String::as_str).collect();
    if words[0] == "[" && args.pop() != Some("]") {
        io.complain("bash: [: missing `]'");
        return Ok(2);
    }
    match shell::test(&args, false, io, Dialect::Bash) {
        Ok(holds) => Ok(i32::from(!holds)),
        Err(why) => {
            io.complain(&format!("bash: {}: {why}", words[0]));
            Ok(2)
        }
    }
}
