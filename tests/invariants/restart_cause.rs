//! No restart without a cause.

use std::collections::BTreeMap;

use vitrine::cluster::{Body, Record, World};
use vitrine::wire::{Note, RuntimeStep};

/// Containers by host, pod and name: whether they run. What a runtime forgets when it ends is forgotten here.
#[derive(Default)]
pub struct RestartCause(BTreeMap<(String, String, String), bool>);

impl super::Invariant for RestartCause {
    fn demands(&self) -> &'static str {
        "a container starts again only after it has ended, and never where the pod says Never"
    }
    fn see(&mut self, record: &Record, world: &World) -> Result<(), String> {
        let engine = world.engine();
        match &record.body {
            Body::Process { at, up: false } if engine.process(*at).name.ends_with("/containerd") => {
                let host = engine.host_name(engine.process(*at).host).to_owned();
                self.0.retain(|(of, ..), _| *of != host);
            }
            Body::Note { by, note: Note::Runtime { step, pod, container, failed: false, .. } } => {
                let host = engine.host_name(engine.process(*by).host).to_owned();
                let key = (host, pod.to_string(), container.to_string());
                match step {
                    RuntimeStep::Exit => drop(self.0.insert(key, false)),
                    RuntimeStep::Start => match self.0.insert(key.clone(), true) {
                        Some(true) => return Err(format!("{key:?} starts while it runs")),
                        Some(false) if policy(world, pod) == "Never" => {
                            return Err(format!("{key:?} starts again, and its pod says Never"));
                        }
                        _ => {}
                    },
                    _ => {}
                }
            }
            _ => {}
        }
        Ok(())
    }
}

fn policy(world: &World, uid: &str) -> String {
    let pods = world.stored("/registry/pods/");
    let of = pods.iter().find(|(_, pod, _)| pod.at("metadata.uid").str() == uid);
    of.map(|(_, pod, _)| pod.at("spec.restartPolicy").str().to_owned()).unwrap_or_default()
}
