//! The smallest cluster: etcd and the API server on one machine, and a client that waits for each answer.
//!
//! For tests and for the recordings of the API server alone; the whole cluster is another world.

use std::rc::Rc;

use crate::api::Value;
use crate::sim::{Addr, Body as Recorded, Digest, Engine, Hasher, Input, RecordId, Span, Step, Time};
use crate::wire::{
    Body, Certificate, Component, Credentials, Directory, Method, Note, Payload, Request, Response, Station, WatchFrame,
};
use crate::{apiserver, etcd};

/// Timers of the two processes.
#[derive(Clone, Debug)]
pub enum Timer {
    /// etcd's.
    Etcd(etcd::Timer),
    /// The API server's.
    ApiServer(apiserver::Timer),
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Etcd(t) => t.digest(h),
            Timer::ApiServer(t) => t.digest(h),
        }
    }
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Time, network, trace.
    pub engine: Engine<Payload, Timer, Note>,
    etcd: (Addr, etcd::Member),
    api: (Addr, apiserver::ApiServer),
    client: Addr,
    requests: u64,
    got: Vec<Payload>,
}

/// The certificate of kubeadm's `admin.conf`, which the cluster-admins binding needs; here of the group that needs none.
pub fn admin() -> Credentials {
    certificate("kubernetes-admin", &["kubeadm:cluster-admins", "system:masters"])
}

/// A certificate of the cluster's own authority.
pub fn certificate(name: &str, groups: &[&str]) -> Credentials {
    Credentials::Certificate(Rc::new(Certificate {
        common_name: name.into(),
        organizations: groups.iter().map(|g| (*g).into()).collect(),
        issuer: "kubernetes".into(),
        not_after: u64::MAX,
    }))
}

impl Pair {
    /// Both started, and the API server ready.
    pub fn new(seed: u64) -> Pair {
        let mut engine = Engine::new(seed);
        let host = engine.add_host("controlplane");
        let other = engine.add_host("laptop");
        let etcd = engine.add_process(host, "etcd");
        let api = engine.add_process(host, "kube-apiserver");
        let client = engine.add_process(other, "client");
        let member = etcd::Member::new(etcd::Config::default());
        let server = apiserver::ApiServer::new(apiserver::Config::kubeadm(etcd, Directory::default()));
        for process in [etcd, api, client] {
            engine.start(process, Span::ZERO, RecordId::NONE);
        }
        let mut pair = Pair { engine, etcd: (etcd, member), api: (api, server), client, requests: 0, got: Vec::new() };
        pair.run_for(Span::secs(1));
        pair
    }

    /// The API server, for a look at its state.
    pub fn api_server(&self) -> &apiserver::ApiServer {
        &self.api.1
    }

    /// Lets time pass.
    pub fn run_for(&mut self, span: Span) {
        let until = self.engine.now() + span;
        while self.step(until) {}
        self.engine.idle_until(until);
    }

    fn step(&mut self, until: Time) -> bool {
        let Some(step) = self.engine.step(until) else { return false };
        let Step::Input { at, input, cause } = step else { return true };
        if at == self.client {
            if let Input::Message { payload, .. } = input {
                self.got.push(payload);
            }
        } else if at == self.etcd.0 {
            let input = narrow(input, |t| match t {
                Timer::Etcd(t) => Some(t),
                Timer::ApiServer(_) => None,
            });
            if let Some(input) = input {
                self.engine.run(at, cause, Timer::Etcd, |ctx| self.etcd.1.handle(input, ctx));
            }
        } else {
            let input = narrow(input, |t| match t {
                Timer::ApiServer(t) => Some(t),
                Timer::Etcd(_) => None,
            });
            if let Some(input) = input {
                self.engine.run(at, cause, Timer::ApiServer, |ctx| self.api.1.handle(input, ctx));
            }
        }
        true
    }

    /// Stops etcd, or starts it again.
    pub fn power_etcd(&mut self, on: bool) {
        if on {
            self.engine.start(self.etcd.0, Span::ZERO, RecordId::NONE);
        } else {
            self.engine.stop(self.etcd.0, RecordId::NONE);
        }
    }

    /// Sends a request; its number.
    pub fn send(&mut self, mut request: Request) -> u64 {
        self.requests += 1;
        request.id = self.requests;
        let (id, to) = (request.id, self.api.0);
        let cause = self.engine.act(Note::Action("a test sends a request".into()));
        self.engine.run(self.client, cause, Timer::ApiServer, |ctx| ctx.send(to, request));
        id
    }

    /// The answer to a request, once it is there; waits at most so long.
    pub fn answer(&mut self, id: u64, patience: Span) -> Option<Rc<Response>> {
        let until = self.engine.now() + patience;
        loop {
            let found = self.got.iter().position(|p| matches!(p, Payload::Response(r) if r.id == id));
            if let Some(i) = found
                && let Payload::Response(response) = self.got.remove(i)
            {
                return Some(response);
            }
            if !self.step(until) {
                return None;
            }
        }
    }

    /// What came on a watch so far, and whether it has ended.
    pub fn frames(&mut self, id: u64) -> (Vec<Rc<WatchFrame>>, bool) {
        let (mut frames, mut rest, mut ended) = (Vec::new(), Vec::new(), false);
        for payload in std::mem::take(&mut self.got) {
            match payload {
                Payload::Watch(f) if f.id == id => frames.push(f),
                Payload::WatchEnd(n) if n == id => ended = true,
                other => rest.push(other),
            }
        }
        self.got = rest;
        (frames, ended)
    }

    /// A request of the admin with an object or none as its body, answered.
    pub fn request(&mut self, method: Method, path: &str, body: Value) -> Response {
        let mut request = Request::new(0, method, path);
        request.credentials = admin();
        if method == Method::Patch {
            request.content_type = "application/merge-patch+json".into();
        }
        if !body.is_null() {
            request.body = Body::Object(body);
        }
        self.ask(request)
    }

    /// A request, answered.
    pub fn ask(&mut self, request: Request) -> Response {
        let id = self.send(request);
        let answer = self.answer(id, Span::secs(120));
        answer.map_or_else(|| Response::status(id, &crate::api::Status::timeout("no answer")), |r| (*r).clone())
    }

    /// The stations that requests passed since the trace was last taken, with what was said there.
    pub fn stations(&mut self) -> Vec<(Station, crate::wire::Outcome, String)> {
        let records = self.engine.drain();
        let notes = records.into_iter().filter_map(|r| match r.body {
            Recorded::Note { note: Note::Station { station, outcome, detail, .. }, .. } => {
                Some((station, outcome, detail.to_string()))
            }
            _ => None,
        });
        notes.collect()
    }
}

fn narrow<T, U>(input: Input<Payload, T>, of: impl Fn(T) -> Option<U>) -> Option<Input<Payload, U>> {
    Some(match input {
        Input::Start => Input::Start,
        Input::Message { from, payload } => Input::Message { from, payload },
        Input::Timer(t) => Input::Timer(of(t)?),
        Input::Closed { peer } => Input::Closed { peer },
    })
}
