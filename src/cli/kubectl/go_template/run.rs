//! Executing a template.

use super::call::{call, shown, truth};
use super::{Node, OUT_MAX, Pipe, Res, Start, Template, Term};
use crate::api::{Value, json};

struct Run<'t> {
    out: String,
    variables: Vec<(String, Value)>,
    leave: Option<&'t str>,
}

impl Template {
    /// What it prints of an object.
    pub fn print(&self, root: &Value) -> Res<String> {
        let mut run = Run { out: String::new(), variables: vec![("$".into(), root.clone())], leave: None };
        run.nodes(&self.0, root)?;
        Ok(run.out)
    }
}

impl<'t> Run<'t> {
    fn nodes(&mut self, nodes: &'t [Node], dot: &Value) -> Res<()> {
        for node in nodes {
            if self.out.len() > OUT_MAX {
                return Err("template: output: too much output".into());
            }
            match node {
                Node::Text(t) => self.out.push_str(t),
                Node::Leave(word) => self.leave = Some(word),
                Node::Pipe(p) => {
                    let v = self.pipe(p, dot)?;
                    if p.declared.is_empty() {
                        self.out.push_str(&shown(&v, true));
                    }
                }
                Node::Block(word, pipe, then, other) => self.block(word, pipe, then, other, dot)?,
            }
            if self.leave.is_some() {
                break;
            }
        }
        Ok(())
    }

    fn block(&mut self, word: &str, pipe: &'t Pipe, then: &'t [Node], other: &'t [Node], dot: &Value) -> Res<()> {
        let mark = self.variables.len();
        let range = word == "range";
        let v = if range { self.commands(pipe, dot)? } else { self.pipe(pipe, dot)? };
        if !range {
            match truth(&v) {
                true => self.nodes(then, if word == "with" { &v } else { dot })?,
                false => self.nodes(other, dot)?,
            }
            self.variables.truncate(mark);
            return Ok(());
        }
        let sorted;
        let pairs: Vec<(Value, &Value)> = match &v {
            Value::Map(_) => {
                sorted = json::sorted(&v);
                sorted.entries().iter().map(|(k, x)| (Value::from(k.as_str()), x)).collect()
            }
            Value::List(_) => v.items().iter().enumerate().map(|(i, x)| (Value::from(i as i64), x)).collect(),
            Value::Null => Vec::new(),
            other => {
                let why = format!("range can't iterate over {}", shown(other, false));
                return Err(pipe.commands.first().map_or(why.clone(), |(_, spot)| spot.told(&why)));
            }
        };
        if pairs.is_empty() {
            self.nodes(other, dot)?;
        }
        for (key, item) in pairs {
            match pipe.declared.as_slice() {
                [one] => self.variables.push((one.clone(), item.clone())),
                [index, one] => {
                    self.variables.push((index.clone(), key));
                    self.variables.push((one.clone(), item.clone()));
                }
                _ => {}
            }
            self.nodes(then, item)?;
            self.variables.truncate(mark);
            if self.leave.take() == Some("break") {
                break;
            }
        }
        Ok(())
    }

    fn pipe(&mut self, pipe: &'t Pipe, dot: &Value) -> Res<Value> {
        let v = self.commands(pipe, dot)?;
        if let [name, ..] = pipe.declared.as_slice() {
            match self.variables.iter_mut().rfind(|(n, _)| n == name) {
                Some((_, old)) if pipe.assigns => *old = v.clone(),
                None if pipe.assigns => return Err(format!("undefined variable {name:?}")),
                _ => self.variables.push((name.clone(), v.clone())),
            }
        }
        Ok(v)
    }

    fn commands(&mut self, pipe: &'t Pipe, dot: &Value) -> Res<Value> {
        let mut last: Option<Value> = None;
        for command in &pipe.commands {
            let (command, spot) = command;
            let (head, rest) = (&command[0], &command[1..]);
            let Term::Function(name) = head else {
                if let Some(arg) = rest.first() {
                    return Err(format!("can't give argument to non-function {arg:?}"));
                }
                if last.is_some() {
                    return Err("can't give argument to non-function".into());
                }
                last = Some(self.term(head, dot)?);
                continue;
            };
            let mut args = Vec::new();
            for t in rest {
                let v = self.term(t, dot)?;
                // `and` and `or` end at the first argument that decides.
                let decides = name == "and" && !truth(&v) || name == "or" && truth(&v);
                args.push(v);
                if decides {
                    break;
                }
            }
            args.extend(last.take());
            last = Some(call(name, &args).map_err(|why| spot.told(&format!("error calling {name}: {why}")))?);
        }
        Ok(last.unwrap_or_default())
    }

    fn term(&mut self, term: &'t Term, dot: &Value) -> Res<Value> {
        let (start, fields, spot) = match term {
            Term::Literal(v) => return Ok(v.clone()),
            Term::Function(name) => return call(name, &[]).map_err(|why| format!("error calling {name}: {why}")),
            Term::Path(start, fields, spot) => (start, fields, spot),
        };
        let mut v = match start {
            Start::Dot => dot.clone(),
            Start::Variable(name) => {
                let found = self.variables.iter().rfind(|(n, _)| n == name);
                found.map(|(_, v)| v.clone()).ok_or(format!("undefined variable {name:?}"))?
            }
            Start::Group(pipe) => self.pipe(pipe, dot)?,
        };
        for f in fields {
            match &v {
                Value::Map(_) | Value::Null => v = v.get(f.as_str()).clone(),
                _ => return Err(spot.told(&format!("can't evaluate field {f} in type interface {{}}"))),
            }
        }
        Ok(v)
    }
}
