//! `kubectl config view`: the kubeconfig, its secrets hidden.

use crate::api::Value;
use crate::cli::io::Wait;

use super::client::Kubectl;
use super::conf;
use super::output::Output;

pub fn config_view(k: &mut Kubectl) -> Wait<i32> {
    let mut output = k.output(&[])?;
    if matches!(output, Output::Human { .. }) {
        output = Output::Yaml;
    }
    let mut config = conf::load(&k.flags, k.io)?;
    if k.flags.on("minify") {
        let name = k.flags.get("context").unwrap_or(config.get("current-context").str()).to_string();
        let Some(context) = conf::entry(&config, "contexts", &name, "context").cloned() else {
            return k.error(&match name.as_str() {
                "" => "current-context must exist in order to minify".to_string(),
                _ => format!("cannot locate context {name}"),
            });
        };
        for (list, keep) in [
            ("contexts", name.as_str()),
            ("clusters", context.get("cluster").str()),
            ("users", context.get("user").str()),
        ] {
            config.entry(list).items_mut().retain(|e| e.get("name").str() == keep);
        }
        config.set("current-context", name.as_str());
    }
    if !k.flags.on("raw") && !k.flags.on("flatten") {
        for (list, part) in [("clusters", "cluster"), ("users", "user")] {
            for e in config.entry(list).items_mut() {
                for secret in ["certificate-authority-data", "client-certificate-data", "client-key-data"] {
                    if !e.get(part).get(secret).is_null() {
                        e.entry(part).set(secret, "DATA+OMITTED");
                    }
                }
                if !e.get(part).get("token").is_null() {
                    e.entry(part).set("token", "REDACTED");
                }
                if !e.get(part).get("password").is_null() {
                    e.entry(part).set("password", "REDACTED");
                }
            }
        }
    }
    for list in ["clusters", "contexts", "users"] {
        if config.get(list).items().is_empty() {
            config.set(list, Value::Null);
        }
    }
    for (field, of_none) in [("kind", "Config"), ("current-context", ""), ("apiVersion", "v1")] {
        if config.get(field).is_null() {
            config.set(field, of_none);
        }
    }
    let mut shown = Value::object();
    for field in ["kind", "apiVersion", "preferences", "clusters", "users", "contexts", "current-context"] {
        if field != "preferences" || !config.get(field).is_null() {
            shown.set(field, config.get(field).clone());
        }
    }
    for (list, part, fields) in STRUCTS.into_iter().filter(|(list, ..)| !config.get(*list).is_null()) {
        for e in shown.entry(list).items_mut() {
            let mut inner = Value::object();
            let mut old = e.get(part).clone();
            for always in ["cluster", "user"] {
                if part == "context" && old.get(always).is_null() {
                    old.set(always, "");
                }
            }
            let known = fields.iter().filter(|f| !old.get(**f).is_null());
            known.for_each(|f| inner.set(*f, old.get(*f).clone()));
            for (key, v) in old.entries().iter().filter(|(key, _)| !fields.contains(&key.as_str())) {
                inner.set(*key, v.clone());
            }
            let name = e.get("name").clone();
            *e = Value::object();
            e.set("name", name);
            e.set(part, inner);
        }
    }
    k.print_object(&shown, &output)?;
    Ok(0)
}

/// The order of the fields, which JSON keeps.
const STRUCTS: [(&str, &str, &[&str]); 3] = [
    (
        "clusters",
        "cluster",
        &[
            "server",
            "tls-server-name",
            "insecure-skip-tls-verify",
            "certificate-authority",
            "certificate-authority-data",
            "proxy-url",
        ],
    ),
    (
        "users",
        "user",
        &[
            "client-certificate",
            "client-certificate-data",
            "client-key",
            "client-key-data",
            "token",
            "tokenFile",
            "as",
            "username",
            "password",
        ],
    ),
    ("contexts", "context", &["cluster", "user", "namespace"]),
];
