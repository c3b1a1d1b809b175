//! The small programs that answer at once.

use super::kernel::Kernel;
use super::process::{LATER, Process, Var};
use crate::node::runtime::disk::{Entry, View, clean};
use crate::sim::{Arrange, Time};
use crate::wire::{wall_ns, wall_secs};

/// What a tool prints; or what it prints, what it complains of, and its exit code.
pub type Said = Result<String, (String, String, i32)>;

const NAMES: &str = "sleep yes ls date hostname env printenv seq mkdir rm rmdir touch cp mv uname whoami id basename dirname nproc \
                     expr which clear sync uptime arch tty usleep";

/// Whether this file knows it.
pub fn is_tool(name: &str) -> bool {
    NAMES.split_whitespace().any(|n| n == name)
}

/// `1`, `0.5`, `2m`: nanoseconds.
pub fn duration(text: &str) -> Option<u64> {
    let (number, unit) = match text.strip_suffix(['s', 'm', 'h', 'd']) {
        Some(number) => (number, text.chars().last()?),
        None => (text, 's'),
    };
    let unit: u64 = match unit {
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        _ => 1,
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() && part.is_empty() || part.len() > 9 || !part.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let part: u64 = format!("{part:0<9}").parse().ok()?;
    Some(whole.saturating_mul(1_000_000_000).saturating_add(part).saturating_mul(unit))
}

fn date(args: &[&str], now: Time) -> Said {
    let secs = wall_secs(now) as i64;
    let text = crate::api::time::rfc1123z(secs);
    // `Mon, 23 Nov 2026 07:12:15 +0000`
    let words: Vec<&str> = text.split([' ', ',']).filter(|w| !w.is_empty()).collect();
    let [day, dom, month, year, clock, _] = words[..] else { return Ok(String::new()) };
    let iso = crate::api::time::rfc3339(secs);
    if let Some(odd) =
        args.iter().find_map(|a| a.strip_prefix('-')).filter(|o| !o.starts_with(['u', 'd', 'R', 'I', 'r', '-']))
    {
        return Err((String::new(), format!("date: invalid option -- '{}'", odd.chars().next().unwrap_or('-')), 1));
    }
    let Some(format) = args.iter().find_map(|a| a.strip_prefix('+')) else {
        let dom = dom.trim_start_matches('0');
        return Ok(format!("{day} {month} {dom:>2} {clock} UTC {year}\n"));
    };
    let mut out = String::new();
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('Y') => out.push_str(year),
            Some('m') => out.push_str(&iso[5..7]),
            Some('d') => out.push_str(&iso[8..10]),
            Some('e') => out.push_str(&format!("{:>2}", iso[8..10].trim_start_matches('0'))),
            Some('H') => out.push_str(&iso[11..13]),
            Some('M') => out.push_str(&iso[14..16]),
            Some('S') => out.push_str(&iso[17..19]),
            Some('T') => out.push_str(clock),
            Some('F') => out.push_str(&iso[..10]),
            Some('R') => out.push_str(&clock[..5]),
            Some('y') => out.push_str(&year[2..]),
            Some('s') => out.push_str(&secs.to_string()),
            Some('N') => out.push_str(&format!("{:09}", wall_ns(now) % 1_000_000_000)),
            Some('Z') => out.push_str("UTC"),
            Some('z') => out.push_str("+0000"),
            Some('a') => out.push_str(day),
            Some('b' | 'h') => out.push_str(month),
            Some('c') => out.push_str(&format!("{day} {month} {dom:>2} {clock} {year}")),
            Some('n') => out.push('\n'),
            Some('%') => out.push('%'),
            Some(c) => {
                out.push('%');
                out.push(c);
            }
            None => out.push('%'),
        }
    }
    out.push('\n');
    Ok(out)
}

fn seq(args: &[&str]) -> Said {
    let n: Vec<i64> = args.iter().filter_map(|a| a.parse().ok()).collect();
    if n.len() != args.len() {
        return Err((String::new(), "seq: invalid number".into(), 1));
    }
    let (first, step, last) = match n[..] {
        [last] => (1, 1, last),
        [first, last] => (first, 1, last),
        [first, step, last] => (first, step, last),
        _ => return Err((String::new(), "seq: missing operand".into(), 1)),
    };
    let mut out = String::new();
    let mut i = first;
    while step != 0 && (step > 0 && i <= last || step < 0 && i >= last) && out.len() < 1 << 20 {
        out.push_str(&format!("{i}\n"));
        i = i.saturating_add(step);
    }
    Ok(out)
}

fn ls(p: &Process, args: &[&str], debian: bool, view: &View<'_>) -> Said {
    let (options, paths): (Vec<&str>, Vec<&str>) = args.iter().partition(|a| a.starts_with('-') && a.len() > 1);
    let has = |c: char| options.iter().any(|o| o.contains(c));
    let paths = if paths.is_empty() { vec!["."] } else { paths };
    let (mut out, mut why, mut code) = (String::new(), Vec::new(), 0);
    let line = |name: &str, entry: &Entry| match (has('l'), entry) {
        (true, Entry::File(text)) => {
            format!("-rw-r--r--    1 root     root     {:>8} Nov 23 07:00 {name}\n", text.len())
        }
        (true, _) => format!("drwxr-xr-x    2 root     root          4096 Nov 23 07:00 {name}\n"),
        _ => format!("{name}\n"),
    };
    for path in &paths {
        let full = clean(&p.cwd, path);
        match view.get(&full) {
            None => {
                let (what, status) =
                    if debian { (format!("cannot access '{path}'"), 2) } else { (path.to_string(), 1) };
                why.push(format!("ls: {what}: No such file or directory"));
                code = status;
            }
            Some(Entry::Directory) if !has('d') => {
                if paths.len() > 1 {
                    out.push_str(&format!("{}{path}:\n", if out.is_empty() { "" } else { "\n" }));
                }
                for name in view.list(&full).iter().filter(|n| has('a') || has('A') || !n.starts_with('.')) {
                    let entry = view.get(&clean(&full, name)).unwrap_or(Entry::Directory);
                    out.push_str(&line(name, &entry));
                }
            }
            Some(entry) => out.push_str(&line(path, &entry)),
        }
    }
    if code == 0 { Ok(out) } else { Err((out, why.join("\n"), code)) }
}

/// Tools that change files: each complaint names the path.
fn change(p: &Process, name: &str, args: &[&str], debian: bool, view: &mut View<'_>) -> Said {
    let (options, paths): (Vec<&str>, Vec<&str>) = args.iter().partition(|a| a.starts_with('-') && a.len() > 1);
    let has = |c: char| options.iter().any(|o| o.contains(c));
    // busybox cannot in fewer letters than coreutils.
    let cannot = if debian { "cannot" } else { "can't" };
    let fail = |why: String| Err((String::new(), format!("{name}: {why}"), 1));
    if paths.is_empty() {
        return fail("missing operand".into());
    }
    if name == "cp" || name == "mv" {
        let Some((to, from)) = paths.split_last().filter(|(_, from)| !from.is_empty()) else {
            return fail("missing file operand".into());
        };
        let into = matches!(view.get(&clean(&p.cwd, to)), Some(Entry::Directory));
        for source in from {
            let full = clean(&p.cwd, source);
            let text = match view.read(&full) {
                Ok(text) => text,
                Err("Is a directory") => return fail(format!("directories are not copied here: '{source}'")),
                Err(why) => return fail(format!("{cannot} stat '{source}': {why}")),
            };
            let last = source.rsplit('/').next().unwrap_or(source);
            let target = clean(&p.cwd, &if into { format!("{to}/{last}") } else { to.to_string() });
            if let Err(why) = view.write(&target, text) {
                let what = if debian { "regular file " } else { "" };
                return fail(format!("{cannot} create {what}'{to}': {why}"));
            }
            if name == "mv" && full != target && view.remove(&full).is_err() {
                return fail(format!("{cannot} remove '{source}': Read-only file system"));
            }
        }
        return Ok(String::new());
    }
    for path in paths {
        let full = clean(&p.cwd, path);
        let there = view.get(&full);
        let done = match (name, &there) {
            ("touch", Some(_)) => Ok(()),
            ("touch", None) => view.write(&full, "".into()),
            ("mkdir", Some(Entry::Directory)) if has('p') => Ok(()),
            ("mkdir", _) if has('p') => {
                let mut so_far = String::new();
                full.split('/').skip(1).try_for_each(|part| {
                    so_far = format!("{so_far}/{part}");
                    if view.get(&so_far).is_some() { Ok(()) } else { view.make_directory(&so_far) }
                })
            }
            ("mkdir", _) => view.make_directory(&full),
            (_, None) if has('f') => Ok(()),
            (_, None) => Err("No such file or directory"),
            ("rm", Some(Entry::Directory)) if !has('r') && !has('R') => Err("Is a directory"),
            ("rmdir", Some(Entry::Directory)) if !view.list(&full).is_empty() => Err("Directory not empty"),
            _ => view.remove(&full),
        };
        if let Err(why) = done {
            return fail(match name {
                "mkdir" => format!("{cannot} create directory '{path}': {why}"),
                "rm" => format!("{cannot} remove '{path}': {why}"),
                "touch" if debian => format!("cannot touch '{path}': {why}"),
                "rmdir" if debian => format!("failed to remove '{path}': {why}"),
                _ => format!("'{path}': {why}"),
            });
        }
    }
    Ok(String::new())
}

fn expr(args: &[&str]) -> Said {
    let int = |t: &str| t.parse::<i64>().ok();
    let value = match args {
        [a, op, b] => match (int(a), *op, int(b)) {
            (Some(a), "+", Some(b)) => a.wrapping_add(b).to_string(),
            (Some(a), "-", Some(b)) => a.wrapping_sub(b).to_string(),
            (Some(a), "*", Some(b)) => a.wrapping_mul(b).to_string(),
            (Some(_), "/" | "%", Some(0)) => return Err((String::new(), "expr: division by zero".into(), 2)),
            (Some(a), "/", Some(b)) => a.wrapping_div(b).to_string(),
            (Some(a), "%", Some(b)) => a.wrapping_rem(b).to_string(),
            (_, "=", _) => i64::from(a == b).to_string(),
            (_, "!=", _) => i64::from(a != b).to_string(),
            (Some(a), "<", Some(b)) => i64::from(a < b).to_string(),
            (Some(a), ">", Some(b)) => i64::from(a > b).to_string(),
            _ => return Err((String::new(), "expr: syntax error".into(), 2)),
        },
        [a] => a.to_string(),
        _ => return Err((String::new(), "expr: syntax error".into(), 2)),
    };
    let out = format!("{value}\n");
    if value == "0" || value.is_empty() { Err((out, String::new(), 1)) } else { Ok(out) }
}

/// Run a tool of this file; none: it is not one.
pub fn run(p: &mut Process, name: &str, args: &[&str], kernel: &mut Kernel, view: &mut View<'_>) -> Option<Said> {
    let exported = |p: &Process| {
        let mut vars: Vec<_> = p.vars.iter().filter(|(_, v)| v.exported).collect();
        vars.arrange_by_key(|(_, v)| v.place);
        vars.into_iter().map(|(k, v)| format!("{k}={}\n", v.value)).collect::<String>()
    };
    Some(match name {
        "ls" => ls(p, args, kernel.debian, view),
        "date" => date(args, kernel.clock),
        "hostname" if args.contains(&"-i") => Ok(format!("{}\n", view.ip)),
        "hostname" => Ok(format!("{}\n", view.hostname)),
        "env" if args.is_empty() => Ok(exported(p)),
        "env" => {
            let n = args.iter().take_while(|a| a.contains('=')).count();
            for (key, value) in args[..n].iter().filter_map(|a| a.split_once('=')) {
                p.vars.insert(key.into(), Var { value: value.into(), exported: true, place: LATER });
            }
            if n == args.len() {
                return Some(Ok(exported(p)));
            }
            p.start(args[n..].iter().map(|a| a.to_string()).collect(), kernel, view);
            let code = p.status;
            if code == 0 { Ok(String::new()) } else { Err((String::new(), String::new(), code)) }
        }
        "printenv" => match args.first() {
            None => Ok(exported(p)),
            Some(name) => match p.vars.get(*name).filter(|v| v.exported) {
                Some(v) => Ok(format!("{}\n", v.value)),
                None => Err((String::new(), String::new(), 1)),
            },
        },
        "seq" => seq(args),
        "mkdir" | "rm" | "rmdir" | "touch" | "cp" | "mv" => change(p, name, args, kernel.debian, view),
        "uname" if args.contains(&"-r") => Ok("6.18.44-generic\n".into()),
        "uname" if args.contains(&"-m") => Ok("x86_64\n".into()),
        "uname" if args.contains(&"-n") => Ok(format!("{}\n", view.hostname)),
        "uname" if args.contains(&"-a") => {
            Ok(format!("Linux {} 6.18.44-generic #1 SMP x86_64 GNU/Linux\n", view.hostname))
        }
        "uname" => Ok("Linux\n".into()),
        "arch" => Ok("x86_64\n".into()),
        "whoami" => Ok("root\n".into()),
        "id" if args.contains(&"-u") || args.contains(&"-g") => Ok("0\n".into()),
        "id" => Ok("uid=0(root) gid=0(root) groups=0(root)\n".into()),
        "basename" => {
            let path = args.first().copied().unwrap_or_default().trim_end_matches('/');
            let last = path.rsplit('/').next().unwrap_or(path);
            let cut = args.get(1).and_then(|suffix| last.strip_suffix(suffix)).unwrap_or(last);
            Ok(format!("{cut}\n"))
        }
        "dirname" => {
            let path = args.first().copied().unwrap_or_default();
            let dir =
                path.trim_end_matches('/').rsplit_once('/').map_or(".", |(d, _)| if d.is_empty() { "/" } else { d });
            Ok(format!("{dir}\n"))
        }
        "nproc" => Ok("4\n".into()),
        "expr" => expr(args),
        "which" => match args.first().filter(|n| super::is_command(n, kernel.debian)) {
            Some(name) => Ok(format!("/bin/{name}\n")),
            None => Err((String::new(), String::new(), 1)),
        },
        "clear" | "sync" => Ok(String::new()),
        "tty" => Err(("not a tty\n".into(), String::new(), 1)),
        _ => return None,
    })
}

#[test]
fn durations() {
    for (text, want) in [
        ("1", Some(1_000_000_000)),
        ("0.5", Some(500_000_000)),
        ("2m", Some(120_000_000_000)),
        (".1", Some(100_000_000)),
        ("x", None),
        ("", None),
        ("1.", Some(1_000_000_000)),
    ] {
        assert_eq!(duration(text), want, "{text}");
    }
}
