//! What a person can do on the page.

use super::story::Kind;
use super::transport::Pace;

/// One thing that a person did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Let time go on.
    Play,
    /// Stop it.
    Pause,
    /// One or the other.
    Toggle,
    /// To the next hop of the story.
    Step,
    /// To the one before.
    Back,
    /// To the story's start.
    ToStart,
    /// To the newest instant.
    ToEnd,
    /// To a place on the scrub bar, in ten-thousandths.
    Scrub(u16),
    /// Another pace.
    SetPace(Pace),
    /// A command typed in the terminal, or pressed as a button.
    Run(String),
    /// One of the common actions.
    Do(Quick),
    /// Something done to a machine, by its name.
    Machine(String, Deed),
    /// Interrupt the running command.
    Interrupt,
    /// Close the terminal's editor: with this text, or without saving.
    Edited(Option<String>),
    /// Follow a pod, `namespace/name`.
    Follow(String),
    /// Go to a step of the story.
    OpenStep(u8),
    /// Open a message.
    InspectRecord(u64),
    /// Open an object by its key in etcd.
    InspectKey(String),
    /// Ask what the scheduler would say.
    WhatIf(super::what_if::Asked),
    /// Send a request written by hand, and open it.
    Send(String),
    /// Close what is open.
    CloseInspector,
    /// Take back the branch that was left.
    OtherBranch,
    /// The notice was read.
    DismissBranch,
}

/// What can be done to a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Its kubelet is stopped; its containers go on.
    StopKubelet,
    /// Its network is cut; all of it goes on.
    CutNetwork,
    /// It is switched off.
    PowerOff,
    /// Power, network, kubelet: what is missing is given back.
    BringBack,
    /// It takes no new pods, and those it has are evicted.
    Drain,
    /// It takes pods again.
    Uncordon,
    /// Its kubelet is stopped and started.
    RestartKubelet,
    /// What it sends comes late.
    SlowNetwork,
    /// A component of the control plane is stopped.
    Stop(Plane),
    /// It is started.
    Start(Plane),
}

/// What can be stopped of the control plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plane {
    /// kube-controller-manager.
    Controllers,
    /// kube-scheduler.
    Scheduler,
    /// kube-apiserver.
    ApiServer,
    /// etcd.
    Etcd,
}

impl Plane {
    /// The file in which the kubelet reads that it shall run.
    pub const fn manifest(self) -> &'static str {
        match self {
            Plane::Controllers => "kube-controller-manager.yaml",
            Plane::Scheduler => "kube-scheduler.yaml",
            Plane::ApiServer => "kube-apiserver.yaml",
            Plane::Etcd => "etcd.yaml",
        }
    }
}

impl Deed {
    /// What can be done to a worker, in the order of the menu.
    pub const WORKER: &'static [Deed] = &[
        Deed::StopKubelet,
        Deed::RestartKubelet,
        Deed::SlowNetwork,
        Deed::CutNetwork,
        Deed::PowerOff,
        Deed::BringBack,
        Deed::Drain,
        Deed::Uncordon,
    ];
    /// What can be done to the control plane.
    pub const PLANE: &'static [Deed] = &[
        Deed::Stop(Plane::Controllers),
        Deed::Start(Plane::Controllers),
        Deed::Stop(Plane::Scheduler),
        Deed::Start(Plane::Scheduler),
        Deed::Stop(Plane::ApiServer),
        Deed::Start(Plane::ApiServer),
        Deed::Stop(Plane::Etcd),
        Deed::Start(Plane::Etcd),
    ];

    /// A name that tests know.
    pub const fn code(self) -> &'static str {
        match self {
            Deed::StopKubelet => "stop-kubelet",
            Deed::RestartKubelet => "restart-kubelet",
            Deed::SlowNetwork => "slow-network",
            Deed::CutNetwork => "cut-network",
            Deed::PowerOff => "power-off",
            Deed::BringBack => "bring-back",
            Deed::Drain => "drain",
            Deed::Uncordon => "uncordon",
            Deed::Stop(Plane::Controllers) => "stop-controllers",
            Deed::Start(Plane::Controllers) => "start-controllers",
            Deed::Stop(Plane::Scheduler) => "stop-scheduler",
            Deed::Start(Plane::Scheduler) => "start-scheduler",
            Deed::Stop(Plane::ApiServer) => "stop-apiserver",
            Deed::Start(Plane::ApiServer) => "start-apiserver",
            Deed::Stop(Plane::Etcd) => "stop-etcd",
            Deed::Start(Plane::Etcd) => "start-etcd",
        }
    }

    /// Its label and its hint.
    pub const fn texts(self) -> [super::text::Text; 2] {
        use super::text::act::*;
        match self {
            Deed::StopKubelet => [STOP_KUBELET, STOP_KUBELET_HINT],
            Deed::RestartKubelet => [RESTART_KUBELET, RESTART_KUBELET_HINT],
            Deed::SlowNetwork => [SLOW_NETWORK, SLOW_NETWORK_HINT],
            Deed::CutNetwork => [CUT_NETWORK, CUT_NETWORK_HINT],
            Deed::PowerOff => [POWER_OFF, POWER_OFF_HINT],
            Deed::BringBack => [BRING_BACK, BRING_BACK_HINT],
            Deed::Drain => [DRAIN, DRAIN_HINT],
            Deed::Uncordon => [UNCORDON, UNCORDON_HINT],
            Deed::Stop(Plane::Controllers) => [STOP_CONTROLLERS, STOP_CONTROLLERS_HINT],
            Deed::Start(Plane::Controllers) => [START_CONTROLLERS, START_CONTROLLERS_HINT],
            Deed::Stop(Plane::Scheduler) => [STOP_SCHEDULER, STOP_SCHEDULER_HINT],
            Deed::Start(Plane::Scheduler) => [START_SCHEDULER, START_SCHEDULER_HINT],
            Deed::Stop(Plane::ApiServer) => [STOP_APISERVER, STOP_APISERVER_HINT],
            Deed::Start(Plane::ApiServer) => [START_APISERVER, START_APISERVER_HINT],
            Deed::Stop(Plane::Etcd) => [STOP_ETCD, STOP_ETCD_HINT],
            Deed::Start(Plane::Etcd) => [START_ETCD, START_ETCD_HINT],
        }
    }
}

/// The common actions: each is a command that is typed into the terminal for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quick {
    /// A pod that works.
    Run,
    /// A deployment of five.
    Deploy,
    /// No valid credentials: 401.
    NoCertificate,
    /// No credentials at all: 403.
    Anonymous,
    /// A user without rights: 403.
    NoRights,
    /// An invalid manifest: 422.
    Invalid,
    /// A name that is taken: 409.
    Exists,
    /// A namespace that does not exist: 404.
    NoNamespace,
    /// A selector that matches no node: Pending.
    NoNode,
    /// An image that does not exist.
    NoImage,
    /// A command that exits.
    Crash,
    /// An eviction that a budget forbids: 429.
    Budget,
    /// The list of pods.
    Get,
    /// Delete the followed pod.
    Delete,
    /// The course's example: a pod that asks for more than most nodes have.
    Course,
    /// The scheduler is asked what it would say.
    WhatIf,
    /// A story is to be told.
    Tell(Kind),
}

impl Quick {
    /// The stories, in the order in which a course would tell them.
    pub const STORIES: &'static [Quick] = &[
        Quick::Tell(Kind::Pod),
        Quick::Tell(Kind::Deployment),
        Quick::Tell(Kind::Rollout),
        Quick::Tell(Kind::Undo),
        Quick::Tell(Kind::ScaleUp),
        Quick::Tell(Kind::ScaleDown),
        Quick::Tell(Kind::Job),
        Quick::Tell(Kind::Drain),
        Quick::Tell(Kind::Join),
        Quick::Tell(Kind::Silence),
        Quick::Tell(Kind::Bare),
        Quick::Tell(Kind::TwoLost),
        Quick::Tell(Kind::AllLost),
        Quick::Tell(Kind::Blind),
    ];
    /// What works, in the order of the menu.
    pub const CREATE: &'static [Quick] =
        &[Quick::Run, Quick::Deploy, Quick::Course, Quick::WhatIf, Quick::Get, Quick::Delete];
    /// What fails, in the order in which it fails.
    pub const FAIL: &'static [Quick] = &[
        Quick::NoCertificate,
        Quick::Anonymous,
        Quick::NoRights,
        Quick::Invalid,
        Quick::NoNamespace,
        Quick::Exists,
        Quick::NoNode,
        Quick::NoImage,
        Quick::Crash,
        Quick::Budget,
    ];

    /// A name that tests know.
    pub fn code(self) -> &'static str {
        match self {
            Quick::Run => "run",
            Quick::Deploy => "deploy",
            Quick::NoCertificate => "no-certificate",
            Quick::Anonymous => "anonymous",
            Quick::NoRights => "no-rights",
            Quick::Invalid => "invalid",
            Quick::Exists => "exists",
            Quick::NoNamespace => "no-namespace",
            Quick::NoNode => "no-node",
            Quick::NoImage => "no-image",
            Quick::Crash => "crash",
            Quick::Budget => "budget",
            Quick::Get => "get",
            Quick::Delete => "delete",
            Quick::Course => "course",
            Quick::WhatIf => "what-if",
            Quick::Tell(kind) => kind.table().code,
        }
    }

    /// Its label and its hint.
    pub fn texts(self) -> [super::text::Text; 2] {
        use super::text::act::*;
        match self {
            Quick::Run => [RUN, RUN_HINT],
            Quick::Deploy => [DEPLOY, DEPLOY_HINT],
            Quick::NoCertificate => [NO_CERTIFICATE, NO_CERTIFICATE_HINT],
            Quick::Anonymous => [ANONYMOUS, ANONYMOUS_HINT],
            Quick::NoRights => [NO_RIGHTS, NO_RIGHTS_HINT],
            Quick::Invalid => [INVALID, INVALID_HINT],
            Quick::Exists => [EXISTS, EXISTS_HINT],
            Quick::NoNamespace => [NO_NAMESPACE, NO_NAMESPACE_HINT],
            Quick::NoNode => [NO_NODE, NO_NODE_HINT],
            Quick::NoImage => [NO_IMAGE, NO_IMAGE_HINT],
            Quick::Crash => [CRASH, CRASH_HINT],
            Quick::Budget => [BUDGET, BUDGET_HINT],
            Quick::Get => [GET, GET_HINT],
            Quick::Delete => [DELETE, DELETE_HINT],
            Quick::Course => [COURSE, COURSE_HINT],
            Quick::WhatIf => [WHAT_IF, WHAT_IF_HINT],
            Quick::Tell(kind) => [kind.table().title, kind.table().hint],
        }
    }
}
