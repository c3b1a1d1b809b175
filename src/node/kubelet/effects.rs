//! What workers asked for, done: events, volumes, images, containers.

use crate::path;
use std::rc::Rc;

use super::containers::{self, Runtime};
use super::env::{self, Sources};
use super::pods::{RECONCILE, Wanted};
use super::pulls::Job;
use super::worker::Worker;
use super::{For, Kubelet, Timer};
use crate::api::kinds::{self, Pod};
use crate::api::{Value, View};
use crate::client::recorder::EventType;
use crate::client::reference;
use crate::k;
use crate::sim::Span;
use crate::wire::Ctx;
use crate::wire::cri::{Answer, Call, ContainerConfig};

/// A worker asks each 300 ms whether its volumes are there.
const MOUNT_POLL: Span = Span::ms(300);
/// Pods whose containers use no more memory cannot be what a node is short for.
const MUCH: u64 = 64 << 20;
/// A mount that fails is tried again so much later, twice as long each time.
const MOUNT_RETRY_MAX: Span = Span::secs(122);

impl Kubelet {
    pub(super) fn event(
        &mut self,
        uid: &Rc<str>,
        type_: EventType,
        reason: &str,
        message: &str,
        field_path: &str,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let Some(worker) = self.workers.get(uid) else { return };
        let mut about = reference(&kinds::POD, &worker.pod);
        if !field_path.is_empty() {
            about.set(k!("fieldPath"), field_path);
        }
        ctx.part(Timer::Recorder, |ctx| {
            self.recorder.event(&about, type_, reason, message, &mut self.client, ctx);
        });
    }

    pub(super) fn wake(&mut self, uid: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        self.tell(uid, ctx, |w, cause, node| w.wake(cause, node));
    }

    /// Are a pod's volumes there?
    pub(super) fn look_at_volumes(&mut self, uid: &Rc<str>, epoch: u64, turn: u32, ctx: &mut Ctx<'_, Timer>) {
        let Some(worker) = self.workers.get(uid).filter(|w| w.epoch() == epoch) else { return };
        let pod = worker.pod.clone();
        let again = |wait: Span, ctx: &mut Ctx<'_, Timer>| {
            ctx.timer(wait, Timer::Mount { uid: uid.clone(), epoch, turn: turn + 1 });
        };
        if turn == 0 {
            self.look_at_paths(uid, &pod, ctx);
            self.volumes.ask_tokens(uid, &pod, &mut self.client, ctx);
            return again(MOUNT_POLL - RECONCILE, ctx);
        }
        match self.volumes.ready(uid, &pod, &self.informers) {
            Ok(true) => self.tell(uid, ctx, |w, _, node| w.mounted(Ok(()), node)),
            Ok(false) => {
                self.look_at_local(uid, &pod, ctx);
                self.volumes.ask_tokens(uid, &pod, &mut self.client, ctx);
                again(MOUNT_POLL, ctx);
            }
            Err(why) => {
                self.event(uid, EventType::Warning, "FailedMount", &why, "", ctx);
                self.look_at_paths(uid, &pod, ctx);
                self.look_at_local(uid, &pod, ctx);
                self.volumes.ask_tokens(uid, &pod, &mut self.client, ctx);
                let wait = Span(Span::ms(500).times(1 << turn.min(20)).0.min(MOUNT_RETRY_MAX.0));
                again(wait, ctx);
            }
        }
    }

    pub(super) fn image_status(&mut self, wanted: Wanted, answer: &Answer, ctx: &mut Ctx<'_, Timer>) {
        let Wanted { uid, epoch, image, always, never, field_path, cause } = wanted;
        if self.workers.get(&uid).is_none_or(|w| w.epoch() != epoch) {
            return;
        }
        let is_here = matches!(answer, Answer::Image(Some(_)));
        if is_here && !always {
            let said = format!("Container image {image:?} already present on machine and can be accessed by the pod");
            self.event(&uid, EventType::Normal, "Pulled", &said, &field_path, ctx);
            return self.tell(&uid, ctx, |w, _, node| w.pulled(Ok(()), node));
        }
        if never {
            let said = format!("Container image {image:?} is not present with pull policy of Never");
            self.event(&uid, EventType::Warning, "ErrImageNeverPull", &said, &field_path, ctx);
            return self.tell(&uid, ctx, |w, _, node| w.pulled(Err(("ErrImageNeverPull", said.into())), node));
        }
        self.event(&uid, EventType::Normal, "Pulling", &format!("Pulling image {image:?}"), &field_path, ctx);
        self.pulls.add(Job { uid, epoch, image, field_path, since: ctx.now, cause });
        self.next_pull(ctx);
    }

    pub(super) fn next_pull(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if let Some((call, cause)) = self.pulls.next(ctx.now) {
            ctx.because(cause, |ctx| self.call(call, For::Pull, ctx));
        }
    }

    pub(super) fn pull_answered(&mut self, answer: &Answer, ctx: &mut Ctx<'_, Timer>) {
        let Some(done) = self.pulls.answered(answer, ctx.now) else { return };
        self.next_pull(ctx);
        if matches!(answer, Answer::Image(_)) {
            self.call(Call::ListImages, For::Images, ctx);
        }
        let uid = done.job.uid;
        if self.workers.get(&uid).is_none_or(|w| w.epoch() != done.job.epoch) {
            return;
        }
        let (type_, reason, message) = done.event;
        self.event(&uid, type_, reason, &message, &done.job.field_path, ctx);
        self.tell(&uid, ctx, |w, _, node| w.pulled(done.result, node));
    }

    pub(super) fn create(
        &mut self,
        uid: &Rc<str>,
        epoch: u64,
        at: usize,
        attempt: u32,
        sandbox: Rc<str>,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let Some(worker) = self.workers.get(uid) else { return };
        // Of a container that ended only the last run is kept.
        let all = containers::of(&worker.pod);
        let Some(c) = all.get(at).copied() else { return };
        let old: Vec<Rc<str>> = worker.runtime.named(c.name()).skip(1).map(|i| i.id.clone()).collect();
        match self.container_config(worker, c, attempt, sandbox, ctx) {
            Ok(config) => self.call(Call::CreateContainer(Rc::new(config)), For::Worker(uid.clone(), epoch), ctx),
            Err(why) => {
                let why: Rc<str> = why.into();
                self.tell(uid, ctx, |w, _, node| w.answered(Err(("CreateContainerConfigError", why)), node));
            }
        }
        old.into_iter().for_each(|id| self.call(Call::RemoveContainer(id), For::Nothing, ctx));
    }

    pub(super) fn container_config(
        &self,
        worker: &Worker,
        c: containers::Specified<'_>,
        attempt: u32,
        sandbox: Rc<str>,
        ctx: &Ctx<'_, Timer>,
    ) -> Result<ContainerConfig, String> {
        let pod = &worker.pod;
        let uid: Rc<str> = pod.at(path!("metadata.uid")).str().into();
        let ns = pod.at(path!("metadata.namespace")).str();
        let links = Pod::view(pod).spec().enable_service_links().unwrap_or(true);
        let services = &self.informers[self.services];
        let mut told: Vec<Value> = if links { services.namespace(ns).cloned().collect() } else { Vec::new() };
        if ns != "default" || !links {
            told.extend(services.named("default", "kubernetes").cloned());
        }
        let allocatable = (i64::from(self.config.cpu) * 1000, (self.config.memory - (100 << 20)) as i64);
        let env = env::of(
            c.spec,
            &Sources {
                pod,
                status: &worker.status,
                object: &|is_secret, name| self.volumes.object(&self.informers, is_secret, ns, name),
                services: told,
                allocatable,
                now: ctx.now,
            },
        )?;
        not_as_root(pod, c)?;
        let words = |list: &Value| list.items().iter().map(|w| env::expand(w.str(), &env).into()).collect();
        let (mounts, files) = self.volumes.mounts(&uid, pod, (&worker.status, allocatable), c, &self.informers);
        Ok(ContainerConfig {
            sandbox,
            name: c.name().into(),
            attempt,
            image: c.spec.image().into(),
            command: words(c.spec.0.get(k!("command"))),
            args: words(c.spec.0.get(k!("args"))),
            env,
            working_dir: c.spec.working_dir().into(),
            mounts,
            files,
            spec: c.spec.0.clone(),
        })
    }

    pub(super) fn worker_answered(&mut self, uid: &Rc<str>, epoch: u64, answer: &Answer, ctx: &mut Ctx<'_, Timer>) {
        if self.workers.get(uid).is_none_or(|w| w.epoch() != epoch) {
            return;
        }
        let result = match answer {
            Answer::Id(id) => Ok(id.clone()),
            Answer::Error(why) => Err(("CreateContainerError", why.clone())),
            _ => Ok("".into()),
        };
        self.tell(uid, ctx, |w, _, node| w.answered(result, node));
    }

    pub(super) fn pod_listed(&mut self, uid: &Rc<str>, pleg: bool, answer: &Answer, ctx: &mut Ctx<'_, Timer>) {
        let Answer::List(sandboxes, containers) = answer else { return };
        let fresh = Runtime { sandboxes: sandboxes.clone(), containers: containers.clone(), ip: "".into() };
        // What has changed by now, most often a container that has ended, the list may have told already, or only the look at the
        // container that follows it: then the next list tells of it once more.
        let told = !pleg && self.changed.contains(uid) && self.workers.get(uid).is_some_and(|w| !w.is_terminating());
        if told && ctx.rng.below(2) == 0 {
            self.changed.remove(uid);
        }
        let takes_much = fresh.containers.iter().any(|c| c.memory > MUCH);
        self.tell(uid, ctx, |w, cause, node| w.relisted(fresh, pleg, cause, node));
        if takes_much {
            self.watch_resources(ctx);
        }
    }
}

/// Models `verifyRunAsNonRoot`: what must not run as root does not. All images of the simulated registry do, if no user is named.
fn not_as_root(pod: &Value, c: containers::Specified<'_>) -> Result<(), String> {
    let said = |field: &str| {
        let own = c.spec.0.get(k!("securityContext")).get(field);
        if own.is_null() { pod.at(path!("spec.securityContext")).get(field) } else { own }.clone()
    };
    let why = match said("runAsUser").as_int() {
        _ if !said("runAsNonRoot").bool() => return Ok(()),
        Some(0) => "container's runAsUser breaks non-root policy",
        Some(_) => return Ok(()),
        None => "container has runAsNonRoot and image will run as root",
    };
    let meta = |field: &str| pod.get(k!("metadata")).get(field).str();
    Err(format!("{why} (pod: \"{}_{}({})\", container: {})", meta("name"), meta("namespace"), meta("uid"), c.name()))
}
