//! The fields of KubeSchedulerConfiguration and of the plugins' arguments, kubescheduler.config.k8s.io/v1.

use crate::api::kinds::{NodeAffinity, TopologySpreadConstraint};
use crate::fields;

fields! {
    /// Models KubeSchedulerConfiguration.
    KubeSchedulerConfiguration {
        kind "kind": str;
        api_version "apiVersion": str;
        parallelism "parallelism": int32 given;
        leader_election "leaderElection": obj(LeaderElectionConfiguration);
        client_connection "clientConnection": obj(ClientConnectionConfiguration);
        enable_profiling "enableProfiling": bool given;
        enable_contention_profiling "enableContentionProfiling": bool given;
        percentage_of_nodes_to_score "percentageOfNodesToScore": int32 given;
        pod_initial_backoff_seconds "podInitialBackoffSeconds": int64 given;
        pod_max_backoff_seconds "podMaxBackoffSeconds": int64 given;
        profiles "profiles": list(obj(KubeSchedulerProfile));
        extenders "extenders": list(obj(Extender));
        delay_cache_until_active "delayCacheUntilActive": bool;
    }
    /// Models LeaderElectionConfiguration.
    LeaderElectionConfiguration {
        leader_elect "leaderElect": bool given;
        lease_duration "leaseDuration": str;
        renew_deadline "renewDeadline": str;
        retry_period "retryPeriod": str;
        resource_lock "resourceLock": str;
        resource_name "resourceName": str;
        resource_namespace "resourceNamespace": str;
    }
    /// Models ClientConnectionConfiguration.
    ClientConnectionConfiguration {
        kubeconfig "kubeconfig": str;
        accept_content_types "acceptContentTypes": str;
        content_type "contentType": str;
        qps "qps": any;
        burst "burst": int32;
    }
    /// Models Extender.
    Extender {
        url_prefix "urlPrefix": str;
        filter_verb "filterVerb": str;
        preempt_verb "preemptVerb": str;
        prioritize_verb "prioritizeVerb": str;
        weight "weight": int64;
        bind_verb "bindVerb": str;
        enable_https "enableHTTPS": bool;
        tls_config "tlsConfig": obj(ExtenderTLSConfig);
        http_timeout "httpTimeout": str;
        node_cache_capable "nodeCacheCapable": bool;
        managed_resources "managedResources": list(obj(ExtenderManagedResource));
        ignorable "ignorable": bool;
    }
    /// Models ExtenderTLSConfig.
    ExtenderTLSConfig {
        insecure "insecure": bool;
        server_name "serverName": str;
        cert_file "certFile": str;
        key_file "keyFile": str;
        ca_file "caFile": str;
        cert_data "certData": str;
        key_data "keyData": str;
        ca_data "caData": str;
    }
    /// Models ExtenderManagedResource.
    ExtenderManagedResource {
        name "name": str;
        ignored_by_scheduler "ignoredByScheduler": bool;
    }
    /// Models KubeSchedulerProfile.
    KubeSchedulerProfile {
        scheduler_name "schedulerName": str given;
        percentage_of_nodes_to_score "percentageOfNodesToScore": int32 given;
        plugins "plugins": obj(Plugins);
        plugin_config "pluginConfig": list(obj(PluginConfig));
    }
    /// Models Plugins.
    Plugins {
        pre_enqueue "preEnqueue": obj(PluginSet);
        queue_sort "queueSort": obj(PluginSet);
        pre_filter "preFilter": obj(PluginSet);
        filter "filter": obj(PluginSet);
        post_filter "postFilter": obj(PluginSet);
        pre_score "preScore": obj(PluginSet);
        score "score": obj(PluginSet);
        reserve "reserve": obj(PluginSet);
        permit "permit": obj(PluginSet);
        pre_bind "preBind": obj(PluginSet);
        bind "bind": obj(PluginSet);
        post_bind "postBind": obj(PluginSet);
        multi_point "multiPoint": obj(PluginSet);
        placement_generate "placementGenerate": obj(PluginSet);
        placement_score "placementScore": obj(PluginSet);
        pod_group_post_filter "podGroupPostFilter": obj(PluginSet);
    }
    /// Models PluginSet.
    PluginSet {
        enabled "enabled": list(obj(Plugin));
        disabled "disabled": list(obj(Plugin));
    }
    /// Models Plugin.
    Plugin {
        name "name": str;
        weight "weight": int32 given;
    }
    /// Models PluginConfig.
    PluginConfig {
        name "name": str;
        args "args": any;
    }
    /// Models DefaultPreemptionArgs.
    DefaultPreemptionArgs {
        kind "kind": str;
        api_version "apiVersion": str;
        min_candidate_nodes_percentage "minCandidateNodesPercentage": int32 given;
        min_candidate_nodes_absolute "minCandidateNodesAbsolute": int32 given;
    }
    /// Models InterPodAffinityArgs.
    InterPodAffinityArgs {
        kind "kind": str;
        api_version "apiVersion": str;
        hard_pod_affinity_weight "hardPodAffinityWeight": int32 given;
        ignore_preferred "ignorePreferredTermsOfExistingPods": bool;
    }
    /// Models NodeAffinityArgs.
    NodeAffinityArgs {
        kind "kind": str;
        api_version "apiVersion": str;
        added_affinity "addedAffinity": obj(NodeAffinity);
    }
    /// Models NodeResourcesBalancedAllocationArgs.
    NodeResourcesBalancedAllocationArgs {
        kind "kind": str;
        api_version "apiVersion": str;
        resources "resources": list(obj(ResourceSpec));
    }
    /// Models NodeResourcesFitArgs.
    NodeResourcesFitArgs {
        kind "kind": str;
        api_version "apiVersion": str;
        ignored_resources "ignoredResources": list(str);
        ignored_resource_groups "ignoredResourceGroups": list(str);
        scoring_strategy "scoringStrategy": obj(ScoringStrategy);
    }
    /// Models ScoringStrategy.
    ScoringStrategy {
        type_ "type": str;
        resources "resources": list(obj(ResourceSpec));
        ratio "requestedToCapacityRatio": obj(RequestedToCapacityRatioParam) given;
    }
    /// Models RequestedToCapacityRatioParam.
    RequestedToCapacityRatioParam {
        shape "shape": list(obj(UtilizationShapePoint));
    }
    /// Models UtilizationShapePoint.
    UtilizationShapePoint {
        utilization "utilization": int32 always;
        score "score": int32 always;
    }
    /// Models ResourceSpec.
    ResourceSpec {
        name "name": str;
        weight "weight": int64;
    }
    /// Models PodTopologySpreadArgs.
    PodTopologySpreadArgs {
        kind "kind": str;
        api_version "apiVersion": str;
        default_constraints "defaultConstraints": list(obj(TopologySpreadConstraint));
        defaulting_type "defaultingType": str;
    }
    /// Models VolumeBindingArgs.
    VolumeBindingArgs {
        kind "kind": str;
        api_version "apiVersion": str;
        bind_timeout_seconds "bindTimeoutSeconds": int64 given;
        shape "shape": list(obj(UtilizationShapePoint));
    }
    /// Models DynamicResourcesArgs.
    DynamicResourcesArgs {
        kind "kind": str;
        api_version "apiVersion": str;
        filter_timeout "filterTimeout": str;
        binding_timeout "bindingTimeout": str;
    }
}
