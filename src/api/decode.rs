//! From what somebody sent to an object of a kind: known fields, of their types, in the table's order, nothing empty.
//!
//! Models the API server's JSON serializer over `sigs.k8s.io/json`: unknown and repeated fields are collected with their
//! paths, the first field of a wrong type ends it with Go's words. What is canonical already comes back as the same node.
//! Simplified: of a repeated field the last value stays whole, where Go decodes the second into the first.

mod body;
pub(in crate::api) mod go_types;
mod walk;

use crate::sim::Arrange;
pub use body::{FieldValidation, META, Media, body, json_type, other_kind};

use super::{NULL, Type, Value};

/// What decoding gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decoded {
    /// The object.
    pub value: Value,
    /// `unknown field "spec.colour"`, `duplicate field "spec.nodeName"`, in the order of the text.
    pub complaints: Vec<String>,
    /// Lists and maps that were given and are empty, `spec.ports []`: the object does not tell them from what is absent.
    pub empties: Vec<String>,
}

/// Decode by a table; with `report`, unknown and repeated fields are complained of. `Err` is Go's error text.
pub fn decode(value: &Value, table: &'static Type, report: bool) -> Result<Decoded, String> {
    let mut walk = walk::Walk::new(report);
    let value = walk.root(value, table, NULL)?;
    match walk.mistake {
        Some(text) => Err(text),
        None => Ok(Decoded { value, complaints: walk.complaints, empties: walk.empties }),
    }
}

/// Decode what a strategic patch made. Models apimachinery's converter from unstructured maps, which has other words for
/// a field of a wrong type, and tells unknown fields in the order of the alphabet.
pub fn convert(value: &Value, table: &'static Type, report: bool) -> Result<Decoded, String> {
    let mut walk = walk::Walk::new(report);
    walk.converter = true;
    let value = walk.root(value, table, NULL)?;
    walk.complaints.arrange();
    Ok(Decoded { value, complaints: walk.complaints, empties: walk.empties })
}

/// An object that code made, in any order and with empty fields, as the table has it. A field of a wrong type stays.
pub fn canonical(value: &Value, table: &'static Type) -> Value {
    canonical_after(value, table, NULL)
}

/// The same of an object that was made from a canonical one: what both share is not looked at again.
pub fn canonical_after(value: &Value, table: &'static Type, before: &Value) -> Value {
    let mut walk = walk::Walk::new(false);
    walk.lenient = true;
    walk.root(value, table, before).unwrap_or_else(|_| value.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::json;
    use crate::api::kinds::{Pod, PodSpec, Service};
    use crate::json;

    fn pod(text: &str) -> Result<Decoded, String> {
        decode(&json::parse_keeping_duplicates(text).unwrap(), Pod::TYPE, true)
    }

    #[test]
    fn what_a_canonical_object_shares_is_passed_over_and_the_rest_is_not() {
        let old = canonical(&json!({ "spec": { "containers": [{ "name": "a", "image": "x" }] } }), Pod::TYPE);
        let mut new = old.clone();
        new.set_at("spec.nodeName", "");
        new.entry("spec").set("zzz", 1);
        assert_eq!(canonical_after(&new, Pod::TYPE, &old), canonical(&new, Pod::TYPE));
        assert!(canonical_after(&new, Pod::TYPE, &old).at("spec.containers").same(old.at("spec.containers")));
        // Not canonical, but said to be: proof that it is not looked at.
        let loose = json!({ "spec": { "containers": [{ "image": "x", "name": "" }] } });
        assert_eq!(canonical_after(&loose, Pod::TYPE, &loose).at("spec.containers"), loose.at("spec.containers"));
    }

    #[test]
    fn mistyped_fields_are_named_as_go_names_them() {
        for (spec, wrong) in [
            (r#"{"hostNetwork": "yes"}"#, "string into Go struct field PodSpec.spec.hostNetwork of type bool"),
            (r#"{"containers": {}}"#, "object into Go struct field PodSpec.spec.containers of type []v1.Container"),
            (r#"{"containers": ["a"]}"#, "string into Go struct field PodSpec.spec.containers of type v1.Container"),
            (
                r#"{"containers": [{"command": "sleep"}]}"#,
                "string into Go struct field Container.spec.containers.command of type []string",
            ),
            (
                r#"{"containers": [{"ports": [{"containerPort": "80"}]}]}"#,
                "string into Go struct field ContainerPort.spec.containers.ports.containerPort of type int32",
            ),
            (
                r#"{"containers": [{"imagePullPolicy": 3}]}"#,
                "number into Go struct field Container.spec.containers.imagePullPolicy of type v1.PullPolicy",
            ),
            (
                r#"{"volumes": [{"emptyDir": "x"}]}"#,
                "string into Go struct field Volume.spec.volumes.VolumeSource.emptyDir of type v1.EmptyDirVolumeSource",
            ),
            (r#"{"priority": 2.5}"#, "number 2.5 into Go struct field PodSpec.spec.priority of type int32"),
            (
                r#"{"priority": 3000000000}"#,
                "number 3000000000 into Go struct field PodSpec.spec.priority of type int32",
            ),
            (r#"{"nodeSelector": {"a": true}}"#, "bool into Go struct field PodSpec.spec.nodeSelector of type string"),
        ] {
            let said = pod(&format!(r#"{{"spec": {spec}}}"#)).unwrap_err();
            assert_eq!(said, format!("json: cannot unmarshal {wrong}"), "{spec}");
        }
    }

    #[test]
    fn texts_with_a_grammar() {
        for (text, wrong) in [
            (
                r#"{"spec": {"containers": [{"resources": {"limits": {"cpu": "1 core"}}}]}}"#,
                "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
            ),
            (
                r#"{"metadata": {"creationTimestamp": "yesterday"}}"#,
                "parsing time \"yesterday\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"yesterday\" as \"2006\"",
            ),
            (
                r#"{"metadata": {"creationTimestamp": 5}}"#,
                "json: cannot unmarshal number into Go struct field ObjectMeta.metadata.creationTimestamp of type string",
            ),
        ] {
            assert_eq!(pod(text).unwrap_err(), wrong, "{text}");
        }
    }

    #[test]
    fn unknown_and_repeated_fields_are_collected() {
        let d = pod(
            r#"{"spec": {"containers": [{"name": "a", "nope": {"x": 1}, "name": "b"}], "colour": "x"}, "kind": "Pod",
            "metadata": {"labels": {"a": "1", "a": "2"}}}"#,
        )
        .unwrap();
        assert_eq!(
            d.complaints,
            [
                "unknown field \"spec.containers[0].nope\"",
                "duplicate field \"spec.containers[0].name\"",
                "unknown field \"spec.colour\"",
                "duplicate field \"metadata.labels.a\"",
            ]
        );
        let said = json::print(&d.value);
        assert_eq!(
            said,
            r#"{"kind":"Pod","metadata":{"labels":{"a":"2"}},"spec":{"containers":[{"name":"b","resources":{}}]},"status":{}}"#
        );
    }

    #[test]
    fn empties_go_and_what_is_always_there_comes() {
        let v = json!({
            "hostPID": false, "securityContext": {}, "nodeSelector": {}, "priority": 0, "nodeName": "", "tolerations": null,
            "containers": [{ "resources": { "limits": { "memory": "1024Mi", "cpu": 2 } }, "name": "a" }, null]
        });
        let d = decode(&v, PodSpec::TYPE, true).unwrap().value;
        let limits = r#"{"limits":{"cpu":"2","memory":"1Gi"}}"#;
        let said = format!(
            r#"{{"containers":[{{"name":"a","resources":{limits}}},{{"name":"","resources":{{}}}}],"securityContext":{{}},"priority":0}}"#
        );
        assert_eq!(json::print(&d), said);
        assert!(decode(&d, PodSpec::TYPE, true).unwrap().value.same(&d), "canonical already");
    }

    #[test]
    fn a_change_below_leaves_the_rest_shared() {
        let spec = json!({ "containers": [{ "name": "a", "resources": {} }, { "name": "b" }], "securityContext": {} });
        let d = decode(&spec, PodSpec::TYPE, false).unwrap().value;
        assert!(d.get("containers").items()[0].same(&spec.get("containers").items()[0]));
        assert!(d.get("securityContext").same(spec.get("securityContext")));
    }

    #[test]
    fn ports_are_numbers_or_names() {
        let port = |v: Value| {
            decode(&json!({ "spec": { "ports": [{ "port": 80, "targetPort": (v) }] } }), Service::TYPE, true)
        };
        assert!(port("http".into()).is_ok() && port(80.into()).is_ok());
        assert_eq!(
            port(true.into()).unwrap_err(),
            "json: cannot unmarshal bool into Go struct field ServicePort.spec.ports.targetPort of type int32"
        );
    }

    #[test]
    fn the_converter_has_words_of_its_own() {
        let data = |v: Value| convert(&json!({ "spec": (v) }), Pod::TYPE, true).unwrap_err();
        assert_eq!(data(json!({ "nodeName": 5 })), "cannot convert int64 to string");
        assert_eq!(data(json!({ "dnsPolicy": 5 })), "cannot convert int64 to v1.DNSPolicy");
        assert_eq!(data(json!({ "nodeName": true })), "unrecognized type: string");
        assert_eq!(data(json!({ "priority": "x" })), "unrecognized type: int32");
        assert_eq!(data(json!({ "containers": "x" })), "cannot restore slice from string");
        assert_eq!(data(json!({ "securityContext": [] })), "cannot restore struct from: slice");
        assert_eq!(data(json!({ "nodeSelector": 1 })), "cannot restore map from int64");
    }

    #[test]
    fn what_code_made_is_put_in_order() {
        let made = json!({ "spec": { "nodeName": "n", "containers": [] }, "kind": "Pod", "extra": 1 });
        let said = json::print(&canonical(&made, Pod::TYPE));
        assert_eq!(said, r#"{"kind":"Pod","metadata":{},"spec":{"containers":null,"nodeName":"n"},"status":{}}"#);
    }
}
