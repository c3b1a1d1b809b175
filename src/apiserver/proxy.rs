//! What the server passes on to kubelets: the logs of containers, and commands in them. Models the registry's `LogREST` and
//! `ExecREST`; a command's streams are one answer here, given when the command has ended.

use super::flight::{Flight, NOTHING, Task};
use super::pipeline::text;
use super::server::{ApiServer, Timer};
use crate::api::{Errors, Status, Value, kinds};
use crate::k;
use crate::path;
use crate::sim::Addr;
use crate::wire::{Certificate, Credentials, Ctx, Method, Outcome, Request, Response, Station};

impl ApiServer {
    /// A container's log, or a command in it, from its kubelet.
    pub(super) fn log(&mut self, mut flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let pod = self.cached(&kinds::POD, &flight.info.namespace, &flight.info.name).cloned();
        flight.read(ctx, flight.key(), pod.is_some());
        let target = pod.ok_or_else(|| Status::not_found(&kinds::POD, &flight.info.name));
        let target = target.and_then(|pod| log_options(&flight).map(|()| pod));
        let target = target.and_then(|pod| self.log_location(&flight, &pod));
        match target {
            Err(status) => {
                flight.station(ctx, Station::Registry, Outcome::Refused, status.message.clone(), NOTHING);
                self.refuse(&flight, &status, ctx);
            }
            Ok(None) => {
                let words = "the pod has no node yet: there is no log";
                flight.station(ctx, Station::Registry, Outcome::Passed, words, NOTHING);
                self.answer(&flight, text(0, 204, ""), ctx);
            }
            Ok(Some((socket, path))) => {
                let Some(kubelet) = self.config.directory.resolve(&socket) else {
                    let status = unreachable(&socket, &path, "connect: connection refused");
                    return self.refuse(&flight, &status, ctx);
                };
                let words = format!("asks the kubelet at {socket}");
                flight.station(ctx, Station::Registry, Outcome::Passed, words, NOTHING);
                let id = self.number();
                let mut request =
                    Request::new(id, if path.starts_with("/exec/") { Method::Post } else { Method::Get }, path);
                request.credentials = Credentials::Certificate(
                    Certificate {
                        common_name: "kube-apiserver-kubelet-client".into(),
                        organizations: vec!["kubeadm:cluster-admins".into()],
                        issuer: self.config.client_ca.clone(),
                        not_after: u64::MAX,
                    }
                    .into(),
                );
                request.user_agent = "kube-apiserver/v1.37.2".into();
                request.body = flight.request.body.clone();
                flight.task = Task::Proxy { kubelet, socket };
                self.proxied.insert(id, flight);
                ctx.send(kubelet, request);
            }
        }
    }

    /// The kubelet's address and what it is asked; nothing while the pod has no node.
    fn log_location(&self, flight: &Flight, pod: &Value) -> Result<Option<(String, String)>, Status> {
        let (name, spec) = (flight.info.name.as_str(), pod.get(k!("spec")));
        let of = |list: &str| -> Vec<String> {
            spec.get(list).items().iter().map(|c| c.get(k!("name")).str().to_string()).collect()
        };
        let (containers, init) = (of("containers"), of("initContainers"));
        let asked = flight.info.query.get("container");
        let container = if asked.is_empty() {
            match containers.as_slice() {
                [one] if init.is_empty() => one.clone(),
                [] => return Err(Status::bad_request(format!("a container name must be specified for pod {name}"))),
                many => {
                    let mut why = format!(
                        "a container name must be specified for pod {name}, choose one of: [{}]",
                        many.join(" ")
                    );
                    if !init.is_empty() {
                        why.push_str(&format!(" or one of the init containers: [{}]", init.join(" ")));
                    }
                    return Err(Status::bad_request(why));
                }
            }
        } else {
            if !containers.iter().chain(&init).chain(&of("ephemeralContainers")).any(|c| c == asked) {
                return Err(Status::bad_request(format!("container {asked} is not valid for pod {name}")));
            }
            asked.to_string()
        };
        let node = spec.get(k!("nodeName")).str();
        if node.is_empty() && flight.info.subresource == "log" {
            return Ok(None);
        }
        if node.is_empty() {
            return Err(Status::bad_request(format!("pod {name} does not have a host assigned")));
        }
        if matches!(flight.info.subresource.as_str(), "attach" | "portforward") {
            return Err(Status::plain(format!("{} is not simulated", flight.info.subresource)));
        }
        let Some(there) = self.cached(&kinds::NODE, "", node) else {
            return Err(Status::not_found(&kinds::NODE, node));
        };
        let internal = |a: &&Value| a.get(k!("type")).str() == "InternalIP";
        let address =
            there.at(path!("status.addresses")).items().iter().find(internal).map(|a| a.get(k!("address")).str());
        let Some(address) = address else {
            return Err(Status::plain("no preferred addresses found; known addresses: []".to_string()));
        };
        let port = there.at(path!("status.daemonEndpoints.kubeletEndpoint.Port")).int();
        let port = if port > 0 { port } else { i64::from(self.config.kubelet_port) };
        if flight.info.subresource == "exec" {
            let query = flight.request.path.split_once('?').map_or("", |(_, q)| q);
            return Ok(Some((
                format!("{address}:{port}"),
                format!("/exec/{}/{name}/{container}?{query}", flight.info.namespace),
            )));
        }
        let wanted =
            ["follow", "previous", "sinceSeconds", "sinceTime", "tailLines", "limitBytes", "timestamps", "stream"];
        let query: Vec<String> = wanted
            .iter()
            .filter_map(|w| {
                flight.info.query.given(w).filter(|v| !v.is_empty() && *v != "false").map(|v| format!("{w}={v}"))
            })
            .collect();
        let mut path = format!("/containerLogs/{}/{name}/{container}", flight.info.namespace);
        if !query.is_empty() {
            path.push_str(&format!("?{}", query.join("&")));
        }
        Ok(Some((format!("{address}:{port}"), path)))
    }

    /// A kubelet has answered.
    pub(super) fn kubelet_says(&mut self, response: &Response, ctx: &mut Ctx<'_, Timer>) {
        let Some(flight) = self.proxied.remove(&response.id) else { return };
        if let Task::Components { .. } = flight.task {
            return self.component_answers(flight, response, ctx);
        }
        if response.is_ok() {
            return self.answer(&flight, response.clone(), ctx);
        }
        // What is wrong in the kubelet's eyes becomes a Status of the server.
        let said = match &response.body {
            crate::wire::Body::Text(t) => t.trim().to_string(),
            _ => String::new(),
        };
        let status = match response.code {
            400 => Status::bad_request(said),
            404 => Status { code: 404, reason: "NotFound", message: said, details: Value::Null },
            _ => Status::plain(said),
        };
        self.refuse(&flight, &status, ctx);
    }

    /// A kubelet is gone, or was never reached.
    pub(super) fn kubelet_gone(&mut self, peer: Addr, ctx: &mut Ctx<'_, Timer>) {
        let of = |f: &Flight| match &f.task {
            Task::Proxy { kubelet, .. } => *kubelet == peer,
            _ => self.asked_of(f) == Some(peer),
        };
        let ids: Vec<u64> = self.proxied.iter().filter(|(_, f)| of(f)).map(|(id, _)| *id).collect();
        for id in ids {
            let Some(flight) = self.proxied.remove(&id) else { continue };
            if let Task::Components { .. } = flight.task {
                self.component_gone(flight, ctx);
            } else if let Task::Proxy { socket, .. } = &flight.task {
                let path = format!("/containerLogs/{}/{}", flight.info.namespace, flight.info.name);
                let status = unreachable(socket, &path, "connect: connection refused");
                self.refuse(&flight, &status, ctx);
            }
        }
    }
}

/// The parameters of a log. Models `ValidatePodLogOptions`.
fn log_options(flight: &Flight) -> Result<(), Status> {
    let q = &flight.info.query;
    if flight.info.subresource != "log" {
        return Ok(());
    }
    let number = |name: &str| q.int(name).map_err(Status::bad_request);
    let (tail, limit, since) = (number("tailLines")?, number("limitBytes")?, number("sinceSeconds")?);
    let mut errors = Errors::default();
    if let Some(n @ ..0) = tail {
        errors.invalid("tailLines", n, "must be greater than or equal to 0");
    }
    if let Some(n @ ..1) = limit {
        errors.invalid("limitBytes", n, "must be greater than 0");
    }
    match since {
        Some(_) if !q.get("sinceTime").is_empty() => {
            errors.forbidden("[]", "at most one of `sinceTime` or `sinceSeconds` may be specified");
        }
        Some(n @ ..1) => errors.invalid("sinceSeconds", n, "must be greater than 0"),
        _ => {}
    }
    let stream = q.get("stream");
    // Streams of their own are a feature that is off by default.
    if !stream.is_empty() {
        errors.forbidden("stream", "may not be specified");
    }
    match errors.is_empty() {
        true => Ok(()),
        false => {
            let mut status = Status::invalid(&kinds::POD, &flight.info.name, &errors);
            status.message = status.message.replacen("Pod", "PodLogOptions", 1);
            status.details.set("kind", "PodLogOptions");
            Err(status)
        }
    }
}

fn unreachable(socket: &str, path: &str, why: &str) -> Status {
    Status::plain(format!("Get \"https://{socket}{path}\": dial tcp {socket}: {why}"))
}
