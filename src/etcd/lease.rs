//! Models etcd's lessor: leases, the keys that live by them, and the order in which they run out.

use std::rc::Rc;

use imbl::shared_ptr::RcK;
use imbl::{GenericOrdMap, GenericOrdSet};

use crate::sim::{Span, Time};

/// The shortest lease a server of kubeadm's election timeout (1 s) grants: one and a half of it, in whole seconds.
const TTL_MIN: i64 = 2;
const TTL_MAX: i64 = 9_000_000_000;
pub(super) const TTL_TOO_LARGE: &str = "etcdserver: too large lease TTL";

#[derive(Clone, Copy, Debug, PartialEq)]
struct Lease {
    ttl: i64,
    expires: Time,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub(super) struct Leases {
    leases: GenericOrdMap<i64, Lease, RcK>,
    by_expiry: GenericOrdSet<(Time, i64), RcK>,
    keys: GenericOrdSet<(i64, Rc<str>), RcK>,
}

fn after(now: Time, ttl: i64) -> Time {
    now + Span::secs(ttl as u64)
}

impl Leases {
    pub(super) fn exists(&self, id: i64) -> bool {
        self.leases.contains_key(&id)
    }

    /// Grant a lease under this number; its seconds.
    pub(super) fn grant(&mut self, id: i64, ttl: i64, now: Time) -> Result<i64, &'static str> {
        if ttl > TTL_MAX {
            return Err(TTL_TOO_LARGE);
        }
        let ttl = ttl.max(TTL_MIN);
        let expires = after(now, ttl);
        self.leases.insert(id, Lease { ttl, expires });
        self.by_expiry.insert((expires, id));
        Ok(ttl)
    }

    /// Renew a lease; its seconds, 0 if there is none.
    pub(super) fn keep_alive(&mut self, id: i64, now: Time) -> i64 {
        let Some(lease) = self.leases.get_mut(&id) else { return 0 };
        self.by_expiry.remove(&(lease.expires, id));
        lease.expires = after(now, lease.ttl);
        self.by_expiry.insert((lease.expires, id));
        lease.ttl
    }

    /// Take a lease away; its keys, in order.
    pub(super) fn revoke(&mut self, id: i64) -> Option<Vec<Rc<str>>> {
        let lease = self.leases.remove(&id)?;
        self.by_expiry.remove(&(lease.expires, id));
        let keys: Vec<Rc<str>> =
            self.keys.range((id, "".into())..(id + 1, "".into())).map(|(_, k)| k.clone()).collect();
        for key in &keys {
            self.keys.remove(&(id, key.clone()));
        }
        Some(keys)
    }

    /// A key moves from one lease to another; 0 is none.
    pub(super) fn attach(&mut self, key: &Rc<str>, from: i64, to: i64) {
        if from != to {
            if from != 0 {
                self.keys.remove(&(from, key.clone()));
            }
            if to != 0 {
                self.keys.insert((to, key.clone()));
            }
        }
    }

    /// When the next lease runs out.
    pub(super) fn next_expiry(&self) -> Option<Time> {
        self.by_expiry.get_min().map(|(t, _)| *t)
    }

    /// The leases that have run out, the oldest first.
    pub(super) fn expired(&self, now: Time) -> Vec<i64> {
        self.by_expiry.iter().take_while(|(t, _)| *t <= now).map(|(_, id)| *id).collect()
    }

    /// A new leader cannot know when a lease was renewed last: each gets its whole time again.
    pub(super) fn promote(&mut self, now: Time) {
        let all: Vec<i64> = self.leases.keys().copied().collect();
        for id in all {
            self.keep_alive(id, now);
        }
    }
}
