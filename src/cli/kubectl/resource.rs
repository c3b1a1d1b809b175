//! What words like `pods`, `deploy/web`, `svc,cm` stand for. Models kubectl's resource builder over its discovery cache.
//!
//! The cache is the one that an installed control plane has on its disk: the kinds of the release. It is read from disk, so
//! ordinary commands send no discovery requests; `api-resources` and a kind that is not found ask the server again.

use crate::api::kinds::ALL;
use crate::api::{Key, Kind, Value};
use crate::cli::io::Wait;
use crate::sim::Arrange;
use crate::wire::Method;

use super::client::{Ask, Kubectl, Refusal};

/// `Accept` of aggregated discovery.
pub const DISCOVERY: &str = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

/// One thing, or all of a kind.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its kind.
    pub kind: &'static Kind,
    /// Its name; empty: all.
    pub name: String,
}

/// Whether clients take a kind where no version is asked for: the first that its group lists.
fn preferred(kind: &Kind) -> bool {
    let first = ALL.iter().find(|k| k.plural == kind.plural && k.group == kind.group);
    first.is_some_and(|k| std::ptr::eq(*k, kind))
}

/// The kind that a word names; short names only in lower case.
pub fn find(word: &str) -> Option<&'static Kind> {
    let lower = word.to_lowercase();
    let (name, rest) = lower.split_once('.').unwrap_or((&lower, ""));
    let fits = |k: &Kind| {
        rest.is_empty()
            || rest == k.group
            || rest
                .strip_prefix(k.version)
                .is_some_and(|g| g.strip_prefix('.').unwrap_or("-") == k.group || g.is_empty() && k.group.is_empty())
            || rest.strip_suffix('.') == Some(k.version) && k.group.is_empty()
    };
    let listed = || ALL.iter().copied();
    listed().find(|k| (k.plural == name || k.singular == name) && fits(k)).or_else(|| {
        let short = word.split('.').next().unwrap_or("");
        // Once a short name is written out, the version behind it is forgotten.
        let group = rest.split_once('.').map_or(rest, |(_, group)| group);
        let fits = |k: &Kind| rest.is_empty() || rest == k.group || group == k.group;
        listed().find(|k| k.short_names.contains(&short) && fits(k))
    })
}

/// Kinds that can be listed, in the order of a category.
pub fn category(word: &str) -> Vec<&'static Kind> {
    const ORDER: [&str; 9] = [
        "pods",
        "replicationcontrollers",
        "services",
        "daemonsets",
        "deployments",
        "replicasets",
        "statefulsets",
        "horizontalpodautoscalers",
        "cronjobs",
    ];
    let mut kinds: Vec<&'static Kind> =
        ALL.iter().copied().filter(|k| k.categories.contains(&word) && preferred(k)).collect();
    kinds.arrange_by_key(|k| ORDER.iter().position(|o| *o == k.plural).unwrap_or(ORDER.len()));
    kinds
}

/// kubectl says which selector it was that a server refused.
pub fn selected(r: Refusal, kind: &Kind, selector: &str, fields: &str) -> Refusal {
    if r.reason() != "BadRequest" {
        return r;
    }
    let group =
        if kind.group.is_empty() { format!("/{}", kind.version) } else { format!("{}/{}", kind.group, kind.version) };
    r.when(format!(
        "Unable to find \"{group}, Resource={}\" that match label selector {selector:?}, field selector {fields:?}",
        kind.plural
    ))
}

impl Kubectl<'_, '_> {
    /// The kind of a word, or kubectl's complaint, after it has asked the server again.
    pub fn kind(&mut self, word: &str) -> Wait<&'static Kind> {
        if let Some(kind) = find(word) {
            self.ambiguous(word, kind);
            return Ok(kind);
        }
        self.discover()?;
        let (name, group) = word.split_once('.').unwrap_or((word, ""));
        let text = if group.is_empty() {
            format!("the server doesn't have a resource type {name:?}")
        } else {
            format!("the server doesn't have a resource type {name:?} in group {group:?}")
        };
        self.error(&text)
    }
    /// Warn of a short name that two groups have.
    pub fn ambiguous(&mut self, word: &str, kind: &Kind) {
        let rival = |k: &&&Kind| k.short_names.contains(&word) && k.group != kind.group;
        if kind.short_names.contains(&word)
            && let Some(other) = ALL.iter().find(rival)
        {
            let rival = format!("{}.{}", other.plural, other.group);
            self.io.complain(&format!("Warning: short name {word:?} could also match lower priority resource {rival}"));
        }
    }
    /// Ask the server what it serves, as kubectl does when its cache does not help.
    pub fn discover(&mut self) -> Wait<()> {
        for path in ["/api", "/apis"] {
            let ask = Ask { accept: DISCOVERY, ..Ask::get(path) };
            self.ask(ask)?.ok();
        }
        Ok(())
    }
    /// Words as `TYPE[,TYPE] [NAME...]` or `TYPE/NAME...`.
    pub fn resources(&mut self, args: &[String]) -> Wait<Vec<Named>> {
        const ONE: &str = "arguments in resource/name form must have a single resource and name";
        let Some((types, names)) = args.split_first() else { return Ok(Vec::new()) };
        let mut words: Vec<&str> = Vec::new();
        for w in types.split(',') {
            if !words.contains(&w) {
                words.push(w);
            }
        }
        // Several types and names are each type with each name.
        let mut pairs: Vec<String> = Vec::new();
        if words.len() > 1 && !names.is_empty() {
            pairs.extend(words.iter().flat_map(|w| names.iter().map(move |n| format!("{w}/{n}"))));
        } else if args.iter().any(|a| a.contains('/')) {
            pairs.extend(args.iter().cloned());
        }
        let mut found = Vec::new();
        for pair in &pairs {
            let Some((kind, name)) = pair.split_once('/') else {
                return self.error("there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'");
            };
            if name.contains('/') {
                return self.error("arguments in resource/name form may not have more than one slash");
            }
            if kind.is_empty() || name.is_empty() || kind.contains(',') {
                return self.error(ONE);
            }
            found.push(Named { kind: self.kind(kind)?, name: name.into() });
        }
        if !pairs.is_empty() {
            return Ok(found);
        }
        let mut kinds: Vec<&'static Kind> = Vec::new();
        for word in words {
            let mut group = category(word);
            if group.is_empty() {
                if word.is_empty() {
                    return self.error(ONE);
                }
                group = vec![self.kind(word)?];
            }
            for kind in group {
                if !kinds.iter().any(|k| std::ptr::eq(*k, kind)) {
                    kinds.push(kind);
                }
            }
        }
        if names.is_empty() {
            found.extend(kinds.into_iter().map(|kind| Named { kind, name: String::new() }));
            return Ok(found);
        }
        let [kind] = kinds[..] else { return self.error("you must specify only one resource") };
        found.extend(names.iter().map(|name| Named { kind, name: name.clone() }));
        Ok(found)
    }
    /// Read one object.
    pub fn fetch(&mut self, kind: &Kind, ns: &str, name: &str) -> Wait<super::client::Answer> {
        let path = self.path_of(kind, ns, name);
        match self.ask(Ask::get(path))? {
            Err(r) if kind.namespaced => Ok(Err(self.nowhere(r, ns)?)),
            answer => Ok(answer),
        }
    }
    /// Of an object that is not there: whether its namespace is, else that is what is said.
    pub fn nowhere(&mut self, refusal: Refusal, ns: &str) -> Wait<Refusal> {
        if refusal.reason() != "NotFound" || matches!(ns, "" | "default") {
            return Ok(refusal);
        }
        Ok(match self.ask(Ask::get(format!("/api/v1/namespaces/{}", super::client::escape(ns))))? {
            Err(r) if r.reason() == "NotFound" => r,
            _ => refusal,
        })
    }
    /// Read all that a selector picks.
    pub fn list(&mut self, kind: &Kind, ns: &str, selector: &str, fields: &str) -> Wait<super::client::Answer> {
        let path = self.path_of(kind, ns, "");
        let mut query = Vec::new();
        if !fields.is_empty() {
            query.push(format!("fieldSelector={}", super::client::query(fields)));
        }
        if !selector.is_empty() {
            query.push(format!("labelSelector={}", super::client::query(selector)));
        }
        query.push("limit=500".into());
        let answer = self.ask(Ask::get(format!("{path}?{}", query.join("&"))))?;
        let by = !selector.is_empty() || !fields.is_empty();
        Ok(answer.map_err(|r| if by { selected(r, kind, selector, fields) } else { r }))
    }
    /// Send an object somewhere.
    pub fn submit(
        &mut self,
        method: Method,
        path: String,
        query: &[(&str, &str)],
        mut body: Value,
    ) -> Wait<super::client::Answer> {
        // What is made has no version yet, whatever a file says.
        if method == Method::Post && !body.at("metadata.resourceVersion").is_null() {
            body.entry("metadata").remove("resourceVersion");
        }
        let query: Vec<String> = query.iter().map(|(k, v)| format!("{k}={}", super::client::query(v))).collect();
        let path = if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) };
        self.ask(Ask::with(method, path, body))
    }
}

/// `pod/nginx`, `deployment.apps/web`.
pub fn shown(kind: &Kind, name: &str) -> String {
    if kind.group.is_empty() {
        format!("{}/{name}", kind.singular)
    } else {
        format!("{}.{}/{name}", kind.singular, kind.group)
    }
}

/// The items of a list as objects that say what they are.
pub fn items(list: &Value) -> Vec<Value> {
    let kind = list.get("kind").str();
    let Some(of) = kind.strip_suffix("List") else { return vec![list.clone()] };
    let version = list.get("apiVersion").clone();
    list.get("items")
        .items()
        .iter()
        .map(|item| {
            let mut v = Value::of::<Key>([]);
            v.set("kind", item.get("kind").as_str().unwrap_or(of));
            v.set(
                "apiVersion",
                if item.get("apiVersion").is_null() { version.clone() } else { item.get("apiVersion").clone() },
            );
            for (k, x) in item.entries() {
                v.set(*k, x.clone());
            }
            v
        })
        .collect()
}
