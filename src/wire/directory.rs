//! From addresses as they stand in objects (`172.30.2.3:10250`) to processes: what routing and listening sockets do.

use std::rc::Rc;

use litemap::LiteMap;

use crate::sim::Addr;

/// Which process listens at which address and port. Shared; replaced as a whole when a machine joins.
#[derive(Clone, Debug, Default)]
pub struct Directory(Rc<LiteMap<Rc<str>, Addr>>);

impl Directory {
    /// A directory of these sockets.
    pub fn new(sockets: impl IntoIterator<Item = (Rc<str>, Addr)>) -> Directory {
        Directory(Rc::new(sockets.into_iter().collect()))
    }
    /// With one socket more.
    pub fn with(&self, socket: Rc<str>, at: Addr) -> Directory {
        let mut all = (*self.0).clone();
        all.insert(socket, at);
        Directory(Rc::new(all))
    }
    /// Who listens at `ip:port`.
    pub fn resolve(&self, socket: &str) -> Option<Addr> {
        self.0.get(socket).copied()
    }
}
