//! The container runtime interface (CRI v1): what a kubelet asks of containerd.

use std::rc::Rc;

use crate::api::Value;
use crate::sim::{Digest, Hasher, Time};

/// A call.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The caller's number for it.
    pub id: u64,
    /// What is asked.
    pub call: Call,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Call {
    /// Version and conditions of the runtime.
    Status,
    /// Make the pod's sandbox: its network namespace and address.
    RunPodSandbox(Rc<SandboxConfig>),
    /// Stop the sandbox and what runs in it.
    StopPodSandbox(Rc<str>),
    /// Remove a stopped sandbox.
    RemovePodSandbox(Rc<str>),
    /// Is this image here?
    ImageStatus(Rc<str>),
    /// Fetch an image.
    PullImage(Rc<str>),
    /// Every image.
    ListImages,
    /// Make a container in a sandbox.
    CreateContainer(Rc<ContainerConfig>),
    /// Start a container.
    StartContainer(Rc<str>),
    /// Send SIGTERM, and SIGKILL after so many seconds.
    StopContainer(Rc<str>, u32),
    /// Remove a container that does not run.
    RemoveContainer(Rc<str>),
    /// Every sandbox and container.
    List,
    /// The sandboxes and containers of the pod with this uid: what the kubelet's PLEG reads of a pod that changed.
    ListPod(Rc<str>),
    /// Tell, until the connection ends, of each pod in which a container ended: [`Answer::Event`]. Models GetContainerEvents.
    GetContainerEvents,
    /// The addresses that pods of this node get: `10.244.1.0/24`.
    UpdateRuntimeConfig(Rc<str>),
    /// What a container has written: the lines of its log file.
    ReadLog(Rc<str>),
    /// Run a command in a container, with this to read on its stdin, and wait for its end, no longer than so many seconds (0: as long
    /// as it takes).
    ExecSync(Rc<str>, Vec<Rc<str>>, Rc<str>, u32),
    /// Connect to a port of a container's pod, as the node's own network does for probes; then GET this path, or say no more
    /// where it is empty, or ask the gRPC health service (`grpc`).
    Connect(Rc<str>, u16, Rc<str>),
    /// What lies at this path of the machine. No call of the CRI, but the kubelet's own look at the disk, which the runtime keeps here.
    Stat(Rc<str>),
}

/// What a sandbox is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct SandboxConfig {
    /// The pod's name.
    pub name: Rc<str>,
    /// The pod's namespace.
    pub namespace: Rc<str>,
    /// The pod's uid.
    pub uid: Rc<str>,
    /// How often a sandbox was made for this pod.
    pub attempt: u32,
    /// Whether it shares the host's network.
    pub host_network: bool,
    /// What `hostname` says in it.
    pub hostname: Rc<str>,
    /// Its `/etc/resolv.conf`; empty where that is the node's.
    pub resolv: Rc<str>,
}

/// A directory or file of the node, shown inside a container.
#[derive(Clone, Debug, PartialEq)]
pub struct Mount {
    /// Where the container sees it.
    pub container_path: Rc<str>,
    /// Where it lies on the node: a volume's directory, or a `hostPath`.
    pub host_path: Rc<str>,
    /// Whether the container may write there.
    pub read_only: bool,
}

/// A line of a container's log, as the CRI log format keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct LogLine {
    /// When it was written.
    pub at: Time,
    /// Written to stderr, else to stdout.
    pub is_stderr: bool,
    /// Written without a line break at its end.
    pub partial: bool,
    /// What it says.
    pub text: Rc<str>,
}

/// What a container is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct ContainerConfig {
    /// Its sandbox.
    pub sandbox: Rc<str>,
    /// Its name in the pod.
    pub name: Rc<str>,
    /// How often a container was made for this name.
    pub attempt: u32,
    /// The image, as the pod names it.
    pub image: Rc<str>,
    /// Overrides the image's entrypoint; empty: the image's.
    pub command: Vec<Rc<str>>,
    /// Overrides the image's arguments; empty: the image's.
    pub args: Vec<Rc<str>>,
    /// Its environment.
    pub env: Vec<(Rc<str>, Rc<str>)>,
    /// Where it runs; empty: where the image says.
    pub working_dir: Rc<str>,
    /// What of the node it sees.
    pub mounts: Vec<Mount>,
    /// Files that the kubelet has put on the node for its volumes: path on the node and content.
    pub files: Vec<(Rc<str>, Rc<str>)>,
    /// The container as the pod has it, for what else matters (limits, working directory).
    pub spec: Value,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The number of the call.
    pub id: u64,
    /// What it says.
    pub result: Answer,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Done.
    Done,
    /// A sandbox or container was made: its id.
    Id(Rc<str>),
    /// An image, or none of that name.
    Image(Option<Rc<ImageInfo>>),
    /// Every image.
    Images(Vec<Rc<ImageInfo>>),
    /// Every sandbox and container.
    List(Vec<Rc<SandboxInfo>>, Vec<Rc<ContainerInfo>>),
    /// A command's exit code, and what it wrote to stdout and to stderr.
    Exec(i32, Rc<str>, Rc<str>),
    /// A connection was made: the HTTP status, 0 where none was asked for. `steady`: the answer is the same until the container ends.
    #[allow(missing_docs)]
    Reached { code: i32, steady: bool },
    /// Something happened to a container of the pod with this uid.
    Event(Rc<str>),
    /// What lies at a path: `Directory`, `File`, `Socket`, or nothing.
    Lies(&'static str),
    /// The lines of a log, oldest first.
    Log(Rc<[LogLine]>),
    /// Refused, in containerd's own words: `rpc error: code = NotFound desc = ...`.
    Error(Rc<str>),
}

/// An image on the node.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageInfo {
    /// Its tag: `docker.io/library/nginx:latest`.
    pub name: Rc<str>,
    /// `docker.io/library/nginx@sha256:...`.
    pub digest: Rc<str>,
    /// Bytes.
    pub size: u64,
}

/// A sandbox.
#[derive(Clone, Debug, PartialEq)]
pub struct SandboxInfo {
    /// Its id.
    pub id: Rc<str>,
    /// What it was made from.
    pub config: Rc<SandboxConfig>,
    /// Its address; empty while it has none.
    pub ip: Rc<str>,
    /// Whether it is ready.
    pub ready: bool,
    /// When it was made.
    pub created: Time,
}

/// How a container is.
#[derive(Clone, Debug, PartialEq)]
pub enum ContainerState {
    /// Made, not started.
    Created,
    /// Running since.
    Running(Time),
    /// Ended.
    Exited {
        /// When it was started.
        started: Time,
        /// When it ended.
        finished: Time,
        /// Its exit code.
        code: i32,
        /// `Completed`, `Error`, `OOMKilled`.
        reason: Rc<str>,
        /// What the runtime says about it.
        message: Rc<str>,
    },
}

/// A container.
#[derive(Clone, Debug, PartialEq)]
pub struct ContainerInfo {
    /// Its id.
    pub id: Rc<str>,
    /// What it was made from.
    pub config: Rc<ContainerConfig>,
    /// The image it runs.
    pub image: Rc<ImageInfo>,
    /// How it is.
    pub state: ContainerState,
    /// When it was made.
    pub created: Time,
    /// How many bytes of memory its processes use while they run.
    pub memory: u64,
}

impl Digest for Request {
    fn digest(&self, h: &mut Hasher) {
        h.word(self.id);
        match &self.call {
            Call::Status => h.word(1),
            Call::RunPodSandbox(c) => {
                h.text(&c.uid);
                h.word(u64::from(c.attempt));
            }
            Call::StopPodSandbox(s)
            | Call::RemovePodSandbox(s)
            | Call::StartContainer(s)
            | Call::RemoveContainer(s)
            | Call::ListPod(s)
            | Call::UpdateRuntimeConfig(s)
            | Call::ReadLog(s)
            | Call::Stat(s) => h.text(s),
            Call::ImageStatus(s) | Call::PullImage(s) => h.text(s),
            Call::ListImages => h.word(2),
            Call::List => h.word(3),
            Call::GetContainerEvents => h.word(4),
            Call::CreateContainer(c) => {
                h.text(&c.sandbox);
                h.text(&c.name);
                h.word(u64::from(c.attempt));
            }
            Call::StopContainer(s, grace) => {
                h.text(s);
                h.word(u64::from(*grace));
            }
            Call::Connect(s, port, path) => {
                h.text(s);
                h.text(path);
                h.word(u64::from(*port));
            }
            Call::ExecSync(s, words, stdin, timeout) => {
                h.text(s);
                h.word(u64::from(*timeout));
                words.iter().for_each(|w| h.text(w));
                if !stdin.is_empty() {
                    h.text(stdin);
                }
            }
        }
    }
}

impl Digest for Reply {
    fn digest(&self, h: &mut Hasher) {
        h.word(self.id);
        match &self.result {
            Answer::Done => h.word(1),
            Answer::Id(s) | Answer::Error(s) | Answer::Event(s) => h.text(s),
            Answer::Lies(what) => h.text(what),
            Answer::Log(lines) => lines.iter().for_each(|l| h.text(&l.text)),
            Answer::Image(i) => h.word(i.as_ref().map_or(0, |i| i.size)),
            Answer::Images(list) => h.word(list.len() as u64),
            Answer::List(sandboxes, containers) => {
                sandboxes.iter().for_each(|s| h.text(&s.id));
                for c in containers {
                    h.text(&c.id);
                    match &c.state {
                        ContainerState::Created => h.word(1),
                        ContainerState::Running(t) => h.word(t.0),
                        ContainerState::Exited { finished, code, .. } => h.word(finished.0 ^ *code as u64),
                    }
                }
            }
            Answer::Reached { code, .. } => h.word(*code as u64),
            Answer::Exec(code, out, err) => {
                h.word(*code as u64);
                h.text(out);
                if !err.is_empty() {
                    h.text(err);
                }
            }
        }
    }
}
