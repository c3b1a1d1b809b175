//! The query of a request line.

/// Names and values in their order, decoded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query(Vec<(String, String)>);

/// `%2F` becomes `/`; `+` becomes a space where the text is part of a query.
pub fn percent_decode(text: &str, plus: bool) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = |b: u8| (b as char).to_digit(16);
        match (bytes[i], bytes.get(i + 1).copied().and_then(hex), bytes.get(i + 2).copied().and_then(hex)) {
            (b'%', Some(hi), Some(lo)) => {
                out.push((hi * 16 + lo) as u8);
                i += 3;
                continue;
            }
            (b'+', _, _) if plus => out.push(b' '),
            (b, _, _) => out.push(b),
        }
        i += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

impl Query {
    /// Reads `a=b&c=d`.
    pub fn parse(text: &str) -> Query {
        let parts = text.split('&').filter(|p| !p.is_empty());
        let pair = |p: &str| {
            let (name, value) = p.split_once('=').unwrap_or((p, ""));
            (percent_decode(name, true), percent_decode(value, true))
        };
        Query(parts.map(pair).collect())
    }
    /// The first value of this name; empty if there is none.
    pub fn get(&self, name: &str) -> &str {
        self.given(name).unwrap_or("")
    }
    /// The first value of this name, if there is one.
    pub fn given(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }
    /// Every value of this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.as_str())
    }
    /// A truth value as the API server reads it: anything but `0`, `false` and nothing is true.
    pub fn truth(&self, name: &str) -> bool {
        self.given(name).is_some_and(|v| !matches!(v, "0" | "false" | "False" | "FALSE" | "F" | "f"))
    }
    /// An integer, or Go's words about what is none.
    pub fn int(&self, name: &str) -> Result<Option<i64>, String> {
        match self.given(name) {
            None | Some("") => Ok(None),
            Some(text) => match text.parse() {
                Ok(n) => Ok(Some(n)),
                Err(_) => Err(format!("strconv.ParseInt: parsing {text:?}: invalid syntax")),
            },
        }
    }
}

#[test]
fn a_query_is_decoded() {
    let q = Query::parse("labelSelector=a%3Db%2Cc&watch=1&x&dryRun=All&fieldSelector=a+b");
    assert_eq!((q.get("labelSelector"), q.get("fieldSelector")), ("a=b,c", "a b"));
    assert!(q.truth("watch") && q.truth("x") && !q.truth("y"));
    assert_eq!(q.int("watch"), Ok(Some(1)));
    assert_eq!(q.int("dryRun"), Err("strconv.ParseInt: parsing \"All\": invalid syntax".into()));
}
