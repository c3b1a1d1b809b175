//! A stand for one component: etcd, the API server, kube-scheduler and somebody who sends requests; no nodes that live.
//! The time that each process takes is kept apart.

use std::time::Instant;

use vitrine::api::Value;
use vitrine::cluster::{Program, Timer, pki};
use vitrine::sim::{Addr, Engine, RecordId, Span, Step, Time};
use vitrine::wire::{self, Directory, Method, Note, Payload, Request};
use vitrine::{apiserver, client, etcd, json, scheduler};

use crate::measure::request;

/// See the module.
pub struct Stand {
    engine: Engine<Payload, Timer, Note>,
    programs: Vec<(Addr, Program)>,
    sent: u64,
    /// Seconds that etcd, the API server, the scheduler and the visitor took.
    pub spent: [f64; 4],
    /// Pods bound so far.
    pub bound: usize,
}

const VISITOR: usize = 3;

impl Stand {
    /// Everything started, the server ready; the scheduler only if it is wanted.
    pub fn new(with_scheduler: bool) -> Stand {
        let mut engine = Engine::new(1);
        let host = engine.add_host("controlplane");
        let names = ["etcd", "kube-apiserver", "kube-scheduler", "visitor"];
        let [e, api, s, v] = names.map(|name| engine.add_process(host, name));
        let connect = client::Config::new(api, pki::scheduler(), "kube-scheduler/v1.37.2");
        let programs = vec![
            (e, Program::Etcd(etcd::Member::new(etcd::Config::default()))),
            (api, Program::ApiServer(apiserver::ApiServer::new(apiserver::Config::kubeadm(e, Directory::default())))),
            // As scheduler_perf has it: bindings do not wait for the client's rate limit.
            (s, Program::Scheduler(scheduler::Scheduler::new(connect.limit(5_000, 5_000)))),
            (v, Program::Visitor(Default::default())),
        ];
        let mut stand = Stand { engine, programs, sent: 0, spent: [0.0; 4], bound: 0 };
        for at in [e, api, v] {
            stand.engine.start(at, Span::ZERO, RecordId::NONE);
        }
        stand.run_for(Span::secs(5));
        let account = json!({ "apiVersion": "v1", "kind": "ServiceAccount", "metadata": { "name": "default" } });
        stand.send(Method::Post, "/api/v1/namespaces/default/serviceaccounts", wire::Body::Object(account));
        if with_scheduler {
            stand.engine.start(s, Span::ZERO, RecordId::NONE);
        }
        stand.run_for(Span::secs(20));
        stand
    }

    /// Sends a request.
    pub fn send(&mut self, method: Method, path: &str, body: wire::Body) {
        self.send_request(request(method, path, body));
    }
    /// Sends a merge patch.
    pub fn patch(&mut self, path: &str, patch: Value) {
        let mut r = request(Method::Patch, path, wire::Body::Object(patch));
        r.content_type = "application/merge-patch+json".into();
        self.send_request(r);
    }
    fn send_request(&mut self, mut r: Request) {
        self.sent += 1;
        r.id = self.sent;
        r.credentials = pki::super_admin();
        let (api, visitor) = (self.programs[1].0, self.programs[VISITOR].0);
        self.engine.run(visitor, RecordId::NONE, Timer::Visitor, |ctx| ctx.send(api, r));
    }

    /// Nodes of 4 cpu, 32 Gi and 110 pods, as scheduler_perf has them.
    pub fn nodes(&mut self, count: usize, labels: &dyn Fn(usize) -> Value) {
        for n in 0..count {
            let name = format!("node-{n}");
            let labels = labels(n).with("kubernetes.io/hostname", name.as_str());
            let room = json!({ "cpu": "4", "memory": "32Gi", "pods": "110" });
            let ready = json!([{ "type": "Ready", "status": "True" }]);
            let node = json!({
                "apiVersion": "v1", "kind": "Node", "metadata": { "name": (name.as_str()), "labels": (labels) },
                "status": { "capacity": (room.clone()), "allocatable": (room), "conditions": (ready) }
            });
            self.send(Method::Post, "/api/v1/nodes", wire::Body::Object(node));
        }
        self.run_for(Span::secs(5));
        // Admission has tainted them: nobody has said yet that they are ready.
        for n in 0..count {
            self.patch(&format!("/api/v1/nodes/node-{n}"), json!({ "spec": { "taints": null } }));
        }
        self.run_for(Span::secs(5));
        self.got();
    }

    /// What the visitor got since the last time.
    pub fn got(&mut self) -> Vec<Payload> {
        match &mut self.programs[VISITOR].1 {
            Program::Visitor(v) => std::mem::take(&mut v.got),
            _ => Vec::new(),
        }
    }

    /// Forget the times so far.
    pub fn reset(&mut self) {
        (self.spent, self.bound) = ([0.0; 4], 0);
    }

    /// Let time pass.
    pub fn run_for(&mut self, span: Span) {
        let until = self.engine.now() + span;
        while self.step(until) {}
        self.engine.idle_until(until);
    }

    /// Let so many pods be bound, within this time.
    pub fn run_until_bound(&mut self, pods: usize, patience: Span) {
        let until = self.engine.now() + patience;
        while self.bound < pods && self.step(until) {}
    }

    /// Let so many answers and lines of watches come.
    pub fn run_until_got(&mut self, count: usize) {
        let until = self.engine.now() + Span::secs(600);
        let come = |stand: &Stand| match &stand.programs[VISITOR].1 {
            Program::Visitor(v) => v.got.len(),
            _ => 0,
        };
        while come(self) < count && self.step(until) {}
    }

    fn step(&mut self, until: Time) -> bool {
        let began = Instant::now();
        let Some(step) = self.engine.step(until) else { return false };
        if let Step::Input { at, input, cause } = step
            && let Some(i) = self.programs.iter().position(|(a, _)| *a == at)
        {
            self.programs[i].1.handle(input, at, cause, &mut self.engine);
            self.spent[i] += began.elapsed().as_secs_f64();
        }
        for record in self.engine.drain() {
            if let vitrine::cluster::Body::Note { note: Note::Committed { key, before, after, .. }, .. } = record.body {
                let node = |pod: &Value| !pod.at("spec.nodeName").is_empty();
                self.bound += usize::from(key.starts_with("/registry/pods/") && node(&after) && !node(&before));
            }
        }
        true
    }
}
