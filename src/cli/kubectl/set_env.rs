//! `kubectl set env`: variables of the containers of a pod template.

use crate::api::{Value, base64, names};
use crate::cli::io::Wait;
use crate::json;

use super::builder::Info;
use super::client::Kubectl;
use super::set;

/// Its flags beside those of every `set`.
pub const FLAGS: &str = "containers/c= from= prefix= env/e* keys* list resolve overwrite^";

/// What there is to set, and to take away.
#[derive(Default)]
struct Changes {
    set: Vec<Value>,
    remove: Vec<String>,
}

fn changes(k: &mut Kubectl, words: &[String]) -> Wait<Changes> {
    let mut c = Changes::default();
    for w in words {
        if w == "-" {
            let text = k.io.read_all()?;
            for line in text.lines().filter_map(|l| l.split('#').next()) {
                if let Some((name, value)) = line.split_once('=') {
                    c.set.push(json!({ "name": (name), "value": (value) }));
                }
            }
        } else if let Some((name, value)) = w.split_once('=') {
            let wrong = names::env_var_name_strict(name);
            if !wrong.is_empty() {
                return k.error(&format!("{name:?} is not a valid key name: {}", wrong.join(";")));
            }
            c.set.push(json!({ "name": (name), "value": (value) }));
        } else if let Some(name) = w.strip_suffix('-') {
            c.remove.push(name.into());
        } else {
            return k.error(&format!("unknown environment variable: {w}"));
        }
    }
    if c.remove.iter().any(|r| c.set.iter().any(|e| e.get("name").str() == r)) {
        return k.error("can not both modify and remove the same environment variable in the same command");
    }
    Ok(c)
}

/// The keys of a configmap or secret, as variables that read them.
fn from(k: &mut Kubectl, source: &str, set: &mut Vec<Value>) -> Wait<()> {
    let keys: Vec<String> = k.flags.list("keys").into_iter().map(String::from).collect();
    for i in k.all_infos(&[source.to_string()], false)? {
        let reference = match i.kind.kind {
            "Secret" => "secretKeyRef",
            "ConfigMap" => "configMapKeyRef",
            _ => return k.error("unsupported resource specified in --from"),
        };
        for (key, _) in crate::api::json::sorted(i.object.get("data")).entries() {
            let key = key.as_str();
            if !keys.is_empty() && !keys.iter().any(|w| w == key) {
                continue;
            }
            let name: String = key
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_uppercase() } else { '_' })
                .collect();
            if name != key {
                k.io.complain(&format!("Warning: key {key} transferred to {name}"));
            }
            let read = json!({ "name": (i.name.as_str()), "key": (key) });
            set.push(json!({ "name": (name), "valueFrom": (Value::of([(reference, read)])) }));
        }
    }
    Ok(())
}

pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let is_env = |a: &String| a.contains('=') || a.ends_with('-');
    let at = args.iter().position(is_env).unwrap_or(args.len());
    let (words, envs) = args.split_at(at);
    if k.flags.on("all") && k.flags.get("selector").is_some() {
        return k.error("cannot set --all and --selector at the same time");
    }
    if envs.iter().any(|a| !is_env(a)) {
        return k.error(&format!("all resources must be specified before environment changes: {}", args.join(" ")));
    }
    if k.flags.all("filename").is_empty() && words.is_empty() {
        return k.error("one or more resources must be specified as <resource> <name> or <resource>/<name>");
    }
    let list = k.flags.on("list");
    if list && !k.flags.text("output").is_empty() {
        return k.error("--list and --output may not be specified together");
    }
    let source = k.given("from");
    if !k.flags.list("keys").is_empty() && source.is_empty() {
        return k.error("when specifying --keys, a configmap or secret must be provided with --from");
    }
    let mut asked: Vec<String> = k.flags.all("env").into_iter().map(String::from).collect();
    asked.extend(envs.iter().cloned());
    let mut c = changes(k, &asked)?;
    if !source.is_empty() {
        from(k, &source, &mut c.set)?;
    }
    let prefix = k.given("prefix");
    if !prefix.is_empty() {
        for e in &mut c.set {
            let name = format!("{prefix}{}", e.get("name").str());
            e.set("name", name);
        }
    }
    let found = set::chosen(k, words)?;
    let pattern = k.flags.get("containers").unwrap_or("*").to_string();
    if list {
        for i in found {
            show(k, &i, &pattern, &c)?;
        }
        return Ok(0);
    }
    let overwrite = k.flags.not_off("overwrite");
    set::change(k, found, "env updated", "failed to patch env update to pod template:", &mut |k, o, i| {
        let mut clash = None;
        let n = set::each(set::pod_spec(o, i)?, ["containers", "initContainers"], &pattern, &mut |container| {
            let old = container.get("env").items();
            clash = clash.take().or(c.set.iter().find_map(|e| {
                let o = old.iter().find(|o| o.get("name").str() == e.get("name").str())?;
                (!overwrite && o.get("value").str() != e.get("value").str()).then(|| {
                    format!(
                        "'{}' already has a value ({}), and --overwrite is false",
                        o.get("name").str(),
                        o.get("value").str()
                    )
                })
            }));
            update(container, &c);
        });
        if n == 0 {
            let what = format!("{}/{} does not have any containers matching {pattern:?}", i.kind.kind, i.name);
            k.io.complain(&format!("Warning: {what}"));
        }
        match clash {
            Some(why) => Err(why),
            None => Ok(()),
        }
    })
}

/// Variables of a container: those there keep their place, new ones come last.
fn update(container: &mut Value, c: &Changes) {
    let mut env: Vec<Value> = Vec::new();
    for e in container.get("env").items() {
        let name = e.get("name").str();
        if c.remove.iter().any(|r| r == name) {
            continue;
        }
        // The last one given wins.
        let new = c.set.iter().rfind(|n| n.get("name").str() == name);
        env.push(new.unwrap_or(e).clone());
    }
    for (at, e) in c.set.iter().enumerate() {
        let name = e.get("name").str();
        let later = c.set[at + 1..].iter().any(|n| n.get("name").str() == name);
        if !later && !env.iter().any(|o| o.get("name").str() == name) {
            env.push(e.clone());
        }
    }
    if env.is_empty() {
        container.remove("env");
    } else {
        container.set("env", env);
    }
}

/// `--list`: the variables, those that are read from elsewhere as a remark.
fn show(k: &mut Kubectl, i: &Info, pattern: &str, c: &Changes) -> Wait<()> {
    let mut object = i.object.clone();
    let mut containers = Vec::new();
    match set::pod_spec(&mut object, i) {
        Ok(spec) => set::each(spec, ["containers", "initContainers"], pattern, &mut |v| {
            update(v, c);
            containers.push(v.clone());
        }),
        Err(_) => return Ok(()),
    };
    if containers.is_empty() {
        let what = format!("{}/{} does not have any containers matching {pattern:?}", i.kind.kind, i.name);
        k.io.complain(&format!("Warning: {what}"));
    }
    for v in &containers {
        k.io.line(&format!("# {} {}, container {}", i.kind.kind, i.name, v.get("name").str()));
        for e in v.get("env").items() {
            let (name, from) = (e.get("name").str(), e.get("valueFrom"));
            if from.is_null() {
                k.io.line(&format!("{name}={}", e.get("value").str()));
                continue;
            }
            let (map, secret, field, resource) = (
                from.get("configMapKeyRef"),
                from.get("secretKeyRef"),
                from.get("fieldRef"),
                from.get("resourceFieldRef"),
            );
            let key = |kind: &str, r: &Value| format!("{kind} {}, key {}", r.get("name").str(), r.get("key").str());
            let told = if !map.is_null() {
                key("configmap", map)
            } else if !secret.is_null() {
                key("secret", secret)
            } else if !field.is_null() {
                format!("field path {}", field.get("fieldPath").str())
            } else {
                let container = resource.get("containerName").str();
                let whose = if container.is_empty() { String::new() } else { format!("{container}/") };
                format!("resource field {whose}{}", resource.get("resource").str())
            };
            if k.flags.on("resolve") && (!map.is_null() || !secret.is_null()) {
                let (kind, r) = if map.is_null() {
                    (&crate::api::kinds::SECRET, secret)
                } else {
                    (&crate::api::kinds::CONFIG_MAP, map)
                };
                if let Ok(o) = k.fetch(kind, &i.ns, r.get("name").str())? {
                    let value = o.get("data").get(r.get("key").str()).str().to_string();
                    let bytes = base64::decode(&value).unwrap_or_default();
                    let value = if map.is_null() { String::from_utf8_lossy(&bytes).into_owned() } else { value };
                    k.io.line(&format!("{name}={value}"));
                    continue;
                }
            }
            k.io.line(&format!("# {name} from {told}"));
        }
    }
    Ok(())
}
