//! Who is speaking: the components as the page knows them. One colour and one short name each, everywhere.

/// A component of the cluster, for colour, shape and word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A person, through kubectl or curl.
    #[default]
    User,
    /// kube-apiserver.
    Api,
    /// etcd.
    Etcd,
    /// kube-scheduler.
    Scheduler,
    /// kube-controller-manager.
    Controllers,
    /// A kubelet.
    Kubelet,
    /// A container runtime.
    Runtime,
}

impl Part {
    /// The style class that carries the component's colour.
    pub const fn class(self) -> &'static str {
        match self {
            Part::User => "p-user",
            Part::Api => "p-api",
            Part::Etcd => "p-etcd",
            Part::Scheduler => "p-sched",
            Part::Controllers => "p-ctrl",
            Part::Kubelet => "p-kubelet",
            Part::Runtime => "p-runtime",
        }
    }

    /// Its name, which is the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Part::User => "kubectl",
            Part::Api => "kube-apiserver",
            Part::Etcd => "etcd",
            Part::Scheduler => "kube-scheduler",
            Part::Controllers => "kube-controller-manager",
            Part::Kubelet => "kubelet",
            Part::Runtime => "containerd",
        }
    }
}

/// How something is doing; always shown with a word or a shape beside the colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to say.
    #[default]
    Plain,
    /// On its way.
    Busy,
    /// As wished.
    Good,
    /// Worth a look.
    Warn,
    /// Failed.
    Bad,
}

impl Tone {
    /// The style class.
    pub const fn class(self) -> &'static str {
        match self {
            Tone::Plain => "t-plain",
            Tone::Busy => "t-busy",
            Tone::Good => "t-good",
            Tone::Warn => "t-warn",
            Tone::Bad => "t-bad",
        }
    }
}
