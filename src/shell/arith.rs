//! `$((...))`: integers of 64 bits, with the operators of C.

mod number;

use super::Dialect;
use number::number;

/// Variables, as an expression sees them.
pub trait Vars {
    /// The value of a variable, if it is set.
    fn get(&mut self, name: &str) -> Option<String>;
    /// Set a variable.
    fn set(&mut self, name: &str, value: &str);
}

/// Why a text has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Division by 0.
    Zero,
    /// Something is left over, or does not fit.
    Syntax,
    /// Nothing stands where a number should.
    Operand,
    /// A parenthesis is not closed.
    Parenthesis,
    /// A digit that the base has not.
    Base,
    /// Too many parentheses, or variables that name each other.
    Deep,
}

impl Wrong {
    /// What the shell says.
    pub fn said(self, dialect: Dialect) -> &'static str {
        match (self, dialect) {
            (Wrong::Zero, Dialect::Bash) => "division by 0",
            (Wrong::Zero, Dialect::Ash) => "divide by zero",
            (Wrong::Deep, Dialect::Bash) => "expression recursion level exceeded",
            (Wrong::Deep, Dialect::Ash) => "arithmetic: expression recursion level exceeded",
            (_, Dialect::Ash) => "arithmetic syntax error",
            (Wrong::Syntax, _) => "syntax error in expression",
            (Wrong::Operand, _) => "syntax error: operand expected",
            (Wrong::Parenthesis, _) => "missing `)'",
            (Wrong::Base, _) => "value too great for base",
        }
    }
}

/// Value of an expression.
pub fn evaluate(text: &str, vars: &mut dyn Vars) -> Result<i64, Wrong> {
    let mut e = Eval { text: text.chars().collect(), at: 0, vars, depth: 0, idle: 0 };
    e.blanks();
    // An empty expression is 0.
    if e.at == e.text.len() {
        return Ok(0);
    }
    let mut value = e.assignment()?;
    while e.eat(",") {
        value = e.assignment()?;
    }
    e.blanks();
    if e.at < e.text.len() { Err(Wrong::Syntax) } else { Ok(value) }
}

struct Eval<'a> {
    text: Vec<char>,
    at: usize,
    vars: &'a mut dyn Vars,
    depth: usize,
    /// Not 0: what is read has no effect, as the right side of `0 && x`.
    idle: u32,
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
const ASSIGNING: [&str; 11] = ["=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|="];
/// Three of them are one pair of parentheses.
const DEPTH_MAX: usize = 150;

impl Eval<'_> {
    fn blanks(&mut self) {
        while self.text.get(self.at).is_some_and(|c| c.is_whitespace() || *c == '"') {
            self.at += 1;
        }
    }
    fn ahead(&self, op: &str) -> bool {
        op.chars().enumerate().all(|(i, c)| self.text.get(self.at + i) == Some(&c))
    }
    fn eat(&mut self, op: &str) -> bool {
        self.blanks();
        // `<` is not the beginning of `<<`, nor `|` of `||`.
        let next = self.text.get(self.at + op.len());
        let longer = op.len() == 1 && "<>|&*".contains(op) && next.is_some_and(|c| op.starts_with(*c));
        let there = self.ahead(op) && !longer;
        self.at += if there { op.len() } else { 0 };
        there
    }
    fn deeper(&mut self, f: impl FnOnce(&mut Self) -> Result<i64, Wrong>) -> Result<i64, Wrong> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Wrong::Deep);
        }
        let value = f(self);
        self.depth -= 1;
        value
    }
    /// Something that has no effect unless this holds.
    fn only_if(&mut self, wanted: bool, f: impl FnOnce(&mut Self) -> Result<i64, Wrong>) -> Result<i64, Wrong> {
        self.idle += u32::from(!wanted);
        let value = f(self);
        self.idle -= u32::from(!wanted);
        value
    }
    fn store(&mut self, name: &str, value: i64) {
        if self.idle == 0 {
            self.vars.set(name, &value.to_string());
        }
    }

    fn name(&mut self) -> Option<String> {
        self.blanks();
        let name: String =
            self.text[self.at..].iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '_').collect();
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        self.at += name.len();
        Some(name)
    }
    fn assignment(&mut self) -> Result<i64, Wrong> {
        let start = self.at;
        if let Some(name) = self.name() {
            self.blanks();
            if let Some(op) = ASSIGNING.iter().find(|op| self.ahead(op) && !self.ahead("==")) {
                self.at += op.len();
                let right = self.deeper(Self::assignment)?;
                let value = match &op[..op.len() - 1] {
                    "" => right,
                    op => {
                        let left = self.variable(&name)?;
                        self.reckon(op, left, right)?
                    }
                };
                self.store(&name, value);
                return Ok(value);
            }
        }
        self.at = start;
        self.deeper(Self::ternary)
    }
    fn ternary(&mut self) -> Result<i64, Wrong> {
        let test = self.level(0)?;
        if !self.eat("?") {
            return Ok(test);
        }
        let yes = self.only_if(test != 0, Self::assignment)?;
        if !self.eat(":") {
            return Err(Wrong::Syntax);
        }
        let no = self.only_if(test == 0, Self::assignment)?;
        Ok(if test != 0 { yes } else { no })
    }
    fn level(&mut self, rank: usize) -> Result<i64, Wrong> {
        let Some(ops) = LEVELS.get(rank) else { return self.power() };
        let mut left = self.level(rank + 1)?;
        while let Some(op) = ops.iter().find(|op| self.eat(op)) {
            let wanted = match *op {
                "||" => left == 0,
                "&&" => left != 0,
                _ => true,
            };
            let right = self.only_if(wanted, |e| e.level(rank + 1))?;
            left = self.reckon(op, left, right)?;
        }
        Ok(left)
    }
    fn reckon(&self, op: &str, left: i64, right: i64) -> Result<i64, Wrong> {
        Ok(match op {
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
            _ if right == 0 && self.idle > 0 => 0,
            _ if right == 0 => return Err(Wrong::Zero),
            "/" => left.wrapping_div(right),
            _ => left.wrapping_rem(right),
        })
    }
    fn power(&mut self) -> Result<i64, Wrong> {
        let base = self.deeper(Self::unary)?;
        if !self.eat("**") {
            return Ok(base);
        }
        let exponent = self.deeper(Self::power)?;
        let exponent = u32::try_from(exponent).map_err(|_| Wrong::Syntax)?;
        Ok(base.wrapping_pow(exponent))
    }
    fn unary(&mut self) -> Result<i64, Wrong> {
        for (op, by) in [("++", 1), ("--", -1)] {
            let start = self.at;
            if self.eat(op) {
                if let Some(name) = self.name() {
                    let value = self.variable(&name)?.wrapping_add(by);
                    self.store(&name, value);
                    return Ok(value);
                }
                self.at = start;
            }
        }
        if self.eat("!") {
            Ok(i64::from(self.deeper(Self::unary)? == 0))
        } else if self.eat("-") {
            Ok(self.deeper(Self::unary)?.wrapping_neg())
        } else if self.eat("+") {
            self.deeper(Self::unary)
        } else if self.eat("~") {
            Ok(!self.deeper(Self::unary)?)
        } else if self.eat("(") {
            let value = self.deeper(Self::assignment)?;
            if self.eat(")") { Ok(value) } else { Err(Wrong::Parenthesis) }
        } else {
            self.operand()
        }
    }
    fn operand(&mut self) -> Result<i64, Wrong> {
        if let Some(name) = self.name() {
            let value = self.variable(&name)?;
            for (op, by) in [("++", 1), ("--", -1)] {
                if self.eat(op) {
                    self.store(&name, value.wrapping_add(by));
                }
            }
            return Ok(value);
        }
        let word: String =
            self.text[self.at..].iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '#').collect();
        self.at += word.len();
        if word.is_empty() { Err(Wrong::Operand) } else { number(&word) }
    }
    /// The value of a variable: a number, or the name of another one.
    fn variable(&mut self, name: &str) -> Result<i64, Wrong> {
        let mut name = name.to_string();
        for _ in 0..DEPTH_MAX {
            let value = self.vars.get(&name).unwrap_or_default();
            let value = value.trim();
            let (minus, digits) = match value.strip_prefix('-') {
                Some(digits) => (true, digits),
                None => (false, value.strip_prefix('+').unwrap_or(value)),
            };
            match digits.chars().next() {
                None => return Ok(0),
                Some(c) if c.is_ascii_digit() => {
                    return number(digits).map(|n| if minus { n.wrapping_neg() } else { n });
                }
                Some(_) if value.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') => name = value.into(),
                Some(_) => return Err(Wrong::Syntax),
            }
        }
        Err(Wrong::Deep)
    }
}

#[cfg(test)]
mod arith_test;
