//! Access reviews.
