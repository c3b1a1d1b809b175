//! The bootstrap policy.
