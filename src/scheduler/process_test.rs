//! The process against an API server that the test plays: what it asks, in which order, and when.

use super::{Config, Scheduler, Timer};
use crate::api::Value;
use crate::client;
use crate::json;
use crate::path;
use crate::sim::{Addr, Effect, RecordId, Rng, Span, Time};
use crate::wire::{
    Body, Component, Credentials, Ctx, Input, Method, Note, Payload, Request, Response, Scheduling, WatchFrame,
    WatchKind,
};

const SERVER: Addr = Addr(1);

struct World {
    scheduler: Scheduler,
    rng: Rng,
    now: Time,
    /// What waits: timers, and what the server will say.
    agenda: Vec<(Time, u64, Input<Timer>)>,
    seq: u64,
    /// Objects by collection, as lists and watches give them.
    objects: Vec<Value>,
    watches: Vec<(String, u64)>,
    log: Vec<String>,
    tables: Vec<std::rc::Rc<Scheduling>>,
    version: i64,
    /// What a binding is answered with.
    bind_code: u16,
}

fn collection(object: &Value) -> &'static str {
    match object.at(path!("kind")).str() {
        "Pod" => "/api/v1/pods",
        "Node" => "/api/v1/nodes",
        "PersistentVolume" => "/api/v1/persistentvolumes",
        "PersistentVolumeClaim" => "/api/v1/persistentvolumeclaims",
        "StorageClass" => "/apis/storage.k8s.io/v1/storageclasses",
        other => panic!("{other}"),
    }
}

impl World {
    fn new(objects: Vec<Value>) -> World {
        let config: Config = client::Config::new(SERVER, Credentials::None, "kube-scheduler/v1.37.2").into();
        let mut w = World {
            scheduler: Scheduler::new(config),
            rng: Rng::stream(1, "t"),
            now: Time::ZERO,
            agenda: vec![(Time::ZERO, 0, Input::Start)],
            seq: 0,
            objects,
            watches: vec![],
            log: vec![],
            tables: vec![],
            version: 100,
            bind_code: 201,
        };
        w.run(1_000);
        w.log.clear();
        w
    }
    fn later(&mut self, after: Span, input: Input<Timer>) {
        self.seq += 1;
        self.agenda.push((self.now + after, self.seq, input));
    }
    fn tell(&mut self, payload: impl Into<Payload>) {
        let payload = payload.into();
        self.later(Span::ms(1), Input::Message { from: SERVER, payload });
    }
    /// An object is written: the watches of its collection are told.
    fn change(&mut self, kind: WatchKind, mut object: Value) {
        self.version += 1;
        object.set_at("metadata.resourceVersion", self.version.to_string());
        for (path, id) in self.watches.clone() {
            if path == collection(&object) {
                self.tell(WatchFrame { id, kind, object: object.clone() });
            }
        }
    }
    fn serve(&mut self, r: &Request) {
        let (path, query) = r.path.split_once('?').unwrap_or((&r.path, ""));
        let body = match &r.body {
            Body::Object(v) => v.clone(),
            _ => Value::Null,
        };
        let watch = query.contains("watch=true");
        let lease = path.contains("/leases");
        match r.method {
            Method::Get if watch => {
                self.watches.push((path.into(), r.id));
                self.tell(Response { body: Body::None, ..Response::object(r.id, 200, Value::Null) });
            }
            Method::Get if lease => self.tell(Response::object(r.id, 404, Value::Null)),
            Method::Get => {
                let items: Vec<Value> = self.objects.iter().filter(|o| collection(o) == path).cloned().collect();
                let list = json!({ "metadata": { "resourceVersion": "100" }, "items": (items) });
                self.tell(Response::object(r.id, 200, list));
            }
            _ if lease => self.tell(Response::object(r.id, 200, body)),
            Method::Post if path.ends_with("/binding") => {
                self.log.push(format!("{} bind {path} {}", self.now.as_secs(), body.at(path!("target.name")).str()));
                let refused = json!({ "message": "no" });
                self.tell(Response::object(r.id, self.bind_code, refused));
            }
            Method::Post => {
                let (reason, note) = (body.at(path!("reason")).str(), body.at(path!("note")).str());
                self.log.push(format!("{} event {reason}: {note}", self.now.as_secs()));
                self.tell(Response::object(r.id, 201, body.clone()));
            }
            m => {
                self.log.push(format!("{} {} {path}", self.now.as_secs(), m.as_str()));
                self.tell(Response::object(r.id, 200, body.clone()));
            }
        }
    }
    fn run(&mut self, until_ms: u64) {
        let until = Time::ZERO + Span::ms(until_ms);
        while let Some(next) = (0..self.agenda.len()).min_by_key(|i| (self.agenda[*i].0, self.agenda[*i].1)) {
            if self.agenda[next].0 > until {
                break;
            }
            let (at, _, input) = self.agenda.remove(next);
            self.now = at;
            let mut ctx = Ctx::new(at, Addr(0), RecordId(7), &mut self.rng);
            self.scheduler.handle(input, &mut ctx);
            for e in ctx.effects() {
                match e {
                    Effect::Send { payload: Payload::Request(r), .. } => self.serve(&r),
                    Effect::Timer { after, timer, .. } => self.later(after, Input::Timer(timer)),
                    Effect::Note { note: Note::Scheduling(table), .. } => self.tables.push(table),
                    Effect::Note { .. } => {}
                    other => panic!("{other:?}"),
                }
            }
        }
        self.now = until;
    }
    fn said(&mut self) -> Vec<String> {
        std::mem::take(&mut self.log)
    }
}

fn node(name: &str, cpu: &str) -> Value {
    json!({
        "kind": "Node", "metadata": { "name": (name), "labels": { "kubernetes.io/hostname": (name) } }, "spec": {},
        "status": { "allocatable": { "cpu": (cpu), "memory": "8Gi", "pods": "110" } }
    })
}
fn pod(name: &str, cpu: &str) -> Value {
    json!({
        "kind": "Pod",
        "metadata": { "namespace": "default", "name": (name), "uid": (format!("uid-{name}")), "generation": 1 },
        "spec": { "schedulerName": "default-scheduler", "containers": [{ "resources": { "requests": { "cpu": (cpu) } } }] },
        "status": { "phase": "Pending" }
    })
}
fn on(mut pod: Value, node: &str) -> Value {
    pod.set_at("spec.nodeName", node);
    pod
}

#[test]
fn a_pod_is_bound_then_the_event_says_so() {
    let mut w = World::new(vec![node("n1", "4"), node("n2", "2")]);
    assert!(w.scheduler.is_leader());
    w.change(WatchKind::Added, pod("a", "1"));
    w.run(2_000);
    assert_eq!(
        w.said(),
        [
            "1 bind /api/v1/namespaces/default/pods/a/binding n1",
            "1 event Scheduled: Successfully assigned default/a to n1"
        ]
    );
    let table = w.tables.last().expect("a table");
    let total = |name: &str| table.nodes.iter().find(|n| &*n.node == name).map(|n| n.total);
    assert_eq!((&*table.chosen, table.nodes.len()), ("n1", 2));
    assert!(total("n1") > total("n2"), "{:?}", table.nodes);
    assert!(w.scheduler.cache().is_assumed("default/a") && w.scheduler.queue().is_empty());
    w.change(WatchKind::Modified, on(pod("a", "1"), "n1"));
    w.run(3_000);
    assert!(!w.scheduler.cache().is_assumed("default/a"));
}

#[test]
fn who_fits_nowhere_is_placed_as_soon_as_another_goes() {
    let mut w = World::new(vec![node("n1", "2"), on(pod("first", "2"), "n1")]);
    w.change(WatchKind::Added, pod("second", "2"));
    w.run(8_000);
    let why = "0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption \
               victims found for incoming pod.";
    assert_eq!(
        w.said(),
        [
            "1 PATCH /api/v1/namespaces/default/pods/second/status".to_string(),
            format!("1 event FailedScheduling: {why}")
        ]
    );
    w.change(WatchKind::Deleted, on(pod("first", "2"), "n1"));
    w.run(9_000);
    assert_eq!(w.said()[0], "8 bind /api/v1/namespaces/default/pods/second/binding n1");
}

#[test]
fn a_refused_binding_frees_the_place_and_is_tried_again() {
    let mut w = World::new(vec![node("n1", "2")]);
    w.bind_code = 409;
    w.change(WatchKind::Added, pod("a", "2"));
    w.run(1_900);
    let said = w.said();
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said[2].contains("running Bind plugin \"DefaultBinder\": no"), "{said:?}");
    w.bind_code = 201;
    w.run(3_500);
    let said = w.said();
    assert_eq!(said[0], "3 bind /api/v1/namespaces/default/pods/a/binding n1");
}

#[test]
fn a_more_important_pod_takes_the_place_of_another() {
    let with = |p: Value, priority: i64| {
        let mut p = p;
        p.set_at("spec.priority", priority);
        p
    };
    let mut w = World::new(vec![node("n1", "2"), on(with(pod("low", "2"), 0), "n1")]);
    let high = with(pod("high", "2"), 10);
    w.change(WatchKind::Added, high.clone());
    w.run(3_000);
    let said = w.said();
    let kinds: Vec<&str> = said.iter().map(|s| s.split(&[':', '/'][..]).next().unwrap_or("").trim()).collect();
    assert_eq!(kinds, ["1 PATCH", "1 event FailedScheduling", "1 PATCH", "1 DELETE", "1 event Preempted"], "{said:?}");
    assert!(said[1].ends_with("preemption: found a potential placement for pod on node n1, preempting 1 victims"));
    let mut told = high.clone();
    told.set_at("status.nominatedNodeName", "n1");
    w.change(WatchKind::Modified, told);
    w.change(WatchKind::Deleted, on(with(pod("low", "2"), 0), "n1"));
    w.run(4_000);
    assert_eq!(w.said()[0], "3 bind /api/v1/namespaces/default/pods/high/binding n1");
}

#[test]
fn pods_of_another_scheduler_and_gated_pods_wait() {
    let mut w = World::new(vec![node("n1", "2")]);
    let mut other = pod("other", "1");
    other.set_at("spec.schedulerName", "mine");
    let mut gated = pod("gated", "1");
    gated.set_at("spec.schedulingGates", json!([{ "name": "x" }]));
    w.change(WatchKind::Added, other);
    w.change(WatchKind::Added, gated);
    w.run(5_000);
    assert!(w.said().is_empty());
    w.change(WatchKind::Modified, pod("gated", "1"));
    w.run(6_000);
    assert_eq!(w.said().len(), 2);
}

#[test]
fn two_pods_of_one_moment_get_a_volume_each() {
    let class = json!({
        "kind": "StorageClass", "metadata": { "name": "local" }, "provisioner": "kubernetes.io/no-provisioner",
        "volumeBindingMode": "WaitForFirstConsumer"
    });
    let named = |kind: &str, name: &str, spec: Value, phase: &str| {
        let namespace = if kind == "PersistentVolume" { "" } else { "default" };
        let meta = json!({ "name": (name), "namespace": (namespace), "uid": (format!("uid-{name}")) });
        json!({ "kind": (kind), "metadata": (meta), "spec": (spec), "status": { "phase": (phase) } })
    };
    let spec = || json!({ "storageClassName": "local", "accessModes": ["ReadWriteOnce"] });
    let volume =
        |name: &str| named("PersistentVolume", name, spec().with("capacity", json!({ "storage": "1Gi" })), "Available");
    let claim = |name: &str| {
        let asks = json!({ "requests": { "storage": "1Gi" } });
        named("PersistentVolumeClaim", name, spec().with("resources", asks), "Pending")
    };
    let with = |name: &str| {
        let mut pod = pod(name, "1");
        let volumes = json!([{ "name": "data", "persistentVolumeClaim": { "claimName": (name) } }]);
        pod.set_at("spec.volumes", volumes);
        pod
    };
    let mut w = World::new(vec![class, volume("v1"), volume("v2"), claim("a"), claim("b"), node("n1", "4")]);
    for name in ["a", "b", "c"] {
        w.change(WatchKind::Added, with(name));
    }
    w.run(1_900);
    let said = w.said();
    let puts: Vec<&str> = said.iter().filter_map(|s| s.strip_prefix("1 PUT ")).collect();
    assert_eq!(puts, ["/api/v1/persistentvolumes/v1", "/api/v1/persistentvolumes/v2"], "{said:?}");
    assert!(said.iter().any(|s| s.contains("persistentvolumeclaim \"c\" not found")), "{said:?}");
}
