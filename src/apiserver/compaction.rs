//! Models the compactor: each five minutes etcd forgets what is older than five minutes. Of several servers one does it: whoever
//! writes the key `compact_rev_key` first.

use super::server::{ApiServer, Timer, Waiting};
use crate::api::Value;
use crate::sim::Span;
use crate::wire::Ctx;
use crate::wire::etcd::{Answer, Call, Compare, Op, Range, Reply, Request};

/// `--etcd-compaction-interval`.
pub const EVERY: Span = Span::secs(300);
const KEY: &str = "compact_rev_key";

impl ApiServer {
    /// Five minutes have passed.
    pub(super) fn begin_compaction(&mut self, ctx: &mut Ctx<'_, Timer>) {
        ctx.timer(EVERY, Timer::Compact);
        if !self.connected {
            return;
        }
        let (version, revision) = self.compaction;
        let put = Op::Put(KEY.into(), Value::from(revision.to_string()), 0);
        let read = Op::Range(Range { key: KEY.into(), ..Range::default() });
        let call = Call::Txn(vec![Compare::Version(KEY.into(), version)], vec![put], vec![read]);
        self.call(ctx, Span::ZERO, Waiting::Compactor, call);
    }

    /// The key has been written, or another server was faster.
    pub(super) fn compact(&mut self, reply: &Reply, ctx: &mut Ctx<'_, Timer>) {
        let Answer::Txn(held, parts) = &reply.result else { return };
        let (version, revision) = self.compaction;
        if *held {
            self.compaction = (version + 1, reply.revision);
            if revision > 0 {
                let id = self.number();
                ctx.send(self.config.etcd, Request { id, call: Call::Compact(revision) });
            }
        } else if let Some(Answer::Range(found, _)) = parts.first() {
            self.compaction = (found.first().map_or(0, |kv| kv.version), reply.revision);
        }
    }
}
