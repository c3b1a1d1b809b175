//! A resize in place: a container whose resources are others than they were.
//!
//! Simplified: it is done at once, whether there is room for it or not; a container that its policy wants restarted keeps its old
//! resources until then.

use std::rc::Rc;

use super::containers;
use super::{Effect, Worker, event};
use crate::api::Value;
use crate::client::recorder::EventType;
use crate::node::kubelet::probes::KINDS;
use crate::{json, k, path};

/// Why a container is to be killed: not for a probe, but for its new resources.
pub(super) const RESIZED: usize = KINDS.len();

/// What an event says of the resources of all containers.
fn said(pod: &Value) -> Value {
    let mut out = Value::object();
    for list in ["initContainers", "containers"] {
        let each = pod.get(k!("spec")).get(list).items().iter().map(|c| {
            let own = c.get(k!("resources"));
            let own = if own.is_null() { Value::object() } else { own.clone() };
            json!({ "name": (c.get(k!("name")).clone()), "resources": (own) })
        });
        let all: Vec<Value> = each.collect();
        if !all.is_empty() {
            out.set(list, all);
        }
    }
    out
}

/// Whether one of the resources that changed is one for which the container has to be started anew.
fn restarts(spec: &Value, before: &Value) -> bool {
    let of = |c: &Value, resource: &str| {
        [k!("requests"), k!("limits")].map(|list| c.get(k!("resources")).get(list).get(resource).str().to_string())
    };
    let policies = spec.get(k!("resizePolicy")).items().iter();
    policies.filter(|p| p.get(k!("restartPolicy")).str() == "RestartContainer").any(|p| {
        let resource = p.get(k!("resourceName")).str();
        of(spec, resource) != of(before, resource)
    })
}

impl Worker {
    /// Events of a resize, if there is one; containers that have to be started anew are to be killed.
    pub(super) fn resized(&mut self, before: &Value) -> Vec<Effect> {
        let mut text = said(&self.pod);
        if text == said(before) {
            return Vec::new();
        }
        let old = containers::of(before);
        for c in containers::of(&self.pod) {
            let was = old.iter().find(|o| o.name() == c.name());
            let runs = self.runtime.running().find(|i| *i.config.name == *c.name());
            if let (Some(was), Some(info)) = (was, runs)
                && restarts(c.spec.0, was.spec.0)
            {
                self.failing.insert(info.id.clone(), RESIZED);
            }
        }
        text.set("generation", self.pod.at(path!("metadata.generation")).clone());
        let text = crate::api::json::print(&text);
        let started = event(&self.pod, EventType::Normal, "ResizeStarted", format!("Pod resize started: {text}"), "");
        self.resizing = Some(text.into());
        std::iter::once(started).chain(self.resize_done()).collect()
    }

    /// The event that ends a resize, once no container that runs has to be started anew for it.
    pub(super) fn resize_done(&mut self) -> Option<Effect> {
        let runs = |id: &Rc<str>| self.runtime.running().any(|c| c.id == *id);
        if self.failing.iter().any(|(id, kind)| *kind == RESIZED && runs(id)) {
            return None;
        }
        let text = self.resizing.take()?;
        Some(event(&self.pod, EventType::Normal, "ResizeCompleted", format!("Pod resize completed: {text}"), ""))
    }
}
