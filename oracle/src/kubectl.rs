//! The area `kubectl`: transcripts of what learners type, replayed at the terminal.

use vitrine::cli::LineKind;
use vitrine::cluster::desk::Desk;
use vitrine::sim::Span;

/// A command may take so long.
const PATIENCE: Span = Span::secs(600);

/// The transcript again, its answers from the simulation.
pub fn replay(text: &str) -> String {
    let mut desk = Desk::new(1);
    say(&mut desk, "mkdir -p /tmp/scratch && cd /tmp/scratch");
    say(&mut desk, "kubectl create serviceaccount default");
    let lines: Vec<&str> = text.lines().collect();
    let mut out = String::new();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        at += 1;
        if let Some(chore) = line.strip_prefix("  @") {
            out.push_str(&format!("{line}\n"));
            match chore.strip_prefix("wait ").and_then(|n| n.trim().parse().ok()) {
                Some(seconds) => desk.run_for(Span::secs(seconds)),
                None => desk.settle(),
            }
        }
        let Some(first) = line.strip_prefix("  $ ") else { continue };
        let mut command = first.to_string();
        out.push_str(&format!("{line}\n"));
        while let Some(more) = lines.get(at).filter(|l| l.starts_with("  >")) {
            out.push_str(&format!("{more}\n"));
            command.push('\n');
            command.push_str(more.strip_prefix("  > ").unwrap_or(""));
            at += 1;
        }
        out.push_str(&say(&mut desk, &command));
    }
    out
}

/// Standard output, then standard error, then the status.
fn say(desk: &mut Desk, command: &str) -> String {
    let before = desk.shell().screen().lines().next_back().map_or(0, |l| l.id + 1);
    desk.type_line(command, PATIENCE);
    let (mut out, mut err) = (String::new(), String::new());
    for l in desk.shell().screen().lines().filter(|l| l.id >= before) {
        match l.kind {
            LineKind::Typed => {}
            LineKind::Out => out.push_str(&format!("  {}\n", l.text)),
            LineKind::Err => err.push_str(&format!("  ! {}\n", l.text)),
        }
    }
    match desk.shell().last_status() {
        0 => out + &err,
        n => format!("{out}{err}  [{n}]\n"),
    }
}
