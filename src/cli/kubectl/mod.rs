//! `kubectl` v1.37.2: one file a verb. A verb reads its flags, sends the requests that the real one sends, prints what it prints.

mod about;
mod apply;
mod client;
mod conf;
mod config_verbs;
mod create;
mod create_rbac;
mod delete;
mod describe;
mod files;
mod flags;
mod get;
mod help;
mod jsonpath;
mod logs;
mod mutate;
mod output;
mod resource;
mod run;
mod tabs;
mod text;
mod wait;

use crate::cli::io::{Io, Wait};
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

const COMMANDS: &[Command] = &[
    verb("get", get::FLAGS, get::run),
    verb("run", run::FLAGS, run::run),
    verb("delete", delete::FLAGS, delete::run),
    generator("create", create::FILE_FLAGS, create::from_files),
    generator("create namespace", "", create::namespace),
    generator("create serviceaccount", "", create::service_account),
    generator("create configmap", create::DATA_FLAGS, create::config_map),
    generator("create secret", "", create::secret),
    generator("create secret generic", create::DATA_FLAGS, create::secret_generic),
    generator("create secret tls", create::SECRET_FLAGS, create::secret_tls),
    generator("create secret docker-registry", create::SECRET_FLAGS, create::secret_docker),
    generator("create role", create::ROLE_FLAGS, create_rbac::role),
    generator("create clusterrole", create::ROLE_FLAGS, create_rbac::cluster_role),
    generator("create rolebinding", create::BINDING_FLAGS, create_rbac::role_binding),
    generator("create clusterrolebinding", create::BINDING_FLAGS, create_rbac::cluster_role_binding),
    generator("create priorityclass", create::PRIORITY_FLAGS, create::priority_class),
    generator("create token", create::TOKEN_FLAGS, create::token),
    verb("apply", apply::FLAGS, apply::run),
    verb("apply view-last-applied", "output/o= filename/f* selector/l= all", apply::view_last),
    verb("label", mutate::LABEL_FLAGS, mutate::label),
    verb("annotate", mutate::LABEL_FLAGS, mutate::annotate),
    verb("patch", mutate::PATCH_FLAGS, mutate::patch_verb),
    verb("taint", mutate::TAINT_FLAGS, mutate::taint),
    verb("cordon", mutate::CORDON_FLAGS, mutate::cordon),
    verb("uncordon", mutate::CORDON_FLAGS, mutate::uncordon),
    verb("replace", mutate::REPLACE_FLAGS, mutate::replace),
    verb("describe", describe::FLAGS, describe::run),
    verb("logs", logs::FLAGS, logs::run),
    verb("wait", wait::WAIT_FLAGS, wait::run),
    verb("events", wait::EVENTS_FLAGS, wait::events),
    verb("version", "client output/o=", about::version),
    verb("cluster-info", "", about::cluster_info),
    verb("api-versions", "", about::api_versions),
    verb(
        "api-resources",
        "output/o= namespaced^ api-group= verbs* no-headers cached sort-by= categories*",
        about::api_resources,
    ),
    verb("auth", "", about::auth),
    verb("auth whoami", "output/o= template=", about::whoami),
    verb("auth can-i", "list quiet/q subresource= all-namespaces/A no-headers", about::can_i),
    verb("config view", "raw minify flatten output/o= template= merge^", config_verbs::config_view),
    verb("config current-context", "", config_verbs::current_context),
    verb("config get-contexts", "output/o= no-headers", config_verbs::get_contexts),
    verb("config use-context", "", config_verbs::use_context),
    verb("config use", "", config_verbs::use_context),
    verb("config set-context", "current", config_verbs::set_context),
    verb("config set-cluster", "embed-certs proxy-url=", config_verbs::set_cluster),
    verb("config set-credentials", "embed-certs", config_verbs::set_credentials),
    verb("config delete-context", "", config_verbs::delete_context),
];

/// Run `kubectl ...`.
pub fn run(words: &[String], io: &mut Io) -> Wait<i32> {
    let args = &words[1..];
    let Some((command, used)) = find(args) else { return help::unknown(args, io) };
    let rest: Vec<String> =
        args.iter().enumerate().filter(|(i, _)| !used.contains(i)).map(|(_, w)| w.clone()).collect();
    // What the real kubectl makes from flags and this one does not.
    const MISSING: [&str; 12] = [
        "deployment",
        "deploy",
        "service",
        "svc",
        "job",
        "cronjob",
        "cj",
        "ingress",
        "ing",
        "quota",
        "poddisruptionbudget",
        "pdb",
    ];
    if let Some(word) = rest.first().filter(|w| command.path == "create" && MISSING.contains(&w.as_str())) {
        return io
            .fail(&format!("not simulated: kubectl create {word}; kubectl create -f makes what a file describes"));
    }
    let flags = match Flags::parse(&rest, &[command.flags, command.more, flags::GLOBAL]) {
        Ok(f) => f,
        Err(why) => return io.fail(&format!("error: {why}\nSee 'kubectl {} --help' for usage.", command.path)),
    };
    if flags.on("help") {
        return help::of(command.path, io);
    }
    // Some commands have flags of their own that are called like global ones.
    let to = if command.path.starts_with("config") {
        conf::Connection::default()
    } else if command.path.ends_with("binding") {
        conf::connection(&flags.without("user"), io)?
    } else {
        conf::connection(&flags, io)?
    };
    let mut k = Kubectl { io, flags, path: command.path, to };
    (command.run)(&mut k)
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
        let text = alias(&text.join(" "));
        if let Some(c) = COMMANDS.iter().find(|c| c.path == text) {
            return Some((c, words[..n].iter().map(|(i, _)| *i).collect()));
        }
    }
    None
}

fn alias(path: &str) -> String {
    match path {
        "create ns" => "create namespace".into(),
        "create cm" => "create configmap".into(),
        "create sa" => "create serviceaccount".into(),
        "create pc" => "create priorityclass".into(),
        other => other.into(),
    }
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
