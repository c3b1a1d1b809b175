//! `kubectl edit` and `create --edit`: objects as a file that a person changes. Models kubectl's `EditOptions`.

use std::rc::Rc;

use crate::api::{Value, json, patch, yaml};
use crate::cli::commands;
use crate::cli::io::{Stop, Wait};
use crate::json;
use crate::sim::Span;
use crate::wire::Method;

use super::builder::Info;
use super::client::{Ask, Kubectl, Refusal, query};
use super::create::{done, post, validation};
use super::files::{self, Found};
use super::output::{Output, literal, without_managers};
use super::text;

/// `edit`.
pub const FLAGS: &str = "filename/f* recursive/R kustomize/k= output/o= template= output-patch windows-line-endings validate? \
    field-manager= save-config subresource= show-managed-fields allow-missing-template-keys^";

/// How long an editor takes to start.
const START: Span = Span::ms(20);

const HEAD: &str = "Please edit the object below. Lines beginning with a '#' will be ignored,\n\
    and an empty file will abort the edit. If an error occurs while saving this file will be\n\
    reopened with the relevant failures.\n";

/// `kubectl edit`.
pub fn run(k: &mut Kubectl) -> Wait<i32> {
    validation(k)?;
    let args = k.flags.args.clone();
    let infos = k.all_infos(&args, true)?;
    if infos.is_empty() {
        return k.error("edit cancelled, no objects found");
    }
    edit(k, &infos, false)
}

/// `create --edit`: each object alone, before it is created.
pub fn before_create(k: &mut Kubectl) -> Wait<i32> {
    for found in files::objects(k)? {
        let t = files::target(k, &found)?;
        let object = files::placed(&found, &t);
        edit(k, &[Info { kind: t.kind, ns: t.namespace, name: t.name, object }], true)?;
    }
    Ok(0)
}

/// What went wrong with a saved text.
#[derive(Default)]
struct Faults {
    /// What the next text begins with.
    reasons: Vec<String>,
    /// Refused for something else than what the object says.
    retryable: bool,
    /// Of objects that are gone.
    not_found: bool,
}

fn edit(k: &mut Kubectl, infos: &[Info], creates: bool) -> Wait<i32> {
    let (as_json, output) = match k.flags.text("output") {
        "" => (false, k.output(&[])?),
        "yaml" => (false, Output::Yaml),
        "json" => (true, Output::Json),
        other => {
            let why = "unable to match a printer suitable for the output format";
            let why = format!("{why} {other:?}, allowed formats are: json,kyaml,yaml");
            return k.error(&why);
        }
    };
    let bare: Vec<Value> = infos.iter().map(|i| without_managers(&i.object)).collect();
    let whole = match bare.as_slice() {
        [one] => one.clone(),
        many => json!({ "apiVersion": "v1", "items": (Value::from(many.to_vec())), "kind": "List", "metadata": {} }),
    };
    let original: Rc<str> =
        if as_json { json::pretty(&json::sorted(&whole), 4) + "\n" } else { text::print(&json::sorted(&whole)) }.into();
    let mut faults = Faults::default();
    let mut kept: Option<(String, Rc<str>)> = None;
    loop {
        let name = format!("/tmp/kubectl-edit-{}.{}", k.io.random() as u32, if as_json { "json" } else { "yaml" });
        let head = if as_json { String::new() } else { header(&faults.reasons) };
        let shown = match &kept {
            Some((_, text)) if !faults.reasons.is_empty() => format!("{head}{}", uncommented(text)),
            _ => format!("{head}{original}"),
        };
        let before = kept.take();
        let saved = match launch(k, &name, &shown)? {
            Ok(saved) => saved,
            Err(why) => return stop(k, before.as_ref().map(|(file, _)| file.as_str()), &why),
        };
        if before.as_ref().is_some_and(|(_, text)| content(text) == content(&saved)) {
            return stop(k, Some(&name), "Edit cancelled, no valid changes were saved.");
        }
        if let Some((old, _)) = before {
            k.io.host.fs.remove(&old);
        }
        if let Some(why) = wrong(&saved) {
            let what = format!("{} {:?}", infos[0].resource(), infos[0].name);
            k.io.complain(&format!("error: {what} is invalid"));
            let why = format!("* <nil>: Invalid value: \"The edited file failed validation\": {why}");
            faults = Faults { reasons: vec![format!("{what} was not valid:\n{why}\n")], ..Faults::default() };
            kept = Some((name, saved));
            continue;
        }
        let cancelled = if content(&saved) == content(&original) {
            Some("no changes made")
        } else if !saved.lines().any(|l| !l.trim().is_empty() && !l.trim().starts_with('#')) {
            Some("saved file was empty")
        } else {
            None
        };
        if let Some(why) = cancelled {
            k.io.host.fs.remove(&name);
            k.io.complain(&format!("Edit cancelled, {why}."));
            return Ok(0);
        }
        let mut found = Vec::new();
        files::documents(k, "edited-file", &saved, &mut found)?;
        faults = Faults::default();
        for f in &found {
            let why = if creates { create(k, f, &output)? } else { change(k, f, infos, &output, &mut faults)? };
            if let Some(why) = why {
                return stop(k, Some(&name), &why);
            }
        }
        if faults.retryable {
            k.io.complain(&format!("You can run `kubectl replace -f {name}` to try this update again."));
            return Err(Stop::Exit(1));
        }
        if faults.not_found {
            k.io.complain(&format!("The edits you made on deleted resources have been saved to {name:?}"));
            return Err(Stop::Exit(1));
        }
        if faults.reasons.is_empty() {
            k.io.host.fs.remove(&name);
            return Ok(0);
        }
        kept = Some((name, saved));
    }
}

/// The end, with the person's changes in a file.
fn stop(k: &mut Kubectl, file: Option<&str>, why: &str) -> Wait<i32> {
    if let Some(file) = file {
        k.io.complain(&format!("A copy of your changes has been stored to {file:?}"));
    }
    k.failed(&[why.into()])
}

/// Write the file, and have the editor of this environment change it.
fn launch(k: &mut Kubectl, name: &str, text: &str) -> Wait<Result<Rc<str>, String>> {
    if let Err(why) = k.io.host.fs.write(name, text) {
        return Ok(Err(format!("open {name}: {why}")));
    }
    let named = ["KUBE_EDITOR", "EDITOR"].map(|var| k.io.env.var(var).to_string());
    let editor = named.into_iter().find(|e| !e.is_empty()).unwrap_or("vi".into());
    let mut words = words_of(&editor);
    words.push(name.into());
    // An editor that is a program, and always changes something for the worse, is begun again and again: Ctrl-C can end that.
    k.io.sleep(START)?;
    if !commands::exists(&words[0]) {
        return Ok(Err(format!("unable to launch the editor {editor:?}")));
    }
    if commands::run(&words, k.io)? != 0 {
        return Ok(Err(format!("there was a problem with the editor {editor:?}")));
    }
    Ok(k.io.host.fs.read(name).map_err(|why| format!("open {name}: {why}")))
}

/// The words of an editor's command. Simplified: quotes and backslashes are heeded, nothing is expanded.
fn words_of(editor: &str) -> Vec<String> {
    let (mut words, mut quote, mut escaped) = (vec![String::new()], None, false);
    for c in editor.chars() {
        let word = words.last_mut().expect("there is always one");
        match c {
            _ if escaped => {
                word.push(c);
                escaped = false;
            }
            '\\' if quote != Some('\'') => escaped = true,
            c if quote == Some(c) => quote = None,
            '"' | '\'' if quote.is_none() => quote = Some(c),
            ' ' if quote.is_none() => words.push(String::new()),
            c => word.push(c),
        }
    }
    words
}

/// Why a text is no object.
fn wrong(text: &str) -> Option<String> {
    match yaml::parse(text) {
        Err(why) => Some(format!("error converting YAML to JSON: {why}")),
        Ok(v) => files::untyped(&v).map(String::from),
    }
}

/// Send what a person changed of an object; the reason why all ends, if there is one.
fn change(k: &mut Kubectl, f: &Found, infos: &[Info], output: &Output, faults: &mut Faults) -> Wait<Option<String>> {
    let ns = k.namespace();
    let own = f.object.at("metadata.namespace").str();
    if !own.is_empty() && own != ns && infos.iter().any(|i| i.ns == ns) {
        let pass = format!("You must pass '--namespace={own}' to perform this operation.");
        return Ok(Some(format!(
            "the namespace from the provided object {own:?} does not match the namespace {ns:?}. {pass}"
        )));
    }
    let uid = |v: &Value| v.at("metadata.uid").clone();
    let Some(i) = infos.iter().find(|i| uid(&i.object) == uid(&f.object)) else {
        let object = literal(&json::sorted(&f.object));
        return Ok(Some(format!("no original object found for &unstructured.Unstructured{{Object:{object}}}")));
    };
    let mut new = f.object.clone();
    new.entry("metadata").set("managedFields", i.object.at("metadata.managedFields").clone());
    if k.flags.on("save-config") {
        super::apply::save_config(&mut new, false);
    }
    k.record(&mut new);
    let (old, new) = (without_managers(&i.object), without_managers(&new));
    if json::sorted(&old) == json::sorted(&new) {
        done(k, &i.shown(), "skipped", "", &i.object, output)?;
        return Ok(None);
    }
    if ["apiVersion", "kind", "metadata.name"].iter().any(|path| old.at(*path) != new.at(*path)) {
        return Ok(Some("At least one of apiVersion, kind and name was changed".into()));
    }
    let body = match patch::make_strategic(&old, &new, i.kind.root) {
        Ok(body) => body,
        Err(why) => return Ok(Some(why.text().into())),
    };
    if k.flags.on("output-patch") {
        k.io.line(&format!("Patch: {}", json::print(&json::sorted(&body))));
    }
    let manager = k.flags.get("field-manager").unwrap_or("kubectl-edit").to_string();
    let sub = Some(k.given("subresource")).filter(|s| !s.is_empty()).map_or(String::new(), |s| format!("/{s}"));
    let asked = format!("fieldManager={}&fieldValidation={}", query(&manager), validation(k)?);
    let path = format!("{}{sub}?{asked}", k.path_of(i.kind, &i.ns, &i.name));
    let content_type = "application/strategic-merge-patch+json";
    match k.ask(Ask { content_type, ..Ask::with(Method::Patch, path, body) })? {
        Ok(made) => done(k, &i.shown(), "edited", "", &made, output)?,
        Err(r) => {
            let said = faults.add(&r, i);
            k.io.complain(&said);
        }
    }
    Ok(None)
}

fn create(k: &mut Kubectl, f: &Found, output: &Output) -> Wait<Option<String>> {
    let t = files::target(k, f)?;
    match post(k, &t, files::placed(f, &t), "")? {
        Ok(made) => done(k, &super::resource::shown(t.kind, &t.name), "created", "", &made, output).map(|()| None),
        Err(r) => Ok(Some(r.text())),
    }
}

impl Faults {
    /// A refusal: what the text begins with the next time, and what is said now.
    fn add(&mut self, r: &Refusal, i: &Info) -> String {
        let what = format!("{} {:?}", i.resource(), i.name);
        match r.reason() {
            "Invalid" => {
                let causes = r.status.at("details.causes").items().iter();
                let causes: Vec<String> =
                    causes.map(|c| format!("* {}: {}\n", c.get("field").str(), c.get("message").str())).collect();
                let colon = if causes.is_empty() { "" } else { ":" };
                self.reasons.push(format!("{what} was not valid{colon}\n{}", causes.concat()));
                format!("error: {what} is invalid")
            }
            "NotFound" => {
                self.not_found = true;
                format!("error: {what} could not be found on the server")
            }
            _ => {
                self.retryable = true;
                format!("error: {what} could not be patched: {}", r.message())
            }
        }
    }
}

/// What stands before the object: how it works, and what was wrong the last time.
fn header(reasons: &[String]) -> String {
    let parts = std::iter::once(HEAD).chain(reasons.iter().map(String::as_str));
    parts.map(|part| part.lines().map(|l| format!("# {l}\n")).collect::<String>() + "#\n").collect()
}

/// What a text says, whatever it looks like; of one that is no YAML its lines.
fn content(text: &str) -> Result<Value, String> {
    yaml::parse(text).map(|v| json::sorted(&v)).map_err(|_| uncommented(text))
}

/// A text without its comments.
fn uncommented(text: &str) -> String {
    text.lines().filter(|l| !l.trim_start().starts_with('#')).map(|l| format!("{l}\n")).collect()
}
