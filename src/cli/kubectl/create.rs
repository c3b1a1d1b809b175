//! `kubectl create`: from files, and from flags.

use crate::api::{Value, base64};
use crate::cli::fs::Node;
use crate::cli::io::Wait;
use crate::json;
use crate::sim::Arrange;
use crate::wire::Method;

use super::client::{Answer, Kubectl};
use super::files::{self, Found, Target};
use super::output::Output;
use super::resource;

/// What every generator takes.
pub const COMMON: &str = "dry-run? output/o= template= save-config validate? field-manager= show-managed-fields allow-missing-template-keys^";
/// `kubectl create -f`.
pub const FILE_FLAGS: &str = "filename/f* recursive/R kustomize/k= raw= edit windows-line-endings selector/l=";
/// `kubectl create configmap` and `secret generic`.
pub const DATA_FLAGS: &str = "from-literal* from-file* from-env-file* append-hash type=";
/// `kubectl create role` and `clusterrole`.
pub const ROLE_FLAGS: &str = "verb* resource* resource-name* non-resource-url* aggregation-rule*";
/// `kubectl create rolebinding` and `clusterrolebinding`.
pub const BINDING_FLAGS: &str = "clusterrole= user* group* serviceaccount*";
/// `kubectl create token`.
pub const TOKEN_FLAGS: &str = "audience* duration~ bound-object-kind= bound-object-name= bound-object-uid= output/o= template= \
    show-managed-fields allow-missing-template-keys^";
/// `kubectl create secret tls` and `docker-registry`.
pub const SECRET_FLAGS: &str =
    "cert= key= docker-username= docker-password= docker-email= docker-server= from-file* append-hash";

const MANAGER: &str = "kubectl-create";

/// `kubectl create -f`.
pub fn from_files(k: &mut Kubectl) -> Wait<i32> {
    if !k.flags.args.is_empty() {
        let args = k.flags.args.join(" ");
        return k.usage(&format!("Unexpected args: [{args}]"));
    }
    if k.flags.all("filename").is_empty() && k.flags.get("kustomize").is_none() {
        return k.error("must specify one of -f and -k");
    }
    if k.flags.on("edit") {
        return super::edit::before_create(k);
    }
    if let Some(path) = k.flags.get("raw").map(String::from) {
        return super::get::raw(k, Method::Post, &path);
    }
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    let found = files::objects(k)?;
    if found.is_empty() {
        return k.error("no objects passed to create");
    }
    let ended = k.each(found.len(), &mut |k, n| one(k, &found[n], &dry, &output))?;
    Ok(ended.iter().fold(0, |status, one| status | one.int()) as i32)
}

/// Create one; the exit status that it makes.
fn one(k: &mut Kubectl, f: &Found, dry: &str, output: &Output) -> Wait<Value> {
    let target = files::target(k, f)?;
    let mut object = files::placed(f, &target);
    if k.flags.on("save-config") {
        super::apply::save_config(&mut object, false);
    }
    k.record(&mut object);
    let made = if dry == "client" {
        object
    } else {
        match post(k, &target, object, dry)? {
            Ok(v) => v,
            Err(r) => {
                let r = r.when(format!("error when creating {:?}", f.source));
                k.io.complain(&r.text());
                return Ok(1.into());
            }
        }
    };
    let name = Some(made.at("metadata.name").str()).filter(|n| !n.is_empty()).unwrap_or("<unknown>");
    done(k, &resource::shown(target.kind, name), "created", dry, &made, output)?;
    Ok(0.into())
}

/// Have the server create an object.
pub fn post(k: &mut Kubectl, target: &Target, object: Value, dry: &str) -> Wait<Answer> {
    let mut query = vec![("fieldManager", MANAGER), ("fieldValidation", validation(k)?)];
    if dry == "server" {
        query.insert(0, ("dryRun", "All"));
    }
    let path = k.path_of(target.kind, &target.namespace, "");
    k.submit(Method::Post, path, &query, object)
}

/// `--validate`: what the server is asked to do about fields that do not exist.
pub fn validation(k: &mut Kubectl) -> Wait<&'static str> {
    match k.flags.get("validate") {
        None | Some("" | "true" | "strict") => Ok("Strict"),
        Some("warn") => Ok("Warn"),
        Some("false" | "ignore") => Ok("Ignore"),
        Some(other) => {
            let other = other.to_string();
            k.error(&format!(
                "invalid - validate option {other:?}; must be one of: strict (or true), warn, ignore (or false)"
            ))
        }
    }
}

/// What is said behind a deed that was only tried.
pub fn dry_end(dry: &str) -> &'static str {
    match dry {
        "client" => " (dry run)",
        "server" => " (server dry run)",
        _ => "",
    }
}

/// Say what was done, or print the object.
pub fn done(k: &mut Kubectl, what: &str, verb: &str, dry: &str, object: &Value, output: &Output) -> Wait<()> {
    match output {
        Output::Human { .. } => {
            k.io.line(&format!("{what} {verb}{}", dry_end(dry)));
            Ok(())
        }
        output => k.print_object(object, output),
    }
}

pub(super) fn one_name(k: &mut Kubectl) -> Wait<String> {
    let before = k.flags.dash.unwrap_or(k.flags.args.len());
    match k.flags.args.get(..before).unwrap_or(&k.flags.args) {
        [name] => Ok(name.clone()),
        other => {
            let n = other.len();
            k.usage(&format!("exactly one NAME is required, got {n}"))
        }
    }
}

pub(super) fn send(k: &mut Kubectl, mut object: Value, failed: &str) -> Wait<i32> {
    if k.flags.on("append-hash") {
        let name = format!("{}-{}", object.at("metadata.name").str(), content_hash(&object));
        object.set_at("metadata.name", name);
    }
    let dry = k.dry_run()?;
    let output = k.output(&[])?;
    let ns = k.namespace();
    let strict = validation(k)?;
    k.create_with(&object, &ns, &[("fieldManager", MANAGER), ("fieldValidation", strict)], &dry, &output, failed)?;
    Ok(0)
}

/// What `--append-hash` appends: of the content's digest ten letters that spell nothing.
fn content_hash(object: &Value) -> String {
    let data = object.get("data");
    let data = if data.is_null() { Value::object() } else { data.clone() };
    let mut content =
        json!({ "kind": (object.get("kind").clone()), "name": (object.at("metadata.name").clone()), "data": (data) });
    if object.get("kind").str() == "Secret" {
        content.set("type", object.get("type").str());
    }
    let digest = crate::api::hash::sha256(&go_json(&content));
    let safe = |c| "013ae".find(c).map_or(c, |i| "ghkmt".as_bytes()[i] as char);
    digest.chars().take(10).map(safe).collect()
}

/// JSON as Go's encoder writes a map: keys sorted, `<`, `>` and `&` escaped.
fn go_json(value: &Value) -> String {
    let text = crate::api::json::print(&crate::api::json::sorted(value));
    text.replace('&', "\\u0026").replace('<', "\\u003c").replace('>', "\\u003e")
}

pub fn namespace(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let object =
        json!({ "kind": "Namespace", "apiVersion": "v1", "metadata": { "name": (name) }, "spec": {}, "status": {} });
    send(k, object, "")
}

pub fn service_account(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let object = json!({ "kind": "ServiceAccount", "apiVersion": "v1", "metadata": { "name": (name) } });
    send(k, object, "failed to create serviceaccount: ")
}

pub fn config_map(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let data = data(k, "ConfigMap", &name, "")?;
    let mut object = json!({ "kind": "ConfigMap", "apiVersion": "v1", "metadata": { "name": (name) } });
    if !data.is_empty() {
        object.set("data", Value::of(data.iter().map(|(k, v)| (k.as_str(), Value::from(v.as_str())))));
    }
    send(k, object, "failed to create configmap: ")
}

pub fn secret_generic(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let data = data(k, "Secret", &name, "")?;
    let kind = k.flags.text("type").to_string();
    secret_of(k, &name, &kind, data)
}

fn secret_of(k: &mut Kubectl, name: &str, kind: &str, data: Vec<(String, String)>) -> Wait<i32> {
    let mut object = json!({ "kind": "Secret", "apiVersion": "v1", "metadata": { "name": (name) } });
    if !data.is_empty() {
        let coded = data.iter().map(|(k, v)| (k.as_str(), Value::from(base64::encode(v.as_bytes()))));
        object.set("data", Value::of(coded));
    }
    if !kind.is_empty() {
        object.set("type", kind);
    }
    send(k, object, "failed to create secret ")
}

pub fn secret_tls(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let mut data = Vec::new();
    if k.flags.text("cert").is_empty() || k.flags.text("key").is_empty() {
        return k.error("key and cert must be specified");
    }
    for (flag, key) in [("cert", "tls.crt"), ("key", "tls.key")] {
        let file = k.given(flag);
        match k.io.read(&file)? {
            Ok(text) => data.push((key.to_string(), text.to_string())),
            Err(_) => {
                return k.error(&format!("Cannot read file {file}, open {file}: no such file or directory"));
            }
        }
    }
    for ((_, text), input) in data.iter().zip(["certificate", "key"]) {
        if !text.contains("-----BEGIN ") {
            return k.error(&format!("tls: failed to find any PEM data in {input} input"));
        }
    }
    secret_of(k, &name, "kubernetes.io/tls", data)
}

pub fn secret_docker(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let (user, password) = (k.given("docker-username"), k.given("docker-password"));
    let server = k.flags.get("docker-server").unwrap_or("https://index.docker.io/v1/").to_string();
    const CONFIG: &str = ".dockerconfigjson";
    const TYPE: &str = "kubernetes.io/dockerconfigjson";
    if !k.flags.all("from-file").is_empty() {
        let data = data(k, "Secret", &name, CONFIG)?;
        return secret_of(k, &name, TYPE, data);
    }
    if user.is_empty() || password.is_empty() || server.is_empty() {
        return k.error("either --from-file or the combination of --docker-username, --docker-password and --docker-server is required");
    }
    let mut entry = json!({ "username": (user.as_str()), "password": (password.as_str()) });
    if let Some(email) = k.flags.get("docker-email").filter(|e| !e.is_empty()) {
        entry.set("email", email);
    }
    entry.set("auth", base64::encode(format!("{user}:{password}").as_bytes()));
    let config = json!({ "auths": (Value::of([(server.as_str(), entry)])) });
    let data = vec![(CONFIG.to_string(), crate::api::json::print(&config))];
    secret_of(k, &name, TYPE, data)
}

/// The entries that `--from-literal`, `--from-file` and `--from-env-file` give.
fn data(k: &mut Kubectl, kind: &str, name: &str, file_key: &str) -> Wait<Vec<(String, String)>> {
    let owned = |list: Vec<&str>| list.into_iter().map(String::from).collect::<Vec<_>>();
    let literals = owned(k.flags.all("from-literal"));
    let files = owned(k.flags.all("from-file"));
    let env_files = owned(k.flags.all("from-env-file"));
    if !env_files.is_empty() && (!literals.is_empty() || !files.is_empty()) {
        return k.error("from-env-file cannot be combined with from-file or from-literal");
    }
    let mut data: Vec<(String, String)> = Vec::new();
    for f in files {
        let (key, path) = match f.split_once('=') {
            Some((key, path)) => (Some(key.to_string()), path.to_string()),
            None => (Some(file_key.to_string()).filter(|k| !k.is_empty()), f.clone()),
        };
        let wrong = match (f.matches('=').count(), f.starts_with('='), f.ends_with('=')) {
            (0, ..) | (1, false, false) => String::new(),
            (1, true, _) => format!("key name for file path {path} missing"),
            (1, _, true) => format!("file path for key name {} missing", f.trim_end_matches('=')),
            _ => "key names or file paths cannot contain '='".into(),
        };
        if !wrong.is_empty() {
            return k.error(&wrong);
        }
        let at = k.io.env.path(&path);
        match k.io.host.fs.get(&at).cloned() {
            None => return k.error(&format!("error reading {path}: no such file or directory")),
            Some(Node::Dir) if key.is_some() && f.contains('=') => {
                return k.error("cannot give a key name for a directory path");
            }
            Some(Node::Dir) => {
                for (file, node) in k.io.host.fs.list(&at) {
                    if let Node::File(text) = node {
                        add(k, &mut data, &file, &text, kind, name)?;
                    }
                }
            }
            Some(Node::File(text)) => {
                let key = key.unwrap_or_else(|| crate::cli::fs::base(&path).to_string());
                add(k, &mut data, &key, &text, kind, name)?;
            }
        }
    }
    for l in literals {
        let Some((key, value)) = l.split_once('=').filter(|(key, _)| !key.is_empty()) else {
            return k.error(&format!("invalid literal source {l}, expected key=value"));
        };
        let value = value
            .strip_prefix('\'')
            .and_then(|v| v.strip_suffix('\''))
            .or(value.strip_prefix('"').and_then(|v| v.strip_suffix('"')))
            .unwrap_or(value);
        add(k, &mut data, key, value, kind, name)?;
    }
    for f in env_files {
        let text = match k.io.read(&f)? {
            Ok(text) => text,
            Err(_) => return k.error(&format!("error reading {f}: no such file or directory")),
        };
        for line in text.lines().map(str::trim_start).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let (key, value) = line.split_once('=').unwrap_or((line, ""));
            let wrong = crate::api::names::env_var_name_strict(key);
            if !wrong.is_empty() {
                return k.error(&format!("{key:?} is not a valid key name: {}", wrong.join(";")));
            }
            add(k, &mut data, key, value, kind, name)?;
        }
    }
    data.arrange();
    Ok(data)
}

fn add(k: &mut Kubectl, data: &mut Vec<(String, String)>, key: &str, value: &str, kind: &str, name: &str) -> Wait<()> {
    let wrong = crate::api::names::config_map_key(key);
    if !wrong.is_empty() {
        let (a, colon) = if kind == "Secret" { ("", "") } else { ("a ", ":") };
        return k.error(&format!("{key:?} is not {a}valid key name for a {kind}{colon} {}", wrong.join(";")));
    }
    if data.iter().any(|(k, _)| k == key) {
        return k.error(&match kind {
            "Secret" => format!("cannot add key {key}, another key by that name already exists"),
            _ => format!("cannot add key {key:?}, another key by that name already exists in Data for {kind} {name:?}"),
        });
    }
    data.push((key.into(), value.into()));
    Ok(())
}

pub fn token(k: &mut Kubectl) -> Wait<i32> {
    const BOUND: [&str; 3] = ["Node", "Pod", "Secret"];
    let name = one_name(k)?;
    let ns = k.namespace();
    let (kind, to, uid) = (k.given("bound-object-kind"), k.given("bound-object-name"), k.given("bound-object-uid"));
    let duration = k.flags.get("duration").and_then(super::flags::duration);
    let wrong = if duration.is_some_and(|ms| ms < 0) {
        "--duration must be greater than or equal to 0"
    } else if duration.is_some_and(|ms| ms % 1000 != 0) {
        "--duration cannot be expressed in units less than seconds"
    } else if k.flags.list("audience").contains(&"") {
        "--audience must not be an empty string"
    } else if kind.is_empty() && !to.is_empty() {
        "--bound-object-name can only be set if --bound-object-kind is provided"
    } else if kind.is_empty() && !uid.is_empty() {
        "--bound-object-uid can only be set if --bound-object-kind is provided"
    } else if !kind.is_empty() && !BOUND.contains(&kind.as_str()) {
        "supported --bound-object-kind values are Node, Pod, Secret"
    } else if !kind.is_empty() && to.is_empty() {
        "--bound-object-name is required if --bound-object-kind is provided"
    } else {
        ""
    };
    if !wrong.is_empty() {
        return k.error(wrong);
    }
    let mut spec = Value::object();
    let audiences: Vec<Value> = k.flags.list("audience").into_iter().map(Value::from).collect();
    spec.set("audiences", if audiences.is_empty() { Value::Null } else { audiences.into() });
    let seconds = duration.map(|ms| ms / 1000).filter(|s| *s > 0);
    spec.set("expirationSeconds", seconds.map_or(Value::Null, Value::from));
    if !kind.is_empty() {
        spec.set("boundObjectRef", json!({ "kind": (kind), "apiVersion": "v1", "name": (to), "uid": (uid) }));
    }
    let body = json!({ "kind": "TokenRequest", "apiVersion": "authentication.k8s.io/v1", "metadata": {}, "spec": (spec), "status": { "token": "", "expirationTimestamp": null } });
    let path = format!("/api/v1/namespaces/{ns}/serviceaccounts/{}/token", super::client::escape(&name));
    match k.submit(Method::Post, path, &[], body)? {
        Ok(v) => {
            let output = k.output(&[])?;
            match output {
                Output::Human { .. } => {
                    let end = if k.io.is_terminal() { "\n" } else { "" };
                    k.io.print(&format!("{}{end}", v.at("status.token").str()));
                }
                output => k.print_object(&v, &output)?,
            }
            Ok(0)
        }
        Err(r) => k.error(&format!("failed to create token: {}", r.message())),
    }
}
