//! Scripts and what they write: `tests/shell/*.t`, in cram's style.
//!
//! `  $ script` (run by `sh -c` in busybox), `  > ` its further lines, then what it writes, `  ! ` before what goes to stderr, `  [3]` the
//! exit code where it is not 0, `  (1.5s)` how long it took where that is a tenth of a second or more, `  (waits)` where it does not end.

use std::path::Path;

use super::kernel::{Kernel, Outcome};
use crate::node::runtime::disk::{Disk, View};
use crate::node::runtime::images::Base;
use crate::sim::{Span, Time};

fn run(script: &str) -> String {
    let mut disk = Disk::default();
    let mut view = View {
        disk: &mut disk,
        root: "/c",
        mounts: &[],
        base: Base::Busybox,
        programs: &["/usr/sbin/nginx"],
        hostname: "box",
        ip: "10.244.1.2",
        resolv: "",
        changed: Vec::new(),
    };
    let env = [("PATH".into(), "/bin".into()), ("HOME".into(), "/root".into())];
    let words = ["sh", "-c", script].map(String::from).to_vec();
    let mut kernel = Kernel::new(words, &env, "/", false);
    let (mut now, mut out) = (Time::ZERO, String::new());
    let mut end = String::new();
    for _ in 0..10_000 {
        let outcome = kernel.run(now, &mut view);
        for line in kernel.take_output() {
            let mark = if line.is_stderr { "! " } else { "" };
            let partial = if line.partial { " (no newline)" } else { "" };
            out.push_str(&format!("  {mark}{}{partial}\n", line.text));
        }
        match outcome {
            Outcome::Exited { code, at } => {
                if code != 0 {
                    end.push_str(&format!("  [{code}]\n"));
                }
                let tenths = at.since(Time::ZERO).as_ms() / 100;
                if tenths > 0 {
                    end.push_str(&format!("  ({}.{}s)\n", tenths / 10, tenths % 10));
                }
                return out + &end;
            }
            Outcome::Sleeps(until) if until < Time::ZERO + Span::secs(3600) => now = until,
            Outcome::Sleeps(_) | Outcome::Waits => return out + "  (waits)\n",
        }
    }
    out + "  (never ends)\n"
}

fn check(path: &Path) {
    let text = std::fs::read_to_string(path).expect("a transcript");
    let mut told = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(first) = line.strip_prefix("  $ ") else {
            if !line.starts_with("  ") {
                told.push_str(&format!("{line}\n"));
            }
            continue;
        };
        told.push_str(&format!("{line}\n"));
        let mut script = first.to_string();
        while let Some(more) = lines.peek().and_then(|l| l.strip_prefix("  > ")) {
            script.push_str(&format!("\n{more}"));
            told.push_str(&format!("  > {more}\n"));
            lines.next();
        }
        told.push_str(&run(&script));
    }
    assert!(told == text, "{}: now it is\n{told}", path.display());
}

#[test]
fn transcripts() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shell");
    let mut files: Vec<_> = std::fs::read_dir(dir).expect("tests/shell").flatten().map(|f| f.path()).collect();
    files.sort();
    assert!(!files.is_empty());
    files.iter().filter(|f| f.extension().is_some_and(|e| e == "t")).for_each(|f| check(f));
}
