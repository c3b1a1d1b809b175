//! How a complaint shows a whole struct: as the JSON of the server's internal type, whose fields have Go's names and
//! are never left out. `{"Type":"Canary","RollingUpdate":null}`.
//!
//! Simplified: the internal type is taken to have the fields of v1 in the same order, which holds for small structs.

pub use crate::api::lines::unified as difference;
use crate::api::{Keep, Key, Shape, Type, Value};

/// Names that are not just the JSON name with a capital.
const GO_NAMES: [(&str, &str); 30] = [
    ("apiGroup", "APIGroup"),
    ("apiVersion", "APIVersion"),
    ("clusterIP", "ClusterIP"),
    ("fsGroup", "FSGroup"),
    ("fsGroupChangePolicy", "FSGroupChangePolicy"),
    ("fsType", "FSType"),
    ("grpc", "GRPC"),
    ("hostIP", "HostIP"),
    ("httpGet", "HTTPGet"),
    ("ip", "IP"),
    ("os", "OS"),
    ("seLinuxOptions", "SELinuxOptions"),
    ("seLinuxChangePolicy", "SELinuxChangePolicy"),
    ("tcpSocket", "TCPSocket"),
    ("tls", "TLS"),
    ("uid", "UID"),
    ("awsElasticBlockStore", "AWSElasticBlockStore"),
    ("cephfs", "CephFS"),
    ("csi", "CSI"),
    ("dnsConfig", "DNSConfig"),
    ("dnsPolicy", "DNSPolicy"),
    ("fc", "FC"),
    ("gcePersistentDisk", "GCEPersistentDisk"),
    ("hostIPC", "HostIPC"),
    ("iscsi", "ISCSI"),
    ("nfs", "NFS"),
    ("rbd", "RBD"),
    ("serviceAccount", "DeprecatedServiceAccount"),
    ("storageos", "StorageOS"),
    ("tty", "TTY"),
];

/// A field's name in Go.
pub fn go_name(name: &str) -> String {
    if let Some((_, go)) = GO_NAMES.iter().find(|(json, _)| *json == name) {
        return (*go).into();
    }
    let mut chars = name.chars();
    chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect()
}

/// The struct as the internal type prints it.
pub fn shown(table: &Type, value: &Value) -> Value {
    // The one type that the server uses inside as it is outside.
    if table.name == "LabelSelector" {
        return value.clone();
    }
    let field =
        |f: &crate::api::Field| (Key::intern(&go_name(f.name.text())), entry(f.keep, &f.shape, value.get(f.name)));
    Value::of(table.fields.iter().map(field))
}

fn entry(keep: Keep, shape: &Shape, value: &Value) -> Value {
    let pointer = matches!(keep, Keep::Given | Keep::Null);
    match (shape, value) {
        (Shape::Object(table), v) if !v.is_null() || !pointer => shown(table, v),
        (Shape::List(item), v) if !v.is_null() => {
            v.items().iter().map(|i| entry(Keep::Always, item, i)).collect::<Vec<_>>().into()
        }
        (_, v) if !v.is_null() || pointer => v.clone(),
        (Shape::Str | Shape::Quantity, _) => "".into(),
        (Shape::Int32 | Shape::Int64 | Shape::IntOrString, _) => 0.into(),
        (Shape::Bool, _) => false.into(),
        _ => Value::Null,
    }
}

#[test]
fn a_struct_is_shown_with_all_its_fields() {
    use crate::api::json;
    use crate::api::kinds::pod::scheduling::Toleration;
    let v = crate::json!({ "key": "a", "tolerationSeconds": 5 });
    let text = r#"{"Key":"a","Operator":"","Value":"","Effect":"","TolerationSeconds":5}"#;
    assert_eq!(json::print(&shown(Toleration::TYPE, &v)), text);
}
