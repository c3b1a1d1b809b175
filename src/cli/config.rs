//! What the terminal is told when the world is made.

use std::rc::Rc;

use crate::wire::{Certificate, Directory};

/// Where the terminal stands.
#[derive(Clone, Debug)]
pub struct Config {
    /// The machine's name: stands in the prompt.
    pub hostname: Rc<str>,
    /// Sockets that can be reached, `172.30.1.2:6443`.
    pub directory: Directory,
    /// Names as `/etc/hosts` and DNS give them.
    pub hosts: Vec<(Rc<str>, Rc<str>)>,
    /// Files that are there from the start: path and text.
    pub files: Vec<(Rc<str>, Rc<str>)>,
    /// What the certificates on this machine's disk stand for: the text that PEM files and kubeconfigs carry.
    pub certificates: Vec<(Rc<str>, Certificate)>,
    /// `https://172.30.1.2:6443`.
    pub server: Rc<str>,
}

impl Config {
    /// The certificate that a PEM text stands for.
    pub fn certificate(&self, pem: &str) -> Option<&Certificate> {
        self.certificates.iter().find(|(text, _)| text.trim() == pem.trim()).map(|(_, c)| c)
    }
}
