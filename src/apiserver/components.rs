//! ComponentStatus, which nothing stores: whoever asks makes the server ask the components on its own host how they are.
//!
//! Models the registry's `componentstatus.REST`. The real server asks all at once and lists them as they answer; here they are
//! asked in turn. Of etcd it tells whether its own connection stands.

use super::filter::Filter;
use super::flight::{Flight, NOTHING, Task};
use super::server::{ApiServer, Timer};
use crate::api::{Status, Value};
use crate::json;
use crate::sim::Addr;
use crate::wire::{Body, Ctx, HEALTH, Method, Outcome, Request, Response, Station, wall_secs};

const COMPONENTS: [(&str, &str); 3] =
    [("scheduler", "127.0.0.1:10259"), ("controller-manager", "127.0.0.1:10257"), ("etcd-0", "")];

impl ApiServer {
    /// One of them, or all.
    pub(super) fn component_statuses(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let one = (flight.info.verb == "get").then_some(flight.info.name.as_str());
        let asked: Vec<usize> =
            (0..COMPONENTS.len()).filter(|i| one.is_none_or(|name| COMPONENTS[*i].0 == name)).collect();
        if asked.is_empty() {
            let mut status = Status::not_found(flight.kind, &flight.info.name);
            status.message = status.message.replacen("componentstatuses", "componentstatus", 1);
            status.details.set("kind", "componentstatus");
            return self.refuse(&flight, &status, ctx);
        }
        flight.station(ctx, Station::Registry, Outcome::Passed, "asks the components for their health", NOTHING);
        flight.task = Task::Components { left: asked, found: Vec::new() };
        self.next_component(flight, ctx);
    }

    fn next_component(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let Task::Components { left, found } = &mut flight.task else { return };
        let Some(&next) = left.first() else {
            let found = std::mem::take(found);
            return self.components_told(&flight, &found, ctx);
        };
        let socket = COMPONENTS[next].1;
        if socket.is_empty() {
            return self.component_says(flight, self.connected.then_some("ok").ok_or("context deadline exceeded"), ctx);
        }
        let Some(at) = self.config.directory.resolve(socket) else {
            return self.component_says(flight, Err(REFUSED), ctx);
        };
        let id = self.number();
        let mut request = Request::new(id, Method::Get, HEALTH);
        request.user_agent = "kube-probe/1.37".into();
        self.proxied.insert(id, flight);
        ctx.send(at, request);
    }

    /// Of whom a component's health is asked now.
    pub(super) fn asked_of(&self, flight: &Flight) -> Option<Addr> {
        let Task::Components { left, .. } = &flight.task else { return None };
        left.first().and_then(|i| self.config.directory.resolve(COMPONENTS[*i].1))
    }

    /// A component has answered.
    pub(super) fn component_answers(&mut self, flight: Flight, response: &Response, ctx: &mut Ctx<'_, Timer>) {
        let said = match &response.body {
            Body::Text(said) => said.clone(),
            _ => "".into(),
        };
        self.component_says(flight, if response.is_ok() { Ok(&said) } else { Err(&said) }, ctx);
    }

    /// The connection to the component broke, or there never was one.
    pub(super) fn component_gone(&mut self, flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        self.component_says(flight, Err(REFUSED), ctx);
    }

    fn component_says(&mut self, mut flight: Flight, said: Result<&str, &str>, ctx: &mut Ctx<'_, Timer>) {
        let Task::Components { left, found } = &mut flight.task else { return };
        let (name, socket) = COMPONENTS[left.remove(0)];
        let (status, message) = match said {
            Ok(message) => ("True", message.to_string()),
            Err(REFUSED) => ("False", format!("Get \"https://{socket}{HEALTH}\": dial tcp {socket}: {REFUSED}")),
            Err(message) => ("False", message.to_string()),
        };
        found.push(json!({
            "apiVersion": "v1", "kind": "ComponentStatus", "metadata": { "name": (name) },
            "conditions": [{ "type": "Healthy", "status": (status), "message": (message) }]
        }));
        self.next_component(flight, ctx);
    }

    fn components_told(&mut self, flight: &Flight, found: &[Value], ctx: &mut Ctx<'_, Timer>) {
        let now = wall_secs(ctx.now);
        let body = match (flight.info.verb, found) {
            ("get", [one]) => flight.form.object(flight.kind, one, now),
            _ => Filter::new(flight.kind, &flight.info).and_then(|filter| {
                let found: Vec<Value> = found.iter().filter(|v| filter.matches(v)).cloned().collect();
                flight.form.list(flight.kind, &found, json!({}), now)
            }),
        };
        match body {
            Ok(body) => self.answer(flight, Response::object(0, 200, body), ctx),
            Err(status) => self.refuse(flight, &status, ctx),
        }
    }
}

const REFUSED: &str = "connect: connection refused";
