//! A lost node's pods are never two owners' at once.

use std::collections::{BTreeMap, BTreeSet};

use vitrine::cluster::{Body, Record, World};
use vitrine::wire::{Note, RuntimeStep};

/// Which machines run something of a pod, by its uid: also a machine of which nothing is heard any more.
#[derive(Default)]
pub struct OneOwner(BTreeMap<String, BTreeSet<String>>);

impl super::Invariant for OneOwner {
    fn demands(&self) -> &'static str {
        "a pod has one controller, keeps its node, and runs on one machine"
    }
    fn see(&mut self, record: &Record, world: &World) -> Result<(), String> {
        match &record.body {
            Body::Note { note: Note::Committed { key, before, after, .. }, .. }
                if key.starts_with("/registry/pods/") =>
            {
                let owners = after.at("metadata.ownerReferences").items();
                let controllers = owners.iter().filter(|o| o.get("controller").bool()).count();
                let (was, is) = (before.at("spec.nodeName").str(), after.at("spec.nodeName").str());
                let same = before.at("metadata.uid") == after.at("metadata.uid");
                if controllers > 1 {
                    return Err(format!("{key} has {controllers} controllers"));
                }
                if same && !was.is_empty() && !after.is_null() && was != is {
                    return Err(format!("{key} moves from {was} to {is:?}"));
                }
            }
            Body::Note { by, note: Note::Runtime { step: RuntimeStep::Start, pod, failed: false, .. } } => {
                let engine = world.engine();
                let host = engine.host_name(engine.process(*by).host);
                let hosts = self.0.entry(pod.to_string()).or_default();
                hosts.insert(host.to_owned());
                if hosts.len() > 1 {
                    return Err(format!("pod {pod} runs on {hosts:?}"));
                }
            }
            _ => {}
        }
        Ok(())
    }
}
