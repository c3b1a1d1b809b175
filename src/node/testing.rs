//! A machine with its kubelet and runtime, and something that answers like an API server: what tests of this room run on.

use crate::path;
use std::collections::BTreeMap;

use super::kubelet::{self, Kubelet};
use super::runtime::{self, Runtime};
use crate::api::{Value, kinds, patch};
use crate::client;
use crate::sim::{Addr, Digest, Engine, Hasher, Input, RecordId, Span, Step, Time};
use crate::wire::{
    Body, Component, Credentials, Ctx, Method, Note, Payload, Request, Response, WatchFrame, WatchKind, wall_secs,
};
use crate::{json, k};

/// The timers of the three.
#[derive(Clone, Debug)]
pub enum Timer {
    Kubelet(kubelet::Timer),
    Runtime(runtime::Timer),
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Kubelet(t) => t.digest(h),
            Timer::Runtime(t) => t.digest(h),
        }
    }
}

/// Keeps objects by path, tells watchers, merges patches.
#[derive(Clone, Debug, Default)]
struct Api {
    objects: BTreeMap<String, Value>,
    version: i64,
    /// Who watches: connection, request, collection, field selector.
    watches: Vec<(Addr, u64, String, String)>,
    /// What was asked that writes: method, path, body.
    log: Vec<(Time, String, Value)>,
}

fn selected(object: &Value, selector: &str) -> bool {
    selector.split_once("%3D").is_none_or(|(path, want)| object.at(path).str() == want)
}

impl Api {
    fn put(&mut self, path: &str, mut object: Value, kind: WatchKind, ctx: &mut Ctx<'_, Timer>) -> Value {
        self.version += 1;
        object.set_at("metadata.resourceVersion", self.version.to_string());
        if kind == WatchKind::Deleted {
            self.objects.remove(path);
        } else {
            self.objects.insert(path.into(), object.clone());
        }
        for (to, id, collection, selector) in &self.watches {
            let in_it = path.starts_with(collection.as_str()) || every_namespace(path) == *collection;
            if in_it && selected(&object, selector) {
                ctx.send_after(Span::ms(2), *to, WatchFrame { id: *id, kind, object: object.clone() });
            }
        }
        object
    }

    fn answer(&mut self, from: Addr, r: &Request, ctx: &mut Ctx<'_, Timer>) -> Option<Response> {
        let (path, query) = r.path.split_once('?').unwrap_or((&r.path, ""));
        let body = match &r.body {
            Body::Object(v) => v.clone(),
            _ => Value::Null,
        };
        if r.method != Method::Get {
            self.log.push((ctx.now, format!("{} {path}", r.method.as_str()), body.clone()));
        }
        let selector = query.split('&').find_map(|q| q.strip_prefix("fieldSelector=")).unwrap_or_default();
        let missing = Response::object(r.id, 404, json!({ "kind": "Status", "code": 404 }));
        Some(match r.method {
            Method::Get if query.contains("watch=true") => {
                self.watches.push((from, r.id, path.into(), selector.into()));
                Response { body: Body::None, ..Response::object(r.id, 200, Value::Null) }
            }
            Method::Get if self.objects.contains_key(path) => Response::object(r.id, 200, self.objects[path].clone()),
            Method::Get if !query.is_empty() => {
                let in_it = |p: &str| p.starts_with(path) || every_namespace(p) == path;
                let items =
                    self.objects.iter().filter(|(p, o)| in_it(p) && selected(o, selector)).map(|(_, o)| o.clone());
                let items: Vec<Value> = items.collect();
                let meta = json!({ "resourceVersion": (self.version.to_string()) });
                Response::object(r.id, 200, json!({ "metadata": (meta), "items": (items) }))
            }
            Method::Post if path.ends_with("/token") => {
                Response::object(r.id, 201, body.with("status", json!({ "token": "t" })))
            }
            Method::Post => {
                let mut object = body;
                object.set_at("metadata.uid", ctx.rng.uuid());
                object.set_at("metadata.creationTimestamp", crate::api::time::rfc3339(wall_secs(ctx.now) as i64));
                let at = format!("{path}/{}", object.at(path!("metadata.name")).str());
                Response::object(r.id, 201, self.put(&at, object, WatchKind::Added, ctx))
            }
            Method::Put if self.objects.contains_key(path) => {
                Response::object(r.id, 200, self.put(path, body, WatchKind::Modified, ctx))
            }
            Method::Patch => {
                let at = path.trim_end_matches("/status");
                let Some(object) = self.objects.get(at) else { return Some(missing) };
                let root = if at.contains("/pods/") { kinds::POD.root } else { kinds::NODE.root };
                let object = patch::strategic(object, &body, root).unwrap_or_default();
                Response::object(r.id, 200, self.put(at, object, WatchKind::Modified, ctx))
            }
            Method::Delete => match self.objects.get(path).cloned() {
                Some(object) => Response::object(r.id, 200, self.put(path, object, WatchKind::Deleted, ctx)),
                None => missing,
            },
            _ => missing,
        })
    }
}

/// `/api/v1/namespaces/default/pods/x` lies in `/api/v1/pods` too.
fn every_namespace(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["", "api", "v1", "namespaces", _, plural, ..] => format!("/api/v1/{plural}"),
        _ => path.rsplit_once('/').map_or(path, |(c, _)| c).into(),
    }
}

impl Component for Api {
    type Timer = Timer;
    fn handle(&mut self, input: Input<Payload, Timer>, ctx: &mut Ctx<'_, Timer>) {
        if let Input::Message { from, payload: Payload::Request(r) } = input
            && let Some(answer) = self.answer(from, &r, ctx)
        {
            ctx.send_after(Span::ms(3), from, answer);
        }
    }
}

/// See the module.
pub struct Machine {
    engine: Engine<Payload, Timer, Note>,
    api: Api,
    pub kubelet: Kubelet,
    pub runtime: Runtime,
    at: [Addr; 3],
}

impl Machine {
    /// node01, a second after its kubelet started.
    pub fn new(configure: impl FnOnce(&mut kubelet::Config)) -> Machine {
        let mut engine = Engine::new(7);
        let (control, host) = (engine.add_host("controlplane"), engine.add_host("node01"));
        let api = engine.add_process(control, "api");
        let (rt, kl) = (engine.add_process(host, "node01/containerd"), engine.add_process(host, "node01/kubelet"));
        let client = client::Config::new(api, Credentials::None, "kubelet/v1.37.2");
        let mut config = kubelet::Config::new("node01", "172.30.2.2", client, rt);
        configure(&mut config);
        let settings = runtime::Config {
            node_name: "node01".into(),
            host_ip: "172.30.2.2".into(),
            images: vec!["registry.k8s.io/pause:3.10.1".into()],
            ..runtime::Config::default()
        };
        [api, rt, kl].into_iter().for_each(|p| engine.start(p, Span::ZERO, RecordId::NONE));
        let mut m = Machine {
            engine,
            api: Api::default(),
            kubelet: Kubelet::new(config),
            runtime: Runtime::new(settings),
            at: [api, rt, kl],
        };
        m.run(Span::ms(200));
        // What the node controller does.
        m.change("/api/v1/nodes/node01", |n| n.set_at("spec.podCIDR", "10.244.1.0/24"));
        m.create(
            "/api/v1/namespaces/default/configmaps",
            json!({
                "metadata": { "name": "kube-root-ca.crt", "namespace": "default" }, "data": { "ca.crt": "x" }
            }),
        );
        m.run(Span::ms(800));
        m
    }

    /// Let time pass.
    pub fn run(&mut self, span: Span) {
        let until = self.engine.now() + span;
        while let Some(step) = self.engine.step(until) {
            let Step::Input { at, input, cause } = step else { continue };
            let [api, rt, kl] = self.at;
            macro_rules! hand {
                ($component:expr, $variant:path) => {{
                    let input = match input {
                        Input::Timer($variant(t)) => Input::Timer(t),
                        Input::Timer(_) => continue,
                        Input::Start => Input::Start,
                        Input::Message { from, payload } => Input::Message { from, payload },
                        Input::Closed { peer } => Input::Closed { peer },
                    };
                    let component = &mut $component;
                    self.engine.run(at, cause, $variant, |ctx| component.handle(input, ctx));
                }};
            }
            match at {
                a if a == api => self.engine.run(at, cause, |t| t, |ctx| self.api.handle(input, ctx)),
                a if a == rt => hand!(self.runtime, Timer::Runtime),
                a if a == kl => hand!(self.kubelet, Timer::Kubelet),
                _ => {}
            }
        }
        self.engine.idle_until(until);
        self.engine.drain();
    }

    /// Somebody creates an object.
    pub fn create(&mut self, collection: &str, mut object: Value) {
        let path = format!("{collection}/{}", object.at(path!("metadata.name")).str());
        if object.at(path!("metadata.uid")).is_null() {
            object.set_at("metadata.uid", format!("uid-{}", object.at(path!("metadata.name")).str()));
        }
        let api = &mut self.api;
        self.engine.run(self.at[0], RecordId::NONE, |t| t, |ctx| drop(api.put(&path, object, WatchKind::Added, ctx)));
    }
    /// Somebody changes an object.
    pub fn change(&mut self, path: &str, change: impl FnOnce(&mut Value)) {
        let mut object = self.api.objects.get(path).cloned().unwrap_or_default();
        change(&mut object);
        let api = &mut self.api;
        self.engine.run(self.at[0], RecordId::NONE, |t| t, |ctx| drop(api.put(path, object, WatchKind::Modified, ctx)));
    }
    /// An object as the API has it.
    pub fn object(&self, path: &str) -> Value {
        self.api.objects.get(path).cloned().unwrap_or_default()
    }
    /// What was written since the last time: when, method and path, body.
    pub fn log(&mut self) -> Vec<(Time, String, Value)> {
        std::mem::take(&mut self.api.log)
    }
    /// A request to the kubelet's own server.
    pub fn now(&self) -> Time {
        self.engine.now()
    }

    /// A pod bound to this node, as `kubectl run NAME --image IMAGE [-- command]` makes it.
    pub fn run_pod(&mut self, name: &str, image: &str, command: &[&str], change: impl FnOnce(&mut Value)) {
        let volume = "kube-api-access-j9r5m";
        let mut container = json!({
            "name": (name), "image": (image), "resources": {},
            "volumeMounts": [{
                "name": (volume), "readOnly": true, "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount"
            }],
            "imagePullPolicy": (if image.contains(':') { "IfNotPresent" } else { "Always" })
        });
        if !command.is_empty() {
            container.set("args", Value::from_items(command.iter().map(|w| Value::from(*w))));
        }
        let mut pod = json!({
            "metadata": { "name": (name), "namespace": "default", "uid": (format!("uid-{name}")), "generation": 1 },
            "spec": {
                "volumes": [{ "name": (volume), "projected": { "sources": [
                    { "serviceAccountToken": { "expirationSeconds": 3607, "path": "token" } },
                    { "configMap": { "name": "kube-root-ca.crt", "items": [{ "key": "ca.crt", "path": "ca.crt" }] } }
                ] } }],
                "containers": [(container)], "restartPolicy": "Always", "terminationGracePeriodSeconds": 30,
                "serviceAccountName": "default", "nodeName": "node01", "enableServiceLinks": true
            },
            "status": { "phase": "Pending", "qosClass": "BestEffort", "conditions": [
                { "type": "PodScheduled", "status": "True", "lastProbeTime": null, "lastTransitionTime": "2026-11-23T07:00:00Z" }
            ] }
        });
        change(&mut pod);
        self.create("/api/v1/namespaces/default/pods", pod);
    }
    /// `kubectl delete pod NAME`.
    pub fn delete_pod(&mut self, name: &str, grace: i64) {
        let at = crate::api::time::rfc3339(wall_secs(self.now()) as i64 + grace);
        self.change(&format!("/api/v1/namespaces/default/pods/{name}"), |p| {
            p.set_at("metadata.deletionTimestamp", at);
            p.set_at("metadata.deletionGracePeriodSeconds", grace);
            p.set_at("metadata.generation", p.at(path!("metadata.generation")).int() + 1);
        });
    }
    /// The writes of pods and events, one a line: seconds since `from`, what, in short.
    pub fn story(&mut self, from: Time) -> Vec<String> {
        let mut lines = Vec::new();
        for (at, what, body) in self.log() {
            let ms = at.since(from).as_ms();
            let (method, path) = what.split_once(' ').unwrap_or_default();
            let said = match path {
                p if p.contains("/events") => {
                    let count = body.get(k!("count")).int();
                    format!("event {} {} x{count}", body.get(k!("reason")).str(), body.get(k!("message")).str())
                }
                p if p.contains("/leases") => continue,
                _ => format!("{method} {}{}", path.trim_start_matches("/api/v1/"), said(&body)),
            };
            lines.push(format!("{}.{:03} {said}", ms / 1000, ms % 1000));
        }
        lines
    }
}

/// What a status patch says, in short: phase, addresses, conditions, states of containers.
fn said(body: &Value) -> String {
    let status = body.get(k!("status"));
    let mut out = String::new();
    for c in status.get(k!("conditions")).items().iter().filter(|c| !c.get(k!("status")).is_null()) {
        out.push_str(&format!(" {}={}", c.get(k!("type")).str(), c.get(k!("status")).str()));
        if !c.get(k!("reason")).is_null() {
            out.push_str(&format!("({})", c.get(k!("reason")).str()));
        }
    }
    for list in [k!("initContainerStatuses"), k!("containerStatuses")] {
        for c in status.get(list).items() {
            let states = c.get(k!("state")).entries();
            let state = states.first().map_or("", |(k, _)| k.as_str());
            let why = states.first().map_or("", |(_, v)| v.get(k!("reason")).str());
            let restarts = c.get(k!("restartCount")).int();
            out.push_str(&format!(" {}:{state}/{why}/{restarts}", c.get(k!("name")).str()));
        }
    }
    for key in ["phase", "podIP"] {
        if !status.get(key).is_null() {
            out.push_str(&format!(" {key}={}", status.get(key).str()));
        }
    }
    for options in [k!("gracePeriodSeconds"), k!("preconditions")] {
        if !body.get(options).is_null() {
            out.push_str(&format!(" {}", crate::api::json::print(body.get(options))));
        }
    }
    out
}
