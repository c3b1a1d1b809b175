//! `crictl`: asks the container runtime past the kubelet. It knows `ps`, `pods`, `images`, `logs`, `stop`.

use std::fmt::Write;

use super::Next;
use crate::sim::{Arrange, Time};
use crate::wire::cri::{Answer, Call, ContainerInfo, ContainerState};

/// What is said where the runtime does not answer.
pub const DOWN: &str = "FATA[0000] validate service connection: validate CRI v1 runtime API for endpoint \"unix:///run/containerd/containerd.sock\": rpc error: code = Unavailable desc = connection error: desc = \"transport: Error while dialing: dial unix /run/containerd/containerd.sock: connect: connection refused\"";

/// What is asked first.
pub fn first(words: &[String]) -> Call {
    match words.get(1).map(String::as_str) {
        Some("images" | "img") => Call::ListImages,
        _ => Call::List,
    }
}

/// Columns at least 20 wide, with three blanks between them.
pub(super) fn table(rows: &[Vec<String>], least: usize) -> String {
    let wide = |i: usize| rows.iter().filter_map(|r| r.get(i)).map(|c| c.len() + 3).max().unwrap_or(0).max(least);
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (i, cell) in row.iter().enumerate() {
            let _ = write!(line, "{cell:0$}", wide(i));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn head(text: &str) -> Vec<String> {
    text.split(',').map(String::from).collect()
}

/// Models go-units' HumanDuration.
fn ago(since: Time, now: Time) -> String {
    let s = now.since(since).as_secs();
    let said = match s {
        0 => "Less than a second".into(),
        1 => "1 second".into(),
        2..60 => format!("{s} seconds"),
        60..120 => "About a minute".into(),
        120..3600 => format!("{} minutes", s / 60),
        3600..7200 => "About an hour".into(),
        7200..172_800 => format!("{} hours", s / 3600),
        _ => format!("{} days", s / 86_400),
    };
    format!("{said} ago")
}

fn state(info: &ContainerInfo) -> &'static str {
    match info.state {
        ContainerState::Created => "Created",
        ContainerState::Running(_) => "Running",
        ContainerState::Exited { .. } => "Exited",
    }
}

/// Three digits of it, as go-units prints sizes.
fn size(bytes: u64) -> String {
    let (mut whole, mut unit) = (bytes * 1000, 0);
    while whole >= 1_000_000 && unit < 3 {
        (whole, unit) = (whole / 1000, unit + 1);
    }
    let digits = match whole / 1000 {
        0..10 => 2,
        10..100 => 1,
        _ => 0,
    };
    let part = (whole % 1000) / 10_u64.pow(3 - digits);
    let text =
        if digits == 0 { (whole / 1000).to_string() } else { format!("{}.{part:01$}", whole / 1000, digits as usize) };
    format!("{text}{}", ["B", "kB", "MB", "GB"][unit])
}

/// Go on with what the runtime said.
pub fn next(words: &[&str], said: &Answer, now: Time) -> Next {
    match (words.get(1).copied().unwrap_or(""), said) {
        (_, Answer::Error(why)) => Next::Said(1, format!("FATA[0000] {why}\n")),
        ("ps", Answer::List(sandboxes, containers)) => {
            let all = words.iter().any(|w| matches!(*w, "-a" | "--all"));
            let mut shown: Vec<_> =
                containers.iter().filter(|c| all || matches!(c.state, ContainerState::Running(_))).collect();
            shown.arrange_by_key(|c| std::cmp::Reverse(c.created));
            if words.iter().any(|w| matches!(*w, "-q" | "--quiet")) {
                return Next::Said(0, shown.iter().map(|c| format!("{}\n", c.id)).collect());
            }
            let mut rows = vec![head("CONTAINER,IMAGE,CREATED,STATE,NAME,ATTEMPT,POD ID,POD,NAMESPACE")];
            for c in shown {
                let pod = sandboxes.iter().find(|s| s.id == c.config.sandbox).map(|s| &s.config);
                let (name, namespace) = pod.map_or(("", ""), |p| (&*p.name, &*p.namespace));
                let image = c.image.digest.rsplit(':').next().unwrap_or("");
                let cells = [
                    &c.id[..13],
                    &image[..image.len().min(13)],
                    &ago(c.created, now),
                    state(c),
                    &c.config.name,
                    &c.config.attempt.to_string(),
                    &c.config.sandbox[..13],
                    name,
                    namespace,
                ];
                rows.push(cells.iter().map(ToString::to_string).collect());
            }
            Next::Said(0, table(&rows, 20))
        }
        ("pods", Answer::List(sandboxes, _)) => {
            let mut rows = vec![head("POD ID,CREATED,STATE,NAME,NAMESPACE,ATTEMPT,RUNTIME")];
            let mut shown: Vec<_> = sandboxes.iter().collect();
            shown.arrange_by_key(|s| std::cmp::Reverse(s.created));
            for s in shown {
                let ready = if s.ready { "Ready" } else { "NotReady" };
                let (p, attempt) = (&s.config, s.config.attempt.to_string());
                let cells = [&s.id[..13], &ago(s.created, now), ready, &p.name, &p.namespace, &attempt, "(default)"];
                rows.push(cells.iter().map(ToString::to_string).collect());
            }
            Next::Said(0, table(&rows, 20))
        }
        ("images" | "img", Answer::Images(images)) => {
            let mut rows = vec![head("IMAGE,TAG,IMAGE ID,SIZE")];
            for i in images {
                let (name, tag) = i.name.rsplit_once(':').unwrap_or((&i.name, "latest"));
                let id = i.digest.rsplit(':').next().unwrap_or("");
                rows.push(vec![name.into(), tag.into(), id[..id.len().min(13)].into(), size(i.size)]);
            }
            Next::Said(0, table(&rows, 20))
        }
        ("logs" | "stop", Answer::List(_, containers)) => {
            let Some(id) = words[2..].iter().find(|w| !w.starts_with('-')) else {
                return Next::Said(1, "FATA[0000] ID cannot be empty\n".into());
            };
            match containers.iter().find(|c| c.id.starts_with(id)) {
                Some(c) if words[1] == "logs" => Next::Ask(Call::ReadLog(c.id.clone())),
                Some(c) => Next::Ask(Call::StopContainer(c.id.clone(), 0)),
                None => Next::Said(
                    1,
                    format!(
                        "FATA[0000] rpc error: code = NotFound desc = an error occurred when try to find container {id:?}: not found\n"
                    ),
                ),
            }
        }
        (_, Answer::Log(lines)) => Next::Said(0, lines.iter().map(|l| format!("{}\n", l.text)).collect()),
        ("stop", Answer::Done) => Next::Said(0, format!("{}\n", words[2])),
        (verb, _) => {
            Next::Said(1, format!("crictl: not simulated: {verb:?}; there are ps, pods, images, logs, stop\n"))
        }
    }
}

#[test]
fn sizes_have_three_digits_and_ages_are_told_as_a_person_would() {
    assert_eq!([999, 742_092, 21_100_000, 127_000_000].map(size), ["999B", "742kB", "21.1MB", "127MB"]);
    let at = |s: u64| Time(s * 1_000_000_000);
    assert_eq!(ago(at(0), at(75)), "About a minute ago");
    assert_eq!(ago(at(0), at(7300)), "2 hours ago");
}
