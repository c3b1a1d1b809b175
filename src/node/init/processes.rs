//! `ps aux` and `kill`: the machine's services and the first process of each container.
//!
//! Simplified: use of cpu and memory is not measured, and says 0; a container's process has a number made from its id.

use super::Next;
use super::crictl::table;
use crate::api::time;
use crate::sim::{Arrange, Time};
use crate::wire::cri::{Answer, Call, ContainerInfo, ContainerState};
use crate::wire::wall_secs;

/// The numbers of the services' processes.
pub const FIRST: u64 = 700;

fn number(info: &ContainerInfo) -> u64 {
    2000 + u64::from_str_radix(&info.id[..4], 16).unwrap_or(0) % 30_000
}

fn command(info: &ContainerInfo) -> String {
    let words: Vec<&str> = info.config.command.iter().chain(&info.config.args).map(|w| &**w).collect();
    if words.is_empty() { info.config.name.to_string() } else { words.join(" ") }
}

/// Go on with what the runtime said. `services`: name, whether it runs, since when.
pub fn next<'s>(words: &[&str], said: &Answer, services: impl Iterator<Item = (&'s str, bool, Time)>) -> Next {
    let Answer::List(_, containers) = said else { return Next::Said(0, String::new()) };
    let running = containers.iter().filter_map(|c| match c.state {
        ContainerState::Running(since) => Some((number(c), since, c)),
        _ => None,
    });
    if words[0] == "kill" {
        let hard = words.iter().any(|w| matches!(*w, "-9" | "-KILL" | "-SIGKILL"));
        let Some(pid) = words[1..].iter().find(|w| !w.starts_with('-')) else {
            return Next::Said(
                2,
                "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n".into(),
            );
        };
        let found = running.into_iter().find(|(n, ..)| n.to_string() == **pid);
        return match found {
            Some((.., c)) => Next::Ask(Call::StopContainer(c.id.clone(), if hard { 0 } else { 30 })),
            None => Next::Said(1, format!("bash: kill: ({pid}) - No such process\n")),
        };
    }
    let mut all: Vec<(u64, Time, String)> = vec![(1, Time::ZERO, "/sbin/init".into())];
    let up = services.enumerate().filter(|(_, (_, runs, _))| *runs);
    all.extend(up.map(|(n, (name, _, since))| (FIRST + n as u64, since, format!("/usr/bin/{name}"))));
    all.extend(running.map(|(n, since, c)| (n, since, command(c))));
    all.arrange_by_key(|p| p.0);
    let mut rows =
        vec!["USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND".split(' ').map(String::from).collect()];
    for (n, since, command) in all {
        let clock = time::rfc3339(wall_secs(since) as i64)[11..16].to_string();
        let cells = ["root", &n.to_string(), "0.0", "0.0", "0", "0", "?", "Ssl", &clock, "0:00", &command];
        rows.push(cells.iter().map(ToString::to_string).collect());
    }
    Next::Said(0, table(&rows, 0))
}
