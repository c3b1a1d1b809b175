//! `/healthz`, `/livez`, `/readyz` and their single checks. Only etcd and the caches can fail here; the rest is always well.

use super::flight::Flight;
use super::pipeline::text;
use super::server::ApiServer;
use crate::wire::Response;

const HOOKS: [&str; 31] = [
    "poststarthook/start-apiserver-admission-initializer",
    "poststarthook/generic-apiserver-start-informers",
    "poststarthook/priority-and-fairness-config-consumer",
    "poststarthook/priority-and-fairness-filter",
    "poststarthook/storage-object-count-tracker-hook",
    "poststarthook/start-apiextensions-informers",
    "poststarthook/start-apiextensions-controllers",
    "poststarthook/crd-informer-synced",
    "poststarthook/start-system-namespaces-controller",
    "poststarthook/peer-endpoint-reconciler-controller",
    "poststarthook/start-cluster-authentication-info-controller",
    "poststarthook/start-kube-apiserver-identity-lease-controller",
    "poststarthook/start-kube-apiserver-identity-lease-garbage-collector",
    "poststarthook/storage-readiness",
    "poststarthook/start-legacy-token-tracking-controller",
    "poststarthook/start-service-ip-repair-controllers",
    "poststarthook/rbac/bootstrap-roles",
    "poststarthook/scheduling/bootstrap-system-priority-classes",
    "poststarthook/priority-and-fairness-config-producer",
    "poststarthook/bootstrap-controller",
    "poststarthook/start-kubernetes-service-cidr-controller",
    "poststarthook/aggregator-reload-proxy-client-cert",
    "poststarthook/start-kube-aggregator-informers",
    "poststarthook/apiservice-status-local-available-controller",
    "poststarthook/apiservice-status-remote-available-controller",
    "poststarthook/apiservice-registration-controller",
    "poststarthook/apiservice-discovery-controller",
    "poststarthook/kube-apiserver-autoregistration",
    "autoregister-completion",
    "poststarthook/apiservice-openapi-controller",
    "poststarthook/apiservice-openapiv3-controller",
];

impl ApiServer {
    /// A health check, or none if the path is no health check's.
    pub(super) fn health(&self, flight: &Flight) -> Option<Response> {
        let path = flight.info.path.as_str();
        let (which, single) = ["healthz", "livez", "readyz"].into_iter().find_map(|which| {
            let rest = path.strip_prefix('/')?.strip_prefix(which)?;
            match rest.strip_prefix('/') {
                None if rest.is_empty() => Some((which, None)),
                Some(single) if !single.is_empty() => Some((which, Some(single))),
                _ => None,
            }
        })?;
        let (before, after): (&[&str], &[&str]) = match which {
            "readyz" => (&["ping", "log", "etcd", "etcd-readiness", "informer-sync"], &["shutdown"]),
            "livez" => (&["ping", "log", "loopback-serving-certificate", "etcd"], &[]),
            _ => (&["ping", "log", "etcd"], &[]),
        };
        let excluded: Vec<&str> = flight.info.query.all("exclude").collect();
        let checks = before.iter().chain(&HOOKS).chain(after).filter(|c| !excluded.contains(*c));
        let well = |check: &str| match check {
            "etcd" | "etcd-readiness" => self.connected,
            "informer-sync" => self.is_ready(),
            _ => true,
        };
        if let Some(single) = single {
            let known = checks.clone().any(|c| *c == single);
            return Some(match (known, well(single)) {
                (false, _) => text(0, 404, "404 page not found\n"),
                (true, true) => text(0, 200, "ok"),
                (true, false) => text(0, 500, format!("internal server error: {single} failed: reason withheld\n")),
            });
        }
        let unknown: Vec<&str> =
            excluded.iter().copied().filter(|e| !before.iter().chain(&HOOKS).chain(after).any(|c| c == e)).collect();
        let (mut said, mut failed) = (String::new(), false);
        for check in checks {
            if well(check) {
                said.push_str(&format!("[+]{check} ok\n"));
            } else {
                failed = true;
                said.push_str(&format!("[-]{check} failed: reason withheld\n"));
            }
        }
        if !unknown.is_empty() {
            let list: Vec<String> = unknown.iter().map(|e| format!("{e:?}")).collect();
            said.push_str(&format!("warn: some health checks cannot be excluded: no matches for {}\n", list.join(",")));
        }
        Some(if failed {
            text(0, 500, format!("{said}{which} check failed\n"))
        } else if flight.info.query.given("verbose").is_some() {
            text(0, 200, format!("{said}{which} check passed\n"))
        } else {
            text(0, 200, "ok")
        })
    }
}
