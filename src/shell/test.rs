//! `test`, `[` and `[[`.

use super::Dialect;
use super::pattern::glob;
use super::regex::Regex;

/// What is known of files.
pub trait Look {
    /// The length of a file; none of a directory. None: there is nothing of this name.
    fn size(&self, path: &str) -> Option<Option<usize>>;
}

/// Whether a condition holds. The error is what the shell says, without its name and the command's.
///
/// `double`: of `[[`, where what `==` and `=~` compare with is a pattern.
pub fn test(args: &[&str], double: bool, files: &dyn Look, dialect: Dialect) -> Result<bool, String> {
    let mut t = Test { args, at: 0, double, files, dialect, depth: 0 };
    if args.is_empty() {
        return Ok(false);
    }
    let value = t.or()?;
    if t.at < args.len() { Err("too many arguments".into()) } else { Ok(value) }
}

struct Test<'a> {
    args: &'a [&'a str],
    at: usize,
    double: bool,
    files: &'a dyn Look,
    dialect: Dialect,
    depth: u32,
}

impl<'a> Test<'a> {
    fn peek(&self, ahead: usize) -> Option<&'a str> {
        self.args.get(self.at + ahead).copied()
    }
    fn eat(&mut self, words: &[&str]) -> bool {
        let there = self.peek(0).is_some_and(|w| words.contains(&w));
        self.at += usize::from(there);
        there
    }
    fn or(&mut self) -> Result<bool, String> {
        let mut value = self.and()?;
        while self.eat(&["-o", "||"]) {
            value |= self.and()?;
        }
        Ok(value)
    }
    fn and(&mut self) -> Result<bool, String> {
        let mut value = self.not()?;
        while self.eat(&["-a", "&&"]) {
            value &= self.not()?;
        }
        Ok(value)
    }
    fn not(&mut self) -> Result<bool, String> {
        self.depth += 1;
        if self.depth > 200 {
            return Err("too many arguments".into());
        }
        let value = match self.peek(0) {
            // One word alone is a text, whatever it looks like.
            Some("!") if self.peek(1).is_some() && !self.is_comparison() => {
                self.at += 1;
                !self.not()?
            }
            Some("(") if self.peek(2).is_some() && !self.is_comparison() => {
                self.at += 1;
                let value = self.or()?;
                if !self.eat(&[")"]) {
                    return Err("argument expected".into());
                }
                value
            }
            _ => self.primary()?,
        };
        self.depth -= 1;
        Ok(value)
    }
    fn is_comparison(&self) -> bool {
        const OPERATORS: [&str; 12] = ["=", "==", "!=", "=~", "<", ">", "-eq", "-ne", "-lt", "-le", "-gt", "-ge"];
        self.peek(1).is_some_and(|op| OPERATORS.contains(&op)) && self.peek(2).is_some()
    }
    fn primary(&mut self) -> Result<bool, String> {
        let Some(a) = self.peek(0) else { return Err("argument expected".into()) };
        if self.is_comparison() {
            let (op, b) = (self.args[self.at + 1], self.args[self.at + 2]);
            self.at += 3;
            return self.compare(a, op, b);
        }
        let operand = self.peek(1).filter(|next| self.peek(2).is_none() || !["-a", "-o", "&&", "||"].contains(next));
        let Some(operand) = operand.filter(|_| a.len() == 2 && a.starts_with('-')) else {
            // Two words of which the first is no operator: ash and bash call it one.
            if self.args.len() == 2 && self.at == 0 {
                return Err(match self.dialect {
                    Dialect::Bash => format!("{a}: unary operator expected"),
                    Dialect::Ash => format!("{a}: unknown operand"),
                });
            }
            self.at += 1;
            return Ok(!a.is_empty());
        };
        self.at += 2;
        let node = self.files.size(operand);
        Ok(match a {
            "-z" => operand.is_empty(),
            "-n" => !operand.is_empty(),
            "-e" | "-r" | "-w" | "-x" => node.is_some(),
            "-f" => matches!(node, Some(Some(_))),
            "-d" => matches!(node, Some(None)),
            "-s" => node.is_some_and(|size| size != Some(0)),
            "-t" | "-L" | "-h" | "-p" | "-S" => false,
            _ => {
                return Err(match self.dialect {
                    Dialect::Bash => format!("{a}: unary operator expected"),
                    Dialect::Ash => format!("{a}: unknown operand"),
                });
            }
        })
    }
    fn compare(&self, a: &str, op: &str, b: &str) -> Result<bool, String> {
        let number = |text: &str| {
            text.trim().parse::<i64>().map_err(|_| match self.dialect {
                Dialect::Bash => format!("{text}: integer expression expected"),
                Dialect::Ash => format!("bad number '{text}'"),
            })
        };
        Ok(match op {
            "=" | "==" if self.double => glob(b, a),
            "!=" if self.double => !glob(b, a),
            "=" | "==" => a == b,
            "!=" => a != b,
            "=~" => {
                let regex = Regex::new(b, true, false)?;
                regex.find(&a.chars().collect::<Vec<_>>(), 0).is_some()
            }
            "<" => a < b,
            ">" => a > b,
            "-eq" => number(a)? == number(b)?,
            "-ne" => number(a)? != number(b)?,
            "-lt" => number(a)? < number(b)?,
            "-le" => number(a)? <= number(b)?,
            "-gt" => number(a)? > number(b)?,
            _ => number(a)? >= number(b)?,
        })
    }
}

#[test]
fn conditions() {
    struct Files;
    impl Look for Files {
        fn size(&self, path: &str) -> Option<Option<usize>> {
            match path {
                "file" => Some(Some(3)),
                "empty" => Some(Some(0)),
                "dir" => Some(None),
                _ => None,
            }
        }
    }
    let of = |text: &str, double| {
        let words: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
        test(&words, double, &Files, Dialect::Ash)
    };
    for (text, want) in [
        ("", Ok(false)),
        ("a", Ok(true)),
        ("! a", Ok(false)),
        ("a = a", Ok(true)),
        ("a = a*", Ok(false)),
        ("-f file -a -d dir", Ok(true)),
        ("-s empty -o -e none", Ok(false)),
        ("2 -gt 1 -a ! 1 -gt 2", Ok(true)),
        ("( 1 -eq 2 -o a = a ) -a b", Ok(true)),
        ("x -eq 1", Err("bad number 'x'".to_string())),
        ("-y x", Err("-y: unknown operand".to_string())),
        ("-n", Ok(true)),
        ("-f = -f", Ok(true)),
    ] {
        assert_eq!(of(text, false), want, "{text}");
    }
    for (text, want) in [("abc == a*", true), ("abc != a*", false), ("abc =~ ^a.c$ && b", true), ("a || b && c", true)]
    {
        assert_eq!(of(text, true), Ok(want), "{text}");
    }
}
