//! What a pod and a pod template have in common: containers, volumes, tolerations.

use crate::api::kinds::pod::container::Container;
use crate::api::{NULL, Value, downward, json};
use crate::sim::Arrange;

use super::parts::{or_none, truth, when};

/// `key=value:effect op=Exists for 300s`.
pub fn toleration(v: &Value) -> String {
    let mut t = v.get("key").str().to_string();
    if !v.get("value").str().is_empty() {
        t.push_str(&format!("={}", v.get("value").str()));
    }
    if !v.get("effect").str().is_empty() {
        t.push_str(&format!(":{}", v.get("effect").str()));
    }
    if v.get("operator").str() == "Exists" && v.get("value").str().is_empty() {
        t.push_str(if t.is_empty() { "op=Exists" } else { " op=Exists" });
    }
    if let Some(n) = v.get("tolerationSeconds").as_int() {
        t.push_str(&format!(" for {n}s"));
    }
    t
}

/// A list of containers; `space` stands before its title inside a pod template, where nothing has a state.
pub fn containers(t: &mut String, title: &str, list: &[Value], statuses: &[Value], pod: &Value, space: &str) {
    t.push_str(&format!("{space}{title}:{}\n", if list.is_empty() { " <none>" } else { "" }));
    for c in list {
        let found = statuses.iter().find(|s| s.get("name").str() == c.get("name").str());
        let indent = if space.is_empty() { "" } else { " " };
        t.push_str(&format!("  {indent}{}:\n", c.get("name").str()));
        container(t, c, found, pod);
    }
}

fn container(t: &mut String, c: &Value, status: Option<&Value>, pod: &Value) {
    if let Some(s) = status {
        t.push_str(&format!("    Container ID:\t{}\n", s.get("containerID").str()));
    }
    t.push_str(&format!("    Image:\t{}\n", c.get("image").str()));
    if let Some(s) = status {
        t.push_str(&format!("    Image ID:\t{}\n", s.get("imageID").str()));
    }
    let protocol = |p: &Value| {
        if p.get("protocol").str().is_empty() { "TCP".to_string() } else { p.get("protocol").str().to_string() }
    };
    for (title, field) in [("Port", "containerPort"), ("Host Port", "hostPort")] {
        let ports: Vec<String> = c
            .get("ports")
            .items()
            .iter()
            .map(|p| match p.get("name").str() {
                "" => format!("{}/{}", p.get(field).int(), protocol(p)),
                name => format!("{}/{} ({name})", p.get(field).int(), protocol(p)),
            })
            .collect();
        let plural = if ports.len() > 1 { "s" } else { "" };
        t.push_str(&format!("    {title}{plural}:\t{}\n", or_none(&ports.join(", "))));
    }
    for (title, field) in [("Command", "command"), ("Args", "args")] {
        if !c.get(field).items().is_empty() {
            t.push_str(&format!("    {title}:\n"));
            for word in c.get(field).items() {
                word.str().split('\n').for_each(|line| t.push_str(&format!("      {line}\n")));
            }
        }
    }
    if let Some(s) = status {
        state(t, "State", s.get("state"));
        if !s.at("lastState.terminated").is_null() {
            state(t, "Last State", s.get("lastState"));
        }
        t.push_str(&format!(
            "    Ready:\t{}\n    Restart Count:\t{}\n",
            truth(s.get("ready")),
            s.get("restartCount").int()
        ));
    }
    for (title, field) in [("Limits", "limits"), ("Requests", "requests")] {
        let list = json::sorted(c.get("resources").get(field));
        if !list.entries().is_empty() {
            t.push_str(&format!("    {title}:\n"));
            list.entries().iter().for_each(|(k, v)| t.push_str(&format!("      {}:\t{}\n", k.as_str(), v.str())));
        }
    }
    for (title, field) in [("Liveness", "livenessProbe"), ("Readiness", "readinessProbe"), ("Startup", "startupProbe")]
    {
        if !c.get(field).is_null() {
            t.push_str(&format!("    {title}:\t{}\n", probe(c.get(field))));
        }
    }
    environment(t, c, pod);
    let mut mounts = c.get("volumeMounts").items().to_vec();
    mounts.arrange_by(|a, b| a.get("mountPath").str().cmp(b.get("mountPath").str()));
    if mounts.is_empty() {
        t.push_str("    Mounts:\t<none>\n");
    } else {
        t.push_str("    Mounts:\n");
        for m in &mounts {
            let mode = if m.get("readOnly").bool() { "ro" } else { "rw" };
            let sub = match m.get("subPath").str() {
                "" => String::new(),
                s => format!(",path={s:?}"),
            };
            t.push_str(&format!("      {} from {} ({mode}{sub})\n", m.get("mountPath").str(), m.get("name").str()));
        }
    }
}

fn state(t: &mut String, title: &str, state: &Value) {
    let (running, ended, waiting) = (state.get("running"), state.get("terminated"), state.get("waiting"));
    if !running.is_null() {
        t.push_str(&format!("    {title}:\tRunning\n      Started:\t{}\n", when(running.get("startedAt").str())));
    } else if !ended.is_null() {
        t.push_str(&format!("    {title}:\tTerminated\n"));
        for (name, field) in [("Reason", "reason"), ("Message", "message")] {
            if !ended.get(field).str().is_empty() {
                t.push_str(&format!("      {name}:\t{}\n", ended.get(field).str()));
            }
        }
        t.push_str(&format!("      Exit Code:\t{}\n", ended.get("exitCode").int()));
        if ended.get("signal").int() > 0 {
            t.push_str(&format!("      Signal:\t{}\n", ended.get("signal").int()));
        }
        t.push_str(&format!(
            "      Started:\t{}\n      Finished:\t{}\n",
            when(ended.get("startedAt").str()),
            when(ended.get("finishedAt").str())
        ));
    } else {
        t.push_str(&format!("    {title}:\tWaiting\n"));
        if !waiting.get("reason").str().is_empty() {
            t.push_str(&format!("      Reason:\t{}\n", waiting.get("reason").str()));
        }
    }
}

fn probe(p: &Value) -> String {
    let n = |field: &str| p.get(field).int();
    let attributes = format!(
        "delay={}s timeout={}s period={}s successThreshold={} failureThreshold={}",
        n("initialDelaySeconds"),
        n("timeoutSeconds"),
        n("periodSeconds"),
        n("successThreshold"),
        n("failureThreshold")
    );
    let port = |v: &Value| match v.get("port") {
        Value::Int(n) => n.to_string(),
        other => other.str().to_string(),
    };
    let (exec, http, tcp, grpc) = (p.get("exec"), p.get("httpGet"), p.get("tcpSocket"), p.get("grpc"));
    if !exec.is_null() {
        let words: Vec<&str> = exec.get("command").items().iter().map(Value::str).collect();
        format!("exec [{}] {attributes}", words.join(" "))
    } else if !http.is_null() {
        let scheme = http.get("scheme").str().to_lowercase();
        format!("http-get {scheme}://{}:{}{} {attributes}", http.get("host").str(), port(http), http.get("path").str())
    } else if !tcp.is_null() {
        format!("tcp-socket {}:{} {attributes}", tcp.get("host").str(), port(tcp))
    } else if !grpc.is_null() {
        format!("grpc <pod>:{} {} {attributes}", port(grpc), grpc.get("service").str())
    } else {
        format!("unknown {attributes}")
    }
}

fn environment(t: &mut String, c: &Value, pod: &Value) {
    if !c.get("envFrom").items().is_empty() {
        t.push_str("    Environment Variables from:\n");
        for e in c.get("envFrom").items() {
            let (from, source) = if e.get("configMapRef").is_null() {
                ("Secret", e.get("secretRef"))
            } else {
                ("ConfigMap", e.get("configMapRef"))
            };
            let prefix = match e.get("prefix").str() {
                "" => String::new(),
                p => format!(" with prefix '{p}'"),
            };
            t.push_str(&format!(
                "      {}\t{from}{prefix}\tOptional: {}\n",
                source.get("name").str(),
                source.get("optional").bool()
            ));
        }
    }
    if c.get("env").items().is_empty() {
        t.push_str("    Environment:\t<none>\n");
        return;
    }
    t.push_str("    Environment:\n");
    for e in c.get("env").items() {
        let (name, from) = (e.get("name").str(), e.get("valueFrom"));
        let (field, resource) = (from.get("fieldRef"), from.get("resourceFieldRef"));
        let (map, secret) = (from.get("configMapKeyRef"), from.get("secretKeyRef"));
        let line = if from.is_null() {
            let value = e.get("value").str().replace('\n', "\n\t");
            format!("{name}:\t{value}")
        } else if !field.is_null() {
            let path = field.get("fieldPath").str();
            // kubectl knows of the metadata alone.
            let known = path.starts_with("metadata.").then(|| downward::field(pod, NULL, path)).flatten();
            let value = known.unwrap_or_default();
            format!("{name}:\t{value} ({}:{path})", field.get("apiVersion").str())
        } else if !resource.is_null() {
            let what = resource.get("resource").str();
            let value =
                downward::resource(Container(c), what, resource.get("divisor").str(), (0, 0)).unwrap_or_default();
            let endless = value == "0" && matches!(what, "limits.cpu" | "limits.memory");
            format!("{name}:\t{} ({what})", if endless { "node allocatable" } else { &value })
        } else if !map.is_null() {
            format!(
                "{name}:\t<set to the key '{}' of config map '{}'>\tOptional: {}",
                map.get("key").str(),
                map.get("name").str(),
                map.get("optional").bool()
            )
        } else {
            format!(
                "{name}:\t<set to the key '{}' in secret '{}'>\tOptional: {}",
                secret.get("key").str(),
                secret.get("name").str(),
                secret.get("optional").bool()
            )
        };
        t.push_str(&format!("      {line}\n"));
    }
}

/// The volumes of a pod or pod template.
pub fn volumes(t: &mut String, list: &[Value], space: &str) {
    if list.is_empty() {
        t.push_str(&format!("{space}Volumes:\t<none>\n"));
        return;
    }
    t.push_str(&format!("{space}Volumes:\n"));
    for v in list {
        let indent = if space.is_empty() { "" } else { " " };
        t.push_str(&format!("  {indent}{}:\n", v.get("name").str()));
        let kind = v.entries().iter().map(|(k, _)| k.as_str()).find(|k| *k != "name").unwrap_or("");
        let s = v.get(kind);
        let line = |t: &mut String, name: &str, value: &str| t.push_str(&format!("    {name}:\t{value}\n"));
        let optional = |v: &Value| v.get("optional").bool().to_string();
        match kind {
            "configMap" => {
                line(t, "Type", "ConfigMap (a volume populated by a ConfigMap)");
                line(t, "Name", s.get("name").str());
                line(t, "Optional", &optional(s));
            }
            "secret" => {
                line(t, "Type", "Secret (a volume populated by a Secret)");
                line(t, "SecretName", s.get("secretName").str());
                line(t, "Optional", &optional(s));
            }
            "emptyDir" => {
                line(t, "Type", "EmptyDir (a temporary directory that shares a pod's lifetime)");
                line(t, "Medium", s.get("medium").str());
                line(
                    t,
                    "SizeLimit",
                    if s.get("sizeLimit").str().is_empty() { "<unset>" } else { s.get("sizeLimit").str() },
                );
            }
            "hostPath" => {
                line(t, "Type", "HostPath (bare host directory volume)");
                line(t, "Path", s.get("path").str());
                line(t, "HostPathType", s.get("type").as_str().unwrap_or("<none>"));
            }
            "persistentVolumeClaim" => {
                line(t, "Type", "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)");
                line(t, "ClaimName", s.get("claimName").str());
                line(t, "ReadOnly", &s.get("readOnly").bool().to_string());
            }
            "projected" => {
                line(t, "Type", "Projected (a volume that contains injected data from multiple sources)");
                for source in s.get("sources").items() {
                    let (secret, map, token) =
                        (source.get("secret"), source.get("configMap"), source.get("serviceAccountToken"));
                    if !secret.is_null() {
                        line(t, "SecretName", secret.get("name").str());
                        line(t, "Optional", &optional(secret));
                    } else if !source.get("downwardAPI").is_null() {
                        line(t, "DownwardAPI", "true");
                    } else if !map.is_null() {
                        line(t, "ConfigMapName", map.get("name").str());
                        line(t, "Optional", &optional(map));
                    } else if !token.is_null() {
                        line(t, "TokenExpirationSeconds", &token.get("expirationSeconds").int().to_string());
                    }
                }
            }
            "downwardAPI" => {
                line(t, "Type", "DownwardAPI (a volume populated by information about the pod)");
                t.push_str("    Items:\n");
                for i in s.get("items").items() {
                    let of = i.at("fieldRef.fieldPath").str();
                    let of = if of.is_empty() { i.at("resourceFieldRef.resource").str() } else { of };
                    t.push_str(&format!("      {of} -> {}\n", i.get("path").str()));
                }
            }
            _ => line(t, "Type", "<unknown>"),
        }
    }
}

/// Topology spread constraints.
pub fn spread(t: &mut String, list: &[Value], space: &str) {
    if list.is_empty() {
        return;
    }
    let mut rows: Vec<String> = list
        .iter()
        .map(|c| {
            let skew = c.get("maxSkew").int();
            let mut row = format!(
                "{}:{} when max skew {skew} is exceeded",
                c.get("topologyKey").str(),
                c.get("whenUnsatisfiable").str()
            );
            let selector = c.get("labelSelector");
            if !selector.is_null() {
                row.push_str(&format!(" for selector {}", super::selector(selector)));
            }
            row
        })
        .collect();
    rows.arrange();
    t.push_str(&format!("{space}Topology Spread Constraints:\t{}\n", rows.join("\n\t")));
}
