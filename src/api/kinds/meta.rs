//! What every object carries: metadata, owners, label selectors, conditions.

use crate::fields;

fields! {
    /// Models meta/v1 ObjectMeta.
    ObjectMeta {
        name "name": str;
        generate_name "generateName": str;
        namespace "namespace": str;
        self_link "selfLink": str;
        uid "uid": str;
        resource_version "resourceVersion": str;
        generation "generation": int64;
        creation_timestamp "creationTimestamp": time;
        deletion_timestamp "deletionTimestamp": time given;
        deletion_grace_period_seconds "deletionGracePeriodSeconds": int64 given;
        labels "labels": map(str);
        annotations "annotations": map(str);
        owner_references "ownerReferences": list(obj(OwnerReference)) => by("uid");
        finalizers "finalizers": list(str) => set(patch);
        managed_fields "managedFields": list(obj(ManagedFieldsEntry));
    }
    /// Models meta/v1 OwnerReference.
    OwnerReference {
        api_version "apiVersion": str always;
        kind "kind": str always;
        name "name": str always;
        uid "uid": str always;
        controller "controller": bool given;
        block_owner_deletion "blockOwnerDeletion": bool given;
    }
    /// Models meta/v1 ManagedFieldsEntry.
    ManagedFieldsEntry {
        manager "manager": str;
        operation "operation": str;
        api_version "apiVersion": str;
        time "time": time given;
        fields_type "fieldsType": str;
        fields_v1 "fieldsV1": any given;
        subresource "subresource": str;
    }
    /// Models meta/v1 LabelSelector.
    LabelSelector {
        match_labels "matchLabels": map(str);
        match_expressions "matchExpressions": list(obj(LabelSelectorRequirement));
    }
    /// Models meta/v1 LabelSelectorRequirement.
    LabelSelectorRequirement {
        key "key": str always;
        operator "operator": str always;
        values "values": list(str);
    }
    /// Models meta/v1 Condition.
    Condition {
        type_ "type": str always;
        status "status": str always;
        observed_generation "observedGeneration": int64;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str always;
        message "message": str always;
    }
}
