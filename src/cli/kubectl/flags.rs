//! Reading flags as pflag reads them, from a line of text that lists them.
//!
//! A flag is written `name/s` (a truth value), and with a mark behind it: `=` takes a text, `#` a whole number, `*` a text that
//! may be repeated, `~` a duration, `?` a text that may be left out, `^` a truth value that is on unless switched off; `!` at the
//! end says that the flag must be given.
use crate::api::go::parse_bool;
use crate::sim::Arrange;

/// What kubectl takes everywhere.
pub const GLOBAL: &str = "namespace/n= context= cluster= user= kubeconfig= as= as-group* as-uid= as-user-extra* token= \
    server/s= certificate-authority= client-certificate= client-key= insecure-skip-tls-verify request-timeout= v/v# help/h \
    match-server-version cache-dir= tls-server-name= username= password= warnings-as-errors disable-compression kuberc= \
    log-flush-frequency~ profile= profile-output= vmodule=";

/// What was given.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    given: Vec<(&'static str, String)>,
    /// Words that are no flags.
    pub args: Vec<String>,
    /// How many of them stood before `--`, if it was there.
    pub dash: Option<usize>,
}

#[derive(Clone, Copy)]
struct Spec {
    name: &'static str,
    short: Option<char>,
    takes: char,
    required: bool,
}

fn specs<'a>(lists: &'a [&'static str]) -> impl Iterator<Item = Spec> + 'a {
    lists.iter().flat_map(|l| l.split_whitespace()).map(|word| {
        let required = word.ends_with('!');
        let word = word.trim_end_matches('!');
        let takes = word.chars().last().filter(|c| "=#*~?^".contains(*c)).unwrap_or('!');
        let word = word.trim_end_matches(['=', '#', '*', '~', '?', '^']);
        let (name, short) = word.split_once('/').unwrap_or((word, ""));
        Spec { name, short: short.chars().next(), takes, required }
    })
}

impl Spec {
    fn shown(&self) -> String {
        match self.short {
            Some(c) => format!("-{c}, --{}", self.name),
            None => format!("--{}", self.name),
        }
    }
    fn check(&self, value: &str) -> Result<String, String> {
        let bad = |why: &str| Err(format!("invalid argument {value:?} for {:?} flag: {why}", self.shown()));
        match self.takes {
            '!' | '^' => match parse_bool(value) {
                Some(on) => Ok(on.to_string()),
                None => bad(&format!("strconv.ParseBool: parsing {value:?}: invalid syntax")),
            },
            '#' if value.parse::<i64>().is_err() => {
                let digits = value.strip_prefix(['-', '+']).unwrap_or(value);
                let number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
                let why = if number { "value out of range" } else { "invalid syntax" };
                bad(&format!("strconv.ParseInt: parsing {value:?}: {why}"))
            }
            '~' => match duration(value) {
                Some(_) => Ok(value.into()),
                None => {
                    let number = !value.is_empty() && value.chars().all(|c| c.is_ascii_digit());
                    let what = if number { "missing unit in duration" } else { "invalid duration" };
                    bad(&format!("time: {what} {value:?}"))
                }
            },
            _ => Ok(value.into()),
        }
    }
}

impl Flags {
    /// Read words. The error is pflag's.
    pub fn parse(words: &[String], lists: &[&'static str]) -> Result<Flags, String> {
        let mut flags = Flags::default();
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_str();
            at += 1;
            if word == "--" {
                flags.dash = Some(flags.args.len());
                flags.args.extend_from_slice(&words[at..]);
                break;
            }
            if let Some(long) = word.strip_prefix("--") {
                if long.starts_with('=') || long.starts_with('-') {
                    return Err(format!("bad flag syntax: {word}"));
                }
                let (name, value) = match long.split_once('=') {
                    Some((n, v)) => (n, Some(v.to_string())),
                    None => (long, None),
                };
                let name_read = name.replace('_', "-");
                let Some(spec) = specs(lists).find(|s| s.name == name_read) else {
                    return Err(format!("unknown flag: --{name}"));
                };
                let value = match (value, spec.takes) {
                    (Some(v), _) => v,
                    (None, '!' | '^') => "true".into(),
                    (None, '?') => String::new(),
                    (None, _) => {
                        at += 1;
                        match words.get(at - 1) {
                            Some(v) => v.clone(),
                            None => return Err(format!("flag needs an argument: --{name}")),
                        }
                    }
                };
                flags.given.push((spec.name, spec.check(&value)?));
            } else if word.len() > 1 && word.starts_with('-') {
                let mut rest = &word[1..];
                while let Some(c) = rest.chars().next() {
                    let Some(spec) = specs(lists).find(|s| s.short == Some(c)) else {
                        return Err(format!("unknown shorthand flag: {c:?} in -{rest}"));
                    };
                    let group = rest;
                    rest = &rest[c.len_utf8()..];
                    let value = if let Some(v) = rest.strip_prefix('=').filter(|v| !v.is_empty()) {
                        let v = v.to_string();
                        rest = "";
                        v
                    } else if matches!(spec.takes, '!' | '^') {
                        "true".into()
                    } else if spec.takes == '?' {
                        String::new()
                    } else if !rest.is_empty() {
                        std::mem::take(&mut rest).to_string()
                    } else {
                        at += 1;
                        match words.get(at - 1) {
                            Some(v) => v.clone(),
                            None => return Err(format!("flag needs an argument: {c:?} in -{group}")),
                        }
                    };
                    flags.given.push((spec.name, spec.check(&value)?));
                }
            } else {
                flags.args.push(word.into());
            }
        }
        Ok(flags)
    }
    /// What must be given and was not, in cobra's words.
    pub fn missing(&self, lists: &[&'static str]) -> Option<String> {
        let mut names: Vec<String> = specs(lists)
            .filter(|s| s.required && self.get(s.name).is_none())
            .map(|s| format!("{:?}", s.name))
            .collect();
        names.arrange();
        (!names.is_empty()).then(|| format!("required flag(s) {} not set", names.join(", ")))
    }
    /// The same without one of them.
    pub fn without(&self, name: &str) -> Flags {
        let mut flags = self.clone();
        flags.given.retain(|(n, _)| *n != name);
        flags
    }
    /// The last value given; none if it was not.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.given.iter().rev().find(|(n, _)| *n == name).map(|(_, v)| v.as_str())
    }
    /// All that was given, as kubectl records a command.
    pub fn told(&self) -> String {
        self.given.iter().map(|(name, value)| format!(" --{name}={value}")).collect()
    }
    /// A text; empty if it was not given.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or("")
    }
    /// Whether a switch is on.
    pub fn on(&self, name: &str) -> bool {
        self.get(name) == Some("true")
    }
    /// Whether a switch that is on by default is not switched off.
    pub fn not_off(&self, name: &str) -> bool {
        self.get(name) != Some("false")
    }
    /// Every value of a flag that may be repeated.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.given.iter().filter(|(n, _)| *n == name).map(|(_, v)| v.as_str()).collect()
    }
    /// The same, split at commas too.
    pub fn list(&self, name: &str) -> Vec<&str> {
        self.all(name).into_iter().flat_map(|v| v.split(',')).filter(|v| !v.is_empty()).collect()
    }
    /// A number.
    pub fn int(&self, name: &str) -> Option<i64> {
        self.get(name).and_then(|v| v.parse().ok())
    }
}

/// Whether the word after this one is this flag's value.
pub fn takes_value(word: &str, list: &'static str) -> bool {
    let lists = [list];
    let found = match word.strip_prefix("--") {
        Some(name) => specs(&lists).find(|s| s.name == name),
        None => specs(&lists).find(|s| s.short.is_some() && s.short == word.chars().nth(1) && word.len() == 2),
    };
    found.is_some_and(|s| "=#*~".contains(s.takes))
}

/// The flags as help lists them, without what they mean.
pub fn usages(lists: &[&'static str]) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut all: Vec<Spec> = specs(lists).collect();
    all.arrange_by_key(|s| s.name);
    for s in all {
        let default = match s.takes {
            '!' => "false",
            '^' => "true",
            '#' => "0",
            '~' => "0s",
            '*' => "[]",
            _ => "''",
        };
        lines.push(format!("    {}={default}\n", s.shown()));
    }
    lines.concat()
}

/// The names of flags, for Tab.
pub fn names(lists: &[&'static str]) -> Vec<String> {
    specs(lists).map(|s| format!("--{}{}", s.name, if "=#*~".contains(s.takes) { "=" } else { "" })).collect()
}

/// A duration as Go reads it, in milliseconds: `1h30m`, `5s`, `300ms`, `0`.
pub fn duration(text: &str) -> Option<i64> {
    let (sign, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    if rest == "0" {
        return Some(0);
    }
    if rest.is_empty() {
        return None;
    }
    let mut total: i64 = 0;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, after) = rest.split_at(digits);
        let unit = after.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(after.len());
        let (unit, after) = after.split_at(unit);
        let micros: i64 = match unit {
            "us" | "µs" => 1,
            "ms" => 1_000,
            "s" => 1_000_000,
            "m" => 60_000_000,
            "h" => 3_600_000_000,
            "ns" => 0,
            _ => return None,
        };
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        if whole.is_empty() && part.is_empty() || part.contains('.') {
            return None;
        }
        let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        total = total.checked_add(whole.checked_mul(micros)?)?;
        let mut scale = micros;
        for d in part.chars().take(9) {
            scale /= 10;
            total = total.checked_add(i64::from(d.to_digit(10)?) * scale)?;
        }
        rest = after;
    }
    Some(sign * total / 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Flags, String> {
        let words: Vec<String> = line.split_whitespace().map(String::from).collect();
        Flags::parse(&words, &["output/o= watch/w all-namespaces/A tail# port= dry-run?", GLOBAL])
    }

    #[test]
    fn flags_are_read_as_pflag_reads_them() {
        let f = read("pods -n kube-system -oyaml a --watch=false -A b -- -x --y").expect("flags");
        assert_eq!(f.args, ["pods", "a", "b", "-x", "--y"]);
        assert_eq!((f.text("namespace"), f.text("output"), f.dash), ("kube-system", "yaml", Some(3)));
        assert!(f.on("all-namespaces") && !f.on("watch"));
        assert_eq!(read("-Aw -o=json").map(|f| f.text("output").to_string()), Ok("json".into()));
    }

    #[test]
    fn mistakes_are_told_in_pflags_words() {
        for (line, want) in [
            ("--foo", "unknown flag: --foo"),
            ("-z", "unknown shorthand flag: 'z' in -z"),
            ("pods --namespace", "flag needs an argument: --namespace"),
            ("-n", "flag needs an argument: 'n' in -n"),
            (
                "--watch=maybe",
                "invalid argument \"maybe\" for \"-w, --watch\" flag: strconv.ParseBool: parsing \"maybe\": invalid syntax",
            ),
            ("--tail=x", "invalid argument \"x\" for \"--tail\" flag: strconv.ParseInt: parsing \"x\": invalid syntax"),
        ] {
            assert_eq!(read(line).err().as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn durations() {
        for (text, want) in [
            ("5s", Some(5_000)),
            ("1h30m", Some(5_400_000)),
            ("1.5s", Some(1_500)),
            ("5", None),
            ("0", Some(0)),
            ("x", None),
        ] {
            assert_eq!(duration(text), want, "{text}");
        }
    }
}
