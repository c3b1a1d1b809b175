//! What the expansion of words sees of a process.

use super::super::expand::Scope;
use super::Process;
use crate::node::runtime::disk::{View, clean};

/// What the expansion of words sees of a process.
pub struct Seen<'a, 'v> {
    /// The process.
    pub process: &'a mut Process,
    /// Its files.
    pub view: &'a View<'v>,
}

impl Scope for Seen<'_, '_> {
    fn get(&self, name: &str) -> Option<String> {
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
                return p.args.get(at - 1).cloned();
            }
            n => return p.vars.get(n).map(|v| v.value.clone()),
        })
    }
    fn set(&mut self, name: &str, value: String) {
        self.process.assign(name, value);
    }
    fn args(&self) -> Vec<String> {
        self.process.args.clone()
    }
    fn output(&mut self) -> String {
        self.process.outputs.pop_front().unwrap_or_default()
    }
    fn names(&self, directory: &str) -> Vec<String> {
        self.view.list(&clean(&self.process.cwd, directory))
    }
}
