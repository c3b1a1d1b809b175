//! The plugins of the default profile, one file each; [`ALL`] is their order, for filters and for scores.

pub mod affinity;
mod balanced_allocation;
mod declared_features;
mod dynamic_resources;
mod image_locality;
mod node_affinity;
mod node_name;
mod node_ports;
mod node_unschedulable;
pub mod node_volume_limits;
mod resources_fit;
pub mod spread;
mod taint_toleration;
pub mod volume_binding;
pub mod volume_restrictions;
pub mod volume_zone;

use super::framework::Plugin;

/// Every plugin, in the order in which filters run. At most 32.
pub static ALL: &[Plugin] = &[
    node_name::PLUGIN,
    node_unschedulable::PLUGIN,
    taint_toleration::PLUGIN,
    node_affinity::PLUGIN,
    node_ports::PLUGIN,
    resources_fit::PLUGIN,
    volume_restrictions::PLUGIN,
    node_volume_limits::PLUGIN,
    volume_binding::PLUGIN,
    volume_zone::PLUGIN,
    spread::PLUGIN,
    affinity::PLUGIN,
    dynamic_resources::PLUGIN,
    declared_features::PLUGIN,
    balanced_allocation::PLUGIN,
    image_locality::PLUGIN,
];
