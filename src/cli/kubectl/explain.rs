//! `kubectl explain`: the fields of a kind and their types. What they mean, which the server's documentation would say, is not kept.

use crate::api::{Field, Keep, Kind, Shape, Type};
use crate::cli::io::Wait;
use crate::sim::Arrange;

use super::client::Kubectl;

/// Its flags.
pub const FLAGS: &str = "recursive api-version= output/o= max-depth#";

/// Types, and which of their fields must be given (`+`) or need not (`-`) against the rule of [`required`].
const REQUIRED: &str = include_str!("required.txt");
/// Fields of texts that may say one of a few things only: struct and field, and the values.
const ENUMS: &str = include_str!("enums.txt");

pub fn run(k: &mut Kubectl) -> Wait<i32> {
    let args = k.flags.args.clone();
    let [what] = args.as_slice() else {
        return k.error(if args.is_empty() {
            "You must specify the type of resource to explain. Use \"kubectl api-resources\" for a complete list of supported resources."
        } else {
            "We accept only this format: explain RESOURCE"
        });
    };
    let depth = k.flags.int("max-depth").unwrap_or(0);
    let recursive = k.flags.on("recursive");
    if depth > 0 && !recursive {
        return k.error("--max-depth requires --recursive");
    }
    if depth < 0 {
        return k.error("--max-depth must be non-negative");
    }
    let form = k.given("output");
    if !matches!(form.as_str(), "" | "plaintext" | "plaintext-openapiv2") {
        return k.error(&format!("unrecognized format: {form}"));
    }
    if what.starts_with('.') {
        return k.error("invalid jsonpath syntax, first node must be field node");
    }
    let Some((kind, path)) = split(what) else {
        k.discover()?;
        let name = what.split('.').next().unwrap_or("");
        return k.io.fail(&format!("the server doesn't have a resource type {name:?}"));
    };
    if path.contains(&"") {
        return k.error("invalid jsonpath syntax, first node must be field node");
    }
    k.ambiguous(what.split('.').next().unwrap_or(""), kind);
    let version = k.given("api-version");
    let kind = if version.is_empty() || version == kind.api_version() {
        kind
    } else {
        match crate::api::kinds::by_kind(&version, kind.kind) {
            Some(kind) => kind,
            None => {
                let core = if version.contains('/') { "" } else { "/" };
                return k.error(&format!("couldn't find resource for \"{core}{version}, Resource={}\"", kind.plural));
            }
        }
    };
    if !kind.group.is_empty() {
        k.io.line(&format!("GROUP:      {}", kind.group));
    }
    k.io.line(&format!("KIND:       {}\nVERSION:    {}\n", kind.kind, kind.version));
    let (mut table, mut field, mut owner) = (Some(kind.root), None, kind.root);
    for name in &path {
        let Some((t, f)) = table.and_then(|t| Some((t, t.field(name)?))) else {
            return k.error(&format!("field {name:?} does not exist"));
        };
        (table, field, owner) = (inside(&f.shape), Some(f), t);
    }
    let mut out = String::new();
    if let Some(f) = field {
        out.push_str(&format!("FIELD: {} <{}>\n", f.name.text(), type_name(&f.shape)));
        let values = values_of(owner, f);
        if !values.is_empty() {
            out.push_str("ENUM:");
            values.iter().for_each(|v| out.push_str(&format!("\n    {v}")));
            out.push('\n');
        }
        out.push('\n');
    }
    out.push_str("DESCRIPTION:\n    The documentation's prose is not kept here.\n\n");
    if let Some(t) = table {
        let mut list = String::new();
        fields(&mut list, t, 1, recursive, depth, &mut vec![t]);
        if !list.is_empty() {
            out.push_str(&format!("FIELDS:\n{list}"));
        }
    }
    k.io.line(&out);
    Ok(0)
}

/// `pods.spec.containers` as a kind and the path in it; a group may stand behind the kind.
fn split(text: &str) -> Option<(&'static Kind, Vec<&str>)> {
    let parts: Vec<&str> = text.trim_end_matches('.').split('.').collect();
    for n in (1..=parts.len()).rev().filter(|&n| !parts[n - 1].is_empty()) {
        if let Some(kind) = super::resource::find(&parts[..n].join(".")) {
            return Some((kind, parts[n..].to_vec()));
        }
    }
    None
}

/// The struct that a field, or the list or map in it, holds.
fn inside(shape: &'static Shape) -> Option<&'static Type> {
    match shape {
        Shape::List(inner) | Shape::Map(inner) => inside(inner),
        Shape::Object(t) => Some(t),
        _ => None,
    }
}

fn type_name(shape: &Shape) -> String {
    match shape {
        Shape::List(inner) => format!("[]{}", type_name(inner)),
        Shape::Map(inner) => format!("map[string]{}", type_name(inner)),
        Shape::Object(t) => t.name.into(),
        Shape::Int32 | Shape::Int64 => "integer".into(),
        Shape::Bool => "boolean".into(),
        Shape::Quantity => "Quantity".into(),
        Shape::IntOrString => "IntOrString".into(),
        Shape::Any => "Object".into(),
        Shape::Str | Shape::Bytes | Shape::Time | Shape::MicroTime => "string".into(),
    }
}

fn values_of(t: &Type, f: &Field) -> Vec<&'static str> {
    let key = format!("{}.{} ", t.name, f.name.text());
    ENUMS.lines().find_map(|l| l.strip_prefix(key.as_str())).map_or(Vec::new(), |v| v.split(' ').collect())
}

/// Whether a field must be given: most that are printed though empty, and no structs by value.
fn required(t: &Type, f: &Field) -> bool {
    let marked = |mark: &str| {
        let line = REQUIRED.lines().find_map(|l| l.strip_prefix(t.name)?.strip_prefix(' ')).unwrap_or("");
        line.split(' ').any(|w| w.strip_prefix(mark) == Some(f.name.text()))
    };
    marked("+")
        || !marked("-")
            && f.keep == Keep::Always
            && !matches!(f.shape, Shape::Object(_) | Shape::Quantity | Shape::Time | Shape::MicroTime)
}

fn fields(
    out: &mut String,
    t: &'static Type,
    level: usize,
    recursive: bool,
    depth: i64,
    above: &mut Vec<&'static Type>,
) {
    let mut list: Vec<&'static Field> = t.fields.iter().collect();
    list.arrange_by_key(|f| f.name.text());
    let indent = "  ".repeat(level);
    for f in list {
        let needed = if required(t, f) { " -required-" } else { "" };
        out.push_str(&format!("{indent}{}\t<{}>{needed}\n", f.name.text(), type_name(&f.shape)));
        let values = values_of(t, f);
        if !values.is_empty() {
            let more = if values.len() > 4 { ", ...." } else { "" };
            out.push_str(&format!("{indent}enum: {}{more}\n", values[..values.len().min(4)].join(", ")));
        }
        if recursive
            && let Some(inner) = inside(&f.shape)
            && (depth == 0 || (level as i64) < depth)
            && !above.iter().any(|a| std::ptr::eq(*a, inner))
        {
            above.push(inner);
            fields(out, inner, level + 1, recursive, depth, above);
            above.pop();
        }
    }
}
