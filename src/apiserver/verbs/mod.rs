//! What the server does for each verb, once the request has been let in.

pub mod binding;
pub mod body;
pub mod create;
pub mod delete;
pub mod eviction;
pub mod mutate;
pub mod read;
mod scale;
pub mod token;
pub mod watch;
