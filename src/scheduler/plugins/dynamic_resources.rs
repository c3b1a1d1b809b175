//! Models kube-scheduler's DynamicResources, as far as no pod claims a device: it scores every node alike.
//!
//! Missing: resource claims.

use crate::scheduler::framework;

pub const PLUGIN: framework::Plugin =
    framework::Plugin { name: "DynamicResources", weight: 2, score: Some(|_, _| 0), ..framework::PLUGIN };
