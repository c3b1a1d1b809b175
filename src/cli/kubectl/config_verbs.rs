//! `kubectl config`: the kubeconfig, read and changed.

use crate::api::Value;
use crate::api::go::parse_bool;
use crate::cli::io::Wait;
use crate::sim::Arrange;

use super::client::Kubectl;
use super::conf;
use super::tabs::Table;

pub fn current_context(k: &mut Kubectl) -> Wait<i32> {
    let config = conf::load(&k.flags, k.io)?;
    match config.get("current-context").str() {
        "" => k.error("current-context is not set"),
        name => {
            k.io.line(name);
            Ok(0)
        }
    }
}

pub fn get_contexts(k: &mut Kubectl) -> Wait<i32> {
    let config = conf::load(&k.flags, k.io)?;
    let current = config.get("current-context").str();
    let mut contexts = config.get("contexts").items().to_vec();
    contexts.arrange_by(|a, b| a.get("name").str().cmp(b.get("name").str()));
    let wanted = k.flags.args.clone();
    let missing = wanted.iter().find(|w| !contexts.iter().any(|c| c.get("name").str() == **w)).cloned();
    contexts.retain(|c| wanted.is_empty() || wanted.iter().any(|w| w == c.get("name").str()));
    let form = k.flags.text("output").to_string();
    if !["", "name"].contains(&form.as_str()) {
        return k.error(&format!(
            "--output {form} is not available in kubectl config get-contexts; resetting to default output format"
        ));
    }
    if form == "name" {
        contexts.iter().for_each(|c| k.io.line(c.get("name").str()));
        return Ok(0);
    }
    let mut rows = Vec::new();
    if !k.flags.on("no-headers") {
        rows.push(["CURRENT", "NAME", "CLUSTER", "AUTHINFO", "NAMESPACE"].iter().map(|h| (*h).to_string()).collect());
    }
    for c in &contexts {
        let name = c.get("name").str();
        let part = |f: &str| c.get("context").get(f).str().to_string();
        let mark = if name == current { "*" } else { "" };
        rows.push(vec![mark.to_string(), name.to_string(), part("cluster"), part("user"), part("namespace")]);
    }
    let text = Table::default().print(&rows);
    k.io.print(&text);
    match missing {
        Some(w) => k.error(&format!("context {w} not found")),
        None => Ok(0),
    }
}

pub fn use_context(k: &mut Kubectl) -> Wait<i32> {
    let mut config = conf::load(&k.flags, k.io)?;
    let args = k.flags.args.clone();
    let [name] = args.as_slice() else { return unexpected(k, &args) };
    if conf::entry(&config, "contexts", name, "context").is_none() {
        return k.error(&format!("no context exists with the name: {name:?}"));
    }
    config.set("current-context", name.as_str());
    conf::save(&config, &k.flags, k.io)?;
    k.io.line(&format!("Switched to context {name:?}."));
    Ok(0)
}

/// `set-context`, `set-cluster`, `set-credentials`: the list, the part, the word said, and which flags go where.
fn set_entry(k: &mut Kubectl, name: &str, list: &str, part: &str, fields: &[(&str, &str)]) -> Wait<bool> {
    if k.flags.on("embed-certs") {
        for flag in ["certificate-authority", "client-certificate", "client-key"] {
            let file = k.given(flag);
            if !file.is_empty() && k.io.read(&file)?.is_err() {
                return k.error(&format!("could not stat {flag} file {file}: stat {file}: no such file or directory"));
            }
        }
    }
    let mut config = conf::load(&k.flags, k.io)?;
    let home = conf::path(&k.flags, k.io);
    let home = home.rsplit_once('/').map_or("", |(dir, _)| dir);
    let there = conf::entry(&config, list, name, part).is_some();
    if !there {
        config.entry(list).push(Value::of([("name", Value::from(name)), (part, Value::object())]));
    }
    for e in config.entry(list).items_mut().iter_mut().filter(|e| e.get("name").str() == name) {
        for (flag, field) in fields {
            if let Some(v) = k.flags.get(flag) {
                let value = match *field {
                    "insecure-skip-tls-verify" => Value::from(v == "true"),
                    "certificate-authority" | "client-certificate" | "client-key" => {
                        let file = k.io.env.path(v);
                        // What lies beside the file, or below, is named from there.
                        let below = file.strip_prefix(home).and_then(|f| f.strip_prefix('/')).map(String::from);
                        Value::from(below.unwrap_or(file))
                    }
                    _ => Value::from(v),
                };
                e.entry(part).set(*field, value);
                // One of the two ways to trust a server takes the place of the other.
                match *field {
                    "certificate-authority" => drop(e.entry(part).remove("insecure-skip-tls-verify")),
                    "insecure-skip-tls-verify" if v == "true" => {
                        for other in ["certificate-authority", "certificate-authority-data"] {
                            e.entry(part).remove(other);
                        }
                    }
                    _ => {}
                }
            }
        }
    }
    conf::save(&config, &k.flags, k.io)?;
    Ok(there)
}

pub fn set_context(k: &mut Kubectl) -> Wait<i32> {
    let config = conf::load(&k.flags, k.io)?;
    let args = k.flags.args.clone();
    let name = if k.flags.on("current") {
        match config.get("current-context").str() {
            "" => return k.error("no current context is set"),
            current => current.to_string(),
        }
    } else {
        match args.as_slice() {
            [name] => name.clone(),
            [] => return k.error("you must specify a non-empty context name or --current"),
            more => return unexpected(k, more),
        }
    };
    let there = set_entry(
        k,
        &name,
        "contexts",
        "context",
        &[("cluster", "cluster"), ("user", "user"), ("namespace", "namespace")],
    )?;
    k.io.line(&format!("Context {name:?} {}.", if there { "modified" } else { "created" }));
    Ok(0)
}

pub fn set_cluster(k: &mut Kubectl) -> Wait<i32> {
    let [name] = words(k)?;
    let fields = [
        ("server", "server"),
        ("certificate-authority", "certificate-authority"),
        ("insecure-skip-tls-verify", "insecure-skip-tls-verify"),
        ("tls-server-name", "tls-server-name"),
        ("proxy-url", "proxy-url"),
    ];
    set_entry(k, &name, "clusters", "cluster", &fields)?;
    k.io.line(&format!("Cluster {name:?} set."));
    Ok(0)
}

pub fn set_credentials(k: &mut Kubectl) -> Wait<i32> {
    let [name] = words(k)?;
    if k.flags.get("token").is_some() && (k.flags.get("username").is_some() || k.flags.get("password").is_some()) {
        let more = "you cannot specify more than one authentication method at the same time";
        return k.error(&format!("{more}: --token, --username/--password"));
    }
    let fields = [
        ("client-certificate", "client-certificate"),
        ("client-key", "client-key"),
        ("token", "token"),
        ("username", "username"),
        ("password", "password"),
    ];
    set_entry(k, &name, "users", "user", &fields)?;
    k.io.line(&format!("User {name:?} set."));
    Ok(0)
}

/// The help, and what is wrong.
fn unexpected<T>(k: &mut Kubectl, args: &[String]) -> Wait<T> {
    super::help::of(k.path, k.io)?;
    k.error(&format!("Unexpected args: [{}]", args.join(" ")))
}

/// The name that a command is about, of `n` words.
fn words<const N: usize>(k: &mut Kubectl) -> Wait<[String; N]> {
    let args = k.flags.args.clone();
    match <[String; N]>::try_from(args) {
        Ok(words) => Ok(words),
        Err(args) => unexpected(k, &args),
    }
}

/// Take an entry out of a list of the file.
fn delete(k: &mut Kubectl, list: &str, part: &str, word: &str) -> Wait<i32> {
    let mut config = conf::load(&k.flags, k.io)?;
    let Some(name) = k.flags.args.first().cloned() else {
        return k.usage(match word {
            "context" => "you must specify exactly one context to delete",
            "user" => "user to delete is required",
            _ => "unexpected args: []",
        });
    };
    let file = conf::shown(&k.flags, k.io);
    if conf::entry(&config, list, &name, part).is_none() {
        return k.error(&format!("cannot delete {word} {name}, not in {file}"));
    }
    if word == "context" && config.get("current-context").str() == name {
        k.io.complain(
            "warning: this removed your active context, use \"kubectl config use-context\" to select a different one",
        );
    }
    config.entry(list).items_mut().retain(|e| e.get("name").str() != name);
    conf::save(&config, &k.flags, k.io)?;
    k.io.line(&format!("deleted {word} {name} from {file}"));
    Ok(0)
}

pub fn delete_context(k: &mut Kubectl) -> Wait<i32> {
    delete(k, "contexts", "context", "context")
}
pub fn delete_cluster(k: &mut Kubectl) -> Wait<i32> {
    delete(k, "clusters", "cluster", "cluster")
}
pub fn delete_user(k: &mut Kubectl) -> Wait<i32> {
    delete(k, "users", "user", "user")
}

fn names(k: &mut Kubectl, list: &str) -> Wait<i32> {
    let config = conf::load(&k.flags, k.io)?;
    let mut names: Vec<&str> = config.get(list).items().iter().map(|e| e.get("name").str()).collect();
    names.arrange();
    k.io.line("NAME");
    names.iter().for_each(|n| k.io.line(n));
    Ok(0)
}

pub fn get_clusters(k: &mut Kubectl) -> Wait<i32> {
    names(k, "clusters")
}
pub fn get_users(k: &mut Kubectl) -> Wait<i32> {
    names(k, "users")
}

pub fn rename_context(k: &mut Kubectl) -> Wait<i32> {
    let [old, new] = words(k)?;
    let mut config = conf::load(&k.flags, k.io)?;
    let file = conf::shown(&k.flags, k.io);
    let there = |name: &str| conf::entry(&config, "contexts", name, "context").is_some();
    let not = format!("cannot rename the context {old:?},");
    if !there(&old) {
        return k.error(&format!("{not} it's not in {file}"));
    }
    if there(&new) {
        return k.error(&format!("{not} the context {new:?} already exists in {file}"));
    }
    for e in config.entry("contexts").items_mut().iter_mut().filter(|e| e.get("name").str() == old) {
        e.set("name", new.as_str());
    }
    if config.get("current-context").str() == old {
        config.set("current-context", new.as_str());
    }
    conf::save(&config, &k.flags, k.io)?;
    k.io.line(&format!("Context {old:?} renamed to {new:?}."));
    Ok(0)
}

/// `config set` and `unset`: `current-context`, or an entry's field as `users.NAME.FIELD`.
fn property(k: &mut Kubectl, path: &str, value: Option<&str>) -> Wait<()> {
    let mut config = conf::load(&k.flags, k.io)?;
    let (list, rest) = path.split_once('.').unwrap_or((path, ""));
    let part = match list {
        "current-context" if rest.is_empty() => {
            config.set(list, value.unwrap_or(""));
            return conf::save(&config, &k.flags, k.io);
        }
        "clusters" | "contexts" | "users" => list.trim_end_matches('s'),
        _ => return k.error(&format!("unable to parse {path} after [] at api.Config")),
    };
    // Without a field `unset` takes the entry away. An entry's name may have dots, a field has none.
    let whole = value.is_none() && conf::entry(&config, list, rest, part).is_some();
    match rest.rsplit_once('.') {
        _ if whole || value.is_none() && rest.is_empty() => {
            config.entry(list).items_mut().retain(|e| !rest.is_empty() && e.get("name").str() != rest);
        }
        Some((name, field)) => {
            if conf::entry(&config, list, name, part).is_none() {
                if value.is_none() {
                    return k.error(&format!("current map key `{name}` is invalid"));
                }
                config.entry(list).push(Value::of([("name", Value::from(name)), (part, Value::object())]));
            }
            for e in config.entry(list).items_mut().iter_mut().filter(|e| e.get("name").str() == name) {
                match value {
                    Some(v) if field == "insecure-skip-tls-verify" => match parse_bool(v) {
                        Some(on) => e.entry(part).set(field, on),
                        None => return k.error(&format!("strconv.ParseBool: parsing {v:?}: invalid syntax")),
                    },
                    Some(v @ ("true" | "false")) => e.entry(part).set(field, v == "true"),
                    Some(v) => e.entry(part).set(field, v),
                    None => drop(e.entry(part).remove(field)),
                }
            }
        }
        // What is not there need not be taken away.
        None if value.is_none() => {}
        None => return k.error("can't set a map to a value"),
    }
    conf::save(&config, &k.flags, k.io)
}

pub fn set(k: &mut Kubectl) -> Wait<i32> {
    let [path, value] = words(k)?;
    property(k, &path, Some(&value))?;
    k.io.line(&format!("Property {path:?} set."));
    Ok(0)
}

pub fn unset(k: &mut Kubectl) -> Wait<i32> {
    let [path] = words(k)?;
    property(k, &path, None)?;
    k.io.line(&format!("Property {path:?} unset."));
    Ok(0)
}
