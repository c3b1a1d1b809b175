//! The cluster that recordings are replayed on.

use std::rc::Rc;

use serde_json::Value;
use vitrine::cluster::pair::Pair;
use vitrine::json;
use vitrine::sim::Span;
use vitrine::wire::{Method, Request, Response};

use crate::http::read;

/// etcd and the API server, with what the controllers would have made for the first namespace.
pub struct World {
    pair: Pair,
}

impl World {
    /// As the recordings begin.
    pub fn new() -> World {
        let mut pair = Pair::new(1);
        let default = "/api/v1/namespaces/default";
        pair.request(Method::Post, &format!("{default}/serviceaccounts"), json!({ "metadata": { "name": "default" } }));
        World { pair }
    }
    /// Sends a request; its number.
    pub fn send(&mut self, request: Request) -> u64 {
        self.pair.engine.drain();
        self.pair.send(request)
    }
    /// Its answer.
    pub fn answer(&mut self, id: u64, patience: Span) -> Option<Rc<Response>> {
        self.pair.answer(id, patience)
    }
    /// What a watch tells for so long, or until its end.
    pub fn stream(&mut self, id: u64, span: Span) -> Vec<(&'static str, Value)> {
        self.pair.run_for(span);
        let (frames, _) = self.pair.frames(id);
        frames.iter().map(|f| (f.kind.as_str(), read(&vitrine::api::json::print(&f.object)))).collect()
    }
    /// Lets time pass.
    pub fn run_for(&mut self, span: Span) {
        self.pair.run_for(span);
    }
    /// Lets everything come to rest.
    pub fn settle(&mut self) {
        self.pair.run_for(Span::secs(5));
    }
}
