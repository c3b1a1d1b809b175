//! Patches, applied and made: JSON merge patch, JSON patch, strategic merge patch.
//!
//! [`apply`] is what the API server does with the body of a PATCH, up to the object that the update then takes.

mod apply;
mod go_format;
mod json;
mod make;
mod merge;
mod order;
mod strategic;

pub use apply::{PatchType, apply};
pub use go_format::shown;
pub use json::json_patch;
pub use make::{make_strategic, three_way};
pub use merge::{make_merge, merge};
pub use strategic::strategic;

use super::Status;

/// Why a patch cannot be applied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PatchError {
    /// 400.
    BadRequest(String),
    /// 422, the text kept from the caller.
    Unprocessable(String),
    /// 500: an error of the patch library that the server does not know how to tell.
    Internal(String),
}

impl PatchError {
    /// The library's words.
    pub fn text(&self) -> &str {
        match self {
            PatchError::BadRequest(t) | PatchError::Unprocessable(t) | PatchError::Internal(t) => t,
        }
    }
    /// The answer.
    pub fn status(self) -> Status {
        match self {
            PatchError::BadRequest(text) => Status::bad_request(text),
            PatchError::Unprocessable(_) => Status::rejected(),
            PatchError::Internal(text) => Status::plain(text),
        }
    }
}
