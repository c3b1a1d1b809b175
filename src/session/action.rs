//! What a person can do to a world.

use serde::{Deserialize, Serialize};

use crate::cluster::World;

/// One action. Buttons of the page do what can be typed: most are lines for the terminal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// Enter was pressed in the terminal.
    Type(String),
    /// Ctrl-C in the terminal.
    Interrupt,
    /// The editor in the terminal is closed: with this text, or without saving.
    Edited(Option<String>),
    /// The power of a machine is cut.
    PowerOff(String),
    /// The machine is switched on again.
    PowerOn(String),
    /// The network cable of a machine is pulled.
    Unplug(String),
    /// The cable is back.
    Plug(String),
    /// A new machine of this name joins the cluster, with so many cores; as many as the others have, if it says 0.
    Join(String, u32),
    /// A process is killed: `node01/kubelet`, `controlplane/kube-scheduler`.
    Kill(String),
    /// A process is started.
    Start(String),
}

impl Action {
    /// Do it to a world.
    pub(super) fn carry_out(&self, world: &mut World) {
        match self {
            Action::Type(line) => world.type_line(line),
            Action::Interrupt => world.interrupt(),
            Action::Edited(text) => world.edited(text.as_deref()),
            Action::PowerOff(host) => world.power(host, false),
            Action::PowerOn(host) => world.power(host, true),
            Action::Unplug(host) => world.plug(host, false),
            Action::Plug(host) => world.plug(host, true),
            Action::Join(host, cpu) => world.join(host, *cpu),
            Action::Kill(process) => world.process(process, false),
            Action::Start(process) => world.process(process, true),
        }
    }
}
