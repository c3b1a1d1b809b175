//! Virtual time, the event queue, random streams, the network with its faults, and the trace. Knows nothing of Kubernetes.
//!
//! ```text
//!   component --Ctx--> effects --Engine--> queue --> Input --> component
//!                        |                   |
//!                        +---- Record -------+----> the trace, folded into one hash
//! ```
//!
//! Start reading at [`Engine`]. What a component may do, it does through [`Ctx`]: send, set a timer, note what it decided.
//! Nothing here reads a clock or draws ambient randomness: the same inputs give the same records, natively and in wasm.

mod ctx;
mod digest;
mod engine;
mod fault;
mod freeze;
mod life;
mod network;
mod order;
mod queue;
mod rng;
mod shape;
mod time;
mod trace;

pub use ctx::{Ctx, Effect};
pub use digest::{Digest, Hasher};
pub use engine::{Addr, Engine, HostId, Input, Process, Step};
pub use fault::{Faults, Match, Rule, RuleId, Verdict};
pub use order::Arrange;
pub use rng::{Ratio, Rng};
pub use shape::Shape;
pub use time::{Span, Time};
pub use trace::{Body, Record, RecordId, Trace};
