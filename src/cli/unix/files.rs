//! Programs about files.

use crate::cli::fs::{Node, base};
use crate::cli::io::{Io, Wait};
use crate::sim::Arrange;

use super::{has, inputs, options};

pub fn cat(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, files) = options(words, "");
    // What has come so far is passed on at once, so that a pipe flows.
    if (files.is_empty() || files == ["-"]) && !io.stdin.complete && switches.is_empty() {
        let text = io.stdin.text.clone();
        io.print(&text);
        return io.read_all().map(|_| 0);
    }
    let (found, status) = inputs("cat", &files, io)?;
    let mut n = 0;
    for (_, text) in found {
        if has(&switches, 'n') {
            for line in text.split_inclusive('\n') {
                n += 1;
                io.print(&format!("{n:>6}\t{line}"));
            }
        } else {
            io.print(&text);
        }
    }
    Ok(status)
}

pub fn tee(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, files) = options(words, "");
    let text = io.stdin.text.clone();
    io.print(&text);
    for f in files {
        let path = io.env.path(f);
        let before = if has(&switches, 'a') { io.host.fs.read(&path).unwrap_or_default() } else { "".into() };
        if let Err(why) = io.host.fs.write(&path, &format!("{before}{text}")) {
            io.complain(&format!("tee: {f}: {why}"));
        }
    }
    io.read_all().map(|_| 0)
}

pub fn touch(words: &[String], io: &mut Io) -> Wait<i32> {
    for f in options(words, "").1 {
        let path = io.env.path(f);
        if io.host.fs.get(&path).is_none()
            && let Err(why) = io.host.fs.write(&path, "")
        {
            io.complain(&format!("touch: cannot touch '{f}': {why}"));
            return Ok(1);
        }
    }
    Ok(0)
}

pub fn mkdir(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, dirs) = options(words, "m");
    let mut status = 0;
    for d in dirs {
        let path = io.env.path(d);
        if has(&switches, 'p') {
            io.host.fs.make_dirs(&path);
        } else if let Err(why) = io.host.fs.make_dir(&path) {
            io.complain(&format!("mkdir: cannot create directory '{d}': {why}"));
            status = 1;
        }
    }
    Ok(status)
}

pub fn rm(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, files) = options(words, "");
    let (force, deep) = (has(&switches, 'f'), has(&switches, 'r') || has(&switches, 'R'));
    let mut status = 0;
    for f in files {
        let path = io.env.path(f);
        match io.host.fs.get(&path) {
            None if force => {}
            None => {
                io.complain(&format!("rm: cannot remove '{f}': No such file or directory"));
                status = 1;
            }
            Some(Node::Dir) if !deep => {
                io.complain(&format!("rm: cannot remove '{f}': Is a directory"));
                status = 1;
            }
            Some(_) if path == "/" => {
                io.complain("rm: it is dangerous to operate recursively on '/'");
                status = 1;
            }
            Some(_) => io.host.fs.remove(&path),
        }
    }
    Ok(status)
}

pub fn cp(words: &[String], io: &mut Io) -> Wait<i32> {
    transfer("cp", words, io, false)
}

pub fn mv(words: &[String], io: &mut Io) -> Wait<i32> {
    transfer("mv", words, io, true)
}

fn transfer(name: &str, words: &[String], io: &mut Io, take: bool) -> Wait<i32> {
    let (_, files) = options(words, "");
    let Some((to, from)) = files.split_last().filter(|(_, from)| !from.is_empty()) else {
        io.complain(&format!("{name}: missing file operand"));
        return Ok(1);
    };
    let target = io.env.path(to);
    for f in from {
        let path = io.env.path(f);
        let place = if io.host.fs.is_dir(&target) {
            format!("{}/{}", target.trim_end_matches('/'), base(&path))
        } else {
            target.clone()
        };
        let result = io.host.fs.read(&path).and_then(|text| io.host.fs.write(&place, &text));
        if let Err(why) = result {
            io.complain(&format!("{name}: cannot stat '{f}': {why}"));
            return Ok(1);
        }
        if take && place != path {
            io.host.fs.remove(&path);
        }
    }
    Ok(0)
}

pub fn ls(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, mut files) = options(words, "");
    if files.is_empty() {
        files.push(".");
    }
    let many = files.len() > 1;
    // Directories come last, a block each.
    files.arrange_by_key(|f| (io.host.fs.is_dir(&io.env.path(f)), f.to_string()));
    let (mut status, mut blocks) = (0, 0);
    for f in files {
        let path = io.env.path(f);
        let names: Vec<(String, Node)> = match io.host.fs.get(&path) {
            None => {
                io.complain(&format!("ls: cannot access '{f}': No such file or directory"));
                status = 2;
                continue;
            }
            Some(Node::Dir) => {
                if many {
                    io.line(&format!("{}{f}:", if blocks > 0 { "\n" } else { "" }));
                }
                io.host.fs.list(&path).into_iter().filter(|(n, _)| has(&switches, 'a') || !n.starts_with('.')).collect()
            }
            Some(node) => vec![(f.to_string(), node.clone())],
        };
        blocks += 1;
        for (name, node) in names {
            if has(&switches, 'l') {
                let (mode, size) = match &node {
                    Node::Dir => ("drwxr-xr-x 2", 4096),
                    Node::File(text) => ("-rw-r--r-- 1", text.len()),
                };
                io.line(&format!("{mode} root root {size:>8} Nov 23 07:00 {name}"));
            } else {
                io.line(&name);
            }
        }
    }
    Ok(status)
}
