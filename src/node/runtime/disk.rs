//! The files of a node, and what of them a container sees.
//!
//! One map of paths for the whole node, as a disk is: a container's own files lie below its directory, volumes where the
//! kubelet puts them, `hostPath` anywhere. So two containers share an `emptyDir` by looking at the same place.

use std::rc::Rc;

use imbl::shared_ptr::RcK;

use super::images::Base;
use crate::wire::cri::Mount;

/// What lies at a path.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Entry {
    /// A directory.
    Directory,
    /// A file and its text.
    File(Rc<str>),
    /// Something of the image that the container has removed.
    Gone,
}

/// The files of a node by their paths.
pub type Disk = imbl::GenericOrdMap<Rc<str>, Entry, RcK>;

/// What a process sees: the node's disk through its container's mounts, over the image.
pub struct View<'a> {
    /// The node's disk.
    pub disk: &'a mut Disk,
    /// The directory on the disk that holds what the container has written.
    pub root: &'a str,
    /// What of the node is shown where.
    pub mounts: &'a [Mount],
    /// What the image holds.
    pub base: Base,
    /// Programs of the image with their paths.
    pub programs: &'a [&'a str],
    /// What `/etc/hostname` says.
    pub hostname: &'a str,
    /// What `/etc/hosts` says of the pod itself.
    pub ip: &'a str,
    /// What `/etc/resolv.conf` says; nothing if it is the node's.
    pub resolv: &'a str,
    /// Files that were changed and are the node's, neither the container's nor a volume's.
    pub changed: Vec<Rc<str>>,
}

/// Below these lies what belongs to containers and their volumes.
const OWN: [&str; 2] = ["/run/containerd/", "/var/lib/kubelet/"];

const HOSTS: &str = "# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n\
    fe00::0\tip6-localnet\nfe00::0\tip6-mcastprefix\nfe00::1\tip6-allnodes\nfe00::2\tip6-allrouters\n";

const DIRECTORIES: &[&str] = &[
    "/",
    "/bin",
    "/dev",
    "/etc",
    "/home",
    "/lib",
    "/mnt",
    "/opt",
    "/proc",
    "/root",
    "/run",
    "/sbin",
    "/srv",
    "/sys",
    "/tmp",
    "/usr",
    "/usr/bin",
    "/usr/lib",
    "/usr/local",
    "/usr/local/bin",
    "/usr/sbin",
    "/usr/share",
    "/var",
    "/var/cache",
    "/var/lib",
    "/var/log",
    "/var/run",
    "/var/spool",
    "/var/tmp",
];

const NGINX_INDEX: &str = "<!DOCTYPE html>\n<html>\n<head>\n<title>Welcome to nginx!</title>\n</head>\n<body>\n\
    <h1>Welcome to nginx!</h1>\n<p>If you see this page, the nginx web server is successfully installed and\nworking. \
    Further configuration is required.</p>\n<p><em>Thank you for using nginx.</em></p>\n</body>\n</html>\n";

/// A path without `.`, `..` and double slashes, from the root.
pub fn clean(cwd: &str, path: &str) -> String {
    let whole = if path.starts_with('/') { path.to_string() } else { format!("{cwd}/{path}") };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}

/// Below this directory, if it is: the rest of the path.
fn below<'p>(path: &'p str, directory: &str) -> Option<&'p str> {
    let rest = path.strip_prefix(directory.trim_end_matches('/'))?;
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
}

impl View<'_> {
    /// Where a path of the container lies on the disk, and whether it may be written.
    fn place(&self, path: &str) -> (String, bool) {
        let mount = self.mounts.iter().filter(|m| below(path, &m.container_path).is_some());
        match mount.max_by_key(|m| m.container_path.len()) {
            Some(m) => {
                let rest = below(path, &m.container_path).unwrap_or_default();
                (format!("{}{rest}", m.host_path), !m.read_only)
            }
            None => (format!("{}{path}", self.root), true),
        }
    }
    /// Whether something of the node is shown there.
    pub fn is_mounted(&self, path: &str) -> bool {
        self.mounts.iter().any(|m| below(path, &m.container_path).is_some())
    }

    /// What the image has at a path.
    fn image(&self, path: &str) -> Option<Entry> {
        if self.is_mounted(path) {
            return None;
        }
        let file = |text: &str| Some(Entry::File(text.into()));
        let has = |program: &&str| self.programs.contains(program);
        match path {
            "/etc/hostname" => return file(&format!("{}\n", self.hostname)),
            "/etc/hosts" => {
                return file(&format!("{HOSTS}{}\t{}\n", self.ip, self.hostname));
            }
            "/etc/resolv.conf" if !self.resolv.is_empty() => return file(self.resolv),
            "/usr/share/nginx/html/index.html" if has(&"/usr/sbin/nginx") => return file(NGINX_INDEX),
            "/usr/local/apache2/htdocs/index.html" if has(&"/usr/local/bin/httpd") => {
                return file("<html><body><h1>It works!</h1></body></html>\n");
            }
            _ => {}
        }
        if has(&path) {
            return file("");
        }
        if self.programs.iter().any(|p| below(p, path).is_some_and(|rest| !rest.is_empty())) {
            return Some(Entry::Directory);
        }
        if self.base == Base::Scratch {
            return matches!(path, "/" | "/etc" | "/dev" | "/proc").then_some(Entry::Directory);
        }
        match path {
            "/etc/passwd" => {
                file("root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n")
            }
            "/etc/group" => file("root:x:0:\nnogroup:x:65534:\n"),
            "/dev/null" | "/dev/zero" | "/dev/random" | "/dev/urandom" | "/dev/stdout" | "/dev/stderr" | "/dev/tty" => {
                file("")
            }
            "/usr/share/nginx" | "/usr/share/nginx/html" if has(&"/usr/sbin/nginx") => Some(Entry::Directory),
            _ => DIRECTORIES.contains(&path).then_some(Entry::Directory),
        }
    }

    /// What lies at a (clean) path.
    pub fn get(&self, path: &str) -> Option<Entry> {
        let (place, _) = self.place(path);
        match self.disk.get(place.as_str()) {
            Some(Entry::Gone) => None,
            Some(entry) => Some(entry.clone()),
            None => {
                let inside = format!("{}/", place.trim_end_matches('/'));
                let has_children =
                    self.disk.range(Rc::from(inside.as_str())..).next().is_some_and(|(p, _)| p.starts_with(&inside));
                let is_mount_point = self.mounts.iter().any(|m| below(&m.container_path, path).is_some());
                (has_children || is_mount_point).then_some(Entry::Directory).or_else(|| self.image(path))
            }
        }
    }
    /// The text of a file.
    pub fn read(&self, path: &str) -> Result<Rc<str>, &'static str> {
        match self.get(path) {
            Some(Entry::File(text)) => Ok(text),
            Some(_) => Err("Is a directory"),
            None => Err("No such file or directory"),
        }
    }
    /// Write a file whole.
    pub fn write(&mut self, path: &str, text: Rc<str>) -> Result<(), &'static str> {
        let parent = clean("/", &format!("{path}/.."));
        match (self.get(path), self.get(&parent)) {
            (Some(Entry::Directory), _) => Err("Is a directory"),
            (None, None) => Err("nonexistent directory"),
            (None, Some(Entry::File(_))) => Err("Not a directory"),
            _ => self.put(path, Entry::File(text)),
        }
    }
    /// Make a directory; its parent has to be there.
    pub fn make_directory(&mut self, path: &str) -> Result<(), &'static str> {
        if self.get(path).is_some() {
            return Err("File exists");
        }
        match self.get(&clean("/", &format!("{path}/.."))) {
            Some(Entry::Directory) => self.put(path, Entry::Directory),
            _ => Err("No such file or directory"),
        }
    }
    /// Remove what lies at a path and below it.
    pub fn remove(&mut self, path: &str) -> Result<(), &'static str> {
        for name in self.list(path) {
            self.remove(&clean(path, &name))?;
        }
        self.put(path, Entry::Gone)
    }
    fn put(&mut self, path: &str, entry: Entry) -> Result<(), &'static str> {
        let (place, writable) = self.place(path);
        if !writable {
            return Err("Read-only file system");
        }
        let place: Rc<str> = place.into();
        if !OWN.iter().any(|dir| place.starts_with(dir)) {
            self.changed.push(place.clone());
        }
        if entry == Entry::Gone && self.image(path).is_none() {
            self.disk.remove(&place);
        } else {
            self.disk.insert(place, entry);
        }
        Ok(())
    }
    /// The names in a directory, sorted.
    pub fn list(&self, path: &str) -> Vec<String> {
        let mut names = std::collections::BTreeSet::new();
        let (place, _) = self.place(path);
        let inside = format!("{}/", place.trim_end_matches('/'));
        for (p, e) in self.disk.range(Rc::from(inside.as_str())..) {
            let Some(rest) = p.strip_prefix(inside.as_str()) else { break };
            match rest.split_once('/') {
                Some((name, _)) => drop(names.insert(name.to_string())),
                None if *e != Entry::Gone => drop(names.insert(rest.to_string())),
                None => {}
            }
        }
        let of_image = DIRECTORIES.iter().copied().chain(self.programs.iter().copied()).chain([
            "/etc/hostname",
            "/etc/hosts",
            "/etc/resolv.conf",
            "/etc/passwd",
            "/etc/group",
            "/dev/null",
            "/dev/zero",
            "/usr/share/nginx/html/index.html",
        ]);
        for p in of_image.chain(self.mounts.iter().map(|m| &*m.container_path)) {
            if let Some(name) = below(p, path).and_then(|rest| rest.split('/').nth(1)) {
                let child = clean(path, name);
                if self.get(&child).is_some() {
                    names.insert(name.to_string());
                }
            }
        }
        names.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn containers_share_a_volume_and_nothing_else() {
        let mut disk = Disk::default();
        let mounts = [Mount { container_path: "/data".into(), host_path: "/vol/a".into(), read_only: false }];
        fn view<'a>(disk: &'a mut Disk, mounts: &'a [Mount], root: &'a str) -> View<'a> {
            View {
                disk,
                root,
                mounts,
                base: Base::Busybox,
                programs: &[],
                hostname: "h",
                ip: "",
                resolv: "",
                changed: Vec::new(),
            }
        }
        let mut a = view(&mut disk, &mounts, "/c/1");
        assert_eq!(a.write("/data/x", "hello".into()), Ok(()));
        assert_eq!(a.write("/tmp/y", "mine".into()), Ok(()));
        assert_eq!(a.write("/nowhere/y", "".into()), Err("nonexistent directory"));
        assert_eq!(a.list("/data"), ["x"]);
        let mut b = view(&mut disk, &mounts, "/c/2");
        assert_eq!(b.read("/data/x").as_deref(), Ok("hello"));
        assert_eq!(b.read("/tmp/y"), Err("No such file or directory"));
        assert_eq!(b.remove("/etc/passwd"), Ok(()));
        assert_eq!(b.read("/etc/passwd"), Err("No such file or directory"));
        assert_eq!(b.list("/etc"), ["group", "hostname", "hosts"]);
    }

    #[test]
    fn paths_are_cleaned() {
        assert_eq!(clean("/a/b", "../c/./d"), "/a/c/d");
        assert_eq!(clean("/", "//x//"), "/x");
        assert_eq!(clean("/", "../.."), "/");
    }
}
