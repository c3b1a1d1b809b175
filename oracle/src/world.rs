//! The cluster that recordings are replayed on: the whole one, booted once; every recording begins with a copy of it.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value;
use vitrine::cluster::Topology;
use vitrine::sim::{Span, Time};
use vitrine::wire::{Body, Method, Payload, Request, Response};

use crate::http::read;

/// See the module.
pub struct World {
    world: vitrine::cluster::World,
    got: Vec<Payload>,
}

thread_local! {
    static BOOTED: RefCell<Option<vitrine::cluster::World>> = const { RefCell::new(None) };
}

/// How long the boot may take.
const BOOT: u64 = 300;
/// So often something was made and deleted before a recording begins.
const USES: usize = 55;

fn booted() -> vitrine::cluster::World {
    BOOTED.with_borrow_mut(|known| {
        let boot = || {
            let mut world = vitrine::cluster::World::new(&Topology::default(), 1);
            for _ in 0..BOOT {
                if world.is_booted() {
                    break;
                }
                world.run_until(world.now() + Span::secs(1));
                world.take_records();
            }
            if !world.is_booted() {
                eprintln!("oracle: the cluster has not booted in {BOOT} s");
            }
            used(&mut world);
            world
        };
        known.get_or_insert_with(boot).clone()
    })
}

/// Recordings were made one after another: when one begins, the caches and etcd have long forgotten the cluster's first minutes.
fn used(world: &mut vitrine::cluster::World) {
    const PATH: &str = "/api/v1/namespaces/default/configmaps";
    for _ in 0..USES {
        let mut made = Request::new(0, Method::Post, PATH);
        made.body = Body::Text(r#"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"before"}}"#.into());
        let gone = Request::new(0, Method::Delete, format!("{PATH}/before"));
        for mut request in [made, gone] {
            request.credentials = vitrine::cluster::pki::admin();
            world.send(request);
            world.run_until(world.now() + Span::secs(6));
            world.take_records();
        }
    }
    world.received();
}

impl World {
    /// As the recordings begin.
    pub fn new() -> World {
        World { world: booted(), got: Vec::new() }
    }
    fn now(&self) -> Time {
        self.world.now()
    }
    /// Sends a request; its number.
    pub fn send(&mut self, request: Request) -> u64 {
        self.world.send(request)
    }
    /// Its answer.
    pub fn answer(&mut self, id: u64, patience: Span) -> Option<Rc<Response>> {
        let until = self.now() + patience;
        loop {
            self.got.extend(self.world.received());
            let found = self.got.iter().position(|p| matches!(p, Payload::Response(r) if r.id == id));
            if let Some(i) = found
                && let Payload::Response(response) = self.got.remove(i)
            {
                return Some(response);
            }
            if !self.world.step(until) {
                return None;
            }
        }
    }
    /// What a watch tells for so long, or until its end.
    pub fn stream(&mut self, id: u64, span: Span) -> Vec<(&'static str, Value)> {
        let until = self.now() + span;
        let ended = |p: &Payload| matches!(p, Payload::WatchEnd(n) if *n == id);
        while !self.got.iter().any(ended) && self.world.step(until) {
            self.got.extend(self.world.received());
        }
        let mut lines = Vec::new();
        for payload in std::mem::take(&mut self.got) {
            if let Payload::Watch(f) = payload
                && f.id == id
            {
                lines.push((f.kind.as_str(), read(&vitrine::api::json::print(&f.object))));
            }
        }
        lines
    }
    /// Lets time pass.
    pub fn run_for(&mut self, span: Span) {
        self.world.run_until(self.now() + span);
        self.world.take_records();
        self.got.extend(self.world.received());
    }
    /// Lets everything come to rest.
    pub fn settle(&mut self) {
        self.run_for(Span::secs(10));
    }
}
