//! Models StatefulSet of apps/v1.

use super::check::{core_meta, core_meta_update, non_negative, one_of_if_set};
use super::columns::{AGE, NAME};
use super::edit::{each, fill, fill_absent, within};
use super::internal;
use super::meta::{LabelSelector, ObjectMeta};
use super::persistent_volume_claim;
use super::persistent_volume_claim::PersistentVolumeClaim;
use super::pod::fields::PodTemplateSpec;
use super::workload;
use super::workload::default_template;
use super::workload::{CONTAINERS, IMAGES, READY};
use super::workload::{
    always_runs, amount, at_most, counts, int_or_percent, matches, pod_template, same, selected, template_meta,
};
use crate::api::{Column, Errors, Kind, Path, SPEC_AND_STATUS, Strategy, Value, names};
use crate::fields;
use crate::{json, k};

fields! {
    /// Models apps/v1 StatefulSet.
    StatefulSet {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ObjectMeta) always;
        spec "spec": obj(StatefulSetSpec) always;
        status "status": obj(StatefulSetStatus) always;
    }
    /// Models apps/v1 StatefulSetSpec.
    StatefulSetSpec {
        replicas "replicas": int32 given;
        selector "selector": obj(LabelSelector) given => whole;
        template "template": obj(PodTemplateSpec) always;
        volume_claim_templates "volumeClaimTemplates": list(obj(PersistentVolumeClaim));
        service_name "serviceName": str always;
        pod_management_policy "podManagementPolicy": str;
        update_strategy "updateStrategy": obj(StatefulSetUpdateStrategy) always;
        revision_history_limit "revisionHistoryLimit": int32 given;
        min_ready_seconds "minReadySeconds": int32;
        persistent_volume_claim_retention_policy "persistentVolumeClaimRetentionPolicy": obj(StatefulSetPersistentVolumeClaimRetentionPolicy) given;
        ordinals "ordinals": obj(StatefulSetOrdinals) given;
    }
    /// Models apps/v1 StatefulSetUpdateStrategy.
    StatefulSetUpdateStrategy {
        type_ "type": str;
        rolling_update "rollingUpdate": obj(RollingUpdateStatefulSetStrategy) given;
    }
    /// Models apps/v1 RollingUpdateStatefulSetStrategy.
    RollingUpdateStatefulSetStrategy {
        partition "partition": int32 given;
        max_unavailable "maxUnavailable": int_or_string given;
    }
    /// Models apps/v1 StatefulSetPersistentVolumeClaimRetentionPolicy.
    StatefulSetPersistentVolumeClaimRetentionPolicy {
        when_deleted "whenDeleted": str;
        when_scaled "whenScaled": str;
    }
    /// Models apps/v1 StatefulSetOrdinals.
    StatefulSetOrdinals {
        start "start": int32 always;
    }
    /// Models apps/v1 StatefulSetStatus.
    StatefulSetStatus {
        observed_generation "observedGeneration": int64;
        replicas "replicas": int32 always;
        ready_replicas "readyReplicas": int32;
        current_replicas "currentReplicas": int32;
        updated_replicas "updatedReplicas": int32;
        current_revision "currentRevision": str;
        update_revision "updateRevision": str;
        collision_count "collisionCount": int32 given;
        conditions "conditions": list(obj(StatefulSetCondition)) => by("type");
        available_replicas "availableReplicas": int32 always;
    }
    /// Models apps/v1 StatefulSetCondition.
    StatefulSetCondition {
        type_ "type": str always;
        status "status": str always;
        last_transition_time "lastTransitionTime": time always;
        reason "reason": str;
        message "message": str;
    }
}

/// StatefulSet, as the API server knows it.
pub static KIND: Kind = Kind {
    short_names: &["sts"],
    categories: &["all"],
    subresources: &["scale", "status"],
    strategy: Strategy {
        columns: COLUMNS,
        warnings: |new, old| {
            let mut all = workload::warnings(new, old);
            if new.get("spec").get("revisionHistoryLimit").int() < 0 {
                let why = "a negative value retains all historical revisions; a value >= 0 is recommended";
                all.push(format!("spec.revisionHistoryLimit: {why}"));
            }
            all
        },
        default,
        validate: |v, e| {
            core_meta(v, true, names::dns1123_label, e);
            spec(v, true, e);
        },
        validate_update: |new, old, e| {
            core_meta_update(new, old, e);
            spec(new, false, e);
            same(new, old, &["selector"], e);
            same_claims(new, old, e);
            same(new, old, &["serviceName", "podManagementPolicy"], e);
        },
        validate_status: |new, old, e| {
            let all = ["replicas", "readyReplicas", "currentReplicas", "updatedReplicas", "availableReplicas"];
            counts(new, &all, e);
            counts(new, &["observedGeneration", "collisionCount"], e);
            at_most(new, &all[1..].iter().map(|part| (*part, "replicas")).collect::<Vec<_>>(), e);
            at_most(new, &[("availableReplicas", "readyReplicas")], e);
            core_meta_update(new, old, e);
        },
        ..SPEC_AND_STATUS
    },
    ..Kind::of("apps", "v1", "StatefulSet", "statefulsets", "statefulset", StatefulSet::TYPE)
};

const COLUMNS: &[Column] = &[NAME, READY, AGE, CONTAINERS, IMAGES];

/// Models `SetDefaults_StatefulSet`.
/// The templates of claims stay. A complaint shows them as the server's internal type, whose metadata has no name of its own.
fn same_claims(new: &Value, old: &Value, e: &mut Errors) {
    let claims = |v: &Value| v.get(k!("spec")).get(k!("volumeClaimTemplates")).clone();
    let now = claims(new);
    if now == claims(old) {
        return;
    }
    let shown = |claim: &Value| {
        let mut one = claim.get(k!("metadata")).clone();
        let all = internal::shown(PersistentVolumeClaim::TYPE, claim);
        ["Spec", "Status"].into_iter().for_each(|part| one.set(part, all.get(part).clone()));
        one
    };
    let all = if now.is_empty() { Value::Null } else { Value::from_items(now.items().iter().map(shown)) };
    e.invalid("spec.volumeClaimTemplates", all, "field is immutable");
}

fn default(v: &mut Value) {
    default_template(v);
    let spec = v.entry(k!("spec"));
    each(spec, k!("volumeClaimTemplates"), |claim| {
        claim.set(k!("kind"), "PersistentVolumeClaim");
        claim.set(k!("apiVersion"), "v1");
        persistent_volume_claim::default(claim);
    });
    fill(spec, k!("podManagementPolicy"), "OrderedReady");
    let strategy = spec.entry(k!("updateStrategy"));
    if strategy.get(k!("type")).is_empty() {
        strategy.set(k!("type"), "RollingUpdate");
        fill_absent(strategy, k!("rollingUpdate"), Value::object());
    }
    if strategy.get(k!("type")).str() == "RollingUpdate" {
        within(strategy, k!("rollingUpdate"), |rolling| {
            fill_absent(rolling, k!("partition"), 0);
            fill_absent(rolling, k!("maxUnavailable"), 1);
        });
    }
    let retention = spec.entry(k!("persistentVolumeClaimRetentionPolicy"));
    fill(retention, k!("whenDeleted"), "Retain");
    fill(retention, k!("whenScaled"), "Retain");
    fill_absent(spec, k!("replicas"), 1);
    fill_absent(spec, k!("revisionHistoryLimit"), 10);
}

/// Models `ValidateStatefulSetSpec`; what cannot change once made is looked at when it is `new`.
fn spec(v: &Value, new: bool, e: &mut Errors) {
    let (spec, path) = (StatefulSet(v).spec(), Path::new("spec"));
    match spec.pod_management_policy() {
        "OrderedReady" | "Parallel" => {}
        "" => e.required(path.child("podManagementPolicy"), ""),
        other => e.invalid(path.child("podManagementPolicy"), other, "must be 'OrderedReady' or 'Parallel'"),
    }
    strategy(spec.update_strategy(), &path.child("updateStrategy"), e);
    if let Some(policy) = spec.persistent_volume_claim_retention_policy() {
        let path = path.child("persistentVolumeClaimRetentionPolicy");
        for (name, value) in [("whenDeleted", policy.when_deleted()), ("whenScaled", policy.when_scaled())] {
            one_of_if_set(value, &["Retain", "Delete"], &path.child(name), e);
        }
    }
    if new {
        let path = path.child("volumeClaimTemplates");
        for (i, claim) in spec.volume_claim_templates().enumerate() {
            persistent_volume_claim::spec(claim.spec(), &path.index(i).child("spec"), e);
        }
    }
    non_negative(spec.replicas().unwrap_or(0), &path.child("replicas"), e);
    non_negative(spec.min_ready_seconds(), &path.child("minReadySeconds"), e);
    non_negative(spec.ordinals().map_or(0, |o| o.start()), &path.child("ordinals.start"), e);
    if new && !spec.service_name().is_empty() {
        e.all(path.child("serviceName"), spec.service_name(), names::dns1123_label(spec.service_name()));
    }
    let empty = "empty selector is invalid for statefulset";
    if let Some(selector) = selected(spec.0, empty, &path, e) {
        matches(&selector, spec.0, &path, e);
        let template = completed(spec);
        let path = path.child("template");
        pod_template(&template, &path, e);
        template_meta(&template, &path, e);
    }
    always_runs(spec.0.get(k!("template")), "StatefulSet", &path.child("template"), e);
}

/// The template as its pods will have it: with a volume for each claim, which the set makes, and without the names it gives.
fn completed(spec: StatefulSetSpec<'_>) -> Value {
    let claims: Vec<&str> = spec.volume_claim_templates().map(|c| c.metadata().name()).collect();
    let mut template = spec.0.get(k!("template")).clone();
    let pod = template.entry(k!("spec"));
    pod.remove(k!("subdomain"));
    pod.remove(k!("hostname"));
    if !claims.is_empty() {
        let own = pod.get(k!("volumes")).items().iter().filter(|v| !claims.contains(&v.get(k!("name")).str())).cloned();
        let claimed = |name: &&str| json!({ "name": (*name), "persistentVolumeClaim": { "claimName": (*name) } });
        let volumes = Value::from_items(claims.iter().map(claimed).chain(own));
        pod.set(k!("volumes"), volumes);
    }
    template
}

fn strategy(strategy: StatefulSetUpdateStrategy<'_>, path: &Path<'_>, e: &mut Errors) {
    let rolling = path.child("rollingUpdate");
    match (strategy.type_(), strategy.rolling_update()) {
        ("", _) => e.required(path, ""),
        ("OnDelete", Some(update)) => {
            let shown = internal::shown(RollingUpdateStatefulSetStrategy::TYPE, update.0);
            e.invalid(rolling, shown, "only allowed for updateStrategy 'RollingUpdate'");
        }
        ("RollingUpdate", Some(update)) => {
            non_negative(update.partition().unwrap_or(0), &rolling.child("partition"), e);
            let (most, path) = (update.max_unavailable(), rolling.child("maxUnavailable"));
            if !most.is_null() {
                int_or_percent(most, false, &path, e);
                if amount(most) == 0 {
                    e.invalid(path, most, "cannot be 0");
                }
                if most.as_str().is_some() && amount(most) > 100 {
                    e.invalid(path, most, "must not be greater than 100%");
                }
            }
        }
        ("OnDelete" | "RollingUpdate", None) => {}
        _ => {
            let shown = internal::shown(StatefulSetUpdateStrategy::TYPE, strategy.0);
            e.invalid(path, shown, "must be 'RollingUpdate' or 'OnDelete'");
        }
    }
}
