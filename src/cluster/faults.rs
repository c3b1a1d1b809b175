//! What is done to the machines of a world: power, cables, processes, files, and a machine more.

use std::rc::Rc;

use super::program::{Program, Timer};
use super::{Topology, World, build, kubeadm};
use crate::sim::{Arrange, Rule, Span};
use crate::wire::Note;

/// From the start of a process to its first act.
const START: Span = Span::ms(500);

impl World {
    /// Switch a machine off (no program has a chance to say goodbye) or on (its runtime and kubelet start).
    pub fn power(&mut self, host: &str, on: bool) {
        let cause = self.engine.act(Note::Action(format!("{host}: power {}", if on { "on" } else { "off" }).into()));
        let Some(id) = self.host(host) else { return };
        if !on {
            return self.engine.power_off(id, cause);
        }
        self.engine.power_on(id);
        self.lose_containers(host);
        for service in ["init", "containerd", "kubelet"] {
            if let Some(at) = self.find(&format!("{host}/{service}")) {
                self.engine.start(at, Span::secs(2), cause);
            }
        }
    }

    /// All containers of a machine have ended, and its runtime knows nothing of them: after a boot, or where a runtime is the
    /// parent of its containers.
    pub fn lose_containers(&mut self, host: &str) {
        let runtime = self.find(&format!("{host}/containerd"));
        if let Some(Program::Runtime(runtime)) = runtime.map(|at| Rc::make_mut(&mut self.programs[at.0 as usize])) {
            runtime.reset();
        }
    }

    /// Pull a machine's network cable, or put it back.
    pub fn plug(&mut self, host: &str, plugged: bool) {
        self.engine.act(Note::Action(format!("{host}: cable {}", if plugged { "in" } else { "out" }).into()));
        if let Some(id) = self.host(host) {
            self.engine.link(id, plugged);
        }
    }

    /// Whether a machine's network cable is in.
    pub fn is_plugged(&self, host: &str) -> bool {
        self.host(host).is_none_or(|id| self.engine.is_linked(id))
    }

    /// How much later than usual arrives what a machine sends.
    pub fn delay_of(&self, host: &str) -> Span {
        self.host(host).map_or(Span::ZERO, |id| self.engine.shape_of(id).delay)
    }

    /// Kill or start a process by its name.
    pub fn process(&mut self, name: &str, start: bool) {
        let cause = self.engine.act(Note::Action(format!("{} {name}", if start { "start" } else { "kill -9" }).into()));
        if let Some(at) = self.find(name) {
            if start { self.engine.start(at, START, cause) } else { self.engine.stop(at, cause) }
        }
    }

    /// A container of this machine wants more memory than its limit: the kernel kills it.
    pub fn exhaust(&mut self, host: &str, container: &Rc<str>) {
        let cause = self.engine.act(Note::Action(format!("{host}: out of memory: {container}").into()));
        let Some(at) = self.find(&format!("{host}/containerd")) else { return };
        if let Program::Runtime(runtime) = Rc::make_mut(&mut self.programs[at.0 as usize]) {
            self.engine.run(at, cause, Timer::Runtime, |ctx| runtime.exhaust(container, ctx));
        }
    }

    /// End a process in order (SIGTERM): who leads and gives its lease back when asked to end does so first. As with
    /// [`World::process`], what ran it is not told, and does not start it again.
    pub fn terminate(&mut self, name: &str) {
        let cause = self.engine.act(Note::Action(format!("kill {name}").into()));
        let Some(at) = self.find(name) else { return };
        self.engine.disown(at);
        match Rc::make_mut(&mut self.programs[at.0 as usize]) {
            Program::Scheduler(s) if self.engine.process(at).up => {
                self.engine.run(at, cause, Timer::Scheduler, |ctx| s.terminate(ctx));
            }
            _ => self.engine.stop(at, cause),
        }
    }

    /// Suspend a process, or let it go on.
    pub fn freeze(&mut self, name: &str, frozen: bool) {
        let words = if frozen { "stop" } else { "cont" };
        self.engine.act(Note::Action(format!("kill -{words} {name}").into()));
        if let Some(at) = self.find(name) {
            if frozen { self.engine.freeze(at) } else { self.engine.thaw(at) }
        }
    }

    /// Put a file into a node's manifest directory, or take it away.
    pub fn manifest(&mut self, node: &str, file: &str, text: Option<&str>) -> Result<(), String> {
        let pod = text.map(crate::api::yaml::parse).transpose().map_err(|e| e.to_string())?;
        let words = if pod.is_some() { "put" } else { "remove" };
        let cause = self.engine.act(Note::Action(format!("{node}: {words} /etc/kubernetes/manifests/{file}").into()));
        let Some(at) = self.find(&format!("{node}/kubelet")) else { return Err(format!("no node {node}")) };
        if let Program::Kubelet(kubelet) = Rc::make_mut(&mut self.programs[at.0 as usize]) {
            self.engine.run(at, cause, Timer::Kubelet, |ctx| match pod {
                Some(pod) => kubelet.put_manifest(file, pod, ctx),
                None => kubelet.remove_manifest(file, ctx),
            });
        }
        Ok(())
    }

    /// A new machine of this name is switched on and joins the cluster (`kubeadm join`); `cpu` cores, or as many as the others have.
    pub fn join(&mut self, name: &str, cpu: u32) {
        let cause = self.engine.act(Note::Action(format!("{name}: kubeadm join").into()));
        self.topology.workers += 1;
        let ip = Topology::worker_ip(self.topology.workers);
        let machine = build::machine(&mut self.engine, name, &ip).0;
        let cpu = if cpu == 0 { self.topology.cpu } else { cpu };
        let topology = Topology { cpu, ..self.topology.clone() };
        let mut programs = build::programs(&machine, &topology, self.apiserver, &[], kubeadm::Role::Join);
        programs.arrange_by_key(|(at, _)| *at);
        self.programs.extend(programs.into_iter().map(|(_, p)| Rc::new(p)));
        for (socket, at) in machine.sockets() {
            self.directory = self.directory.with(socket, at);
        }
        for at in [self.apiserver, self.shell] {
            match Rc::make_mut(&mut self.programs[at.0 as usize]) {
                Program::ApiServer(server) => server.listen(self.directory.clone()),
                Program::Shell(shell) => shell.listen(self.directory.clone()),
                _ => {}
            }
        }
        for at in [machine.init, machine.kubeadm] {
            self.engine.start(at, Span::ZERO, cause);
        }
    }

    /// Put a fault of the network in force.
    pub fn fault(&mut self, rule: Rule) {
        self.engine.act(Note::Action(format!("{rule:?}").into()));
        self.engine.add_fault(rule);
    }
}
