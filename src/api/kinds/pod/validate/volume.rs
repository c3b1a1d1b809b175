//! What may be wrong with the volumes of a pod. Models `ValidateVolumes`.
//!
//! Simplified: of the volumes of storage vendors only the fields that must be there are asked for.

use super::super::volume::{DownwardAPIVolumeFile, KeyToPath, ProjectedVolumeSource, Volume};
use super::container::pull_policy;
use super::env::{field_ref, resource_ref};
use crate::api::kinds::check::{driver_name, local_path, no_backsteps, one_of_if_set, required_label};
use crate::api::kinds::persistent_volume_claim as claim;
use crate::api::kinds::pod::claim::PersistentVolumeClaimSpec;
use crate::api::kinds::workload::template_meta;
use crate::api::{Errors, Path, Quantity, Value, names};
use crate::k;

/// A kind of volume, and what of it must be there.
pub type Source = (&'static str, &'static [&'static str]);

/// Sources in the order in which they are looked at, with what of theirs must be there.
const SOURCES: [Source; 30] = [
    ("emptyDir", &[]),
    ("hostPath", &[]),
    ("gitRepo", &["repository"]),
    ("gcePersistentDisk", &["pdName"]),
    ("awsElasticBlockStore", &["volumeID"]),
    ("secret", &["secretName"]),
    ("nfs", &["server", "path"]),
    ("iscsi", &["targetPortal", "iqn"]),
    ("glusterfs", &["endpoints", "path"]),
    ("flocker", &[]),
    ("persistentVolumeClaim", &["claimName"]),
    ("rbd", &["monitors", "image"]),
    ("cinder", &["volumeID"]),
    ("cephfs", &["monitors"]),
    ("quobyte", &["registry", "volume"]),
    ("downwardAPI", &[]),
    ("fc", &[]),
    ("flexVolume", &["driver"]),
    ("configMap", &["name"]),
    ("azureFile", &["secretName", "shareName"]),
    ("vsphereVolume", &["volumePath"]),
    ("photonPersistentDisk", &["pdID"]),
    ("portworxVolume", &["volumeID"]),
    ("azureDisk", &["diskName", "diskURI"]),
    ("storageos", &["volumeName"]),
    ("projected", &[]),
    ("scaleIO", &["gateway", "system", "volumeName"]),
    ("csi", &["driver"]),
    ("ephemeral", &["volumeClaimTemplate"]),
    ("image", &["reference"]),
];

const HOST_PATH_TYPES: [&str; 8] =
    ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"];
const FIELDS: [&str; 5] =
    ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];

/// All volumes. Gives those that are right: only they can be mounted.
pub fn volumes<'a>(
    all: impl Iterator<Item = Volume<'a>>,
    pod_name: &str,
    path: &Path<'_>,
    e: &mut Errors,
) -> Vec<Volume<'a>> {
    let all: Vec<Volume<'a>> = all.collect();
    let mut good: Vec<Volume<'a>> = Vec::new();
    let made = |claim: &str| {
        let ephemeral = all.iter().filter(|v| v.ephemeral().is_some());
        !pod_name.is_empty() && ephemeral.into_iter().any(|v| format!("{pod_name}-{}", v.name()) == claim)
    };
    for (i, v) in all.iter().enumerate() {
        let path = path.index(i);
        let before = e.0.len();
        source(v.0, &SOURCES, &path, e);
        required_label(v.name(), &path.child("name"), e);
        if good.iter().any(|g| g.name() == v.name()) {
            e.duplicate(path.child("name"), v.name());
        }
        if e.0.len() == before {
            good.push(*v);
        }
        if let Some(claim) = v.persistent_volume_claim().map(|c| c.claim_name()).filter(|c| made(c)) {
            let why = "must not reference a PVC that gets created for an ephemeral volume";
            e.invalid(path.child("persistentVolumeClaim").child("claimName"), claim, why);
        }
    }
    good
}

/// The one source of a volume.
pub fn source(volume: &Value, sources: &[Source], path: &Path<'_>, e: &mut Errors) {
    let mut found = false;
    for (name, required) in sources.iter().copied() {
        let source = volume.get(name);
        if source.is_null() {
            continue;
        }
        if found {
            e.forbidden(path.child(name), "may not specify more than 1 volume type");
            continue;
        }
        found = true;
        // The real server, too, calls this one differently once it looks inside.
        let path = path.child(if name == "gcePersistentDisk" { "persistentDisk" } else { name });
        for field in required {
            if (name, *field) == ("csi", "driver") {
                driver_name(source.get(k!("driver")).str(), &path.child(field), e);
            } else if source.get(*field).is_empty() {
                e.required(path.child(field), "");
            }
        }
        inside(name, source, &path, e);
    }
    if !found {
        e.required(path, "must specify a volume type");
    }
}

fn inside(name: &str, source: &Value, path: &Path<'_>, e: &mut Errors) {
    match name {
        "emptyDir" if Quantity::parse(source.get(k!("sizeLimit")).str()).is_ok_and(|q| q.sign() < 0) => {
            e.forbidden(path.child("sizeLimit"), "SizeLimit field must be a valid resource quantity");
        }
        "hostPath" => match source.get(k!("path")).str() {
            "" => e.required(path.child("path"), ""),
            text => {
                no_backsteps(text, &path.child("path"), e);
                one_of_if_set(source.get(k!("type")).str(), &HOST_PATH_TYPES, &path.child("type"), e);
            }
        },
        "gitRepo" => local_path(source.get(k!("directory")).str(), &path.child("directory"), e),
        "nfs" => {
            let text = source.get(k!("path")).str();
            if !text.starts_with('/') {
                e.invalid(path.child("path"), text, "must be an absolute path");
            }
        }
        "secret" | "configMap" => {
            mode(source.get(k!("defaultMode")), &path.child("defaultMode"), e);
            items(source, path, e);
        }
        "downwardAPI" => {
            mode(source.get(k!("defaultMode")), &path.child("defaultMode"), e);
            source.get(k!("items")).items().iter().for_each(|f| downward_file(DownwardAPIVolumeFile(f), path, e));
        }
        "projected" => {
            mode(source.get(k!("defaultMode")), &path.child("defaultMode"), e);
            projected(ProjectedVolumeSource(source), path, e);
        }
        "csi" => {
            let secret = source.get(k!("nodePublishSecretRef"));
            if !secret.is_null() && secret.get(k!("name")).is_empty() {
                e.required(path.child("nodePublishSecretRef").child("name"), "");
            }
        }
        "ephemeral" => {
            let (template, path) = (source.get(k!("volumeClaimTemplate")), path.child("volumeClaimTemplate"));
            if !template.is_null() {
                claim_template(template, &path.child("metadata"), e);
                claim::spec(PersistentVolumeClaimSpec(template.get(k!("spec"))), &path.child("spec"), e);
            }
        }
        "iscsi" => {
            let (name, lun) = (source.get(k!("iqn")).str(), source.get(k!("lun")).int());
            if !name.is_empty() && !["iqn", "eui", "naa"].iter().any(|form| name.starts_with(form)) {
                e.invalid(path.child("iqn"), name, "must be valid format starting with iqn, eui, or naa");
            }
            if !(0..=255).contains(&lun) {
                e.invalid(path.child("lun"), lun, "must be between 0 and 255, inclusive");
            }
        }
        "local" => no_backsteps(source.get(k!("path")).str(), &path.child("path"), e),
        "fc" => fibre(source, path, e),
        "image" => pull_policy(source.get(k!("pullPolicy")).str(), &path.child("pullPolicy"), e),
        _ => {}
    }
}

/// Of the metadata of a template only labels and annotations count. Models `ValidateTemplateObjectMeta`.
fn claim_template(template: &Value, path: &Path<'_>, e: &mut Errors) {
    let counts = |key: &str| matches!(key, "annotations" | "labels");
    template_meta(template, path, e);
    for (key, _) in
        template.get(k!("metadata")).entries().iter().filter(|(key, v)| !v.is_empty() && !counts(key.as_str()))
    {
        e.forbidden(path.child(key.as_str()), "cannot be set");
    }
}

/// Models `validateFCVolumeSource`.
fn fibre(source: &Value, path: &Path<'_>, e: &mut Errors) {
    let (targets, at) = (source.get(k!("targetWWNs")), path.child("targetWWNs"));
    match (targets.is_empty(), source.get("wwids").is_empty()) {
        (true, true) => e.required(at, "must specify either targetWWNs or wwids, but not both"),
        (false, false) => e.invalid(at, targets, "targetWWNs and wwids can not be specified simultaneously"),
        _ => {}
    }
    match source.get(k!("lun")).as_int() {
        None if !targets.is_empty() => e.required(path.child("lun"), "lun is required if targetWWNs is specified"),
        Some(lun) if !targets.is_empty() && !(0..=255).contains(&lun) => {
            e.invalid(path.child("lun"), lun, "must be between 0 and 255, inclusive");
        }
        _ => {}
    }
}

fn mode(mode: &Value, path: &Path<'_>, e: &mut Errors) {
    if !(0..=0o777).contains(&mode.int()) {
        e.invalid(path, mode, "must be a number between 0 and 0777 (octal), both inclusive");
    }
}

/// Models `ValidateLocalNonReservedPath`.
fn file_path(text: &str, path: &Path<'_>, e: &mut Errors) {
    local_path(text, path, e);
    if text.starts_with("..") && !text.starts_with("../") {
        e.invalid(path, text, "must not start with '..'");
    }
}

fn items(source: &Value, path: &Path<'_>, e: &mut Errors) {
    let list = path.child("items");
    for (i, item) in source.get(k!("items")).items().iter().enumerate() {
        key_to_path(KeyToPath(item), &list.index(i), e);
    }
}

fn key_to_path(item: KeyToPath<'_>, path: &Path<'_>, e: &mut Errors) {
    for (name, value) in [("key", item.key()), ("path", item.path())] {
        if value.is_empty() {
            e.required(path.child(name), "");
        }
    }
    file_path(item.path(), &path.child("path"), e);
    mode(item.0.get(k!("mode")), &path.child("mode"), e);
}

fn downward_file(file: DownwardAPIVolumeFile<'_>, path: &Path<'_>, e: &mut Errors) {
    if file.path().is_empty() {
        e.required(path.child("path"), "");
    }
    file_path(file.path(), &path.child("path"), e);
    match (file.field_ref(), file.resource_field_ref()) {
        (Some(field), resource) => {
            field_ref(field, &FIELDS, &path.child("fieldRef"), e);
            if resource.is_some() {
                e.invalid(path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
            }
        }
        (None, Some(resource)) => resource_ref(resource, true, &path.child("resourceFieldRef"), e),
        (None, None) => e.required(path, "one of fieldRef and resourceFieldRef is required"),
    }
    mode(file.0.get(k!("mode")), &path.child("mode"), e);
}

fn projected(projection: ProjectedVolumeSource<'_>, path: &Path<'_>, e: &mut Errors) {
    let mut taken: Vec<String> = Vec::new();
    // A path is given once; `said` is what the complaint shows.
    let mut take = |file: &str, said: &str, e: &mut Errors| {
        if file.is_empty() {
            return;
        }
        if taken.iter().any(|t| t == file) {
            e.invalid(path, said, "conflicting duplicate paths");
        } else {
            taken.push(file.into());
        }
    };
    let sources = path.child("sources");
    for (i, source) in projection.sources().enumerate() {
        let at = sources.index(i);
        let mut count = 0;
        for kind in ["secret", "configMap"] {
            let from = source.0.get(kind);
            if from.is_null() {
                continue;
            }
            count += 1;
            let at = at.child(kind);
            let name = from.get(k!("name")).str();
            if name.is_empty() {
                e.required(at.child("name"), "");
            }
            let list = at.child("items");
            for (i, item) in from.get(k!("items")).items().iter().enumerate() {
                key_to_path(KeyToPath(item), &list.index(i), e);
                take(KeyToPath(item).path(), name, e);
            }
        }
        if let Some(downward) = source.downward_api() {
            count += 1;
            for file in downward.items() {
                downward_file(file, &at.child("downwardAPI"), e);
                take(file.path(), file.path(), e);
            }
        }
        if let Some(token) = source.service_account_token() {
            count += 1;
            let at = at.child("serviceAccountToken");
            match token.expiration_seconds() {
                None => e.required(at.child("expirationSeconds"), ""),
                Some(n) if n < 600 => {
                    e.invalid(at.child("expirationSeconds"), n, "may not specify a duration less than 10 minutes");
                }
                Some(n) if n > 1 << 32 => {
                    e.invalid(at.child("expirationSeconds"), n, "may not specify a duration larger than 2^32 seconds");
                }
                Some(_) => {}
            }
            match token.path() {
                "" => e.required(path.child("path"), ""),
                text => file_path(text, &path.child("path"), e),
            }
        }
        if let Some(bundle) = source.cluster_trust_bundle() {
            count += 1;
            let at = at.child("clusterTrustBundle");
            match (bundle.name(), bundle.signer_name()) {
                (Some(_), Some(_)) => e.invalid(at, bundle.0, "only one of name and signerName may be used"),
                (Some(name), None) => {
                    let wrong = names::dns1123_subdomain(name).into_iter();
                    let wrong = wrong.map(|w| format!("not a valid clustertrustbundlename: {w}"));
                    e.all(at.child("name"), name, wrong.collect());
                }
                (None, Some(_)) => {}
                (None, None) => e.required(at, "either name or signerName must be specified"),
            }
            if bundle.path().is_empty() {
                e.required(at.child("path"), "");
            }
            file_path(bundle.path(), &at.child("path"), e);
            take(bundle.path(), bundle.path(), e);
        }
        count += usize::from(source.pod_certificate().is_some());
        if count > 1 {
            e.forbidden(at, "may not specify more than 1 volume type per source");
        }
    }
}
