//! How processes and machines begin and end, and who is told.

use super::engine::{Event, pair};
use super::{Addr, Body, Digest, Engine, HostId, RecordId, Span};

impl<P, T, N> Engine<P, T, N>
where
    P: Clone + Digest,
    T: Clone + Digest,
    N: Clone + Digest,
{
    /// Start a process: it is handed [`Input::Start`] after `after`.
    pub fn start(&mut self, at: Addr, after: Span, cause: RecordId) {
        let p = &mut self.processes[at.0 as usize];
        if !p.up {
            self.frozen.retain(|(who, _)| *who != at);
            (p.up, p.begun) = (true, false);
            p.epoch += 1;
            let epoch = p.epoch;
            self.record(cause, Body::Process { at, up: true });
            self.queue.push(self.now + after, Event::Start { at, epoch, cause });
        }
    }

    /// From now on nobody waits for the end of a process.
    pub fn disown(&mut self, at: Addr) {
        self.parents.remove(&at);
    }

    /// Stop a process. Its host closes its connections, so that its peers are told.
    pub fn stop(&mut self, at: Addr, cause: RecordId) {
        if !self.processes[at.0 as usize].up {
            return;
        }
        self.halt(at, cause);
        let peers: Vec<Addr> = self.peers(at);
        for peer in peers {
            self.connections.remove(&pair(at, peer));
            self.tell_closed(peer, at, cause);
        }
    }

    /// Cut the power: everything on the host stops, and nobody is told.
    pub fn power_off(&mut self, host: HostId, cause: RecordId) {
        self.hosts[host.0 as usize].powered = false;
        for at in self.on_host(host) {
            if self.process(at).up {
                self.halt(at, cause);
            }
        }
        self.expect_silence();
    }

    /// Power the host on again. Its processes have to be started.
    pub fn power_on(&mut self, host: HostId) {
        self.hosts[host.0 as usize].powered = true;
    }

    /// The processes of a host.
    pub fn on_host(&self, host: HostId) -> Vec<Addr> {
        (0..self.processes.len() as u32).map(Addr).filter(|a| self.process(*a).host == host).collect()
    }

    fn halt(&mut self, at: Addr, cause: RecordId) {
        let p = &mut self.processes[at.0 as usize];
        p.up = false;
        p.epoch += 1;
        self.record(cause, Body::Process { at, up: false });
    }
}
