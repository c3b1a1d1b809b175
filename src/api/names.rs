//! What names may look like, in Kubernetes' own words. Models apimachinery's `util/validation`.
//!
//! Each function answers with everything wrong with a text; nothing wrong is an empty list.

const LABEL: &str = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const SUBDOMAIN: &str = "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
const QUALIFIED: &str = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

/// `must be no more than n characters`.
pub fn max_len(n: usize) -> String {
    format!("must be no more than {n} characters")
}

/// `must be no more than n bytes`.
pub fn max_bytes(n: usize) -> String {
    format!("must be no more than {n} bytes")
}

/// `must be between lo and hi, inclusive`.
pub fn between(lo: i64, hi: i64) -> String {
    format!("must be between {lo} and {hi}, inclusive")
}

/// `msg (e.g. 'a',  or 'b', regex used for validation is 're')`, commas and spaces as the real one has them.
fn regex_error(msg: &str, regex: &str, examples: &[&str]) -> String {
    let quoted: Vec<String> = examples.iter().map(|e| format!("'{e}', ")).collect();
    format!("{msg} (e.g. {}regex used for validation is '{regex}')", quoted.join(" or "))
}

/// Not empty, of these bytes only, with such a byte first and last.
fn of(text: &str, first: fn(u8) -> bool, inner: fn(u8) -> bool, last: fn(u8) -> bool) -> bool {
    let b = text.as_bytes();
    matches!((b.first(), b.last()), (Some(&f), Some(&l)) if first(f) && last(l)) && b.iter().all(|&c| inner(c))
}

fn lower(c: u8) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit()
}

fn is_label(text: &str) -> bool {
    of(text, lower, |c| lower(c) || c == b'-', lower)
}

fn is_subdomain(text: &str) -> bool {
    text.split('.').all(is_label)
}

/// A name as of a namespace or a container: `my-name`.
pub fn dns1123_label(text: &str) -> Vec<String> {
    let mut errs = Vec::new();
    if text.len() > 63 {
        errs.push(max_len(63));
    }
    if !is_label(text) {
        errs.push(if is_subdomain(text) {
            "must not contain dots".into()
        } else {
            let msg = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
            regex_error(msg, LABEL, &["my-name", "123-abc"])
        });
    }
    errs
}

/// A name as of most objects: `example.com`.
pub fn dns1123_subdomain(text: &str) -> Vec<String> {
    let mut errs = Vec::new();
    if text.len() > 253 {
        errs.push(max_len(253));
    }
    if !is_subdomain(text) {
        let msg = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
        errs.push(regex_error(msg, SUBDOMAIN, &["example.com"]));
    }
    errs
}

/// A name as of a service: `my-name`, beginning with a letter.
pub fn dns1035_label(text: &str) -> Vec<String> {
    let mut errs = Vec::new();
    if text.len() > 63 {
        errs.push(max_len(63));
    }
    if !of(text, |c| c.is_ascii_lowercase(), |c| lower(c) || c == b'-', lower) {
        let msg = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";
        errs.push(regex_error(msg, "[a-z]([-a-z0-9]*[a-z0-9])?", &["my-name", "abc-123"]));
    }
    errs
}

/// A host as of an ingress that takes all below it: `*.example.com`.
pub fn wildcard_subdomain(text: &str) -> Vec<String> {
    let mut errs = Vec::new();
    if text.len() > 253 {
        errs.push(max_len(253));
    }
    if !text.strip_prefix("*.").is_some_and(is_subdomain) {
        let msg = "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character";
        errs.push(regex_error(msg, &format!("\\*\\.{SUBDOMAIN}"), &["*.example.com"]));
    }
    errs
}

fn is_qualified(text: &str) -> bool {
    let alnum = |c: u8| c.is_ascii_alphanumeric();
    of(text, alnum, |c| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_' | b'.'), alnum)
}

/// A key of a label or annotation: `example.com/MyName`.
pub fn qualified_name(text: &str) -> Vec<String> {
    const MSG: &str = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
    const EXAMPLES: &[&str] = &["MyName", "my.name", "123-abc"];
    let mut errs = Vec::new();
    let name = match text.split_once('/') {
        None => text,
        Some((prefix, name)) if !name.contains('/') => {
            if prefix.is_empty() {
                errs.push("prefix part must be non-empty".into());
            } else {
                let wrong = dns1123_subdomain(prefix).into_iter();
                errs.extend(wrong.map(|e| format!("prefix part {}", e.replace("253 characters", "253 bytes"))));
            }
            name
        }
        Some(_) => {
            let what = regex_error(&format!("a valid label key {MSG}"), QUALIFIED, EXAMPLES);
            errs.push(format!("{what} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"));
            return errs;
        }
    };
    if name.is_empty() {
        errs.push("name part must be non-empty".into());
    } else if name.len() > 63 {
        errs.push(format!("name part {}", max_bytes(63)));
    }
    if !is_qualified(name) {
        errs.push(format!("name part {}", regex_error(MSG, QUALIFIED, EXAMPLES)));
    }
    errs
}

/// The value of a label: empty, or like [`qualified_name`] without prefix.
pub fn label_value(text: &str) -> Vec<String> {
    let mut errs = Vec::new();
    if text.len() > 63 {
        errs.push(max_bytes(63));
    }
    if !text.is_empty() && !is_qualified(text) {
        let msg = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
        let re = format!("({QUALIFIED})?");
        errs.push(regex_error(msg, &re, &["MyValue", "my_value", "12345"]));
    }
    errs
}

/// The name of a port of a container: `http`.
pub fn port_name(text: &str) -> Vec<String> {
    let mut errs = Vec::new();
    let mut wrong = |is: bool, what: &str| {
        if is {
            errs.push(what.to_string());
        }
    };
    wrong(text.len() > 15, &max_len(15));
    let charset = !text.is_empty() && text.bytes().all(|c| lower(c) || c == b'-');
    wrong(!charset, "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    wrong(!text.bytes().any(|c| c.is_ascii_lowercase()), "must contain at least one letter (a-z)");
    wrong(text.contains("--"), "must not contain consecutive hyphens");
    wrong(text.starts_with('-') || text.ends_with('-'), "must not begin or end with a hyphen");
    errs
}

/// A port number.
pub fn port_number(port: i64) -> Vec<String> {
    if (1..=65535).contains(&port) { Vec::new() } else { vec![between(1, 65535)] }
}

fn is_dots(text: &str) -> Option<String> {
    match text {
        "." => Some("must not be '.'".into()),
        ".." => Some("must not be '..'".into()),
        t if t.starts_with("..") => Some("must not start with '..'".into()),
        _ => None,
    }
}

/// A key of a ConfigMap or Secret.
pub fn config_map_key(text: &str) -> Vec<String> {
    let mut errs = Vec::new();
    if text.len() > 253 {
        errs.push(max_len(253));
    }
    let inner = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'.' | b'_');
    if !of(text, inner, inner, inner) {
        let msg = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'";
        errs.push(regex_error(msg, "[-._a-zA-Z0-9]+", &["key.name", "KEY_NAME", "key-name"]));
    }
    errs.extend(is_dots(text));
    errs
}

/// The name of an environment variable: anything printable but `=`.
pub fn env_var_name(text: &str) -> Vec<String> {
    let mut errs = Vec::new();
    if text.is_empty() {
        errs.push("environment variable name must be non-empty".into());
    }
    if text.chars().any(|c| !(' '..='~').contains(&c) || c == '=') {
        errs.push(
            "a valid environment variable name must consist only of printable ASCII characters other than '='".into(),
        );
    }
    errs
}

/// The name of an environment variable in the older, stricter rule, which `kubectl set env` and `--env` keep.
pub fn env_var_name_strict(text: &str) -> Vec<String> {
    let mut errs = Vec::new();
    let inner = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'.' | b'_');
    if !of(text, |c| c.is_ascii_alphabetic() || matches!(c, b'-' | b'.' | b'_'), inner, inner) {
        let msg = "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit";
        errs.push(regex_error(msg, "[-._a-zA-Z][-._a-zA-Z0-9]*", &["my.env-name", "MY_ENV.NAME", "MyEnvName1"]));
    }
    errs.extend(is_dots(text));
    errs
}

/// A percentage: `25%`.
pub fn percent(text: &str) -> Vec<String> {
    let digits = text.strip_suffix('%').unwrap_or("");
    if !digits.is_empty() && digits.bytes().all(|c| c.is_ascii_digit()) {
        return Vec::new();
    }
    let msg = "a valid percent string must be a numeric string followed by an ending '%'";
    vec![regex_error(msg, "[0-9]+%", &["1%", "93%"])]
}

/// The name of an HTTP header.
pub fn http_header_name(text: &str) -> Vec<String> {
    let inner = |c: u8| c.is_ascii_alphanumeric() || c == b'-';
    if of(text, inner, inner, inner) {
        return Vec::new();
    }
    let msg = "a valid HTTP header must consist of alphanumeric characters or '-'";
    vec![regex_error(msg, "[-A-Za-z0-9]+", &["X-Header-Name"])]
}

/// The name of an object whose names are parts of a path, as roles': no `/`, no `%`, not `.` or `..`.
pub fn path_segment(text: &str) -> Vec<String> {
    match text {
        "." | ".." => vec![format!("may not be '{text}'")],
        _ => ["/", "%"].iter().filter(|c| text.contains(**c)).map(|c| format!("may not contain '{c}'")).collect(),
    }
}

/// Whether a text can be an image's name.
pub fn image_fits(image: &str) -> bool {
    let name = image.split('@').next().unwrap_or("");
    let (path, tag) = match name.rsplit_once(':') {
        Some((p, t)) if !t.contains('/') => (p, Some(t)),
        _ => (name, None),
    };
    let word = |w: &str| {
        !w.is_empty()
            && w.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-".contains(c))
            && w.starts_with(|c: char| c.is_ascii_alphanumeric())
            && w.ends_with(|c: char| c.is_ascii_alphanumeric())
    };
    let mut parts: Vec<&str> = path.split('/').collect();
    if parts.len() > 1 && parts[0].chars().all(|c| c.is_ascii_alphanumeric() || ".:-".contains(c)) {
        let host = parts.remove(0);
        if host.is_empty() {
            return false;
        }
    }
    parts.iter().all(|p| word(p))
        && tag.is_none_or(|t| {
            !t.is_empty()
                && t.len() <= 128
                && t.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
                && !t.starts_with(['.', '-'])
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: fn(&str) -> Vec<String>, table: &[(&str, &[&str])]) {
        for (text, wrong) in table {
            assert_eq!(rule(text), *wrong, "{text:?}");
        }
    }

    const DNS_LABEL: &str = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
    const DNS_SUBDOMAIN: &str = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    const NAME_PART: &str = "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

    #[test]
    fn names_of_objects() {
        check(
            dns1123_label,
            &[("web", &[]), ("a.b", &["must not contain dots"]), ("Web_1", &[DNS_LABEL]), ("", &[DNS_LABEL])],
        );
        check(
            dns1123_subdomain,
            &[("a.b-c.d", &[]), ("a..b", &[DNS_SUBDOMAIN]), ("-a", &[DNS_SUBDOMAIN]), ("é", &[DNS_SUBDOMAIN])],
        );
        assert_eq!(dns1123_label(&"a".repeat(64)), ["must be no more than 63 characters"]);
        assert!(dns1035_label("web-1").is_empty() && dns1035_label("1web").len() == 1);
        assert!(wildcard_subdomain("*.a.b").is_empty() && !wildcard_subdomain("a.*.b").is_empty());
        check(path_segment, &[("system:node", &[]), ("a/b%", &["may not contain '/'", "may not contain '%'"])]);
    }

    #[test]
    fn labels() {
        check(
            qualified_name,
            &[
                ("app.kubernetes.io/Name_1", &[]),
                ("/x", &["prefix part must be non-empty"]),
                ("x/", &["name part must be non-empty", NAME_PART]),
                ("a b", &[NAME_PART]),
            ],
        );
        assert!(
            qualified_name("a/b/c")[0]
                .ends_with("with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')")
        );
        assert!(label_value("").is_empty() && label_value("a_b").is_empty() && label_value("-x").len() == 1);
        assert_eq!(label_value(&"a".repeat(64)), ["must be no more than 63 bytes"]);
    }

    #[test]
    fn keys_and_ports() {
        check(
            config_map_key,
            &[("a.B_c-1", &[]), ("..", &["must not be '..'"]), ("..a", &["must not start with '..'"])],
        );
        check(
            port_name,
            &[
                ("http", &[]),
                ("80", &["must contain at least one letter (a-z)"]),
                ("a--b", &["must not contain consecutive hyphens"]),
            ],
        );
        assert!(
            env_var_name("1 a").is_empty() && env_var_name("a=b").len() == 1 && env_var_name_strict("1a").len() == 1
        );
        assert!(percent("25%").is_empty() && percent("%").len() == 1);
        assert_eq!(port_number(0), ["must be between 1 and 65535, inclusive"]);
    }
}
