//! `$(( ... ))`: integers, as bash reckons.

/// The value of an expression; `var` gives the text of a variable.
pub fn evaluate(text: &str, var: &dyn Fn(&str) -> String) -> Result<i64, &'static str> {
    let mut p = Math { s: text.as_bytes(), at: 0, var, depth: 0 };
    let value = p.binary(0)?;
    p.blanks();
    if p.at < p.s.len() { Err("syntax error in expression") } else { Ok(value) }
}

struct Math<'t> {
    s: &'t [u8],
    at: usize,
    var: &'t dyn Fn(&str) -> String,
    depth: u32,
}

const LEVELS: [&[&str]; 6] = [&["||"], &["&&"], &["==", "!="], &["<=", ">=", "<", ">"], &["+", "-"], &["*", "/", "%"]];

impl Math<'_> {
    fn blanks(&mut self) {
        while self.s.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
    }
    fn binary(&mut self, level: usize) -> Result<i64, &'static str> {
        if level == LEVELS.len() {
            return self.unary();
        }
        let mut left = self.binary(level + 1)?;
        loop {
            self.blanks();
            let Some(op) = LEVELS[level].iter().find(|op| self.s[self.at..].starts_with(op.as_bytes())) else {
                return Ok(left);
            };
            self.at += op.len();
            let right = self.binary(level + 1)?;
            left = match *op {
                "||" => i64::from(left != 0 || right != 0),
                "&&" => i64::from(left != 0 && right != 0),
                "==" => i64::from(left == right),
                "!=" => i64::from(left != right),
                "<=" => i64::from(left <= right),
                ">=" => i64::from(left >= right),
                "<" => i64::from(left < right),
                ">" => i64::from(left > right),
                "+" => left.wrapping_add(right),
                "-" => left.wrapping_sub(right),
                "*" => left.wrapping_mul(right),
                "/" if right == 0 => return Err("division by 0"),
                "/" => left.wrapping_div(right),
                _ if right == 0 => return Err("division by 0"),
                _ => left.wrapping_rem(right),
            };
        }
    }
    fn unary(&mut self) -> Result<i64, &'static str> {
        self.blanks();
        self.depth += 1;
        if self.depth > 200 {
            return Err("expression recursion level exceeded");
        }
        let value = match self.s.get(self.at) {
            Some(b'-') => {
                self.at += 1;
                self.unary()?.wrapping_neg()
            }
            Some(b'!') => {
                self.at += 1;
                i64::from(self.unary()? == 0)
            }
            Some(b'(') => {
                self.at += 1;
                let v = self.binary(0)?;
                self.blanks();
                if self.s.get(self.at) != Some(&b')') {
                    return Err("missing `)'");
                }
                self.at += 1;
                v
            }
            _ => {
                let start = self.at;
                while self.s.get(self.at).is_some_and(|c| c.is_ascii_alphanumeric() || *c == b'_') {
                    self.at += 1;
                }
                let word = std::str::from_utf8(&self.s[start..self.at]).unwrap_or("");
                match word.as_bytes().first() {
                    None => return Err("syntax error: operand expected"),
                    Some(c) if c.is_ascii_digit() => word.parse().map_err(|_| "value too great for base")?,
                    Some(_) => (self.var)(word).trim().parse().unwrap_or(0),
                }
            }
        };
        self.depth -= 1;
        Ok(value)
    }
}

#[test]
fn expressions() {
    let var = |name: &str| if name == "x" { "7".to_string() } else { String::new() };
    for (text, want) in
        [("1 + 2 * 3", Ok(7)), ("(1+2)*3", Ok(9)), ("x % 4 == 3", Ok(1)), ("-x", Ok(-7)), ("1/0", Err("division by 0"))]
    {
        assert_eq!(evaluate(text, &var), want, "{text}");
    }
}
