//! Static pods: from the files of the manifest directory to their workers and to their mirrors in the API.

use std::rc::Rc;

use super::pods::BACKOFF;
use super::worker::Worker;
use super::{Kubelet, Timer, statics};
use crate::api::Value;
use crate::api::kinds;
use crate::sim::Span;
use crate::wire::{Ctx, Response};
use crate::{json, path};

impl Kubelet {
    /// A file appears in the manifest directory, or changes.
    pub fn put_manifest(&mut self, file: &str, manifest: Value, ctx: &mut Ctx<'_, Timer>) {
        self.remove_manifest(file, ctx);
        self.manifests.insert(file.into(), manifest);
        if self.sources_ready {
            self.add_static(&file.into(), ctx);
        }
    }
    /// A file goes from the manifest directory.
    pub fn remove_manifest(&mut self, file: &str, ctx: &mut Ctx<'_, Timer>) {
        self.manifests.remove(file);
        if let Some(uid) = self.static_uids.remove(file) {
            self.tell(&uid, ctx, |w, cause, node| w.stop(None, cause, node));
        }
    }
    /// Static pods that waited for the end of another one.
    pub(super) fn add_waiting(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let waits = |file: &&Rc<str>| !self.static_uids.contains_key(*file);
        for file in self.manifests.keys().filter(waits).cloned().collect::<Vec<_>>() {
            self.add_static(&file, ctx);
        }
    }
    pub(super) fn add_static(&mut self, file: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let Some(manifest) = self.manifests.get(file) else { return };
        let pod = statics::pod(manifest, &self.config.node_name, ctx.now);
        let uid: Rc<str> = pod.at(path!("metadata.uid")).str().into();
        // Two of one name do not run at once: the new one waits for the end of the old.
        let name = |pod: &Value| crate::client::ObjectRef::of(pod).key();
        if self.workers.iter().any(|(u, w)| w.is_static && *u != uid && name(&w.pod) == name(&pod)) {
            return;
        }
        self.static_uids.insert(file.clone(), uid.clone());
        if !self.workers.contains_key(&uid) {
            self.employ(&uid, Worker::new(pod, true), ctx);
            self.tell(&uid, ctx, |w, cause, node| w.look(cause, node));
            self.make_mirrors(ctx);
        }
    }
    /// Create the mirrors that are missing.
    pub(super) fn make_mirrors(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let owner = self.node_uid();
        if owner.is_empty() || !self.informers.has_synced(self.pods) {
            return;
        }
        let static_pods = self.static_uids.values().filter_map(|uid| Some((uid.clone(), self.workers.get(uid)?)));
        let wanted: Vec<(Rc<str>, Value)> = static_pods
            .filter(|(uid, w)| {
                let at = crate::client::ObjectRef::of(&w.pod).key();
                self.informers[self.pods].get(&at).is_none() && !self.mirrors.values().any(|m| m == uid)
            })
            .map(|(uid, w)| (uid, statics::mirror(&w.pod, &self.config.node_name, &owner)))
            .collect();
        for (uid, mirror) in wanted {
            let request = self.client.create(&kinds::POD, mirror, ctx);
            self.mirrors.insert(request, uid);
        }
    }
    /// A mirror was asked for; one that was refused (its namespace is not there yet) is tried again.
    pub(super) fn mirror_answered(&mut self, uid: &Rc<str>, answer: &Response, ctx: &mut Ctx<'_, Timer>) {
        if answer.is_ok() {
            self.statuses.mirror(uid, answer.value().at(path!("metadata.uid")).str());
            self.try_statuses(BACKOFF, ctx);
        } else if answer.code != 409 {
            self.try_statuses(Span::secs(1), ctx);
        }
    }

    /// A turn of a static pod: a mirror that is on its way out goes, and is made anew. Models `tryReconcileMirrorPods`.
    pub(super) fn reconcile_mirror(&mut self, uid: &str, ctx: &mut Ctx<'_, Timer>) {
        let Some(worker) = self.workers.get(uid).filter(|w| w.is_static && !w.is_terminating()) else { return };
        let mirror = self.informers[self.pods].get(&crate::client::ObjectRef::of(&worker.pod).key()).cloned();
        let grace = |m: &Value| m.at(path!("metadata.deletionGracePeriodSeconds")).as_int();
        if let Some(mirror) = mirror.filter(|m| grace(m).is_some_and(|g| g > 0)) {
            self.delete_mirror(&mirror, true, ctx);
        }
    }

    /// Of a pod that lives this very mirror goes; of one that is no more, whichever there is.
    pub(super) fn delete_mirror(&mut self, pod: &Value, lives: bool, ctx: &mut Ctx<'_, Timer>) {
        let at = crate::client::ObjectRef::of(pod);
        let mut only = Value::object();
        if lives {
            only.set("uid", pod.at(path!("metadata.uid")).clone());
        }
        let options = json!({
            "kind": "DeleteOptions", "apiVersion": "v1", "gracePeriodSeconds": 0, "preconditions": (only)
        });
        self.client.delete(&kinds::POD, at.namespace, at.name, options, ctx);
    }
}
