//! Volumes, claims and classes of storage, described.

use crate::api::{Value, kinds, time};
use crate::cli::io::Wait;
use crate::sim::Arrange;
use crate::wire::wall_secs;

use super::super::client::Kubectl;
use super::super::resource::items;
use super::parts::{annotations, flat, labels, many, sheet, shown, when};

/// `RWO,ROX`.
fn modes(v: &Value) -> String {
    const SHORT: [(&str, &str); 4] =
        [("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP")];
    let has = |long: &str| v.items().iter().any(|m| m.str() == long);
    SHORT.iter().filter(|(long, _)| has(long)).map(|(_, short)| *short).collect::<Vec<_>>().join(",")
}

fn finalizers(o: &Value) -> String {
    let list: Vec<&str> = o.at("metadata.finalizers").items().iter().map(Value::str).collect();
    format!("Finalizers:\t[{}]\n", list.join(" "))
}

fn status(k: &mut Kubectl, o: &Value) -> String {
    match o.at("metadata.deletionTimestamp").str() {
        "" => sheet(o, "Status=status.phase"),
        t => format!("Status:\tTerminating (lasts {})\n", time::age(t, wall_secs(k.io.now()))),
    }
}

pub fn volume(k: &mut Kubectl, o: &Value) -> String {
    let (meta, spec) = (o.get("metadata"), o.get("spec"));
    let mut t =
        sheet(o, "Name=metadata.name") + &labels("Labels", meta.get("labels")) + &annotations(meta.get("annotations"));
    t.push_str(&finalizers(o));
    t.push_str(&sheet(o, "StorageClass=spec.storageClassName"));
    t.push_str(&status(k, o));
    let claim = spec.get("claimRef");
    let claim = if claim.is_null() {
        String::new()
    } else {
        format!("{}/{}", claim.get("namespace").str(), claim.get("name").str())
    };
    t.push_str(&format!("Claim:\t{claim}\nReclaim Policy:\t{}\n", spec.get("persistentVolumeReclaimPolicy").str()));
    t.push_str(&format!("Access Modes:\t{}\n", modes(spec.get("accessModes"))));
    t.push_str(&sheet(o, "VolumeMode=spec.volumeMode?\nCapacity=spec.capacity.storage|0"));
    let terms = spec.at("nodeAffinity.required.nodeSelectorTerms").items();
    if spec.get("nodeAffinity").is_null() {
        t.push_str("Node Affinity:\t<none>\n");
    } else {
        t.push_str("Node Affinity:\n");
        t.push_str(if terms.is_empty() { "  Required Terms:\t<none>\n" } else { "  Required Terms:\n" });
        for (n, term) in terms.iter().enumerate() {
            let told: Vec<String> = term.get("matchExpressions").items().iter().map(requirement).collect();
            t.push_str(&format!(
                "    Term {n}:\t{}\n",
                if told.is_empty() { "<none>".into() } else { told.join("\n\t") }
            ));
        }
    }
    t.push_str(&sheet(o, "Message=status.message"));
    t.push_str("Source:\n");
    // What a source shows beside its type; anything else is said to be unknown, as are sources that nobody wrote down.
    const SOURCES: [(&str, &str, &str); 4] = [
        ("hostPath", "HostPath (bare host directory volume)", "    Path=path\n    HostPathType=type"),
        ("local", "LocalVolume (a persistent volume backed by local storage on a node)", "    Path=path"),
        (
            "nfs",
            "NFS (an NFS mount that lasts the lifetime of a pod)",
            "    Server=server\n    Path=path\n    ReadOnly=readOnly|false",
        ),
        (
            "csi",
            "CSI (a Container Storage Interface (CSI) volume source)",
            "    Driver=driver\n    FSType=fsType\n    VolumeHandle=volumeHandle\n    ReadOnly=readOnly|false",
        ),
    ];
    match SOURCES.iter().find(|(field, ..)| !spec.get(*field).is_null()) {
        Some((field, kind, table)) => {
            t.push_str(&format!("    Type:\t{kind}\n{}", sheet(spec.get(*field), table)));
        }
        None => t.push_str("  <unknown>\n"),
    }
    t
}

fn requirement(e: &Value) -> String {
    let values: Vec<&str> = e.get("values").items().iter().map(Value::str).collect();
    let (key, op) = (e.get("key").str(), e.get("operator").str().to_lowercase());
    if values.is_empty() { format!("{key} {op}") } else { format!("{key} {op} [{}]", values.join(", ")) }
}

pub fn claim(k: &mut Kubectl, o: &Value) -> Wait<String> {
    let (meta, spec) = (o.get("metadata"), o.get("spec"));
    let mut t = sheet(o, "Name=metadata.name\nNamespace=metadata.namespace\nStorageClass=spec.storageClassName");
    t.push_str(&status(k, o));
    t.push_str(&sheet(o, "Volume=spec.volumeName"));
    t.push_str(&labels("Labels", meta.get("labels")));
    t.push_str(&annotations(meta.get("annotations")));
    t.push_str(&finalizers(o));
    let bound = !spec.get("volumeName").str().is_empty();
    let (capacity, access) = if bound {
        (of_size(o.at("status.capacity.storage")), modes(o.at("status.accessModes")))
    } else {
        Default::default()
    };
    t.push_str(&format!("Capacity:\t{capacity}\nAccess Modes:\t{access}\n"));
    t.push_str(&sheet(o, "VolumeMode=spec.volumeMode?"));
    let source = spec.get("dataSource");
    if !source.is_null() {
        t.push_str("DataSource:\n");
        t.push_str(&sheet(source, "  APIGroup=apiGroup?\n  Kind=kind\n  Name=name"));
    }
    let pods = k.list(&kinds::POD, meta.get("namespace").str(), "", "")?.map_or(Vec::new(), |l| items(&l));
    let name = meta.get("name").str();
    let uses =
        |p: &&Value| p.at("spec.volumes").items().iter().any(|v| v.at("persistentVolumeClaim.claimName").str() == name);
    let mut users: Vec<String> = pods.iter().filter(uses).map(|p| p.at("metadata.name").str().to_string()).collect();
    users.arrange();
    t.push_str(&many("Used By", &users));
    let conditions = o.at("status.conditions").items();
    if !conditions.is_empty() {
        t.push_str("Conditions:\n  Type\tStatus\tLastProbeTime\tLastTransitionTime\tReason\tMessage\n  ----\t------\t-----------------\t------------------\t------\t-------\n");
    }
    for c in conditions {
        let at = |field: &str| match c.get(field).str() {
            "" => "Mon, 01 Jan 0001 00:00:00 +0000".to_string(),
            t => when(t),
        };
        let f = |field: &str| c.get(field).str().to_string();
        t.push_str(&format!(
            "  {} \t{} \t{} \t{} \t{} \t{}\n",
            f("type"),
            f("status"),
            at("lastProbeTime"),
            at("lastTransitionTime"),
            f("reason"),
            f("message")
        ));
    }
    Ok(t)
}

pub fn class(o: &Value) -> String {
    let notes = o.at("metadata.annotations");
    let default = ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"]
        .iter()
        .any(|key| notes.get(*key).str() == "true");
    let mut t = sheet(o, "Name=metadata.name");
    t.push_str(&format!("IsDefaultClass:\t{}\nAnnotations:\t{}\n", if default { "Yes" } else { "No" }, flat(notes)));
    t.push_str(&sheet(o, "Provisioner=provisioner"));
    t.push_str(&format!("Parameters:\t{}\n", flat(o.get("parameters"))));
    t.push_str(&sheet(o, "AllowVolumeExpansion=%allowVolumeExpansion|<unset>"));
    let options = o.get("mountOptions").items();
    t.push_str(if options.is_empty() { "MountOptions:\t<none>\n" } else { "MountOptions:\n" });
    options.iter().for_each(|m| t.push_str(&format!("  {}\n", m.str())));
    t + &sheet(o, "ReclaimPolicy=reclaimPolicy?\nVolumeBindingMode=volumeBindingMode?")
}

/// A size; one that is not known is none.
fn of_size(size: &Value) -> String {
    if size.is_null() { "0".into() } else { shown(size) }
}
