//! What may be wrong with the mounts and devices of a container.

use super::super::container::Container;
use super::Context;
use crate::api::kinds::check::{local_path, one_of_if_set};
use crate::api::{Errors, Path};

/// Mounts of volumes. Models `ValidateVolumeMounts`.
pub fn mounts(c: Container<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let mut points: Vec<&str> = Vec::new();
    for (i, mount) in c.volume_mounts().enumerate() {
        let list = path;
        let path = path.index(i);
        let name = path.child("name");
        let point = path.child("mountPath");
        if mount.name().is_empty() {
            e.required(name, "");
        }
        if !pod.has_volume(mount.name()) {
            e.not_found(name, mount.name());
        }
        if mount.mount_path().is_empty() {
            e.required(point, "");
        }
        if points.contains(&mount.mount_path()) {
            e.invalid(point, mount.mount_path(), "must be unique");
        }
        points.push(mount.mount_path());
        if c.volume_devices().any(|d| d.name() == mount.name()) {
            e.invalid(name, mount.name(), "must not already exist in volumeDevices");
        }
        if c.volume_devices().any(|d| d.device_path() == mount.mount_path()) {
            e.invalid(point, mount.mount_path(), "must not already exist as a path in volumeDevices");
        }
        if !mount.sub_path().is_empty() {
            local_path(mount.sub_path(), &list.child("subPath"), e);
        }
        if !mount.sub_path_expr().is_empty() {
            if !mount.sub_path().is_empty() {
                let why = "subPathExpr and subPath are mutually exclusive";
                e.invalid(path.child("subPathExpr"), mount.sub_path_expr(), why);
            }
            local_path(mount.sub_path_expr(), &list.child("subPathExpr"), e);
        }
        if let Some(propagation) = mount.mount_propagation() {
            let path = list.child("mountPropagation");
            one_of_if_set(propagation, &["Bidirectional", "HostToContainer", "None"], &path, e);
            let privileged = c.security_context().is_some_and(|s| s.privileged() == Some(true));
            if propagation == "Bidirectional" && !privileged {
                e.forbidden(path, "Bidirectional mount propagation is available only to privileged containers");
            }
        }
        if let Some(recursive) = mount.recursive_read_only() {
            let path = list.child("recursiveReadOnly");
            one_of_if_set(recursive, &["Disabled", "Enabled", "IfPossible"], &path, e);
            if matches!(recursive, "Enabled" | "IfPossible") {
                if !mount.read_only() {
                    e.forbidden(path, "may only be specified when readOnly is true");
                }
                if mount.mount_propagation().is_some_and(|p| p != "None") {
                    e.forbidden(path, "may only be specified when mountPropagation is None or not specified");
                }
            }
        }
    }
}

/// Volumes given as devices. Models `ValidateVolumeDevices`.
pub fn devices(c: Container<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let (mut names, mut paths): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for (i, device) in c.volume_devices().enumerate() {
        let path = path.index(i);
        let (name, at) = (path.child("name"), path.child("devicePath"));
        let volume = pod.volume(device.name());
        if device.name().is_empty() {
            e.required(name, "");
        }
        if names.contains(&device.name()) {
            e.invalid(name, device.name(), "must be unique");
        }
        match volume {
            None => e.not_found(name, device.name()),
            Some(v) if v.persistent_volume_claim().is_none() && v.ephemeral().is_none() => {
                let why = "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode";
                e.invalid(name, device.name(), why);
            }
            Some(_) => {}
        }
        if device.device_path().is_empty() {
            e.required(at, "");
        }
        if paths.contains(&device.device_path()) {
            e.invalid(at, device.device_path(), "must be unique");
        }
        if device.device_path().split('/').any(|part| part == "..") {
            e.invalid(at, device.device_path(), "can not contain backsteps ('..')");
        } else {
            paths.push(device.device_path());
        }
        if c.volume_mounts().any(|m| m.name() == device.name()) {
            e.invalid(name, device.name(), "must not already exist in volumeMounts");
        }
        if c.volume_mounts().any(|m| m.mount_path() == device.device_path()) {
            e.invalid(at, device.device_path(), "must not already exist as a path in volumeMounts");
        }
        if !device.name().is_empty() {
            names.push(device.name());
        }
    }
}
