//! What goes along with objects: list metadata, Status, options of a deletion.

use crate::fields;

fields! {
    /// Models meta/v1 ListMeta.
    ListMeta {
        self_link "selfLink": str;
        resource_version "resourceVersion": str;
        continue_ "continue": str;
        remaining_item_count "remainingItemCount": int64 given;
        shard_info "shardInfo": obj(ShardInfo) given;
    }
    /// Models meta/v1 ShardInfo.
    ShardInfo {
        selector "selector": str always;
    }
    /// Models meta/v1 Status.
    Status {
        kind "kind": str;
        api_version "apiVersion": str;
        metadata "metadata": obj(ListMeta) always;
        status "status": str;
        message "message": str;
        reason "reason": str;
        details "details": obj(StatusDetails) given;
        code "code": int32;
    }
    /// Models meta/v1 StatusDetails.
    StatusDetails {
        name "name": str;
        group "group": str;
        kind "kind": str;
        uid "uid": str;
        causes "causes": list(obj(StatusCause));
        retry_after_seconds "retryAfterSeconds": int32;
    }
    /// Models meta/v1 StatusCause.
    StatusCause {
        reason "reason": str;
        message "message": str;
        field "field": str;
    }
    /// Models meta/v1 DeleteOptions.
    DeleteOptions {
        kind "kind": str;
        api_version "apiVersion": str;
        grace_period_seconds "gracePeriodSeconds": int64 given;
        preconditions "preconditions": obj(Preconditions) given;
        orphan_dependents "orphanDependents": bool given;
        propagation_policy "propagationPolicy": str given;
        dry_run "dryRun": list(str);
        ignore_store_read_error_with_cluster_breaking_potential "ignoreStoreReadErrorWithClusterBreakingPotential": bool given;
    }
    /// Models meta/v1 Preconditions.
    Preconditions {
        uid "uid": str given;
        resource_version "resourceVersion": str given;
    }
}
