//! What every machine has on its disk, beside what was written there: what a `hostPath` may ask for.

use super::disk::{Disk, Entry, View};
use super::images::Base;

const DIRECTORIES: [&str; 20] = [
    "/boot",
    "/etc/cni/net.d",
    "/etc/containerd",
    "/etc/kubernetes",
    "/etc/kubernetes/manifests",
    "/etc/kubernetes/pki",
    "/etc/ssl/certs",
    "/lib/modules",
    "/opt/cni/bin",
    "/run/containerd",
    "/sys/fs/cgroup",
    "/usr/libexec",
    "/usr/local/share/ca-certificates",
    "/usr/share/ca-certificates",
    "/var/lib/containerd",
    "/var/lib/kubelet",
    "/var/lib/kubelet/plugins",
    "/var/lib/kubelet/pods",
    "/var/log/containers",
    "/var/log/pods",
];
const FILES: [&str; 5] = [
    "/etc/kubernetes/kubelet.conf",
    "/etc/machine-id",
    "/etc/os-release",
    "/run/xtables.lock",
    "/var/lib/kubelet/config.yaml",
];
const SOCKETS: [&str; 1] = ["/run/containerd/containerd.sock"];

/// What lies at a path of the machine, in the words of the kubelet's host utilities; nothing if nothing does.
pub(super) fn lies(disk: &Disk, path: &str) -> &'static str {
    let path = &*super::disk::clean("/", path);
    let path = if path.starts_with("/var/run/") { &path[4..] } else { path };
    let mut disk = disk.clone();
    let (root, mounts, programs) = ("", &[][..], &[][..]);
    let (hostname, ip, resolv) = ("", "", "");
    let view =
        View { disk: &mut disk, root, mounts, base: Base::Debian, programs, hostname, ip, resolv, changed: Vec::new() };
    match view.get(path) {
        Some(Entry::Directory) => "Directory",
        Some(Entry::File(_)) => "File",
        Some(Entry::Gone) => "",
        None if DIRECTORIES.contains(&path) => "Directory",
        None if FILES.contains(&path) => "File",
        None if SOCKETS.contains(&path) => "Socket",
        None => "",
    }
}

#[test]
fn a_machine_has_what_it_came_with_and_what_was_written() {
    let mut disk = Disk::default();
    disk.insert("/srv/site/index.html".into(), Entry::File("".into()));
    for (path, what) in [
        ("/var/log", "Directory"),
        ("/etc/kubernetes/pki/", "Directory"),
        ("/etc/passwd", "File"),
        ("/var/run/containerd/containerd.sock", "Socket"),
        ("/srv/site", "Directory"),
        ("/srv/none", ""),
    ] {
        assert_eq!(lies(&disk, path), what, "{path}");
    }
}
