//! Who wrote which fields of an object: `metadata.managedFields`. Models the server's field manager.
//!
//! The sets are kept as they are printed, and shared by all objects that have the same ones.

use crate::path;
use crate::sim::Arrange;
use std::rc::Rc;

use super::cache::set_meta;
use super::flight::Flight;
use super::registry::{meta, meta_text};
use crate::api::owned::{self, Form, Op, combine, compare};
use crate::api::{Key, Kind, NULL, Status, Value, json as text};
use crate::json;
use crate::k;
use crate::wire::Text;

/// `DefaultMaxUpdateManagers`: older ones are gathered under [`ANCIENT`].
const MOST: usize = 10;
const ANCIENT: &str = "ancient-changes";
/// The manager of `kubectl apply --server-side`, and where `kubectl apply` keeps what it applied last.
const KUBECTL: &str = "kubectl";
const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";
/// What of the metadata nobody owns.
const UNOWNED: [Key; 9] = [
    k!("f:name").key(),
    k!("f:namespace").key(),
    k!("f:creationTimestamp").key(),
    k!("f:selfLink").key(),
    k!("f:uid").key(),
    k!("f:generation").key(),
    k!("f:managedFields").key(),
    k!("f:resourceVersion").key(),
    k!("f:clusterName").key(),
];

/// Who writes.
#[derive(Clone, Debug)]
pub struct Writer {
    manager: Rc<str>,
    subresource: Text,
    time: Rc<str>,
    /// Whether it was written that nobody owns anything.
    resets: bool,
}

/// One entry of managedFields.
#[derive(Clone)]
struct Entry {
    manager: Value,
    applied: bool,
    version: Value,
    subresource: Value,
    time: Value,
    set: Value,
}

impl Writer {
    /// Who a request says that it is: `fieldManager`, else what its user agent begins with.
    pub fn of(flight: &Flight, now: crate::sim::Time) -> Writer {
        let said = flight.info.query.get("fieldManager");
        let agent = flight.request.user_agent.split('/').next().unwrap_or("");
        let plain = agent.len() <= 128 && !agent.contains(char::is_control);
        let shown: Rc<str> = match said {
            "" if plain => agent.into(),
            "" => agent.chars().filter(|c| !c.is_control()).take(128).collect::<String>().into(),
            said => said.into(),
        };
        let manager = if shown.is_empty() { "unknown".into() } else { shown };
        let time = super::registry::now_text(now).into();
        let resets = flight.empties.iter().any(|e| e == "metadata.managedFields []");
        Writer { manager, subresource: flight.info.subresource.clone(), time, resets }
    }

    fn entry(&self, kind: &Kind, applied: bool, set: Value) -> Entry {
        Entry {
            manager: self.manager.clone().into(),
            applied,
            version: kind.api_version().into(),
            subresource: self.subresource.as_str().into(),
            // Whoever writes a scale is known to its object without a time.
            time: if self.subresource == "scale" { Value::Null } else { self.time.clone().into() },
            set,
        }
    }

    /// The set without what this endpoint resets, and without what nobody owns.
    fn countable(&self, kind: &Kind, set: &Value) -> Value {
        let reset = match self.subresource.as_str() {
            "" if kind.subresources.contains(&"status") => k!("f:status"),
            "status" => k!("f:spec"),
            _ => k!("f:kind"),
        };
        owned::without(set, &[k!("f:kind").key(), k!("f:apiVersion").key(), reset.key()], &|key, child| {
            if key != k!("f:metadata").key() {
                return child.clone();
            }
            // Nobody owns the metadata as such.
            owned::below(&owned::without(child, &UNOWNED, &|_, child| child.clone()))
        })
    }
}

impl Entry {
    fn read(v: &Value) -> Entry {
        Entry {
            manager: v.get(k!("manager")).clone(),
            applied: v.get(k!("operation")).str() == "Apply",
            version: v.get(k!("apiVersion")).clone(),
            subresource: v.get(k!("subresource")).clone(),
            time: v.get(k!("time")).clone(),
            set: v.get(k!("fieldsV1")).clone(),
        }
    }
    fn print(self) -> Value {
        let mut out = json!({
            "manager": (self.manager), "operation": (if self.applied { "Apply" } else { "Update" }),
            "apiVersion": (self.version)
        });
        // Who applied what was so already has no time.
        if !self.time.is_empty() {
            out.set("time", self.time);
        }
        out.set("fieldsType", "FieldsV1");
        out.set("fieldsV1", self.set);
        if !self.subresource.is_empty() {
            out.set("subresource", self.subresource);
        }
        out
    }
    /// Whether both are the same manager doing the same; who applies may change the version.
    fn is(&self, other: &Entry) -> bool {
        self.applied == other.applied
            && self.manager == other.manager
            && self.subresource.str() == other.subresource.str()
            && (self.applied || self.version == other.version)
    }
    /// Whether it is what this writer updates.
    fn is_of(&self, writer: &Writer, kind: &Kind) -> bool {
        !self.applied
            && *self.manager.str() == *writer.manager
            && writer.subresource == *self.subresource.str()
            && kind.is_in(self.version.str())
    }
    fn rank(&self) -> [&str; 5] {
        self.rank_at(&self.time)
    }
    /// As it would be ranked at another time.
    fn rank_at<'a>(&'a self, time: &'a Value) -> [&'a str; 5] {
        let operation = if self.applied { "Apply" } else { "Update" };
        [operation, time.str(), self.manager.str(), self.version.str(), self.subresource.str()]
    }
    fn words(&self) -> String {
        let mut words = format!("{:?}", self.manager.str());
        if !self.subresource.is_empty() {
            words += &format!(" with subresource {:?}", self.subresource.str());
        }
        if !self.applied {
            words += &format!(" using {}", self.version.str());
        }
        words
    }
}

fn read(object: &Value) -> Vec<Entry> {
    meta(object).get(k!("managedFields")).items().iter().map(Entry::read).collect()
}

fn write(object: &mut Value, mut entries: Vec<Entry>) {
    entries.retain(|e| !e.set.is_null());
    entries.arrange_by(|a, b| a.rank().cmp(&b.rank()));
    let list: Vec<Value> = entries.into_iter().map(Entry::print).collect();
    set_meta(object, k!("managedFields"), if list.is_empty() { Value::Null } else { list.into() });
}

/// What cannot be read leaves things as they were.
fn is_readable(entry: &Value) -> bool {
    matches!(entry.get(k!("operation")).str(), "Apply" | "Update") && entry.get(k!("fieldsType")).str() == "FieldsV1"
}

/// More updaters than may be: the oldest of a version become one. Models `capUpdateManagers`.
fn cap(entries: &mut Vec<Entry>) {
    entries.arrange_by(|a, b| a.rank().cmp(&b.rank()));
    while entries.iter().filter(|e| !e.applied).count() > MOST {
        let later = |a: usize| {
            (a + 1..entries.len()).find(|b| !entries[*b].applied && entries[*b].version == entries[a].version)
        };
        let pair = (0..entries.len()).filter(|a| !entries[*a].applied).find_map(|a| Some((a, later(a)?)));
        let Some((a, b)) = pair else { return };
        let older = entries.remove(a);
        let newer = &mut entries[b - 1];
        newer.set = combine(Op::Or, &newer.set, &older.set);
        newer.manager = ANCIENT.into();
        newer.subresource = "".into();
    }
}

/// Notes what an update, a patch or a creation changes. Models the field manager's `Update`.
pub fn update(kind: &'static Kind, live: &Value, object: &mut Value, writer: &Writer) {
    let given = meta(object).get(k!("managedFields"));
    let reset =
        writer.resets || given.items().len() == 1 && given.items()[0].entries().iter().all(|(_, v)| v.is_empty());
    let said = match (writer.subresource.is_empty(), reset) {
        (true, true) => NULL,
        (true, false) if !given.is_empty() && given.items().iter().all(is_readable) => given,
        _ => meta(live).get(k!("managedFields")),
    };
    let said = said.clone();
    let mut entries: Vec<Entry> = said.items().iter().map(Entry::read).collect();
    if entries.is_empty() && !meta_text(live, k!("uid")).is_empty() {
        // Who is not tracked from the beginning, or does not want to be, is left alone until somebody applies.
        return set_meta(object, k!("managedFields"), Value::Null);
    }
    let lists = sets(kind, live, object, writer);
    // A list that somebody wrote himself is put in order.
    let known = said.same(meta(live).get(k!("managedFields")));
    if let Some(list) = known.then(|| renewed(kind, &said, &entries, writer, &lists)).flatten() {
        return set_meta(object, k!("managedFields"), list);
    }
    taken(kind, writer, lists, &mut entries);
    write(object, entries);
}

/// What a write adds or changes, and what it takes out.
fn sets(kind: &'static Kind, live: &Value, object: &Value, writer: &Writer) -> (Value, Value) {
    // A scale does not print that there shall be none, so nobody owns it then.
    if writer.subresource == "scale" && object.at(path!("spec.replicas")).int() == 0 {
        return (Value::Null, json!({ "f:spec": { "f:replicas": {} } }));
    }
    let (touched, removed) = compare(Form::Struct(kind.root), Some(live), Some(object));
    (writer.countable(kind, &touched), writer.countable(kind, &removed))
}

/// The list as it was but for one entry's time: most writers write what they wrote before.
fn renewed(
    kind: &Kind,
    list: &Value,
    entries: &[Entry],
    writer: &Writer,
    (touched, removed): &(Value, Value),
) -> Option<Value> {
    if touched.is_null() || !removed.is_null() || entries.iter().filter(|e| !e.applied).count() > MOST {
        return None;
    }
    let mut same = (0..entries.len()).filter(|i| entries[*i].is_of(writer, kind));
    let (at, None) = (same.next()?, same.next()) else { return None };
    let others = entries.iter().enumerate().filter(|(i, _)| *i != at);
    if !owned::is_within(touched, &entries[at].set) || others.into_iter().any(|(_, e)| owned::meets(touched, &e.set)) {
        return None;
    }
    let mut now = list.clone();
    let time = Value::from(writer.time.clone());
    if entries[at].time != time {
        now.items_mut()[at].set(k!("time"), time.clone());
    }
    // In another order than before, or not as it would be printed: the long way.
    let rank = |i: usize| if i == at { entries[i].rank_at(&time) } else { entries[i].rank() };
    let in_order = (1..entries.len()).all(|i| rank(i - 1) <= rank(i));
    (in_order && entries.iter().all(|e| !e.set.is_null() && !e.time.is_empty())).then_some(now)
}

/// Gives a writer what differs, and takes it from all others.
fn taken(kind: &'static Kind, writer: &Writer, (touched, removed): (Value, Value), entries: &mut Vec<Entry>) {
    if touched.is_null() && removed.is_null() {
        return;
    }
    let mut mine = writer.entry(kind, false, touched.clone());
    let lost = combine(Op::Or, &touched, &removed);
    for entry in entries.iter_mut() {
        let left = combine(Op::Less, &entry.set, &lost);
        if entry.is(&mine) && !touched.is_null() {
            mine.set = combine(Op::Or, &mine.set, &left);
            entry.set = Value::Null;
        } else {
            entry.set = left;
        }
    }
    entries.retain(|e| !e.set.is_null());
    if !mine.set.is_null() {
        entries.push(mine);
    }
    cap(entries);
}

/// What a manager's configuration makes of an object. Models the field manager's `Apply`.
pub fn apply(kind: &'static Kind, live: &Value, config: &Value, writer: &Writer, force: bool) -> Result<Value, Status> {
    let uid = meta_text(config, k!("uid"));
    if !uid.is_empty() && meta_text(live, k!("uid")).is_empty() {
        let why = format!("uid mismatch: the provided object specified uid {uid}, and no existing object was found");
        return Err(Status::conflict(kind, meta_text(config, k!("name")), &why));
    }
    let form = Form::Struct(kind.root);
    let mut entries = read(live);
    if entries.is_empty() && !meta_text(live, k!("uid")).is_empty() {
        let before = Writer { manager: "before-first-apply".into(), subresource: Text::default(), ..writer.clone() };
        let lists = sets(kind, &empty(kind), live, &before);
        taken(kind, &before, lists, &mut entries);
    }
    let set = writer.countable(kind, &owned::fields(form, config));
    let mine = writer.entry(kind, true, set);
    let last = entries.iter().position(|e| e.is(&mine)).map(|i| entries.remove(i));
    let mut object = owned::merge(form, live, config);
    if let Some(last) = &last {
        let all = owned::fields(form, config);
        let all = entries.iter().fold(all, |sum, e| combine(Op::Or, &sum, &e.set));
        object = owned::pruned(form, &object, &last.set, &all);
    }
    let (touched, removed) = compare(form, Some(live), Some(&object));
    let unchanged = touched.is_null() && removed.is_null();
    let (touched, removed) = (writer.countable(kind, &touched), writer.countable(kind, &removed));
    // What kubectl applied from its own side may be taken over from there.
    let before = match &*writer.manager {
        KUBECTL => text::parse(live.at(path!("metadata.annotations")).get(LAST_APPLIED).str()).unwrap_or_default(),
        _ => Value::Null,
    };
    let yielded = if before.is_null() { Value::Null } else { owned::fields(form, &before) };
    let mut conflicts = Vec::new();
    entries.arrange_by(|a, b| a.manager.str().cmp(b.manager.str()));
    for entry in &mut entries {
        let both = combine(Op::And, &entry.set, &touched);
        if !both.is_null() {
            let mut paths = Vec::new();
            owned::paths(&combine(Op::Less, &both, &yielded), "", &mut paths);
            conflicts.extend(paths.into_iter().map(|path| (entry.words(), path)));
            entry.set = combine(Op::Less, &entry.set, &both);
        }
        entry.set = combine(Op::Less, &entry.set, &removed);
    }
    if !force && !conflicts.is_empty() {
        return Err(conflict(&conflicts));
    }
    let time = match &last {
        Some(last) if unchanged || mine.time.is_null() => last.time.clone(),
        None if unchanged => Value::Null,
        _ => mine.time.clone(),
    };
    entries.push(Entry { time, ..mine });
    if !before.is_null() {
        object.entry(k!("metadata")).entry(k!("annotations")).set(LAST_APPLIED, format!("{}\n", text::print(config)));
    }
    let mut object = crate::api::decode::canonical(&object, kind.root);
    (kind.strategy.default)(&mut object);
    write(&mut object, entries);
    Ok(object)
}

/// The object from which a creation begins: what Go's zero value of the kind prints.
pub fn empty(kind: &'static Kind) -> Value {
    crate::api::decode::canonical(&Value::object(), kind.root)
}

/// 409: others own what was applied.
fn conflict(conflicts: &[(String, String)]) -> Status {
    let mut message = format!("Apply failed with {} conflict", conflicts.len());
    match conflicts {
        [(manager, path)] => message += &format!(": conflict with {manager}: {path}"),
        _ => {
            let mut lines = Vec::new();
            let mut last = "";
            for (manager, path) in conflicts {
                if manager != last {
                    lines.push(format!("conflicts with {manager}:"));
                    last = manager;
                }
                lines.push(format!("- {path}"));
            }
            message += &format!("s: {}", lines.join("\n"));
        }
    }
    let cause = |(manager, path): &(String, String)| {
        json!({
            "reason": "FieldManagerConflict", "message": (format!("conflict with {manager}")), "field": (path.as_str())
        })
    };
    let causes: Vec<Value> = conflicts.iter().map(cause).collect();
    Status { code: 409, reason: "Conflict", message, details: json!({ "causes": (causes) }) }
}
