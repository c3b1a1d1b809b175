//! Leaving loops, functions and scripts.

use std::rc::Rc;

use super::{Frame, Process};

impl Process {
    /// Leave loops: `break` and `continue`.
    pub(in crate::node::shell) fn leave_loop(&mut self, mut levels: usize, go_on: bool) {
        while let Some(frame) = self.frames.pop() {
            let is_loop = matches!(frame, Frame::Loop { .. } | Frame::For { .. });
            match frame {
                Frame::Restore { fds: Some(fds), .. } => self.fds = fds,
                Frame::Call { .. } => {
                    self.frames.push(frame);
                    return;
                }
                Frame::Loop { node, .. } if levels == 1 && go_on => {
                    self.frames.push(Frame::Loop { node, testing: false });
                    return;
                }
                frame @ Frame::For { .. } if levels == 1 && go_on => {
                    self.frames.push(frame);
                    return;
                }
                _ => {}
            }
            if is_loop {
                levels -= 1;
                if levels == 0 {
                    return;
                }
            }
        }
    }

    /// Leave a function; outside of one, the script.
    pub(in crate::node::shell) fn leave_function(&mut self, code: i32) {
        self.status = code;
        while let Some(frame) = self.frames.pop() {
            match frame {
                Frame::Restore { fds: Some(fds), .. } => self.fds = fds,
                Frame::Call { args } => {
                    self.args = args;
                    return;
                }
                _ => {}
            }
        }
    }

    /// Whether nothing of a script is left to be done.
    pub(in crate::node::shell) fn is_idle(&self) -> bool {
        self.frames.is_empty()
    }

    /// A copy without a place in any script.
    pub(in crate::node::shell) fn fresh(&self) -> Process {
        let none = Rc::from([]);
        let mut fresh = self.child(&none);
        fresh.frames.clear();
        fresh.vars.retain(|_, v| v.exported);
        fresh.functions = Rc::default();
        fresh
    }

    /// Wait for a child.
    pub(in crate::node::shell) fn wait_for(&mut self, pid: u32) {
        self.frames.push(Frame::WaitAll { pids: vec![pid], negate: false });
    }

    /// `exec`: nothing of the script is left.
    pub(in crate::node::shell) fn forget_script(&mut self) {
        self.frames.clear();
        self.traps.clear();
    }

    /// Whether a function of this name is known.
    pub(in crate::node::shell) fn has_function(&self, name: &str) -> bool {
        self.functions.contains_key(name)
    }
}
