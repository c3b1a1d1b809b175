//! Models what of a machine's system a person reaches by ssh: systemd's services and their journal, the processes, `crictl`, the
//! network interface and what `tc` makes of it ([`traffic`]), the power; and the watch on the directory of static pods (inotify), whose changes it tells the kubelet.
//!
//! Any other line goes to a shell over the machine's own files ([`files`]), among them the static pods' manifests and the kubelet's
//! configuration; pods see the others by `hostPath`, and what they write there is seen here. Missing: a reboot has to be a power off
//! and on; of the services' own lines the journal has only those about the configuration; on the control plane, what pods write.

mod crictl;
mod files;
mod processes;
mod systemd;
mod traffic;

use std::rc::Rc;

use files::Files;
use systemd::Service;

use crate::api::time;
use crate::sim::{Addr, Digest, Hasher, Shape, Span, Time};
use crate::wire::cri::{self, Call};
use crate::wire::{Body, Component, Ctx, Input, Method, Payload, Request, Response, wall_secs};

/// What it wakes up for.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// A service whose process was killed is started again: which.
    Restart(usize),
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        let Timer::Restart(n) = self;
        h.word(*n as u64);
    }
}

/// A command that waits for the container runtime.
#[derive(Clone, Debug)]
struct Waiting {
    call: u64,
    from: Addr,
    request: u64,
    words: Vec<String>,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Init {
    name: Rc<str>,
    services: [Service; 2],
    /// What was said, by whom: when a service was started or stopped, and why a kubelet did not begin.
    journal: Vec<(Time, usize, Rc<str>)>,
    files: Files,
    /// Changed manifests that the kubelet has not confirmed: number, path, content.
    changes: Vec<(u64, Rc<str>, Option<Rc<str>>)>,
    waiting: Vec<Waiting>,
    /// What `tc` does to what the machine sends.
    shape: Shape,
    last: u64,
}

impl Init {
    /// The system of this machine; its services run as soon as it does. The manifests that kubeadm wrote, where there are some,
    /// are on the machine with the terminal, whose files are the terminal's.
    pub fn new(name: &str, kubelet: Addr, runtime: Addr, kubeadm: &'static [(&str, &str)]) -> Init {
        let kubelet = Service::new("kubelet", "kubelet: The Kubernetes Node Agent", kubelet, Span::secs(10));
        let services = [kubelet, Service::new("containerd", "containerd container runtime", runtime, Span::secs(5))];
        let (journal, changes, waiting) = (Vec::new(), Vec::new(), Vec::new());
        let (name, files, shape) = (name.into(), Files::new(kubeadm), Shape::NONE);
        Init { name, services, journal, files, changes, waiting, shape, last: 0 }
    }

    /// A call of the runtime, for a command that waits for its answer.
    fn ask(&mut self, call: Call, waiting: Waiting, ctx: &mut Ctx<'_, Timer>) {
        self.last += 1;
        self.waiting.push(Waiting { call: self.last, ..waiting });
        ctx.send(self.services[1].at, cri::Request { id: self.last, call });
    }

    /// A file of the manifest directory has this content now, or is gone.
    fn tell(&mut self, path: &Rc<str>, text: Option<Rc<str>>, ctx: &mut Ctx<'_, Timer>) {
        self.changes.retain(|(_, p, _)| p != path);
        self.last += 1;
        self.changes.push((self.last, path.clone(), text.clone()));
        let method = if text.is_some() { Method::Put } else { Method::Delete };
        let mut request = Request::new(self.last, method, path.clone());
        request.body = Body::Text(text.unwrap_or_default());
        ctx.send(self.services[0].at, request);
    }

    fn answered(&mut self, reply: &cri::Reply, ctx: &mut Ctx<'_, Timer>) {
        let Some(at) = self.waiting.iter().position(|w| w.call == reply.id) else { return };
        let waiting = self.waiting.remove(at);
        let words: Vec<&str> = waiting.words.iter().map(String::as_str).collect();
        let next = match words.as_slice() {
            ["crictl", ..] => crictl::next(&words, &reply.result, ctx.now),
            _ => processes::next(&words, &reply.result, self.services.iter().map(|s| (s.name, s.runs, s.since))),
        };
        match next {
            Next::Ask(call) => self.ask(call, waiting, ctx),
            Next::Said(code, text) => print(waiting.from, waiting.request, code, text, ctx),
        }
    }

    /// A command, by its words and as it was typed: its exit status and what it prints.
    fn run(&mut self, words: &[&str], line: &str, from: Addr, ctx: &mut Ctx<'_, Timer>) -> (i32, String) {
        match words {
            [] | ["true"] => (0, String::new()),
            ["hostname"] => (0, format!("{}\n", self.name)),
            ["whoami"] => (0, "root\n".into()),
            ["poweroff" | "halt"] | ["shutdown", "-h" | "-P", "now"] | ["systemctl", "poweroff"] => {
                self.services.iter().for_each(|s| ctx.stop(s.at));
                ctx.close(from);
                ctx.power_off();
                (0, String::new())
            }
            ["ip", "link", "set", traffic::DEVICE, state @ ("up" | "down")] => {
                ctx.link(*state == "up");
                (0, String::new())
            }
            ["tc", rest @ ..] => match traffic::tc(rest, self.shape) {
                Ok(shape) => {
                    self.shape = shape;
                    ctx.shape(shape);
                    (0, String::new())
                }
                Err(said) => said,
            },
            ["ip", "link", "set", other, "up" | "down"] => (1, format!("Cannot find device \"{other}\"\n")),
            ["kill" | "pkill" | "killall", ..] | ["systemctl", "kill", ..] => self.slay(words, ctx),
            ["systemctl", verb, units @ ..] if !units.is_empty() => {
                let mut out = (0, String::new());
                for unit in units {
                    let (code, text) = self.systemctl(verb, unit, ctx);
                    out = (out.0.max(code), out.1 + &text);
                }
                out
            }
            ["journalctl", rest @ ..] => self.journal(rest),
            _ => self.on_files(words, line, ctx),
        }
    }

    fn journal(&self, words: &[&str]) -> (i32, String) {
        let unit = words.windows(2).find(|w| w[0] == "-u").map_or("", |w| w[1].trim_end_matches(".service"));
        let mut out = String::new();
        for (at, _, said) in self.journal.iter().filter(|e| unit.is_empty() || self.services[e.1].name == unit) {
            let date = time::rfc1123z(wall_secs(*at) as i64);
            let (month, day, clock) = (&date[8..11], &date[5..7], &date[17..25]);
            out += &format!("{month} {day} {clock} {} {said}\n", self.name);
        }
        (0, if out.is_empty() { "-- No entries --\n".into() } else { out })
    }

    fn answer(&mut self, from: Addr, request: &Request, ctx: &mut Ctx<'_, Timer>) {
        match (request.method, &request.body) {
            (Method::Get, _) => {
                for (_, path, text) in std::mem::take(&mut self.changes) {
                    self.tell(&path, text, ctx);
                }
                for (path, text) in self.files.of_kubelet() {
                    self.tell(&path.into(), Some(text), ctx);
                }
            }
            (Method::Put, Body::Text(text)) if from == self.services[1].at => {
                self.written(&request.path, Some(text.clone()), ctx);
            }
            (Method::Delete, _) if from == self.services[1].at => self.written(&request.path, None, ctx),
            (Method::Put, Body::Text(text)) => {
                let said = self.changed(&request.path, Some(text.clone()), false, ctx);
                if !said.is_empty() {
                    print(from, request.id, 0, said, ctx);
                }
            }
            (Method::Delete, _) => drop(self.changed(&request.path, None, false, ctx)),
            (_, Body::Text(line)) => {
                let line = line.trim_start_matches("sudo ");
                let words: Vec<&str> = line.split_whitespace().collect();
                let of_containers = matches!(words.as_slice(), ["crictl" | "ps" | "kill", ..]);
                if of_containers && !self.slays(&words) {
                    let words: Vec<String> = words.into_iter().map(String::from).collect();
                    let waiting = Waiting { call: 0, from, request: request.id, words };
                    return self.ask(crictl::first(&waiting.words), waiting, ctx);
                }
                let (code, text) = self.run(&words, line, from, ctx);
                print(from, request.id, code, text, ctx);
            }
            _ => {}
        }
    }
}

/// What a command does when the runtime has answered.
enum Next {
    /// It asks again.
    Ask(Call),
    /// It ends with this status, having printed this.
    Said(i32, String),
}

fn print(to: Addr, id: u64, code: i32, text: String, ctx: &mut Ctx<'_, Timer>) {
    let headers = vec![("exit".into(), code.to_string().into())];
    ctx.send(to, Response { body: Body::Text(text.into()), headers, ..Response::object(id, 200, Default::default()) });
}

impl Component for Init {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => {
                self.waiting.clear();
                // As after every boot.
                self.shape = Shape::NONE;
                ctx.shape(self.shape);
                for (n, s) in self.services.iter_mut().enumerate() {
                    (s.runs, s.since, s.due) = (true, ctx.now, None);
                    self.journal.push((ctx.now, n, s.said("Started")));
                }
            }
            Input::Message { from, payload: Payload::Request(request) } => self.answer(from, &request, ctx),
            Input::Message { payload: Payload::CriReply(reply), .. } => self.answered(&reply, ctx),
            Input::Message { payload: Payload::Response(answer), .. } => self.changes.retain(|c| c.0 != answer.id),
            Input::Timer(Timer::Restart(n)) => self.restart(n, ctx),
            Input::Closed { peer } if peer == self.services[1].at => {
                for w in std::mem::take(&mut self.waiting) {
                    print(w.from, w.request, 1, format!("{}\n", crictl::DOWN), ctx);
                }
            }
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
        let mut init = Init::new("node02", Addr(1), Addr(2), &[]);
        let mut say = |line: &str| {
            let (mut rng, words) = (Rng::stream(1, "t"), line.split(' ').collect::<Vec<_>>());
            let mut ctx = Ctx::new(Time::ZERO, Addr(0), RecordId(1), &mut rng);
            let said = init.run(&words, line, Addr(9), &mut ctx);
            (said, ctx.effects())
        };
        assert_eq!(say("systemctl stop kubelet").1, [Effect::Stop { process: Addr(1) }]);
        assert_eq!(say("systemctl stop kubelet").1, []);
        assert_eq!(say("systemctl is-active kubelet").0, (3, "inactive\n".into()));
        assert_eq!(say("systemctl start kubelet").1, [Effect::Start { process: Addr(1) }]);
        assert_eq!(say("ip link set eth0 down").1, [Effect::Link { up: false }]);
        assert_eq!(say("poweroff").1.last(), Some(&Effect::PowerOff));
        assert_eq!(say("systemctl stop nginx").0.0, 5);
        assert_eq!(say("pkill -9 containerd").1.first(), Some(&Effect::Stop { process: Addr(2) }));
        assert_eq!(say("systemctl is-active containerd").0, (3, "activating\n".into()), "systemd starts it again");
        assert_eq!(say("pkill nginx").0, (1, String::new()));
        let both = say("systemctl kill -s KILL kubelet containerd.service");
        assert_eq!(both.0, (1, "Failed to kill unit containerd.service: Unit containerd.service not loaded.\n".into()));
        assert_eq!(both.1.first(), Some(&Effect::Stop { process: Addr(1) }));
    }
}
