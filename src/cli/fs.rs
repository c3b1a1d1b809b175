//! The files of the machine that the terminal runs on: a tree of texts. Shared by all processes, cheap to clone.

use std::rc::Rc;

use litemap::LiteMap;

/// What a path leads to.
#[derive(Clone, Debug)]
pub enum Node {
    /// A directory.
    Dir,
    /// A file.
    File(Rc<str>),
}

impl PartialEq for Node {
    fn eq(&self, other: &Node) -> bool {
        match (self, other) {
            (Node::Dir, Node::Dir) => true,
            // Most often it is the same text: then its megabytes are not gone through.
            (Node::File(one), Node::File(two)) => Rc::ptr_eq(one, two) || one == two,
            _ => false,
        }
    }
}

/// The tree, by absolute path.
#[derive(Clone, Debug)]
pub struct Fs(Rc<LiteMap<Rc<str>, Node>>);

/// More than this in one file is refused: the page lives in a browser's tab.
const FILE_BYTES_MAX: usize = 16 << 20;

const NO_FILE: &str = "No such file or directory";

impl Default for Fs {
    fn default() -> Fs {
        let dirs = ["/", "/tmp", "/etc", "/root", "/dev"];
        Fs(Rc::new(dirs.iter().map(|d| ((*d).into(), Node::Dir)).collect()))
    }
}

impl Fs {
    /// What is there.
    pub fn get(&self, path: &str) -> Option<&Node> {
        self.0.get(path)
    }
    /// Whether nothing was changed since one became the other.
    pub fn is(&self, other: &Fs) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
    /// Whether this is a directory.
    pub fn is_dir(&self, path: &str) -> bool {
        self.get(path) == Some(&Node::Dir)
    }
    /// The text of a file.
    pub fn read(&self, path: &str) -> Result<Rc<str>, &'static str> {
        match self.get(path) {
            Some(Node::File(text)) => Ok(text.clone()),
            Some(Node::Dir) => Err("Is a directory"),
            None if path == "/dev/null" => Ok("".into()),
            None => Err(NO_FILE),
        }
    }
    /// Make or replace a file.
    pub fn write(&mut self, path: &str, text: &str) -> Result<(), &'static str> {
        if path == "/dev/null" {
            return Ok(());
        }
        if self.is_dir(path) {
            return Err("Is a directory");
        }
        match self.get(parent(path)) {
            Some(Node::Dir) => {}
            Some(Node::File(_)) => return Err("Not a directory"),
            None => return Err(NO_FILE),
        }
        if text.len() > FILE_BYTES_MAX {
            return Err("No space left on device");
        }
        Rc::make_mut(&mut self.0).insert(path.into(), Node::File(text.into()));
        Ok(())
    }
    /// Write a file and the directories it lies in.
    pub fn put(&mut self, path: &str, text: &str) {
        self.make_dirs(parent(path));
        let _ = self.write(path, text);
    }
    /// Make a directory and those it lies in.
    pub fn make_dirs(&mut self, path: &str) {
        let mut at = path;
        while !at.is_empty() && at != "/" && self.get(at).is_none() {
            Rc::make_mut(&mut self.0).insert(at.into(), Node::Dir);
            at = parent(at);
        }
    }
    /// Make one directory.
    pub fn make_dir(&mut self, path: &str) -> Result<(), &'static str> {
        if self.get(path).is_some() {
            return Err("File exists");
        }
        if !self.is_dir(parent(path)) {
            return Err(NO_FILE);
        }
        Rc::make_mut(&mut self.0).insert(path.into(), Node::Dir);
        Ok(())
    }
    /// Remove a path and all below it.
    pub fn remove(&mut self, path: &str) {
        let below: Vec<Rc<str>> =
            self.0.keys().filter(|p| &***p == path || within(path, p).is_some()).cloned().collect();
        let map = Rc::make_mut(&mut self.0);
        for p in below {
            map.remove(&p);
        }
    }
    /// The names in a directory, sorted.
    pub fn list(&self, dir: &str) -> Vec<(String, Node)> {
        let direct = self.0.iter().filter_map(|(p, node)| {
            let name = within(dir, p)?;
            (!name.contains('/')).then(|| (name.to_string(), node.clone()))
        });
        direct.collect()
    }
    /// The files that are new or other than `before`, with their texts; and those that are gone.
    pub fn changes(&self, before: &Fs) -> Vec<(Rc<str>, Option<Rc<str>>)> {
        if self.is(before) {
            return Vec::new();
        }
        let is_file = |node: &&Node| matches!(node, Node::File(_));
        let gone = before.0.iter().filter(|(path, node)| is_file(node) && self.get(path).is_none_or(|n| !is_file(&n)));
        let put = self.0.iter().filter(|(path, node)| before.get(path) != Some(node));
        let put = put.filter_map(|(path, node)| match node {
            Node::File(text) => Some((path.clone(), Some(text.clone()))),
            Node::Dir => None,
        });
        gone.map(|(path, _)| (path.clone(), None)).chain(put).collect()
    }
    /// A path is again as it was in another view of the same files.
    pub fn put_back(&mut self, path: &str, before: &Fs) {
        let map = Rc::make_mut(&mut self.0);
        match before.0.get(path) {
            Some(node) => drop(map.insert(path.into(), node.clone())),
            None => drop(map.remove(path)),
        }
    }
    /// Take over what another view of the same files changed since `base`.
    pub fn merge(&mut self, base: &Fs, changed: &Fs) {
        if Rc::ptr_eq(&base.0, &changed.0) {
            return;
        }
        if Rc::ptr_eq(&base.0, &self.0) {
            self.0 = changed.0.clone();
            return;
        }
        for (path, node) in changed.0.iter() {
            if base.0.get(path) != Some(node) {
                Rc::make_mut(&mut self.0).insert(path.clone(), node.clone());
            }
        }
        for path in base.0.keys() {
            if !changed.0.contains_key(path) {
                Rc::make_mut(&mut self.0).remove(path);
            }
        }
    }
}

/// The rest of `path` below `dir`.
fn within<'p>(dir: &str, path: &'p str) -> Option<&'p str> {
    let rest = path.strip_prefix(dir)?;
    let rest = if dir == "/" { rest } else { rest.strip_prefix('/')? };
    (!rest.is_empty()).then_some(rest)
}

/// The directory that a path lies in.
pub fn parent(path: &str) -> &str {
    match path.rfind('/') {
        Some(0) | None => "/",
        Some(i) => &path[..i],
    }
}

/// The last part of a path.
pub fn base(path: &str) -> &str {
    path.rsplit('/').find(|p| !p.is_empty()).unwrap_or("/")
}

#[test]
fn a_file_wants_its_directory() {
    let mut fs = Fs::default();
    assert_eq!(fs.write("/root/a/b", "x"), Err(NO_FILE));
    fs.put("/root/a/b", "x");
    assert_eq!(fs.read("/root/a/b").as_deref(), Ok("x"));
    assert_eq!(fs.list("/root"), [("a".to_string(), Node::Dir)]);
    assert_eq!(fs.write("/root/a", "x"), Err("Is a directory"));
}

#[test]
fn two_processes_keep_each_others_files() {
    let mut fs = Fs::default();
    let base = fs.clone();
    let mut one = base.clone();
    one.put("/root/one", "1");
    fs.put("/root/two", "2");
    fs.merge(&base, &one);
    assert_eq!((fs.read("/root/one").as_deref(), fs.read("/root/two").as_deref()), (Ok("1"), Ok("2")));
}
