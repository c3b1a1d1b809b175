//! Pod sandboxes: a pod's network namespace and its address.
//!
//! Models the `host-local` address management of CNI: addresses are given out upwards from .2, and none is given again before
//! the end of the range has been reached.

use std::rc::Rc;

use litemap::LiteMap;

use super::{CREATE, LOOK, Runtime, SANDBOX, STOP, Timer, note};
use crate::sim::{Span, Time};
use crate::wire::cri::{Answer, SandboxConfig, SandboxInfo};
use crate::wire::{Ctx, RuntimeStep};

/// The sandboxes of a node and the addresses they have.
#[derive(Clone, Debug, Default)]
pub struct Sandboxes {
    host_ip: Rc<str>,
    /// First address of the range and its size; none yet: pods of this node get no address.
    range: Option<(u32, u32)>,
    next: u32,
    used: std::collections::BTreeSet<u32>,
    all: LiteMap<Rc<str>, Rc<SandboxInfo>>,
    /// The sandboxes of a pod, oldest first, by its uid.
    of_pod: LiteMap<Rc<str>, Vec<Rc<str>>>,
}

/// `10.244.1.0/24` as its first address and how many there are.
fn parse_range(text: &str) -> Option<(u32, u32)> {
    let (base, bits) = text.split_once('/')?;
    let bits: u32 = bits.parse().ok().filter(|b| (8..=30).contains(b))?;
    let base: std::net::Ipv4Addr = base.parse().ok()?;
    Some((u32::from(base), 1 << (32 - bits)))
}

impl Sandboxes {
    /// No sandbox yet.
    pub fn new(host_ip: Rc<str>) -> Sandboxes {
        Sandboxes { host_ip, next: 2, ..Sandboxes::default() }
    }
    /// The addresses that pods get from now on.
    pub fn set_range(&mut self, range: &str) {
        let range = parse_range(range);
        if self.range != range {
            self.range = range;
            self.next = 2;
        }
    }
    /// Every sandbox.
    pub fn list(&self) -> Vec<Rc<SandboxInfo>> {
        self.all.values().cloned().collect()
    }
    /// The sandboxes of a pod, newest first.
    pub fn of_pod(&self, uid: &str) -> impl Iterator<Item = &Rc<SandboxInfo>> {
        self.of_pod.get(uid).into_iter().flatten().rev().filter_map(|id| self.all.get(id))
    }
    /// The sandbox of this id.
    pub fn get(&self, id: &str) -> Option<&Rc<SandboxInfo>> {
        self.all.get(id)
    }
    /// The address that programs in a sandbox see as theirs.
    pub fn address(&self, info: &SandboxInfo) -> Rc<str> {
        if info.config.host_network { self.host_ip.clone() } else { info.ip.clone() }
    }

    fn address_for(&mut self) -> Result<u32, String> {
        let (base, size) = self.range.ok_or("failed to load CNI config: no network config found in /etc/cni/net.d")?;
        for _ in 0..size {
            let offset = self.next;
            self.next = if self.next + 1 >= size - 1 { 2 } else { self.next + 1 };
            if self.used.insert(base + offset) {
                return Ok(base + offset);
            }
        }
        Err("plugin type=\"ptp\" failed (add): failed to allocate for range 0: no IP addresses available in range set"
            .into())
    }

    fn add(&mut self, config: &Rc<SandboxConfig>, id: Rc<str>, now: Time) -> Result<Rc<SandboxInfo>, String> {
        let ip: Rc<str> = if config.host_network {
            "".into()
        } else {
            std::net::Ipv4Addr::from(self.address_for()?).to_string().into()
        };
        let info = Rc::new(SandboxInfo { id: id.clone(), config: config.clone(), ip, ready: true, created: now });
        self.of_pod.entry(config.uid.clone()).or_default().push(id.clone());
        self.all.insert(id, info.clone());
        Ok(info)
    }
    fn stop(&mut self, id: &str) {
        if let Some(info) = self.all.get_mut(id) {
            if let Ok(ip) = info.ip.parse::<std::net::Ipv4Addr>() {
                self.used.remove(&u32::from(ip));
            }
            Rc::make_mut(info).ready = false;
            Rc::make_mut(info).ip = "".into();
        }
    }
    fn remove(&mut self, id: &str) {
        if let Some(info) = self.all.remove(id) {
            let uid = &info.config.uid;
            if let Some(ids) = self.of_pod.get_mut(uid) {
                ids.retain(|i| **i != *id);
                if ids.is_empty() {
                    self.of_pod.remove(uid);
                }
            }
        }
    }
}

impl Runtime {
    pub(super) fn run_sandbox(&mut self, config: &Rc<SandboxConfig>, ctx: &mut Ctx<'_, Timer>) -> (Span, Answer) {
        let id: Rc<str> = ctx.rng.hex(64).into();
        match self.sandboxes.add(config, id.clone(), ctx.now) {
            Ok(info) => {
                let ip = self.sandboxes.address(&info);
                note::step(ctx, RuntimeStep::Sandbox, &config.uid, &"".into(), Ok(format!("{id} {ip}")));
                (SANDBOX, Answer::Id(id))
            }
            Err(why) => {
                let text = format!("failed to setup network for sandbox {id:?}: {why}");
                note::step(ctx, RuntimeStep::Sandbox, &config.uid, &"".into(), Err(text.clone()));
                (CREATE, Answer::Error(format!("rpc error: code = Unknown desc = {text}").into()))
            }
        }
    }

    /// Whatever still runs in it is killed.
    pub(super) fn stop_sandbox(&mut self, id: &Rc<str>, ctx: &mut Ctx<'_, Timer>) -> (Span, Answer) {
        let Some(info) = self.sandboxes.get(id).cloned() else { return (LOOK, Answer::Done) };
        for container in self.of_sandbox.get(id).cloned().unwrap_or_default() {
            self.kill(&container, ctx);
        }
        if info.ready {
            self.sandboxes.stop(id);
            note::step(ctx, RuntimeStep::Stop, &info.config.uid, &"".into(), Ok(id.to_string()));
        }
        (Span(ctx.rng.below(STOP.0)), Answer::Done)
    }

    pub(super) fn remove_sandbox(&mut self, id: &Rc<str>, ctx: &mut Ctx<'_, Timer>) -> (Span, Answer) {
        self.stop_sandbox(id, ctx);
        for container in self.of_sandbox.remove(id).unwrap_or_default() {
            self.remove(&container, ctx);
        }
        self.sandboxes.remove(id);
        (LOOK, Answer::Done)
    }

    pub(super) fn list_pod(&self, uid: &str) -> Answer {
        let sandboxes: Vec<_> = self.sandboxes.of_pod(uid).cloned().collect();
        let ids = sandboxes.iter().rev().filter_map(|s| self.of_sandbox.get(&s.id)).flatten();
        let containers = ids.filter_map(|id| self.containers.get(id)).map(|c| c.info.clone()).collect();
        Answer::List(sandboxes, containers)
    }
}
