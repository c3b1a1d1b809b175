//! `-o`: how an object is printed.

use crate::api::{Value, json};
use crate::cli::io::Wait;

use super::client::Kubectl;
use super::go_template;
use super::jsonpath::{self, Template};

/// A form of output.
#[derive(Clone, Debug)]
pub enum Output {
    /// For people: a table, or one line.
    Human {
        /// `-o wide`
        wide: bool,
    },
    /// `-o name`
    Name,
    /// `-o yaml`
    Yaml,
    /// `-o kyaml`
    Kyaml,
    /// `-o json`
    Json,
    /// `-o jsonpath=...`: the template and its text.
    JsonPath(Template, String),
    /// `-o jsonpath-as-json=...`
    JsonPathAsJson(Template),
    /// `-o go-template=...`: the template and its text.
    GoTemplate(go_template::Template, String),
    /// `-o custom-columns=...`: heads and paths.
    Columns(Vec<(String, Template)>),
}

impl Kubectl<'_, '_> {
    /// What `-o` asks for. `forms` are those that the command knows beside the general ones.
    pub fn output(&mut self, human: &[&str]) -> Wait<Output> {
        let text = match self.flags.text("output") {
            "" if self.flags.text("template").is_empty() => return Ok(Output::Human { wide: false }),
            "" => "go-template".to_string(),
            text => text.to_string(),
        };
        let (form, arg) = match text.split_once('=') {
            Some((f, a)) => (f.to_string(), Some(a.to_string())),
            None => (text.clone(), self.flags.get("template").map(String::from)),
        };
        let from_file = form.ends_with("file");
        let arg_or_fail = |k: &mut Self, arg: Option<String>| match arg.filter(|a| !a.is_empty()) {
            Some(a) => Ok(a),
            None => k.error("template format specified but no template given"),
        };
        Ok(match form.as_str() {
            "wide" if human.contains(&"wide") => Output::Human { wide: true },
            "name" => Output::Name,
            "yaml" => Output::Yaml,
            "kyaml" => Output::Kyaml,
            "json" => Output::Json,
            "jsonpath" | "jsonpath-as-json" | "jsonpath-file" => {
                let arg = arg_or_fail(self, arg)?;
                let text = if from_file { self.template_file(&arg, "--template")? } else { arg };
                match jsonpath::parse(&text) {
                    Ok(t) if form == "jsonpath-as-json" => Output::JsonPathAsJson(t),
                    Ok(t) => Output::JsonPath(t, text),
                    Err(why) => return self.error(&format!("error parsing jsonpath {text}, {why}")),
                }
            }
            "go-template" | "template" | "go-template-file" | "templatefile" => {
                let arg = arg_or_fail(self, arg)?;
                let text = if from_file { self.template_file(&arg, "--template")? } else { arg };
                match go_template::parse(&text) {
                    Ok(t) => Output::GoTemplate(t, text),
                    Err(why) => return self.error(&format!("error parsing template {text}, {why}")),
                }
            }
            "custom-columns" if human.contains(&"wide") => self.columns(arg.unwrap_or_default())?,
            "custom-columns-file" if human.contains(&"wide") => {
                let text = self.template_file(&arg.unwrap_or_default(), "template")?;
                let mut lines = text.lines();
                let heads = lines.next().unwrap_or("").split_whitespace();
                let paths = lines.next().unwrap_or("").split_whitespace();
                let spec: Vec<String> = heads.zip(paths).map(|(h, p)| format!("{h}:{p}")).collect();
                self.columns(spec.join(","))?
            }
            _ => {
                const GENERAL: &str = "go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml";
                let allowed = if human.contains(&"wide") {
                    "custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml"
                } else {
                    GENERAL
                };
                return self.error(&format!(
                    "unable to match a printer suitable for the output format {text:?}, allowed formats are: {allowed}"
                ));
            }
        })
    }
    fn template_file(&mut self, name: &str, called: &str) -> Wait<String> {
        match self.io.read(name)? {
            Ok(text) => Ok(text.to_string()),
            Err(_) => self.error(&format!("error reading {called} {name}, open {name}: no such file or directory")),
        }
    }
    fn columns(&mut self, spec: String) -> Wait<Output> {
        if spec.is_empty() {
            return self.error("custom-columns format specified but no custom columns given");
        }
        let mut columns = Vec::new();
        for part in spec.split(',') {
            let Some((head, path)) = part.split_once(':') else {
                return self
                    .error(&format!("unexpected custom-columns spec: {part}, expected <header>:<json-path-expr>"));
            };
            match jsonpath::relaxed(path) {
                Ok(t) => columns.push((head.to_string(), t)),
                Err(why) => return self.error(&why),
            }
        }
        Ok(Output::Columns(columns))
    }

    /// Print an object in a form that is not for people.
    pub fn print_object(&mut self, object: &Value, output: &Output) -> Wait<()> {
        // Templates see everything.
        let object = match output {
            Output::Json | Output::Yaml | Output::Kyaml => self.shown_object(object),
            _ => object.clone(),
        };
        match output {
            Output::Human { .. } => {}
            Output::Name => {
                let line = name_of(&object);
                self.io.line(&line);
            }
            Output::Yaml => {
                // Some begin anew with each object.
                let anew = matches!(self.path, "label" | "taint" | "patch") || self.path.starts_with("rollout ");
                if std::mem::replace(&mut self.printed, true) && !anew {
                    self.io.print("---\n");
                }
                self.io.print(&super::text::print(&json::sorted(&object)));
            }
            Output::Kyaml => {
                let text = super::kyaml::print(&if self.typed() { object } else { json::sorted(&object) });
                self.io.print(&text);
            }
            // What kubectl knows as a struct keeps the struct's order, all else is a map.
            Output::Json if self.typed() => self.io.line(&json::pretty(&object, 4)),
            Output::Json => self.io.line(&json::pretty(&json::sorted(&object), 4)),
            Output::JsonPath(t, text) => match t.print(&object, self.flags.not_off("allow-missing-template-keys")) {
                Ok(out) => self.io.print(&out),
                Err(why) => {
                    let raw = literal(&json::sorted(&object));
                    let head = format!(
                        "error: error executing jsonpath {text:?}: Error executing template: {why}. Printing more information for debugging the template:\n\ttemplate was:\n\t\t{text}\n\tobject given to jsonpath engine was:\n\t\t{raw}\n\n"
                    );
                    return self.io.fail(&head);
                }
            },
            Output::JsonPathAsJson(t) => match t.find_all(&object) {
                Ok(found) => found.iter().for_each(|v| self.io.line(&json::pretty(v, 4))),
                Err(why) => return self.error(&why),
            },
            Output::GoTemplate(t, text) => match t.print(&object) {
                Ok(out) => self.io.print(&out),
                Err(why) => {
                    let raw = json::print(&json::sorted(&object));
                    let go = go_template::shown(&object, false);
                    self.io.print(&format!("Error executing template: {why}. Printing more information for debugging the template:\n\ttemplate was:\n\t\t{text}\n\traw data was:\n\t\t{raw}\n\tobject given to template engine was:\n\t\t{go}\n\n"));
                    return self.io.fail(&format!("error: error executing template {text:?}: {why}"));
                }
            },
            Output::Columns(columns) => {
                let objects: Vec<Value> = if object.get("items").items().is_empty() {
                    vec![object]
                } else {
                    object.get("items").items().to_vec()
                };
                let rows = column_rows(columns, &objects, !self.flags.on("no-headers"));
                let text = super::tabs::Table::default().print(&rows);
                self.io.print(&text);
            }
        }
        Ok(())
    }
    /// Whether the verb reads objects into the structs of their kinds.
    fn typed(&self) -> bool {
        self.path.contains(' ') || matches!(self.path, "run" | "expose" | "autoscale" | "version" | "api-resources")
    }
    /// Without managedFields, unless they are asked for.
    fn shown_object(&self, object: &Value) -> Value {
        let mut object = object.clone();
        if !self.flags.on("show-managed-fields") {
            object = without_managers(&object);
            if object.get("kind").str().ends_with("List") && !object.get("items").items().is_empty() {
                object.entry("items").items_mut().iter_mut().for_each(|v| *v = without_managers(v));
            }
        }
        object
    }
}

/// Rows of `custom-columns`.
pub fn column_rows(columns: &[(String, Template)], objects: &[Value], heads: bool) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    if heads {
        rows.push(columns.iter().map(|(h, _)| h.clone()).collect());
    }
    for o in objects {
        let cell = |t: &Template| match t.find(o) {
            Ok(found) if !found.is_empty() => {
                let shown: Vec<String> = found.iter().map(cell).collect();
                shown.join(",")
            }
            _ => "<none>".into(),
        };
        rows.push(columns.iter().map(|(_, t)| cell(t)).collect());
    }
    rows
}

/// As Go's `%v` prints it.
fn cell(v: &Value) -> String {
    match v {
        Value::Map(_) => {
            let sorted = json::sorted(v);
            let parts: Vec<String> =
                sorted.entries().iter().map(|(k, x)| format!("{}:{}", k.as_str(), cell(x))).collect();
            format!("map[{}]", parts.join(" "))
        }
        Value::List(_) => {
            let parts: Vec<String> = v.items().iter().map(cell).collect();
            format!("[{}]", parts.join(" "))
        }
        Value::Null => "<none>".into(),
        other => jsonpath::shown(other),
    }
}

/// `pod/nginx` of an object.
pub fn name_of(object: &Value) -> String {
    let name = object.at("metadata.name").str();
    match crate::api::kinds::by_kind(object.get("apiVersion").str(), object.get("kind").str()) {
        Some(kind) => super::resource::shown(kind, name),
        None if name.is_empty() => format!("{}/<unknown>", object.get("kind").str().to_lowercase()),
        None => format!("{}/{name}", object.get("kind").str().to_lowercase()),
    }
}

/// An object without its managedFields.
pub fn without_managers(object: &Value) -> Value {
    let mut object = object.clone();
    if !object.at("metadata.managedFields").is_null() {
        object.entry("metadata").remove("managedFields");
    }
    object
}

/// A value as Go's `%#v` writes it.
pub fn literal(value: &Value) -> String {
    let list = |items: Vec<String>| format!("{{{}}}", items.join(", "));
    match value {
        Value::Null => "interface {}(nil)".into(),
        Value::List(_) => format!("[]interface {{}}{}", list(value.items().iter().map(literal).collect())),
        Value::Map(_) => {
            let pairs = value.entries().iter().map(|(k, v)| format!("{:?}:{}", k.as_str(), literal(v)));
            format!("map[string]interface {{}}{}", list(pairs.collect()))
        }
        scalar => json::print(scalar),
    }
}
