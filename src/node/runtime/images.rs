//! The registries as far as this world knows them: well-known images, what they run, how large they are.
//!
//! Models containerd's image resolution: short names are completed (`nginx` is `docker.io/library/nginx:latest`); what is not
//! in the catalogue fails in containerd's words. Digests and the last digits of sizes are derived from the name, so that a
//! tag has the same digest in every world. Simplified: an image has one layer, and every plausible tag of a known
//! repository exists.

use crate::api::hash::{fnv1, sha256};

/// What a container's file system is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Base {
    /// Debian-like: bash, coreutils.
    Debian,
    /// Busybox and its applets: busybox, alpine.
    Busybox,
    /// Nothing but the image's own program.
    Scratch,
}

/// A repository of the catalogue.
#[derive(Debug)]
pub struct Repository {
    /// `docker.io/library/nginx`.
    pub name: &'static str,
    /// What the image holds beside its program.
    pub base: Base,
    /// `ENTRYPOINT`.
    pub entrypoint: &'static [&'static str],
    /// `CMD`.
    pub cmd: &'static [&'static str],
    /// Programs that only this image has, with their paths.
    pub programs: &'static [&'static str],
    /// `ENV`.
    pub env: &'static [(&'static str, &'static str)],
    /// Millions of bytes to download.
    pub megabytes: u64,
}

const fn image(name: &'static str, base: Base, cmd: &'static [&'static str], megabytes: u64) -> Repository {
    Repository { name, base, entrypoint: &[], cmd, programs: &[], env: &[], megabytes }
}

impl Repository {
    const fn entry(mut self, entrypoint: &'static [&'static str]) -> Repository {
        self.entrypoint = entrypoint;
        self
    }
    const fn has(mut self, programs: &'static [&'static str]) -> Repository {
        self.programs = programs;
        self
    }
    const fn env(mut self, env: &'static [(&'static str, &'static str)]) -> Repository {
        self.env = env;
        self
    }
}

/// An image of the control plane: no entrypoint, the program is named by the command.
macro_rules! component {
    ($program:literal, $base:ident, $mb:literal) => {
        image(concat!("registry.k8s.io/", $program), Base::$base, &[concat!("/usr/local/bin/", $program)], $mb)
            .has(&[concat!("/usr/local/bin/", $program)])
    };
}

/// An image of a server started by `docker-entrypoint.sh`.
macro_rules! served {
    ($name:literal, [$($cmd:literal),*], [$($program:literal),*], $mb:literal) => {
        image($name, Base::Debian, &[$($cmd),*], $mb)
            .entry(&["/usr/local/bin/docker-entrypoint.sh"])
            .has(&["/usr/local/bin/docker-entrypoint.sh", $($program),*])
    };
}

const NGINX: &[&str] = &["nginx", "-g", "daemon off;"];
const NGINX_HAS: &[&str] = &["/docker-entrypoint.sh", "/usr/sbin/nginx", "/usr/sbin/nginx-debug"];

/// Every repository that exists.
pub static CATALOGUE: &[Repository] = &[
    image("docker.io/library/nginx", Base::Debian, NGINX, 72)
        .entry(&["/docker-entrypoint.sh"])
        .has(NGINX_HAS)
        .env(&[("NGINX_VERSION", "1.27.5")]),
    image("docker.io/library/httpd", Base::Debian, &["httpd-foreground"], 58)
        .has(&["/usr/local/bin/httpd-foreground", "/usr/local/bin/httpd"])
        .env(&[("HTTPD_PREFIX", "/usr/local/apache2")]),
    served!(
        "docker.io/library/redis",
        ["redis-server"],
        ["/usr/local/bin/redis-server", "/usr/local/bin/redis-cli"],
        45
    ),
    served!("docker.io/library/postgres", ["postgres"], ["/usr/local/bin/postgres", "/usr/local/bin/pg_isready"], 154),
    served!("docker.io/library/mysql", ["mysqld"], ["/usr/sbin/mysqld", "/usr/bin/mysqladmin"], 230),
    served!("docker.io/library/mariadb", ["mariadbd"], ["/usr/sbin/mariadbd", "/usr/sbin/mysqld"], 121),
    served!("docker.io/library/mongo", ["mongod"], ["/usr/bin/mongod"], 260),
    served!("docker.io/library/memcached", ["memcached"], ["/usr/local/bin/memcached"], 33),
    served!("docker.io/library/rabbitmq", ["rabbitmq-server"], ["/opt/rabbitmq/sbin/rabbitmq-server"], 104),
    served!("docker.io/library/node", ["node"], [], 400),
    image("docker.io/library/wordpress", Base::Debian, &["apache2-foreground"], 230)
        .entry(&["docker-entrypoint.sh"])
        .has(&["/usr/local/bin/docker-entrypoint.sh", "/usr/local/bin/apache2-foreground"]),
    image("docker.io/library/traefik", Base::Busybox, &["traefik"], 52)
        .entry(&["/entrypoint.sh"])
        .has(&["/entrypoint.sh", "/usr/local/bin/traefik"]),
    image("docker.io/library/haproxy", Base::Debian, &["haproxy", "-f", "/usr/local/etc/haproxy/haproxy.cfg"], 43)
        .has(&["/usr/local/sbin/haproxy"]),
    image("docker.io/library/caddy", Base::Busybox, &["caddy", "run"], 20).has(&["/usr/bin/caddy"]),
    image("docker.io/polinux/stress", Base::Busybox, &["sh"], 4).has(&["/usr/local/bin/stress"]),
    image("docker.io/library/busybox", Base::Busybox, &["sh"], 2),
    image("docker.io/library/alpine", Base::Busybox, &["/bin/sh"], 4),
    image("docker.io/library/ubuntu", Base::Debian, &["/bin/bash"], 30),
    image("docker.io/library/debian", Base::Debian, &["bash"], 49),
    image("docker.io/library/perl", Base::Debian, &["perl", "-de0"], 370),
    image("docker.io/library/python", Base::Debian, &["python3"], 400),
    image("docker.io/library/golang", Base::Debian, &["bash"], 310),
    image("docker.io/library/hello-world", Base::Scratch, &["/hello"], 0).has(&["/hello"]),
    image("docker.io/curlimages/curl", Base::Busybox, &["curl"], 9).has(&["/entrypoint.sh", "/usr/bin/curl"]),
    image("docker.io/nginxinc/nginx-unprivileged", Base::Debian, NGINX, 72)
        .entry(&["/docker-entrypoint.sh"])
        .has(NGINX_HAS),
    image("registry.k8s.io/pause", Base::Scratch, &[], 0).entry(&["/pause"]).has(&["/pause"]),
    image("registry.k8s.io/coredns/coredns", Base::Scratch, &[], 22).entry(&["/coredns"]).has(&["/coredns"]),
    component!("etcd", Scratch, 62),
    component!("kube-apiserver", Scratch, 29),
    component!("kube-controller-manager", Scratch, 24),
    component!("kube-scheduler", Scratch, 19),
    component!("kube-proxy", Debian, 27),
    image("registry.k8s.io/e2e-test-images/agnhost", Base::Busybox, &["pause"], 50)
        .entry(&["/agnhost"])
        .has(&["/agnhost"]),
    image("registry.k8s.io/e2e-test-images/nginx", Base::Busybox, NGINX, 17)
        .entry(&["/docker-entrypoint.sh"])
        .has(&["/docker-entrypoint.sh", "/usr/sbin/nginx"]),
    image("registry.k8s.io/e2e-test-images/busybox", Base::Busybox, &["sh"], 2),
    image("registry.k8s.io/busybox", Base::Busybox, &["/bin/sh"], 2),
    image("registry.k8s.io/echoserver", Base::Debian, &["/usr/local/bin/echoserver"], 46)
        .has(&["/usr/local/bin/echoserver"]),
];

/// A reference, completed as containerd keeps it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reference {
    /// `docker.io/library/nginx`.
    pub repository: String,
    /// `latest`.
    pub tag: String,
    /// `sha256:...`; empty if none was given.
    pub digest: String,
}

impl Reference {
    /// Complete a reference with the default registry, namespace and tag.
    pub fn parse(text: &str) -> Reference {
        let (text, digest) = text.split_once('@').unwrap_or((text, ""));
        let (name, tag) = match text.rsplit_once(':') {
            Some((name, tag)) if !tag.contains('/') => (name, tag),
            _ => (text, "latest"),
        };
        let repository = match name.split_once('/') {
            None => format!("docker.io/library/{name}"),
            Some(("docker.io" | "index.docker.io", rest)) if !rest.contains('/') => format!("docker.io/library/{rest}"),
            Some(("index.docker.io", rest)) => format!("docker.io/{rest}"),
            Some((host, _)) if host.contains(['.', ':']) || host == "localhost" => name.to_string(),
            Some(_) => format!("docker.io/{name}"),
        };
        Reference { repository, tag: tag.into(), digest: digest.into() }
    }
    /// As containerd prints it.
    pub fn name(&self) -> String {
        if self.digest.is_empty() {
            format!("{}:{}", self.repository, self.tag)
        } else {
            format!("{}@{}", self.repository, self.digest)
        }
    }
}

const TAG_WORDS: &str = "latest stable mainline lts edge slim current alpine perl otel glibc musl uclibc trixie bookworm \
                         bullseye noble jammy focal rolling devel innovation oracle linux";

/// Known words, and versions whose numbers are all below 100: so the documentation's mistyped nginx:1.161 does not exist.
fn tag_exists(tag: &str) -> bool {
    let head = tag.split('-').next().unwrap_or_default();
    let version = head.strip_prefix('v').unwrap_or(head);
    TAG_WORDS.split_whitespace().any(|w| w == head)
        || version
            .split('.')
            .all(|part| !part.is_empty() && part.len() <= 9 && part.parse::<u32>().is_ok_and(|n| n < 100))
}

/// An image that a registry has.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its repository.
    pub repository: &'static Repository,
    /// What it holds beside its program: an `-alpine` tag has busybox.
    pub base: Base,
    /// `sha256:...`.
    pub digest: String,
    /// Bytes to download.
    pub size: u64,
}

/// Look an image up; the error is containerd's.
pub fn resolve(wanted: &Reference) -> Result<Found, String> {
    let name = wanted.name();
    let fail = |code: &str, why: String| {
        let what = format!("failed to pull and unpack image {name:?}: failed to resolve image: {why}");
        // The kubelet shows the code of an error that has one.
        Err(if code == "Unknown" { what } else { format!("rpc error: code = {code} desc = {what}") })
    };
    let (host, path) = wanted.repository.split_once('/').unwrap_or((&wanted.repository, ""));
    let Some(repository) = CATALOGUE.iter().find(|r| r.name == wanted.repository) else {
        return match host {
            "registry.k8s.io" => fail("NotFound", format!("{name}: not found")),
            "docker.io" => fail(
                "Unknown",
                "pull access denied, repository does not exist or may require authorization: server message: \
                 insufficient_scope: authorization failed"
                    .into(),
            ),
            _ => fail(
                "Unknown",
                format!(
                    "failed to do request: Head \"https://{host}/v2/{path}/manifests/{}\": dial tcp: lookup {host}: no such host",
                    wanted.tag
                ),
            ),
        };
    };
    if wanted.digest.is_empty() && !tag_exists(&wanted.tag) {
        return fail("NotFound", format!("{name}: not found"));
    }
    let tagged = format!("{}:{}", wanted.repository, wanted.tag);
    let slim = repository.base != Base::Scratch && wanted.tag.contains("alpine");
    let megabytes = if slim { repository.megabytes / 3 + 4 } else { repository.megabytes };
    let digest = if wanted.digest.is_empty() { format!("sha256:{}", sha256(&tagged)) } else { wanted.digest.clone() };
    let size = megabytes * 1_000_000 + u64::from(fnv1(&tagged) % 900_000) + 9_000;
    Ok(Found { repository, base: if slim { Base::Busybox } else { repository.base }, digest, size })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_completed() {
        for (given, want) in [
            ("nginx", "docker.io/library/nginx:latest"),
            ("nginx:1.27", "docker.io/library/nginx:1.27"),
            ("docker.io/nginx", "docker.io/library/nginx:latest"),
            ("bitnami/redis:7", "docker.io/bitnami/redis:7"),
            ("localhost:5000/a", "localhost:5000/a:latest"),
            ("registry.k8s.io/pause:3.10.1", "registry.k8s.io/pause:3.10.1"),
            ("nginx@sha256:ab", "docker.io/library/nginx@sha256:ab"),
        ] {
            assert_eq!(Reference::parse(given).name(), want);
        }
    }

    #[test]
    fn known_images_have_the_recorded_digest_and_size() {
        let of = |name: &str| resolve(&Reference::parse(name)).map(|f| (f.digest, f.size));
        let nginx = "sha256:86cee2c10898a48ff47a0626f8202a2408b5893aff5df58ae10d83166e6d7b0e";
        assert_eq!(of("nginx"), Ok((nginx.into(), 72_345_219)));
        assert_eq!(of("busybox").map(|f| f.1), Ok(2_668_369));
        assert_eq!(of("registry.k8s.io/pause:3.10.1").map(|f| f.1), Ok(265_228));
    }

    #[test]
    fn what_no_registry_has_fails_as_containerd_does() {
        let why = |name: &str| resolve(&Reference::parse(name)).err().unwrap_or_default();
        assert_eq!(
            why("nginx:no-such-tag"),
            "rpc error: code = NotFound desc = failed to pull and unpack image \"docker.io/library/nginx:no-such-tag\": \
             failed to resolve image: docker.io/library/nginx:no-such-tag: not found"
        );
        assert!(why("nginx:1.161").contains("not found"));
        assert!(why("nosuch").contains("pull access denied"));
        assert!(why("example.com/x").contains("lookup example.com: no such host"));
    }
}
