//! The kubeconfig: which server, which user, which namespace.

use std::rc::Rc;

use crate::api::{Value, base64};
use crate::cli::io::{Io, Wait};
use crate::sim::Arrange;
use crate::wire::Credentials;
use crate::wire::pem;

use super::flags::Flags;

/// Where requests go and who sends them.
#[derive(Clone, Debug, Default)]
pub struct Connection {
    /// `https://172.30.1.2:6443`
    pub server: String,
    /// `172.30.1.2:6443`
    pub socket: String,
    /// `http://`: no TLS.
    pub plain: bool,
    /// The namespace of the context.
    pub namespace: String,
    /// Who asks.
    pub credentials: Credentials,
    /// `--as`
    pub impersonate: String,
    /// What else is known of that user: `--as-user-extra`.
    pub extra: Vec<(String, String)>,
    /// `--as-group`
    pub groups: Vec<String>,
    /// `--as-uid`
    pub uid: String,
}

/// The files that make up the configuration.
pub fn path(flags: &Flags, io: &Io) -> String {
    let file = match flags.get("kubeconfig") {
        Some(file) => file.to_string(),
        None => io.env.var("KUBECONFIG").split(':').next().unwrap_or("").to_string(),
    };
    if file.is_empty() { format!("{}/.kube/config", io.env.var("HOME")) } else { io.env.path(&file) }
}

/// The file as messages name it: as it was given.
pub fn shown(flags: &Flags, io: &Io) -> String {
    flags.get("kubeconfig").map_or_else(|| path(flags, io), String::from)
}

/// The configuration; an empty one where there is no file.
pub fn load(flags: &Flags, io: &mut Io) -> Wait<Value> {
    let path = path(flags, io);
    let Ok(text) = io.host.fs.read(&path) else { return Ok(Value::object()) };
    // A command runs anew with each answer that it gets: its file is read once.
    let (mut parts, over, _) = io.parts();
    if over > 0 {
        return Ok(io.values(&parts).remove(0));
    }
    let config = read(&text, &path, io)?;
    io.end(&mut parts, config.clone(), Value::Null);
    Ok(config)
}

fn read(text: &str, path: &str, io: &mut Io) -> Wait<Value> {
    match super::text::parse(text) {
        Ok(v @ Value::Map(_)) => Ok(v),
        Ok(Value::Null) => Ok(Value::object()),
        Ok(_) => io.fail(&format!("error: error loading config file \"{path}\": couldn't get version/kind; json parse error: json: cannot unmarshal string into Go value of type struct {{ APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }}")),
        Err(why) => io.fail(&format!("error: error loading config file \"{path}\": {why}")),
    }
}

/// Save it.
pub fn save(config: &Value, flags: &Flags, io: &mut Io) -> Wait<()> {
    let path = path(flags, io);
    let mut config = config.clone();
    // Go keeps the entries in maps, and writes those by name.
    for list in ["clusters", "contexts", "users"] {
        let mut entries = config.get(list).items().to_vec();
        entries.arrange_by(|a, b| a.get("name").str().cmp(b.get("name").str()));
        if !entries.is_empty() {
            config.set(list, entries);
        }
    }
    for (field, value) in [("apiVersion", "v1"), ("kind", "Config"), ("current-context", "")] {
        if config.get(field).is_null() {
            config.set(field, value);
        }
    }
    io.host.fs.put(&path, &super::text::print(&config));
    Ok(())
}

/// The entry of a name in `clusters`, `contexts`, `users`.
pub fn entry<'v>(config: &'v Value, list: &str, name: &str, part: &str) -> Option<&'v Value> {
    config.get(list).items().iter().find(|e| e.get("name").str() == name).map(|e| e.get(part))
}

/// Commands that make their client before they ask for the namespace, which tells a name that is not there in other words.
fn is_client_first(path: &str, flags: &Flags) -> bool {
    match path.split(' ').next().unwrap_or("") {
        "get" => flags.get("raw").is_some(),
        "create" => path != "create token",
        "top" => path == "top node",
        verb => {
            const FIRST: &str = "version cluster-info api-resources api-versions auth drain cordon uncordon certificate \
                explain run apply wait diff";
            FIRST.split_whitespace().any(|v| v == verb)
        }
    }
}

/// What the flags and the configuration say together, for the command of this `path`.
pub fn connection(path_of: &str, flags: &Flags, io: &mut Io) -> Wait<Connection> {
    let client_first = is_client_first(path_of, flags);
    if let Some(file) = flags.get("kubeconfig").map(String::from)
        && io.host.fs.read(&path(flags, io)).is_err()
    {
        return io.fail(&format!("error: stat {file}: no such file or directory"));
    }
    let config = load(flags, io)?;
    let context_name = flags.get("context").unwrap_or(config.get("current-context").str()).to_string();
    let context = match entry(&config, "contexts", &context_name, "context") {
        Some(c) => c.clone(),
        None if flags.get("context").is_some_and(|c| !c.is_empty()) => {
            if client_first {
                return io.fail(&format!("error: context {context_name:?} does not exist"));
            }
            let text = "Error in configuration: context was not found for specified context";
            return io.fail(&format!("{text}: {context_name}"));
        }
        None => Value::Null,
    };
    let cluster_name = flags.get("cluster").unwrap_or(context.get("cluster").str()).to_string();
    let cluster = match entry(&config, "clusters", &cluster_name, "cluster") {
        Some(c) => c.clone(),
        None if flags.get("cluster").is_some() => {
            return io.fail(&if client_first {
                format!("error: cluster {cluster_name:?} does not exist")
            } else {
                format!("error: no server found for cluster {cluster_name:?}")
            });
        }
        None => Value::Null,
    };
    let user_name = flags.get("user").unwrap_or(context.get("user").str()).to_string();
    let user = match entry(&config, "users", &user_name, "user") {
        Some(u) => u.clone(),
        None if flags.get("user").is_some() => {
            return io.fail(&format!("error: auth info {user_name:?} does not exist"));
        }
        None => Value::Null,
    };
    let mut server = flags.get("server").unwrap_or(cluster.get("server").str()).to_string();
    if server.is_empty() {
        server = "http://localhost:8080".into();
    }
    if !server.contains("://") {
        server = format!("http://{server}");
    }
    let plain = server.starts_with("http://");
    let host = server.split("://").nth(1).unwrap_or("").split('/').next().unwrap_or("").to_string();
    let (name, port) = host.split_once(':').unwrap_or((&host, if plain { "80" } else { "443" }));
    let socket = match io.host.config.resolve(name) {
        Some(ip) if name != "localhost" => format!("{ip}:{port}"),
        _ => format!("{name}:{port}"),
    };
    let credentials = credentials(flags, &user, io)?;
    if flags.text("as").is_empty() && ["as-uid", "as-group", "as-user-extra"].iter().any(|f| flags.get(f).is_some()) {
        let what = "requesting uid, groups or user-extra for";
        return io.fail(&format!("error: {what} {user_name} without impersonating a user"));
    }
    let timeout = flags.text("request-timeout");
    if !timeout.is_empty() && timeout.parse::<i64>().is_err() && super::flags::duration(timeout).is_none() {
        return io.fail("error: Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a corresponding time unit (e.g. 1s | 2m | 3h)");
    }
    let namespace = context.get("namespace").str();
    Ok(Connection {
        socket,
        plain,
        server,
        namespace: if namespace.is_empty() { "default".into() } else { namespace.into() },
        credentials,
        impersonate: flags.text("as").into(),
        uid: flags.text("as-uid").into(),
        extra: flags
            .all("as-user-extra")
            .iter()
            .filter_map(|e| e.split_once('='))
            .map(|(k, v)| (k.into(), v.into()))
            .collect(),
        groups: flags.all("as-group").into_iter().map(String::from).collect(),
    })
}

fn credentials(flags: &Flags, user: &Value, io: &mut Io) -> Wait<Credentials> {
    let file = |io: &mut Io, flag: &str, data: &str, name: &str| -> Wait<Option<String>> {
        // What the file names is meant from where the file is.
        let home = path(flags, io);
        let home = home.rsplit_once('/').map_or("", |(dir, _)| dir);
        let own = user.get(name).as_str().map(|p| if p.starts_with('/') { p.into() } else { format!("{home}/{p}") });
        if let Some(path) = flags.get(flag).map(String::from).or(own) {
            return match io.host.fs.read(&io.env.path(&path)) {
                Ok(text) => Ok(Some(text.to_string())),
                Err(_) => io.fail(&format!(
                    "error: unable to read {flag} {path} for {}: open {path}: no such file or directory",
                    ""
                )),
            };
        }
        let data = user.get(data).str();
        Ok(base64::decode(data).filter(|d| !d.is_empty()).and_then(|d| String::from_utf8(d).ok()))
    };
    // Who shows a certificate and a token is taken for whom the certificate names.
    let token = flags.get("token").or(user.get("token").as_str()).filter(|t| !t.is_empty());
    let Some(text) = file(io, "client-certificate", "client-certificate-data", "client-certificate")? else {
        return Ok(token.map_or(Credentials::None, |t| Credentials::Token(t.into())));
    };
    let key = file(io, "client-key", "client-key-data", "client-key")?;
    let Some(certificate) = pem::read(&text) else {
        return io.fail("error: tls: failed to find any PEM data in certificate input");
    };
    match key {
        Some(key) if pem::matches(&certificate, &key) => Ok(Credentials::Certificate(Rc::new(certificate))),
        Some(_) => io.fail("error: tls: private key does not match public key"),
        None => io.fail("error: tls: failed to find any PEM data in key input"),
    }
}
