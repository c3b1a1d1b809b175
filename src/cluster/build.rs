//! Building the machines: which process runs where, and who knows whose address.

use std::rc::Rc;

use super::kubeadm::{self, Kubeadm, MANIFESTS, Role, manifest};
use super::program::{Engine, Program};
use super::{CONTROL_PLANE, CONTROL_PLANE_IP, Topology, pki};
use crate::node::init::Init;
use crate::node::kubelet;
use crate::node::runtime::{self, Component};
use crate::sim::{Addr, Arrange};
use crate::wire::{Arguments, Directory, KUBELET_CONFIG};
use crate::{apiserver, cli, client, controllers, etcd, scheduler};

/// What was built.
pub struct Built {
    pub engine: Engine,
    pub programs: Vec<Program>,
    pub shell: Addr,
    /// The control plane's first.
    pub kubeadms: Vec<Addr>,
    pub inits: Vec<Addr>,
    pub etcd: Addr,
    pub apiserver: Addr,
    pub visitor: Addr,
    pub directory: Directory,
}

/// The processes of one machine.
pub struct Machine {
    pub name: Rc<str>,
    pub ip: Rc<str>,
    pub kubeadm: Addr,
    pub runtime: Addr,
    pub kubelet: Addr,
    pub init: Addr,
}

impl Machine {
    /// Where its processes listen: the kubelet, and those who log in.
    pub fn sockets(&self) -> [(Rc<str>, Addr); 3] {
        let (ip, name) = (&self.ip, &self.name);
        let sockets =
            [(format!("{ip}:10250"), self.kubelet), (format!("{ip}:22"), self.init), (format!("{name}:22"), self.init)];
        sockets.map(|(socket, at)| (socket.into(), at))
    }
}

/// Add a machine and its processes; also what adds more of them.
pub fn machine(engine: &mut Engine, name: &str, ip: &str) -> (Machine, impl Fn(&mut Engine, &str) -> Addr + use<>) {
    let host = engine.add_host(name);
    let prefix: Rc<str> = name.into();
    let add = move |engine: &mut Engine, program: &str| engine.add_process(host, &format!("{prefix}/{program}"));
    let kubeadm = add(engine, "kubeadm");
    let runtime = add(engine, "containerd");
    let kubelet = add(engine, "kubelet");
    let init = add(engine, "init");
    (Machine { name: name.into(), ip: ip.into(), kubeadm, runtime, kubelet, init }, add)
}

/// Build everything; nothing runs yet.
pub fn build(topology: &Topology, seed: u64) -> Built {
    let mut engine = Engine::new(seed);
    let (control, add) = machine(&mut engine, CONTROL_PLANE, CONTROL_PLANE_IP);
    let shell = add(&mut engine, "kubectl");
    let [etcd, apiserver, controllers, scheduler] =
        ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler"].map(|p| add(&mut engine, p));
    let mut machines = vec![control];
    for n in 1..=topology.workers {
        machines.push(machine(&mut engine, &topology.worker_name(n), &Topology::worker_ip(n)).0);
    }
    let visitor = add(&mut engine, "visitor");
    let sockets = machines.iter().flat_map(Machine::sockets);
    let listening = [
        (format!("{CONTROL_PLANE_IP}:6443").into(), apiserver),
        ("127.0.0.1:10257".into(), controllers),
        ("127.0.0.1:10259".into(), scheduler),
    ];
    let directory = Directory::new(sockets.chain(listening));
    let connect = |credentials, agent: &str| client::Config::new(apiserver, credentials, format!("{agent}/v1.37.2"));

    let mut server = apiserver::Config::kubeadm(etcd, directory.clone());
    server.client_ca_pem = controllers::CERTIFICATE.into();
    let manager = controllers::Config {
        client: connect(pki::controller_manager(), "kube-controller-manager"),
        host: CONTROL_PLANE.into(),
        arguments: Arguments::default(),
    };
    let mut terminal = cli::Config::control_plane(CONTROL_PLANE, CONTROL_PLANE_IP, directory.clone());
    let manifests =
        MANIFESTS.iter().map(|(name, text)| (format!("/etc/kubernetes/manifests/{name}.yaml").into(), (*text).into()));
    terminal.files.extend(manifests);
    terminal.file(KUBELET_CONFIG, kubelet::FILE);
    let mut programs: Vec<(Addr, Program)> = vec![
        (visitor, Program::Visitor(Default::default())),
        (shell, Program::Shell(cli::Shell::new(terminal))),
        (etcd, Program::Etcd(etcd::Member::new(etcd::Config::default()))),
        (apiserver, Program::ApiServer(apiserver::ApiServer::new(server))),
        (controllers, Program::ControllerManager(controllers::ControllerManager::new(manager))),
        (scheduler, Program::Scheduler(scheduler::Scheduler::new(connect(pki::scheduler(), "kube-scheduler")))),
    ];
    let by_name = [apiserver, controllers, scheduler, etcd];
    let component = |((name, manifest), at): (&(&'static str, &'static str), Addr)| Component {
        name,
        at,
        manifest,
        check: (at == scheduler).then_some(scheduler::Settings::check),
    };
    let control_plane: Vec<Component> = MANIFESTS.iter().zip(by_name).map(component).collect();
    for (i, m) in machines.iter().enumerate() {
        let init = Role::Init {
            node: m.name.clone(),
            nodes: machines.len(),
            super_admin: pki::super_admin(),
            admin: pki::admin(),
        };
        let (role, components) = if i == 0 { (init, &control_plane[..]) } else { (Role::Join, &[][..]) };
        programs.extend(self::programs(m, topology, apiserver, components, role));
    }
    programs.arrange_by_key(|(at, _)| *at);
    let kubeadms = machines.iter().map(|m| m.kubeadm).collect();
    let inits = machines.iter().map(|m| m.init).collect();
    let programs = programs.into_iter().map(|(_, p)| p).collect();
    Built { engine, programs, shell, kubeadms, inits, etcd, apiserver, visitor, directory }
}

/// The programs that run on a machine; `components` are those of the control plane.
pub fn programs(
    m: &Machine,
    topology: &Topology,
    apiserver: Addr,
    components: &[Component],
    role: Role,
) -> Vec<(Addr, Program)> {
    let first = !components.is_empty();
    let join = kubeadm::Config { apiserver, kubelet: m.kubelet, runtime: m.runtime, role };
    let containerd = runtime::Config {
        node_name: m.name.clone(),
        host_ip: m.ip.clone(),
        components: components.to_vec(),
        system: Some(m.init),
        images: vec!["registry.k8s.io/pause:3.10.1".into()],
    };
    let client = client::Config::new(apiserver, pki::kubelet(&m.name), "kubelet/v1.37.2");
    let mut config = kubelet::Config::new(&m.name, &m.ip, client, m.runtime);
    config.system = Some(m.init);
    config.cpu = topology.cpu;
    config.memory = topology.memory;
    config.max_pods = topology.max_pods;
    if first {
        let file = |(name, text): &(&str, &str)| (format!("{name}.yaml").into(), manifest(text));
        config.static_pods = MANIFESTS.iter().map(file).collect();
    }
    vec![
        (m.init, Program::Init(Init::new(&m.name, m.kubelet, m.runtime, if first { &MANIFESTS } else { &[] }))),
        (m.kubeadm, Program::Kubeadm(Kubeadm::new(join))),
        (m.runtime, Program::Runtime(runtime::Runtime::new(containerd))),
        (m.kubelet, Program::Kubelet(kubelet::Kubelet::new(config))),
    ]
}
