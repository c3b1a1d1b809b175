//! The fidelity page as data: component by component, what is exact, what is simplified, what is missing.

use super::text::{Text, fidelity as text};

/// How near to the real thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Degree {
    /// Held to recordings of the real one.
    Exact,
    /// The same idea, less of it.
    Simplified,
    /// Not there.
    Missing,
}

impl Degree {
    /// The style class.
    pub const fn class(self) -> &'static str {
        match self {
            Degree::Exact => "exact",
            Degree::Simplified => "simplified",
            Degree::Missing => "missing",
        }
    }
}

/// One line of the page.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The component.
    pub part: &'static str,
    /// How near.
    pub degree: Degree,
    /// In words.
    pub text: Text,
}

const fn row(part: &'static str, degree: Degree, text: Text) -> Row {
    Row { part, degree, text }
}

/// The page, from the door inwards.
pub const ROWS: &[Row] = &[
    row("kube-apiserver", Degree::Exact, text::API_EXACT),
    row("kube-apiserver", Degree::Simplified, text::API_SIMPLE),
    row("kube-apiserver", Degree::Missing, text::API_MISSING),
    row("etcd", Degree::Exact, text::ETCD_EXACT),
    row("etcd", Degree::Missing, text::ETCD_MISSING),
    row("kube-scheduler", Degree::Exact, text::SCHED_EXACT),
    row("kube-scheduler", Degree::Missing, text::SCHED_MISSING),
    row("kube-controller-manager", Degree::Exact, text::CTRL_EXACT),
    row("kube-controller-manager", Degree::Missing, text::CTRL_MISSING),
    row("kubelet", Degree::Exact, text::KUBELET_EXACT),
    row("kubelet", Degree::Missing, text::KUBELET_MISSING),
    row("containerd", Degree::Simplified, text::RUNTIME_SIMPLE),
    row("network", Degree::Simplified, text::NET_SIMPLE),
    row("kubectl", Degree::Simplified, text::CLI_SIMPLE),
    row("time", Degree::Simplified, text::TIME_SIMPLE),
];
