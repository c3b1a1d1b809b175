//! The machine's two services as systemd keeps them: started, stopped, and started again when somebody kills them.
//!
//! Their units say `Restart=always`: a kubelet comes again after 10 s (kubeadm's unit), containerd after 5 s (its own).

use std::rc::Rc;

use super::processes::{self, FIRST};
use super::{Init, Timer};
use crate::api::time;
use crate::sim::{Addr, Span, Time};
use crate::wire::{Ctx, wall_secs};

#[derive(Clone, Debug)]
pub(super) struct Service {
    pub name: &'static str,
    about: &'static str,
    pub at: Addr,
    pub runs: bool,
    pub since: Time,
    /// `RestartSec`.
    pause: Span,
    /// When it is started again, if it was killed.
    pub due: Option<Time>,
    restarts: u32,
}

impl Service {
    pub fn new(name: &'static str, about: &'static str, at: Addr, pause: Span) -> Service {
        Service { name, about, at, runs: true, since: Time::ZERO, pause, due: None, restarts: 0 }
    }
    pub fn said(&self, verb: &str) -> Rc<str> {
        format!("systemd[1]: {verb} {}.service - {}.", self.name, self.about).into()
    }
}

/// Whom a command that sends a signal names.
fn targets<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let from = if words.first() == Some(&"systemctl") { 2 } else { 1 };
    let (mut out, mut value) = (Vec::new(), false);
    if !matches!(words, ["kill" | "pkill" | "killall", ..] | ["systemctl", "kill", ..]) {
        return out;
    }
    for word in &words[from..] {
        match *word {
            _ if std::mem::take(&mut value) => {}
            "-s" | "--signal" => value = true,
            word if word.starts_with('-') => {}
            word => out.push(word),
        }
    }
    out
}

impl Init {
    /// Whether a command kills the process of a service.
    pub(super) fn slays(&self, words: &[&str]) -> bool {
        targets(words).iter().any(|target| self.running(words[0], target).is_some())
    }

    /// The service that runs and that a command names so: by its process, or by its name.
    fn running(&self, verb: &str, target: &str) -> Option<usize> {
        let n = if verb == "kill" {
            target.parse::<u64>().ok()?.checked_sub(FIRST)? as usize
        } else {
            self.services.iter().position(|s| s.name == target.trim_end_matches(".service"))?
        };
        self.services.get(n).filter(|s| s.runs).map(|_| n)
    }

    /// Kills the processes of services.
    pub(super) fn slay(&mut self, words: &[&str], ctx: &mut Ctx<'_, Timer>) -> (i32, String) {
        let is_hard = |w: &&str| {
            let signal = w.trim_start_matches("--signal=").trim_start_matches('-').trim_start_matches("SIG");
            matches!(signal, "9" | "KILL")
        };
        let hard = words.iter().any(is_hard);
        let (mut said, mut slain, mut missing) = (String::new(), false, false);
        for target in targets(words) {
            let Some(n) = self.running(words[0], target) else {
                missing = true;
                match words[0] {
                    "killall" => said += &format!("{target}: no process found\n"),
                    "systemctl" => {
                        let unit = target.trim_end_matches(".service");
                        said += &format!("Failed to kill unit {unit}.service: Unit {unit}.service not loaded.\n");
                    }
                    _ => {}
                }
                continue;
            };
            slain = true;
            let s = &mut self.services[n];
            ctx.stop(s.at);
            (s.runs, s.since, s.due) = (false, ctx.now, Some(ctx.now + s.pause));
            ctx.timer(s.pause, Timer::Restart(n));
            let ended: &[&str] = if hard {
                &["Main process exited, code=killed, status=9/KILL", "Failed with result 'signal'."]
            } else {
                &["Deactivated successfully."]
            };
            let name = s.name;
            let lines = ended.iter().map(|text| (ctx.now, n, format!("systemd[1]: {name}.service: {text}").into()));
            self.journal.extend(lines);
        }
        // One signal that was sent is enough for kill.
        let failed = !slain || missing && words[0] != "kill";
        (i32::from(failed), said)
    }

    /// It is time to start a service again, unless somebody was faster.
    pub(super) fn restart(&mut self, n: usize, ctx: &mut Ctx<'_, Timer>) {
        let s = &mut self.services[n];
        if s.due != Some(ctx.now) {
            return;
        }
        s.restarts += 1;
        (s.runs, s.since, s.due) = (true, ctx.now, None);
        let said =
            format!("systemd[1]: {}.service: Scheduled restart job, restart counter is at {}.", s.name, s.restarts);
        self.journal.push((ctx.now, n, said.into()));
        self.begun(n, ctx);
    }

    pub(super) fn systemctl(&mut self, verb: &str, unit: &str, ctx: &mut Ctx<'_, Timer>) -> (i32, String) {
        let name = unit.trim_end_matches(".service");
        let Some(n) = self.services.iter().position(|s| s.name == name) else {
            return match verb {
                "status" => (4, format!("Unit {name}.service could not be found.\n")),
                "is-active" => (4, "inactive\n".into()),
                _ => (5, format!("Failed to {verb} {name}.service: Unit {name}.service not found.\n")),
            };
        };
        let s = &mut self.services[n];
        match verb {
            "start" | "stop" | "restart" => {
                let (stops, starts) = (verb != "start" && s.runs, verb == "restart" || verb == "start" && !s.runs);
                if stops {
                    ctx.stop(s.at);
                    self.journal.push((ctx.now, n, s.said("Stopped")));
                }
                let was_to_come = s.due.take().is_some();
                if stops || starts || was_to_come {
                    (s.runs, s.since) = (starts, ctx.now);
                }
                if starts {
                    self.begun(n, ctx);
                }
                (0, String::new())
            }
            "is-active" if s.runs => (0, "active\n".into()),
            "is-active" if s.due.is_some() => (3, "activating\n".into()),
            "is-active" => (3, "inactive\n".into()),
            "status" => {
                let (mark, state) = match (s.runs, s.due) {
                    (true, _) => ("●", "active (running)"),
                    (false, Some(_)) => ("●", "activating (auto-restart)"),
                    (false, None) => ("○", "inactive (dead)"),
                };
                let since = time::rfc3339(wall_secs(s.since) as i64).replace('T', " ").replace('Z', " UTC");
                let loaded = format!("/usr/lib/systemd/system/{name}.service; enabled; preset: enabled");
                let text = format!(
                    "{mark} {name}.service - {}\n     Loaded: loaded ({loaded})\n     Active: {state} since {since}\n",
                    s.about
                );
                (if s.runs { 0 } else { 3 }, text)
            }
            _ => (
                1,
                format!(
                    "Unknown command verb '{verb}', systemctl of this machine knows start, stop, restart, kill, status, is-active.\n"
                ),
            ),
        }
    }

    /// A service begins: the kubelet only if it can read its configuration.
    fn begun(&mut self, n: usize, ctx: &mut Ctx<'_, Timer>) {
        let s = &mut self.services[n];
        self.journal.push((ctx.now, n, s.said("Started")));
        let lines = if n == 0 { self.files.begin() } else { Ok(Vec::new()) };
        match &lines {
            Ok(_) => {
                ctx.start(s.at);
                if n == 1 {
                    self.share_all(ctx);
                }
            }
            Err(_) => self.services[n].runs = false,
        }
        let said = lines.unwrap_or_else(|why| vec![why]);
        self.journal
            .extend(said.into_iter().map(|line| (ctx.now, n, format!("kubelet[{}]: {line}", processes::FIRST).into())));
    }
}
