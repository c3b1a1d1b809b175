//! The operating system of a pod, and what has no meaning on it. Models `validateOS`, `validateWindows` and `validateLinux`.

use crate::api::kinds::check::one_of_if_set;
use crate::api::kinds::pod::PodSpec;
use crate::api::{Errors, Path};
use crate::k;

const NOT_ON_WINDOWS: &str = "cannot be set for a windows pod";
const OF_POD: [&str; 11] = [
    "appArmorProfile",
    "seLinuxOptions",
    "seccompProfile",
    "fsGroup",
    "fsGroupChangePolicy",
    "sysctls",
    "runAsUser",
    "runAsGroup",
    "supplementalGroups",
    "supplementalGroupsPolicy",
    "seLinuxChangePolicy",
];
const OF_CONTAINER: [&str; 10] = [
    "appArmorProfile",
    "seLinuxOptions",
    "seccompProfile",
    "capabilities",
    "readOnlyRootFilesystem",
    "privileged",
    "allowPrivilegeEscalation",
    "procMount",
    "runAsUser",
    "runAsGroup",
];

/// See the module.
pub fn os(spec: PodSpec<'_>, path: &Path<'_>, e: &mut Errors) {
    let Some(os) = spec.os() else { return };
    match os.name() {
        "" => e.required(path.child("os").child("name"), ""),
        "windows" => {
            contexts(spec, &OF_POD, &OF_CONTAINER, NOT_ON_WINDOWS, path, e);
        }
        "linux" => {
            let windows = ["windowsOptions"];
            contexts(spec, &windows, &windows, "windows options cannot be set for a linux pod", path, e);
        }
        name => one_of_if_set(name, &["linux", "windows"], &path.child("os"), e),
    }
}

/// Complains of these fields in the security contexts of the pod and of its containers.
fn contexts(spec: PodSpec<'_>, of_pod: &[&str], of_container: &[&str], why: &str, path: &Path<'_>, e: &mut Errors) {
    let (own, at) = (spec.0.get(k!("securityContext")), path.child("securityContext"));
    of_pod.iter().filter(|f| !own.get(**f).is_null()).for_each(|f| e.forbidden(at.child(f), why));
    if why == NOT_ON_WINDOWS {
        let given = |field: &str| !spec.0.get(field).is_null();
        for (field, set) in [
            ("hostUsers", given("hostUsers")),
            ("hostPID", spec.host_pid()),
            ("hostIPC", spec.host_ipc()),
            ("shareProcessNamespace", given("shareProcessNamespace")),
        ] {
            if set {
                e.forbidden(path.child(field), why);
            }
        }
    }
    for list in ["initContainers", "containers", "ephemeralContainers"] {
        let at = path.child(list);
        for (i, container) in spec.0.get(list).items().iter().enumerate() {
            let (own, at) = (container.get(k!("securityContext")), at.index(i));
            let at = at.child("securityContext");
            of_container.iter().filter(|f| !own.get(**f).is_null()).for_each(|f| e.forbidden(at.child(f), why));
        }
    }
}
