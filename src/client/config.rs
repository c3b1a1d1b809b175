//! What a client is told before it starts: its kubeconfig.

use std::rc::Rc;

use crate::sim::Addr;
use crate::wire::Credentials;

/// Models a kubeconfig and the flags of a component's client connection.
#[derive(Clone, Debug)]
pub struct Config {
    /// The API server.
    pub server: Addr,
    /// Who it is.
    pub credentials: Credentials,
    /// `kube-scheduler/v1.37.2`.
    pub user_agent: Rc<str>,
    /// `clientConnection.qps` and `.burst`: requests a second, and how many at once; none: no limit. Watches do not count.
    pub limit: Option<(u64, u64)>,
}

impl Config {
    /// Without a limit.
    pub fn new(server: Addr, credentials: Credentials, user_agent: impl Into<Rc<str>>) -> Config {
        Config { server, credentials, user_agent: user_agent.into(), limit: None }
    }
    /// With this many requests a second, and so many at once.
    pub fn limit(mut self, qps: u64, burst: u64) -> Config {
        self.limit = Some((qps, burst));
        self
    }
}
