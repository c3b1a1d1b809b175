//! What was found out about credentials that come again with each request: whom a certificate names, what a token claims.
//!
//! Tables by hash, in which a new entry takes the place of an old one. Only a cache: a clone begins empty, and what could have
//! changed since (the time, the accounts) is looked at each time.

use std::cell::RefCell;
use std::rc::Rc;

use super::user::User;
use crate::api::Value;
use crate::sim::Hasher;
use crate::wire::{Certificate, Words};

/// Places of a table at the beginning and at most; it grows when all four that an entry may have are taken.
const PLACES: (usize, usize) = (64, 16_384);

#[derive(Debug)]
struct Table<T>(Vec<Option<(u64, T)>>);

/// A certificate, whom it names, and in which words.
type Named = (Rc<Certificate>, Rc<User>, Words);

/// See the module.
#[derive(Debug, Default)]
pub struct Known {
    certificates: RefCell<Table<Named>>,
    tokens: RefCell<Table<(Rc<str>, Option<Value>)>>,
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table(Vec::new())
    }
}

impl Clone for Known {
    fn clone(&self) -> Known {
        Known::default()
    }
}

impl<T: Clone> Table<T> {
    fn of(&mut self, hash: u64, is: impl Fn(&T) -> bool, make: impl FnOnce() -> T) -> T {
        if self.0.is_empty() {
            self.0.resize_with(PLACES.0, || None);
        }
        // Each has a place, and three others beside it.
        let first = |hash: u64, places: usize| (hash ^ hash >> 32) as usize & (places - 4);
        let mine = first(hash, self.0.len());
        for (_, known) in self.0[mine..mine + 4].iter().flatten() {
            if is(known) {
                return known.clone();
            }
        }
        if self.0[mine..mine + 4].iter().all(Option::is_some) && self.0.len() < PLACES.1 {
            let mut wider: Vec<Option<(u64, T)>> = Vec::new();
            wider.resize_with(2 * self.0.len(), || None);
            for (hash, known) in self.0.drain(..).flatten() {
                let at = first(hash, wider.len());
                if let Some(free) = wider[at..at + 4].iter_mut().find(|p| p.is_none()) {
                    *free = Some((hash, known));
                }
            }
            self.0 = wider;
        }
        let made = make();
        let mine = first(hash, self.0.len());
        let free = self.0[mine..mine + 4].iter().position(Option::is_none).unwrap_or((hash >> 40) as usize & 3);
        self.0[mine + free] = Some((hash, made.clone()));
        made
    }
}

impl Known {
    /// Whom a certificate names, and in which words.
    pub fn certificate(&self, c: &Rc<Certificate>, make: impl FnOnce() -> (User, Words)) -> (Rc<User>, Words) {
        let mut h = Hasher::default();
        h.text(&c.common_name);
        let is = |(known, ..): &Named| Rc::ptr_eq(known, c) || known == c;
        let (_, user, words) = self.certificates.borrow_mut().of(h.value(), is, || {
            let (user, words) = make();
            (c.clone(), Rc::new(user), words)
        });
        (user, words)
    }
    /// What a token claims; nothing if its signature is wrong.
    pub fn token(&self, token: &Rc<str>, read: impl FnOnce() -> Option<Value>) -> Option<Value> {
        // Its end is its signature.
        let mut h = Hasher::default();
        h.bytes(&token.as_bytes()[token.len().saturating_sub(16)..]);
        let is = |(known, _): &(Rc<str>, Option<Value>)| Rc::ptr_eq(known, token) || known == token;
        self.tokens.borrow_mut().of(h.value(), is, || (token.clone(), read())).1
    }
}

#[test]
fn what_is_known_is_not_found_out_again() {
    let known = Known::default();
    let tokens: Vec<Rc<str>> = (0..500).map(|n| format!("a.b.{n}").into()).collect();
    let found = |t: &Rc<str>| known.token(t, || Some(Value::from(t.clone())));
    assert!(tokens.iter().all(|t| found(t).is_some_and(|v| v.str() == &**t)));
    let again = tokens.iter().filter(|t| known.token(t, || None).is_some()).count();
    assert!(again > 300, "{again} of 500 are still known");
    assert_eq!(known.clone().token(&tokens[0], || None), None, "a clone begins empty");
}
