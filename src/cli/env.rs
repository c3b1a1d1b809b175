//! What a process inherits: variables, working directory, positional parameters.

use std::rc::Rc;

use litemap::LiteMap;

/// The environment of a (sub)shell.
#[derive(Clone, Debug)]
pub struct Env {
    /// Variables, exported or not.
    pub vars: Rc<LiteMap<Rc<str>, Rc<str>>>,
    /// Functions and aliases are text: they are parsed where they are used.
    pub aliases: Rc<LiteMap<Rc<str>, Rc<str>>>,
    /// The working directory.
    pub cwd: Rc<str>,
    /// `$1`, `$2`...
    pub args: Rc<Vec<String>>,
    /// `$?`
    pub status: i32,
    /// Whether a `$( ... )` of the command being read has set [`Env::status`].
    pub substituted: bool,
    /// `$!`
    pub last_job: u64,
}

impl Env {
    /// A login shell of this user in this home.
    pub fn login(user: &str, home: &str) -> Env {
        let vars = [
            ("HOME", home),
            ("USER", user),
            ("LOGNAME", user),
            ("PWD", home),
            ("SHELL", "/bin/bash"),
            ("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"),
        ];
        Env {
            vars: Rc::new(vars.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect()),
            aliases: Rc::default(),
            cwd: home.into(),
            args: Rc::default(),
            status: 0,
            substituted: false,
            last_job: 0,
        }
    }
    /// A variable; empty if unset.
    pub fn var(&self, name: &str) -> &str {
        self.vars.get(name).map_or("", |v| v)
    }
    /// Set a variable.
    pub fn set(&mut self, name: &str, value: &str) {
        Rc::make_mut(&mut self.vars).insert(name.into(), value.into());
    }
    /// A name as an absolute path.
    pub fn path(&self, name: &str) -> String {
        absolute(&self.cwd, name)
    }
}

/// `name` seen from `cwd`, without `.` and `..`.
pub fn absolute(cwd: &str, name: &str) -> String {
    let mut parts: Vec<&str> = if name.starts_with('/') { Vec::new() } else { split(cwd) };
    for part in split(name) {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            p => parts.push(p),
        }
    }
    format!("/{}", parts.join("/"))
}

fn split(path: &str) -> Vec<&str> {
    path.split('/').filter(|p| !p.is_empty()).collect()
}

#[test]
fn paths_are_made_absolute() {
    for (name, want) in [("a.yaml", "/root/a.yaml"), ("../etc/./x", "/etc/x"), ("/a//b/", "/a/b"), ("../../..", "/")] {
        assert_eq!(absolute("/root", name), want);
    }
}
