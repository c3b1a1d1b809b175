//! Running an awk program over records.

use super::value::{Map, Val, arithmetic, find, format, input, num, replaced, split, text, truth};
use super::{Expr, Rule, Stmt, When};

type Res<T> = Result<T, String>;

/// No program takes more steps than this.
const STEPS_MAX: u32 = 5_000_000;
const OUT_MAX: usize = 8 << 20;

/// Everything a program knows.
pub struct State {
    vars: Map,
    arrays: Vec<(String, Map)>,
    record: String,
    fields: Vec<String>,
    steps: u32,
    leave: &'static str,
    /// What it printed.
    pub out: String,
    /// How it ends.
    pub status: i32,
}

impl State {
    /// Before anything was read.
    pub fn new(separator: &str) -> State {
        let mut vars = Map::default();
        for (name, value) in [("FS", separator), ("OFS", " "), ("ORS", "\n"), ("SUBSEP", "\u{1c}")] {
            *vars.slot(name) = text(value);
        }
        *vars.slot("NR") = num(0.0);
        *vars.slot("NF") = num(0.0);
        let (arrays, fields) = (Vec::new(), Vec::new());
        State { vars, arrays, record: String::new(), fields, steps: 0, leave: "", out: String::new(), status: 0 }
    }
    /// Set a variable from outside.
    pub fn set(&mut self, name: &str, value: &str) {
        *self.vars.slot(name) = input(value);
    }
    /// Run the `BEGIN` rules.
    pub fn begin(&mut self, rules: &[Rule]) -> Res<()> {
        self.some(rules, |w| matches!(w, When::Begin))
    }
    /// Run the `END` rules.
    pub fn end(&mut self, rules: &[Rule]) -> Res<()> {
        if self.leave == "exit" {
            return Ok(());
        }
        self.some(rules, |w| matches!(w, When::End))
    }
    /// Whether anything is to be read at all.
    pub fn reads(&self, rules: &[Rule]) -> bool {
        self.leave != "exit" && rules.iter().any(|r| !matches!(r.when, When::Begin))
    }
    fn some(&mut self, rules: &[Rule], which: fn(&When) -> bool) -> Res<()> {
        for r in rules.iter().filter(|r| which(&r.when)) {
            self.all(&r.body)?;
        }
        Ok(())
    }
    /// Run the rules on a line; false when the program wants no more.
    pub fn record(&mut self, line: &str, rules: &[Rule]) -> Res<bool> {
        self.whole(line)?;
        let n = self.var("NR").value() + 1.0;
        *self.vars.slot("NR") = num(n);
        *self.vars.slot("FNR") = num(n);
        for r in rules {
            let hit = match &r.when {
                When::Always => true,
                When::If(e) => self.eval(e)?.is_true(),
                When::Begin | When::End => false,
            };
            if hit {
                self.all(&r.body)?;
            }
            match self.leave {
                "next" => break,
                "exit" => return Ok(false),
                _ => {}
            }
        }
        self.leave = "";
        Ok(true)
    }
    fn whole(&mut self, line: &str) -> Res<()> {
        self.record = line.into();
        let by = self.var("FS").text;
        self.fields = split(line, &by)?;
        *self.vars.slot("NF") = num(self.fields.len() as f64);
        Ok(())
    }
    fn array(&mut self, name: &str) -> &mut Map {
        let i = self.arrays.iter().position(|(n, _)| n == name).unwrap_or_else(|| {
            self.arrays.push((name.into(), Map::default()));
            self.arrays.len() - 1
        });
        &mut self.arrays[i].1
    }
    fn var(&self, name: &str) -> Val {
        self.vars.get(name).cloned().unwrap_or(Val { text: String::new(), number: None })
    }
    fn step(&mut self) -> Res<()> {
        self.steps += 1;
        if self.steps > STEPS_MAX || self.out.len() > OUT_MAX {
            return Err("the program runs too long".into());
        }
        Ok(())
    }
    fn all(&mut self, body: &[Stmt]) -> Res<()> {
        for s in body {
            self.run(s)?;
            if !self.leave.is_empty() {
                break;
            }
        }
        Ok(())
    }
    fn run(&mut self, s: &Stmt) -> Res<()> {
        self.step()?;
        match s {
            Stmt::Print(args) => {
                let parts = if args.is_empty() { vec![text(self.record.clone())] } else { self.values(args)? };
                let parts: Vec<String> = parts.into_iter().map(|v| v.text).collect();
                let line = parts.join(&self.var("OFS").text) + &self.var("ORS").text;
                self.out.push_str(&line);
            }
            Stmt::Printf(args) => {
                let values = self.values(args)?;
                let line = format(&values);
                self.out.push_str(&line);
            }
            Stmt::Expr(e) => {
                self.eval(e)?;
            }
            Stmt::If(test, then, other) => {
                let hit = self.eval(test)?.is_true();
                self.all(if hit { then } else { other })?;
            }
            Stmt::For(first, test, step, body) => {
                if let Some(s) = first {
                    self.run(s)?;
                }
                loop {
                    self.step()?;
                    if let Some(t) = test
                        && !self.eval(t)?.is_true()
                    {
                        break;
                    }
                    self.all(body)?;
                    if self.looped() {
                        break;
                    }
                    if let Some(s) = step {
                        self.run(s)?;
                    }
                }
            }
            Stmt::Each(k, array, body) => {
                let keys: Vec<String> = self.array(array).0.iter().map(|(k, _)| k.clone()).collect();
                for key in keys {
                    *self.vars.slot(k) = input(&key);
                    self.all(body)?;
                    if self.looped() {
                        break;
                    }
                }
            }
            Stmt::Delete(array, keys) => {
                let key = self.key(keys)?;
                let whole = keys.is_empty();
                self.array(array).0.retain(|(k, _)| !whole && *k != key);
            }
            Stmt::Leave(word) => self.leave = word,
            Stmt::Exit(code) => {
                if let Some(e) = code {
                    self.status = self.eval(e)?.value() as i32;
                }
                self.leave = "exit";
            }
        }
        Ok(())
    }
    /// After a loop's body: whether the loop is over.
    fn looped(&mut self) -> bool {
        if self.leave == "continue" {
            self.leave = "";
        }
        let over = !self.leave.is_empty();
        if self.leave == "break" {
            self.leave = "";
        }
        over
    }
    fn values(&mut self, list: &[Expr]) -> Res<Vec<Val>> {
        list.iter().map(|e| self.eval(e)).collect()
    }
    fn key(&mut self, list: &[Expr]) -> Res<String> {
        let parts: Vec<String> = self.values(list)?.into_iter().map(|v| v.text).collect();
        Ok(parts.join(&self.var("SUBSEP").text))
    }
    fn assign(&mut self, place: &Expr, v: Val) -> Res<()> {
        match place {
            Expr::Var(name) => {
                *self.vars.slot(name) = v.clone();
                if name == "NF" {
                    self.fields.resize(v.value().clamp(0.0, 1000.0) as usize, String::new());
                    self.record = self.fields.join(&self.var("OFS").text);
                }
            }
            Expr::Item(array, keys) => {
                let key = self.key(keys)?;
                *self.array(array).slot(&key) = v;
            }
            Expr::Field(n) => {
                const MOST: usize = 1000;
                let n = self.eval(n)?.value() as usize;
                if n == 0 {
                    return self.whole(&v.text);
                }
                if n > MOST {
                    return Err(format!("trying to access out of range field {n}"));
                }
                if self.fields.len() < n {
                    self.fields.resize(n, String::new());
                    *self.vars.slot("NF") = num(n as f64);
                }
                self.fields[n - 1] = v.text;
                self.record = self.fields.join(&self.var("OFS").text);
            }
            _ => return Err("syntax error: nothing that could be assigned to".into()),
        }
        Ok(())
    }
    fn eval(&mut self, e: &Expr) -> Res<Val> {
        self.step()?;
        Ok(match e {
            Expr::Num(n) => num(*n),
            Expr::Str(s) => text(s.clone()),
            Expr::Regex(r) => truth(find(r, &self.record, 0)?.is_some()),
            Expr::Var(name) => self.var(name),
            Expr::Field(n) => {
                let n = self.eval(n)?.value();
                if n < 0.0 {
                    return Err(format!("trying to access out of range field {n}"));
                }
                match (n as usize).checked_sub(1) {
                    None => input(&self.record),
                    Some(i) => input(self.fields.get(i).map_or("", String::as_str)),
                }
            }
            Expr::Item(array, keys) => {
                let key = self.key(keys)?;
                self.array(array).slot(&key).clone()
            }
            Expr::Assign(place, op, value) => {
                let mut v = self.eval(value)?;
                if !op.is_empty() {
                    let old = self.eval(place)?;
                    v = num(arithmetic(op, old.value(), v.value())?);
                }
                self.assign(place, v.clone())?;
                v
            }
            Expr::Step(place, by, old) => {
                let was = self.eval(place)?.value();
                self.assign(place, num(was + by))?;
                num(if *old { was } else { was + by })
            }
            Expr::Unary(op, e) => {
                let v = self.eval(e)?;
                match *op {
                    "!" => truth(!v.is_true()),
                    "-" => num(-v.value()),
                    _ => num(v.value()),
                }
            }
            Expr::Binary(op, a, b) => return self.binary(op, a, b),
            Expr::Choose(test, yes, no) => {
                let hit = self.eval(test)?.is_true();
                self.eval(if hit { yes } else { no })?
            }
            Expr::In(keys, array) => {
                let key = self.key(keys)?;
                truth(self.array(array).get(&key).is_some())
            }
            Expr::Call(name, args) => return self.call(name, args),
        })
    }
    fn binary(&mut self, op: &str, a: &Expr, b: &Expr) -> Res<Val> {
        let left = self.eval(a)?;
        match op {
            "&&" if !left.is_true() => return Ok(truth(false)),
            "||" if left.is_true() => return Ok(truth(true)),
            "~" | "!~" => {
                let pattern = self.pattern(b)?;
                return Ok(truth(find(&pattern, &left.text, 0)?.is_some() == (op == "~")));
            }
            _ => {}
        }
        let right = self.eval(b)?;
        Ok(match op {
            "&&" | "||" => truth(right.is_true()),
            "" => text(left.text + &right.text),
            "<" | "<=" | "==" | "!=" | ">" | ">=" => {
                let order = match (left.number, right.number) {
                    (Some(a), Some(b)) => a.partial_cmp(&b).unwrap_or(std::cmp::Ordering::Less),
                    // A variable that was never set is both nothing and zero.
                    (Some(a), None) if right.text.is_empty() => a.partial_cmp(&0.0).unwrap_or(std::cmp::Ordering::Less),
                    _ => left.text.cmp(&right.text),
                };
                truth(match op {
                    "<" => order.is_lt(),
                    "<=" => order.is_le(),
                    "==" => order.is_eq(),
                    "!=" => order.is_ne(),
                    ">" => order.is_gt(),
                    _ => order.is_ge(),
                })
            }
            op => num(arithmetic(op, left.value(), right.value())?),
        })
    }
    /// An expression where a pattern is meant.
    fn pattern(&mut self, e: &Expr) -> Res<String> {
        match e {
            Expr::Regex(r) => Ok(r.clone()),
            e => Ok(self.eval(e)?.text),
        }
    }
    fn call(&mut self, name: &str, args: &[Expr]) -> Res<Val> {
        if name == "split" {
            let [what, Expr::Var(array), by @ ..] = args else { return Err("syntax error in split".into()) };
            let what = self.eval(what)?.text;
            let by = match by.first() {
                Some(e) => self.pattern(e)?,
                None => self.var("FS").text,
            };
            let parts = split(&what, &by)?;
            let n = parts.len();
            let map = self.array(array);
            map.0.clear();
            for (i, p) in parts.iter().enumerate() {
                *map.slot(&(i + 1).to_string()) = input(p);
            }
            return Ok(num(n as f64));
        }
        if name == "sub" || name == "gsub" {
            let [pattern, with, place @ ..] = args else { return Err(format!("syntax error in {name}")) };
            let (pattern, with) = (self.pattern(pattern)?, self.eval(with)?.text);
            let zero = Expr::Field(Expr::Num(0.0).into());
            let place = place.first().unwrap_or(&zero);
            let old = self.eval(place)?.text;
            let (new, n) = replaced(&old, &pattern, &with, name == "gsub")?;
            if n > 0 {
                self.assign(place, text(new))?;
            }
            return Ok(num(f64::from(n)));
        }
        if let ("length", [Expr::Var(array)]) = (name, args)
            && let Some((_, a)) = self.arrays.iter().find(|(n, _)| n == array)
        {
            return Ok(num(a.0.len() as f64));
        }
        let v = self.values(args)?;
        let arg = |n: usize| v.get(n).map_or("", |v| v.text.as_str());
        let number = |n: usize, d: f64| v.get(n).map_or(d, Val::value);
        Ok(match name {
            "length" => num((if v.is_empty() { &self.record } else { arg(0) }).chars().count() as f64),
            "substr" => {
                let from = number(1, 1.0).round();
                let to = if v.len() > 2 { from + number(2, 0.0).round() } else { f64::INFINITY };
                let keep = |i: usize| (i + 1) as f64 >= from && ((i + 1) as f64) < to;
                text(arg(0).chars().enumerate().filter(|(i, _)| keep(*i)).map(|(_, c)| c).collect::<String>())
            }
            "index" => num(arg(0).find(arg(1)).map_or(0.0, |i| (arg(0)[..i].chars().count() + 1) as f64)),
            "toupper" => text(arg(0).to_uppercase()),
            "tolower" => text(arg(0).to_lowercase()),
            "int" => num(number(0, 0.0).trunc()),
            "sprintf" => text(format(&v)),
            "" => return Err("syntax error: a list stands where a value should".into()),
            other => return Err(format!("calling undefined function {other}")),
        })
    }
}
