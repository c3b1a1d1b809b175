//! A kubelet runs only pods bound to it.

use vitrine::cluster::{Body, Record, World};
use vitrine::wire::{Note, RuntimeStep};

/// Needs no memory: the store tells whose pod it is.
pub struct OnlyOwnPods;

impl super::Invariant for OnlyOwnPods {
    fn demands(&self) -> &'static str {
        "a runtime starts containers only of pods that are bound to its node, or of the node's static pods"
    }
    fn see(&mut self, record: &Record, world: &World) -> Result<(), String> {
        let Body::Note { by, note: Note::Runtime { step: RuntimeStep::Start, pod, .. } } = &record.body else {
            return Ok(());
        };
        let engine = world.engine();
        let host = engine.host_name(engine.process(*by).host);
        for (key, object, _) in world.stored("/registry/pods/") {
            if object.at("metadata.uid").str() == &**pod && object.at("spec.nodeName").str() != host {
                return Err(format!("{host} runs {key}, which is bound to {:?}", object.at("spec.nodeName").str()));
            }
        }
        Ok(())
    }
}
