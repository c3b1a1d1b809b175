//! Probes: the kubelet asks containers whether they have started, live, are ready. Models `prober.Manager` and its workers.
//!
//! Each probe of a container has a ticker of its own, which began with the pod. Until the startup probe has succeeded the others
//! rest. A container that fails its startup or liveness probe is killed by its worker; what readiness says stands in the status.
//! A server that answers gives the same answer until it ends: the runtime says so, and the ticks in between are not carried out.

use crate::path;
use std::rc::Rc;

use super::{For, Kubelet, Timer, containers};
use crate::api::Value;
use crate::client::recorder::EventType;
use crate::k;
use crate::sim::{Span, Time};
use crate::wire::Ctx;
use crate::wire::cri::{Answer, Call, ContainerState};

/// The field and the name of each kind of probe.
pub(super) const KINDS: [(&str, &str); 3] =
    [("startupProbe", "Startup"), ("livenessProbe", "Liveness"), ("readinessProbe", "Readiness")];
const STARTUP: usize = 0;
const READINESS: usize = 2;

/// One probe of one container.
#[derive(Clone, Debug)]
pub struct Probe {
    /// Its place in [`containers::of`].
    container: usize,
    kind: usize,
    /// When its ticker ticked last, or was set anew, and when it ticks next.
    began: Time,
    due: Time,
    /// The container that was asked last.
    id: Rc<str>,
    /// A status said that this container runs.
    seen: Rc<str>,
    last: bool,
    run: i64,
    known: Option<bool>,
    /// The container is to be killed: nothing more is asked of it.
    held: bool,
    /// The answer cannot change; the ticker rests.
    steady: bool,
    parked: bool,
}

/// A probe under way: its pod and place, the container, and when it was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    uid: Rc<str>,
    n: u32,
    id: Rc<str>,
}

fn number(spec: &Value, field: &str, default: i64) -> i64 {
    spec.get(field).as_int().filter(|n| *n > 0).unwrap_or(default)
}

fn period(spec: &Value) -> Span {
    Span::secs(number(spec, "periodSeconds", 10) as u64)
}

/// A port by its number, or by the name that the container gives it.
pub(super) fn port(c: containers::Specified<'_>, port: &Value) -> u16 {
    let named = || c.spec.0.get(k!("ports")).items().iter().find(|p| p.get(k!("name")).str() == port.str());
    let number = port.as_int().or_else(|| named().map(|p| p.get(k!("containerPort")).int()));
    number.unwrap_or(0).clamp(0, 65535) as u16
}

impl Kubelet {
    /// A pod is new here: its tickers begin.
    pub(super) fn begin_probes(&mut self, uid: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let Some(worker) = self.workers.get(uid) else { return };
        let mut all = Vec::new();
        for (container, c) in containers::of(&worker.pod).iter().enumerate() {
            for (kind, (field, _)) in KINDS.iter().enumerate() {
                let spec = c.spec.0.get(*field);
                if matches!(c.role, containers::Role::Main | containers::Role::Sidecar) && !spec.is_null() {
                    let none: Rc<str> = "".into();
                    let period = period(spec);
                    ctx.timer(period, Timer::Probe(uid.clone(), all.len() as u32));
                    all.push(Probe {
                        container,
                        kind,
                        began: ctx.now,
                        due: ctx.now + period,
                        id: none.clone(),
                        seen: none,
                        last: false,
                        run: 0,
                        known: None,
                        held: false,
                        steady: false,
                        parked: false,
                    });
                }
            }
        }
        if !all.is_empty() {
            self.probes.insert(uid.clone(), all);
        }
    }

    /// A ticker ticks.
    pub(super) fn probe_ticks(&mut self, uid: &Rc<str>, n: u32, ctx: &mut Ctx<'_, Timer>) {
        let of = self.probes.get(uid).and_then(|all| all.get(n as usize));
        // A ticker that was set anew has no part in the old tick.
        if of.is_some_and(|p| p.due == ctx.now) {
            self.probe(uid, n, ctx);
        }
    }

    fn set_ticker(&mut self, uid: &Rc<str>, n: u32, wait: Span, ctx: &mut Ctx<'_, Timer>) {
        if let Some(p) = self.probes.get_mut(uid).and_then(|all| all.get_mut(n as usize)) {
            (p.began, p.due) = (ctx.now, ctx.now + wait);
            ctx.timer(wait, Timer::Probe(uid.clone(), n));
        }
    }

    /// A turn of a prober's worker.
    fn probe(&mut self, uid: &Rc<str>, n: u32, ctx: &mut Ctx<'_, Timer>) {
        let known = |k: &Kubelet| Some(k.probes.get(uid)?.get(n as usize)?.id.clone());
        let before = known(self);
        if let Some(wait) = self.ask(uid, n, ctx) {
            self.set_ticker(uid, n, wait, ctx);
        }
        // That a new container is not ready yet is news to its pod's worker.
        if let Some((id, name)) = self.starts_anew(uid, n, before.as_deref()) {
            return self.tell(uid, ctx, |w, cause, node| w.starts_anew(id, &name, cause, node));
        }
        let is_readiness = self.probes.get(uid).is_some_and(|all| all[n as usize].kind == READINESS);
        if is_readiness && known(self) != before {
            self.tell(uid, ctx, |w, cause, node| w.look(cause, node));
        }
    }

    /// A startup probe has found another container than the one that it knew (`before`): which.
    fn starts_anew(&self, uid: &str, n: u32, before: Option<&str>) -> Option<(Rc<str>, String)> {
        let p = self.probes.get(uid)?.get(n as usize).filter(|p| p.kind == STARTUP)?;
        let old = before.filter(|id| !id.is_empty())?;
        let worker = self.workers.get(uid).filter(|_| *p.id != *old)?;
        let name = containers::of(&worker.pod).get(p.container)?.name().to_owned();
        worker.probed(&name).1.then(|| (p.id.clone(), name))
    }

    /// Ask, if it is time to; the period of the ticker, if it goes on.
    fn ask(&mut self, uid: &Rc<str>, n: u32, ctx: &mut Ctx<'_, Timer>) -> Option<Span> {
        let worker = self.workers.get(uid)?;
        let p = self.probes.get_mut(uid)?.get_mut(n as usize)?;
        if worker.has_ended() || worker.is_terminating() && p.kind != READINESS {
            return None;
        }
        let all = containers::of(&worker.pod);
        let c = all.get(p.container).copied()?;
        let spec = c.spec.0.get(KINDS[p.kind].0);
        let next = Some(period(spec));
        let Some(info) = worker.runtime.newest(c.name()) else { return next };
        let anew = p.id != info.id && !p.id.is_empty();
        if p.id != info.id {
            *p = Probe { id: info.id.clone(), run: 0, known: None, held: false, steady: false, ..p.clone() };
        }
        let ContainerState::Running(since) = info.state else { return next };
        let started = worker.probed(c.name()).1;
        if p.steady || p.kind == STARTUP && started && !anew {
            p.parked = true;
            return None;
        }
        let early = (ctx.now.since(since).as_secs() as i64) < spec.get(k!("initialDelaySeconds")).int();
        if p.held || early || started == (p.kind == STARTUP) {
            return next;
        }
        let (http, tcp, grpc) = (spec.get(k!("httpGet")), spec.get(k!("tcpSocket")), spec.get(k!("grpc")));
        let id = info.id.clone();
        let call = if !http.is_null() {
            let path = if http.get(k!("path")).str().is_empty() { "/" } else { http.get(k!("path")).str() };
            Call::Connect(id.clone(), port(c, http.get(k!("port"))), path.into())
        } else if !tcp.is_null() {
            Call::Connect(id.clone(), port(c, tcp.get(k!("port"))), "".into())
        } else if !grpc.is_null() {
            Call::Connect(id.clone(), port(c, grpc.get(k!("port"))), "grpc".into())
        } else {
            let words = spec.at(path!("exec.command")).items().iter().map(|w| w.str().into()).collect();
            Call::ExecSync(id.clone(), words, "".into(), number(spec, "timeoutSeconds", 1) as u32)
        };
        let asking = Asking { uid: uid.clone(), n, id };
        self.call(call, For::Probe(asking), ctx);
        next
    }

    pub(super) fn probe_answered(&mut self, asking: Asking, answer: &Answer, ctx: &mut Ctx<'_, Timer>) {
        let Asking { uid, n, id } = asking;
        let Some(worker) = self.workers.get(&uid) else { return };
        let Some(p) = self.probes.get_mut(&uid).and_then(|all| all.get_mut(n as usize)) else { return };
        let all = containers::of(&worker.pod);
        let Some(c) = all.get(p.container).copied().filter(|_| p.id == id) else { return };
        let (field, kind) = KINDS[p.kind];
        let spec = c.spec.0.get(field);
        let ip = match spec.at(path!("httpGet.host")).str() {
            "" => worker.status.get(k!("podIP")).str(),
            host => host,
        };
        let result = verdict(spec, c, answer, ip);
        let ok = result.is_ok();
        let said = result.err().map(|why| format!("{kind} probe {why}"));
        p.run = if p.run > 0 && p.last == ok { p.run + 1 } else { 1 };
        p.last = ok;
        let field_path = c.field_path();
        let enough = if ok { number(spec, "successThreshold", 1) } else { number(spec, "failureThreshold", 3) };
        let decided = p.run >= enough;
        let news = decided && p.known != Some(ok);
        let kind = p.kind;
        if decided {
            p.known = Some(ok);
            p.steady = ok && matches!(answer, Answer::Reached { steady: true, .. });
            if !ok && kind != READINESS {
                p.held = true;
                p.run = 0;
            }
        }
        if let Some(said) = said {
            self.event(&uid, EventType::Warning, "Unhealthy", &said, &field_path, ctx);
        }
        if decided && !ok && kind != READINESS {
            self.tell(&uid, ctx, |w, cause, node| w.unhealthy(id, kind, cause, node));
        } else if news && (kind != READINESS || ok || self.was_ready(&uid, &id)) {
            self.tell(&uid, ctx, |w, cause, node| w.probe_says(id, kind == READINESS, ok, cause, node));
        }
    }

    fn was_ready(&self, uid: &str, id: &str) -> bool {
        self.workers.get(uid).is_some_and(|w| w.probes.get(id).is_some_and(|(ready, _)| *ready))
    }

    /// A turn gave a status out: tickers that rested go on for a new container; a container that has started and is not known
    /// as ready is asked at once, and its ticker set anew. Models `UpdatePodStatus`.
    pub(super) fn probes_see(&mut self, uid: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let (Some(worker), Some(probes)) = (self.workers.get(uid), self.probes.get_mut(uid)) else { return };
        let all = containers::of(&worker.pod);
        let mut now = Vec::new();
        for (n, p) in probes.iter_mut().enumerate() {
            let Some(c) = all.get(p.container).copied() else { continue };
            let running = worker.runtime.newest(c.name()).filter(|i| matches!(i.state, ContainerState::Running(_)));
            let Some(info) = running else { continue };
            if p.parked && p.id != info.id {
                p.parked = false;
                let spent = ctx.now.since(p.began).0 % period(c.spec.0.get(KINDS[p.kind].0)).0;
                let wait = Span(period(c.spec.0.get(KINDS[p.kind].0)).0 - spent);
                p.due = ctx.now + wait;
                ctx.timer(wait, Timer::Probe(uid.clone(), n as u32));
            }
            let (ready, started) = worker.probed(c.name());
            if p.kind == READINESS && started && !ready {
                // Who triggers the prober gives the status out after that: the prober finds the container in it, or waits.
                let late = p.seen != info.id && ctx.rng.below(2) == 0;
                let wait = late.then(|| period(c.spec.0.get(KINDS[p.kind].0)));
                now.push((n as u32, wait));
            }
            p.seen = info.id.clone();
        }
        for (n, wait) in now {
            match wait {
                Some(wait) => self.set_ticker(uid, n, wait, ctx),
                None => self.probe(uid, n, ctx),
            }
        }
    }
}

/// What an answer means: nothing, or `failed: ...` in the prober's words.
fn verdict(spec: &Value, c: containers::Specified<'_>, answer: &Answer, ip: &str) -> Result<(), String> {
    let timeout = Span::secs(number(spec, "timeoutSeconds", 1) as u64);
    let (http, tcp) = (spec.get(k!("httpGet")), spec.get(k!("tcpSocket")));
    match answer {
        Answer::Error(why) if !spec.get(k!("exec")).is_null() && why.contains("code = DeadlineExceeded") => {
            let words: Vec<&str> = spec.at(path!("exec.command")).items().iter().map(Value::str).collect();
            Err(format!("failed: command timed out: {:?} timed out after {timeout}", words.join(" ")))
        }
        Answer::Exec(0, ..) => Ok(()),
        Answer::Exec(_, out, err) => Err(format!("failed: {out}{err}")),
        Answer::Reached { code: 0..400, .. } => Ok(()),
        Answer::Reached { code, .. } => Err(format!("failed: HTTP probe failed with statuscode: {code}")),
        Answer::Error(why) if !http.is_null() => {
            let scheme = http.get(k!("scheme")).str().to_lowercase();
            let scheme = if scheme.is_empty() { "http".into() } else { scheme };
            let (port, path) = (port(c, http.get(k!("port"))), http.get(k!("path")).str());
            Err(format!("failed: Get \"{scheme}://{ip}:{port}{path}\": dial tcp {ip}:{port}: {why}"))
        }
        Answer::Error(why) if !tcp.is_null() => {
            Err(format!("failed: dial tcp {ip}:{}: {why}", port(c, tcp.get(k!("port")))))
        }
        Answer::Error(_) if !spec.get(k!("grpc")).is_null() => {
            let port = port(c, spec.at(path!("grpc.port")));
            Err(format!(
                "failed: timeout: failed to connect service \"{ip}:{port}\" within {timeout}: context deadline exceeded"
            ))
        }
        Answer::Error(why) => Err(format!("errored and resulted in unknown state: {why}")),
        _ => Ok(()),
    }
}
