//! What the scheduler knows of storage: its own copies, in which a volume or a claim is already what the scheduler has decided,
//! before the API server has heard of it. Models the volume binder's assume caches.

use std::ops::Index;

use crate::api::{Kind, Value, kinds};
use crate::client::{Change, Store};

/// What there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stored {
    /// PersistentVolumeClaims.
    Claim,
    /// PersistentVolumes.
    Volume,
    /// StorageClasses.
    Class,
    /// CSINodes: how many volumes of a driver a node takes.
    CsiNode,
    /// CSIDrivers.
    Driver,
    /// CSIStorageCapacities: how much room a class has where.
    Capacity,
    /// VolumeAttachments: what is attached to a node, also without a pod.
    Attachment,
}

/// All of it, and the kinds.
pub const STORED: [(Stored, &Kind); 7] = [
    (Stored::Claim, &kinds::PERSISTENT_VOLUME_CLAIM),
    (Stored::Volume, &kinds::PERSISTENT_VOLUME),
    (Stored::Class, &kinds::STORAGE_CLASS),
    (Stored::CsiNode, &kinds::CSI_NODE),
    (Stored::Driver, &kinds::CSI_DRIVER),
    (Stored::Capacity, &kinds::CSI_STORAGE_CAPACITY),
    (Stored::Attachment, &kinds::VOLUME_ATTACHMENT),
];

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Storage([Store; STORED.len()]);

impl Index<Stored> for Storage {
    type Output = Store;

    fn index(&self, what: Stored) -> &Store {
        &self.0[what as usize]
    }
}

impl Storage {
    /// Something is new, has changed or is gone. What was decided of it before gives way.
    pub fn learn(&mut self, what: Stored, change: &Change) {
        match change {
            Change::Deleted(v) => drop(self.0[what as usize].remove(&crate::client::key_of(v))),
            change => self.put(what, change.object().clone()),
        }
    }
    /// It is this, or will be.
    pub fn put(&mut self, what: Stored, object: Value) {
        self.0[what as usize].put(object);
    }
}
