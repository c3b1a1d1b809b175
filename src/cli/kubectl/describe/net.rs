//! Ways to pods, described: services, endpoints, ingresses, network policies.

use crate::api::{Value, kinds};
use crate::cli::io::Wait;

use super::super::client::Kubectl;
use super::super::resource::items;
use super::parts::{annotations, flat, joined, labels, or_none, sheet, shown};
use super::selector;

fn head(o: &Value) -> String {
    sheet(o, "Name=metadata.name\nNamespace=metadata.namespace")
        + &labels("Labels", o.at("metadata.labels"))
        + &annotations(o.at("metadata.annotations"))
}

fn slices(k: &mut Kubectl, ns: &str, service: &str) -> Wait<Vec<Value>> {
    let picks = format!("kubernetes.io/service-name={service}");
    Ok(k.list(&kinds::ENDPOINT_SLICE, ns, &picks, "")?.map_or(Vec::new(), |l| items(&l)))
}

/// The ready addresses of a port: three of them, and how many more there are.
fn ready(slices: &[Value], port: &str) -> String {
    const MOST: usize = 3;
    if slices.is_empty() {
        return "<none>".into();
    }
    let mut all = Vec::new();
    for s in slices {
        let mut add = |number: Option<i64>| {
            for e in s.get("endpoints").items() {
                if e.at("conditions.ready").as_bool() == Some(false) {
                    continue;
                }
                let address = e.get("addresses").items().first().map_or("", Value::str);
                all.push(number.map_or(address.to_string(), |n| format!("{address}:{n}")));
            }
        };
        if s.get("ports").items().is_empty() {
            add(None);
        }
        for p in s.get("ports").items().iter().filter(|p| p.get("name").str() == port) {
            add(Some(p.get("port").int()));
        }
    }
    match all.len().checked_sub(MOST).filter(|n| *n > 0) {
        Some(more) => format!("{} + {more} more...", all[..MOST].join(",")),
        None => all.join(","),
    }
}

pub fn service(k: &mut Kubectl, o: &Value) -> Wait<String> {
    let meta = o.get("metadata");
    let slices = slices(k, meta.get("namespace").str(), meta.get("name").str())?;
    let mut t = head(o) + &format!("Selector:\t{}\n", flat(o.at("spec.selector")));
    t.push_str(&sheet(
        o,
        "Type=spec.type\nIP Family Policy=spec.ipFamilyPolicy?\nIP Families=+spec.ipFamilies\nIP=spec.clusterIP\nIPs=+spec.clusterIPs\n\
         External IPs=+spec.externalIPs?\nDesired LoadBalancer IP=spec.loadBalancerIP?\nExternal Name=spec.externalName?",
    ));
    let outside = o.at("status.loadBalancer.ingress").items();
    if !outside.is_empty() {
        t.push_str(&format!("LoadBalancer Ingress:\t{}\n", balancers(outside, ", ")));
    }
    for p in o.at("spec.ports").items() {
        let (name, protocol) = (p.get("name").str(), p.get("protocol").str());
        let told = if name.is_empty() { "<unset>" } else { name };
        t.push_str(&format!(
            "Port:\t{told}\t{}/{protocol}\nTargetPort:\t{}/{protocol}\n",
            p.get("port").int(),
            shown(p.get("targetPort"))
        ));
        t.push_str(&sheet(p, "AppProtocol=appProtocol?"));
        if p.get("nodePort").int() != 0 {
            t.push_str(&format!("NodePort:\t{told}\t{}/{protocol}\n", p.get("nodePort").int()));
        }
        t.push_str(&format!("Endpoints:\t{}\n", ready(&slices, name)));
    }
    t.push_str(&sheet(
        o,
        "Session Affinity=spec.sessionAffinity\nExternal Traffic Policy=spec.externalTrafficPolicy?\n\
         Internal Traffic Policy=spec.internalTrafficPolicy?\nHealthCheck NodePort=spec.healthCheckNodePort?\n\
         LoadBalancer Source Ranges=+spec.loadBalancerSourceRanges?\nTraffic Distribution=spec.trafficDistribution?",
    ));
    Ok(t)
}

fn balancers(list: &[Value], by: &str) -> String {
    let one = |i: &Value| match (i.get("ip").str(), i.get("ipMode").str()) {
        ("", _) => i.get("hostname").str().to_string(),
        (ip, "") => ip.to_string(),
        (ip, mode) => format!("{ip} ({mode})"),
    };
    list.iter().map(one).collect::<Vec<_>>().join(by)
}

pub fn endpoints(o: &Value) -> String {
    let mut t = head(o) + "Subsets:\n";
    for s in o.get("subsets").items() {
        for (title, field) in [("Addresses", "addresses"), ("NotReadyAddresses", "notReadyAddresses")] {
            let ips: Vec<&str> = s.get(field).items().iter().map(|a| a.get("ip").str()).collect();
            t.push_str(&format!("  {title}:\t{}\n", or_none(&ips.join(","))));
        }
        let ports = s.get("ports").items();
        if !ports.is_empty() {
            t.push_str("  Ports:\n    Name\tPort\tProtocol\n    ----\t----\t--------\n");
        }
        for p in ports {
            let name = p.get("name").as_str().filter(|n| !n.is_empty()).unwrap_or("<unset>");
            t.push_str(&format!("    {name}\t{}\t{}\n", p.get("port").int(), p.get("protocol").str()));
        }
        t.push('\n');
    }
    t
}

pub fn endpoint_slice(o: &Value) -> String {
    let mut t = head(o) + &sheet(o, "AddressType=addressType");
    let ports = o.get("ports").items();
    t.push_str(if ports.is_empty() {
        "Ports: <unset>\n"
    } else {
        "Ports:\n  Name\tPort\tProtocol\n  ----\t----\t--------\n"
    });
    for p in ports {
        let name = p.get("name").as_str().filter(|n| !n.is_empty()).unwrap_or("<unset>");
        let port = if p.get("port").is_null() { "<unset>".into() } else { shown(p.get("port")) };
        t.push_str(&format!("  {name}\t{port}\t{}\n", p.get("protocol").str()));
    }
    let all = o.get("endpoints").items();
    t.push_str(if all.is_empty() { "Endpoints: <none>\n" } else { "Endpoints:\n" });
    for e in all {
        t.push_str(&format!("  - Addresses:\t{}\n    Conditions:\n", or_none(&joined(e.get("addresses"), ", "))));
        t.push_str(&sheet(e, "      Ready=conditions.ready|<unset>\n    Hostname=hostname|<unset>"));
        let about = e.get("targetRef");
        if !about.is_null() {
            t.push_str(&format!("    TargetRef:\t{}/{}\n", about.get("kind").str(), about.get("name").str()));
        }
        t.push_str(&sheet(e, "    NodeName=nodeName|<unset>\n    Zone=zone|<unset>"));
    }
    t
}

fn backend(k: &mut Kubectl, ns: &str, b: &Value) -> Wait<String> {
    let (service, resource) = (b.get("service"), b.get("resource"));
    if service.is_null() {
        return Ok(format!(
            "APIGroup: {}, Kind: {}, Name: {}",
            resource.get("apiGroup").as_str().unwrap_or("<none>"),
            resource.get("kind").str(),
            resource.get("name").str()
        ));
    }
    let (name, port) = (service.get("name").str(), service.get("port"));
    let number = port.get("number").int();
    let told = if number == 0 { format!("{name}:{}", port.get("name").str()) } else { format!("{name}:{number}") };
    let slices = slices(k, ns, name)?;
    let s = match k.fetch(&kinds::SERVICE, ns, name)? {
        Ok(s) => s,
        Err(r) => return Ok(format!("{told} (<error: {}>)", r.message())),
    };
    let fits = |p: &&Value| {
        number != 0 && p.get("port").int() == number || number == 0 && p.get("name").str() == port.get("name").str()
    };
    let found = s.at("spec.ports").items().iter().rfind(fits).map_or("", |p| p.get("name").str());
    Ok(format!("{told} ({})", ready(&slices, found)))
}

pub fn ingress(k: &mut Kubectl, o: &Value) -> Wait<String> {
    let (meta, spec) = (o.get("metadata"), o.get("spec"));
    let ns = meta.get("namespace").str();
    let mut t = sheet(o, "Name=metadata.name") + &labels("Labels", meta.get("labels"));
    t.push_str(&sheet(o, "Namespace=metadata.namespace"));
    t.push_str(&format!("Address:\t{}\n", balancers(o.at("status.loadBalancer.ingress").items(), ",")));
    t.push_str(&sheet(o, "Ingress Class=spec.ingressClassName|<none>"));
    let default = match spec.get("defaultBackend") {
        Value::Null => "<default>".to_string(),
        b => backend(k, ns, b)?,
    };
    t.push_str(&format!("Default backend:\t{default}\n"));
    let tls = spec.get("tls").items();
    if !tls.is_empty() {
        t.push_str("TLS:\n");
    }
    for x in tls {
        let hosts = joined(x.get("hosts"), ",");
        match x.get("secretName").str() {
            "" => t.push_str(&format!("  SNI routes {hosts}\n")),
            name => t.push_str(&format!("  {name} terminates {hosts}\n")),
        }
    }
    t.push_str("Rules:\n  Host\tPath\tBackends\n  ----\t----\t--------\n");
    let mut any = false;
    for r in spec.get("rules").items().iter().filter(|r| !r.get("http").is_null()) {
        any = true;
        let host = r.get("host").str();
        t.push_str(&format!("  {}\t\n", if host.is_empty() { "*" } else { host }));
        for p in r.at("http.paths").items() {
            t.push_str(&format!("    \t{} \t{}\n", p.get("path").str(), backend(k, ns, p.get("backend"))?));
        }
    }
    if !any {
        t.push_str(&format!("  *\t*\t{default}\n"));
    }
    Ok(t + &annotations(meta.get("annotations")))
}

pub fn network_policy(o: &Value) -> String {
    let spec = o.get("spec");
    let created = o.at("metadata.creationTimestamp").str().replace('T', " ").replace('Z', " +0000 UTC");
    let mut t = sheet(o, "Name=metadata.name\nNamespace=metadata.namespace") + &format!("Created on:\t{created}\n");
    t.push_str(&labels("Labels", o.at("metadata.labels")));
    t.push_str(&annotations(o.at("metadata.annotations")));
    let picks = selector(spec.get("podSelector"));
    let picks = if picks.is_empty() {
        "<none> (Allowing the specific traffic to all pods in this namespace)".into()
    } else {
        picks
    };
    t.push_str(&format!("Spec:\n  PodSelector:     {picks}\n"));
    let types = joined(spec.get("policyTypes"), ", ");
    for (word, field, side, whence) in
        [("ingress", "ingress", "From", ("from", "source")), ("egress", "egress", "To", ("to", "destination"))]
    {
        if !types.to_lowercase().split(", ").any(|p| p == word) {
            t.push_str(&format!("  Not affecting {word} traffic\n"));
            continue;
        }
        t.push_str(&format!("  Allowing {word} traffic:\n"));
        let rules = spec.get(field).items();
        if rules.is_empty() {
            t.push_str(&format!("    <none> (Selected pods are isolated for {word} connectivity)\n"));
        }
        for (n, r) in rules.iter().enumerate() {
            if n > 0 {
                t.push_str("    ----------\n");
            }
            rule(&mut t, r, side, whence);
        }
    }
    t + &format!("  Policy Types: {}\n", or_none(&types))
}

fn rule(t: &mut String, r: &Value, side: &str, (field, word): (&str, &str)) {
    let ports = r.get("ports").items();
    if ports.is_empty() {
        t.push_str("    To Port: <any> (traffic allowed to all ports)\n");
    }
    for p in ports {
        let protocol = p.get("protocol").as_str().unwrap_or("TCP");
        let port = if p.get("port").is_null() { "<nil>".into() } else { shown(p.get("port")) };
        match p.get("endPort") {
            Value::Null => t.push_str(&format!("    To Port: {port}/{protocol}\n")),
            end => t.push_str(&format!("    To Port Range: {port}-{}/{protocol}\n", end.int())),
        }
    }
    let peers = r.get(field).items();
    if peers.is_empty() {
        t.push_str(&format!("    {side}: <any> (traffic not restricted by {word})\n"));
    }
    for p in peers {
        t.push_str(&format!("    {side}:\n"));
        for (title, field) in [("NamespaceSelector", "namespaceSelector"), ("PodSelector", "podSelector")] {
            if !p.get(field).is_null() {
                t.push_str(&format!("      {title}: {}\n", or_none(&selector(p.get(field)))));
            }
        }
        let block = p.get("ipBlock");
        if !block.is_null() {
            let except = joined(block.get("except"), ", ");
            t.push_str(&format!(
                "      IPBlock:\n        CIDR: {}\n        Except: {except}\n",
                block.get("cidr").str()
            ));
        }
    }
}
