//! `kubectl` v1.37.2: one file a verb. A verb reads its flags, sends the requests that the real one sends, prints what it prints.

mod about;
mod apply;
mod apply_migrate;
mod builder;
mod certificate;
mod client;
mod conf;
mod config_verbs;
mod config_view;
mod conflicts;
mod create;
mod create_net;
mod create_policy;
mod create_rbac;
mod create_workload;
mod delete;
mod describe;
mod diff;
mod discovery;
mod drain;
mod dump;
mod edit;
mod events;
mod exec;
mod explain;
mod expose;
mod files;
mod flags;
mod get;
mod get_watch;
mod go_template;
mod help;
mod history;
mod jsonpath;
mod kyaml;
mod label;
mod logs;
mod mutate;
mod output;
mod resource;
mod rollout;
mod run;
mod scale;
mod set;
mod set_env;
mod tabs;
mod text;
mod view;
mod wait;

use crate::cli::io::{Io, Wait};
use crate::sim::Span;
use client::Kubectl;
use flags::Flags;

struct Command {
    /// Its words: `create namespace`.
    path: &'static str,
    /// Its flags beside the global ones.
    flags: &'static str,
    more: &'static str,
    run: fn(&mut Kubectl) -> Wait<i32>,
}

const fn verb(path: &'static str, flags: &'static str, run: fn(&mut Kubectl) -> Wait<i32>) -> Command {
    Command { path, flags, more: "", run }
}
const fn generator(path: &'static str, flags: &'static str, run: fn(&mut Kubectl) -> Wait<i32>) -> Command {
    Command { path, flags, more: create::COMMON, run }
}
const fn setter(path: &'static str, flags: &'static str, run: fn(&mut Kubectl) -> Wait<i32>) -> Command {
    Command { path, flags, more: set::COMMON, run }
}
/// A group of commands: alone it shows what is in it.
const fn group(path: &'static str) -> Command {
    verb(path, "", |k| {
        let args = k.flags.args.clone();
        help::group(k.path, &args, k.io)
    })
}

const COMMANDS: &[Command] = &[
    verb("get", get::FLAGS, get::run),
    verb("run", run::FLAGS, run::run),
    verb("delete", delete::FLAGS, delete::run),
    generator("create", create::FILE_FLAGS, create::from_files),
    generator("create namespace", "", create::namespace),
    generator("create serviceaccount", "", create::service_account),
    generator("create configmap", create::DATA_FLAGS, create::config_map),
    group("create secret"),
    generator("create secret generic", create::DATA_FLAGS, create::secret_generic),
    generator("create secret tls", create::SECRET_FLAGS, create::secret_tls),
    generator("create secret docker-registry", create::SECRET_FLAGS, create::secret_docker),
    generator("create role", create::ROLE_FLAGS, create_rbac::role),
    generator("create clusterrole", create::ROLE_FLAGS, create_rbac::cluster_role),
    generator("create rolebinding", "role= clusterrole= user* group* serviceaccount*", create_rbac::role_binding),
    generator("create clusterrolebinding", create::BINDING_FLAGS, create_rbac::cluster_role_binding),
    generator("create priorityclass", create_policy::PRIORITY_FLAGS, create_policy::priority_class),
    generator("create quota", create_policy::QUOTA_FLAGS, create_policy::quota),
    generator("create poddisruptionbudget", create_policy::BUDGET_FLAGS, create_policy::budget),
    generator("create deployment", create_workload::DEPLOYMENT_FLAGS, create_workload::deployment),
    generator("create job", create_workload::JOB_FLAGS, create_workload::job),
    generator("create cronjob", create_workload::CRON_JOB_FLAGS, create_workload::cron_job),
    group("create service"),
    generator("create service clusterip", create_net::CLUSTER_IP_FLAGS, create_net::cluster_ip),
    generator("create service nodeport", create_net::NODE_PORT_FLAGS, create_net::node_port),
    generator("create service loadbalancer", create_net::LOAD_BALANCER_FLAGS, create_net::load_balancer),
    generator("create service externalname", create_net::EXTERNAL_NAME_FLAGS, create_net::external_name),
    generator("create ingress", create_net::INGRESS_FLAGS, create_net::ingress),
    verb("create token", create::TOKEN_FLAGS, create::token),
    verb("expose", expose::FLAGS, expose::run),
    group("set"),
    setter("set image", "", set::image),
    setter("set resources", set::RESOURCES_FLAGS, set::resources),
    setter("set serviceaccount", "", set::service_account),
    setter("set selector", "resource-version=", set::selector),
    setter("set subject", set::SUBJECT_FLAGS, set::subject),
    setter("set env", set_env::FLAGS, set_env::run),
    verb("explain", explain::FLAGS, explain::run),
    group("rollout"),
    verb("rollout status", rollout::STATUS_FLAGS, rollout::status),
    verb("rollout history", history::HISTORY_FLAGS, history::history),
    verb("rollout undo", history::UNDO_FLAGS, history::undo),
    verb("rollout pause", rollout::CHANGE_FLAGS, rollout::pause),
    verb("rollout resume", rollout::CHANGE_FLAGS, rollout::resume),
    verb("rollout restart", rollout::CHANGE_FLAGS, rollout::restart),
    verb("scale", scale::SCALE_FLAGS, scale::scale),
    verb("autoscale", scale::AUTOSCALE_FLAGS, scale::autoscale),
    group("certificate"),
    verb("certificate approve", certificate::FLAGS, certificate::approve),
    verb("certificate deny", certificate::FLAGS, certificate::deny),
    group("top"),
    verb("top node", about::TOP_FLAGS, about::top),
    verb("top pod", about::TOP_FLAGS, about::top),
    verb("drain", drain::FLAGS, drain::run),
    verb("exec", exec::FLAGS, exec::run),
    verb("diff", diff::FLAGS, diff::run),
    verb("apply", apply::FLAGS, apply::run),
    verb(
        "apply set-last-applied",
        "filename/f* recursive/R output/o= template= dry-run? create-annotation",
        apply::set_last,
    ),
    verb("apply view-last-applied", "output/o= filename/f* selector/l= all", apply::view_last),
    verb("edit", edit::FLAGS, edit::run),
    verb("label", label::FLAGS, label::label),
    verb("annotate", label::FLAGS, label::annotate),
    verb("patch", mutate::PATCH_FLAGS, mutate::patch_verb),
    verb("taint", mutate::TAINT_FLAGS, mutate::taint),
    verb("cordon", mutate::CORDON_FLAGS, mutate::cordon),
    verb("uncordon", mutate::CORDON_FLAGS, mutate::uncordon),
    verb("replace", mutate::REPLACE_FLAGS, mutate::replace),
    verb("describe", describe::FLAGS, describe::run),
    verb("logs", logs::FLAGS, logs::run),
    verb("wait", wait::WAIT_FLAGS, wait::run),
    verb("events", events::FLAGS, events::run),
    verb("version", "client output/o=", about::version),
    verb("cluster-info", "", about::cluster_info),
    verb("cluster-info dump", dump::FLAGS, dump::run),
    verb("api-versions", "", discovery::api_versions),
    verb(
        "api-resources",
        "output/o= namespaced^ api-group= verbs* no-headers cached sort-by= categories*",
        discovery::api_resources,
    ),
    group("auth"),
    verb("auth whoami", "output/o= template=", about::whoami),
    verb("auth can-i", "list quiet/q subresource= all-namespaces/A no-headers", about::can_i),
    group("plugin"),
    group("config"),
    verb("config view", "raw minify flatten output/o= template= merge^", config_view::config_view),
    verb("config current-context", "", config_verbs::current_context),
    verb("config get-contexts", "output/o= no-headers", config_verbs::get_contexts),
    verb("config use-context", "", config_verbs::use_context),
    verb("config set-context", "current", config_verbs::set_context),
    verb("config set-cluster", "embed-certs proxy-url=", config_verbs::set_cluster),
    verb("config set-credentials", "embed-certs", config_verbs::set_credentials),
    verb("config delete-context", "", config_verbs::delete_context),
    verb("config delete-cluster", "", config_verbs::delete_cluster),
    verb("config delete-user", "", config_verbs::delete_user),
    verb("config get-clusters", "", config_verbs::get_clusters),
    verb("config get-users", "", config_verbs::get_users),
    verb("config rename-context", "", config_verbs::rename_context),
    verb("config set", "set-raw-bytes", config_verbs::set),
    verb("config unset", "", config_verbs::unset),
    verb("plugin list", "name-only", |k| k.error("unable to find any kubectl plugins in your PATH")),
];

/// Commands with `--record`.
const RECORDED: &[&str] = &[
    "annotate",
    "apply",
    "autoscale",
    "create",
    "edit",
    "expose",
    "label",
    "patch",
    "replace",
    "run",
    "scale",
    "set image",
    "set resources",
    "set selector",
    "set serviceaccount",
];

impl Kubectl<'_, '_> {
    /// `--record`: the object remembers by which command it was changed. Models `ChangeCauseRecorder`.
    fn record(&self, object: &mut crate::api::Value) -> bool {
        let on = self.flags.on("record");
        if on {
            let words: String = self.flags.args.iter().map(|a| format!(" {a}")).collect();
            let cause = format!("kubectl {}{words}{}", self.path, self.flags.told());
            object.entry("metadata").entry("annotations").set("kubernetes.io/change-cause", cause);
        }
        on
    }
}

/// From the start of the program to its first request: it is loaded, reads its configuration and what it knows of the server.
const START: Span = Span::ms(100);

/// Run `kubectl ...`.
pub fn run(words: &[String], io: &mut Io) -> Wait<i32> {
    let args = &words[1..];
    let Some((command, used)) = find(args) else { return help::unknown(args, io) };
    let rest: Vec<String> =
        args.iter().enumerate().filter(|(i, _)| !used.contains(i)).map(|(_, w)| w.clone()).collect();
    if command.path == "certificate" && rest.first().is_some_and(|w| !w.starts_with('-')) {
        return help::of(command.path, io);
    }
    // A group may have commands that the real kubectl has and this one has not.
    if let Some(word) = rest.first().filter(|w| help::exists(&help::full(&format!("{} {w}", command.path)))) {
        if rest.iter().any(|a| a == "--help" || a == "-h") {
            return help::of(&help::full(&format!("{} {word}", command.path)), io);
        }
        return io.fail(&format!("not simulated: kubectl {} {word}", command.path));
    }
    let record = if RECORDED.contains(&command.path) { "record" } else { "" };
    let lists = [command.flags, command.more, record, flags::GLOBAL];
    let flags = match Flags::parse(&rest, &lists) {
        Ok(f) => f,
        Err(why) => {
            let status = if command.path == "diff" { 2 } else { 1 };
            let how = if command.path == "diff" { "-h' for help and examples" } else { "--help' for usage." };
            io.complain(&format!("error: {why}\nSee 'kubectl {} {how}", command.path));
            return Ok(status);
        }
    };
    if flags.get("record").is_some() {
        io.complain("Flag --record has been deprecated, --record will be removed in the future");
    }
    if flags.on("help") {
        return help::of(command.path, io);
    }
    if let Some(why) = flags.missing(&lists) {
        return io.fail(&format!("error: {why}"));
    }
    if !command.path.starts_with("config") {
        io.sleep(START)?;
    }
    // Some commands have flags of their own that are called like global ones.
    let to = if command.path.starts_with("config") {
        conf::Connection::default()
    } else if command.path.ends_with("binding") || command.path == "set subject" {
        conf::connection(command.path, &flags.without("user"), io)?
    } else {
        conf::connection(command.path, &flags, io)?
    };
    let mut k = Kubectl {
        io,
        flags,
        path: command.path,
        to,
        printed: false,
        warned: Vec::new(),
        unread: Vec::new(),
        late: false,
        heard: false,
    };
    conflicts::check(&mut k)?;
    match (command.run)(&mut k)? {
        status if k.unread.is_empty() => Ok(status),
        _ => {
            let unread = std::mem::take(&mut k.unread);
            k.failed(&unread)
        }
    }
}

/// The flags of a command, as its help lists them.
fn own_flags(path: &str) -> String {
    let found = COMMANDS.iter().find(|c| c.path == path);
    found.map_or(String::new(), |c| flags::usages(&[c.flags, c.more]))
}

/// The command that the first words name, and which words those are. Flags may stand before them.
fn find(args: &[String]) -> Option<(&'static Command, Vec<usize>)> {
    let mut at = 0;
    let mut words: Vec<(usize, &str)> = Vec::new();
    while at < args.len() && words.len() < 3 {
        let w = args[at].as_str();
        if w == "--" {
            break;
        }
        if w.starts_with('-') {
            // A global flag with its value in the next word.
            if !w.contains('=') && flags::takes_value(w, flags::GLOBAL) {
                at += 1;
            }
        } else {
            words.push((at, w));
        }
        at += 1;
    }
    for n in (1..=words.len()).rev() {
        let text: Vec<&str> = words[..n].iter().map(|(_, w)| *w).collect();
        let text = help::full(&text.join(" "));
        if let Some(c) = COMMANDS.iter().find(|c| c.path == text) {
            return Some((c, words[..n].iter().map(|(i, _)| *i).collect()));
        }
    }
    None
}

/// What Tab offers after these words.
pub fn complete(words: &[&str], word: &str) -> Vec<String> {
    let verb = words.iter().find(|w| !w.starts_with('-'));
    let Some(verb) = verb else {
        let mut verbs: Vec<String> =
            COMMANDS.iter().filter_map(|c| c.path.split(' ').next()).map(String::from).collect();
        verbs.dedup();
        verbs.retain(|v| v.starts_with(word));
        return verbs;
    };
    if word.starts_with('-') {
        let flags = COMMANDS.iter().find(|c| c.path == *verb).map_or("", |c| c.flags);
        return flags::names(&[flags, flags::GLOBAL]).into_iter().filter(|f| f.starts_with(word)).collect();
    }
    let nouns = words.iter().filter(|w| !w.starts_with('-')).count();
    if nouns == 1 {
        let sub = COMMANDS.iter().filter_map(|c| c.path.strip_prefix(*verb)?.strip_prefix(' '));
        let subs: Vec<String> = sub.filter(|s| s.starts_with(word)).map(String::from).collect();
        if !subs.is_empty() {
            return subs;
        }
        let kinds = crate::api::kinds::ALL.iter().flat_map(|k| [k.plural, k.singular]);
        return kinds.filter(|n| n.starts_with(word)).map(String::from).collect();
    }
    Vec::new()
}
