//! JSON text: as the API server and kubectl write it, and as Go's `encoding/json` reads it, error texts included.
//!
//! Reading keeps no state on the stack, so that a hostile text cannot overflow it. A tree deeper than [`MAX_DEPTH`] is
//! refused with Go's words; Go's own limit is 10,000, but no field of Kubernetes comes near either.

mod parse;
mod print;

pub use parse::{MAX_DEPTH, SyntaxError, parse, parse_keeping_duplicates};
pub use print::{float, pretty, print, sorted};
