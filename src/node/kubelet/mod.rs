//! Models the kubelet. Its parts follow.
