//! `awk`: records and fields, patterns and actions, variables, arrays, a dozen functions. Left out: functions of one's own,
//! `getline`, output to files and pipes, arrays of arrays.

mod parse;
mod run;
mod value;

use super::{inputs, options};
use crate::cli::io::{Io, Stop, Wait};
use crate::shell::escapes;

/// A rule: when, and what.
#[derive(Clone, Debug)]
struct Rule {
    when: When,
    body: Vec<Stmt>,
}

#[derive(Clone, Debug)]
enum When {
    Begin,
    End,
    Always,
    If(Expr),
}

#[derive(Clone, Debug)]
enum Stmt {
    Print(Vec<Expr>),
    Printf(Vec<Expr>),
    Expr(Expr),
    If(Expr, Vec<Stmt>, Vec<Stmt>),
    /// `for (a; b; c)`, and `while` with nothing in the outer two.
    For(Option<Box<Stmt>>, Option<Expr>, Option<Box<Stmt>>, Vec<Stmt>),
    Each(String, String, Vec<Stmt>),
    Delete(String, Vec<Expr>),
    /// `next`, `break`, `continue`.
    Leave(&'static str),
    Exit(Option<Expr>),
}

#[derive(Clone, Debug)]
enum Expr {
    Num(f64),
    Str(String),
    Regex(String),
    Var(String),
    Field(Box<Expr>),
    Item(String, Vec<Expr>),
    /// A place, the operator before `=`, and the value.
    Assign(Box<Expr>, &'static str, Box<Expr>),
    /// A place, by how much, and whether the old value is the expression's.
    Step(Box<Expr>, f64, bool),
    Unary(&'static str, Box<Expr>),
    Binary(&'static str, Box<Expr>, Box<Expr>),
    Choose(Box<Expr>, Box<Expr>, Box<Expr>),
    In(Vec<Expr>, String),
    Call(String, Vec<Expr>),
}

pub fn awk(words: &[String], io: &mut Io) -> Wait<i32> {
    let (switches, mut rest) = options(words, "Fvf");
    let mut program = String::new();
    let mut given = Vec::new();
    let mut separator = " ".to_string();
    for (switch, value) in &switches {
        match switch {
            'F' => separator = if value == "t" { "\t".into() } else { escapes(value) },
            'v' => given.push(value.clone()),
            'f' => match io.read(value)? {
                Ok(text) => program.push_str(&text),
                Err(why) => return io.fail(&format!("awk: can't open file {value}: {why}")),
            },
            other => return io.fail(&format!("not simulated: awk -{other}")),
        }
    }
    if program.is_empty() {
        if rest.is_empty() {
            io.complain("usage: awk [-F fs][-v var=value][prog | -f progfile][file ...]");
            return Ok(2);
        }
        program = rest.remove(0).to_string();
    }
    let rules = match parse::program(&program) {
        Ok(rules) => rules,
        Err(why) => {
            io.complain(&format!("awk: {why}"));
            return Ok(2);
        }
    };
    let mut state = run::State::new(&separator);
    for g in given {
        if let Some((name, value)) = g.split_once('=') {
            state.set(name, &escapes(value));
        }
    }
    let result = (|| {
        state.begin(&rules)?;
        if state.reads(&rules) {
            let (texts, status) = match inputs("awk", &rest, io) {
                Ok(found) => found,
                Err(stop) => return Ok(Err(stop)),
            };
            for (_, text) in texts {
                for line in text.lines() {
                    if !state.record(line, &rules)? {
                        break;
                    }
                }
            }
            state.status = state.status.max(if status == 0 { 0 } else { 2 });
        }
        state.end(&rules)?;
        Ok::<_, String>(Ok(()))
    })();
    match result {
        Ok(Ok(())) => {}
        Ok(Err(stop)) => return Err::<i32, Stop>(stop),
        Err(why) => {
            io.print(&state.out);
            io.complain(&format!("awk: {why}"));
            return Ok(2);
        }
    }
    io.print(&state.out);
    Ok(state.status)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(program: &str, text: &str) -> Result<String, String> {
        let rules = parse::program(program)?;
        let mut state = run::State::new(" ");
        state.begin(&rules)?;
        for line in text.lines() {
            if !state.record(line, &rules)? {
                break;
            }
        }
        state.end(&rules)?;
        Ok(state.out)
    }

    #[test]
    fn programs_print_what_awk_prints() {
        let text = "NAME READY\nweb-1 1/1\nweb-2 0/1\n";
        for (program, want) in [
            ("{print $2}", "READY\n1/1\n0/1\n"),
            ("NR>1 {print $1, $NF}", "web-1 1/1\nweb-2 0/1\n"),
            ("/web/ && $2 ~ /^1/ {print NR\":\"$1}", "2:web-1\n"),
            ("NR>1{split($1, a, \"-\"); s += a[2]} END{print s, s/2, length(\"abc\")}", "3 1.5 3\n"),
            ("NR==1{next} {n[$2]++} END{for (k in n) print n[k], k}", "1 0/1\n1 1/1\n"),
            ("{$1=\"\"; print}", " READY\n 1/1\n 0/1\n"),
            (
                "END{printf \"%-5s|%03d\\n\", \"x\", 7; if (NR==3) print \"three\"; else print \"no\"}",
                "x    |007\nthree\n",
            ),
            (
                "BEGIN{for(i=0;i<3;i++) x = x i; print x, substr(\"hello\",2,3), toupper(\"a\"), index(\"abc\",\"c\")}",
                "012 ell A 3\n",
            ),
            ("NR==2", "web-1 1/1\n"),
            ("NR==2{gsub(/-/, \"+\"); print; exit}", "web+1 1/1\n"),
            ("END{print 1/3, 10000000, 2^3 == 8 ? \"y\" : \"n\"}", "0.333333 10000000 y\n"),
        ] {
            assert_eq!(run(program, text).as_deref(), Ok(want), "{program}");
        }
    }

    #[test]
    fn mistakes_are_told() {
        for program in ["{print", "{print $}", "}", "{x = }", "BEGIN{while(1){}}"] {
            assert!(run(program, "a\n").is_err(), "{program}");
        }
        assert!(parse::program(&format!("{{print {}}}", "(".repeat(10_000))).is_err());
    }
}
