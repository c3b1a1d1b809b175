//! What the expansion of words sees of a process.

use std::rc::Rc;

use super::Process;
use crate::node::runtime::disk::{Entry, View, clean};
use crate::shell::{Dialect, Halt, List, Look, Scope, Vars};

/// What the expansion of words sees of a process.
pub struct Seen<'a, 'v> {
    /// The process.
    pub process: &'a mut Process,
    /// Its files.
    pub view: &'a View<'v>,
}

impl Vars for Seen<'_, '_> {
    fn get(&mut self, name: &str) -> Option<String> {
        let p = &self.process;
        Some(match name {
            "?" => p.status.to_string(),
            "#" => p.args.len().to_string(),
            "$" => "1".into(),
            "0" => p.name.clone(),
            "@" | "*" => p.args.join(" "),
            "-" => String::new(),
            n if n.starts_with(|c: char| c.is_ascii_digit()) => {
                let at: usize = n.parse().ok()?;
                return p.args.get(at.checked_sub(1)?).cloned();
            }
            n => return p.vars.get(n).map(|v| v.value.clone()),
        })
    }
    fn set(&mut self, name: &str, value: &str) {
        self.process.assign(name, value.into());
    }
}

impl Scope for Seen<'_, '_> {
    fn dialect(&self) -> Dialect {
        self.process.dialect()
    }
    fn args(&self) -> Vec<String> {
        self.process.args.clone()
    }
    fn output(&mut self, list: &List) -> Result<String, Halt> {
        // They have been run before.
        let found = self.process.outputs.iter().find(|(of, _)| Rc::ptr_eq(of, list));
        Ok(found.map(|(_, text)| text.clone()).unwrap_or_default())
    }
    fn names(&self, directory: &str) -> Vec<String> {
        self.view.list(&clean(&self.process.cwd, directory))
    }
}

impl Look for Seen<'_, '_> {
    fn size(&self, path: &str) -> Option<Option<usize>> {
        match self.view.get(&clean(&self.process.cwd, path))? {
            Entry::File(text) => Some(Some(text.len())),
            Entry::Directory => Some(None),
            Entry::Gone => None,
        }
    }
}
