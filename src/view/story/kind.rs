//! The kinds of stories: how many steps each counts, who acts in them, and its words.

use crate::view::part::Part;
use crate::view::text::{Text, silence, steps};

/// What a story is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A pod is created: the thirteen steps of the course.
    #[default]
    Pod,
    /// A node falls silent: lost heartbeat, eviction, replacement, return.
    Silence,
}

impl Kind {
    /// The name in `data-story`.
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Pod => "pod",
            Kind::Silence => "node-lost",
        }
    }

    /// Its title.
    pub const fn title(self) -> Text {
        match self {
            Kind::Pod => steps::STORY,
            Kind::Silence => silence::STORY,
        }
    }

    /// Who acts in each step.
    const fn parts(self) -> &'static [Part] {
        use Part::{Api, Controllers, Etcd, Kubelet, Runtime, Scheduler, User};
        match self {
            Kind::Pod => {
                &[Api, Api, Api, Etcd, User, Scheduler, Scheduler, Scheduler, Etcd, Kubelet, Runtime, Kubelet, Etcd]
            }
            Kind::Silence => {
                &[Kubelet, Etcd, Controllers, Controllers, Controllers, Controllers, Controllers, Scheduler, Kubelet]
            }
        }
    }

    /// How many steps it counts.
    pub const fn steps(self) -> u8 {
        self.parts().len() as u8
    }

    /// Who acts in step `n`, from 1 on.
    pub fn part(self, n: u8) -> Part {
        self.parts().get(usize::from(n).wrapping_sub(1)).copied().unwrap_or_default()
    }

    /// The four texts of step `n`, from 1 on: title, what, why, question.
    pub const fn texts(self, n: u8) -> [Text; 4] {
        let n = (n as usize).saturating_sub(1);
        match self {
            Kind::Pod => steps::STEPS[n],
            Kind::Silence => silence::STEPS[n],
        }
    }
}
