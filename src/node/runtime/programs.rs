//! The servers of the catalogue's images: what they print, where they listen, how they end. They serve, no more.

use super::images::Base;
use crate::sim::Time;
use crate::wire::{wall_ns, wall_secs};

/// What a server is started with.
pub struct Launch<'a> {
    /// Its arguments, the program's name first.
    pub argv: &'a [String],
    /// Its environment.
    pub env: &'a dyn Fn(&str) -> Option<String>,
    /// The pod's address.
    pub ip: &'a str,
    /// Started through the image's entrypoint script, which prints lines of its own.
    pub by_entrypoint: bool,
    /// Now.
    pub now: Time,
}

/// A program of an image that runs until it is told to stop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Server {
    /// nginx.
    Nginx,
    /// Apache.
    Httpd,
    /// redis.
    Redis,
    /// PostgreSQL.
    Postgres,
    /// MySQL and MariaDB.
    Mysql,
    /// CoreDNS.
    Coredns,
    /// The test image of Kubernetes: `netexec`, `serve-hostname`, `liveness`, `test-webserver`, `pause`.
    Agnhost,
    /// stress, which fills memory.
    Stress,
    /// Waits for a signal and says nothing: pause, the components where nobody runs them, other servers.
    Idle,
}

/// What a program does when it is started.
pub struct Started {
    /// What it prints; true is stderr.
    pub lines: Vec<(bool, String)>,
    /// What goes on running, or the exit code.
    pub then: Result<Server, i32>,
}

const NGINX_VERSION: &str = "1.27.5";
const NGINX_ENTRYPOINT: &str =
    "/docker-entrypoint.sh: /docker-entrypoint.d/ is not empty, will attempt to perform configuration
/docker-entrypoint.sh: Looking for shell scripts in /docker-entrypoint.d/
/docker-entrypoint.sh: Launching /docker-entrypoint.d/10-listen-on-ipv6-by-default.sh
10-listen-on-ipv6-by-default.sh: info: Getting the checksum of /etc/nginx/conf.d/default.conf
10-listen-on-ipv6-by-default.sh: info: Enabled listen on IPv6 in /etc/nginx/conf.d/default.conf
/docker-entrypoint.sh: Sourcing /docker-entrypoint.d/15-local-resolvers.envsh
/docker-entrypoint.sh: Launching /docker-entrypoint.d/20-envsubst-on-templates.sh
/docker-entrypoint.sh: Launching /docker-entrypoint.d/30-tune-worker-processes.sh
/docker-entrypoint.sh: Configuration complete; ready for start up";

/// `2026/11/23 07:12:15`.
fn stamp(now: Time) -> String {
    let text = crate::api::time::rfc3339(wall_secs(now) as i64);
    text.replace('-', "/").replace('T', " ").replace('Z', "")
}

/// The instant as containers' clocks say it, to the nanosecond.
pub fn rfc3339_nano(now: Time) -> String {
    let ns = wall_ns(now);
    let text = crate::api::time::rfc3339((ns / 1_000_000_000) as i64);
    format!("{}.{:09}Z", text.trim_end_matches('Z'), ns % 1_000_000_000)
}

/// Which server a program's name stands for, in images that have it.
pub fn server(program: &str) -> Option<Server> {
    Some(match program {
        "nginx" | "nginx-debug" => Server::Nginx,
        "httpd" | "httpd-foreground" | "apache2-foreground" => Server::Httpd,
        "redis-server" => Server::Redis,
        "postgres" => Server::Postgres,
        "mysqld" | "mariadbd" => Server::Mysql,
        "coredns" => Server::Coredns,
        "agnhost" | "echoserver" => Server::Agnhost,
        "stress" => Server::Stress,
        "pause"
        | "etcd"
        | "kube-apiserver"
        | "kube-controller-manager"
        | "kube-scheduler"
        | "kube-proxy"
        | "mongod"
        | "memcached"
        | "rabbitmq-server"
        | "traefik"
        | "haproxy"
        | "caddy" => Server::Idle,
        _ => return None,
    })
}

/// What `docker-entrypoint.sh` starts when it is given options only.
pub fn default_server(programs: &[&str]) -> &'static str {
    let known = ["nginx", "redis-server", "postgres", "mysqld", "mariadbd", "mongod", "memcached", "rabbitmq-server"];
    known.into_iter().find(|k| programs.iter().any(|p| p.rsplit('/').next() == Some(k))).unwrap_or("node")
}

/// Whether a container of this base has the program beside what its image brings.
pub fn is_on_path(base: Base, program: &str) -> bool {
    base != Base::Scratch && crate::node::shell::is_command(program, base == Base::Debian)
}

/// Start a server.
pub fn start(server: Server, launch: &Launch<'_>) -> Started {
    let out = |text: String| vec![(false, text)];
    let options = || launch.argv.iter().skip(1).map(String::as_str);
    let mut lines = Vec::new();
    match server {
        Server::Nginx => {
            if options().any(|o| o == "-v" || o == "-V") {
                return Started { lines: vec![(true, format!("nginx version: nginx/{NGINX_VERSION}"))], then: Err(0) };
            }
            if options().any(|o| o == "-t") {
                let text = "nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\n\
                            nginx: configuration file /etc/nginx/nginx.conf test is successful";
                return Started { lines: text.lines().map(|l| (true, l.to_string())).collect(), then: Err(0) };
            }
            if launch.by_entrypoint {
                lines.extend(NGINX_ENTRYPOINT.lines().map(|l| (false, l.to_string())));
            }
            let at = stamp(launch.now);
            for said in ["using the \"epoll\" event method", concat!("nginx/", "1.27.5"), "start worker processes"] {
                lines.push((true, format!("{at} [notice] 1#1: {said}")));
            }
        }
        Server::Httpd => lines.push((
            true,
            format!(
                "AH00558: httpd: Could not reliably determine the server's fully qualified domain name, using {}. \
                 Set the 'ServerName' directive globally to suppress this message",
                launch.ip
            ),
        )),
        Server::Redis => {
            for said in [
                "oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo",
                "Running mode=standalone, port=6379.",
                "Ready to accept connections tcp",
            ] {
                lines.extend(out(format!("1:M * {said}")));
            }
        }
        Server::Postgres => {
            lines.extend(out("LOG:  listening on IPv4 address \"0.0.0.0\", port 5432".into()));
            lines.extend(out("LOG:  database system is ready to accept connections".into()));
        }
        Server::Mysql => {
            let at = format!("{}+00:00", stamp(launch.now).replace('/', "-"));
            lines.extend(out(format!(
                "{at} [Note] [Entrypoint]: Entrypoint script for MySQL Server 8.4.6-1.el9 started."
            )));
            let wanted = ["MYSQL_ROOT_PASSWORD", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD"];
            let also = ["MYSQL_ROOT_PASSWORD_FILE", "MARIADB_ROOT_PASSWORD", "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD"];
            if wanted.iter().chain(&also).all(|name| (launch.env)(name).is_none_or(|v| v.is_empty())) {
                let mut said = format!(
                    "{at} [ERROR] [Entrypoint]: Database is uninitialized and password option is not specified\n"
                );
                said.push_str("    You need to specify one of the following as an environment variable:");
                wanted.iter().for_each(|w| said.push_str(&format!("\n    - {w}")));
                lines.extend(said.lines().map(|l| (true, l.to_string())));
                return Started { lines, then: Err(1) };
            }
            lines.extend(out(format!(
                "{at} [System] [MY-010931] [Server] /usr/sbin/mysqld: ready for connections. Version: '8.4.6'  \
                 socket: '/var/run/mysqld/mysqld.sock'  port: 3306  MySQL Community Server - GPL."
            )));
        }
        Server::Coredns => {
            for said in [
                ".:53",
                "[INFO] plugin/reload: Running configuration SHA512 = 1b226df79860026c6a52e67daa10d7f0d57ec5b023288ec00c5e05f93523c894564e15b91770d3a07ae1cfbe861d15b37d4a0027e69c546ab112970993a3b03b",
                "CoreDNS-1.12.1",
                "linux/amd64, go1.24.1, 707c7c1",
            ] {
                lines.extend(out(said.into()));
            }
        }
        Server::Stress => {
            let [cpu, io, vm, hdd] = ["--cpu", "--io", "--vm", "--hdd"].map(|f| option(launch.argv, f).unwrap_or("0"));
            let said = format!("dispatching hogs: {cpu} cpu, {io} io, {vm} vm, {hdd} hdd");
            lines.extend(out(format!("stress: info: [1] {said}")));
        }
        Server::Idle => {
            let program = launch.argv.first().and_then(|w| w.rsplit('/').next()).unwrap_or_default();
            if ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler"].contains(&program) {
                lines.push((
                    true,
                    format!("{program}: only that of the control plane is simulated: this one does nothing"),
                ));
            }
        }
        Server::Agnhost => {}
    }
    Started { lines, then: Ok(server) }
}

/// A server is told to stop by the signal of this number (its image's stop signal): what it says, and its exit code.
pub fn stop(server: Server, now: Time) -> (Vec<(bool, String)>, i32) {
    match server {
        Server::Nginx => {
            (vec![(true, format!("{} [notice] 1#1: signal 3 (SIGQUIT) received, shutting down", stamp(now)))], 0)
        }
        _ => (Vec::new(), 0),
    }
}

/// The TCP ports on which a server listens.
pub fn ports(server: Server, argv: &[String]) -> Vec<u16> {
    match server {
        Server::Nginx | Server::Httpd => vec![80],
        Server::Redis => vec![6379],
        Server::Postgres => vec![5432],
        Server::Mysql => vec![3306],
        Server::Coredns => vec![53, 8080, 8181, 9153],
        Server::Agnhost => match argv.get(1).map(String::as_str) {
            Some("pause") | None => Vec::new(),
            Some("test-webserver") => vec![80],
            Some(kind) => {
                let given = argv.iter().zip(argv.iter().skip(1).chain([&String::new()])).find_map(|(word, next)| {
                    let (name, value) = word.split_once('=').unwrap_or((word, next));
                    matches!(name, "--http-port" | "--port").then(|| value.parse().ok())?
                });
                vec![given.unwrap_or(if kind == "serve-hostname" { 9376 } else { 8080 })]
            }
        },
        Server::Stress | Server::Idle => Vec::new(),
    }
}

/// The word after an option.
fn option<'a>(argv: &'a [String], name: &str) -> Option<&'a str> {
    let at = argv.iter().position(|w| w == name)?;
    argv.get(at + 1).map(String::as_str)
}

/// A number of bytes: `250M`, `2G`.
pub fn size(text: &str) -> u64 {
    let (number, unit) = text.split_at(text.len() - usize::from(text.ends_with(char::is_alphabetic)));
    let shift = match unit {
        "G" | "g" => 30,
        "M" | "m" => 20,
        "K" | "k" => 10,
        _ => 0,
    };
    number.parse::<u64>().unwrap_or(0).saturating_mul(1 << shift)
}

/// How much memory a program comes to use: of stress what it is told to fill, of any other a little.
pub fn memory(argv: &[String]) -> u64 {
    if argv.first().and_then(|w| w.rsplit('/').next()) != Some("stress") {
        return 8 << 20;
    }
    let workers = option(argv, "--vm").map_or(0, size);
    workers.saturating_mul(option(argv, "--vm-bytes").map_or(256 << 20, size)).max(1 << 20)
}

/// The HTTP status that a server answers a GET of this path with (0 where nothing is asked), and whether it will not change.
pub fn get(server: Server, argv: &[String], path: &str, up: crate::sim::Span) -> (i32, bool) {
    let kind = argv.get(1).map(String::as_str);
    match (server, path) {
        (_, "") => (0, true),
        (_, "grpc") => (0, true),
        // The example of the documentation: well for ten seconds.
        (Server::Agnhost, "/healthz") if kind == Some("liveness") => {
            if up.as_secs() < 10 {
                (200, false)
            } else {
                (500, true)
            }
        }
        (Server::Nginx | Server::Httpd, path) if path != "/" && path != "/index.html" => (404, true),
        _ => (200, true),
    }
}
