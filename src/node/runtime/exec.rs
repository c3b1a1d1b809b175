//! What is asked of a running container from outside: a command beside its program, a connection to one of its ports.
//!
//! Simplified: a command sees the files as they are when it begins, whatever time it takes; it is given a minute.

use std::rc::Rc;

use super::container::{Container, not_found};
use super::disk::{Entry, View};
use super::launch::{self, Process};
use super::programs::{self, Server};
use super::{LOOK, Runtime, SPAWN, Timer};
use crate::k;
use crate::node::shell::{Kernel, Outcome};
use crate::sim::{Span, Time};
use crate::wire::Ctx;
use crate::wire::cri::{Answer, ContainerState};

/// Until the DNS server listens: the first probe comes at about that time, and finds it or not.
const COREDNS: [Span; 2] = [Span::ms(20), Span::ms(60)];
const PATIENCE: Span = Span::secs(60);

impl Runtime {
    /// Run a command beside a container's program.
    pub(super) fn exec(
        &mut self,
        id: &Rc<str>,
        (words, stdin): (&[Rc<str>], &Rc<str>),
        timeout: u32,
        ctx: &mut Ctx<'_, Timer>,
    ) -> (Span, Answer) {
        let Some(container) = self.containers.get(id).filter(|c| c.is_running()) else { return (LOOK, not_found(id)) };
        let config = container.info.config.clone();
        let (found, words) = (container.image.found.clone(), words.iter().map(|w| w.to_string()).collect::<Vec<_>>());
        let Some(sandbox) = self.sandboxes.get(&config.sandbox).cloned() else { return (LOOK, not_found(id)) };
        let first = words.first().map_or("", String::as_str);
        let (ip, root) = (self.sandboxes.address(&sandbox), format!("/run/containerd/{id}"));
        let mut view = View {
            disk: &mut self.disk,
            root: &root,
            mounts: &config.mounts,
            base: found.base,
            programs: found.repository.programs,
            hostname: &sandbox.config.hostname,
            ip: &ip,
            resolv: &sandbox.config.resolv,
            changed: Vec::new(),
        };
        if let Err(why) = launch::look_up(first, &found, &view) {
            let exec = crate::api::hash::sha256(&format!("{id} {first} {}", ctx.now.0));
            let said = format!(
                "failed to exec in container: failed to start exec {exec:?}: OCI runtime exec failed: exec failed: unable to start \
                 container process"
            );
            return (SPAWN, Answer::Error(format!("rpc error: code = Unknown desc = {said}: {why}").into()));
        }
        let env = launch::environment(&config, &found, &sandbox.config.hostname);
        let cwd = if config.working_dir.is_empty() { "/" } else { &*config.working_dir };
        let mut kernel = Kernel::new(words, &env, cwd, found.base == super::images::Base::Debian);
        if !stdin.is_empty() {
            kernel.feed(stdin.clone());
        }
        let mut now = ctx.now;
        let (code, end) = loop {
            match kernel.run(now, &mut view) {
                Outcome::Exited { code, at } => break (code, at),
                Outcome::Sleeps(until) if until < ctx.now + PATIENCE => now = until.max(now + Span::us(1)),
                Outcome::Sleeps(_) | Outcome::Waits => break (137, ctx.now + PATIENCE),
            }
        };
        let changed = view.changed;
        self.share(changed, ctx);
        let (mut out, mut err) = (String::new(), String::new());
        for line in kernel.take_output() {
            let stream = if line.is_stderr { &mut err } else { &mut out };
            stream.push_str(&line.text);
            stream.push_str(if line.partial { "" } else { "\n" });
        }
        if timeout > 0 && end > ctx.now + Span::secs(u64::from(timeout)) {
            let why = format!("failed to exec in container: timeout {timeout}s exceeded: context deadline exceeded");
            let answer = Answer::Error(format!("rpc error: code = DeadlineExceeded desc = {why}").into());
            return (Span::secs(u64::from(timeout)), answer);
        }
        // What runs beside the first process ends with it.
        let code = if kernel.terminated && self.terminate(id, ctx) { 137 } else { code };
        (end.since(ctx.now) + SPAWN, Answer::Exec(code, out.into(), err.into()))
    }

    /// Whether somebody in the container's pod listens at a port, and what is answered there.
    pub(super) fn connect(&self, id: &Rc<str>, port: u16, path: &str, now: Time) -> Answer {
        let Some(container) = self.containers.get(id) else { return not_found(id) };
        let of_pod = self.of_sandbox.get(&container.info.config.sandbox).into_iter().flatten();
        for c in of_pod.filter_map(|id| self.containers.get(id)) {
            let ContainerState::Running(since) = c.info.state else { continue };
            let (server, of_script) = match &c.process {
                // It reads its configuration before it listens.
                Process::Server(Server::Coredns) if now.since(since) < COREDNS[usize::from(id.as_bytes()[0] & 1)] => {
                    continue;
                }
                Process::Server(server) => (*server, false),
                // The components of the cluster serve where their manifests say.
                Process::Component(_) => (Server::Idle, false),
                Process::Shell(kernel) => match kernel.serving() {
                    Some(server) => (server, true),
                    None => continue,
                },
                Process::None => continue,
            };
            let argv = launch::argv(&c.info.config, &c.image.found);
            let declared = c.info.config.spec.get(k!("ports")).items();
            let listens = programs::ports(server, &argv).contains(&port)
                || server == Server::Idle
                    && declared.iter().any(|p| p.get(k!("containerPort")).int() == i64::from(port));
            if listens {
                let (code, steady) = match self.serves(c, server, path) {
                    true => (200, false),
                    false => programs::get(server, &argv, path, now.since(since)),
                };
                return Answer::Reached { code, steady: steady && !of_script };
            }
        }
        Answer::Error("connect: connection refused".into())
    }

    /// Whether a web server has a file that somebody has put there.
    fn serves(&self, c: &Container, server: Server, path: &str) -> bool {
        let root = match server {
            Server::Nginx => "/usr/share/nginx/html",
            Server::Httpd => "/usr/local/apache2/htdocs",
            _ => return false,
        };
        let at = super::disk::clean("/", &format!("{root}/{path}"));
        let mounts = c.info.config.mounts.iter();
        let mounted = mounts
            .filter_map(|m| Some((m, at.strip_prefix(&*m.container_path)?)))
            .max_by_key(|(m, _)| m.container_path.len());
        let place = match mounted {
            Some((m, rest)) => format!("{}{rest}", m.host_path),
            None => format!("/run/containerd/{}{at}", c.info.id),
        };
        matches!(self.disk.get(place.as_str()), Some(Entry::File(_)))
    }
}
