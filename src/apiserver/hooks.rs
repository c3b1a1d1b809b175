//! Post-start hooks: what the server itself brings into the world when it starts, through its own loopback client.

use std::rc::Rc;

use super::flight::Origin;
use super::server::{ApiServer, Timer};
use super::user::{AUTHENTICATED, MASTERS, User};
use crate::api::{Value, kinds};
use crate::json;
use crate::wire::{Body, Ctx, Outcome, Request, Response, Station};

/// One thing that a hook does.
#[derive(Clone, Debug, PartialEq)]
pub enum Hook {
    /// `start-system-namespaces-controller`: the namespaces that must be there.
    Namespaces(usize),
}

const NAMESPACES: [&str; 4] = ["kube-system", "kube-public", "kube-node-lease", "default"];

impl Hook {
    /// A number for the trace.
    pub fn number(&self) -> u64 {
        match self {
            Hook::Namespaces(n) => 1 | (*n as u64) << 8,
        }
    }
}

impl ApiServer {
    pub(super) fn start_hooks(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.run_hook(Hook::Namespaces(0), ctx);
    }

    /// Sends a request of the server's own.
    fn loopback(&mut self, hook: Hook, verb: &str, path: String, body: Value, ctx: &mut Ctx<'_, Timer>) {
        let mut request = Request::new(0, super::pipeline::method_of(verb), path);
        request.user_agent = "kube-apiserver/v1.37.2".into();
        if !body.is_null() {
            request.body = Body::Object(body);
        }
        let mut flight = self.flight(Origin::Loopback(hook), Rc::new(request), ctx);
        flight.user = Rc::new(User::new("system:apiserver", &[AUTHENTICATED, MASTERS]));
        flight.station(
            ctx,
            Station::Authentication,
            Outcome::Passed,
            "the server's own loopback token",
            super::flight::NOTHING,
        );
        self.admitted_user(flight, ctx);
    }

    pub(super) fn run_hook(&mut self, hook: Hook, ctx: &mut Ctx<'_, Timer>) {
        match hook {
            Hook::Namespaces(n) => {
                let Some(name) = NAMESPACES.get(n) else { return };
                if self.cached(&kinds::NAMESPACE, "", name).is_some() {
                    return self.run_hook(Hook::Namespaces(n + 1), ctx);
                }
                let namespace = json!({ "metadata": { "name": (*name) } });
                self.loopback(hook, "create", kinds::NAMESPACE.path("", ""), namespace, ctx);
            }
        }
    }

    pub(super) fn hook_answered(&mut self, hook: &Hook, _response: &Response, ctx: &mut Ctx<'_, Timer>) {
        match hook {
            Hook::Namespaces(n) => self.run_hook(Hook::Namespaces(n + 1), ctx),
        }
    }
}
