//! What kubectl says of itself, and of commands that it does not have.
//!
//! `commands.txt` lists every command of the real kubectl: its name, what it is for, its usage and other names of it;
//! `help.txt` has the words of those that do nothing but group others. What the flags of a command mean is not kept.

use std::sync::LazyLock;

use crate::cli::io::{Io, Wait};

const COMMANDS: &str = include_str!("commands.txt");
const WORDS: &str = include_str!("help.txt");

/// A command of the real kubectl.
struct Known {
    path: &'static str,
    short: &'static str,
    usage: &'static str,
    aliases: &'static str,
}

/// The commands, and the heads of groups (which have nothing but a path) between them. Each run of a command looks here.
static ALL: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let read = |line: &'static str| {
        let mut f = line.split('\t');
        let mut next = || f.next().unwrap_or("");
        Known { path: next(), short: next(), usage: next(), aliases: next() }
    };
    COMMANDS.lines().map(read).collect()
});

fn all() -> impl Iterator<Item = &'static Known> {
    ALL.iter()
}

fn known(path: &str) -> Option<&'static Known> {
    all().find(|c| c.path == path && !path.starts_with('#'))
}

/// The words with which a command is written out: no aliases.
pub fn full(path: &str) -> String {
    if exists(path) {
        return path.into();
    }
    let (parent, word) = path.rsplit_once(' ').unwrap_or(("", path));
    let parent = if parent.is_empty() { String::new() } else { full(parent) + " " };
    let meant = |c: &&Known| c.path.starts_with(&parent) && c.aliases.split(',').any(|a| a == word);
    match all().filter(|_| !word.is_empty()).find(meant) {
        Some(c) => c.path.into(),
        None => format!("{parent}{word}"),
    }
}

/// Whether the real kubectl has a command.
pub fn exists(path: &str) -> bool {
    known(path).is_some()
}

/// The commands below one: their last words, and what they are for.
fn below(path: &str) -> Vec<(&'static str, &'static str)> {
    let inner = |c: &'static Known| c.path.strip_prefix(path)?.strip_prefix(' ').filter(|w| !w.contains(' '));
    all().filter_map(|c| Some((inner(c)?, c.short))).collect()
}

fn list(out: &mut String, rows: &[(&str, &str)]) {
    let width = rows.iter().map(|(n, _)| n.len()).max().unwrap_or(0).max(11) + 3;
    for (name, short) in rows {
        out.push_str(&format!("  {name:width$}{short}\n"));
    }
}

/// The groups of commands, as kubectl without arguments lists them.
fn groups() -> String {
    let mut out = String::new();
    for group in COMMANDS.split("\n#\n").next().unwrap_or("").split("# ").skip(1) {
        let mut lines = group.lines();
        out.push_str(&format!("{}\n", lines.next().unwrap_or("")));
        for line in lines {
            let mut f = line.split('\t');
            let (name, short) = (f.next().unwrap_or(""), f.next().unwrap_or(""));
            out.push_str(&format!("  {name:16}{short}\n"));
        }
        out.push('\n');
    }
    out + "Usage:\n  kubectl [flags] [options]\n\nUse \"kubectl <command> --help\" for more information about a given command.\n"
        + OPTIONS
}

const OPTIONS: &str = "Use \"kubectl options\" for a list of global command-line options (applies to all commands).\n";

fn words(path: &str) -> Option<&'static str> {
    let part = WORDS.split("%\n").find_map(|p| p.strip_prefix(path)?.strip_prefix('\n'))?;
    Some(part.trim_end())
}

/// The help of a command. What its flags mean is not told.
fn text(path: &str) -> String {
    if path.is_empty() {
        return format!("{}\n\n{}", words("kubectl").unwrap_or(""), groups());
    }
    let Some(c) = known(path) else { return String::new() };
    let mut out = words(path).map_or_else(|| format!("{}.", c.short), String::from) + "\n\n";
    if !c.aliases.is_empty() {
        let name = path.rsplit(' ').next().unwrap_or(path);
        out.push_str(&format!("Aliases:\n{name}, {}\n\n", c.aliases.replace(',', ", ")));
    }
    let inner = below(path);
    if !inner.is_empty() {
        out.push_str("Available Commands:\n");
        list(&mut out, &inner);
        out.push('\n');
    }
    let flags = super::own_flags(path);
    if !flags.is_empty() {
        out.push_str(&format!("Options:\n{flags}\n"));
    }
    let space = if c.usage.is_empty() { "" } else { " " };
    let end = if c.usage.contains("[options]") { "" } else { " [options]" };
    out.push_str(&format!("Usage:\n  kubectl {path}{space}{}{end}\n\n", c.usage));
    if !inner.is_empty() {
        out.push_str(&format!("Use \"kubectl {path} <command> --help\" for more information about a given command.\n"));
    }
    out + OPTIONS
}

/// No command of ours: a mistake, or something that is not simulated.
pub fn unknown(args: &[String], io: &mut Io) -> Wait<i32> {
    let Some(word) = args.iter().find(|w| !w.starts_with('-')) else {
        if let Err(why) = super::flags::Flags::parse(args, &[super::flags::GLOBAL]) {
            return io.fail(&format!("error: {why}\nSee 'kubectl --help' for usage."));
        }
        io.print(&text(""));
        return Ok(0);
    };
    match word.as_str() {
        "help" => return topic(&args[1..], io),
        "options" => {
            if let Some(flag) = args.iter().find(|w| w.starts_with('-') && *w != "--help" && *w != "-h") {
                return io.fail(&format!("error: unknown flag: {flag}\nRun 'kubectl options' without flags."));
            }
            io.print("The following options can be passed to any command:\n\n");
            let flags = super::flags::usages(&[super::flags::GLOBAL]);
            io.print(&flags);
            return Ok(0);
        }
        _ => {}
    }
    if exists(word) {
        if args.iter().any(|a| a == "--help" || a == "-h") {
            return of(word, io);
        }
        let words = args.iter().filter(|w| !w.starts_with('-')).count() - 1;
        let shell = args.iter().skip_while(|w| *w != "completion").nth(1);
        if let Some(shell) = shell.filter(|s| !["bash", "fish", "powershell", "zsh"].contains(&s.as_str())) {
            return io.fail(&format!(
                "error: Unsupported shell type {shell:?}.\nSee 'kubectl completion -h' for help and examples"
            ));
        }
        if let Some((_, _, why)) = WANTS.iter().find(|(verb, least, _)| verb == word && words < *least) {
            return io.fail(&format!("error: {why}"));
        }
        return io.fail(&format!("not simulated: kubectl {word}: {}", why_not(word)));
    }
    let tops = || all().filter(|c| !c.path.is_empty() && !c.path.contains(' ') && !c.path.starts_with('#'));
    const MEANT: [(&str, &str); 6] = [
        ("stats", "top"),
        ("list", "get"),
        ("ls", "get"),
        ("inspect", "describe"),
        ("rm", "delete"),
        ("remove", "delete"),
    ];
    let near: Vec<&str> = tops()
        .map(|c| c.path)
        .filter(|c| distance(word, c) <= 2 || c.starts_with(&word.to_lowercase()) || MEANT.contains(&(word, c)))
        .collect();
    let mut text = format!("error: unknown command {word:?} for \"kubectl\"");
    if !near.is_empty() {
        text.push_str("\n\nDid you mean this?");
        for c in near {
            text.push_str(&format!("\n\t{c}"));
        }
    }
    io.fail(&text)
}

/// What commands that cannot be had here say first, to whoever gives them too few words.
const WANTS: [(&str, usize, &str); 4] = [
    ("attach", 1, "at least 1 argument is required for attach"),
    ("cp", 2, "source and destination are required"),
    ("completion", 1, "Shell not specified.\nSee 'kubectl completion -h' for help and examples"),
    (
        "port-forward",
        2,
        "TYPE/NAME and list of ports are required for port-forward\nSee 'kubectl port-forward -h' for help and examples",
    ),
];

/// Why a command of the real kubectl cannot be had here.
fn why_not(word: &str) -> &'static str {
    match word {
        "attach" | "debug" => "this terminal cannot be lent to a container; kubectl logs and exec show what is in it",
        "port-forward" | "proxy" => {
            "nothing outside the page could connect; curl reaches services and pods from a node"
        }
        "cp" => "containers' files are read with kubectl exec NAME -- cat FILE",
        "kustomize" => "kustomizations are not built; apply the files themselves with -f",
        "completion" => "Tab completes words in this terminal as it is",
        _ => "this command is not there yet",
    }
}

/// `kubectl help [COMMAND]`.
fn topic(args: &[String], io: &mut Io) -> Wait<i32> {
    let path: Vec<&str> = args.iter().map(String::as_str).filter(|w| !w.starts_with('-')).collect();
    // The longest run of words that is a command; words behind it are its arguments.
    for n in (1..=path.len()).rev() {
        let name = full(&path[..n].join(" "));
        if exists(&name) {
            return of(&name, io);
        }
    }
    if path.is_empty() {
        io.print(&text(""));
        return Ok(0);
    }
    let quoted: Vec<String> = path.iter().map(|w| format!("`{w}`")).collect();
    io.complain(&format!("Unknown help topic [{}]\n\n\n{}", quoted.join(" "), groups().trim_end()));
    Ok(0)
}

/// Help of a command.
pub fn of(path: &str, io: &mut Io) -> Wait<i32> {
    io.print(&text(path));
    Ok(0)
}

/// A group of commands that was called without one of them: its help, to where the real one writes it.
pub fn group(path: &str, words: &[String], io: &mut Io) -> Wait<i32> {
    if let Some(word) = (!words.is_empty()).then(|| words.join(" ")) {
        return io.fail(&format!("error: unknown command {word:?}\nSee 'kubectl {path} -h' for help and examples"));
    }
    let help = text(path);
    match path {
        "rollout" => io.print(&help),
        "certificate" => {
            io.print(&help);
            return Ok(0);
        }
        _ => io.complain(help.trim_end()),
    }
    Ok(1)
}

/// How many letters must change. Models cobra's Levenshtein distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, c) in a.chars().take(64).enumerate() {
        let mut last = row[0];
        row[0] = i + 1;
        for (j, d) in b.iter().enumerate() {
            let cost = if c.eq_ignore_ascii_case(d) { last } else { 1 + last.min(row[j]).min(row[j + 1]) };
            last = row[j + 1];
            row[j + 1] = cost;
        }
    }
    row[b.len()]
}

#[test]
fn letters_that_differ() {
    for (a, b, n) in [("gett", "get", 1), ("gett", "set", 2), ("foo", "top", 2), ("descrbe", "describe", 1)] {
        assert_eq!(distance(a, b), n, "{a} {b}");
    }
}

#[test]
fn short_names_are_written_out() {
    for (short, long) in
        [("create svc nodeport", "create service nodeport"), ("set sa", "set serviceaccount"), ("get", "get")]
    {
        assert_eq!(full(short), long);
    }
}
