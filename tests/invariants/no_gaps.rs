//! No watcher sees a gap or a repeat.

use std::collections::BTreeMap;
use std::rc::Rc;

use vitrine::api::{Value, kinds};
use vitrine::cluster::{Body, Record, World};
use vitrine::sim::Addr;
use vitrine::wire::{Note, Payload, WatchKind};

/// What was committed, and how far each watch has come.
#[derive(Default)]
pub struct NoGaps {
    /// By revision and key, for one transaction may write several: the value before and after.
    commits: BTreeMap<(i64, Rc<str>), (Value, Value)>,
    watches: BTreeMap<(Addr, u64), Watch>,
}

struct Watch {
    prefix: String,
    /// The value of `spec.nodeName` that it selects.
    node: Option<String>,
    /// The last revision that it reported; None before the first.
    seen: Option<i64>,
}

impl Watch {
    /// Understands the watches whose selection this test can repeat; others are checked for order alone.
    fn parse(path: &str) -> Option<Watch> {
        let (path, query) = path.split_once('?')?;
        let words: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let (group, version, rest) = match words.as_slice() {
            ["api", v, rest @ ..] => ("", *v, rest),
            ["apis", g, v, rest @ ..] => (*g, *v, rest),
            _ => return None,
        };
        let (namespace, plural) = match rest {
            ["namespaces", ns, plural] => (*ns, *plural),
            [plural] => ("", *plural),
            _ => return None,
        };
        let param =
            |name: &str| query.split('&').filter_map(|p| p.split_once('=')).find(|(k, _)| *k == name).map(|(_, v)| v);
        if !matches!(param("watch"), Some("true" | "1")) || param("labelSelector").is_some() {
            return None;
        }
        let node = match param("fieldSelector") {
            None => None,
            Some(s) => {
                Some(s.strip_prefix("spec.nodeName%3D").or_else(|| s.strip_prefix("spec.nodeName="))?.to_owned())
            }
        };
        let seen = param("resourceVersion").and_then(|v| v.parse().ok()).filter(|v| *v > 0);
        Some(Watch { prefix: kinds::by_resource(group, version, plural)?.etcd_key(namespace, ""), node, seen })
    }

    fn selects(&self, key: &str, (before, after): &(Value, Value)) -> bool {
        let node = |v: &Value| self.node.as_deref().is_none_or(|n| v.at("spec.nodeName").str() == n);
        key.starts_with(&self.prefix) && ((!before.is_null() && node(before)) || (!after.is_null() && node(after)))
    }
}

impl super::Invariant for NoGaps {
    fn demands(&self) -> &'static str {
        "a watch reports each change of what it selects once, in the order of revisions"
    }
    fn see(&mut self, record: &Record, _: &World) -> Result<(), String> {
        match &record.body {
            Body::Note { note: Note::Committed { key, revision, before, after }, .. } => {
                self.commits.insert((*revision, key.clone()), (before.clone(), after.clone()));
            }
            Body::Sent { from, payload: Payload::Request(r), .. } => {
                // A process that begins anew counts its requests anew: what bore the number before it is over.
                match Watch::parse(&r.path) {
                    Some(w) => drop(self.watches.insert((*from, r.id), w)),
                    None => drop(self.watches.remove(&(*from, r.id))),
                }
            }
            Body::Sent { to, payload: Payload::Watch(frame), .. } => {
                let Some(watch) = self.watches.get_mut(&(*to, frame.id)) else { return Ok(()) };
                let version: i64 = frame.object.at("metadata.resourceVersion").str().parse().unwrap_or(0);
                match frame.kind {
                    WatchKind::Error => {}
                    WatchKind::Bookmark => watch.seen = Some(version.max(watch.seen.unwrap_or(0))),
                    _ => {
                        if let Some(seen) = watch.seen {
                            let mut later = self.commits.range((seen + 1, "".into())..);
                            let next = later.find_map(|((r, key), c)| watch.selects(key, c).then_some(*r));
                            if next != Some(version) {
                                let of = &watch.prefix;
                                return Err(format!("{of}: after {seen} comes {next:?}, but {version} was reported"));
                            }
                        }
                        watch.seen = Some(version.max(watch.seen.unwrap_or(0)));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }
}
