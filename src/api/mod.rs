//! The object model and the kinds. Start at [`Value`], then [`schema`], then one of the `kinds`.
//!
//! This room knows what objects are and what the API says about them. It knows no process, no message, no time but timestamps.

pub mod base64;
pub mod cel;
pub mod cron;
pub mod decode;
pub mod diff;
pub mod downward;
pub mod error;
pub mod go;
pub mod hash;
pub mod json;
mod key;
pub mod kind;
pub mod kinds;
pub mod lines;
pub mod names;
pub mod owned;
pub mod patch;
pub mod path;
pub mod quantity;
pub mod quota;
pub mod schema;
pub mod selector;
mod share;
pub mod spew;
mod steps;
pub mod time;
mod value;
pub mod volume;
pub mod yaml;

pub use error::{Errors, FieldError, Status};
pub use key::{IntoKey, Key, Name};
pub use kind::{Column, Conversion, Kind, PLAIN, SPEC_AND_STATUS, Selector, Strategy, Update};
pub use path::Path;
pub use quantity::Quantity;
pub use schema::{Field, Keep, Merge, Shape, Type, View};
pub use share::Sharer;
pub use steps::{Steps, keys_of, words_of};
pub use value::{List, Map, NULL, Value};

#[cfg(test)]
mod garbage_test;
