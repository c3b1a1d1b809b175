//! Tells the stories that are tables: shows each event to those that are under way, and begins those that it begins.

use super::Matcher;
use crate::api::{NULL, Value};
use crate::view::part::Part;
use crate::view::story::rule::{Event, Tale, What, owner, short, taints};
use crate::view::story::{Kind, Story};
use crate::wire::{self, Method, Request};

const SECOND: u64 = 1_000_000_000;

impl Matcher {
    /// Answers the story that an event belongs to, and its step: of several the newest.
    pub(super) fn tell(&mut self, e: &Event) -> Option<(usize, u8)> {
        let mut found = None;
        let mut tales = std::mem::take(&mut self.tales);
        for tale in &mut tales {
            if let Some(n) = self.goes_on(tale, e) {
                found = Some((tale.story, n));
            }
        }
        let stories = &self.stories;
        tales.retain(|tale| !stories[tale.story].is_over());
        if found.is_none() && e.id > self.from {
            for kind in Kind::ALL {
                if self.is_hit(kind, 1, &Tale::default(), e) {
                    found = self.begins(&mut tales, kind, e).or(found);
                }
            }
        }
        self.tales = tales;
        if e.kind == "deployments" && e.what == What::Wrote {
            let template = (e.key.to_string(), e.after.at("spec.template").hash());
            if !self.templates.contains(&template) {
                self.templates.push(template);
            }
        }
        found
    }

    fn begins(&mut self, tales: &mut Vec<Tale>, kind: Kind, e: &Event) -> Option<(usize, u8)> {
        // What begins anew with an object ends what was told of it before.
        if e.what == What::Wrote {
            for old in tales.iter().filter(|tale| tale.about == e.key) {
                self.stories[old.story].rests = true;
            }
            tales.retain(|tale| tale.about != e.key);
        }
        let mut tale = Tale { story: self.stories.len(), ..Tale::default() };
        let node = if matches!(e.kind, "" | "minions") { e.key } else { "" };
        let by_user = owner(e.after).1.is_empty();
        self.stories.push(Story {
            id: e.id,
            kind,
            node: node.into(),
            by_user,
            about: e.key.into(),
            ..Story::default()
        });
        let hit = self.goes_on(&mut tale, e).map(|n| (tale.story, n));
        tales.push(tale);
        hit
    }

    fn is_hit(&self, kind: Kind, n: u8, tale: &Tale, e: &Event) -> bool {
        let step = kind.step(n);
        let acts = matches!(e.what, What::Post | What::Put | What::Delete | What::Down | What::Up);
        step.what == e.what && step.kind == e.kind && (!acts || step.part == e.by) && (step.test)(self, tale, e)
    }

    /// The step of a story that an event is.
    fn goes_on(&mut self, tale: &mut Tale, e: &Event) -> Option<u8> {
        let told = &self.stories[tale.story];
        let (kind, current) = (told.kind, told.step_at(e.id).unwrap_or(0));
        // What is past is named again only for more pods: a node that was tainted stays so in each later write. A leader's
        // lease is never: it goes on for ever.
        let anew = |n: u8| told.start(n).is_none();
        let again = |n: u8| e.kind.starts_with("pods") || anew(n) || n >= current && e.kind != "leases";
        let may = |n: u8| (n <= current + 1 || kind.step(n).early) && again(n);
        let hit = (1..=kind.steps()).rev().find(|n| may(*n) && self.is_hit(kind, *n, tale, e));
        let concerns = |m: &Matcher| {
            let mine = |name: &str| tale.owners.iter().any(|o| o == name);
            e.key == tale.about
                || tale.leaving.iter().any(|pod| pod == e.key)
                || mine(m.owner_of(e))
                || mine(short(e.key))
                || owner(e.after).1 == short(&tale.about)
        };
        let n = hit.unwrap_or(current);
        let same_kind = kind.step(n.max(1)).kind.split('/').next() == Some(e.kind);
        if hit.is_none() && (e.what != What::Wrote || current == 0 || !concerns(self)) {
            return None;
        }
        let owner = self.owner_of(e).to_string();
        let told = &mut self.stories[tale.story];
        let first = told.start(n).is_none();
        if hit.is_some() {
            if tale.about.is_empty() {
                tale.about = e.key.into();
                told.about = e.key.into();
            }
            tale.last = e.now;
            told.begin(n, e.id);
            if first || n == current {
                told.beat(e.id, n, first);
            }
            if first || n == current || e.kind == "pods" {
                told.fact(e.id, n, e.fact());
            }
        }
        let gone = e.what == What::Wrote && e.after.is_null();
        if e.what == What::Wrote && same_kind && n >= current && !gone && told.shown.iter().all(|(at, _)| *at != n) {
            told.shown.push((n, e.id));
            told.beat(e.id, n, true);
            told.fact(e.id, n, e.fact());
            tale.last = e.now;
        } else if hit.is_none() && e.kind == "pods" && e.before.is_null() && same_kind {
            told.fact(e.id, n, e.fact());
        }
        match (e.kind, e.what) {
            ("replicasets", What::Post | What::Put) if hit.is_some() && tale.owners.is_empty() => {
                tale.owners.push(short(e.key).into());
            }
            ("jobs", What::Wrote) if first => tale.owners.push(short(e.key).into()),
            ("pods", What::Post) if first && tale.owners.is_empty() => tale.owners.push(owner),
            ("pods" | "pods/eviction", What::Delete | What::Post)
                if hit.is_some() && e.by != Part::Kubelet && !e.key.ends_with('/') =>
            {
                for (list, name) in [(&mut tale.leaving, e.key), (&mut told.others, e.key), (&mut tale.owners, &*owner)]
                {
                    if !name.is_empty() && !list.iter().any(|known| known == name) {
                        list.push(name.into());
                    }
                }
            }
            ("pods", What::Placed | What::Wrote) if hit.is_some() && !told.is_about(e.key) => {
                told.others.push(e.key.into())
            }
            ("pods", What::Wrote) if gone && tale.leaving.iter().any(|pod| pod == e.key) => {
                tale.leaving.retain(|pod| pod != e.key);
                told.beat(e.id, n, true);
                told.fact(e.id, n, e.fact());
                tale.last = e.now;
            }
            (_, What::Wrote) if gone && e.key == tale.about => told.gone = Some(e.id),
            _ => {}
        }
        if told.start(kind.steps()).is_some() && tale.leaving.is_empty() {
            told.done = Some(e.id);
        }
        hit
    }

    /// Time alone is a step where it is said that nothing happened.
    pub(super) fn time_passes(&mut self, id: u64, now: u64) {
        for i in 0..self.tales.len() {
            let tale = &self.tales[i];
            let told = &mut self.stories[tale.story];
            let current = told.step_at(id).unwrap_or(1);
            told.rests = now >= tale.last + u64::from(told.kind.step(current).wait) * SECOND;
            if current < told.kind.steps()
                && let what @ What::After(seconds) = told.kind.step(current + 1).what
                && now >= tale.last + u64::from(seconds) * SECOND
            {
                let about = tale.about.clone();
                self.tell(&Event { what, ..Event::new(id, now, &about) });
            }
        }
    }

    /// The controllers are back, and no node was lost meanwhile.
    pub(super) fn forget_blind(&mut self) {
        self.tales.retain(|tale| !tale.about.is_empty());
    }

    /// What somebody asks of the apiserver, as far as stories are about it.
    pub(super) fn asked(&mut self, id: u64, request: &Request, by: Part) -> Option<(usize, u8)> {
        let what = match request.method {
            Method::Post => What::Post,
            Method::Put | Method::Patch => What::Put,
            Method::Delete => What::Delete,
            _ => return None,
        };
        let object = match &request.body {
            wire::Body::Object(object) => object,
            _ => NULL,
        };
        let (kind, mut key) = place(&request.path)?;
        if key.ends_with('/') || key.is_empty() {
            key.push_str(object.at("metadata.name").str());
        }
        self.tell(&Event { what, by, kind: &kind, after: object, ..Event::new(id, self.now, &key) })
    }

    /// The owner's name of the pod that an event is about.
    pub fn owner_of<'a>(&'a self, e: &Event<'a>) -> &'a str {
        match owner(e.after) {
            (_, "") if e.kind.starts_with("pods") => self.of_pod(e.key).map_or("", |at| &self.stories[at].owner),
            (_, name) => name,
        }
    }

    /// The node of a pod.
    pub fn node_of(&self, pod: &str) -> &str {
        self.of_pod(pod).map_or("", |at| &self.stories[at].node)
    }

    /// Whether a deployment had this template before.
    pub fn knows_template(&self, e: &Event) -> bool {
        let hash = e.after.at("spec.template").hash();
        self.templates.iter().any(|(key, known)| key == e.key && *known == hash)
    }

    /// How long the pods of a node stay there once they are to be driven out: `300 s`.
    pub(super) fn stays_on(&self, node: &str, object: &Value) -> String {
        if !taints(object).contains("NoExecute") {
            return String::new();
        }
        let here = self.stories.iter().filter(|s| s.node == node && s.kind == Kind::Pod && s.gone.is_none());
        here.filter_map(|story| story.stays).min().map_or(String::new(), |seconds| format!("{seconds} s"))
    }

    /// Whether a pod of a node is being deleted.
    pub fn has_leaving(&self, node: &str) -> bool {
        self.stories.iter().any(|s| s.node == node && s.kind == Kind::Pod && s.gone.is_none() && s.leaving)
    }

    /// Whether a pod of one of these names was created again.
    pub fn lives_again(&self, pods: &[String]) -> bool {
        pods.iter()
            .filter_map(|pod| self.of_pod(pod))
            .any(|at| !self.stories[at].leaving && self.stories[at].gone.is_none())
    }

    /// Whether pods are on a node that have an owner, or that have none; those of the cluster itself apart.
    pub fn has_pods(&self, node: &str, owned: bool) -> bool {
        let lives =
            |s: &Story| s.node == node && s.kind == Kind::Pod && s.gone.is_none() && !s.pod.starts_with("kube-");
        self.stories.iter().any(|story| lives(story) && story.owner.is_empty() != owned)
    }
}

impl<'a> Event<'a> {
    /// Something about an object of which nothing more is known.
    pub fn new(id: u64, now: u64, key: &'a str) -> Event<'a> {
        let nothing: &Value = NULL;
        let (before, after) = (nothing, nothing);
        Event { id, now, what: What::Nothing, by: Part::Etcd, kind: "", key, before, after, words: "" }
    }
}

/// `/apis/apps/v1/namespaces/default/deployments/web/status` as etcd's keys would have it: `deployments/status`, `default/web`.
fn place(path: &str) -> Option<(String, String)> {
    let mut parts = path.split('?').next()?.trim_start_matches('/').split('/').peekable();
    let skip = if parts.next()? == "api" { 1 } else { 2 };
    let mut parts = parts.skip(skip).peekable();
    let mut key = String::new();
    if parts.peek() == Some(&"namespaces") {
        parts.next();
        key = format!("{}/", parts.next()?);
    }
    let mut kind = parts.next()?.to_string();
    if kind == "nodes" {
        kind = "minions".into();
    }
    key.push_str(parts.next().unwrap_or_default());
    if let Some(sub) = parts.next() {
        kind = format!("{kind}/{sub}");
    }
    Some((kind, key))
}

#[test]
fn paths_are_read_as_kind_and_key() {
    for (path, kind, key) in [
        ("/api/v1/nodes/node02/status?x=y", "minions/status", "node02"),
        ("/api/v1/namespaces/default/pods", "pods", "default/"),
        ("/apis/apps/v1/namespaces/default/replicasets/web-1", "replicasets", "default/web-1"),
        ("/api/v1/namespaces/default/pods/a/eviction", "pods/eviction", "default/a"),
    ] {
        assert_eq!(place(path), Some((kind.into(), key.into())), "{path}");
    }
}
