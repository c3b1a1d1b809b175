//! What curl's flags ask for.

/// What was asked for.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) url: String,
    pub(super) method: String,
    pub(super) headers: Vec<String>,
    pub(super) data: Vec<String>,
    pub(super) binary: bool,
    pub(super) cert: String,
    pub(super) key: String,
    pub(super) cacert: String,
    pub(super) insecure: bool,
    pub(super) silent: bool,
    pub(super) show_error: bool,
    pub(super) head: bool,
    pub(super) include: bool,
    pub(super) verbose: bool,
    pub(super) fail: bool,
    pub(super) output: String,
    pub(super) write_out: String,
    pub(super) get: bool,
    pub(super) timeout: Option<u64>,
}

/// Flags that take a value: long, short.
const VALUES: &[(&str, char)] = &[
    ("request", 'X'),
    ("header", 'H'),
    ("data", 'd'),
    ("data-binary", '\0'),
    ("data-raw", '\0'),
    ("json", '\0'),
    ("cert", 'E'),
    ("key", '\0'),
    ("cacert", '\0'),
    ("output", 'o'),
    ("write-out", 'w'),
    ("max-time", 'm'),
    ("connect-timeout", '\0'),
    ("user", 'u'),
    ("user-agent", 'A'),
    ("url", '\0'),
    ("upload-file", 'T'),
    ("oauth2-bearer", '\0'),
];

/// Reads the words; if they cannot be read, the exit status and what is said.
pub(super) fn parse(words: &[String], a: &mut Asked) -> Option<(i32, String)> {
    let mut at = 1;
    while at < words.len() {
        let w = words[at].clone();
        at += 1;
        let mut flags: Vec<(String, Option<String>)> = Vec::new();
        if let Some(long) = w.strip_prefix("--") {
            flags.push((long.into(), None));
        } else if w.len() > 1 && w.starts_with('-') {
            let mut rest = &w[1..];
            while let Some(c) = rest.chars().next() {
                rest = &rest[c.len_utf8()..];
                match VALUES.iter().find(|(_, s)| *s == c) {
                    Some((name, _)) => {
                        flags.push(((*name).into(), (!rest.is_empty()).then(|| rest.to_string())));
                        break;
                    }
                    None => flags.push((c.into(), None)),
                }
            }
        } else {
            a.url = w;
            continue;
        }
        for (name, value) in flags {
            let takes = VALUES.iter().any(|(n, _)| *n == name);
            let value = if takes {
                match value.or_else(|| {
                    at += 1;
                    words.get(at - 1).cloned()
                }) {
                    Some(v) => v,
                    None => {
                        return Some((
                            2,
                            format!(
                                "curl: option --{name}: requires parameter\ncurl: try 'curl --help' or 'curl --manual' for more information"
                            ),
                        ));
                    }
                }
            } else {
                String::new()
            };
            match name.as_str() {
                "request" => a.method = value,
                "header" => a.headers.push(value),
                "data" => a.data.push(value),
                "data-binary" | "data-raw" => {
                    a.binary = true;
                    a.data.push(value);
                }
                "json" => {
                    a.binary = true;
                    a.data.push(value);
                    a.headers.push("Content-Type: application/json".into());
                    a.headers.push("Accept: application/json".into());
                }
                "cert" => a.cert = value,
                "key" => a.key = value,
                "cacert" => a.cacert = value,
                "output" => a.output = value,
                "write-out" => a.write_out = value,
                "max-time" => a.timeout = value.parse().ok(),
                "user" => {
                    a.headers.push(format!("Authorization: Basic {}", crate::api::base64::encode(value.as_bytes())))
                }
                "oauth2-bearer" => a.headers.push(format!("Authorization: Bearer {value}")),
                "user-agent" => a.headers.push(format!("User-Agent: {value}")),
                "url" => a.url = value,
                "connect-timeout" => {}
                "k" | "insecure" => a.insecure = true,
                "s" | "silent" => a.silent = true,
                "S" | "show-error" => a.show_error = true,
                "I" | "head" => a.head = true,
                "i" | "include" => a.include = true,
                "v" | "verbose" => a.verbose = true,
                "f" | "fail" => a.fail = true,
                "G" | "get" => a.get = true,
                "L" | "location" | "N" | "no-buffer" | "g" | "globoff" | "4" | "http1.1" | "http2" => {}
                other if other.chars().count() > 1 => {
                    return Some((
                        2,
                        format!(
                            "curl: option --{other}: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information"
                        ),
                    ));
                }
                other => {
                    return Some((
                        2,
                        format!(
                            "curl: option -{other}: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information"
                        ),
                    ));
                }
            }
        }
    }
    None
}
