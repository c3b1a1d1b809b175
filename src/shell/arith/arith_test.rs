//! Expressions and their values.

use super::*;

struct One(&'static str, String);
impl Vars for One {
    fn get(&mut self, name: &str) -> Option<String> {
        (name == self.0).then(|| self.1.clone())
    }
    fn set(&mut self, name: &str, value: &str) {
        assert_eq!(name, self.0);
        self.1 = value.into();
    }
}

#[test]
fn expressions() {
    for (text, want) in [
        ("1 + 2 * 3", Ok(7)),
        ("(1+2)*3", Ok(9)),
        ("n % 4 == 3 && !0", Ok(1)),
        ("n > 3 ? 10 : 20", Ok(10)),
        ("-n + unset", Ok(-7)),
        ("1 << 4 | 1", Ok(17)),
        ("2 ** 3 ** 2", Ok(512)),
        ("0x1f + 010 + 2#101", Ok(44)),
        ("0 && 1/0", Ok(0)),
        ("", Ok(0)),
        ("1/0", Err(Wrong::Zero)),
        ("1 +", Err(Wrong::Operand)),
        ("(1", Err(Wrong::Parenthesis)),
        ("1 1", Err(Wrong::Syntax)),
        ("08", Err(Wrong::Base)),
    ] {
        assert_eq!(evaluate(text, &mut One("n", "7".into())), want, "{text}");
    }
    assert_eq!(evaluate(&"(".repeat(100_000), &mut One("n", String::new())), Err(Wrong::Deep));
}

#[test]
fn variables_are_set() {
    for (text, value, after) in [
        ("n++", 7, "8"),
        ("--n", 6, "6"),
        ("n += 3", 10, "10"),
        ("n = n * 2, n + 1", 15, "14"),
        ("0 && n++", 0, "7"),
        ("n == 7", 1, "7"),
        ("1 - -n", 8, "7"),
    ] {
        let mut one = One("n", "7".into());
        assert_eq!(evaluate(text, &mut one), Ok(value), "{text}");
        assert_eq!(one.1, after, "{text}");
    }
}
