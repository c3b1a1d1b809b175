//! What a pod's volumes mean for where it can go: the claims that it names, and disks that one machine uses at a time.

use super::cache::Cache;
use super::pod_info::PodInfo;
use super::storage::Stored;
use crate::api::{Key, Name, Value, volume};
use crate::{k, path};

/// A claim that a pod names, or that is made for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// Its name.
    pub name: Key,
    /// Whether it is made for the pod (`ephemeral`), and has to be its.
    pub made: bool,
}

impl Claim {
    /// Of a pod's volumes, in their order.
    pub fn all(pod: &Value) -> Vec<Claim> {
        let of = |v: &Value| {
            let named = v.at(path!("persistentVolumeClaim.claimName")).str();
            let made = !v.get(k!("ephemeral")).is_null();
            let own = || format!("{}-{}", pod.at(path!("metadata.name")).str(), v.get(k!("name")).str());
            match made {
                true => Some(Claim { name: Key::intern(&own()), made }),
                false => (!named.is_empty()).then(|| Claim { name: Key::intern(named), made }),
            }
        };
        pod.at(path!("spec.volumes")).items().iter().filter_map(of).collect()
    }
}

/// A disk that pods name themselves, of a kind that one machine uses at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Disk {
    /// The field that names it.
    kind: Name,
    /// One of these in common makes it the same, of
    names: Vec<Key>,
    /// the same pool and image, if it is of Ceph.
    image: Option<(Key, Key)>,
    /// Whether it bears others who only read.
    reads: bool,
}

impl Disk {
    /// Of a pod's volumes, in their order.
    pub fn all(pod: &Value) -> Vec<Disk> {
        let key = |v: &Value| Key::intern(v.str());
        let of = |v: &Value| {
            let kinds = [k!("gcePersistentDisk"), k!("awsElasticBlockStore"), k!("iscsi"), k!("rbd")];
            let kind = kinds.into_iter().find(|kind| !v.get(*kind).is_null())?;
            let disk = v.get(kind);
            let name = if kind == kinds[0] {
                "pdName"
            } else if kind == kinds[1] {
                "volumeID"
            } else {
                "iqn"
            };
            let ceph = kind == kinds[3];
            let monitors = || disk.get(k!("monitors")).items().iter().map(key).collect();
            Some(Disk {
                kind,
                names: if ceph { monitors() } else { vec![key(disk.get(name))] },
                image: ceph.then(|| (key(disk.get(k!("pool"))), key(disk.get(k!("image"))))),
                // Of a block store nobody else may even read.
                reads: kind != kinds[1] && disk.get(k!("readOnly")).bool(),
            })
        };
        pod.at(path!("spec.volumes")).items().iter().filter_map(of).collect()
    }
    /// Whether one machine cannot use both.
    pub fn conflicts(&self, other: &Disk) -> bool {
        self.kind == other.kind
            && self.image == other.image
            && self.names.iter().any(|n| other.names.contains(n))
            && !(self.reads && other.reads)
    }
}

/// Kinds of volumes that were once built in and are a driver's now: the field, the driver, and which field names one.
const MOVED: [(Name, &str, Name); 5] = [
    (k!("awsElasticBlockStore"), "ebs.csi.aws.com", k!("volumeID")),
    (k!("gcePersistentDisk"), "pd.csi.storage.gke.io", k!("pdName")),
    (k!("azureDisk"), "disk.csi.azure.com", k!("diskURI")),
    (k!("cinder"), "cinder.csi.openstack.org", k!("volumeID")),
    (k!("portworxVolume"), "pxd.portworx.com", k!("volumeID")),
];

/// Whether volumes of a driver count for it, also those whose class names what was once built in.
pub fn is_moved(driver: &str) -> bool {
    MOVED.iter().any(|(_, to, _)| *to == driver)
}

/// A zone, or the region of several, if theirs is one: `a-b` of `a-b-c__a-b-d`.
fn place(zones: &str) -> Option<&str> {
    let region = |zone: &str| zone.rsplit_once('-').map_or("", |(region, _)| region).to_owned();
    let is_whole = |zone: &str| zone.split('-').count() == 3;
    let mut all = zones.split("__");
    match zones.contains("__") {
        true if all.all(|zone| is_whole(zone) && zones.starts_with(&format!("{}-", region(zone)))) => {
            zones.split("__").next()?.rsplit_once('-').map(|(region, _)| region)
        }
        true => None,
        false => Some(zones),
    }
}

/// The driver of a volume that was once built in, and its name for it: in what a pod says of a volume, or a volume of itself.
pub fn moved(source: &Value, labels: &Value) -> Option<(Key, Key)> {
    let (kind, driver, name) = MOVED.iter().find(|(kind, ..)| !source.get(*kind).is_null())?;
    let said = source.get(*kind).get(*name).str();
    let name = match *driver {
        // `aws://zone/vol-1`
        "ebs.csi.aws.com" if said.starts_with("aws://") => said.rsplit('/').next().unwrap_or_default().to_owned(),
        // Disks of several zones may have one name.
        "pd.csi.storage.gke.io" => {
            let zones = [k!("failure-domain.beta.kubernetes.io/zone"), k!("topology.kubernetes.io/zone")];
            let zone = zones.into_iter().map(|label| labels.get(label).str()).find(|zone| !zone.is_empty());
            format!("{}/{said}", place(zone.unwrap_or_default())?)
        }
        _ => said.to_owned(),
    };
    Some((Key::intern(driver), Key::intern(&name)))
}

/// Each claim of a pod and, if it is known, itself.
pub fn claims<'a>(cache: &'a Cache, pod: &'a PodInfo) -> impl Iterator<Item = (Claim, Option<&'a Value>)> {
    pod.needs.claims.iter().map(|c| (*c, cache.storage[Stored::Claim].named(pod.namespace.as_str(), c.name.as_str())))
}

/// Whether a claim has its volume.
pub fn is_bound(claim: &Value) -> bool {
    let done = claim.at(path!("metadata.annotations")).get(k!("pv.kubernetes.io/bind-completed"));
    !claim.at(path!("spec.volumeName")).is_empty() && !done.is_null()
}

/// The class of a claim, if it exists.
pub fn class<'a>(cache: &'a Cache, claim: &Value) -> Option<&'a Value> {
    cache.storage[Stored::Class].get(volume::class(claim))
}

/// Whether a class has the volume made or chosen where the first pod goes.
pub fn waits_for_pod(class: &Value) -> bool {
    class.get(k!("volumeBindingMode")).str() == "WaitForFirstConsumer"
}

/// Of a lister, of something that it does not know.
pub fn not_found(resource: &str, name: &str) -> String {
    format!("{resource} {name:?} not found")
}

#[test]
fn a_disk_is_one_machines() {
    use crate::json;
    let disk = |volume: Value| Disk::all(&json!({ "spec": { "volumes": [(volume)] } })).remove(0);
    let gce = |name: &str, reads: bool| disk(json!({ "gcePersistentDisk": { "pdName": (name), "readOnly": (reads) } }));
    let aws = |name: &str| disk(json!({ "awsElasticBlockStore": { "volumeID": (name), "readOnly": true } }));
    let rbd = |monitor: &str, image: &str| {
        disk(json!({ "rbd": { "monitors": ["m0", (monitor)], "pool": "rbd", "image": (image) } }))
    };
    for (a, b, want) in [
        (gce("a", false), gce("a", true), true),
        (gce("a", true), gce("a", true), false),
        (gce("a", false), gce("b", false), false),
        (aws("a"), aws("a"), true),
        (aws("a"), gce("a", false), false),
        (rbd("m1", "i"), rbd("m2", "i"), true),
        (rbd("m1", "i"), rbd("m2", "j"), false),
    ] {
        assert_eq!(a.conflicts(&b), want, "{a:?} {b:?}");
    }
}
