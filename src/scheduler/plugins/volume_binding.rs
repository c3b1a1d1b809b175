//! Models kube-scheduler's VolumeBinding, as far as there are no claims: a pod that names one waits for it.
//!
//! Missing: claims, volumes, storage classes; with them VolumeRestrictions, VolumeZone and NodeVolumeLimits.

use crate::scheduler::framework::{self, Cycle, PreFilter};

pub const PLUGIN: framework::Plugin = framework::Plugin {
    name: "VolumeBinding",
    weight: 1,
    pre_filter: Some(pre_filter),
    score: Some(|_, _| 0),
    ..framework::PLUGIN
};

fn pre_filter(cycle: &mut Cycle<'_>) -> PreFilter {
    match cycle.pod.needs.claims.first() {
        None => PreFilter::Skip,
        Some(claim) => PreFilter::Reject(format!("persistentvolumeclaim {:?} not found", claim.as_str())),
    }
}
