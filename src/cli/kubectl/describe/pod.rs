//! A pod, described.

use crate::api::{Value, json};

use super::parts::{annotations, labels, many, or_none, truth, when};

pub fn describe(pod: &Value) -> String {
    let (meta, spec, status) = (pod.get("metadata"), pod.get("spec"), pod.get("status"));
    let mut t = format!("Name:\t{}\nNamespace:\t{}\n", meta.get("name").str(), meta.get("namespace").str());
    if !spec.get("priority").is_null() {
        t.push_str(&format!("Priority:\t{}\n", spec.get("priority").int()));
        if !spec.get("priorityClassName").str().is_empty() {
            t.push_str(&format!("Priority Class Name:\t{}\n", spec.get("priorityClassName").str()));
        }
    }
    if !spec.get("runtimeClassName").str().is_empty() {
        t.push_str(&format!("Runtime Class Name:\t{}\n", spec.get("runtimeClassName").str()));
    }
    if !spec.get("serviceAccountName").str().is_empty() {
        t.push_str(&format!("Service Account:\t{}\n", spec.get("serviceAccountName").str()));
    }
    match spec.get("nodeName").str() {
        "" => t.push_str("Node:\t<none>\n"),
        node => t.push_str(&format!("Node:\t{node}/{}\n", status.get("hostIP").str())),
    }
    if !status.get("startTime").str().is_empty() {
        t.push_str(&format!("Start Time:\t{}\n", when(status.get("startTime").str())));
    }
    t.push_str(&labels("Labels", meta.get("labels")));
    t.push_str(&annotations(meta.get("annotations")));
    if meta.get("deletionTimestamp").str().is_empty() {
        t.push_str(&format!("Status:\t{}\n", status.get("phase").str()));
    } else {
        t.push_str(&format!(
            "Status:\tTerminating\nTermination Grace Period:\t{}s\n",
            meta.get("deletionGracePeriodSeconds").int()
        ));
    }
    for (title, field) in [("Reason", "reason"), ("Message", "message")] {
        if !status.get(field).str().is_empty() {
            t.push_str(&format!("{title}:\t{}\n", status.get(field).str()));
        }
    }
    t.push_str(&format!("IP:\t{}\n", status.get("podIP").str()));
    match status.get("podIPs").items() {
        [] => t.push_str("IPs:\t<none>\n"),
        ips => {
            t.push_str("IPs:\n");
            ips.iter().for_each(|ip| t.push_str(&format!("  IP:\t{}\n", ip.get("ip").str())));
        }
    }
    if let Some(owner) = meta.get("ownerReferences").items().iter().find(|o| o.get("controller").bool()) {
        t.push_str(&format!("Controlled By:\t{}/{}\n", owner.get("kind").str(), owner.get("name").str()));
    }
    if !status.get("nominatedNodeName").str().is_empty() {
        t.push_str(&format!("NominatedNodeName:\t{}\n", status.get("nominatedNodeName").str()));
    }
    for (title, list, statuses) in [
        ("Init Containers", "initContainers", "initContainerStatuses"),
        ("Containers", "containers", "containerStatuses"),
        ("Ephemeral Containers", "ephemeralContainers", "ephemeralContainerStatuses"),
    ] {
        let list = spec.get(list).items();
        if !list.is_empty() {
            t.push_str(&format!("{title}:\n"));
            for c in list {
                let found = status.get(statuses).items().iter().find(|s| s.get("name").str() == c.get("name").str());
                container(&mut t, c, found, pod);
            }
        }
    }
    let conditions = status.get("conditions").items();
    if !conditions.is_empty() {
        t.push_str("Conditions:\n  Type\tStatus\n");
        for c in conditions {
            t.push_str(&format!("  {} \t{} \n", c.get("type").str(), c.get("status").str()));
        }
    }
    volumes(&mut t, spec.get("volumes").items());
    let qos = match status.get("qosClass").str() {
        "" => "BestEffort",
        q => q,
    };
    t.push_str(&format!("QoS Class:\t{qos}\n"));
    t.push_str(&labels("Node-Selectors", spec.get("nodeSelector")));
    let tolerations: Vec<String> = spec.get("tolerations").items().iter().map(toleration).collect();
    t.push_str(&many("Tolerations", &tolerations));
    t
}

fn toleration(v: &Value) -> String {
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

fn container(t: &mut String, c: &Value, status: Option<&Value>, pod: &Value) {
    t.push_str(&format!("  {}:\n", c.get("name").str()));
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
    mounts.sort_by(|a, b| a.get("mountPath").str().cmp(b.get("mountPath").str()));
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
            let value = pod.at(path);
            let value = if value.is_null() { String::new() } else { super::super::jsonpath::shown(value) };
            format!("{name}:\t{value} ({}:{path})", field.get("apiVersion").str())
        } else if !resource.is_null() {
            let what = resource.get("resource").str();
            let value = c.get("resources").at(what).str();
            format!("{name}:\t{value} ({what})")
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

fn volumes(t: &mut String, list: &[Value]) {
    if list.is_empty() {
        t.push_str("Volumes:\t<none>\n");
        return;
    }
    t.push_str("Volumes:\n");
    for v in list {
        t.push_str(&format!("  {}:\n", v.get("name").str()));
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
                    t.push_str(&format!("      {} -> {}\n", i.at("fieldRef.fieldPath").str(), i.get("path").str()));
                }
            }
            _ => line(t, "Type", "<unknown>"),
        }
    }
}
