//! `-f`: files, directories, standard input, and the documents in them.

use std::rc::Rc;

use crate::api::kinds::by_kind;
use crate::api::selector::Selector;
use crate::api::{Kind, Value, json, yaml};
use crate::cli::fs::Node;
use crate::cli::io::Wait;

use super::client::Kubectl;

/// An object that a file holds.
#[derive(Clone, Debug)]
pub struct Found {
    /// The file as it was named; `STDIN`.
    pub source: Rc<str>,
    /// The object.
    pub object: Value,
}

/// Where an object belongs.
#[derive(Clone, Debug)]
pub struct Target {
    /// Its kind.
    pub kind: &'static Kind,
    /// Its namespace; empty where the kind has none.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

/// Every object of the files that `-f` names, which are read once.
pub fn objects(k: &mut Kubectl) -> Wait<Vec<Found>> {
    let read = k.once(&mut |k| {
        let found = read(k)?;
        let pairs = Value::from_items(found.into_iter().flat_map(|f| [f.source.into(), f.object]));
        let unread = Value::from_items(k.unread.drain(..).map(Value::from));
        Ok(crate::json!({ "pairs": (pairs), "unread": (unread) }))
    })?;
    let pairs = read.get("pairs");
    k.unread = read.get("unread").items().iter().map(|why| why.str().to_string()).collect();
    if pairs.is_empty() && !k.unread.is_empty() {
        let unread = std::mem::take(&mut k.unread);
        return k.failed(&unread);
    }
    let found = |pair: &[Value]| Found { source: pair[0].rc_str().unwrap_or_default(), object: pair[1].clone() };
    Ok(pairs.items().chunks_exact(2).map(found).collect())
}

fn read(k: &mut Kubectl) -> Wait<Vec<Found>> {
    let names: Vec<String> = k.flags.list("filename").into_iter().map(String::from).collect();
    if let Some(dir) = k.flags.get("kustomize").map(|dir| k.io.env.path(dir)) {
        let known = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
        if !known.iter().any(|name| k.io.host.fs.get(&format!("{dir}/{name}")).is_some()) {
            let why = "unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in directory";
            return k.error(&format!("{why} '{dir}'"));
        }
        return k.not_simulated("kustomizations (-k)");
    }
    let mut found = Vec::new();
    for name in names {
        if name == "-" {
            let text = k.io.read_all()?;
            documents(k, "STDIN", &text, &mut found)?;
            continue;
        }
        if let Some((_, rest)) = name.split_once("://") {
            // This machine has no way out of the page; of the cluster's own addresses it is known who listens.
            let host = rest.split('/').next().unwrap_or("");
            let (machine, port) =
                host.split_once(':').unwrap_or((host, if name.starts_with("http://") { "80" } else { "443" }));
            let config = &k.io.host.config;
            let is_own = |ip: &str| ip.starts_with("127.") || config.hosts.iter().any(|(_, own)| **own == *ip);
            let own = config.resolve(machine).filter(|ip| is_own(ip));
            if own.is_some_and(|ip| config.directory.resolve(&format!("{ip}:{port}")).is_none()) {
                let why = "was refused - did you specify the right host or port?";
                return k.io.fail(&format!("The connection to the server {host} {why}"));
            }
            return k.not_simulated(&format!("fetching {name}: this machine has no way out of the page"));
        }
        let path = k.io.env.path(&name);
        match k.io.host.fs.get(&path).cloned() {
            None => return k.error(&format!("the path {name:?} does not exist")),
            Some(Node::File(text)) => documents(k, &name, &text, &mut found)?,
            Some(Node::Dir) => {
                let before = found.len();
                let any = directory(k, &path, &name, &mut found)?;
                if !any && found.len() == before {
                    return k
                        .error(&format!("error reading [{name}]: recognized file extensions are [.json .yaml .yml]"));
                }
            }
        }
    }
    let selector = k.flags.text("selector").to_string();
    match Selector::parse(&selector) {
        _ if selector.is_empty() => {}
        Ok(s) => found.retain(|f| s.matches(crate::api::selector::labels(&f.object))),
        Err(why) => return k.error(&why),
    }
    Ok(found)
}

/// The files of a directory, and with `-R` of those in it, in the order of their names; whether there were any.
fn directory(k: &mut Kubectl, path: &str, name: &str, found: &mut Vec<Found>) -> Wait<bool> {
    let mut any = false;
    for (file, node) in k.io.host.fs.list(path) {
        let shown = format!("{}/{file}", name.trim_end_matches('/'));
        let shown = shown.strip_prefix("./").unwrap_or(&shown).to_string();
        match node {
            Node::File(text) if [".json", ".yaml", ".yml"].iter().any(|e| file.ends_with(e)) => {
                any = true;
                documents(k, &shown, &text, found)?;
            }
            Node::Dir if k.flags.on("recursive") => any |= directory(k, &format!("{path}/{file}"), &shown, found)?,
            _ => {}
        }
    }
    Ok(any)
}

/// JSON objects that stand one after the other; what of the text cannot be read so, and why.
fn json_stream<'t>(text: &'t str, read: &mut Vec<Value>) -> (&'t str, String) {
    let mut rest = text.trim_start();
    loop {
        let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
        let end = rest.bytes().position(|b| {
            match b {
                _ if escaped => escaped = false,
                b'\\' if quoted => escaped = true,
                b'"' => quoted = !quoted,
                b'{' | b'[' if !quoted => depth += 1,
                b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && !quoted
        });
        // What is no JSON at all may be a character of several bytes.
        let end = end.and_then(|last| (last + 1..=rest.len()).find(|end| rest.is_char_boundary(*end)));
        let at = text.len() - rest.len();
        match json::parse(&rest[..end.unwrap_or(rest.len())]) {
            Ok(v) => read.push(v),
            Err(why) if end.is_some() || why.message.starts_with("invalid") => {
                return (rest, format!("json: offset {}: {why}", at + why.offset));
            }
            Err(_) => return (rest, "unexpected EOF".into()),
        }
        rest = end.map_or("", |end| rest[end..].trim_start());
        if rest.is_empty() {
            return ("", String::new());
        }
    }
}

/// The objects of a text; what of it cannot be read is told when all else is done.
pub fn documents(k: &mut Kubectl, source: &str, text: &str, found: &mut Vec<Found>) -> Wait<()> {
    let mut read = Vec::new();
    let json = text.trim_start().starts_with('{');
    let (rest, no_json) = if json { json_stream(text, &mut read) } else { (text, String::new()) };
    for document in yaml::documents(rest) {
        match yaml::parse(document) {
            Ok(v) => read.push(v),
            Err(why) => {
                // What else there is to be read is not held back by it.
                let why = if json { no_json } else { format!("error converting YAML to JSON: {why}") };
                k.unread.push(format!("error parsing {source}: {why}"));
                break;
            }
        }
    }
    for value in read {
        if value.is_null() {
            continue;
        }
        if value.get("kind").str().ends_with("List") && matches!(value.get("items"), Value::List(_)) {
            // What a list of one kind holds need not say what it is.
            let of_one = value.get("kind").str() != "List";
            let each = if of_one { super::resource::items(&value) } else { value.get("items").items().to_vec() };
            found.extend(each.into_iter().map(|object| Found { source: source.into(), object }));
        } else {
            found.push(Found { source: source.into(), object: value });
        }
    }
    Ok(())
}

/// Why a value is no object of any kind, in the words of kubectl's own look at it.
pub fn untyped(value: &Value) -> Option<&'static str> {
    if !matches!(value, Value::Map(_)) {
        return Some("invalid object to validate");
    }
    match (value.get("apiVersion").str().is_empty(), value.get("kind").str().is_empty()) {
        (true, true) => Some("[apiVersion not set, kind not set]"),
        (true, false) => Some("apiVersion not set"),
        (false, true) => Some("kind not set"),
        (false, false) => None,
    }
}

/// The kind, namespace and name of an object, or kubectl's complaint.
pub fn target(k: &mut Kubectl, found: &Found) -> Wait<Target> {
    let o = &found.object;
    let source = &found.source;
    let validate = |k: &mut Kubectl, why: &str| {
        k.error(&format!("error validating {source:?}: error validating data: {why}; if you choose to ignore these errors, turn validation off with --validate=false"))
    };
    let validates = matches!(k.path, "apply" | "create" | "replace");
    if !matches!(o, Value::Map(_)) {
        return validate(k, untyped(o).unwrap_or_default());
    }
    let (version, kind) = (o.get("apiVersion").str(), o.get("kind").str());
    if validates && let Some(why) = untyped(o) {
        return validate(k, why);
    }
    if kind.is_empty() {
        let text = json::print(&json::sorted(o));
        return k.error(&format!("unable to decode {source:?}: Object 'Kind' is missing in '{text}'"));
    }
    let name = o.at("metadata.name").str().to_string();
    let own = o.at("metadata.namespace").str().to_string();
    let Some(kind) = by_kind(version, kind) else {
        k.discover()?;
        return k.error(&format!(
            "resource mapping not found for name: {name:?} namespace: {own:?} from {source:?}: no matches for kind {kind:?} in version {version:?}\nensure CRDs are installed first"
        ));
    };
    // Of an object kubectl itself reads only the metadata into a struct.
    let metadata = Value::of([("metadata", o.get("metadata").clone())]);
    if let Err(why) = crate::api::decode::decode(&metadata, kind.root, false) {
        let why = why.replace(&format!("{}.metadata ", kind.kind), "metadataOnlyObject.metadata ");
        return k.error(&format!("unable to decode {source:?}: {why}"));
    }
    let asked = k.flags.get("namespace").map(String::from);
    let namespace = match asked {
        _ if !kind.namespaced => String::new(),
        Some(ns) if !own.is_empty() && ns != own => {
            return k.error(&format!("the namespace from the provided object {own:?} does not match the namespace {ns:?}. You must pass '--namespace={own}' to perform this operation."));
        }
        _ if own.is_empty() => k.namespace(),
        _ => own,
    };
    Ok(Target { kind, namespace, name })
}

/// The object as it is sent: its namespace said.
pub fn placed(found: &Found, target: &Target) -> Value {
    let mut object = json::sorted(&found.object);
    if !target.namespace.is_empty() && object.at("metadata.namespace").str().is_empty() {
        object.set_at("metadata.namespace", target.namespace.as_str());
    }
    object
}

#[test]
fn what_follows_an_object_may_be_anything() {
    for (text, read, rest) in
        [("{} {\"a\":[]}\n", 2, ""), ("{}é", 1, "é"), ("{}\u{feff}{}", 1, "\u{feff}{}"), ("{\"é", 0, "{\"é")]
    {
        let mut found = Vec::new();
        let (left, why) = json_stream(text, &mut found);
        assert_eq!((found.len(), left, why.is_empty()), (read, rest, rest.is_empty()), "{text:?}");
    }
}
