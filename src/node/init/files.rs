//! A machine's own files, and the shell of those who log in: what of them concerns the kubelet reaches it.
//!
//! Simplified: a line sees the files as they are when it begins, and its time is not counted; of a large file
//! (`fallocate -l 90G PATH`) only its size is kept.

use std::rc::Rc;

use litemap::LiteMap;

use super::{Init, Timer};
use crate::node::kubelet::{self, Settings};
use crate::node::runtime::disk::{Disk, Entry, View};
use crate::node::runtime::images::Base;
use crate::node::runtime::{flags, programs};
use crate::node::shell::{Kernel, Outcome};
use crate::sim::Span;
use crate::wire::{Ctx, KUBELET_CONFIG, MANIFESTS, STATFS, file_request};

const PATIENCE: Span = Span::secs(60);
/// What of the disk the system leaves.
const ROOM: u64 = 94 << 30;

/// See the module.
#[derive(Clone, Debug)]
pub struct Files {
    /// None where the terminal has them.
    disk: Option<Disk>,
    /// Large files and their sizes.
    large: Vec<(Rc<str>, u64)>,
    /// The kubelet's configuration, once somebody has written it.
    config: Option<Rc<str>>,
    /// What else people have written or removed, and containers where they see the machine's files: as the runtime has it.
    shared: LiteMap<Rc<str>, Option<Rc<str>>>,
    /// The manifests that kubeadm wrote on this machine.
    kubeadm: &'static [(&'static str, &'static str)],
}

impl Files {
    /// As kubeadm leaves them on a machine that joins.
    pub fn new(kubeadm: &'static [(&str, &str)]) -> Files {
        let first: [(&str, Entry); 3] = [
            (MANIFESTS, Entry::Directory),
            ("/var/lib/kubelet/kubeadm-flags.env", Entry::File("KUBELET_KUBEADM_ARGS=\"\"\n".into())),
            (KUBELET_CONFIG, Entry::File(kubelet::FILE.into())),
        ];
        let disk = kubeadm.is_empty().then(|| first.into_iter().map(|(path, entry)| (Rc::from(path), entry)).collect());
        Files { disk, large: Vec::new(), config: None, shared: LiteMap::new(), kubeadm }
    }

    /// A kubelet begins: what it says of its configuration; or why it ends at once.
    pub fn begin(&self) -> Result<Vec<String>, String> {
        let Some(text) = &self.config else { return Ok(Vec::new()) };
        let said = |why| {
            format!(
                "\"command failed\" err=\"failed to load kubelet config file, path: {KUBELET_CONFIG}, error: {why}\""
            )
        };
        Settings::read(text).map(|_| kubelet::unheeded(text)).map_err(said)
    }

    /// What a kubelet is told when it begins: its configuration, and what is taken of the disk.
    pub fn of_kubelet(&self) -> Vec<(&'static str, Rc<str>)> {
        let taken = (!self.large.is_empty()).then(|| (STATFS, self.taken().to_string().into()));
        self.config.iter().map(|text| (KUBELET_CONFIG, text.clone())).chain(taken).collect()
    }

    fn taken(&self) -> u64 {
        self.large.iter().map(|(_, size)| size).sum()
    }

    /// The files of one state of the disk that are not the same in the other.
    fn other<'d>(now: &'d Disk, than: &'d Disk) -> impl Iterator<Item = (&'d Rc<str>, &'d Rc<str>)> {
        now.iter().filter_map(move |(path, entry)| match entry {
            Entry::File(text) if than.get(path) != Some(entry) => Some((path, text)),
            _ => None,
        })
    }
}

/// Whose concern a file is.
enum Concern {
    /// The kubelet's: a static pod.
    Manifest,
    /// The kubelet's, when it begins.
    Config,
    /// Whoever sees it.
    Others,
}

impl Concern {
    fn of(path: &str) -> Concern {
        let name = path.strip_prefix(MANIFESTS).and_then(|rest| rest.strip_prefix('/'));
        match name {
            Some(name) if !name.contains('/') => Concern::Manifest,
            _ if path == KUBELET_CONFIG => Concern::Config,
            _ => Concern::Others,
        }
    }
}

impl Init {
    /// A file of the machine has this content now, or is gone: a line for each setting of which nothing comes. `seen`: a container
    /// has done it, and the runtime knows.
    pub(super) fn changed(
        &mut self,
        path: &Rc<str>,
        text: Option<Rc<str>>,
        seen: bool,
        ctx: &mut Ctx<'_, Timer>,
    ) -> String {
        let mut said = Vec::new();
        match Concern::of(path) {
            Concern::Manifest => {
                let usual = self.files.kubeadm.iter().find(|(name, _)| path.ends_with(&format!("/{name}.yaml")));
                let usual = usual.map_or("", |(_, text)| text);
                said.extend(text.iter().flat_map(|text| flags::unheeded_in(text, usual)));
                self.tell(path, text, ctx);
            }
            Concern::Config => {
                said.extend(text.iter().flat_map(|text| kubelet::unheeded(text)));
                self.files.config = Some(text.unwrap_or_default());
            }
            Concern::Others => {
                if !seen {
                    self.share(path, text.as_ref(), ctx);
                }
                self.files.shared.insert(path.clone(), text);
            }
        }
        said.into_iter().map(|line| line + "\n").collect()
    }

    /// A container has changed a file where it sees the machine's.
    pub(super) fn written(&mut self, path: &Rc<str>, text: Option<Rc<str>>, ctx: &mut Ctx<'_, Timer>) {
        if let Some(disk) = &mut self.files.disk {
            match &text {
                Some(text) => drop(disk.insert(path.clone(), Entry::File(text.clone()))),
                None => drop(disk.remove(path)),
            }
        }
        self.changed(path, text, true, ctx);
    }

    /// The runtime begins: it is told of the files that containers may see, for it may have missed some.
    pub(super) fn share_all(&self, ctx: &mut Ctx<'_, Timer>) {
        self.files.shared.iter().for_each(|(path, text)| self.share(path, text.as_ref(), ctx));
    }

    fn share(&self, path: &Rc<str>, text: Option<&Rc<str>>, ctx: &mut Ctx<'_, Timer>) {
        ctx.send(self.services[1].at, file_request(path, text));
    }

    /// A line for the shell: its exit status and what it prints.
    pub(super) fn on_files(&mut self, words: &[&str], line: &str, ctx: &mut Ctx<'_, Timer>) -> (i32, String) {
        let Some(before) = self.files.disk.clone() else {
            return (127, format!("{}: its files are those of the terminal: leave out the ssh\n", words[0]));
        };
        if let ["fallocate", "-l", size, path] = words {
            return self.allocate(programs::size(size.trim_end_matches('B').trim_end_matches('i')), path, ctx);
        }
        let mut disk = before.clone();
        let env = [("HOME".into(), "/root".into()), ("HOSTNAME".into(), self.name.clone())];
        let words = ["sh", "-c", line].map(String::from).to_vec();
        let mut kernel = Kernel::new(words, &env, "/root", true);
        let mut view = View {
            disk: &mut disk,
            root: "",
            mounts: &[],
            base: Base::Debian,
            programs: &[],
            hostname: &self.name,
            ip: "127.0.1.1",
            resolv: "",
            changed: Vec::new(),
        };
        let mut now = ctx.now;
        let code = loop {
            match kernel.run(now, &mut view) {
                Outcome::Exited { code, .. } => break code,
                Outcome::Sleeps(until) if until < ctx.now + PATIENCE => now = until.max(now + Span::us(1)),
                Outcome::Sleeps(_) | Outcome::Waits => break 137,
            }
        };
        let mut out = String::new();
        for line in kernel.take_output() {
            out.push_str(&line.text);
            out.push_str(if line.partial { "" } else { "\n" });
        }
        let is_gone = |path: &Rc<str>| !matches!(disk.get(path), Some(Entry::File(_)));
        let gone = Files::other(&before, &disk).filter(|(path, _)| is_gone(path)).map(|(path, _)| (path, None));
        for (path, text) in gone.chain(Files::other(&disk, &before).map(|(path, text)| (path, Some(text.clone())))) {
            out += &self.changed(path, text, false, ctx);
        }
        let many = self.files.large.len();
        self.files.large.retain(|(path, _)| matches!(disk.get(path), Some(Entry::File(_))));
        self.files.disk = Some(disk);
        if self.files.large.len() < many {
            self.tell(&STATFS.into(), Some(self.files.taken().to_string().into()), ctx);
        }
        (code, out)
    }

    /// `fallocate`: a file of which only the size matters.
    fn allocate(&mut self, size: u64, path: &str, ctx: &mut Ctx<'_, Timer>) -> (i32, String) {
        if size == 0 {
            return (1, "fallocate: invalid length value specified\n".into());
        }
        if self.files.taken() + size > ROOM {
            return (1, "fallocate: fallocate failed: No space left on device\n".into());
        }
        let path: Rc<str> = crate::node::runtime::disk::clean("/root", path).into();
        if let Some(disk) = &mut self.files.disk {
            disk.insert(path.clone(), Entry::File("".into()));
        }
        self.files.large.retain(|(known, _)| *known != path);
        self.files.large.push((path, size));
        self.tell(&STATFS.into(), Some(self.files.taken().to_string().into()), ctx);
        (0, String::new())
    }
}
