//! The volumes of a pod: what they need from the API server, and the files that they put before a container.
//!
//! Models the volume manager and the ConfigMap and Secret managers: an object is listed and watched while a pod of the node uses
//! it; a service account's token is asked for with TokenRequest, a claim and then its volume with GET. What a persistent volume
//! holds is on the node of its pod alone, but for what hostPath and local say. Missing: attaching, CSI, the later changes of files of a running container, renewal of tokens.

use crate::path;
use std::collections::BTreeSet;
use std::rc::Rc;

use litemap::LiteMap;

use super::containers::Specified;
use super::env;
use super::host_paths::is_checked;
use super::sources::{Key, needs, objects_of};
use crate::api::kinds::{self, pod::Pod};
use crate::api::{Kind, Value, downward};
use crate::client::{Client, InformerId, Informers, ObjectRef, Scope, informers};
use crate::wire::cri::Mount;
use crate::wire::{Ctx, Response};
use crate::{json, k};

#[derive(Clone, Debug)]
struct Tracked {
    informer: InformerId,
    users: BTreeSet<Rc<str>>,
}

/// A token of a pod's service account for one volume source, or where the volume of a claim lies.
#[derive(Clone, Debug)]
enum Token {
    Asked(u64),
    Refused(Rc<str>),
    /// The claim is bound to the volume of this name.
    Claimed(Rc<str>),
    /// The claim's volume is a local one: its name, and the path that has to be there.
    Local(Rc<str>, Rc<str>),
    Here(Rc<str>),
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Volumes {
    objects: LiteMap<Key, Tracked>,
    /// By the pod's uid and the volume's name.
    tokens: LiteMap<(Rc<str>, Rc<str>), Token>,
    /// What was found where a `hostPath` or a local volume is to be, by the same.
    paths: LiteMap<(Rc<str>, Rc<str>), Result<(), String>>,
}

fn kind(is_secret: bool) -> &'static Kind {
    if is_secret { &kinds::SECRET } else { &kinds::CONFIG_MAP }
}

fn token_sources(volume: &Value) -> impl Iterator<Item = &Value> {
    volume
        .at(path!("projected.sources"))
        .items()
        .iter()
        .map(|s| s.get(k!("serviceAccountToken")))
        .filter(|s| !s.is_null())
}

/// Where a volume of a pod lies on the node.
fn directory(uid: &str, volume: &Value) -> String {
    let plugin = match () {
        _ if !volume.get(k!("hostPath")).is_null() => return volume.at(path!("hostPath.path")).str().to_string(),
        _ if !volume.get(k!("emptyDir")).is_null() => "empty-dir",
        _ if !volume.get(k!("configMap")).is_null() => "configmap",
        _ if !volume.get(k!("secret")).is_null() => "secret",
        _ if !volume.get(k!("downwardAPI")).is_null() => "downward-api",
        _ => "projected",
    };
    format!("/var/lib/kubelet/pods/{uid}/volumes/kubernetes.io~{plugin}/{}", volume.get(k!("name")).str())
}

fn claim(volume: &Value) -> &str {
    volume.at(path!("persistentVolumeClaim.claimName")).str()
}

/// What an answer about a claim or its volume says.
fn learned(value: &Value) -> Token {
    let spec = value.get(k!("spec"));
    let name = value.at(path!("metadata.name")).str();
    if value.get(k!("kind")).str() == kinds::PERSISTENT_VOLUME_CLAIM.kind {
        let bound = value.at(path!("status.phase")).str() == "Bound";
        return match spec.get(k!("volumeName")).rc_str().filter(|_| bound) {
            Some(volume) => Token::Claimed(volume),
            None => Token::Refused(format!("PVC {name} is not bound").into()),
        };
    }
    if let Some(path) = spec.at(path!("local.path")).rc_str() {
        return Token::Local(name.into(), path);
    }
    if let Some(path) = spec.at(path!("hostPath.path")).rc_str() {
        return Token::Here(path);
    }
    Token::Here(format!("/var/lib/kubelet/plugins/kubernetes.io/pv/{name}").into())
}

/// Kinds of volumes that this kubelet brings up.
fn is_known(volume: &Value) -> bool {
    ["hostPath", "emptyDir", "configMap", "secret", "downwardAPI", "projected", "persistentVolumeClaim"]
        .iter()
        .any(|k| !volume.get(*k).is_null())
}

impl Volumes {
    /// A pod has come: watch what it needs.
    pub fn track(
        &mut self,
        uid: &Rc<str>,
        pod: &Value,
        informers: &mut Informers,
        client: &mut Client,
        ctx: &mut Ctx<'_, informers::Timer>,
    ) {
        for key in needs(pod) {
            let tracked = self.objects.entry(key.clone()).or_insert_with(|| {
                let scope = Scope::all().namespace(&key.1).fields(&format!("metadata.name={}", key.2));
                let informer = informers.add(kind(key.0), scope);
                informers.start_one(informer, client, ctx);
                Tracked { informer, users: BTreeSet::new() }
            });
            tracked.users.insert(uid.clone());
        }
    }
    /// A pod has gone.
    pub fn forget(
        &mut self,
        uid: &str,
        informers: &mut Informers,
        client: &mut Client,
        ctx: &mut Ctx<'_, informers::Timer>,
    ) {
        self.tokens.retain(|(u, _), _| **u != *uid);
        self.paths.retain(|(u, _), _| **u != *uid);
        self.objects.iter_mut().for_each(|(_, tracked)| _ = tracked.users.remove(uid));
        self.objects.retain(|_, tracked| {
            let used = !tracked.users.is_empty();
            if !used {
                informers.stop(tracked.informer, client, ctx);
            }
            used
        });
    }

    /// Ask for the tokens that a pod's volumes want and that are not here.
    pub fn ask_tokens<T>(&mut self, uid: &Rc<str>, pod: &Value, client: &mut Client, ctx: &mut Ctx<'_, T>) {
        for volume in pod.at(path!("spec.volumes")).items() {
            if !claim(volume).is_empty() {
                let key = (uid.clone(), Rc::from(volume.get(k!("name")).str()));
                let request = match self.tokens.get(&key) {
                    Some(Token::Asked(_) | Token::Local(..) | Token::Here(_)) => continue,
                    Some(Token::Claimed(name)) => client.get(&kinds::PERSISTENT_VOLUME, "", name, ctx),
                    _ => {
                        let ns = pod.at(path!("metadata.namespace")).str();
                        client.get(&kinds::PERSISTENT_VOLUME_CLAIM, ns, claim(volume), ctx)
                    }
                };
                self.tokens.insert(key, Token::Asked(request));
            }
            for source in token_sources(volume) {
                let key = (uid.clone(), Rc::from(volume.get(k!("name")).str()));
                if matches!(self.tokens.get(&key), Some(Token::Asked(_) | Token::Here(_))) {
                    continue;
                }
                let audience = source.get(k!("audience"));
                let audiences = if audience.is_empty() { Value::Null } else { Value::from_items([audience.clone()]) };
                let seconds = source.get(k!("expirationSeconds")).as_int().unwrap_or(3600);
                let body = json!({
                    "kind": "TokenRequest", "apiVersion": "authentication.k8s.io/v1",
                    "spec": {
                        "audiences": (audiences),
                        "expirationSeconds": (seconds),
                        "boundObjectRef": {
                            "kind": "Pod", "apiVersion": "v1",
                            "name": (pod.at(path!("metadata.name")).clone()), "uid": (uid.clone())
                        }
                    },
                    "status": { "token": "", "expirationTimestamp": null }
                });
                let at = ObjectRef {
                    namespace: pod.at(path!("metadata.namespace")).str(),
                    name: Pod(pod).spec().service_account_name(),
                };
                let request = client.create_sub(&kinds::SERVICE_ACCOUNT, at, "token", body, ctx);
                self.tokens.insert(key, Token::Asked(request));
            }
        }
    }
    /// An answer came; whether it was for this.
    pub fn answered(&mut self, answer: &Response) -> bool {
        let asked = self.tokens.iter_mut().map(|(_, t)| t).find(|t| matches!(t, Token::Asked(id) if *id == answer.id));
        let Some(token) = asked else { return false };
        let value = answer.value();
        *token = match answer.is_ok() {
            true if value.at(path!("status.token")).is_empty() => learned(value),
            true => Token::Here(value.at(path!("status.token")).str().into()),
            false => Token::Refused(value.get(k!("message")).str().into()),
        };
        true
    }
    /// A path of the machine was looked at.
    pub fn checked(&mut self, uid: Rc<str>, volume: Rc<str>, found: Result<(), String>) {
        let key = (uid, volume);
        if let (Ok(()), Some(token)) = (&found, self.tokens.get_mut(&key))
            && let Token::Local(_, path) = token
        {
            *token = Token::Here(path.clone());
        }
        self.paths.insert(key, found);
    }
    /// The name and the path of a local volume that nobody has seen yet.
    pub fn unseen(&self, uid: &Rc<str>, volume: &str) -> Option<(Rc<str>, Rc<str>)> {
        match self.tokens.get(&(uid.clone(), volume.into())) {
            Some(Token::Local(name, path)) => Some((name.clone(), path.clone())),
            _ => None,
        }
    }
    /// The connection broke.
    pub fn closed(&mut self) {
        self.tokens.retain(|_, t| !matches!(t, Token::Asked(_)));
    }

    /// An object that a pod of the node uses.
    pub fn object(&self, informers: &Informers, is_secret: bool, ns: &str, name: &str) -> Option<Value> {
        let tracked = self.objects.get(&(is_secret, ns.into(), name.into()))?;
        informers[tracked.informer].named(ns, name).cloned()
    }

    /// Whether all of a pod's volumes can be shown: `Ok(false)` is not yet, `Err` is why not.
    pub fn ready(&self, uid: &Rc<str>, pod: &Value, informers: &Informers) -> Result<bool, String> {
        let ns = pod.at(path!("metadata.namespace")).str();
        let mut all_here = true;
        for volume in pod.at(path!("spec.volumes")).items() {
            let name = volume.get(k!("name")).str();
            let fail = |why: String| Err(format!("MountVolume.SetUp failed for volume {name:?} : {why}"));
            if !is_known(volume) {
                return fail("this kind of volume is not simulated yet".into());
            }
            if is_checked(volume) {
                match self.paths.get(&(uid.clone(), name.into())) {
                    Some(Err(why)) => return fail(why.clone()),
                    Some(Ok(())) => {}
                    None => all_here = false,
                }
            }
            let mut missing = Vec::new();
            for source in objects_of(volume) {
                let key = (source.is_secret, Rc::from(ns), Rc::from(source.name));
                let Some(tracked) = self.objects.get(&key) else { continue };
                missing.extend(match informers[tracked.informer].named(ns, source.name) {
                    _ if !informers.has_synced(tracked.informer) => {
                        all_here = false;
                        None
                    }
                    Some(object) => source.missing(object),
                    None => source.absent(),
                });
            }
            match missing.as_slice() {
                [] => {}
                [why] => return fail(why.clone()),
                many => return fail(format!("[{}]", many.join(", "))),
            }
            let claimed = !claim(volume).is_empty();
            for _ in 0..token_sources(volume).count() + usize::from(claimed) {
                match self.tokens.get(&(uid.clone(), name.into())) {
                    Some(Token::Here(_)) => {}
                    Some(Token::Local(..)) => match self.paths.get(&(uid.clone(), name.into())) {
                        Some(Err(why)) => return Err(why.clone()),
                        _ => all_here = false,
                    },
                    Some(Token::Refused(why)) if claimed => return fail(why.to_string()),
                    Some(Token::Refused(why)) => return fail(format!("failed to fetch token: {why}")),
                    _ => all_here = false,
                }
            }
        }
        Ok(all_here)
    }

    /// The files of a volume, with their paths in it.
    fn files(
        &self,
        uid: &Rc<str>,
        pod: &Value,
        (status, allocatable): (&Value, (i64, i64)),
        volume: &Value,
        informers: &Informers,
    ) -> Vec<(String, String)> {
        let ns = pod.at(path!("metadata.namespace")).str();
        let mut out = Vec::new();
        let from_object = |is_secret: bool, source: &Value, name: &str, out: &mut Vec<(String, String)>| {
            let Some(object) = self.object(informers, is_secret, ns, name) else { return };
            let items = source.get(k!("items")).items();
            for (key, value) in env::data(&object, is_secret) {
                match items.iter().find(|i| i.get(k!("key")).str() == key) {
                    Some(item) => out.push((item.get(k!("path")).str().into(), value)),
                    None if items.is_empty() => out.push((key, value)),
                    None => {}
                }
            }
        };
        let told = |source: &Value, out: &mut Vec<(String, String)>| {
            for item in source.get(k!("items")).items() {
                let (field, of) = (item.at(path!("fieldRef.fieldPath")).str(), item.get(k!("resourceFieldRef")));
                let container = of.get(k!("containerName")).str();
                let text = match Pod(pod).spec().containers().find(|c| c.name() == container) {
                    Some(c) => {
                        let (name, divisor) = (of.get(k!("resource")).str(), of.get(k!("divisor")).str());
                        downward::resource(c, name, divisor, allocatable)
                    }
                    None => downward::field(pod, status, field),
                };
                out.push((item.get(k!("path")).str().into(), text.unwrap_or_default()));
            }
        };
        from_object(false, volume.get(k!("configMap")), volume.at(path!("configMap.name")).str(), &mut out);
        from_object(true, volume.get(k!("secret")), volume.at(path!("secret.secretName")).str(), &mut out);
        told(volume.get(k!("downwardAPI")), &mut out);
        for source in volume.at(path!("projected.sources")).items() {
            for (is_secret, name) in [(true, "secret"), (false, "configMap")] {
                let s = source.get(name);
                from_object(is_secret, s, s.get(k!("name")).str(), &mut out);
            }
            told(source.get(k!("downwardAPI")), &mut out);
            let token = source.get(k!("serviceAccountToken"));
            if let (false, Some(Token::Here(t))) =
                (token.is_null(), self.tokens.get(&(uid.clone(), volume.get(k!("name")).str().into())))
            {
                out.push((token.get(k!("path")).str().into(), t.to_string()));
            }
        }
        out
    }

    /// What a container sees of its pod's volumes: the mounts, and the files behind them. Of the pod it can be `told` its
    /// status, and what its node can give.
    #[allow(clippy::type_complexity)]
    pub fn mounts(
        &self,
        uid: &Rc<str>,
        pod: &Value,
        told: (&Value, (i64, i64)),
        c: Specified<'_>,
        informers: &Informers,
    ) -> (Vec<Mount>, Vec<(Rc<str>, Rc<str>)>) {
        let (mut mounts, mut files) = (Vec::new(), Vec::new());
        for m in c.spec.volume_mounts() {
            let volumes = pod.at(path!("spec.volumes")).items();
            let Some(volume) = volumes.iter().find(|v| v.get(k!("name")).str() == m.name()) else { continue };
            let directory = match self.tokens.get(&(uid.clone(), m.name().into())) {
                Some(Token::Here(path)) if !claim(volume).is_empty() => path.to_string(),
                _ => directory(uid, volume),
            };
            for (path, text) in self.files(uid, pod, told, volume, informers) {
                files.push((format!("{directory}/{path}").into(), text.into()));
            }
            let sub = if m.sub_path().is_empty() { String::new() } else { format!("/{}", m.sub_path()) };
            mounts.push(Mount {
                container_path: m.mount_path().trim_end_matches('/').into(),
                host_path: format!("{directory}{sub}").into(),
                read_only: m.read_only(),
            });
        }
        (mounts, files)
    }
}
