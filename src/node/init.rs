//! Models what of a machine's system a person reaches by ssh: systemd's services, the network interface, the power.
//!
//! Missing: every other command says that it is not found; a reboot has to be a power off and on.

use std::rc::Rc;

use crate::api::time;
use crate::sim::{Addr, Digest, Hasher, Time};
use crate::wire::{Body, Component, Ctx, Input, Payload, Request, Response, wall_secs};

/// It never wants to be woken.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {}

impl Digest for Timer {
    fn digest(&self, _: &mut Hasher) {
        match *self {}
    }
}

#[derive(Clone, Debug)]
struct Service {
    name: &'static str,
    about: &'static str,
    at: Addr,
    runs: bool,
    since: Time,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Init {
    name: Rc<str>,
    services: [Service; 2],
}

impl Init {
    /// The system of this machine; its services run as soon as it does.
    pub fn new(name: &str, kubelet: Addr, runtime: Addr) -> Init {
        let service = |name, about, at| Service { name, about, at, runs: true, since: Time::ZERO };
        let kubelet = service("kubelet", "kubelet: The Kubernetes Node Agent", kubelet);
        Init { name: name.into(), services: [kubelet, service("containerd", "containerd container runtime", runtime)] }
    }

    /// A command: its exit status and what it prints.
    fn run(&mut self, words: &[&str], from: Addr, ctx: &mut Ctx<'_, Timer>) -> (i32, String) {
        match words {
            ["sudo", rest @ ..] if !rest.is_empty() => self.run(rest, from, ctx),
            [] | ["true"] => (0, String::new()),
            ["hostname"] => (0, format!("{}\n", self.name)),
            ["whoami"] => (0, "root\n".into()),
            ["poweroff" | "halt"] | ["shutdown", "-h" | "-P", "now"] | ["systemctl", "poweroff"] => {
                self.services.iter().for_each(|s| ctx.stop(s.at));
                ctx.close(from);
                ctx.power_off();
                (0, String::new())
            }
            ["ip", "link", "set", "eth0", state @ ("up" | "down")] => {
                ctx.link(*state == "up");
                (0, String::new())
            }
            ["ip", "link", "set", other, "up" | "down"] => (1, format!("Cannot find device \"{other}\"\n")),
            ["systemctl", verb, units @ ..] if !units.is_empty() => {
                let mut out = (0, String::new());
                for unit in units {
                    let (code, text) = self.systemctl(verb, unit, ctx);
                    out = (out.0.max(code), out.1 + &text);
                }
                out
            }
            [first, ..] => (127, format!("bash: line 1: {first}: command not found\n")),
        }
    }

    fn systemctl(&mut self, verb: &str, unit: &str, ctx: &mut Ctx<'_, Timer>) -> (i32, String) {
        let name = unit.trim_end_matches(".service");
        let Some(s) = self.services.iter_mut().find(|s| s.name == name) else {
            return match verb {
                "status" => (4, format!("Unit {name}.service could not be found.\n")),
                "is-active" => (4, "inactive\n".into()),
                _ => (5, format!("Failed to {verb} {name}.service: Unit {name}.service not found.\n")),
            };
        };
        match verb {
            "start" | "stop" | "restart" => {
                let (stops, starts) = (verb != "start" && s.runs, verb == "restart" || verb == "start" && !s.runs);
                if stops {
                    ctx.stop(s.at);
                }
                if starts {
                    ctx.start(s.at);
                }
                if stops || starts {
                    (s.runs, s.since) = (starts, ctx.now);
                }
                (0, String::new())
            }
            "is-active" if s.runs => (0, "active\n".into()),
            "is-active" => (3, "inactive\n".into()),
            "status" => {
                let (mark, state) = if s.runs { ("●", "active (running)") } else { ("○", "inactive (dead)") };
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
                    "Unknown command verb '{verb}', systemctl of this machine knows start, stop, restart, status, is-active.\n"
                ),
            ),
        }
    }

    fn answer(&mut self, from: Addr, request: &Request, ctx: &mut Ctx<'_, Timer>) {
        let Body::Text(line) = &request.body else { return };
        let words: Vec<&str> = line.split_whitespace().collect();
        let (code, text) = self.run(&words, from, ctx);
        let body = Body::Text(text.into());
        let headers = vec![("exit".into(), code.to_string().into())];
        ctx.send(from, Response { body, headers, ..Response::object(request.id, 200, Default::default()) });
    }
}

impl Component for Init {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => self.services.iter_mut().for_each(|s| (s.runs, s.since) = (true, ctx.now)),
            Input::Message { from, payload: Payload::Request(request) } => self.answer(from, &request, ctx),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::{Effect, RecordId, Rng};

    #[test]
    fn a_service_is_stopped_once_and_started_again() {
        let mut init = Init::new("node02", Addr(1), Addr(2));
        let mut say = |line: &str| {
            let (mut rng, words) = (Rng::stream(1, "t"), line.split(' ').collect::<Vec<_>>());
            let mut ctx = Ctx::new(Time::ZERO, Addr(0), RecordId(1), &mut rng);
            let said = init.run(&words, Addr(9), &mut ctx);
            (said, ctx.effects)
        };
        assert_eq!(say("systemctl stop kubelet").1, [Effect::Stop { process: Addr(1) }]);
        assert_eq!(say("systemctl stop kubelet").1, []);
        assert_eq!(say("systemctl is-active kubelet").0, (3, "inactive\n".into()));
        assert_eq!(say("systemctl start kubelet").1, [Effect::Start { process: Addr(1) }]);
        assert_eq!(say("ip link set eth0 down").1, [Effect::Link { up: false }]);
        assert_eq!(say("poweroff").1.last(), Some(&Effect::PowerOff));
        assert_eq!(say("systemctl stop nginx").0.0, 5);
    }
}
