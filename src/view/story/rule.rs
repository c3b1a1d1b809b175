//! What a step of a story is: something that happens in the trace, and a test of it.

use super::matcher::Matcher;
use crate::api::Value;
use crate::view::part::Part;

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Nothing that is looked for here.
    Nothing,
    /// A component asks the apiserver for something new.
    Post,
    /// It asks for a change.
    Put,
    /// It asks for a deletion.
    Delete,
    /// etcd wrote.
    Wrote,
    /// The scheduler chose a node.
    Placed,
    /// A container started.
    Started,
    /// One ended.
    Ended,
    /// A process stopped.
    Down,
    /// One started.
    Up,
    /// A node is not heard any more.
    Silent,
    /// Its lease should have been renewed.
    Overdue,
    /// It is heard again.
    Heard,
    /// So many seconds passed since the step before.
    After(u16),
}

/// One thing that happened, as a rule sees it.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    /// The record.
    pub id: u64,
    /// When.
    pub now: u64,
    /// What.
    pub what: What,
    /// Who acts.
    pub by: Part,
    /// Which kind of object, as etcd's keys have it, and which part of it: `pods/eviction`.
    pub kind: &'a str,
    /// `namespace/name`, or the name of a node.
    pub key: &'a str,
    /// The object before; null if there was none, or it is not known.
    pub before: &'a Value,
    /// The object after, or what is asked for.
    pub after: &'a Value,
    /// A few words more: the chosen node, an exit code.
    pub words: &'a str,
}

/// A story of which more may come.
#[derive(Clone, Debug, Default)]
pub struct Tale {
    /// Its number among the stories.
    pub story: usize,
    /// The deployment, job or node that it is about.
    pub about: String,
    /// The objects whose pods belong to it.
    pub owners: Vec<String>,
    /// Pods that are deleted and not gone.
    pub leaving: Vec<String>,
    /// When something of it happened last.
    pub last: u64,
}

/// Whether an event is the one. The tale is empty when the question is whether one begins.
pub type Test = fn(&Matcher, &Tale, &Event) -> bool;

/// The last part of a key.
pub fn short(key: &str) -> &str {
    key.rsplit('/').next().unwrap_or(key)
}

/// Who owns an object: kind and name.
pub fn owner(object: &Value) -> (&str, &str) {
    let owner = object.at("metadata.ownerReferences").items().first().unwrap_or(crate::api::NULL);
    (owner.get("kind").str(), owner.get("name").str())
}

/// A condition of an object.
pub fn condition<'a>(object: &'a Value, name: &str) -> &'a str {
    let conditions = object.at("status.conditions").items();
    conditions.iter().find(|c| c.get("type").str() == name).map_or("", |c| c.get("status").str())
}

/// The tests, by what they find.
pub mod is {
    use super::{Event, Matcher, Tale, condition, owner, short};

    type Told<'a> = (&'a Matcher, &'a Tale, &'a Event<'a>);

    macro_rules! tests {
        ($($(#[$doc:meta])* $name:ident($m:pat, $t:pat, $e:pat) $is:expr;)*) => {
            $($(#[$doc])* pub fn $name(m: &Matcher, t: &Tale, e: &Event) -> bool {
                let ($m, $t, $e): Told = (m, t, e);
                $is
            })*
        };
    }

    tests! {
        /// Anything of that kind.
        any(_, _, _) true;
        /// The object itself; a story that has none yet takes it.
        about(_, t, e) t.about.is_empty() || t.about == e.key;
        /// An object that was not there before, in answer to a person.
        new(_, _, e) e.before.is_null() && !e.after.is_null();
        /// A set of the deployment.
        owned(_, t, e) owner(e.after).1 == short(&t.about);
        /// A set of the deployment, but not the one that its pods come from now.
        other_set(m, t, e) owned(m, t, e) && !t.owners.iter().any(|o| o == short(e.key));
        /// A pod of the story's owners.
        theirs(m, t, e) t.owners.iter().any(|o| o == m.owner_of(e));
        /// A pod of another set of the deployment.
        of_other_set(m, t, e) {
            let owner = m.owner_of(e);
            let set = owner.rsplit_once('-').map(|(name, _)| name);
            set == Some(short(&t.about)) && !t.owners.iter().any(|o| o == owner)
        };
        /// A pod of a daemon set.
        of_daemon_set(_, _, e) owner(e.after).0 == "DaemonSet";
        /// A pod that is being deleted.
        leaving(_, t, e) t.leaving.iter().any(|pod| pod == e.key);
        /// A pod on that node.
        there(m, t, e) e.words == t.about || m.node_of(e.key) == t.about;
        /// A pod of theirs becomes ready.
        ready(m, t, e) became(e, "Ready") && theirs(m, t, e);
        /// A pod of theirs succeeds.
        succeeded(m, t, e) e.after.at("status.phase").str() == "Succeeded" && theirs(m, t, e);
        /// The node becomes ready.
        ready_node(_, t, e) t.about == e.key && became(e, "Ready");
        /// The counts of its status agree with what is wished for.
        complete(_, t, e) t.about == e.key && {
            let (spec, status) = (e.after.get("spec"), e.after.get("status"));
            let all = |of: &[&str]| of.iter().all(|n| status.get(*n).int() == spec.get("replicas").int());
            let seen = status.get("observedGeneration").int() >= e.after.at("metadata.generation").int();
            condition(e.after, "Complete") == "True"
                || spec.get("completions").is_null() && seen && all(&["replicas", "updatedReplicas", "availableReplicas"])
        };
        /// The template is another than before, and a new one.
        new_template(m, _, e) changed(e) && !m.knows_template(e);
        /// The template is one that it had before.
        old_template(m, _, e) changed(e) && m.knows_template(e);
        /// More replicas than before.
        more(_, _, e) replicas(e).is_some_and(|(before, after)| after > before);
        /// Fewer.
        fewer(_, _, e) replicas(e).is_some_and(|(before, after)| after < before);
        /// No new pods from now on.
        closed(_, _, e) !e.before.is_null() && !unschedulable(e.before) && unschedulable(e.after);
        /// New pods again.
        opened(_, t, e) t.about == e.key && unschedulable(e.before) && !unschedulable(e.after);
        /// A taint that drives out pods.
        driving_out(_, t, e) t.about == e.key && super::taints(e.after).contains("NoExecute");
        /// The lease of the controller-manager itself.
        leader(_, _, e) e.key == "kube-system/kube-controller-manager";
        /// None of the workers is heard.
        last(m, t, _) t.about.is_empty() && m.nodes.all_silent();
        /// Another node is silent already.
        second(m, t, _) t.about.is_empty() && m.nodes.silent.len() == 2;
        /// No other node is, and pods are there that will be replaced, or none at all.
        alone(m, t, e) alone_is(m, t) && (m.has_pods(e.key, true) || !m.has_pods(e.key, false));
        /// None of its pods is being deleted.
        unmoved(m, t, _) !m.has_leaving(&t.about);
        /// What the node said of itself last still stands: nobody wrote another condition.
        still_ready(m, t, _) m.nodes.silent.iter().any(|s| *s.node == *t.about && !s.marked);
        /// Of the pods that went, none was created again.
        not_again(m, t, _) !m.lives_again(&t.leaving);
        /// A pod without an owner is there.
        bare(m, t, e) alone_is(m, t) && m.has_pods(e.key, false);
        /// A pod on that node, without an owner.
        bare_there(m, t, e) there(m, t, e) && m.owner_of(e).is_empty();
    }

    fn alone_is(m: &Matcher, t: &Tale) -> bool {
        t.about.is_empty() && m.nodes.silent.len() == 1
    }

    fn became(e: &Event, name: &str) -> bool {
        condition(e.before, name) != "True" && condition(e.after, name) == "True"
    }

    fn changed(e: &Event) -> bool {
        let template = |object: &crate::api::Value| object.at("spec.template").hash();
        !e.before.is_null() && !e.after.is_null() && template(e.before) != template(e.after)
    }

    fn replicas(e: &Event) -> Option<(i64, i64)> {
        let of = |object: &crate::api::Value| object.at("spec.replicas").as_int();
        of(e.before).zip(of(e.after)).filter(|_| !changed(e))
    }

    fn unschedulable(object: &crate::api::Value) -> bool {
        object.at("spec.unschedulable").bool()
    }
}

/// What the node controller wrote on a silent node: `unreachable: NoSchedule, NoExecute`.
pub fn taints(node: &Value) -> String {
    let taints = node.at("spec.taints").items().iter();
    let ours = taints.filter(|t| t.get("key").str() == "node.kubernetes.io/unreachable");
    let effects: Vec<&str> = ours.map(|t| t.get("effect").str()).collect();
    if effects.is_empty() { String::new() } else { format!("unreachable: {}", effects.join(", ")) }
}

impl Event<'_> {
    /// What it was in this trace, in a few words.
    pub fn fact(&self) -> String {
        let name = short(self.key);
        let kind = self.kind.split('/').next().unwrap_or_default();
        let number = |path: &str| self.after.at(path).int();
        // Whether what is wished for is another, not only what is there.
        let wished = self.before.get("spec") != self.after.get("spec");
        match (kind, self.what) {
            (_, What::Placed) => format!("{name} → {}", if self.words.is_empty() { "?" } else { self.words }),
            ("pods", What::Wrote) if self.after.is_null() => format!("{name} ✕"),
            ("pods", What::Ended) => format!("{name}: {}", self.words),
            ("replicasets", _) => format!("{name}: {}", number("spec.replicas")),
            ("deployments", What::Wrote) if wished => {
                let image =
                    self.after.at("spec.template.spec.containers").items().first().map(|c| c.get("image").str());
                format!("{name}: {} × {}", number("spec.replicas"), image.unwrap_or_default())
            }
            ("deployments", _) => format!("{name}: {}/{}", number("status.readyReplicas"), number("spec.replicas")),
            ("jobs", What::Wrote) if !wished => {
                format!("{name}: {}/{}", number("status.succeeded"), number("spec.completions"))
            }
            ("minions", What::Wrote | What::Heard) => {
                let ready = condition(self.after, "Ready");
                let taints = taints(self.after);
                let stays = if taints.contains("NoExecute") { self.words } else { "" };
                let said =
                    [taints, stays.into(), if ready.is_empty() { String::new() } else { format!("Ready={ready}") }];
                [name]
                    .into_iter()
                    .chain(said.iter().map(String::as_str))
                    .filter(|s| !s.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · ")
            }
            ("", _) => [name, self.words].join(" ").trim().to_string(),
            _ => name.to_string(),
        }
    }
}
