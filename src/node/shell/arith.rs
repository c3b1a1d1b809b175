//! `$((...))`: integers of 64 bits, with the operators of C except increments and assignments with one.

/// Value of an expression; `get` reads a variable. The error is what the shell says.
pub fn evaluate(text: &str, get: &dyn Fn(&str) -> String) -> Result<i64, String> {
    let mut e = Eval { text: text.chars().filter(|c| *c != '\n').collect(), at: 0, get, depth: 0 };
    let value = e.ternary()?;
    e.blanks();
    if e.at < e.text.len() { Err("arithmetic syntax error".into()) } else { Ok(value) }
}

struct Eval<'a> {
    text: Vec<char>,
    at: usize,
    get: &'a dyn Fn(&str) -> String,
    depth: usize,
}

/// Operators by rank, lowest first; longer ones before their beginnings.
const LEVELS: &[&[&str]] = &[
    &["||"],
    &["&&"],
    &["|"],
    &["^"],
    &["&"],
    &["==", "!="],
    &["<=", ">=", "<", ">"],
    &["<<", ">>"],
    &["+", "-"],
    &["*", "/", "%"],
];

impl Eval<'_> {
    fn blanks(&mut self) {
        while self.text.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.at += 1;
        }
    }
    fn eat(&mut self, op: &str) -> bool {
        self.blanks();
        let there = op.chars().enumerate().all(|(i, c)| self.text.get(self.at + i) == Some(&c));
        // `<` is not the beginning of `<<`, nor `|` of `||`.
        let next = self.text.get(self.at + op.chars().count());
        let longer = op.len() == 1 && "<>|&".contains(op) && next.is_some_and(|c| op.starts_with(*c));
        let there = there && !longer;
        self.at += if there { op.chars().count() } else { 0 };
        there
    }
    fn ternary(&mut self) -> Result<i64, String> {
        self.depth += 1;
        if self.depth > 50 {
            return Err("arithmetic: expression recursion level exceeded".into());
        }
        let test = self.level(0)?;
        let value = if self.eat("?") {
            let yes = self.ternary()?;
            if !self.eat(":") {
                return Err("arithmetic syntax error".into());
            }
            let no = self.ternary()?;
            if test != 0 { yes } else { no }
        } else {
            test
        };
        self.depth -= 1;
        Ok(value)
    }
    fn level(&mut self, rank: usize) -> Result<i64, String> {
        let Some(ops) = LEVELS.get(rank) else { return self.unary() };
        let mut left = self.level(rank + 1)?;
        while let Some(op) = ops.iter().find(|op| self.eat(op)).copied() {
            let right = self.level(rank + 1)?;
            left = match op {
                "||" => i64::from(left != 0 || right != 0),
                "&&" => i64::from(left != 0 && right != 0),
                "|" => left | right,
                "^" => left ^ right,
                "&" => left & right,
                "==" => i64::from(left == right),
                "!=" => i64::from(left != right),
                "<=" => i64::from(left <= right),
                ">=" => i64::from(left >= right),
                "<" => i64::from(left < right),
                ">" => i64::from(left > right),
                "<<" => left.wrapping_shl(right as u32),
                ">>" => left.wrapping_shr(right as u32),
                "+" => left.wrapping_add(right),
                "-" => left.wrapping_sub(right),
                "*" => left.wrapping_mul(right),
                _ if right == 0 => return Err("divide by zero".into()),
                "/" => left.wrapping_div(right),
                _ => left.wrapping_rem(right),
            };
        }
        Ok(left)
    }
    fn unary(&mut self) -> Result<i64, String> {
        self.depth += 1;
        if self.depth > 50 {
            return Err("arithmetic: expression recursion level exceeded".into());
        }
        let value = if self.eat("!") {
            i64::from(self.unary()? == 0)
        } else if self.eat("-") {
            self.unary()?.wrapping_neg()
        } else if self.eat("+") {
            self.unary()?
        } else if self.eat("~") {
            !self.unary()?
        } else if self.eat("(") {
            let v = self.ternary()?;
            if !self.eat(")") {
                return Err("arithmetic syntax error".into());
            }
            v
        } else {
            self.operand()?
        };
        self.depth -= 1;
        Ok(value)
    }
    fn operand(&mut self) -> Result<i64, String> {
        self.blanks();
        let word: String =
            self.text[self.at..].iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '_').collect();
        self.at += word.len();
        let number = |w: &str| match w.strip_prefix("0x") {
            Some(hex) => i64::from_str_radix(hex, 16).ok(),
            None => w.parse().ok(),
        };
        match word.chars().next() {
            Some(c) if c.is_ascii_digit() => number(&word).ok_or_else(|| "arithmetic syntax error".into()),
            Some(_) => {
                let value = (self.get)(&word);
                Ok(if value.trim().is_empty() { 0 } else { number(value.trim()).unwrap_or(0) })
            }
            // An empty expression is 0.
            None if self.text.iter().all(|c| c.is_whitespace()) => Ok(0),
            None => Err("arithmetic syntax error".into()),
        }
    }
}

#[test]
fn expressions() {
    let get = |name: &str| if name == "n" { "7".to_string() } else { String::new() };
    for (text, want) in [
        ("1 + 2 * 3", Ok(7)),
        ("(1+2)*3", Ok(9)),
        ("n % 4 == 3 && !0", Ok(1)),
        ("n > 3 ? 10 : 20", Ok(10)),
        ("-n + unset", Ok(-7)),
        ("1 << 4 | 1", Ok(17)),
        ("1/0", Err("divide by zero".to_string())),
        ("1 +", Err("arithmetic syntax error".to_string())),
    ] {
        assert_eq!(evaluate(text, &get), want, "{text}");
    }
}
