//! What a `hostPath` volume asks of its machine, and a local one. Models `checkTypeInternal` of the hostPath plugin, and
//! `getGlobalLocalPath` of the local one.
//!
//! Simplified: what `DirectoryOrCreate` and `FileOrCreate` make is there when something is written into it.

use std::rc::Rc;

use super::{For, Kubelet, Timer};
use crate::api::Value;
use crate::wire::Ctx;
use crate::wire::cri::{Answer, Call};
use crate::{k, path};

/// What has to lie there: the word of the type checker, that of its complaint, and whether nothing is as good.
fn wanted(volume: &Value) -> Option<(&'static str, &'static str, bool)> {
    Some(match volume.at(path!("hostPath.type")).str() {
        "Directory" => ("Directory", "directory", false),
        "DirectoryOrCreate" => ("Directory", "directory", true),
        "File" => ("File", "file", false),
        "FileOrCreate" => ("File", "file", true),
        "Socket" => ("Socket", "socket file", false),
        "CharDevice" => ("CharDevice", "character device", false),
        "BlockDevice" => ("BlockDevice", "block device", false),
        _ => return None,
    })
}

/// Whether a volume has to be looked at before it can be mounted.
pub(super) fn is_checked(volume: &Value) -> bool {
    wanted(volume).is_some()
}

fn check(volume: &Value, lies: &str) -> Result<(), String> {
    let Some((kind, said, made)) = wanted(volume) else { return Ok(()) };
    let path = volume.at(path!("hostPath.path")).str();
    match lies {
        "" if made => Ok(()),
        "" => Err(format!(
            "hostPath type check failed, {path} is not a {said}, unable to determine its type: path {path:?} does not exist"
        )),
        lies if lies == kind => Ok(()),
        lies => Err(format!("hostPath type check failed: {path} is not a {said}, it's a {lies}")),
    }
}

fn check_local(path: &str, lies: &str) -> Result<(), String> {
    match lies {
        "Directory" | "BlockDevice" => Ok(()),
        "" => Err(format!("path {path:?} does not exist")),
        _ => Err("only directory and block device are supported".into()),
    }
}

impl Kubelet {
    /// Look where the volumes of a pod are to be.
    pub(super) fn look_at_paths(&mut self, uid: &Rc<str>, pod: &Value, ctx: &mut Ctx<'_, Timer>) {
        for volume in pod.at(path!("spec.volumes")).items().iter().filter(|v| is_checked(v)) {
            let path = volume.at(path!("hostPath.path")).str().into();
            let name = volume.get(k!("name")).str().into();
            self.call(Call::Stat(path), For::Path(uid.clone(), name), ctx);
        }
    }

    /// Look where the local volumes of a pod are to be, of which its claims have told by now.
    pub(super) fn look_at_local(&mut self, uid: &Rc<str>, pod: &Value, ctx: &mut Ctx<'_, Timer>) {
        for volume in pod.at(path!("spec.volumes")).items() {
            let name = volume.get(k!("name")).str();
            if let Some((_, path)) = self.volumes.unseen(uid, name) {
                self.call(Call::Stat(path), For::Path(uid.clone(), name.into()), ctx);
            }
        }
    }

    pub(super) fn path_seen(&mut self, uid: &Rc<str>, name: Rc<str>, answer: &Answer) {
        let (Answer::Lies(lies), Some(worker)) = (answer, self.workers.get(uid)) else { return };
        let volumes = worker.pod.at(path!("spec.volumes")).items();
        let Some(volume) = volumes.iter().find(|v| v.get(k!("name")).str() == &*name) else { return };
        let found = match self.volumes.unseen(uid, &name) {
            Some((pv, path)) => check_local(&path, lies)
                .map_err(|why| format!("MountVolume.NewMounter initialization failed for volume {pv:?} : {why}")),
            None => check(volume, lies),
        };
        self.volumes.checked(uid.clone(), name, found);
    }
}
