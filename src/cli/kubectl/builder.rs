//! What words, files and selectors name, read from the server. Models cli-runtime's resource builder with `ContinueOnError`.

use crate::api::{Kind, Value};
use crate::cli::io::{Stop, Wait};

use super::client::{Kubectl, Refusal};
use super::files;
use super::resource::{items, shown};

/// What the builder says when nothing was named.
pub const NOTHING: &str = "You must provide one or more resources by argument or filename.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'\n   '<resource> <name>'\n   '<resource>'";

/// What it says to a selector of nothing.
pub const NO_RESOURCE: &str = "at least one resource must be specified to use a selector";

/// An object that was found.
#[derive(Clone, Debug)]
pub struct Info {
    /// Its kind.
    pub kind: &'static Kind,
    /// Its namespace; empty where the kind has none.
    pub ns: String,
    /// Its name.
    pub name: String,
    /// The object as the server has it.
    pub object: Value,
}

impl Info {
    /// `pod/nginx`.
    pub fn shown(&self) -> String {
        shown(self.kind, &self.name)
    }
    /// `pods/nginx`, as complaints name it.
    pub fn plural(&self) -> String {
        format!("{}/{}", self.kind.plural, self.name)
    }
    /// `deployments.apps`.
    pub fn resource(&self) -> String {
        let group = if self.kind.group.is_empty() { "" } else { "." };
        format!("{}{group}{}", self.kind.plural, self.kind.group)
    }
}

impl Kubectl<'_, '_> {
    /// Everything named, and what could not be read. `all`: a kind without a name stands for all of it.
    pub fn infos(&mut self, words: &[String], all: bool) -> Wait<(Vec<Info>, Vec<Refusal>)> {
        let ns = if self.flags.on("all-namespaces") { String::new() } else { self.namespace() };
        let (selector, fields) =
            (self.flags.text("selector").to_string(), self.flags.text("field-selector").to_string());
        let (mut found, mut refusals) = (Vec::new(), Vec::new());
        if !self.flags.all("filename").is_empty() {
            for f in files::objects(self)? {
                let t = files::target(self, &f)?;
                match self.fetch(t.kind, &t.namespace, &t.name)? {
                    Ok(object) => found.push(Info { kind: t.kind, ns: t.namespace, name: t.name, object }),
                    Err(r) => refusals.push(r),
                }
            }
            return Ok((found, refusals));
        }
        if words.is_empty() {
            return self.error(if selector.is_empty() && fields.is_empty() { NOTHING } else { NO_RESOURCE });
        }
        for n in self.resources(words)? {
            let home = if n.kind.namespaced { ns.clone() } else { String::new() };
            if !n.name.is_empty() {
                match self.fetch(n.kind, &home, &n.name)? {
                    Ok(object) => found.push(Info { kind: n.kind, ns: home, name: n.name, object }),
                    Err(r) => refusals.push(r),
                }
                continue;
            }
            if !all && selector.is_empty() && fields.is_empty() {
                return self.error("resource(s) were provided, but no name was specified");
            }
            match self.list(n.kind, &home, &selector, &fields)? {
                Ok(list) => found.extend(items(&list).into_iter().map(|object| Info {
                    kind: n.kind,
                    ns: object.at("metadata.namespace").str().into(),
                    name: object.at("metadata.name").str().into(),
                    object,
                })),
                Err(r) => refusals.push(r),
            }
        }
        Ok((found, refusals))
    }
    /// The same where one bad name is the end.
    pub fn all_infos(&mut self, words: &[String], all: bool) -> Wait<Vec<Info>> {
        let (found, refusals) = self.infos(words, all)?;
        if refusals.is_empty() {
            Ok(found)
        } else {
            self.failed(&refusals.iter().map(Refusal::text).collect::<Vec<_>>())
        }
    }
    /// The one object that words name.
    pub fn one_info(&mut self, words: &[String]) -> Wait<Info> {
        let mut found = self.all_infos(words, false)?;
        if found.is_empty() { self.error("no objects found") } else { Ok(found.remove(0)) }
    }
    /// Several complaints, each on its own line, and the end. One alone is said to be an error; of several none is.
    pub fn failed<T>(&mut self, texts: &[String]) -> Wait<T> {
        match texts {
            [one] => {
                let known = ["error: ", "Error from server", "The "].iter().any(|p| one.starts_with(p));
                let one = one.strip_suffix('\n').unwrap_or(one);
                self.io.complain(&format!("{}{one}", if known { "" } else { "error: " }));
            }
            many => many.iter().for_each(|t| self.io.complain(t.strip_suffix('\n').unwrap_or(t))),
        }
        Err(Stop::Exit(1))
    }
    /// The end of a verb that went on after complaints.
    pub fn end(&mut self, errors: &[String]) -> Wait<i32> {
        if errors.is_empty() { Ok(0) } else { self.failed(errors) }
    }
    /// What was typed with a flag of one value, as its own text.
    pub fn given(&self, flag: &str) -> String {
        self.flags.text(flag).to_string()
    }
}
