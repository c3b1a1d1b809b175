//! The checks of the pod security standards, in the order in which their complaints are told: baseline, then restricted.

use super::lists::{APPARMOR, DEFAULT_CAPABILITIES, SELINUX, SYSCTLS, VOLUMES};
use crate::api::Value;
use crate::k;
use crate::path;
use crate::sim::Arrange;

/// How strict a standard is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Everything goes.
    Privileged,
    /// No known way to more privileges.
    Baseline,
    /// Hardened as is good practice.
    Restricted,
}

const LEVELS: [(Level, &str); 3] =
    [(Level::Privileged, "privileged"), (Level::Baseline, "baseline"), (Level::Restricted, "restricted")];

impl Level {
    /// As labels have it.
    pub fn word(self) -> &'static str {
        LEVELS[self as usize].1
    }
    /// From a label.
    pub fn parse(word: &str) -> Option<Level> {
        LEVELS.iter().find(|(_, w)| *w == word).map(|(level, _)| *level)
    }
}

/// Why a pod is refused, and by what of it.
pub type Violation = (String, String);

/// `privileged (container "app" must not set ...), hostPort (...)`.
pub fn details(violations: &[Violation]) -> String {
    let one = |(reason, detail): &Violation| match detail.as_str() {
        "" => reason.clone(),
        detail => format!("{reason} ({detail})"),
    };
    violations.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// A list of texts, sorted, each once, in quotes.
fn quoted(texts: &[&str]) -> String {
    let mut all = texts.to_vec();
    all.arrange();
    all.dedup();
    in_order(&all)
}

fn in_order(texts: &[&str]) -> String {
    texts.iter().map(|t| format!("{t:?}")).collect::<Vec<_>>().join(", ")
}

fn plural(one: &str, n: usize) -> String {
    if n == 1 { one.into() } else { format!("{one}s") }
}

/// `container "a"` or `containers "a", "b"`.
fn named(what: &str, names: &[&str]) -> String {
    format!("{} {}", plural(what, names.len()), in_order(names))
}

struct Pod<'a> {
    meta: &'a Value,
    spec: &'a Value,
    context: &'a Value,
    containers: Vec<&'a Value>,
    /// The version of the standards: checks came and changed with these.
    minor: u32,
    found: Vec<Violation>,
}

fn name(of: &Value) -> &str {
    of.get(k!("name")).str()
}

fn own(container: &Value) -> &Value {
    container.get(k!("securityContext"))
}

impl<'a> Pod<'a> {
    fn which(&self, bad: &dyn Fn(&'a Value) -> bool) -> Vec<&'a str> {
        self.containers.iter().copied().filter(|c| bad(c)).map(name).collect()
    }
    fn add(&mut self, reason: &str, detail: String) {
        self.found.push((reason.into(), detail));
    }
    /// Complains of containers that do something.
    fn containers_that(&mut self, reason: &str, words: &str, bad: &dyn Fn(&'a Value) -> bool) {
        let names = self.which(bad);
        if !names.is_empty() {
            self.add(reason, format!("{} {words}", named("container", &names)));
        }
    }
    /// The pod and the containers whose security contexts hold something bad: `pod and container "a"`.
    fn setters(&self, bad: &dyn Fn(&'a Value) -> bool) -> String {
        let mut who = Vec::new();
        if bad(self.context) {
            who.push("pod".to_string());
        }
        let names = self.which(&|c| bad(own(c)));
        if !names.is_empty() {
            who.push(named("container", &names));
        }
        who.join(" and ")
    }
    /// The texts at a path of the pod's and the containers' security contexts.
    fn values(&self, path: &'static str) -> Vec<&'a str> {
        let all = [self.context].into_iter().chain(self.containers.iter().map(|c| own(c)));
        all.filter_map(|c| c.at(path).as_str()).collect()
    }

    fn baseline(&mut self, restricted: bool) {
        self.app_armor();
        let capabilities = |c: &'a Value| own(c).at(path!("capabilities.add")).items();
        let extra = |c: &&'a Value| !DEFAULT_CAPABILITIES.contains(&c.str());
        if !restricted || self.minor < 22 {
            let names = self.which(&|c| capabilities(c).iter().any(|c| extra(&c)));
            let all = self.containers.iter().flat_map(|c| capabilities(c).iter().filter(extra)).map(Value::str);
            let added = quoted(&all.collect::<Vec<_>>());
            if !names.is_empty() {
                let who = named("container", &names);
                self.add(
                    "non-default capabilities",
                    format!("{who} must not include {added} in securityContext.capabilities.add"),
                );
            }
        }
        let spaces = ["hostNetwork", "hostPID", "hostIPC"];
        let shared: Vec<String> =
            spaces.iter().filter(|n| self.spec.get(**n).bool()).map(|n| format!("{n}=true")).collect();
        if !shared.is_empty() {
            self.add("host namespaces", shared.join(", "));
        }
        if !restricted {
            let volumes = self.spec.get(k!("volumes")).items().iter();
            let host: Vec<&str> = volumes.filter(|v| !v.get(k!("hostPath")).is_null()).map(name).collect();
            if !host.is_empty() {
                self.add("hostPath volumes", named("volume", &host));
            }
        }
        let ports =
            |c: &'a Value| c.get(k!("ports")).items().iter().map(|p| p.get(k!("hostPort")).int()).filter(|p| *p != 0);
        let mut used: Vec<String> = self.containers.iter().flat_map(|c| ports(c)).map(|p| p.to_string()).collect();
        used.arrange();
        used.dedup();
        let names = self.which(&|c| ports(c).next().is_some());
        if !names.is_empty() {
            let (verb, what) = (if names.len() == 1 { "uses" } else { "use" }, plural("hostPort", used.len()));
            self.add(&what, format!("{} {verb} {what} {}", named("container", &names), used.join(", ")));
        }
        if self.minor >= 34 {
            self.probe_hosts();
        }
        self.containers_that("privileged", "must not set securityContext.privileged=true", &|c| {
            own(c).get(k!("privileged")).bool()
        });
        if restricted || !self.own_users() {
            let masked = |c: &'a Value| own(c).get(k!("procMount")).as_str().filter(|m| *m != "Default");
            let (names, mounts) =
                (self.which(&|c| masked(c).is_some()), self.containers.iter().filter_map(|c| masked(c)));
            let mounts = quoted(&mounts.collect::<Vec<_>>());
            if !names.is_empty() {
                let who = named("container", &names);
                self.add("procMount", format!("{who} must not set securityContext.procMount to {mounts}"));
            }
        }
        self.selinux();
        if !restricted {
            self.unconfined();
        }
        let sysctls = self.context.get(k!("sysctls")).items().iter().map(name);
        let open = |sysctl: &str| SYSCTLS.iter().any(|(name, since)| *name == sysctl && self.minor >= *since);
        let bad: Vec<&str> = sysctls.filter(|s| !open(s)).collect();
        if !bad.is_empty() {
            self.add("forbidden sysctls", bad.join(", "));
        }
        let who = self.setters(&|c| c.at(path!("windowsOptions.hostProcess")).bool());
        if !who.is_empty() {
            self.add("hostProcess", format!("{who} must not set securityContext.windowsOptions.hostProcess=true"));
        }
    }

    fn app_armor(&mut self) {
        let bad = |c: &'a Value| {
            c.at(path!("appArmorProfile.type")).as_str().filter(|t| !matches!(*t, "RuntimeDefault" | "Localhost"))
        };
        let mut values: Vec<&str> = self.values("appArmorProfile.type");
        values.retain(|t| !matches!(*t, "RuntimeDefault" | "Localhost"));
        let mut said = Vec::new();
        let who = self.setters(&|c| bad(c).is_some());
        if !who.is_empty() {
            said.push(format!("{who} must not set AppArmor profile type to {}", quoted(&values)));
        }
        let notes = self.meta.get(k!("annotations")).entries().iter();
        let fine = |v: &str| matches!(v, "" | "runtime/default") || v.starts_with("localhost/");
        let bad: Vec<String> = notes
            .filter(|(key, v)| key.as_str().starts_with(APPARMOR) && !fine(v.str()))
            .map(|(key, v)| format!("{}={:?}", key.as_str(), v.str()))
            .collect();
        let n = values.len() + bad.len();
        said.extend(bad);
        if n > 0 {
            self.add(&plural("forbidden AppArmor profile", n), said.join(", "));
        }
    }

    fn probe_hosts(&mut self) {
        let hosts = |c: &'a Value| {
            let probes = ["livenessProbe", "readinessProbe", "startupProbe"].map(|p| c.get(p));
            let hooks = ["postStart", "preStop"].map(|h| c.get(k!("lifecycle")).get(h));
            let actions = probes.into_iter().chain(hooks).flat_map(|h| [h.get(k!("httpGet")), h.get(k!("tcpSocket"))]);
            actions
                .map(|a| a.get(k!("host")).str())
                .filter(|h| !matches!(*h, "" | "127.0.0.1" | "::1"))
                .collect::<Vec<_>>()
        };
        let all: Vec<&str> = self.containers.iter().flat_map(|c| hosts(c)).collect();
        let names = self.which(&|c| !hosts(c).is_empty());
        if !names.is_empty() {
            let (verb, what) =
                (if names.len() == 1 { "uses" } else { "use" }, plural("probe or lifecycle host", all.len()));
            self.add(&what, format!("{} {verb} {what} {}", named("container", &names), quoted(&all)));
        }
    }

    fn selinux(&mut self) {
        let options = |c: &'a Value| c.get(k!("seLinuxOptions"));
        let kind = |c: &'a Value| options(c).get(k!("type")).str();
        let set = |c: &'a Value, n: &str| !options(c).get(n).str().is_empty();
        let open = if self.minor < 31 { &SELINUX[..4] } else { SELINUX };
        let who = self.setters(&|c| !open.contains(&kind(c)) || set(c, "user") || set(c, "role"));
        if who.is_empty() {
            return;
        }
        let mut types = self.values("seLinuxOptions.type");
        types.retain(|t| !open.contains(t));
        let mut said = Vec::new();
        if !types.is_empty() {
            said.push(format!("{} {}", plural("type", types.len()), quoted(&types)));
        }
        for name in ["user", "role"] {
            let contexts = [self.context].into_iter().chain(self.containers.iter().map(|c| own(c)));
            if contexts.into_iter().any(|c| set(c, name)) {
                said.push(format!("{name} may not be set"));
            }
        }
        self.add("seLinuxOptions", format!("{who} set forbidden securityContext.seLinuxOptions: {}", said.join("; ")));
    }

    fn unconfined(&mut self) {
        let fine = |t: &str| matches!(t, "RuntimeDefault" | "Localhost");
        let who = self.setters(&|c| c.at(path!("seccompProfile.type")).as_str().is_some_and(|t| !fine(t)));
        if !who.is_empty() {
            let mut values = self.values("seccompProfile.type");
            values.retain(|t| !fine(t));
            let words = format!("{who} must not set securityContext.seccompProfile.type to {}", quoted(&values));
            self.add("seccompProfile", words);
        }
    }

    fn restricted(&mut self) {
        let windows = self.spec.at(path!("os.name")).str() == "windows";
        let windows = windows && self.minor >= 25;
        if !windows && self.minor >= 8 {
            let words = "must set securityContext.allowPrivilegeEscalation=false";
            self.containers_that("allowPrivilegeEscalation != false", words, &|c| {
                own(c).get(k!("allowPrivilegeEscalation")).as_bool() != Some(false)
            });
        }
        if !windows && self.minor >= 22 {
            self.capabilities();
        }
        let fine =
            |v: &'a Value| v.entries().iter().all(|(key, _)| key.as_str() == "name" || VOLUMES.contains(&key.as_str()));
        let bad: Vec<&Value> = self.spec.get(k!("volumes")).items().iter().filter(|v| !fine(v)).collect();
        if !bad.is_empty() {
            let kinds = bad.iter().flat_map(|v| v.entries()).map(|(key, _)| key.as_str()).filter(|key| *key != "name");
            let kinds = quoted(&kinds.collect::<Vec<_>>());
            let types = plural("restricted volume type", kinds.matches(", ").count() + 1);
            let (names, verb) =
                (bad.iter().map(|v| name(v)).collect::<Vec<_>>(), if bad.len() == 1 { "uses" } else { "use" });
            self.add("restricted volume types", format!("{} {verb} {types} {kinds}", named("volume", &names)));
        }
        if !self.own_users() {
            self.root();
        }
        if self.minor < 19 {
            return;
        }
        let before = self.found.len();
        self.unconfined();
        let open = self.which(&|c| own(c).at(path!("seccompProfile.type")).is_null());
        if self.found.len() == before
            && self.context.at(path!("seccompProfile.type")).is_null()
            && !open.is_empty()
            && !windows
        {
            let must = "must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\"";
            self.add("seccompProfile", format!("pod or {} {must}", named("container", &open)));
        }
    }

    /// Whether its users are not the host's: root is none there.
    fn own_users(&self) -> bool {
        self.minor >= 35 && self.spec.get(k!("hostUsers")).as_bool() == Some(false)
    }

    fn root(&mut self) {
        let root = |c: &'a Value| c.get(k!("runAsNonRoot")).as_bool();
        let who = self.setters(&|c| root(c) == Some(false));
        let open = self.which(&|c| root(own(c)).is_none());
        if !who.is_empty() {
            self.add("runAsNonRoot != true", format!("{who} must not set securityContext.runAsNonRoot=false"));
        } else if root(self.context).is_none() && !open.is_empty() {
            let words = format!("pod or {} must set securityContext.runAsNonRoot=true", named("container", &open));
            self.add("runAsNonRoot != true", words);
        }
        let who = self.setters(&|c| c.get(k!("runAsUser")).as_int() == Some(0));
        if self.minor >= 23 && !who.is_empty() {
            self.add("runAsUser=0", format!("{who} must not set runAsUser=0"));
        }
    }

    fn capabilities(&mut self) {
        let list = |c: &'a Value, n: &str| own(c).get(k!("capabilities")).get(n).items();
        let added = |c: &'a Value| list(c, "add").iter().map(Value::str).filter(|a| *a != "NET_BIND_SERVICE");
        let undropped = self.which(&|c| !list(c, "drop").iter().any(|d| d.str() == "ALL"));
        let adding = self.which(&|c| added(c).next().is_some());
        let mut said = Vec::new();
        if !undropped.is_empty() {
            let who = named("container", &undropped);
            said.push(format!("{who} must set securityContext.capabilities.drop=[\"ALL\"]"));
        }
        if !adding.is_empty() {
            let all = quoted(&self.containers.iter().flat_map(|c| added(c)).collect::<Vec<_>>());
            let who = named("container", &adding);
            said.push(format!("{who} must not include {all} in securityContext.capabilities.add"));
        }
        if !said.is_empty() {
            self.add("unrestricted capabilities", said.join("; "));
        }
    }
}

/// What a pod does that a level does not allow, in a version of the standards.
pub fn violations(level: Level, minor: u32, meta: &Value, spec: &Value) -> Vec<Violation> {
    if level == Level::Privileged {
        return Vec::new();
    }
    let lists = ["initContainers", "containers", "ephemeralContainers"];
    let containers = lists.iter().flat_map(|list| spec.get(*list).items()).collect();
    let mut pod = Pod { meta, spec, context: spec.get(k!("securityContext")), containers, minor, found: Vec::new() };
    pod.baseline(level == Level::Restricted);
    if level == Level::Restricted {
        pod.restricted();
    }
    pod.found
}
